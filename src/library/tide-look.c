/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folders are listed on a thread of GLib's: a disk may be slow. It must not know what is in a file.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-look.h"

#include "tide-volume.h"

static void
free_found (gpointer data)
{
  TideFound *self = data;
  g_object_unref (self->file);
  g_free (self->stamp);
  g_free (self);
}

static void
add_found (GPtrArray *found, GFile *file, GFileInfo *info, TideOwner owner)
{
  TideFound *one = g_new0 (TideFound, 1);
  one->file = g_object_ref (file);
  one->stamp = info != NULL ? tide_volume_stamp (info) : g_strdup ("");
  one->owner = owner;
  g_ptr_array_add (found, one);
}

void
tide_seen_free (TideSeen *self)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->below);
  g_free (self);
}

static void
free_seen (gpointer seen)
{
  tide_seen_free (seen);
}

/* What lies in a folder; one that cannot be listed has nothing. */
static void
look_into (TideSeen *seen, const TideFolder *folder)
{
  g_autoptr (GPtrArray) list
      = tide_folder_list (folder, TIDE_VOLUME_STAMP_ATTRIBUTES, seen->below, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      const TideFolderFile *one = list->pdata[i];
      add_found (seen->files, one->file, one->info, folder->owner);
    }
}

typedef struct {
  GPtrArray *folders;
  GPtrArray *opened;
} Look;

static void
free_look (gpointer data)
{
  Look *self = data;
  g_ptr_array_unref (self->folders);
  g_ptr_array_unref (self->opened);
  g_free (self);
}

static gpointer
copy_file (gconstpointer file, gpointer unused)
{
  return g_object_ref ((gpointer)file);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  TideSeen *seen = g_new (TideSeen, 1);
  *seen = (TideSeen){ g_ptr_array_new_with_free_func (free_found),
                      g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < look->folders->len; i++)
    look_into (seen, look->folders->pdata[i]);
  for (guint i = 0; i < look->opened->len; i++)
    {
      GFile *file = look->opened->pdata[i];
      g_autoptr (GFileInfo) info = g_file_query_info (file, TIDE_VOLUME_STAMP_ATTRIBUTES,
                                                      G_FILE_QUERY_INFO_NONE, NULL, NULL);
      add_found (seen->files, file, info, TIDE_OWNER_PERSON);
    }
  g_task_return_pointer (task, seen, free_seen);
}

void
tide_look (gpointer source, GPtrArray *folders, GPtrArray *opened, GCancellable *cancellable,
           GAsyncReadyCallback done)
{
  Look *look = g_new0 (Look, 1);
  *look = (Look){ g_ptr_array_ref (folders), g_ptr_array_copy (opened, copy_file, NULL) };
  g_autoptr (GTask) task = g_task_new (source, cancellable, done, NULL);
  g_task_set_task_data (task, look, free_look);
  g_task_run_in_thread (task, look_in_thread);
}

TideSeen *
tide_look_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
