/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index that is built beside the datasets that ship: their heads, as far as the files are still
 * those that it was made from. It must not know where datasets lie.
 */
#pragma once

#include "tide-head.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What it is called in the folder of the datasets. */
#define TIDE_INDEX_NAME "heads.index"

typedef struct _TideIndex TideIndex;

/* The index in that file, which is read when it is first needed. (transfer full) */
TideIndex *tide_index_new (const char *path);
TideIndex *tide_index_ref (TideIndex *self);
void tide_index_unref (TideIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideIndex, tide_index_unref)

/* The head of the indicator that @file holds, the one time that it is asked for. NULL where the
 * index cannot be read, does not have it, or is older than the file. (transfer full) (nullable) */
TideHead *tide_index_take (TideIndex *self, GFile *file, const char *id);

G_END_DECLS
