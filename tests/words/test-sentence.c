/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentence to paste: whole and true in both languages, whatever is missing, moved, projected or
 * qualified.
 */
#include "says.h"
#include "tide-row-text.h"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

/* A share of a whole: who leads is named, whoever is spoken of. */
static void
test_share (void)
{
  assert_says ("share?pinned=CHN",
               "China had 36% of the world’s models in 2024. That compares with 44% for the United "
               "States, a gap of 8 percentage points.",
               "2024年，中国占全球模型的36%；美国为44%，相差8个百分点。");
  assert_says ("share?countries=USA", "The United States had 44% of the world’s models in 2024.",
               "2024年，美国占全球模型的44%。");
}

/* What is no observation says so once. */
static void
test_status (void)
{
  assert_says ("share?period=2030&countries=CHN,USA",
               "The share of models from China is projected at 50% in 2030. That compares with 30% "
               "for the United States, a gap of 20 percentage points. The figures are projections.",
               "预计2030年中国的模型占比为50%；美国为30%，相差20个百分点。以上均为预测值。");
  assert_says ("share?period=2026&countries=FRA",
               "France had 5% of the world’s models in 2026. The figure is an estimate.",
               "2026年，法国占全球模型的5%。该数值为估计值。");
  assert_says ("share?period=2022&countries=DEU",
               "Germany had about 4% of the world’s models in 2022.",
               "2022年，德国占全球模型的约4%。");
  assert_says ("jobs",
               "170 million jobs are expected to be created across the world over 2025–2030.",
               "预计2025—2030年，全球将新增1.7亿个岗位。");
  assert_says ("models?countries=CHN&period=2025",
               "China produced 16 notable models in 2025. The figures for 2025 are not complete.",
               "2025年，中国发布重要模型16个。2025年的数据尚不完整。");
}

/* Others follow by value; a group is no rival. */
static void
test_value (void)
{
  assert_says ("density",
               "China had 470 robots per 10,000 employees in 2023, the third-highest rate among "
               "the 5 countries and regions with data, some for other years.",
               "2023年，中国每万名员工拥有机器人470台，在有数据的5个国家和地区（部分为其他年份数据"
               "）中居第三位。");
  assert_says ("density?countries=EUU,CHN",
               "China had 470 robots per 10,000 employees in 2023, the third-highest rate among "
               "the 5 countries and regions with data, some for other years. For the European "
               "Union, the figure was 219.",
               "2023年，中国每万名员工拥有机器人470台，在有数据的5个国家和地区（部分为其他年份数据"
               "）中居第三位。欧盟为219台。");
  assert_says ("density?countries=DEU",
               "Germany had 415 robots per 10,000 employees in 2022, the fourth-highest rate among "
               "the 5 countries and regions with data, some for other years.",
               "2022年，德国每万名员工拥有机器人415台，在有数据的5个国家和地区（部分为其他年份数据"
               "）中居第四位。");
  assert_says (
      "companies?countries=CHN,USA,GBR,FRA,DEU",
      "The United Kingdom had about 30,000 companies in 2024. That compares with 10,000 for the "
      "United States, over 5,100 for China, over 2,500 for Germany and under 2,000 for France.",
      "2024年，英国有企业约3万家；美国为1万家，中国超过5100家，德国超过2500家，法国不足2000家。");
}

/* Six are named; those that print alike stand together. */
static void
test_many (void)
{
  assert_of (COUNT,
             "'USA': {'2023': 70}, 'CHN': {'2023': 35}, 'DEU': {'2023': 9}, 'FRA': {'2023': 1}, "
             "'KOR': {'2023': 1}, 'JPN': {'2023': 0}",
             "x?countries=JPN,KOR,FRA,DEU,CHN,USA&period=2023",
             "“Things” for the United States was 70 in 2023, the highest number among the 6 "
             "countries and regions with data. That compares with 35 for China, 9 for Germany, 1 "
             "each for France and South Korea, and none for Japan.");
  assert_of (
      COUNT,
      "'USA': {'2023': 8}, 'CHN': {'2023': 7}, 'DEU': {'2023': 6}, 'FRA': {'2023': 5}, 'KOR': "
      "{'2023': 4}, 'JPN': {'2023': 3}, 'IND': {'2023': 2}, 'BRA': {'2023': 1}",
      "x?countries=JPN,KOR,FRA,DEU,CHN,USA,IND,BRA&period=2023",
      "“Things” for the United States was 8 in 2023, the highest number among the 8 countries and "
      "regions with data. That compares with 7 for China, 6 for Germany, 5 for France, 4 for South "
      "Korea and 3 for Japan. Next came 2 for India and 1 for Brazil.");
  assert_of (COUNT, "'USA': {'2023': 1}, 'CHN': {'2023': 0}", "x?countries=CHN,USA&period=2023",
             "“Things” for the United States was 1 in 2023. That compares with none for China.");
}

/* Of more than a dozen the rest is told by how it compares with the last of them. */
static void
test_rest (void)
{
  static const char *const links
      = "x?countries=USA,CHN,FRA,DEU,JPN,IND,KEN,BRA,CAN,GBR,KOR,ITA,ESP,MEX&period=2023";
  const char *higher = "'USA': {'2023': 90}, 'CHN': {'2023': 80}, 'FRA': {'2023': 70}, 'DEU': "
                       "{'2023': 60}, 'JPN': {'2023': 50}, 'IND': {'2023': 45}, 'KEN': {'2023': "
                       "40}, 'BRA': {'2023': 35}, 'CAN': {'2023': 30}, 'GBR': {'2023': 25}, 'KOR': "
                       "{'2023': 20}, 'ITA': {'2023': 15}, ";
  static const struct {
    const char *last;
    const char *told;
  } cases[] = {
    { "'ESP': {'2023': 10}, 'MEX': {'2023': 5}", "The figures for Spain and Mexico were lower." },
    { "'ESP': {'2023': 15}, 'MEX': {'2023': 5}", " for Italy and Mexico were no higher." },
    { "'ESP': {'2023': 15}, 'MEX': {'2023': 15}", " for Italy and Mexico were the same." },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *values = g_strconcat (higher, cases[i].last, NULL);
      g_autofree char *indicator = tide_test_indicator ("x", COUNT, values);
      g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
      g_autoptr (TideQuery) query = tide_test_query (links);
      g_autoptr (TideTable) table = tide_table_new (catalog, query);
      g_autofree char *text = tide_table_takeaway (table, en);
      if (strstr (text, cases[i].told) == NULL)
        g_error ("expected “%s” in: %s", cases[i].told, text);
    }
}

/* Who prints like the first is told so. */
static void
test_alike (void)
{
  assert_of (COUNT, "'USA': {'2023': 9}, 'CHN': {'2023': 9}, 'FRA': {'2023': 4}",
             "x?countries=CHN,FRA,USA&period=2023",
             "“Things” for China was 9 in 2023, the joint highest number among the 3 countries "
             "and regions with data. The figure for the United States was also 9. That compares "
             "with 4 for France.");
}

/* Who leads is named where one alone is ahead. */
static void
test_places (void)
{
  assert_of (COUNT,
             "'USA': {'2023': 50}, 'CHN': {'2023': 40}, 'DEU': {'2023': 9}, 'FRA': {'2023': 9}",
             "x?countries=USA&period=2023",
             "“Things” for the United States was 50 in 2023, the highest number among the 4 "
             "countries and regions with data.");
  assert_of (COUNT,
             "'USA': {'2023': 50}, 'CHN': {'2023': 40}, 'DEU': {'2023': 9}, 'FRA': {'2023': 9}",
             "x?countries=CHN&period=2023",
             "“Things” for China was 40 in 2023, second to the United States (50) among the 4 "
             "countries and regions with data.");
  assert_of (COUNT,
             "'USA': {'2023': 50}, 'CHN': {'2023': 40}, 'DEU': {'2023': 9}, 'FRA': {'2023': 9}",
             "x?countries=DEU&period=2023",
             "“Things” for Germany was 9 in 2023, the joint third-highest number among the 4 "
             "countries and regions with data.");
}

/* A group of another period than the subject says its own. */
static void
test_groups (void)
{
  assert_of (COUNT, "'USA': {'2023': 5}, 'WLD': {'2024': 9}",
             "x?countries=USA,WLD&chart=lines&period=2023..2024",
             "“Things” for the United States was 5 in 2023. Worldwide, the figure in 2024 was 9.");
}

/* What a division made is said with what it is per, and how few were counted. */
static void
test_per_person (void)
{
  const char *people = ", {'id': 'population', 'title': {'en': 'People', 'zh_CN': '人口'},"
                       " 'definition': {'en': 'P', 'zh_CN': '人口'}, 'unit': 'people',"
                       " 'decimals': 0, 'direction': 'none', 'comparable': 'series', 'source': 'a',"
                       " 'default': {'chart': 'bars', 'countries': []},"
                       " 'values': {'USA': {'2023': 340e6}, 'CHN': {'2023': 1410e6}}}";
  g_autofree char *things = tide_test_indicator ("x", COUNT "'per': ['person'], ",
                                                 "'USA': {'2023': 57}, 'CHN': {'2023': 2}");
  g_autofree char *both = g_strconcat (things, people, NULL);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (both);
  g_autoptr (TideQuery) query = tide_test_query ("x?countries=USA,CHN&period=2023&per=person");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autofree char *text = tide_table_takeaway (table, en);
  g_autofree char *chinese = tide_table_takeaway (table, zh);
  g_assert_nonnull (strstr (text, " was 16.8 per 100 million people in 2023"));
  g_assert_nonnull (strstr (text, "0.14 for China"));
  g_assert_nonnull (strstr (text, "In absolute terms, the count was 2 in China."));
  g_assert_nonnull (strstr (chinese, "按每亿人计算，美国"));
}

/* A clause that says whose estimate it is says it once. */
static void
test_estimate (void)
{
  const char *keys
      = COUNT "'say': {'en': 'by its own estimate, {who} had {value} things in {when}',"
              " 'zh_CN': '据估计，{when}，{who}有{value}'}, ";
  assert_of (keys, "'USA': {'2023': {'value': 50, 'status': 'estimated'}}",
             "x?countries=USA&period=2023",
             "By its own estimate, the United States had 50 things in 2023.");
  assert_of (COUNT, "'USA': {'2023': {'value': 50, 'status': 'estimated'}}",
             "x?countries=USA&period=2023",
             "“Things” for the United States was 50 in 2023. The figure is an estimate.");
}

/* What shows digits that others do not is subtracted from nothing. */
static void
test_tiny (void)
{
  assert_of ("'unit': 'percent', 'decimals': 1, 'direction': 'higher', ",
             "'USA': {'2023': 4.2}, 'CHN': {'2023': 0.007}", "x?countries=CHN,USA&period=2023",
             "“Things” for the United States was 4.2% in 2023. That compares with 0.007% for "
             "China.");
}

/* Twice as much is told as a ratio, less as a difference, and what prints alike as neither. */
static void
test_two (void)
{
  assert_of (COUNT, "'USA': {'2023': 100}, 'CHN': {'2023': 50}", "x?countries=CHN,USA&period=2023",
             "“Things” for the United States was 100 in 2023. That was twice China’s 50.");
  assert_of (
      COUNT, "'USA': {'2023': 9914}, 'CHN': {'2023': 4469}", "x?countries=CHN,USA&period=2023",
      "“Things” for the United States was 9,914 in 2023. That was about 2.2 times China’s 4,469.");
  assert_of (COUNT, "'USA': {'2023': 120}, 'CHN': {'2023': 71}",
             "x?countries=CHN,USA&period=2023&pinned=CHN",
             "“Things” for China was 71 in 2023. That compares with 120 for the United States, a "
             "gap of 49.");
  assert_of (COUNT, "'USA': {'2023': 1403000000}, 'CHN': {'2023': 1404000000}",
             "x?countries=CHN,USA&period=2023",
             "“Things” for China was 1.4 billion in 2023. That compares with 1.4 billion for the "
             "United States, practically the same.");
  assert_of (COUNT, "'USA': {'2023': 470922311200}, 'CHN': {'2023': 12}",
             "x?countries=CHN,USA&period=2023",
             "“Things” for the United States was 470.9 billion in 2023. That was about 39 billion "
             "times China’s 12.");
}

static void
test_ties (void)
{
  assert_says ("ranking",
               "“Score” for China was 58.01 in 2024, the joint second-highest score among the 5 "
               "countries and regions with data. The figure for Germany was also 58.01.",
               "2024年，中国的“得分”为58.01，在有数据的5个国家和地区中并列第二位；德国同为58.01。");
  assert_says (
      "ranking?countries=JPN,FRA,USA",
      "“Score” for the United States was 77.97 in 2024, the highest score among the 5 countries "
      "and regions with data. That compares with 50.00 for Japan and 40.00 for France.",
      "2024年，美国的“得分”为77.97，在有数据的5个国家和地区中居首位；日本为50.00，法国为40.00。");
}

/* Where nothing is better, nobody is ranked. */
static void
test_no_direction (void)
{
  assert_says ("exposed", "“Jobs exposed” for the United States was 55% in 2024.",
               "2024年，美国的“受影响岗位”为55%。");
  assert_says (
      "exposed?countries=ADV,CHN",
      "“Jobs exposed” for China was 40% in 2024. For advanced economies, the figure was 60%.",
      "2024年，中国的“受影响岗位”为40%。发达经济体为60%。");
  assert_says ("change",
               "“Change in demand” for China was 51% in 2024. That compares with −18% for the "
               "United States, a gap of 69 percentage points.",
               "2024年，中国的“需求变化”为51%；美国为−18%，相差69个百分点。");
}

static void
test_problems (void)
{
  assert_says ("share?period=1999", "“Share of models” has no figures for 1999.",
               "“模型占比”没有1999年的数据。");
  assert_says ("share?period=1998..1999", "“Share of models” has no figures from 1998 to 1999.",
               "“模型占比”没有1998年至1999年的数据。");
  assert_says ("share?countries=XXY", "There is no country or region with the code “XXY”.",
               "没有代码为“XXY”的国家或地区。");
  assert_says ("share?per=person", "“Share of models” is not divided by population.",
               "“模型占比”不按人口折算。");
}

static void
test_source (void)
{
  g_autoptr (TideTable) table = words_table ("density?countries=KOR");
  g_autofree char *english = tide_table_sentence (table, en);
  g_autofree char *chinese = tide_table_sentence (table, zh);
  g_assert_cmpstr (english, ==,
                   "South Korea had 1,012 robots per 10,000 employees in 2023, the highest rate "
                   "among the 5 countries and regions with data, some for other years. Source: "
                   "IFR, World Robotics (2023), via Xinhua.");
  g_assert_cmpstr (
      chinese, ==,
      "2023年，韩国每万名员工拥有机器人1012台，在有数据的5个国家和地区（部分为其他年份数据）中居首"
      "位。来源：国际机器人联合会《世界机器人报告》（2023年），转引自新华社。");
}

/* No pattern is left unfilled, no sign is doubled, no space stands where print has none. */
static void
assert_well_set (const char *text, TideLanguage language, const char *link)
{
  static const char *const never[]
      = { "(null)",     "%1",         "$s",         "  ",    " .",   " ,",  "..",
          ",,",         "-0",         " ；",        "。。",  "，，", "， ", " ，",
          "。 ",        " 。",        "（ ",        " ）",   "： ",  " ：", "）。。",
          "no figure.", "no figure,", "no figure)", "无数据" };
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (text, never[i]) != NULL)
      g_error ("“%s” in the sentence of %s: %s", never[i], link, text);
  if (language == en)
    g_assert_true (g_str_has_suffix (text, "."));
  else
    {
      g_autofree char *spaced = tide_language_close_up (zh, text);
      g_assert_cmpstr (spaced, ==, text);
      g_assert_true (g_str_has_suffix (text, "。"));
      g_assert_false (g_regex_match_simple ("\\p{Han} \\p{Han}", text, 0, 0));
    }
}

static void
assert_names_first (const TideTable *table, const char *text, TideLanguage language)
{
  const TideRow *row
      = table->selected[0] != NULL ? tide_table_find (table, table->selected[0]) : NULL;
  if (row != NULL && tide_row_has_value (row) && row->economy->kind == TIDE_ECONOMY_NATIONAL
      && table->indicator->n_economies > 1)
    g_assert_nonnull (strstr (text, tide_row_name (row, language)));
}

/* Every shipped indicator, asked in several ways, in both languages. */
static void
test_shipped (void)
{
  static const char *const endings[] = { "",
                                         "?countries=CHN",
                                         "?countries=",
                                         "?countries=CHN,USA,DEU,JPN",
                                         "?exact=1",
                                         "?period=2015..2025",
                                         "?countries=USA,CHN,EUU&period=2021",
                                         "?chart=lines",
                                         "?countries=SGP&pinned=CHN" };
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (char **name = names; *name != NULL; name++)
    for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
      for (int language = 0; language < TIDE_N_LANGUAGES; language++)
        {
          g_autofree char *link = g_strconcat (*name, endings[i], NULL);
          g_autoptr (TideQuery) query = tide_test_query (link);
          g_autoptr (TideTable) table = tide_table_new (catalog, query);
          g_autofree char *text = tide_table_takeaway (table, language);
          g_autofree char *sentence = tide_table_sentence (table, language);
          assert_well_set (text, language, link);
          g_assert_true (g_str_has_prefix (sentence, text));
          if (table->problem == TIDE_PROBLEM_NONE && !table->is_range)
            assert_names_first (table, text, language);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/share", test_share);
  g_test_add_func ("/sentence/status", test_status);
  g_test_add_func ("/sentence/value", test_value);
  g_test_add_func ("/sentence/many", test_many);
  g_test_add_func ("/sentence/rest", test_rest);
  g_test_add_func ("/sentence/alike", test_alike);
  g_test_add_func ("/sentence/places", test_places);
  g_test_add_func ("/sentence/groups", test_groups);
  g_test_add_func ("/sentence/per-person", test_per_person);
  g_test_add_func ("/sentence/estimate", test_estimate);
  g_test_add_func ("/sentence/tiny", test_tiny);
  g_test_add_func ("/sentence/two", test_two);
  g_test_add_func ("/sentence/ties", test_ties);
  g_test_add_func ("/sentence/no-direction", test_no_direction);
  g_test_add_func ("/sentence/problems", test_problems);
  g_test_add_func ("/sentence/source", test_source);
  g_test_add_func ("/sentence/shipped", test_shipped);
  return g_test_run ();
}
