/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of change over time: between which periods, and how each kind of chart bounds them.
 */
#include "says.h"

static const TideLanguage en = TIDE_LANGUAGE_EN;

/* From the first to the last common period; what is not complete is no end of it. */
static void
test_whole (void)
{
  assert_says ("models?countries=CHN,USA&period=2022..2025",
               "The number of notable models from China rose from 5 in 2022 to 15 in 2024, an "
               "increase of 10. Over the same period, the figure for the United States fell from "
               "70 to 40. The figures for 2025 are not complete and are left out here.",
               "中国的重要模型数量从2022年的5个增至2024年的15个，增加10个。同期，美国从70个减至40个"
               "。2025年的数据尚不完整，此处未计入。");
  assert_says (
      "models?countries=USA,GBR&period=2022..2024",
      "The number of notable models from the United States fell from 70 in 2022 to 40 in 2024, a "
      "drop of 30. Over the same period, the figure for the United Kingdom stayed at 8. In 2024, "
      "the United States had the highest number among the 4 countries and regions with data.",
      "美国的重要模型数量从2022年的70个减至2024年的40个，减少30个。同期，英国前后均为8个。2024年，"
      "美国的这一数值在有数据的4个国家和地区中居首位。");
  assert_says ("models?countries=GBR&period=2022..2024",
               "The number of notable models from the United Kingdom was 8 in both 2022 and 2024. "
               "In 2024, the United Kingdom had the joint third-highest number among the 4 "
               "countries and regions with data.",
               "2022年和2024年，英国的重要模型数量均为8个。2024年，英国的这一数值在有数据的4个国家"
               "和地区中并列第三位。");
  assert_says (
      "index",
      "“Hiring” for the United States rose from 1.00 in 2016 to 2.05 in 2020, an increase of 1.05 "
      "points. Over the same period, the figure for China rose from 1.00 to 1.27.",
      "美国的“招聘指数”从2016年的1.00升至2020年的2.05，上升1.05点。同期，中国从1.00升至1.27。");
}

/* A projection, a month after years, or what is not complete, is no end of a trend. */
static void
test_ends (void)
{
  assert_of (COUNT, "'USA': {'2021': 1, '2022': 2, '2023': {'value': 9, 'status': 'projected'}}",
             "x?countries=USA&chart=lines&period=2021..2023",
             "“Things” for the United States rose from 1 in 2021 to 2 in 2022, an increase of 1.");
  assert_of (COUNT,
             "'USA': {'2028': {'value': 2, 'status': 'projected'}, '2030': {'value': 9, 'status': "
             "'projected'}}",
             "x?countries=USA&chart=lines&period=2028..2030",
             "“Things” for the United States is projected at 9 in 2030.");
  assert_of (COUNT, "'USA': {'2021': 4, '2022': 5, '2023-06': 9}",
             "x?countries=USA&chart=lines&period=2021..2023",
             "“Things” for the United States rose from 4 in 2021 to 5 in 2022, an increase of 1.");
  assert_of (COUNT "'partial': ['2020'], ", "'USA': {'2020': 1, '2021': 4, '2022': 5}",
             "x?countries=USA&chart=lines&period=2020..2022",
             "“Things” for the United States rose from 4 in 2021 to 5 in 2022, an increase of 1.");
}

/* Years that are counted together end nothing, and slopes of the first few of a field are told by
 * what those have in common. */
static void
test_common_periods (void)
{
  assert_of (COUNT, "'USA': {'2010/2020': 1, '2012/2022': 3}", "x?countries=USA&chart=lines",
             "“Things” for the United States was 3 in 2012–2022.");
  assert_of (COUNT,
             "'USA': {'2019': 5, '2020': 6, '2022': 9}, 'CHN': {'2020': 1, '2021': 1, '2022': 2}",
             "x?countries=&chart=slopes&period=2019..2022",
             "“Things” for the United States rose from 6 in 2020 to 9 in 2022, an increase of 3.");
}

/* A large rise is told as so many times, but not from a base of few. */
static void
test_folds (void)
{
  assert_of (COUNT, "'USA': {'2021': 20, '2022': 340}",
             "x?countries=USA&chart=lines&period=2021..2022",
             "“Things” for the United States rose from 20 in 2021 to 340 in 2022, 17 times the "
             "earlier figure.");
  assert_of (
      COUNT, "'USA': {'2021': 19, '2022': 340}", "x?countries=USA&chart=lines&period=2021..2022",
      "“Things” for the United States rose from 19 in 2021 to 340 in 2022, an increase of 321.");
  assert_of (COUNT, "'USA': {'2021': 6711000000, '2022': 202518000000}",
             "x?countries=USA&chart=lines&period=2021..2022",
             "“Things” for the United States rose from 6.71 billion in 2021 to 202.52 billion in "
             "2022, about 30 times the earlier figure.");
  assert_of (
      COUNT, "'USA': {'2021': 1403000000, '2022': 1404000000}",
      "x?countries=USA&chart=lines&period=2021..2022",
      "“Things” for the United States was practically unchanged at 1.4 billion from 2021 to 2022.");
}

/* Slopes that are drawn to a projection are told to it, and told to be one. */
static void
test_slopes (void)
{
  assert_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': {'value': 9, 'status': 'projected'}},'CHN': {'2020': "
      "{'value': 3, 'status': 'estimated'}, '2021': 4, '2022': {'value': 2, 'status': "
      "'projected'}},'DEU': {'2020': {'value': 5, 'status': 'estimated'}, '2021': 5, '2022': 5}",
      "x?countries=USA,CHN&chart=slopes&period=2020..2022",
      "“Things” for the United States is projected to rise from 1 in 2020 to 9 in 2022. Over the "
      "same period, the figure for China is projected to fall from 3 to 2. The figure for China "
      "(2020) is an estimate.");
  assert_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': {'value': 9, 'status': 'projected'}},'CHN': {'2020': "
      "{'value': 3, 'status': 'estimated'}, '2021': 4, '2022': {'value': 2, 'status': "
      "'projected'}},'DEU': {'2020': {'value': 5, 'status': 'estimated'}, '2021': 5, '2022': 5}",
      "x?countries=CHN&chart=slopes&period=2020..2021",
      "“Things” for China rose from 3 in 2020 to 4 in 2021. In 2021, China ranked second to "
      "Germany (5) among the 3 countries and regions with data. The figure for China (2020) is an "
      "estimate.");
  assert_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': {'value': 9, 'status': 'projected'}},'CHN': {'2020': "
      "{'value': 3, 'status': 'estimated'}, '2021': 4, '2022': {'value': 2, 'status': "
      "'projected'}},'DEU': {'2020': {'value': 5, 'status': 'estimated'}, '2021': 5, '2022': 5}",
      "x?countries=DEU&chart=slopes&period=2020..2021",
      "“Things” for Germany was 5 in both 2020 and 2021. In 2021, Germany had the highest number "
      "among the 3 countries and regions with data.");
  assert_of (COUNT, "'USA': {'2020': 9, '2022': {'value': 9, 'status': 'projected'}}",
             "x?countries=USA&chart=slopes&period=2020..2022",
             "“Things” for the United States is projected to be 9 in 2022, as in 2020.");
  assert_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': {'value': 9, 'status': 'projected'}},'CHN': {'2020': "
      "{'value': 3, 'status': 'estimated'}, '2021': 4, '2022': {'value': 2, 'status': "
      "'projected'}},'DEU': {'2020': {'value': 5, 'status': 'estimated'}, '2021': 5, '2022': 5}",
      "x?countries=USA,CHN&chart=lines&period=2020..2022",
      "“Things” for the United States rose from 1 in 2020 to 2 in 2021, an increase of 1. The "
      "latest figure was 4 for China.");
}

/* A break ends a trend; constant dollars are said once. */
static void
test_broken (void)
{
  assert_says ("money?period=2020..2023",
               "“Investment” for the United States in 2021 dollars rose from $40.0 billion in 2022 "
               "to $64.4 billion in 2023, an increase of $24.4 billion. Over the same period, the "
               "figure for China fell from $8.0 billion to $2.0 billion.",
               "美国的“投资”（2021年不变价）从2022年的400亿美元增至2023年的644亿美元，增加244亿美元"
               "。同期，中国从80亿美元减至20亿美元。");
  assert_says ("money?countries=CHN&period=2020..2021",
               "“Investment” for China in 2021 dollars was $9 billion in both 2020 and 2021.",
               "2020年和2021年，中国的“投资”（2021年不变价）均为90亿美元。");
}

/* Editions have no trend: each is given as it is. */
static void
test_editions (void)
{
  assert_says ("share?chart=lines&period=2023..2025",
               "The United States had 44.0% of the world’s models in 2024. That compares with "
               "40.2% for China (July 2025).",
               "2024年，美国占全球模型的44.0%；中国为40.2%（2025年7月）。");
}

/* Bars over a range are of its last period, and so is what is said of them. */
static void
test_bars_of_a_range (void)
{
  assert_says ("models?countries=CHN,USA&chart=bars&period=2022..2024",
               "The United States produced 40 notable models in 2024, the highest number among the "
               "4 countries and regions with data. That was about 2.7 times China’s 15.",
               "2024年，美国发布重要模型40个，在有数据的4个国家和地区中居首位；中国为15个，美国约为"
               "中国的2.7倍。");
}

/* One decimal that only one of the two needs tells them apart. */
static void
test_nearly_alike (void)
{
  assert_of ("'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'series', ",
             "'USA': {'2020': 41.736, '2021': 42.037}",
             "x?countries=USA&chart=lines&period=2020..2021",
             "“Things” for the United States rose from 41.7% in 2020 to 42.0% in 2021, an increase "
             "of 0.3 percentage points.");
}

/* What all have in common is told, unless a short series would cut off most of another. */
static void
test_short_series (void)
{
  assert_of (COUNT, "'USA': {'2010': 1, '2019': 8, '2020': 9}, 'CHN': {'2019': 3, '2020': 4}",
             "x?countries=USA,CHN&chart=lines&period=2010..2020",
             "“Things” for the United States rose from 1 in 2010 to 9 in 2020, an increase of 8. "
             "The latest figure was 4 for China.");
  assert_of (COUNT, "'USA': {'2010': 1, '2012': 2, '2020': 9}, 'CHN': {'2012': 3, '2020': 4}",
             "x?countries=USA,CHN&chart=lines&period=2010..2020",
             "“Things” for the United States rose from 2 in 2012 to 9 in 2020, an increase of 7. "
             "Over the same period, the figure for China rose from 3 to 4.");
}

/* Of more than a dozen it is said how many are left out. */
static void
test_more (void)
{
  g_autofree char *indicator
      = tide_test_indicator ("x", COUNT,
                             "'USA': {'2020': 90, '2021': 90}, 'CHN': {'2020': 80, '2021': 80},"
                             " 'FRA': {'2020': 70, '2021': 70}, 'DEU': {'2020': 60, '2021': 60},"
                             " 'JPN': {'2020': 50, '2021': 50}, 'IND': {'2020': 45, '2021': 45},"
                             " 'KEN': {'2020': 40, '2021': 40}, 'BRA': {'2020': 35},"
                             " 'CAN': {'2021': 30}, 'GBR': {'2021': 25}, 'KOR': {'2021': 20},"
                             " 'ITA': {'2021': 15}, 'ESP': {'2021': 10}, 'MEX': {'2021': 5}");
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query
      = tide_test_query ("x?countries=USA,CHN,FRA,DEU,JPN,IND,KEN,BRA,CAN,GBR,KOR,ITA,ESP,MEX"
                         "&chart=lines&period=2020..2021");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autofree char *text = tide_table_takeaway (table, en);
  g_assert_nonnull (strstr (text, "35 for Brazil (2020)"));
  g_assert_nonnull (strstr (text, "15 for Italy"));
  g_assert_nonnull (strstr (text, "Figures for the 2 others are not repeated here. In 2021, "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/whole", test_whole);
  g_test_add_func ("/trend/nearly-alike", test_nearly_alike);
  g_test_add_func ("/trend/short-series", test_short_series);
  g_test_add_func ("/trend/more", test_more);
  g_test_add_func ("/trend/ends", test_ends);
  g_test_add_func ("/trend/common-periods", test_common_periods);
  g_test_add_func ("/trend/folds", test_folds);
  g_test_add_func ("/trend/slopes", test_slopes);
  g_test_add_func ("/trend/broken", test_broken);
  g_test_add_func ("/trend/editions", test_editions);
  g_test_add_func ("/trend/bars-of-a-range", test_bars_of_a_range);
  return g_test_run ();
}
