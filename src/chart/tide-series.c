/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series and datums of a chart, and their colours; what joins those over time is
 * tide-series-time's, which rows they are of the kind's. It must not know sizes, or the words
 * around a chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-hues.h"
#include "tide-missing-text.h"
#include "tide-row-text.h"

#define PLAIN_HUE 0 /* of a whole field where none is selected */

TideSeriesRole
tide_chart_role_of (const TideChart *chart, const TideRow *row)
{
  if (row->economy == NULL)
    return TIDE_SERIES_REST;
  gboolean is_aggregate = row->economy->kind == TIDE_ECONOMY_AGGREGATE;
  return is_aggregate && !tide_indicator_is_of_aggregates (chart->table->indicator)
             ? TIDE_SERIES_AGGREGATE
             : TIDE_SERIES_ECONOMY;
}

gboolean
tide_chart_has_place (const TideChart *chart, const TideRow *row)
{
  return tide_row_has_value (row) && !(chart->log && row->value <= 0);
}

static TideDatum
new_datum (const TideChart *chart, const TideRow *row)
{
  gboolean is_other_period = !tide_period_equal (row->used, row->asked);
  return (TideDatum){
    .key = tide_key_new (row->economy == NULL ? TIDE_KEY_REST : row->economy->code, row->used),
    .value = row->value,
    .tag = is_other_period ? tide_period_format_short (row->used, chart->language) : NULL,
    .status = tide_status_telling (row->status),
    .partial = tide_indicator_is_partial (chart->table->indicator, row->used),
    .row = row,
  };
}

static const char *
short_name (const TideRow *row, TideLanguage language)
{
  return row->economy == NULL ? tide_row_name (row, language)
                              : tide_economy_short_name (row->economy, language);
}

TideSeries *
tide_series_add (TideSeriesBuilder *builder, const TideRow *rows, guint n)
{
  const TideChart *chart = builder->chart;
  TideSeries series = {
    .economy = rows->economy,
    .role = tide_chart_role_of (chart, rows),
    .name = g_strdup (tide_row_name (rows, chart->language)),
    .short_name = g_strdup (short_name (rows, chart->language)),
    .hue = -1,
    .selected = rows->selected,
    .pinned = rows->pinned,
    .datums = g_new (TideDatum, n),
  };
  for (guint i = 0; i < n; i++)
    if (tide_chart_has_place (chart, &rows[i]))
      series.datums[series.n_datums++] = new_datum (chart, &rows[i]);
    else
      builder->n_unplaced += tide_row_has_value (&rows[i]);
  g_array_append_val (builder->series, series);
  return &g_array_index (builder->series, TideSeries, builder->series->len - 1);
}

static TideSeries *
find_series (const TideSeriesBuilder *builder, const char *code)
{
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      if (series->economy != NULL && g_str_equal (series->economy->code, code))
        return series;
    }
  return NULL;
}

void
tide_series_add_missing (TideSeriesBuilder *builder)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && find_series (builder, table->rows[i].economy->code) == NULL)
      tide_series_add (builder, &table->rows[i], 0);
}

/* Why a series has no datums. */
static void
explain_missing (const TideChart *chart, TideSeries *series)
{
  if (series->n_datums > 0 || series->economy == NULL)
    return;
  TideLanguage language = chart->language;
  const TideRow *row = tide_table_find (chart->table, series->economy->code);
  series->missing = tide_row_missing_text (row, chart->table, language);
  series->missing_brief = tide_row_missing_brief (row, chart->table, language);
  if (series->missing != NULL)
    return;
  series->missing = g_strdup (
      tide_gettext (language, "A figure of zero or less cannot be shown on a logarithmic scale."));
  series->missing_brief = g_strdup (tide_gettext (language, "zero or less"));
}

/* Colours for these of the series' economies, in this order. */
static guint
give_hues_to (TideSeriesBuilder *builder, char **codes)
{
  guint n = 0, n_drawn = 0;
  g_autofree TideSeries **series = g_new (TideSeries *, g_strv_length (codes) + 1);
  g_autofree const char **coloured = g_new (const char *, g_strv_length (codes) + 1);
  for (char **code = codes; *code != NULL; code++)
    {
      TideSeries *found = find_series (builder, *code);
      if (found == NULL || found->role != TIDE_SERIES_ECONOMY)
        continue;
      series[n] = found;
      coloured[n++] = *code;
      n_drawn += found->n_datums > 0;
    }
  g_autofree int *hues = g_new (int, n + 1);
  tide_palette_assign (coloured, n, hues);
  for (guint i = 0; i < n; i++)
    {
      series[i]->hue = hues[i];
      series[i]->round = i / TIDE_N_HUES;
    }
  return n_drawn;
}

/* Colours where no selected economy is drawn: a field alike, all else apart. */
static void
give_hues_unasked (TideSeriesBuilder *builder)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      if (series->role != TIDE_SERIES_ECONOMY || series->n_datums == 0)
        continue;
      series->hue = PLAIN_HUE;
      g_strv_builder_add (codes, series->economy->code);
    }
  g_auto (GStrv) drawn = g_strv_builder_end (codes);
  if (tide_kind_get (builder->chart->kind)->shown != TIDE_SHOWN_FIELD)
    give_hues_to (builder, drawn);
}

/* Groups share one colour. */
static void
tell_groups_apart (TideSeriesBuilder *builder)
{
  guint n = 0;
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      if (series->role == TIDE_SERIES_AGGREGATE && series->n_datums > 0)
        series->round = n++;
    }
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return tide_period_compare (*(const TidePeriod *)a, *(const TidePeriod *)b);
}

/* Every period that has a datum, ascending. */
static void
find_periods (TideChart *chart)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      g_array_append_val (periods, chart->series[i].datums[j].key.period);
  g_array_sort (periods, compare_periods);
  chart->periods = g_new (TidePeriod, periods->len + 1);
  for (guint i = 0; i < periods->len; i++)
    {
      TidePeriod period = g_array_index (periods, TidePeriod, i);
      if (chart->n_periods == 0
          || !tide_period_equal (period, chart->periods[chart->n_periods - 1]))
        chart->periods[chart->n_periods++] = period;
    }
}

guint
tide_chart_add_series (TideChart *chart)
{
  TideSeriesBuilder builder = { chart, g_array_new (FALSE, FALSE, sizeof (TideSeries)), 0 };
  tide_chart_kind (chart->kind)->add_series (&builder);
  if (give_hues_to (&builder, chart->table->selected) == 0)
    give_hues_unasked (&builder);
  tell_groups_apart (&builder);
  chart->n_series = builder.series->len;
  chart->series = (TideSeries *)g_array_free (builder.series, FALSE);
  for (guint i = 0; i < chart->n_series; i++)
    explain_missing (chart, &chart->series[i]);
  find_periods (chart);
  return builder.n_unplaced;
}
