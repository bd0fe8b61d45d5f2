/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Direct labels: measured, moved apart, placed with thin leaders where they were moved far. It must
 * not know lines from areas.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-tags.h"

#include <math.h>
#include <stdlib.h>

#define PITCH 1.3      /* from tag to tag, in em */
#define GAP 0.45       /* between name and value, in em */
#define FAR 0.55       /* a tag moved so far, in em, is led to */
#define LEGEND_GAP 1.3 /* between entries, in em */

/* Labels pushed together into one block, and where its first would be. */
typedef struct {
  double sum;
  guint n;
} Pool;

void
tide_spread (double *middles, guint n, double height, double top, double bottom)
{
  g_autofree Pool *pools = g_new (Pool, n);
  guint n_pools = 0;
  for (guint i = 0; i < n; i++)
    {
      Pool pool = { middles[i] - i * height, 1 };
      while (n_pools > 0 && pools[n_pools - 1].sum / pools[n_pools - 1].n > pool.sum / pool.n)
        {
          n_pools--;
          pool.sum += pools[n_pools].sum;
          pool.n += pools[n_pools].n;
        }
      pools[n_pools++] = pool;
    }
  double first = top + height / 2, last = MAX (first, bottom - (n - 0.5) * height);
  for (guint i = 0, pool = 0, used = 0; i < n; i++)
    {
      double place = pools[pool].sum / pools[pool].n;
      middles[i] = CLAMP (place, first, last) + i * height;
      if (++used == pools[pool].n)
        {
          used = 0;
          pool++;
        }
    }
}

TideTags
tide_tags_new (const TideStage *stage, double height)
{
  const TideChart *chart = stage->chart;
  TideTags self = { .tags = g_new0 (TideTag, chart->n_series) };
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      if (series->n_datums > 0)
        self.tags[self.n++]
            = (TideTag){ .series = series, .datum = &series->datums[series->n_datums - 1] };
    }
  double label = tide_stage_size (stage, TIDE_TYPE_LABEL);
  self.size = CLAMP (height / (PITCH * MAX (self.n, 1u)), TIDE_TYPE_LEAST, label);
  return self;
}

void
tide_tags_clear (TideTags *self)
{
  g_free (self->tags);
}

static gboolean
has_name (TideTagForm form)
{
  return form != TIDE_TAGS_VALUE && form != TIDE_TAGS_NONE;
}

static gboolean
has_value (TideTagForm form)
{
  return form != TIDE_TAGS_SHORT && form != TIDE_TAGS_NONE;
}

/* (transfer full) */
static char *
tag_name (const TideStage *stage, const TideTag *tag, TideTagForm form)
{
  return tide_stage_label (stage, tag->series,
                           form == TIDE_TAGS_NAME_VALUE ? tag->series->name
                                                        : tag->series->short_name);
}

/* The value, with its period where that is not the others'. (transfer full) */
static char *
tag_value (const TideTag *tag)
{
  const TideDatum *datum = tag->datum;
  return datum->tag == NULL ? g_strdup (datum->value_text)
                            : g_strdup_printf ("%s · %s", datum->value_text, datum->tag);
}

static double
tag_width (const TideTags *self, const TideStage *stage, const TideTag *tag, TideTagForm form)
{
  double width = 0;
  if (has_name (form))
    {
      g_autofree char *name = tag_name (stage, tag, form);
      width += tide_stage_width (stage, name, self->size, tide_series_weight (tag->series));
    }
  if (has_name (form) && has_value (form))
    width += GAP * self->size;
  if (has_value (form))
    {
      g_autofree char *value = tag_value (tag);
      width += tide_stage_width (stage, value, self->size, TIDE_WEIGHT_NORMAL);
    }
  return width;
}

static double
widest (const TideTags *self, const TideStage *stage, TideTagForm form)
{
  double width = 0;
  for (guint i = 0; i < self->n; i++)
    width = MAX (width, tag_width (self, stage, &self->tags[i], form));
  return width;
}

void
tide_tags_fit (TideTags *self, const TideStage *stage, TideTagForm form, double room)
{
  while (form < TIDE_TAGS_NONE && widest (self, stage, form) > room)
    form++;
  self->form = form;
  self->width = widest (self, stage, form);
}

static int
compare_importance (gconstpointer a, gconstpointer b)
{
  const TideTag *x = a, *y = b;
  if (x->series->pinned != y->series->pinned)
    return x->series->pinned ? -1 : 1;
  if (x->series->selected != y->series->selected)
    return x->series->selected ? -1 : 1;
  if (x->datum->value != y->datum->value)
    return x->datum->value > y->datum->value ? -1 : 1;
  return x->series < y->series ? -1 : 1;
}

static int
compare_height (gconstpointer a, gconstpointer b)
{
  const TideTag *x = a, *y = b;
  if (x->at.y != y->at.y)
    return x->at.y < y->at.y ? -1 : 1;
  return x->series < y->series ? -1 : 1;
}

static void
move_apart (TideTags *self, double top, double bottom)
{
  guint room = (guint)MAX (1, (bottom - top) / (TIDE_LINE_TIGHT * self->size));
  if (self->n > room)
    {
      qsort (self->tags, self->n, sizeof *self->tags, compare_importance);
      self->n = room;
    }
  qsort (self->tags, self->n, sizeof *self->tags, compare_height);
  g_autofree double *middles = g_new (double, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    middles[i] = self->tags[i].at.y;
  double pitch = CLAMP ((bottom - top) / MAX (self->n, 1u), TIDE_LINE_TIGHT * self->size,
                        PITCH * self->size);
  tide_spread (middles, self->n, pitch, top, bottom);
  for (guint i = 0; i < self->n; i++)
    self->tags[i].middle = middles[i];
}

static void
lead (TideStage *stage, const TideTags *self, const TideTag *tag, double x, TideAnchor anchor)
{
  double side = anchor == TIDE_ANCHOR_START ? 1 : -1;
  if (fabs (tag->middle - tag->at.y) < FAR * self->size)
    return;
  tide_stage_add_line (
      stage, TIDE_PART_RULE, (TidePoint){ tag->at.x + side * 2 * stage->unit, tag->at.y },
      (TidePoint){ x - side * 3 * stage->unit, tag->middle }, stage->theme->axis, TIDE_DASH_SOLID);
}

/* Name and value side by side; the name is the one that is coloured. */
static void
place_tag (const TideTags *self, TideStage *stage, const TideTag *tag, double x, TideAnchor anchor)
{
  g_autofree char *name = tag_name (stage, tag, self->form), *value = tag_value (tag);
  TideLabel named = tide_stage_name (stage, tag->series, tag->datum, name, self->size);
  TideLabel valued = tide_stage_value (stage, tag->series, tag->datum, self->size);
  valued.text = value;
  named.anchor = valued.anchor = anchor;
  named.x = valued.x = x;
  named.baseline = valued.baseline = tag->middle + TIDE_MIDDLE * self->size;
  gboolean is_value_inner = (self->order == TIDE_TAGS_VALUE_FIRST) == (anchor == TIDE_ANCHOR_START);
  TideLabel *inner = is_value_inner ? &valued : &named, *outer = is_value_inner ? &named : &valued;
  double side = anchor == TIDE_ANCHOR_START ? 1 : -1, taken = 0;
  if (has_name (self->form) && has_value (self->form))
    {
      taken = tide_stage_add_label (stage, *inner);
      outer->x += side * (taken + (taken > 0 ? GAP * self->size : 0));
      tide_stage_add_label (stage, *outer);
    }
  else if (self->form != TIDE_TAGS_NONE)
    tide_stage_add_label (stage, has_name (self->form) ? named : valued);
}

void
tide_tags_place (TideTags *self, TideStage *stage, double x, TideAnchor anchor, double top,
                 double bottom)
{
  if (self->form == TIDE_TAGS_NONE)
    return;
  move_apart (self, top, bottom);
  for (guint i = 0; i < self->n; i++)
    {
      lead (stage, self, &self->tags[i], x, anchor);
      place_tag (self, stage, &self->tags[i], x, anchor);
    }
}

void
tide_tags_legend (const TideTags *self, TideStage *stage)
{
  double pitch = PITCH * self->size, left = stage->plot.x, right = left + stage->plot.width;
  double top = stage->plot.y, lowest = top + stage->plot.height / 3;
  TidePoint at = { left, top + pitch / 2 };
  for (guint i = 0; i < self->n; i++)
    {
      const TideTag *tag = &self->tags[i];
      double width = 1.2 * self->size + tag_width (self, stage, tag, TIDE_TAGS_SHORT);
      if (at.x > left && at.x + width > right)
        at = (TidePoint){ left, at.y + pitch };
      if (at.y >= lowest)
        break;
      g_autofree char *name = tag_name (stage, tag, TIDE_TAGS_SHORT);
      TideLabel label = tide_stage_name (stage, tag->series, tag->datum, name, self->size);
      label.x
          = at.x + tide_stage_add_swatch (stage, tag->series, tag->datum, at.x, at.y, self->size);
      label.baseline = at.y + TIDE_MIDDLE * self->size;
      label.room = right - label.x;
      tide_stage_add_label (stage, label);
      at.x += width + LEGEND_GAP * self->size;
    }
  double height = MIN (at.y, lowest) + pitch / 2 + 0.4 * self->size - top;
  stage->plot.y += height;
  stage->plot.height = MAX (1, stage->plot.height - height);
}
