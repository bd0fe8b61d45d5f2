/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dumbbell chart: a row for each economy with a small dot at its earlier value, a large one at
 * its later, and a bar between; sorted by the later. It must not know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-kinds.h"
#include "tide-axis.h"
#include "tide-pattern.h"
#include "tide-period-text.h"
#include "tide-trend.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_PITCH 11.0  /* pixels from row to row; with less, rows are left out */
#define LARGEST_PITCH 4.2 /* em of the largest type, from row to row */
#define FEW 5             /* so few rows stand wider apart, and are set larger */
#define FEW_PITCH 1.9     /* times further */
#define FEW_SIZE 1.2      /* times larger */
#define SLACK_ABOVE 0.22  /* of the height that rows do not fill */
#define NAMES_SHARE 0.34  /* of the width, for names */
#define NARROW 36.0       /* em: in a narrower plot names stand above their rows, given room */
#define ABOVE_PITCH 2.9   /* em from row to row that this needs */
#define ABOVE 1.5         /* a name above its row, in em */
#define RADIUS 0.42       /* of the later dot, in em */
#define EARLIER 0.66      /* of the earlier, of the later's */
#define PAD 0.45          /* between a dot and its value, in em */

typedef struct {
  TideStage *stage;
  const TideSeries **rows;
  guint n;
  guint n_hidden; /* that had no room */
  double pitch;
  double size;   /* of type */
  double radius; /* of the later dot */
  double names;  /* width of their column; 0 where they stand above their rows */
  double top;
  gboolean is_above;
  TideScale scale;
} Dumbbells;

/* The two ends of a row. */
typedef enum { END_EARLIER, END_LATER } End;

static const TideDatum *
datum_at (const TideSeries *series, End end)
{
  return &series->datums[end];
}

/* Whether an end is the right one of its row, with its value to the right of it. */
static gboolean
is_right (const TideSeries *series, End end)
{
  gboolean rises = series->datums[END_LATER].value >= series->datums[END_EARLIER].value;
  return rises == (end == END_LATER);
}

static double
radius_of (const Dumbbells *self, End end)
{
  return end == END_LATER ? self->radius : EARLIER * self->radius;
}

static TideWeight
weight_of (const TideSeries *series, End end)
{
  return end == END_LATER ? tide_series_weight (series) : TIDE_WEIGHT_NORMAL;
}

/* The line on which the dots of the row @i lie. */
static double
middle_of (const Dumbbells *self, guint i)
{
  double row = self->top + i * self->pitch;
  return self->is_above ? row + (self->pitch + ABOVE * self->size) / 2 : row + self->pitch / 2;
}

static void
choose_rows (Dumbbells *self, double height)
{
  const TideChart *chart = self->stage->chart;
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].n_datums > 0)
      self->rows[self->n++] = &chart->series[i];
  guint room = MAX (1, (guint)(height / LEAST_PITCH));
  if (self->n > room)
    {
      self->n_hidden = self->n - (room - 1);
      self->n = room - 1;
    }
}

static void
choose_pitch (Dumbbells *self, double height)
{
  const TideStage *stage = self->stage;
  double largest = tide_stage_size (stage, TIDE_TYPE_LABEL) * (self->n <= FEW ? FEW_SIZE : 1);
  double most = LARGEST_PITCH * largest * (self->n <= FEW ? FEW_PITCH : 1);
  guint n_slots = self->n + (self->n_hidden > 0);
  self->pitch = MIN (height / MAX (n_slots, 1u), most);
  self->size = CLAMP (0.66 * self->pitch, TIDE_TYPE_LEAST, largest);
  self->radius = RADIUS * self->size;
  self->is_above
      = stage->plot.width < NARROW * self->size && self->pitch >= ABOVE_PITCH * self->size;
  self->top = stage->plot.y + SLACK_ABOVE * MAX (0, height - n_slots * self->pitch);
}

/* The name in full, or where that is too wide the short one. (transfer full) */
static char *
name_of (const Dumbbells *self, const TideSeries *series, double room)
{
  char *name = tide_stage_label (self->stage, series, series->name);
  if (tide_stage_width (self->stage, name, self->size, tide_series_weight (series)) <= room)
    return name;
  g_free (name);
  return tide_stage_label (self->stage, series, series->short_name);
}

static void
measure_names (Dumbbells *self)
{
  double most = NAMES_SHARE * self->stage->plot.width;
  for (guint i = 0; i < self->n && !self->is_above; i++)
    {
      g_autofree char *name = name_of (self, self->rows[i], most);
      double width
          = tide_stage_width (self->stage, name, self->size, tide_series_weight (self->rows[i]));
      self->names = MAX (self->names, MIN (width, most));
    }
}

/* Room for the widest value on either side. */
static void
measure_values (const Dumbbells *self, double *left, double *right)
{
  *left = *right = 0;
  for (guint i = 0; i < self->n; i++)
    for (End end = END_EARLIER; end <= END_LATER; end++)
      {
        double *room = is_right (self->rows[i], end) ? right : left;
        double width = tide_stage_width (self->stage, datum_at (self->rows[i], end)->value_text,
                                         self->size, weight_of (self->rows[i], end));
        *room = MAX (*room, self->radius + PAD * self->size + width);
      }
}

static void
make_scale (Dumbbells *self)
{
  const TideStage *stage = self->stage;
  double left, right, from, to;
  measure_values (self, &left, &right);
  tide_axis_domain (stage->chart, &from, &to);
  double start = stage->plot.x + self->names + (self->is_above ? 0 : 0.8 * self->size) + left;
  double end = MAX (start + 1, stage->plot.x + stage->plot.width - right);
  self->scale = (TideScale){ from, to, start, end, FALSE };
}

static void
place_name (Dumbbells *self, guint i)
{
  const TideSeries *series = self->rows[i];
  double room = self->is_above ? self->stage->plot.width : self->names + 0.01;
  g_autofree char *name = name_of (self, series, room);
  TideLabel label
      = tide_stage_name (self->stage, series, datum_at (series, END_LATER), name, self->size);
  double middle = self->is_above ? middle_of (self, i) - ABOVE * self->size : middle_of (self, i);
  label.anchor = self->is_above ? TIDE_ANCHOR_START : TIDE_ANCHOR_END;
  label.x = self->stage->plot.x + (self->is_above ? 0 : self->names);
  label.baseline = middle + TIDE_MIDDLE * self->size;
  label.room = room;
  tide_stage_add_label (self->stage, label);
}

static void
place_bar (Dumbbells *self, guint i)
{
  const TideSeries *series = self->rows[i];
  double y = middle_of (self, i);
  TidePoint ends[] = {
    { tide_scale_map (&self->scale, datum_at (series, END_EARLIER)->value), y },
    { tide_scale_map (&self->scale, datum_at (series, END_LATER)->value), y },
  };
  TideMark bar = tide_stage_mark (self->stage, TIDE_PART_JOIN, series, NULL);
  bar.line_width = 0.6 * self->radius;
  if (tide_datum_fill (datum_at (series, END_LATER)) == TIDE_FILL_OUTLINE)
    bar.dash = TIDE_DASH_DOTTED;
  tide_stage_add_path (self->stage, bar, TIDE_SHAPE_LINE, ends, G_N_ELEMENTS (ends));
}

/* A dot with its value on the far side of the bar. */
static void
place_end (Dumbbells *self, guint i, End end)
{
  TideStage *stage = self->stage;
  const TideSeries *series = self->rows[i];
  const TideDatum *datum = datum_at (series, end);
  TidePoint at = { tide_scale_map (&self->scale, datum->value), middle_of (self, i) };
  tide_stage_add_dot (stage, series, datum, at, radius_of (self, end));
  double side = is_right (series, end) ? 1 : -1;
  TideLabel value = tide_stage_value (stage, series, datum, self->size);
  value.weight = weight_of (series, end);
  value.color = end == END_LATER ? stage->theme->text : stage->theme->muted;
  value.anchor = side > 0 ? TIDE_ANCHOR_START : TIDE_ANCHOR_END;
  value.x = at.x + side * (radius_of (self, end) + PAD * self->size);
  value.baseline = at.y + TIDE_MIDDLE * self->size;
  tide_stage_add_label (stage, value);
}

/* Where the heading of an end begins: above the first row's dot, or where that of the other would
 * be touched, away from it. */
static double
heading_left (const Dumbbells *self, End end, double width, double size)
{
  const TideSeries *first = self->rows[0];
  double x = tide_scale_map (&self->scale, datum_at (first, end)->value);
  double other = tide_scale_map (&self->scale, datum_at (first, (End)!end)->value);
  double inwards = MIN (width / 2, MAX (0, (fabs (x - other) - size) / 2));
  return is_right (first, end) ? x - inwards : x + inwards - width;
}

/* The period of an end, above the first row. */
static void
place_heading (Dumbbells *self, End end, double size)
{
  TideStage *stage = self->stage;
  TidePeriod period = datum_at (self->rows[0], end)->key.period;
  g_autofree char *text = tide_period_format_short (period, stage->chart->language);
  double width = tide_stage_width (stage, text, size, TIDE_WEIGHT_BOLD);
  double left = heading_left (self, end, width, size);
  tide_stage_add_label (
      stage, (TideLabel){ .part = TIDE_PART_TICK,
                          .text = text,
                          .color = end == END_LATER ? stage->theme->text : stage->theme->muted,
                          .size = size,
                          .weight = TIDE_WEIGHT_BOLD,
                          .x = tide_stage_inside (stage, left + width / 2, width),
                          .baseline = self->top - 0.4 * size });
}

static void
place_more (Dumbbells *self)
{
  TideStage *stage = self->stage;
  if (self->n_hidden == 0)
    return;
  g_autofree char *text = tide_pattern_count (stage->chart->language,
                                              tide_gettext (stage->chart->language, "and {n} more"),
                                              self->n_hidden, NULL);
  tide_stage_add_label (stage, (TideLabel){ .part = TIDE_PART_MORE,
                                            .text = text,
                                            .color = stage->theme->muted,
                                            .size = self->size,
                                            .x = stage->plot.x,
                                            .baseline = self->top + (self->n + 0.5) * self->pitch
                                                        + TIDE_MIDDLE * self->size });
}

static void
place_dumbbell (TideStage *stage)
{
  g_autofree const TideSeries **rows = g_new (const TideSeries *, stage->chart->n_series + 1);
  Dumbbells self = { .stage = stage, .rows = rows };
  double heading = tide_stage_size (stage, TIDE_TYPE_LABEL);
  double head = 1.5 * heading,
         foot = stage->cramped ? 0 : 1.6 * tide_stage_size (stage, TIDE_TYPE_TICK);
  double height = MAX (1, stage->plot.height - head - foot);
  choose_rows (&self, height);
  choose_pitch (&self, height);
  self.top += head;
  measure_names (&self);
  make_scale (&self);
  if (!stage->cramped)
    tide_axis_upright (stage, &self.scale, self.top,
                       self.top + (self.n + (self.n_hidden > 0)) * self.pitch);
  for (guint i = 0; i < self.n; i++)
    {
      place_name (&self, i);
      place_bar (&self, i);
      place_end (&self, i, END_EARLIER);
      place_end (&self, i, END_LATER);
    }
  for (End end = END_EARLIER; end <= END_LATER && self.n > 0; end++)
    place_heading (&self, end, heading);
  place_more (&self);
  stage->scene->n_left_out = self.n_hidden;
}

static char *
why_no_dumbbell (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) shown = tide_trend_rows (table);
  char *why = tide_fit_why_no_time (table, shown, language);
  return why != NULL ? why : tide_fit_why_no_ends (table, shown, language);
}

static int
compare_later (gconstpointer a, gconstpointer b)
{
  double x = datum_at (a, END_LATER)->value, y = datum_at (b, END_LATER)->value;
  return (x < y) - (x > y);
}

static void
add_dumbbell (TideSeriesBuilder *builder)
{
  g_autoptr (GPtrArray) rows = tide_trend_rows (builder->chart->table);
  tide_series_add_ends (builder, rows);
  g_array_sort (builder->series, compare_later);
  tide_series_add_missing (builder);
}

const TideChartKind tide_dumbbell
    = { .why_not = why_no_dumbbell, .add_series = add_dumbbell, .place = place_dumbbell };
