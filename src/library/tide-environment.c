/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Environment variables, read in one place. The folder of the system's datasets is looked for under
 * the prefix that the program was built for and in XDG_DATA_DIRS; the source's own datasets stand
 * in where neither has any. It must not know commands or windows.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-environment.h"

static const char *
variable (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && *value != '\0' ? value : NULL;
}

static const char *
locale (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (variable (names[i]) != NULL)
      return variable (names[i]);
  return NULL;
}

static void
add_folder (GPtrArray *folders, const char *path, TideOwner owner, TideFolderNeed need)
{
  g_autoptr (TideFolder) folder = tide_folder_new (path, owner, need);

  /* Nothing is built into the source. */
  if (g_str_equal (folder->path, TIDE_DATASETS_SOURCE))
    {
      g_free (folder->index);
      folder->index = g_strdup (TIDE_INDEX_BUILT);
    }
  for (guint i = 0; i < folders->len; i++)
    if (g_str_equal (((const TideFolder *)folders->pdata[i])->path, folder->path))
      return;
  g_ptr_array_add (folders, g_steal_pointer (&folder));
}

static void
add_system_folder (GPtrArray *folders, const char *path)
{
  add_folder (folders, path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_OPTIONAL);
}

static void
add_system_folders (GPtrArray *folders)
{
  const char *const *dirs = g_get_system_data_dirs ();
  gboolean found = FALSE;

  for (guint i = g_strv_length ((char **)dirs); i > 0; i--)
    {
      g_autofree char *folder = g_build_filename (dirs[i - 1], "tidemark", "datasets", NULL);

      add_system_folder (folders, folder);
    }
  add_system_folder (folders, TIDE_DATASETS_INSTALLED);
  for (guint i = 0; i < folders->len && !found; i++)
    found = g_file_test (((const TideFolder *)folders->pdata[i])->path, G_FILE_TEST_IS_DIR);
  if (!found)
    add_system_folder (folders, TIDE_DATASETS_SOURCE);
}

static void
free_folder (gpointer folder)
{
  tide_folder_free (folder);
}

TideLanguage
tide_environment_language (void)
{
  const char *name = locale ();

  if (g_strcmp0 (name, "C") == 0 || g_strcmp0 (name, "POSIX") == 0)
    return TIDE_LANGUAGE_EN;
  if (variable ("LANGUAGE") != NULL)
    name = variable ("LANGUAGE");
  return tide_language_from_locale (name);
}

GPtrArray *
tide_environment_dataset_folders (void)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (free_folder);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "tidemark", "datasets", NULL);

  if (variable ("TIDEMARK_DATA") != NULL)
    add_folder (folders, variable ("TIDEMARK_DATA"), TIDE_OWNER_SHIPPED, TIDE_FOLDER_REQUIRED);
  else
    add_system_folders (folders);
  add_folder (folders, own, TIDE_OWNER_PERSON, TIDE_FOLDER_OPTIONAL);
  return folders;
}
