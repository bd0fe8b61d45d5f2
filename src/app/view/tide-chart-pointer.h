/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart by pointer: click, hover, long press, tooltip. For the files of the chart view alone.
 */
#pragma once

#include "tide-chart-stage.h"

G_BEGIN_DECLS

/* Once, when the view is made. */
void tide_chart_pointer_listen (TideChartStage *stage);

G_END_DECLS
