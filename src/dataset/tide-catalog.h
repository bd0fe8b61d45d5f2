/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalog: all datasets as one. What is added is read when an indicator of it is asked for, so
 * a picture of one costs one. Where two have one indicator id, the later added (the person's own)
 * wins whole; but figures are divided by what ships alone. Safe to read from several threads. It
 * must not know files, or where datasets come from: callers say.
 */
#pragma once

#include "tide-economy.h"

G_BEGIN_DECLS

/* Whose a dataset is: a person's may replace what ships, but never divides it. */
typedef enum { TIDE_OWNER_SHIPPED, TIDE_OWNER_PERSON } TideOwner;

/* Gives the content of a dataset, the one time that it is asked for; NULL with an error. (transfer
 * full) */
typedef TideJson *(*TideCatalogLoad) (gpointer data, GError **error);

/* What is known of a dataset before it is read. */
typedef struct {
  const char *origin; /* what messages call it, usually the file's name */
  const char *id;
  const char *const *indicator_ids; /* NULL-terminated */
  TideOwner owner;
} TideCatalogHead;

typedef struct _TideCatalog TideCatalog;

TideCatalog *tide_catalog_new (void);

/* A catalog that tells its errors and problems in @language; tide_catalog_new(): in English.
 * (transfer full) */
TideCatalog *tide_catalog_new_in (TideLanguage language);
TideCatalog *tide_catalog_ref (TideCatalog *self);
void tide_catalog_unref (TideCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideCatalog, tide_catalog_unref)

/* Adds a dataset that @load gives when something of it is asked for, on any thread, and while
 * others are loaded, but once. @head is copied; @free_data (nullable) is called on @data when it is
 * no longer needed.
 */
void tide_catalog_add (TideCatalog *self, const TideCatalogHead *head, TideCatalogLoad load,
                       gpointer data, GDestroyNotify free_data);

/* Adds a dataset by its outline; it is read when needed, except that what has no indicators is read
 * now. FALSE, with the reason why it is no dataset, leaves the catalog as it was. (takes a
 * reference) */
gboolean tide_catalog_add_json (TideCatalog *self, TideJson *json, TideOwner owner, GError **error);

/* Adds a dataset that was read already. (takes a reference) */
void tide_catalog_add_dataset (TideCatalog *self, TideDataset *dataset, TideOwner owner);

/* Adds to what tide_catalog_problems() tells. */
void tide_catalog_add_problem (TideCatalog *self, const char *message);

/* Messages about what could not be read and indicators that replace others'. (transfer full),
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
 * TIDE_DATASET_ERROR_UNKNOWN, which names a near match if there is one, or with the dataset's own
 * error.
 */
const TideIndicator *tide_catalog_find (TideCatalog *self, const char *name, GError **error);

/* The shipped indicator of that id, whatever a person's datasets have in its place. (nullable),
 * (transfer none): lives as long as the catalog */
const TideIndicator *tide_catalog_find_shipped (TideCatalog *self, const char *id);

/* What economy a code names: in @indicator's dataset, the table of names, or another dataset.
 * (nullable), (transfer none): lives as long as the catalog. */
const TideEconomy *
tide_catalog_economy (TideCatalog *self, const TideIndicator *indicator, const char *code);

/* Each indicator's name as tide_catalog_find() takes it, in order of topics. (transfer full),
 * NULL-terminated */
char **tide_catalog_indicator_names (TideCatalog *self);

G_END_DECLS
