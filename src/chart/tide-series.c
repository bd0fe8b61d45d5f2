/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series and datums of each kind of chart, taken from a table. It must not know sizes, or the
 * words around a chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-palette.h"

#include <stdlib.h>

/* Series under construction. */
typedef struct {
  TideChart *chart;
  GArray *series;  /* of TideSeries */
  guint n_dropped; /* values that a logarithm has no place for */
} Builder;

static gboolean
is_rate (TideUnit unit)
{
  return unit != TIDE_UNIT_COUNT && unit != TIDE_UNIT_PEOPLE && unit != TIDE_UNIT_USD
         && unit != TIDE_UNIT_USD_2021;
}

static TideSeriesRole
role_of (const TideChart *chart, const TideRow *row)
{
  if (row->economy == NULL)
    return TIDE_SERIES_REST;
  return row->economy->kind == TIDE_ECONOMY_AGGREGATE && !tide_chart_is_of_aggregates (chart->table)
             ? TIDE_SERIES_AGGREGATE
             : TIDE_SERIES_ECONOMY;
}

static gboolean
can_show (const TideChart *chart, const TideRow *row)
{
  return tide_row_has_value (row) && !(chart->log && row->value <= 0);
}

static TideDatum
new_datum (const TideChart *chart, const TideRow *row)
{
  gboolean other_period = !tide_period_equal (row->used, row->asked);
  return (TideDatum){
    .key = tide_key_new (row->economy == NULL ? TIDE_KEY_REST : row->economy->code, row->used),
    .value = row->value,
    .value_text = tide_row_value_text (row, chart->table, TIDE_FORM_MARK, chart->language),
    .tag = other_period ? tide_period_format_short (row->used, chart->language) : NULL,
    .status = row->status,
    .partial = tide_indicator_is_partial (chart->table->indicator, row->used),
    .row = row,
  };
}

/* A series of those of @rows that can be shown; none where there are none. */
static TideSeries *
add_series (Builder *builder, const TideRow *rows, guint n)
{
  TideChart *chart = builder->chart;
  TideSeries series = {
    .economy = rows->economy,
    .role = role_of (chart, rows),
    .name = g_strdup (tide_row_name (rows, chart->language)),
    .short_name
    = g_strdup (rows->economy == NULL ? tide_row_name (rows, chart->language)
                                      : tide_economy_short_name (rows->economy, chart->language)),
    .hue = -1,
    .selected = rows->selected,
    .pinned = rows->pinned,
    .datums = g_new (TideDatum, n),
  };
  for (guint i = 0; i < n; i++)
    if (can_show (chart, &rows[i]))
      series.datums[series.n_datums++] = new_datum (chart, &rows[i]);
    else
      builder->n_dropped += tide_row_has_value (&rows[i]);
  g_array_append_val (builder->series, series);
  return &g_array_index (builder->series, TideSeries, builder->series->len - 1);
}

/* A world that is the whole says nothing beside its parts. */
static gboolean
is_whole_itself (const TideTable *table, const TideRow *row)
{
  return *tide_text_get (&table->indicator->whole, TIDE_LANGUAGE_EN) != '\0' && row->value > 99.9;
}

static void
add_aggregates (Builder *builder)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = &table->rows[i];
      if (!can_show (builder->chart, row) || is_whole_itself (table, row)
          || role_of (builder->chart, row) != TIDE_SERIES_AGGREGATE)
        continue;
      add_series (builder, row, 1)->reference = is_rate (table->unit);
    }
}

static void
add_bars (Builder *builder)
{
  TideChart *chart = builder->chart;
  const TideTable *table = chart->table;
  guint shown = 0;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = &table->rows[i];
      if (role_of (chart, row) != TIDE_SERIES_ECONOMY || !tide_row_has_value (row))
        continue;
      if (!can_show (chart, row))
        builder->n_dropped++;
      else if (shown < TIDE_BARS_MOST || row->selected)
        {
          add_series (builder, row, 1);
          shown++;
        }
      else
        chart->n_left_out++;
    }
  add_aggregates (builder);
  if (table->has_rest)
    add_series (builder, &table->rest, 1);
}

/* The selected codes; where none is selected, the first few of the field. (transfer full) */
static char **
codes_over_time (const TideTable *table)
{
  if (table->selected[0] != NULL)
    return g_strdupv (table->selected);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  for (guint i = 0; i < MIN (table->n_rows, TIDE_LINES_UNASKED); i++)
    g_strv_builder_add (codes, table->rows[i].economy->code);
  return g_strv_builder_end (codes);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* How far apart periods usually stand, in years. */
static double
usual_spacing (const TideTable *table)
{
  if (table->n_periods < 2)
    return 1;
  guint n = table->n_periods - 1;
  g_autofree double *spacings = g_new (double, n);
  for (guint i = 0; i < n; i++)
    spacings[i]
        = tide_period_position (table->periods[i + 1]) - tide_period_position (table->periods[i]);
  qsort (spacings, n, sizeof *spacings, compare_doubles);
  return spacings[n / 2];
}

/* Where a line is cut, and where it is only dashed across what is missing. */
static void
mark_joins (const TideTable *table, TideSeries *series)
{
  double usual = usual_spacing (table);
  for (guint i = 0; i < series->n_datums; i++)
    {
      TideDatum *datum = &series->datums[i];
      TidePeriod before = i == 0 ? TIDE_PERIOD_NONE : datum[-1].key.period;
      datum->cut
          = i == 0 || !tide_indicator_is_unbroken (table->indicator, before, datum->key.period);
      datum->gap = !datum->cut
                   && tide_period_position (datum->key.period) - tide_period_position (before)
                          > 1.5 * usual;
    }
}

static void
add_lines (Builder *builder)
{
  const TideTable *table = builder->chart->table;
  g_auto (GStrv) codes = codes_over_time (table);
  for (char **code = codes; *code != NULL; code++)
    {
      guint n = 0;
      const TideRow *points = tide_table_points_of (table, *code, &n);
      if (n > 0)
        mark_joins (table, add_series (builder, points, n));
    }
}

/* Leaves of a series the datums of these periods. */
static void
keep_periods (TideSeries *series, const TidePeriod *periods, guint n_periods)
{
  guint kept = 0;
  for (guint i = 0; i < series->n_datums; i++)
    {
      gboolean wanted = FALSE;
      for (guint j = 0; j < n_periods; j++)
        wanted |= tide_period_equal (series->datums[i].key.period, periods[j]);
      if (wanted)
        series->datums[kept++] = series->datums[i];
      else
        {
          g_free (series->datums[i].value_text);
          g_free (series->datums[i].tag);
        }
    }
  series->n_datums = kept;
}

static void
add_slopes (Builder *builder)
{
  guint n = 0;
  g_autofree TidePeriod *common = tide_chart_common_periods (builder->chart->table, &n);
  TidePeriod ends[] = { common[0], common[n - 1] };
  add_lines (builder);
  for (guint i = 0; i < builder->series->len; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      keep_periods (series, ends, 2);
      mark_joins (builder->chart->table, series);
      if (series->n_datums == 2)
        series->datums[1].gap = FALSE;
    }
}

/* Parts from the largest at the end; the rest lies on top of them. */
static void
add_stack (Builder *builder)
{
  const TideTable *table = builder->chart->table;
  g_autofree TidePeriod *periods = g_new (TidePeriod, table->n_rest_points);
  for (guint i = 0; i < table->n_rest_points; i++)
    periods[i] = table->rest_points[i].used;
  for (guint i = 0; i < table->n_rows; i++)
    {
      guint n = 0;
      const TideRow *points = table->rows[i].selected
                                  ? tide_table_points_of (table, table->rows[i].economy->code, &n)
                                  : NULL;
      if (n > 0)
        keep_periods (add_series (builder, points, n), periods, table->n_rest_points);
    }
  add_series (builder, table->rest_points, table->n_rest_points);
}

static void
add_ring (Builder *builder)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && can_show (builder->chart, &table->rows[i]))
      add_series (builder, &table->rows[i], 1);
  add_series (builder, &table->rest, 1);
}

static void
add_card (Builder *builder)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows && builder->series->len < TIDE_CARD_MOST; i++)
    if (tide_row_has_value (&table->rows[i]))
      add_series (builder, &table->rows[i], 1);
}

/* Colours: the selected each their own; with nothing selected all alike. */
static void
give_hues (Builder *builder)
{
  guint n = builder->series->len, n_selected = 0;
  g_autofree const char **codes = g_new (const char *, n + 1);
  g_autofree TideSeries **coloured = g_new (TideSeries *, n + 1);
  gboolean over_time = builder->chart->kind != TIDE_KIND_BARS;
  char **selected = builder->chart->table->selected;
  gboolean any = selected[0] != NULL;
  for (char **code = selected; *code != NULL; code++)
    for (guint i = 0; i < n; i++)
      {
        TideSeries *series = &g_array_index (builder->series, TideSeries, i);
        if (series->role != TIDE_SERIES_ECONOMY || !g_str_equal (series->economy->code, *code))
          continue;
        codes[n_selected] = series->economy->code;
        coloured[n_selected++] = series;
      }
  for (guint i = 0; i < n && !any; i++)
    {
      TideSeries *series = &g_array_index (builder->series, TideSeries, i);
      if (series->role != TIDE_SERIES_ECONOMY)
        continue;
      series->hue = 0;
      codes[n_selected] = series->economy->code;
      coloured[n_selected++] = series;
    }
  g_autofree int *hues = g_new (int, n + 1);
  tide_palette_assign (codes, n_selected, hues);
  for (guint i = 0; i < n_selected && (any || over_time); i++)
    coloured[i]->hue = hues[i];
}

static void
find_periods (Builder *builder)
{
  TideChart *chart = builder->chart;
  const TideTable *table = chart->table;
  chart->periods = g_new (TidePeriod, table->n_periods + 1);
  for (guint i = 0; i < table->n_periods; i++)
    {
      gboolean used = FALSE;
      for (guint s = 0; s < builder->series->len; s++)
        {
          const TideSeries *series = &g_array_index (builder->series, TideSeries, s);
          for (guint d = 0; d < series->n_datums; d++)
            used |= tide_period_equal (series->datums[d].key.period, table->periods[i]);
        }
      if (used)
        chart->periods[chart->n_periods++] = table->periods[i];
    }
}

static void
note_dropped (Builder *builder, GPtrArray *notes)
{
  TideLanguage language = builder->chart->language;
  guint n = builder->n_dropped;
  if (n > 0)
    g_ptr_array_add (notes,
                     tide_language_printf (
                         language,
                         tide_ngettext (language,
                                        "%u figure that is not above zero has no place on the "
                                        "logarithmic scale.",
                                        "%u figures that are not above zero have no place on the "
                                        "logarithmic scale.",
                                        n),
                         n));
}

void
tide_chart_add_series (TideChart *chart, GPtrArray *notes)
{
  Builder builder = { chart, g_array_new (FALSE, FALSE, sizeof (TideSeries)), 0 };
  switch (chart->kind)
    {
    case TIDE_KIND_DEFAULT:
    case TIDE_KIND_BARS:
      add_bars (&builder);
      break;
    case TIDE_KIND_LINES:
      add_lines (&builder);
      break;
    case TIDE_KIND_SLOPES:
      add_slopes (&builder);
      break;
    case TIDE_KIND_STACK:
      add_stack (&builder);
      break;
    case TIDE_KIND_RING:
      add_ring (&builder);
      break;
    case TIDE_KIND_CARD:
      add_card (&builder);
      break;
    }
  give_hues (&builder);
  find_periods (&builder);
  note_dropped (&builder, notes);
  chart->n_series = builder.series->len;
  chart->series = (TideSeries *)g_array_free (builder.series, FALSE);
}
