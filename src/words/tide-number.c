/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Single numbers as each language writes them. Rounding is done on decimal digits, never on
 * doubles. It must not know datasets or what a number is of.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-number.h"

#include "tide-pattern.h"

#include <math.h>

#define N_(message) message
#define NC_(context, message) message
#define MINUS "\xe2\x88\x92" /* U+2212 */
#define MAX_FULL_DIGITS 5    /* a magnitude word is no help with more */
#define MARK_DIGITS 3

/* A power of ten that a language has a word for. */
typedef struct {
  int exponent;
  const char *pattern;
} Magnitude;

static const Magnitude magnitudes[TIDE_N_LANGUAGES][3] = {
  [TIDE_LANGUAGE_EN] = {
    /* Translators: English magnitudes; Chinese numbers are never written with these */
    { 6, NC_ ("magnitude",  "{value} million") },
    { 9, NC_ ("magnitude",  "{value} billion") },
    { 12, NC_ ("magnitude",  "{value} trillion") },
  },
  [TIDE_LANGUAGE_ZH_CN] = {
    /* Translators: Chinese magnitudes: 万, 亿, 万亿 */
    { 4, NC_ ("magnitude",  "{value} ten thousand") },
    { 8, NC_ ("magnitude",  "{value} hundred million") },
    { 12, NC_ ("magnitude",  "{value} million million") },
  },
};

static const char *const ranks[] = {
  NC_ ("rank", "first"), NC_ ("rank", "second"), NC_ ("rank", "third"),   NC_ ("rank", "fourth"),
  NC_ ("rank", "fifth"), NC_ ("rank", "sixth"),  NC_ ("rank", "seventh"), NC_ ("rank", "eighth"),
  NC_ ("rank", "ninth"), NC_ ("rank", "tenth"),
};

/* The largest word that is not larger than a number with its point there; NULL for none. */
static const Magnitude *
magnitude_at (int point, TideLanguage language)
{
  const Magnitude *found = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (magnitudes[language]); i++)
    if (point > magnitudes[language][i].exponent)
      found = &magnitudes[language][i];
  return found;
}

static gboolean
has_magnitudes (const TideUnit *unit)
{
  return unit->shape != TIDE_SHAPE_PERCENT && unit->shape != TIDE_SHAPE_CHANGE;
}

/* Rounds to what @form shows and says which word goes with it. */
static const Magnitude *
shorten (TideDecimal *number, const TideUnit *unit, TideForm form, TideLanguage language)
{
  int least = form == TIDE_FORM_MARK && language == TIDE_LANGUAGE_ZH_CN ? 4 : 6;
  if (!has_magnitudes (unit) || number->point <= least)
    return NULL;
  if (form == TIDE_FORM_MARK)
    *number = tide_decimal_round_significant (*number, MARK_DIGITS, TIDE_ROUND_NEAREST);
  else if (number->n_digits > MAX_FULL_DIGITS)
    return NULL;
  return magnitude_at (number->point, language);
}

static char *
with_magnitude (TideDecimal number, const Magnitude *magnitude, int places, TideLanguage language)
{
  if (magnitude == NULL)
    return tide_decimal_to_string (number, places, TIDE_GROUPING_THREES);
  number = tide_decimal_scale (number, -magnitude->exponent);
  g_autofree char *digits = tide_decimal_to_string (number, places, TIDE_GROUPING_THREES);
  return tide_pattern_fill (language, tide_pgettext (language, "magnitude", magnitude->pattern),
                            "value", digits, NULL);
}

/* The unit around a number without its sign. */
static char *
with_unit (const char *number, const TideUnit *unit, TideForm form, TideLanguage language)
{
  switch (unit->shape)
    {
    case TIDE_SHAPE_NUMBER:
      return g_strdup (number);
    case TIDE_SHAPE_USD_2021:
      if (form == TIDE_FORM_FULL)
        /* Translators: an amount of money in prices of 2021 */
        return tide_pattern_fill (language, tide_gettext (language, "${value} (2021 dollars)"),
                                  "value", number, NULL);
      G_GNUC_FALLTHROUGH;
    case TIDE_SHAPE_USD:
      /* Translators: an amount of US dollars */
      return tide_pattern_fill (language, tide_gettext (language, "${value}"), "value", number,
                                NULL);
    case TIDE_SHAPE_PERCENT:
    case TIDE_SHAPE_CHANGE:
      return tide_pattern_fill (language, "{value}%", "value", number, NULL);
    }
  return NULL;
}

static const char *
sign_of (const TideDecimal *number, TideUnitShape shape)
{
  if (number->negative)
    return MINUS;
  return shape == TIDE_SHAPE_CHANGE && number->n_digits > 0 ? "+" : "";
}

static char *
format_unsigned (TideDecimal number, const TideUnit *unit, TideForm form, TideLanguage language)
{
  const Magnitude *magnitude = shorten (&number, unit, form, language);
  g_autofree char *text = with_magnitude (number, magnitude, 0, language);
  return with_unit (text, unit, form, language);
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

static const Magnitude *
tick_magnitude (double value, const TideUnit *unit, TideLanguage language)
{
  int least = language == TIDE_LANGUAGE_ZH_CN ? 4 : 6;
  int point = tick_decimal (value).point;
  return has_magnitudes (unit) && point > least ? magnitude_at (point, language) : NULL;
}

static char *
format_tick (double value, const Magnitude *magnitude, int places, const TideUnit *unit,
             TideLanguage language)
{
  TideDecimal number = tick_decimal (value);
  g_autofree char *digits
      = with_magnitude (number, value == 0 ? NULL : magnitude, value == 0 ? 0 : places, language);
  g_autofree char *text = with_unit (digits, unit, TIDE_FORM_MARK, language);

  return g_strconcat (sign_of (&number, unit->shape), text, NULL);
}

char *
tide_number_format (double value, const TideUnit *unit, int decimals, TideForm form,
                    TideLanguage language)
{
  TideDecimal number = tide_decimal_round (tide_decimal_from_double (value), decimals, //
                                           TIDE_ROUND_NEAREST);
  g_autofree char *text = format_unsigned (number, unit, form, language);
  return g_strconcat (sign_of (&number, unit->shape), text, NULL);
}

char *
tide_number_format_size (double difference, const TideUnit *unit, int decimals,
                         TideLanguage language)
{
  TideDecimal number
      = tide_decimal_round (tide_decimal_from_double (difference), decimals, TIDE_ROUND_NEAREST);
  g_autofree char *digits = tide_decimal_to_string (number, 0, TIDE_GROUPING_THREES);
  switch (tide_unit_difference (unit))
    {
    case TIDE_DIFFERENCE_IN_UNIT:
      break;
    case TIDE_DIFFERENCE_POINTS:
      /* Translators: a difference of two scores */
      return tide_pattern_fill (language, tide_gettext (language, "{value} {point|points}"),
                                "value", digits, NULL);
    case TIDE_DIFFERENCE_PERCENTAGE_POINTS:
      /* Translators: a difference of two percentages */
      return tide_pattern_fill (language,
                                tide_gettext (language, "{value} percentage {point|points}"),
                                "value", digits, NULL);
    }
  return format_unsigned (number, unit, TIDE_FORM_FULL, language);
}

char *
tide_number_format_difference (double difference, const TideUnit *unit, int decimals,
                               TideLanguage language)
{
  TideDecimal number
      = tide_decimal_round (tide_decimal_from_double (difference), decimals, TIDE_ROUND_NEAREST);
  g_autofree char *size = tide_number_format_size (difference, unit, decimals, language);

  return g_strconcat (sign_of (&number, TIDE_SHAPE_CHANGE), size, NULL);
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
tide_number_format_rank (guint rank, TideLanguage language)
{
  g_return_val_if_fail (rank > 0, NULL);
  if (rank <= G_N_ELEMENTS (ranks))
    return g_strdup (tide_pgettext (language, "rank", ranks[rank - 1]));
  g_autofree char *number = tide_language_count (rank);
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
  for (guint i = 0; i < n; i++)
    largest = MAX (largest, fabs (values[i]));
  const Magnitude *shared = tick_magnitude (largest, unit, language);
  int places = 0;
  for (guint i = 0; even && i < n; i++)
    places = MAX (places, tide_decimal_places (tide_decimal_scale (
                              tick_decimal (values[i]), shared != NULL ? -shared->exponent : 0)));
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const Magnitude *magnitude = even ? shared : tick_magnitude (values[i], unit, language);
      labels[i] = format_tick (values[i], magnitude, places, unit, language);
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
