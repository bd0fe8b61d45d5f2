/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of sentences hold: a text to the letter, of the shared dataset in both languages or of
 * an indicator written in place.
 */
#pragma once

#include "tide-sentence.h"

#include "words.h"

G_BEGIN_DECLS

#define COUNT                                                                                      \
  "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', 'tolerance': "   \
  "2, "

static inline void
assert_says (const char *link, const char *english, const char *chinese)
{
  g_autoptr (TideTable) table = words_table (link);
  g_autofree char *is_english = tide_table_takeaway (table, TIDE_LANGUAGE_EN);
  g_autofree char *is_chinese = tide_table_takeaway (table, TIDE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (is_english, ==, english);
  g_assert_cmpstr (is_chinese, ==, chinese);
}

/* The same in English of an indicator written in place. */
static inline void
assert_of (const char *keys, const char *values, const char *link, const char *expected)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autofree char *text = tide_table_takeaway (table, TIDE_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, expected);
}

G_END_DECLS
