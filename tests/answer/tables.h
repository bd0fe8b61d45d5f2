/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of an indicator "x" that a test writes in place, and what is asked of their rows.
 */
#pragma once

#include "tide-table.h"
#include "tide-test-query.h"

G_BEGIN_DECLS

#define COUNT "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series', "
#define SHARE                                                                                      \
  "'unit': 'percent', 'decimals': 1, 'direction': 'higher', 'comparable': 'editions', "            \
  "'whole': {'en': 'all things', 'zh_CN': '全部物件'}, "

static inline TideTable *
ask_of (const char *keys, const char *values, const char *link)
{
  g_autofree char *indicator = tide_test_indicator ("x", keys, values);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

static inline void
assert_period (TidePeriod period, const char *expected)
{
  g_autofree char *text = tide_period_to_string (period);
  g_assert_cmpstr (text, ==, expected);
}

/* Codes of the rows in order, those without a value in brackets. */
static inline void
assert_rows (const TideTable *table, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < table->n_rows; i++)
    g_string_append_printf (text, tide_row_has_value (&table->rows[i]) ? "%s%s" : "%s(%s)",
                            i == 0 ? "" : " ", table->rows[i].economy->code);
  g_assert_cmpstr (text->str, ==, expected);
}

static inline const TideRow *
row_of (const TideTable *table, const char *code)
{
  const TideRow *row = tide_table_find (table, code);
  g_assert_nonnull (row);
  return row;
}

G_END_DECLS
