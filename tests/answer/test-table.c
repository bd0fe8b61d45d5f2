/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query answers: the field, the period, ranks, all other economies.
 */
#include "tables.h"

static TideTable *
ask_shipped (const char *link)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

static void
test_field (void)
{
  g_autoptr (TideTable) table
      = ask_of (COUNT,
                "'CHN': {'2020': 3}, 'USA': {'2020': 5}, 'WLD': {'2020': 20}, "
                "'FRA': {'2019': 1}, 'DEU': {'2020': 4}",
                "x?countries=JPN,CHN&period=2020");
  g_assert_cmpint (table->problem, ==, TIDE_PROBLEM_NONE);
  assert_rows (table, "USA DEU CHN WLD (FRA) (JPN)");
  g_assert_cmpuint (table->n_field, ==, 3);
  g_assert_true (row_of (table, "CHN")->selected);
  g_assert_false (row_of (table, "USA")->selected);
  g_assert_cmpint (row_of (table, "JPN")->missing, ==, TIDE_MISSING_NEVER);
  g_assert_cmpint (row_of (table, "FRA")->missing, ==, TIDE_MISSING_PERIOD);
  assert_period (row_of (table, "FRA")->nearest, "2019");
}

/* Missing is a reason, not a zero: a row without a value has no source and no rank. */
static void
test_missing_is_empty (void)
{
  g_autoptr (TideTable) table
      = ask_of (COUNT, "'CHN': {'2020': 3}, 'USA': {'2019': 5}", "x?period=2020");
  const TideRow *row = row_of (table, "USA");
  g_assert_null (row->source);
  g_assert_null (row->figure);
  g_assert_cmpuint (row->rank, ==, 0);
  g_assert_cmpint (row->status, ==, TIDE_STATUS_MISSING);
}

static void
test_latest (void)
{
  const char *values = "'CHN': {'2020': 3, '2021': 4, '2022': 5, '2023': 6}, "
                       "'USA': {'2020': 5, '2021': 6, '2022': 7}, 'FRA': {'2020': 5, '2021': 6}, "
                       "'DEU': {'2020': 1}";
  g_autoptr (TideTable) plain = ask_of (COUNT, values, "x");
  assert_period (plain->period, "2021"); /* three of at most four; two is not more than half */
  g_autoptr (TideTable) partial = ask_of (COUNT "'partial': ['2021'], ", values, "x");
  assert_period (partial->period, "2020");
  g_autoptr (TideTable) named
      = ask_of (COUNT "'default': {'chart': 'bars', 'countries': ['CHN'], 'period': '2022'}, ",
                values, "x?period=latest");
  assert_period (named->period, "2022");
  g_autoptr (TideTable) selected = ask_of (COUNT, values, "x?countries=CHN");
  assert_period (selected->period, "2021"); /* never by the selection */
}

static void
test_latest_is_not_projected (void)
{
  const char *values
      = "'CHN': {'2020': 3, '2030': {'value': 9, 'status': 'projected'}}, "
        "'USA': {'2020': 5, '2030': {'value': 9, 'status': ['estimated', 'projected']}}";
  g_autoptr (TideTable) table = ask_of (COUNT, values, "x");
  assert_period (table->period, "2020");
}

static void
test_range (void)
{
  const char *values = "'CHN': {'2019': 1, '2020': 3, '2021': 4}, 'USA': {'2020': 5}";
  g_autoptr (TideTable) table
      = ask_of (COUNT "'tolerance': 3, ", values, "x?chart=lines&period=2018..2021");
  g_assert_true (table->is_range);
  assert_period (table->first, "2019");
  assert_period (table->period, "2021");
  assert_rows (table, "CHN (USA)"); /* no substitution at the end of a range */
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, "CHN", &n);
  g_assert_cmpuint (n, ==, 3);
  assert_period (points[0].used, "2019");
  g_assert_cmpfloat (points[2].value, ==, 4);
  g_autoptr (TideTable) lines = ask_of (COUNT, values, "x?chart=lines");
  g_assert_true (lines->is_range); /* a kind over time is of all periods */
  g_assert_cmpuint (lines->n_periods, ==, 3);
  assert_period (lines->period, "2020"); /* … compared at the latest */
}

/* A kind of one period is of a range's last, and of nothing before it. */
static void
test_range_of_one_period (void)
{
  const char *values = "'CHN': {'2019': 1, '2020': 3, '2021': 4}, 'USA': {'2020': 5}";
  g_autoptr (TideTable) table
      = ask_of (COUNT "'tolerance': 3, ", values, "x?chart=bars&period=2018..2021");
  g_assert_false (table->is_range);
  assert_period (table->first, "2021");
  assert_period (table->period, "2021");
  g_assert_cmpuint (table->n_periods, ==, 1);
  assert_period (table->periods[0], "2021");
  g_assert_cmpuint (table->n_points, ==, 0);
  assert_rows (table, "CHN (USA)");
}

/* Nobody asked for a line of one period; who asks for lines of one is told why there are none. */
static void
test_kind_of_one_period (void)
{
  const char *keys = COUNT "'default': {'chart': 'lines', 'countries': ['CHN']}, ";
  const char *values = "'CHN': {'2019': 1, '2020': 3, '2021': 4}";
  g_autoptr (TideTable) one = ask_of (keys, values, "x?period=2020");
  g_autoptr (TideTable) lines = ask_of (keys, values, "x?period=2020&chart=lines");
  g_assert_cmpint (one->kind, ==, tide_kind_fallback ());
  g_assert_cmpint (lines->kind, ==, TIDE_KIND_LINES);
}

/* … until the latest, where that leaves three: what few have yet is not where the others end. */
static void
test_range_until_latest (void)
{
  g_autoptr (TideTable) lines = ask_of (COUNT,
                                        "'CHN': {'2018': 1, '2019': 1, '2020': 3, '2021': 4},"
                                        "'USA': {'2018': 2, '2019': 2, '2020': 5}",
                                        "x?chart=lines");
  g_assert_cmpuint (lines->n_periods, ==, 3);
  assert_period (lines->first, "2018");
  assert_period (lines->periods[2], "2020");
  assert_period (lines->period, "2020");
  g_autoptr (TideTable) asked
      = ask_of (COUNT, "'CHN': {'2018': 1, '2019': 1, '2020': 3, '2021': 4}, 'USA': {'2018': 2}",
                "x?chart=lines&period=2018..2021");
  assert_period (asked->period, "2021");
}

static void
test_editions_have_no_range (void)
{
  g_autoptr (TideTable) table = ask_of (
      SHARE, "'CHN': {'2019': 1, '2020': 3}, 'USA': {'2019': 5, '2020': 5}", "x?chart=lines");
  g_assert_false (table->is_range);
  assert_period (table->period, "2020");
}

static void
assert_rank (const TideTable *table, const char *code, guint rank, guint tied)
{
  g_assert_cmpuint (row_of (table, code)->rank, ==, rank);
  g_assert_cmpuint (row_of (table, code)->n_tied, ==, tied);
}

static void
test_ranks (void)
{
  const char *values = "'USA': {'2020': 9.04}, 'CHN': {'2020': 9.01}, 'WLD': {'2020': 50}, "
                       "'FRA': {'2020': 10}, 'DEU': {'2020': {'value': 3, 'qualifier': 'over'}}, "
                       "'CN-GD-Shenzhen': {'2020': 12}, 'KOR': {'2020': 0}, "
                       "'JPN': {'2020': {'value': 11, 'status': 'projected'}}";
  const char *keys = "'unit': 'score', 'decimals': 1, 'direction': 'higher', "
                     "'comparable': 'series', 'zero': 'none-recorded', ";
  g_autoptr (TideTable) table = ask_of (keys, values, "x");
  assert_rank (table, "FRA", 1, 1);
  assert_rank (table, "USA", 2, 1);
  assert_rank (table, "CHN", 3, 1); /* shown as 9 like the one ahead of it, and less */
  assert_rank (table, "DEU", 4, 1);
  g_assert_true (row_of (table, "DEU")->rank_about);
  g_assert_false (row_of (table, "FRA")->rank_about);
  const char *unranked[] = { "WLD", "CN-GD-Shenzhen", "KOR", "JPN" };
  for (guint i = 0; i < G_N_ELEMENTS (unranked); i++)
    assert_rank (table, unranked[i], 0, 0);
  g_assert_cmpuint (table->n_ranked, ==, 4);
}

static void
test_rank_directions (void)
{
  const char *values = "'USA': {'2020': 3}, 'CHN': {'2020': 5}, 'FRA': {'2020': 4}, "
                       "'WLD': {'2020': 1}, 'DEU': {'2019': 2}";
  g_autoptr (TideTable) lower
      = ask_of ("'unit': 'score', 'decimals': 0, 'direction': 'lower', 'comparable': 'series', ",
                values, "x");
  assert_rows (lower, "USA FRA CHN WLD (DEU)"); /* only the economies turn around */
  assert_rank (lower, "USA", 1, 1);
  g_autoptr (TideTable) none = ask_of (
      "'unit': 'score', 'decimals': 0, 'direction': 'none', 'comparable': 'series', ", values, "x");
  assert_rows (none, "CHN FRA USA WLD (DEU)");
  assert_rank (none, "CHN", 0, 0);
}

/* Nobody is first of one. */
static void
test_rank_of_one (void)
{
  g_autoptr (TideTable) table = ask_of (COUNT, "'USA': {'2020': 3}, 'WLD': {'2020': 9}", "x");
  assert_rank (table, "USA", 0, 0);
  g_assert_cmpuint (table->n_ranked, ==, 0);
}

static void
test_problems (void)
{
  const char *values = "'USA': {'2020': 4}";
  g_autoptr (TideTable) indicator = ask_of (COUNT, values, "y");
  g_assert_cmpint (indicator->problem, ==, TIDE_PROBLEM_INDICATOR);
  g_autoptr (TideTable) economy = ask_of (COUNT, values, "x?countries=QQQ");
  g_assert_cmpint (economy->problem, ==, TIDE_PROBLEM_ECONOMY);
  g_assert_cmpstr (economy->detail, ==, "QQQ");
  g_autoptr (TideTable) period = ask_of (COUNT, values, "x?period=1999");
  g_assert_cmpint (period->problem, ==, TIDE_PROBLEM_PERIOD);
  g_autoptr (TideTable) range = ask_of (COUNT, values, "x?period=1999..2003");
  g_assert_cmpint (range->problem, ==, TIDE_PROBLEM_PERIOD);
  g_autoptr (TideTable) per = ask_of (COUNT, values, "x?per=gdp");
  g_assert_cmpint (per->problem, ==, TIDE_PROBLEM_PER);
}

static void
test_pinned (void)
{
  g_autoptr (TideTable) table
      = ask_of (COUNT, "'USA': {'2020': 4}, 'FRA': {'2020': 5}", "x?pinned=FRA");
  g_assert_true (tide_table_pinned (table) == row_of (table, "FRA"));
  g_assert_true (row_of (table, "FRA")->selected); /* what is compared to is compared */
}

/* The questions that the whole program began with. */
static void
test_shipped (void)
{
  g_autoptr (TideTable) models = ask_shipped ("large-model-share");
  assert_period (models->period, "2024");
  g_assert_cmpfloat (models->rest.value, ==, 20);
  g_autoptr (TideTable) later = ask_shipped ("large-model-share?period=2025-07");
  g_assert_false (later->has_rest);
  g_assert_cmpstr (later->rest_unknown[0], ==, "USA");
  g_autoptr (TideTable) robots = ask_shipped ("robot-density?period=2020");
  for (guint i = 0; i < robots->n_rows; i++)
    {
      const TideRow *row = &robots->rows[i];
      gboolean other = row->used.year != 2020;
      if (tide_row_has_value (row))
        g_assert_cmpint (other, ==, (row->status & TIDE_STATUS_SUBSTITUTED) != 0);
    }
}

/* Whatever is asked of any shipped indicator, the answer keeps its promises. */
static void
test_shipped_promises (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  g_assert_cmpuint (g_strv_length (names), >=, 70);
  for (char **name = names; *name != NULL; name++)
    {
      g_autoptr (TideQuery) query = tide_test_query (*name);
      g_autoptr (TideTable) table = tide_table_new (catalog, query);
      g_assert_cmpint (table->problem, ==, TIDE_PROBLEM_NONE);
      g_assert_cmpuint (table->n_rows, >=, table->indicator->n_economies);
      for (guint i = 0; i < table->n_rows; i++)
        {
          const TideRow *row = &table->rows[i];
          g_assert_cmpint (tide_row_has_value (row), ==, row->source != NULL);
          g_assert_cmpint (row->rank == 0, ==, row->n_tied == 0);
          if (row->rank > 0)
            g_assert_cmpint (row->economy->kind, ==, TIDE_ECONOMY_NATIONAL);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/field", test_field);
  g_test_add_func ("/table/missing-is-empty", test_missing_is_empty);
  g_test_add_func ("/table/latest", test_latest);
  g_test_add_func ("/table/latest-is-not-projected", test_latest_is_not_projected);
  g_test_add_func ("/table/range", test_range);
  g_test_add_func ("/table/range-of-one-period", test_range_of_one_period);
  g_test_add_func ("/table/kind-of-one-period", test_kind_of_one_period);
  g_test_add_func ("/table/range-until-latest", test_range_until_latest);
  g_test_add_func ("/table/editions-have-no-range", test_editions_have_no_range);
  g_test_add_func ("/table/ranks", test_ranks);
  g_test_add_func ("/table/rank-directions", test_rank_directions);
  g_test_add_func ("/table/rank-of-one", test_rank_of_one);
  g_test_add_func ("/table/problems", test_problems);
  g_test_add_func ("/table/pinned", test_pinned);
  g_test_add_func ("/table/shipped", test_shipped);
  g_test_add_func ("/table/shipped-promises", test_shipped_promises);
  return g_test_run ();
}
