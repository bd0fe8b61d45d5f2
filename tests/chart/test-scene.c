/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must hold of every scene, whatever is drawn: each figure has its mark or is counted as left
 * out, nothing leaves the picture, no text lies on another.
 */
#include "charts.h"
#include "tide-scene-private.h"

#include <math.h>

static guint
count_datums (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    n += chart->series[i].n_datums;
  return n;
}

static gboolean
has_part (const TideScene *scene, TidePart part, const char *text)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == part && marks[i].shape == TIDE_SHAPE_TEXT
        && strstr (marks[i].label.text, text) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_every_datum_has_one_mark (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (scene);
      guint n, n_marks = 0;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          if (marks[i].part != TIDE_PART_DATUM)
            continue;
          n_marks++;
          const TideDatum *datum = tide_chart_find (chart, marks[i].key, NULL);
          g_assert_nonnull (datum);
          g_assert_true (datum == &chart->series[marks[i].series].datums[marks[i].position]);
          g_assert_true (tide_scene_find (scene, marks[i].key) == &marks[i]);
        }
      if (chart->problem == NULL)
        g_assert_cmpuint (n_marks + scene->n_left_out, ==, count_datums (chart));
    }
}

/* How many series of a role that the chart draws have no mark. */
static guint
count_hidden (const TideScene *scene, TideSeriesRole role)
{
  const TideChart *chart = tide_scene_chart (scene);
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    n += chart->series[i].role == role && chart->series[i].n_datums > 0
         && tide_scene_find (scene, chart->series[i].datums[0].key) == NULL;
  return n;
}

static void
test_what_is_left_out_is_counted (gconstpointer data)
{
  guint n_hidden = 0;
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (scene);
      n_hidden += scene->n_left_out > 0;
      guint n_groups = chart->n_groups + count_hidden (scene, TIDE_SERIES_AGGREGATE);
      guint n_others = chart->n_left_out + scene->n_left_out + chart->n_groups - n_groups;
      g_autofree char *more = tide_chart_more_text (chart, n_others, n_groups);
      if (more != NULL && chart->problem == NULL)
        g_assert_true (has_part (scene, TIDE_PART_MORE, more));
    }
  g_assert_cmpuint (n_hidden, >, 0);
}

static void
test_selected_rows_are_the_last_to_go (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (scene);
      guint n_shown_others = 0, n_hidden_selected = 0;
      if (chart->kind != TIDE_KIND_BARS || chart->problem != NULL)
        continue;
      for (guint i = 0; i < chart->n_series; i++)
        {
          const TideSeries *series = &chart->series[i];
          if (series->n_datums == 0)
            continue;
          gboolean is_shown = tide_scene_find (scene, series->datums[0].key) != NULL;
          n_shown_others += is_shown && !series->selected && !series->reference;
          n_hidden_selected += !is_shown && series->selected;
        }
      g_assert_true (n_hidden_selected == 0 || n_shown_others == 0);
    }
}

static void
test_boxes_are_inside (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      TideSize size = tide_scene_size (scene);
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        {
          const TideBox *box = &marks[i].box;
          g_assert_true (isfinite (box->x) && isfinite (box->y));
          g_assert_true (isfinite (box->width) && isfinite (box->height));
          g_assert_cmpfloat (box->width, >=, 0);
          g_assert_cmpfloat (box->height, >=, 0);
          g_assert_cmpfloat (box->x, >=, -0.01);
          g_assert_cmpfloat (box->y, >=, -0.01);
          g_assert_cmpfloat (box->x + box->width, <=, size.width + 0.01);
          g_assert_cmpfloat (box->y + box->height, <=, size.height + 0.01);
        }
    }
}

static gboolean
overlap (const TideBox *a, const TideBox *b)
{
  return a->x + a->width > b->x + 0.02 && b->x + b->width > a->x + 0.02
         && a->y + a->height > b->y + 0.02 && b->y + b->height > a->y + 0.02;
}

static void
test_texts_are_disjoint (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          if (marks[i].shape == TIDE_SHAPE_TEXT && marks[j].shape == TIDE_SHAPE_TEXT)
            g_assert_false (overlap (&marks[i].box, &marks[j].box));
    }
}

/* A label is refused where it has no room; the layout must see to it that it has. */
static void
test_every_bar_is_named (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (scene);
      guint n, n_named = 0, n_valued = 0, n_rows = 0;
      const TideMark *marks = tide_scene_marks (scene, &n);
      gboolean seen[2][200] = { 0 };
      for (guint i = 0; i < n && chart->kind == TIDE_KIND_BARS; i++)
        {
          int series = marks[i].series;
          if (series < 0 || chart->series[series].reference || chart->series[series].n_datums == 0)
            continue;
          n_rows += marks[i].part == TIDE_PART_DATUM;
          n_named += marks[i].part == TIDE_PART_NAME && !seen[0][series];
          n_valued += marks[i].part == TIDE_PART_VALUE && !seen[1][series];
          if (marks[i].part == TIDE_PART_NAME)
            seen[0][series] = TRUE;
          if (marks[i].part == TIDE_PART_VALUE)
            seen[1][series] = TRUE;
        }
      g_assert_cmpuint (n_named, ==, n_rows);
      g_assert_cmpuint (n_valued, ==, n_rows);
    }
}

static void
test_missing_row_says_why (void)
{
  g_autoptr (TideChart) chart
      = charts_of ("'USA': {'2020': 5}, 'CHN': {'2010': 3}, 'WLD': {'2020': 9}", "x?period=2020");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  g_assert_true (has_part (scene, TIDE_PART_NAME, "China"));
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].missing != NULL)
      g_assert_true (has_part (scene, TIDE_PART_MORE, chart->series[i].missing_brief));
  g_assert_cmpuint (scene->n_left_out, ==, 0);
}

static guint
count_hatched (const char *values)
{
  g_autoptr (TideChart) chart = charts_of (values, "x?countries=USA,CHN&chart=stack");
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  guint n, hatched = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  g_assert_cmpint (chart->kind, ==, TIDE_KIND_STACK);
  for (guint i = 0; i < n; i++)
    hatched += marks[i].part == TIDE_PART_JOIN && marks[i].fill == TIDE_FILL_HATCH;
  return hatched;
}

/* Each band of a stack, the rest too, is hatched where periods are missing, and nowhere else. */
static void
test_stack_is_hatched_over_gaps (void)
{
  g_assert_cmpuint (count_hatched ("'USA': {'2010': 5, '2011': 5, '2014': 5, '2015': 5},"
                                   "'CHN': {'2010': 3, '2011': 3, '2014': 3, '2015': 3},"
                                   "'WLD': {'2010': 9, '2011': 9, '2014': 9, '2015': 9}"),
                    ==, 3);
  g_assert_cmpuint (count_hatched ("'USA': {'2010': 5, '2011': 5, '2012': 5},"
                                   "'CHN': {'2010': 3, '2011': 3, '2012': 3},"
                                   "'WLD': {'2010': 9, '2011': 9, '2012': 9}"),
                    ==, 0);
}

/* (transfer full) */
static char *
without_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  return g_strjoinv ("", words);
}

/* However low the picture is. */
static void
test_source_is_whole (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *scene = scenes->pdata[s];
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      g_autoptr (GString) lines = g_string_new ("");
      for (guint i = 0; i < n; i++)
        if (marks[i].part == TIDE_PART_SOURCE)
          g_string_append (lines, marks[i].label.text);
      g_autofree char *placed = without_spaces (lines->str);
      g_autofree char *source = without_spaces (tide_scene_chart (scene)->source);
      g_assert_cmpstr (placed, ==, source);
    }
}

/* What concerns who uses the window is not in a file. */
static void
test_program_talk_is_on_screen (void)
{
  g_autoptr (TideChart) chart = charts_of ("'USA': {'2020': 5}, 'CHN': {'2020': 3}",
                                           "x?countries=USA,CHN&pinned=CHN&chart=lines");
  g_autoptr (TideScene) file = charts_usual_scene (chart);
  g_autoptr (TideScene) screen = tide_scene_new (
      chart, (TideSize){ 1200, 675, TIDE_FURNITURE_SCREEN },
      tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL), tide_measure_fixed ());
  g_assert_false (has_part (file, TIDE_PART_NOTE, "instead"));
  g_assert_true (has_part (screen, TIDE_PART_NOTE, "instead"));
  g_assert_false (has_part (file, TIDE_PART_NAME, "◈"));
  g_assert_true (has_part (screen, TIDE_PART_NAME, "◈"));
}

static GPtrArray *
datum_keys (const TideScene *scene)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_DATUM)
      g_ptr_array_add (keys, tide_key_to_string (marks[i].key));
  return keys;
}

/* Twice the size: what was there is there, in the same order. */
static void
test_double_size_keeps_keys (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *small = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (small);
      TideSize size = tide_scene_size (small);
      size.width *= 2;
      size.height *= 2;
      g_autoptr (TideScene) large
          = tide_scene_new (chart, size, tide_scene_theme (small), tide_measure_fixed ());
      g_autoptr (GPtrArray) few = datum_keys (small);
      g_autoptr (GPtrArray) many = datum_keys (large);
      guint found = 0;
      for (guint i = 0; i < many->len && found < few->len; i++)
        found += g_str_equal (few->pdata[found], many->pdata[i]);
      g_assert_cmpuint (found, ==, few->len);
      if (small->n_left_out == 0)
        g_assert_cmpuint (many->len, ==, few->len);
    }
}

/* (transfer full) */
static char *
dump_without_colours (const TideScene *scene)
{
  g_autofree char *dump = tide_scene_dump (scene);
  g_autoptr (GRegex) colour = g_regex_new ("#[0-9a-f]{6}([0-9a-f]{2})?", 0, 0, NULL);
  return g_regex_replace_literal (colour, dump, -1, 0, "#", 0, NULL);
}

static void
test_theme_changes_only_colours (gconstpointer data)
{
  const GPtrArray *scenes = data;
  for (guint s = 0; s < scenes->len; s++)
    {
      const TideScene *light = scenes->pdata[s];
      const TideChart *chart = tide_scene_chart (light);
      g_autoptr (TideScene) dark = tide_scene_new (
          chart, tide_scene_size (light), tide_theme_get (TIDE_GROUND_DARK, TIDE_CONTRAST_HIGH),
          tide_measure_fixed ());
      g_autofree char *light_dump = dump_without_colours (light);
      g_autofree char *dark_dump = dump_without_colours (dark);
      g_assert_cmpstr (light_dump, ==, dark_dump);
      g_autofree char *a = tide_scene_dump (light);
      g_autofree char *b = tide_scene_dump (dark);
      g_assert_cmpstr (a, !=, b);
    }
}

static void
test_small_is_a_sentence (void)
{
  static const TideSize sizes[] = { { 319, 800, TIDE_FURNITURE_FULL },
                                    { 800, 239, TIDE_FURNITURE_FULL },
                                    { 120, 90, TIDE_FURNITURE_PLAIN },
                                    { 40, 20, TIDE_FURNITURE_FULL },
                                    { 1, 1, TIDE_FURNITURE_FULL } };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TideChart) chart
          = charts_of ("'USA': {'2020': 5}, 'CHN': {'2020': 3}", "x?period=2020");
      g_autofree char *sentence = tide_chart_describe (chart, TIDE_KEY_NONE);
      g_autoptr (TideScene) scene = tide_scene_new (
          chart, sizes[i], tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
          tide_measure_fixed ());
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      g_assert_cmpuint (n, >=, sizes[i].width >= 40 ? 2 : 1);
      for (guint j = 0; j < n; j++)
        {
          g_assert_true (marks[j].part == (j == 0 ? TIDE_PART_GROUND : TIDE_PART_MORE));
          g_assert_cmpfloat (marks[j].box.x + marks[j].box.width, <=, sizes[i].width);
          g_assert_cmpfloat (marks[j].box.y + marks[j].box.height, <=, sizes[i].height);
        }
      if (n > 1)
        g_assert_true (g_str_has_prefix (sentence, marks[1].label.text)
                       || marks[1].label.whole != NULL);
    }
}

/* All ticks with a space before each, in the order in which they were placed. (transfer full) */
static char *
ticks_of (const TideScene *scene)
{
  GString *ticks = g_string_new ("");
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_TICK)
      g_string_append_printf (ticks, " %s", marks[i].label.text);
  return g_string_free (ticks, FALSE);
}

/* Many months are told by the years that they begin, many years by round ones. */
static void
test_ticks_of_time (void)
{
  g_autoptr (GString) months = g_string_new ("'USA': {'2018-03': 1");
  g_autoptr (GString) years = g_string_new ("'USA': {'1960': 1");
  for (int i = 3; i < 60; i++)
    g_string_append_printf (months, ", '%d-%02d': %d", 2018 + i / 12, i % 12 + 1, i);
  for (int i = 1961; i < 2025; i++)
    g_string_append_printf (years, ", '%d': %d", i, i);
  g_string_append_c (months, '}');
  g_string_append_c (years, '}');
  g_autoptr (TideChart) monthly = charts_of (months->str, "x?countries=USA&chart=lines");
  g_autoptr (TideChart) yearly
      = charts_of (years->str, "x?countries=USA&chart=lines&period=1960..2024");
  g_autoptr (TideScene) of_months = charts_usual_scene (monthly);
  g_autoptr (TideScene) of_years = charts_usual_scene (yearly);
  g_autofree char *month_ticks = ticks_of (of_months), *year_ticks = ticks_of (of_years);
  g_assert_true (g_str_has_suffix (month_ticks, " Dec 2022 Mar 2018 2019 2020 2021 2022"));
  g_assert_cmpstr (strstr (year_ticks, " 2024"), ==,
                   " 2024 1960 1965 1970 1975 1980 1985 1990 1995 2000 2005 2010 2015 2020");
}

static void
test_problem_is_said (void)
{
  g_autoptr (TideCatalog) catalog = tide_catalog_new ();
  g_autoptr (TideQuery) query = tide_query_new ("nothing");
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
  g_assert_nonnull (chart->problem);
  g_autoptr (TideScene) scene = charts_usual_scene (chart);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  g_autoptr (GString) said = g_string_new ("");
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_MORE)
      g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", marks[i].label.text);
  g_assert_cmpstr (said->str, ==, chart->problem);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GPtrArray) scenes = charts_scenes ();
  g_test_add_data_func ("/scene/every-datum-has-one-mark", scenes, test_every_datum_has_one_mark);
  g_test_add_data_func ("/scene/what-is-left-out-is-counted", scenes,
                        test_what_is_left_out_is_counted);
  g_test_add_data_func ("/scene/selected-rows-are-the-last-to-go", scenes,
                        test_selected_rows_are_the_last_to_go);
  g_test_add_data_func ("/scene/boxes-are-inside", scenes, test_boxes_are_inside);
  g_test_add_data_func ("/scene/texts-are-disjoint", scenes, test_texts_are_disjoint);
  g_test_add_data_func ("/scene/every-bar-is-named", scenes, test_every_bar_is_named);
  g_test_add_func ("/scene/missing-row-says-why", test_missing_row_says_why);
  g_test_add_func ("/scene/stack-is-hatched-over-gaps", test_stack_is_hatched_over_gaps);
  g_test_add_data_func ("/scene/source-is-whole", scenes, test_source_is_whole);
  g_test_add_func ("/scene/program-talk-is-on-screen", test_program_talk_is_on_screen);
  g_test_add_data_func ("/scene/double-size-keeps-keys", scenes, test_double_size_keeps_keys);
  g_test_add_data_func ("/scene/theme-changes-only-colours", scenes,
                        test_theme_changes_only_colours);
  g_test_add_func ("/scene/small-is-a-sentence", test_small_is_a_sentence);
  g_test_add_func ("/scene/ticks-of-time", test_ticks_of_time);
  g_test_add_func ("/scene/problem-is-said", test_problem_is_said);
  return g_test_run ();
}
