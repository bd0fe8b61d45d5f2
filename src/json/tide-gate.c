/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one pass over a text. Nothing here calls itself: open objects and lists are frames on a stack
 * of 64. Keys are kept as places in the text while their object is open; where they did not come in
 * ascending order, the closing bracket sorts them and looks for equal neighbours. It must not know
 * what a dataset is.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-gate.h"

#include "tide-gate-private.h"
#include "tide-json-private.h"
#include "tide-json-text.h"

#include <string.h>

#define MARK "\xEF\xBB\xBF"
#define MARK_SIZE (sizeof MARK - 1)

static inline void
skip_space (TideGate *self)
{
  self->at = tide_json_skip_space (self->at, self->end);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer text)
{
  return tide_json_compare_strings ((const char *)text + *(const guint32 *)a,
                                    (const char *)text + *(const guint32 *)b);
}

/* The keys of the innermost object did not ascend: sorted, equal ones stand side by side, in order
 * of the text. */
static gboolean
check_repeated_keys (TideGate *self, guint first_key)
{
  guint32 *keys = self->keys + first_key;
  guint n = self->n_keys - first_key;
  guint32 repeated = G_MAXUINT32;
  g_qsort_with_data (keys, n, sizeof *keys, compare_keys, (gpointer)self->text);
  for (guint i = 1; i < n; i++)
    if (keys[i] < repeated && compare_keys (&keys[i - 1], &keys[i], (gpointer)self->text) == 0)
      repeated = keys[i];
  if (repeated == G_MAXUINT32)
    return TRUE;
  g_autofree char *key = tide_json_string_get (self->text + repeated);
  g_autofree char *shown = tide_json_shorten (key);
  return tide_gate_fail (self, self->text + repeated,
                         N_ ("expected each key once, found “{key}” again"), "key", shown, NULL);
}

static gboolean
close_bracket (TideGate *self)
{
  TideGateFrame *frame = &self->frames[--self->depth];
  if (!frame->is_sorted && !check_repeated_keys (self, frame->first_key))
    return FALSE;
  self->n_keys = frame->first_key;
  self->at++;
  self->wants_value = FALSE;
  return TRUE;
}

static void
add_key (TideGate *self, const char *key)
{
  TideGateFrame *frame = &self->frames[self->depth - 1];
  if (frame->is_sorted && self->n_keys > frame->first_key)
    frame->is_sorted
        = tide_json_compare_strings (self->text + self->keys[self->n_keys - 1], key) < 0;
  if (self->n_keys == self->room)
    {
      self->room = MAX (64, self->room * 2);
      self->keys = g_renew (guint32, self->keys, self->room);
    }
  self->keys[self->n_keys++] = key - self->text;
}

static gboolean
read_key (TideGate *self)
{
  const char *key = self->at;
  if (key == self->end || *key != '"')
    return tide_gate_fail_expected (self, key, N_ ("a key in straight double quotes"));
  if (!tide_gate_read_string (self))
    return FALSE;
  add_key (self, key);
  skip_space (self);
  if (self->at == self->end || *self->at != ':')
    return tide_gate_fail_expected (self, self->at, N_ ("a colon after the key"));
  self->at++;
  self->wants_value = TRUE;
  return TRUE;
}

static gboolean
open_bracket (TideGate *self)
{
  if (self->depth == TIDE_GATE_MAX_DEPTH)
    return tide_gate_fail (self, self->at,
                           N_ ("expected at most {n} brackets within each other, found more"), "n",
                           G_STRINGIFY (TIDE_GATE_MAX_DEPTH), NULL);
  self->frames[self->depth++] = (TideGateFrame){ self->at, self->n_keys, TRUE };
  char closing = *self->at++ == '{' ? '}' : ']';
  skip_space (self);
  if (self->at < self->end && *self->at == closing)
    return close_bracket (self);
  return closing == ']' || read_key (self);
}

static gboolean
read_value (TideGate *self)
{
  skip_space (self);
  if (self->at == self->end)
    return tide_gate_fail_expected (self, self->at, N_ ("a value"));
  if (*self->at == '{' || *self->at == '[')
    return open_bracket (self);
  self->wants_value = FALSE;
  switch (*self->at)
    {
    case '"':
      return tide_gate_read_string (self);
    case 't':
      return tide_gate_read_word (self, "true");
    case 'f':
      return tide_gate_read_word (self, "false");
    case 'n':
      return tide_gate_read_word (self, "null");
    default:
      if (*self->at == '-' || tide_gate_is_digit (*self->at))
        return tide_gate_read_number (self);
      return tide_gate_fail_expected (self, self->at, N_ ("a value"));
    }
}

/* A key after a comma; where digits stand on both sides of it, the comma is meant as a point. */
static gboolean
read_next_key (TideGate *self, const char *comma)
{
  if (self->at < self->end && tide_gate_is_digit (comma[-1]) && tide_gate_is_digit (*self->at))
    return tide_gate_fail (self, comma,
                           N_ ("a comma inside a number; write a decimal point, as in 4.5"), NULL);
  return read_key (self);
}

/* A comma and what it announces, or a closing bracket. */
static gboolean
read_after_value (TideGate *self)
{
  const TideGateFrame *frame = &self->frames[self->depth - 1];
  gboolean is_object = *frame->opening == '{';
  skip_space (self);
  if (self->at < self->end && *self->at == (is_object ? '}' : ']'))
    return close_bracket (self);
  if (self->at == self->end || *self->at != ',')
    return tide_gate_fail_expected (self, self->at,
                                    is_object ? N_ ("a comma or “}”") : N_ ("a comma or “]”"));
  const char *comma = self->at++;
  self->wants_value = TRUE;
  skip_space (self);
  if (self->at < self->end && (*self->at == '}' || *self->at == ']'))
    return tide_gate_fail_expected (self, self->at, N_ ("something after the comma"));
  return !is_object || read_next_key (self, comma);
}

static gboolean
read_root (TideGate *self)
{
  self->wants_value = TRUE;
  while (self->wants_value || self->depth > 0)
    if (self->wants_value ? !read_value (self) : !read_after_value (self))
      return FALSE;
  skip_space (self);
  return self->at == self->end
         || tide_gate_fail_expected (self, self->at, N_ ("the end of the file"));
}

static gboolean
begins_with (const TideGate *self, const char *bytes, gsize n)
{
  return (gsize)(self->end - self->text) >= n && memcmp (self->text, bytes, n) == 0;
}

/* What editors write instead of plain UTF-8. */
static gboolean
check_encoding (TideGate *self)
{
  if (self->text == self->end)
    return tide_gate_fail (self, self->at, N_ ("expected a dataset, found an empty file"), NULL);
  if (self->end - self->text > TIDE_GATE_MAX_BYTES)
    return tide_gate_fail (self, self->at, N_ ("expected at most {n} MiB, found a larger file"),
                           "n", G_STRINGIFY (TIDE_GATE_MAX_MIB), NULL);
  if (begins_with (self, "\xFF\xFE", 2) || begins_with (self, "\xFE\xFF", 2)
      || begins_with (self, "\0", 1) || (self->end - self->text > 1 && self->text[1] == '\0'))
    return tide_gate_fail (self, self->at,
                           N_ ("expected UTF-8, found UTF-16 or UTF-32; save the file as UTF-8"),
                           NULL);
  return TRUE;
}

/* Some editors write a mark before UTF-8, which RFC 8259 lets a reader pass over. (transfer full)
 */
static GBytes *
without_mark (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize n = size >= MARK_SIZE && memcmp (text, MARK, MARK_SIZE) == 0 ? MARK_SIZE : 0;
  return g_bytes_new_from_bytes (bytes, n, size - n);
}

TideJson *
tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error)
{
  gsize size;
  g_autoptr (GBytes) plain = without_mark (bytes);
  const char *text = g_bytes_get_data (plain, &size);
  TideGate self = { .text = text,
                    .end = text + size,
                    .at = text,
                    .origin = origin,
                    .language = language,
                    .error = error };
  gboolean passed = check_encoding (&self) && read_root (&self);
  g_free (self.keys);
  if (!passed)
    return NULL;
  return tide_json_new_checked (
      plain, origin, size < g_bytes_get_size (bytes) ? TIDE_JSON_MARKED : TIDE_JSON_PLAIN);
}
