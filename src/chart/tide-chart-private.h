/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a chart is put together: its kind, the series of that kind, the words around them. For the
 * files of TideChart alone.
 */
#pragma once

#include "tide-chart.h"

G_BEGIN_DECLS

#define TIDE_BARS_MOST 20    /* of a field; the selected beyond them are drawn too */
#define TIDE_UNASKED_MOST 5  /* lines where none is selected */
#define TIDE_PERIODS_LEAST 3 /* of lines and stacks */
#define TIDE_SLOPES_MOST 12
#define TIDE_RING_LEAST 2
#define TIDE_RING_MOST 5
#define TIDE_CARD_MOST 3

/* Series under construction. */
typedef struct {
  TideChart *chart;
  GArray *series;   /* of TideSeries */
  guint n_unplaced; /* figures that a logarithm has no place for */
} TideSeriesBuilder;

/* Adds a series of what @n rows of one economy, by period, have to show. The pointer is good until
 * the next is added. */
TideSeries *tide_series_add (TideSeriesBuilder *builder, const TideRow *rows, guint n);

/* Adds a series without datums for each selected economy that has none yet. */
void tide_series_add_missing (TideSeriesBuilder *builder);

/* Lines, slopes and stacks. */
void tide_series_add_over_time (TideSeriesBuilder *builder);

/* Fills series, periods and what is left out. Returns how many figures a logarithm has no place
 * for. */
guint tide_chart_add_series (TideChart *chart);

/* Title, subtitle, source line and what else is said around the marks. */
void tide_chart_add_words (TideChart *chart);

/* What the reader must know that is not in the subtitle. @why: (nullable): why another kind is
 * drawn. */
void tide_chart_add_notes (TideChart *chart, const char *why, guint n_unplaced);

/* Whether the indicator has figures of aggregates alone, so that they are its economies. */
gboolean tide_chart_is_of_aggregates (const TideTable *table);

/* Rows of those that a chart over time shows: the selected with a figure in the range, else the
 * first few of the field, in the table's order. (transfer container): of const TideRow */
GPtrArray *tide_chart_shown_over_time (const TideTable *table);

/* At how many periods any of @rows has a figure. */
guint tide_chart_count_periods (const TideTable *table, const GPtrArray *rows);

/* Periods, ascending, at which each of @rows has a figure. (transfer full): @n of them */
TidePeriod *tide_chart_common_periods (const TideTable *table, const GPtrArray *rows, guint *n);

/* The ends of slopes: the last period that @rows have in common and the first of its grain that an
 * unbroken stretch joins to it. FALSE where there are no two. */
gboolean tide_chart_slope_ends (const TideTable *table, const GPtrArray *rows, TidePeriod ends[2]);

/* The periods of a stack: those at which each part is known, and the rest where it can be.
 * (transfer full): @n of them */
TidePeriod *tide_chart_stack_periods (const TideTable *table, const GPtrArray *rows, guint *n);

G_END_DECLS
