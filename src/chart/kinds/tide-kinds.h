/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each kind does: a record of its own file.
 */
#pragma once

#include "tide-chart-private.h"

G_BEGIN_DECLS

extern const TideChartKind tide_bars;
extern const TideChartKind tide_lines;
extern const TideChartKind tide_slopes;
extern const TideChartKind tide_dumbbell;
extern const TideChartKind tide_stack;
extern const TideChartKind tide_ring;
extern const TideChartKind tide_card;

G_END_DECLS
