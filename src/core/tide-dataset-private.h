/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader and the catalog need to make parts of a dataset. For core alone.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

TideDataset *tide_dataset_new_empty (const char *origin);
TideTopic *tide_topic_new (void);

/* The economy that the table of names has under @code. (transfer full) (nullable) */
TideEconomy *tide_economy_new_named (const char *code);
void tide_economy_free (TideEconomy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideEconomy, tide_economy_free)

G_END_DECLS
