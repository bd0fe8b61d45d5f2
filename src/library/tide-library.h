/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The datasets on disk as a catalog that follows them: files of the folders and files that a person
 * opened, read on other threads, read again when they change. It must not know widgets, or what is
 * shown.
 */
#pragma once

#include "tide-load.h"

G_BEGIN_DECLS

/* What takes longer to read is told. */
#define TIDE_LIBRARY_SLOW_MS 400

/* A file that could not be read. */
typedef struct {
  char *name;      /* of the file, for people */
  char *text;      /* what is wrong, one problem a line */
  gboolean kept;   /* figures that were read from it before are still shown */
  gboolean opened; /* a person opened it: it is in none of the folders */
} TideTrouble;

#define TIDE_TYPE_LIBRARY (tide_library_get_type ())
G_DECLARE_FINAL_TYPE (TideLibrary, tide_library, TIDE, LIBRARY, GObject)

/**
 * tide_library_new:
 * @folders: (transfer full): of TideFolder: where datasets are sought
 * @language: what troubles are told in
 *
 * TideLibrary::changed: another catalog, or other troubles.
 * TideLibrary::slow-changed: reading a file takes long, or does no longer.
 * TideLibrary::opened: (GFile, TideDataset or NULL): a file that tide_library_open() was given is
 * read, or is not to be read; after "changed".
 */
TideLibrary *tide_library_new (GPtrArray *folders, TideLanguage language);

/* Begins to read what is in the folders; also to look again. */
void tide_library_load (TideLibrary *self);

/* Adds a file for as long as the program runs. */
void tide_library_open (TideLibrary *self, GFile *file);

/* NULL before the first "changed". (nullable), (transfer none) */
TideCatalog *tide_library_get_catalog (TideLibrary *self);

/* Where datasets are sought: paths. (transfer none) */
const char *const *tide_library_get_folders (TideLibrary *self);

/* (transfer container): of TideTrouble, until the next "changed" */
GPtrArray *tide_library_list_troubles (TideLibrary *self);

/* Indicators of a person's own datasets that stand for others of the same name. (transfer
 * container): of TideIndicator, until the next "changed" */
GPtrArray *tide_library_list_replaced (TideLibrary *self);

/* The name of a file that takes long to read, or NULL. (transfer none) */
const char *tide_library_get_slow (TideLibrary *self);

/* Gives up reading what takes long, until it changes. */
void tide_library_cancel (TideLibrary *self);

G_END_DECLS
