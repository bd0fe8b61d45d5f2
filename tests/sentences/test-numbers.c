/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader of numbers reads what people read, so that what it passes is
 * right.
 */
#include "numbers.h"

static const struct {
  TideLanguage language;
  const char *text;
  const char *numbers;
} texts[] = {
  { TIDE_LANGUAGE_EN,
    "The United States had 44% of the world’s large AI models in 2024, the "
    "highest of the 62 "
    "countries and regions with data.",
    "percent 44, 2024, rank 1, of 62" },
  { TIDE_LANGUAGE_EN, "That compares with $9.29 billion for China and −$1.2 million for Japan.",
    "money 9290000000, money -1200000" },
  { TIDE_LANGUAGE_EN,
    "It had 1,012 robots, second to Singapore (0.80) among the 174 countries "
    "and regions.",
    "value 1012, rank 2, value 0.8, of 174" },
  { TIDE_LANGUAGE_EN,
    "It rose from 5 in 2015 to 85 in 2024, a 17-fold rise, up by 4.3 "
    "percentage "
    "points.",
    "value 5, 2015, value 85, 2024, times 17, points 4.3" },
  { TIDE_LANGUAGE_EN,
    "The figure is about 12 times that for China, over 5,100 and nearly twice "
    "it.",
    "about times 12, over value 5100, about times 2" },
  { TIDE_LANGUAGE_EN,
    "In the first quarter of 2024, the second half of 2025, July 2025, over "
    "2014–2023.",
    "2024-Q1, 2025-H2, 2025-07, 2014/2023" },
  { TIDE_LANGUAGE_EN,
    "It was $321 a person, 2.4 per 100 million people and 3 per million "
    "people.",
    "money 321, per 1, value 2.4, per 100000000, value 3, per 1000000" },
  { TIDE_LANGUAGE_EN, "It was $0.52 per $1,000 of GDP, or 1.7 per $1 billion of GDP.",
    "money 0.52, per 1000, value 1.7, per 1000000000" },
  { TIDE_LANGUAGE_EN, "Three more are compared. Kenya is not among the 15 highest.",
    "more 3, not among 15" },
  { TIDE_LANGUAGE_EN, "340.1 million people in 1960, ranking third, 11th and joint second.",
    "value 340100000, 1960, rank 3, rank 11, rank 2" },
  { TIDE_LANGUAGE_EN, "The 22nd highest figure, joint third lowest.", "rank 22, rank 3" },
  { TIDE_LANGUAGE_EN, "The TOP500 and GPT4 of 429 (2022) and 0.24 (−18%) by three.",
    "value 429, 2022, value 0.24, percent -18, value 3" },
  { TIDE_LANGUAGE_EN, "Up to 2,024 were 2024.", "under value 2024, 2024" },
  { TIDE_LANGUAGE_EN, "From 1960 to 2024, in 2024.", "1960, 2024, 2024" },
  { TIDE_LANGUAGE_EN, "At most 11% and under $2 trillion, below 3.5.",
    "under percent 11, under money 2000000000000, under value 3.5" },

  { TIDE_LANGUAGE_ZH_CN,
    "2024年，美国占全球人工智能大模型的44%"
    "，在有数据的62个国家和地区中居首位。",
    "2024, percent 44, of 62, rank 1" },
  { TIDE_LANGUAGE_ZH_CN, "2024年第一季度、2025年上半年、2025年7月、2014—2023年。",
    "2024-Q1, 2025-H1, 2025-07, 2014/2023" },
  { TIDE_LANGUAGE_ZH_CN, "投资额为2025.2亿美元，人口3.4亿人，GDP 29.3万亿美元，9914家，3.82万项。",
    "money 202520000000, value 340000000, money 29300000000000, value 9914, "
    "value 38200" },
  { TIDE_LANGUAGE_ZH_CN, "为人均321美元，每亿人2.4个，每百万人3个，每10亿美元1.7个。",
    "per 1, money 321, per 100000000, value 2.4, per 1000000, value 3, per "
    "1000000000, value 1.7" },
  { TIDE_LANGUAGE_ZH_CN, "居第二位，仅次于新加坡（0.80），并列第十一位，前15位，排名第3。",
    "rank 2, value 0.8, rank 11, not among 15, rank 3" },
  { TIDE_LANGUAGE_ZH_CN, "美国比中国高8个百分点，约为中国的12倍，从2019年的40.7%降至15.3%。",
    "points 8, about times 12, 2019, percent 40.7, percent 15.3" },
  { TIDE_LANGUAGE_ZH_CN, "另有3个国家和地区参与比较，超过5100家，约3000万人，降幅为−18%。",
    "more 3, over value 5100, about value 30000000, percent -18" },
  { TIDE_LANGUAGE_ZH_CN, "1,090.8亿美元", "money 109080000000" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) numbers = numbers_read (texts[i].text, texts[i].language);
      g_autofree char *found = numbers_to_string (numbers);
      g_assert_cmpstr (found, ==, texts[i].numbers);
    }
}

/* How finely a number is printed is what it may be off by. */
static void
test_precision (void)
{
  static const struct {
    const char *text;
    double step;
    int digits, places;
  } cases[] = { { "$202.5 billion", 1e8, 4, 1 },
                { "0.80", 0.01, 2, 2 },
                { "1,012", 1, 4, 0 },
                { "0.0024", 1e-4, 2, 4 },
                { "15.0%", 0.1, 3, 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) numbers = numbers_read (cases[i].text, TIDE_LANGUAGE_EN);
      g_assert_cmpuint (numbers->len, ==, 1);
      const Number *number = &g_array_index (numbers, Number, 0);
      g_assert_cmpfloat_with_epsilon (number->step, cases[i].step, cases[i].step * 1e-9);
      g_assert_cmpint (number->digits, ==, cases[i].digits);
      g_assert_cmpint (number->places, ==, cases[i].places);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/numbers", test_read);
  g_test_add_func ("/sentences/numbers/precision", test_precision);
  return g_test_run ();
}
