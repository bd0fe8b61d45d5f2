/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the gate says of a text that it does not let through. It must not know the rules.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-gate-private.h"

#include "tide-json-text.h"
#include "tide-pattern.h"

#define WORD_MAX 20 /* characters of the text that a message shows */

static char *
describe_word (const TideGate *self, const char *at)
{
  gsize n = 0;
  while (n < WORD_MAX && at + n < self->end && (g_ascii_isalnum (at[n]) || at[n] == '_'))
    n++;
  return g_strdup_printf ("“%.*s”", (int)n, at);
}

static char *
describe_char (const TideGate *self, const char *at)
{
  gunichar c = g_utf8_get_char_validated (at, self->end - at);
  if (c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D)
    return g_strdup (
        tide_gettext (self->language, "a curly quote, where only straight ones (\") count"));
  if (c > G_MAXINT32 || !g_unichar_isprint (c))
    {
      g_autofree char *byte = tide_gate_byte (*at);
      return tide_pattern_fill (self->language, tide_gettext (self->language, "the byte {byte}"),
                                "byte", byte, NULL);
    }
  return g_strdup_printf ("“%.*s”", (int)(g_utf8_next_char (at) - at), at);
}

static char *
describe (const TideGate *self, const char *at)
{
  if (at == self->end)
    return g_strdup (tide_gettext (self->language, "the end of the file"));
  if (*at == '"')
    return g_strdup (tide_gettext (self->language, "a text in quotes"));
  if (*at == '/' || *at == '#')
    return g_strdup (tide_gettext (self->language, "a comment, which JSON does not have"));
  return g_ascii_isalnum (*at) ? describe_word (self, at) : describe_char (self, at);
}

char *
tide_gate_byte (char byte)
{
  return g_strdup_printf ("0x%02X", (guchar)byte);
}

gboolean
tide_gate_fail (TideGate *self, const char *at, const char *pattern, ...)
{
  va_list slots;
  va_start (slots, pattern);
  g_autofree char *message
      = tide_pattern_fill_valist (self->language, tide_gettext (self->language, pattern), slots);
  va_end (slots);
  TidePlace place = { 1, 1 };
  tide_json_advance (&place, self->text, at);
  g_set_error (self->error, TIDE_JSON_ERROR, TIDE_JSON_ERROR_INVALID, "%s:%u:%u: %s", self->origin,
               place.line, place.column, message);
  return FALSE;
}

gboolean
tide_gate_fail_expected (TideGate *self, const char *at, const char *expected)
{
  g_autofree char *found = describe (self, at);
  const char *wanted = tide_gettext (self->language, expected);
  /* Translators: what a dataset file should have at a place, and what it has there */
  return tide_gate_fail (self, at, N_ ("expected {wanted}, found {found}"), "wanted", wanted,
                         "found", found, NULL);
}
