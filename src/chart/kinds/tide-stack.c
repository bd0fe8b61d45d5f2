/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stack: parts of a whole over time, as bands on each other. Each datum is a slice of its band,
 * so that the whole band can be picked. It must not know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-trend.h"
#include "tide-period-text.h"
#include "tide-pattern.h"
#include "tide-kinds.h"
#include "tide-axis.h"
#include "tide-tags.h"

#define N_(message) message
#define TAGS_SHARE 0.32 /* of the width, for tags */
#define GAP_OUTLINE 1   /* design pixels around what is missing */

/* A datum's place between those below and those above. */
typedef struct {
  double x, top, bottom;
} Edge;

typedef struct {
  TideStage *stage;
  TideFrame frame;
  double *sums; /* of the bands so far, by period */
} Stack;

static guint
period_index (const TideChart *chart, TidePeriod period)
{
  for (guint i = 0; i < chart->n_periods; i++)
    if (tide_period_equal (chart->periods[i], period))
      return i;
  g_return_val_if_reached (0);
}

/* The greatest sum of any period. */
static double
greatest_sum (const TideChart *chart)
{
  g_autofree double *sums = g_new0 (double, chart->n_periods + 1);
  double greatest = 0;
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      {
        const TideDatum *datum = &chart->series[i].datums[j];
        double *sum = &sums[period_index (chart, datum->key.period)];
        *sum += datum->value;
        greatest = MAX (greatest, *sum);
      }
  return greatest > 0 ? greatest : 1;
}

/* Puts a series on top of what lies there. (transfer full) */
static Edge *
pile (Stack *self, const TideSeries *series)
{
  Edge *edges = g_new (Edge, series->n_datums);
  for (guint i = 0; i < series->n_datums; i++)
    {
      const TideDatum *datum = &series->datums[i];
      double *sum = &self->sums[period_index (self->stage->chart, datum->key.period)];
      TidePoint bottom = tide_frame_point (&self->frame, datum->key.period, *sum);
      *sum += datum->value;
      TidePoint top = tide_frame_point (&self->frame, datum->key.period, *sum);
      edges[i] = (Edge){ bottom.x, top.y, bottom.y };
    }
  return edges;
}

static Edge
between (const Edge *a, const Edge *b)
{
  return (Edge){ (a->x + b->x) / 2, (a->top + b->top) / 2, (a->bottom + b->bottom) / 2 };
}

/* Whether a datum's slice touches the one before it. */
static gboolean
is_joined (const TideDatum *datum)
{
  return !datum->cut && !datum->gap;
}

/* From halfway to the datum before to halfway to the one after. */
static void
place_slice (Stack *self, const TideSeries *series, const Edge *edges, guint i)
{
  gboolean has_after = i + 1 < series->n_datums && is_joined (&series->datums[i + 1]);
  gboolean has_before = i > 0 && is_joined (&series->datums[i]);
  Edge left = has_before ? between (&edges[i - 1], &edges[i]) : edges[i];
  Edge right = has_after ? between (&edges[i], &edges[i + 1]) : edges[i];
  TidePoint points[] = {
    { left.x, left.top },      { edges[i].x, edges[i].top },    { right.x, right.top },
    { right.x, right.bottom }, { edges[i].x, edges[i].bottom }, { left.x, left.bottom },
  };
  TideMark mark = tide_stage_mark (self->stage, TIDE_PART_DATUM, series, &series->datums[i]);
  tide_stage_add_path (self->stage, mark, TIDE_SHAPE_AREA, points, G_N_ELEMENTS (points));
}

static gboolean
is_plain (const TideSeries *series)
{
  for (guint i = 0; i < series->n_datums; i++)
    if (tide_datum_fill (&series->datums[i]) != TIDE_FILL_SOLID || (i > 0 && series->datums[i].cut))
      return FALSE;
  return TRUE;
}

/* What lies between the edges of the datums @first to @last, filled in one way. */
static void
place_piece (Stack *self, const TideSeries *series, const Edge *edges, guint first, guint last,
             TideFill fill)
{
  guint n = last - first + 1;
  g_autofree TidePoint *points = g_new (TidePoint, 2 * n);
  for (guint i = 0; i < n; i++)
    {
      const Edge *edge = &edges[first + i];
      points[i] = (TidePoint){ edge->x, edge->top };
      points[2 * n - 1 - i] = (TidePoint){ edge->x, edge->bottom };
    }
  TideMark mark = tide_stage_mark (self->stage, TIDE_PART_JOIN, series, NULL);
  mark.fill = fill;
  if (fill != TIDE_FILL_SOLID)
    mark.line_width = GAP_OUTLINE * self->stage->unit;
  tide_stage_add_path (self->stage, mark, TIDE_SHAPE_AREA, points, 2 * n);
}

/* The band lies under its slices in as few pieces as may be, so that no seam shows between them;
 * where periods are missing it is hatched. */
static void
place_band (Stack *self, const TideSeries *series, const Edge *edges)
{
  guint first = 0;
  if (!is_plain (series))
    return;
  for (guint i = 1; i <= series->n_datums; i++)
    {
      gboolean ends = i == series->n_datums || series->datums[i].gap;
      if (!ends)
        continue;
      if (i - 1 > first)
        place_piece (self, series, edges, first, i - 1, TIDE_FILL_SOLID);
      if (i < series->n_datums)
        place_piece (self, series, edges, i - 1, i, TIDE_FILL_HATCH);
      first = i;
    }
}

/* A thin line of the ground's colour between a band and the one above. */
static void
place_seam (Stack *self, const TideSeries *series, const Edge *edges)
{
  g_autofree TidePoint *points = g_new (TidePoint, series->n_datums);
  for (guint i = 0; i < series->n_datums; i++)
    points[i] = (TidePoint){ edges[i].x, edges[i].top };
  TideMark mark = tide_stage_mark (self->stage, TIDE_PART_JOIN, series, NULL);
  mark.color = self->stage->theme->background;
  mark.line_width = 1.2 * self->stage->unit;
  tide_stage_add_path (self->stage, mark, TIDE_SHAPE_LINE, points, series->n_datums);
}

static void
place_series (Stack *self, TideTag *tag)
{
  const TideSeries *series = tag->series;
  g_autofree Edge *edges = pile (self, series);
  const Edge *last = &edges[series->n_datums - 1];
  place_band (self, series, edges);
  for (guint i = 0; i < series->n_datums; i++)
    place_slice (self, series, edges, i);
  place_seam (self, series, edges);
  tag->at = (TidePoint){ last->x, (last->top + last->bottom) / 2 };
}

static void
place_stack (TideStage *stage)
{
  g_auto (TideTags) tags = tide_tags_new (stage, stage->plot.height - tide_axis_height (stage));
  tide_tags_fit (&tags, stage, TIDE_TAGS_NAME_VALUE, TAGS_SHARE * stage->plot.width);
  if (tags.form == TIDE_TAGS_NONE)
    tide_tags_legend (&tags, stage);
  double gap = tags.form == TIDE_TAGS_NONE ? 0 : 12 * stage->unit;
  TideBox box = stage->plot;
  box.width -= tags.width + gap;
  g_autofree double *sums = g_new0 (double, stage->chart->n_periods + 1);
  Stack self = { stage, tide_axis_frame (stage, box, 0, greatest_sum (stage->chart)), sums };
  for (guint i = 0; i < tags.n; i++)
    place_series (&self, &tags.tags[i]);
  tide_tags_place (&tags, stage, box.x + box.width + gap, TIDE_ANCHOR_START, self.frame.box.y,
                   self.frame.box.y + self.frame.box.height);
}

static gboolean
has_rest_at (const TideTable *table, TidePeriod period)
{
  for (guint i = 0; i < table->n_rest_points; i++)
    if (tide_period_equal (table->rest_points[i].used, period))
      return TRUE;
  return FALSE;
}

/* The periods of a stack: those at which each part is known, and the rest. (transfer full): @n of
 * them */
static TidePeriod *
stack_periods (const TideTable *table, const GPtrArray *rows, guint *n)
{
  TidePeriod *periods = tide_trend_common_periods (table, rows, n);
  guint kept = 0;
  for (guint i = 0; i < *n; i++)
    if (has_rest_at (table, periods[i]))
      periods[kept++] = periods[i];
  *n = kept;
  return periods;
}

static char *
why_no_stack (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) parts = tide_fit_selected (table);
  char *why = tide_fit_why_no_time (table, parts, language);
  if (why == NULL)
    why = tide_fit_why_no_parts (table, parts, language);
  if (why != NULL)
    return why;
  if (!tide_table_has_whole (table) && !tide_table_adds_up_to_world (table))
    return tide_fit_say (language, N_ ("These figures are not parts of a whole that is known."));
  why = tide_fit_why_unknown (table, parts, language);
  if (why != NULL)
    return why;
  guint n = 0;
  g_autofree TidePeriod *periods = stack_periods (table, parts, &n);
  if (n < tide_kind_get (TIDE_KIND_STACK)->least_periods)
    return tide_fit_say (language,
                         N_ ("A stack needs three periods in which every part is known."));
  if (!tide_indicator_is_unbroken (table->indicator, NULL, periods[0], periods[n - 1]))
    return tide_fit_say (
        language,
        N_ ("The method changed in between, so these figures cannot be stacked over time."));
  return NULL;
}

static void
add_stack (TideSeriesBuilder *builder)
{
  const TideTable *table = builder->chart->table;
  guint n = 0;
  g_autoptr (GPtrArray) parts = tide_trend_rows (table);
  g_autofree TidePeriod *periods = stack_periods (table, parts, &n);
  tide_series_add_over_time (builder, parts);
  if (table->n_rest_points > 0)
    tide_series_add (builder, table->rest_points, table->n_rest_points);
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      tide_series_keep_periods (series, periods, n);
      tide_series_find_joins (table, series);
    }
}

/* Where the bands of a stack run across periods that have no figures. */
static void
add_gaps (TideNotes *self)
{
  const TideChart *chart = self->chart;
  TideLanguage language = chart->language;
  const TideSeries *series = chart->n_series > 0 ? chart->series : NULL;
  for (guint i = 1; series != NULL && i < series->n_datums; i++)
    {
      if (!series->datums[i].gap)
        continue;
      g_autofree char *from
          = tide_period_format_in_sentence (series->datums[i - 1].key.period, language);
      g_autofree char *to = tide_period_format_in_sentence (series->datums[i].key.period, language);
      /* Translators: areas of the chart are hatched; {first} and {last} are periods */
      tide_notes_add (
          self,
          tide_pattern_fill (
              language, tide_gettext (language, "Hatched: no figures between {first} and {last}."),
              "first", from, "last", to, NULL));
    }
}

/* Periods of the range at which a part, or the rest, is unknown. */
static void
add_unstacked (TideNotes *self)
{
  const TideChart *chart = self->chart;
  g_autoptr (GPtrArray) periods = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  for (guint i = 0; i < chart->table->n_periods; i++)
    {
      gboolean is_drawn = FALSE;
      for (guint j = 0; j < chart->n_periods; j++)
        is_drawn |= tide_period_equal (chart->periods[j], chart->table->periods[i]);
      if (!is_drawn && chart->table->periods[i].grain != TIDE_GRAIN_SPAN)
        g_ptr_array_add (
            periods, tide_period_format_in_sentence (chart->table->periods[i], chart->language));
    }
  tide_notes_add_joined (
      self,
      /* Translators: {list} are one or more periods */
      tide_gettext (chart->language, "Left out, because not every part is known: {list}."),
      g_steal_pointer (&periods));
}

static void
add_notes (TideNotes *notes)
{
  add_gaps (notes);
  add_unstacked (notes);
}

const TideChartKind tide_stack = {
  .why_not = why_no_stack, .add_series = add_stack, .add_notes = add_notes, .place = place_stack
};
