/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of tests/data/words.json, the dataset that tests of words share.
 */
#pragma once

#include "tide-table.h"
#include "tide-test-query.h"

G_BEGIN_DECLS

static inline TideCatalog *
words_catalog (void)
{
  TideCatalog *catalog = tide_catalog_new ();
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "data", "words.json", NULL);
  tide_test_add_file (catalog, path);
  return catalog;
}

static inline TideTable *
words_table (const char *link)
{
  g_autoptr (TideCatalog) catalog = words_catalog ();
  g_autoptr (TideQuery) query = tide_test_query (link);
  return tide_table_new (catalog, query);
}

G_END_DECLS
