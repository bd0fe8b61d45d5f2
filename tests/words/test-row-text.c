/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its value on a mark, in a text and in full, its rank, and why it has
 * none.
 */
#include "tide-row-text.h"

#include "words.h"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

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
    { "density", "USA",
      "No figure for 2023 is available for the United States; the nearest is for 2015.",
      "所引资料未列美国2023年的数据，时间最近的是2015年的数据。" },
    { "density?exact=1", "DEU",
      "There is no figure for Germany in exactly 2023; that for 2022 is left out.",
      "德国没有2023年当期的数据，2022年的数据按要求不采用。" },
    { "density?countries=FRA", "FRA", "No figure is available for France.",
      "所引资料未列法国的数据。" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TideTable) table = words_table (cases[i].link);
      const TideRow *row = tide_table_find (table, cases[i].code);
      g_autofree char *english = tide_row_missing_text (row, table, en);
      g_autofree char *chinese = tide_row_missing_text (row, table, zh);
      TidePrecision shown = tide_table_precision (table, TIDE_VALUE_ON_MARK, zh);
      g_autofree char *value = tide_row_value_text (row, &shown);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
      g_assert_cmpstr (value, ==, "无数据");
    }
}

static void
assert_row (const TideTable *table, const char *code, TideValuePlace place, TideLanguage language,
            const char *expected)
{
  TidePrecision shown = tide_table_precision (table, place, language);
  g_autofree char *text = tide_row_value_text (tide_table_find (table, code), &shown);
  g_assert_cmpstr (text, ==, expected);
}

/* On a mark a sign, in a text a word and what it is counted by; in full each digit. */
static void
test_row_texts (void)
{
  g_autoptr (TideTable) table = words_table ("companies");
  const TideRow *row = tide_table_find (table, "GBR");
  assert_row (table, "GBR", TIDE_VALUE_ON_MARK, en, "≈30,000");
  assert_row (table, "GBR", TIDE_VALUE_IN_TEXT, en, "about 30,000");
  assert_row (table, "GBR", TIDE_VALUE_ON_MARK, zh, "≈3万");
  assert_row (table, "GBR", TIDE_VALUE_IN_TEXT, zh, "约3万家");
  g_autofree char *full = tide_row_full_text (row, table, zh);
  g_autofree char *rank = tide_row_rank_text (row, table, en);
  g_autofree char *chinese_rank = tide_row_rank_text (row, table, zh);
  g_assert_cmpstr (full, ==, "约30,000家");
  g_assert_cmpstr (rank, ==, "about first of 5");
  g_assert_cmpstr (chinese_rank, ==, "约第一（共5个）");
  g_assert_null (tide_row_missing_text (row, table, en));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-text/missing", test_row_missing);
  g_test_add_func ("/row-text/values", test_row_texts);
  return g_test_run ();
}
