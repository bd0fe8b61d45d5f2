/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the economies shown over time have in common. It must not know charts or words.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-trend.h"

#include "tide-compare.h"

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
  return row->economy->kind != TIDE_ECONOMY_AGGREGATE
         || tide_indicator_is_of_aggregates (table->indicator);
}

GPtrArray *
tide_trend_rows (const TideTable *table)
{
  GPtrArray *shown = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && has_points (table, &table->rows[i]))
      g_ptr_array_add (shown, &table->rows[i]);
  if (shown->len > 0)
    return shown;
  for (guint i = 0; i < table->n_rows && shown->len < TIDE_TREND_UNASKED; i++)
    if (is_of_field (table, &table->rows[i]) && has_points (table, &table->rows[i]))
      g_ptr_array_add (shown, &table->rows[i]);
  return shown;
}

const TideRow *
tide_trend_point (const TideTable *table, const char *code, TidePeriod period)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, code, &n);
  for (guint i = 0; i < n; i++)
    if (tide_period_equal (points[i].used, period) && tide_row_has_value (&points[i]))
      return &points[i];
  return NULL;
}

static gboolean
is_common (const TideTable *table, const GPtrArray *rows, TidePeriod period)
{
  for (guint i = 0; i < rows->len; i++)
    if (tide_trend_point (table, ((const TideRow *)rows->pdata[i])->economy->code, period) == NULL)
      return FALSE;
  return rows->len > 0;
}

TidePeriod *
tide_trend_common_periods (const TideTable *table, const GPtrArray *rows, guint *n)
{
  TidePeriod *common = g_new (TidePeriod, table->n_periods + 1);
  *n = 0;
  for (guint i = 0; i < table->n_periods; i++)
    if (is_common (table, rows, table->periods[i]))
      common[(*n)++] = table->periods[i];
  return common;
}

/* Whether a change may be told between the two. */
static gboolean
are_ends (const TideTable *table, TideKindWhen when, const TideTrend *trend)
{
  if (when == TIDE_WHEN_ENDS)
    return TRUE;
  return tide_status_is_fact (trend->first->status) && tide_status_is_fact (trend->last->status)
         && tide_compare (table, trend->last, trend->first).difference_problem
                != TIDE_COMPARE_STATUS;
}

static gboolean
is_trend (const TideTable *table, const TideRow *row, TideKindWhen when, const TidePeriod ends[2],
          TideTrend *trend)
{
  trend->first = tide_trend_point (table, row->economy->code, ends[0]);
  trend->last = tide_trend_point (table, row->economy->code, ends[1]);
  return trend->first != NULL && trend->last != NULL && are_ends (table, when, trend)
         && table->indicator->comparable != TIDE_COMPARABLE_UNSTATED
         && tide_indicator_is_unbroken (table->indicator, row->economy, ends[0], ends[1]);
}

gboolean
tide_trend_of (const TideTable *table, const TideRow *row, const TidePeriod ends[2],
               TideTrend *trend)
{
  return is_trend (table, row, tide_kind_get (table->kind)->when, ends, trend);
}

static gboolean
all_have (const TideTable *table, const GPtrArray *rows, TideKindWhen when,
          const TidePeriod ends[2])
{
  TideTrend trend;
  for (guint i = 0; i < rows->len; i++)
    if (!is_trend (table, rows->pdata[i], when, ends, &trend))
      return FALSE;
  return rows->len > 0;
}

static gboolean
may_be_end (const TideTable *table, TidePeriod period)
{
  return period.grain != TIDE_GRAIN_SPAN && !tide_indicator_is_partial (table->indicator, period);
}

gboolean
tide_trend_ends (const TideTable *table, const GPtrArray *rows, TideKindWhen when,
                 TidePeriod ends[2])
{
  for (guint i = table->n_periods; i-- > 1;)
    {
      ends[1] = table->periods[i];
      for (guint j = 0; j < i && may_be_end (table, ends[1]); j++)
        {
          ends[0] = table->periods[j];
          if (ends[0].grain == ends[1].grain && may_be_end (table, ends[0])
              && all_have (table, rows, when, ends))
            return TRUE;
        }
    }
  return FALSE;
}
