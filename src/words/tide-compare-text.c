/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A difference and a ratio as text, or why there is none. It must not know which rows are compared,
 * or why.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare-text.h"

#include "tide-number.h"
#include "tide-pattern.h"

#define MAX_MORE_DECIMALS 3 /* to tell two values apart that print alike */

/* Decimals at which a difference is not shown as none. */
static int
telling_decimals (const TideComparison *self, int decimals)
{
  for (int more = 0; more <= MAX_MORE_DECIMALS; more++)
    {
      TideDecimal shown = tide_decimal_round (tide_decimal_from_double (self->difference),
                                              decimals + more, TIDE_ROUND_NEAREST);
      if (shown.n_digits > 0)
        return decimals + more;
    }
  return decimals;
}

char *
tide_comparison_difference_text (const TideComparison *self, const TideTable *table,
                                 TideLanguage language)
{
  if (self->difference_problem != TIDE_COMPARE_OK)
    return tide_compare_problem_text (self->difference_problem, language);
  g_autofree char *difference = tide_number_format_difference (
      self->difference, table->unit, telling_decimals (self, table->decimals), language);
  return g_strconcat (tide_qualifier_row (self->difference_qualifier)->mark, difference, NULL);
}

char *
tide_comparison_size_text (const TideComparison *self, const TideTable *table,
                           TideLanguage language)
{
  g_return_val_if_fail (self->difference_problem == TIDE_COMPARE_OK, NULL);
  return tide_number_format_size (self->difference, tide_unit_without_year (table->unit),
                                  telling_decimals (self, table->decimals), language);
}

char *
tide_comparison_ratio_number (const TideComparison *self)
{
  g_return_val_if_fail (self->ratio_problem == TIDE_COMPARE_OK, NULL);
  return tide_number_format_ratio_rounded (self->ratio,
                                           tide_qualifier_row (self->ratio_qualifier)->rounding);
}

char *
tide_comparison_ratio_text (const TideComparison *self, const TideTable *table,
                            TideLanguage language)
{
  if (self->ratio_problem != TIDE_COMPARE_OK)
    return tide_compare_problem_text (self->ratio_problem, language);
  g_autofree char *number = tide_comparison_ratio_number (self);
  return tide_pattern_fill (
      language,
      tide_pgettext (language, "ratio", tide_qualifier_row (self->ratio_qualifier)->ratio), "ratio",
      number, NULL);
}

char *
tide_compare_problem_text (TideCompareProblem problem, TideLanguage language)
{
  switch (problem)
    {
    case TIDE_COMPARE_OK:
      return NULL;
    case TIDE_COMPARE_MISSING:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "no figure to compare with"));
    case TIDE_COMPARE_UNIT:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "not meaningful for this measure"));
    case TIDE_COMPARE_PERIODS:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "of different periods"));
    case TIDE_COMPARE_STATUS:
      /* Translators: why two values are not compared: one was observed, the other estimated,
       * projected or derived */
      return g_strdup (tide_gettext (language, "not both observed"));
    case TIDE_COMPARE_NOT_POSITIVE:
      /* Translators: why two values have no ratio; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "no ratio with zero or less"));
    case TIDE_COMPARE_BOUNDS:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "both are only bounds"));
    }
  return NULL;
}
