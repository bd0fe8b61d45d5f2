/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The machinery of reading: where in the tree the reader is, and values of common types. It must
 * not know what the parts of a dataset mean.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader.h"

#include "tide-dataset-private.h"
#include "tide-economy.h"

#include <string.h>

/* Control characters other than a line break would spoil what is drawn and written. */
static gboolean
is_printable (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if ((g_unichar_iscntrl (c) && c != '\n') || c == 0xFFFE || c == 0xFFFF)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_id (const char *text)
{
  return *text && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static void
warn_of_unknown_keys (TideReader *self, JsonObject *object, const TideField *fields)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const TideField *field = fields;
      while (field->key && !g_str_equal (field->key, key))
        field++;
      if (field->key)
        continue;
      tide_reader_enter_key (self, key);
      tide_reader_warning (self,
                           N_ ("expected a key of the format, found another, which is ignored"));
      tide_reader_leave (self);
    }
}

static void
tell_missing (TideReader *self, const char *key)
{
  g_autofree char *wanted = g_strdup_printf ("“%s”", key);
  tide_reader_tell_expected (self, NULL, wanted);
}

static char *
list_names (TideReader *self, const char *const *names)
{
  /* Translators: what stands between the names of a list in quotation marks: one”, “other */
  const char *between = tide_pgettext (self->language, "names", "”, “");
  g_autofree char *list = g_strjoinv (between, (char **)names);
  if (!names[1])
    return g_strdup_printf ("“%s”", list);
  /* Translators: several names, with quotation marks between them too */
  return tide_language_printf (self->language, tide_gettext (self->language, "one of “%1$s”"),
                               list);
}

static void
read_into_ids (TideReader *self, JsonNode *node, gpointer target)
{
  char *id = NULL;
  tide_read_id (self, node, &id);
  if (id)
    g_ptr_array_add (target, id);
}

TideReader *
tide_reader_new (const TideJson *json, TideLanguage language)
{
  TideReader *self = g_new0 (TideReader, 1);
  self->json = json;
  self->language = language;
  self->problems = tide_reader_told_new ();
  self->warnings = tide_reader_told_new ();
  self->dataset = tide_dataset_new_empty (tide_json_origin (json));
  self->sources = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_years = g_array_new (FALSE, FALSE, sizeof (int));
  self->economies
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)tide_economy_free);
  self->indicators = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
tide_reader_free (TideReader *self)
{
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->warnings);
  g_hash_table_unref (self->sources);
  g_array_unref (self->source_years);
  g_hash_table_unref (self->economies);
  g_hash_table_unref (self->indicators);
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  g_free (self);
}

void
tide_reader_enter_key (TideReader *self, const char *key)
{
  g_return_if_fail (self->depth < TIDE_PATH_MAX);
  self->path[self->depth++] = (TideStep){ .key = key };
}

void
tide_reader_enter_index (TideReader *self, guint index)
{
  g_return_if_fail (self->depth < TIDE_PATH_MAX);
  self->path[self->depth++] = (TideStep){ .index = index };
}

void
tide_reader_leave (TideReader *self)
{
  self->depth--;
}

JsonObject *
tide_reader_expect_object (TideReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  tide_reader_problem (self, node, N_ ("an object"));
  return NULL;
}

const char *
tide_reader_expect_string (TideReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  tide_reader_problem (self, node, N_ ("a text in quotes"));
  return NULL;
}

int
tide_reader_expect_integer (TideReader *self, JsonNode *node, int least, int most)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 value = json_node_get_int (node);
      if (value >= least && value <= most)
        return value;
    }
  tide_reader_problem (self, node, N_ ("a whole number from %1$d to %2$d"), least, most);
  return -1;
}

int
tide_reader_expect_name (TideReader *self, JsonNode *node, const char *const *names)
{
  const char *text = NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  for (int i = 0; text && names[i]; i++)
    if (g_str_equal (names[i], text))
      return i;
  g_autofree char *wanted = list_names (self, names);
  tide_reader_tell_expected (self, node, wanted);
  return -1;
}

void
tide_reader_read_member (TideReader *self, JsonObject *object, const char *key, TideReadFunc read,
                         gpointer target)
{
  JsonNode *node = json_object_get_member (object, key);
  if (!node)
    return;
  tide_reader_enter_key (self, key);
  read (self, node, target);
  tide_reader_leave (self);
}

gboolean
tide_reader_claim (TideReader *self, GHashTable *owners, JsonNode *node, const char *key,
                   const char *id, gpointer owner)
{
  if (!g_hash_table_contains (owners, id))
    return g_hash_table_insert (owners, (char *)id, owner);
  tide_reader_enter_key (self, key);
  tide_reader_problem (self, json_object_get_member (json_node_get_object (node), key),
                       N_ ("one that no other has"));
  tide_reader_leave (self);
  return FALSE;
}

gboolean
tide_reader_read_object (TideReader *self, JsonNode *node, const TideField *fields, gpointer target)
{
  JsonObject *object = tide_reader_expect_object (self, node);
  if (!object)
    return FALSE;
  guint n_known = 0;
  for (const TideField *field = fields; field->key; field++)
    {
      gboolean is_there = json_object_has_member (object, field->key);
      n_known += is_there ? 1 : 0;
      if (!is_there && field->need == TIDE_FIELD_REQUIRED)
        tell_missing (self, field->key);
      if (field->read)
        tide_reader_read_member (self, object, field->key, field->read,
                                 (char *)target + field->offset);
    }
  if (n_known < json_object_get_size (object))
    warn_of_unknown_keys (self, object, fields);
  return TRUE;
}

void
tide_reader_read_list (TideReader *self, JsonNode *node, TideReadFunc read, gpointer target)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      tide_reader_problem (self, node, N_ ("a list"));
      return;
    }
  JsonArray *list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      tide_reader_enter_index (self, i);
      read (self, json_array_get_element (list, i), target);
      tide_reader_leave (self);
    }
}

void
tide_reader_read_strings (TideReader *self, JsonNode *node, TideReadFunc read, char ***out)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  tide_reader_read_list (self, node, read, strings);
  g_ptr_array_add (strings, NULL);
  g_strfreev (*out);
  *out = (char **)g_ptr_array_steal (strings, NULL);
}

void
tide_read_boolean (TideReader *self, JsonNode *node, gpointer target)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *(gboolean *)target = json_node_get_boolean (node);
  else
    tide_reader_problem (self, node, N_ ("true or false"));
}

void
tide_read_string (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (!text)
    return;
  if (!*text || !is_printable (text))
    tide_reader_problem (self, node, N_ ("a text that is not empty and has no control characters"));
  else
    *(char **)target = g_strdup (text);
}

void
tide_read_id (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (!text)
    return;
  if (!is_id (text))
    tide_reader_problem (self, node, N_ ("an id of small letters, digits and hyphens"));
  else
    *(char **)target = g_strdup (text);
}

void
tide_read_ids (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_strings (self, node, read_into_ids, target);
}

void
tide_read_text (TideReader *self, JsonNode *node, gpointer target)
{
  static const TideField fields[] = {
    { "en", TIDE_FIELD_REQUIRED, tide_read_string,
      G_STRUCT_OFFSET (TideText, by_language[TIDE_LANGUAGE_EN]) },
    { "zh_CN", TIDE_FIELD_OPTIONAL, tide_read_string,
      G_STRUCT_OFFSET (TideText, by_language[TIDE_LANGUAGE_ZH_CN]) },
    { NULL },
  };
  if (JSON_NODE_HOLDS_OBJECT (node))
    tide_reader_read_object (self, node, fields, target);
  else
    tide_reader_problem (self, node, N_ (N_ ("texts by language, such as {\"en\": \"…\"}")));
}
