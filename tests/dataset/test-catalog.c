/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalog: files of every sort, what wins, what is found by which name, from any thread.
 */
#include "tide-catalog.h"
#include "tide-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_THREADS 8
#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher', "

typedef struct {
  char *path;
  TideCatalog *catalog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  self->catalog = tide_catalog_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  const char *name;
  GDir *folder = g_dir_open (self->path, 0, NULL);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);
      g_remove (path);
    }
  g_dir_close (folder);
  g_rmdir (self->path);
  g_free (self->path);
  tide_catalog_unref (self->catalog);
}

static GFile *
file_of (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  return g_file_new_for_path (path);
}

/* A dataset @id whose indicators are @ids, each with this value of the USA in 2023; it has an
 * economy OWN that is called as the dataset. Its topic names the last indicator. */
static char *
dataset_text (const char *id, const char *ids, int value)
{
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);
  GString *text = g_string_new (NULL);
  g_string_printf (
      text,
      "{'format': 'tidemark-dataset', 'version': 1, 'id': '%s', 'updated': '2026-11-23',"
      " 'title': {'en': 'T'}, 'sources': [{'id': 'a', 'publisher': {'en': 'P'},"
      " 'title': {'en': 'B'}, 'year': '2023', 'url': 'https://a.example/', 'basis': 'primary'}],"
      " 'economies': [{'code': 'OWN', 'kind': 'aggregate', 'name': {'en': '%s'}}],"
      " 'topics': [{'id': 't', 'title': {'en': 'T'}, 'indicators': ['%s']}], 'indicators': [",
      id, id, each[g_strv_length (each) - 1]);
  for (guint i = 0; each[i]; i++)
    g_string_append_printf (text,
                            "%s{'id': '%s', 'title': {'en': 'T'}, 'definition': {'en': 'D'}, " COUNT
                            "'source': 'a', 'values': {'USA': {'2023': %d}, 'OWN': {'2023': 1}}}",
                            i > 0 ? "," : "", each[i], value);
  g_string_append (text, "]}");
  return g_strdelimit (g_string_free (text, FALSE), "'", '"');
}

static GFile *
write_text (Fixture *self, const char *name, const char *text)
{
  GFile *file = file_of (self, name);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

/* Writes such a dataset as NAME.json and adds it. */
static void
add_dataset (Fixture *self, const char *id, const char *ids, int value)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *text = dataset_text (id, ids, value);
  g_autoptr (GFile) file = write_text (self, name, text);
  g_autoptr (GError) error = NULL;
  tide_catalog_add_file (self->catalog, file, &error);
  g_assert_no_error (error);
}

static void
assert_found (Fixture *self, const char *name, const char *dataset_id, double value)
{
  g_autoptr (GError) error = NULL;
  const TideIndicator *indicator = tide_catalog_find (self->catalog, name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (indicator->dataset->id, ==, dataset_id);
  g_assert_cmpfloat (indicator->figures[indicator->n_figures - 1].value, ==, value);
}

static void
assert_not_found (Fixture *self, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_catalog_find (self->catalog, name, &error));
  g_assert_error (error, TIDE_CORE_ERROR, TIDE_CORE_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==, expected);
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
assert_not_added (Fixture *self, GFile *file, TideCoreError code, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strconcat (g_file_peek_path (file), expected, NULL);
  g_assert_false (tide_catalog_add_file (self->catalog, file, &error));
  g_assert_error (error, TIDE_CORE_ERROR, (int)code);
  g_assert_cmpstr (error->message, ==, message);

  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  assert_problems (self, "");
}

static void
test_find (Fixture *self, gconstpointer data)
{
  add_dataset (self, "one", "alpha beta", 1);
  add_dataset (self, "two", "gamma", 2);
  assert_found (self, "alpha", "one", 1);
  assert_found (self, "one/beta", "one", 1);
  assert_found (self, "two/gamma", "two", 2);
  g_assert_true (tide_catalog_find (self->catalog, "alpha", NULL)
                 == tide_catalog_find (self->catalog, "one/alpha", NULL));
  assert_problems (self, "");
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  assert_not_found (self, "alpha", "no indicator “alpha”");
  add_dataset (self, "one", "robot-density robot-installations", 1);
  assert_not_found (self, "robot-densty",
                    "no indicator “robot-densty”; did you mean “robot-density”?");
  assert_not_found (self, "robots-density",
                    "no indicator “robots-density”; did you mean “robot-density”?");
  assert_not_found (self, "weather", "no indicator “weather”");
  assert_not_found (self, "", "no indicator “”");
  assert_not_found (self, "other/robot-density",
                    "no indicator “other/robot-density”; did you mean “robot-density”?");
  assert_not_found (self, "one/", "no indicator “one/”");
  add_dataset (self, "two", "beta5 beta4 beta1 beta2", 1);
  assert_not_found (self, "beta3", "no indicator “beta3”; did you mean “beta1”?");
  g_autofree char *long_name = g_strnfill (2000, 'r');
  g_autofree char *message = g_strdup_printf ("no indicator “%s”", long_name);
  assert_not_found (self, long_name, message);
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  add_dataset (self, "one", "alpha beta", 1);
  add_dataset (self, "own", "beta gamma", 2);
  assert_found (self, "alpha", "one", 1);
  assert_found (self, "beta", "own", 2);
  assert_found (self, "one/beta", "one", 1);
  assert_problems (self, "own.json: indicator “beta” replaces the one of one.json");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  add_dataset (self, "one", "alpha beta gamma", 1);
  add_dataset (self, "own", "beta delta", 2);
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_autofree char *joined = g_strjoinv (" ", names);
  g_assert_cmpstr (joined, ==, "gamma alpha delta beta");
}

/* The outline is all that is read when a file is added: what is wrong below it is told later, and
 * does not harm other datasets. */
static void
test_read_when_needed (Fixture *self, gconstpointer data)
{
  g_autofree char *text = dataset_text ("bad", "alpha", 1);
  memcpy (strstr (text, "higher"), "upward", 6);
  g_autoptr (GFile) file = write_text (self, "bad.json", text);
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_catalog_add_file (self->catalog, file, NULL));
  add_dataset (self, "good", "beta", 2);
  assert_problems (self, "");
  assert_found (self, "beta", "good", 2);
  assert_problems (self, "");

  g_assert_null (tide_catalog_find (self->catalog, "alpha", &error));
  g_assert_error (error, TIDE_CORE_ERROR, TIDE_CORE_ERROR_DATASET);
  g_assert_null (tide_catalog_find (self->catalog, "bad/alpha", NULL));
  assert_problems (self, "bad.json:1:518: indicators[0].direction: expected one of “higher”, "
                         "“lower”, “none”, found “upward”");
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (self->catalog);
  g_assert_cmpuint (datasets->len, ==, 1);
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

/* An editor may empty a file while it is open here. */
static void
test_changed_later (Fixture *self, gconstpointer data)
{
  add_dataset (self, "one", "alpha", 1);
  g_autoptr (GFile) file = file_of (self, "one.json");
  g_assert_cmpint (truncate (g_file_peek_path (file), 0), ==, 0);
  assert_found (self, "alpha", "one", 1);
}

static void
test_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) none = file_of (self, "none.json");
  assert_not_added (self, none, TIDE_CORE_ERROR_READ, ": there is no such file");

  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  assert_not_added (self, folder, TIDE_CORE_ERROR_READ, ": expected a file, found a folder");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  assert_not_added (self, device, TIDE_CORE_ERROR_READ, ": expected a file, found something else");

  g_autoptr (GFile) empty = write_text (self, "empty.json", "");
  assert_not_added (self, empty, TIDE_CORE_ERROR_JSON,
                    ":1:1: expected a dataset, found an empty file");
  g_autoptr (GFile) other = write_text (self, "other.json", "{\"id\": \"x\"}");
  assert_not_added (
      self, other, TIDE_CORE_ERROR_DATASET,
      ":1:1: dataset: expected a dataset, with “format”: “tidemark-dataset”, found no "
      "such key");
}

/* A pipe that nobody writes to would wait for ever. */
static void
test_pipe (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) pipe = file_of (self, "pipe.json");
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  assert_not_added (self, pipe, TIDE_CORE_ERROR_READ, ": expected a file, found something else");
}

static void
test_large_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_text (self, "large.json", "{");
  g_assert_cmpint (truncate (g_file_peek_path (file), 80 * 1000 * 1000), ==, 0);
  assert_not_added (self, file, TIDE_CORE_ERROR_READ,
                    ": expected at most 64 MiB, found a larger file");
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *later = dataset_text ("later", "alpha", 2);
  g_autofree char *earlier = dataset_text ("earlier", "alpha beta", 1);
  g_autoptr (GFile) b = write_text (self, "b.json", later);
  g_autoptr (GFile) a = write_text (self, "a.json", earlier);
  g_autoptr (GFile) bad = write_text (self, "c.json", "[1,]");
  g_autoptr (GFile) other = write_text (self, "d.txt", "?");
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autoptr (GFile) none = file_of (self, "none");

  tide_catalog_add_folder (self->catalog, none);
  tide_catalog_add_folder (self->catalog, folder);
  assert_found (self, "alpha", "later", 2);
  assert_found (self, "beta", "earlier", 1);
  assert_problems (self, "b.json: indicator “alpha” replaces the one of a.json\n"
                         "c.json:1:4: expected something after the comma, found “]”");
}

static void
test_economies (Fixture *self, gconstpointer data)
{
  add_dataset (self, "one", "alpha", 1);
  add_dataset (self, "two", "beta", 2);
  const TideIndicator *alpha = tide_catalog_find (self->catalog, "alpha", NULL);
  const TideEconomy *own = tide_catalog_economy (self->catalog, alpha, "OWN");
  g_assert_cmpstr (tide_economy_name (own, TIDE_LANGUAGE_EN), ==, "one");
  own = tide_catalog_economy (self->catalog, NULL, "OWN");
  g_assert_cmpstr (tide_economy_name (own, TIDE_LANGUAGE_ZH_CN), ==, "two");

  const TideEconomy *named = tide_catalog_economy (self->catalog, alpha, "KOR");
  g_assert_cmpstr (tide_economy_name (named, TIDE_LANGUAGE_ZH_CN), ==, "韩国");
  g_assert_true (named == tide_catalog_economy (self->catalog, alpha, "KOR"));
  g_assert_cmpstr (tide_economy_short_name (named, TIDE_LANGUAGE_EN), ==, "South Korea");
  g_assert_null (tide_catalog_economy (self->catalog, alpha, "ZZZ"));
}

static gboolean
overlaps (const TideDataset *dataset, const char *a, const char *b)
{
  const TideEconomy *first = tide_dataset_find_economy (dataset, a);
  const TideEconomy *second = tide_dataset_find_economy (dataset, b);
  gboolean there = tide_economy_overlaps (first, second);
  g_assert_true (there == tide_economy_overlaps (second, first));
  return there;
}

static void
test_overlaps (void)
{
  g_autofree char *indicator
      = tide_test_indicator ("x", COUNT,
                             "'USA': {'2023': 1}, 'DEU': {'2023': 1}, 'CHN': {'2023': 1},"
                             " 'CN-BJ': {'2023': 1}, 'CN-GD': {'2023': 1}");
  g_autoptr (TideDataset) dataset = tide_test_dataset (indicator);
  g_assert_true (overlaps (dataset, "USA", "USA"));
  g_assert_false (overlaps (dataset, "USA", "CHN"));
  g_assert_true (overlaps (dataset, "EUU", "DEU"));
  g_assert_false (overlaps (dataset, "EUU", "USA"));
  g_assert_true (overlaps (dataset, "WLD", "USA"));
  g_assert_true (overlaps (dataset, "WLD", "EUU"));
  g_assert_true (overlaps (dataset, "CHN", "CN-GD"));
  g_assert_true (overlaps (dataset, "CHN", "CN-GD-Shenzhen"));
  g_assert_true (overlaps (dataset, "CN-GD", "CN-GD-Shenzhen"));
  g_assert_false (overlaps (dataset, "CN-BJ", "CN-GD-Shenzhen"));
  g_assert_false (overlaps (dataset, "EUU", "CN-BJ"));
}

static gpointer
find_all (gpointer data)
{
  g_autoptr (TideCatalog) catalog = data;
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (char **name = names; *name; name++)
    {
      const TideIndicator *indicator = tide_catalog_find (catalog, *name, NULL);
      g_assert_nonnull (indicator);
      g_assert_nonnull (tide_catalog_economy (catalog, indicator, "JPN"));
    }
  return GUINT_TO_POINTER (g_strv_length (names));
}

static void
test_threads (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  GThread *threads[N_THREADS];
  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("reader", find_all, tide_catalog_ref (catalog));
  for (int i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 76);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/catalog/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("find", test_find);
  ADD ("unknown", test_unknown);
  ADD ("replace", test_replace);
  ADD ("names", test_names);
  ADD ("read-when-needed", test_read_when_needed);
  ADD ("changed-later", test_changed_later);
  ADD ("files", test_files);
  ADD ("pipe", test_pipe);
  ADD ("large-file", test_large_file);
  ADD ("folder", test_folder);
  ADD ("economies", test_economies);
  g_test_add_func ("/catalog/overlaps", test_overlaps);
  g_test_add_func ("/catalog/threads", test_threads);
  return g_test_run ();
}
