/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strings, numbers and words, byte by byte; most of a text is these. It must not know brackets.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-gate-private.h"

#include <math.h>
#include <string.h>

#define SURELY_FINITE_MAX 300 /* digits without an exponent */
#define INT64_DIGITS 19

/* What a byte is within a string. */
enum { PLAIN, QUOTE, ESCAPE, CONTROL, MANY };

#define FOUR(x) x, x, x, x
#define ROW(x) FOUR (x), FOUR (x), FOUR (x), FOUR (x)
/* clang-format off */
static const guint8 string_class[256] = {
  ROW (CONTROL), ROW (CONTROL),
  PLAIN, PLAIN, QUOTE, PLAIN, FOUR (PLAIN), FOUR (PLAIN), FOUR (PLAIN),
  ROW (PLAIN), ROW (PLAIN),
  FOUR (PLAIN), FOUR (PLAIN), FOUR (PLAIN), ESCAPE, PLAIN, PLAIN, PLAIN,
  ROW (PLAIN), ROW (PLAIN),
  ROW (MANY), ROW (MANY), ROW (MANY), ROW (MANY),
  ROW (MANY), ROW (MANY), ROW (MANY), ROW (MANY),
};
/* clang-format on */
#undef ROW
#undef FOUR

/* The code unit of "\uXXXX" that @at stands on; -1 for anything else. */
static int
read_code_unit (const TideGate *self, const char *at)
{
  int value = 0;
  if (self->end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (at[i]);
    }
  return value;
}

/* Returns what is behind the escape, or NULL. */
static const char *
read_coded_char (TideGate *self, const char *at)
{
  int unit = read_code_unit (self, at);
  gboolean ok = unit > 0;
  if (unit < 0)
    tide_gate_fail (self, at,
                    N_ ("expected four hexadecimal digits after \\u, found something else"), NULL);
  else if (unit == 0)
    tide_gate_fail (self, at, N_ ("\\u0000 is not allowed"), NULL);
  if (unit < 0xD800 || unit > 0xDFFF)
    return ok ? at + 6 : NULL;
  int low = read_code_unit (self, at + 6);
  if (unit <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF)
    return at + 12;
  g_autofree char *code = g_strdup_printf ("\\u%04x", unit);
  tide_gate_fail (self, at,
                  N_ ("expected a whole character, found half of a surrogate pair ({code})"),
                  "code", code, NULL);
  return NULL;
}

static const char *
read_escape (TideGate *self, const char *at)
{
  if (at + 1 < self->end && at[1] == 'u')
    return read_coded_char (self, at);
  if (at + 1 < self->end && memchr ("\"\\/bfnrt", at[1], 8))
    return at + 2;
  tide_gate_fail (self, at, N_ ("not an escape; write \\\\ for a backslash"), NULL);
  return NULL;
}

static gboolean
fail_control (TideGate *self, const char *at)
{
  if (*at == '\n' || *at == '\r')
    return tide_gate_fail (
        self, at, N_ ("expected the closing quote of a text, found the end of the line"), NULL);
  g_autofree char *byte = tide_gate_byte (*at);
  return tide_gate_fail (self, at,
                         N_ ("expected a text without control characters, found the byte {byte}"),
                         "byte", byte, NULL);
}

static inline gboolean
is_continuation (char c)
{
  return (c & 0xC0) == 0x80;
}

/* A character of several bytes. Three bytes that begin with 0xE1 to 0xEC, as nearly all Chinese
 * does, need no closer look. */
static const char *
read_many (TideGate *self, const char *at)
{
  guchar first = *at;
  if (first > 0xE0 && first < 0xED && self->end - at >= 3 && is_continuation (at[1])
      && is_continuation (at[2]))
    return at + 3;
  if (g_utf8_get_char_validated (at, self->end - at) <= 0x10FFFF)
    return g_utf8_next_char (at);
  g_autofree char *byte = tide_gate_byte (*at);
  tide_gate_fail (self, at, N_ ("expected UTF-8, found the byte {byte}"), "byte", byte, NULL);
  return NULL;
}

gboolean
tide_gate_read_string (TideGate *self)
{
  const char *at = self->at + 1;
  while (at != NULL)
    {
      while (at < self->end && string_class[(guchar)*at] == PLAIN)
        at++;
      if (at == self->end)
        return tide_gate_fail (self, self->at,
                               N_ ("expected a closing quote for this text, found none"), NULL);
      switch (string_class[(guchar)*at])
        {
        case QUOTE:
          self->at = at + 1;
          return TRUE;
        case CONTROL:
          return fail_control (self, at);
        case ESCAPE:
          at = read_escape (self, at);
          break;
        case MANY:
          at = read_many (self, at);
          break;
        }
    }
  return FALSE;
}

static inline const char *
skip_digits (const TideGate *self, const char *at)
{
  while (at < self->end && tide_gate_is_digit (*at))
    at++;
  return at;
}

/* An integer whose digits are given: json-glib would wrap around what int64 cannot hold. */
static gboolean
check_integer (TideGate *self, const char *digits, const char *after)
{
  const char *limit = *self->at == '-' ? "9223372036854775808" : "9223372036854775807";
  gsize n = after - digits;
  if (n < INT64_DIGITS || (n == INT64_DIGITS && memcmp (digits, limit, n) <= 0))
    return TRUE;
  return tide_gate_fail (self, self->at,
                         N_ ("expected an integer of at most 64 bits, found a larger one"), NULL);
}

static gboolean
check_finite (TideGate *self, const char *after)
{
  g_autofree char *number = g_strndup (self->at, after - self->at);
  if (isfinite (g_ascii_strtod (number, NULL)))
    return TRUE;
  return tide_gate_fail (self, self->at, N_ ("expected a number up to 1.8e308, found a larger one"),
                         NULL);
}

static gboolean
read_exponent (TideGate *self, const char *at)
{
  if (at < self->end && (*at == '+' || *at == '-'))
    at++;
  const char *after = skip_digits (self, at);
  if (after == at)
    return tide_gate_fail_expected (self, at, N_ ("a digit in the exponent"));
  if (!check_finite (self, after))
    return FALSE;
  self->at = after;
  return TRUE;
}

static gboolean
read_fraction (TideGate *self, const char *at)
{
  const char *after = skip_digits (self, at);
  if (after == at)
    return tide_gate_fail_expected (self, at, N_ ("a digit after the point"));
  if (after < self->end && (*after == 'e' || *after == 'E'))
    return read_exponent (self, after + 1);
  if (after - self->at > SURELY_FINITE_MAX && !check_finite (self, after))
    return FALSE;
  self->at = after;
  return TRUE;
}

gboolean
tide_gate_read_number (TideGate *self)
{
  const char *digits = *self->at == '-' ? self->at + 1 : self->at;
  const char *after = skip_digits (self, digits);
  if (after == digits)
    return tide_gate_fail_expected (self, after, N_ ("a digit after the minus"));
  if (*digits == '0' && after > digits + 1)
    return tide_gate_fail (self, self->at, N_ ("a number cannot begin with extra zeros"), NULL);
  if (after < self->end && *after == '.')
    return read_fraction (self, after + 1);
  if (after < self->end && (*after == 'e' || *after == 'E'))
    return read_exponent (self, after + 1);
  if (!check_integer (self, digits, after))
    return FALSE;
  self->at = after;
  return TRUE;
}

gboolean
tide_gate_read_word (TideGate *self, const char *word)
{
  gsize n = strlen (word);
  if ((gsize)(self->end - self->at) < n || memcmp (self->at, word, n) != 0)
    return tide_gate_fail_expected (self, self->at, N_ ("a value"));
  self->at += n;
  return TRUE;
}
