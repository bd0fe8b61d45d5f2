/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader and the catalog need to make parts of a dataset. For core alone.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

TideDataset *tide_dataset_new_empty (const char *origin);
TideTopic *tide_topic_new (void);

G_END_DECLS
