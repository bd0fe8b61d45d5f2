/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is under a point: exact shapes, labels as their datums, then the nearest within reach; and
 * the grid finds what looking at every mark would.
 */
#include "charts.h"
#include "tide-scene-private.h"

#include <math.h>

#define N_POINTS 60
#define REACH 24.0

static TidePoint
middle_of (const TideMark *mark)
{
  if (mark->shape != TIDE_SHAPE_WEDGE)
    return (TidePoint){ mark->box.x + mark->box.width / 2, mark->box.y + mark->box.height / 2 };
  double angle = (mark->wedge.from + mark->wedge.to) / 2;
  double radius = (mark->wedge.inner + mark->wedge.outer) / 2;
  return (TidePoint){ mark->wedge.center.x + sin (angle) * radius,
                      mark->wedge.center.y - cos (angle) * radius };
}

static gboolean
is_label (const TideMark *mark)
{
  return mark->part == TIDE_PART_NAME || mark->part == TIDE_PART_VALUE;
}

/* The topmost datum, else the topmost label, on whose shape the point lies. */
static const TideMark *
look_at_all (const TideScene *scene, TidePoint point)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n), *label = NULL;
  for (guint i = n; i-- > 0;)
    {
      if (!tide_mark_contains (&marks[i], point.x, point.y))
        continue;
      if (marks[i].part == TIDE_PART_DATUM)
        return &marks[i];
      if (is_label (&marks[i]) && !tide_key_is_none (marks[i].key) && label == NULL)
        label = &marks[i];
    }
  return label;
}

static void
test_datums_pick_themselves (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          if (marks[i].part != TIDE_PART_DATUM || marks[i].shape == TIDE_SHAPE_AREA)
            continue;
          TidePoint point = middle_of (&marks[i]);
          const TideMark *picked = tide_scene_pick (scene, point.x, point.y, 0);
          g_assert_nonnull (picked);
          g_assert_true (picked >= &marks[i]);
          g_assert_true (picked->part == TIDE_PART_DATUM);
        }
    }
}

static void
test_labels_pick_their_datum (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          if (!is_label (&marks[i]) || tide_key_is_none (marks[i].key))
            continue;
          g_assert_nonnull (tide_scene_find (scene, marks[i].key));
          TidePoint point = middle_of (&marks[i]);
          const TideMark *picked = tide_scene_pick (scene, point.x, point.y, 0);
          g_assert_true (picked == look_at_all (scene, point));
        }
    }
}

/* At any point the grid says what all marks say, and nearby finds whatever is in reach. */
static void
test_grid_misses_nothing (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      g_autoptr (GRand) rand = g_rand_new_with_seed (s);
      TideSize size = tide_scene_size (scene);
      for (guint i = 0; i < N_POINTS; i++)
        {
          TidePoint point = { g_rand_double_range (rand, -10, size.width + 10),
                              g_rand_double_range (rand, -10, size.height + 10) };
          const TideMark *under = look_at_all (scene, point);
          g_assert_true (tide_scene_pick (scene, point.x, point.y, 0) == under);
          const TideMark *near = tide_scene_pick (scene, point.x, point.y, REACH);
          if (under != NULL)
            g_assert_true (near == under);
          if (near != NULL)
            g_assert_false (tide_key_is_none (near->key));
        }
    }
}

/* A label that lies on a mark, and another mark on top of both: the topmost mark is picked,
 * whatever the order in which they were placed. */
static void
test_datum_before_label (void)
{
  TideKey low = tide_key_new ("USA", (TidePeriod){ 2020, 2020, TIDE_GRAIN_YEAR, 0 });
  TideKey high = tide_key_new ("CHN", (TidePeriod){ 2020, 2020, TIDE_GRAIN_YEAR, 0 });
  const TideBox box = { 0, 0, 10, 10 };
  TideMark marks[] = {
    { .part = TIDE_PART_VALUE, .shape = TIDE_SHAPE_RECT, .box = box, .key = low },
    { .part = TIDE_PART_DATUM, .shape = TIDE_SHAPE_RECT, .box = box, .key = low },
    { .part = TIDE_PART_DATUM, .shape = TIDE_SHAPE_RECT, .box = box, .key = high },
    { .part = TIDE_PART_NAME, .shape = TIDE_SHAPE_RECT, .box = box, .key = low },
  };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (TideMark));
  g_array_append_vals (all, marks, G_N_ELEMENTS (marks));
  TideScene scene = { .marks = all };
  scene.grid = tide_pick_grid_new ((const TideMark *)all->data, all->len, (TideSize){ 10, 10 });
  g_assert_true (tide_scene_pick (&scene, 5, 5, 0) == &g_array_index (all, TideMark, 2));
  tide_pick_grid_free (scene.grid);
}

static void
test_reach (void)
{
  g_autoptr (TideChart) chart
      = charts_of ("'USA': {'2020': 5}, 'CHN': {'2020': 3}", "x?period=2020");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  const TideMark *bar = tide_scene_find (scene, chart->series[0].datums[0].key);
  double x = bar->box.x + 1, y = bar->box.y - 3;
  g_assert_null (tide_scene_pick (scene, x, y, 0));
  g_assert_null (tide_scene_pick (scene, x, y, 2.9));
  g_assert_true (tide_scene_pick (scene, x, y, 3.1) == bar);
  g_assert_null (tide_scene_pick (scene, -1000, -1000, 50));
}

static void
test_exact_shapes (void)
{
  TidePoint triangle[] = { { 0, 0 }, { 10, 0 }, { 0, 10 } };
  TideMark area = { .shape = TIDE_SHAPE_AREA, .box = { 0, 0, 10, 10 } };
  area.path.points = triangle;
  area.path.n_points = 3;
  g_assert_true (tide_mark_contains (&area, 2, 2));
  g_assert_false (tide_mark_contains (&area, 8, 8));
  TideMark dot = { .shape = TIDE_SHAPE_DOT, .box = { 0, 0, 10, 10 } };
  g_assert_true (tide_mark_contains (&dot, 5, 0.1));
  g_assert_false (tide_mark_contains (&dot, 1, 1));
  TideMark line = { .shape = TIDE_SHAPE_LINE, .box = { 0, 0, 10, 0 }, .line_width = 2 };
  line.path.points = triangle;
  line.path.n_points = 2;
  g_assert_true (tide_mark_contains (&line, 5, 0.9));
  g_assert_false (tide_mark_contains (&line, 5, 1.1));
  TideMark wedge = { .shape = TIDE_SHAPE_WEDGE, .box = { 0, -10, 10, 10 } };
  wedge.wedge.inner = 5;
  wedge.wedge.outer = 10;
  wedge.wedge.to = G_PI_2;
  g_assert_true (tide_mark_contains (&wedge, 5, -5));
  g_assert_false (tide_mark_contains (&wedge, -5, -5));
  g_assert_false (tide_mark_contains (&wedge, 2, -2));
  g_assert_false (tide_mark_contains (&wedge, 9, -9));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) scenes = charts_scenes ();
  g_test_add_data_func ("/pick/datums-pick-themselves", scenes, test_datums_pick_themselves);
  g_test_add_data_func ("/pick/labels-pick-their-datum", scenes, test_labels_pick_their_datum);
  g_test_add_data_func ("/pick/grid-misses-nothing", scenes, test_grid_misses_nothing);
  g_test_add_func ("/pick/datum-before-label", test_datum_before_label);
  g_test_add_func ("/pick/reach", test_reach);
  g_test_add_func ("/pick/exact-shapes", test_exact_shapes);
  return g_test_run ();
}
