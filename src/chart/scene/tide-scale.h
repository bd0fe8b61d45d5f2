/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales from values to places and back, and round ticks. It must not know pixels from paper, or
 * marks.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double from, to;   /* the domain: from < to, both > 0 for a logarithm */
  double start, end; /* the range, in any direction */
  gboolean log;
} TideScale;

/* The place of a value, and the value of a place; both also beyond the ends. */
double tide_scale_map (const TideScale *self, double value);
double tide_scale_invert (const TideScale *self, double place);

/**
 * tide_scale_ticks:
 * @most: about how many at the most; at least 2 come back where the domain has a width
 *
 * Round values inside [from, to], ascending: steps of 1, 2, 2.5 or 5 × 10ⁿ; powers of ten (with 2
 * and 5 where there is room) for a logarithm. (transfer full), @n of them.
 */
double *tide_scale_ticks (const TideScale *self, guint most, guint *n);

/* Widens [*from, *to] to powers of ten, or 2 or 5 of them, for a logarithm; equal values get a
 * width; both > 0. */
void tide_scale_nice_log (double *from, double *to);

G_END_DECLS
