/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compare everything: each indicator of each topic for the selected economies, with small bars. It
 * must not know charts.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_EVERYTHING (tide_everything_get_type ())
G_DECLARE_FINAL_TYPE (TideEverything, tide_everything, TIDE, EVERYTHING, AdwBin)

void tide_everything_set_session (TideEverything *self, TideSession *session);

G_END_DECLS
