/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may be subtracted and divided, what a qualifier does to it, and how it is said.
 */
#include "tide-compare.h"

#include "words.h"
#include "tide-compare-text.h"
#include "tide-number.h"

#include <math.h>

#define N_ROUNDS 2000

static TideComparison
compare (const TideTable *table, const char *a, const char *b)
{
  return tide_compare (table, tide_table_find (table, a), tide_table_find (table, b));
}

/* The two cells of the comparison, in English. */
static void
assert_cells (const char *link, const char *a, const char *b, const char *difference,
              const char *ratio)
{
  g_autoptr (TideTable) table = words_table (link);
  TideComparison comparison = compare (table, a, b);
  g_autofree char *is_difference
      = tide_comparison_difference_text (&comparison, table, TIDE_LANGUAGE_EN);
  g_autofree char *is_ratio = tide_comparison_ratio_text (&comparison, table, TIDE_LANGUAGE_EN);
  g_assert_cmpstr (is_difference, ==, difference);
  g_assert_cmpstr (is_ratio, ==, ratio);
}

static void
test_units (void)
{
  assert_cells ("share", "USA", "CHN", "+8 percentage points", "1.2 times");
  assert_cells ("share", "CHN", "USA", "−8 percentage points", "0.82 times");
  assert_cells ("density", "CHN", "KOR", "−542", "0.46 times");
  assert_cells ("ranking", "USA", "CHN", "+19.96 points", "not meaningful for this measure");
  assert_cells ("change", "CHN", "USA", "+69 percentage points", "not meaningful for this measure");
  assert_cells ("index?period=2020", "USA", "CHN", "not meaningful for this measure",
                "not meaningful for this measure");
  assert_cells ("money?period=2023", "USA", "CHN", "+$62.4 billion", "32 times");
}

/* The same figures in a unit that a dataset brings along, by what its arithmetic allows. */
static void
test_own_units (void)
{
  static const struct {
    TideArithmetic arithmetic;
    const char *difference;
    const char *ratio;
  } cases[] = {
    { TIDE_ARITHMETIC_AMOUNT, "−542", "0.46 times" },
    { TIDE_ARITHMETIC_RATE, "−542", "0.46 times" },
    { TIDE_ARITHMETIC_SHARE, "−542 percentage points", "0.46 times" },
    { TIDE_ARITHMETIC_SCORE, "−542 points", "not meaningful for this measure" },
    { TIDE_ARITHMETIC_INDEX, "not meaningful for this measure", "not meaningful for this measure" },
    { TIDE_ARITHMETIC_CHANGE, "−542 percentage points", "not meaningful for this measure" },
  };
  const TideText title = { { (char *)"robots per factory", (char *)"每家工厂" } };
  g_autoptr (TideTable) table = words_table ("density");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree TideUnit *own = tide_unit_new_own (&title, cases[i].arithmetic);
      table->unit = own;
      TideComparison comparison = compare (table, "CHN", "KOR");
      g_autofree char *difference
          = tide_comparison_difference_text (&comparison, table, TIDE_LANGUAGE_EN);
      g_autofree char *ratio = tide_comparison_ratio_text (&comparison, table, TIDE_LANGUAGE_EN);
      g_assert_cmpstr (difference, ==, cases[i].difference);
      g_assert_cmpstr (ratio, ==, cases[i].ratio);
      table->unit = table->indicator->unit;
    }
}

static void
test_problems (void)
{
  assert_cells ("share?period=2025-07", "CHN", "USA", "no figure to compare with",
                "no figure to compare with");
  assert_cells ("density", "CHN", "DEU", "of different periods", "of different periods");
  assert_cells ("share", "CHN", "", "not both observed", "not both observed");
  assert_cells ("share?period=2030", "CHN", "USA", "+20 percentage points", "1.7 times");
}

static void
test_zero (void)
{
  g_autofree char *indicator = tide_test_indicator (
      "x", "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', ",
      "'USA': {'2024': 5}, 'CHN': {'2024': 0}");
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query ("x");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  TideComparison comparison = compare (table, "USA", "CHN");
  g_assert_cmpint (comparison.ratio_problem, ==, TIDE_COMPARE_NOT_POSITIVE);
  g_assert_cmpint (comparison.difference_problem, ==, TIDE_COMPARE_OK);
  g_assert_cmpfloat (comparison.difference, ==, 5);
}

/* CHN over 5,100 · USA 10,000 · GBR about 30,000 · FRA under 2,000 · DEU over 2,500 */
static void
test_qualifiers (void)
{
  assert_cells ("companies", "CHN", "USA", ">−4,900", "over 0.51 times");
  assert_cells ("companies", "USA", "CHN", "<+4,900", "under 2.0 times");
  assert_cells ("companies", "GBR", "CHN", "≈+24,900", "about 5.9 times");
  assert_cells ("companies", "CHN", "FRA", ">+3,100", "over 2.5 times");
  assert_cells ("companies", "FRA", "CHN", "<−3,100", "under 0.40 times");
  assert_cells ("companies", "USA", "FRA", ">+8,000", "over 5.0 times");
  assert_cells ("companies", "CHN", "DEU", "both are only bounds", "both are only bounds");
}

static const TideRow *
point (const TideTable *table, const char *code, guint i)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, code, &n);
  g_assert_cmpuint (i, <, n);
  return &points[i];
}

/* Across periods only one economy, inside one unbroken stretch. */
static void
test_over_time (void)
{
  g_autoptr (TideTable) models = words_table ("models?period=2022..2024");
  TideComparison change = tide_compare (models, point (models, "CHN", 1), point (models, "CHN", 0));
  g_assert_cmpint (change.ratio_problem, ==, TIDE_COMPARE_OK);
  g_assert_cmpfloat (change.ratio, ==, 3);
  change = tide_compare (models, point (models, "CHN", 1), point (models, "USA", 0));
  g_assert_cmpint (change.difference_problem, ==, TIDE_COMPARE_PERIODS);

  g_autoptr (TideTable) money = words_table ("money?period=2020..2023");
  change = tide_compare (money, point (money, "USA", 2), point (money, "USA", 1));
  g_assert_cmpint (change.difference_problem, ==, TIDE_COMPARE_PERIODS);
  change = tide_compare (money, point (money, "USA", 3), point (money, "USA", 2));
  g_assert_cmpint (change.difference_problem, ==, TIDE_COMPARE_OK);

  g_autoptr (TideTable) index = words_table ("index?period=2016..2020");
  change = tide_compare (index, point (index, "USA", 1), point (index, "USA", 0));
  g_assert_cmpint (change.difference_problem, ==, TIDE_COMPARE_OK);
  g_assert_cmpint (change.ratio_problem, ==, TIDE_COMPARE_UNIT);
}

static void
test_alike (void)
{
  g_autofree char *indicator = tide_test_indicator (
      "x", "'unit': 'percent', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', ",
      "'USA': {'2024': 40.3}, 'CHN': {'2024': 40.1}");
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query ("x");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  TideComparison comparison = compare (table, "USA", "CHN");
  g_autofree char *difference
      = tide_comparison_difference_text (&comparison, table, TIDE_LANGUAGE_EN);
  g_autofree char *ratio = tide_comparison_ratio_text (&comparison, table, TIDE_LANGUAGE_EN);
  g_assert_cmpstr (difference, ==, "+0.2 percentage points");
  g_assert_cmpstr (ratio, ==, "1.005 times");
}

static void
test_chinese (void)
{
  g_autoptr (TideTable) table = words_table ("companies");
  TideComparison comparison = compare (table, "CHN", "FRA");
  g_autofree char *ratio = tide_comparison_ratio_text (&comparison, table, TIDE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (ratio, ==, "超过2.5倍");
  for (int i = TIDE_COMPARE_MISSING; i <= TIDE_COMPARE_BOUNDS; i++)
    {
      g_autofree char *english = tide_compare_problem_text (i, TIDE_LANGUAGE_EN);
      g_autofree char *chinese = tide_compare_problem_text (i, TIDE_LANGUAGE_ZH_CN);
      g_assert_nonnull (english);
      g_assert_cmpstr (english, !=, chinese);
    }
  g_assert_null (tide_compare_problem_text (TIDE_COMPARE_OK, TIDE_LANGUAGE_EN));
}

/* True values inside what two qualified ones allow never contradict the qualified result. */
static double
draw_true_value (const TideRow *row)
{
  switch (row->qualifier)
    {
    case TIDE_QUALIFIER_OVER:
      return row->value * g_test_rand_double_range (1, 3);
    case TIDE_QUALIFIER_UNDER:
    case TIDE_QUALIFIER_AT_MOST:
      return row->value * g_test_rand_double_range (0.3, 1);
    case TIDE_QUALIFIER_EXACT:
    case TIDE_QUALIFIER_ABOUT:
      break;
    }
  return row->value;
}

static void
assert_bound (double truth, double shown, TideQualifier qualifier)
{
  if (qualifier == TIDE_QUALIFIER_OVER)
    g_assert_cmpfloat (truth, >=, shown - 1e-9);
  if (qualifier == TIDE_QUALIFIER_UNDER)
    g_assert_cmpfloat (truth, <=, shown + 1e-9);
}

static void
test_bounds_property (void)
{
  g_autoptr (TideTable) table = words_table ("companies");
  for (int i = 0; i < N_ROUNDS; i++)
    {
      TideRow a = *tide_table_find (table, "CHN"), b = *tide_table_find (table, "USA");
      a.value = g_test_rand_double_range (1, 1e5);
      b.value = g_test_rand_double_range (1, 1e5);
      a.qualifier = g_test_rand_int_range (TIDE_QUALIFIER_EXACT, TIDE_QUALIFIER_UNDER + 1);
      b.qualifier = g_test_rand_int_range (TIDE_QUALIFIER_EXACT, TIDE_QUALIFIER_UNDER + 1);
      TideComparison there = tide_compare (table, &a, &b), back = tide_compare (table, &b, &a);
      g_assert_cmpint (there.ratio_problem, ==, back.ratio_problem);
      if (there.ratio_problem != TIDE_COMPARE_OK)
        continue;
      g_assert_cmpfloat (there.difference, ==, -back.difference);
      g_assert_cmpfloat_with_epsilon (there.ratio * back.ratio, 1, 1e-9);
      double true_a = draw_true_value (&a), true_b = draw_true_value (&b);
      assert_bound (true_a - true_b, there.difference, there.difference_qualifier);
      assert_bound (true_a / true_b, there.ratio, there.ratio_qualifier);
      g_autofree char *number = tide_number_format_ratio_rounded (
          there.ratio, tide_qualifier_row (there.ratio_qualifier)->rounding);
      if (strchr (number, ',') == NULL)
        assert_bound (true_a / true_b, g_ascii_strtod (number, NULL), there.ratio_qualifier);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/units", test_units);
  g_test_add_func ("/compare/own-units", test_own_units);
  g_test_add_func ("/compare/problems", test_problems);
  g_test_add_func ("/compare/zero", test_zero);
  g_test_add_func ("/compare/qualifiers", test_qualifiers);
  g_test_add_func ("/compare/over-time", test_over_time);
  g_test_add_func ("/compare/alike", test_alike);
  g_test_add_func ("/compare/chinese", test_chinese);
  g_test_add_func ("/compare/bounds-property", test_bounds_property);
  return g_test_run ();
}
