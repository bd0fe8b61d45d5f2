/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart by keyboard. For the files of the chart view alone.
 */
#pragma once

#include "tide-chart-stage.h"

G_BEGIN_DECLS

/* Once, when the view is made. */
void tide_chart_keys_listen (TideChartStage *stage);

/* The view's focus(): arrows walk the marks, Tab comes to one and leaves. */
gboolean tide_chart_keys_move (TideChartStage *stage, GtkDirectionType direction);

G_END_DECLS
