/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the economies that a dataset declares, and the codes that name economies elsewhere. It
 * must not know indicators.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include "tide-economy.h"
#include "tide-economy-name.h"

#include <string.h>

#define REGIONS_MAX 8 /* that one may lie in, one in the other */

static void
read_code (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code == NULL)
    return;
  if (tide_economy_code_is_valid (code))
    g_strlcpy (target, code, field->size);
  else
    tide_reader_problem (
        self, node, N_ ("a code of capitals such as “CHN”, “CN-GD” or “CN-GD-Shenzhen”"), NULL);
}

static const TideFieldType field_code = { read_code, NULL };

static void
read_within (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code == NULL || tide_reader_expect_economy (self, code) == NULL)
    return;
  g_free (*(char **)target);
  *(char **)target = g_strdup (code);
}

static const TideFieldType field_within = { read_within, tide_field_clear_string };

static void
read_into_members (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code == NULL)
    return;
  if (g_hash_table_contains (self->economies, code) || tide_economy_name_find (code) != NULL)
    g_ptr_array_add (target, g_strdup (code));
  else
    tide_reader_expect_economy (self, code);
}

static const char *const kinds[] = { [TIDE_ECONOMY_NATIONAL] = "national",
                                     [TIDE_ECONOMY_SUBNATIONAL] = "subnational",
                                     [TIDE_ECONOMY_AGGREGATE] = "aggregate",
                                     NULL };

static const TideField economy_fields[] = {
  { "code", TIDE_FIELD_REQUIRED, &field_code, TIDE_MEMBER (TideEconomy, code) },
  { "kind", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (TideEconomy, kind),
    .names = kinds },
  { "name", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideEconomy, name) },
  { "short", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideEconomy, short_name) },
  { "within", TIDE_FIELD_LATER, &field_within, TIDE_MEMBER (TideEconomy, within) },
  { "members", TIDE_FIELD_LATER, &tide_field_strings, TIDE_MEMBER (TideEconomy, members),
    .member = read_into_members },
  { NULL },
};

static void
read_declaration (TideReader *self, JsonNode *node, gpointer target)
{
  g_autoptr (TideEconomy) economy = g_new0 (TideEconomy, 1);
  if (!tide_fields_read (economy_fields, self, node, economy))
    return;
  if (economy->kind == TIDE_ECONOMY_SUBNATIONAL
      && !json_object_has_member (json_node_get_object (node), "within"))
    tide_reader_problem (self, NULL, N_ ("“within”, since the kind is “subnational”"), NULL);
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
  if (code == NULL || json_node_get_value_type (code) != G_TYPE_STRING)
    return NULL;
  return g_hash_table_lookup (self->economies, json_node_get_string (code));
}

static void
read_relations (TideReader *self, JsonNode *node, gpointer target)
{
  TideEconomy *economy = declared (self, node);
  if (economy != NULL)
    tide_fields_read_later (economy_fields, self, json_node_get_object (node), economy);
}

/* Follows "within" from one to the next. */
static void
find_regions (TideReader *self, JsonNode *node, gpointer target)
{
  TideEconomy *economy = declared (self, node);
  if (economy == NULL || economy->within == NULL || economy->regions != NULL)
    return;
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (g_free);
  const TideEconomy *at = economy;
  while (at->within != NULL && regions->len < REGIONS_MAX)
    {
      g_ptr_array_add (regions, g_strdup (at->within));
      at = tide_reader_find_economy (self, at->within);
    }
  if (at->within != NULL)
    tide_reader_wrong (self,
                       N_ ("more than {n} regions around this one, or a region inside itself"), "n",
                       G_STRINGIFY (REGIONS_MAX), NULL);
  g_ptr_array_add (regions, NULL);
  economy->regions = (char **)g_ptr_array_steal (regions, NULL);
}

static void
free_economy (gpointer economy, gpointer unused)
{
  tide_economy_free (economy);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TideEconomy *const *)a)->code, (*(const TideEconomy *const *)b)->code);
}

static void
read_economies (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_reader_read_list (self, node, read_declaration, NULL);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;
  tide_reader_read_list (self, node, read_relations, NULL);
  tide_reader_read_list (self, node, find_regions, NULL);
}

static void
clear_economies (const TideField *field, gpointer target)
{
  GPtrArray *economies = *(GPtrArray **)target;
  g_ptr_array_foreach (economies, free_economy, NULL);
  g_ptr_array_unref (economies);
}

const TideFieldType tide_field_economies = { read_economies, clear_economies };

const TideEconomy *
tide_reader_find_economy (TideReader *self, const char *code)
{
  TideEconomy *economy = g_hash_table_lookup (self->economies, code);
  if (economy != NULL)
    return economy;
  economy = tide_economy_new_named (code);
  if (economy == NULL)
    return NULL;
  g_hash_table_insert (self->economies, economy->code, economy);
  if (economy->within != NULL)
    tide_reader_find_economy (self, economy->within);
  return economy;
}

const TideEconomy *
tide_reader_expect_economy (TideReader *self, const char *code)
{
  const TideEconomy *economy = tide_reader_find_economy (self, code);
  if (economy == NULL)
    tide_reader_key_problem (
        self, code, N_ ("an ISO code with a known name, or a code of one of the “economies”"));
  return economy;
}

void
tide_read_into_economy_codes (TideReader *self, JsonNode *node, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code != NULL && tide_reader_expect_economy (self, code) != NULL)
    g_ptr_array_add (target, g_strdup (code));
}

void
tide_economy_free (TideEconomy *self)
{
  tide_fields_clear (economy_fields, self);
  g_strfreev (self->regions);
  g_free (self);
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
