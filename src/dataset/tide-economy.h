/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One economy: its names, and which others it has a part in common with.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* The economy that the table of names has under @code. (transfer full) (nullable): free with
 * tide_economy_free() */
TideEconomy *tide_economy_new_named (const char *code);

/* Whether the group is known to hold the economy, or a region that it lies in: the World holds all.
 */
gboolean tide_economy_holds (const TideEconomy *group, const TideEconomy *economy);

/* Whether it is the World, which holds all. */
gboolean tide_economy_is_world (const TideEconomy *self);

/* Whether one contains a part of the other: the same, an aggregate with a member, a region with its
 * part; an aggregate whose members are unknown overlaps all. */
gboolean tide_economy_overlaps (const TideEconomy *a, const TideEconomy *b);

/* The name, and the short one where there is one (else the name). (transfer none) */
const char *tide_economy_name (const TideEconomy *self, TideLanguage language);
const char *tide_economy_short_name (const TideEconomy *self, TideLanguage language);

G_END_DECLS
