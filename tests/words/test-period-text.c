/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as people write them.
 */
#include "tide-period-text.h"

static TidePeriod
period (const char *text)
{
  TidePeriod parsed = TIDE_PERIOD_NONE;
  if (!tide_period_parse (text, &parsed))
    g_error ("not a period: %s", text);
  return parsed;
}

static void
assert_words (const char *text, TideLanguage language, const char *full, const char *sentence,
              const char *brief)
{
  g_autofree char *is_full = tide_period_format (period (text), language);
  g_autofree char *is_sentence = tide_period_format_in_sentence (period (text), language);
  g_autofree char *is_brief = tide_period_format_short (period (text), language);
  g_assert_cmpstr (is_full, ==, full);
  g_assert_cmpstr (is_sentence, ==, sentence);
  g_assert_cmpstr (is_brief, ==, brief);
}

static void
test_english (void)
{
  const TideLanguage en = TIDE_LANGUAGE_EN;
  assert_words ("2024", en, "2024", "2024", "2024");
  assert_words ("2024-Q1", en, "first quarter of 2024", "the first quarter of 2024", "2024 Q1");
  assert_words ("2025-H1", en, "first half of 2025", "the first half of 2025", "2025 H1");
  assert_words ("2024-05", en, "May 2024", "May 2024", "May 2024");
  assert_words ("2024-09", en, "September 2024", "September 2024", "Sep 2024");
  assert_words ("2014/2023", en, "2014–2023", "2014–2023", "2014–23");
  assert_words ("1999/2003", en, "1999–2003", "1999–2003", "1999–2003");
  assert_words ("2001/2009", en, "2001–2009", "2001–2009", "2001–09");
}

static void
test_chinese (void)
{
  const TideLanguage zh = TIDE_LANGUAGE_ZH_CN;
  assert_words ("2024", zh, "2024年", "2024年", "2024");
  assert_words ("2024-Q1", zh, "2024年第一季度", "2024年第一季度", "2024年一季度");
  assert_words ("2025-H1", zh, "2025年上半年", "2025年上半年", "2025年上半年");
  assert_words ("2024-05", zh, "2024年5月", "2024年5月", "2024年5月");
  assert_words ("2024-12", zh, "2024年12月", "2024年12月", "2024年12月");
  assert_words ("2014/2023", zh, "2014—2023年", "2014—2023年", "2014—2023");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period-text/english", test_english);
  g_test_add_func ("/period-text/chinese", test_chinese);
  return g_test_run ();
}
