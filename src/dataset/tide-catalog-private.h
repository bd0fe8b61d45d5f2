/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a catalog, for what finds and what lists in it. The lock is held by their callers.
 */
#pragma once

#include "tide-entry.h"

G_BEGIN_DECLS

struct _TideCatalog {
  TideLanguage language; /* of errors and problems */
  GMutex lock;
  GPtrArray *entries;    /* of TideEntry, in order of addition */
  GHashTable *winners;   /* indicator id → the TideEntry that was added last */
  GHashTable *shipped;   /* the same of those that ship */
  GHashTable *economies; /* code → TideEconomy of the table of names */
  GPtrArray *problems;
};

/* Reads the entry's dataset now if that was not done. NULL where it cannot be read. */
TideDataset *tide_catalog_read (TideCatalog *self, TideEntry *entry);

G_END_DECLS
