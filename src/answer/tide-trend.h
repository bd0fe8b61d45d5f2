/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Change over time: who is shown, and the two ends between which a change is drawn and told. Both
 * are found here alone, so that a picture and what is said of it agree.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

#define TIDE_TREND_UNASKED 5 /* shown where none is selected */

/* The two ends of one economy's change. */
typedef struct {
  const TideRow *first;
  const TideRow *last;
} TideTrend;

/* Rows of those that a chart over time shows: the selected with a figure in the range, else the
 * first few of the field, in the table's order. (transfer container): of const TideRow */
GPtrArray *tide_trend_rows (const TideTable *table);

/* The figure of that economy in a range at exactly @period. (nullable) */
const TideRow *tide_trend_point (const TideTable *table, const char *code, TidePeriod period);

/* Periods, ascending, at which each of @rows has a figure. (transfer full): @n of them */
TidePeriod *tide_trend_common_periods (const TideTable *table, const GPtrArray *rows, guint *n);

/**
 * tide_trend_ends:
 *
 * The last period that @rows have in common and the first of its grain that an unbroken stretch
 * joins to it. What is not complete, or of several years together, is no end. Of a kind that shows
 * every period, nor is a projection, or a figure of another status than the one at the other end; a
 * kind that shows nothing but the ends shows these too. FALSE where there are no two.
 */
gboolean tide_trend_ends (const TideTable *table, const GPtrArray *rows, TideKindWhen when,
                          TidePeriod ends[2]);

/* The figures of @row's economy at @ends, where both may be ends. */
gboolean tide_trend_of (const TideTable *table, const TideRow *row, const TidePeriod ends[2],
                        TideTrend *trend);

G_END_DECLS
