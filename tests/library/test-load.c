/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files and folders of every sort: what is taken, what is refused and how it is told, and that each
 * byte goes through the gate once.
 */
#include "tide-gate.h"
#include "tide-load.h"
#include "folders.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *path;
  TideCatalog *catalog;
} Fixture;

/* The gate, counted: the linker puts this in its place. */
static guint n_checks; /* by any thread */
TideJson *
__real_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error);
TideJson *
__wrap_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error);

TideJson *
__wrap_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error)
{
  g_atomic_int_inc (&n_checks);
  return __real_tide_gate_check (bytes, origin, language, error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  self->catalog = tide_catalog_new ();
  n_checks = 0;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->path);
  g_free (self->path);
  tide_catalog_unref (self->catalog);
}

static GFile *
file_of (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  return g_file_new_for_path (path);
}

static GFile *
write_text (Fixture *self, const char *name, const char *text)
{
  GFile *file = file_of (self, name);
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

/* Writes NAME.json, a dataset of that name with one indicator, whose only figure is @value. */
static GFile *
write_dataset (Fixture *self, const char *name, const char *indicator, int value)
{
  g_autofree char *file_name = g_strconcat (name, ".json", NULL);
  g_autofree char *id = g_path_get_basename (name);
  g_autofree char *text = g_strdup_printf (
      "{'format': 'tidemark-dataset', 'version': 1, 'id': '%s', 'updated': '2026-11-23',"
      " 'title': {'en': 'T'}, 'sources': [{'id': 'a', 'publisher': {'en': 'P'},"
      " 'title': {'en': 'B'}, 'year': '2023', 'url': 'https://a.example/', 'basis': 'primary'}],"
      " 'indicators': [{'id': '%s', 'title': {'en': 'T'}, 'definition': {'en': 'D'},"
      " 'unit': 'count', 'decimals': 0, 'direction': 'higher', 'source': 'a',"
      " 'values': {'USA': {'2023': %d}}}]}",
      id, indicator, value);
  return write_text (self, file_name, g_strdelimit (text, "'", '"'));
}

static gboolean
load_folder (Fixture *self, const char *path, TideOwner owner, TideFolderNeed need, GError **error)
{
  g_autoptr (TideFolder) folder = tide_folder_new (path, owner, need);
  return tide_load_folder (folder, self->catalog, TIDE_LANGUAGE_EN, error);
}

static void
load_own_folder (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (load_folder (self, self->path, TIDE_OWNER_PERSON, TIDE_FOLDER_OPTIONAL, &error));
  g_assert_no_error (error);
}

static void
assert_found (Fixture *self, const char *name, const char *dataset_id, double value)
{
  g_autoptr (GError) error = NULL;
  const TideIndicator *indicator = tide_catalog_find (self->catalog, name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (indicator->dataset->id, ==, dataset_id);
  g_assert_cmpfloat (indicator->figures[0].value, ==, value);
}

/* The problems, of whose paths only the file's name is left. */
static void
assert_problems (Fixture *self, const char *expected)
{
  g_auto (GStrv) problems = tide_catalog_problems (self->catalog);
  g_autofree char *joined = g_strjoinv ("\n", problems);
  g_autofree char *folder = g_strconcat (self->path, "/", NULL);
  g_auto (GStrv) parts = g_strsplit (joined, folder, -1);
  g_autofree char *shown = g_strjoinv ("", parts);
  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_refused (GFile *file, GQuark domain, int code, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strconcat (g_file_peek_path (file), expected, NULL);
  g_assert_null (tide_load_dataset (file, TIDE_LANGUAGE_EN, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_unreadable (GFile *file, const char *expected)
{
  assert_refused (file, TIDE_LIBRARY_ERROR, TIDE_LIBRARY_ERROR_READ, expected);
}

static void
test_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) none = file_of (self, "none.json");
  assert_unreadable (none, ": there is no such file");
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  assert_unreadable (folder, ": expected a file, found a folder");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  assert_unreadable (device, ": expected a file, found something else");

  g_autoptr (GFile) empty = write_text (self, "empty.json", "");
  assert_refused (empty, TIDE_JSON_ERROR, TIDE_JSON_ERROR_INVALID,
                  ":1:1: expected a dataset, found an empty file");
  g_autoptr (GFile) other = write_text (self, "other.json", "{\"id\": \"x\"}");
  assert_refused (other, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID,
                  ":1:1: dataset: expected “format”: “tidemark-dataset”, which marks a dataset, "
                  "found no such key");
}

/* A pipe that nobody writes to would wait for ever. */
static void
test_pipe (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) pipe = file_of (self, "pipe.json");
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  assert_unreadable (pipe, ": expected a file, found something else");
}

static void
test_large_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_text (self, "large.json", "{");
  g_assert_cmpint (truncate (g_file_peek_path (file), 80 * 1000 * 1000), ==, 0);
  assert_unreadable (file, ": expected at most 64 MiB, found a larger file");
}

static void
test_language (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/not/数据2024.json");
  g_autoptr (GFile) folder = g_file_new_for_path ("/");
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_load_dataset (missing, TIDE_LANGUAGE_ZH_CN, &error));
  g_assert_cmpstr (error->message, ==, "/not/数据2024.json: 没有这个文件");
  g_clear_error (&error);
  g_assert_null (tide_load_dataset (folder, TIDE_LANGUAGE_ZH_CN, &error));
  g_assert_cmpstr (error->message, ==, "/: 应为文件，而这是文件夹");
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) b = write_dataset (self, "b", "alpha", 2);
  g_autoptr (GFile) a = write_dataset (self, "a", "alpha", 1);
  g_autoptr (GFile) bad = write_text (self, "c.json", "[1,]");
  g_autoptr (GFile) other = write_text (self, "d.txt", "?");
  load_own_folder (self);
  assert_found (self, "alpha", "b", 2);
  assert_found (self, "a/alpha", "a", 1);
  assert_problems (self, "b.json: indicator “alpha” replaces the one of a.json\n"
                         "c.json:1:4: expected something after the comma, found “]”");
}

static void
assert_no_folder (Fixture *self, const char *path, TideFolderNeed need, const char *expected,
                  const char *expected_problems)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (load_folder (self, path, TIDE_OWNER_SHIPPED, need, &error) == (error == NULL));
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, expected);
  assert_problems (self, expected_problems);
}

/* One that somebody named must be there; of others nothing is told unless something is there. */
static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_text (self, "file", "");
  g_autofree char *told
      = g_strconcat (g_file_peek_path (file), ": expected a folder, found a file", NULL);
  assert_no_folder (self, "/not/there", TIDE_FOLDER_OPTIONAL, NULL, "");
  assert_no_folder (self, "/not/there", TIDE_FOLDER_REQUIRED, "/not/there: there is no such folder",
                    "");
  assert_no_folder (self, g_file_peek_path (file), TIDE_FOLDER_REQUIRED, told, "");
  assert_no_folder (self, g_file_peek_path (file), TIDE_FOLDER_OPTIONAL, NULL,
                    "file: expected a folder, found a file");
}

/* An editor may empty a file while it is open here. */
static void
test_changed_later (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_dataset (self, "one", "alpha", 1);
  load_own_folder (self);
  g_assert_cmpint (truncate (g_file_peek_path (file), 0), ==, 0);
  assert_found (self, "alpha", "one", 1);
}

static void
test_gate_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one", "alpha", 1);
  g_autoptr (GFile) two = write_dataset (self, "two", "beta", 2);
  load_own_folder (self);
  assert_found (self, "alpha", "one", 1);
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (self->catalog);
  g_assert_cmpuint (datasets->len, ==, 2);
  g_assert_cmpuint (n_checks, ==, 2);

  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_load_dataset (one, TIDE_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_checks, ==, 3);
}

/* What lies in a folder is whose the folder is. */
static void
test_owner (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one", "alpha", 1);
  load_own_folder (self);
  g_assert_null (tide_catalog_find_shipped (self->catalog, "alpha"));
  g_assert_true (load_folder (self, self->path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_OPTIONAL, NULL));
  g_assert_nonnull (tide_catalog_find_shipped (self->catalog, "alpha"));
}

static void
load_shipped_folder (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (load_folder (self, self->path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_REQUIRED, &error));
  g_assert_no_error (error);
}

static void
write_topics (Fixture *self)
{
  g_autofree char *text = g_strdup (
      "{'format': 'tidemark-dataset', 'version': 2, 'id': 'topics', 'updated': '2026-11-23',"
      " 'title': {'en': 'T'}, 'topics': [{'id': 't', 'title': {'en': 'T'},"
      " 'indicators': ['beta', 'nowhere', 'alpha']}],"
      " 'retired': [{'id': 'gamma', 'by': 'beta'}]}");
  g_autoptr (GFile) file = write_text (self, "topics.json", g_strdelimit (text, "'", '"'));
}

/* Of what ships an indicator a file, nothing is opened but what is asked for. */
static void
test_shipped_below (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one/alpha", "alpha", 1);
  g_autoptr (GFile) two = write_dataset (self, "one/beta", "beta", 2);
  g_autoptr (GFile) deeper = write_dataset (self, "one/two/delta", "delta", 2);
  g_autoptr (GFile) hidden = write_dataset (self, ".one/epsilon", "epsilon", 2);
  write_topics (self);
  load_shipped_folder (self);
  g_assert_cmpuint (n_checks, ==, 0);
  assert_found (self, "beta", "beta", 2);
  g_assert_cmpuint (n_checks, ==, 1);

  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_autofree char *joined = g_strjoinv (" ", names);
  g_assert_cmpstr (joined, ==, "beta alpha");
  assert_problems (self, "");
}

static void
assert_not_found (Fixture *self, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_catalog_find (self->catalog, name, &error));
  g_assert_cmpstr (error->message, ==, expected);
}

/* The folders of the topics are listed too, but for hidden ones and what is in them. */
static void
test_below (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one/alpha", "alpha", 1);
  g_autoptr (GFile) deeper = write_dataset (self, "one/two/delta", "delta", 2);
  g_autoptr (GFile) hidden = write_dataset (self, ".one/epsilon", "epsilon", 2);
  g_autoptr (TideFolder) folder
      = tide_folder_new (self->path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_REQUIRED);
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) files = tide_folder_list (folder, NULL, below, NULL);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpuint (below->len, ==, 1);
  g_autofree char *name = g_file_get_basename (below->pdata[0]);
  g_assert_cmpstr (name, ==, "one");
}

/* An old link is told what has replaced the indicator that it names. */
static void
test_retired (Fixture *self, gconstpointer data)
{
  write_topics (self);
  g_autoptr (GFile) one = write_dataset (self, "one/beta", "beta", 1);
  load_shipped_folder (self);
  assert_not_found (self, "gamma", "“gamma” is no longer here; “beta” has replaced it");
  assert_not_found (self, "old/gamma", "“old/gamma” is no longer here; “beta” has replaced it");
  assert_not_found (self, "delta", "no indicator “delta”");
}

/* What is called as another indicator is told, and not taken for it. */
static void
test_wrongly_called (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one/beta", "alpha", 1);
  load_shipped_folder (self);
  g_autofree char *told = g_strconcat (
      g_file_peek_path (one), ": expected the indicator “beta”, as the file is called", NULL);
  assert_not_found (self, "beta", told);
  assert_not_found (self, "alpha", "no indicator “alpha”");
}

/* A person's files are read as they are, also below a folder. */
static void
test_own_below (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) one = write_dataset (self, "one/any", "alpha", 1);
  load_own_folder (self);
  assert_found (self, "alpha", "any", 1);
}

#define ADD(name, function) g_test_add ("/load/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("files", test_files);
  ADD ("pipe", test_pipe);
  ADD ("large-file", test_large_file);
  ADD ("language", test_language);
  ADD ("folder", test_folder);
  ADD ("no-folder", test_no_folder);
  ADD ("changed-later", test_changed_later);
  ADD ("gate-once", test_gate_once);
  ADD ("owner", test_owner);
  ADD ("shipped-below", test_shipped_below);
  ADD ("below", test_below);
  ADD ("retired", test_retired);
  ADD ("wrongly-called", test_wrongly_called);
  ADD ("own-below", test_own_below);
  return g_test_run ();
}
