/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Arrows: each datum can be reached from the first, ends hold, and what leads right leads back.
 */
#include "charts.h"

static const TideStep arrows[] = { TIDE_STEP_LEFT, TIDE_STEP_RIGHT, TIDE_STEP_UP, TIDE_STEP_DOWN };

static guint
count_datums (const TideScene *scene)
{
  guint n, n_datums = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    n_datums += marks[i].part == TIDE_PART_DATUM;
  return n_datums;
}

static guint
count_reached (const TideScene *scene)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  const TideMark *first
      = tide_scene_find (scene, tide_scene_step (scene, TIDE_KEY_NONE, TIDE_STEP_RIGHT));
  if (first == NULL)
    return 0;
  g_hash_table_add (seen, (gpointer)first);
  g_ptr_array_add (queue, (gpointer)first);
  for (guint i = 0; i < queue->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (arrows); j++)
      {
        const TideMark *from = queue->pdata[i];
        const TideMark *to = tide_scene_find (scene, tide_scene_step (scene, from->key, arrows[j]));
        g_assert_nonnull (to);
        if (g_hash_table_add (seen, (gpointer)to))
          g_ptr_array_add (queue, (gpointer)to);
      }
  return queue->len;
}

static void
test_every_datum_is_reached (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      g_assert_cmpuint (count_reached (scene), ==, count_datums (scene));
    }
}

/* Series that share no period at all. */
static void
test_sparse_series_are_reached (void)
{
  g_autoptr (TideChart) chart
      = charts_of ("'USA': {'2010': 5, '2013': 6}, 'CHN': {'2011': 9},"
                   "'DEU': {'2012': 1, '2014': 20}, 'FRA': {'2015': 2}, 'JPN': {'2016': 7},"
                   "'GBR': {'2010': 3}",
                   "x?countries=USA,CHN,DEU,FRA,JPN,GBR&period=2010..2016&chart=lines");
  g_assert_cmpint (chart->kind, ==, TIDE_KIND_LINES);
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  g_assert_cmpuint (count_datums (scene), ==, 8);
  g_assert_cmpuint (count_reached (scene), ==, 8);
}

static void
assert_step (const TideScene *scene, const char *from, int from_year, TideStep step, const char *to,
             int to_year)
{
  TidePeriod there = { from_year, from_year, TIDE_GRAIN_YEAR, 0 };
  TideKey key = tide_scene_step (scene, tide_key_new (from, there), step);
  g_assert_cmpstr (key.economy, ==, to);
  g_assert_cmpint (key.period.year, ==, to_year);
}

static void
test_lines (void)
{
  g_autoptr (TideChart) chart = charts_of ("'USA': {'2010': 10, '2011': 20, '2012': 5},"
                                           "'CHN': {'2010': 5, '2011': 30, '2012': 6},"
                                           "'DEU': {'2010': 1, '2011': 25, '2012': 7}",
                                           "x?countries=USA,CHN,DEU&period=2010..2012&chart=lines");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  assert_step (scene, "USA", 2010, TIDE_STEP_RIGHT, "USA", 2011);
  assert_step (scene, "USA", 2011, TIDE_STEP_LEFT, "USA", 2010);
  assert_step (scene, "USA", 2012, TIDE_STEP_RIGHT, "USA", 2012);
  assert_step (scene, "USA", 2010, TIDE_STEP_LEFT, "USA", 2010);
  assert_step (scene, "USA", 2010, TIDE_STEP_DOWN, "CHN", 2010);
  assert_step (scene, "USA", 2010, TIDE_STEP_UP, "USA", 2010);
  assert_step (scene, "USA", 2011, TIDE_STEP_UP, "DEU", 2011);
  assert_step (scene, "DEU", 2011, TIDE_STEP_UP, "CHN", 2011);
  assert_step (scene, "CHN", 2011, TIDE_STEP_UP, "CHN", 2011);
  assert_step (scene, "CHN", 2012, TIDE_STEP_DOWN, "USA", 2012);
}

static void
test_bars_are_walked_in_order (void)
{
  g_autoptr (TideChart) chart = charts_of (
      "'USA': {'2020': 5}, 'CHN': {'2020': 3}, 'DEU': {'2020': 9}, 'WLD': {'2020': 99}",
      "x?period=2020");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  TideKey first = tide_scene_step (scene, TIDE_KEY_NONE, TIDE_STEP_DOWN), at = first;
  guint n = count_datums (scene);
  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (tide_key_equal (at, chart->series[i].datums[0].key));
      TideKey next = tide_scene_step (scene, at, TIDE_STEP_DOWN);
      g_assert_true (tide_key_equal (next, tide_scene_step (scene, at, TIDE_STEP_RIGHT)));
      if (i + 1 < n)
        g_assert_true (tide_key_equal (at, tide_scene_step (scene, next, TIDE_STEP_UP)));
      at = next;
    }
  g_assert_true (tide_key_equal (at, tide_scene_step (scene, at, TIDE_STEP_DOWN)));
  g_assert_true (tide_key_equal (at, tide_scene_step (scene, first, TIDE_STEP_LAST)));
  g_assert_true (tide_key_equal (first, tide_scene_step (scene, at, TIDE_STEP_FIRST)));
}

static void
test_nothing_to_step_on (void)
{
  g_autoptr (TideChart) chart = charts_of ("'USA': {'2020': 5}", "x?period=2020");
  g_autoptr (TideScene) scene = tide_scene_new (
      chart, (TideSize){ 100, 100, TIDE_FURNITURE_FULL },
      tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL), tide_measure_fixed ());
  g_assert_true (tide_key_is_none (tide_scene_step (scene, TIDE_KEY_NONE, TIDE_STEP_DOWN)));
  TideKey key = chart->series[0].datums[0].key;
  g_assert_true (tide_key_is_none (tide_scene_step (scene, key, TIDE_STEP_FIRST)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) scenes = charts_scenes ();
  g_test_add_data_func ("/step/every-datum-is-reached", scenes, test_every_datum_is_reached);
  g_test_add_func ("/step/sparse-series-are-reached", test_sparse_series_are_reached);
  g_test_add_func ("/step/lines", test_lines);
  g_test_add_func ("/step/bars-are-walked-in-order", test_bars_are_walked_in_order);
  g_test_add_func ("/step/nothing-to-step-on", test_nothing_to_step_on);
  return g_test_run ();
}
