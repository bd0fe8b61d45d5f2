/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of chart to choose from, and the table: side by side where there is room, else in a
 * menu. It must not know how a kind is drawn.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_KIND_CHOICE (tide_kind_choice_get_type ())
G_DECLARE_FINAL_TYPE (TideKindChoice, tide_kind_choice, TIDE, KIND_CHOICE, AdwBin)

/* Once; it listens to the session from then on. */
void tide_kind_choice_set_session (TideKindChoice *self, TideSession *session);

G_END_DECLS
