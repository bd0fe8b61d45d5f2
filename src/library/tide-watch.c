/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One monitor for each folder, or for the nearest one above it that is there, so that nothing is
 * polled while nothing happens; one for each folder in it, as whoever lists them says; and one for
 * each single file. It must not know what is in them.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-watch.h"

#define QUIET_MS 250 /* an editor writes a file in several steps */

struct _TideWatch {
  void (*changed) (gpointer data);
  gpointer data;
  char **folders;
  GPtrArray *monitors; /* of GFileMonitor */
  GHashTable *below;   /* GFile → GFileMonitor: of the folders in the folders */
  guint timeout;
};

static gboolean
on_quiet (gpointer data)
{
  TideWatch *self = data;
  self->timeout = 0;
  self->changed (self->data);
  return G_SOURCE_REMOVE;
}

/* Whether the path is one of the folders, in one of them, or one that leads to one of them. */
static gboolean
concerns_folders (TideWatch *self, GFile *file)
{
  for (char **path = self->folders; *path != NULL; path++)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (*path);
      if (g_file_equal (folder, file) || g_file_has_prefix (folder, file)
          || g_file_has_prefix (file, folder))
        return TRUE;
    }
  return FALSE;
}

static void
wait_for_quiet (TideWatch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET_MS, on_quiet, self);
}

static void
on_folder_event (TideWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (concerns_folders (self, file) || (other != NULL && concerns_folders (self, other)))
    wait_for_quiet (self);
}

static void
on_file_event (TideWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  wait_for_quiet (self);
}

static void
add_monitor (TideWatch *self, GFileMonitor *monitor, GCallback on_event)
{
  if (monitor == NULL)
    return;
  g_signal_connect_swapped (monitor, "changed", on_event, self);
  g_ptr_array_add (self->monitors, monitor);
}

/* The folder, or the nearest one above it that is there. (transfer full) (nullable) */
static GFile *
nearest_folder (const char *path)
{
  GFile *folder = g_file_new_for_path (path);
  while (folder != NULL && !g_file_query_exists (folder, NULL))
    {
      GFile *above = g_file_get_parent (folder);
      g_object_unref (folder);
      folder = above;
    }
  return folder;
}

/* (transfer full) (nullable) */
static GFileMonitor *
new_folder_monitor (GFile *folder)
{
  return g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
}

static void
watch_folder (TideWatch *self, const char *path)
{
  g_autoptr (GFile) folder = nearest_folder (path);
  if (folder != NULL)
    add_monitor (self, new_folder_monitor (folder), G_CALLBACK (on_folder_event));
}

static void
free_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

TideWatch *
tide_watch_new (void (*changed) (gpointer data), gpointer data)
{
  TideWatch *self = g_new0 (TideWatch, 1);
  self->changed = changed;
  self->data = data;
  self->folders = g_new0 (char *, 1);
  self->monitors = g_ptr_array_new_with_free_func (free_monitor);
  self->below
      = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, free_monitor);
  return self;
}

void
tide_watch_free (TideWatch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_ptr_array_unref (self->monitors);
  g_hash_table_unref (self->below);
  g_strfreev (self->folders);
  g_free (self);
}

void
tide_watch_set (TideWatch *self, const char *const *folders, GPtrArray *files)
{
  g_ptr_array_set_size (self->monitors, 0);
  g_strfreev (self->folders);
  self->folders = g_strdupv ((char **)folders);
  for (char **path = self->folders; *path != NULL; path++)
    watch_folder (self, *path);
  for (guint i = 0; i < files->len; i++)
    add_monitor (self, g_file_monitor_file (files->pdata[i], G_FILE_MONITOR_NONE, NULL, NULL),
                 G_CALLBACK (on_file_event));
}

static gboolean
is_gone (gpointer folder, gpointer monitor, gpointer below)
{
  return !g_ptr_array_find_with_equal_func (below, folder, (GEqualFunc)g_file_equal, NULL);
}

gboolean
tide_watch_set_below (TideWatch *self, GPtrArray *below)
{
  gboolean is_new = FALSE;
  g_hash_table_foreach_remove (self->below, is_gone, below);
  for (guint i = 0; i < below->len; i++)
    {
      GFile *folder = below->pdata[i];
      GFileMonitor *monitor
          = g_hash_table_contains (self->below, folder) ? NULL : new_folder_monitor (folder);
      if (monitor == NULL)
        continue;
      g_signal_connect_swapped (monitor, "changed", G_CALLBACK (on_folder_event), self);
      g_hash_table_insert (self->below, g_object_ref (folder), monitor);
      is_new = TRUE;
    }
  return is_new;
}
