/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pane at the right: the economies compared, and what the figures mean: definition, caveat,
 * other measures, source. It must not know the chart.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_COMPARE_PANE (tide_compare_pane_get_type ())
G_DECLARE_FINAL_TYPE (TideComparePane, tide_compare_pane, TIDE, COMPARE_PANE, AdwBin)

void tide_compare_pane_set_session (TideComparePane *self, TideSession *session);

G_END_DECLS
