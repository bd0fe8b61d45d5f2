/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Licences of sources for people.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* The licence of @source: its SPDX id, or its text, in @language where it is one that ships; "" for
 * none. Borrowed. */
const char *tide_licence_text (const TideSource *source, TideLanguage language);

G_END_DECLS
