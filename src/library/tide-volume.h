/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One dataset file: how it was last seen on disk, and what was read from it. It must not know the
 * other files.
 */
#pragma once

#include "tide-library.h"

G_BEGIN_DECLS

typedef struct {
  GFile *file;
  TideLanguage language; /* of its trouble */
  char *stamp;           /* of the version that is read or being read; "" for no file at all */
  TideDataset *dataset;  /* the last version that could be read, else NULL */
  GCancellable *reading; /* while a thread reads it, else NULL */
  TideTrouble trouble;   /* its text is NULL where there is none */
  TideOwner owner;
  gboolean awaited; /* tide_library_open() waits for it */
} TideVolume;

TideVolume *tide_volume_new (GFile *file, TideLanguage language);
void tide_volume_free (TideVolume *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideVolume, tide_volume_free)

/* What tells one version of a file from another. (transfer full) */
char *tide_volume_stamp (GFileInfo *info);
#define TIDE_VOLUME_STAMP_ATTRIBUTES                                                               \
  G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC                           \
                                 "," G_FILE_ATTRIBUTE_STANDARD_SIZE                                \
                                 "," G_FILE_ATTRIBUTE_UNIX_INODE

/* Reads the file on another thread and calls @done with @data; not if it is read anew or given up
 * before. */
typedef void (*TideVolumeDone) (TideVolume *self, gpointer data);
void tide_volume_read (TideVolume *self, const char *stamp, TideVolumeDone done, gpointer data);

/* Gives up reading. */
void tide_volume_cancel (TideVolume *self);

G_END_DECLS
