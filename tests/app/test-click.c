/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program itself: a screen reader finds four tabs and every mark by its name and value, and a
 * real click on China's bar puts China into the comparison, in both languages.
 */
#include "screen-reader.h"

#include <string.h>

typedef struct {
  const char *language;
  const char *china;
  const char *united_states;
  const char *tab;
} Words;

static const Words english = { "en", "China: 36%", "United States: 44%", "Innovation" };
static const Words chinese = { "zh_CN", "中国：36%", "美国：44%", "创新" };

static gboolean
is_compared (ScreenReader *reader, const char *name)
{
  g_autoptr (Spoken) item = NULL;
  return screen_reader_try (reader, "list item", name, &item)
         && screen_reader_has_state (reader, item, ATSPI_STATE_SELECTED);
}

static void
test_click (gconstpointer data)
{
  const Words *words = data;
  ScreenReader reader;
  screen_reader_open (&reader, words->language, "tidemark:large-model-share?countries=USA");
  g_autoptr (Spoken) china = screen_reader_find (&reader, "list item", words->china);
  g_assert_true (is_compared (&reader, words->united_states));
  g_assert_false (is_compared (&reader, words->china));
  screen_reader_click (&reader, china);
  screen_reader_wait (is_compared (&reader, words->china));
  g_assert_true (is_compared (&reader, words->united_states));
  screen_reader_click (&reader, china);
  screen_reader_wait (!is_compared (&reader, words->china));
  screen_reader_close (&reader);
}

static void
test_tabs (gconstpointer data)
{
  const Words *words = data;
  ScreenReader reader;
  screen_reader_open (&reader, words->language, "tidemark:large-model-share");
  g_autoptr (Spoken) tab = screen_reader_find (&reader, "tab", words->tab);
  g_autoptr (GPtrArray) tabs = screen_reader_list (&reader, "tab", "");
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < tabs->len; i++)
    g_hash_table_add (names, screen_reader_name (&reader, tabs->pdata[i]));
  g_assert_cmpuint (g_hash_table_size (names), ==, 4);
  screen_reader_close (&reader);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/click/en", &english, test_click);
  g_test_add_data_func ("/click/zh", &chinese, test_click);
  g_test_add_data_func ("/tabs/en", &english, test_tabs);
  g_test_add_data_func ("/tabs/zh", &chinese, test_tabs);
  return g_test_run ();
}
