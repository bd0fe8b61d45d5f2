/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is true of an indicator, computed from its figures alone and anew:
 * values, ranks, what may be joined over time. It must not ask the table for
 * what a rank or a rule decided.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

typedef struct {
  TideCatalog *catalog;
  const TideIndicator *indicator;
  TidePer per;
} Truth;

/* One economy's figure of exactly that period, and what it is worth after
 * division: for one person, or for one dollar. */
typedef struct {
  const TideFigure *figure; /* NULL: there is none, or nothing to divide it by */
  double value;
} TruthValue;

TruthValue truth_value (const Truth *self, const char *code, TidePeriod period);

/* The field of a rank. */
typedef struct {
  guint n;    /* national economies with a figure there, those imputed left out */
  guint rank; /* of the economy asked for; 0: it has none */
  guint n_tied;
  guint n_exact;   /* how many of n are of exactly that period */
  gboolean may_be; /* whether coverage carries that rank */
} TruthField;

/* The rank of @code at @period, where each row of @table of that period may
 * hold a figure that stands in. */
TruthField
truth_field (const Truth *self, const TideTable *table, const char *code, TidePeriod period);

/* How many figures stand in the table's list, and how many others than @code's are as high, or as
 * low where lower is ahead. */
void truth_count_listed (const Truth *self, const TideTable *table, const char *code,
                         TidePeriod period, guint *n, guint *n_ahead);

/* Whether the change of that economy between the two may be told, and if not,
 * why. (transfer none) (nullable) */
const char *truth_why_no_change (const Truth *self, const char *code, TidePeriod a, TidePeriod b);

G_END_DECLS
