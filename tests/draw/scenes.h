/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenes for the tests of draw: of a small dataset with every status, and a title that is hard to
 * write in XML.
 */
#pragma once

#include "tide-paint.h"
#include "tide-test-query.h"

G_BEGIN_DECLS

#define SCENES_TITLE "Things <b> & \"others\""

static inline TideCatalog *
scenes_catalog (void)
{
  return tide_test_catalog (
      "{'id': 'counts', 'title': {'en': 'Things <b> & \\u0022others\\u0022',"
      "  'zh_CN': '物件 <b> & 其他'},"
      " 'definition': {'en': 'Things that are.', 'zh_CN': '存在的物件。'},"
      " 'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',"
      " 'default': {'chart': 'bars', 'countries': ['USA', 'CHN'], 'period': '2024'},"
      " 'tolerance': 2, 'source': 'a', 'values': {"
      "  'USA': {'2020': 300, '2021': 310, '2022': 380, '2023': 400, '2024': 440},"
      "  'CHN': {'2020': 200, '2021': 250, '2023': 300,"
      "          '2024': {'value': 360, 'status': 'estimated'}},"
      "  'DEU': {'2021': 100, '2022': 110, '2023': 120},"
      "  'JPN': {'2020': 90, '2022': 95, '2024': {'value': 97, 'status': 'projected'}},"
      "  'GBR': {'2024': 80}, 'FRA': {'2024': 70}, 'KOR': {'2024': 60}, 'CAN': {'2024': 50},"
      "  'IND': {'2024': 40}, 'ISR': {'2024': 30}, 'SGP': {'2024': 20}, 'BRA': {'2024': 10}}},"
      "{'id': 'shares', 'title': {'en': 'Shares', 'zh_CN': '占比'},"
      " 'definition': {'en': 'Parts of all.', 'zh_CN': '占全部的比重。'},"
      " 'unit': 'percent', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',"
      " 'whole': {'en': 'all things', 'zh_CN': '全部物件'},"
      " 'default': {'chart': 'ring', 'countries': ['USA', 'CHN'], 'period': '2024'},"
      " 'source': 'b', 'values': {"
      "  'USA': {'2022': 50, '2023': 47, '2024': 44},"
      "  'CHN': {'2022': 30, '2023': 33, '2024': 36}}}");
}

/* Links that together have every shape and fill. */
static const char *const scenes_links[] = {
  "counts",
  "counts?period=2020..2024&chart=lines&countries=USA,CHN,JPN",
  "counts?chart=bars&scale=log",
  "shares",
  "shares?period=2022..2024&chart=stack",
  "shares?period=2022..2024&chart=slopes",
};

static inline TideScene *
scenes_make (const char *link, TideLanguage language, const TideTheme *theme,
             const TideMeasure *measure)
{
  g_autoptr (TideCatalog) catalog = scenes_catalog ();
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
  TideSize size = { 900, 600, TIDE_FURNITURE_FULL };
  return tide_scene_new (chart, size, theme, measure);
}

/* In the light theme, measured as it is painted. */
static inline TideScene *
scenes_of (const char *link, TideLanguage language)
{
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (language);
  return scenes_make (link, language, tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL),
                      measure);
}

G_END_DECLS
