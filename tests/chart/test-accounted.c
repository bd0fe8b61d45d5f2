/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing of a table is lost in silence: each row is a datum, or is counted or named in a note.
 * Held for every shipped indicator, every kind of chart and both languages, and for random fields.
 */
#include "charts.h"
#include "tide-chart-private.h"
#include "tide-economy.h"
#include "tide-row-text.h"

typedef void (*Visit) (const TideChart *chart);

static const char *const variants[] = {
  "",
  "?countries=",
  "?countries=NGA,USA,CHN",
  "?countries=CHN&chart=bars",
  "?chart=lines&scale=log",
  "?chart=bars&scale=log",
  "?chart=bars&per=person",
  "?chart=lines&per=gdp",
  "?period=2020",
  "?period=2015..2021",
  "?chart=bars&exact=1",
};

static void
visit_link (Visit visit, TideCatalog *catalog, const char *link)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideQuery) query = tide_test_query (link);
      g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
      visit (chart);
    }
}

static void
visit_shipped (Visit visit)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (char **name = names; *name != NULL; name++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
        {
          g_autofree char *link = g_strconcat (*name, variants[i], NULL);
          visit_link (visit, catalog, link);
        }
      for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
        {
          g_autofree char *link
              = g_strdup_printf ("%s?chart=%s", *name, tide_kind_get (kind)->name);
          visit_link (visit, catalog, link);
        }
    }
}

static void
visit_random (Visit visit)
{
  for (guint seed = 0; seed < CHARTS_N; seed++)
    {
      g_autoptr (TideChart) chart = charts_random (seed);
      visit (chart);
    }
}

static gboolean
is_drawn (const TideChart *chart, const char *code)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].n_datums > 0
        && g_strcmp0 (chart->series[i].economy == NULL ? NULL : chart->series[i].economy->code,
                      code)
               == 0)
      return TRUE;
  return FALSE;
}

static gboolean
notes_have (const TideChart *chart, const char *text)
{
  g_autofree char *notes = g_strjoinv ("\n", chart->notes);
  return strstr (notes, text) != NULL;
}

static gboolean
notes_have_number (const TideChart *chart, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  return notes_have (chart, text);
}

/* English names stand in sentences without their capital: "the world". */
static gboolean
notes_name (const TideChart *chart, const TideRow *row)
{
  g_autofree char *name
      = tide_language_close_up (chart->language, tide_row_name (row, chart->language));
  return notes_have (chart, name + 1);
}

/* Bars have a row that says why there is none. */
static gboolean
has_row (const TideChart *chart, const TideRow *row)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].economy == row->economy && chart->series[i].missing_brief != NULL)
      return tide_kind_get (chart->kind)->shown == TIDE_SHOWN_FIELD;
  return FALSE;
}

/* Of a field each row is there, or one of those counted. */
static void
assert_field (const TideChart *chart)
{
  guint n_left_out = 0, n_groups = 0, n_below = 0, n_missing = 0;
  for (guint i = 0; i < chart->table->n_rows; i++)
    {
      const TideRow *row = &chart->table->rows[i];
      gboolean drawn = is_drawn (chart, row->economy->code);
      if (!tide_row_has_value (row))
        {
          g_assert_false (drawn);
          g_assert_true (!row->selected || has_row (chart, row) || notes_name (chart, row));
          n_missing += !row->selected;
        }
      else if (!drawn && tide_chart_role_of (chart, row) == TIDE_SERIES_AGGREGATE && !row->selected
               && !tide_economy_is_world (row->economy))
        n_groups++;
      else if (chart->log && row->value <= 0)
        n_below++;
      else
        n_left_out += !drawn;
    }
  g_assert_cmpuint (n_left_out, ==, chart->n_left_out);
  g_assert_cmpuint (n_groups, ==, chart->n_groups);
  g_assert_true ((n_left_out + n_groups == 0) == (chart->left_out == NULL));
  g_assert_true (n_below == 0 || notes_have_number (chart, n_below));
  g_assert_true (n_missing == 0 || notes_have_number (chart, n_missing));
}

/* Over time each selected economy has each of its figures, or is named. */
static void
assert_selected (const TideChart *chart)
{
  guint n_below = 0;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      guint n = 0, n_placed = 0;
      if (series->economy == NULL)
        continue;
      const TideRow *points = tide_table_points_of (chart->table, series->economy->code, &n);
      for (guint j = 0; j < n; j++)
        {
          gboolean below = chart->log && points[j].value <= 0;
          n_below += tide_row_has_value (&points[j]) && below;
          n_placed += tide_row_has_value (&points[j]) && !below;
        }
      if (tide_kind_get (chart->kind)->when == TIDE_WHEN_RANGE)
        g_assert_cmpuint (series->n_datums, ==, n_placed);
      else
        g_assert_cmpuint (series->n_datums, ==, series->n_datums > 0 ? 2 : 0);
    }
  for (char **code = chart->table->selected; *code != NULL; code++)
    g_assert_true (is_drawn (chart, *code)
                   || notes_name (chart, tide_table_find (chart->table, *code)) || n_below > 0);
  g_assert_true (n_below == 0 || notes_have_number (chart, n_below));
}

static void
assert_parts (const TideChart *chart)
{
  double sum = 0;
  for (guint i = 0; i < chart->n_series; i++)
    {
      g_assert_cmpuint (chart->series[i].n_datums, ==,
                        tide_kind_is_over_time (chart->kind) ? chart->n_periods : 1);
      sum += chart->series[i].datums[0].value;
    }
  for (char **code = chart->table->selected; *code != NULL; code++)
    g_assert_true (is_drawn (chart, *code));
  if (!tide_kind_is_over_time (chart->kind))
    g_assert_cmpfloat_with_epsilon (sum, 100, 1e-9);
}

static void
assert_accounted (const TideChart *chart)
{
  if (chart->problem != NULL)
    return;
  switch (tide_kind_get (chart->kind)->shown)
    {
    case TIDE_SHOWN_FIELD:
    case TIDE_SHOWN_FEW:
      assert_field (chart);
      break;
    case TIDE_SHOWN_SELECTED:
      assert_selected (chart);
      break;
    case TIDE_SHOWN_PARTS:
      assert_parts (chart);
      break;
    }
}

static void
assert_is_utf8 (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '\n'));
}

/* Each text is there, sound, and each datum says its value; keys name one datum each. */
static void
assert_sound (const TideChart *chart)
{
  assert_is_utf8 (chart->title);
  assert_is_utf8 (chart->subtitle);
  assert_is_utf8 (chart->source);
  g_assert_cmpuint (g_strv_length (chart->notes), <=, 4);
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      g_assert_true ((series->n_datums == 0) == (series->missing != NULL));
      g_assert_cmpint (series->hue, <, TIDE_N_HUES);
      for (guint j = 0; j < series->n_datums; j++)
        {
          const TideDatum *datum = &series->datums[j];
          const TideSeries *found = NULL;
          g_assert_true (tide_chart_find (chart, datum->key, &found) == datum);
          g_assert_true (found == series);
          g_assert_false (datum->cut && datum->gap);
          g_autofree char *said = tide_chart_describe (chart, datum->key);
          g_autofree char *value = tide_row_full_text (datum->row, chart->table, chart->language);
          g_assert_nonnull (strstr (said, value));
          g_autofree char *name = tide_language_close_up (chart->language, series->name);
          g_assert_nonnull (strstr (said, name));
        }
    }
  for (guint i = 1; i < chart->n_periods; i++)
    g_assert_cmpint (tide_period_compare (chart->periods[i - 1], chart->periods[i]), <, 0);
}

static void
visit_chart (const TideChart *chart)
{
  assert_sound (chart);
  assert_accounted (chart);
}

static void
test_shipped (void)
{
  visit_shipped (visit_chart);
}

static void
test_random (void)
{
  visit_random (visit_chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accounted/shipped", test_shipped);
  g_test_add_func ("/accounted/random", test_random);
  return g_test_run ();
}
