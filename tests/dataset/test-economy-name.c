/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of names: all of data/economies.json is in it and found; and the forms of codes.
 */
#include "tide-dataset.h"
#include "tide-economy-name.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonArray *
economies_of (JsonParser *parser)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "economies.json", NULL);
  g_autoptr (GError) error = NULL;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                       "economies");
}

static const char *
member (JsonObject *object, const char *key)
{
  return json_object_get_string_member_with_default (object, key, NULL);
}

static void
test_all (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *economies = economies_of (parser);
  g_assert_cmpuint (json_array_get_length (economies), >, 200);
  for (guint i = 0; i < json_array_get_length (economies); i++)
    {
      JsonObject *economy = json_array_get_object_element (economies, i);
      const char *code = member (economy, "code");
      const TideEconomyName *found = tide_economy_name_find (code);
      g_assert_nonnull (found);
      g_assert_true (tide_economy_code_is_valid (code));
      g_assert_cmpstr (found->code, ==, code);
      g_assert_cmpstr (found->name[TIDE_LANGUAGE_EN], ==, member (economy, "en"));
      g_assert_cmpstr (found->name[TIDE_LANGUAGE_ZH_CN], ==, member (economy, "zh_CN"));
      g_assert_cmpstr (found->short_name[TIDE_LANGUAGE_EN], ==, member (economy, "short_en"));
      g_assert_cmpstr (found->short_name[TIDE_LANGUAGE_ZH_CN], ==, member (economy, "short_zh_CN"));
      g_assert_cmpstr (found->pinyin, ==, member (economy, "pinyin"));
      g_assert_cmpstr (found->region, ==, member (economy, "region"));
      g_assert_cmpstr (found->income, ==, member (economy, "income"));
      g_assert_cmpstr (found->within, ==, member (economy, "within"));
      g_assert_nonnull (found->pinyin);
      g_assert_cmpint (found->takes_article, ==,
                       json_object_get_boolean_member_with_default (economy, "article", FALSE));
      g_assert_cmpint (found->is_lower, ==,
                       json_object_get_boolean_member_with_default (economy, "lower", FALSE));
      g_assert_cmpint (found->hue, ==,
                       json_object_get_int_member_with_default (economy, "hue", -1));
    }
}

/* The common forms, not the official ones. */
static void
test_common_forms (void)
{
  static const char *const names[][3] = {
    { "CHN", "China", "中国" },       { "USA", "United States", "美国" },
    { "KOR", "South Korea", "韩国" }, { "TWN", "Taiwan", "台湾" },
    { "HKG", "Hong Kong", "香港" },   { "RUS", "Russia", "俄罗斯" },
    { "CN-GD", "Guangdong", "广东" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TideEconomyName *name = tide_economy_name_find (names[i][0]);
      g_assert_cmpstr (name->name[TIDE_LANGUAGE_EN], ==, names[i][1]);
      g_assert_cmpstr (name->name[TIDE_LANGUAGE_ZH_CN], ==, names[i][2]);
    }
}

static void
test_unknown (void)
{
  g_assert_null (tide_economy_name_find (""));
  g_assert_null (tide_economy_name_find ("ZZZ"));
  g_assert_null (tide_economy_name_find ("chn"));
  g_assert_null (tide_economy_name_find ("CHNX"));
}

static void
test_forms (void)
{
  static const char *const good[]
      = { "CHN",   "WLD",    "EUROPE",         "ABCDEFGHIJKL",      "CN-GD",
          "US-CA", "FR-75C", "CN-GD-Shenzhen", "DE-BY-Bad-Homburg2" };
  static const char *const bad[] = { "",
                                     "CN",
                                     "chn",
                                     "CHn",
                                     "ABCDEFGHIJKLM",
                                     "CN-",
                                     "CN-GDGD",
                                     "cn-GD",
                                     "CN-gd",
                                     "CN-GD-",
                                     "CN-GD--X",
                                     "CN-GD-X-",
                                     "CN-GD-深圳",
                                     "CN-GD-A B",
                                     "CHN ",
                                     "CN_GD",
                                     "CHN-GD",
                                     "C-GD",
                                     "CN-GD-AVeryLongNameOfACityInAProvince" };
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (tide_economy_code_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tide_economy_code_is_valid (bad[i]));
}

/* What is a valid code has room in an economy. */
static void
test_longest (void)
{
  g_autofree char *name = g_strnfill (TIDE_CODE_MAX - strlen ("CN-GD-"), 'x');
  g_autofree char *longest = g_strconcat ("CN-GD-", name, NULL);
  g_autofree char *longer = g_strconcat (longest, "x", NULL);
  g_assert_true (tide_economy_code_is_valid (longest));
  g_assert_false (tide_economy_code_is_valid (longer));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/economy-name/all", test_all);
  g_test_add_func ("/economy-name/common-forms", test_common_forms);
  g_test_add_func ("/economy-name/unknown", test_unknown);
  g_test_add_func ("/economy-name/forms", test_forms);
  g_test_add_func ("/economy-name/longest", test_longest);
  return g_test_run ();
}
