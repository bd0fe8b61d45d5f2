/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solid marks are filled; projections and estimates are outlined, substitutes hatched, what is not
 * complete is dashed. Strokes of closed shapes stay inside them, so that an outlined bar ends where
 * a filled one of the same value would. It must not know Cairo or XML.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-ink.h"

#include <math.h>

#define OUTLINE_WIDTH 1.5
#define EDGE_WIDTH 1.0
#define FAINT 0.15

static const TideColor NONE = { 0, 0, 0, 0 };

static gboolean
is_closed (TideShape shape)
{
  return shape != TIDE_SHAPE_LINE;
}

static void
shrink_box (TideBox *box, double by)
{
  double across = MIN (by, box->width / 2), down = MIN (by, box->height / 2);

  box->x += across;
  box->y += down;
  box->width -= 2 * across;
  box->height -= 2 * down;
}

/* Straight edges are moved along the inner circle, where they are nearest to each other. */
static void
shrink_wedge (TideMark *mark, double by)
{
  double inner = mark->wedge.inner, outer = mark->wedge.outer;
  double thin = MIN (by, (outer - inner) / 2);
  double turn = by / MAX (outer, 1);

  mark->wedge.inner += inner > 0 ? thin : 0;
  mark->wedge.outer -= thin;
  if (mark->wedge.to - mark->wedge.from > 2 * turn
      && mark->wedge.to - mark->wedge.from < 2 * G_PI - 1e-9)
    {
      mark->wedge.from += turn;
      mark->wedge.to -= turn;
    }
}

static void
shrink (TideMark *mark, double by)
{
  switch (mark->shape)
    {
    case TIDE_SHAPE_RECT:
    case TIDE_SHAPE_DOT:
      shrink_box (&mark->box, by);
      break;
    case TIDE_SHAPE_WEDGE:
      shrink_wedge (mark, by);
      break;
    case TIDE_SHAPE_LINE:
    case TIDE_SHAPE_AREA:
    case TIDE_SHAPE_TEXT:
      break;
    }
}

static void
set_stroke (TideInk *self, TideColor color, double width)
{
  self->stroke = color;
  self->width = width;
  switch (self->shape.dash)
    {
    case TIDE_DASH_SOLID:
      break;
    case TIDE_DASH_DASHED:
      self->is_dashed = TRUE;
      self->dashes[0] = 3 * MAX (width, 1);
      self->dashes[1] = 2 * MAX (width, 1);
      break;
    case TIDE_DASH_DOTTED:
      self->is_dashed = TRUE;
      self->dashes[0] = MAX (width, 1);
      self->dashes[1] = 2 * MAX (width, 1);
      break;
    }
}

/* A closed shape with an edge of its own inside. */
static void
set_edge (TideInk *self, TideColor color, double usual)
{
  double width = self->shape.line_width > 0 ? self->shape.line_width : usual;

  set_stroke (self, color, width);
  shrink (&self->shape, width / 2);
}

static void
ink_closed (TideInk *self, TideColor color, TideColor faint)
{
  switch (self->shape.fill)
    {
    case TIDE_FILL_SOLID:
      self->ground = self->shape.dash == TIDE_DASH_SOLID ? color : faint;
      if (self->shape.dash != TIDE_DASH_SOLID)
        set_edge (self, color, OUTLINE_WIDTH);
      break;
    case TIDE_FILL_OUTLINE:
      self->ground = faint;
      set_edge (self, color, OUTLINE_WIDTH);
      break;
    case TIDE_FILL_HATCH:
      self->ground = faint;
      self->hatch = color;
      set_edge (self, color, EDGE_WIDTH);
      break;
    }
}

TideInk
tide_ink_of (const TideMark *mark, const TideTheme *theme)
{
  TideInk self = { .shape = *mark, .ground = NONE, .hatch = NONE, .stroke = NONE };

  if (is_closed (mark->shape))
    ink_closed (&self, mark->color, tide_color_mix (mark->color, theme->background, FAINT));
  else
    set_stroke (&self, mark->color, mark->line_width > 0 ? mark->line_width : 1);
  return self;
}

gboolean
tide_ink_is_upright (const TideMark *mark)
{
  const TidePoint *points = mark->path.points;

  if (mark->shape == TIDE_SHAPE_LINE && mark->path.n_points == 2)
    return points[0].x == points[1].x || points[0].y == points[1].y;
  return mark->shape == TIDE_SHAPE_RECT;
}

TidePoint
tide_ink_on_circle (TidePoint center, double radius, double angle)
{
  return (TidePoint){ center.x + radius * sin (angle), center.y - radius * cos (angle) };
}

TideColor
tide_color_mix (TideColor color, TideColor ground, double share)
{
  return (TideColor){ .red = ground.red + (color.red - ground.red) * share,
                      .green = ground.green + (color.green - ground.green) * share,
                      .blue = ground.blue + (color.blue - ground.blue) * share,
                      .alpha = 1 };
}
