/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has a rank: nobody where one that could stand above is missing.
 */
#include "tables.h"

#define SCORE "'unit': 'score', 'decimals': 1, 'direction': 'higher', 'comparable': 'series', "

/* The ranked rows in order, "FRA 1, USA 2= …"; "" where there are none. */
static void
assert_ranks (const TideTable *table, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].rank > 0)
      g_string_append_printf (text, "%s%s %u%s", n++ == 0 ? "" : ", ", table->rows[i].economy->code,
                              table->rows[i].rank, table->rows[i].n_tied > 1 ? "=" : "");
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (table->n_ranked, ==, n);
}

static void
assert_note (const TideTable *table, TideRankNote note)
{
  g_assert_cmpint (table->problem, ==, TIDE_PROBLEM_NONE);
  g_assert_cmpint (table->rank_note, ==, note);
  if (note != TIDE_RANK_GIVEN && note != TIDE_RANK_MIXED)
    assert_ranks (table, "");
}

#define FIVE                                                                                       \
  "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'WLD': {'2020': 50}, 'FRA': {'2020': 7}, "              \
  "'DEU': {'2020': 6}, 'CN-GD-Shenzhen': {'2020': 12}, 'JPN': {'2020': 5}"

static void
test_full (void)
{
  g_autoptr (TideTable) table = ask_of (SCORE "'coverage': 'full', ", FIVE, "x");
  assert_note (table, TIDE_RANK_GIVEN);
  assert_ranks (table, "USA 1, CHN 2, FRA 3, DEU 4, JPN 5");
  g_assert_cmpuint (table->n_listed, ==, 5);
  g_assert_cmpuint (table->n_field, ==, 6); /* the city is one of the field */
  g_assert_cmpint (table->coverage.form, ==, TIDE_COVERAGE_FULL);
}

/* Nobody is first of two, nor first of three of which one is not observed. */
static void
test_too_few (void)
{
  g_autoptr (TideTable) two
      = ask_of (SCORE, "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'WLD': {'2020': 50}", "x");
  assert_note (two, TIDE_RANK_TOO_FEW);
  g_assert_cmpuint (two->n_listed, ==, 2);
  g_autoptr (TideTable) projected = ask_of (SCORE,
                                            "'USA': {'2020': 9}, 'CHN': {'2020': 8}, "
                                            "'FRA': {'2020': {'value': 7, 'status': 'projected'}}",
                                            "x?period=2020");
  assert_note (projected, TIDE_RANK_TOO_FEW);
  g_assert_cmpuint (projected->n_listed, ==, 3);
}

static void
test_top (void)
{
  g_autoptr (TideTable) three = ask_of (SCORE "'coverage': {'top': 3}, ", FIVE, "x");
  assert_note (three, TIDE_RANK_GIVEN);
  assert_ranks (three, "USA 1, CHN 2, FRA 3"); /* what is below the cut is shown alone */
  g_assert_cmpuint (three->n_listed, ==, 5);
  g_assert_cmpint (three->coverage.top, ==, 3);
  g_autoptr (TideTable) five = ask_of (SCORE "'coverage': {'top': 5}, ", FIVE, "x");
  assert_ranks (five, "USA 1, CHN 2, FRA 3, DEU 4, JPN 5");
  g_autoptr (TideTable) six = ask_of (SCORE "'coverage': {'top': 6}, ", FIVE, "x");
  assert_note (six, TIDE_RANK_TOO_FEW); /* one of the six is missing, anywhere */
  g_autoptr (TideTable) two
      = ask_of (SCORE "'coverage': {'top': 2}, ", "'USA': {'2020': 9}, 'CHN': {'2020': 8}", "x");
  assert_ranks (two, "USA 1, CHN 2"); /* the two highest of all are known */
}

/* Only figures of exactly the period are among its highest. */
static void
test_top_of_one_period (void)
{
  const char *values = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2019': 8.5}";
  g_autoptr (TideTable) three
      = ask_of (SCORE "'coverage': {'top': 3}, 'tolerance': 2, ", values, "x?period=2020");
  assert_note (three, TIDE_RANK_TOO_FEW);
  g_autoptr (TideTable) two
      = ask_of (SCORE "'coverage': {'top': 2}, 'tolerance': 2, ", values, "x?period=2020");
  assert_rows (two, "USA FRA CHN");
  assert_ranks (two, "USA 1, CHN 2");
  g_autoptr (TideTable) inside = ask_of (
      SCORE "'coverage': {'top': 2}, ",
      "'USA': {'2020-Q1': 9}, 'CHN': {'2020-Q3': 8}, 'FRA': {'2020-Q1': 3}", "x?period=2020");
  assert_note (inside, TIDE_RANK_TOO_FEW);
}

/* Of those that tie on the cut nobody knows how many there are. */
static void
test_tie_on_the_cut (void)
{
  const char *values = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2020': 7}, "
                       "'DEU': {'2020': 7}, 'JPN': {'2020': 5}";
  g_autoptr (TideTable) across = ask_of (SCORE "'coverage': {'top': 3}, ", values, "x");
  assert_ranks (across, "USA 1, CHN 2");
  g_autoptr (TideTable) before = ask_of (SCORE "'coverage': {'top': 4}, ", values, "x");
  assert_ranks (before, "USA 1, CHN 2, DEU 3=, FRA 3=");
  const char *all = "'USA': {'2020': 9}, 'CHN': {'2020': 9}, 'FRA': {'2020': 9}";
  g_autoptr (TideTable) none = ask_of (SCORE "'coverage': {'top': 2}, ", all, "x");
  assert_ranks (none, "");
}

static void
test_selected (void)
{
  g_autoptr (TideTable) table = ask_of (SCORE "'coverage': 'selected', ", FIVE, "x");
  assert_note (table, TIDE_RANK_SELECTED);
  assert_rows (table, "CN-GD-Shenzhen USA CHN FRA DEU JPN WLD"); /* the order is shown */
  g_assert_cmpuint (table->n_listed, ==, 5);
}

static void
test_coverage_by_period (void)
{
  const char *keys = SCORE "'tolerance': 3, 'coverage': {'2019': 'selected', '2020': {'top': 2}, "
                           "'2021-06': 'selected', 'else': 'full'}, ";
  const char *values = "'USA': {'2018': 1, '2019': 9, '2020': 9, '2021-06': 3}, "
                       "'CHN': {'2018': 2, '2019': 8, '2020': 8, '2021-06': 4}, "
                       "'FRA': {'2018': 3, '2019': 7, '2020': 7, '2021-06': 5}";
  g_autoptr (TideTable) full = ask_of (keys, values, "x?period=2018");
  assert_ranks (full, "FRA 1, CHN 2, USA 3");
  g_autoptr (TideTable) selected = ask_of (keys, values, "x?period=2019");
  assert_note (selected, TIDE_RANK_SELECTED);
  g_autoptr (TideTable) top = ask_of (keys, values, "x?period=2020");
  assert_ranks (top, "USA 1, CHN 2");
  g_autoptr (TideTable) inside = ask_of (keys, values, "x?period=2021");
  assert_note (inside, TIDE_RANK_SELECTED); /* the year stands on the selection of its June */
  g_autoptr (TideTable) later = ask_of (keys, values, "x?period=2022");
  assert_note (later, TIDE_RANK_SELECTED);
}

/* Who is highest by person may be none of the highest; a projected population does not take anybody
 * out of the way of others. */
static void
test_per (void)
{
  g_autofree char *things
      = tide_test_indicator ("x", COUNT "'per': ['person'], 'coverage': {'top': 3}, ",
                             "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2020': 7}");
  g_autofree char *whole
      = tide_test_indicator ("y", COUNT "'per': ['person'], 'coverage': 'full', ",
                             "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2020': 7}");
  g_autofree char *people
      = tide_test_indicator ("population",
                             "'unit': 'people', 'decimals': 0, 'direction': 'none', "
                             "'comparable': 'series', ",
                             "'USA': {'2020': 3}, 'CHN': {'2020': 14},"
                             "'FRA': {'2020': {'value': 1, 'status': 'projected'}}");
  g_autofree char *all = g_strjoin (", ", things, whole, people, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (all);
  g_autoptr (TideQuery) of_top = tide_test_query ("x?per=person");
  g_autoptr (TideTable) top = tide_table_new (catalog, of_top);
  assert_note (top, TIDE_RANK_PER_OF_TOP);
  g_autoptr (TideQuery) of_other = tide_test_query ("x?per=person&countries=JPN");
  g_autoptr (TideTable) other = tide_table_new (catalog, of_other);
  g_assert_cmpint (row_of (other, "JPN")->missing, ==, TIDE_MISSING_NEVER);
  g_autoptr (TideQuery) of_full = tide_test_query ("y?per=person");
  g_autoptr (TideTable) full = tide_table_new (catalog, of_full);
  assert_ranks (full, "FRA 1, USA 2, CHN 3");
}

/* What prints alike is not alike: the source's own values decide. */
static void
test_ties (void)
{
  g_autoptr (TideTable) table = ask_of (SCORE,
                                        "'USA': {'2020': 9.04}, 'CHN': {'2020': 9.01}, "
                                        "'FRA': {'2020': 9.04}, 'DEU': {'2020': 3}",
                                        "x");
  assert_ranks (table, "FRA 1=, USA 1=, CHN 3, DEU 4");
}

/* The mean of a region is shown, and is neither ranked nor counted. */
static void
test_imputed (void)
{
  g_autoptr (TideTable) table = ask_of (
      SCORE, FIVE ", 'KOR': {'2020': {'value': 8.5, 'status': 'imputed'}}", "x?period=2020");
  assert_rows (table, "CN-GD-Shenzhen USA KOR CHN FRA DEU JPN WLD");
  assert_ranks (table, "USA 1, CHN 2, FRA 3, DEU 4, JPN 5");
  g_assert_cmpuint (table->n_listed, ==, 5);
  g_assert_cmpuint (table->n_field, ==, 6);
}

/* A zero that means nothing recorded has no rank; one of a whole list does. */
static void
test_zeros (void)
{
  const char *values = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2020': 7}, "
                       "'DEU': {'2020': 0}, 'JPN': {'2020': 0}";
  g_autoptr (TideTable) none = ask_of (COUNT "'absence': 'none', ", values, "x");
  assert_ranks (none, "USA 1, CHN 2, FRA 3");
  g_autoptr (TideTable) zero = ask_of (COUNT "'absence': 'zero', ", values, "x");
  assert_ranks (zero, "USA 1, CHN 2, FRA 3, DEU 4=, JPN 4=");
}

static void
test_mixed (void)
{
  const char *values = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2019': 8.5}";
  const char *keys = SCORE "'tolerance': 2, ";
  g_autoptr (TideTable) mixed = ask_of (keys, values, "x?period=2020");
  assert_note (mixed, TIDE_RANK_MIXED);
  assert_ranks (mixed, "USA 1, FRA 2, CHN 3");
  g_autoptr (TideTable) exact = ask_of (keys, values, "x?period=2020&exact=1");
  assert_note (exact, TIDE_RANK_TOO_FEW);
}

/* Three that have a figure of the newest period are not the field of a measure of seven. */
static void
test_few_of_period (void)
{
  const char *values = "'USA': {'2020': 9, '2021': 9}, 'CHN': {'2020': 8, '2021': 8}, 'FRA': "
                       "{'2020': 7, '2021': 7}, 'DEU': {'2020': 6}, 'JPN': {'2020': 5}, 'IND': "
                       "{'2020': 4}, 'KEN': {'2020': 3}";
  g_autoptr (TideTable) newest = ask_of (SCORE, values, "x?period=2021");
  assert_note (newest, TIDE_RANK_TOO_FEW);
  assert_ranks (newest, "");
  g_autoptr (TideTable) whole = ask_of (SCORE, values, "x?period=2020");
  assert_note (whole, TIDE_RANK_GIVEN);
}

static void
test_no_direction (void)
{
  g_autoptr (TideTable) table = ask_of (
      "'unit': 'score', 'decimals': 1, 'direction': 'none', 'comparable': 'series', ", FIVE, "x");
  assert_note (table, TIDE_RANK_NO_DIRECTION);
}

static void
assert_missing (const char *keys, const char *values, const char *code, TideMissing missing)
{
  g_autofree char *link = g_strdup_printf ("x?period=2020&countries=%s", code);
  g_autoptr (TideTable) table = ask_of (keys, values, link);
  g_assert_cmpint (row_of (table, code)->missing, ==, missing);
  g_assert_cmpuint (row_of (table, code)->rank, ==, 0);
}

/* Why there is no figure follows from how much of the field there is. */
static void
test_missing (void)
{
  const char *values = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'FRA': {'2019': 7}";
  const char *two = SCORE "'coverage': {'top': 2}, ", *three = SCORE "'coverage': {'top': 3}, ";
  assert_missing (two, values, "FRA", TIDE_MISSING_NOT_TOP);
  assert_missing (two, values, "JPN", TIDE_MISSING_NOT_TOP);
  assert_missing (two, values, "WLD", TIDE_MISSING_NEVER); /* no group is on such a list */
  assert_missing (two, values, "CN-GD-Shenzhen", TIDE_MISSING_NEVER);
  assert_missing (three, values, "JPN", TIDE_MISSING_NEVER); /* it may be the third */
  assert_missing (SCORE "'absence': 'none', ", values, "JPN", TIDE_MISSING_NONE);
  assert_missing (SCORE "'absence': 'none', ", values, "FRA", TIDE_MISSING_NONE);
  assert_missing (SCORE "'absence': 'zero', ", values, "JPN", TIDE_MISSING_NOT_NAMED);
  assert_missing (SCORE "'absence': {'below': 3}, ", values, "JPN", TIDE_MISSING_BELOW);
  assert_missing (SCORE "'absence': 'none', 'coverage': 'selected', ", values, "JPN",
                  TIDE_MISSING_NEVER);
  assert_missing (SCORE, values, "FRA", TIDE_MISSING_PERIOD);
  /* Germany is listed below the cut: who is not, may not be below it alone. */
  const char *below = "'USA': {'2020': 9}, 'CHN': {'2020': 8}, 'DEU': {'2020': 1}";
  assert_missing (two, below, "JPN", TIDE_MISSING_NEVER);
  const char *places = "'USA': {'2020': 9}, 'CN-GD-Shenzhen': {'2020': 8}";
  assert_missing (SCORE, places, "CHN", TIDE_MISSING_PARTS);
  assert_missing (SCORE, places, "JPN", TIDE_MISSING_NEVER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/full", test_full);
  g_test_add_func ("/rank/too-few", test_too_few);
  g_test_add_func ("/rank/top", test_top);
  g_test_add_func ("/rank/top-of-one-period", test_top_of_one_period);
  g_test_add_func ("/rank/tie-on-the-cut", test_tie_on_the_cut);
  g_test_add_func ("/rank/selected", test_selected);
  g_test_add_func ("/rank/coverage-by-period", test_coverage_by_period);
  g_test_add_func ("/rank/per", test_per);
  g_test_add_func ("/rank/ties", test_ties);
  g_test_add_func ("/rank/imputed", test_imputed);
  g_test_add_func ("/rank/zeros", test_zeros);
  g_test_add_func ("/rank/mixed", test_mixed);
  g_test_add_func ("/rank/few-of-period", test_few_of_period);
  g_test_add_func ("/rank/no-direction", test_no_direction);
  g_test_add_func ("/rank/missing", test_missing);
  return g_test_run ();
}
