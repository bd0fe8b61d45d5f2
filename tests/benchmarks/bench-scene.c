/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Placing 60 lines of 60 years, and picking among 10,000 marks against looking at each of them,
 * side by side in one run. Prints medians and the ratio; fails where the grid is not worth having.
 */
#include "tide-scene.h"
#include "tide-test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 101
#define N_PICKS 2000
#define REACH 16.0
#define LEAST_RATIO 10.0

static TideCatalog *
make_catalog (int n_economies, int n_years)
{
  g_autoptr (GString) economies = g_string_new ("");
  g_autoptr (GString) values = g_string_new ("");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  for (int i = 0; i < n_economies; i++)
    {
      const char *comma = i > 0 ? ", " : "";
      g_string_append_printf (economies,
                              "%s{\"code\": \"Q%c%c\", \"kind\": \"national\","
                              " \"name\": {\"en\": \"Economy %d\"}}",
                              comma, 'A' + i / 26, 'A' + i % 26, i);
      g_string_append_printf (values, "%s\"Q%c%c\": {", comma, 'A' + i / 26, 'A' + i % 26);
      for (int year = 0; year < n_years; year++)
        g_string_append_printf (values, "%s\"%d\": %d", year > 0 ? ", " : "", 1900 + year,
                                g_rand_int_range (rand, 0, 100000));
      g_string_append (values, "}");
    }
  g_autofree char *json = g_strdup_printf (
      "{\"format\": \"tidemark-dataset\", \"version\": 1, \"id\": \"bench\","
      " \"updated\": \"2026-11-23\", \"title\": {\"en\": \"Bench\"}, \"topics\": [],"
      " \"sources\": [{\"id\": \"a\", \"publisher\": {\"en\": \"A\"}, \"title\": {\"en\": \"A\"},"
      "  \"year\": \"2025\", \"url\": \"https://a.example/a\", \"basis\": \"primary\"}],"
      " \"economies\": [%s], \"indicators\": [{\"id\": \"x\", \"title\": {\"en\": \"Things\"},"
      "  \"definition\": {\"en\": \"Things.\"}, \"unit\": \"count\", \"decimals\": 0,"
      "  \"direction\": \"higher\", \"comparable\": \"series\","
      "  \"default\": {\"chart\": \"lines\", \"countries\": []}, \"source\": \"a\","
      "  \"values\": {%s}}]}",
      economies->str, values->str);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_test_read (bytes, "bench.json", &error);
  g_assert_no_error (error);
  TideCatalog *catalog = tide_catalog_new ();
  tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_SHIPPED);
  return catalog;
}

static TideChart *
make_chart (int n_economies, int n_years)
{
  g_autoptr (TideCatalog) catalog = make_catalog (n_economies, n_years);
  g_autoptr (GString) link = g_string_new ("x?countries=");
  for (int i = 0; i < n_economies; i++)
    g_string_append_printf (link, "%sQ%c%c", i > 0 ? "," : "", 'A' + i / 26, 'A' + i % 26);
  g_string_append_printf (link, "&period=1900..%d&chart=lines", 1900 + n_years - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TideQuery) query = tide_query_parse (link->str, &error);
  g_assert_no_error (error);
  return tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
}

static TideScene *
make_scene (const TideChart *chart)
{
  return tide_scene_new (chart, (TideSize){ 1200, 675, TIDE_FURNITURE_FULL },
                         tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
                         tide_measure_fixed ());
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double
bench_placing (void)
{
  g_autoptr (TideChart) chart = make_chart (60, 60);
  double times[N_ROUNDS];
  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      tide_scene_unref (make_scene (chart));
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_ROUNDS, sizeof *times, compare);
  return times[N_ROUNDS / 2];
}

/* What a pick without a grid would do at least. */
static const TideMark *
look_at_all (const TideScene *scene, double x, double y)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = n; i-- > 0;)
    if (marks[i].part == TIDE_PART_DATUM && tide_mark_contains (&marks[i], x, y))
      return &marks[i];
  return NULL;
}

/* Microseconds for each pick of a round. */
static double
bench_picking (const TideScene *scene, gboolean by_grid)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint found = 0;
  gint64 start = g_get_monotonic_time ();
  for (int i = 0; i < N_PICKS; i++)
    {
      double x = g_rand_double_range (rand, 0, 1200), y = g_rand_double_range (rand, 0, 675);
      found += (by_grid ? tide_scene_pick (scene, x, y, REACH) : look_at_all (scene, x, y)) != NULL;
    }
  double each = (double)(g_get_monotonic_time () - start) / N_PICKS;
  g_assert_cmpuint (found, >, 0);
  return each;
}

int
main (void)
{
  g_autoptr (TideChart) chart = make_chart (100, 100);
  g_autoptr (TideScene) scene = make_scene (chart);
  double grid = bench_picking (scene, TRUE), all = bench_picking (scene, FALSE);
  printf ("placing 60 lines of 60 years: %.0f µs\n", bench_placing ());
  printf ("picking among 10,000 marks: %.2f µs, looking at each %.2f µs: %.0f times\n", grid, all,
          all / grid);
  return all / grid < LEAST_RATIO;
}
