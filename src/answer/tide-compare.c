/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rows side by side. What may be subtracted or divided is the unit's and the data's to say, and
 * a qualified value qualifies what is made of it. It must not know which rows are compared, or why.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-compare.h"

static gboolean
is_same_economy (const TideRow *a, const TideRow *b)
{
  return a->economy != NULL && b->economy != NULL
         && g_str_equal (a->economy->code, b->economy->code);
}

/* What forbids any arithmetic between the two. */
static TideCompareProblem
find_problem (const TideTable *table, const TideRow *a, const TideRow *b)
{
  gboolean same = is_same_economy (a, b);
  if (!tide_row_has_value (a) || !tide_row_has_value (b))
    return TIDE_COMPARE_MISSING;
  if (table->unit->arithmetic == TIDE_ARITHMETIC_INDEX && !same)
    return TIDE_COMPARE_UNIT;
  if (!tide_period_equal (a->used, b->used)
      && !(same && tide_indicator_is_unbroken (table->indicator, a->economy, a->used, b->used)))
    return TIDE_COMPARE_PERIODS;
  if (tide_status_kind (a->status) != tide_status_kind (b->status))
    return TIDE_COMPARE_STATUS;
  return TIDE_COMPARE_OK;
}

static TideCompareProblem
find_ratio_problem (const TideTable *table, const TideRow *a, const TideRow *b)
{
  TideCompareProblem problem = find_problem (table, a, b);
  if (problem != TIDE_COMPARE_MISSING && !tide_unit_has_ratio (table->unit))
    return TIDE_COMPARE_UNIT;
  if (problem == TIDE_COMPARE_OK && (a->value <= 0 || b->value <= 0))
    return TIDE_COMPARE_NOT_POSITIVE;
  return problem;
}

/* The qualifier of a − b and of a ÷ b, for which a bound on b is the opposite bound. FALSE where
 * two bounds pull apart. */
static gboolean
combine_qualifiers (TideQualifier a, TideQualifier b, TideQualifier *out)
{
  b = tide_qualifier_row (b)->opposite;
  if (a == TIDE_QUALIFIER_ABOUT || b == TIDE_QUALIFIER_ABOUT)
    *out = TIDE_QUALIFIER_ABOUT;
  else if (a == TIDE_QUALIFIER_EXACT || a == b)
    *out = b;
  else if (b == TIDE_QUALIFIER_EXACT)
    *out = a;
  else
    return FALSE;
  return TRUE;
}

TideComparison
tide_compare (const TideTable *table, const TideRow *a, const TideRow *b)
{
  TideComparison self = { 0 };
  TideQualifier qualifier = TIDE_QUALIFIER_EXACT;
  g_return_val_if_fail (table != NULL && a != NULL && b != NULL, self);
  self.difference_problem = find_problem (table, a, b);
  self.ratio_problem = find_ratio_problem (table, a, b);
  if (!combine_qualifiers (a->qualifier, b->qualifier, &qualifier))
    {
      if (self.difference_problem == TIDE_COMPARE_OK)
        self.difference_problem = TIDE_COMPARE_BOUNDS;
      if (self.ratio_problem == TIDE_COMPARE_OK)
        self.ratio_problem = TIDE_COMPARE_BOUNDS;
    }
  if (self.difference_problem == TIDE_COMPARE_OK)
    self.difference = a->value - b->value;
  if (self.ratio_problem == TIDE_COMPARE_OK)
    self.ratio = a->value / b->value;
  self.difference_qualifier = self.ratio_qualifier = qualifier;
  return self;
}
