/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of change over time: between which periods, and how each kind of chart bounds them.
 */
#include "tide-sentence.h"

#include "words.h"

#define COUNT                                                                                      \
  "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', 'tolerance': "   \
  "2, "

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

static void
assert_says (const char *link, const char *english, const char *chinese)
{
  g_autoptr (TideTable) table = words_table (link);
  g_autofree char *is_english = tide_table_takeaway (table, en);
  g_autofree char *is_chinese = tide_table_takeaway (table, zh);
  g_assert_cmpstr (is_english, ==, english);
  g_assert_cmpstr (is_chinese, ==, chinese);
}

/* The same in English of an indicator written in place. */
static void
assert_of (const char *keys, const char *values, const char *link, const char *expected)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autofree char *text = tide_table_takeaway (table, en);
  g_assert_cmpstr (text, ==, expected);
}

/* From the first to the last common period; what is not complete is no end of it. */
static void
test_trend (void)
{
  assert_says ("models?countries=CHN,USA&period=2022..2025",
               "Notable models: China rose from 5 in 2022 to 15 in 2024, 3.0 times the earlier "
               "figure. Over the same time, the United States went from 70 to 40. The figures of "
               "2025 are not complete and are left out here.",
               "重要模型：中国从2022年的5增至2024年的15，为2022年的3.0倍。同期，"
               "美国由70变为40。2025年的数据尚不完整，此处未计入。");
  assert_says ("models?countries=USA,GBR&period=2022..2024",
               "Notable models: the United States fell from 70 in 2022 to 40 in 2024, down by 30. "
               "Over the same time, the United Kingdom was unchanged at 8. In 2024, the United "
               "States was first of 4 countries or regions, ahead of China (15).",
               "重要模型：美国从2022年的70降至2024年的40，减少30。同期，英国仍为8。"
               "2024年，美国在4个国家和地区中排名第一，其次是中国（15）。");
  assert_says ("models?countries=GBR&period=2022..2024",
               "Notable models: the United Kingdom stood at 8 in both 2022 and 2024. In 2024, the "
               "United Kingdom was joint third of 4 countries or regions, behind the United States "
               "(40) and China (15).",
               "重要模型：英国在2022年和2024年均为8。2024年，英国在4个国家和地区中排名"
               "并列第三，次于美国（40）和中国（15）。");
}

/* A projection, a month after years, or what is not complete, is no end of a trend. */
static void
test_trend_ends (void)
{
  assert_of (COUNT, "'USA': {'2021': 1, '2022': 2, '2023': {'value': 9, 'status': 'projected'}}",
             "x?countries=USA&chart=lines&period=2021..2023",
             "Things: the United States rose from 1 in 2021 to 2 in 2022, 2.0 times the earlier "
             "figure.");
  assert_of (COUNT,
             "'USA': {'2028': {'value': 2, 'status': 'projected'},"
             " '2030': {'value': 9, 'status': 'projected'}}",
             "x?countries=USA&chart=lines&period=2028..2030",
             "Things, 2030: the United States 9, projected.");
  assert_of (COUNT, "'USA': {'2021': 4, '2022': 5, '2023-06': 9}",
             "x?countries=USA&chart=lines&period=2021..2023",
             "Things: the United States rose from 4 in 2021 to 5 in 2022, up by 1.");
  assert_of (COUNT "'partial': ['2020'], ", "'USA': {'2020': 1, '2021': 4, '2022': 5}",
             "x?countries=USA&chart=lines&period=2020..2022",
             "Things: the United States rose from 4 in 2021 to 5 in 2022, up by 1.");
}

/* Years that are counted together end nothing, and slopes of the first few of a field are told by
 * what those have in common. */
static void
test_trend_of_common_periods (void)
{
  assert_of (COUNT, "'USA': {'2010/2020': 1, '2012/2022': 3}", "x?countries=USA&chart=lines",
             "Things, 2012–2022: the United States 3.");
  assert_of (COUNT,
             "'USA': {'2019': 5, '2020': 6, '2022': 9}, 'CHN': {'2020': 1, '2021': 1, '2022': 2}",
             "x?countries=&chart=slopes&period=2019..2022",
             "Things: the United States rose from 6 in 2020 to 9 in 2022, up by 3. In 2022, the "
             "United States was first of 2 countries or regions, ahead of China (2).");
}

/* Slopes that are drawn to a projection are told to it, and told to be one. */
static void
test_trend_of_slopes (void)
{
  const char *values = "'USA': {'2020': 1, '2021': 2, '2022': {'value': 9, 'status': 'projected'}},"
                       "'CHN': {'2020': {'value': 3, 'status': 'estimated'}, '2021': 4,"
                       " '2022': {'value': 2, 'status': 'projected'}},"
                       "'DEU': {'2020': {'value': 5, 'status': 'estimated'}, '2021': 5, '2022': 5}";
  assert_of (COUNT, values, "x?countries=USA,CHN&chart=slopes&period=2020..2022",
             "Things: the United States is projected to rise from 1 in 2020 to 9 in 2022. Over the "
             "same time, China went from 3 (estimated) to 2 (projected).");
  assert_of (COUNT, values, "x?countries=CHN&chart=slopes&period=2020..2022",
             "Things: China is projected to fall from 3 (estimated) in 2020 to 2 in 2022.");
  assert_of (
      COUNT, values, "x?countries=CHN&chart=slopes&period=2020..2021",
      "Things: China rose from 3 (estimated) in 2020 to 4 in 2021. In 2021, China was second "
      "to Germany with 5 among the 3 countries or regions reported.");
  assert_of (COUNT, values, "x?countries=DEU&chart=slopes&period=2020..2021",
             "Things: Germany stood at 5 (estimated) in both 2020 and 2021. In 2021, Germany was "
             "first of 3 countries or regions, ahead of China (4).");
  assert_of (COUNT, "'USA': {'2020': 9, '2022': {'value': 9, 'status': 'projected'}}",
             "x?countries=USA&chart=slopes&period=2020..2022",
             "Things: the United States is projected to be at 9 in 2022, as in 2020.");
  assert_of (COUNT, values, "x?countries=USA,CHN&chart=lines&period=2020..2022",
             "Things: the United States rose from 1 in 2020 to 2 in 2021, 2.0 times the earlier "
             "figure.");
}

/* A break ends a trend; constant dollars are said once. */
static void
test_trend_broken (void)
{
  assert_says ("money?period=2020..2023",
               "Investment, constant 2021 US dollars: the United States rose from $40 billion in "
               "2022 to $64.4 billion in 2023, up by $24.4 billion. Over the same time, China "
               "went from $8 billion to $2 billion. In 2023, the United States was "
               "first of 2 countries or regions, ahead of China ($2 billion).",
               "投资，美元（2021年不变价）：美国从2022年的400亿美元增至2023年的644亿"
               "美元，增加244亿美元。同期，中国由80亿美元变为20亿美元。"
               "2023年，美国在2个国家和地区中排名第一，其次是中国（20亿美元）。");
}

/* Editions have no trend: each is given as it is. */
static void
test_trend_editions (void)
{
  assert_says ("share?chart=lines&period=2023..2025",
               "In 2024, the United States had 44% of the world’s models. For comparison: China "
               "(40.2% in July 2025).",
               "2024年，美国占全球模型的44%。作为对比：中国（40.2%，2025年7月）。");
}

/* Bars over a range are of its last period, and so is what is said of them. */
static void
test_bars_of_a_range (void)
{
  assert_says ("models?countries=CHN,USA&chart=bars&period=2022..2024",
               "Notable models, 2024: China 15, second to the United States with 40 among the 4 "
               "countries or regions reported. The figure for the United States is 2.7 times that "
               "for China.",
               "重要模型，2024年：中国为15，在有数据的4个国家和地区中仅次于美国（40）。"
               "美国是中国的2.7倍。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/whole", test_trend);
  g_test_add_func ("/trend/ends", test_trend_ends);
  g_test_add_func ("/trend/common-periods", test_trend_of_common_periods);
  g_test_add_func ("/trend/slopes", test_trend_of_slopes);
  g_test_add_func ("/trend/broken", test_trend_broken);
  g_test_add_func ("/trend/editions", test_trend_editions);
  g_test_add_func ("/trend/bars-of-a-range", test_bars_of_a_range);
  return g_test_run ();
}
