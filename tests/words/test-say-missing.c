/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of selected countries and regions that have no figure.
 */
#include "says.h"

static const TideLanguage en = TIDE_LANGUAGE_EN;

/* Nobody who is selected goes unsaid. */
static void
test_missing (void)
{
  assert_says ("share?period=2025-07",
               "China had 40.2% of the world’s models in July 2025. No figure for July 2025 is "
               "available for the United States; in 2024 it was 44.0%.",
               "2025年7月，中国占全球模型的40.2%"
               "。所引资料未列美国2025年7月的数据，最近一期（2024年）为44.0%。");
  assert_says ("share?countries=JPN,ISL",
               "The United States had 44% of the world’s models in 2024. No figures are available "
               "for Iceland or Japan.",
               "2024年，美国占全球模型的44%。所引资料未列冰岛和日本的数据。");
  assert_says (
      "density?countries=CHN,JPN,USA",
      "China had 470 robots per 10,000 employees in 2023, the third-highest rate among the 5 "
      "countries and regions with data, some for other years. That compares with 399 for Japan "
      "(2021). No figure for 2023 is available for the United States; in 2015 it was 176.",
      "2023年，中国每万名员工拥有机器人470台，在有数据的5个国家和地区（部分为其他年份数据）中居第三"
      "位；日本为399台（2021年）。所引资料未列美国2023年的数据，最近一期（2015年）为176台。");
  assert_says ("density?countries=DEU,CHN&exact=1",
               "China had 470 robots per 10,000 employees in 2023, the third-highest rate among "
               "the 3 countries and regions with data. There is no figure for Germany in exactly "
               "2023; that for 2022 is left out.",
               "2023年，中国每万名员工拥有机器人470台，在有数据的3个国家和地区中居第三位。德国没有2"
               "023年当期的数据，2022年的数据按要求不采用。");
}

/* Of several whose nearest figures are of several times one sentence tells. */
static void
test_nearest (void)
{
  const char *people = ", {'id': 'population', 'title': {'en': 'People', 'zh_CN': '人口'},"
                       " 'definition': {'en': 'P', 'zh_CN': '人口'}, 'unit': 'people',"
                       " 'decimals': 0, 'direction': 'none', 'comparable': 'series', 'source': 'a',"
                       " 'default': {'chart': 'bars', 'countries': []},"
                       " 'values': {'USA': {'2023': 340e6}}}";
  g_autofree char *things
      = tide_test_indicator ("x", COUNT "'per': ['person'], ",
                             "'USA': {'2023': 57}, 'CHN': {'2020': 90}, 'FRA': {'2020': 30}, "
                             "'KEN': {'2019': 25}");
  g_autofree char *both = g_strconcat (things, people, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (both);
  g_autoptr (TideQuery) query
      = tide_test_query ("x?countries=USA,CHN,FRA,KEN&period=2023&per=person");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autofree char *text = tide_table_takeaway (table, en);
  const char *told = "No figures for 2023 are available for China, France or Kenya; the nearest "
                     "are for 2020 (China and France) and 2019 (Kenya).";
  if (strstr (text, told) == NULL)
    g_error ("expected “%s” in: %s", told, text);
}

/* Whom one reason keeps out is told in one sentence. */
static void
test_missing_together (void)
{
  assert_of (COUNT,
             "'USA': {'2023': 5}, 'CHN': {'2020': 4}, 'DEU': {'2019': 3}, 'FRA': {'2020': 1}",
             "x?countries=USA,CHN,DEU,FRA&period=2023",
             "“Things” for the United States was 5 in 2023. No figures for 2023 are available for "
             "China, Germany or France. The nearest were 4 for China (2020), 3 for Germany (2019) "
             "and 1 for France (2020).");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/say-missing/each", test_missing);
  g_test_add_func ("/say-missing/nearest", test_nearest);
  g_test_add_func ("/say-missing/together", test_missing_together);
  return g_test_run ();
}
