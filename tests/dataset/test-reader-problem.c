/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Problems in Chinese: what they say, and that each is told at the place and of the path of the
 * English one, with what the file has as it has it.
 */
#include "tide-catalog.h"
#include "tide-dataset.h"
#include "tide-gate.h"

#include <string.h>

#define HEAD                                                                                       \
  "{'format': 'tidemark-dataset', 'version': 1, 'id': 'd', 'updated': '2026-11-23',\n"             \
  " 'title': {'en': 'T'}, 'sources': [{'id': 'a', 'publisher': {'en': 'P'},\n"                     \
  " 'title': {'en': 'B'}, 'year': '2023', 'url': 'https://a.example/', 'basis': 'primary'}],\n"    \
  " 'indicators': [{'id': 'x', 'title': {'en': 'T'}, 'definition': {'en': 'D'},\n"

static const char *const messages[][2] = {
  /* Of the gate. */
  { "", "f:1:1: 文件为空" },
  { "{'a': 1,}", "f:1:9: 应为逗号后的下一项，而这里是“}”" },
  { "{'a': NaN}", "f:1:7: 应为一个值，而这里是“NaN”" },
  { "{'a' 1}", "f:1:6: 应为键后的冒号，而这里是“1”" },
  { "{'a': 1", "f:1:8: 应为逗号或“}”，而这里是文件末尾" },
  { "{'a': \x01}", "f:1:7: 应为一个值，而这里是字节0x01" },
  { "{'a': 'b\xE9'}", "f:1:9: 文件须为UTF-8编码，此处字节0xE9无效" },
  { "{'a': '\\ud83c'}", "f:1:8: 字符不完整，只有代理对的一半（\\ud83c）" },
  { "{'a': 4,5}", "f:1:8: 数字中用了逗号；小数点请用“.”，如4.5" },
  { "{'a': 01}", "f:1:7: 数字开头不能有多余的零" },
  { "{'GDP增长': 1, 'GDP增长': 2}", "f:1:14: 键“GDP增长”重复出现" },

  /* Of what is no dataset. */
  { "[]", "f:1:1: 数据集: 应为数据集的标记“format”: “tidemark-dataset”，而这里是空列表" },
  { "{}", "f:1:1: 数据集: 缺少数据集的标记“format”: “tidemark-dataset”" },
  { "{'format': 'tidemark-dataset', 'version': 3}",
    "f:1:43: version: 应为1至2的版本号（本程序可读取的版本），而这里是3" },

  /* Of a dataset. */
  { HEAD " 'unit': 'count', 'decimals': null, 'direction': 'up', 'source': 'b',\n"
         " 'values': {'USA': {'2023': 'AI指数'}}}]}",
    "f:5:31: indicators[0].decimals: 应为0到10之间的整数，而这里是null\n"
    "f:5:50: indicators[0].direction: 应为“higher”、“lower”、“none”之一，而这里是“up”\n"
    "f:5:66: indicators[0].source: 应为“sources”中某个来源的id，而这里是“b”\n"
    "f:6:29: indicators[0].values.USA.2023: 应为一个数，或含“value”的对象，而这里是“AI指数”" },
  { HEAD " 'unit': 'count', 'decimals': 0, 'direction': 'none', 'source': 'a', 'additive': 'no',\n"
         " 'values': {'USA': {}, 'ZZZ': {'2023': 1}, 'CHN': {'今年': 1}}}]}",
    "f:5:82: indicators[0].additive: 应为true或false，而这里是“no”\n"
    "f:6:20: indicators[0].values.USA: 应为至少一个时期的数据，而这里是空对象\n"
    "f:6:31: indicators[0].values.ZZZ: 应为名称已知的ISO代码，或“economies”中的代码，"
    "而这里是“ZZZ”\n"
    "f:6:58: indicators[0].values.CHN.今年: "
    "应为“2024”、“2024-H1”、“2024-Q1”、“2024-05”或“2014/2023”"
    "这样的时期，而这里是“今年”" },
  { HEAD " 'decimals': 0, 'direction': 'none', 'source': 'a', 'values': 3}]}",
    "f:4:17: indicators[0]: 缺少“unit”\n"
    "f:5:63: indicators[0].values: 应为对象，而这里是3" },
};

static char *
quoted (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static TideDataset *
read_bytes (GBytes *bytes, TideLanguage language, GError **error)
{
  g_autoptr (TideJson) json = tide_gate_check (bytes, "f", language, error);
  return json != NULL ? tide_dataset_new_from_json (json, language, error) : NULL;
}

static char *
problems_of (const char *text, gsize size, TideLanguage language)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  g_autoptr (GError) error = NULL;
  g_assert_null (read_bytes (bytes, language, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return g_strdup (error->message);
}

static void
test_messages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autofree char *text = quoted (messages[i][0]);
      g_autofree char *told = problems_of (text, strlen (text), TIDE_LANGUAGE_ZH_CN);
      g_assert_cmpstr (told, ==, messages[i][1]);
    }
}

static gboolean
has_han (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/* Both lines have the same place, and the same path where there is one, and then each says it in
 * its language. */
static void
assert_same_place (const char *english, const char *chinese)
{
  gsize length = strstr (english, ": ") + 2 - english;
  gsize path = strcspn (english + length, " ");
  g_assert_cmpmem (english, length, chinese, MIN (length, strlen (chinese)));
  if (g_str_has_prefix (english + length, "dataset: "))
    g_assert_true (g_str_has_prefix (chinese + length, "数据集: "));
  else if (english[length + path - 1] == ':')
    g_assert_cmpmem (english + length, path, chinese + length,
                     MIN (path, strlen (chinese + length)));
  g_assert_null (strstr (chinese + length, "expected"));
  g_assert_null (strstr (chinese + length, "found"));
  g_assert_true (has_han (chinese + length));
}

static void
assert_told_in_both (const char *path)
{
  g_autofree char *text = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_autofree char *english = problems_of (text, size, TIDE_LANGUAGE_EN);
  g_autofree char *chinese = problems_of (text, size, TIDE_LANGUAGE_ZH_CN);
  g_auto (GStrv) english_lines = g_strsplit (english, "\n", -1);
  g_auto (GStrv) chinese_lines = g_strsplit (chinese, "\n", -1);
  g_assert_cmpuint (g_strv_length (english_lines), ==, g_strv_length (chinese_lines));
  for (guint i = 0; english_lines[i]; i++)
    assert_same_place (english_lines[i], chinese_lines[i]);
}

static void
test_places (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "bad", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;
  for (const char *name; (name = g_dir_read_name (files));)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        assert_told_in_both (path);
        n++;
      }
  g_assert_cmpuint (n, >, 50);
}

static void
test_warnings (void)
{
  g_autofree char *text
      = quoted (HEAD " 'unit': 'count', 'decimals': 0, 'direction': 'none', 'source': 'a',\n"
                     " 'breaks': ['2020'], 'colour': 1, 'values': {'USA': {'2025': 1}}}]}");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TideDataset) dataset = read_bytes (bytes, TIDE_LANGUAGE_ZH_CN, NULL);
  g_assert_nonnull (dataset);
  g_autofree char *told = g_strjoinv ("\n", dataset->warnings);
  g_assert_cmpstr (told, ==,
                   "f:4:17: indicators[0]: “comparable”不是“breaks”，已忽略“breaks”\n"
                   "f:6:32: indicators[0].colour: 数据集格式中没有这个键，已忽略\n"
                   "f:6:62: indicators[0].values.USA.2025: 来源为2023年，须注明状态"
                   "“projected”");
}

/* A long text is cut off behind its fortieth character, whatever characters take. */
static void
test_cut_off (void)
{
  static const char *const pieces[] = { "长", "a长", "𠮷a" };
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) shown = g_string_new (NULL);
      while (g_utf8_strlen (shown->str, -1) < 60)
        g_string_append (shown, pieces[i]);
      g_autofree char *text = g_strdup_printf ("{\"format\": \"%s\"}", shown->str);
      g_string_truncate (shown, g_utf8_offset_to_pointer (shown->str, 40) - shown->str);
      g_autofree char *told = problems_of (text, strlen (text), TIDE_LANGUAGE_ZH_CN);
      g_autofree char *expected = g_strdup_printf (
          "f:1:1: 数据集: 应为数据集的标记“format”: “tidemark-dataset”，而这里是“%s…”", shown->str);
      g_assert_cmpstr (told, ==, expected);
    }
}

static void
test_catalog (void)
{
  g_autoptr (TideCatalog) catalog = tide_catalog_new_in (TIDE_LANGUAGE_ZH_CN);
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_catalog_find (catalog, "gdp", &error));
  g_assert_cmpstr (error->message, ==, "没有指标“gdp”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-problem/messages", test_messages);
  g_test_add_func ("/reader-problem/places", test_places);
  g_test_add_func ("/reader-problem/warnings", test_warnings);
  g_test_add_func ("/reader-problem/cut-off", test_cut_off);
  g_test_add_func ("/reader-problem/catalog", test_catalog);
  return g_test_run ();
}
