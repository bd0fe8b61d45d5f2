/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader tells of a dataset: each problem and warning with its place, in the language that
 * was asked for. What it quotes from the file stays as the file has it. It must not know the rules.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader.h"

#include "tide-json-text.h"
#include "tide-pattern.h"

#define TOLD_MAX 50 /* problems, and warnings */

typedef struct {
  TidePlace place; /* known when all is told */
  char **steps;    /* of the path, for tide_json_locate() */
  char *text;      /* "indicators[3].title: …" */
} Told;

static void
told_free (gpointer data)
{
  Told *self = data;
  g_strfreev (self->steps);
  g_free (self->text);
  g_free (self);
}

static int
compare_told (gconstpointer a, gconstpointer b)
{
  TidePlace first = (*(const Told *const *)a)->place, second = (*(const Told *const *)b)->place;
  if (first.line != second.line)
    return first.line < second.line ? -1 : 1;
  return (first.column > second.column) - (first.column < second.column);
}

static void
append_step (GString *text, const TideStep *step)
{
  if (step->key == NULL)
    {
      g_string_append_printf (text, "[%u]", step->index);
      return;
    }
  g_autofree char *key = tide_json_shorten (step->key);
  g_string_append_printf (text, "%s%s", text->len > 0 ? "." : "", key);
}

/* "indicators[3].values.USA.2024"; the root is the dataset itself. */
static char *
path_to_string (const TideReader *self)
{
  /* Translators: stands for the place in a file where a problem is of the dataset as a whole */
  GString *text
      = g_string_new (self->depth == 0 ? tide_pgettext (self->language, "place", "dataset") : NULL);
  for (guint i = 0; i < self->depth; i++)
    append_step (text, &self->path[i]);
  return g_string_free (text, FALSE);
}

static char **
path_to_steps (const TideReader *self)
{
  char **steps = g_new0 (char *, self->depth + 1);
  for (guint i = 0; i < self->depth; i++)
    steps[i] = self->path[i].key != NULL ? g_strdup (self->path[i].key)
                                         : g_strdup_printf ("%u", self->path[i].index);
  return steps;
}

static void
tell (const TideReader *self, GPtrArray *told, const char *message)
{
  if (told->len == TOLD_MAX)
    return;
  Told *one = g_new0 (Told, 1);
  g_autofree char *path = path_to_string (self);
  one->steps = path_to_steps (self);
  one->text = g_strdup_printf ("%s: %s", path, message);
  g_ptr_array_add (told, one);
}

static void
locate_all (const TideReader *self, GPtrArray *told)
{
  g_autofree const char *const **paths = g_new (const char *const *, told->len);
  g_autofree TidePlace *places = g_new (TidePlace, told->len);
  for (guint i = 0; i < told->len; i++)
    paths[i] = (const char *const *)((Told *)told->pdata[i])->steps;
  tide_json_locate (self->json, paths, told->len, places);
  for (guint i = 0; i < told->len; i++)
    ((Told *)told->pdata[i])->place = places[i];
}

static char *
describe_value (JsonNode *node)
{
  g_autofree char *text = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      text = tide_json_shorten (json_node_get_string (node));
      return g_strdup_printf ("“%s”", text);
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    default:
      return g_strdup (g_ascii_dtostr (digits, sizeof digits, json_node_get_double (node)));
    }
}

static char *
describe (const TideReader *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup (json_object_get_size (json_node_get_object (node))
                           ? tide_gettext (self->language, "an object")
                           : tide_gettext (self->language, "an empty object"));
    case JSON_NODE_ARRAY:
      return g_strdup (json_array_get_length (json_node_get_array (node))
                           ? tide_gettext (self->language, "a list")
                           : tide_gettext (self->language, "an empty list"));
    case JSON_NODE_NULL:
      return g_strdup ("null");
    case JSON_NODE_VALUE:
      return describe_value (node);
    }
  g_return_val_if_reached (NULL);
}

GPtrArray *
tide_reader_told_new (void)
{
  return g_ptr_array_new_with_free_func (told_free);
}

char **
tide_reader_list_lines (const TideReader *self, GPtrArray *told)
{
  locate_all (self, told);
  g_ptr_array_sort (told, compare_told);
  char **lines = g_new0 (char *, told->len + 1);
  for (guint i = 0; i < told->len; i++)
    {
      const Told *one = told->pdata[i];
      lines[i] = g_strdup_printf ("%s:%u:%u: %s", tide_json_origin (self->json), one->place.line,
                                  one->place.column, one->text);
    }
  return lines;
}

void
tide_reader_tell_expected (TideReader *self, JsonNode *found, const char *wanted)
{
  g_autofree char *message = NULL;
  if (found != NULL)
    {
      g_autofree char *got = describe (self, found);
      message = tide_pattern_fill (
          self->language, tide_gettext (self->language, "expected {wanted}, found {found}"),
          "wanted", wanted, "found", got, NULL);
    }
  else
    /* Translators: what a dataset file should have at a place, with the key that is not there */
    message = tide_pattern_fill (
        self->language, tide_gettext (self->language, "expected {wanted}, found no such key"),
        "wanted", wanted, NULL);
  tell (self, self->problems, message);
}

void
tide_reader_problem (TideReader *self, JsonNode *found, const char *expected, ...)
{
  va_list slots;
  va_start (slots, expected);
  g_autofree char *wanted
      = tide_pattern_fill_valist (self->language, tide_gettext (self->language, expected), slots);
  va_end (slots);
  tide_reader_tell_expected (self, found, wanted);
}

void
tide_reader_key_problem (TideReader *self, const char *key, const char *expected)
{
  g_autoptr (JsonNode) found = json_node_init_string (json_node_alloc (), key);
  tide_reader_tell_expected (self, found, tide_gettext (self->language, expected));
}

void
tide_reader_wrong (TideReader *self, const char *pattern, ...)
{
  va_list slots;
  va_start (slots, pattern);
  g_autofree char *message
      = tide_pattern_fill_valist (self->language, tide_gettext (self->language, pattern), slots);
  va_end (slots);
  tell (self, self->problems, message);
}

void
tide_reader_warning (TideReader *self, const char *pattern, ...)
{
  va_list slots;
  va_start (slots, pattern);
  g_autofree char *message
      = tide_pattern_fill_valist (self->language, tide_gettext (self->language, pattern), slots);
  va_end (slots);
  tell (self, self->warnings, message);
}
