/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalog: all datasets as one. Files are opened and outlined when they are added, and read
 * when an indicator of theirs is asked for, so a picture of one costs one. Where two have one
 * indicator id, the later added (the person's own) wins whole. Safe to read from several threads.
 * It must not know where datasets lie: callers say.
 */
#pragma once

#include "tide-economy.h"
#include "tide-error.h"

G_BEGIN_DECLS

typedef struct _TideCatalog TideCatalog;

TideCatalog *tide_catalog_new (void);

/* A catalog that tells its errors and problems in @language; tide_catalog_new(): in English.
 * (transfer full) */
TideCatalog *tide_catalog_new_in (TideLanguage language);
TideCatalog *tide_catalog_ref (TideCatalog *self);
void tide_catalog_unref (TideCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideCatalog, tide_catalog_unref)

/* Adds one file: gate and outline now, the rest when needed. FALSE with an error leaves the catalog
 * as it was. */
gboolean tide_catalog_add_file (TideCatalog *self, GFile *file, GError **error);

/* Adds each "*.json" of a folder by name, not below it; a folder that is not there adds none. What
 * cannot be added is told by tide_catalog_problems() and the rest is still added. */
void tide_catalog_add_folder (TideCatalog *self, GFile *folder);

/* Adds a dataset that was read already. (takes a reference) */
void tide_catalog_add_dataset (TideCatalog *self, TideDataset *dataset);

/* Messages about files that could not be read and indicators that replace others'. (transfer full),
 * NULL-terminated */
char **tide_catalog_problems (TideCatalog *self);

/* Reads and returns all datasets, in order of their addition; those with problems are left out (and
 * told). (transfer container): of TideDataset, with references */
GPtrArray *tide_catalog_datasets (TideCatalog *self);

/**
 * tide_catalog_find:
 * @name: "indicator", or "dataset/indicator"
 *
 * Returns: (transfer none) (nullable): lives as long as the catalog; NULL with
 * TIDE_CORE_ERROR_UNKNOWN, which names a near match if there is one, or with the dataset's own
 * error.
 */
const TideIndicator *tide_catalog_find (TideCatalog *self, const char *name, GError **error);

/* What economy a code names: in @indicator's dataset, the table of names, or another dataset.
 * (nullable), (transfer none): lives as long as the catalog. */
const TideEconomy *
tide_catalog_economy (TideCatalog *self, const TideIndicator *indicator, const char *code);

/* Each indicator's name as tide_catalog_find() takes it, in order of topics. (transfer full),
 * NULL-terminated */
char **tide_catalog_indicator_names (TideCatalog *self);

G_END_DECLS
