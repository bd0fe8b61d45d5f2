/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One folder, as a library takes those that it is to look into.
 */
#pragma once

#include "tide-load.h"

G_BEGIN_DECLS

/* (transfer full) */
static inline GPtrArray *
shipped_folder (const char *path)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_folder_free);
  g_ptr_array_add (folders, tide_folder_new (path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_OPTIONAL));
  return folders;
}

G_END_DECLS
