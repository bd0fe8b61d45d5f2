/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of bars: few fill the plot, parts of a whole stand in front of it, values keep clear of
 * lines, and three dots say where others are left out.
 */
#include "charts.h"
#include "outline.h"

static guint
count_part (const TideScene *scene, TidePart part, TideShape shape)
{
  guint n, count = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    count += marks[i].part == part && marks[i].shape == shape;
  return count;
}

static void
test_few_fill_the_plot (void)
{
  g_autoptr (TideChart) chart = charts_of ("'USA': {'2020': 5}, 'CHN': {'2020': 3}", "x");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  const TideMark *first = tide_scene_find (scene, chart->series[0].datums[0].key);
  const TideMark *second = tide_scene_find (scene, chart->series[1].datums[0].key);
  g_assert_cmpfloat (second->box.y + second->box.height - first->box.y, >, 675 * 0.33);
}

static void
test_parts_of_a_whole (void)
{
  g_autoptr (TideChart) chart
      = chart_of (SHARES, "'USA': {'2022': 44}, 'CHN': {'2022': 36}", "x?period=2022");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  guint n, n_tracks = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  const TideMark *bar = tide_scene_find (scene, chart->series[0].datums[0].key);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_GRID && marks[i].shape == TIDE_SHAPE_RECT)
      {
        n_tracks++;
        g_assert_cmpfloat (marks[i].box.x + marks[i].box.width, <, 1200);
        g_assert_cmpfloat_with_epsilon (bar->box.width / marks[i].box.width, 0.44, 0.001);
      }
  g_assert_cmpuint (n_tracks, ==, 3);
}

/* Values that a reference line crosses, and no others, have a rim. */
static void
test_halo (void)
{
  const char *values = "'USA': {'2022': 98}, 'WLD': {'2022': 99}";
  for (guint crossed = 0; crossed < 2; crossed++)
    {
      g_autoptr (TideChart) chart = chart_of (crossed ? RATES : COUNTED, values, "x?period=2022");
      g_autoptr (TideScene) scene = charts_usual_scene (chart);
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        if (marks[i].part == TIDE_PART_VALUE && chart->series[marks[i].series].selected)
          g_assert_cmpint (marks[i].label.halo, ==, crossed);
    }
}

static void
test_dots_where_others_are_left_out (void)
{
  static const char *const codes[]
      = { "JPN", "DEU", "FRA", "GBR", "ITA", "ESP", "CAN", "AUS", "IND", "KOR", "SGP", "CHE",
          "SWE", "NOR", "FIN", "PRT", "GRC", "TUR", "MEX", "CHL", "EGY", "ZAF", "POL", "ROU" };
  g_autoptr (GString) values = g_string_new ("'KEN': {'2022': 1}, 'BRA': {'2022': 2}");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (values, ", '%s': {'2022': %u}", codes[i], 50 - i);
  g_autoptr (TideChart) chart = charts_of (values->str, "x?countries=KEN,BRA");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  g_assert_cmpstr (chart->left_out, ==, "and 4 more");
  /* above Brazil alone: Kenya is the next in the field */
  g_assert_cmpuint (count_part (scene, TIDE_PART_RULE, TIDE_SHAPE_DOT), ==, 3);
}

/* A field that ends in zeros shows those that are none. */
static void
test_zeros_are_counted (void)
{
  static const char *const codes[] = { "JPN", "DEU", "FRA", "GBR", "ITA", "ESP", "CAN",
                                       "AUS", "IND", "KOR", "SGP", "CHE", "SWE", "NOR" };
  g_autoptr (GString) values = g_string_new ("'KEN': {'2022': 0}");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (values, ", '%s': {'2022': %u}", codes[i], i < 11 ? 50 - i : 0);
  g_autoptr (TideChart) chart = charts_of (values->str, "x?countries=KEN");
  g_assert_cmpuint (chart->n_left_out, ==, 3);
  g_assert_cmpuint (chart->n_series, ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/few-fill-the-plot", test_few_fill_the_plot);
  g_test_add_func ("/rows/parts-of-a-whole", test_parts_of_a_whole);
  g_test_add_func ("/rows/halo", test_halo);
  g_test_add_func ("/rows/zeros-are-counted", test_zeros_are_counted);
  g_test_add_func ("/rows/dots-where-others-are-left-out", test_dots_where_others_are_left_out);
  return g_test_run ();
}
