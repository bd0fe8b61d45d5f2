/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is read is what was written, sorted and found again.
 */
#include "tide-dataset.h"
#include "tide-test.h"

#include <string.h>

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher', "

static const TideIndicator *
indicator_at (const TideDataset *dataset, guint i)
{
  return g_ptr_array_index (dataset->indicators, i);
}

static TideDataset *
dataset_of (const char *keys, const char *values)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  return tide_test_dataset (indicator);
}

static TidePeriod
period (const char *text)
{
  TidePeriod period = TIDE_PERIOD_NONE;
  g_assert_true (tide_period_parse (text, &period));
  return period;
}

static void
assert_text (const TideText *text, const char *en, const char *zh)
{
  g_assert_cmpstr (text->by_language[TIDE_LANGUAGE_EN], ==, en);
  g_assert_cmpstr (text->by_language[TIDE_LANGUAGE_ZH_CN], ==, zh);
}

static void
assert_strings (char **strings, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", strings);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_head (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (COUNT, "'USA': {'2023': 1}");
  g_assert_cmpstr (dataset->id, ==, "test");
  g_assert_cmpstr (dataset->origin, ==, "test.json");
  g_assert_cmpstr (dataset->updated, ==, "2026-11-23");
  assert_text (&dataset->title, "Test", "测试");
  g_assert_cmpuint (dataset->sources->len, ==, 2);
  g_assert_cmpuint (dataset->topics->len, ==, 0);
  g_assert_null (dataset->warnings[0]);

  const TideSource *source = tide_dataset_find_source (dataset, "b");
  g_assert_cmpint (source->basis, ==, TIDE_BASIS_SECONDARY);
  g_assert_cmpstr (source->year, ==, "2024");
  g_assert_cmpstr (source->url, ==, "https://b.example/b");
  assert_text (&source->publisher, "Office B", "乙局");
  assert_text (&source->via, "Paper C", "丙报");
  assert_text (&source->note, NULL, NULL);
  g_assert_null (tide_dataset_find_source (dataset, "c"));
}

static void
test_economies (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (COUNT, "'USA': {'2023': 1}, 'CN-BJ': {'2023': 1}");
  g_autoptr (GString) codes = g_string_new (NULL);
  for (guint i = 0; i < dataset->economies->len; i++)
    g_string_append_printf (codes, "%s ",
                            ((const TideEconomy *)g_ptr_array_index (dataset->economies, i))->code);
  g_assert_cmpstr (codes->str, ==, "CHN CN-BJ CN-GD CN-GD-Shenzhen EUU USA WLD ");

  const TideEconomy *city = tide_dataset_find_economy (dataset, "CN-GD-Shenzhen");
  g_assert_cmpint (city->kind, ==, TIDE_ECONOMY_SUBNATIONAL);
  g_assert_cmpstr (city->within, ==, "CN-GD");
  assert_strings (city->regions, "CN-GD CHN");
  assert_text (&city->name, "Shenzhen", "深圳");

  const TideEconomy *province = tide_dataset_find_economy (dataset, "CN-BJ");
  g_assert_cmpint (province->kind, ==, TIDE_ECONOMY_SUBNATIONAL);
  assert_strings (province->regions, "CHN");
  assert_text (&province->name, "Beijing", "北京");

  assert_strings (tide_dataset_find_economy (dataset, "EUU")->members, "DEU FRA");
  g_assert_null (tide_dataset_find_economy (dataset, "WLD")->members);
  g_assert_cmpint (tide_dataset_find_economy (dataset, "USA")->kind, ==, TIDE_ECONOMY_NATIONAL);
  g_assert_null (tide_dataset_find_economy (dataset, "DEU"));
}

static void
test_defaults (void)
{
  g_autoptr (TideDataset) dataset = tide_test_dataset (
      "{'id': 'x', 'title': {'en': 'T'}, 'definition': {'en': 'D'}, 'unit': 'usd-2021',"
      " 'decimals': 3, 'direction': 'lower', 'source': 'b', 'values': {'CHN': {'2020': 0.5}}}");
  const TideIndicator *indicator = tide_dataset_find_indicator (dataset, "x");
  g_assert_true (indicator->dataset == dataset);
  assert_text (&indicator->title, "T", NULL);
  assert_text (&indicator->caveat, NULL, NULL);
  assert_text (&indicator->whole, NULL, NULL);
  g_assert_cmpstr (indicator->unit->name, ==, "usd-2021");
  g_assert_cmpint (indicator->decimals, ==, 3);
  g_assert_cmpint (indicator->direction, ==, TIDE_DIRECTION_LOWER);
  g_assert_cmpint (indicator->comparable, ==, TIDE_COMPARABLE_SERIES);
  g_assert_cmpuint (indicator->n_breaks + indicator->n_partial, ==, 0);
  g_assert_cmpuint (indicator->per, ==, TIDE_PER_NONE);
  g_assert_true (indicator->additive);
  g_assert_false (indicator->absence == TIDE_ABSENCE_NONE);
  g_assert_cmpint (indicator->tolerance, ==, 0);
  g_assert_cmpint (indicator->default_kind, ==, TIDE_KIND_BARS);
  g_assert_cmpint (indicator->default_period.form, ==, TIDE_ASKED_LATEST);
  assert_strings (indicator->default_countries, "");
  assert_strings (indicator->related, "");
  g_assert_cmpuint (indicator->source, ==, 1);
  g_assert_null (tide_dataset_find_indicator (dataset, "y"));
}

static void
test_everything (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (
      "'unit': 'percent', 'decimals': 1, 'direction': 'none', 'comparable': 'breaks',"
      "'breaks': ['2022', '2015-Q3'], 'partial': ['2025'], 'additive': false,"
      "'zero': 'none-recorded', 'tolerance': 2, 'related': ['y', 'z'],"
      "'caveat': {'en': 'C', 'zh_CN': '注'}, 'whole': {'en': 'W'},"
      "'default': {'chart': 'stack', 'countries': ['WLD', 'FRA'], 'period': '2019..2025-05'},",
      "'FRA': {'2020': 5}");
  const TideIndicator *indicator = indicator_at (dataset, 0);
  g_assert_cmpint (indicator->direction, ==, TIDE_DIRECTION_NONE);
  g_assert_cmpint (indicator->comparable, ==, TIDE_COMPARABLE_BREAKS);
  g_assert_cmpuint (indicator->n_breaks, ==, 2);
  g_assert_true (tide_period_equal (indicator->breaks[0].period, period ("2015-Q3")));
  g_assert_true (tide_period_equal (indicator->breaks[1].period, period ("2022")));
  g_assert_true (tide_indicator_is_partial (indicator, period ("2025")));
  g_assert_false (tide_indicator_is_partial (indicator, period ("2025-05")));
  g_assert_false (indicator->additive);
  g_assert_true (indicator->absence == TIDE_ABSENCE_NONE);
  g_assert_cmpint (indicator->tolerance, ==, 2);
  assert_strings (indicator->related, "y z");
  assert_text (&indicator->caveat, "C", "注");
  assert_text (&indicator->whole, "W", NULL);
  g_assert_cmpint (indicator->default_kind, ==, TIDE_KIND_STACK);
  assert_strings (indicator->default_countries, "WLD FRA");
  g_autofree char *asked = tide_asked_to_string (indicator->default_period);
  g_assert_cmpstr (asked, ==, "2019..2025-05");
}

static void
test_per (void)
{
  g_autoptr (TideDataset) dataset
      = dataset_of (COUNT "'per': ['gdp', 'person'],", "'USA': {'2023': 1}");
  g_assert_cmpuint (indicator_at (dataset, 0)->per, ==, TIDE_PER_PERSON | TIDE_PER_GDP);
}

static void
test_figures (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (
      COUNT "'comparable': 'series',",
      "'USA': {'2024': {'value': 2.5, 'source': 'b', 'qualifier': 'over', 'status': 'estimated',"
      " 'note': {'en': 'N'}}, '2014/2023': 1e3, '2023': -7},"
      "'CHN': {'2023-Q1': {'value': 0, 'qualifier': 'under',"
      " 'status': ['projected', 'estimated']}}");
  const TideIndicator *indicator = indicator_at (dataset, 0);
  g_assert_cmpuint (indicator->n_economies, ==, 2);
  g_assert_cmpuint (indicator->n_figures, ==, 4);
  g_assert_cmpint (tide_indicator_economy_index (indicator, "CHN"), ==, 0);
  g_assert_cmpint (tide_indicator_economy_index (indicator, "USA"), ==, 1);
  g_assert_cmpint (tide_indicator_economy_index (indicator, "WLD"), ==, -1);

  guint n;
  const TideFigure *figures = tide_indicator_figures_of (indicator, 1, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat (figures[0].value, ==, -7);
  g_assert_cmpfloat (figures[1].value, ==, 1000);
  g_assert_cmpfloat (figures[2].value, ==, 2.5);
  g_assert_cmpuint (figures[0].status + figures[0].qualifier, ==, 0);
  g_assert_null (figures[0].note);
  g_assert_cmpstr (tide_figure_source (&figures[0], indicator)->id, ==, "a");
  g_assert_cmpstr (tide_figure_source (&figures[2], indicator)->id, ==, "b");
  g_assert_cmpint (figures[2].qualifier, ==, TIDE_QUALIFIER_OVER);
  g_assert_cmpint (figures[2].status, ==, TIDE_STATUS_ESTIMATED);
  assert_text (figures[2].note, "N", NULL);

  const TideFigure *found = tide_indicator_find (indicator, 0, period ("2023-Q1"));
  g_assert_cmpint (found->qualifier, ==, TIDE_QUALIFIER_UNDER);
  g_assert_cmpint (found->status, ==, TIDE_STATUS_ESTIMATED | TIDE_STATUS_PROJECTED);
  g_assert_null (tide_indicator_find (indicator, 0, period ("2023")));
}

static void
test_topics (void)
{
  g_autofree char *text = g_strdup (
      "{'format': 'tidemark-dataset', 'version': 1, 'id': 'd', 'updated': '2026-11-23',"
      " 'title': {'en': 'T'}, 'sources': [{'id': 'a', 'publisher': {'en': 'P'},"
      " 'title': {'en': 'B'}, 'year': '2023', 'url': 'https://a.example/', 'basis': 'computed'}],"
      " 'topics': [{'id': 'one', 'title': {'en': 'One'}, 'short': {'en': '1'}, 'icon': "
      "'i-symbolic',"
      " 'summary': {'en': 'S'}, 'indicators': ['x'], 'notes': [{'title': {'en': 'N'},"
      " 'text': {'en': 'Text'}, 'indicators': ['elsewhere'], 'sources': ['a']}]},"
      " {'id': 'two', 'title': {'en': 'Two'}, 'indicators': ['x']}],"
      " 'indicators': [{'id': 'x', 'title': {'en': 'T'}, 'definition': {'en': 'D'}, " COUNT
      " 'source': 'a', 'values': {'USA': {'2023': 1}}}]}");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (g_strdelimit (text, "'", '"')));
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_test_read (bytes, "f", &error);
  g_assert_no_error (error);

  const TideTopic *one = g_ptr_array_index (dataset->topics, 0);
  g_assert_cmpstr (one->id, ==, "one");
  g_assert_cmpstr (one->icon, ==, "i-symbolic");
  assert_text (&one->title, "One", NULL);
  assert_text (&one->short_title, "1", NULL);
  assert_text (&one->summary, "S", NULL);
  assert_strings (one->indicators, "x");
  const TideNote *note = g_ptr_array_index (one->notes, 0);
  assert_text (&note->title, "N", NULL);
  assert_text (&note->text, "Text", NULL);
  assert_strings (note->indicators, "elsewhere");
  assert_strings (note->sources, "a");

  const TideTopic *two = g_ptr_array_index (dataset->topics, 1);
  assert_strings (two->indicators, "x");
  g_assert_null (two->icon);
  g_assert_cmpuint (two->notes->len, ==, 0);
}

/* The codes and periods of every figure find that figure, and no other way leads to one. */
static void
test_find_each (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (catalog);
  g_assert_cmpuint (datasets->len, ==, 111);
  for (guint i = 0; i < datasets->len; i++)
    for (guint j = 0; j < ((TideDataset *)datasets->pdata[i])->indicators->len; j++)
      {
        const TideIndicator *indicator = indicator_at (datasets->pdata[i], j);
        guint n_seen = 0, n;
        for (guint e = 0; e < indicator->n_economies; e++)
          {
            const TideFigure *figures = tide_indicator_figures_of (indicator, e, &n);
            for (guint k = 0; k < n; k++)
              g_assert_true (tide_indicator_find (indicator, e, figures[k].period) == &figures[k]);
            g_assert_cmpint (
                tide_indicator_economy_index (indicator, indicator->economies[e]->code), ==, e);
            n_seen += n;
          }
        g_assert_cmpuint (n_seen, ==, indicator->n_figures);
      }
}

static void
test_periods (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (
      COUNT, "'USA': {'2024': 1, '2014/2023': 1}, 'CHN': {'2023': 1, '2024': 1, '2024-05': 1}");
  guint n;
  g_autofree TidePeriod *periods = tide_indicator_periods (indicator_at (dataset, 0), &n);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = tide_period_to_string (periods[i]);
      g_string_append_printf (text, "%s ", one);
    }
  g_assert_cmpstr (text->str, ==, "2023 2014/2023 2024-05 2024 ");
}

static gboolean
is_unbroken (const char *comparable, const char *a, const char *b)
{
  g_autofree char *keys = g_strconcat (COUNT "'comparable': ", comparable, ",", NULL);
  g_autoptr (TideDataset) dataset = dataset_of (keys, "'USA': {'2023': 1}");
  const TideIndicator *indicator = indicator_at (dataset, 0);
  gboolean there = tide_indicator_is_unbroken (indicator, NULL, period (a), period (b));
  g_assert_true (there == tide_indicator_is_unbroken (indicator, NULL, period (b), period (a)));
  return there;
}

static void
test_unbroken (void)
{
  const char *breaks = "'breaks', 'breaks': ['2019', '2022']";
  g_assert_true (is_unbroken ("'series'", "2000", "2024"));
  g_assert_true (is_unbroken ("'editions'", "2024", "2024"));
  g_assert_false (is_unbroken ("'editions'", "2023", "2024"));
  g_assert_true (is_unbroken (breaks, "2022", "2024"));
  g_assert_true (is_unbroken (breaks, "2019", "2021"));
  g_assert_false (is_unbroken (breaks, "2021", "2022"));
  g_assert_false (is_unbroken (breaks, "2021", "2022-Q1"));
  g_assert_true (is_unbroken (breaks, "2022-Q1", "2022-Q4"));
  g_assert_false (is_unbroken (breaks, "2018", "2024"));
  g_assert_true (is_unbroken (breaks, "2010", "2018"));
}

static void
test_warnings (void)
{
  g_autoptr (TideDataset) dataset = dataset_of (
      COUNT "'comparable': 'series', 'colour': 'red',\n 'breaks': ['2020'],",
      "'USA': {'2023': {'value': 1, 'unsure': true},\n '2024': 1,"
      " '2025': {'value': 1, 'status': 'projected'}, '2022/2024': {'value': 1, 'source': 'b'}}");
  static const char *const expected[] = {
    "indicators[0]: “breaks” is ignored, because “comparable” is not “breaks”",
    "indicators[0].colour: expected a key of the format, found another, which is ignored",
    "indicators[0].values.USA.2023.unsure: expected a key of the format, found another, which is "
    "ignored",
    "indicators[0].values.USA.2024: expected the status “projected”, because the source dates from "
    "2023, "
    "found none",
  };
  g_assert_cmpuint (g_strv_length (dataset->warnings), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (g_str_has_prefix (dataset->warnings[i], "test.json:"));
      g_assert_cmpstr (strstr (dataset->warnings[i], ": ") + 2, ==, expected[i]);
    }
}

static void
test_asked (void)
{
  static const char *const good[]
      = { "latest", "2024", "2024-Q1", "2014/2023", "2015..2024", "2019..2025-05", "2024..2024" };
  static const char *const bad[] = { "",           "..",          "2024..", "..2024",
                                     "2024..2023", "2015...2024", "newest", "2015..2020..2024",
                                     "2015-2024",  " 2024" };
  TideAsked asked;
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (tide_asked_parse (good[i], &asked));
      g_autofree char *again = tide_asked_to_string (asked);
      g_assert_cmpstr (again, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tide_asked_parse (bad[i], &asked));
}

static void
test_kinds (void)
{
  TideKind found;
  for (TideKind kind = TIDE_KIND_BARS; kind < TIDE_N_KINDS; kind++)
    {
      g_assert_true (tide_kind_from_name (tide_kind_get (kind)->name, &found));
      g_assert_cmpint (found, ==, kind);
    }
  g_assert_false (tide_kind_from_name ("", &found));
  g_assert_false (tide_kind_from_name ("pie", &found));
  g_assert_cmpstr (tide_kind_get (TIDE_KIND_DEFAULT)->name, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/head", test_head);
  g_test_add_func ("/dataset/economies", test_economies);
  g_test_add_func ("/dataset/defaults", test_defaults);
  g_test_add_func ("/dataset/everything", test_everything);
  g_test_add_func ("/dataset/per", test_per);
  g_test_add_func ("/dataset/figures", test_figures);
  g_test_add_func ("/dataset/topics", test_topics);
  g_test_add_func ("/dataset/find-each", test_find_each);
  g_test_add_func ("/dataset/periods", test_periods);
  g_test_add_func ("/dataset/unbroken", test_unbroken);
  g_test_add_func ("/dataset/warnings", test_warnings);
  g_test_add_func ("/dataset/asked", test_asked);
  g_test_add_func ("/dataset/kinds", test_kinds);
  return g_test_run ();
}
