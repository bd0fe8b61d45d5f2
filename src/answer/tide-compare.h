/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rows side by side: the difference and the ratio that the data allow, or why they do not.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_COMPARE_OK,
  TIDE_COMPARE_MISSING, /* one of them has no value */
  TIDE_COMPARE_UNIT, /* the unit has no such arithmetic (a score's ratio, an index across economies)
                      */
  TIDE_COMPARE_PERIODS, /* they are of different periods */
  TIDE_COMPARE_STATUS,  /* one observed, one projected or estimated or derived */
  TIDE_COMPARE_NOT_POSITIVE,
  TIDE_COMPARE_BOUNDS,  /* two bounds say nothing of their ratio */
  TIDE_COMPARE_GROUP,   /* a country, and a group that is not known to hold it */
  TIDE_COMPARE_IMPUTED, /* the mean of a region stands in for one of them */
} TideCompareProblem;

typedef struct {
  double difference; /* a − b, where difference_problem is OK */
  TideCompareProblem difference_problem;
  TideQualifier difference_qualifier;
  double ratio; /* a ÷ b, where ratio_problem is OK */
  TideCompareProblem ratio_problem;
  TideQualifier
      ratio_qualifier; /* over ÷ exact = over, exact ÷ over = under, about with anything = about */
  gboolean is_far; /* more than 1,000 times apart: a difference says nothing that the larger does
                      not */
} TideComparison;

/* The arithmetic of the table's unit on two of its rows (DESIGN: a table of units). Neither may be
 * NULL. */
TideComparison tide_compare (const TideTable *table, const TideRow *a, const TideRow *b);

G_END_DECLS
