/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From datum to datum by arrows. Where each series has one datum, all arrows walk them in order;
 * over time left and right follow a series, up and down change it. It must not know kinds of chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

#include <math.h>

/* The datums of a scene: by series and position, or, where no series has more than one, as they
 * stand in rows. */
typedef struct {
  const TideScene *scene;
  GArray *datums; /* of const TideMark * */
  gboolean by_row;
} Walk;

static const TideMark *
datum_at (const Walk *self, guint i)
{
  return g_array_index (self->datums, const TideMark *, i);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const TideMark *x = *(const TideMark *const *)a, *y = *(const TideMark *const *)b;
  return x->series != y->series ? x->series - y->series : x->position - y->position;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TideMark *x = *(const TideMark *const *)a, *y = *(const TideMark *const *)b;
  return x < y ? -1 : x > y;
}

static void
walk_clear (Walk *self)
{
  g_array_unref (self->datums);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static Walk
walk_new (const TideScene *scene)
{
  Walk self = { scene, g_array_new (FALSE, FALSE, sizeof (const TideMark *)), TRUE };
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TideMark *mark = &g_array_index (scene->marks, TideMark, i);
      if (mark->part == TIDE_PART_DATUM)
        g_array_append_val (self.datums, mark);
    }
  g_array_sort (self.datums, compare_marks);
  for (guint i = 1; i < self.datums->len; i++)
    self.by_row &= datum_at (&self, i)->series != datum_at (&self, i - 1)->series;
  if (self.by_row)
    g_array_sort (self.datums, compare_places);
  return self;
}

static double
center_x (const TideMark *mark)
{
  return mark->box.x + mark->box.width / 2;
}

static double
center_y (const TideMark *mark)
{
  return mark->box.y + mark->box.height / 2;
}

/* Whether each series has a datum at that period. */
static gboolean
is_common (const Walk *self, TidePeriod period)
{
  guint n_series = 0, n_there = 0;
  for (guint i = 0; i < self->datums->len; i++)
    {
      const TideMark *mark = datum_at (self, i);
      n_series += i == 0 || mark->series != datum_at (self, i - 1)->series;
      n_there += tide_period_equal (mark->key.period, period);
    }
  return n_series == n_there;
}

static gboolean
has_common_period (const Walk *self)
{
  for (guint i = 0;
       i < self->datums->len && datum_at (self, i)->series == datum_at (self, 0)->series; i++)
    if (is_common (self, datum_at (self, i)->key.period))
      return TRUE;
  return FALSE;
}

/* The datum of a series that is nearest to @x. */
static const TideMark *
nearest_of (const Walk *self, int series, double x)
{
  const TideMark *nearest = NULL;
  for (guint i = 0; i < self->datums->len; i++)
    {
      const TideMark *mark = datum_at (self, i);
      if (mark->series == series
          && (nearest == NULL || fabs (center_x (mark) - x) < fabs (center_x (nearest) - x)))
        nearest = mark;
    }
  return nearest;
}

/* Whether @a is above @b; of two as high the earlier series. */
static gboolean
is_above (const TideMark *a, const TideMark *b)
{
  return center_y (a) != center_y (b) ? center_y (a) < center_y (b) : a->series < b->series;
}

/* The next series up or down, at @x. All series of one period are in one order there, and each can
 * be reached from any other; where they have no period in common, the order at the end holds
 * everywhere. */
static const TideMark *
other_series (const Walk *self, const TideMark *from, TideStep step)
{
  double x = center_x (from), end = self->scene->size.width;
  double at = has_common_period (self) ? x : end;
  const TideMark *here = nearest_of (self, from->series, at), *next = NULL;
  for (guint i = 0; i < self->datums->len; i++)
    {
      if (i > 0 && datum_at (self, i)->series == datum_at (self, i - 1)->series)
        continue;
      const TideMark *there = nearest_of (self, datum_at (self, i)->series, at);
      const TideMark *upper = step == TIDE_STEP_UP ? there : here;
      const TideMark *lower = step == TIDE_STEP_UP ? here : there;
      if (there == here || !is_above (upper, lower))
        continue;
      if (next == NULL || (step == TIDE_STEP_UP ? is_above (next, there) : is_above (there, next)))
        next = there;
    }
  return next == NULL ? from : nearest_of (self, next->series, x);
}

static const TideMark *
along (const Walk *self, const TideMark *from, int by)
{
  for (guint i = 0; i < self->datums->len; i++)
    {
      if (datum_at (self, i) != from)
        continue;
      gint64 next = (gint64)i + by;
      if (next < 0 || next >= self->datums->len
          || (!self->by_row && datum_at (self, next)->series != from->series))
        return from;
      return datum_at (self, next);
    }
  return from;
}

static const TideMark *
step_from (const Walk *self, const TideMark *from, TideStep step)
{
  switch (step)
    {
    case TIDE_STEP_LEFT:
      return along (self, from, -1);
    case TIDE_STEP_RIGHT:
      return along (self, from, 1);
    case TIDE_STEP_UP:
      return self->by_row ? along (self, from, -1) : other_series (self, from, step);
    case TIDE_STEP_DOWN:
      return self->by_row ? along (self, from, 1) : other_series (self, from, step);
    case TIDE_STEP_FIRST:
      return datum_at (self, 0);
    case TIDE_STEP_LAST:
      return datum_at (self, self->datums->len - 1);
    }
  return from;
}

TideKey
tide_scene_step (const TideScene *self, TideKey from, TideStep step)
{
  g_auto (Walk) walk = walk_new (self);
  const TideMark *mark = tide_scene_find (self, from);
  if (walk.datums->len == 0)
    return TIDE_KEY_NONE;
  if (mark == NULL)
    return datum_at (&walk, 0)->key;
  return step_from (&walk, mark, step)->key;
}
