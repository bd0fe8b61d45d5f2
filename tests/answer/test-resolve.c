/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figure stands for an economy at a period, and what it is divided by.
 */
#include "tables.h"

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

/* Several years together stand for no year. */
static void
test_span_is_no_substitute (void)
{
  g_autoptr (TideTable) table = ask_of (
      COUNT "'tolerance': 3, ", "'CHN': {'2020': 3}, 'USA': {'2017/2018': 5}", "x?period=2020");
  assert_rows (table, "CHN (USA)");
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
      "'FRA': {'2018': 60000000, '2021': 60000000}, "
      "'DEU': {'2020': {'value': 80000000, 'status': 'estimated'}}, 'GBR': {'2020': 0}");
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
        "'CN-GD-Shenzhen': {'2020': 5}, 'JPN': {'2020': {'value': 1, 'status': 'projected'}}, "
        "'DEU': {'2020': 80}, 'GBR': {'2020': 5}";
  g_autoptr (TideTable) table = ask_per ("count", values, "x?per=person");
  g_assert_cmpstr (table->unit->name, ==, "per-million-people");
  g_assert_cmpfloat_with_epsilon (row_of (table, "USA")->value, 2, 1e-12);
  g_assert_cmpfloat_with_epsilon (row_of (table, "CHN")->value, 1, 1e-12);
  assert_period (row_of (table, "CHN")->denominator, "2019");
  g_assert_true (row_of (table, "CHN")->status & TIDE_STATUS_SUBSTITUTED);
  g_assert_cmpint (row_of (table, "DEU")->status, ==, TIDE_STATUS_ESTIMATED);
  g_assert_cmpint (row_of (table, "FRA")->missing, ==, TIDE_MISSING_DENOMINATOR);
  g_assert_cmpint (row_of (table, "GBR")->missing, ==, TIDE_MISSING_DENOMINATOR);
  g_assert_cmpint (row_of (table, "CN-GD-Shenzhen")->missing, ==, TIDE_MISSING_PER_REGION);
  g_assert_cmpint (row_of (table, "JPN")->missing, ==, TIDE_MISSING_PER_PROJECTED);
  g_assert_cmpint (table->decimals, ==, 2);
}

static void
test_per_units (void)
{
  g_autoptr (TideTable) share = ask_per ("usd", "'USA': {'2020': 200000000000}", "x?per=gdp");
  g_assert_cmpstr (share->unit->name, ==, "percent-of-gdp");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resolve/substitutes", test_substitutes);
  g_test_add_func ("/resolve/tolerance", test_tolerance);
  g_test_add_func ("/resolve/projection-is-no-substitute", test_projection_is_no_substitute);
  g_test_add_func ("/resolve/span-is-no-substitute", test_span_is_no_substitute);
  g_test_add_func ("/resolve/per", test_per);
  g_test_add_func ("/resolve/per-units", test_per_units);
  g_test_add_func ("/resolve/per-is-of-what-ships", test_per_is_of_what_ships);
  return g_test_run ();
}
