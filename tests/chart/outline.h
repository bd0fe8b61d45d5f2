/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of an indicator written in place, and their series as a line of text.
 */
#pragma once

#include "tide-chart.h"
#include "tide-test-query.h"

G_BEGIN_DECLS

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher',"
#define COUNTED COUNT "'comparable': 'series',"
#define RATES                                                                                      \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'series',"               \
  "'additive': false,"
#define SHARES                                                                                     \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'series',"               \
  "'whole': {'en': 'all things', 'zh_CN': '全部物件'},"

static inline TideChart *
chart_of (const char *keys, const char *values, const char *link)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
}

/* Series as "USA:2020,2021 CHN- _rest:2021": codes with the periods of their datums, "/" before a
 * cut one, "~" before one behind a gap. */
static inline char *
outline (const TideChart *chart)
{
  GString *out = g_string_new ("");
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "",
                              series->economy == NULL ? "_rest" : series->economy->code,
                              series->n_datums == 0 ? "-" : ":");
      for (guint j = 0; j < series->n_datums; j++)
        {
          g_autofree char *period = tide_period_to_string (series->datums[j].key.period);
          g_string_append_printf (out, "%s%s%s%s", j > 0 ? "," : "",
                                  series->datums[j].cut && j > 0 ? "/" : "",
                                  series->datums[j].gap ? "~" : "", period);
        }
    }
  return g_string_free (out, FALSE);
}

static inline void
assert_outline (const char *keys, const char *values, const char *link, const char *expected)
{
  g_autoptr (TideChart) chart = chart_of (keys, values, link);
  g_assert_null (chart->problem);
  g_autofree char *found = outline (chart);
  g_assert_cmpstr (found, ==, expected);
}

static inline const TideSeries *
series_of (const TideChart *chart, const char *code)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (g_strcmp0 (chart->series[i].economy == NULL ? "" : chart->series[i].economy->code, code)
        == 0)
      return &chart->series[i];
  g_error ("no series of %s", code);
}

G_END_DECLS
