/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The machinery of reading: where in the tree the reader is, and what a value must be. It must
 * not know what the parts of a dataset mean.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader.h"

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
  tide_reader_problem (self, node, N_ ("an object"), NULL);
  return NULL;
}

const char *
tide_reader_expect_string (TideReader *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  tide_reader_problem (self, node, N_ ("a text in quotes"), NULL);
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
  g_autofree char *from = g_strdup_printf ("%d", least);
  g_autofree char *to = g_strdup_printf ("%d", most);
  tide_reader_problem (self, node, N_ ("a whole number from {least} to {most}"), "least", from,
                       "most", to, NULL);
  return -1;
}

void
tide_reader_read_member (TideReader *self, JsonObject *object, const char *key, TideReadFunc read,
                         gpointer target)
{
  JsonNode *node = json_object_get_member (object, key);
  if (node == NULL)
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
  tide_reader_wrong (self, N_ ("“{id}” is used twice; each must be different"), "id", id, NULL);
  tide_reader_leave (self);
  return FALSE;
}

void
tide_reader_read_list (TideReader *self, JsonNode *node, TideReadFunc read, gpointer target)
{
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      tide_reader_problem (self, node, N_ ("a list"), NULL);
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
