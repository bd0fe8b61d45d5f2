/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file written whole or not at all: the bytes go to a file without a name (or a hidden one, where
 * the file system knows no nameless ones) in the same folder, are flushed to the disk, and only
 * then take the place of what was there. It must not know what the bytes are.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-export.h"

#include "tide-pattern.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_(message) message

#define MAX_LINKS 40
#define NEW_MODE 0666 /* less what the umask takes */

/* A file on its way. */
typedef struct {
  int fd;
  char *folder;
  char *name; /* NULL as long as it has none */
} Draft;

/* Where @path leads when symbolic links are followed, whether or not it is there. NULL with errno.
 */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        return g_steal_pointer (&at);
      folder = g_path_get_dirname (at);
      g_free (at);
      at = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                       : g_build_filename (folder, target, NULL);
    }
  errno = ELOOP;
  return NULL;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      size -= (gsize)written;
    }
  return TRUE;
}

static gboolean
close_file (int *fd)
{
  int closing = *fd;

  *fd = -1;
  return close (closing) == 0 || errno == EINTR;
}

static gboolean
draft_open (Draft *self)
{
  self->fd = open (self->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, NEW_MODE);
  if (self->fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT))
    return self->fd >= 0;
  self->name = g_build_filename (self->folder, ".tidemark-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->name, O_WRONLY | O_CLOEXEC, NEW_MODE);
  if (self->fd < 0)
    g_clear_pointer (&self->name, g_free);
  return self->fd >= 0;
}

/* Gives a nameless file a name that nobody has. */
static gboolean
draft_name (Draft *self)
{
  g_autofree char *nameless = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  for (int i = 0; self->name == NULL; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s/.tidemark-%d-%d", self->folder, (int)getpid (), i);

      if (linkat (AT_FDCWD, nameless, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        self->name = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }
  return TRUE;
}

static gboolean
draft_keep (Draft *self, const char *target)
{
  if (!draft_name (self) || !close_file (&self->fd) || g_rename (self->name, target) != 0)
    return FALSE;
  g_clear_pointer (&self->name, g_free);
  return TRUE;
}

/* Removes what was not kept; errno stays. */
static void
draft_clear (Draft *self)
{
  int reason = errno;

  if (self->fd >= 0)
    close_file (&self->fd);
  if (self->name != NULL)
    g_unlink (self->name);
  g_free (self->name);
  g_free (self->folder);
  errno = reason;
}

/* @there is what stands at @target now, or NULL. */
static gboolean
replace (const char *target, const struct stat *there, GBytes *bytes)
{
  Draft draft = { .fd = -1, .folder = g_path_get_dirname (target) };
  gboolean done = draft_open (&draft) && write_all (draft.fd, bytes)
                  && (there == NULL || fchmod (draft.fd, there->st_mode & 07777) == 0)
                  && fsync (draft.fd) == 0 && draft_keep (&draft, target);

  draft_clear (&draft);
  return done;
}

/* A device or a pipe is written to, never replaced. */
static gboolean
write_through (const char *target, GBytes *bytes)
{
  int fd = open (target, O_WRONLY | O_CLOEXEC);
  gboolean done;
  int reason;

  if (fd < 0)
    return FALSE;
  done = write_all (fd, bytes);
  reason = errno;
  close_file (&fd);
  errno = reason;
  return done;
}

static gboolean
write_to (const char *target, GBytes *bytes)
{
  struct stat there;

  if (stat (target, &there) != 0)
    return errno == ENOENT && replace (target, NULL, bytes);
  if (S_ISDIR (there.st_mode))
    {
      errno = EISDIR;
      return FALSE;
    }
  if (!S_ISREG (there.st_mode))
    return write_through (target, bytes);
  return access (target, W_OK) == 0 && replace (target, &there, bytes);
}

/* What the C library says in English, where it is likely. */
static const struct {
  int reason;
  const char *text;
} REASONS[] = {
  { ENOENT, N_ ("No such file or directory") }, { EACCES, N_ ("Permission denied") },
  { EPERM, N_ ("Operation not permitted") },    { EISDIR, N_ ("Is a directory") },
  { ENOTDIR, N_ ("Not a directory") },          { ENOSPC, N_ ("No space left on device") },
  { EDQUOT, N_ ("Disk quota exceeded") },       { EFBIG, N_ ("File too large") },
  { EROFS, N_ ("Read-only file system") },      { EIO, N_ ("Input/output error") },
  { ENAMETOOLONG, N_ ("File name too long") },  { ELOOP, N_ ("Too many levels of symbolic links") },
};

const char *
tide_write_reason (TideLanguage language, int reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (REASONS); i++)
    if (REASONS[i].reason == reason)
      return tide_gettext (language, REASONS[i].text);
  return g_strerror (reason);
}

gboolean
tide_write_file (const char *path, GBytes *bytes, TideLanguage language, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *message = NULL;
  int reason;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  target = follow_links (path);
  if (target != NULL && write_to (target, bytes))
    return TRUE;
  reason = errno;
  /* Translators: {file} is the name of one, {why} the reason */
  message = tide_pattern_fill (language, tide_gettext (language, "Cannot write {file}: {why}"),
                               "file", path, "why", tide_write_reason (language, reason), NULL);
  g_set_error_literal (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE, message);
  return FALSE;
}
