/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate: what RFC 8259 allows goes through, all else is told with its place; what json-glib
 * writes goes through, and what goes through json-glib reads alike.
 */
#include "tide-gate.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_ROUNDS 2000

static gboolean
check (const char *text, gssize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize)size);
  g_autoptr (TideJson) json = tide_gate_check (bytes, "f", TIDE_LANGUAGE_EN, error);
  return json != NULL;
}

static void
assert_passes (const char *text)
{
  g_autoptr (GError) error = NULL;
  check (text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_refused_bytes (const char *text, gsize size, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (check (text, size, &error));
  g_assert_error (error, TIDE_JSON_ERROR, TIDE_JSON_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
assert_refused (const char *text, const char *expected)
{
  assert_refused_bytes (text, strlen (text), expected);
}

static void
test_passes (void)
{
  assert_passes ("{}");
  assert_passes (" [ ] \r\n\t");
  assert_passes ("null");
  assert_passes ("-0");
  assert_passes ("[0, -1, 1.5, 1e5, 1E+5, 2.5e-3, 1e-999]");
  assert_passes ("[9223372036854775807, -9223372036854775808]");
  assert_passes ("[true, false, null, \"\", \"a\\n\\\"\\\\\\/\\b\\f\\r\\t\\u4e2d\"]");
  assert_passes ("\"潮位 \xF0\x9F\x8C\x8A \\ud83c\\udf0a \x7F\"");
  assert_passes ("{\"a\": {\"a\": 1, \"b\": [{\"a\": 2}, {\"a\": 3}]}, \"b\": {\"a\": 4}}");
}

static void
test_structure (void)
{
  assert_refused (" ", "f:1:2: expected a value, found the end of the file");
  assert_refused ("{} x", "f:1:4: expected the end of the file, found “x”");
  assert_refused ("{\"a\": 1,}", "f:1:9: expected something after the comma, found “}”");
  assert_refused ("[1,\n 2,]", "f:2:4: expected something after the comma, found “]”");
  assert_refused ("[1 2]", "f:1:4: expected a comma or “]”, found “2”");
  assert_refused ("{\"a\": 1 \"b\"", "f:1:9: expected a comma or “}”, found a text in quotes");
  assert_refused ("{\"a\" 1}", "f:1:6: expected a colon after the key, found “1”");
  assert_refused ("{a: 1}", "f:1:2: expected a key in straight double quotes, found “a”");
  assert_refused ("[1}", "f:1:3: expected a comma or “]”, found “}”");
  assert_refused ("]", "f:1:1: expected a value, found “]”");
  assert_refused ("[[1, 2]", "f:1:8: expected a comma or “]”, found the end of the file");
  assert_refused ("var a = 1", "f:1:1: expected a value, found “var”");
  assert_refused ("[1, // no\n2]",
                  "f:1:5: expected a value, found a comment, which JSON does not have");
  assert_refused ("['a']", "f:1:2: expected a value, found “'”");
  assert_refused ("[“a”]",
                  "f:1:2: expected a value, found a curly quote, where only straight ones (\") "
                  "count");
  assert_refused ("[tru]", "f:1:2: expected a value, found “tru”");
  assert_refused ("[NaN]", "f:1:2: expected a value, found “NaN”");
  assert_refused ("[-Infinity]", "f:1:3: expected a digit after the minus, found “Infinity”");
}

static void
test_numbers (void)
{
  assert_refused ("[01]", "f:1:2: a number cannot begin with extra zeros");
  assert_refused ("[0x1F]", "f:1:3: expected a comma or “]”, found “x1F”");
  assert_refused ("[+1]", "f:1:2: expected a value, found “+”");
  assert_refused ("[.5]", "f:1:2: expected a value, found “.”");
  assert_refused ("[5.]", "f:1:4: expected a digit after the point, found “]”");
  assert_refused ("[5e]", "f:1:4: expected a digit in the exponent, found “]”");
  assert_refused ("[1e999]", "f:1:2: expected a number up to 1.8e308, found a larger one");
  assert_refused ("[-1.5e400]", "f:1:2: expected a number up to 1.8e308, found a larger one");
  assert_refused ("{\"a\": 4,5}",
                  "f:1:8: a comma inside a number; write a decimal point, as in 4.5");
  assert_refused ("{\"a\": 4, b}", "f:1:10: expected a key in straight double quotes, found “b”");
  assert_refused ("{\"a\": \"x\",5}",
                  "f:1:11: expected a key in straight double quotes, found “5”");
  assert_refused ("[9223372036854775808]",
                  "f:1:2: expected an integer of at most 64 bits, found a larger one");
  assert_refused ("[-9223372036854775809]",
                  "f:1:2: expected an integer of at most 64 bits, found a larger one");
  assert_refused ("[99999999999999999999]",
                  "f:1:2: expected an integer of at most 64 bits, found a larger one");
}

static void
test_long_number (void)
{
  g_autofree char *digits = g_strnfill (400, '9');
  g_autofree char *text = g_strconcat (digits, ".5", NULL);
  assert_refused (text, "f:1:1: expected a number up to 1.8e308, found a larger one");
}

static void
test_strings (void)
{
  assert_refused ("\"a", "f:1:1: expected a closing quote for this text, found none");
  assert_refused ("\"a\\", "f:1:3: not an escape; write \\\\ for a backslash");
  assert_refused ("[\"a\n\"]",
                  "f:1:4: expected the closing quote of a text, found the end of the line");
  assert_refused ("\"a\tb\"",
                  "f:1:3: expected a text without control characters, found the byte 0x09");
  assert_refused ("\"\\x41\"", "f:1:2: not an escape; write \\\\ for a backslash");
  assert_refused ("\"\\u12g4\"",
                  "f:1:2: expected four hexadecimal digits after \\u, found something else");
  assert_refused ("\"\\u0000\"", "f:1:2: \\u0000 is not allowed");
  assert_refused ("\"\\ud83c\"", "f:1:2: expected a whole character, found half of a surrogate "
                                 "pair (\\ud83c)");
  assert_refused ("\"\\ud83c\\u0041\"",
                  "f:1:2: expected a whole character, found half of a surrogate pair (\\ud83c)");
  assert_refused ("\"\\udf0a\\ud83c\"",
                  "f:1:2: expected a whole character, found half of a surrogate pair (\\udf0a)");
}

static void
test_encoding (void)
{
  assert_refused ("", "f:1:1: expected a dataset, found an empty file");
  assert_passes ("\xEF\xBB\xBF{}");
  assert_refused ("\xEF\xBB\xBF", "f:1:1: expected a dataset, found an empty file");
  const char *utf16 = "f:1:1: expected UTF-8, found UTF-16 or UTF-32; save the file as UTF-8";
  assert_refused_bytes ("\xFF\xFE{\0}\0", 6, utf16);
  assert_refused_bytes ("\xFE\xFF\0{\0}", 6, utf16);
  assert_refused_bytes ("{\0}\0", 4, utf16);
  assert_refused_bytes ("\0{\0}", 4, utf16);
  assert_refused_bytes ("[\"a\0\"]", 6,
                        "f:1:4: expected a text without control characters, found the byte 0x00");
  assert_refused_bytes ("[ \0]", 4, "f:1:3: expected a value, found the byte 0x00");
  assert_refused ("\"中\xE4\xB8\"", "f:1:3: expected UTF-8, found the byte 0xE4");
  assert_refused ("\"\xC0\xAF\"", "f:1:2: expected UTF-8, found the byte 0xC0");
  assert_refused ("\"\xED\xA0\x80\"", "f:1:2: expected UTF-8, found the byte 0xED");
  assert_refused ("\"\xF4\x90\x80\x80\"", "f:1:2: expected UTF-8, found the byte 0xF4");
}

static void
test_repeated_keys (void)
{
  assert_refused ("{\"a\": 1, \"a\": 2}", "f:1:10: expected each key once, found “a” again");
  assert_refused ("{\"b\": 1, \"a\": 2,\n \"c\": 3, \"b\": 4, \"a\": 5}",
                  "f:2:10: expected each key once, found “b” again");
  assert_refused ("{\"中\": 1, \"x\": {\"中\": 1}, \"\\u4e2d\": 2}",
                  "f:1:25: expected each key once, found “中” again");
  assert_refused ("{\"\\ud83c\\udf0a\": 1, \"\xF0\x9F\x8C\x8A\": 2}",
                  "f:1:21: expected each key once, found “\xF0\x9F\x8C\x8A” again");
  assert_passes ("{\"ab\": 1, \"a\": 2, \"\": 3, \"abc\": 4, \"a\\\"\": 5, \"a\\\\\": 6}");
}

/* Keys of few letters often repeat; a hash table says whether they did. */
static void
test_repeated_keys_at_random (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GString) text = g_string_new ("{");
      gboolean are_distinct = TRUE;
      int n = g_test_rand_int_range (1, 14);
      for (int i = 0; i < n; i++)
        {
          char key[4] = { 0 };
          for (int j = 0; j < g_test_rand_int_range (0, 4); j++)
            key[j] = "abcdef"[g_test_rand_int_range (0, 6)];
          are_distinct = g_hash_table_add (keys, g_strdup (key)) && are_distinct;
          g_string_append_printf (text, "%s\"%s\": {\"a\": 0}", i > 0 ? "," : "", key);
        }
      g_string_append_c (text, '}');
      g_assert_true (check (text->str, text->len, NULL) == are_distinct);
    }
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (TIDE_GATE_MAX_DEPTH, '[');
  g_autofree char *close = g_strnfill (TIDE_GATE_MAX_DEPTH, ']');
  g_autofree char *deepest = g_strconcat (open, close, NULL);
  g_autofree char *deeper = g_strconcat ("[", deepest, "]", NULL);
  assert_passes (deepest);
  assert_refused (deeper, "f:1:65: expected at most 64 brackets within each other, found more");
}

/* No beginning of a text is one itself. */
static void
test_truncated (void)
{
  const char *text = "{\"a\\u4e2d中\": [1.5e2, -7, true, {\"b\": null}], \"c\": \"d\"}";
  assert_passes (text);
  for (gsize size = 0; size < strlen (text); size++)
    g_assert_false (check (text, size, NULL));
}

static TideJson *
checked (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TideJson *json = tide_gate_check (bytes, "f", TIDE_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  return json;
}

/* Paths, each with steps between dots, and the places that they lead to: all found in one walk. */
static void
assert_located (const char *text, const char *paths, const char *expected)
{
  g_autoptr (TideJson) json = checked (text);
  g_auto (GStrv) each = g_strsplit (paths, " ", -1);
  guint n = g_strv_length (each);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (steps, g_strsplit (each[i], ".", -1));
  g_autofree TidePlace *places = g_new0 (TidePlace, n);
  tide_json_locate (json, (const char *const *const *)steps->pdata, n, places);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%u:%u", i > 0 ? " " : "", places[i].line, places[i].column);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_locate (void)
{
  const char *text = "\n{ \"中\": [ 1, {\"x\": \"}]\\\"\"},\n  \"三\" ], \"a\\u0062\" :\n\t-5, "
                     "\"e\": [], \"o\": {} }";
  assert_located (text, "中", "2:8");
  assert_located (text, "中.1.x", "2:19");
  assert_located (text, "ab", "4:2");
  assert_located (text, "e.0", "4:11");
  assert_located (text, "o.k", "4:20");
  assert_located (text, "none.at.all", "2:1");
  assert_located (" 5", "a", "1:2");
  assert_located ("{\"ab\": 1, \"a\": 2}", "a", "1:16");
}

/* In any order, one path twice, one the beginning of another, and such as lead nowhere. */
static void
test_locate_many (void)
{
  const char *text = "{\"a\": [{\"x\": 1,\n\"y\": 2}, 3],\n \"b\": {\"c\": {\"d\": 4}}, \"e\": 5}";
  assert_located (text, "e a.0.y b.c a.0.y a b.c.d a.0 a.1 a.2 b.x a.0.x a.1.z e.f b",
                  "3:29 2:6 3:13 2:6 1:7 3:19 1:8 2:10 1:7 3:7 1:14 2:10 3:29 3:7");
  assert_located (text, "a.0.x a.0", "1:14 1:8");
  assert_located (text, "none b", "1:1 3:7");
}

static void
assert_outlined (const char *text, const char *expected_id, const char *expected)
{
  g_autoptr (TideJson) json = checked (text);
  g_autofree char *id = NULL;
  g_auto (GStrv) ids = tide_json_outline (json, &id);
  g_autofree char *joined = g_strjoinv (" ", ids);
  g_assert_cmpstr (id, ==, expected_id);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_outline (void)
{
  assert_outlined ("{\"indicators\": [{\"values\": {\"id\": 1}, \"id\": \"a\"}, {\"id\": "
                   "\"\\u0062\"}, 3, {\"id\": 4}, {}], \"id\": \"d\"}",
                   "d", "a b");
  assert_outlined ("[]", NULL, "");
  assert_outlined ("{\"id\": 5, \"indicators\": {\"id\": \"a\"}}", NULL, "");
}

static JsonNode *random_node (int depth);

static char *
random_text (void)
{
  static const char *const parts[]
      = { "a", "\"", "\\", "\n", "中", "\xF0\x9F\x8C\x8A", "\x01", "/", "é", "\t" };
  GString *text = g_string_new (NULL);
  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  return g_string_free (text, FALSE);
}

static JsonNode *
random_list (int depth)
{
  JsonArray *list = json_array_new ();
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    json_array_add_element (list, random_node (depth - 1));
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, list);
  return node;
}

static JsonNode *
random_object (int depth)
{
  JsonObject *object = json_object_new ();
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      g_autofree char *key = random_text ();
      json_object_set_member (object, key, random_node (depth - 1));
    }
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, object);
  return node;
}

static JsonNode *
random_node (int depth)
{
  g_autofree char *text = random_text ();
  switch (g_test_rand_int_range (0, depth > 0 ? 7 : 5))
    {
    case 0:
      return json_node_init_null (json_node_alloc ());
    case 1:
      return json_node_init_boolean (json_node_alloc (), g_test_rand_bit ());
    case 2:
      return json_node_init_int (json_node_alloc (), (gint64)g_test_rand_int () * G_MAXINT32);
    case 3:
      return json_node_init_double (json_node_alloc (), g_test_rand_double_range (-1e9, 1e9));
    case 4:
      return json_node_init_string (json_node_alloc (), text);
    case 5:
      return random_list (depth);
    default:
      return random_object (depth);
    }
}

/* What json-glib writes passes, and json-glib reads it back as what it was. */
static void
test_generated (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (JsonNode) node = random_object (4);
      g_autofree char *text = json_to_string (node, g_test_rand_bit ());
      g_autoptr (JsonNode) again = json_from_string (text, NULL);
      assert_passes (text);
      g_assert_nonnull (again);
    }
}

/* Of random signs around numbers, json-glib reads those that pass as the C library does. */
static void
test_numbers_alike (void)
{
  static const char signs[] = "0123456789012345678901234567890123456789..eE+-";
  guint n_passed = 0;
  for (int round = 0; round < 20 * N_ROUNDS; round++)
    {
      char text[24] = { 0 };
      int n = g_test_rand_int_range (1, 22);
      for (int i = 0; i < n; i++)
        text[i] = signs[g_test_rand_int_range (0, sizeof signs - 1)];
      if (!check (text, n, NULL))
        continue;
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_assert_nonnull (node);
      g_assert_true (json_node_get_double (node) == g_ascii_strtod (text, NULL));
      n_passed++;
    }
  g_assert_cmpuint (n_passed, >, N_ROUNDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate/passes", test_passes);
  g_test_add_func ("/gate/structure", test_structure);
  g_test_add_func ("/gate/numbers", test_numbers);
  g_test_add_func ("/gate/long-number", test_long_number);
  g_test_add_func ("/gate/strings", test_strings);
  g_test_add_func ("/gate/encoding", test_encoding);
  g_test_add_func ("/gate/repeated-keys", test_repeated_keys);
  g_test_add_func ("/gate/repeated-keys-at-random", test_repeated_keys_at_random);
  g_test_add_func ("/gate/depth", test_depth);
  g_test_add_func ("/gate/truncated", test_truncated);
  g_test_add_func ("/gate/locate", test_locate);
  g_test_add_func ("/gate/locate-many", test_locate_many);
  g_test_add_func ("/gate/outline", test_outline);
  g_test_add_func ("/gate/generated", test_generated);
  g_test_add_func ("/gate/numbers-alike", test_numbers_alike);
  return g_test_run ();
}
