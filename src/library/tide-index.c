/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A head counts for a file of the size that it was made from, and no newer than the index. Of what
 * is wrong with an index nothing is told, for the datasets are read instead. It must not know what
 * heads are for.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-index.h"

#include "tide-read.h"

/* A file as it lies there. */
typedef struct {
  gint64 size;
  gint64 time; /* when it was written, in microseconds */
} State;

struct _TideIndex {
  char *path;
  gint64 time;       /* when it was written; -1 until it was read */
  GHashTable *heads; /* id → TideHead */
};

static gboolean
look_at (GFile *file, State *out)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file,
                           G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                          "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                           G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL)
    return FALSE;
  out->size = g_file_info_get_size (info);
  out->time
      = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC
        + g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
  return TRUE;
}

static void
index_clear (gpointer data)
{
  TideIndex *self = data;
  g_free (self->path);
  g_hash_table_unref (self->heads);
}

static void
read_index (TideIndex *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) error = NULL;
  State state = { 0 };
  self->time = 0;
  if (!look_at (file, &state))
    return;
  self->time = state.time;
  g_autoptr (TideJson) json = tide_read_json (file, TIDE_LANGUAGE_EN, &error);
  g_autoptr (GPtrArray) heads = json != NULL ? tide_heads_new_from_json (json) : NULL;
  if (heads == NULL)
    g_debug ("%s is no index: %s", self->path, error != NULL ? error->message : "other fields");
  while (heads != NULL && heads->len > 0)
    {
      TideHead *head = g_ptr_array_steal_index_fast (heads, heads->len - 1);
      g_hash_table_replace (self->heads, head->id, head);
    }
}

TideIndex *
tide_index_new (const char *path)
{
  TideIndex *self = g_atomic_rc_box_new0 (TideIndex);
  self->path = g_strdup (path);
  self->time = -1;
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, tide_head_free);
  return self;
}

TideIndex *
tide_index_ref (TideIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tide_index_unref (TideIndex *self)
{
  g_atomic_rc_box_release_full (self, index_clear);
}

TideHead *
tide_index_take (TideIndex *self, GFile *file, const char *id)
{
  State state;
  if (self->time < 0)
    read_index (self);
  const TideHead *head = g_hash_table_lookup (self->heads, id);
  if (head == NULL || !look_at (file, &state) || state.size != head->size
      || state.time > self->time)
    return NULL;
  TideHead *taken = NULL;
  g_hash_table_steal_extended (self->heads, id, NULL, (gpointer *)&taken);
  return taken;
}
