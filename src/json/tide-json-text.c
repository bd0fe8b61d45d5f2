/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps through well-formed JSON text. It must not know errors: the gate found none.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-json-text.h"

#include <string.h>

#define SHOWN_MAX 40 /* characters of the file that a message shows */

static gunichar
hexadecimal (const char *digits)
{
  gunichar value = 0;
  for (int i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (digits[i]);
  return value;
}

/* @at is behind "\u". */
static gunichar
next_coded_char (const char **at)
{
  gunichar high = hexadecimal (*at);
  *at += 4;
  if (high < 0xD800 || high > 0xDBFF)
    return high;
  gunichar low = hexadecimal (*at + 2);
  *at += 6;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* @at is behind the backslash. */
static gunichar
next_escaped_char (const char **at)
{
  static const char escapes[] = "bfnrt", meant[] = "\b\f\n\r\t";
  char escape = *(*at)++;
  if (escape == 'u')
    return next_coded_char (at);
  const char *found = strchr (escapes, escape);
  return found != NULL ? (guchar)meant[found - escapes] : (guchar)escape;
}

/* Bytes of UTF-8 have the order of the characters; the end of a string comes before all. */
static int
byte_or_end (char c)
{
  return c == '"' ? 0 : (guchar)c;
}

const char *
tide_json_skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at + 1;
}

static const char *
skip_scalar (const char *at, const char *end)
{
  while (at < end && (g_ascii_isalnum (*at) || *at == '-' || *at == '+' || *at == '.'))
    at++;
  return at;
}

const char *
tide_json_skip_value (const char *at, const char *end)
{
  int depth = 0;
  do
    switch (*at)
      {
      case '"':
        at = tide_json_skip_string (at);
        break;
      case '{':
      case '[':
        depth++;
        at++;
        break;
      case '}':
      case ']':
        depth--;
        at++;
        break;
      default:
        at = depth > 0 ? at + 1 : skip_scalar (at, end);
      }
  while (depth > 0);
  return at;
}

gunichar
tide_json_next_char (const char **at)
{
  if (**at == '"')
    return 0;
  if (**at == '\\')
    {
      (*at)++;
      return next_escaped_char (at);
    }
  gunichar c = g_utf8_get_char (*at);
  *at = g_utf8_next_char (*at);
  return c;
}

int
tide_json_compare_strings (const char *a, const char *b)
{
  a++;
  b++;
  while (*a == *b && *a != '"' && *a != '\\')
    {
      a++;
      b++;
    }
  if (*a != '\\' && *b != '\\')
    return byte_or_end (*a) - byte_or_end (*b);

  gunichar first, second;
  do
    {
      first = tide_json_next_char (&a);
      second = tide_json_next_char (&b);
  } while (first == second && first != 0);
  return (first > second) - (first < second);
}

gboolean
tide_json_string_is (const char *at, const char *text)
{
  at++;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (tide_json_next_char (&at) != g_utf8_get_char (text))
      return FALSE;
  return *at == '"';
}

char *
tide_json_string_get (const char *at)
{
  GString *text = g_string_new (NULL);
  at++;
  for (gunichar c = tide_json_next_char (&at); c != 0; c = tide_json_next_char (&at))
    g_string_append_unichar (text, c);
  return g_string_free (text, FALSE);
}

char *
tide_json_shorten (const char *text)
{
  GString *shown = g_string_new (NULL);
  int n = 0;
  for (; *text && n < SHOWN_MAX; text = g_utf8_next_char (text), n++)
    {
      gunichar c = g_utf8_get_char (text);
      g_string_append_unichar (shown, g_unichar_isprint (c) ? c : 0xFFFD);
    }
  if (*text)
    g_string_append (shown, "…");
  return g_string_free (shown, FALSE);
}

void
tide_json_advance (TidePlace *place, const char *from, const char *to)
{
  for (; from < to; from++)
    if (*from == '\n')
      *place = (TidePlace){ place->line + 1, 1 };
    else if ((*from & 0xC0) != 0x80)
      place->column++;
}
