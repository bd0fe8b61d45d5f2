/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A difference and a ratio as text, or why there is none. It must not know which rows are compared,
 * or why.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare-text.h"

#include "tide-number.h"
#include "tide-pattern.h"
#include "tide-row-text.h"

#define MINUS "\xe2\x88\x92" /* U+2212 */
#define MAX_MORE_DECIMALS 3  /* to tell two values apart that print alike */
#define FRACTION_BELOW 0.1   /* such a ratio is told the other way round: "1/234" */

/* A precision in which a difference is not shown as none. */
static TidePrecision
telling_precision (const TideComparison *self, const TideTable *table, TideLanguage language)
{
  TidePrecision shown = tide_table_precision (table, TIDE_VALUE_ON_MARK, language);
  for (int more = 0; more < MAX_MORE_DECIMALS; more++, shown.decimals++)
    {
      tide_precision_add (&shown, self->difference);
      if (tide_precision_round (&shown, self->difference).n_digits > 0)
        break;
    }
  return shown;
}

char *
tide_comparison_difference_text (const TideComparison *self, const TideTable *table,
                                 TideLanguage language)
{
  if (self->difference_problem != TIDE_COMPARE_OK)
    return tide_compare_problem_text (self->difference_problem, language);
  TidePrecision shown = telling_precision (self, table, language);
  g_autofree char *size = tide_precision_format_difference (&shown, self->difference, 0);
  const char *sign = self->difference < 0 ? MINUS : self->difference > 0 ? "+" : "";
  return g_strconcat (tide_qualifier_row (self->difference_qualifier)->mark, sign, size, NULL);
}

char *
tide_comparison_ratio_text (const TideComparison *self, const TideTable *table,
                            TideLanguage language)
{
  if (self->ratio_problem != TIDE_COMPARE_OK)
    return tide_compare_problem_text (self->ratio_problem, language);
  const TideQualifierRow *qualifier = tide_qualifier_row (self->ratio_qualifier);
  if (self->ratio < FRACTION_BELOW)
    {
      g_autofree char *times = tide_number_format_ratio (1 / self->ratio);
      return g_strconcat (qualifier->mark, "1/", times, NULL);
    }
  g_autofree char *number = tide_number_format_ratio_rounded (self->ratio, qualifier->rounding);
  return tide_pattern_fill (language, tide_pgettext (language, "ratio", qualifier->ratio), "ratio",
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
    case TIDE_COMPARE_GROUP:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "a group beside a country"));
    case TIDE_COMPARE_IMPUTED:
      /* Translators: why two values are not compared; stands in a cell of a table */
      return g_strdup (tide_gettext (language, "mean of its region"));
    }
  return NULL;
}
