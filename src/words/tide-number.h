/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How numbers are written in each language. Arithmetic between figures is tide-compare's. It must
 * not know datasets.
 */
#pragma once

#include "tide-decimal.h"
#include "tide-unit.h"

G_BEGIN_DECLS

/**
 * tide_number_format:
 * @value: finite
 * @decimals: at most so many; trailing zeros are dropped
 *
 * The number in full with its unit, U+2212 for minus: "44%", "$67.22 billion", "1,328"; with a
 * magnitude word only where no digit is lost by it (1,749,256,670 → "$1,749,256,670"). Constant
 * dollars say their year. Per-units: the bare number ("470"), the unit being said in title or
 * subtitle. Returns: (transfer full)
 */
char *tide_number_format (double value, const TideUnit *unit, int decimals, TideLanguage language);

/* A ratio: two significant figures below 10, whole above, half away from zero, from the unrounded
 * value, never zero for what is not: "1.2", "14", "0.077". (transfer full) */
char *tide_number_format_ratio (double ratio);

/* The same, rounded so that a bound stays true: "over" goes down, "under" up. (transfer full) */
char *tide_number_format_ratio_rounded (double ratio, TideRounding rounding);

/* A small count in words: "three" up to nine, then figures. (transfer full) */
char *tide_number_format_small (guint n, TideLanguage language);

/* Ordinals in words up to ten then figures: "first", "second", "11th"; 「第一」, 「第11」.
 * (transfer full) */
char *tide_number_format_rank (guint rank, TideLanguage language);

/**
 * tide_number_format_ticks:
 * @values: ticks of one axis, even or by powers of ten
 *
 * Labels that share one magnitude word and one number of decimals, told apart from each other;
 * percent keep "%", dollars "$" / 「亿美元」. Returns: (transfer full): a NULL-terminated array of
 * @n strings
 */
char **tide_number_format_ticks (const double *values, guint n, const TideUnit *unit,
                                 TideLanguage language);

/* For CSV and JSON: "." and shortest digits that read back to the same double, no grouping.
 * (transfer full) */
char *tide_number_to_plain (double value);

G_END_DECLS
