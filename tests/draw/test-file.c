/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is written whole or not at all, and nothing is left behind.
 */
#include "tide-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define LARGE 65536

typedef struct {
  char *folder;
  char *path;
  GBytes *bytes; /* LARGE of them */
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  self->folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "picture.png", NULL);
  self->bytes = g_bytes_new_take (g_strnfill (LARGE, 'n'), LARGE);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* What a test made it removes: anything else was left behind. */
static void
remove_file (const char *path)
{
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_assert_cmpuint (count_files (self->folder), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_bytes_unref (self->bytes);
}

static void
assert_written (Fixture *self, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (self->bytes, NULL), LARGE);
}

static void
write_well (Fixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_write_file (path, self->bytes, TIDE_LANGUAGE_EN, &error));
  g_assert_no_error (error);
}

/* The message names the file and the reason. */
static void
write_badly (Fixture *self, const char *path, int reason)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (tide_write_file (path, self->bytes, TIDE_LANGUAGE_EN, &error));
  g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, g_strerror (reason)));
}

static void
write_old (const char *path, int mode)
{
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
assert_old (const char *path)
{
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static guint
mode_of (const char *path)
{
  struct stat info;
  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_new (Fixture *self, gconstpointer unused)
{
  mode_t before = umask (027);
  write_well (self, self->path);
  umask (before);
  assert_written (self, self->path);
  g_assert_cmphex (mode_of (self->path), ==, 0640);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  remove_file (self->path);
}

static void
test_replaced (Fixture *self, gconstpointer unused)
{
  write_old (self->path, 0604);
  write_well (self, self->path);
  assert_written (self, self->path);
  g_assert_cmphex (mode_of (self->path), ==, 0604);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  remove_file (self->path);
}

/* A symbolic link stays one, whether it leads to a file or to where one can be. */
static void
test_link (Fixture *self, gconstpointer unused)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_assert_cmpint (symlink ("target", self->path), ==, 0);
  write_well (self, self->path);
  assert_written (self, target);
  write_old (target, 0600);
  write_well (self, self->path);
  assert_written (self, target);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  remove_file (self->path);
  remove_file (target);
}

static void
test_link_to_itself (Fixture *self, gconstpointer unused)
{
  g_assert_cmpint (symlink ("picture.png", self->path), ==, 0);
  write_badly (self, self->path, ELOOP);
  remove_file (self->path);
}

static void
test_folder (Fixture *self, gconstpointer unused)
{
  write_badly (self, self->folder, EISDIR);
}

static void
test_no_folder (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "picture.png", NULL);
  write_badly (self, path, ENOENT);
}

/* Fails at the very last, when all is written. */
static void
test_no_name (Fixture *self, gconstpointer unused)
{
  g_autofree char *before = g_get_current_dir ();
  g_assert_cmpint (g_chdir (self->folder), ==, 0);
  write_badly (self, "", ENOENT);
  g_assert_cmpint (g_chdir (before), ==, 0);
}

static void
test_file_as_folder (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (self->path, "picture.png", NULL);
  write_old (self->path, 0644);
  write_badly (self, path, ENOTDIR);
  assert_old (self->path);
  remove_file (self->path);
}

/* What would be written is more than the system lets this process write. */
static void
test_full (Fixture *self, gconstpointer unused)
{
  struct rlimit before, few;
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  few = before;
  few.rlim_cur = LARGE / 2;

  write_old (self->path, 0644);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &few), ==, 0);
  write_badly (self, self->path, EFBIG);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  assert_old (self->path);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  remove_file (self->path);
}

static void
test_unwritable (Fixture *self, gconstpointer unused)
{
  if (geteuid () == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  write_badly (self, self->path, EACCES);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
  write_old (self->path, 0400);
  write_badly (self, self->path, EACCES);
  assert_old (self->path);
  remove_file (self->path);
}

/* A pipe is written to and stays a pipe; so does a device. */
static void
test_pipe (Fixture *self, gconstpointer unused)
{
  g_autofree char *read_bytes = g_malloc (LARGE);
  struct stat info;
  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  int end = g_open (self->path, O_RDONLY | O_NONBLOCK, 0);
  g_assert_cmpint (end, >=, 0);
  write_well (self, self->path);
  g_assert_cmpint (read (end, read_bytes, LARGE), ==, LARGE);
  g_assert_cmpmem (read_bytes, LARGE, g_bytes_get_data (self->bytes, NULL), LARGE);
  close (end);
  g_assert_cmpint (stat (self->path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
  remove_file (self->path);
}

static void
add (const char *name, void (*test) (Fixture *self, gconstpointer unused))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/file/new", test_new);
  add ("/file/replaced", test_replaced);
  add ("/file/link", test_link);
  add ("/file/link-to-itself", test_link_to_itself);
  add ("/file/folder", test_folder);
  add ("/file/no-folder", test_no_folder);
  add ("/file/no-name", test_no_name);
  add ("/file/file-as-folder", test_file_as_folder);
  add ("/file/full", test_full);
  add ("/file/unwritable", test_unwritable);
  add ("/file/pipe", test_pipe);
  return g_test_run ();
}
