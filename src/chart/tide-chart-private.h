/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a chart is put together: series of each kind, then the words around them. For the files of
 * TideChart alone.
 */
#pragma once

#include "tide-chart.h"

G_BEGIN_DECLS

/* Bars show so many of a field, and the selected ones beyond them. */
#define TIDE_BARS_MOST 20
#define TIDE_LINES_UNASKED 5
#define TIDE_SLOPES_MOST 12
#define TIDE_RING_MOST 5
#define TIDE_CARD_MOST 3

/* Fills series and periods for the chart's kind; what is left out is added to @notes. */
void tide_chart_add_series (TideChart *chart, GPtrArray *notes);

/* Title, subtitle and source line; further notes. */
void tide_chart_add_words (TideChart *chart, GPtrArray *notes);

/* Whether each figure of the table's field is of an aggregate. */
gboolean tide_chart_is_of_aggregates (const TideTable *table);

/* Periods at which each of the selected with any figure in the range has one. (transfer full), @n of them. */
TidePeriod *tide_chart_common_periods (const TideTable *table, guint *n);

/* Names of those rows that @wanted is true of, joined as the language does; NULL for none. (transfer full) */
char *tide_chart_join_names (const TideChart *chart, gboolean (*wanted) (const TideChart *, const TideRow *));

G_END_DECLS
