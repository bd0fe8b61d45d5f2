/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines over time, labelled at their ends. What is not joined in the data is not joined here; what
 * is missing between is dashed. It must not know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-trend.h"
#include "tide-period-text.h"
#include "tide-kinds.h"
#include "tide-axis.h"
#include "tide-tags.h"

#define N_(message) message
#define MANY 12         /* so many lines are drawn thinner, without dots */
#define TAGS_SHARE 0.32 /* of the width, for tags */
#define TICK 2.2        /* half of a tick at a break, in line widths */
#define MANY_BREAKS                                                                                \
  7                   /* in a chart, or half of the steps of one line: more are bridged than cut   \
                       */
#define DOTS_APART 20 /* design pixels between two dots, at least */

typedef struct {
  TideStage *stage;
  TideFrame frame;
  double line_width;
  double dot; /* radius */
} Lines;

/* How a datum is joined to the one before it. */
static TideDash
join_dash (const TideDatum *datum)
{
  if (datum->bridged)
    return TIDE_DASH_DOTTED;
  if (datum->gap || datum->partial)
    return TIDE_DASH_DASHED;
  return tide_status_marked (datum->status) == TIDE_MARKED_OUTLINED ? TIDE_DASH_DOTTED
                                                                    : TIDE_DASH_SOLID;
}

static void
add_join (Lines *self, const TideSeries *series, GArray *points, TideDash dash)
{
  if (points->len > 1)
    tide_stage_add_join (self->stage, series, dash, self->line_width * (series->selected ? 1 : 0.7),
                         (TidePoint *)points->data, points->len);
  g_array_set_size (points, 0);
}

static gboolean
is_cut (const TideDatum *datum)
{
  return datum->cut && !datum->bridged;
}

/* Across the middle of a stretch that leads over a break. */
static void
add_break_tick (Lines *self, TidePoint before, TidePoint after)
{
  double x = (before.x + after.x) / 2, y = (before.y + after.y) / 2, half = TICK * self->line_width;
  tide_stage_add_line (self->stage, TIDE_PART_AXIS, (TidePoint){ x, y - half },
                       (TidePoint){ x, y + half }, self->stage->theme->muted, TIDE_DASH_SOLID);
}

/* One line for each stretch that is joined in one way. */
static void
place_joins (Lines *self, const TideSeries *series)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TidePoint));
  TideDash dash = TIDE_DASH_SOLID;
  TidePoint before = { 0, 0 };
  for (guint i = 0; i < series->n_datums; i++)
    {
      const TideDatum *datum = &series->datums[i];
      TidePoint point = tide_frame_point (&self->frame, datum->key.period, datum->value);
      if (is_cut (datum) || (i > 0 && join_dash (datum) != dash))
        add_join (self, series, points, dash);
      if (points->len == 0 && i > 0 && !is_cut (datum))
        g_array_append_val (points, before);
      if (i > 0 && !is_cut (datum))
        dash = join_dash (datum);
      if (datum->bridged)
        add_break_tick (self, before, point);
      before = point;
      g_array_append_val (points, before);
    }
  add_join (self, series, points, dash);
}

static void
place_dots (Lines *self, const TideSeries *series)
{
  for (guint i = 0; i < series->n_datums; i++)
    {
      const TideDatum *datum = &series->datums[i];
      gboolean is_end = i + 1 == series->n_datums;
      double radius = is_end ? MAX (self->dot, 1.4 * self->line_width) : self->dot;
      tide_stage_add_dot (self->stage, series, datum,
                          tide_frame_point (&self->frame, datum->key.period, datum->value),
                          radius * (series->selected ? 1 : 0.75));
    }
}

/* Those that step back are painted first, the pinned last. */
static guint
layer_of (const TideSeries *series)
{
  return series->pinned ? 2 : series->selected ? 1 : 0;
}

static void
place_all (Lines *self, TideTags *tags)
{
  for (guint layer = 0; layer <= 2; layer++)
    for (guint i = 0; i < tags->n; i++)
      {
        TideTag *tag = &tags->tags[i];
        tag->at = tide_frame_point (&self->frame, tag->datum->key.period, tag->datum->value);
        if (layer_of (tag->series) != layer)
          continue;
        place_joins (self, tag->series);
        place_dots (self, tag->series);
      }
}

static void
place_lines (TideStage *stage)
{
  double from, to;
  g_auto (TideTags) tags = tide_tags_new (stage, stage->plot.height - tide_axis_height (stage));
  tide_tags_fit (&tags, stage, TIDE_TAGS_NAME_VALUE, TAGS_SHARE * stage->plot.width);
  if (tags.form == TIDE_TAGS_NONE)
    tide_tags_legend (&tags, stage);
  double gap = tags.form == TIDE_TAGS_NONE ? 0 : 10 * stage->unit;
  TideBox box = stage->plot;
  box.width -= tags.width + gap;
  tide_axis_domain (stage->chart, &from, &to);
  Lines self = { stage, tide_axis_frame (stage, box, from, to), 2.6 * stage->unit, 0 };
  if (tags.n > MANY)
    self.line_width = 1.8 * stage->unit;
  double spacing = self.frame.box.width / MAX (stage->chart->n_periods, 1u);
  gboolean has_dots = tags.n <= MANY && spacing >= DOTS_APART * stage->unit;
  self.dot = has_dots ? 1.2 * self.line_width : self.line_width / 2;
  place_all (&self, &tags);
  tide_tags_place (&tags, stage, box.x + box.width + gap, TIDE_ANCHOR_START, self.frame.box.y,
                   self.frame.box.y + self.frame.box.height);
}

/* At how many periods any of @rows has a figure. */
static guint
count_periods (const TideTable *table, const GPtrArray *rows)
{
  guint n = 0;
  for (guint i = 0; i < table->n_periods; i++)
    {
      gboolean is_known = FALSE;
      for (guint j = 0; j < rows->len && !is_known; j++)
        is_known = tide_trend_point (table, ((const TideRow *)rows->pdata[j])->economy->code,
                                     table->periods[i])
                   != NULL;
      n += is_known;
    }
  return n;
}

static char *
why_no_lines (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) shown = tide_trend_rows (table);
  char *why = tide_fit_why_no_time (table, shown, language);
  if (why != NULL)
    return why;
  if (count_periods (table, shown) < tide_kind_get (TIDE_KIND_LINES)->least_periods)
    return tide_fit_say (language, N_ ("Lines need figures for at least three periods."));
  return NULL;
}

/* A line that ends before the others says when: its last value stands beside values of another
 * period. */
static void
tag_early_ends (TideSeriesBuilder *builder)
{
  TidePeriod last = TIDE_PERIOD_NONE;
  for (guint i = 0; i < builder->series->len; i++)
    {
      const TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      const TideDatum *end = series->n_datums > 0 ? &series->datums[series->n_datums - 1] : NULL;
      if (end != NULL
          && (last.grain == TIDE_GRAIN_NONE || tide_period_compare (last, end->key.period) < 0))
        last = end->key.period;
    }
  for (guint i = 0; i < builder->series->len; i++)
    {
      const TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      TideDatum *end = series->n_datums > 0 ? &series->datums[series->n_datums - 1] : NULL;
      if (end != NULL && end->tag == NULL && !tide_period_equal (last, end->key.period))
        end->tag = tide_period_format_short (end->key.period, builder->chart->language);
    }
}

static guint
count_cuts (const TideSeries *series)
{
  guint n = 0;
  for (guint i = 1; i < series->n_datums; i++)
    n += series->datums[i].cut;
  return n;
}

/* Of lines in many pieces nothing would be left to follow: dotted stretches join them. */
static void
bridge_breaks (TideSeriesBuilder *builder)
{
  guint n_cuts = 0;
  gboolean is_in_pieces = FALSE;
  for (guint i = 0; i < builder->series->len; i++)
    {
      const TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      n_cuts += count_cuts (series);
      is_in_pieces |= series->n_datums > 3 && 2 * count_cuts (series) >= series->n_datums - 1;
    }
  for (guint i = 0; i < builder->series->len && (is_in_pieces || n_cuts >= MANY_BREAKS); i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      for (guint j = 1; j < series->n_datums; j++)
        series->datums[j].bridged = series->datums[j].cut;
    }
}

static void
add_lines (TideSeriesBuilder *builder)
{
  g_autoptr (GPtrArray) rows = tide_trend_rows (builder->chart->table);
  tide_series_add_over_time (builder, rows);
  bridge_breaks (builder);
  tag_early_ends (builder);
  tide_series_add_missing (builder);
}

const TideChartKind tide_lines
    = { .why_not = why_no_lines, .add_series = add_lines, .place = place_lines };
