/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The checks of sentences catch what they are for: true texts pass, and each
 * false one is found out for the reason that it was written for.
 */
#include "reading.h"
#include "tide-test-query.h"

#include <locale.h>
#include <string.h>

#define SOURCE                                                                                     \
  "'sources': [{'id': 'a', 'publisher': {'en': 'A', 'zh_CN': '甲'}, 'title': "                     \
  "{'en': 'A', "                                                                                   \
  "'zh_CN': '甲'}, 'year': '2024', 'url': 'https://a.example/a', 'basis': "                        \
  "'primary', "                                                                                    \
  "'licence': 'CC0-1.0', 'accessed': '2026-11-23'}], 'topics': []"
#define HEAD                                                                                       \
  "'definition': {'en': 'Models.', 'zh_CN': '模型。'}, 'source': 'a', "                            \
  "'direction': 'higher', "                                                                        \
  "'comparable': 'series', "                                                                       \
  "'default': {'chart': 'bars', 'countries': ['USA', 'CHN'], 'period': "                           \
  "'2024'}, "

static const char dataset_text[]
    = "{'format': 'tidemark-dataset', 'version': 2, 'id': 'test', 'updated': "
      "'2026-11-23',"
      " 'title': {'en': 'Test', 'zh_CN': '测试'}, " SOURCE ","
      " 'economies': [{'code': 'WLD', 'kind': 'aggregate', 'name': {'en': "
      "'World', 'zh_CN': '全球'}}],"
      " 'indicators': ["
      "{'id': 'models', 'title': {'en': 'Models', 'zh_CN': '模型数量'}, " HEAD
      " 'unit': 'count', 'counter': '个', 'decimals': 0, 'coverage': 'full', "
      "'per': ['person'],"
      " 'say': {'en': '{who} made {value} {model|models} in {when}',"
      "         'zh_CN': '{when}，{who}发布模型{value}'},"
      " 'noun': {'en': 'the number of models from {who}', 'zh_CN': "
      "'{who}的模型数量'},"
      " 'values': {'USA': {'2020': 5, '2024': 57}, 'CHN': {'2020': 40, '2024': "
      "31},"
      "  'FRA': {'2024': 12},"
      "  'KEN': {'2024': {'value': 3, 'status': 'estimated'}},"
      "  'IND': {'2024': {'value': 30, 'qualifier': 'over'}}, 'WLD': {'2024': "
      "140}}},"
      "{'id': 'share', 'title': {'en': 'Share', 'zh_CN': '占比'}, " HEAD
      " 'unit': 'percent', 'decimals': 1, 'coverage': {'top': 2},"
      " 'say': {'en': '{who} had {value} of the 100 best models in {when}',"
      "         'zh_CN': '{when}，{who}占100个最佳模型的{value}'},"
      " 'noun': {'en': 'the share of {who}', 'zh_CN': '{who}的占比'},"
      " 'values': {'USA': {'2020': 48.5, '2024': 44}, 'CHN': {'2020': 20.4, "
      "'2024': 36.2}}},"
      "{'id': 'money', 'title': {'en': 'Money', 'zh_CN': '投资额'}, " HEAD
      " 'unit': 'usd', 'decimals': 0, 'coverage': 'selected',"
      " 'say': {'en': '{who} attracted {value} in {when}', 'zh_CN': "
      "'{when}，{who}吸引{value}'},"
      " 'noun': {'en': 'investment in {who}', 'zh_CN': '{who}的投资额'},"
      " 'values': {'USA': {'2024': 109080000000}, 'CHN': {'2024': 9290000000}}},"
      "{'id': 'late', 'title': {'en': 'Late', 'zh_CN': '迟报'}, " HEAD
      " 'unit': 'count', 'decimals': 0, 'tolerance': 2,"
      " 'values': {'USA': {'2024': 5}, 'CHN': {'2024': 4}, 'FRA': {'2024': 3}, "
      "'DEU': {'2022': 9}}}]}";

static TideCatalog *
read_catalog (void)
{
  g_autofree char *text = g_strdelimit (g_strdup (dataset_text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_test_read (bytes, "test.json", &error);
  g_assert_no_error (error);
  TideCatalog *catalog = tide_catalog_new ();
  tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_SHIPPED);
  return catalog;
}

/* A text about the answer to a link, and what is wrong with it: NULL where
 * nothing is. */
static const struct {
  const char *link;
  const char *text;
  const char *fault;
} texts[] = {
  { "models",
    "The United States made 57 models in 2024, the highest of the 5 countries "
    "and regions with "
    "data. That compares with 31 for China. The figure for the United States "
    "is about 1.8 times "
    "that for China.",
    NULL },
  { "models",
    "The United States made 57 models in 2024, the highest among the 5 countries and regions with "
    "data. That was about 1.8 times China’s 31.",
    NULL },
  { "models", "The United States made 57 models in 2024. That was about 2.1 times China’s 31.",
    "“2.1 times”: no two figures" },
  { "models",
    "The United States made 57 models in 2024. That compares with 31 for China, a gap of 26.",
    NULL },
  { "models",
    "The United States made 57 models in 2024. That compares with 31 for China, a gap of 27.",
    "“27” prints no figure" },
  { "models", "2024年，美国发布模型57个；中国为31个，美国约为中国的1.8倍。", NULL },
  { "models", "2024年，美国发布模型57个；中国为31个，美国约为中国的2.5倍。",
    "“2.5倍”: no two figures" },
  { "money?countries=",
    "The United States attracted $109.1 billion in 2024, the highest amount among the two "
    "countries and "
    "regions that the source lists.",
    NULL },
  { "money?countries=",
    "The United States attracted $109.1 billion in 2024, the highest amount among the three "
    "countries and "
    "regions that the source lists.",
    "0 of 2 are as far ahead" },
  { "money?countries=",
    "China attracted $9.29 billion in 2024, the highest amount among the two countries and regions "
    "that "
    "the source lists.",
    "1 of 2 are as far ahead" },
  { "models",
    "The United States made 58 models in 2024. That compares with 31 for "
    "China.",
    "“58” prints no figure of USA" },
  { "models",
    "The United States made 31 models in 2024. That compares with 57 for "
    "China.",
    "“31” prints no figure of USA" },
  { "models",
    "The United States made 57 models in 2024, second of the 5 countries with "
    "data. That "
    "compares with 31 for China.",
    "“second” of USA: own rank 1 of 5" },
  { "models",
    "The United States made 57 models in 2024, the highest of the 9 countries "
    "with data. "
    "That compares with 31 for China.",
    "“9 countries”: there are 5" },
  { "models", "China made 31 models in 2024, second to France (12).", "FRA is told as first" },
  { "models", "The United States made 57 models in 2024.", "CHN is selected and not named" },
  { "models", "The United States made 57 models in 2024. That compares with China.",
    "CHN has a figure and is told without it" },
  { "models",
    "The United States made 57 models in 2024. China made 31 models. The "
    "figure for the "
    "United States is about 2.8 times that for China.",
    "no two figures told beside it" },
  { "models",
    "The United States made 57 models in 2024 and China made 31. The figure "
    "for the "
    "United States was 26 higher than that for China.",
    NULL },
  { "models",
    "The United States made 57 models in 2024 and China made 31. The figure "
    "for the "
    "United States was 27 higher than that for China.",
    "“27” prints no figure" },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "The number of models from the United States rose from 5 in 2020 to 57 in "
    "2024, an 11-fold "
    "rise.",
    NULL },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "The number of models from the United States fell from 5 in 2020 to 57 in "
    "2024.",
    "USA is said to fall" },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "The number of models from the United States rose from 57 in 2020 to 5 in "
    "2024.",
    "“57” prints no figure of USA" },
  { "late?countries=DEU", "Germany made 9 models in 2024.", "“9” prints no figure of DEU" },
  { "late?countries=DEU", "Germany made 9 models in 2022.", NULL },
  { "late?countries=DEU",
    "Germany made 9 models in 2022, the highest of the 4 countries with data.",
    "a rank of mixed years" },
  { "late?countries=DEU",
    "Germany made 9 models in 2022, the highest of the 4 countries with data, some "
    "for other years.",
    NULL },
  { "models?countries=KEN", "Kenya made 3 models in 2024.", "not said that the figure of KEN" },
  { "models?countries=KEN", "Kenya made 3 models in 2024. The figure is an estimate.", NULL },
  { "models?countries=IND", "India made over 30 models in 2024.", NULL },
  { "models?countries=IND", "India made 30 models in 2024.", "lacks its qualifier" },
  { "models?countries=USA,WLD",
    "The United States made 57 models in 2024. The world figure was 140.", NULL },
  { "models?countries=USA,WLD",
    "The United States made 57 models in 2024. The world made 140. The figure "
    "for the world is "
    "about 2.5 times that for the United States.",
    "WLD is compared with USA" },
  { "models?countries=FRA,KEN",
    "France made 12 models in 2024. It was three for Kenya, an estimate.", NULL },
  { "models", "models were 57 for the United States  and 31 for China in 2024.", "“  ” is banned" },
  { "models", "The United States had 57 models in 2024 and China 31", "full stop" },
  { "share",
    "The United States had 44.0% of the 100 best models in 2024, the highest "
    "figure. That "
    "compares with 36.2% for China. The United States was 7.8 percentage "
    "points above "
    "China.",
    NULL },
  { "share",
    "The United States had 44% of the 100 best models in 2024. That compares "
    "with 36.2% for "
    "China.",
    "values with 0 and 1 decimals" },
  { "share",
    "The United States had 44.0% of the 100 best models in 2024. That "
    "compares with 36.2% for "
    "China. The United States was 7.9 percentage points above China.",
    "“7.9 percentage points” prints no figure" },
  { "share",
    "The United States had 44.0% of the 100 best models in 2024. That "
    "compares with 36.2% for "
    "China. The figure for the United States is about 1.2 times that for "
    "China.",
    "the unit has no ratios" },
  { "share?countries=KEN", "Kenya was outside the top two in 2024.", NULL },
  { "share?countries=KEN", "Kenya was outside the top three in 2024.", "does not print so many" },
  { "share?countries=DEU&period=2024", "No figure is available for Germany.", NULL },
  { "share?countries=USA,CHN&period=2024",
    "China had 36.2% of the 100 best models in 2024. No figure is available for the United "
    "States.",
    "USA is said to have no figure" },
  { "late?countries=DEU",
    "No figure for 2024 is available for Germany; the nearest is for 2022. Germany "
    "made 9 models in 2022.",
    NULL },
  { "late?countries=DEU",
    "No figure for 2022 is available for Germany. Germany made 9 models in 2022.",
    "DEU is said to have no figure" },
  { "money",
    "The United States attracted $109.1 billion in 2024. That compares with "
    "$9.29 billion "
    "for China.",
    NULL },
  { "money",
    "The United States attracted $109 billion in 2024. That compares with $9 "
    "billion for "
    "China.",
    "“$9 billion” is coarser" },
  { "money",
    "The United States attracted $109.1 billion in 2024, the highest figure. "
    "That compares "
    "with $9.29 billion for China.",
    "“highest” of USA: own rank 1 of 2, coverage carries it: no" },
  { "money", "2024年，美国吸引1090.8亿美元，中国为92.9亿美元。", NULL },
  { "money", "2024年，美国吸引1,090.8亿美元，中国为92.9亿美元。", "is banned" },
  { "money", "2024 年，美国吸引1090.8亿美元，中国为92.9亿美元。", "is banned" },
  { "models", "2024年，美国发布模型57个，在有数据的5个国家和地区中居首位。中国为31个。", NULL },
  { "models", "2024年，中国发布模型31个，居第二位，仅次于美国（57个）。", NULL },
  { "models", "2024年，中国发布模型31个，居第三位，仅次于美国（57个）。",
    "“第三位” of CHN: own rank 2" },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "美国的模型数量从2020年的5个增至2024年的57个，增加52个。", NULL },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "美国的模型数量由2020年的5个变为2024年的57个。", "变为" },
  { "models?countries=USA&chart=slopes&period=2020..2024",
    "美国的模型数量从2020年的5个减至2024年的57个。", "USA is said to fall" },
  { "share",
    "2024年，美国占100个最佳模型的44.0%，中国占36.2%，美国比中国高7."
    "8个百分点。",
    NULL },
};

static char *
check (TideCatalog *catalog, const char *link, const char *text)
{
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  TideLanguage language = g_str_has_suffix (text, "。") ? TIDE_LANGUAGE_ZH_CN : TIDE_LANGUAGE_EN;
  g_autoptr (Reading) reading = reading_new (catalog, table, text, language);
  reading_check (reading);
  g_ptr_array_add (reading->faults, NULL);
  return g_strjoinv ("\n", (char **)reading->faults->pdata);
}

static void
test_texts (void)
{
  g_autoptr (TideCatalog) catalog = read_catalog ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *faults = check (catalog, texts[i].link, texts[i].text);
      if (texts[i].fault == NULL ? faults[0] != '\0' : strstr (faults, texts[i].fault) == NULL)
        {
          g_test_message ("%s\nexpected %s, found:\n%s", texts[i].text,
                          texts[i].fault == NULL ? "nothing" : texts[i].fault, faults);
          g_test_fail ();
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* for what is told; the program asks no locale */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/reading", test_texts);
  return g_test_run ();
}
