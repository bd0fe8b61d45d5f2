/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the sources of a dataset, and the ids that name them elsewhere. It must not know
 * indicators.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include <stdlib.h>
#include <string.h>

#define SOURCES_MAX G_MAXUINT16

static gboolean
is_year (const char *text)
{
  return strspn (text, "0123456789") >= 4 && text[0] != '0';
}

/* "2024", or "2015-2025" in order. */
static gboolean
is_year_or_years (const char *text)
{
  if (!is_year (text))
    return FALSE;
  if (strlen (text) == 4)
    return TRUE;
  return strlen (text) == 9 && text[4] == '-' && is_year (text + 5)
         && strncmp (text, text + 5, 4) < 0;
}

static void
read_year (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (!text)
    return;
  if (is_year_or_years (text))
    *(char **)target = g_strdup (text);
  else
    tide_reader_problem (self, node, N_ ("a year or years such as “2024” or “2015-2025”"));
}

static void
read_url (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (!text)
    return;
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri ? g_uri_get_scheme (uri) : "";
  if (uri && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && g_uri_get_host (uri)
      && *g_uri_get_host (uri))
    *(char **)target = g_strdup (text);
  else
    tide_reader_problem (self, node, N_ ("a web address that begins with https:// or http://"));
}

static void
read_basis (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "primary", "secondary", "computed", NULL };
  int basis = tide_reader_expect_name (self, node, names);
  if (basis >= 0)
    *(TideBasis *)target = basis;
}

static const TideField source_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, tide_read_id, G_STRUCT_OFFSET (TideSource, id) },
  { "publisher", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideSource, publisher) },
  { "title", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideSource, title) },
  { "year", TIDE_FIELD_REQUIRED, read_year, G_STRUCT_OFFSET (TideSource, year) },
  { "url", TIDE_FIELD_REQUIRED, read_url, G_STRUCT_OFFSET (TideSource, url) },
  { "basis", TIDE_FIELD_REQUIRED, read_basis, G_STRUCT_OFFSET (TideSource, basis) },
  { "via", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideSource, via) },
  { "note", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideSource, note) },
  { NULL },
};

static void
read_source (TideReader *self, JsonNode *node, gpointer target)
{
  TideSource *source = g_new0 (TideSource, 1);
  g_ptr_array_add (self->dataset->sources, source);
  gboolean is_object = tide_reader_read_object (self, node, source_fields, source);
  int last_year = source->year ? atoi (source->year + strlen (source->year) - 4) : G_MAXINT;
  g_array_append_val (self->source_years, last_year);

  if (is_object && source->basis == TIDE_BASIS_SECONDARY
      && !json_object_has_member (json_node_get_object (node), "via"))
    tide_reader_problem (self, NULL, N_ ("“via”, since the basis is “secondary”"));
  if (source->id)
    tide_reader_claim (self, self->sources, node, "id", source->id,
                       GUINT_TO_POINTER (self->dataset->sources->len));
}

static const char *
expect_source (TideReader *self, JsonNode *node)
{
  const char *id = tide_reader_expect_string (self, node);
  if (!id || g_hash_table_contains (self->sources, id))
    return id;
  tide_reader_problem (self, node, N_ ("the id of one of the “sources”"));
  return NULL;
}

void
tide_read_sources (TideReader *self, JsonNode *node, gpointer target)
{
  if (JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) > SOURCES_MAX)
    tide_reader_problem (self, node, N_ ("at most %1$d sources"), SOURCES_MAX);
  else
    tide_reader_read_list (self, node, read_source, NULL);
}

void
tide_read_source_index (TideReader *self, JsonNode *node, gpointer target)
{
  const char *id = expect_source (self, node);
  if (id)
    *(guint16 *)target = GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, id)) - 1;
}

void
tide_read_into_source_ids (TideReader *self, JsonNode *node, gpointer target)
{
  const char *id = expect_source (self, node);
  if (id)
    g_ptr_array_add (target, g_strdup (id));
}
