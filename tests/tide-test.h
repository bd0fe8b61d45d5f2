/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests share: small datasets written in place, and the shipped ones. In the JSON of a test a
 * single quote stands for a double one.
 */
#pragma once

#include "tide-catalog.h"
#include "tide-gate.h"

#include <string.h>

G_BEGIN_DECLS

/* Bytes as a dataset: the gate, then the reader. (transfer full) (nullable) */
static inline TideDataset *
tide_test_read (GBytes *bytes, const char *origin, GError **error)
{
  g_autoptr (TideJson) json = tide_gate_check (bytes, origin, TIDE_LANGUAGE_EN, error);
  return json != NULL ? tide_dataset_new_from_json (json, TIDE_LANGUAGE_EN, error) : NULL;
}

/* Adds a file, or each of a folder, as what ships. */
static inline void
tide_test_add_file (TideCatalog *catalog, const char *path)
{
  char *text = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
  g_autoptr (TideJson) json = tide_gate_check (bytes, path, TIDE_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  tide_catalog_add_json (catalog, json, TIDE_OWNER_SHIPPED, &error);
  g_assert_no_error (error);
}

static inline int
tide_test_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The files of a folder and of the folders in it, by name. */
static inline void
tide_test_list_folder (GPtrArray *names, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    {
      char *inside = g_build_filename (path, name, NULL);
      tide_test_list_folder (names, inside);
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, inside);
      else
        g_free (inside);
    }
  g_ptr_array_sort (names, tide_test_compare_names);
}

static inline void
tide_test_add_folder (TideCatalog *catalog, const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  tide_test_list_folder (names, path);
  for (guint i = 0; i < names->len; i++)
    tide_test_add_file (catalog, names->pdata[i]);
}

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
  TideDataset *dataset = tide_test_read (bytes, "test.json", &error);
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
  tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_SHIPPED);
  return catalog;
}

/* The shipped datasets. (transfer full) */
static inline TideCatalog *
tide_test_shipped (void)
{
  TideCatalog *catalog = tide_catalog_new ();
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  tide_test_add_folder (catalog, path);
  return catalog;
}

G_END_DECLS
