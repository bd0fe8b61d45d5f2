/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints the sources of datasets in a style, each id once, for programs that know the style.
 *
 *   print-citations STYLE LANGUAGE FILE...
 */
#include "tide-cite.h"

#include "tide-test.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  g_assert_cmpint (argc, >, 3);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) catalogs
      = g_ptr_array_new_with_free_func ((GDestroyNotify)tide_catalog_unref);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  for (int i = 3; i < argc; i++)
    {
      TideCatalog *catalog = tide_catalog_new ();
      g_ptr_array_add (catalogs, catalog);
      tide_test_add_file (catalog, argv[i]);
      g_autoptr (GPtrArray) datasets = tide_catalog_datasets (catalog);
      g_assert_cmpuint (datasets->len, ==, 1);
      const GPtrArray *own = ((const TideDataset *)datasets->pdata[0])->sources;
      for (guint j = 0; j < own->len; j++)
        if (g_hash_table_add (seen, ((TideSource *)own->pdata[j])->id))
          g_ptr_array_add (sources, own->pdata[j]);
    }
  int style = 0;
  while (!g_str_equal (tide_cite_style_names ()[style], argv[1]))
    style++;
  TideLanguage language = g_str_equal (argv[2], "zh_CN") ? TIDE_LANGUAGE_ZH_CN : TIDE_LANGUAGE_EN;
  g_autofree char *text = tide_sources_cite (sources, (TideCiteStyle)style, language);
  return puts (text) < 0;
}
