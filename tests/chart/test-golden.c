/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Golden scenes: each kind of chart in both languages, as text, against tests/golden. With
 * TIDE_UPDATE_GOLDEN=1 they are written anew, to be read in the difference.
 */
#include "tide-scene.h"
#include "tide-test.h"

typedef struct {
  const char *name;
  const char *link;
  TideSize size;
} Golden;

#define USUAL { 800, 450, TIDE_FURNITURE_FULL }

static const Golden goldens[] = {
  { "bars-share", "share?pinned=CHN", USUAL },
  { "bars-field", "things", USUAL },
  { "bars-log", "things?scale=log&countries=USA,CHN,JPN,EUU", USUAL },
  { "bars-reference", "density?countries=CHN,EUU", USUAL },
  { "bars-negative", "change", USUAL },
  { "bars-small", "things", { 320, 240, TIDE_FURNITURE_FULL } },
  { "bars-narrow", "share", { 360, 480, TIDE_FURNITURE_FULL } },
  { "bars-plain", "density", { 640, 360, TIDE_FURNITURE_PLAIN } },
  { "lines", "things?period=2019..2025&chart=lines", USUAL },
  { "lines-negative", "change?period=2022..2024&chart=lines", USUAL },
  { "lines-narrow", "things?period=2019..2025&chart=lines", { 320, 400, TIDE_FURNITURE_FULL } },
  { "slopes", "share?period=2021..2024&chart=slopes", USUAL },
  { "dumbbell", "change?period=2022..2024&chart=dumbbell", USUAL },
  { "dumbbell-narrow",
    "share?period=2021..2024&chart=dumbbell",
    { 400, 480, TIDE_FURNITURE_FULL } },
  { "stack", "share?period=2021..2024&chart=stack", USUAL },
  { "ring", "share?chart=ring", USUAL },
  { "card", "gap", USUAL },
  { "problem", "nothing", USUAL },
  { "sentence", "share", { 240, 160, TIDE_FURNITURE_FULL } },
};

/* (transfer full) */
static char *
dump (const Golden *golden, TideLanguage language)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "data", "golden.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TideCatalog) catalog = tide_catalog_new ();
  tide_test_add_file (catalog, path);
  g_autoptr (TideQuery) query = tide_query_parse (golden->link, &error);
  g_assert_no_error (error);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
  if (query->kind != TIDE_KIND_DEFAULT)
    g_assert_cmpint (chart->kind, ==, query->kind);
  g_autoptr (TideScene) scene = tide_scene_new (
      chart, golden->size, tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
      tide_measure_fixed ());
  return tide_scene_dump (scene);
}

/* Says the first line that differs. */
static void
assert_same (const char *path, const char *expected, const char *found)
{
  g_auto (GStrv) before = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) after = g_strsplit (found, "\n", -1);
  for (guint i = 0; before[i] != NULL || after[i] != NULL; i++)
    if (g_strcmp0 (before[i], after[i]) != 0)
      {
        g_test_message ("%s:%u: expected %s, found %s", path, i + 1, before[i], after[i]);
        g_test_fail ();
        return;
      }
}

static void
test_golden (gconstpointer data)
{
  const Golden *golden = data;
  for (TideLanguage language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s.%s.txt", golden->name, tide_language_code (language));
      g_autofree char *path
          = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "golden", name, NULL);
      g_autofree char *found = dump (golden, language);
      g_autofree char *expected = NULL;
      g_autoptr (GError) error = NULL;
      if (g_getenv ("TIDE_UPDATE_GOLDEN") != NULL)
        g_file_set_contents (path, found, -1, &error);
      else if (g_file_get_contents (path, &expected, NULL, &error))
        assert_same (path, expected, found);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = g_strconcat ("/golden/", goldens[i].name, NULL);
      g_test_add_data_func (path, &goldens[i], test_golden);
    }
  return g_test_run ();
}
