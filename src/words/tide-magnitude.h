/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Digits, the words for large powers of ten, and what a unit puts around a number, in each
 * language. It must not know what is rounded, or why.
 */
#pragma once

#include "tide-decimal.h"
#include "tide-unit.h"

G_BEGIN_DECLS

#define TIDE_N_MAGNITUDES 4 /* none, and three words of each language */

/* A power of ten that a language has a word for; the first is no word. */
typedef struct {
  int exponent;
  int wide_from; /* digits before the point from which one behind it will do */
  const char *pattern;
} TideMagnitude;

/* One of a language's words; static. */
const TideMagnitude *tide_magnitude (guint word, TideLanguage language);

/* The largest word that is not larger than the number; 0 for none, and for a unit without words. */
guint tide_magnitude_of (TideDecimal number, const TideUnit *unit, TideLanguage language);

/* The number, without its sign, with at least so many places before its word: "202.5 billion". In
 * Chinese no comma stands in four digits, nor before a word. (transfer full) */
char *tide_magnitude_write (TideDecimal number, guint word, int places, TideLanguage language);

/* What is written of a number in the unit: "$202.5 billion", "44%". (transfer full) */
char *tide_magnitude_with_unit (const char *number, const TideUnit *unit, TideLanguage language);

/* The size of a difference: "8 percentage points", "3 points", or as tide_magnitude_with_unit().
 * (transfer full) */
char *
tide_magnitude_with_difference (const char *number, const TideUnit *unit, TideLanguage language);

G_END_DECLS
