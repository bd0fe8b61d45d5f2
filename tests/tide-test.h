/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests share: small datasets written in place, and the shipped ones. In the JSON of a test a
 * single quote stands for a double one.
 */
#pragma once

#include "tide-catalog.h"

G_BEGIN_DECLS

/* A whole dataset "test" with the sources a (2023) and b (2024), some aggregates and a city, and
 * these members of its "indicators". (transfer full) */
static inline TideDataset *
tide_test_dataset (const char *indicators)
{
  g_autofree char *text = g_strdup_printf (
      "{'format': 'tidemark-dataset', 'version': 1, 'id': 'test', 'updated': '2026-11-23',"
      " 'title': {'en': 'Test', 'zh_CN': '测试'},"
      " 'sources': ["
      "  {'id': 'a', 'publisher': {'en': 'Office A', 'zh_CN': '甲局'},"
      "   'title': {'en': 'Book A', 'zh_CN': '甲书'}, 'year': '2023',"
      "   'url': 'https://a.example/a', 'basis': 'primary'},"
      "  {'id': 'b', 'publisher': {'en': 'Office B', 'zh_CN': '乙局'},"
      "   'title': {'en': 'Book B', 'zh_CN': '乙书'}, 'year': '2024',"
      "   'url': 'https://b.example/b', 'basis': 'secondary',"
      "   'via': {'en': 'Paper C', 'zh_CN': '丙报'}}],"
      " 'economies': ["
      "  {'code': 'WLD', 'kind': 'aggregate', 'name': {'en': 'World', 'zh_CN': '全球'}},"
      "  {'code': 'EUU', 'kind': 'aggregate', 'name': {'en': 'European Union', 'zh_CN': '欧盟'},"
      "   'members': ['DEU', 'FRA']},"
      "  {'code': 'CN-GD-Shenzhen', 'kind': 'subnational', 'within': 'CN-GD',"
      "   'name': {'en': 'Shenzhen', 'zh_CN': '深圳'}}],"
      " 'topics': [], 'indicators': [%s]}",
      indicators);
  for (char *p = text; *p != '\0'; p++)
    *p = *p == '\'' ? '"' : *p;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TideDataset *dataset = tide_dataset_new_from_bytes (bytes, "test.json", &error);
  g_assert_no_error (error);
  return dataset;
}

/* An indicator "x" with the keys of @keys (each followed by a comma) and these values. (transfer
 * full) */
static inline char *
tide_test_indicator (const char *id, const char *keys, const char *values)
{
  gboolean has_default = strstr (keys, "'default'") != NULL;
  return g_strdup_printf (
      "{'id': '%s', 'title': {'en': 'Things', 'zh_CN': '物件'},"
      " 'definition': {'en': 'Things that are.', 'zh_CN': '存在的物件。'},"
      " %s%s 'source': 'a', 'values': {%s}}",
      id, keys, has_default ? "" : "'default': {'chart': 'bars', 'countries': ['USA', 'CHN']},",
      values);
}

/* A catalog of one such dataset. (transfer full) */
static inline TideCatalog *
tide_test_catalog (const char *indicators)
{
  g_autoptr (TideDataset) dataset = tide_test_dataset (indicators);
  TideCatalog *catalog = tide_catalog_new ();
  tide_catalog_add_dataset (catalog, dataset);
  return catalog;
}

/* The shipped datasets. (transfer full) */
static inline TideCatalog *
tide_test_shipped (void)
{
  TideCatalog *catalog = tide_catalog_new ();
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  tide_catalog_add_folder (catalog, folder);
  return catalog;
}

G_END_DECLS
