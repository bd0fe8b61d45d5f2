/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding places in checked text, without a tree of it. It must not know errors.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-json.h"

#include "tide-json-text.h"

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
  for (at = next_member (at + 1, end); at != NULL; at = next_member (at, end))
    {
      const char *value = value_of_key (at, end);
      if (tide_json_string_is (at, key))
        return value;
      at = tide_json_skip_value (value, end);
    }
  return NULL;
}

/* A walk that follows many paths, and how far the place of what it came to last is known. */
typedef struct {
  const char *end;
  const char *const *const *paths;
  guint n_left; /* paths that may lead further */
  TidePlace *places;
  const char *at;
  TidePlace place;
} Walk;

/* Whether the step of a path leads to a member: @key is NULL in a list. */
static gboolean
leads_to (const char *step, const char *key, guint index)
{
  guint64 number;
  if (key != NULL)
    return tide_json_string_is (key, step);
  return g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &number, NULL) && number == index;
}

static void
swap (guint *a, guint *b)
{
  guint kept = *a;
  *a = *b;
  *b = kept;
}

/* Puts those of @n paths first whose step at @depth leads to the member; how many. */
static guint
sort_out (const Walk *self, guint *wanted, guint n, guint depth, const char *key, guint index)
{
  guint n_here = 0;
  for (guint i = 0; i < n; i++)
    if (leads_to (self->paths[wanted[i]][depth], key, index))
      swap (&wanted[n_here++], &wanted[i]);
  return n_here;
}

/* Came to the value at @at by the first @depth steps of @n paths: puts those first that have
 * further steps; how many. */
static guint
arrive (Walk *self, const char *at, guint *wanted, guint n, guint depth)
{
  tide_json_advance (&self->place, self->at, at);
  self->at = at;
  guint n_further = 0;
  for (guint i = 0; i < n; i++)
    {
      self->places[wanted[i]] = self->place;
      if (self->paths[wanted[i]][depth] != NULL)
        swap (&wanted[n_further++], &wanted[i]);
    }
  if (*at != '{' && *at != '[')
    n_further = 0;
  self->n_left -= n - n_further;
  return n_further;
}

/* Goes through the value at @at, to which the first @depth steps of @n paths led: behind it, or
 * NULL where no path leads further. Calls itself no deeper than paths are long. */
static const char *
walk (Walk *self, const char *at, guint *wanted, guint n, guint depth)
{
  n = arrive (self, at, wanted, n, depth);
  if (n == 0)
    return self->n_left > 0 ? tide_json_skip_value (at, self->end) : NULL;

  gboolean is_object = *at == '{';
  const char *behind = at + 1;
  const char *member = next_member (behind, self->end);
  for (guint index = 0; member != NULL; index++)
    {
      const char *value = is_object ? value_of_key (member, self->end) : member;
      guint n_here = sort_out (self, wanted, n, depth, is_object ? member : NULL, index);
      behind = n_here > 0 ? walk (self, value, wanted, n_here, depth + 1)
                          : tide_json_skip_value (value, self->end);
      wanted += n_here;
      n -= n_here;
      member = behind != NULL ? next_member (behind, self->end) : NULL;
    }
  self->n_left -= n;
  return self->n_left > 0 ? tide_json_skip_space (behind, self->end) + 1 : NULL;
}

void
tide_json_locate (const TideJson *self, const char *const *const *paths, guint n, TidePlace *places)
{
  gsize size;
  const char *text = tide_json_text (self, &size);
  const char *end = text + size;
  g_autofree guint *wanted = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    wanted[i] = i;
  if (n > 0)
    walk (&(Walk){ end, paths, n, places, text, { 1, 1 } }, tide_json_skip_space (text, end),
          wanted, n, 0);
}

/* The string that an object has under @key, or NULL. (transfer full) */
static char *
get_string (const char *object, const char *end, const char *key)
{
  const char *value = find_key (object, end, key);
  return value != NULL && *value == '"' ? tide_json_string_get (value) : NULL;
}

char **
tide_json_outline (const TideJson *self, char **dataset_id)
{
  gsize size;
  const char *text = tide_json_text (self, &size);
  const char *end = text + size;
  const char *root = tide_json_skip_space (text, end);
  GPtrArray *ids = g_ptr_array_new ();

  *dataset_id = get_string (root, end, "id");
  const char *at = find_key (root, end, "indicators");
  for (at = at != NULL && *at == '[' ? next_member (at + 1, end) : NULL; at != NULL;
       at = next_member (tide_json_skip_value (at, end), end))
    {
      char *id = get_string (at, end, "id");
      if (id != NULL)
        g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, FALSE);
}
