/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at the folders and reading each file are tasks on other threads; what comes of them is
 * put together here, in the order in which datasets win. What takes long is not waited for: the
 * rest is shown without it. It must not know widgets, or what is shown.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-library.h"

#include "tide-look.h"
#include "tide-volume.h"
#include "tide-watch.h"

struct _TideLibrary {
  GObject parent;
  GPtrArray *folders;    /* of TideFolder */
  char **paths;          /* of the folders */
  TideLanguage language; /* of troubles */
  GPtrArray *opened;     /* of GFile */
  GPtrArray *volumes;    /* of TideVolume; those that win last */
  TideCatalog *catalog;
  TideWatch *watch;
  GCancellable *looking; /* while a thread lists the folders, else NULL */
  guint slow_timeout;
  gboolean is_slow;
};

G_DEFINE_FINAL_TYPE (TideLibrary, tide_library, G_TYPE_OBJECT)

enum { CHANGED, SLOW_CHANGED, OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
free_volume (gpointer volume)
{
  tide_volume_free (volume);
}

static TideVolume *
find_volume (TideLibrary *self, GFile *file)
{
  for (guint i = 0; i < self->volumes->len; i++)
    {
      TideVolume *volume = self->volumes->pdata[i];
      if (g_file_equal (volume->file, file))
        return volume;
    }
  return NULL;
}

/* Whether files of @owners, which are flags, are being read. */
static gboolean
is_reading_of (TideLibrary *self, guint owners)
{
  for (guint i = 0; i < self->volumes->len; i++)
    {
      const TideVolume *volume = self->volumes->pdata[i];
      if (volume->reading != NULL && (1 << volume->owner & owners) != 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_reading (TideLibrary *self)
{
  return is_reading_of (self, 1 << TIDE_OWNER_SHIPPED | 1 << TIDE_OWNER_PERSON);
}

static void
set_slow (TideLibrary *self, gboolean is_slow)
{
  if (self->is_slow == is_slow)
    return;
  self->is_slow = is_slow;
  g_signal_emit (self, signals[SLOW_CHANGED], 0);
}

/* Tells whoever waits for files that were opened. */
static void
tell_opened (TideLibrary *self)
{
  for (guint i = 0; i < self->volumes->len; i++)
    {
      TideVolume *volume = self->volumes->pdata[i];
      if (!volume->awaited || volume->reading != NULL)
        continue;
      volume->awaited = FALSE;
      gboolean sound = volume->trouble.text == NULL;
      g_signal_emit (self, signals[OPENED], 0, volume->file, sound ? volume->dataset : NULL);
    }
}

/* Puts what is read together. */
static void
publish (TideLibrary *self)
{
  g_clear_pointer (&self->catalog, tide_catalog_unref);
  self->catalog = tide_catalog_new_in (self->language);
  for (guint i = 0; i < self->volumes->len; i++)
    {
      const TideVolume *volume = self->volumes->pdata[i];
      if (volume->dataset != NULL)
        tide_catalog_add_dataset (self->catalog, volume->dataset, volume->owner);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  tell_opened (self);
}

static gboolean
on_slow (gpointer data)
{
  TideLibrary *self = data;
  /* What ships is whole, or not there yet: a machine may be busy. */
  if (self->catalog == NULL && is_reading_of (self, 1 << TIDE_OWNER_SHIPPED))
    return G_SOURCE_CONTINUE;
  self->slow_timeout = 0;
  publish (self);
  set_slow (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* Publishes when nothing more is awaited. */
static void
finish (TideLibrary *self)
{
  if (is_reading (self))
    return;
  g_clear_handle_id (&self->slow_timeout, g_source_remove);
  set_slow (self, FALSE);
  publish (self);
}

static void
on_volume_read (TideVolume *volume, gpointer data)
{
  finish (data);
}

static gboolean
is_of_file (gconstpointer volume, gconstpointer file)
{
  return g_file_equal (((const TideVolume *)volume)->file, (GFile *)file);
}

/* The volume of a file that was found: taken from those @before, or a new one. */
static TideVolume *
take_volume (TideLibrary *self, GPtrArray *before, GFile *file)
{
  guint index = 0;
  if (g_ptr_array_find_with_equal_func (before, file, is_of_file, &index))
    return g_ptr_array_steal_index (before, index);
  return tide_volume_new (file, self->language);
}

/* Makes the volumes those of the files found, and reads the ones that are not what they were.
 * Whether anything is another than before. */
static gboolean
shelve (TideLibrary *self, GPtrArray *found)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->volumes);
  gboolean changed = before->len != found->len;
  self->volumes = g_ptr_array_new_with_free_func (free_volume);
  for (guint i = 0; i < found->len; i++)
    {
      const TideFound *one = found->pdata[i];
      if (find_volume (self, one->file) != NULL)
        continue;
      TideVolume *volume = take_volume (self, before, one->file);
      volume->owner = one->owner;
      g_ptr_array_add (self->volumes, volume);
      if (g_strcmp0 (volume->stamp, one->stamp) == 0)
        continue;
      changed = TRUE;
      tide_volume_read (volume, one->stamp, on_volume_read, self);
    }
  return changed;
}

/* Adds the indicators of a volume that an earlier volume has too. */
static void
add_replaced (TideLibrary *self, guint place, GPtrArray *replaced)
{
  const TideDataset *dataset = ((TideVolume *)self->volumes->pdata[place])->dataset;
  for (guint i = 0; i < dataset->indicators->len; i++)
    {
      TideIndicator *indicator = dataset->indicators->pdata[i];
      for (guint j = 0; j < place; j++)
        {
          const TideVolume *earlier = self->volumes->pdata[j];
          if (earlier->dataset == NULL
              || tide_dataset_find_indicator (earlier->dataset, indicator->id) == NULL)
            continue;
          g_ptr_array_add (replaced, indicator);
          break;
        }
    }
}

static gboolean
is_awaited (TideLibrary *self)
{
  for (guint i = 0; i < self->volumes->len; i++)
    if (((TideVolume *)self->volumes->pdata[i])->awaited)
      return TRUE;
  return FALSE;
}

static void look (TideLibrary *self);

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  TideLibrary *self = TIDE_LIBRARY (source);
  g_autoptr (TideSeen) seen = tide_look_finish (result);
  if (seen == NULL)
    return;
  g_clear_object (&self->looking);
  if (shelve (self, seen->files) || self->catalog == NULL || is_awaited (self))
    finish (self);
  if (is_reading (self) && self->slow_timeout == 0 && !self->is_slow)
    self->slow_timeout = g_timeout_add (TIDE_LIBRARY_SLOW_MS, on_slow, self);
  if (tide_watch_set_below (self->watch, seen->below))
    look (self);
}

static void
look (TideLibrary *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  tide_look (self, self->folders, self->opened, self->looking, on_looked);
}

static void
tide_library_finalize (GObject *object)
{
  TideLibrary *self = TIDE_LIBRARY (object);
  g_clear_handle_id (&self->slow_timeout, g_source_remove);
  g_clear_pointer (&self->watch, tide_watch_free);
  g_clear_pointer (&self->volumes, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
  g_clear_pointer (&self->catalog, tide_catalog_unref);
  g_clear_pointer (&self->folders, g_ptr_array_unref);
  g_clear_pointer (&self->paths, g_strfreev);
  g_clear_object (&self->looking);
  G_OBJECT_CLASS (tide_library_parent_class)->finalize (object);
}

static void
tide_library_class_init (TideLibraryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tide_library_finalize;
  signals[CHANGED] = g_signal_new ("changed", TIDE_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[SLOW_CHANGED] = g_signal_new ("slow-changed", TIDE_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", TIDE_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_POINTER);
}

static void
on_disk_changed (gpointer library)
{
  tide_library_load (library);
}

static void
tide_library_init (TideLibrary *self)
{
  self->opened = g_ptr_array_new_with_free_func (g_object_unref);
  self->volumes = g_ptr_array_new_with_free_func (free_volume);
  self->watch = tide_watch_new (on_disk_changed, self);
}

TideLibrary *
tide_library_new (GPtrArray *folders, TideLanguage language)
{
  TideLibrary *self = g_object_new (TIDE_TYPE_LIBRARY, NULL);
  self->language = language;
  self->folders = folders;
  self->paths = g_new0 (char *, folders->len + 1);
  for (guint i = 0; i < folders->len; i++)
    self->paths[i] = g_strdup (((const TideFolder *)folders->pdata[i])->path);
  return self;
}

void
tide_library_load (TideLibrary *self)
{
  tide_watch_set (self->watch, (const char *const *)self->paths, self->opened);
  look (self);
}

void
tide_library_open (TideLibrary *self, GFile *file)
{
  TideVolume *volume = find_volume (self, file);
  if (volume == NULL)
    {
      g_ptr_array_add (self->opened, g_object_ref (file));
      volume = tide_volume_new (file, self->language);
      volume->trouble.opened = TRUE;
      g_ptr_array_add (self->volumes, volume);
    }
  volume->awaited = TRUE;
  tide_library_load (self);
}

TideCatalog *
tide_library_get_catalog (TideLibrary *self)
{
  return self->catalog;
}

const char *const *
tide_library_get_folders (TideLibrary *self)
{
  return (const char *const *)self->paths;
}

GPtrArray *
tide_library_list_troubles (TideLibrary *self)
{
  GPtrArray *troubles = g_ptr_array_new ();
  for (guint i = 0; i < self->volumes->len; i++)
    {
      TideVolume *volume = self->volumes->pdata[i];
      if (volume->trouble.text != NULL)
        g_ptr_array_add (troubles, &volume->trouble);
    }
  return troubles;
}

GPtrArray *
tide_library_list_replaced (TideLibrary *self)
{
  GPtrArray *replaced = g_ptr_array_new ();
  for (guint i = 0; i < self->volumes->len; i++)
    {
      const TideVolume *volume = self->volumes->pdata[i];
      if (volume->owner == TIDE_OWNER_PERSON && volume->dataset != NULL)
        add_replaced (self, i, replaced);
    }
  return replaced;
}

const char *
tide_library_get_slow (TideLibrary *self)
{
  for (guint i = 0; self->is_slow && i < self->volumes->len; i++)
    {
      const TideVolume *volume = self->volumes->pdata[i];
      if (volume->reading != NULL)
        return volume->trouble.name;
    }
  return NULL;
}

void
tide_library_cancel (TideLibrary *self)
{
  for (guint i = 0; i < self->volumes->len; i++)
    tide_volume_cancel (self->volumes->pdata[i]);
  finish (self);
}
