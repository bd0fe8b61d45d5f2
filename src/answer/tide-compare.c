/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rows side by side. What may be subtracted or divided is the unit's and the data's to say, and
 * a qualified value qualifies what is made of it. It must not know which rows are compared, or why.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-compare.h"

#include "tide-economy.h"

#include <math.h>

#define FAR 1000 /* times */

static gboolean
is_same_economy (const TideRow *a, const TideRow *b)
{
  return a->economy != NULL && b->economy != NULL
         && g_str_equal (a->economy->code, b->economy->code);
}

static gboolean
is_group (const TideRow *row)
{
  return row->economy != NULL && row->economy->kind == TIDE_ECONOMY_AGGREGATE;
}

/* A group is no rival of a country, which may be set against its own group alone. */
static gboolean
are_rivals (const TideRow *a, const TideRow *b)
{
  if (is_group (a) == is_group (b) || a->economy == NULL || b->economy == NULL)
    return TRUE;
  return is_group (a) ? tide_economy_holds (a->economy, b->economy)
                      : tide_economy_holds (b->economy, a->economy);
}

/* Whether the two are of one stretch of time. What nobody says to be comparable is not. */
static gboolean
are_of_one_stretch (const TideTable *table, const TideRow *a, const TideRow *b)
{
  return tide_period_equal (a->used, b->used)
         || (is_same_economy (a, b) && table->indicator->comparable != TIDE_COMPARABLE_UNSTATED
             && tide_indicator_is_unbroken (table->indicator, a->economy, a->used, b->used));
}

/* What forbids any arithmetic between the two. */
static TideCompareProblem
find_problem (const TideTable *table, const TideRow *a, const TideRow *b)
{
  if (!tide_row_has_value (a) || !tide_row_has_value (b))
    return TIDE_COMPARE_MISSING;
  if (table->unit->arithmetic == TIDE_ARITHMETIC_INDEX && !is_same_economy (a, b))
    return TIDE_COMPARE_UNIT;
  if (((a->status | b->status) & TIDE_STATUS_IMPUTED) != 0)
    return TIDE_COMPARE_IMPUTED;
  if (!are_rivals (a, b))
    return TIDE_COMPARE_GROUP;
  if (!are_of_one_stretch (table, a, b))
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

static gboolean
are_far_apart (double a, double b)
{
  double least = MIN (fabs (a), fabs (b));
  return least > 0 && MAX (fabs (a), fabs (b)) > FAR * least;
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
    {
      self.difference = a->value - b->value;
      self.is_far = are_far_apart (a->value, b->value);
    }
  if (self.ratio_problem == TIDE_COMPARE_OK)
    self.ratio = a->value / b->value;
  self.difference_qualifier = self.ratio_qualifier = qualifier;
  return self;
}
