/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which economies and periods a chart over time can show: what the compared ones have in common.
 * It must not know series or words.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"

static const TideRow *
point_at (const TideTable *table, const char *code, TidePeriod period)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, code, &n);
  for (guint i = 0; i < n; i++)
    if (tide_period_equal (points[i].used, period) && tide_row_has_value (&points[i]))
      return &points[i];
  return NULL;
}

static gboolean
has_points (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, row->economy->code, &n);
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&points[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_field (const TideTable *table, const TideRow *row)
{
  return row->economy->kind != TIDE_ECONOMY_AGGREGATE || tide_chart_is_of_aggregates (table);
}

gboolean
tide_chart_is_of_aggregates (const TideTable *table)
{
  const TideIndicator *indicator = table->indicator;
  for (guint i = 0; i < indicator->n_economies; i++)
    if (indicator->economies[i]->kind != TIDE_ECONOMY_AGGREGATE)
      return FALSE;
  return TRUE;
}

GPtrArray *
tide_chart_shown_over_time (const TideTable *table)
{
  GPtrArray *shown = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && has_points (table, &table->rows[i]))
      g_ptr_array_add (shown, &table->rows[i]);
  if (shown->len > 0)
    return shown;
  for (guint i = 0; i < table->n_rows && shown->len < TIDE_UNASKED_MOST; i++)
    if (is_of_field (table, &table->rows[i]) && has_points (table, &table->rows[i]))
      g_ptr_array_add (shown, &table->rows[i]);
  return shown;
}

guint
tide_chart_count_periods (const TideTable *table, const GPtrArray *rows)
{
  guint n = 0;
  for (guint i = 0; i < table->n_periods; i++)
    {
      gboolean is_known = FALSE;
      for (guint j = 0; j < rows->len && !is_known; j++)
        is_known
            = point_at (table, ((const TideRow *)rows->pdata[j])->economy->code, table->periods[i])
              != NULL;
      n += is_known;
    }
  return n;
}

static gboolean
is_common (const TideTable *table, const GPtrArray *rows, TidePeriod period)
{
  for (guint i = 0; i < rows->len; i++)
    if (point_at (table, ((const TideRow *)rows->pdata[i])->economy->code, period) == NULL)
      return FALSE;
  return rows->len > 0;
}

TidePeriod *
tide_chart_common_periods (const TideTable *table, const GPtrArray *rows, guint *n)
{
  TidePeriod *common = g_new (TidePeriod, table->n_periods + 1);
  *n = 0;
  for (guint i = 0; i < table->n_periods; i++)
    if (is_common (table, rows, table->periods[i]))
      common[(*n)++] = table->periods[i];
  return common;
}

/* A period that is not complete would make a fall of what is only not counted yet. */
static guint
drop_partial (const TideIndicator *indicator, TidePeriod *periods, guint n)
{
  guint kept = 0;
  for (guint i = 0; i < n; i++)
    if (!tide_indicator_is_partial (indicator, periods[i]))
      periods[kept++] = periods[i];
  return kept;
}

gboolean
tide_chart_slope_ends (const TideTable *table, const GPtrArray *rows, TidePeriod ends[2])
{
  guint n = 0;
  g_autofree TidePeriod *common = tide_chart_common_periods (table, rows, &n);
  n = drop_partial (table->indicator, common, n);
  for (guint i = 0; i + 1 < n; i++)
    if (common[i].grain == common[n - 1].grain
        && tide_indicator_is_unbroken (table->indicator, common[i], common[n - 1]))
      {
        ends[0] = common[i];
        ends[1] = common[n - 1];
        return TRUE;
      }
  return FALSE;
}

static gboolean
has_rest_at (const TideTable *table, TidePeriod period)
{
  for (guint i = 0; i < table->n_rest_points; i++)
    if (tide_period_equal (table->rest_points[i].used, period))
      return TRUE;
  return FALSE;
}

TidePeriod *
tide_chart_stack_periods (const TideTable *table, const GPtrArray *rows, guint *n)
{
  TidePeriod *periods = tide_chart_common_periods (table, rows, n);
  guint kept = 0;
  for (guint i = 0; i < *n; i++)
    if (has_rest_at (table, periods[i]))
      periods[kept++] = periods[i];
  *n = kept;
  return periods;
}
