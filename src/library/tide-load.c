/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person's files are loaded when they are added, so that what an editor does to them later cannot
 * harm; what ships below a folder when it is asked for. What would never end or fill the memory is
 * refused before a byte is read. It must not know where datasets lie.
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

static gboolean
load_file (GFile *file, TideCatalog *catalog, TideOwner owner, TideLanguage language,
           GError **error)
{
  g_autoptr (TideJson) json = load_json (file, language, error);
  return json != NULL && tide_catalog_add_json (catalog, json, owner, error);
}

/* A file that is opened when its indicator is asked for. */
typedef struct {
  GFile *file;
  TideLanguage language;
} Later;

static TideJson *
load_later (gpointer data, GError **error)
{
  const Later *self = data;
  return load_json (self->file, self->language, error);
}

static void
free_later (gpointer data)
{
  Later *self = data;
  g_object_unref (self->file);
  g_free (self);
}

static gboolean
is_called (const TideFolderFile *found, const char *name)
{
  return g_str_equal (g_file_info_get_name (found->info), name);
}

/* Adds a file by its name alone: an indicator's below the folder, else topics. */
static void
add_unopened (const TideFolderFile *found, TideCatalog *catalog, TideOwner owner,
              TideLanguage language)
{
  g_autofree char *origin = origin_of (found->file);
  g_autofree char *base = g_file_get_basename (found->file);
  base[strlen (base) - strlen (".json")] = '\0';
  const char *const ids[] = { found->is_below ? base : NULL, NULL };
  Later *later = g_new (Later, 1);
  *later = (Later){ g_object_ref (found->file), language };
  tide_catalog_add (catalog, &(TideCatalogHead){ origin, base, ids, owner }, load_later, later,
                    free_later);
}

static gboolean
add_file (const TideFolderFile *found, TideCatalog *catalog, TideOwner owner, TideLanguage language,
          GError **error)
{
  if (owner == TIDE_OWNER_SHIPPED && (found->is_below || is_called (found, "topics.json")))
    add_unopened (found, catalog, owner, language);
  else
    return load_file (found->file, catalog, owner, language, error);
  return TRUE;
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

static void
free_folder_file (gpointer data)
{
  TideFolderFile *self = data;
  g_object_unref (self->file);
  g_object_unref (self->info);
  g_free (self);
}

/* Files before folders, then by name. */
static int
compare_folder_files (gconstpointer a, gconstpointer b)
{
  const TideFolderFile *one = *(TideFolderFile *const *)a;
  const TideFolderFile *other = *(TideFolderFile *const *)b;
  int difference = one->is_below - other->is_below;
  if (difference != 0)
    return difference;
  g_autofree char *path = g_file_get_path (one->file);
  g_autofree char *other_path = g_file_get_path (other->file);
  return strcmp (path, other_path);
}

static gboolean
is_folder_below (GFileInfo *info, gboolean is_below)
{
  return !is_below && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
         && !g_str_has_prefix (g_file_info_get_name (info), ".");
}

/* Adds what lies in @folder, and in the folders in it. */
static void
list_folder (GPtrArray *list, GFile *folder, gboolean is_below, const char *attributes,
             GError **error)
{
  g_autoptr (GFileEnumerator) files
      = g_file_enumerate_children (folder, attributes, G_FILE_QUERY_INFO_NONE, NULL, error);
  GFileInfo *info = NULL;
  GFile *file = NULL;
  while (files != NULL && g_file_enumerator_iterate (files, &info, &file, NULL, error)
         && info != NULL)
    if (is_folder_below (info, is_below))
      list_folder (list, file, TRUE, attributes, NULL);
    else if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
      {
        TideFolderFile *found = g_new (TideFolderFile, 1);
        *found = (TideFolderFile){ g_object_ref (file), g_object_ref (info), is_below };
        g_ptr_array_add (list, found);
      }
}

GPtrArray *
tide_folder_list (const TideFolder *self, const char *attributes, GError **error)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_folder_file);
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autofree char *wanted = g_strjoin (",", G_FILE_ATTRIBUTE_STANDARD_NAME,
                                       G_FILE_ATTRIBUTE_STANDARD_TYPE, attributes, NULL);
  list_folder (list, folder, FALSE, wanted, error);
  g_ptr_array_sort (list, compare_folder_files);
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
      if (!add_file (list->pdata[i], catalog, folder->owner, language, &file_error))
        tide_catalog_add_problem (catalog, file_error->message);
    }
  return TRUE;
}
