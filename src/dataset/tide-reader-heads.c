/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the built index: heads of indicators, as dataset-index.py writes them. An index with
 * anything wrong in it is none, for the datasets themselves can be read. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-head.h"

#include "tide-reader-parts.h"

static const char *const formats[] = { "tidemark-index", NULL };

/* Another version is not read: an index is as old as the program that it was built with. */
#define VERSION 1

static void
read_unit (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideHead *head = target;
  tide_reader_read_unit (self, node, &head->unit, &head->own_unit, &head->unit_title);
}

static void
clear_unit (const TideField *field, gpointer target)
{
  TideHead *head = target;
  g_clear_pointer (&head->own_unit, g_free);
  tide_text_clear (&head->unit_title);
}

static const TideFieldType field_unit = { read_unit, clear_unit };

static const TideField keyword_fields[] = {
  { "en", TIDE_FIELD_OPTIONAL, &tide_field_strings,
    TIDE_MEMBER (TideHead, keywords[TIDE_LANGUAGE_EN]), .member = tide_field_read_into_texts },
  { "zh_CN", TIDE_FIELD_OPTIONAL, &tide_field_strings,
    TIDE_MEMBER (TideHead, keywords[TIDE_LANGUAGE_ZH_CN]), .member = tide_field_read_into_texts },
  { NULL },
};

static const TideField source_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, id),
    .form = &tide_form_id },
  { "publisher", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideSource, publisher) },
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideSource, title) },
  { "year", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, year) },
  { "url", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, url) },
  { NULL },
};

static const TideItem source_item = { sizeof (TideSource), source_fields };

#define COUNT(name_, member_)                                                                      \
  { name_,      TIDE_FIELD_REQUIRED, &tide_field_integer, TIDE_MEMBER (TideHead, member_),         \
    .least = 0, .most = G_MAXINT }

static const TideField place_fields[] = {
  COUNT ("national", n_places[TIDE_ECONOMY_NATIONAL]),
  COUNT ("subnational", n_places[TIDE_ECONOMY_SUBNATIONAL]),
  COUNT ("aggregate", n_places[TIDE_ECONOMY_AGGREGATE]),
  { NULL },
};

static const TideField head_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideHead, id),
    .form = &tide_form_id },
  { "dataset", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideHead, dataset_id),
    .form = &tide_form_id },
  COUNT ("size", size),
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideHead, title) },
  { "short", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideHead, short_title) },
  { "definition", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideHead, definition) },
  { "keywords", TIDE_FIELD_OPTIONAL, &tide_field_object, .fields = keyword_fields },
  { "unit", TIDE_FIELD_REQUIRED, &field_unit },
  { "chart", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (TideHead, default_kind),
    .name_of = tide_reader_kind_name },
  { "sources", TIDE_FIELD_REQUIRED, &tide_field_list, TIDE_MEMBER (TideHead, sources),
    .item = &source_item },
  { "economies", TIDE_FIELD_REQUIRED, &tide_field_strings, TIDE_MEMBER (TideHead, economies),
    .member = tide_field_read_into_texts },
  { "places", TIDE_FIELD_REQUIRED, &tide_field_object, .fields = place_fields },
  { "periods", TIDE_FIELD_REQUIRED, &tide_field_periods, TIDE_MEMBER (TideHead, periods),
    .n_offset = G_STRUCT_OFFSET (TideHead, n_periods) },
  COUNT ("figures", n_figures),
  { NULL },
};

static void
start_head (TideReader *self, gpointer item)
{
  TideHead *head = item;
  head->sources = g_ptr_array_new ();
}

static void
finish_head (TideReader *self, JsonNode *node, gpointer item)
{
  const TideHead *head = item;
  if (head->sources->len == 0)
    tide_reader_tell_expected (self, node, "sources");
}

static const TideItem head_item = { sizeof (TideHead), head_fields, start_head, finish_head };

typedef struct {
  guint format;
  int version;
  GPtrArray *heads;
} Index;

static const TideField index_fields[] = {
  { "format", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (Index, format),
    .names = formats },
  { "version", TIDE_FIELD_REQUIRED, &tide_field_integer, TIDE_MEMBER (Index, version),
    .least = VERSION, .most = VERSION },
  { "heads", TIDE_FIELD_REQUIRED, &tide_field_list, TIDE_MEMBER (Index, heads),
    .item = &head_item },
  { NULL },
};

GPtrArray *
tide_heads_new_from_json (const TideJson *json)
{
  gsize size;
  const char *text = tide_json_text (json, &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, size, NULL))
    return NULL;
  g_autoptr (TideReader) reader = tide_reader_new (json, TIDE_LANGUAGE_EN);
  Index index = { .heads = g_ptr_array_new_with_free_func (tide_head_free) };
  tide_fields_read (index_fields, reader, json_parser_get_root (parser), &index);
  if (reader->problems->len > 0)
    g_clear_pointer (&index.heads, g_ptr_array_unref);
  return index.heads;
}

void
tide_head_free (gpointer head)
{
  tide_fields_clear (head_fields, head);
  g_free (head);
}
