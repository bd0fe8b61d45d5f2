/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files are loaded and outlined when they are added, so that what an editor does to them later
 * cannot harm, and read into a dataset when something of theirs is asked for. One lock guards all;
 * datasets, once read, stay as long as the catalog, so that what is found may be kept. It must not
 * know where datasets lie.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-catalog.h"

#include "tide-dataset-private.h"
#include "tide-gate.h"
#include "tide-nearest.h"
#include "tide-pattern.h"

#include <string.h>

typedef struct {
  char *origin;
  char *id;             /* the dataset's */
  char **indicator_ids; /* of the outline */
  GBytes *bytes;        /* until it is read */
  TideDataset *dataset; /* NULL until then, and for ever where reading failed */
  GError *error;
} Entry;

struct _TideCatalog {
  TideLanguage language; /* of errors and problems */
  GMutex lock;
  GPtrArray *entries;    /* of Entry, in order of addition */
  GHashTable *winners;   /* indicator id → the Entry that was added last */
  GHashTable *economies; /* code → TideEconomy of the table of names */
  GPtrArray *problems;
};

static void
entry_free (gpointer data)
{
  Entry *self = data;
  g_free (self->origin);
  g_free (self->id);
  g_strfreev (self->indicator_ids);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  g_clear_error (&self->error);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, entry_free)

static void
catalog_clear (gpointer data)
{
  TideCatalog *self = data;
  g_hash_table_unref (self->winners);
  g_hash_table_unref (self->economies);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->problems);
  g_mutex_clear (&self->lock);
}

/* Reads the entry's dataset now if that was not done. NULL where it cannot be read. */
static TideDataset *
read_entry (TideCatalog *self, Entry *entry)
{
  if (!entry->bytes)
    return entry->dataset;
  g_autoptr (GBytes) bytes = g_steal_pointer (&entry->bytes);
  entry->dataset
      = tide_dataset_new_from_bytes_in (bytes, entry->origin, self->language, &entry->error);
  if (!entry->dataset)
    g_ptr_array_add (self->problems, g_strdup (entry->error->message));
  return entry->dataset;
}

/* @entry has an indicator that @former had. */
static void
add_replaced (TideCatalog *self, const Entry *entry, const char *id, const Entry *former)
{
  /* Translators: {indicator} is one of a dataset file, {file} another file that has it too */
  const char *pattern
      = tide_gettext (self->language, "indicator “{indicator}” replaces the one of {file}");
  g_autofree char *message
      = tide_pattern_fill (self->language, pattern, "indicator", id, "file", former->origin, NULL);
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", entry->origin, message));
}

static void
add_entry (TideCatalog *self, Entry *entry)
{
  for (char **id = entry->indicator_ids; *id; id++)
    {
      const Entry *former = g_hash_table_lookup (self->winners, *id);
      if (former && former != entry)
        add_replaced (self, entry, *id, former);
      g_hash_table_insert (self->winners, *id, entry);
    }
  g_ptr_array_add (self->entries, entry);
}

static gboolean
fail_read (GError **error, const char *origin, const char *message)
{
  g_set_error (error, TIDE_CORE_ERROR, TIDE_CORE_ERROR_READ, "%s: %s", origin, message);
  return FALSE;
}

static const char *
explain (const GError *error, TideLanguage language)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return tide_gettext (language, "there is no such file");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return tide_gettext (language, "there is no permission to read it");
  return error->message;
}

/* Before a byte is read: a device never ends, and a large file would fill the memory. */
static gboolean
check_file (GFile *file, const char *origin, TideLanguage language, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, NULL, &local);
  if (!info)
    return fail_read (error, origin, explain (local, language));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail_read (error, origin, tide_gettext (language, "expected a file, found a folder"));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail_read (error, origin,
                      tide_gettext (language, "expected a file, found something else"));
  if (g_file_info_get_size (info) <= TIDE_GATE_MAX_BYTES)
    return TRUE;
  g_autofree char *message = tide_language_printf (
      language, tide_gettext (language, "expected at most %1$d MiB, found a larger file"),
      TIDE_GATE_MAX_BYTES / (1024 * 1024));
  return fail_read (error, origin, message);
}

static GBytes *
load_file (GFile *file, const char *origin, TideLanguage language, GError **error)
{
  g_autoptr (GError) local = NULL;
  if (!check_file (file, origin, language, error))
    return NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &local);
  if (!bytes)
    fail_read (error, origin, explain (local, language));
  return bytes;
}

static char *
origin_of (GFile *file)
{
  return g_file_peek_path (file) ? g_file_get_path (file) : g_file_get_uri (file);
}

/* An entry whose bytes passed the gate; NULL with an error. What has no indicators is read at once:
 * it is no dataset, and reading says why. */
static Entry *
entry_new (GFile *file, TideLanguage language, GError **error)
{
  g_autoptr (Entry) entry = g_new0 (Entry, 1);
  entry->origin = origin_of (file);
  entry->bytes = load_file (file, entry->origin, language, error);
  if (!entry->bytes || !tide_gate_check_in (entry->bytes, entry->origin, language, error))
    return NULL;
  entry->indicator_ids = tide_gate_outline (entry->bytes, &entry->id);
  if (entry->id && *entry->indicator_ids)
    return g_steal_pointer (&entry);

  entry->dataset = tide_dataset_new_from_bytes_in (entry->bytes, entry->origin, language, error);
  g_clear_pointer (&entry->bytes, g_bytes_unref);
  return entry->dataset ? g_steal_pointer (&entry) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Names of the "*.json" in a folder, sorted; empty for a folder that cannot be listed. */
static GPtrArray *
list_folder (GFile *folder, GError **error)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, error);
  GFileInfo *info = NULL;
  while (files && g_file_enumerator_iterate (files, &info, NULL, NULL, error) && info)
    if (g_str_has_suffix (g_file_info_get_name (info), ".json"))
      g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
add_problem (TideCatalog *self, const char *message)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->problems, g_strdup (message));
  g_mutex_unlock (&self->lock);
}

static Entry *
find_entry (TideCatalog *self, const char *dataset_id)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      Entry *entry = g_ptr_array_index (self->entries, i - 1);
      if (entry->id && g_str_equal (entry->id, dataset_id))
        return entry;
    }
  return NULL;
}

/* "dataset/indicator" or "indicator": the entry that may have it, or NULL. */
static Entry *
find_entry_of_name (TideCatalog *self, const char *name)
{
  const char *slash = strchr (name, '/');
  if (!slash)
    return g_hash_table_lookup (self->winners, name);
  g_autofree char *dataset_id = g_strndup (name, slash - name);
  return find_entry (self, dataset_id);
}

static void
fail_unknown (TideCatalog *self, const char *name, GError **error)
{
  const char *slash = strchr (name, '/');
  g_autofree const char **ids = (const char **)g_hash_table_get_keys_as_array (self->winners, NULL);
  const char *nearest = tide_nearest (slash ? slash + 1 : name, ids);
  const char *pattern
      = nearest ? tide_gettext (self->language, "no indicator “{typed}”; did you mean “{nearest}”?")
                : tide_gettext (self->language, "no indicator “{typed}”");
  g_autofree char *message
      = tide_pattern_fill (self->language, pattern, "typed", name, "nearest", nearest, NULL);
  g_set_error_literal (error, TIDE_CORE_ERROR, TIDE_CORE_ERROR_UNKNOWN, message);
}

static const TideIndicator *
find_indicator (TideCatalog *self, const char *name, GError **error)
{
  Entry *entry = find_entry_of_name (self, name);
  const char *slash = strchr (name, '/');
  const TideDataset *dataset = entry ? read_entry (self, entry) : NULL;
  if (entry && !dataset)
    {
      g_propagate_error (error, g_error_copy (entry->error));
      return NULL;
    }
  const TideIndicator *indicator
      = dataset ? tide_dataset_find_indicator (dataset, slash ? slash + 1 : name) : NULL;
  if (!indicator)
    fail_unknown (self, name, error);
  return indicator;
}

static const TideEconomy *
find_named_economy (TideCatalog *self, const char *code)
{
  TideEconomy *economy = g_hash_table_lookup (self->economies, code);
  if (economy)
    return economy;
  economy = tide_economy_new_named (code);
  if (economy)
    g_hash_table_insert (self->economies, economy->code, economy);
  return economy;
}

static const TideEconomy *
find_economy_in_datasets (TideCatalog *self, const char *code)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      const TideDataset *dataset = read_entry (self, g_ptr_array_index (self->entries, i - 1));
      const TideEconomy *economy = dataset ? tide_dataset_find_economy (dataset, code) : NULL;
      if (economy)
        return economy;
    }
  return NULL;
}

/* Adds the name unless it was added or belongs to another dataset. */
static void
add_name (TideCatalog *self, const Entry *entry, const char *id, GPtrArray *names,
          GHashTable *added)
{
  if (g_hash_table_lookup (self->winners, id) == entry && g_hash_table_add (added, (char *)id))
    g_ptr_array_add (names, g_strdup (id));
}

static void
add_names_of (TideCatalog *self, const Entry *entry, GPtrArray *names)
{
  const TideDataset *dataset = entry->dataset;
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < dataset->topics->len; i++)
    {
      const TideTopic *topic = g_ptr_array_index (dataset->topics, i);
      for (char **id = topic->indicators; *id; id++)
        add_name (self, entry, *id, names, added);
    }
  for (guint i = 0; i < dataset->indicators->len; i++)
    {
      const TideIndicator *indicator = g_ptr_array_index (dataset->indicators, i);
      add_name (self, entry, indicator->id, names, added);
    }
}

TideCatalog *
tide_catalog_new (void)
{
  return tide_catalog_new_in (TIDE_LANGUAGE_EN);
}

TideCatalog *
tide_catalog_new_in (TideLanguage language)
{
  TideCatalog *self = g_atomic_rc_box_new0 (TideCatalog);
  self->language = language;
  g_mutex_init (&self->lock);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->winners = g_hash_table_new (g_str_hash, g_str_equal);
  self->economies
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)tide_economy_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

TideCatalog *
tide_catalog_ref (TideCatalog *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tide_catalog_unref (TideCatalog *self)
{
  g_atomic_rc_box_release_full (self, catalog_clear);
}

gboolean
tide_catalog_add_file (TideCatalog *self, GFile *file, GError **error)
{
  Entry *entry = entry_new (file, self->language, error);
  if (!entry)
    return FALSE;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  add_entry (self, entry);
  return TRUE;
}

void
tide_catalog_add_folder (TideCatalog *self, GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *origin = origin_of (folder);
  g_autoptr (GPtrArray) names = list_folder (folder, &error);
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *message
          = g_strdup_printf ("%s: %s", origin, explain (error, self->language));
      add_problem (self, message);
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GError) file_error = NULL;
      g_autoptr (GFile) file = g_file_get_child (folder, g_ptr_array_index (names, i));
      if (!tide_catalog_add_file (self, file, &file_error))
        add_problem (self, file_error->message);
    }
}

void
tide_catalog_add_dataset (TideCatalog *self, TideDataset *dataset)
{
  Entry *entry = g_new0 (Entry, 1);
  entry->origin = g_strdup (dataset->origin);
  entry->id = g_strdup (dataset->id);
  entry->dataset = tide_dataset_ref (dataset);
  entry->indicator_ids = g_new0 (char *, dataset->indicators->len + 1);
  for (guint i = 0; i < dataset->indicators->len; i++)
    {
      const TideIndicator *indicator = g_ptr_array_index (dataset->indicators, i);
      entry->indicator_ids[i] = g_strdup (indicator->id);
    }
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  add_entry (self, entry);
}

char **
tide_catalog_problems (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  char **problems = g_new0 (char *, self->problems->len + 1);
  for (guint i = 0; i < self->problems->len; i++)
    problems[i] = g_strdup (g_ptr_array_index (self->problems, i));
  return problems;
}

GPtrArray *
tide_catalog_datasets (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *datasets = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_dataset_unref);
  for (guint i = 0; i < self->entries->len; i++)
    {
      TideDataset *dataset = read_entry (self, g_ptr_array_index (self->entries, i));
      if (dataset)
        g_ptr_array_add (datasets, tide_dataset_ref (dataset));
    }
  return datasets;
}

const TideIndicator *
tide_catalog_find (TideCatalog *self, const char *name, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  return find_indicator (self, name, error);
}

const TideEconomy *
tide_catalog_economy (TideCatalog *self, const TideIndicator *indicator, const char *code)
{
  const TideEconomy *economy
      = indicator ? tide_dataset_find_economy (indicator->dataset, code) : NULL;
  if (economy)
    return economy;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  economy = find_named_economy (self, code);
  return economy ? economy : find_economy_in_datasets (self, code);
}

char **
tide_catalog_indicator_names (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < self->entries->len; i++)
    if (read_entry (self, g_ptr_array_index (self->entries, i)))
      add_names_of (self, g_ptr_array_index (self->entries, i), names);
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}
