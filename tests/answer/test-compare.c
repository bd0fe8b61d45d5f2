/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows may be set against each other at all.
 */
#include "tide-compare.h"

#include "tables.h"
#include "tide-trend.h"

#define SCORE "'unit': 'score', 'decimals': 1, 'direction': 'higher', "
#define IN_SERIES SCORE "'comparable': 'series', "

static void
assert_problem (const TideTable *table, const char *a, const char *b, TideCompareProblem problem)
{
  TideComparison there = tide_compare (table, row_of (table, a), row_of (table, b));
  TideComparison back = tide_compare (table, row_of (table, b), row_of (table, a));
  g_assert_cmpint (there.difference_problem, ==, problem);
  g_assert_cmpint (back.difference_problem, ==, problem);
  if (problem != TIDE_COMPARE_OK)
    g_assert_cmpint (there.ratio_problem, !=, TIDE_COMPARE_OK);
}

/* A country is set against its own group, never against another; groups against each other. */
static void
test_groups (void)
{
  g_autoptr (TideTable) table = ask_of (
      IN_SERIES, "'FRA': {'2020': 3}, 'USA': {'2020': 5}, 'EUU': {'2020': 4}, 'WLD': {'2020': 6}",
      "x");
  assert_problem (table, "FRA", "USA", TIDE_COMPARE_OK);
  assert_problem (table, "FRA", "EUU", TIDE_COMPARE_OK);
  assert_problem (table, "FRA", "WLD", TIDE_COMPARE_OK);
  assert_problem (table, "USA", "WLD", TIDE_COMPARE_OK);
  assert_problem (table, "EUU", "WLD", TIDE_COMPARE_OK);
  assert_problem (table, "USA", "EUU", TIDE_COMPARE_GROUP);
}

/* The mean of a region says nothing of a country in it. */
static void
test_imputed (void)
{
  g_autoptr (TideTable) table
      = ask_of (IN_SERIES, "'FRA': {'2020': 3}, 'USA': {'2020': {'value': 5, 'status': 'imputed'}}",
                "x?period=2020");
  assert_problem (table, "FRA", "USA", TIDE_COMPARE_IMPUTED);
}

/* Whether a change is told of the economy from 2020 to 2021. */
static gboolean
has_change (const TideTable *table, const char *code)
{
  const TidePeriod ends[] = { table->periods[0], table->periods[1] };
  TideTrend trend;
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, code, &n);
  g_assert_cmpuint (n, ==, 2);
  gboolean may = tide_compare (table, &points[1], &points[0]).difference_problem == TIDE_COMPARE_OK;
  g_assert_cmpint (may, ==, tide_trend_of (table, row_of (table, code), ends, &trend));
  return may;
}

#define TWO_YEARS                                                                                  \
  "'FRA': {'2020': 3, '2021': 4}, 'USA': {'2020': 5, '2021': 6}, 'CHN': {'2020': 5, '2021': "      \
  "{'value': 6, 'status': 'imputed'}}"

/* A break of one economy parts its own figures alone. */
static void
test_breaks (void)
{
  g_autoptr (TideTable) table
      = ask_of (SCORE "'comparable': 'breaks', 'breaks': [{'economy': 'FRA', 'period': '2021'}], ",
                TWO_YEARS, "x?chart=lines&period=2020..2021");
  g_assert_false (has_change (table, "FRA"));
  g_assert_true (has_change (table, "USA"));
  g_autoptr (TideTable) of_all = ask_of (SCORE "'comparable': 'breaks', 'breaks': ['2021'], ",
                                         TWO_YEARS, "x?chart=lines&period=2020..2021");
  g_assert_false (has_change (of_all, "USA"));
}

static void
test_no_change (void)
{
  g_autoptr (TideTable) series = ask_of (IN_SERIES, TWO_YEARS, "x?chart=lines&period=2020..2021");
  g_assert_true (has_change (series, "USA"));
  g_assert_false (has_change (series, "CHN")); /* to the mean of its region */
  g_autoptr (TideTable) unstated
      = ask_of (SCORE "'comparable': 'unstated', ", TWO_YEARS, "x?chart=lines&period=2020..2021");
  g_assert_false (has_change (unstated, "USA"));
}

static void
test_far_apart (void)
{
  g_autoptr (TideTable) table = ask_of (
      COUNT, "'USA': {'2020': 5001}, 'CHN': {'2020': 5}, 'FRA': {'2020': 5000}, 'DEU': {'2020': 0}",
      "x");
  const TideRow *few = row_of (table, "CHN");
  g_assert_true (tide_compare (table, row_of (table, "USA"), few).is_far);
  g_assert_true (tide_compare (table, few, row_of (table, "USA")).is_far);
  g_assert_false (tide_compare (table, row_of (table, "FRA"), few).is_far);
  g_assert_false (tide_compare (table, row_of (table, "DEU"), few).is_far);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/groups", test_groups);
  g_test_add_func ("/compare/imputed", test_imputed);
  g_test_add_func ("/compare/breaks", test_breaks);
  g_test_add_func ("/compare/no-change", test_no_change);
  g_test_add_func ("/compare/far-apart", test_far_apart);
  return g_test_run ();
}
