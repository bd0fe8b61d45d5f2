/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query answers: the field, the period, year honesty, division, ranks, all other economies.
 */
#include "tide-table.h"
#include "tide-test-query.h"

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', "
#define SHARE                                                                                      \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'editions', "            \
  "'whole': {'en': 'all things', 'zh_CN': '全部物件'}, "

static TideTable *
ask_of (const char *keys, const char *values, const char *link)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

static TideTable *
ask_shipped (const char *link)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

static void
assert_period (TidePeriod period, const char *expected)
{
  g_autofree char *text = tide_period_to_string (period);
  g_assert_cmpstr (text, ==, expected);
}

/* Codes of the rows in order, those without a value in brackets. */
static void
assert_rows (const TideTable *table, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < table->n_rows; i++)
    g_string_append_printf (text, tide_row_has_value (&table->rows[i]) ? "%s%s" : "%s(%s)",
                            i == 0 ? "" : " ", table->rows[i].economy->code);
  g_assert_cmpstr (text->str, ==, expected);
}

static const TideRow *
row_of (const TideTable *table, const char *code)
{
  const TideRow *row = tide_table_find (table, code);
  g_assert_nonnull (row);
  return row;
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
test_substitutes (void)
{
  const char *values = "'CHN': {'2020': 3}, 'USA': {'2019': 5}, 'FRA': {'2018': 7}, "
                       "'DEU': {'2017': 8}, 'JPN': {'2020-05': 1, '2020-11': 2}, "
                       "'KOR': {'2019/2020': 6}, 'GBR': {'2021': 4}";
  g_autoptr (TideTable) table = ask_of (COUNT "'tolerance': 2, ", values, "x?period=2020");
  assert_rows (table, "FRA USA CHN JPN (DEU) (GBR) (KOR)");
  assert_period (row_of (table, "JPN")->used, "2020-11");
  assert_period (row_of (table, "USA")->used, "2019");
  g_assert_true (row_of (table, "USA")->status & TIDE_STATUS_SUBSTITUTED);
  g_assert_false (row_of (table, "CHN")->status & TIDE_STATUS_SUBSTITUTED);
  g_assert_cmpuint (table->n_substituted, ==, 3);
  g_autoptr (TideTable) exact = ask_of (COUNT "'tolerance': 2, ", values, "x?period=2020&exact=1");
  assert_rows (exact, "CHN (DEU) (FRA) (GBR) (JPN) (KOR) (USA)");
  g_assert_cmpint (row_of (exact, "USA")->missing, ==, TIDE_MISSING_EXACT);
  assert_period (row_of (exact, "USA")->nearest, "2019");
  g_autoptr (TideTable) span = ask_of (COUNT "'tolerance': 2, ", values, "x?period=2019/2020");
  assert_rows (span, "KOR (CHN) (DEU) (FRA) (GBR) (JPN) (USA)");
}

/* The latest of earlier years, up to the tolerance and not a year beyond. */
static void
test_tolerance (void)
{
  static const char *const expected[] = { "CHN (FRA) (USA)", "USA CHN (FRA)", "USA FRA CHN" };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *keys = g_strdup_printf (COUNT "'tolerance': %u, ", i);
      g_autoptr (TideTable) table
          = ask_of (keys,
                    "'CHN': {'2020': 3}, 'USA': {'2017': 7, '2018': 8, '2019': 9, '2021': 1},"
                    " 'FRA': {'2017': 6, '2018': 5}",
                    "x?period=2020");
      assert_rows (table, expected[i]);
      if (i > 0)
        assert_period (row_of (table, "USA")->used, "2019");
    }
}

/* A projection never stands for another year. */
static void
test_projection_is_no_substitute (void)
{
  g_autoptr (TideTable) table = ask_of (
      COUNT "'tolerance': 5, ",
      "'CHN': {'2030': 3}, 'USA': {'2028': {'value': 5, 'status': 'projected'}}", "x?period=2030");
  assert_rows (table, "CHN (USA)");
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
  assert_rank (table, "USA", 2, 2); /* both are shown as 9 */
  assert_rank (table, "CHN", 2, 2);
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
  const char *values = "'USA': {'2020': 3}, 'CHN': {'2020': 5}, 'FRA': {'2020': 4}";
  g_autoptr (TideTable) lower
      = ask_of ("'unit': 'score', 'decimals': 0, 'direction': 'lower', 'comparable': 'series', ",
                values, "x");
  assert_rows (lower, "USA FRA CHN");
  assert_rank (lower, "USA", 1, 1);
  g_autoptr (TideTable) none = ask_of (
      "'unit': 'score', 'decimals': 0, 'direction': 'none', 'comparable': 'series', ", values, "x");
  assert_rows (none, "CHN FRA USA");
  assert_rank (none, "CHN", 0, 0);
}

static void
test_rest (void)
{
  const char *values
      = "'USA': {'2024': 44, '2022': 40}, "
        "'CHN': {'2024': 36, '2025': {'value': 40, 'qualifier': 'about'}, '2022': 61}";
  g_autoptr (TideTable) known = ask_of (SHARE, values, "x?period=2024");
  g_assert_true (known->has_rest);
  g_assert_cmpfloat (known->rest.value, ==, 20);
  g_assert_cmpint (known->rest.status, ==, TIDE_STATUS_DERIVED);
  g_assert_true (tide_table_find (known, "") == &known->rest);
  g_autoptr (TideTable) unknown = ask_of (SHARE, values, "x?period=2025");
  g_assert_false (unknown->has_rest);
  g_assert_cmpstr (unknown->rest_unknown[0], ==, "USA");
  g_assert_null (unknown->rest_unknown[1]);
  g_autoptr (TideTable) more = ask_of (SHARE, values, "x?period=2022");
  g_assert_false (more->has_rest); /* 101 is more than the whole */
  g_autoptr (TideTable) one = ask_of (SHARE, values, "x?period=2024&chart=ring&countries=CHN");
  g_assert_cmpfloat (one->rest.value, ==, 64); /* of a ring, all but the selected */
  g_autoptr (TideTable) other = ask_of (SHARE "'additive': false, ", values, "x?period=2024");
  g_assert_false (other->has_rest);
}

static void
test_rest_parts (void)
{
  const char *keys = SHARE "'tolerance': 3, 'default': {'chart': 'bars', 'countries': ['USA']}, ";
  g_autoptr (TideTable) substituted
      = ask_of (keys, "'USA': {'2020': 40}, 'CHN': {'2019': 30}", "x?period=2020");
  g_assert_cmpfloat (substituted->rest.value, ==, 60); /* what is not of the period is no part */
  g_autoptr (TideTable) overlap = ask_of (
      keys, "'USA': {'2020': 40}, 'CHN': {'2020': 9}, 'CN-GD-Shenzhen': {'2020': 3}", "x");
  g_assert_cmpint (tide_economy_overlaps (row_of (overlap, "CHN")->economy,
                                          row_of (overlap, "CN-GD-Shenzhen")->economy),
                   ==, TRUE);
  g_assert_false (overlap->has_rest);
  g_autoptr (TideTable) apart
      = ask_of (keys, "'USA': {'2020': 40}, 'EUU': {'2020': 30}, 'FRA': {'2020': 9}", "x");
  g_assert_cmpfloat (apart->rest.value, ==, 51); /* the union stands apart from its member */
  g_autoptr (TideTable) bound = ask_of (
      keys, "'USA': {'2020': {'value': 40, 'qualifier': 'over'}}, 'FRA': {'2020': 9}", "x");
  g_assert_cmpint (bound->rest.qualifier, ==, TIDE_QUALIFIER_UNDER);
}

/* What is estimated of a part, or of the world, is so of what it leaves. */
static void
test_rest_status (void)
{
  const char *values
      = "'USA': {'2020': 40, '2021': {'value': 41, 'status': 'estimated'}, '2022': 42},"
        "'CHN': {'2020': 9, '2021': 9, '2022': {'value': 8, 'status': 'projected'}}";
  const guint expected[] = { TIDE_STATUS_DERIVED, TIDE_STATUS_DERIVED | TIDE_STATUS_ESTIMATED,
                             TIDE_STATUS_DERIVED | TIDE_STATUS_PROJECTED };
  g_autoptr (TideTable) bars = ask_of (SHARE, values, "x?period=2021");
  g_assert_cmpint (bars->rest.status, ==, expected[1]);
  g_autoptr (TideTable) stack = ask_of (SHARE, values, "x?chart=stack&period=2020..2022");
  g_assert_cmpuint (stack->n_rest_points, ==, 3);
  for (guint i = 0; i < stack->n_rest_points; i++)
    g_assert_cmpint (stack->rest_points[i].status, ==, expected[i]);
  g_autoptr (TideTable) world = ask_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': 3}, 'CHN': {'2020': 1, '2021': 2, '2022': 3},"
      "'WLD': {'2020': 9, '2021': {'value': 9, 'status': 'estimated'}, '2022': 9}",
      "x?chart=stack&period=2020..2022");
  g_assert_cmpint (world->rest_points[0].status, ==, expected[0]);
  g_assert_cmpint (world->rest_points[1].status, ==, expected[1]);
}

static TideTable *
ask_per (const char *unit, const char *values, const char *link)
{
  g_autofree char *keys = g_strdup_printf ("'unit': '%s', 'decimals': 0, 'direction': 'higher', "
                                           "'comparable': 'series', 'per': ['person', 'gdp'], ",
                                           unit);
  g_autofree char *x = tide_test_indicator ("x", keys, values);
  g_autofree char *population = tide_test_indicator (
      "population", COUNT,
      "'USA': {'2019': 300000000, '2020': 330000000}, 'CHN': {'2019': 1400000000}, "
      "'FRA': {'2018': 60000000, '2021': 60000000}");
  g_autofree char *gdp = tide_test_indicator (
      "gdp", COUNT, "'USA': {'2020': 20000000000000}, 'CHN': {'2020': 10000000000000}");
  g_autofree char *all = g_strjoin (",", x, population, gdp, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (all);
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

static void
test_per (void)
{
  const char *values
      = "'USA': {'2020': 660}, 'CHN': {'2020': 1400}, 'FRA': {'2020': 5}, "
        "'CN-GD-Shenzhen': {'2020': 5}, 'JPN': {'2020': {'value': 1, 'status': 'projected'}}";
  g_autoptr (TideTable) table = ask_per ("count", values, "x?per=person");
  g_assert_cmpint (table->unit, ==, TIDE_UNIT_PER_MILLION_PEOPLE);
  g_assert_cmpfloat_with_epsilon (row_of (table, "USA")->value, 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (row_of (table, "CHN")->value, 1, 1e-12);
  assert_period (row_of (table, "CHN")->denominator, "2019");
  g_assert_true (row_of (table, "CHN")->status & TIDE_STATUS_SUBSTITUTED);
  g_assert_cmpint (row_of (table, "FRA")->missing, ==, TIDE_MISSING_DENOMINATOR);
  g_assert_cmpint (row_of (table, "CN-GD-Shenzhen")->missing, ==, TIDE_MISSING_PER_REGION);
  g_assert_cmpint (row_of (table, "JPN")->missing, ==, TIDE_MISSING_PER_PROJECTED);
  g_assert_cmpint (table->decimals, ==, 2);
}

static void
test_per_units (void)
{
  g_autoptr (TideTable) share = ask_per ("usd", "'USA': {'2020': 200000000000}", "x?per=gdp");
  g_assert_cmpint (share->unit, ==, TIDE_UNIT_PERCENT_OF_GDP);
  g_assert_cmpfloat_with_epsilon (row_of (share, "USA")->value, 1, 1e-12);
  g_autoptr (TideTable) count = ask_per ("count", "'USA': {'2020': 40000}", "x?per=gdp");
  g_assert_cmpfloat_with_epsilon (row_of (count, "USA")->value, 2, 1e-12);
  g_autoptr (TideTable) constant = ask_per ("usd-2021", "'USA': {'2020': 4}", "x?per=gdp");
  g_assert_cmpint (constant->problem, ==, TIDE_PROBLEM_PER);
}

/* A person's own population is an indicator like any other: what ships divides. */
static void
test_per_is_of_what_ships (void)
{
  g_autofree char *x
      = tide_test_indicator ("x", COUNT "'per': ['person', 'gdp'], ", "'USA': {'2020': 660}");
  g_autofree char *shipped
      = tide_test_indicator ("population", COUNT, "'USA': {'2020': 330000000}");
  g_autofree char *own = tide_test_indicator ("population", COUNT, "'USA': {'2020': 500000}");
  g_autofree char *own_gdp = tide_test_indicator ("gdp", COUNT, "'USA': {'2020': 500000}");
  g_autofree char *all = g_strjoin (",", x, shipped, NULL);
  g_autofree char *all_own = g_strjoin (",", own, own_gdp, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (all);
  g_autoptr (TideDataset) dataset = tide_test_dataset (all_own);
  tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_PERSON);

  g_autoptr (TideQuery) per_person = tide_test_query ("x?per=person");
  g_autoptr (TideTable) table = tide_table_new (catalog, per_person);
  g_assert_cmpfloat_with_epsilon (row_of (table, "USA")->value, 2, 1e-12);
  g_assert_cmpstr (table->divisor->id, ==, "population");
  g_autoptr (TideQuery) plain = tide_test_query ("population");
  g_autoptr (TideTable) population = tide_table_new (catalog, plain);
  g_assert_cmpfloat (row_of (population, "USA")->value, ==, 500000);
  g_assert_null (population->divisor);

  g_autoptr (TideQuery) per_gdp = tide_test_query ("x?per=gdp");
  g_autoptr (TideTable) none = tide_table_new (catalog, per_gdp);
  g_assert_null (none->divisor);
  g_assert_cmpint (row_of (none, "USA")->missing, ==, TIDE_MISSING_DENOMINATOR);
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
  g_test_add_func ("/table/substitutes", test_substitutes);
  g_test_add_func ("/table/tolerance", test_tolerance);
  g_test_add_func ("/table/projection-is-no-substitute", test_projection_is_no_substitute);
  g_test_add_func ("/table/range", test_range);
  g_test_add_func ("/table/range-of-one-period", test_range_of_one_period);
  g_test_add_func ("/table/range-until-latest", test_range_until_latest);
  g_test_add_func ("/table/editions-have-no-range", test_editions_have_no_range);
  g_test_add_func ("/table/ranks", test_ranks);
  g_test_add_func ("/table/rank-directions", test_rank_directions);
  g_test_add_func ("/table/rest", test_rest);
  g_test_add_func ("/table/rest-parts", test_rest_parts);
  g_test_add_func ("/table/rest-status", test_rest_status);
  g_test_add_func ("/table/per", test_per);
  g_test_add_func ("/table/per-units", test_per_units);
  g_test_add_func ("/table/per-is-of-what-ships", test_per_is_of_what_ships);
  g_test_add_func ("/table/problems", test_problems);
  g_test_add_func ("/table/pinned", test_pinned);
  g_test_add_func ("/table/shipped", test_shipped);
  g_test_add_func ("/table/shipped-promises", test_shipped_promises);
  return g_test_run ();
}
