/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bad inputs: each tests/bad/NAME.json is refused with exactly what NAME.error says. Those that are
 * too large to keep are made here.
 */
#include "tide-test.h"

#include <string.h>

static void
assert_refused (GBytes *bytes, const char *origin, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_test_read (bytes, origin, &error);
  g_assert_null (dataset);
  g_assert_true (error->domain == TIDE_JSON_ERROR || error->domain == TIDE_DATASET_ERROR);
  g_assert_cmpstr (error->message, ==, expected);
}

static char *
load (const char *name, const char *suffix, gsize *size)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "bad", base, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  g_file_get_contents (path, &text, size, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_file (gconstpointer data)
{
  gsize size;
  g_autofree char *text = load (data, ".json", &size);
  g_autofree char *expected = load (data, ".error", NULL);
  g_autofree char *origin = g_strconcat (data, ".json", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  assert_refused (bytes, origin, g_strchomp (expected));
}

/* json-glib by itself overflows its stack on these. */
static void
test_nested (void)
{
  g_autoptr (GBytes) lists = g_bytes_new_take (g_strnfill (1000000, '['), 1000000);
  assert_refused (lists, "nested",
                  "nested:1:65: expected at most 64 brackets within each other, found more");

  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 0; i < 100000; i++)
    g_string_append (text, "{\"a\":");
  g_autoptr (GBytes) objects = g_bytes_new (text->str, text->len);
  assert_refused (objects, "nested",
                  "nested:1:321: expected at most 64 brackets within each other, found more");
}

static void
test_large (void)
{
  gsize size = 80 * 1000 * 1000;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  assert_refused (bytes, "large", "large:1:1: expected at most 64 MiB, found a larger file");
}

/* A key may be long, but no message is. */
static void
test_long_key (void)
{
  g_autofree char *key = g_strnfill (1000000, 'k');
  g_autofree char *text = g_strdup_printf ("{\"%s\": 1, \"%s\": 2}", key, key);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_test_read (bytes, "long", &error));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

/* A megabyte of repeated, unsorted and escaped keys takes no more than a moment. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  for (int i = 200000; i > 0; i--)
    g_string_append_printf (text, "\"%06d\": 0, ", i);
  g_string_append (text, "\"\\u0030\\u00300042\": 0}");
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  assert_refused (bytes, "many", "many:1:2600002: expected each key once, found “000042” again");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "tests", "bad", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  const char *name;
  while ((name = g_dir_read_name (folder)))
    if (g_str_has_suffix (name, ".json"))
      {
        char *base = g_strndup (name, strlen (name) - strlen (".json"));
        g_autofree char *test = g_strconcat ("/bad/", base, NULL);
        g_test_add_data_func_full (test, base, test_file, g_free);
      }
  g_test_add_func ("/bad-made/nested", test_nested);
  g_test_add_func ("/bad-made/large", test_large);
  g_test_add_func ("/bad-made/long-key", test_long_key);
  g_test_add_func ("/bad-made/many-keys", test_many_keys);
  return g_test_run ();
}
