/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the topics of a dataset, with their notes. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

/* An indicator is marked with the number of the topic that named it last, so that a second time is
 * seen. */
static void
read_into_known_indicators (TideReader *self, JsonNode *node, gpointer target)
{
  const char *id = tide_reader_expect_string (self, node);
  gpointer topic = GUINT_TO_POINTER (self->dataset->topics->len), last = NULL;
  if (id == NULL)
    return;
  if (!g_hash_table_lookup_extended (self->indicators, id, NULL, &last) && !self->topics_alone)
    tide_reader_problem (self, node, N_ ("the id of one of the “indicators”"), NULL);
  else if (last == topic)
    tide_reader_wrong (self, N_ ("the indicator “{id}” is listed twice"), "id", id, NULL);
  else
    {
      g_hash_table_insert (self->indicators, (char *)id, topic);
      g_ptr_array_add (target, g_strdup (id));
    }
}

static const TideField note_fields[] = {
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideNote, title) },
  { "text", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideNote, text) },
  { "indicators", TIDE_FIELD_REQUIRED, &tide_field_strings, TIDE_MEMBER (TideNote, indicators),
    .member = tide_field_read_into_ids },
  { "sources", TIDE_FIELD_REQUIRED, &tide_field_strings, TIDE_MEMBER (TideNote, sources),
    .member = tide_read_into_source_ids },
  { NULL },
};

static const TideItem note_item = { sizeof (TideNote), note_fields };

static const TideField topic_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideTopic, id),
    .form = &tide_form_id },
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideTopic, title) },
  { "short", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideTopic, short_title) },
  { "icon", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideTopic, icon) },
  { "summary", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideTopic, summary) },
  { "indicators", TIDE_FIELD_REQUIRED, &tide_field_strings, TIDE_MEMBER (TideTopic, indicators),
    .member = read_into_known_indicators },
  { "notes", TIDE_FIELD_OPTIONAL, &tide_field_list, TIDE_MEMBER (TideTopic, notes),
    .item = &note_item },
  { NULL },
};

static void
start_topic (TideReader *self, gpointer item)
{
  TideTopic *topic = item;
  topic->notes = g_ptr_array_new ();
}

static void
finish_topic (TideReader *self, JsonNode *node, gpointer item)
{
  const TideTopic *topic = item;
  if (topic->id != NULL)
    tide_reader_claim (self, self->topics, node, "id", topic->id, item);
}

const TideItem tide_topic_item = { sizeof (TideTopic), topic_fields, start_topic, finish_topic };
