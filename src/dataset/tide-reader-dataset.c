/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From checked JSON to a dataset: json-glib, then part after part. It must not know files.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-dataset.h"

#include "tide-dataset-private.h"
#include "tide-reader-parts.h"

#include <stdlib.h>
#include <string.h>

#define FORMAT "tidemark-dataset"
#define VERSION 1

/* "2026-11-23", of a day that there was or will be. */
static gboolean
is_date (const char *text)
{
  static const char form[] = "dddd-dd-dd";
  if (strlen (text) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i]; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  int year = atoi (text), month = atoi (text + 5), day = atoi (text + 8);
  return year > 0 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year);
}

static void
read_date (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (!text)
    return;
  if (is_date (text))
    *(char **)target = g_strdup (text);
  else
    tide_reader_problem (self, node, N_ ("a date such as “2026-11-23”"));
}

static const TideField dataset_fields[] = {
  { "format", TIDE_FIELD_REQUIRED, NULL },
  { "version", TIDE_FIELD_REQUIRED, NULL },
  { "id", TIDE_FIELD_REQUIRED, tide_read_id, G_STRUCT_OFFSET (TideDataset, id) },
  { "updated", TIDE_FIELD_REQUIRED, read_date, G_STRUCT_OFFSET (TideDataset, updated) },
  { "title", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideDataset, title) },
  { "sources", TIDE_FIELD_REQUIRED, tide_read_sources },
  { "economies", TIDE_FIELD_OPTIONAL, tide_read_economies },
  { "indicators", TIDE_FIELD_REQUIRED, tide_read_indicators },
  { "topics", TIDE_FIELD_OPTIONAL, tide_read_topics },
  { NULL },
};

static gboolean
holds_string (JsonNode *node, const char *text)
{
  return node && json_node_get_value_type (node) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (node), text);
}

/* What is no dataset, or one that this program cannot know, has one problem and not many. */
static gboolean
is_readable (TideReader *self, JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = object ? json_object_get_member (object, "format") : root;
  if (!object || !holds_string (format, FORMAT))
    {
      tide_reader_problem (self, format, N_ ("a dataset, with “format”: “%1$s”"), FORMAT);
      return FALSE;
    }
  JsonNode *version = json_object_get_member (object, "version");
  if (!version || json_node_get_value_type (version) != G_TYPE_INT64
      || json_node_get_int (version) != VERSION)
    {
      tide_reader_enter_key (self, "version");
      tide_reader_problem (self, version, N_ ("%1$d, the one version that this program reads"),
                           VERSION);
      tide_reader_leave (self);
      return FALSE;
    }
  return TRUE;
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
  g_strfreev (self->dataset->warnings);
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
    tide_reader_read_object (reader, root, dataset_fields, reader->dataset);
  return finish (reader, error);
}
