/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that a catalog has: lists of heads, topics and names, for which a dataset is read only where
 * its head cannot be foreseen; and the datasets. It must not know how one is found.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-catalog-private.h"

/* What is wanted of all datasets. */
typedef enum { WANTED_ALL, WANTED_HEADS } Wanted;

static void
read_in_pool (gpointer entry, gpointer language)
{
  tide_entry_read (entry, GPOINTER_TO_INT (language));
}

/* Reads what was not read yet, each on a thread of its own as far as there are processors; of heads
 * alone what has none foreseen. What cannot be read is told in order. */
static void
read_entries (TideCatalog *self, Wanted wanted)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      TideEntry *entry = self->entries->pdata[i];
      if (entry->way != NULL && (wanted == WANTED_ALL || !tide_entry_foresee (entry)))
        g_ptr_array_add (unread, entry);
    }
  if (unread->len == 0)
    return;
  GThreadPool *pool = g_thread_pool_new (read_in_pool, GINT_TO_POINTER (self->language),
                                         (int)g_get_num_processors (), FALSE, NULL);
  for (guint i = 0; i < unread->len; i++)
    g_thread_pool_push (pool, unread->pdata[i], NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < unread->len; i++)
    {
      const TideEntry *entry = unread->pdata[i];
      if (entry->dataset == NULL)
        g_ptr_array_add (self->problems, g_strdup (entry->error->message));
    }
}

/* Whether it was read or foreseen, rather than found to be no dataset. */
static gboolean
is_sound (const TideEntry *entry)
{
  return entry->dataset != NULL || entry->way != NULL;
}

/* Adds the name unless it was added or nothing has it. */
static void
add_name (TideCatalog *self, const char *id, GPtrArray *names, GHashTable *added)
{
  const TideEntry *entry = g_hash_table_lookup (self->winners, id);
  if (entry != NULL && is_sound (entry) && g_hash_table_add (added, (char *)id))
    g_ptr_array_add (names, g_strdup (id));
}

/* In the order of its topics, then what no topic has. */
static void
add_names_of (TideCatalog *self, const TideEntry *entry, GPtrArray *names, GHashTable *added)
{
  for (guint i = 0; entry->dataset != NULL && i < entry->dataset->topics->len; i++)
    {
      const TideTopic *topic = g_ptr_array_index (entry->dataset->topics, i);
      for (char **id = topic->indicators; *id != NULL; id++)
        add_name (self, *id, names, added);
    }
  for (char **id = entry->indicator_ids; *id != NULL; id++)
    add_name (self, *id, names, added);
}

GPtrArray *
tide_catalog_datasets (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *datasets = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_dataset_unref);
  read_entries (self, WANTED_ALL);
  for (guint i = 0; i < self->entries->len; i++)
    {
      TideDataset *dataset = tide_catalog_read (self, g_ptr_array_index (self->entries, i));
      if (dataset != NULL)
        g_ptr_array_add (datasets, tide_dataset_ref (dataset));
    }
  return datasets;
}

GPtrArray *
tide_catalog_topics (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *topics = g_ptr_array_new ();
  read_entries (self, WANTED_HEADS);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TideDataset *dataset = ((TideEntry *)self->entries->pdata[i])->dataset;
      for (guint j = 0; dataset != NULL && j < dataset->topics->len; j++)
        g_ptr_array_add (topics, dataset->topics->pdata[j]);
    }
  return topics;
}

GPtrArray *
tide_catalog_heads (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *list = g_ptr_array_new ();
  read_entries (self, WANTED_HEADS);
  for (guint i = 0; i < self->entries->len; i++)
    {
      TideEntry *entry = self->entries->pdata[i];
      const GPtrArray *heads = tide_entry_heads (entry);
      for (guint j = 0; j < heads->len; j++)
        if (g_hash_table_lookup (self->winners, ((TideHead *)heads->pdata[j])->id) == entry)
          g_ptr_array_add (list, heads->pdata[j]);
    }
  return list;
}

char **
tide_catalog_indicator_names (TideCatalog *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  read_entries (self, WANTED_HEADS);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TideEntry *entry = self->entries->pdata[i];
      if (is_sound (entry))
        add_names_of (self, entry, names, added);
    }
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}
