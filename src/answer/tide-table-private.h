/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps of answering a query, each in a file of its own: resolve (which figure stands for a
 * period), rank (order and ranks), rest (all other economies). For tide-table.c alone.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

/* Fills @row for one economy of the indicator (by index; −1: it has no figure at all) at @period.
 */
void tide_resolve_row (const TideTable *table, TideRow *row, int economy, TidePeriod period,
                       TideResolve how);

/* Sets value, status and source of @row from @figure, divided as the table asks. */
void tide_resolve_figure (const TideTable *table, TideRow *row, const TideFigure *figure);

/* What figures are divided by, the unit that makes, and whether the indicator allows it. */
gboolean tide_resolve_unit (TideTable *table);

/* Puts rates that a division made small per more people or dollars, all of them alike. */
void tide_resolve_base (TideTable *table);

/* Decimals that leave the largest divided value three significant figures. */
void tide_resolve_decimals (TideTable *table);

/* Sorts rows and gives ranks. */
void tide_rank_rows (TideTable *table);

/* Finds the rest at the table's period, and at each period of a range. */
void tide_rest_find (TideTable *table);

G_END_DECLS
