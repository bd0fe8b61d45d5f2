/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one way from files and folders to datasets, for both programs. It must not know where
 * datasets lie, or who is told what is wrong.
 */
#pragma once

#include "tide-catalog.h"
#include "tide-read.h"

G_BEGIN_DECLS

/* Whether a folder must be there: a person named it. */
typedef enum { TIDE_FOLDER_OPTIONAL, TIDE_FOLDER_REQUIRED } TideFolderNeed;

/* A folder of datasets. */
typedef struct {
  char *path;
  TideOwner owner; /* of what lies in it */
  TideFolderNeed need;
  char *index; /* the path of the index of what ships, which need not be there */
} TideFolder;

TideFolder *tide_folder_new (const char *path, TideOwner owner, TideFolderNeed need);
void tide_folder_free (TideFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideFolder, tide_folder_free)

/* A file of a folder, or of a folder in it. */
typedef struct {
  GFile *file;
  GFileInfo *info;
  gboolean is_below;
} TideFolderFile;

/* The "*.json" of a folder, then those of the folders in it, which are topics; by name, in the
 * order in which they are added. @attributes besides the name. @below: (nullable): gets the folders
 * in it, of GFile. (transfer full): of TideFolderFile; empty with an error */
GPtrArray *
tide_folder_list (const TideFolder *self, const char *attributes, GPtrArray *below, GError **error);

/* A file as a dataset, read whole, with problems and warnings in @language. NULL with
 * TIDE_LIBRARY_ERROR, TIDE_JSON_ERROR or TIDE_DATASET_ERROR. (transfer full) */
TideDataset *tide_load_dataset (GFile *file, TideLanguage language, GError **error);

/* Adds each file of a folder, to be read when needed. What ships below it is called as its one
 * indicator, and the order of topics “topics.json”, so that nothing but what is asked for is
 * opened; what the index has is listed by it. What cannot be added is a problem of the catalog, and
 * the rest is still added. FALSE where the folder must be there and is not. */
gboolean tide_load_folder (const TideFolder *folder, TideCatalog *catalog, TideLanguage language,
                           GError **error);

G_END_DECLS
