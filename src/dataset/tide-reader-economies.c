/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the economies that a dataset declares, and the codes that name economies elsewhere. It
 * must not know indicators.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include "tide-dataset-private.h"
#include "tide-economy.h"
#include "tide-economy-name.h"

#include <string.h>

#define REGIONS_MAX 8 /* that one may lie in, one in the other */

static void
read_code (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (!code)
    return;
  if (tide_economy_code_is_valid (code))
    g_strlcpy (target, code, TIDE_CODE_MAX + 1);
  else
    tide_reader_problem (self, node,
                         N_ ("a code of capitals such as “CHN”, “CN-GD” or “CN-GD-Shenzhen”"));
}

static void
read_kind (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "national", "subnational", "aggregate", NULL };
  int kind = tide_reader_expect_name (self, node, names);
  if (kind >= 0)
    *(TideEconomyKind *)target = kind;
}

static void
read_within (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code && tide_reader_expect_economy (self, code))
    *(char **)target = g_strdup (code);
}

static void
read_into_members (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (!code)
    return;
  if (g_hash_table_contains (self->economies, code) || tide_economy_name_find (code))
    g_ptr_array_add (target, g_strdup (code));
  else
    tide_reader_expect_economy (self, code);
}

static void
read_members (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_strings (self, node, read_into_members, target);
}

/* A declaration is read twice: what it is by itself, and, once all are declared, what it says of
 * others. */
static const TideField economy_fields[] = {
  { "code", TIDE_FIELD_REQUIRED, read_code, G_STRUCT_OFFSET (TideEconomy, code) },
  { "kind", TIDE_FIELD_REQUIRED, read_kind, G_STRUCT_OFFSET (TideEconomy, kind) },
  { "name", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideEconomy, name) },
  { "short", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideEconomy, short_name) },
  { "within", TIDE_FIELD_OPTIONAL, NULL },
  { "members", TIDE_FIELD_OPTIONAL, NULL },
  { NULL },
};

static void
read_declaration (TideReader *self, JsonNode *node, gpointer target)
{
  g_autoptr (TideEconomy) economy = g_new0 (TideEconomy, 1);
  if (!tide_reader_read_object (self, node, economy_fields, economy))
    return;
  if (economy->kind == TIDE_ECONOMY_SUBNATIONAL
      && !json_object_has_member (json_node_get_object (node), "within"))
    tide_reader_problem (self, NULL, N_ ("“within”, since the kind is “subnational”"));
  if (*economy->code
      && tide_reader_claim (self, self->economies, node, "code", economy->code, economy))
    g_steal_pointer (&economy);
}

/* The economy that the declaration at @node made, or NULL where it made none. */
static TideEconomy *
declared (TideReader *self, JsonNode *node)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  JsonNode *code = json_object_get_member (json_node_get_object (node), "code");
  if (!code || json_node_get_value_type (code) != G_TYPE_STRING)
    return NULL;
  return g_hash_table_lookup (self->economies, json_node_get_string (code));
}

static void
read_relations (TideReader *self, JsonNode *node, gpointer target)
{
  TideEconomy *economy = declared (self, node);
  if (!economy)
    return;
  JsonObject *object = json_node_get_object (node);
  if (!economy->within)
    tide_reader_read_member (self, object, "within", read_within, &economy->within);
  if (!economy->members)
    tide_reader_read_member (self, object, "members", read_members, &economy->members);
}

/* Follows "within" from one to the next. */
static void
find_regions (TideReader *self, JsonNode *node, gpointer target)
{
  TideEconomy *economy = declared (self, node);
  if (!economy || !economy->within || economy->regions)
    return;
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (g_free);
  const TideEconomy *at = economy;
  while (at->within && regions->len < REGIONS_MAX)
    {
      g_ptr_array_add (regions, g_strdup (at->within));
      at = tide_reader_find_economy (self, at->within);
    }
  if (at->within)
    tide_reader_problem (
        self, node, N_ ("a region that lies in at most %1$d others, never in itself"), REGIONS_MAX);
  g_ptr_array_add (regions, NULL);
  economy->regions = (char **)g_ptr_array_steal (regions, NULL);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TideEconomy *const *)a)->code, (*(const TideEconomy *const *)b)->code);
}

void
tide_read_economies (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_list (self, node, read_declaration, NULL);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;
  tide_reader_read_list (self, node, read_relations, NULL);
  tide_reader_read_list (self, node, find_regions, NULL);
}

const TideEconomy *
tide_reader_find_economy (TideReader *self, const char *code)
{
  TideEconomy *economy = g_hash_table_lookup (self->economies, code);
  if (economy)
    return economy;
  economy = tide_economy_new_named (code);
  if (!economy)
    return NULL;
  g_hash_table_insert (self->economies, economy->code, economy);
  if (economy->within)
    tide_reader_find_economy (self, economy->within);
  return economy;
}

const TideEconomy *
tide_reader_expect_economy (TideReader *self, const char *code)
{
  const TideEconomy *economy = tide_reader_find_economy (self, code);
  if (!economy)
    tide_reader_key_problem (
        self, code, N_ ("an ISO code with a known name, or a code of one of the “economies”"));
  return economy;
}

void
tide_read_into_economy_codes (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code && tide_reader_expect_economy (self, code))
    g_ptr_array_add (target, g_strdup (code));
}

void
tide_reader_finish_economies (TideReader *self)
{
  GHashTableIter iter;
  gpointer economy;
  g_hash_table_iter_init (&iter, self->economies);
  while (g_hash_table_iter_next (&iter, NULL, &economy))
    {
      g_hash_table_iter_steal (&iter);
      ((TideEconomy *)economy)->named = tide_economy_name_find (((TideEconomy *)economy)->code);
      g_ptr_array_add (self->dataset->economies, economy);
    }
  g_ptr_array_sort (self->dataset->economies, compare_codes);
}
