/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number as the decimal digits that a person wrote: 2.675 is two, six, seven, five, and rounds to
 * 2.68, whatever the double behind it. It must not know units or languages.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ± 0.d₁d₂d₃… × 10^point; no digits for zero, and no trailing zero. */
typedef struct {
  char digits[18]; /* '0' to '9' */
  int n_digits;
  int point;
  gboolean negative; /* never of zero */
} TideDecimal;

typedef enum {
  TIDE_ROUND_NEAREST, /* half away from zero */
  TIDE_ROUND_DOWN,    /* towards zero */
  TIDE_ROUND_UP,      /* away from zero */
} TideRounding;

typedef enum { TIDE_GROUPING_NONE, TIDE_GROUPING_THREES } TideGrouping;

/* The shortest digits that read back to @value, which is finite. */
TideDecimal tide_decimal_from_double (double value);

/* Keeps @places digits behind the point (fewer than none: tens, hundreds …). */
TideDecimal tide_decimal_round (TideDecimal self, int places, TideRounding rounding);

/* Keeps @places digits behind the point, or of a number that would vanish its first. */
TideDecimal tide_decimal_round_visible (TideDecimal self, int places);

/* Keeps @digits significant digits. */
TideDecimal tide_decimal_round_significant (TideDecimal self, int digits, TideRounding rounding);

/* Whether both are the same number. */
gboolean tide_decimal_equal (TideDecimal a, TideDecimal b);

/* × 10^@exponent. */
TideDecimal tide_decimal_scale (TideDecimal self, int exponent);

/* The nearest double. */
double tide_decimal_to_double (TideDecimal self);

/* @a − @b, exact for numbers of which both have at most fifteen digits down to the finer's last. */
TideDecimal tide_decimal_subtract (TideDecimal a, TideDecimal b);

/* Digits behind the point that it needs. */
int tide_decimal_places (TideDecimal self);

/* The absolute value, with at least @places digits behind the point. (transfer full) */
char *tide_decimal_to_string (TideDecimal self, int places, TideGrouping grouping);

G_END_DECLS
