/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is under a point. Marks are sorted once into the cells of a coarse grid, so that a pointer's
 * motion asks only those nearby. It must not know kinds of chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

#include <math.h>

#define CELL 20.0      /* pixels, in a picture of usual size */
#define MOST_CELLS 160 /* in a row or column */

struct _TidePickGrid {
  guint columns, rows;
  double width, height; /* of a cell */
  guint *starts;        /* of each cell its first item; one more at the end */
  guint *items;         /* indices of marks, ascending within a cell */
};

/* A range of cells, its ends included. */
typedef struct {
  guint left, top, right, bottom;
} Cells;

static guint
cell_at (double place, double width, guint n)
{
  return (guint)CLAMP (floor (place / width), 0, n - 1);
}

static Cells
cells_of (const TidePickGrid *self, TideBox box)
{
  return (Cells){
    cell_at (box.x, self->width, self->columns),
    cell_at (box.y, self->height, self->rows),
    cell_at (box.x + box.width, self->width, self->columns),
    cell_at (box.y + box.height, self->height, self->rows),
  };
}

static gboolean
is_picked (const TideMark *mark)
{
  return !tide_key_is_none (mark->key)
         && (mark->part == TIDE_PART_DATUM || mark->part == TIDE_PART_NAME
             || mark->part == TIDE_PART_VALUE);
}

/* Counts the marks of each cell; the sums of these are the starts. */
static guint
count_items (TidePickGrid *self, const TideMark *marks, guint n)
{
  guint sum = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!is_picked (&marks[i]))
        continue;
      Cells cells = cells_of (self, marks[i].box);
      for (guint row = cells.top; row <= cells.bottom; row++)
        for (guint column = cells.left; column <= cells.right; column++)
          self->starts[row * self->columns + column]++;
    }
  for (guint i = 0; i <= self->columns * self->rows; i++)
    {
      guint count = self->starts[i];
      self->starts[i] = sum;
      sum += count;
    }
  return sum;
}

static void
fill_items (TidePickGrid *self, const TideMark *marks, guint n)
{
  g_autofree guint *next
      = g_memdup2 (self->starts, self->columns * self->rows * sizeof *self->starts);
  for (guint i = 0; i < n; i++)
    {
      if (!is_picked (&marks[i]))
        continue;
      Cells cells = cells_of (self, marks[i].box);
      for (guint row = cells.top; row <= cells.bottom; row++)
        for (guint column = cells.left; column <= cells.right; column++)
          self->items[next[row * self->columns + column]++] = i;
    }
}

TidePickGrid *
tide_pick_grid_new (const TideMark *marks, guint n, TideSize size)
{
  TidePickGrid *self = g_new0 (TidePickGrid, 1);
  self->columns = (guint)CLAMP (size.width / CELL, 1, MOST_CELLS);
  self->rows = (guint)CLAMP (size.height / CELL, 1, MOST_CELLS);
  self->width = size.width / self->columns;
  self->height = size.height / self->rows;
  self->starts = g_new0 (guint, self->columns * self->rows + 1);
  self->items = g_new (guint, count_items (self, marks, n));
  fill_items (self, marks, n);
  return self;
}

void
tide_pick_grid_free (TidePickGrid *self)
{
  g_free (self->starts);
  g_free (self->items);
  g_free (self);
}

static double
distance_to_box (const TideBox *box, double x, double y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);
  return hypot (dx, dy);
}

static double
distance_to_dot (const TideBox *box, double x, double y)
{
  double radius = box->width / 2;
  return MAX (0, hypot (x - box->x - radius, y - box->y - radius) - radius);
}

static double
distance_to_segment (TidePoint a, TidePoint b, double x, double y)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  double along = square > 0 ? ((x - a.x) * dx + (y - a.y) * dy) / square : 0;
  along = CLAMP (along, 0, 1);
  return hypot (x - a.x - along * dx, y - a.y - along * dy);
}

static double
distance_to_path (const TideMark *mark, double x, double y)
{
  const TidePoint *points = mark->path.points;
  guint n = mark->path.n_points;
  double nearest = G_MAXDOUBLE;
  for (guint i = mark->shape == TIDE_SHAPE_AREA ? 0 : 1; i < n; i++)
    nearest = MIN (nearest, distance_to_segment (points[(i + n - 1) % n], points[i], x, y));
  return MAX (0, nearest - (mark->shape == TIDE_SHAPE_LINE ? mark->line_width / 2 : 0));
}

/* Whether a closed path goes around the point, by the count of its crossings to the right. */
static gboolean
is_inside (const TideMark *mark, double x, double y)
{
  const TidePoint *points = mark->path.points;
  int turns = 0;
  for (guint i = 0; i < mark->path.n_points; i++)
    {
      TidePoint a = points[i], b = points[(i + 1) % mark->path.n_points];
      if ((a.y <= y) == (b.y <= y) || a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x) <= x)
        continue;
      turns += a.y <= y ? 1 : -1;
    }
  return turns != 0;
}

static double
distance_to_wedge (const TideMark *mark, double x, double y)
{
  double dx = x - mark->wedge.center.x, dy = y - mark->wedge.center.y;
  double radius = hypot (dx, dy);
  double angle = atan2 (dx, -dy);
  angle += angle < 0 ? 2 * G_PI : 0;
  double off = MAX (MAX (mark->wedge.from - angle, angle - mark->wedge.to), 0);
  double along = radius * sin (MIN (off, G_PI / 2));
  return hypot (MAX (MAX (mark->wedge.inner - radius, radius - mark->wedge.outer), 0), along);
}

/* 0 on the shape itself. */
static double
distance_to_mark (const TideMark *mark, double x, double y)
{
  switch (mark->shape)
    {
    case TIDE_SHAPE_RECT:
    case TIDE_SHAPE_TEXT:
      break;
    case TIDE_SHAPE_DOT:
      return distance_to_dot (&mark->box, x, y);
    case TIDE_SHAPE_LINE:
      return distance_to_path (mark, x, y);
    case TIDE_SHAPE_AREA:
      return is_inside (mark, x, y) ? 0 : distance_to_path (mark, x, y);
    case TIDE_SHAPE_WEDGE:
      return distance_to_wedge (mark, x, y);
    }
  return distance_to_box (&mark->box, x, y);
}

/* The better of two: under the point before nearby; there a datum before a label, then the topmost;
 * nearby the nearest. */
static gboolean
is_better (const TideMark *mark, double distance, const TideMark *best, double best_distance)
{
  gboolean is_datum = mark->part == TIDE_PART_DATUM;
  if (best == NULL || distance != best_distance)
    return best == NULL || distance < best_distance;
  if (is_datum != (best->part == TIDE_PART_DATUM))
    return is_datum;
  return mark > best;
}

const TideMark *
tide_scene_pick (const TideScene *self, double x, double y, double reach)
{
  const TidePickGrid *grid = self->grid;
  const TideMark *marks = (const TideMark *)self->marks->data, *best = NULL;
  double best_distance = MAX (reach, 0);
  Cells cells = cells_of (grid, (TideBox){ x - best_distance, y - best_distance, 2 * best_distance,
                                           2 * best_distance });
  for (guint row = cells.top; row <= cells.bottom; row++)
    {
      guint first = row * grid->columns + cells.left, last = row * grid->columns + cells.right;
      for (guint i = grid->starts[first]; i < grid->starts[last + 1]; i++)
        {
          const TideMark *mark = &marks[grid->items[i]];
          if (distance_to_box (&mark->box, x, y) > best_distance)
            continue;
          double distance = distance_to_mark (mark, x, y);
          if (distance > best_distance || !is_better (mark, distance, best, best_distance))
            continue;
          best = mark;
          best_distance = distance;
        }
    }
  return best;
}

gboolean
tide_mark_contains (const TideMark *self, double x, double y)
{
  return distance_to_mark (self, x, y) == 0;
}
