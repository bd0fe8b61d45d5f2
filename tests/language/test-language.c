/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both languages in one process from any thread, and a catalogue that may be damaged.
 */
#include "tide-language.h"
#include "tide-messages.h"

#include <gio/gio.h>
#include <string.h>

#define N_THREADS 16
#define N_ROUNDS 500
#define N_DAMAGES 3000

typedef enum { BYTES_LITTLE, BYTES_BIG } ByteOrder;

typedef struct {
  const char *original; /* with its plural behind a NUL */
  gsize original_length;
  const char *translation;
  gsize translation_length;
} Entry;

#define ENTRY(original, translation)                                                               \
  { original, sizeof original - 1, translation, sizeof translation - 1 }

static const Entry entries[] = {
  ENTRY ("", "Language: zh_CN\n"),
  ENTRY ("month\004May", "五月"),
  ENTRY ("one\0many", "形式"),
  ENTRY ("untranslated", ""),
};

static void
append_word (GByteArray *bytes, guint32 word, ByteOrder order)
{
  word = order == BYTES_BIG ? GUINT32_TO_BE (word) : GUINT32_TO_LE (word);
  g_byte_array_append (bytes, (const guint8 *)&word, sizeof word);
}

/* A catalogue of `entries`, as msgfmt would write it. */
static GByteArray *
compile (ByteOrder order)
{
  guint32 n = G_N_ELEMENTS (entries), at = 28 + 16 * n;
  const guint32 header[] = { 0x950412de, 0, n, 28, 28 + 8 * n, 0, 0 };
  GByteArray *bytes = g_byte_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (header); i++)
    append_word (bytes, header[i], order);
  for (guint32 i = 0; i < n; at += entries[i++].original_length + 1)
    {
      append_word (bytes, entries[i].original_length, order);
      append_word (bytes, at, order);
    }
  for (guint32 i = 0; i < n; at += entries[i++].translation_length + 1)
    {
      append_word (bytes, entries[i].translation_length, order);
      append_word (bytes, at, order);
    }
  for (guint32 i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *)entries[i].original,
                         entries[i].original_length + 1);
  for (guint32 i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *)entries[i].translation,
                         entries[i].translation_length + 1);
  return bytes;
}

static TideMessages *
open_bytes (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  return tide_messages_new (bytes);
}

static void
test_messages (gconstpointer order)
{
  g_autoptr (GByteArray) bytes = compile (GPOINTER_TO_INT (order));
  g_autoptr (TideMessages) messages = open_bytes (bytes->data, bytes->len);
  g_assert_nonnull (messages);
  g_assert_cmpstr (tide_messages_find (messages, "month", "May"), ==, "五月");
  g_assert_cmpstr (tide_messages_find (messages, NULL, "one"), ==, "形式");
  g_assert_null (tide_messages_find (messages, NULL, "May"));
  g_assert_null (tide_messages_find (messages, "other", "May"));
  g_assert_null (tide_messages_find (messages, NULL, "untranslated"));
  g_assert_null (tide_messages_find (messages, NULL, "zzz"));
}

static void
test_messages_cut (void)
{
  g_autoptr (GByteArray) bytes = compile (BYTES_LITTLE);
  for (guint length = 0; length < bytes->len; length++)
    {
      g_autofree guint8 *cut = g_memdup2 (bytes->data, length);
      g_autoptr (TideMessages) messages = open_bytes (cut, length);
      g_assert_null (messages);
    }
}

static void
assert_refused (guint offset, guint32 word)
{
  g_autoptr (GByteArray) bytes = compile (BYTES_LITTLE);
  word = GUINT32_TO_LE (word);
  memcpy (bytes->data + offset, &word, sizeof word);
  g_autoptr (TideMessages) messages = open_bytes (bytes->data, bytes->len);
  g_assert_null (messages);
}

static void
test_messages_damaged (void)
{
  assert_refused (0, 0x12345678);  /* magic */
  assert_refused (4, 0x00020000);  /* a later format */
  assert_refused (8, G_MAXUINT32); /* count */
  assert_refused (12, 0xfffffff0); /* tables outside */
  assert_refused (16, 0xfffffff0);
  assert_refused (28, G_MAXUINT32);     /* a length */
  assert_refused (32, G_MAXUINT32);     /* an offset */
  assert_refused (28 + 8, 1);           /* a string that does not end where it says */
  assert_refused (28 + 12, 28 + 8 * 8); /* an original out of order */
}

/* Whatever byte is wrong, what is found is text, and nothing outside is read. */
static void
test_messages_any_damage (void)
{
  g_autoptr (GBytes) shipped
      = g_resources_lookup_data ("/tidemark/zh_CN.mo", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (shipped);
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (shipped, &length);
  for (int i = 0; i < N_DAMAGES; i++)
    {
      g_autofree guint8 *damaged = g_memdup2 (data, length);
      gsize most = g_test_rand_bit () ? length : 28 + 64;
      for (int j = g_test_rand_int_range (1, 4); j > 0; j--)
        damaged[g_test_rand_int_range (0, (gint32)most)] = (guint8)g_test_rand_int ();
      g_autoptr (TideMessages) messages = open_bytes (damaged, length);
      const char *found
          = messages != NULL ? tide_messages_find (messages, NULL, "US dollars") : NULL;
      g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
    }
}

static void
test_locale (void)
{
  const char *const chinese[] = { "zh", "zh_CN.UTF-8", "zh_TW", "zh_CN:en", "zh-Hans", "ZH_CN" };
  const char *const other[] = { "", "C", "C.UTF-8", "de", "en_US.UTF-8", "en:zh_CN", "z" };
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++)
    g_assert_cmpint (tide_language_from_locale (chinese[i]), ==, TIDE_LANGUAGE_ZH_CN);
  for (gsize i = 0; i < G_N_ELEMENTS (other); i++)
    g_assert_cmpint (tide_language_from_locale (other[i]), ==, TIDE_LANGUAGE_EN);
  g_assert_cmpint (tide_language_from_locale (NULL), ==, TIDE_LANGUAGE_EN);
  g_assert_cmpstr (tide_language_code (TIDE_LANGUAGE_EN), ==, "en");
  g_assert_cmpstr (tide_language_code (TIDE_LANGUAGE_ZH_CN), ==, "zh_CN");
}

static void
test_gettext (void)
{
  const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;
  g_assert_cmpstr (tide_gettext (en, "US dollars"), ==, "US dollars");
  g_assert_cmpstr (tide_gettext (zh, "US dollars"), ==, "美元");
  g_assert_cmpstr (tide_pgettext (zh, "rank", "first"), ==, "第一");
  g_assert_cmpstr (tide_pgettext (zh, "no such context", "first"), ==, "first");
  g_assert_cmpstr (tide_gettext (zh, "no such message"), ==, "no such message");
  g_assert_cmpstr (tide_gettext (zh, ""), ==, "");
}

static gpointer
speak_both (gpointer unused)
{
  for (int i = 0; i < N_ROUNDS; i++)
    test_gettext ();
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];
  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("speaker", speak_both, NULL);
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

static void
assert_closed_up (const char *text, const char *expected)
{
  g_autofree char *once = tide_language_close_up (TIDE_LANGUAGE_ZH_CN, text);
  g_autofree char *twice = tide_language_close_up (TIDE_LANGUAGE_ZH_CN, once);
  g_autofree char *english = tide_language_close_up (TIDE_LANGUAGE_EN, text);
  g_assert_cmpstr (once, ==, expected);
  g_assert_cmpstr (twice, ==, expected);
  g_assert_cmpstr (english, ==, text);
}

static void
test_close_up (void)
{
  assert_closed_up ("共 12 个", "共12个");
  assert_closed_up ("共12个", "共12个");
  assert_closed_up ("中国占 36%，美国占 44%。", "中国占36%，美国占44%。");
  assert_closed_up ("为 −3 亿", "为−3亿");
  assert_closed_up ("见《AI 指数报告》 2 版", "见《AI 指数报告》 2版");
  assert_closed_up ("中国（36%）", "中国（36%）");
  assert_closed_up ("把“AI 指数 2024”和“12 个”读 3 遍", "把“AI 指数 2024”和“12 个”读3遍");
  assert_closed_up ("", "");
}

static void
test_count (void)
{
  g_autofree char *few = tide_language_count (0);
  g_autofree char *many = tide_language_count (54468);
  g_assert_cmpstr (few, ==, "0");
  g_assert_cmpstr (many, ==, "54,468");
}

static void
assert_joined (TideLanguage language, const char *const *items, const char *expected)
{
  g_autofree char *joined = tide_language_join (language, items);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_join (void)
{
  const char *const items[] = { "A", "B", "C", "D", NULL };
  const char *const names[] = { "美国", "中国", "法国", NULL };
  assert_joined (TIDE_LANGUAGE_EN, items + 4, "");
  assert_joined (TIDE_LANGUAGE_EN, items + 3, "D");
  assert_joined (TIDE_LANGUAGE_EN, items + 2, "C and D");
  assert_joined (TIDE_LANGUAGE_EN, items, "A, B, C and D");
  assert_joined (TIDE_LANGUAGE_ZH_CN, names + 1, "中国和法国");
  assert_joined (TIDE_LANGUAGE_ZH_CN, names, "美国、中国和法国");
  g_autofree char *english = tide_language_join_or (TIDE_LANGUAGE_EN, items);
  g_autofree char *chinese = tide_language_join_or (TIDE_LANGUAGE_ZH_CN, names);
  g_assert_cmpstr (english, ==, "A, B, C or D");
  g_assert_cmpstr (chinese, ==, "美国、中国或法国");
}

static void
test_text (void)
{
  TideText text = { { g_strdup ("English"), NULL } };
  TideText empty = { { NULL, NULL } };
  g_assert_cmpstr (tide_text_get (&text, TIDE_LANGUAGE_ZH_CN), ==, "English");
  text.by_language[TIDE_LANGUAGE_ZH_CN] = g_strdup ("中文");
  g_assert_cmpstr (tide_text_get (&text, TIDE_LANGUAGE_ZH_CN), ==, "中文");
  g_assert_cmpstr (tide_text_get (&text, TIDE_LANGUAGE_EN), ==, "English");
  g_assert_cmpstr (tide_text_get (&empty, TIDE_LANGUAGE_EN), ==, "");
  tide_text_clear (&text);
  g_assert_null (text.by_language[TIDE_LANGUAGE_EN]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/messages/little-endian", GINT_TO_POINTER (BYTES_LITTLE), test_messages);
  g_test_add_data_func ("/messages/big-endian", GINT_TO_POINTER (BYTES_BIG), test_messages);
  g_test_add_func ("/messages/cut", test_messages_cut);
  g_test_add_func ("/messages/damaged", test_messages_damaged);
  g_test_add_func ("/messages/any-damage", test_messages_any_damage);
  g_test_add_func ("/language/locale", test_locale);
  g_test_add_func ("/language/gettext", test_gettext);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/count", test_count);
  g_test_add_func ("/language/close-up", test_close_up);
  g_test_add_func ("/language/join", test_join);
  g_test_add_func ("/language/text", test_text);
  return g_test_run ();
}
