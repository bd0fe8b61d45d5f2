/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a source says of a value's exactness, as records: how it is marked, said and carried on. It
 * must not know figures.
 */
#pragma once

#include "tide-decimal.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_QUALIFIER_EXACT,
  TIDE_QUALIFIER_ABOUT,
  TIDE_QUALIFIER_OVER,
  TIDE_QUALIFIER_UNDER,
  TIDE_QUALIFIER_AT_MOST,
} TideQualifier;

/* All but names and marks are messages, to be translated. */
typedef struct {
  const char *name;       /* in datasets, CSV and JSON; "" for exact */
  const char *mark;       /* before a value on a chart: "≈" */
  const char *word;       /* (context "qualified value") a {value} in a text */
  const char *ratio;      /* (context "ratio") a {ratio} by itself */
  gboolean is_bound;      /* on one side alone */
  TideQualifier opposite; /* of what a value that has it is taken from, or divides */
  TideRounding rounding;  /* that keeps it true */
} TideQualifierRow;

/* The row of @qualifier. */
const TideQualifierRow *tide_qualifier_row (TideQualifier qualifier);

G_END_DECLS
