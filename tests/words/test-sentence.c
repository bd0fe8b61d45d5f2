/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentence to paste: whole and true in both languages, whatever is missing, moved, projected or
 * qualified.
 */
#include "tide-sentence.h"

#include "words.h"
#include "tide-row-text.h"

#define COUNT                                                                                      \
  "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', 'tolerance': "   \
  "2, "
#define UNRANKED "'unit': 'count', 'decimals': 0, 'direction': 'none', 'comparable': 'series', "

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

/* A share of a whole: one, two, and the pinned one first. */
static void
test_share (void)
{
  assert_says ("share?pinned=CHN",
               "In 2024, China had 36% of the world’s models, second to the United States with 44% "
               "among the 2 countries or regions reported. The difference between China and the "
               "United States is 8 percentage points.",
               "2024年，中国占全球模型的36%，在有数据的2个国家和地区中仅次于美国（44%）。"
               "中国与美国相差8个百分点。");
  assert_says ("share?countries=USA",
               "In 2024, the United States had 44% of the world’s models, first of 2 countries or "
               "regions, ahead of China (36%).",
               "2024年，美国占全球模型的44%，在2个国家和地区中排名第一，其次是中国（36%）。");
}

static void
test_missing (void)
{
  assert_says ("share?period=2025-07",
               "In July 2025, China had 40.2% of the world’s models. There is no figure of July "
               "2025 for the United States.",
               "2025年7月，中国占全球模型的40.2%。没有美国2025年7月的数据。");
  assert_says ("share?countries=JPN,ISL",
               "In 2024, the United States had 44% of the world’s models, first of 2 countries or "
               "regions, ahead of China (36%). This measure has no figures for Iceland and Japan.",
               "2024年，美国占全球模型的44%，在2个国家和地区中排名第一，其次是中国（36%）。"
               "这一指标没有冰岛和日本的数据。");
}

static void
test_status (void)
{
  assert_says (
      "share?period=2030&countries=CHN,USA",
      "In 2030, China is projected to have 50% of the world’s models. For comparison: the "
      "United States (30%, projected). The difference between China and the United States is "
      "20 percentage points.",
      "预计2030年，中国将占全球模型的50%。作为对比：美国（30%，预测值）。"
      "中国与美国相差20个百分点。");
  assert_says ("share?period=2026&countries=FRA",
               "In 2026, France had an estimated 5% of the world’s models.",
               "2026年，法国估计占全球模型的5%。");
  assert_says ("share?period=2022&countries=DEU",
               "In 2022, Germany had about 4% of the world’s models.",
               "2022年，德国在全球模型中的占比约4%。");
}

/* Without a whole: the measure with its unit, the rank, and who is ahead. */
static void
test_value (void)
{
  assert_says ("density",
               "Robot density, per 10,000 employees, 2023: China 470, third of 5 countries or "
               "regions, behind South Korea (1,012) and Singapore (770).",
               "机器人密度，每万名员工，2023年：中国为470，在5个国家和地区中排名第三，"
               "次于韩国（1,012）和新加坡（770）。");
  assert_says ("density?countries=EUU,CHN",
               "Robot density, per 10,000 employees, 2023: the European Union 219. For comparison: "
               "China (470). The figure for China is 2.1 times that for the European Union.",
               "机器人密度，每万名员工，2023年：欧盟为219。作为对比：中国（470）。"
               "中国是欧盟的2.1倍。");
}

/* A figure of another year says its own year. */
static void
test_substituted (void)
{
  assert_says ("density?countries=CHN,JPN,USA",
               "Robot density, per 10,000 employees, 2023: China 470, third of 5 countries or "
               "regions, behind South Korea (1,012) and Singapore (770). For comparison: Japan "
               "(399 in 2021). There is no figure of 2023 for the United States.",
               "机器人密度，每万名员工，2023年：中国为470，在5个国家和地区中排名第三，"
               "次于韩国（1,012）和新加坡（770）。作为对比：日本（399，2021年）。"
               "没有美国2023年的数据。");
  assert_says ("density?countries=DEU",
               "Robot density, per 10,000 employees, 2022: Germany 415, fourth of 5 countries or "
               "regions, led by South Korea (1,012 in 2023). There is no figure of 2023 for "
               "Germany.",
               "机器人密度，每万名员工，2022年：德国为415，在5个国家和地区中排名第四，"
               "居首的是韩国（1,012，2023年）。没有德国2023年的数据。");
  assert_says ("density?countries=DEU,CHN&exact=1",
               "Robot density, per 10,000 employees, 2023: China 470, third of 3 countries or "
               "regions, behind South Korea (1,012) and Singapore (770). There is no figure of "
               "2023 for Germany.",
               "机器人密度，每万名员工，2023年：中国为470，在3个国家和地区中排名第三，"
               "次于韩国（1,012）和新加坡（770）。没有德国2023年的数据。");
}

/* A leader of another period than the one that is said. */
static void
test_substituted_second (void)
{
  assert_of (COUNT, "'USA': {'2023': 5}, 'CHN': {'2022': 4}", "x?countries=CHN&period=2023",
             "Things, 2022: China 4, second of 2 countries or regions, behind the United States (5 "
             "in 2023). There is no figure of 2023 for China.");
}

static void
test_ties (void)
{
  assert_says ("ranking",
               "Score, 2024: Germany 58.01, joint second of 5 countries or regions, behind the "
               "United States (77.97). For comparison: China (58.01). The two are equal.",
               "得分，2024年：德国为58.01，在5个国家和地区中排名并列第二，次于美国（77.97）。"
               "作为对比：中国（58.01）。两者数值相同。");
  assert_says ("ranking?countries=JPN,FRA,USA",
               "Score, 2024: Japan 50, fourth of 5 countries or regions, led by the United States "
               "(77.97). For comparison: France (40).",
               "得分，2024年：日本为50，在5个国家和地区中排名第四，居首的是美国（77.97）。"
               "作为对比：法国（40）。");
}

static void
test_qualified (void)
{
  assert_says ("companies",
               "Companies, 2024: China over 5,100, about third of 5 countries or regions, behind "
               "the United Kingdom (about 30,000) and the United States (10,000). The figure for "
               "the United States is under 2.0 times that for China.",
               "企业数量，2024年：中国超过5,100，在5个国家和地区中排名约第三，"
               "次于英国（约30,000）和美国（10,000）。美国不到中国的2.0倍。");
}

/* Where nothing is better, nobody is ranked; the field is still sorted. */
static void
test_no_direction (void)
{
  assert_says ("exposed",
               "Jobs exposed, 2024: the United States 55%, the highest of 2 countries "
               "or regions.",
               "受影响岗位，2024年：美国为55%，在2个国家和地区中数值最高。");
  assert_says ("exposed?countries=ADV,CHN",
               "Jobs exposed, 2024: advanced economies 60%. For comparison: China (40%). The "
               "difference between advanced economies and China is 20 percentage points.",
               "受影响岗位，2024年：发达经济体为60%。作为对比：中国（40%）。"
               "发达经济体与中国相差20个百分点。");
  assert_says ("change",
               "Change in demand, 2024: the United States −18%. For comparison: China (+51%). The "
               "difference between the United States and China is 69 percentage points.",
               "需求变化，2024年：美国为−18%。作为对比：中国（+51%）。美国与中国相差69个百分点。");
}

static void
test_no_single_highest (void)
{
  assert_of (UNRANKED, "'USA': {'2023': 5}, 'CHN': {'2023': 5}", "x?countries=&period=2023",
             "Things, 2023: China 5.");
}

static void
test_card (void)
{
  assert_says ("jobs", "Jobs created, 2025–2030: 170 million, projected.",
               "新增岗位，2025—2030年：1.7亿，预测值。");
}

static void
test_partial (void)
{
  assert_says ("models?countries=CHN&period=2025",
               "Notable models, 2025: China 16, first of 2 countries or regions, ahead of the "
               "United States (12). The figures of 2025 are not complete.",
               "重要模型，2025年：中国为16，在2个国家和地区中排名第一，其次是美国（12）。"
               "2025年的数据尚不完整。");
}

static void
test_problems (void)
{
  assert_says ("share?period=1999", "“Share of models” has no figures of 1999.",
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
                   "Robot density, per 10,000 employees, 2023: South Korea 1,012, first of 5 "
                   "countries or regions, ahead of Singapore (770). (Source: IFR, World Robotics, "
                   "2023, as reported by Xinhua.)");
  g_assert_cmpstr (chinese, ==,
                   "机器人密度，每万名员工，2023年：韩国为1,012，在5个国家和地区中排名第一，"
                   "其次是新加坡（770）。（来源：国际机器人联合会《世界机器人报告》，2023年，"
                   "转引自新华社）");
}

/* The reasons why a row has no value, each in both languages. */
static void
test_row_missing (void)
{
  static const struct {
    const char *link;
    const char *code;
    const char *english;
    const char *chinese;
  } cases[] = {
    { "density", "USA", "There is no figure of 2023 for the United States; the nearest is of 2015.",
      "没有美国2023年的数据，时间最接近的是2015年的数据。" },
    { "density?exact=1", "DEU",
      "There is no figure of exactly 2023 for Germany; the one of 2022 is left out, as the link "
      "asks.",
      "没有德国恰为2023年的数据；链接要求不以其他时期代替，因此未采用2022年的数据。" },
    { "density?countries=FRA", "FRA", "This measure has no figures for France.",
      "这一指标没有法国的数据。" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TideTable) table = words_table (cases[i].link);
      const TideRow *row = tide_table_find (table, cases[i].code);
      g_autofree char *english = tide_row_missing_text (row, table, en);
      g_autofree char *chinese = tide_row_missing_text (row, table, zh);
      g_autofree char *value = tide_row_value_text (row, table, TIDE_FORM_MARK, zh);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
      g_assert_cmpstr (value, ==, "无数据");
    }
}

/* On a mark a sign, in full a word. */
static void
test_row_texts (void)
{
  g_autoptr (TideTable) table = words_table ("companies");
  const TideRow *row = tide_table_find (table, "GBR");
  g_autofree char *mark = tide_row_value_text (row, table, TIDE_FORM_MARK, en);
  g_autofree char *full = tide_row_value_text (row, table, TIDE_FORM_FULL, en);
  g_autofree char *chinese_mark = tide_row_value_text (row, table, TIDE_FORM_MARK, zh);
  g_autofree char *chinese_full = tide_row_value_text (row, table, TIDE_FORM_FULL, zh);
  g_autofree char *rank = tide_row_rank_text (row, table, en);
  g_autofree char *chinese_rank = tide_row_rank_text (row, table, zh);
  g_assert_cmpstr (mark, ==, "≈30,000");
  g_assert_cmpstr (full, ==, "about 30,000");
  g_assert_cmpstr (chinese_mark, ==, "≈3万");
  g_assert_cmpstr (chinese_full, ==, "约30,000");
  g_assert_cmpstr (rank, ==, "about first of 5");
  g_assert_cmpstr (chinese_rank, ==, "约第一（共5个）");
  g_assert_null (tide_row_missing_text (row, table, en));
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
  g_test_add_func ("/sentence/missing", test_missing);
  g_test_add_func ("/sentence/status", test_status);
  g_test_add_func ("/sentence/value", test_value);
  g_test_add_func ("/sentence/substituted", test_substituted);
  g_test_add_func ("/sentence/substituted-second", test_substituted_second);
  g_test_add_func ("/sentence/ties", test_ties);
  g_test_add_func ("/sentence/qualified", test_qualified);
  g_test_add_func ("/sentence/no-direction", test_no_direction);
  g_test_add_func ("/sentence/no-single-highest", test_no_single_highest);
  g_test_add_func ("/sentence/card", test_card);
  g_test_add_func ("/sentence/partial", test_partial);
  g_test_add_func ("/sentence/problems", test_problems);
  g_test_add_func ("/sentence/source", test_source);
  g_test_add_func ("/sentence/row-missing", test_row_missing);
  g_test_add_func ("/sentence/row-texts", test_row_texts);
  g_test_add_func ("/sentence/shipped", test_shipped);
  return g_test_run ();
}
