/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Single numbers as each language writes them. Rounding is done on decimal digits, never on
 * doubles. It must not know datasets or what a number is of.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-number.h"

#include "tide-magnitude.h"
#include "tide-pattern.h"

#include <math.h>

#define N_(message) message
#define NC_(context, message) message
#define MINUS "\xe2\x88\x92" /* U+2212 */
#define MAX_FULL_DIGITS 5    /* a magnitude word is no help with more */
#define LEAST_FULL 6         /* digits before the point that need no word */

static const char *const ranks[] = {
  NC_ ("rank", "first"), NC_ ("rank", "second"), NC_ ("rank", "third"),   NC_ ("rank", "fourth"),
  NC_ ("rank", "fifth"), NC_ ("rank", "sixth"),  NC_ ("rank", "seventh"), NC_ ("rank", "eighth"),
  NC_ ("rank", "ninth"), NC_ ("rank", "tenth"),
};

static const char *const small[] = {
  NC_ ("count", "zero"),  NC_ ("count", "one"),  NC_ ("count", "two"), NC_ ("count", "three"),
  NC_ ("count", "four"),  NC_ ("count", "five"), NC_ ("count", "six"), NC_ ("count", "seven"),
  NC_ ("count", "eight"), NC_ ("count", "nine"),
};

static const char *
sign_of (const TideDecimal *number, TideUnitShape shape)
{
  if (number->negative)
    return MINUS;
  return shape == TIDE_SHAPE_CHANGE && number->n_digits > 0 ? "+" : "";
}

/* With a word where no digit is lost by it. */
static char *
format_unsigned (TideDecimal number, const TideUnit *unit, TideLanguage language)
{
  guint word = number.n_digits > MAX_FULL_DIGITS ? 0 : tide_magnitude_of (number, unit, language);
  gboolean is_short = number.point <= LEAST_FULL;
  g_autofree char *digits = tide_magnitude_write (number, is_short ? 0 : word, 0, language);
  if (unit->shape != TIDE_SHAPE_USD_2021)
    return tide_magnitude_with_unit (digits, unit, language);
  /* Translators: an amount of money in prices of 2021 */
  return tide_pattern_fill (language, tide_gettext (language, "${value} (2021 dollars)"), "value",
                            digits, NULL);
}

/* Significant digits for a ratio: two, or as many as tell it from one. */
static int
ratio_digits (TideDecimal ratio, TideRounding rounding)
{
  for (int digits = 2; digits <= 6; digits++)
    {
      TideDecimal shown = tide_decimal_round_significant (ratio, digits, rounding);
      if (shown.n_digits != 1 || shown.digits[0] != '1' || shown.point != 1)
        return digits;
    }
  return 2;
}

/* Ticks that are not even are powers of ten, and each keeps its own magnitude. */
static gboolean
are_even (const double *values, guint n)
{
  for (guint i = 2; i < n; i++)
    {
      double step = values[1] - values[0];
      if (fabs (values[i] - values[i - 1] - step) > 1e-6 * fabs (step))
        return FALSE;
    }
  return TRUE;
}

static TideDecimal
tick_decimal (double value)
{
  return tide_decimal_round_significant (tide_decimal_from_double (value), 12, TIDE_ROUND_NEAREST);
}

static char *
format_tick (double value, guint word, int places, const TideUnit *unit, TideLanguage language)
{
  TideDecimal number = tick_decimal (value);
  g_autofree char *digits
      = tide_magnitude_write (number, value == 0 ? 0 : word, value == 0 ? 0 : places, language);
  g_autofree char *text = tide_magnitude_with_unit (digits, unit, language);
  return g_strconcat (sign_of (&number, unit->shape), text, NULL);
}

char *
tide_number_format (double value, const TideUnit *unit, int decimals, TideLanguage language)
{
  TideDecimal number = tide_decimal_round_visible (tide_decimal_from_double (value), decimals);
  g_autofree char *text = format_unsigned (number, unit, language);
  return g_strconcat (sign_of (&number, unit->shape), text, NULL);
}

char *
tide_number_format_ratio (double ratio)
{
  return tide_number_format_ratio_rounded (ratio, TIDE_ROUND_NEAREST);
}

char *
tide_number_format_ratio_rounded (double ratio, TideRounding rounding)
{
  TideDecimal exact = tide_decimal_from_double (ratio);
  int digits = MAX (ratio_digits (exact, rounding), exact.point);
  TideDecimal shown = tide_decimal_round_significant (exact, digits, rounding);
  return tide_decimal_to_string (shown, shown.point >= 2 ? 0 : digits - shown.point,
                                 TIDE_GROUPING_THREES);
}

char *
tide_number_format_small (guint n, TideLanguage language)
{
  return n < G_N_ELEMENTS (small) ? g_strdup (tide_pgettext (language, "count", small[n]))
                                  : tide_language_count (n);
}

char *
tide_number_format_rank (guint rank, TideLanguage language)
{
  g_return_val_if_fail (rank > 0, NULL);
  if (rank <= G_N_ELEMENTS (ranks))
    return g_strdup (tide_pgettext (language, "rank", ranks[rank - 1]));
  g_autofree char *number = tide_magnitude_write (tide_decimal_from_double (rank), 0, 0, language);
  if (rank / 10 % 10 == 1 || rank % 10 == 0 || rank % 10 > 3)
    /* Translators: a rank from 11th on: 11th, 14th */
    return tide_pattern_fill (language, tide_pgettext (language, "rank", "{n}th"), "n", number,
                              NULL);
  if (rank % 10 == 1)
    /* Translators: a rank from 11th on: 21st, 31st */
    return tide_pattern_fill (language, tide_pgettext (language, "rank", "{n}st"), "n", number,
                              NULL);
  if (rank % 10 == 2)
    /* Translators: a rank from 11th on: 22nd, 32nd */
    return tide_pattern_fill (language, tide_pgettext (language, "rank", "{n}nd"), "n", number,
                              NULL);
  /* Translators: a rank from 11th on: 23rd, 33rd */
  return tide_pattern_fill (language, tide_pgettext (language, "rank", "{n}rd"), "n", number, NULL);
}

char **
tide_number_format_ticks (const double *values, guint n, const TideUnit *unit,
                          TideLanguage language)
{
  gboolean even = are_even (values, n);
  double largest = 0;
  int places = 0;
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    largest = MAX (largest, fabs (values[i]));
  guint shared = tide_magnitude_of (tick_decimal (largest), unit, language);
  int exponent = tide_magnitude (shared, language)->exponent;
  for (guint i = 0; even && i < n; i++)
    places = MAX (places,
                  tide_decimal_places (tide_decimal_scale (tick_decimal (values[i]), -exponent)));
  for (guint i = 0; i < n; i++)
    {
      guint word = even ? shared : tide_magnitude_of (tick_decimal (values[i]), unit, language);
      labels[i] = format_tick (values[i], word, places, unit, language);
    }
  return labels;
}

char *
tide_number_to_plain (double value)
{
  TideDecimal number = tide_decimal_from_double (value);
  g_autofree char *digits = tide_decimal_to_string (number, 0, TIDE_GROUPING_NONE);
  return g_strconcat (number.negative ? "-" : "", digits, NULL);
}
