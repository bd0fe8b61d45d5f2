/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers as people write them: no digit invented, none lost where the value is given in full.
 */
#include "tide-number.h"

#include <math.h>
#include <string.h>

#define N_ROUNDS 5000
#define MINUS "\xe2\x88\x92"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

static const TideUnit *
unit (const char *name)
{
  const TideUnit *found = tide_unit_from_name (name);
  g_assert_nonnull (found);
  return found;
}

static void
assert_both (double value, const TideUnit *in, int decimals, const char *english,
             const char *chinese)
{
  g_autofree char *is_english = tide_number_format (value, in, decimals, en);
  g_autofree char *is_chinese = tide_number_format (value, in, decimals, zh);
  g_assert_cmpstr (is_english, ==, english);
  g_assert_cmpstr (is_chinese, ==, chinese);
}

static void
test_full (void)
{
  assert_both (29500, unit ("count"), 0, "29,500", "29,500");
  assert_both (6e6, unit ("people"), 0, "6 million", "600万");
  assert_both (220e6, unit ("people"), 0, "220 million", "2.2亿");
  assert_both (67.22e9, unit ("usd"), 0, "$67.22 billion", "672.2亿美元");
  assert_both (202518e6, unit ("usd"), 0, "$202,518,000,000", "202,518,000,000美元");
  assert_both (1749256670, unit ("usd"), 0, "$1,749,256,670", "1,749,256,670美元");
  assert_both (64.4e9, unit ("usd-2021"), 0, "$64.4 billion (2021 dollars)",
               "644亿美元（2021年不变价）");
  assert_both (40.2, unit ("percent"), 1, "40.2%", "40.2%");
  assert_both (5.56, unit ("percent-of-gdp"), 2, "5.56%", "5.56%");
  assert_both (0.8006, unit ("score"), 4, "0.8006", "0.8006");
}

static void
test_signs (void)
{
  assert_both (-14e6, unit ("people"), 0, MINUS "14 million", MINUS "1400万");
  assert_both (-1.2e9, unit ("usd"), 0, MINUS "$1.2 billion", MINUS "12亿美元");
  assert_both (51, unit ("percent-change"), 0, "+51%", "+51%");
  assert_both (-18, unit ("percent-change"), 0, MINUS "18%", MINUS "18%");
  assert_both (0, unit ("percent-change"), 0, "0%", "0%");
  assert_both (-0.001, unit ("percent"), 2, MINUS "0.001%", MINUS "0.001%");
  assert_both (-0.0, unit ("count"), 0, "0", "0");
}

/* Half away from zero, in the decimals that were written. */
static void
test_halves (void)
{
  assert_both (2.675, unit ("ratio"), 2, "2.68", "2.68");
  assert_both (1.005, unit ("ratio"), 2, "1.01", "1.01");
  assert_both (0.5, unit ("ratio"), 0, "1", "1");
  assert_both (-2.5, unit ("ratio"), 0, MINUS "3", MINUS "3");
  assert_both (9.995, unit ("ratio"), 2, "10", "10");
  assert_both (0.049, unit ("ratio"), 1, "0.05", "0.05");
}

/* Rounding the text k/10^p to q places is whole-number arithmetic. */
static void
test_rounding_property (void)
{
  static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };
  for (int i = 0; i < N_ROUNDS; i++)
    {
      int p = g_test_rand_int_range (0, 7), q = g_test_rand_int_range (0, p + 1);
      gint64 k = g_test_rand_int_range (0, 10000000);
      gint64 step = powers[p - q], rounded = (k + step / 2) / step;
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "e-%d", k, p);
      TideDecimal number = tide_decimal_round (
          tide_decimal_from_double (g_ascii_strtod (text, NULL)), q, TIDE_ROUND_NEAREST);
      g_autofree char *is = tide_decimal_to_string (number, q, TIDE_GROUPING_NONE);
      g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT, rounded / powers[q]);
      g_autofree char *part
          = q == 0 ? g_strdup ("")
                   : g_strdup_printf (".%0*" G_GINT64_FORMAT, q, rounded % powers[q]);
      g_autofree char *expected = g_strconcat (whole, part, NULL);
      g_assert_cmpstr (is, ==, expected);
    }
}

/* Sizes from 10⁻⁹ to 10¹⁵, as many of each, either sign. */
static double
random_value (void)
{
  double size = pow (10, g_test_rand_double_range (-9, 15));
  return g_test_rand_bit () ? size : -size;
}

/* What an English or Chinese text of a bare number says. */
static double
read_back (const char *text)
{
  static const struct {
    const char *word;
    double factor;
  } words[] = { { " million", 1e6 }, { " billion", 1e9 }, { " trillion", 1e12 },
                { "万亿", 1e12 },    { "万", 1e4 },       { "亿", 1e8 } };
  g_autofree char *plain = g_strdup (text);
  double sign = 1, factor = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (words) && factor == 1; i++)
    if (g_str_has_suffix (plain, words[i].word))
      {
        factor = words[i].factor;
        plain[strlen (plain) - strlen (words[i].word)] = '\0';
      }
  const char *digits = plain;
  if (g_str_has_prefix (plain, MINUS))
    {
      sign = -1;
      digits += strlen (MINUS);
    }
  g_auto (GStrv) groups = g_strsplit (digits, ",", -1);
  g_autofree char *ungrouped = g_strjoinv ("", groups);
  g_assert_cmpuint (strspn (ungrouped, "0123456789."), ==, strlen (ungrouped));
  return sign * factor * g_ascii_strtod (ungrouped, NULL);
}

static void
test_full_property (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      double value = random_value ();
      int decimals = g_test_rand_int_range (0, 7);
      TideLanguage language = g_test_rand_bit () ? en : zh;
      g_autofree char *text = tide_number_format (value, unit ("count"), decimals, language);
      double error = fabs (read_back (text) - value);
      g_assert_cmpfloat (error, <=, 0.5 * pow (10, -decimals) + 1e-12 * fabs (value));
      g_assert_false (g_str_equal (text, MINUS "0"));
    }
}

static void
assert_ratio (double ratio, const char *nearest, const char *down, const char *up)
{
  g_autofree char *is_nearest = tide_number_format_ratio (ratio);
  g_autofree char *is_down = tide_number_format_ratio_rounded (ratio, TIDE_ROUND_DOWN);
  g_autofree char *is_up = tide_number_format_ratio_rounded (ratio, TIDE_ROUND_UP);
  g_assert_cmpstr (is_nearest, ==, nearest);
  g_assert_cmpstr (is_down, ==, down);
  g_assert_cmpstr (is_up, ==, up);
}

static void
test_ratio (void)
{
  assert_ratio (44 / 36.0, "1.2", "1.2", "1.3");
  assert_ratio (6.05, "6.1", "6.0", "6.1");
  assert_ratio (2, "2.0", "2.0", "2.0");
  assert_ratio (1, "1.0", "1.0", "1.0");
  assert_ratio (9.96, "10", "9.9", "10");
  assert_ratio (14.5, "15", "14", "15");
  assert_ratio (1 / 13.0, "0.077", "0.076", "0.077");
  assert_ratio (0.0996, "0.10", "0.099", "0.10");
  assert_ratio (12345.6, "12,346", "12,345", "12,346");
}

/* Two values that differ do not print as alike. */
static void
test_ratio_near_one (void)
{
  assert_ratio (1.04, "1.04", "1.04", "1.1");
  assert_ratio (0.996, "0.996", "0.99", "0.996");
  assert_ratio (1.0004, "1.0004", "1.0004", "1.1");
}

static void
test_ratio_property (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      double ratio = pow (10, g_test_rand_double_range (-6, 9));
      g_autofree char *text = tide_number_format_ratio (ratio);
      double shown = read_back (text);
      g_assert_cmpfloat (shown, >, 0);
      g_assert_cmpfloat (fabs (shown - ratio), <=, MAX (0.0500001 * ratio, 0));
      if (ratio >= 10)
        g_assert_cmpfloat (fabs (shown - ratio), <=, 0.5000001);
    }
}

static void
test_rank (void)
{
  static const struct {
    guint rank;
    const char *english;
    const char *chinese;
  } ranks[] = { { 1, "first", "第一" },       { 2, "second", "第二" }, { 10, "tenth", "第十" },
                { 11, "11th", "第11" },       { 12, "12th", "第12" },  { 13, "13th", "第13" },
                { 20, "20th", "第20" },       { 21, "21st", "第21" },  { 22, "22nd", "第22" },
                { 23, "23rd", "第23" },       { 24, "24th", "第24" },  { 111, "111th", "第111" },
                { 1012, "1,012th", "第1012" } };
  for (gsize i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *english = tide_number_format_rank (ranks[i].rank, en);
      g_autofree char *chinese = tide_number_format_rank (ranks[i].rank, zh);
      g_assert_cmpstr (english, ==, ranks[i].english);
      g_assert_cmpstr (chinese, ==, ranks[i].chinese);
    }
}

static void
assert_ticks (const double *values, guint n, const TideUnit *in, TideLanguage language,
              const char *expected)
{
  g_auto (GStrv) labels = tide_number_format_ticks (values, n, in, language);
  g_autofree char *joined = g_strjoinv (" | ", labels);
  g_assert_cmpuint (g_strv_length (labels), ==, n);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_ticks (void)
{
  const double billions[] = { 0, 20e9, 40e9 }, halves[] = { 0, 0.5e6, 1e6, 1.5e6 };
  const double tenths[] = { 0, 0.1, 0.2, 0.3 }, powers[] = { 1e3, 1e4, 1e5, 1e6, 1e7 };
  const double around[] = { -20, -10, 0, 10 };
  assert_ticks (billions, 3, unit ("usd"), en, "$0 | $20 billion | $40 billion");
  assert_ticks (billions, 3, unit ("usd"), zh, "0美元 | 200亿美元 | 400亿美元");
  assert_ticks (halves, 4, unit ("count"), en, "0 | 0.5 million | 1.0 million | 1.5 million");
  assert_ticks (halves, 4, unit ("count"), zh, "0 | 50万 | 100万 | 150万");
  assert_ticks (tenths, 4, unit ("percent"), en, "0% | 0.1% | 0.2% | 0.3%");
  assert_ticks (powers, 5, unit ("count"), en, "1,000 | 10,000 | 100,000 | 1 million | 10 million");
  assert_ticks (powers, 5, unit ("count"), zh, "1000 | 1万 | 10万 | 100万 | 1000万");
  assert_ticks (around, 4, unit ("percent-change"), en, MINUS "20% | " MINUS "10% | 0% | +10%");
  assert_ticks (billions, 0, unit ("usd"), en, "");
}

static void
test_ticks_property (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      static const double steps[] = { 1, 2, 2.5, 5 };
      double step = steps[g_test_rand_int_range (0, 4)] * pow (10, g_test_rand_int_range (-4, 12));
      double first = step * g_test_rand_int_range (-3, 4), values[6];
      for (int j = 0; j < 6; j++)
        values[j] = first + j * step;
      g_auto (GStrv) labels
          = tide_number_format_ticks (values, 6, unit ("count"), g_test_rand_bit () ? en : zh);
      for (int j = 0; j < 6; j++)
        {
          g_assert_cmpfloat_with_epsilon (read_back (labels[j]), values[j], 1e-6 * step);
          if (j > 0)
            g_assert_cmpstr (labels[j], !=, labels[j - 1]);
        }
    }
}

static void
test_plain (void)
{
  static const struct {
    double value;
    const char *text;
  } plains[] = { { 0, "0" },
                 { -0.0, "0" },
                 { 40.2, "40.2" },
                 { -18, "-18" },
                 { 1e15, "1000000000000000" },
                 { 1e-9, "0.000000001" },
                 { 0.1 + 0.2, "0.30000000000000004" } };
  for (gsize i = 0; i < G_N_ELEMENTS (plains); i++)
    {
      g_autofree char *text = tide_number_to_plain (plains[i].value);
      g_assert_cmpstr (text, ==, plains[i].text);
    }
  for (int i = 0; i < N_ROUNDS; i++)
    {
      double value = random_value ();
      g_autofree char *text = tide_number_to_plain (value);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
    }
}

/* A unit that a dataset brings along is written by its arithmetic. */
static void
test_own_units (void)
{
  TideText title = { { (char *)"satellites", (char *)"颗卫星" } };
  g_autofree TideUnit *amount = tide_unit_new_own (&title, TIDE_ARITHMETIC_AMOUNT);
  g_autofree TideUnit *share = tide_unit_new_own (&title, TIDE_ARITHMETIC_SHARE);
  g_autofree TideUnit *score = tide_unit_new_own (&title, TIDE_ARITHMETIC_SCORE);
  g_autofree TideUnit *change = tide_unit_new_own (&title, TIDE_ARITHMETIC_CHANGE);
  assert_both (6e6, amount, 0, "6 million", "600万");
  assert_both (12.5, share, 1, "12.5%", "12.5%");
  assert_both (12.5, score, 1, "12.5", "12.5");
  assert_both (12.5, change, 1, "+12.5%", "+12.5%");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/full", test_full);
  g_test_add_func ("/number/signs", test_signs);
  g_test_add_func ("/number/halves", test_halves);
  g_test_add_func ("/number/rounding-property", test_rounding_property);
  g_test_add_func ("/number/full-property", test_full_property);
  g_test_add_func ("/number/ratio", test_ratio);
  g_test_add_func ("/number/ratio-near-one", test_ratio_near_one);
  g_test_add_func ("/number/ratio-property", test_ratio_property);
  g_test_add_func ("/number/rank", test_rank);
  g_test_add_func ("/number/ticks", test_ticks);
  g_test_add_func ("/number/ticks-property", test_ticks_property);
  g_test_add_func ("/number/plain", test_plain);
  g_test_add_func ("/number/own-units", test_own_units);
  return g_test_run ();
}
