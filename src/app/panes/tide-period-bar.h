/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The period shown: one step back and on, a slider, and a button that plays through them. It must
 * not know how a kind is drawn.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_PERIOD_BAR (tide_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (TidePeriodBar, tide_period_bar, TIDE, PERIOD_BAR, AdwBin)

/* Once; it listens to the session from then on. */
void tide_period_bar_set_session (TidePeriodBar *self, TideSession *session);

G_END_DECLS
