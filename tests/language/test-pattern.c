/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns with named slots: what fills them, how they choose, and that none of any bytes does
 * harm.
 */
#include "tide-pattern.h"

#include <string.h>

#define N_PATTERNS 20000
#define PIECES_MAX 12
#define HUGE_MANY 100000

static const char *const slots[] = { "who", "value", "when", "n", NULL };

static void
assert_filled (TideLanguage language, const char *pattern, const char *value, const char *expected)
{
  g_autofree char *text = tide_pattern_fill (language, pattern, "who", "China", "value", value,
                                             "when", "2024", "n", "1", NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (tide_pattern_check (language, pattern, slots, NULL));
}

static void
test_fill (void)
{
  const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;
  assert_filled (en, "", "15", "");
  assert_filled (en, "no slot", "15", "no slot");
  assert_filled (en, "{who}", "15", "China");
  assert_filled (en, "{who} had {value} in {when}.", "15", "China had 15 in 2024.");
  assert_filled (en, "{when}, {when}: 5% of {who}", "15", "2024, 2024: 5% of China");
  assert_filled (en, "{who}", "{who}", "China");
  assert_filled (en, "{value}", "{who}", "{who}"); /* what fills a slot is no pattern */
  assert_filled (zh, "{when}，{who}有{value}个", "15", "2024，China有15个");
  assert_filled (zh, "“{value}个”", "15", "“15个”");
}

static void
test_choose (void)
{
  const TideLanguage en = TIDE_LANGUAGE_EN;
  assert_filled (en, "{value} AI {model|models} in {when}", "1", "1 AI model in 2024");
  assert_filled (en, "{value} AI {model|models} in {when}", "15", "15 AI models in 2024");
  assert_filled (en, "{value} AI {model|models} in {when}", "0", "0 AI models in 2024");
  assert_filled (en, "{value} AI {model|models}", "about 1", "about 1 AI models");
  assert_filled (en, "{n} {country or region|countries or regions}", "15", "1 country or region");
  assert_filled (en, "{value}: {n:is|are}", "15", "15: is");
  assert_filled (en, "{who:is|are}", "15", "are");
  assert_filled (en, "{value} unicorn{|s}", "1", "1 unicorn");
  assert_filled (en, "{value} unicorn{|s}", "2", "2 unicorns");
  assert_filled (en, "{n} {a b: c|d}", "2", "1 a b: c"); /* nothing decides that has no name */
}

static void
test_count (void)
{
  g_autofree char *one = tide_pattern_count (TIDE_LANGUAGE_EN, "{who}: {n} {figure|figures}", 1,
                                             "who", "China", NULL);
  g_autofree char *many = tide_pattern_count (TIDE_LANGUAGE_EN, "{n} {figure|figures}", 1211, NULL);
  g_autofree char *other
      = tide_pattern_count (TIDE_LANGUAGE_EN, "{Source|Sources}: {list}", 2, "list", "A; B", NULL);
  g_assert_cmpstr (one, ==, "China: 1 figure");
  g_assert_cmpstr (many, ==, "1,211 figures");
  g_assert_cmpstr (other, ==, "Sources: A; B");
}

static void
assert_refused (const char *pattern, const char *expected)
{
  g_autofree char *problem = NULL;
  g_assert_false (tide_pattern_check (TIDE_LANGUAGE_EN, pattern, slots, &problem));
  g_assert_cmpstr (problem, ==, expected);
}

static void
test_check (void)
{
  const char *names = "expected one of {who}, {value}, {when}, {n}, found {%s}";
  g_autofree char *unknown = g_strdup_printf (names, "whom");
  g_autofree char *decides = g_strdup_printf (names, "whole");
  assert_refused ("{who} and {whom}", unknown);
  assert_refused ("{whole:is|are}", decides);
  assert_refused ("{who had", "expected braces in pairs, found “{who had”");
  assert_refused ("{who {value}}", "expected braces in pairs, found “{who {value}}”");
  assert_refused ("{who}}", "expected braces in pairs, found “}”");
  assert_refused ("{}", "expected a slot or a choice of two in braces, found “{}”");
  assert_refused ("{Who}", "expected a slot or a choice of two in braces, found “{Who}”");
  assert_refused ("{a|b|c}", "expected a slot or a choice of two in braces, found “{a|b|c}”");
  assert_refused ("{这个国家在那一年里吸引的人工智能私人投资总额是多少美元人民币和欧元",
                  "expected braces in pairs, found "
                  "“{这个国家在那一年里吸引的人工智能私人投资总额是多少美元人民币和…”");
}

/* Without {n}, nothing decides a choice. */
static void
test_check_choice (void)
{
  const char *const few[] = { "who", NULL };
  g_autofree char *problem = NULL;
  g_assert_false (tide_pattern_check (TIDE_LANGUAGE_ZH_CN, "{a|b}", few, &problem));
  g_assert_cmpstr (problem, ==, "应为{who}之一，而这里是{n}");
}

static void
test_unknown (void)
{
  g_test_expect_message ("tide-language", G_LOG_LEVEL_CRITICAL, "*nothing fills “{whom}”*");
  g_autofree char *text
      = tide_pattern_fill (TIDE_LANGUAGE_EN, "{who} and {whom}", "who", "A", NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (text, ==, "A and {whom}");
}

static void
note_that_told (const char *domain, GLogLevelFlags level, const char *message, gpointer told)
{
  *(gboolean *)told = TRUE;
}

static char *
any_pattern (void)
{
  static const char *const pieces[]
      = { "{",   "}",  "|", ":",     "who",     "value", "when", "n",    "{who}", "{value}",
          "a|b", "国", " ", "{a|b}", "{n:is|}", "%s",    "Who",  "\n{}", "-",     "{|}" };
  GString *pattern = g_string_new (NULL);
  for (int i = g_test_rand_int_range (0, PIECES_MAX); i > 0; i--)
    g_string_append (pattern, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (pattern, FALSE);
}

/* What is checked is filled without a word, what is not is told of, and neither loses plain text.
 */
static void
test_any (void)
{
  gboolean told = FALSE;
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  guint handler = g_log_set_handler ("tide-language", G_LOG_LEVEL_CRITICAL, note_that_told, &told);
  for (int i = 0; i < N_PATTERNS; i++)
    {
      g_autofree char *pattern = any_pattern ();
      g_autofree char *problem = NULL;
      TideLanguage language = i % TIDE_N_LANGUAGES;
      gboolean sound = tide_pattern_check (language, pattern, slots, &problem);
      told = FALSE;
      g_autofree char *text = tide_pattern_fill (language, pattern, "who", "A", "value", "1",
                                                 "when", "B", "n", "2", NULL);
      g_assert_true (sound == (problem == NULL));
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (sound ? !told && strpbrk (text, "{}") == NULL
                           : told || strchr (pattern, '}') != NULL);
    }
  g_log_remove_handler ("tide-language", handler);
  g_log_set_always_fatal (fatal);
}

static void
test_huge (void)
{
  GString *pattern = g_string_new (NULL);
  for (int i = 0; i < HUGE_MANY; i++)
    g_string_append (pattern, "{who}{a|b}");
  g_autofree char *text
      = tide_pattern_fill (TIDE_LANGUAGE_EN, pattern->str, "who", "A", "n", "1", NULL);
  g_assert_cmpuint (strlen (text), ==, 2 * HUGE_MANY);
  g_assert_true (tide_pattern_check (TIDE_LANGUAGE_EN, pattern->str, slots, NULL));
  memset (pattern->str, '{', pattern->len);
  g_autofree char *problem = NULL;
  g_assert_false (tide_pattern_check (TIDE_LANGUAGE_EN, pattern->str, slots, &problem));
  g_assert_cmpuint (strlen (problem), <, 200);
  g_string_free (pattern, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/fill", test_fill);
  g_test_add_func ("/pattern/choose", test_choose);
  g_test_add_func ("/pattern/count", test_count);
  g_test_add_func ("/pattern/check", test_check);
  g_test_add_func ("/pattern/check/choice", test_check_choice);
  g_test_add_func ("/pattern/unknown", test_unknown);
  g_test_add_func ("/pattern/any", test_any);
  g_test_add_func ("/pattern/huge", test_huge);
  return g_test_run ();
}
