/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of charts in both languages: title, subtitle, notes, what is said of one figure.
 */
#include "tide-chart.h"
#include "tide-test-query.h"

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher',"
#define COUNTED COUNT "'comparable': 'series',"
#define DENSITY                                                                                    \
  "'unit': 'per-10k-employees', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',"
#define SHARES                                                                                     \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'series',"               \
  "'whole': {'en': 'all things', 'zh_CN': '全部物件'},"

static TideChart *
chart_in (TideLanguage language, const char *keys, const char *values, const char *link)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_chart_new (catalog, query, language);
}

static void
assert_subtitle (const char *keys, const char *values, const char *link, const char *english,
                 const char *chinese)
{
  g_autoptr (TideChart) en = chart_in (TIDE_LANGUAGE_EN, keys, values, link);
  g_autoptr (TideChart) zh = chart_in (TIDE_LANGUAGE_ZH_CN, keys, values, link);
  g_assert_cmpstr (en->subtitle, ==, english);
  g_assert_cmpstr (zh->subtitle, ==, chinese);
}

/* All notes in one, with " | " between. */
static void
assert_notes (const char *keys, const char *values, const char *link, const char *english,
              const char *chinese)
{
  g_autoptr (TideChart) en = chart_in (TIDE_LANGUAGE_EN, keys, values, link);
  g_autoptr (TideChart) zh = chart_in (TIDE_LANGUAGE_ZH_CN, keys, values, link);
  g_autofree char *en_notes = g_strjoinv (" | ", en->notes);
  g_autofree char *zh_notes = g_strjoinv (" | ", zh->notes);
  g_assert_cmpstr (en_notes, ==, english);
  g_assert_cmpstr (zh_notes, ==, chinese);
}

static void
test_subtitles (void)
{
  assert_subtitle (SHARES, "'USA': {'2024': 44}, 'CHN': {'2024': 36}", "x?period=2024",
                   "Percent of all things · 2024 · 2 countries or regions reported",
                   "占全部物件的百分比 · 2024年 · 2个国家和地区有数据");
  assert_subtitle (COUNTED, "'USA': {'2024-Q1': 44}", "x?period=2024-Q1",
                   "Number · first quarter of 2024 · 1 country or region reported",
                   "数量 · 2024年第一季度 · 1个国家和地区有数据");
  assert_subtitle (COUNTED, "'USA': {'2020': 4, '2021': 4, '2022': 4}", "x?chart=lines",
                   "Number · 2020–2022", "数量 · 2020—2022年");
  assert_subtitle (COUNTED, "'USA': {'2019-11': 4, '2020-11': 4, '2025-06': 4}", "x?chart=lines",
                   "Number · November 2019 to June 2025", "数量 · 2019年11月至2025年6月");
  assert_subtitle (COUNTED, "'USA': {'2020': 4, '2021': 4, '2022': 4}", "x?chart=slopes",
                   "Number · 2020 and 2022", "数量 · 2020年和2022年");
  assert_subtitle (COUNTED, "'USA': {'2022': 4}", "x?scale=log",
                   "Number · 2022 · logarithmic scale · 1 country or region reported",
                   "数量 · 2022年 · 对数刻度 · 1个国家和地区有数据");
}

static void
test_subtitles_of_what_is_not_as_asked (void)
{
  assert_subtitle (DENSITY "'tolerance': 2,",
                   "'USA': {'2024': 1}, 'CHN': {'2023': 2}, 'DEU': {'2022': 2}", "x?period=2024",
                   "Per 10,000 employees · 2024 · 3 countries or regions reported · "
                   "2 of the 3 are from other years",
                   "每万名员工 · 2024年 · 3个国家和地区有数据 · 3个中有2个为其他年份的数据");
  assert_subtitle (COUNTED, "'USA': {'2030': {'value': 1, 'status': 'projected'}}", "x?period=2030",
                   "Number · 2030 · 1 country or region reported · projected",
                   "数量 · 2030年 · 1个国家和地区有数据 · 预测");
  assert_subtitle (COUNTED,
                   "'USA': {'2022': {'value': 1, 'status': 'estimated'}}, 'CHN': {'2022': 2}", "x",
                   "Number · 2022 · 2 countries or regions reported · 1 is estimated",
                   "数量 · 2022年 · 2个国家和地区有数据 · 1个为估计值");
  assert_subtitle (COUNTED "'partial': ['2022'],", "'USA': {'2020': 4, '2021': 4, '2022': 4}",
                   "x?chart=lines", "Number · 2020–2022 · 2022 not complete",
                   "数量 · 2020—2022年 · 2022年尚不完整");
}

static const char *const denominators
    = ", {'id': 'population', 'title': {'en': 'P', 'zh_CN': '人口'},"
      " 'definition': {'en': 'P', 'zh_CN': '人口'}, 'unit': 'people', 'decimals': 0,"
      " 'direction': 'none', 'comparable': 'series', 'source': 'a',"
      " 'default': {'chart': 'bars', 'countries': []},"
      " 'values': {'USA': {'2022': 2e6}, 'CHN': {'2021': 4e6}}}";

static void
test_per_person (void)
{
  g_autofree char *indicator = tide_test_indicator ("x", COUNTED "'per': ['person'],",
                                                    "'USA': {'2022': 4}, 'CHN': {'2022': 4}");
  g_autofree char *indicators = g_strconcat (indicator, denominators, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicators);
  g_autoptr (TideQuery) query = tide_test_query ("x?per=person");
  g_autoptr (TideChart) en = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
  g_autoptr (TideChart) zh = tide_chart_new (catalog, query, TIDE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (en->title, ==, "Things, per million people");
  g_assert_cmpstr (zh->title, ==, "物件（每百万人）");
  g_assert_cmpstr (en->subtitle, ==, "Per million people · 2022 · 2 countries or regions reported");
  g_assert_cmpstr (en->notes[0], ==, "Divided by the population of the year before: China.");
  g_assert_cmpstr (zh->notes[0], ==, "按上一年人口计算：中国。");
  g_autofree char *china = tide_chart_describe (en, en->series[1].datums[0].key);
  g_assert_cmpstr (china, ==,
                   "China: 1 per million people, 2022, divided by the population of 2021.");
}

static void
test_notes_of_kinds (void)
{
  g_autoptr (TideChart) chart
      = chart_in (TIDE_LANGUAGE_EN, COUNT "'comparable': 'editions',",
                  "'USA': {'2022': 4}, 'CHN': {'2022': 4}", "x?chart=lines");
  g_assert_null (chart->notes[0]);
  g_assert_cmpstr (chart->hint, ==,
                   "These figures are separate editions that cannot be joined over time. The "
                   "figures are drawn as bars instead.");
  assert_notes (COUNT "'comparable': 'breaks', 'breaks': ['2019', '2021', '2023'],",
                "'USA': {'2020': 4, '2021': 4, '2022': 4}", "x?chart=lines&countries=USA",
                "The method or the list changed in 2021; lines are cut there.",
                "统计方法或范围在2021年有变，折线在该处断开。");
}

static void
test_notes_of_missing (void)
{
  const char *values = "'USA': {'2022': 4}, 'CHN': {'2021': 4}, 'DEU': {'2021': 1},"
                       "'FRA': {'2021': 1}";
  assert_notes (COUNTED, values, "x?period=2022&countries=USA,CHN",
                "No figure for 2022: 2 other countries or regions.",
                "另有2个国家和地区没有2022年的数据。");
  assert_notes (COUNTED, values, "x?period=2022&countries=USA,CHN,DEU,FRA", "", "");
  assert_notes (COUNTED, values, "x?period=2022&countries=USA",
                "No figure for 2022: 3 countries or regions.", "3个国家和地区没有2022年的数据。");
  assert_notes (COUNTED, "'USA': {'2020': 1, '2021': 2, '2022': 3}",
                "x?chart=lines&countries=USA,NGA", "No figures: Nigeria.", "没有数据：尼日利亚。");
}

static void
test_notes_of_the_rest (void)
{
  assert_notes (SHARES, "'USA': {'2024': 44}, 'CHN': {'2024': 36, '2025-07': 40.2}",
                "x?period=2025-07",
                "All other countries and regions cannot be drawn: there is no figure for the "
                "United States in "
                "July 2025.",
                "无法显示其他国家和地区：2025年7月没有美国的数据。");
  assert_notes (SHARES, "'USA': {'2024': 80}, 'CHN': {'2024': 36}", "x?period=2024",
                "All other countries and regions cannot be drawn: the parts overlap or are not "
                "known exactly.",
                "无法显示其他国家和地区：各部分互有重叠或数值不确切。");
  assert_notes (SHARES, "'USA': {'2024': 64}, 'CHN': {'2024': 36}", "x?period=2024", "", "");
  assert_notes (SHARES, "'USA': {'2024': {'value': 44, 'qualifier': 'about'}}, 'CHN': {'2024': 1}",
                "x?period=2024",
                "All other countries and regions are not known exactly, because not every part is.",
                "其他国家和地区的数值并不确切，因为有的部分只有约数。");
}

static void
test_other_notes (void)
{
  assert_notes (COUNTED, "'USA': {'2022': 4}, 'CHN': {'2022': 0}", "x?scale=log",
                "1 figure of zero or less cannot be shown on the logarithmic scale.",
                "有1个数值为零或负数，无法在对数刻度上显示。");
  assert_notes (COUNTED "'default': {'chart': 'bars', 'countries': []},",
                "'CN-GD': {'2022': 4}, 'CN-GD-Shenzhen': {'2022': 3}", "x",
                "Also counted within another that is drawn: Shenzhen.",
                "其数值也包含在图中另一地区之内：深圳。");
  assert_notes (
      SHARES,
      "'USA': {'2019': 9, '2020': 9, '2021': 9, '2022': 9},"
      "'CHN': {'2020': 1, '2021': 1, '2022': 1}",
      "x?chart=stack",
      "Left out, because not every part is known: 2019. | All other countries and regions: "
      "calculated as the total less the figures shown.",
      "有的部分没有数据，故未显示：2019年。 | 其他国家和地区：为总量减去上列各项所得，"
      "非来源直接给出。");
  assert_notes (
      SHARES,
      "'USA': {'2018': 9, '2019': 9, '2022': 9}, 'CHN': {'2018': 1, '2019': 1, '2022': "
      "1}",
      "x?chart=stack",
      "Hatched: no figures between 2019 and 2022. | All other countries and regions: calculated as "
      "the total less the figures shown.",
      "斜线部分：2019年至2022年之间没有数据。 | 其他国家和地区：为总量减去上列各项"
      "所得，非来源直接给出。");
}

static void
test_notes_are_few (void)
{
  g_autoptr (TideChart) chart
      = chart_in (TIDE_LANGUAGE_EN, COUNT "'comparable': 'breaks', 'breaks': ['2021'],",
                  "'CN-GD': {'2019': 4, '2020': 4, '2021': 4}, 'CN-SH': {'2020': 0, '2021': 1},"
                  "'CN-GD-Shenzhen': {'2020': 3, '2021': 3}",
                  "x?chart=lines&countries=USA&scale=log");
  g_assert_cmpuint (g_strv_length (chart->notes), ==, 4);
  g_assert_nonnull (strstr (chart->notes[3], "logarithmic scale. Also counted"));
}

static void
test_problem (void)
{
  g_autoptr (TideChart) chart
      = chart_in (TIDE_LANGUAGE_EN, COUNTED, "'USA': {'2022': 4}", "x?period=1990");
  g_assert_cmpstr (chart->problem, ==, "“Things” has no figures for 1990.");
  g_assert_cmpuint (chart->n_series, ==, 0);
  g_assert_cmpstr (chart->title, ==, "Things");
  g_assert_cmpstr (chart->subtitle, ==, "");
  g_assert_cmpuint (g_strv_length (chart->notes), ==, 0);
  g_autofree char *said = tide_chart_describe (chart, TIDE_KEY_NONE);
  g_assert_cmpstr (said, ==, chart->problem);
}

static void
test_unknown_indicator (void)
{
  g_autoptr (TideChart) chart
      = chart_in (TIDE_LANGUAGE_EN, COUNTED, "'USA': {'2022': 4}", "nothing-of-that-name");
  g_assert_nonnull (chart->problem);
  g_assert_cmpstr (chart->title, ==, "");
}

static void
assert_says (const char *keys, const char *values, const char *link, guint series,
             const char *english, const char *chinese)
{
  g_autoptr (TideChart) en = chart_in (TIDE_LANGUAGE_EN, keys, values, link);
  g_autoptr (TideChart) zh = chart_in (TIDE_LANGUAGE_ZH_CN, keys, values, link);
  g_autofree char *en_said = tide_chart_describe (en, en->series[series].datums[0].key);
  g_autofree char *zh_said = tide_chart_describe (zh, zh->series[series].datums[0].key);
  g_assert_cmpstr (en_said, ==, english);
  g_assert_cmpstr (zh_said, ==, chinese);
}

static void
test_describe (void)
{
  const char *shares = "'USA': {'2024': 44}, 'CHN': {'2024': 36}, 'JPN': {'2024': 5}";
  assert_says (SHARES, shares, "x?period=2024", 1,
               "China: 36%, 2024, second of 3 countries and regions.",
               "中国：36%，2024年，第二（共3个）。");
  assert_says (SHARES, shares, "x?period=2024&chart=ring", 2,
               "All other countries and regions: 20%, 2024, the total less the others, among them "
               "Japan.",
               "其他国家和地区：20%，2024年，由总量减去其余各项得出，其中包括日本。");
  assert_says (SHARES, "'USA': {'2024': {'value': 44, 'status': 'estimated'}}, 'CHN': {'2024': 36}",
               "x?period=2024", 2,
               "All other countries and regions: 20%, 2024, the total less the others, estimated.",
               "其他国家和地区：20%，2024年，由总量减去其余各项得出，估计。");
  assert_says (DENSITY "'tolerance': 2,", "'USA': {'2024': 7}, 'CHN': {'2022': 470}",
               "x?period=2024", 0, "China: 470 per 10,000 employees, 2022, in place of 2024.",
               "中国：每万名员工470，2022年（2024年无数据，以此代替）。");
  assert_says (
      COUNTED, "'USA': {'2024': {'value': 30000, 'qualifier': 'about', 'status': 'estimated'}}",
      "x", 0, "United States: about 30,000, 2024, estimated.", "美国：约30,000，2024年，估计。");
  assert_says (COUNTED "'partial': ['2022'],", "'USA': {'2022': 4, '2021': 4, '2020': 4}",
               "x?period=2022", 0, "United States: 4, 2022, not a complete period.",
               "美国：4，2022年，时期尚不完整。");
}

/* What is said beside bars is of their one period, whatever range and kind were asked for. */
static void
test_describe_of_a_range (void)
{
  static const char *const links[]
      = { "x?chart=bars&period=2021..2022", "x?chart=stack&period=2021..2022" };
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (TideChart) chart
          = chart_in (TIDE_LANGUAGE_EN, COUNTED,
                      "'USA': {'2021': 1, '2022': 3}, 'CHN': {'2021': 9, '2022': 2}", links[i]);
      g_autofree char *said = tide_chart_describe (chart, TIDE_KEY_NONE);
      g_assert_cmpstr (
          said, ==,
          "“Things” for the United States was 3 in 2022. That compares with 2 for China.");
    }
}

static void
test_describe_unknown (void)
{
  g_autoptr (TideChart) chart = chart_in (TIDE_LANGUAGE_EN, COUNTED, "'USA': {'2022': 4}", "x");
  g_autofree char *nothing = tide_chart_describe (chart, tide_key_new ("USA", TIDE_PERIOD_NONE));
  g_autofree char *whole = tide_chart_describe (chart, TIDE_KEY_NONE);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_nonnull (strstr (whole, "United States"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/subtitles", test_subtitles);
  g_test_add_func ("/words/not-as-asked", test_subtitles_of_what_is_not_as_asked);
  g_test_add_func ("/words/per-person", test_per_person);
  g_test_add_func ("/words/notes-of-kinds", test_notes_of_kinds);
  g_test_add_func ("/words/notes-of-missing", test_notes_of_missing);
  g_test_add_func ("/words/notes-of-the-rest", test_notes_of_the_rest);
  g_test_add_func ("/words/other-notes", test_other_notes);
  g_test_add_func ("/words/notes-are-few", test_notes_are_few);
  g_test_add_func ("/words/problem", test_problem);
  g_test_add_func ("/words/unknown-indicator", test_unknown_indicator);
  g_test_add_func ("/words/describe", test_describe);
  g_test_add_func ("/words/describe-of-a-range", test_describe_of_a_range);
  g_test_add_func ("/words/describe-unknown", test_describe_unknown);
  return g_test_run ();
}
