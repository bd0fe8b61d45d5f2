/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The context menu and its actions. For the files of the chart view alone.
 */
#pragma once

#include "tide-chart-stage.h"

G_BEGIN_DECLS

/* Gives the view the actions "chart.select" and so on, which act on what the menu is about. */
void tide_chart_menu_add_actions (TideChartStage *stage);

/* Opens the menu of a figure, or for TIDE_KEY_NONE of the chart, at that place of the view. */
void tide_chart_menu_popup (TideChartStage *stage, TideKey key, const GdkRectangle *at);

G_END_DECLS
