/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are loaded when they are added, so that what an editor does to them later cannot harm. What
 * would never end or fill the memory is refused before a byte is read. It must not know where
 * datasets lie.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-load.h"

#include "tide-gate.h"
#include "tide-pattern.h"

#include <string.h>

#define N_(message) message

GQuark
tide_library_error_quark (void)
{
  return g_quark_from_static_string ("tide-library-error");
}

static gboolean
fail_read (GError **error, const char *origin, const char *message)
{
  g_set_error (error, TIDE_LIBRARY_ERROR, TIDE_LIBRARY_ERROR_READ, "%s: %s", origin, message);
  return FALSE;
}

static const char *
explain (const GError *error, TideLanguage language, const char *not_found)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return tide_gettext (language, not_found);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return tide_gettext (language, "there is no permission to read it");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return tide_gettext (language, "expected a folder, found a file");
  return error->message;
}

static gboolean
check_file (GFile *file, const char *origin, TideLanguage language, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, NULL, &local);
  if (info == NULL)
    return fail_read (error, origin, explain (local, language, N_ ("there is no such file")));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail_read (error, origin, tide_gettext (language, "expected a file, found a folder"));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail_read (error, origin,
                      tide_gettext (language, "expected a file, found something else"));
  if (g_file_info_get_size (info) <= TIDE_GATE_MAX_BYTES)
    return TRUE;
  g_autofree char *message = tide_pattern_fill (
      language, tide_gettext (language, "expected at most {n} MiB, found a larger file"), "n",
      G_STRINGIFY (TIDE_GATE_MAX_MIB), NULL);
  return fail_read (error, origin, message);
}

static char *
origin_of (GFile *file)
{
  return g_file_peek_path (file) != NULL ? g_file_get_path (file) : g_file_get_uri (file);
}

/* The file's text, through the gate. */
static TideJson *
load_json (GFile *file, TideLanguage language, GError **error)
{
  g_autofree char *origin = origin_of (file);
  g_autoptr (GError) local = NULL;
  if (!check_file (file, origin, language, error))
    return NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &local);
  if (bytes != NULL)
    return tide_gate_check (bytes, origin, language, error);
  fail_read (error, origin, explain (local, language, N_ ("there is no such file")));
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *)a),
                 g_file_info_get_name (*(GFileInfo *const *)b));
}

static gboolean
load_file (GFile *file, TideCatalog *catalog, TideOwner owner, TideLanguage language,
           GError **error)
{
  g_autoptr (TideJson) json = load_json (file, language, error);
  return json != NULL && tide_catalog_add_json (catalog, json, owner, error);
}

/* What is wrong with a folder, if it matters. */
static gboolean
tell_folder (const TideFolder *self, const GError *wrong, TideCatalog *catalog,
             TideLanguage language, GError **error)
{
  const char *why = explain (wrong, language, N_ ("there is no such folder"));
  if (self->need == TIDE_FOLDER_REQUIRED)
    return fail_read (error, self->path, why);
  if (g_error_matches (wrong, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_autofree char *message = g_strdup_printf ("%s: %s", self->path, why);
  tide_catalog_add_problem (catalog, message);
  return TRUE;
}

TideFolder *
tide_folder_new (const char *path, TideOwner owner, TideFolderNeed need)
{
  TideFolder *self = g_new (TideFolder, 1);
  *self = (TideFolder){ g_canonicalize_filename (path, NULL), owner, need };
  return self;
}

void
tide_folder_free (TideFolder *self)
{
  g_free (self->path);
  g_free (self);
}

GPtrArray *
tide_folder_list (const TideFolder *self, const char *attributes, GError **error)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autofree char *wanted = g_strjoin (",", G_FILE_ATTRIBUTE_STANDARD_NAME, attributes, NULL);
  g_autoptr (GFileEnumerator) files
      = g_file_enumerate_children (folder, wanted, G_FILE_QUERY_INFO_NONE, NULL, error);
  GFileInfo *info = NULL;
  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, error)
         && info != NULL)
    if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
      g_ptr_array_add (list, g_object_ref (info));
  g_ptr_array_sort (list, compare_names);
  return list;
}

TideDataset *
tide_load_dataset (GFile *file, TideLanguage language, GError **error)
{
  g_autoptr (TideJson) json = load_json (file, language, error);
  return json != NULL ? tide_dataset_new_from_json (json, language, error) : NULL;
}

gboolean
tide_load_folder (const TideFolder *folder, TideCatalog *catalog, TideLanguage language,
                  GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GPtrArray) list = tide_folder_list (folder, NULL, &wrong);
  if (wrong != NULL && !tell_folder (folder, wrong, catalog, language, error))
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GError) file_error = NULL;
      g_autofree char *path
          = g_build_filename (folder->path, g_file_info_get_name (list->pdata[i]), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      if (!load_file (file, catalog, folder->owner, language, &file_error))
        tide_catalog_add_problem (catalog, file_error->message);
    }
  return TRUE;
}
