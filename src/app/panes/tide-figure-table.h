/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures behind the chart as a table that can be sorted and copied. It must not know how they
 * are drawn.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_FIGURE_TABLE (tide_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (TideFigureTable, tide_figure_table, TIDE, FIGURE_TABLE, AdwBin)

void tide_figure_table_set_session (TideFigureTable *self, TideSession *session);

/* The selected lines, or all where none is, as tab-separated text with a head. (transfer full) */
char *tide_figure_table_to_tsv (TideFigureTable *self);

G_END_DECLS
