/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kinds of chart fit, and what is said of one that does not.
 */
#include "tide-chart.h"
#include "tide-test-query.h"

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher',"
#define COUNTED COUNT "'comparable': 'series',"
#define EDITIONS COUNT "'comparable': 'editions',"
#define BROKEN COUNT "'comparable': 'breaks', 'breaks': ['2021'],"
#define SHARES                                                                                     \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'series',"               \
  "'whole': {'en': 'all things', 'zh_CN': '全部物件'},"
#define THREE_YEARS "{'2020': 1, '2021': 2, '2022': 3}"

/* Why @kind does not fit what @link asks of the indicator; NULL where it does. */
static char *
why_not (const char *keys, const char *values, const char *link, TideKind kind,
         TideLanguage language)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_assert_cmpint (table->problem, ==, TIDE_PROBLEM_NONE);
  return tide_chart_why_not (table, kind, language);
}

static void
assert_why (const char *keys, const char *values, const char *link, TideKind kind,
            const char *expected)
{
  g_autofree char *why = why_not (keys, values, link, kind, TIDE_LANGUAGE_EN);
  g_assert_cmpstr (why, ==, expected);
}

static void
test_bars_always_fit (void)
{
  assert_why (COUNTED, "'USA': {'2020': 1}", "x", TIDE_KIND_BARS, NULL);
  assert_why (SHARES, "'USA': {'2014/2023': 1}", "x", TIDE_KIND_BARS, NULL);
}

static void
test_lines (void)
{
  assert_why (COUNTED, "'USA': " THREE_YEARS, "x", TIDE_KIND_LINES, NULL);
  assert_why (COUNTED, "'USA': " THREE_YEARS, "x?period=2020..2022", TIDE_KIND_LINES, NULL);
  assert_why (COUNTED, "'USA': " THREE_YEARS, "x?period=2020..2021", TIDE_KIND_LINES,
              "Lines need figures for at least three periods.");
  assert_why (COUNTED, "'USA': {'2020': 1, '2021': 2}, 'WLD': " THREE_YEARS, "x", TIDE_KIND_LINES,
              "Lines need figures for at least three periods.");
  assert_why (COUNTED, "'USA': " THREE_YEARS, "x?period=2022", TIDE_KIND_LINES,
              "Choose at least two periods to show change.");
  assert_why (COUNTED, "'USA': {'2020': 1}", "x", TIDE_KIND_LINES,
              "There are figures for one period only, so no change can be shown.");
  assert_why (EDITIONS, "'USA': " THREE_YEARS, "x", TIDE_KIND_LINES,
              "These figures are separate editions that cannot be joined over time.");
  assert_why (COUNTED, "'USA': {'2010/2020': 1, '2011/2021': 2, '2012/2022': 3}", "x",
              TIDE_KIND_LINES,
              "Each of these figures covers several years together, so they cannot be joined over "
              "time.");
}

/* A figure of several years forbids change over time where it is shown, and nowhere else. */
static void
test_spans (void)
{
  const char *why = "Each of these figures covers several years together, so they cannot be joined "
                    "over time.";
  const char *values = "'USA': " THREE_YEARS ", 'DEU': {'2013/2022': 9}";
  assert_why (SHARES, values, "x?countries=USA", TIDE_KIND_LINES, NULL);
  assert_why (SHARES, values, "x?countries=USA", TIDE_KIND_SLOPES, NULL);
  assert_why (SHARES, values, "x?countries=USA", TIDE_KIND_STACK, NULL);
  assert_why (SHARES, values, "x?countries=USA,DEU", TIDE_KIND_LINES, why);
  assert_why (SHARES, values, "x?countries=USA,DEU", TIDE_KIND_SLOPES, why);
  assert_why (SHARES, values, "x?countries=USA,DEU", TIDE_KIND_STACK, why);
  assert_why (COUNTED, "'USA': {'2013/2022': 9}", "x", TIDE_KIND_LINES, why);
}

static void
test_slopes (void)
{
  const char *none = "The countries and regions compared have no two comparable periods in common.";
  assert_why (COUNTED, "'USA': {'2020': 1, '2021': 2}, 'CHN': {'2020': 1, '2021': 2}", "x",
              TIDE_KIND_SLOPES, NULL);
  assert_why (COUNTED, "'USA': {'2020': 1, '2021': 2}, 'CHN': {'2021': 1, '2022': 2}", "x",
              TIDE_KIND_SLOPES, none);
  assert_why (BROKEN, "'USA': {'2020': 1, '2021': 2}", "x", TIDE_KIND_SLOPES, none);
  assert_why (COUNTED, "'USA': {'2020': 1, '2021-05': 2}", "x", TIDE_KIND_SLOPES, none);
  assert_why (COUNTED "'partial': ['2021'],", "'USA': {'2020': 1, '2021': 2}", "x",
              TIDE_KIND_SLOPES, none);
}

/* Nobody has ends where nobody is shown. */
static void
test_slopes_of_nobody (void)
{
  assert_why (COUNTED, "'USA': {'2010': 1}, 'WLD': " THREE_YEARS, "x?countries=&period=2020..2022",
              TIDE_KIND_SLOPES,
              "The countries and regions compared have no two comparable periods in common.");
}

static void
test_slopes_of_many (void)
{
  const char *codes[] = { "USA", "CHN", "JPN", "DEU", "FRA", "GBR", "ITA",
                          "ESP", "CAN", "AUS", "IND", "KOR", "BRA", NULL };
  g_autoptr (GString) values = g_string_new ("");
  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (values, "%s'%s': " THREE_YEARS, i > 0 ? ", " : "", codes[i]);
  g_autofree char *all = g_strjoinv (",", (char **)codes);
  g_autofree char *link = g_strconcat ("x?countries=", all, NULL);
  assert_why (COUNTED, values->str, link, TIDE_KIND_SLOPES,
              "Slopes show at most twelve countries or regions, and 13 are selected.");
  link[strlen (link) - strlen (",BRA")] = '\0';
  assert_why (COUNTED, values->str, link, TIDE_KIND_SLOPES, NULL);
}

static void
test_stack (void)
{
  const char *values = "'USA': {'2020': 30, '2021': 40, '2022': 50},"
                       "'CHN': {'2020': 20, '2021': 25, '2022': 30}, 'JPN': {'2022': 1}";
  assert_why (SHARES, values, "x", TIDE_KIND_STACK, NULL);
  assert_why (SHARES, values, "x?period=2021..2022", TIDE_KIND_STACK,
              "A stack needs three periods in which every part is known.");
  assert_why (SHARES, values, "x?countries=USA,JPN", TIDE_KIND_STACK,
              "A stack needs three periods in which every part is known.");
  assert_why (SHARES, values, "x?countries=USA,NGA", TIDE_KIND_STACK,
              "Not every part is known: there is no figure for Nigeria.");
  assert_why (SHARES, values, "x?countries=", TIDE_KIND_STACK,
              "No country or region is selected to be a part of the whole.");
  assert_why (SHARES "'additive': false,", values, "x", TIDE_KIND_STACK,
              "These figures cannot be added up across countries and regions.");
  assert_why (COUNTED, values, "x", TIDE_KIND_STACK,
              "These figures are not parts of a whole that is known.");
}

static void
test_stack_of_a_known_world (void)
{
  const char *world = "'USA': " THREE_YEARS ", 'CHN': " THREE_YEARS
                      ", 'WLD': {'2020': 99, '2021': 99, '2022': 99}";
  assert_why (COUNTED, "'USA': " THREE_YEARS ", 'WLD': {'2020': 1, '2021': 99, '2022': 99}", "x",
              TIDE_KIND_STACK, "Not every part is known: there is no figure for China.");
  assert_why (COUNTED,
              "'USA': {'2020': 9, '2021': 9, '2022': 9}, 'CHN': " THREE_YEARS
              ", 'WLD': {'2020': 1, '2021': 99, '2022': 99}",
              "x", TIDE_KIND_STACK, "A stack needs three periods in which every part is known.");
  assert_why (COUNTED, world, "x", TIDE_KIND_STACK, NULL);
  assert_why (COUNTED, world, "x?countries=USA,WLD", TIDE_KIND_STACK,
              "Some of the selected contain others, so they are not parts of one whole.");
  assert_why (BROKEN, world, "x", TIDE_KIND_STACK,
              "The method changed in between, so these figures cannot be stacked over time.");
}

static void
test_ring (void)
{
  const char *values = "'USA': {'2022': 50}, 'CHN': {'2022': 30}, 'JPN': {'2022-03': 5},"
                       "'GBR': {'2021': 4}, 'DEU': {'2022': {'value': 3, 'qualifier': 'over'}}";
  assert_why (SHARES, values, "x?period=2022", TIDE_KIND_RING, NULL);
  assert_why (COUNTED, values, "x?period=2022", TIDE_KIND_RING,
              "These figures are not parts of one whole.");
  assert_why (SHARES, values, "x?period=2022&countries=USA", TIDE_KIND_RING,
              "A ring shows two to five countries or regions; 1 is selected.");
  assert_why (SHARES, values, "x?period=2022&countries=USA,CHN,JPN,GBR,DEU,FRA", TIDE_KIND_RING,
              "A ring shows two to five countries or regions; 6 are selected.");
  assert_why (SHARES, values, "x?period=2022&countries=USA,GBR", TIDE_KIND_RING,
              "Not every part is known: there is no figure for the United Kingdom.");
  assert_why (
      SHARES, values, "x?period=2022&countries=USA,JPN", TIDE_KIND_RING,
      "Some of these figures are bounds or from another period, so they cannot be parts of a "
      "ring.");
  assert_why (
      SHARES, values, "x?period=2022&countries=USA,DEU", TIDE_KIND_RING,
      "Some of these figures are bounds or from another period, so they cannot be parts of a "
      "ring.");
  assert_why (SHARES, "'USA': {'2022': 60}, 'CHN': {'2022': 50}", "x?period=2022", TIDE_KIND_RING,
              "The total is not known, so the rest cannot be shown.");
}

static void
test_ring_of_regions (void)
{
  const char *values = "'CN-GD': {'2022': 30}, 'CN-GD-Shenzhen': {'2022': 10},"
                       "'CN-BJ': {'2022': 20}";
  assert_why (SHARES "'default': {'chart': 'bars', 'countries': []},", values,
              "x?period=2022&countries=CN-GD,CN-BJ", TIDE_KIND_RING, NULL);
  assert_why (SHARES "'default': {'chart': 'bars', 'countries': []},", values,
              "x?period=2022&countries=CN-GD,CN-GD-Shenzhen", TIDE_KIND_RING,
              "Some of the selected contain others, so they are not parts of one whole.");
}

static void
test_card (void)
{
  const char *four
      = "'USA': {'2022': 1}, 'CHN': {'2022': 1}, 'JPN': {'2022': 1}, 'DEU': {'2022': 1}";
  assert_why (COUNTED, "'USA': {'2022': 1}", "x", TIDE_KIND_CARD, NULL);
  assert_why (COUNTED, four, "x", TIDE_KIND_CARD,
              "A card shows up to three figures, and there are more for this period.");
}

static void
test_chinese (void)
{
  g_autofree char *why
      = why_not (EDITIONS, "'USA': " THREE_YEARS, "x", TIDE_KIND_LINES, TIDE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (why, ==, "这些数据出自口径不同的各期报告，不可比，不能连成时间序列。");
  g_assert_cmpstr (tide_kind_title (TIDE_KIND_BARS, TIDE_LANGUAGE_ZH_CN), ==, "条形图");
  for (int kind = TIDE_KIND_BARS; kind < TIDE_N_KINDS; kind++)
    g_assert_cmpstr (tide_kind_title (kind, TIDE_LANGUAGE_ZH_CN), !=,
                     tide_kind_title (kind, TIDE_LANGUAGE_EN));
}

/* Each first view draws what its indicator says, without an excuse. */
static void
test_first_views (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  g_assert_cmpuint (g_strv_length (names), >, 70);
  for (char **name = names; *name != NULL; name++)
    {
      g_autoptr (TideQuery) query = tide_test_query (*name);
      g_autoptr (TideChart) chart = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
      g_assert_null (chart->problem);
      g_assert_cmpint (chart->kind, ==, chart->table->indicator->default_kind);
    }
}

/* What does not fit is drawn as bars, of a table that is answered for them, and a note says why. */
static void
test_fallback (void)
{
  g_autofree char *indicator
      = tide_test_indicator ("x", COUNTED, "'USA': " THREE_YEARS ", 'CHN': {'2020': 4, '2021': 5}");
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query ("x?chart=stack&period=2020..2022");
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
  g_assert_null (chart->problem);
  g_assert_cmpint (chart->kind, ==, TIDE_KIND_BARS);
  g_assert_cmpint (chart->table->kind, ==, TIDE_KIND_BARS);
  g_assert_false (chart->table->is_range);
  g_autofree char *why = tide_chart_why_not (chart->table, TIDE_KIND_STACK, TIDE_LANGUAGE_EN);
  g_assert_nonnull (strstr (chart->hint, why));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/bars", test_bars_always_fit);
  g_test_add_func ("/fit/lines", test_lines);
  g_test_add_func ("/fit/spans", test_spans);
  g_test_add_func ("/fit/slopes", test_slopes);
  g_test_add_func ("/fit/slopes-of-nobody", test_slopes_of_nobody);
  g_test_add_func ("/fit/slopes-of-many", test_slopes_of_many);
  g_test_add_func ("/fit/stack", test_stack);
  g_test_add_func ("/fit/stack-of-a-known-world", test_stack_of_a_known_world);
  g_test_add_func ("/fit/ring", test_ring);
  g_test_add_func ("/fit/ring-of-regions", test_ring_of_regions);
  g_test_add_func ("/fit/card", test_card);
  g_test_add_func ("/fit/chinese", test_chinese);
  g_test_add_func ("/fit/first-views", test_first_views);
  g_test_add_func ("/fit/fallback", test_fallback);
  return g_test_run ();
}
