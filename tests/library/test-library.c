/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library follows the disk: what appears, what changes, what breaks and what goes, in folders
 * and in files that a person opened.
 */
#include "tide-gate.h"
#include "tide-library.h"
#include "folders.h"
#include "wait.h"

#include <glib/gstdio.h>

/* The gate, which lets a text called “slow” wait until it is opened: the linker puts this in its
 * place. */
static GMutex gate_lock;
static GCond gate_changed;
static gboolean gate_is_shut;

TideJson *
__real_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error);
TideJson *
__wrap_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error);

TideJson *
__wrap_tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error)
{
  g_mutex_lock (&gate_lock);
  while (gate_is_shut && g_str_has_suffix (origin, "slow.json"))
    g_cond_wait (&gate_changed, &gate_lock);
  g_mutex_unlock (&gate_lock);
  return __real_tide_gate_check (bytes, origin, language, error);
}

static void
set_gate_shut (gboolean is_shut)
{
  g_mutex_lock (&gate_lock);
  gate_is_shut = is_shut;
  g_cond_broadcast (&gate_changed);
  g_mutex_unlock (&gate_lock);
}

typedef struct {
  char *folder;
  char *elsewhere;
  TideLibrary *library;
  guint changes;
  guint opened;
  gboolean opened_sound;
} Fixture;

static void
on_changed (TideLibrary *library, Fixture *self)
{
  self->changes++;
}

static void
on_opened (TideLibrary *library, GFile *file, TideDataset *dataset, Fixture *self)
{
  self->opened++;
  self->opened_sound = dataset != NULL;
}

static char *
dataset_text (const char *id, const char *indicator, double value)
{
  char *text = g_strdup_printf (
      "{'format': 'tidemark-dataset', 'version': 1, 'id': '%s', 'updated': '2026-11-23',"
      " 'title': {'en': 'Test'}, 'sources': [{'id': 'a', 'publisher': {'en': 'A'},"
      " 'title': {'en': 'B'}, 'year': '2024', 'url': 'https://a.example/a', 'basis': 'primary'}],"
      " 'economies': [], 'topics': [{'id': '%s', 'title': {'en': 'Topic'},"
      " 'summary': {'en': 'S.'}, 'indicators': ['%s'], 'notes': []}],"
      " 'indicators': [{'id': '%s', 'title': {'en': 'Things'}, 'definition': {'en': 'Things.'},"
      " 'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',"
      " 'default': {'chart': 'bars', 'countries': ['USA']}, 'source': 'a',"
      " 'values': {'USA': {'2024': %g}}}]}",
      id, id, indicator, indicator, value);
  return g_strdelimit (text, "'", '"');
}

static char *
write_file (const char *folder, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static char *
write_dataset (const char *folder, const char *name, const char *indicator, double value)
{
  g_autofree char *text = dataset_text ("test", indicator, value);
  return write_file (folder, name, text);
}

/* The one figure of an indicator, or -1 where the catalog has none. */
static double
value_of (Fixture *self, const char *indicator)
{
  TideCatalog *catalog = tide_library_get_catalog (self->library);
  const TideIndicator *found
      = catalog != NULL ? tide_catalog_find (catalog, indicator, NULL) : NULL;
  return found != NULL ? found->figures[0].value : -1;
}

static guint
n_troubles (Fixture *self)
{
  g_autoptr (GPtrArray) troubles = tide_library_list_troubles (self->library);
  return troubles->len;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  self->elsewhere = g_dir_make_tmp ("tide-library-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->elsewhere, "not", "yet", "there", NULL);
  self->library = tide_library_new (shipped_folder (self->folder), TIDE_LANGUAGE_EN);
  g_signal_connect (self->library, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->library, "opened", G_CALLBACK (on_opened), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  /* A look that is on its way holds it a moment longer. */
  gpointer gone = self->library;
  g_object_add_weak_pointer (G_OBJECT (self->library), &gone);
  g_object_unref (self->library);
  while (g_atomic_pointer_get (&gone) != NULL)
    g_main_context_iteration (NULL, FALSE);
  remove_tree (self->elsewhere);
  g_free (self->elsewhere);
  g_free (self->folder);
}

static void
load (Fixture *self)
{
  guint before = self->changes;
  tide_library_load (self->library);
  wait_for (self->changes > before);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  load (self);
  g_auto (GStrv) names = tide_catalog_indicator_names (tide_library_get_catalog (self->library));
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  g_assert_cmpuint (n_troubles (self), ==, 0);
}

static void
test_appears (Fixture *self, gconstpointer data)
{
  load (self);
  g_autofree char *path = write_dataset (self->folder, "a.json", "things", 5);
  wait_for (value_of (self, "things") == 5);
  g_assert_cmpint (g_remove (path), ==, 0);
  wait_for (value_of (self, "things") == -1);
}

static void
test_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_dataset (self->folder, "a.json", "things", 5);
  load (self);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_autofree char *edited = write_dataset (self->folder, "a.json", "things", 60);
  wait_for (value_of (self, "things") == 60);
}

static void
test_bad_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_dataset (self->folder, "a.json", "things", 5);
  load (self);
  g_autofree char *broken = write_file (self->folder, "a.json", "{ \"format\": 1, }");
  wait_for (n_troubles (self) == 1);
  g_autoptr (GPtrArray) troubles = tide_library_list_troubles (self->library);
  const TideTrouble *trouble = troubles->pdata[0];
  g_assert_cmpstr (trouble->name, ==, "a.json");
  g_assert_true (trouble->kept);
  g_assert_nonnull (strstr (trouble->text, "a.json:1:"));
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_autofree char *mended = write_dataset (self->folder, "a.json", "things", 7);
  wait_for (n_troubles (self) == 0);
  g_assert_cmpfloat (value_of (self, "things"), ==, 7);
}

static void
test_bad_beside_good (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_dataset (self->folder, "b.json", "things", 5);
  g_autofree char *bad = write_file (self->folder, "a.json", "[]");
  load (self);
  g_assert_cmpuint (n_troubles (self), ==, 1);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
}

static void
open_file (Fixture *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint before = self->opened;
  tide_library_open (self->library, file);
  wait_for (self->opened == before + 1);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  load (self);
  g_autofree char *path = write_dataset (self->elsewhere, "own.json", "things", 5);
  open_file (self, path);
  g_assert_true (self->opened_sound);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_autofree char *edited = write_dataset (self->elsewhere, "own.json", "things", 6);
  wait_for (value_of (self, "things") == 6);
  open_file (self, path);
  g_assert_true (self->opened_sound);
}

static void
test_open_wrong (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_dataset (self->folder, "a.json", "things", 5);
  g_autofree char *missing = g_build_filename (self->elsewhere, "missing.json", NULL);
  load (self);
  open_file (self, missing);
  g_assert_false (self->opened_sound);
  open_file (self, self->elsewhere);
  g_assert_false (self->opened_sound);
  g_assert_cmpuint (n_troubles (self), ==, 2);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
}

/* What is wrong is told in the language that the library was made with. */
static void
test_language (Fixture *self, gconstpointer data)
{
  g_object_unref (self->library);
  self->library = tide_library_new (shipped_folder (self->folder), TIDE_LANGUAGE_ZH_CN);
  g_signal_connect (self->library, "changed", G_CALLBACK (on_changed), self);
  g_autofree char *bad = write_file (self->folder, "a.json", "[");
  load (self);
  g_autoptr (GPtrArray) troubles = tide_library_list_troubles (self->library);
  g_assert_cmpuint (troubles->len, ==, 1);
  const TideTrouble *trouble = troubles->pdata[0];
  g_assert_true (g_str_has_suffix (trouble->text, "a.json:1:2: 应为一个值，而这里是文件末尾"));
}

/* The one that a person opened wins whole over the folder's. */
static void
test_replaced (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = write_dataset (self->folder, "a.json", "things", 5);
  g_autofree char *own = write_dataset (self->elsewhere, "own.json", "things", 6);
  load (self);
  g_autoptr (GPtrArray) none = tide_library_list_replaced (self->library);
  g_assert_cmpuint (none->len, ==, 0);
  open_file (self, own);
  g_assert_cmpfloat (value_of (self, "things"), ==, 6);
  g_autoptr (GPtrArray) replaced = tide_library_list_replaced (self->library);
  g_assert_cmpuint (replaced->len, ==, 1);
  g_assert_cmpstr (((TideIndicator *)replaced->pdata[0])->id, ==, "things");
  const TideIndicator *shipped
      = tide_catalog_find_shipped (tide_library_get_catalog (self->library), "things");
  g_assert_cmpfloat (shipped->figures[0].value, ==, 5);
}

/* Given up before it was read: nothing comes of it, and who waits is told. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_dataset (self->elsewhere, "own.json", "things", 5);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  load (self);
  tide_library_open (self->library, file);
  tide_library_cancel (self->library);
  wait_for (self->opened >= 1);
  g_assert_null (tide_library_get_slow (self->library));
}

/* A topic's file is followed too, and one of a topic that was not there. */
static void
test_below (Fixture *self, gconstpointer data)
{
  g_autofree char *topic = g_build_filename (self->folder, "topic", NULL);
  g_autofree char *later = g_build_filename (self->folder, "later", NULL);
  g_autofree char *path = write_dataset (topic, "a.json", "things", 5);
  load (self);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_autofree char *edited = write_dataset (topic, "a.json", "things", 6);
  wait_for (value_of (self, "things") == 6);
  g_autofree char *another = write_dataset (later, "b.json", "others", 7);
  wait_for (value_of (self, "others") == 7);
  g_autofree char *edited_too = write_dataset (later, "b.json", "others", 8);
  wait_for (value_of (self, "others") == 8);
}

static gboolean
is_over (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop for longer than reading may take until it is told to be slow. */
static void
run_until_slow (void)
{
  gboolean over = FALSE;
  g_timeout_add (TIDE_LIBRARY_SLOW_MS * 2, is_over, &over);
  wait_for (over);
}

/* What ships is shown whole or not yet, however long one of its files takes. */
static void
test_slow_start (Fixture *self, gconstpointer data)
{
  g_autofree char *topic = g_build_filename (self->folder, "topic", NULL);
  g_autofree char *quick = write_dataset (topic, "a.json", "things", 5);
  g_autofree char *slow = write_dataset (topic, "slow.json", "others", 6);
  set_gate_shut (TRUE);
  tide_library_load (self->library);
  run_until_slow ();
  g_assert_null (tide_library_get_catalog (self->library));
  g_assert_cmpuint (self->changes, ==, 0);
  set_gate_shut (FALSE);
  wait_for (self->changes > 0);
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_assert_cmpfloat (value_of (self, "others"), ==, 6);
}

/* For a person's file that takes long what ships does not wait. */
static void
test_slow_own (Fixture *self, gconstpointer data)
{
  g_autofree char *quick = write_dataset (self->folder, "a.json", "things", 5);
  g_autofree char *slow = write_dataset (self->elsewhere, "slow.json", "others", 6);
  g_autoptr (GFile) file = g_file_new_for_path (slow);
  set_gate_shut (TRUE);
  tide_library_open (self->library, file);
  wait_for (tide_library_get_slow (self->library) != NULL);
  g_assert_cmpstr (tide_library_get_slow (self->library), ==, "slow.json");
  g_assert_cmpfloat (value_of (self, "things"), ==, 5);
  g_assert_cmpfloat (value_of (self, "others"), ==, -1);
  set_gate_shut (FALSE);
  wait_for (value_of (self, "others") == 6);
  g_assert_null (tide_library_get_slow (self->library));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/library/empty", test_empty },
    { "/library/appears", test_appears },
    { "/library/edit", test_edit },
    { "/library/bad-edit", test_bad_edit },
    { "/library/bad-beside-good", test_bad_beside_good },
    { "/library/open", test_open },
    { "/library/open-wrong", test_open_wrong },
    { "/library/language", test_language },
    { "/library/replaced", test_replaced },
    { "/library/cancel", test_cancel },
    { "/library/below", test_below },
    { "/library/slow-start", test_slow_start },
    { "/library/slow-own", test_slow_own },
  };
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
