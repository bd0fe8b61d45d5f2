/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ring: parts of one whole, clockwise from twelve o'clock, named beside it, with the whole in its
 * middle. It must not know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-pattern.h"
#include "tide-kinds.h"
#include "tide-tags.h"

#include "tide-wrap.h"
#include "tide-period-text.h"

#include <math.h>
#include <stdlib.h>

#define N_(message) message
#define INNER 0.6        /* radius of the hole, of the ring's */
#define LABEL_SHARE 0.3  /* of the width, for the labels of one side */
#define LABEL_HEIGHT 2.7 /* of name and value, in em */
#define LIST_SHAPE 1.15  /* a plot so many times as high as wide has a list below instead */
#define LIST_PITCH 1.7   /* of its rows, in em */
#define VALUE_SIZE 1.25  /* of the value, in em of the name */
#define FAR 0.9          /* a label moved so far, in em, is led to */

/* A part with its label. */
typedef struct {
  const TideSeries *series;
  const TideDatum *datum;
  char *name;
  double width;  /* of the label */
  double angle;  /* of its middle, clockwise from twelve o'clock */
  double middle; /* y of the label */
} Part;

typedef struct {
  TideStage *stage;
  Part *parts;
  guint n;
  double sum;
  double size; /* of type */
  TidePoint center;
  double radius;
} Ring;

static void
add_parts (Ring *self)
{
  const TideStage *stage = self->stage;
  self->parts = g_new0 (Part, stage->chart->n_series);
  for (guint i = 0; i < stage->chart->n_series; i++)
    {
      const TideSeries *series = &stage->chart->series[i];
      if (series->n_datums == 0)
        continue;
      Part *part = &self->parts[self->n++];
      part->series = series;
      part->datum = &series->datums[0];
      self->sum += MAX (part->datum->value, 0);
      part->name = tide_stage_label (stage, series, series->name);
      double name = tide_stage_width (stage, part->name, self->size, tide_series_weight (series));
      double value = tide_stage_width (stage, part->datum->value_text, VALUE_SIZE * self->size,
                                       TIDE_WEIGHT_BOLD);
      part->width = MAX (MIN (name, LABEL_SHARE * stage->plot.width), value);
    }
}

/* In a plot higher than wide the labels are a list below the ring. */
static gboolean
has_list (const Ring *self)
{
  return self->stage->plot.height > LIST_SHAPE * self->stage->plot.width;
}

static void
size_ring (Ring *self)
{
  TideBox plot = self->stage->plot;
  double widest = 0;
  for (guint i = 0; i < self->n; i++)
    widest = MAX (widest, self->parts[i].width);
  if (has_list (self))
    {
      plot.height -= self->n * LIST_PITCH * self->size + 2 * self->size;
      widest = 0;
    }
  self->center = (TidePoint){ plot.x + plot.width / 2, plot.y + plot.height / 2 };
  self->radius = MIN (0.48 * plot.height, plot.width / 2 - widest - 1.6 * self->size);
  self->radius = MAX (self->radius, 1);
}

/* The least box around a sector: its corners, and where it crosses the axes. */
static TideBox
wedge_box (TidePoint center, double inner, double outer, double from, double to)
{
  double angles[7] = { from, to };
  guint n = 2;
  for (int quarter = 0; quarter <= 4; quarter++)
    if (quarter * G_PI_2 > from && quarter * G_PI_2 < to)
      angles[n++] = quarter * G_PI_2;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  for (guint i = 0; i < 2 * n; i++)
    {
      double radius = i < n ? inner : outer;
      double x = center.x + sin (angles[i % n]) * radius;
      double y = center.y - cos (angles[i % n]) * radius;
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
      bottom = MAX (bottom, y);
    }
  return (TideBox){ left, top, right - left, bottom - top };
}

static void
place_wedge (Ring *self, Part *part, double from, double to)
{
  double outer = self->radius, gap = MIN (1.5 * self->stage->unit / outer, (to - from) / 4);
  gboolean is_alone = to - from > 2 * G_PI - 1e-9;
  TideMark mark = tide_stage_mark (self->stage, TIDE_PART_DATUM, part->series, part->datum);
  mark.shape = TIDE_SHAPE_WEDGE;
  mark.wedge.center = self->center;
  mark.wedge.inner = INNER * outer;
  mark.wedge.outer = outer;
  mark.wedge.from = from + (is_alone ? 0 : gap / 2);
  mark.wedge.to = to - (is_alone ? 0 : gap / 2);
  mark.box = wedge_box (self->center, mark.wedge.inner, outer, mark.wedge.from, mark.wedge.to);
  part->angle = (from + to) / 2;
  tide_stage_add (self->stage, &mark);
}

static void
place_wedges (Ring *self)
{
  double angle = 0;
  for (guint i = 0; i < self->n; i++)
    {
      double share = self->sum > 0 ? MAX (self->parts[i].datum->value, 0) / self->sum : 0;
      double to = MIN (angle + share * 2 * G_PI, 2 * G_PI);
      place_wedge (self, &self->parts[i], angle, to);
      angle = to;
    }
}

static double
wanted_y (const Ring *self, const Part *part)
{
  return self->center.y - cos (part->angle) * self->radius;
}

/* Where a label's inner edge stands: close along the ring. */
static double
label_x (const Ring *self, double middle, double side)
{
  double reach = self->radius + 0.9 * self->size;
  double away = MAX (0, fabs (middle - self->center.y) - LABEL_HEIGHT / 2 * self->size);
  return self->center.x + side * sqrt (MAX (0, reach * reach - away * away));
}

static void
place_label (Ring *self, const Part *part, double side)
{
  TideStage *stage = self->stage;
  double x = label_x (self, part->middle, side);
  TidePoint edge = { self->center.x + sin (part->angle) * (self->radius + 2),
                     self->center.y - cos (part->angle) * (self->radius + 2) };
  TideLabel name = tide_stage_name (stage, part->series, part->datum, part->name, self->size);
  TideLabel value = tide_stage_value (stage, part->series, part->datum, VALUE_SIZE * self->size);
  name.anchor = value.anchor = side > 0 ? TIDE_ANCHOR_START : TIDE_ANCHOR_END;
  name.x = value.x = x;
  name.baseline = part->middle - 0.3 * self->size;
  name.room = LABEL_SHARE * stage->plot.width;
  value.baseline = part->middle + 1.15 * self->size;
  value.weight = TIDE_WEIGHT_BOLD;
  tide_stage_add_label (stage, name);
  tide_stage_add_label (stage, value);
  if (fabs (part->middle - wanted_y (self, part)) > FAR * self->size)
    tide_stage_add_line (stage, TIDE_PART_RULE, edge,
                         (TidePoint){ x - side * 4 * stage->unit, part->middle },
                         stage->theme->axis, TIDE_DASH_SOLID);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *x = *(Part *const *)a, *y = *(Part *const *)b;
  double difference = fabs (x->angle - G_PI) - fabs (y->angle - G_PI);
  return difference != 0 ? (difference > 0 ? -1 : 1) : (x > y) - (x < y);
}

/* The labels of one side, from the top down. */
static void
place_side (Ring *self, double side)
{
  g_autofree Part **parts = g_new (Part *, self->n);
  g_autofree double *middles = g_new (double, self->n);
  guint n = 0;
  for (guint i = 0; i < self->n; i++)
    if ((self->parts[i].angle < G_PI) == (side > 0))
      parts[n++] = &self->parts[i];
  qsort (parts, n, sizeof *parts, compare_parts);
  for (guint i = 0; i < n; i++)
    middles[i] = wanted_y (self, parts[i]);
  const TideBox *plot = &self->stage->plot;
  tide_spread (middles, n, LABEL_HEIGHT * self->size, plot->y, plot->y + plot->height);
  for (guint i = 0; i < n; i++)
    {
      parts[i]->middle = middles[i];
      place_label (self, parts[i], side);
    }
}

/* A dot, the name, the value at the right. */
static void
place_entry (Ring *self, const Part *part, double middle)
{
  TideStage *stage = self->stage;
  double left = self->center.x - self->radius, right = self->center.x + self->radius;
  TideLabel value = tide_stage_value (stage, part->series, part->datum, self->size);
  value.weight = TIDE_WEIGHT_BOLD;
  value.anchor = TIDE_ANCHOR_END;
  value.x = right;
  value.baseline = middle + TIDE_MIDDLE * self->size;
  right -= tide_stage_add_label (stage, value) + self->size;
  TideLabel name = tide_stage_name (stage, part->series, part->datum, part->name, self->size);
  name.x
      = left + tide_stage_add_swatch (stage, part->series, part->datum, left, middle, self->size);
  name.baseline = value.baseline;
  name.room = right - name.x;
  tide_stage_add_label (stage, name);
}

/* Below the ring, one after the other. */
static void
place_list (Ring *self)
{
  double middle = self->center.y + self->radius + (2 + LIST_PITCH / 2) * self->size;
  for (guint i = 0; i < self->n; i++, middle += LIST_PITCH * self->size)
    place_entry (self, &self->parts[i], middle);
}

/* The period and what it is the whole of. */
static void
place_middle (Ring *self)
{
  TideStage *stage = self->stage;
  const TideTable *table = stage->chart->table;
  const char *whole = tide_text_get (&table->indicator->whole, stage->chart->language);
  g_autofree char *period = tide_period_format (table->period, stage->chart->language);
  double small = tide_stage_size (stage, TIDE_TYPE_TICK), large = 1.7 * small;
  double width = 1.5 * INNER * self->radius;
  large *= MIN (1, width / tide_stage_width (stage, period, large, TIDE_WEIGHT_BOLD));
  g_auto (GStrv) lines
      = tide_text_wrap_even (stage->measure, whole, small, TIDE_WEIGHT_NORMAL, width, 3);
  double height = large + g_strv_length (lines) * TIDE_LINE_PITCH * small;
  if (height > 1.5 * INNER * self->radius || large < TIDE_TYPE_LEAST)
    return;
  TideLabel label = { .part = TIDE_PART_MORE,
                      .text = period,
                      .color = stage->theme->text,
                      .size = large,
                      .weight = TIDE_WEIGHT_BOLD,
                      .anchor = TIDE_ANCHOR_MIDDLE,
                      .x = self->center.x,
                      .baseline = self->center.y - height / 2 + 0.85 * large };
  tide_stage_add_label (stage, label);
  label.text = whole;
  label.color = stage->theme->muted;
  label.size = small;
  label.weight = TIDE_WEIGHT_NORMAL;
  label.baseline += 1.5 * small;
  tide_stage_add_lines (stage, label, lines, TIDE_LINE_PITCH * small);
}

static void
place_ring (TideStage *stage)
{
  Ring self = { .stage = stage, .size = tide_stage_size (stage, 1.1 * TIDE_TYPE_LABEL) };
  add_parts (&self);
  size_ring (&self);
  place_wedges (&self);
  if (has_list (&self))
    place_list (&self);
  else
    {
      place_side (&self, 1);
      place_side (&self, -1);
    }
  place_middle (&self);
  for (guint i = 0; i < self.n; i++)
    g_free (self.parts[i].name);
  g_free (self.parts);
}

static gboolean
is_bound_or_substituted (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TideRow *row = rows->pdata[i];
      if (tide_qualifier_row (row->qualifier)->is_bound
          || (row->status & TIDE_STATUS_SUBSTITUTED) != 0)
        return TRUE;
    }
  return FALSE;
}

static char *
why_no_ring (const TideTable *table, TideLanguage language)
{
  const TideKindRow *kind = tide_kind_get (TIDE_KIND_RING);
  if (!tide_table_has_whole (table))
    return tide_fit_say (language, N_ ("These figures are not parts of one whole."));
  g_autoptr (GPtrArray) parts = tide_fit_selected (table);
  char *why = tide_fit_why_no_parts (table, parts, language);
  if (why != NULL)
    return why;
  if (parts->len < kind->least || parts->len > kind->most)
    return tide_pattern_count (language,
                               tide_gettext (language,
                                             "A ring shows two to five countries or regions; "
                                             "{n} {is|are} selected."),
                               parts->len, NULL);
  why = tide_fit_why_unknown (table, parts, language);
  if (why != NULL)
    return why;
  if (is_bound_or_substituted (parts))
    return tide_fit_say (
        language,
        N_ ("Some of these figures are bounds or from another period, so they cannot be parts "
            "of a ring."));
  if (!table->has_rest)
    return tide_fit_say (language, N_ ("The total is not known, so the rest cannot be shown."));
  return NULL;
}

static void
add_ring (TideSeriesBuilder *builder)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected)
      tide_series_add (builder, &table->rows[i], 1);
  tide_series_add (builder, &table->rest, 1);
}

const TideChartKind tide_ring
    = { .why_not = why_no_ring, .add_series = add_ring, .place = place_ring };
