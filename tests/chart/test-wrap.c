/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines break where English and Chinese print break them.
 */
#include "tide-wrap.h"

#include <string.h>

#define SIZE 10.0 /* a Latin letter is 5.5 wide, a Chinese character 10 */

static char **
wrap (const char *text, double width, guint most)
{
  return tide_text_wrap (tide_measure_fixed (), text, SIZE, TIDE_WEIGHT_NORMAL, width, most);
}

static void
assert_lines (const char *text, double width, const char *expected)
{
  g_auto (GStrv) lines = wrap (text, width, 99);
  g_autofree char *joined = g_strjoinv ("|", lines);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_words_stay_whole (void)
{
  assert_lines ("Share of large models", 200, "Share of large models");
  assert_lines ("Share of large models", 60, "Share of|large|models");
  assert_lines ("state-of-the-art", 60, "state-of-|the-art");
  assert_lines ("  one   two  ", 20, "one|two");
  assert_lines ("", 20, "");
  assert_lines ("   ", 20, "");
}

static void
test_numbers_keep_their_units (void)
{
  assert_lines ("worth $67.2 billion", 80, "worth|$67.2 billion");
  assert_lines ("about 44% of it", 40, "about|44% of|it");
  assert_lines ("in 2014–2023 too", 60, "in|2014–2023|too");
  assert_lines ("投资 672 亿美元以上", 55, "投资|672 亿美元|以上");
  assert_lines ("提高 8 个百分点。", 62, "提高|8 个百分点。");
  assert_lines ("共有 12 个国家", 45, "共有|12 个国|家");
}

static void
test_chinese_breaks_between_characters (void)
{
  assert_lines ("全球人工智能大模型", 40, "全球人工|智能大模|型");
  assert_lines ("中国AI企业", 30, "中国|AI企|业");
}

static void
test_nothing_closing_begins_a_line (void)
{
  assert_lines ("中国，美国。", 20, "中|国，|美|国。");
  assert_lines ("甲、乙、丙", 20, "甲、|乙、|丙");
  assert_lines ("所谓「模型」之类", 30, "所谓|「模|型」之|类");
  assert_lines ("名单（含香港）为准", 30, "名单|（含香|港）为|准");
  assert_lines ("他说“第二”吗？", 50, "他说“第|二”吗？");
  assert_lines ("a (b) c.", 16.5, "a|(b)|c.");
}

/* No line of a long text, at any width, begins with what closes or ends with what opens. */
static void
test_no_line_begins_with_closing (void)
{
  static const char text[]
      = "据中国信通院统计，2024 年全球 1,328 个人工智能大模型中（不含「专用」模型），中国占 36%，"
        "美国占 44%——差距不算大。《2025 年人工智能指数报告》的数字则是 15 个和 40 "
        "个；两者“不可比”！";
  static const char *const closing[] = { "，", "。", "、", "」", "）", "》", "”", "！", "；", "%" };
  static const char *const opening[] = { "（", "「", "《", "“" };
  for (double width = 30; width < 500; width += 7)
    {
      g_auto (GStrv) lines = wrap (text, width, 99);
      for (char **line = lines; *line != NULL; line++)
        {
          for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
            g_assert_false (g_str_has_prefix (*line, closing[i]));
          for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
            g_assert_false (g_str_has_suffix (*line, opening[i]));
          g_assert_cmpfloat (
              tide_text_width (tide_measure_fixed (), *line, SIZE, TIDE_WEIGHT_NORMAL), <=, width);
        }
    }
}

static void
test_long_words_are_cut (void)
{
  assert_lines ("abcdefghij", 22, "abcd|efgh|ij");
  assert_lines ("ab abcdefgh", 22, "ab|abcd|efgh");
  assert_lines ("ééé", 1, "é|é|é");
  assert_lines ("e\xcc\x81z", 5.6, "e\xcc\x81|z"); /* an accent stays on its letter */
}

static void
test_last_line_is_shortened (void)
{
  g_auto (GStrv) two = wrap ("one two three four five", 65, 2);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "one two");
  g_assert_cmpstr (two[1], ==, "three four…");
  g_auto (GStrv) exact = wrap ("one two three four", 60, 2);
  g_assert_cmpstr (exact[1], ==, "three four");
}

static void
test_shorten (void)
{
  static const struct {
    const char *text;
    double width;
    const char *expected;
  } cases[] = {
    { "abcdef", 33, "abcdef" },          { "abcdef", 32, "abcd…" }, { "ab cdef", 22, "ab…" },
    { "中华人民共和国", 36, "中华人…" }, { "abc", 10, "" },         { "abc", 4, "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortened = tide_text_shorten (tide_measure_fixed (), cases[i].text, SIZE,
                                                      TIDE_WEIGHT_NORMAL, cases[i].width);
      g_assert_cmpstr (shortened, ==, cases[i].expected);
    }
}

static void
test_even_lines (void)
{
  static const char text[] = "Share of the computing power of known clusters";
  g_auto (GStrv) lines
      = tide_text_wrap_even (tide_measure_fixed (), text, SIZE, TIDE_WEIGHT_NORMAL, 220, 3);
  g_autofree char *joined = g_strjoinv ("|", lines);
  g_assert_cmpstr (joined, ==, "Share of the computing|power of known clusters");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/words-stay-whole", test_words_stay_whole);
  g_test_add_func ("/wrap/numbers-keep-their-units", test_numbers_keep_their_units);
  g_test_add_func ("/wrap/chinese-breaks-between-characters",
                   test_chinese_breaks_between_characters);
  g_test_add_func ("/wrap/nothing-closing-begins-a-line", test_nothing_closing_begins_a_line);
  g_test_add_func ("/wrap/no-line-begins-with-closing", test_no_line_begins_with_closing);
  g_test_add_func ("/wrap/long-words-are-cut", test_long_words_are_cut);
  g_test_add_func ("/wrap/last-line-is-shortened", test_last_line_is_shortened);
  g_test_add_func ("/wrap/shorten", test_shorten);
  g_test_add_func ("/wrap/even-lines", test_even_lines);
  return g_test_run ();
}
