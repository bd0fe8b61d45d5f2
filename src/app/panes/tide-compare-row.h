/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One economy in the comparison: its colour, name, value, rank, difference and ratio to the pinned
 * one, and the buttons that pin and remove it. It must not know the other rows.
 */
#pragma once

#include "tide-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for @row of @chart's table. (transfer floating) */
GtkWidget *tide_compare_row_new (TideChart *chart, const TideRow *row);

G_END_DECLS
