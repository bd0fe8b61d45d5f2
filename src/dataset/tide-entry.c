/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry is read once; what gave its content is freed then. Its heads stay: those that were
 * foreseen, or those of what was read. It must not know other entries.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-entry.h"

#include "tide-pattern.h"

static void
drop_way (TideEntry *self)
{
  if (self->way != NULL && self->way->free_data != NULL)
    self->way->free_data (self->data);
  self->way = NULL;
  self->data = NULL;
}

TideEntry *
tide_entry_new (const char *origin, const char *id, TideOwner owner, char **indicator_ids)
{
  TideEntry *self = g_new0 (TideEntry, 1);
  self->origin = g_strdup (origin);
  self->id = g_strdup (id);
  self->owner = owner;
  self->indicator_ids = indicator_ids;
  return self;
}

void
tide_entry_free (gpointer entry)
{
  TideEntry *self = entry;
  g_free (self->origin);
  g_free (self->id);
  g_strfreev (self->indicator_ids);
  drop_way (self);
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* Whether a dataset that was read has what its head said. */
static gboolean
holds_promised (const TideEntry *self, TideLanguage language, GError **error)
{
  for (char **id = self->indicator_ids; *id != NULL; id++)
    {
      if (tide_dataset_find_indicator (self->dataset, *id) != NULL)
        continue;
      const char *pattern
          = tide_gettext (language, "expected the indicator “{id}”, as the file is called");
      g_autofree char *told = tide_pattern_fill (language, pattern, "id", *id, NULL);
      g_set_error (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID, "%s: %s", self->origin,
                   told);
      return FALSE;
    }
  return TRUE;
}

gboolean
tide_entry_read (TideEntry *self, TideLanguage language)
{
  if (self->way == NULL)
    return FALSE;
  g_autoptr (TideJson) json = self->way->load (self->data, &self->error);
  drop_way (self);
  if (json != NULL)
    self->dataset = tide_dataset_new_from_json (json, language, &self->error);
  if (self->dataset != NULL && !holds_promised (self, language, &self->error))
    g_clear_pointer (&self->dataset, tide_dataset_unref);
  return TRUE;
}

gboolean
tide_entry_foresee (TideEntry *self)
{
  if (self->way == NULL || self->heads != NULL)
    return TRUE;
  TideHead *head = self->way->foresee != NULL ? self->way->foresee (self->data) : NULL;
  if (head == NULL)
    return FALSE;
  self->heads = g_ptr_array_new_with_free_func (tide_head_free);
  g_ptr_array_add (self->heads, head);
  return TRUE;
}

const GPtrArray *
tide_entry_heads (TideEntry *self)
{
  if (self->heads != NULL)
    return self->heads;
  self->heads = g_ptr_array_new_with_free_func (tide_head_free);
  for (guint i = 0; self->dataset != NULL && i < self->dataset->indicators->len; i++)
    g_ptr_array_add (self->heads, tide_head_new (self->dataset->indicators->pdata[i]));
  return self->heads;
}
