/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar under the chart: its kind, its period, what it is divided by, and what can be copied. It
 * must not know how a kind is drawn.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_CONTROLS (tide_controls_get_type ())
G_DECLARE_FINAL_TYPE (TideControls, tide_controls, TIDE, CONTROLS, AdwBin)

void tide_controls_set_session (TideControls *self, TideSession *session);

G_END_DECLS
