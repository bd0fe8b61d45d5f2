/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folders: one as a library takes those that it is to look into, and one removed.
 */
#pragma once

#include "tide-load.h"

#include <glib/gstdio.h>

G_BEGIN_DECLS

/* (transfer full) */
static inline GPtrArray *
shipped_folder (const char *path)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_folder_free);
  g_ptr_array_add (folders, tide_folder_new (path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_OPTIONAL));
  return folders;
}

/* A folder with all that is in it. */
static inline void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);
      remove_tree (inside);
    }
  g_remove (path);
}

G_END_DECLS
