/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding places in a text that passed the gate, without a tree of it. It must not know errors.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-gate.h"

#include "tide-gate-text.h"

#include <stdlib.h>
#include <string.h>

/* At a member of an object or list, or behind the last one: the next member, or NULL. */
static const char *
next_member (const char *at, const char *end)
{
  at = tide_json_skip_space (at, end);
  if (*at == '}' || *at == ']')
    return NULL;
  return tide_json_skip_space (*at == ',' ? at + 1 : at, end);
}

/* @at is a key: the value behind it. */
static const char *
value_of_key (const char *at, const char *end)
{
  at = tide_json_skip_space (tide_json_skip_string (at), end);
  return tide_json_skip_space (at + 1, end);
}

/* The value of an object's key; NULL where @at is no object or has no such key. */
static const char *
find_key (const char *at, const char *end, const char *key)
{
  if (*at != '{')
    return NULL;
  for (at = next_member (at + 1, end); at; at = next_member (at, end))
    {
      const char *value = value_of_key (at, end);
      if (tide_json_string_is (at, key))
        return value;
      at = tide_json_skip_value (value, end);
    }
  return NULL;
}

static const char *
find_index (const char *at, const char *end, guint64 index)
{
  for (at = next_member (at + 1, end); at && index > 0; index--)
    at = next_member (tide_json_skip_value (at, end), end);
  return at;
}

static const char *
find_step (const char *at, const char *end, const char *step)
{
  if (*at == '{')
    return find_key (at, end, step);
  guint64 index;
  if (*at == '[' && g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &index, NULL))
    return find_index (at, end, index);
  return NULL;
}

TidePlace
tide_gate_place (const char *text, gsize offset)
{
  TidePlace place = { 1, 1 };
  for (gsize i = 0; i < offset; i++)
    if (text[i] == '\n')
      place = (TidePlace){ place.line + 1, 1 };
    else if ((text[i] & 0xC0) != 0x80)
      place.column++;
  return place;
}

TidePlace
tide_gate_locate (GBytes *bytes, const char *const *path)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *end = text + size;
  const char *at = tide_json_skip_space (text, end);
  const char *next = at;
  for (; *path && next; path++)
    {
      next = find_step (at, end, *path);
      at = next ? next : at;
    }
  return tide_gate_place (text, at - text);
}

/* The string that an object has under @key, or NULL. (transfer full) */
static char *
get_string (const char *object, const char *end, const char *key)
{
  const char *value = find_key (object, end, key);
  return value && *value == '"' ? tide_json_string_get (value) : NULL;
}

char **
tide_gate_outline (GBytes *bytes, char **dataset_id)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *end = text + size;
  const char *root = tide_json_skip_space (text, end);
  GPtrArray *ids = g_ptr_array_new ();

  *dataset_id = get_string (root, end, "id");
  const char *at = find_key (root, end, "indicators");
  for (at = at && *at == '[' ? next_member (at + 1, end) : NULL; at;
       at = next_member (tide_json_skip_value (at, end), end))
    {
      char *id = get_string (at, end, "id");
      if (id)
        g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, FALSE);
}
