/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart as a list: its items and which of them has the focus. For the files of the chart view
 * alone.
 */
#pragma once

#include "tide-chart-item.h"
#include "tide-chart-stage.h"

G_BEGIN_DECLS

/* Makes the items those of the chart; an item stays with its figure, else with its economy. */
void tide_chart_items_sync (TideChartStage *stage);

/* The item that has the focus, or NULL. */
TideChartItem *tide_chart_items_get_focused (TideChartStage *stage);

/* Moves the focus to that figure, or to the first where it has no mark; FALSE where there is none.
 */
gboolean tide_chart_items_focus_key (TideChartStage *stage, TideKey key);

G_END_DECLS
