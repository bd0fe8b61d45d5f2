/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a chart is put together: its kind, the series of that kind, the words around them. For the
 * files of TideChart alone.
 */
#pragma once

#include "tide-chart-kind.h"

G_BEGIN_DECLS

/* Series under construction. */
struct _TideSeriesBuilder {
  TideChart *chart;
  GArray *series;   /* of TideSeries */
  guint n_unplaced; /* figures that a logarithm has no place for */
};

/* Adds a series of what @n rows of one economy, by period, have to show. The pointer is good until
 * the next is added. */
TideSeries *tide_series_add (TideSeriesBuilder *builder, const TideRow *rows, guint n);

/* Adds a series without datums for each selected economy that has none yet. */
void tide_series_add_missing (TideSeriesBuilder *builder);

/* Adds the series of each of @rows with all its points, joined as they may be. */
void tide_series_add_over_time (TideSeriesBuilder *builder, const GPtrArray *rows);

/* The same of the two ends that they have in common, which there must be: each has two datums. */
void tide_series_add_ends (TideSeriesBuilder *builder, const GPtrArray *rows);

/* Finds what joins the datums of a series. */
void tide_series_find_joins (const TideTable *table, TideSeries *series);

/* Leaves a series its datums of these periods. */
void tide_series_keep_periods (TideSeries *series, const TidePeriod *periods, guint n);

/* Whether a row has a value, and a place for it. */
gboolean tide_chart_has_place (const TideChart *chart, const TideRow *row);
TideSeriesRole tide_chart_role_of (const TideChart *chart, const TideRow *row);

/* Fills series, periods and what is left out. Returns how many figures a logarithm has no place
 * for. */
guint tide_chart_add_series (TideChart *chart);

/* Title, subtitle, source line and what else is said around the marks. */
void tide_chart_add_words (TideChart *chart);

/* Notes under construction. */
struct _TideNotes {
  const TideChart *chart;
  GPtrArray *notes; /* of char* */
};

/* Takes @note, which may be NULL. */
void tide_notes_add (TideNotes *self, char *note);

/* Adds a note of the items, joined, that @pattern stands around; none for none. Takes @items. */
void tide_notes_add_joined (TideNotes *self, const char *pattern, GPtrArray *items);

/* What the reader must know that is not in the subtitle. */
void tide_chart_add_notes (TideChart *chart, guint n_unplaced);

/* Why this kind stands in for the one asked for; @why (nullable): why that does not fit. */
void tide_chart_add_hint (TideChart *chart, const char *why);

/* Why a kind does not fit a table that was answered for it or alike. (transfer full) (nullable) */
char *tide_fit_why_not (const TideTable *table, TideKind kind, TideLanguage language);

/* Reasons why a kind does not fit, that several share; NULL where there is none. (transfer full) */
char *tide_fit_say (TideLanguage language, const char *message);
/* @shown have nothing to show over time. */
char *tide_fit_why_no_time (const TideTable *table, const GPtrArray *shown, TideLanguage language);
/* @shown have no two ends in common. */
char *tide_fit_why_no_ends (const TideTable *table, const GPtrArray *shown, TideLanguage language);
/* @parts are not parts of one whole. */
char *tide_fit_why_no_parts (const TideTable *table, const GPtrArray *parts, TideLanguage language);
/* Some of @parts have no figure: at the period, or in the whole range. */
char *tide_fit_why_unknown (const TideTable *table, const GPtrArray *parts, TideLanguage language);

/* Rows of the selected. (transfer container) */
GPtrArray *tide_fit_selected (const TideTable *table);

G_END_DECLS
