/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period of time that a figure is of: a year, a half, a quarter, a month, or a span of whole
 * years. A small value type; it must not know today's date.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  TIDE_GRAIN_NONE, /* no period at all */
  TIDE_GRAIN_YEAR,
  TIDE_GRAIN_HALF,
  TIDE_GRAIN_QUARTER,
  TIDE_GRAIN_MONTH,
  TIDE_GRAIN_SPAN,
} TideGrain;

typedef struct {
  gint16 year;      /* 1000 to 9999; the first one of a span */
  gint16 last_year; /* of a span; else the same as year */
  guint8 grain;     /* TideGrain */
  guint8 part;      /* half 1 or 2, quarter 1 to 4, month 1 to 12; else 0 */
} TidePeriod;

#define TIDE_PERIOD_NONE ((TidePeriod){ 0, 0, TIDE_GRAIN_NONE, 0 })

/* Reads "2024", "2024-H1", "2024-Q1", "2024-05" or "2014/2023" (first before last). FALSE, @out
 * untouched, for all else. */
gboolean tide_period_parse (const char *text, TidePeriod *out);

/* The canonical form that tide_period_parse() reads; "" for no period. (transfer full) */
char *tide_period_to_string (TidePeriod period);

/* First and last day as yyyymmdd, 0 for no period. */
int tide_period_first_day (TidePeriod period);
int tide_period_last_day (TidePeriod period);

/* By last day, then by first day descending: of two that end together the narrower comes first. 0
 * only for equal periods. */
int tide_period_compare (TidePeriod a, TidePeriod b);
gboolean tide_period_equal (TidePeriod a, TidePeriod b);

/* Whether each day of @inner is a day of @outer. */
gboolean tide_period_within (TidePeriod inner, TidePeriod outer);

/* Where a period stands on a time axis, in years: a year at its own number (2024 → 2024.0), a
 * half, quarter or month at its middle within the year less one half (so that a year's middle is
 * its number), a span at its last year. */
double tide_period_position (TidePeriod period);

G_END_DECLS
