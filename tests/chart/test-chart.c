/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series and datums of charts: what each kind shows, what stands apart, what is cut, what steps
 * back.
 */
#include "tide-palette.h"

#include "outline.h"

static void
test_bars_in_order (void)
{
  assert_outline (COUNTED, "'CHN': {'2022': 2}, 'USA': {'2022': 1}, 'DEU': {'2022': 3}", "x",
                  "DEU:2022 CHN:2022 USA:2022");
  assert_outline ("'unit': 'count', 'decimals': 0, 'direction': 'lower', 'comparable': 'series',",
                  "'CHN': {'2022': 2}, 'USA': {'2022': 1}, 'DEU': {'2022': 3}", "x",
                  "USA:2022 CHN:2022 DEU:2022");
}

/* The end of a range. */
static void
test_bars_of_a_range (void)
{
  assert_outline (COUNTED, "'CHN': {'2021': 2, '2022': 5}, 'USA': {'2021': 9}",
                  "x?period=2020..2022&chart=bars", "CHN:2022 USA-");
}

static void
test_bars_of_many (void)
{
  g_autoptr (GString) values = g_string_new ("'USA': {'2022': 1}, 'CHN': {'2022': 100}");
  const char *codes[]
      = { "JPN", "DEU", "FRA", "GBR", "ITA", "ESP", "CAN", "AUS", "IND", "KOR", "BRA", "SGP",
          "CHE", "SWE", "NOR", "FIN", "POL", "PRT", "GRC", "TUR", "MEX", "CHL", "EGY", "ZAF" };
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (values, ", '%s': {'2022': %u}", codes[i], 50 - i);
  g_autoptr (TideChart) chart = chart_of (COUNTED, values->str, "x");
  g_assert_cmpuint (chart->n_series, ==, 21); /* the first 20 and the United States */
  g_assert_cmpuint (chart->n_left_out, ==, 5);
  g_assert_cmpstr (chart->left_out, ==, "and 5 more");
  g_assert_cmpstr (chart->series[0].economy->code, ==, "CHN");
  g_assert_cmpstr (chart->series[20].economy->code, ==, "USA");
}

/* Selected ones have colours, others step back; an aggregate has none. */
static void
test_hues (void)
{
  const char *values = "'USA': {'2022': 3}, 'CHN': {'2022': 2}, 'DEU': {'2022': 1},"
                       "'EUU': {'2022': 9}";
  g_autoptr (TideChart) chart = chart_of (COUNTED, values, "x?countries=CHN,EUU&pinned=CHN");
  int home = -1;
  tide_palette_assign ((const char *[]){ "CHN" }, 1, &home);
  g_assert_cmpint (series_of (chart, "CHN")->hue, ==, home);
  g_assert_true (series_of (chart, "CHN")->pinned);
  g_assert_cmpint (series_of (chart, "USA")->hue, ==, -1);
  g_assert_cmpint (series_of (chart, "EUU")->hue, ==, -1);
  g_assert_true (series_of (chart, "EUU")->selected);
  g_autoptr (TideChart) unasked = chart_of (COUNTED, values, "x?countries=");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (unasked->series[i].hue, ==, 0);
}

/* The World is there unasked, other groups are counted. */
static void
test_few_groups (void)
{
  const char *values = "'USA': {'2022': 3}, 'EUU': {'2022': 9}, 'OED': {'2022': 8},"
                       "'WLD': {'2022': 12}";
  g_autoptr (TideChart) unasked = chart_of (COUNTED, values, "x?countries=USA");
  g_autofree char *world = outline (unasked);
  g_assert_cmpstr (world, ==, "USA:2022 WLD:2022");
  g_assert_cmpuint (unasked->n_groups, ==, 2);
  g_assert_cmpuint (unasked->n_left_out, ==, 0);
  g_assert_cmpstr (unasked->left_out, ==, "and 2 groups");
  g_autoptr (TideChart) asked = chart_of (COUNTED, values, "x?countries=USA,EUU");
  g_autofree char *union_too = outline (asked);
  g_assert_cmpstr (union_too, ==, "USA:2022 WLD:2022 EUU:2022");
  g_assert_cmpstr (asked->left_out, ==, "and 1 group");
}

/* A chart names the sources of what it draws. */
static void
test_sources_of_what_is_drawn (void)
{
  g_autoptr (TideChart) chart
      = chart_of (COUNTED, "'USA': {'2022': 3}, 'EUU': {'2022': {'value': 9, 'source': 'b'}}", "x");
  g_assert_nonnull (strstr (chart->source, "Office"));
  g_assert_null (strstr (chart->source, ";"));
}

/* A colour follows its economy from kind to kind, missing companions or not. */
static void
test_hues_follow (void)
{
  const char *values = "'CHN': {'2020': 1, '2021': 2, '2022': 3}, 'NGA': {'2020': 1, '2021': 2},"
                       "'KEN': {'2020': 1, '2021': 2, '2022': 2}";
  g_autoptr (TideChart) lines = chart_of (COUNTED, values, "x?countries=NGA,KEN,CHN&chart=lines");
  g_autoptr (TideChart) bars = chart_of (COUNTED, values, "x?countries=NGA,KEN,CHN&period=2022");
  g_assert_cmpint (lines->kind, ==, TIDE_KIND_LINES);
  g_assert_cmpint (bars->kind, ==, TIDE_KIND_BARS);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (series_of (lines, lines->series[i].economy->code)->hue, ==,
                     series_of (bars, lines->series[i].economy->code)->hue);
}

static void
test_aggregates_apart (void)
{
  const char *values = "'WLD': {'2022': 90}, 'USA': {'2022': 30}, 'CHN': {'2022': 20}";
  g_autoptr (TideChart) counts = chart_of (COUNTED, values, "x");
  g_autofree char *found = outline (counts);
  g_assert_cmpstr (found, ==, "USA:2022 CHN:2022 WLD:2022");
  g_assert_cmpint (series_of (counts, "WLD")->role, ==, TIDE_SERIES_AGGREGATE);
  g_assert_false (series_of (counts, "WLD")->reference);
  g_autoptr (TideChart) rates = chart_of (RATES, values, "x");
  g_assert_true (series_of (rates, "WLD")->reference);
  g_assert_false (series_of (rates, "USA")->reference);
}

/* A share of a whole is an amount: the European Union's is the sum of its parts, no measure. */
static void
test_aggregate_of_a_whole (void)
{
  g_autoptr (TideChart) chart
      = chart_of (SHARES, "'EUU': {'2022': 9}, 'USA': {'2022': 30}, 'CHN': {'2022': 20}",
                  "x?countries=USA,EUU");
  g_assert_false (series_of (chart, "EUU")->reference);
  g_assert_cmpint (series_of (chart, "EUU")->role, ==, TIDE_SERIES_AGGREGATE);
  g_assert_cmpint (chart->series[chart->n_series - 1].role, ==, TIDE_SERIES_REST);
}

static void
test_only_aggregates (void)
{
  g_autoptr (TideChart) chart
      = chart_of (RATES "'default': {'chart': 'bars', 'countries': ['WLD']},",
                  "'WLD': {'2022': 40}, 'EUU': {'2022': 60}", "x");
  g_assert_cmpint (series_of (chart, "WLD")->role, ==, TIDE_SERIES_ECONOMY);
  g_assert_cmpint (series_of (chart, "WLD")->hue, >=, 0);
  g_assert_cmpint (series_of (chart, "EUU")->hue, ==, -1);
  g_assert_false (series_of (chart, "EUU")->reference);
}

static void
test_rest (void)
{
  g_autoptr (TideChart) chart
      = chart_of (SHARES, "'USA': {'2022': 44}, 'CHN': {'2022': 36}", "x?period=2022");
  const TideSeries *rest = series_of (chart, "");
  g_assert_cmpint (rest->role, ==, TIDE_SERIES_REST);
  g_assert_cmpfloat (rest->datums[0].value, ==, 20);
  g_assert_cmpstr (rest->datums[0].key.economy, ==, TIDE_KEY_REST);
  g_assert_true (rest->datums[0].status & TIDE_STATUS_DERIVED);
  g_assert_cmpint (rest->hue, ==, -1);
}

static void
test_missing (void)
{
  g_autoptr (TideChart) chart
      = chart_of (COUNTED, "'USA': {'2022': 1}", "x?countries=USA,NGA&period=2022");
  g_assert_cmpuint (series_of (chart, "NGA")->n_datums, ==, 0);
  g_assert_cmpstr (series_of (chart, "NGA")->missing, ==, "No figure is available for Nigeria.");
  g_assert_null (series_of (chart, "USA")->missing);
}

static void
test_substituted (void)
{
  g_autoptr (TideChart) chart = chart_of (
      COUNTED "'tolerance': 2,", "'USA': {'2022': 1}, 'CHN': {'2020': 2}", "x?period=2022");
  g_assert_cmpstr (series_of (chart, "CHN")->datums[0].tag, ==, "2020");
  g_assert_cmpint (series_of (chart, "CHN")->datums[0].key.period.year, ==, 2020);
  g_assert_null (series_of (chart, "USA")->datums[0].tag);
  g_assert_true (series_of (chart, "CHN")->datums[0].status & TIDE_STATUS_SUBSTITUTED);
}

static void
test_log (void)
{
  const char *values = "'USA': {'2022': 3}, 'CHN': {'2022': 0}, 'DEU': {'2022': 1}";
  g_autoptr (TideChart) chart = chart_of (COUNTED, values, "x?scale=log");
  g_assert_true (chart->log);
  g_autofree char *found = outline (chart);
  g_assert_cmpstr (found, ==, "USA:2022 DEU:2022 CHN-");
  g_assert_cmpstr (series_of (chart, "CHN")->missing, ==,
                   "A figure of zero or less cannot be shown on a logarithmic scale.");
  g_autoptr (TideChart) nothing = chart_of (COUNTED, "'USA': {'2022': 0}", "x?scale=log");
  g_assert_false (nothing->log);
  g_assert_cmpuint (series_of (nothing, "USA")->n_datums, ==, 1);
}

/* A line that ends early says when; the others are of the last period. */
static void
test_lines_end_early (void)
{
  g_autoptr (TideChart) chart = chart_of (COUNTED,
                                          "'USA': {'2019': 5, '2020': 5, '2021': 6, '2022': 7},"
                                          "'CHN': {'2019': 1, '2020': 2, '2021': 3}",
                                          "x?chart=lines&period=2019..2022");
  const TideSeries *usa = series_of (chart, "USA"), *chn = series_of (chart, "CHN");
  g_assert_null (usa->datums[usa->n_datums - 1].tag);
  g_assert_cmpstr (chn->datums[chn->n_datums - 1].tag, ==, "2021");
  g_assert_null (chn->datums[0].tag);
}

static void
test_lines_cut (void)
{
  assert_outline (COUNT "'comparable': 'breaks', 'breaks': ['2021'],",
                  "'USA': {'2019': 5, '2020': 5, '2021': 6, '2022': 7}", "x?chart=lines",
                  "USA:2019,2020,/2021,2022 CHN-");
}

/* Lists of June and November: half a year is no gap, unless others have figures in it. */
static void
test_lines_of_months (void)
{
  assert_outline (COUNTED,
                  "'USA': {'2018-11': 5, '2020-11': 5, '2023-11': 5, '2024-06': 6, '2024-11': 7},"
                  "'CHN': {'2020-11': 3, '2023-11': 3, '2024-11': 3}",
                  "x?chart=lines",
                  "USA:2018-11,~2020-11,~2023-11,2024-06,2024-11 CHN:2020-11,~2023-11,~2024-11");
}

static void
test_lines_unasked (void)
{
  const char *values
      = "'WLD': {'2020': 99, '2021': 99, '2022': 99}, 'FRA': {'2020': 1},"
        "'JPN': {'2020': 6, '2021': 6, '2022': 6}, 'DEU': {'2020': 5, '2021': 5, '2022': 5},"
        "'GBR': {'2020': 4, '2021': 4, '2022': 4}, 'ITA': {'2020': 3, '2021': 3, '2022': 3},"
        "'ESP': {'2020': 2, '2021': 2, '2022': 2}, 'CAN': {'2020': 1, '2021': 1, '2022': 1}";
  g_autoptr (TideChart) chart = chart_of (COUNTED, values, "x?chart=lines&countries=");
  guint hues = 0;
  g_assert_cmpuint (chart->n_series, ==, 5);
  for (guint i = 0; i < 5; i++)
    hues |= 1u << chart->series[i].hue;
  g_assert_cmpint (__builtin_popcount (hues), ==, 5);
  g_assert_cmpstr (chart->series[0].economy->code, ==, "JPN");
  g_assert_cmpstr (chart->series[4].economy->code, ==, "ESP");
  g_assert_cmpstr (chart->notes[0], ==, "These are the leading countries and regions.");
}

static void
test_partial (void)
{
  g_autoptr (TideChart) chart
      = chart_of (COUNTED "'partial': ['2022'],", "'USA': {'2020': 5, '2021': 6, '2022': 7}",
                  "x?chart=lines&period=2020..2022");
  g_assert_false (series_of (chart, "USA")->datums[1].partial);
  g_assert_true (series_of (chart, "USA")->datums[2].partial);
}

static void
test_ring (void)
{
  g_autoptr (TideChart) chart = chart_of (
      SHARES, "'CHN': {'2022': 20}, 'USA': {'2022': 30}, 'DEU': {'2022': 10}", "x?chart=ring");
  g_autofree char *found = outline (chart);
  g_assert_cmpstr (found, ==, "USA:2022 CHN:2022 _rest:2022");
  g_assert_cmpfloat (series_of (chart, "")->datums[0].value, ==, 50);
}

static void
test_card (void)
{
  const char *card = COUNTED "'default': {'chart': 'card', 'countries': ['CHN']},";
  assert_outline (card, "'CHN': {'2021': 1, '2022': 2}", "x", "CHN:2022");
  g_autoptr (TideChart) chart = chart_of (
      card, "'USA': {'2022': 9}, 'DEU': {'2022': 8}, 'JPN': {'2022': 7}, 'CHN': {'2022': 2}", "x");
  g_autofree char *found = outline (chart);
  g_assert_cmpstr (found, ==, "CHN:2022 USA:2022 DEU:2022");
  g_assert_cmpuint (chart->n_left_out, ==, 1);
  g_assert_cmpstr (chart->definition, ==, "Things that are.");
}

static void
test_find (void)
{
  g_autoptr (TideChart) chart = chart_of (COUNTED, "'USA': {'2021': 1, '2022': 2}", "x");
  const TideSeries *series = NULL;
  TidePeriod period = { 2022, 2022, TIDE_GRAIN_YEAR, 0 };
  const TideDatum *datum = tide_chart_find (chart, tide_key_new ("USA", period), &series);
  g_assert_true (datum == &series_of (chart, "USA")->datums[0]);
  g_assert_true (series == series_of (chart, "USA"));
  g_assert_null (tide_chart_find (chart, tide_key_new ("CHN", period), NULL));
  g_assert_null (tide_chart_find (chart, TIDE_KEY_NONE, NULL));
}

static void
test_key (void)
{
  TidePeriod period = { 2014, 2023, TIDE_GRAIN_SPAN, 0 };
  TideKey key = tide_key_new ("CHN", period);
  g_autofree char *text = tide_key_to_string (key);
  g_autofree char *none = tide_key_to_string (TIDE_KEY_NONE);
  g_assert_cmpstr (text, ==, "CHN/2014/2023");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (tide_key_is_none (TIDE_KEY_NONE) && !tide_key_is_none (key));
  g_assert_true (tide_key_equal (key, tide_key_new ("CHN", period)));
  g_assert_false (tide_key_equal (key, tide_key_new ("USA", period)));
  g_assert_false (tide_key_equal (key, tide_key_new ("CHN", TIDE_PERIOD_NONE)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bars-in-order", test_bars_in_order);
  g_test_add_func ("/chart/bars-of-a-range", test_bars_of_a_range);
  g_test_add_func ("/chart/bars-of-many", test_bars_of_many);
  g_test_add_func ("/chart/hues", test_hues);
  g_test_add_func ("/chart/hues-follow", test_hues_follow);
  g_test_add_func ("/chart/few-groups", test_few_groups);
  g_test_add_func ("/chart/sources-of-what-is-drawn", test_sources_of_what_is_drawn);
  g_test_add_func ("/chart/aggregates-apart", test_aggregates_apart);
  g_test_add_func ("/chart/aggregate-of-a-whole", test_aggregate_of_a_whole);
  g_test_add_func ("/chart/only-aggregates", test_only_aggregates);
  g_test_add_func ("/chart/rest", test_rest);
  g_test_add_func ("/chart/missing", test_missing);
  g_test_add_func ("/chart/substituted", test_substituted);
  g_test_add_func ("/chart/log", test_log);
  g_test_add_func ("/chart/lines-end-early", test_lines_end_early);
  g_test_add_func ("/chart/lines-cut", test_lines_cut);
  g_test_add_func ("/chart/lines-of-months", test_lines_of_months);
  g_test_add_func ("/chart/lines-unasked", test_lines_unasked);
  g_test_add_func ("/chart/partial", test_partial);
  g_test_add_func ("/chart/ring", test_ring);
  g_test_add_func ("/chart/card", test_card);
  g_test_add_func ("/chart/find", test_find);
  g_test_add_func ("/chart/key", test_key);
  return g_test_run ();
}
