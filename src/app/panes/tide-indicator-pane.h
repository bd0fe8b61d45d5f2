/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pane at the left: the topic's indicators, what else the topic has, and a search for all
 * indicators and economies. It must not know the chart view.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_INDICATOR_PANE (tide_indicator_pane_get_type ())
G_DECLARE_FINAL_TYPE (TideIndicatorPane, tide_indicator_pane, TIDE, INDICATOR_PANE, AdwBin)

void tide_indicator_pane_set_session (TideIndicatorPane *self, TideSession *session);

/* Puts the keyboard into the search field. */
void tide_indicator_pane_find (TideIndicatorPane *self);

G_END_DECLS
