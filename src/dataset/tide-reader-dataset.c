/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The life of a dataset: from checked JSON by json-glib, then part after part; and its end. It must
 * not know files.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-dataset.h"

#include "tide-reader-parts.h"

#include <string.h>

#define FORMAT "tidemark-dataset"
/* The newest; every one before it is read too. */
#define VERSION 2

static const TideField retired_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideRetired, id),
    .form = &tide_form_id },
  { "by", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideRetired, by),
    .form = &tide_form_id },
  { NULL },
};

static const TideItem retired_item = { sizeof (TideRetired), retired_fields };

static const TideField dataset_fields[] = {
  { "format", TIDE_FIELD_REQUIRED },
  { "version", TIDE_FIELD_REQUIRED },
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideDataset, id),
    .form = &tide_form_id },
  { "updated", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideDataset, updated),
    .form = &tide_form_date },
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideDataset, title) },
  { "sources", TIDE_FIELD_OF_FIGURES, &tide_field_sources, TIDE_MEMBER (TideDataset, sources),
    .item = &tide_source_item },
  { "economies", TIDE_FIELD_OPTIONAL, &tide_field_economies, TIDE_MEMBER (TideDataset, economies) },
  { "indicators", TIDE_FIELD_OF_FIGURES, &tide_field_indicators,
    TIDE_MEMBER (TideDataset, indicators), .item = &tide_indicator_item },
  { "topics", TIDE_FIELD_OPTIONAL, &tide_field_list, TIDE_MEMBER (TideDataset, topics),
    .item = &tide_topic_item },
  { "retired", TIDE_FIELD_OPTIONAL, &tide_field_list, TIDE_MEMBER (TideDataset, retired),
    .item = &retired_item },
  { NULL },
};

static TideDataset *
dataset_new (const char *origin)
{
  TideDataset *self = g_atomic_rc_box_new0 (TideDataset);
  self->origin = g_strdup (origin);
  self->sources = g_ptr_array_new ();
  self->economies = g_ptr_array_new ();
  self->topics = g_ptr_array_new ();
  self->indicators = g_ptr_array_new ();
  self->retired = g_ptr_array_new ();
  return self;
}

static void
dataset_clear (gpointer data)
{
  TideDataset *self = data;
  tide_fields_clear (dataset_fields, self);
  g_strfreev (self->warnings);
  g_free (self->origin);
}

static gboolean
holds_string (JsonNode *node, const char *text)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (node), text);
}

/* What is no dataset, or one that this program cannot know, has one problem and not many. */
static gboolean
is_readable (TideReader *self, JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : root;
  if (object == NULL || !holds_string (format, FORMAT))
    {
      tide_reader_problem (self, format, N_ ("“format”: “{format}”, which marks a dataset"),
                           "format", FORMAT, NULL);
      return FALSE;
    }
  JsonNode *version = json_object_get_member (object, "version");
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64
      || json_node_get_int (version) < 1 || json_node_get_int (version) > VERSION)
    {
      tide_reader_enter_key (self, "version");
      tide_reader_problem (self, version,
                           N_ ("a version from 1 to {version}, which this program reads"),
                           "version", G_STRINGIFY (VERSION), NULL);
      tide_reader_leave (self);
      return FALSE;
    }
  return TRUE;
}

/* The order of tabs, of indicators that lie in files of their own: since version 2. */
static gboolean
holds_topics_alone (JsonObject *root)
{
  return json_object_get_int_member (root, "version") >= 2
         && json_object_has_member (root, "topics") && !json_object_has_member (root, "indicators");
}

TideReader *
tide_reader_new (const TideJson *json, TideLanguage language)
{
  TideReader *self = g_new0 (TideReader, 1);
  self->json = json;
  self->language = language;
  self->dataset = dataset_new (tide_json_origin (json));
  self->problems = tide_reader_told_new ();
  self->warnings = tide_reader_told_new ();
  self->sources = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_years = g_array_new (FALSE, FALSE, sizeof (int));
  self->economies
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)tide_economy_free);
  self->indicators = g_hash_table_new (g_str_hash, g_str_equal);
  self->topics = g_hash_table_new (g_str_hash, g_str_equal);
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
  g_hash_table_unref (self->topics);
  g_clear_pointer (&self->dataset, tide_dataset_unref);
  g_free (self);
}

static TideDataset *
finish (TideReader *self, GError **error)
{
  if (self->problems->len > 0)
    {
      g_auto (GStrv) lines = tide_reader_list_lines (self, self->problems);
      g_autofree char *message = g_strjoinv ("\n", lines);
      g_set_error_literal (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID, message);
      return NULL;
    }
  tide_reader_finish_economies (self);
  self->dataset->warnings = tide_reader_list_lines (self, self->warnings);
  return g_steal_pointer (&self->dataset);
}

TideDataset *
tide_dataset_new_from_json (const TideJson *json, TideLanguage language, GError **error)
{
  gsize size;
  const char *text = tide_json_text (json, &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;
  if (!json_parser_load_from_data (parser, text, size, &parse_error))
    {
      g_set_error (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_INVALID, "%s: %s",
                   tide_json_origin (json), parse_error->message);
      return NULL;
    }

  g_autoptr (TideReader) reader = tide_reader_new (json, language);
  JsonNode *root = json_parser_get_root (parser);
  if (is_readable (reader, root))
    {
      if (tide_json_start (json) == TIDE_JSON_MARKED)
        tide_reader_warning (reader, N_ ("the byte order mark before the text is ignored"), NULL);
      reader->topics_alone = holds_topics_alone (json_node_get_object (root));
      tide_fields_read (dataset_fields, reader, root, reader->dataset);
    }
  return finish (reader, error);
}

TideDataset *
tide_dataset_ref (TideDataset *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tide_dataset_unref (TideDataset *self)
{
  g_atomic_rc_box_release_full (self, dataset_clear);
}
