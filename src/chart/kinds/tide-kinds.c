/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of what kinds do. It must not know how.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-kinds.h"

static const TideChartKind *const kinds[] = {
  [TIDE_KIND_BARS] = &tide_bars,     [TIDE_KIND_LINES] = &tide_lines,
  [TIDE_KIND_SLOPES] = &tide_slopes, [TIDE_KIND_DUMBBELL] = &tide_dumbbell,
  [TIDE_KIND_STACK] = &tide_stack,   [TIDE_KIND_RING] = &tide_ring,
  [TIDE_KIND_CARD] = &tide_card,
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TIDE_N_KINDS);

const TideChartKind *
tide_chart_kind (TideKind kind)
{
  return kinds[kind == TIDE_KIND_DEFAULT ? tide_kind_fallback () : kind];
}
