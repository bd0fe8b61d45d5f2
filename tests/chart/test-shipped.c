/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every indicator that ships, as pictures of four sizes in both languages: no source is cut off, no
 * text lies on another, leaves the picture or is too small to read.
 */
#include "tide-scene.h"
#include "tide-test-query.h"

#include <string.h>

#define LEAST_TYPE 8.0

static const TideSize sizes[] = {
  { 400, 300, TIDE_FURNITURE_FULL },
  { 800, 600, TIDE_FURNITURE_FULL },
  { 1200, 675, TIDE_FURNITURE_FULL },
  { 675, 1200, TIDE_FURNITURE_FULL },
};

static const char *const variants[] = {
  "",
  "?chart=bars&countries=BRA,KEN,POL,IDN,USA,CHN",
  "?chart=bars&scale=log&countries=BRA,KEN,POL,IDN,WLD",
  "?chart=lines&countries=BRA,KEN,POL,IDN,USA,CHN",
};

static void
add_without_spaces (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (out, *p);
}

static gboolean
is_source_whole (const TideScene *scene)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  g_autoptr (GString) placed = g_string_new ("");
  g_autoptr (GString) source = g_string_new ("");
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_SOURCE)
      add_without_spaces (placed, marks[i].label.text);
  add_without_spaces (source, tide_scene_chart (scene)->source);
  return g_str_equal (placed->str, source->str);
}

static gboolean
overlap (const TideBox *a, const TideBox *b)
{
  return a->x + a->width > b->x + 0.02 && b->x + b->width > a->x + 0.02
         && a->y + a->height > b->y + 0.02 && b->y + b->height > a->y + 0.02;
}

/* The first text that is too small, outside or on another; NULL for none. */
static const char *
find_misplaced (const TideScene *scene)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  TideSize size = tide_scene_size (scene);
  for (guint i = 0; i < n; i++)
    {
      const TideBox *box = &marks[i].box;
      if (marks[i].shape != TIDE_SHAPE_TEXT)
        continue;
      if (marks[i].label.size < LEAST_TYPE || box->x < 0 || box->y < 0
          || box->x + box->width > size.width || box->y + box->height > size.height)
        return marks[i].label.text;
      for (guint j = 0; j < i; j++)
        if (marks[j].shape == TIDE_SHAPE_TEXT && overlap (box, &marks[j].box))
          return marks[i].label.text;
    }
  return NULL;
}

static void
visit (TideCatalog *catalog, const char *link, TideLanguage language)
{
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TideScene) scene = tide_scene_new (
          chart, sizes[i], tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
          tide_measure_fixed ());
      const char *misplaced = find_misplaced (scene);
      if (misplaced == NULL && is_source_whole (scene))
        continue;
      g_test_message ("%s, %s, %g×%g: %s", link, tide_language_code (language), sizes[i].width,
                      sizes[i].height, misplaced != NULL ? misplaced : "the source is cut off");
      g_test_fail ();
    }
}

static void
test_placed (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  g_assert_nonnull (names[0]);
  for (char **name = names; *name != NULL; name++)
    for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
      for (TideLanguage language = 0; language < TIDE_N_LANGUAGES; language++)
        {
          g_autofree char *link = g_strconcat (*name, variants[i], NULL);
          visit (catalog, link, language);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shipped/placed", test_placed);
  return g_test_run ();
}
