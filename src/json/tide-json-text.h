/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small steps through JSON text that is known to be well formed, for the gate alone: skipping, and
 * comparing keys by what they mean rather than by how they are written.
 */
#pragma once

#include "tide-json.h"

G_BEGIN_DECLS

/* Behind white space, if there is any. */
static inline const char *
tide_json_skip_space (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  return at;
}

/* Behind the string, or the value of any sort, that begins at @at. The text need not end with a
 * NUL.
 */
const char *tide_json_skip_string (const char *at);
const char *tide_json_skip_value (const char *at, const char *end);

/* The character of a string that @at stands on, escapes resolved; moves on. 0 at the closing quote,
 * where it stays. */
gunichar tide_json_next_char (const char **at);

/* The order of two strings, given by their opening quotes; 0 for equal ones. */
int tide_json_compare_strings (const char *a, const char *b);

/* Whether the string means @text. */
gboolean tide_json_string_is (const char *at, const char *text);

/* What the string means. (transfer full) */
char *tide_json_string_get (const char *at);

/* The text as a message may show it: its first 40 characters, those that do not print replaced, so
 * that one message is one line. (transfer full) */
char *tide_json_shorten (const char *text);

/* Moves a place on, from the byte @from of any text to @to. */
void tide_json_advance (TidePlace *place, const char *from, const char *to);

G_END_DECLS
