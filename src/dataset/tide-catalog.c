/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a dataset that is added the outline is kept, and how to get the rest, which is read when
 * something of it is asked for, but for a head that can be foreseen. One lock guards all; datasets,
 * once read, stay as long as the catalog, so that what is found may be kept. It must not know
 * files.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-catalog-private.h"

#include "tide-nearest.h"
#include "tide-pattern.h"
#include "tide-reader-parts.h"

#include <string.h>

static void
catalog_clear (gpointer data)
{
  TideCatalog *self = data;
  g_hash_table_unref (self->winners);
  g_hash_table_unref (self->shipped);
  g_hash_table_unref (self->economies);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->problems);
  g_mutex_clear (&self->lock);
}

TideDataset *
tide_catalog_read (TideCatalog *self, TideEntry *entry)
{
  if (tide_entry_read (entry, self->language) && entry->dataset == NULL)
    g_ptr_array_add (self->problems, g_strdup (entry->error->message));
  return entry->dataset;
}

/* @entry has an indicator that @former had. */
static void
add_replaced (TideCatalog *self, const TideEntry *entry, const char *id, const TideEntry *former)
{
  /* Translators: {indicator} is one of a dataset file, {file} another file that has it too */
  const char *pattern
      = tide_gettext (self->language, "indicator “{indicator}” replaces the one of {file}");
  g_autofree char *message
      = tide_pattern_fill (self->language, pattern, "indicator", id, "file", former->origin, NULL);
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", entry->origin, message));
}

/* Takes the entry. */
static void
add_entry (TideCatalog *self, TideEntry *entry)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  for (char **id = entry->indicator_ids; *id != NULL; id++)
    {
      const TideEntry *former = g_hash_table_lookup (self->winners, *id);
      if (former != NULL && former != entry)
        add_replaced (self, entry, *id, former);
      g_hash_table_insert (self->winners, *id, entry);
      if (entry->owner == TIDE_OWNER_SHIPPED)
        g_hash_table_insert (self->shipped, *id, entry);
    }
  g_ptr_array_add (self->entries, entry);
}

static TideEntry *
find_entry (TideCatalog *self, const char *dataset_id)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      TideEntry *entry = g_ptr_array_index (self->entries, i - 1);
      if (entry->id != NULL && g_str_equal (entry->id, dataset_id))
        return entry;
    }
  return NULL;
}

/* "dataset/indicator" or "indicator": the entry that may have it, or NULL. */
static TideEntry *
find_entry_of_name (TideCatalog *self, const char *name)
{
  const char *slash = strchr (name, '/');
  if (slash == NULL)
    return g_hash_table_lookup (self->winners, name);
  g_autofree char *dataset_id = g_strndup (name, slash - name);
  return find_entry (self, dataset_id);
}

/* What has replaced an indicator that is no longer there, or NULL. */
static const char *
find_replacement (TideCatalog *self, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      TideEntry *entry = g_ptr_array_index (self->entries, i);
      const TideDataset *dataset
          = *entry->indicator_ids == NULL ? tide_catalog_read (self, entry) : NULL;
      for (guint j = 0; dataset != NULL && j < dataset->retired->len; j++)
        {
          const TideRetired *retired = g_ptr_array_index (dataset->retired, j);
          if (g_str_equal (retired->id, id))
            return retired->by;
        }
    }
  return NULL;
}

static void
fail_unknown (TideCatalog *self, const char *name, GError **error)
{
  const char *slash = strchr (name, '/');
  const char *id = slash != NULL ? slash + 1 : name;
  g_autofree const char **ids = (const char **)g_hash_table_get_keys_as_array (self->winners, NULL);
  const char *by = find_replacement (self, id);
  const char *nearest = tide_nearest (id, ids);
  const char *pattern
      = by != NULL
            /* Translators: both are ids of indicators; an old link names the first */
            ? tide_gettext (self->language, "“{typed}” is no longer here; “{by}” has replaced it")
            : nearest != NULL ? tide_gettext (self->language,
                                              "no indicator “{typed}”; did you mean “{nearest}”?")
                              : tide_gettext (self->language, "no indicator “{typed}”");
  g_autofree char *message = tide_pattern_fill (self->language, pattern, "typed", name, "by", by,
                                                "nearest", nearest, NULL);
  g_set_error_literal (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_UNKNOWN, message);
}

static const TideIndicator *
find_indicator (TideCatalog *self, const char *name, GError **error)
{
  TideEntry *entry = find_entry_of_name (self, name);
  const char *slash = strchr (name, '/');
  const TideDataset *dataset = entry != NULL ? tide_catalog_read (self, entry) : NULL;
  if (entry != NULL && dataset == NULL)
    {
      g_propagate_error (error, g_error_copy (entry->error));
      return NULL;
    }
  const TideIndicator *indicator
      = dataset != NULL ? tide_dataset_find_indicator (dataset, slash != NULL ? slash + 1 : name)
                        : NULL;
  if (indicator == NULL)
    fail_unknown (self, name, error);
  return indicator;
}

static const TideEconomy *
find_named_economy (TideCatalog *self, const char *code)
{
  TideEconomy *economy = g_hash_table_lookup (self->economies, code);
  if (economy != NULL)
    return economy;
  economy = tide_economy_new_named (code);
  if (economy != NULL)
    g_hash_table_insert (self->economies, economy->code, economy);
  return economy;
}

/* In those that may have an economy of their own. */
static const TideEconomy *
find_economy_in_datasets (TideCatalog *self, const char *code)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      TideEntry *entry = g_ptr_array_index (self->entries, i - 1);
      if (entry->way != NULL && tide_entry_foresee (entry))
        continue;
      const TideDataset *dataset = tide_catalog_read (self, entry);
      const TideEconomy *economy
          = dataset != NULL ? tide_dataset_find_economy (dataset, code) : NULL;
      if (economy != NULL)
        return economy;
    }
  return NULL;
}

/* The head of that id among the entry's, or NULL. */
static const TideHead *
find_head (TideEntry *entry, const char *id)
{
  const GPtrArray *heads = tide_entry_heads (entry);
  for (guint i = 0; i < heads->len; i++)
    {
      const TideHead *head = heads->pdata[i];
      if (g_str_equal (head->id, id))
        return head;
    }
  return NULL;
}

/* Checked JSON that is at hand, as what is loaded when needed. */
static TideJson *
give_json (gpointer json, GError **error)
{
  return tide_json_ref (json);
}

static void
unref_json (gpointer json)
{
  tide_json_unref (json);
}

static const TideCatalogWay json_way = { give_json, NULL, unref_json };

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
  self->entries = g_ptr_array_new_with_free_func (tide_entry_free);
  self->winners = g_hash_table_new (g_str_hash, g_str_equal);
  self->shipped = g_hash_table_new (g_str_hash, g_str_equal);
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

void
tide_catalog_add (TideCatalog *self, const TideCatalogOutline *outline, const TideCatalogWay *way,
                  gpointer data)
{
  TideEntry *entry = tide_entry_new (outline->origin, outline->id, outline->owner,
                                     g_strdupv ((char **)outline->indicator_ids));
  entry->way = way;
  entry->data = data;
  add_entry (self, entry);
}

gboolean
tide_catalog_add_json (TideCatalog *self, TideJson *json, TideOwner owner, GError **error)
{
  g_autofree char *id = NULL;
  g_auto (GStrv) indicator_ids = tide_json_outline (json, &id);
  if (id != NULL && *indicator_ids != NULL)
    {
      TideCatalogOutline outline
          = { tide_json_origin (json), id, (const char *const *)indicator_ids, owner };
      tide_catalog_add (self, &outline, &json_way, tide_json_ref (json));
      return TRUE;
    }
  g_autoptr (TideDataset) dataset = tide_dataset_new_from_json (json, self->language, error);
  if (dataset == NULL)
    return FALSE;
  tide_catalog_add_dataset (self, dataset, owner);
  return TRUE;
}

void
tide_catalog_add_dataset (TideCatalog *self, TideDataset *dataset, TideOwner owner)
{
  char **indicator_ids = g_new0 (char *, dataset->indicators->len + 1);
  for (guint i = 0; i < dataset->indicators->len; i++)
    indicator_ids[i] = g_strdup (((const TideIndicator *)dataset->indicators->pdata[i])->id);
  TideEntry *entry = tide_entry_new (dataset->origin, dataset->id, owner, indicator_ids);
  entry->dataset = tide_dataset_ref (dataset);
  add_entry (self, entry);
}

void
tide_catalog_add_problem (TideCatalog *self, const char *message)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_ptr_array_add (self->problems, g_strdup (message));
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

const TideIndicator *
tide_catalog_find (TideCatalog *self, const char *name, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  return find_indicator (self, name, error);
}

const TideIndicator *
tide_catalog_find_shipped (TideCatalog *self, const char *id)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  TideEntry *entry = g_hash_table_lookup (self->shipped, id);
  const TideDataset *dataset = entry != NULL ? tide_catalog_read (self, entry) : NULL;
  return dataset != NULL ? tide_dataset_find_indicator (dataset, id) : NULL;
}

const TideEconomy *
tide_catalog_economy (TideCatalog *self, const TideIndicator *indicator, const char *code)
{
  const TideEconomy *economy
      = indicator != NULL ? tide_dataset_find_economy (indicator->dataset, code) : NULL;
  if (economy != NULL)
    return economy;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  economy = find_named_economy (self, code);
  return economy != NULL ? economy : find_economy_in_datasets (self, code);
}

const TideHead *
tide_catalog_find_head (TideCatalog *self, const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  TideEntry *entry = find_entry_of_name (self, name);
  const char *slash = strchr (name, '/');
  if (entry == NULL || (!tide_entry_foresee (entry) && tide_catalog_read (self, entry) == NULL))
    return NULL;
  return find_head (entry, slash != NULL ? slash + 1 : name);
}
