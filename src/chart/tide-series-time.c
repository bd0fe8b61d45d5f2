/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series of charts over time: which datums they have, what joins them, what is cut and what is
 * missing between. It must not know sizes or words.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-trend.h"

#define QUARTER 0.25 /* of a year */
#define YEAR 1.0
#define SLACK 0.01

static gboolean
contains (const TidePeriod *periods, guint n, TidePeriod period)
{
  for (guint i = 0; i < n; i++)
    if (tide_period_equal (periods[i], period))
      return TRUE;
  return FALSE;
}

/* Whether others have figures between the two, or a year is missing (of quarters, a quarter). */
static gboolean
is_gap (const TideTable *table, TidePeriod before, TidePeriod after)
{
  for (guint i = 0; i < table->n_periods; i++)
    if (table->periods[i].grain == after.grain
        && tide_period_compare (before, table->periods[i]) < 0
        && tide_period_compare (table->periods[i], after) < 0)
      return TRUE;
  gboolean of_quarters = before.grain == TIDE_GRAIN_QUARTER && after.grain == TIDE_GRAIN_QUARTER;
  return tide_period_position (after) - tide_period_position (before)
         > (of_quarters ? QUARTER : YEAR) + SLACK;
}

void
tide_series_find_joins (const TideTable *table, TideSeries *series)
{
  for (guint i = 0; i < series->n_datums; i++)
    {
      TideDatum *datum = &series->datums[i];
      TidePeriod before = i == 0 ? TIDE_PERIOD_NONE : datum[-1].key.period;
      datum->cut = i == 0
                   || !tide_indicator_is_unbroken (table->indicator, series->economy, before,
                                                   datum->key.period);
      datum->gap = !datum->cut && is_gap (table, before, datum->key.period);
    }
}

void
tide_series_keep_periods (TideSeries *series, const TidePeriod *periods, guint n)
{
  guint n_kept = 0;
  for (guint i = 0; i < series->n_datums; i++)
    if (contains (periods, n, series->datums[i].key.period))
      series->datums[n_kept++] = series->datums[i];
    else
      g_free (series->datums[i].tag);
  series->n_datums = n_kept;
}

void
tide_series_add_over_time (TideSeriesBuilder *builder, const GPtrArray *rows)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < rows->len; i++)
    {
      guint n = 0;
      const char *code = ((const TideRow *)rows->pdata[i])->economy->code;
      const TideRow *points = tide_table_points_of (table, code, &n);
      tide_series_find_joins (table, tide_series_add (builder, points, n));
    }
}

void
tide_series_add_ends (TideSeriesBuilder *builder, const GPtrArray *rows)
{
  TidePeriod ends[2] = { TIDE_PERIOD_NONE, TIDE_PERIOD_NONE };
  tide_trend_ends (builder->chart->table, rows, TIDE_WHEN_ENDS, ends);
  tide_series_add_over_time (builder, rows);
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      tide_series_keep_periods (series, ends, G_N_ELEMENTS (ends));
      series->datums[0].cut = TRUE;
      series->datums[1].cut = series->datums[1].gap = FALSE;
    }
}
