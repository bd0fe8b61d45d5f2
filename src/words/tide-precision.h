/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One precision for all values that stand together, in a text or in a chart: each is rounded for
 * people and has its magnitude word, and all with one word show as many decimals: one, and two
 * where a value would have fewer than three figures (in charts and columns, where the largest
 * would); none where none needs them. What is printed is a decimal, so that differences are those a
 * reader finds. It must not know tables or figures.
 */
#pragma once

#include "tide-magnitude.h"

G_BEGIN_DECLS

#define TIDE_N_PLACES 3

/* Where values stand: texts have the measure word behind a count, others "+" before a change; on
 * marks "about" is a sign. */
typedef enum { TIDE_VALUE_IN_TEXT, TIDE_VALUE_IN_CELL, TIDE_VALUE_ON_MARK } TideValuePlace;

typedef struct {
  const TideUnit *unit;
  TideLanguage language;
  TideValuePlace place;
  int decimals;        /* of the indicator: at most so many behind the point where no word stands */
  int figures;         /* of rates that a division made: so many each, whatever others have */
  const char *counter; /* (nullable): the Chinese measure word */
  /* What the values added so far need behind the point; of a word, when each has three figures,
   * when each is rounded to one place, and to two. */
  int places[TIDE_N_MAGNITUDES][TIDE_N_PLACES];
  gboolean is_wide[TIDE_N_MAGNITUDES]; /* whether one has two digits before the point */
  double least, most;                  /* the sizes of those that are not 0 */
} TidePrecision;

/* A precision that has seen no value. @unit, and what is set in it, must live as long. */
TidePrecision
tide_precision (const TideUnit *unit, int decimals, TideValuePlace place, TideLanguage language);

/* Makes room for a value that will be printed. @value: finite */
void tide_precision_add (TidePrecision *self, double value);

/* The value as it is printed, in the unit: 202.5e9. */
TideDecimal tide_precision_round (const TidePrecision *self, double value);

/* Which magnitude word @value is printed with, 0 for none: those of one word are subtracted by
 * readers. */
guint tide_precision_word (const TidePrecision *self, double value);

/* The value with sign, word and unit: "$202.5 billion", "44%", "1,012"; 「2025.2亿美元」,
 * 「9914家」. (transfer full) */
char *tide_precision_format (const TidePrecision *self, double value);

/* What stands behind a count: the measure word in Chinese texts, else "". (transfer none) */
const char *tide_precision_counter (const TidePrecision *self);

/* How far two printed values are apart, without sign, in the unit's own arithmetic: "8 percentage
 * points", "$1.2 billion". (transfer full) */
char *tide_precision_format_difference (const TidePrecision *self, double a, double b);

/**
 * tide_precision_ratio:
 * @about: (out): whether the number is not exactly the quotient of two exact values
 *
 * @a ÷ @b to at most two figures, as both the values and what is printed of them say; NULL where
 * they do not agree. @a and @b are above zero. Returns: (transfer full) (nullable): "12", "2.2"
 */
char *tide_precision_ratio (const TidePrecision *self, double a, double b, gboolean *about);

/* Whether it shows digits that the others do not, as it would print as nothing. */
gboolean tide_precision_would_vanish (const TidePrecision *self, double value);

/* By how many of the last place the two differ that print with one magnitude word. */
double tide_precision_steps (const TidePrecision *self, double a, double b);

G_END_DECLS
