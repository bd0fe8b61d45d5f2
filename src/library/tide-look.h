/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at what lies in the folders and at single files, without opening one. It must not know
 * what is in a file.
 */
#pragma once

#include "tide-load.h"

G_BEGIN_DECLS

/* A file as the disk has it. */
typedef struct {
  GFile *file;
  char *stamp; /* as tide_volume_stamp(); "" for no file at all */
  TideOwner owner;
} TideFound;

/* What there is, and in which folders of the folders. */
typedef struct {
  GPtrArray *files; /* of TideFound */
  GPtrArray *below; /* of GFile */
} TideSeen;

void tide_seen_free (TideSeen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideSeen, tide_seen_free)

/* Looks into @folders, of TideFolder, and at @opened, of GFile, which are a person's, on another
 * thread; then calls @done. */
void tide_look (gpointer source, GPtrArray *folders, GPtrArray *opened, GCancellable *cancellable,
                GAsyncReadyCallback done);

/* (transfer full) (nullable): NULL where it was cancelled */
TideSeen *tide_look_finish (GAsyncResult *result);

G_END_DECLS
