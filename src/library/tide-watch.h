/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Watches folders and single files, and says once, a moment after the last change, that something
 * is another than before. It must not know what is in them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _TideWatch TideWatch;

/* @changed is called with @data on the main context; not after tide_watch_free(). */
TideWatch *tide_watch_new (void (*changed) (gpointer data), gpointer data);
void tide_watch_free (TideWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideWatch, tide_watch_free)

/* Watches these instead of those before. A folder that is not there yet is waited for. @files: of
 * GFile. */
void tide_watch_set (TideWatch *self, const char *const *folders, GPtrArray *files);

/* Watches the folders in those, of GFile, instead of those before. Whether one of them was not
 * watched until now, so that something in it may have changed unseen. */
gboolean tide_watch_set_below (TideWatch *self, GPtrArray *below);

G_END_DECLS
