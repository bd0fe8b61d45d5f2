/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Series that are told apart: no two lines look alike, however many are selected, and groups of
 * countries are no country.
 */
#include "charts.h"

static const char *const codes[]
    = { "USA", "CHN", "JPN", "DEU", "FRA", "GBR", "ITA", "ESP", "CAN", "AUS", "IND",
        "KOR", "BRA", "SGP", "CHE", "SWE", "NOR", "FIN", "POL", "PRT", "GRC", "TUR" };

#define LIST                                                                                       \
  "USA,CHN,JPN,DEU,FRA,GBR,ITA,ESP,CAN,AUS,IND,KOR,BRA,SGP,CHE,SWE,NOR,FIN,POL,PRT,WLD,EUU"

/* Three figures each, of all @codes and of these groups. (transfer full) */
static char *
values_of_many (const char *groups)
{
  GString *values = g_string_new (groups);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (values, ", '%s': {'2020': %u, '2021': %u, '2022': %u}", codes[i], i + 1,
                            i + 2, 2 * i + 3);
  return g_string_free (values, FALSE);
}

/* How the line of a series is drawn: the colours, dashes and widths of its marks. (transfer full)
 */
static char *
look_of (const TideScene *scene, int series)
{
  GString *look = g_string_new ("");
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_JOIN && marks[i].series == series)
      {
        g_autofree char *color = tide_color_to_string (marks[i].color);
        g_string_append_printf (look, "%s %d; ", color, marks[i].dash);
      }
  return g_string_free (look, FALSE);
}

static void
assert_all_apart (const char *groups, const char *kind)
{
  g_autofree char *values = values_of_many (groups);
  g_autofree char *link = g_strdup_printf ("x?chart=%s&countries=%s", kind, LIST);
  g_autoptr (TideChart) chart = charts_of (values, link);
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  g_autoptr (GHashTable) looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_assert_cmpstr (tide_kind_get (chart->kind)->name, ==, kind);
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].n_datums > 0)
      g_assert_true (g_hash_table_add (looks, look_of (scene, (int)i)));
  g_assert_cmpuint (g_hash_table_size (looks), >=, 22);
}

static void
test_lines (void)
{
  assert_all_apart ("'WLD': {'2020': 90, '2021': 91, '2022': 99},"
                    "'EUU': {'2020': 50, '2021': 51, '2022': 59}",
                    "lines");
}

static void
test_groups (void)
{
  g_autoptr (TideChart) chart = charts_of (
      "'USA': {'2020': 5}, 'CHN': {'2020': 3}, 'WLD': {'2020': 9}", "x?countries=USA&period=2020");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideMark *mark = tide_scene_find (scene, chart->series[i].datums[0].key);
      gboolean is_group = chart->series[i].role == TIDE_SERIES_AGGREGATE;
      g_assert_true (tide_color_equal (mark->color, tide_scene_theme (scene)->group) == is_group);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apart/lines", test_lines);
  g_test_add_func ("/apart/groups", test_groups);
  return g_test_run ();
}
