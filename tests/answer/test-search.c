/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found by what a person types, in either language, in the shipped datasets.
 */
#include "tide-search.h"
#include "tide-test.h"

/* The ids that were found, joined; at most @most. (transfer full) */
static char *
find (const char *text, guint most)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (TideSearch) search = tide_search_new (catalog, TIDE_LANGUAGE_EN);
  g_autoptr (GPtrArray) hits = tide_search_find (search, text);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < MIN (hits->len, most); i++)
    g_strv_builder_add (ids, ((TideHit *)hits->pdata[i])->id);
  g_auto (GStrv) list = g_strv_builder_end (ids);
  return g_strjoinv (" ", list);
}

static void
assert_first (const char *text, const char *expected)
{
  g_autofree char *found = find (text, 1);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_indicators (void)
{
  assert_first ("AI patents per 100,000 people", "ai-patents-per-100k");
  assert_first ("PATENTS 100,000", "ai-patents-per-100k");
  assert_first ("工业机器人密度", "robot-density");
  assert_first ("robot-density", "robot-density");
}

static void
test_economies (void)
{
  assert_first ("South Korea", "KOR");
  assert_first ("韩国", "KOR");
  assert_first ("italy", "ITA");
}

/* By the definition too, after those that have it in their names. */
static void
test_words (void)
{
  g_autofree char *found = find ("unicorn", G_MAXUINT);
  g_assert_true (g_str_has_prefix (found, "ai-unicorns "));
  g_autofree char *by_publisher = find ("Hurun", G_MAXUINT);
  g_assert_nonnull (strstr (by_publisher, "unicorns"));
}

/* What people also search for, in either language, and the short title. */
static void
test_keywords (void)
{
  assert_first ("patent density", "ai-patents-per-100k");
  assert_first ("科研人员", "researchers-per-million");
}

/* The name of a topic finds what it lists, and what is found says its topic. */
static void
test_topics (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (TideSearch) search = tide_search_new (catalog, TIDE_LANGUAGE_EN);
  g_autoptr (GPtrArray) hits = tide_search_find (search, "Workforce challenges");
  g_assert_cmpuint (hits->len, >, 1);
  for (guint i = 0; i < hits->len; i++)
    g_assert_cmpstr (((TideHit *)hits->pdata[i])->topic->id, ==, "workforce");
}

static void
test_nothing (void)
{
  assert_first ("", "");
  assert_first ("   ", "");
  assert_first ("xyzzy", "");
  assert_first ("patents xyzzy", "");
  assert_first ("mployees", ""); /* the middle of a word that is in definitions alone */
}

static void
test_fold (void)
{
  g_autofree char *accents = tide_search_fold ("CÔTE d’Ivoire");
  g_autofree char *wide = tide_search_fold ("ＡＩ　２０２４");
  g_assert_cmpstr (accents, ==, "cote d’ivoire");
  g_assert_cmpstr (wide, ==, "ai 2024");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/indicators", test_indicators);
  g_test_add_func ("/search/economies", test_economies);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/keywords", test_keywords);
  g_test_add_func ("/search/topics", test_topics);
  g_test_add_func ("/search/nothing", test_nothing);
  g_test_add_func ("/search/fold", test_fold);
  return g_test_run ();
}
