/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the gate makes checked text. For the gate alone.
 */
#pragma once

#include "tide-json.h"

G_BEGIN_DECLS

/* @bytes passed the gate. (transfer full) */
TideJson *tide_json_new_checked (GBytes *bytes, const char *origin, TideJsonStart start);

G_END_DECLS
