/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalog: what is read when, what wins, what is found by which name, from any thread.
 */
#include "tide-catalog.h"
#include "tide-test.h"

#include <string.h>

#define N_THREADS 8
#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher', "

typedef struct {
  TideCatalog *catalog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->catalog = tide_catalog_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tide_catalog_unref (self->catalog);
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
  for (guint i = 0; each[i] != NULL; i++)
    g_string_append_printf (text,
                            "%s{'id': '%s', 'title': {'en': 'T'}, 'definition': {'en': 'D'}, " COUNT
                            "'source': 'a', 'values': {'USA': {'2023': %d}, 'OWN': {'2023': 1}}}",
                            i > 0 ? "," : "", each[i], value);
  g_string_append (text, "]}");
  return g_strdelimit (g_string_free (text, FALSE), "'", '"');
}

static gboolean
add_text (Fixture *self, const char *origin, const char *text, TideOwner owner, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TideJson) json = tide_gate_check (bytes, origin, TIDE_LANGUAGE_EN, error);
  return json != NULL && tide_catalog_add_json (self->catalog, json, owner, error);
}

/* Adds such a dataset, NAME.json. */
static void
add_dataset_of (Fixture *self, const char *id, const char *ids, int value, TideOwner owner)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *text = dataset_text (id, ids, value);
  g_autoptr (GError) error = NULL;
  add_text (self, name, text, owner, &error);
  g_assert_no_error (error);
}

static void
add_dataset (Fixture *self, const char *id, const char *ids, int value)
{
  add_dataset_of (self, id, ids, value, TIDE_OWNER_SHIPPED);
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
  g_assert_error (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
assert_problems (Fixture *self, const char *expected)
{
  g_auto (GStrv) problems = tide_catalog_problems (self->catalog);
  g_autofree char *joined = g_strjoinv ("\n", problems);
  g_assert_cmpstr (joined, ==, expected);
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
  /* What replaces another stands in its place. */
  g_assert_cmpstr (joined, ==, "gamma alpha beta delta");
}

/* The outline is all that is read when a file is added: what is wrong below it is told later, and
 * does not harm other datasets. */
static void
test_read_when_needed (Fixture *self, gconstpointer data)
{
  g_autofree char *text = dataset_text ("bad", "alpha", 1);
  memcpy (strstr (text, "higher"), "upward", 6);
  g_autoptr (GError) error = NULL;
  g_assert_true (add_text (self, "bad.json", text, TIDE_OWNER_SHIPPED, NULL));
  add_dataset (self, "good", "beta", 2);
  assert_problems (self, "");
  assert_found (self, "beta", "good", 2);
  assert_problems (self, "");

  g_assert_null (tide_catalog_find (self->catalog, "alpha", &error));
  g_assert_error (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID);
  g_assert_null (tide_catalog_find (self->catalog, "bad/alpha", NULL));
  assert_problems (self, "bad.json:1:518: indicators[0].direction: expected one of “higher”, "
                         "“lower”, “none”, found “upward”");
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (self->catalog);
  g_assert_cmpuint (datasets->len, ==, 1);
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
}

/* What has no indicators is no dataset: said at once, and nothing is added. */
static void
test_no_dataset (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (add_text (self, "other.json", "{\"id\": \"x\"}", TIDE_OWNER_SHIPPED, &error));
  g_assert_error (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "other.json:1:1: dataset: expected “format”: “tidemark-dataset”, "
                   "which marks a dataset, found no such key");
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  assert_problems (self, "");
}

typedef struct {
  guint n_loaded;
  gboolean is_freed;
} Loaded;

static TideJson *
load_counted (gpointer data, GError **error)
{
  ((Loaded *)data)->n_loaded++;
  g_autofree char *text = dataset_text ("late", "alpha", 3);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  return tide_gate_check (bytes, "late.json", TIDE_LANGUAGE_EN, error);
}

static TideJson *
load_nothing (gpointer data, GError **error)
{
  ((Loaded *)data)->n_loaded++;
  g_set_error_literal (error, TIDE_JSON_ERROR, TIDE_JSON_ERROR_INVALID, "gone");
  return NULL;
}

static void
mark_freed (gpointer data)
{
  ((Loaded *)data)->is_freed = TRUE;
}

static const TideCatalogWay counted_way = { load_counted, NULL, mark_freed };
static const TideCatalogWay nothing_way = { load_nothing, NULL, mark_freed };

/* By its outline alone a dataset is loaded when something of it is asked for, and once. */
static void
test_load_when_needed (Fixture *self, gconstpointer data)
{
  static const char *const ids[] = { "alpha", NULL }, *const bad_ids[] = { "beta", NULL };
  TideCatalogOutline outline = { "late.json", "late", ids, TIDE_OWNER_SHIPPED };
  TideCatalogOutline bad_outline = { "bad.json", "bad", bad_ids, TIDE_OWNER_SHIPPED };
  Loaded loaded = { 0 }, bad = { 0 };
  tide_catalog_add (self->catalog, &outline, &counted_way, &loaded);
  tide_catalog_add (self->catalog, &bad_outline, &nothing_way, &bad);
  add_dataset (self, "one", "gamma", 1);
  assert_found (self, "gamma", "one", 1);
  g_assert_cmpuint (loaded.n_loaded, ==, 0);
  g_assert_false (loaded.is_freed);
  assert_found (self, "alpha", "late", 3);
  assert_found (self, "late/alpha", "late", 3);
  g_assert_cmpuint (loaded.n_loaded, ==, 1);
  g_assert_true (loaded.is_freed);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (tide_catalog_find (self->catalog, "beta", &error));
      g_assert_cmpstr (error->message, ==, "gone");
    }
  g_assert_cmpuint (bad.n_loaded, ==, 1);
  assert_problems (self, "gone");
}

/* What ships stays to be found under what a person has in its place. */
static void
test_shipped (Fixture *self, gconstpointer data)
{
  g_assert_null (tide_catalog_find_shipped (self->catalog, "alpha"));
  add_dataset_of (self, "before", "alpha gamma", 0, TIDE_OWNER_PERSON);
  add_dataset (self, "one", "alpha beta", 1);
  add_dataset (self, "two", "alpha", 2);
  add_dataset_of (self, "own", "alpha", 3, TIDE_OWNER_PERSON);
  assert_found (self, "alpha", "own", 3);
  const TideIndicator *alpha = tide_catalog_find_shipped (self->catalog, "alpha");
  g_assert_cmpstr (alpha->dataset->id, ==, "two");
  g_assert_null (tide_catalog_find_shipped (self->catalog, "gamma"));
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
  for (char **name = names; *name != NULL; name++)
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
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, 110);
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
  ADD ("no-dataset", test_no_dataset);
  ADD ("load-when-needed", test_load_when_needed);
  ADD ("shipped", test_shipped);
  ADD ("economies", test_economies);
  g_test_add_func ("/catalog/overlaps", test_overlaps);
  g_test_add_func ("/catalog/threads", test_threads);
  return g_test_run ();
}
