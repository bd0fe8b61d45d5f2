/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built index: that it says what the files of the shipped datasets say, that lists take it for
 * files that are still the same and open none of those, and that in all other cases they read the
 * files and nothing is told.
 */
#include "tide-gate.h"
#include "tide-index.h"
#include "tide-load.h"
#include "folders.h"

#include <glib/gstdio.h>
#include <sys/time.h>

#define N_SHIPPED 110

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

/* ---- what ships */

static void
print_text (GString *out, const char *name, const TideText *text)
{
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    g_string_append_printf (out, "%s: %s\n", name,
                            text->by_language[i] != NULL ? text->by_language[i] : "-");
}

static void
print_list (GString *out, const char *name, char **list)
{
  g_autofree char *joined = list != NULL ? g_strjoinv ("|", list) : g_strdup ("-");
  g_string_append_printf (out, "%s: %s\n", name, joined);
}

static void
print_source (GString *out, const TideSource *source)
{
  g_string_append_printf (out, "source: %s %s %s\n", source->id, source->year, source->url);
  print_text (out, "publisher", &source->publisher);
  print_text (out, "work", &source->title);
}

/* All that a head holds, but for the size. (transfer full) */
static char *
print_head (const TideHead *head)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "%s of %s, %d figures, drawn as %u\n", head->id, head->dataset_id,
                          head->n_figures, head->default_kind);
  print_text (out, "title", &head->title);
  print_text (out, "short", &head->short_title);
  print_text (out, "definition", &head->definition);
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    {
      print_list (out, "keywords", head->keywords[i]);
      g_string_append_printf (out, "unit: %s\n", tide_unit_title (head->unit, i));
    }
  g_string_append_printf (out, "unit: %s %u\n", head->unit->name, head->unit->arithmetic);
  for (guint i = 0; i < head->sources->len; i++)
    print_source (out, head->sources->pdata[i]);
  print_list (out, "economies", head->economies);
  for (guint i = 0; i < TIDE_N_ECONOMY_KINDS; i++)
    g_string_append_printf (out, "places: %u\n", head->n_places[i]);
  for (guint i = 0; i < head->n_periods; i++)
    {
      g_autofree char *period = tide_period_to_string (head->periods[i]);
      g_string_append_printf (out, "period: %s\n", period);
    }
  return g_string_free (out, FALSE);
}

static char *
shipped_path (const char *name)
{
  return g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", name, NULL);
}

static GPtrArray *
load_built_index (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_BUILD"), "data", TIDE_INDEX_NAME, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TideJson) json = tide_read_json (file, TIDE_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  GPtrArray *heads = tide_heads_new_from_json (json);
  g_assert_nonnull (heads);
  return heads;
}

static const TideHead *
find_head (const GPtrArray *heads, const char *id)
{
  for (guint i = 0; i < heads->len; i++)
    if (g_str_equal (((TideHead *)heads->pdata[i])->id, id))
      return heads->pdata[i];
  return NULL;
}

/* That a head says all of it but figures: it has no economies of its own, and no topics beside an
 * indicator. */
static void
assert_plain (const TideDataset *dataset)
{
  for (guint i = 0; i < dataset->economies->len; i++)
    g_assert_nonnull (((TideEconomy *)dataset->economies->pdata[i])->named);
  g_assert_true (dataset->indicators->len == 0
                 || (dataset->indicators->len == 1 && dataset->topics->len == 0));
}

static void
test_shipped (void)
{
  g_autofree char *path = shipped_path ("");
  g_autoptr (TideFolder) folder = tide_folder_new (path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_REQUIRED);
  g_autoptr (GPtrArray) files
      = tide_folder_list (folder, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  g_autoptr (GPtrArray) heads = load_built_index ();
  guint n = 0;
  for (guint i = 0; i < files->len; i++)
    {
      const TideFolderFile *one = files->pdata[i];
      g_autoptr (TideDataset) dataset = tide_load_dataset (one->file, TIDE_LANGUAGE_EN, NULL);
      assert_plain (dataset);
      for (guint j = 0; j < dataset->indicators->len; j++, n++)
        {
          TideHead *own = tide_head_new (dataset->indicators->pdata[j]);
          const TideHead *built = find_head (heads, own->id);
          g_assert_nonnull (built);
          g_autofree char *expected = print_head (own);
          g_autofree char *found = print_head (built);
          g_assert_cmpstr (found, ==, expected);
          g_assert_cmpint (built->size, ==, g_file_info_get_size (one->info));
          tide_head_free (own);
        }
    }
  g_assert_cmpuint (n, ==, N_SHIPPED);
  g_assert_cmpuint (heads->len, ==, n);
}

/* ---- files that are no longer what they were */

typedef struct {
  char *path;
  TideFolder *folder;
} Fixture;

static char *
path_of (Fixture *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

static void
write_text (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = path_of (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Gives a file the time of @seconds after the epoch. */
static void
set_time (Fixture *self, const char *name, long seconds)
{
  g_autofree char *path = path_of (self, name);
  const struct timeval times[2] = { { seconds, 0 }, { seconds, 0 } };
  g_assert_cmpint (utimes (path, times), ==, 0);
}

/* A dataset below the folder; its size. */
static gsize
write_dataset (Fixture *self, const char *id, const char *title)
{
  g_autofree char *name = g_strdup_printf ("topic/%s.json", id);
  g_autofree char *text = g_strdup_printf (
      "{'format': 'tidemark-dataset', 'version': 2, 'id': '%s', 'updated': '2026-11-23',"
      " 'title': {'en': 'T'}, 'sources': [{'id': 'a', 'publisher': {'en': 'P'},"
      " 'title': {'en': 'B'}, 'year': '2023', 'url': 'https://a.example/', 'basis': 'primary'}],"
      " 'indicators': [{'id': '%s', 'title': {'en': '%s'}, 'definition': {'en': 'D'},"
      " 'unit': 'count', 'decimals': 0, 'direction': 'higher', 'source': 'a',"
      " 'values': {'USA': {'2023': 1}}}]}",
      id, id, title);
  write_text (self, name, g_strdelimit (text, "'", '"'));
  set_time (self, name, 1000);
  return strlen (text);
}

static char *
head_text (const char *id, gsize size)
{
  char *text = g_strdup_printf (
      "{'id': '%s', 'dataset': '%s', 'size': %" G_GSIZE_FORMAT ", 'title': {'en': 'by the index'},"
      " 'definition': {'en': 'D'}, 'unit': 'count', 'chart': 'bars', 'sources': [{'id': 'a',"
      " 'publisher': {'en': 'P'}, 'title': {'en': 'B'}, 'year': '2023', 'url': "
      "'https://a.example/'}],"
      " 'economies': ['USA'], 'places': {'national': 1, 'subnational': 0, 'aggregate': 0},"
      " 'periods': ['2023'], 'figures': 1}",
      id, id, size);
  return g_strdelimit (text, "'", '"');
}

static void
write_index (Fixture *self, int version, const char *heads)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"tidemark-index\", \"version\": %d, \"heads\": [%s]}", version, heads);
  write_text (self, TIDE_INDEX_NAME, text);
  set_time (self, TIDE_INDEX_NAME, 1000);
}

/* One dataset, and an index that is of it. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->path = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  self->folder = tide_folder_new (self->path, TIDE_OWNER_SHIPPED, TIDE_FOLDER_REQUIRED);
  g_autofree char *head = head_text ("alpha", write_dataset (self, "alpha", "by the file"));
  write_index (self, 1, head);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->path);
  g_free (self->path);
  tide_folder_free (self->folder);
}

static TideCatalog *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TideCatalog *catalog = tide_catalog_new ();
  n_checks = 0;
  g_assert_true (tide_load_folder (self->folder, catalog, TIDE_LANGUAGE_EN, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_checks, ==, 0);
  return catalog;
}

/* What is listed, "id: title" a line, that no problem is told, and how many files were opened. */
static void
assert_listed (Fixture *self, const char *expected, guint n_opened)
{
  g_autoptr (TideCatalog) catalog = load (self);
  g_autoptr (GPtrArray) heads = tide_catalog_heads (catalog);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < heads->len; i++)
    {
      const TideHead *head = heads->pdata[i];
      g_string_append_printf (found, "%s: %s\n", head->id, tide_text_get (&head->title, 0));
      g_assert_true (tide_catalog_find_head (catalog, head->id) == head);
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (n_checks, ==, n_opened);
  g_auto (GStrv) problems = tide_catalog_problems (catalog);
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

#define BY_INDEX "alpha: by the index\n"
#define BY_FILE "alpha: by the file\n"

/* The index alone is opened; the dataset when it is asked for. */
static void
test_same (Fixture *self, gconstpointer data)
{
  assert_listed (self, BY_INDEX, 1);
  g_autoptr (TideCatalog) catalog = load (self);
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  g_assert_cmpstr (names[0], ==, "alpha");
  g_assert_cmpuint (n_checks, ==, 1);
  const TideIndicator *indicator = tide_catalog_find (catalog, "alpha", NULL);
  g_assert_cmpstr (tide_text_get (&indicator->title, TIDE_LANGUAGE_EN), ==, "by the file");
  g_assert_cmpuint (n_checks, ==, 2);
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (catalog);
  g_assert_cmpuint (datasets->len, ==, 1);
  g_assert_cmpuint (n_checks, ==, 2);
}

/* Who asks for a chart alone does not pay for the index. */
static void
test_not_needed (Fixture *self, gconstpointer data)
{
  g_autoptr (TideCatalog) catalog = load (self);
  g_assert_nonnull (tide_catalog_find (catalog, "alpha", NULL));
  g_assert_cmpuint (n_checks, ==, 1);
}

/* For a code that nobody has no dataset is read that has none of its own. */
static void
test_unknown_code (Fixture *self, gconstpointer data)
{
  g_autoptr (TideCatalog) catalog = load (self);
  g_assert_null (tide_catalog_economy (catalog, NULL, "ZZZ"));
  g_assert_cmpuint (n_checks, ==, 1);
}

static void
test_other_size (Fixture *self, gconstpointer data)
{
  write_dataset (self, "alpha", "by the file itself");
  assert_listed (self, "alpha: by the file itself\n", 2);
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  set_time (self, "topic/alpha.json", 1001);
  assert_listed (self, BY_FILE, 2);
}

static void
test_another_file (Fixture *self, gconstpointer data)
{
  write_dataset (self, "beta", "not in the index");
  assert_listed (self, BY_INDEX "beta: not in the index\n", 2);
}

/* What the index has and the folder has not is not listed. */
static void
test_file_gone (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, "topic/alpha.json");
  g_assert_cmpint (g_remove (path), ==, 0);
  assert_listed (self, "", 0);
}

static void
test_no_index (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, TIDE_INDEX_NAME);
  g_assert_cmpint (g_remove (path), ==, 0);
  assert_listed (self, BY_FILE, 1);
}

static void
test_other_version (Fixture *self, gconstpointer data)
{
  g_autofree char *head = head_text ("alpha", write_dataset (self, "alpha", "by the file"));
  write_index (self, 2, head);
  assert_listed (self, BY_FILE, 2);
}

/* Cut off anywhere, it is no index; whole, it is one again. */
static void
test_cut_off (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, TIDE_INDEX_NAME);
  g_autofree char *text = NULL;
  gsize length;
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_assert_true (g_file_set_contents (path, text, i, NULL));
      assert_listed (self, BY_FILE, 2);
    }
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_listed (self, BY_INDEX, 1);
}

/* A head that lacks something, or has something else in its place, makes it none. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  static const char *const breaks[][2] = {
    { "\"dataset\": \"alpha\", ", "" },    { "\"size\"", "\"bytes\"" },
    { "\"count\"", "\"furlongs\"" },       { "\"bars\"", "\"pie\"" },
    { "[\"2023\"]", "[\"then\"]" },        { "[\"USA\"]", "\"USA\"" },
    { "\"national\": 1", "\"none\": -1" }, { "\"figures\": 1", "\"figures\": -1" },
    { "\"by the index\"", "\"\"" },        { "\"sources\": [{", "\"sources\": [], \"x\": [{" },
  };
  g_autofree char *head = head_text ("alpha", write_dataset (self, "alpha", "by the file"));
  for (gsize i = 0; i < G_N_ELEMENTS (breaks); i++)
    {
      g_auto (GStrv) parts = g_strsplit (head, breaks[i][0], 2);
      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_autofree char *broken = g_strjoinv (breaks[i][1], parts);
      write_index (self, 1, broken);
      assert_listed (self, BY_FILE, 2);
    }
}

/* A person's own folder is read whole, whatever lies in it. */
static void
test_own_folder (Fixture *self, gconstpointer data)
{
  self->folder->owner = TIDE_OWNER_PERSON;
  g_autoptr (TideCatalog) catalog = tide_catalog_new ();
  g_assert_true (tide_load_folder (self->folder, catalog, TIDE_LANGUAGE_EN, NULL));
  const TideHead *head = tide_catalog_find_head (catalog, "alpha");
  g_assert_cmpstr (tide_text_get (&head->title, TIDE_LANGUAGE_EN), ==, "by the file");
}

#define ADD(name, function) g_test_add ("/index/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/shipped", test_shipped);
  ADD ("same", test_same);
  ADD ("not-needed", test_not_needed);
  ADD ("unknown-code", test_unknown_code);
  ADD ("other-size", test_other_size);
  ADD ("newer", test_newer);
  ADD ("another-file", test_another_file);
  ADD ("file-gone", test_file_gone);
  ADD ("no-index", test_no_index);
  ADD ("other-version", test_other_version);
  ADD ("cut-off", test_cut_off);
  ADD ("damaged", test_damaged);
  ADD ("own-folder", test_own_folder);
  return g_test_run ();
}
