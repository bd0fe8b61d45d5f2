/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of magnitude words, and the patterns of units. It must not know what is rounded, or
 * why.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-magnitude.h"

#include "tide-pattern.h"

#define NC_(context, message) message
#define GROUPED_FROM 4 /* digits in Chinese up to which no comma is set */

static const TideMagnitude magnitudes[TIDE_N_LANGUAGES][TIDE_N_MAGNITUDES] = {
  [TIDE_LANGUAGE_EN] = {
    { 0, 0, "{value}" },
    /* Translators: English magnitudes; Chinese numbers are never written with these */
    { 6, 2, NC_ ("magnitude",  "{value} million") },
    { 9, 2, NC_ ("magnitude",  "{value} billion") },
    { 12, 2, NC_ ("magnitude",  "{value} trillion") },
  },
  [TIDE_LANGUAGE_ZH_CN] = {
    { 0, 0, "{value}" },
    /* Translators: Chinese magnitudes: 万, 亿, 万亿 */
    { 4, 3, NC_ ("magnitude",  "{value} ten thousand") },
    { 8, 2, NC_ ("magnitude",  "{value} hundred million") },
    { 12, 2, NC_ ("magnitude",  "{value} million million") },
  },
};

const TideMagnitude *
tide_magnitude (guint word, TideLanguage language)
{
  g_return_val_if_fail (word < TIDE_N_MAGNITUDES, NULL);
  return &magnitudes[language][word];
}

guint
tide_magnitude_of (TideDecimal number, const TideUnit *unit, TideLanguage language)
{
  guint word = 0;
  if (unit->shape == TIDE_SHAPE_PERCENT || unit->shape == TIDE_SHAPE_CHANGE)
    return 0;
  while (word + 1 < TIDE_N_MAGNITUDES && number.point > magnitudes[language][word + 1].exponent)
    word++;
  return word;
}

char *
tide_magnitude_write (TideDecimal number, guint word, int places, TideLanguage language)
{
  const TideMagnitude *magnitude = tide_magnitude (word, language);
  TideDecimal scaled = tide_decimal_scale (number, -magnitude->exponent);
  gboolean plain = language == TIDE_LANGUAGE_ZH_CN && scaled.point <= GROUPED_FROM;
  g_autofree char *digits
      = tide_decimal_to_string (scaled, places, plain ? TIDE_GROUPING_NONE : TIDE_GROUPING_THREES);
  if (word == 0)
    return g_steal_pointer (&digits);
  return tide_pattern_fill (language, tide_pgettext (language, "magnitude", magnitude->pattern),
                            "value", digits, NULL);
}

char *
tide_magnitude_with_unit (const char *number, const TideUnit *unit, TideLanguage language)
{
  switch (unit->shape)
    {
    case TIDE_SHAPE_NUMBER:
      break;
    case TIDE_SHAPE_USD:
    case TIDE_SHAPE_USD_2021:
      /* Translators: an amount of US dollars */
      return tide_pattern_fill (language, tide_gettext (language, "${value}"), "value", number,
                                NULL);
    case TIDE_SHAPE_PERCENT:
    case TIDE_SHAPE_CHANGE:
      return g_strconcat (number, "%", NULL);
    }
  return g_strdup (number);
}

char *
tide_magnitude_with_difference (const char *number, const TideUnit *unit, TideLanguage language)
{
  switch (tide_unit_difference (unit))
    {
    case TIDE_DIFFERENCE_IN_UNIT:
      break;
    case TIDE_DIFFERENCE_POINTS:
      /* Translators: a difference of two scores */
      return tide_pattern_fill (language, tide_gettext (language, "{value} {point|points}"),
                                "value", number, NULL);
    case TIDE_DIFFERENCE_INDEX_POINTS:
      /* Translators: a difference of two values of an index */
      return tide_pattern_fill (language,
                                tide_pgettext (language, "index", "{value} {point|points}"),
                                "value", number, NULL);
    case TIDE_DIFFERENCE_PERCENTAGE_POINTS:
      /* Translators: a difference of two percentages */
      return tide_pattern_fill (language,
                                tide_gettext (language, "{value} percentage {point|points}"),
                                "value", number, NULL);
    }
  return tide_magnitude_with_unit (number, unit, language);
}
