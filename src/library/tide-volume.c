/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading one file is one task on a thread of GLib's. Giving it up leaves the thread to finish for
 * nobody. It must not know the other files.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-volume.h"

#include "tide-load.h"

typedef struct {
  TideVolume *volume;
  TideVolumeDone done;
  gpointer data;
} Waiting;

/* What the thread is given: the volume may be gone before it ends. */
typedef struct {
  GFile *file;
  TideLanguage language;
} Task;

static void
free_task (gpointer data)
{
  Task *self = data;
  g_object_unref (self->file);
  g_free (self);
}

static void
unref_dataset (gpointer dataset)
{
  tide_dataset_unref (dataset);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Task *what = data;
  GError *error = NULL;
  TideDataset *dataset = tide_load_dataset (what->file, what->language, &error);
  if (dataset == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, dataset, unref_dataset);
}

static void
set_dataset (TideVolume *self, TideDataset *dataset)
{
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  self->dataset = dataset;
  g_clear_pointer (&self->trouble.text, g_free);
}

static void
set_trouble (TideVolume *self, const GError *error)
{
  g_free (self->trouble.text);
  self->trouble.text = g_strdup (error->message);
  self->trouble.kept = self->dataset != NULL;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (GError) error = NULL;
  TideDataset *dataset = g_task_propagate_pointer (G_TASK (result), &error);
  /* A cancelled one may be gone already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  TideVolume *self = waiting->volume;
  g_clear_object (&self->reading);
  if (dataset != NULL)
    set_dataset (self, dataset);
  else
    set_trouble (self, error);
  waiting->done (self, waiting->data);
}

TideVolume *
tide_volume_new (GFile *file, TideLanguage language)
{
  TideVolume *self = g_new0 (TideVolume, 1);
  self->file = g_object_ref (file);
  self->language = language;
  g_autofree char *base = g_file_get_basename (file);
  self->trouble.name = g_filename_display_name (base);
  return self;
}

void
tide_volume_free (TideVolume *self)
{
  tide_volume_cancel (self);
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  g_free (self->trouble.name);
  g_free (self->trouble.text);
  g_free (self->stamp);
  g_object_unref (self->file);
  g_free (self);
}

char *
tide_volume_stamp (GFileInfo *info)
{
  return g_strdup_printf (
      "%" G_GUINT64_FORMAT ".%u %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
      g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
      g_file_info_get_size (info),
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

void
tide_volume_read (TideVolume *self, const char *stamp, TideVolumeDone done, gpointer data)
{
  tide_volume_cancel (self);
  g_free (self->stamp);
  self->stamp = g_strdup (stamp);
  self->reading = g_cancellable_new ();
  Waiting *waiting = g_new0 (Waiting, 1);
  *waiting = (Waiting){ self, done, data };
  g_autoptr (GTask) task = g_task_new (NULL, self->reading, on_read, waiting);
  g_task_set_return_on_cancel (task, TRUE);
  Task *what = g_new0 (Task, 1);
  *what = (Task){ g_object_ref (self->file), self->language };
  g_task_set_task_data (task, what, free_task);
  g_task_run_in_thread (task, read_in_thread);
}

void
tide_volume_cancel (TideVolume *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}
