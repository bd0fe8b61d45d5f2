/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalog: all datasets as one. What is added is read when an indicator of it is asked for, so
 * a picture of one costs one. Where two have one indicator id, the later added (the person's own)
 * wins whole; but figures are divided by what ships alone. Safe to read from several threads. It
 * must not know files, or where datasets come from: callers say.
 */
#pragma once

#include "tide-economy.h"
#include "tide-head.h"

G_BEGIN_DECLS

/* Whose a dataset is: a person's may replace what ships, but never divides it. */
typedef enum { TIDE_OWNER_SHIPPED, TIDE_OWNER_PERSON } TideOwner;

/* What is known of a dataset before it is read. */
typedef struct {
  const char *origin; /* what messages call it, usually the file's name */
  const char *id;
  const char *const *indicator_ids; /* NULL-terminated */
  TideOwner owner;
} TideCatalogOutline;

/* How to get the rest. */
typedef struct {
  /* The content, asked for once; NULL with an error. (transfer full) */
  TideJson *(*load) (gpointer data, GError **error);
  /* (nullable): the head of its one indicator, by which it is listed until it is loaded; NULL where
   * that is not known, or it has topics, or economies that the table of names has not. (transfer
   * full) */
  TideHead *(*foresee) (gpointer data);
  GDestroyNotify free_data; /* (nullable): once the data are no longer needed */
} TideCatalogWay;

typedef struct _TideCatalog TideCatalog;

TideCatalog *tide_catalog_new (void);

/* A catalog that tells its errors and problems in @language; tide_catalog_new(): in English.
 * (transfer full) */
TideCatalog *tide_catalog_new_in (TideLanguage language);
TideCatalog *tide_catalog_ref (TideCatalog *self);
void tide_catalog_unref (TideCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideCatalog, tide_catalog_unref)

/* Adds a dataset that is loaded when something of it is asked for, on any thread, and while others
 * are loaded, but once. @outline is copied; @way is static. */
void tide_catalog_add (TideCatalog *self, const TideCatalogOutline *outline,
                       const TideCatalogWay *way, gpointer data);

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

/* The topics of all datasets, in order of their addition; two may have one id. (transfer
 * container): of const TideTopic, which live as long as the catalog */
GPtrArray *tide_catalog_topics (TideCatalog *self);

/* The heads of all indicators, in order of addition, without those that another replaces. Reads no
 * dataset whose head is known. (transfer container): of const TideHead, which live as long as the
 * catalog */
GPtrArray *tide_catalog_heads (TideCatalog *self);

/* The head of what tide_catalog_find() finds under a name. (nullable), (transfer none): lives as
 * long as the catalog */
const TideHead *tide_catalog_find_head (TideCatalog *self, const char *name);

/* Each indicator's name as tide_catalog_find() takes it, in order of topics. (transfer full),
 * NULL-terminated */
char **tide_catalog_indicator_names (TideCatalog *self);

G_END_DECLS
