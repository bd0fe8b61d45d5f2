/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the topics of a dataset, with their notes. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include "tide-dataset-private.h"
#include "tide-economy.h"

/* An indicator is marked with the number of the topic that named it last, so that a second time is
 * seen. */
static void
read_into_known_indicators (TideReader *self, JsonNode *node, gpointer target)
{
  const char *id = tide_reader_expect_string (self, node);
  gpointer topic = GUINT_TO_POINTER (self->dataset->topics->len), last = NULL;
  if (!id)
    return;
  if (!g_hash_table_lookup_extended (self->indicators, id, NULL, &last))
    tide_reader_problem (self, node, N_ ("the id of one of the “indicators”"));
  else if (last == topic)
    tide_reader_problem (self, node, N_ ("each indicator once"));
  else
    {
      g_hash_table_insert (self->indicators, (char *)id, topic);
      g_ptr_array_add (target, g_strdup (id));
    }
}

static void
read_known_indicators (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_strings (self, node, read_into_known_indicators, target);
}

static void
read_source_ids (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_strings (self, node, tide_read_into_source_ids, target);
}

static void
read_note (TideReader *self, JsonNode *node, gpointer target)
{
  static const TideField fields[] = {
    { "title", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideNote, title) },
    { "text", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideNote, text) },
    { "indicators", TIDE_FIELD_REQUIRED, tide_read_ids, G_STRUCT_OFFSET (TideNote, indicators) },
    { "sources", TIDE_FIELD_REQUIRED, read_source_ids, G_STRUCT_OFFSET (TideNote, sources) },
    { NULL },
  };
  TideNote *note = g_new0 (TideNote, 1);
  g_ptr_array_add (target, note);
  tide_reader_read_object (self, node, fields, note);
}

static void
read_notes (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_list (self, node, read_note, *(GPtrArray **)target);
}

static const TideField topic_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, tide_read_id, G_STRUCT_OFFSET (TideTopic, id) },
  { "title", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideTopic, title) },
  { "short", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideTopic, short_title) },
  { "icon", TIDE_FIELD_OPTIONAL, tide_read_string, G_STRUCT_OFFSET (TideTopic, icon) },
  { "summary", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideTopic, summary) },
  { "indicators", TIDE_FIELD_REQUIRED, read_known_indicators,
    G_STRUCT_OFFSET (TideTopic, indicators) },
  { "notes", TIDE_FIELD_OPTIONAL, read_notes, G_STRUCT_OFFSET (TideTopic, notes) },
  { NULL },
};

static void
read_topic (TideReader *self, JsonNode *node, gpointer target)
{
  TideTopic *topic = tide_topic_new ();
  g_ptr_array_add (self->dataset->topics, topic);
  if (tide_reader_read_object (self, node, topic_fields, topic) && topic->id)
    tide_reader_claim (self, target, node, "id", topic->id, topic);
}

void
tide_read_topics (TideReader *self, JsonNode *node, gpointer target)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  tide_reader_read_list (self, node, read_topic, ids);
}
