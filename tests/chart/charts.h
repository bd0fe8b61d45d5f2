/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random charts for the tests of scenes: fields of any size, names of any length, values of any
 * kind, every status, every kind of chart. One seed, one chart.
 */
#pragma once

#include "tide-scene.h"
#include "tide-test-query.h"

#include <string.h>

G_BEGIN_DECLS

#define CHARTS_N 400

typedef struct {
  const char *unit;
  const char *keys; /* further keys of the indicator, each followed by a comma */
  double from, to;
} ChartsUnit;

static const ChartsUnit charts_units[] = {
  { "count", "", 0, 5000 },
  { "usd", "", 0, 1e12 },
  { "percent", "", 0, 100 },
  { "score", "", 0.4, 0.8 },
  { "percent-change", "", -40, 60 },
  { "ratio", "", -2e-9, 1e-9 },
  { "people", "'additive': false,", 0, 1e15 },
  { "index", "", 90, 120 },
};

/* For stacks and rings. */
static const ChartsUnit charts_whole
    = { "percent", "'whole': {'en': 'all things', 'zh_CN': '全部物件'},", 0.5, 12 };

static const char *const charts_links[] = {
  "x",
  "x?period=2018&chart=bars&scale=log",
  "x?period=2010..2018&chart=lines&scale=log",
  "x?countries=&period=2019",
};
#define CHARTS_N_OTHERS G_N_ELEMENTS (charts_links)
#define CHARTS_N_LINKS (CHARTS_N_OTHERS + TIDE_N_KINDS - TIDE_KIND_FIRST)

/* One of those, or each kind over the range. (transfer full) */
static inline char *
charts_link (guint32 seed)
{
  guint i = seed % CHARTS_N_LINKS;
  if (i < CHARTS_N_OTHERS)
    return g_strdup (charts_links[i]);
  TideKind kind = TIDE_KIND_FIRST + (i - CHARTS_N_OTHERS);
  return g_strdup_printf ("x?period=2010..2018&chart=%s", tide_kind_get (kind)->name);
}

/* Names in both languages, of up to 80 characters. */
static inline void
charts_add_name (GString *out, GRand *rand, int i)
{
  static const char *const words[] = {
    "Great",  "Island", "of", "Saint", "New", "Republic", "Donaudampfschifffahrtsgesellschaft",
    "United", "and"
  };
  static const char *const characters[] = { "中", "国", "大", "群", "岛", "和", "联", "邦", "·" };
  g_autoptr (GString) english = g_string_new ("");
  g_autoptr (GString) chinese = g_string_new ("");
  gsize length = g_rand_int_range (rand, 0, 6) == 0 ? 80 : g_rand_int_range (rand, 2, 14);
  while (english->len < length)
    g_string_append_printf (english, "%s ",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  for (gsize n = 0; n < length / 2 + 1; n++)
    g_string_append (chinese, characters[g_rand_int_range (rand, 0, G_N_ELEMENTS (characters))]);
  g_string_append_printf (out, "'name': {'en': '%s%d', 'zh_CN': '%s%d'}", english->str, i,
                          chinese->str, i);
}

static inline void
charts_add_economies (GString *out, GRand *rand, int n)
{
  for (int i = 0; i < n; i++)
    {
      gboolean is_aggregate = g_rand_int_range (rand, 0, 12) == 0;
      g_string_append_printf (out, "%s{'code': 'Q%c%c', 'kind': '%s', ", i > 0 ? ", " : "",
                              'A' + i / 26, 'A' + i % 26, is_aggregate ? "aggregate" : "national");
      charts_add_name (out, rand, i);
      g_string_append_c (out, '}');
    }
}

static inline double
charts_value (GRand *rand, const ChartsUnit *unit, int manner)
{
  if (manner == 0)
    return unit->to / 2;
  if (manner == 1)
    return 0;
  if (manner == 2)
    return g_rand_int_range (rand, 0, 2) ? unit->from : unit->to;
  return g_rand_double_range (rand, unit->from, unit->to);
}

static inline void
charts_add_figure (GString *out, GRand *rand, const char *period, double value)
{
  static const char *const statuses[] = { "", ", 'status': 'estimated'", ", 'qualifier': 'about'",
                                          ", 'status': ['estimated', 'projected']" };
  guint status = g_rand_int_range (rand, 0, 4) > 0 ? 0 : g_rand_int_range (rand, 0, 4);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf (out, "'%s': {'value': %s%s}", period,
                          g_ascii_formatd (digits, sizeof digits, "%.12f", value),
                          statuses[status]);
}

static inline void
charts_add_values (GString *out, GRand *rand, const ChartsUnit *unit, int n)
{
  int manner = g_rand_int_range (rand, 0, 12);
  gboolean is_sparse = unit != &charts_whole && g_rand_int_range (rand, 0, 2) == 0;
  for (int i = 0; i < n; i++)
    {
      int last = is_sparse ? g_rand_int_range (rand, 2010, 2020) : 2019;
      gboolean is_first = TRUE;
      g_string_append_printf (out, "%s'Q%c%c': {", i > 0 ? ", " : "", 'A' + i / 26, 'A' + i % 26);
      for (int year = 2010; year <= last; year++)
        {
          if (is_sparse && year < last && g_rand_int_range (rand, 0, 3) == 0)
            continue;
          g_autofree char *period = g_strdup_printf ("%d", year);
          g_string_append (out, is_first ? "" : ", ");
          charts_add_figure (out, rand, period, charts_value (rand, unit, manner));
          is_first = FALSE;
        }
      g_string_append_c (out, '}');
    }
}

static inline char *
charts_json (GRand *rand, const char *link)
{
  static const int sizes[] = { 1, 2, 3, 4, 5, 8, 12, 26, 60 };
  gboolean is_whole = strstr (link, "stack") != NULL || strstr (link, "ring") != NULL;
  const ChartsUnit *unit
      = is_whole ? &charts_whole
                 : &charts_units[g_rand_int_range (rand, 0, G_N_ELEMENTS (charts_units))];
  int n = sizes[g_rand_int_range (rand, 0, G_N_ELEMENTS (sizes))];
  int n_wanted = g_rand_int_range (rand, 1, is_whole ? 6 : 9), n_selected = MIN (n, n_wanted);
  g_autoptr (GString) economies = g_string_new ("");
  g_autoptr (GString) selected = g_string_new ("");
  g_autoptr (GString) values = g_string_new ("");
  charts_add_economies (economies, rand, n);
  charts_add_values (values, rand, unit, n);
  for (int i = 0; i < n_selected; i++)
    g_string_append_printf (selected, "%s'Q%c%c'", i > 0 ? ", " : "", 'A' + i / 26, 'A' + i % 26);
  char *json = g_strdup_printf (
      "{'format': 'tidemark-dataset', 'version': 1, 'id': 'random', 'updated': '2026-11-23',"
      " 'title': {'en': 'Random', 'zh_CN': '随机'}, 'topics': [], 'economies': [%s],"
      " 'sources': [{'id': 'a', 'publisher': {'en': 'Office', 'zh_CN': '局'},"
      "  'title': {'en': 'Book of all things that were ever counted', 'zh_CN': '万物年鉴'},"
      "  'year': '2024', 'url': 'https://a.example/a', 'basis': 'primary'}],"
      " 'indicators': [{'id': 'x', 'title': {'en': 'Things that were counted everywhere, and"
      " some more of them', 'zh_CN': '各地统计的物件，以及其他'},"
      "  'definition': {'en': 'Things that are.', 'zh_CN': '存在的物件。'}, 'unit': '%s', %s"
      "  'decimals': 2, 'direction': 'higher', 'comparable': 'series', 'tolerance': 3,"
      "  'partial': ['2019'], 'default': {'chart': 'bars', 'countries': [%s], 'period': '2018'},"
      "  'source': 'a', 'values': {%s}}]}",
      economies->str, unit->unit, unit->keys, selected->str, values->str);
  for (char *p = json; *p != '\0'; p++)
    *p = *p == '\'' ? '"' : *p;
  return json;
}

/* (transfer full) */
static inline TideChart *
charts_random (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *link = charts_link (seed);
  g_autofree char *json = charts_json (rand, link);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_test_read (bytes, "random.json", &error);
  g_assert_no_error (error);
  g_autoptr (TideCatalog) catalog = tide_catalog_new ();
  tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_SHIPPED);
  g_autoptr (TideQuery) query = tide_query_parse (link, &error);
  g_assert_no_error (error);
  return tide_chart_new (catalog, query, g_rand_int_range (rand, 0, TIDE_N_LANGUAGES));
}

/* A chart of counts over time with these values. (transfer full) */
static inline TideChart *
charts_of (const char *values, const char *link)
{
  g_autofree char *json = tide_test_indicator (
      "x", "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',",
      values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (json);
  g_autoptr (TideQuery) query = tide_test_query (link);
  TideChart *chart = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
  g_assert_null (chart->problem);
  return chart;
}

/* (transfer full) */
static inline TideScene *
charts_usual_scene (const TideChart *chart)
{
  return tide_scene_new (chart, (TideSize){ 1200, 675, TIDE_FURNITURE_FULL },
                         tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
                         tide_measure_fixed ());
}

/* A scene of it, of a size that the seed chooses too, at least 320×240. (transfer full) */
static inline TideScene *
charts_scene (const TideChart *chart, guint32 seed)
{
  static const TideSize sizes[] = {
    { 320, 240, TIDE_FURNITURE_FULL },   { 400, 300, TIDE_FURNITURE_FULL },
    { 360, 800, TIDE_FURNITURE_FULL },   { 800, 450, TIDE_FURNITURE_FULL },
    { 1200, 675, TIDE_FURNITURE_FULL },  { 1600, 500, TIDE_FURNITURE_FULL },
    { 2400, 1350, TIDE_FURNITURE_FULL }, { 900, 240, TIDE_FURNITURE_FULL },
    { 640, 360, TIDE_FURNITURE_PLAIN },
  };
  return tide_scene_new (chart, sizes[seed / CHARTS_N_LINKS % G_N_ELEMENTS (sizes)],
                         tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
                         tide_measure_fixed ());
}

/* CHARTS_N scenes of random charts. (transfer full) */
static inline GPtrArray *
charts_scenes (void)
{
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_scene_unref);
  for (guint32 seed = 0; seed < CHARTS_N; seed++)
    {
      g_autoptr (TideChart) chart = charts_random (seed);
      g_ptr_array_add (scenes, charts_scene (chart, seed));
    }
  return scenes;
}

G_END_DECLS
