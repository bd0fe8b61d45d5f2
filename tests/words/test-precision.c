/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values that stand together: rounded for people, with one number of decimals for each magnitude
 * word, and with differences and ratios that a reader finds again.
 */
#include "tide-precision.h"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

static TidePrecision
precision_of (const char *unit, int decimals, TideLanguage language, const double *values, guint n)
{
  TidePrecision self
      = tide_precision (tide_unit_from_name (unit), decimals, TIDE_VALUE_IN_TEXT, language);
  for (guint i = 0; i < n; i++)
    tide_precision_add (&self, values[i]);
  return self;
}

static void
assert_prints (const TidePrecision *self, double value, const char *expected)
{
  g_autofree char *text = tide_precision_format (self, value);
  g_assert_cmpstr (text, ==, expected);
}

/* A value alone, in both languages. */
static void
assert_alone (const char *unit, int decimals, double value, const char *english,
              const char *chinese)
{
  TidePrecision in_english = precision_of (unit, decimals, en, &value, 1);
  TidePrecision in_chinese = precision_of (unit, decimals, zh, &value, 1);
  assert_prints (&in_english, value, english);
  assert_prints (&in_chinese, value, chinese);
}

static void
test_alone (void)
{
  assert_alone ("usd", 0, 202518000000, "$202.5 billion", "2025.2亿美元");
  assert_alone ("usd", 0, 9290000000, "$9.29 billion", "92.9亿美元");
  assert_alone ("usd", 0, 29298025000000, "$29.3 trillion", "29.3万亿美元");
  assert_alone ("usd", 0, 320.7, "$321", "321美元");
  assert_alone ("people", 0, 340110988, "340.1 million", "3.4亿");
  assert_alone ("people", 0, 1408975000, "1.41 billion", "14.1亿");
  assert_alone ("people", 0, -14000000, "−14 million", "−1400万");
  assert_alone ("count", 0, 38212, "38,212", "3.82万");
  assert_alone ("count", 0, 9914, "9,914", "9914");
  assert_alone ("count", 0, 0, "0", "0");
  assert_alone ("count", 0, 999999, "999,999", "100万");
  assert_alone ("percent", 1, 44, "44%", "44%");
  assert_alone ("percent", 2, 0.37, "0.37%", "0.37%");
  assert_alone ("percent-change", 0, 25, "25%", "25%");
}

/* What rounds up to the next word is written with it. */
static void
test_roll_over (void)
{
  assert_alone ("usd", 0, 999960000, "$1 billion", "10亿美元");
  assert_alone ("count", 0, 99999999, "100 million", "1亿");
  double values[] = { 999960000, 1250000000 };
  TidePrecision self = precision_of ("usd", 0, en, values, 2);
  assert_prints (&self, values[0], "$1.00 billion");
  assert_prints (&self, values[1], "$1.25 billion");
}

/* Shares have the most decimals that one needs, and what is rounded too, each having three figures;
 * on marks the largest has, and the others its decimals. */
static void
test_shared (void)
{
  double shares[] = { 15.3, 1, 40.7 };
  TidePrecision self = precision_of ("percent", 1, en, shares, 3);
  assert_prints (&self, 1, "1.0%");
  assert_prints (&self, 15.3, "15.3%");
  double whole[] = { 44, 36 };
  self = precision_of ("percent", 1, en, whole, 2);
  assert_prints (&self, 44, "44%");
  double money[] = { 109080000000, 9290000000, 430000000 };
  self = precision_of ("usd", 0, en, money, 3);
  assert_prints (&self, money[0], "$109.08 billion");
  assert_prints (&self, money[1], "$9.29 billion");
  assert_prints (&self, money[2], "$430 million");
  self.place = TIDE_VALUE_ON_MARK;
  assert_prints (&self, money[0], "$109.1 billion");
  assert_prints (&self, money[1], "$9.3 billion");
}

static void
test_counter_and_sign (void)
{
  double value = 38212;
  TidePrecision self = precision_of ("count", 0, zh, &value, 1);
  self.counter = "项";
  assert_prints (&self, value, "3.82万项");
  self.place = TIDE_VALUE_ON_MARK;
  assert_prints (&self, value, "3.82万");
  double change = 25;
  self = precision_of ("percent-change", 0, en, &change, 1);
  self.place = TIDE_VALUE_ON_MARK;
  assert_prints (&self, change, "+25%");
}

/* A rate that a division made has three figures of its own. */
static void
test_derived (void)
{
  TidePrecision self = tide_precision (tide_unit_from_name ("count"), 0, TIDE_VALUE_IN_TEXT, en);
  self.figures = 3;
  double values[] = { 320.718, 12.44, 0.41655 };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    tide_precision_add (&self, values[i]);
  assert_prints (&self, values[0], "321");
  assert_prints (&self, values[1], "12.4");
  assert_prints (&self, values[2], "0.417");
}

static void
assert_difference (const char *unit, int decimals, double a, double b, TideLanguage language,
                   const char *expected)
{
  double values[] = { a, b };
  TidePrecision self = precision_of (unit, decimals, language, values, 2);
  g_autofree char *text = tide_precision_format_difference (&self, a, b);
  g_assert_cmpstr (text, ==, expected);
}

/* Derived rates that stand together share decimals, and money has cents throughout or nowhere. */
static void
test_derived_together (void)
{
  static const struct {
    TidePer per;
    const char *unit;
    double values[3];
    const char *printed[3];
  } cases[] = {
    { TIDE_PER_PERSON, "usd", { 836.42, 46.5, 8.8249 }, { "$836.42", "$46.50", "$8.82" } },
    { TIDE_PER_PERSON, "usd", { 836.42, 320.7, 46.5 }, { "$836", "$321", "$47" } },
    { TIDE_PER_PERSON, "usd", { 836.42, 0.0031, 0 }, { "$836.42", "$0.003", "$0" } },
    { TIDE_PER_PERSON, "count", { 13.31, 7.526, 1.7 }, { "13.3", "7.5", "1.7" } },
    { TIDE_PER_PERSON, "count", { 162.3, 42.6, 10.94 }, { "162.3", "42.6", "10.9" } },
    { TIDE_PER_PERSON, "count", { 162.3, 1.71, 0.0231 }, { "162", "1.71", "0.0231" } },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TidePrecision self = tide_precision (
          tide_unit_divide (tide_unit_from_name (cases[i].unit), cases[i].per).unit, 0,
          TIDE_VALUE_IN_TEXT, en);
      self.figures = 3;
      for (gsize j = 0; j < 3; j++)
        tide_precision_add (&self, cases[i].values[j]);
      for (gsize j = 0; j < 3; j++)
        assert_prints (&self, cases[i].values[j], cases[i].printed[j]);
    }
}

/* What would print as nothing shows its first digit, and others do not follow. */
static void
test_vanishing (void)
{
  const double values[] = { 4.2, 0.0072 };
  TidePrecision self = precision_of ("percent", 1, en, values, G_N_ELEMENTS (values));
  assert_prints (&self, 4.2, "4.2%");
  assert_prints (&self, 0.0072, "0.007%");
  g_assert_true (tide_precision_would_vanish (&self, 0.0072));
  g_assert_false (tide_precision_would_vanish (&self, 4.2));
  g_assert_false (tide_precision_would_vanish (&self, 0));
}

/* The difference is that of what is printed: 12.4 − 8.3, whatever stands behind it. */
static void
test_difference (void)
{
  assert_difference ("percent", 1, 12.44, 8.26, en, "4.1 percentage points");
  assert_difference ("percent", 0, 44, 43, en, "1 percentage point");
  assert_difference ("percent", 0, 44, 36, zh, "8个百分点");
  assert_difference ("percent", 1, 55.4, 48.4, en, "7.0 percentage points");
  assert_difference ("score", 2, 77.12, 57.16, en, "19.96 points");
  assert_difference ("usd", 0, 109084000000, 99078000000, en, "$10.0 billion");
  assert_difference ("usd", 0, 9294000000, 9252000000, en, "$40 million");
  assert_difference ("count", 0, 1012, 770, en, "242");
}

static void
assert_ratio (double a, double b, const char *expected, gboolean is_about)
{
  double values[] = { a, b };
  gboolean about = !is_about;
  TidePrecision self = precision_of ("usd", 0, en, values, 2);
  g_autofree char *text = tide_precision_ratio (&self, a, b, &about);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (about, ==, is_about);
}

static void
test_ratio (void)
{
  assert_ratio (100, 50, "2", FALSE);
  assert_ratio (9914, 4469, "2.2", TRUE);
  assert_ratio (470922311200, 2012345678, "230", TRUE);
  assert_ratio (109080000000, 9290000000, "12", TRUE);
}

/* Where the values and what is printed of them say different things, one figure less is said. */
static void
test_ratio_of_rounded (void)
{
  double values[] = { 43.6, 20.4 };
  gboolean about = FALSE;
  TidePrecision self = precision_of ("percent", 0, en, values, 2);
  g_autofree char *text = tide_precision_ratio (&self, values[0], values[1], &about);
  g_assert_cmpstr (text, ==, "2");
  g_assert_true (about);

  double researchers[] = { 428.6, 94.4 };
  TidePrecision whole = precision_of ("count", 0, en, researchers, 2);
  g_assert_null (tide_precision_ratio (&whole, researchers[0], researchers[1], &about));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/precision/alone", test_alone);
  g_test_add_func ("/words/precision/roll-over", test_roll_over);
  g_test_add_func ("/words/precision/shared", test_shared);
  g_test_add_func ("/words/precision/counter-and-sign", test_counter_and_sign);
  g_test_add_func ("/words/precision/derived", test_derived);
  g_test_add_func ("/words/precision/derived-together", test_derived_together);
  g_test_add_func ("/words/precision/vanishing", test_vanishing);
  g_test_add_func ("/words/precision/difference", test_difference);
  g_test_add_func ("/words/precision/ratio", test_ratio);
  g_test_add_func ("/words/precision/ratio-of-rounded", test_ratio_of_rounded);
  return g_test_run ();
}
