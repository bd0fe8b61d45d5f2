/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person's files are loaded when they are added, so that what an editor does to them later cannot
 * harm; what ships below a folder when it is asked for, and until then listed by the folder's
 * index. It must not know where datasets lie.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-load.h"

#include "tide-index.h"

#include <string.h>

#define N_(message) message

static gboolean
load_file (GFile *file, TideCatalog *catalog, TideOwner owner, TideLanguage language,
           GError **error)
{
  g_autoptr (TideJson) json = tide_read_json (file, language, error);
  return json != NULL && tide_catalog_add_json (catalog, json, owner, error);
}

/* A file that is opened when its indicator is asked for. */
typedef struct {
  GFile *file;
  char *id; /* (nullable): of the indicator that it is called as */
  TideIndex *index;
  TideLanguage language;
} Later;

static TideJson *
load_later (gpointer data, GError **error)
{
  const Later *self = data;
  return tide_read_json (self->file, self->language, error);
}

static TideHead *
foresee_later (gpointer data)
{
  const Later *self = data;
  return self->id != NULL ? tide_index_take (self->index, self->file, self->id) : NULL;
}

static void
free_later (gpointer data)
{
  Later *self = data;
  g_object_unref (self->file);
  g_free (self->id);
  tide_index_unref (self->index);
  g_free (self);
}

static const TideCatalogWay later_way = { load_later, foresee_later, free_later };

static gboolean
is_called (const TideFolderFile *found, const char *name)
{
  return g_str_equal (g_file_info_get_name (found->info), name);
}

/* Adds a file by its name alone: an indicator's below the folder, else topics. */
static void
add_unopened (const TideFolderFile *found, TideCatalog *catalog, TideIndex *index,
              TideLanguage language)
{
  g_autofree char *origin = tide_read_origin (found->file);
  g_autofree char *base = g_file_get_basename (found->file);
  base[strlen (base) - strlen (".json")] = '\0';
  const char *const ids[] = { found->is_below ? base : NULL, NULL };
  Later *later = g_new (Later, 1);
  *later
      = (Later){ g_object_ref (found->file), g_strdup (ids[0]), tide_index_ref (index), language };
  tide_catalog_add (catalog, &(TideCatalogOutline){ origin, base, ids, TIDE_OWNER_SHIPPED },
                    &later_way, later);
}

/* @index: (nullable): of what ships */
static gboolean
add_file (const TideFolderFile *found, TideCatalog *catalog, TideIndex *index,
          TideLanguage language, GError **error)
{
  TideOwner owner = index != NULL ? TIDE_OWNER_SHIPPED : TIDE_OWNER_PERSON;
  if (index != NULL && (found->is_below || is_called (found, "topics.json")))
    add_unopened (found, catalog, index, language);
  else
    return load_file (found->file, catalog, owner, language, error);
  return TRUE;
}

/* What is wrong with a folder, if it matters. */
static gboolean
tell_folder (const TideFolder *self, const GError *wrong, TideCatalog *catalog,
             TideLanguage language, GError **error)
{
  const char *why = tide_read_explain (wrong, language, N_ ("there is no such folder"));
  if (self->need == TIDE_FOLDER_REQUIRED)
    return tide_read_fail (error, self->path, why);
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
  *self = (TideFolder){ g_canonicalize_filename (path, NULL), owner, need, NULL };
  self->index = g_build_filename (self->path, TIDE_INDEX_NAME, NULL);
  return self;
}

void
tide_folder_free (TideFolder *self)
{
  g_free (self->path);
  g_free (self->index);
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
is_topic (GFileInfo *info)
{
  return g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
         && !g_str_has_prefix (g_file_info_get_name (info), ".");
}

/* Adds what lies in @folder, and in the folders in it, which are added to @below. */
static void
list_folder (GPtrArray *list, GFile *folder, GPtrArray *below, const char *attributes,
             GError **error)
{
  g_autoptr (GFileEnumerator) files
      = g_file_enumerate_children (folder, attributes, G_FILE_QUERY_INFO_NONE, NULL, error);
  GFileInfo *info = NULL;
  GFile *file = NULL;
  while (files != NULL && g_file_enumerator_iterate (files, &info, &file, NULL, error)
         && info != NULL)
    if (below != NULL && is_topic (info))
      {
        g_ptr_array_add (below, g_object_ref (file));
        list_folder (list, file, NULL, attributes, NULL);
      }
    else if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
      {
        TideFolderFile *found = g_new (TideFolderFile, 1);
        *found = (TideFolderFile){ g_object_ref (file), g_object_ref (info), below == NULL };
        g_ptr_array_add (list, found);
      }
}

GPtrArray *
tide_folder_list (const TideFolder *self, const char *attributes, GPtrArray *below, GError **error)
{
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *list = g_ptr_array_new_with_free_func (free_folder_file);
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autofree char *wanted = g_strjoin (",", G_FILE_ATTRIBUTE_STANDARD_NAME,
                                       G_FILE_ATTRIBUTE_STANDARD_TYPE, attributes, NULL);
  list_folder (list, folder, topics, wanted, error);
  if (below != NULL)
    g_ptr_array_extend_and_steal (below, g_steal_pointer (&topics));
  g_ptr_array_sort (list, compare_folder_files);
  return list;
}

TideDataset *
tide_load_dataset (GFile *file, TideLanguage language, GError **error)
{
  g_autoptr (TideJson) json = tide_read_json (file, language, error);
  return json != NULL ? tide_dataset_new_from_json (json, language, error) : NULL;
}

gboolean
tide_load_folder (const TideFolder *folder, TideCatalog *catalog, TideLanguage language,
                  GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GPtrArray) list = tide_folder_list (folder, NULL, NULL, &wrong);
  if (wrong != NULL && !tell_folder (folder, wrong, catalog, language, error))
    return FALSE;
  g_autoptr (TideIndex) index
      = folder->owner == TIDE_OWNER_SHIPPED ? tide_index_new (folder->index) : NULL;
  for (guint i = 0; i < list->len; i++)
    {
      g_autoptr (GError) file_error = NULL;
      if (!add_file (list->pdata[i], catalog, index, language, &file_error))
        tide_catalog_add_problem (catalog, file_error->message);
    }
  return TRUE;
}
