/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One dataset of a catalog: what is known of it before it is read, how to get the rest, and what
 * came of it. For the catalog alone, which guards it.
 */
#pragma once

#include "tide-catalog.h"

G_BEGIN_DECLS

typedef struct {
  char *origin;
  char *id; /* the dataset's */
  char **indicator_ids;
  TideOwner owner;
  const TideCatalogWay *way; /* NULL once it was taken */
  gpointer data;
  TideDataset *dataset; /* NULL until it is read, and for ever where reading failed */
  GError *error;
  GPtrArray *heads; /* of TideHead; NULL until they are asked for */
} TideEntry;

/* Takes @indicator_ids. */
TideEntry *
tide_entry_new (const char *origin, const char *id, TideOwner owner, char **indicator_ids);

/* Frees an entry and what it holds. */
void tide_entry_free (gpointer entry);

/* Reads the dataset if that was not tried before: FALSE where it was. On any thread, but not on two
 * at once for one entry. */
gboolean tide_entry_read (TideEntry *self, TideLanguage language);

/* Takes the head that is known of a dataset that was not read. FALSE where there is none, so that
 * it is to be read. */
gboolean tide_entry_foresee (TideEntry *self);

/* The heads of its indicators; of what was neither read nor foreseen none. (transfer none) */
const GPtrArray *tide_entry_heads (TideEntry *self);

G_END_DECLS
