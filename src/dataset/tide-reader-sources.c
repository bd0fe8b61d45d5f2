/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the sources of a dataset, and the ids that name them elsewhere. It must not know
 * indicators.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include <stdlib.h>
#include <string.h>

#define SOURCES_MAX 65535 /* what a figure’s index holds */

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

static gboolean
is_web_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  return (g_str_equal (scheme, "https") || g_str_equal (scheme, "http")) && host != NULL
         && *host != '\0';
}

static const TideForm year
    = { is_year_or_years, N_ ("a year or years such as “2024” or “2015-2025”") };
static const TideForm url
    = { is_web_address, N_ ("a web address that begins with https:// or http://") };

static const char *const bases[] = { [TIDE_BASIS_PRIMARY] = "primary",
                                     [TIDE_BASIS_SECONDARY] = "secondary",
                                     [TIDE_BASIS_COMPUTED] = "computed",
                                     NULL };

#define LICENCE_MAX 200 /* characters */

static gboolean
is_licence (const char *text)
{
  return tide_form_text.fits (text) && g_utf8_strlen (text, -1) <= LICENCE_MAX;
}

static const TideForm licence
    = { is_licence, N_ ("an SPDX id or a text of at most 200 characters") };

static void
read_licence (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  static const TideField by_language[] = {
    { "en", TIDE_FIELD_REQUIRED, &tide_field_string,
      TIDE_MEMBER (TideText, by_language[TIDE_LANGUAGE_EN]), .form = &licence },
    { "zh_CN", TIDE_FIELD_OPTIONAL, &tide_field_string,
      TIDE_MEMBER (TideText, by_language[TIDE_LANGUAGE_ZH_CN]), .form = &licence },
    { NULL },
  };
  if (JSON_NODE_HOLDS_OBJECT (node))
    tide_fields_read (by_language, self, node, target);
  else
    tide_field_string.read (self, node, field, &((TideText *)target)->by_language[0]);
}

/* TideText: one text for all languages, as an SPDX id is, or one in each. */
static const TideFieldType licence_type = { read_licence, tide_field_clear_text };

static const char *const types[] = { [TIDE_WORK_UNSTATED] = "",
                                     [TIDE_WORK_REPORT] = "report",
                                     [TIDE_WORK_DATASET] = "dataset",
                                     [TIDE_WORK_DATABASE] = "database",
                                     [TIDE_WORK_WEBPAGE] = "webpage",
                                     [TIDE_WORK_ARTICLE] = "article",
                                     [TIDE_WORK_WORKING_PAPER] = "working-paper",
                                     [TIDE_WORK_NEWS] = "news",
                                     [TIDE_WORK_POST] = "post",
                                     NULL };

static const TideField work_fields[] = {
  { "type", TIDE_FIELD_OPTIONAL, &tide_field_name, TIDE_MEMBER (TideWork, type), .names = types },
  { "language", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideWork, language) },
  { "title", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideWork, title) },
  { "authors", TIDE_FIELD_OPTIONAL, &tide_field_strings, TIDE_MEMBER (TideWork, authors),
    .member = tide_field_read_into_texts },
  { "publisher", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideWork, publisher) },
  { "place", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideWork, place) },
  { "date", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideWork, date) },
  { NULL },
};

static void
read_work (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_fields_read (work_fields, self, node, target);
}

static void
clear_work (const TideField *field, gpointer target)
{
  tide_fields_clear (work_fields, target);
}

static const TideFieldType field_work = { read_work, clear_work };

static const TideField source_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, id),
    .form = &tide_form_id },
  { "publisher", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideSource, publisher) },
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideSource, title) },
  { "year", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, year),
    .form = &year },
  { "url", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideSource, url), .form = &url },
  { "basis", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (TideSource, basis),
    .names = bases },
  { "via", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideSource, via) },
  { "note", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideSource, note) },
  { "type", TIDE_FIELD_OPTIONAL, &tide_field_name, TIDE_MEMBER (TideSource, type), .names = types },
  { "original", TIDE_FIELD_OPTIONAL, &field_work, TIDE_MEMBER (TideSource, original) },
  { "read", TIDE_FIELD_OPTIONAL, &field_work, TIDE_MEMBER (TideSource, read) },
  { "licence", TIDE_FIELD_OPTIONAL, &licence_type, TIDE_MEMBER (TideSource, licence),
    .form = &licence },
  { "accessed", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideSource, accessed),
    .form = &tide_form_date },
  { NULL },
};

static void
finish_source (TideReader *self, JsonNode *node, gpointer item)
{
  const TideSource *source = item;
  int last_year = source->year != NULL ? atoi (source->year + strlen (source->year) - 4) : G_MAXINT;
  g_array_append_val (self->source_years, last_year);

  if (source->basis == TIDE_BASIS_SECONDARY
      && !json_object_has_member (json_node_get_object (node), "via"))
    tide_reader_problem (self, NULL, N_ ("“via”, since the basis is “secondary”"), NULL);
  if (source->id != NULL)
    tide_reader_claim (self, self->sources, node, "id", source->id,
                       GUINT_TO_POINTER (self->dataset->sources->len));
}

static const char *
expect_source (TideReader *self, JsonNode *node)
{
  const char *id = tide_reader_expect_string (self, node);
  if (id == NULL || self->topics_alone || g_hash_table_contains (self->sources, id))
    return id;
  tide_reader_problem (self, node, N_ ("the id of one of the “sources”"), NULL);
  return NULL;
}

static void
read_sources (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  if (JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) > SOURCES_MAX)
    tide_reader_problem (self, node, N_ ("at most {n} sources"), "n", G_STRINGIFY (SOURCES_MAX),
                         NULL);
  else
    tide_field_read_list (self, node, field, target);
}

const TideItem tide_source_item = { sizeof (TideSource), source_fields, .finish = finish_source };
const TideFieldType tide_field_sources = { read_sources, tide_field_clear_list };

static void
read_source_index (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *id = expect_source (self, node);
  if (id != NULL)
    *(guint16 *)target = GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, id)) - 1;
}

const TideFieldType tide_field_source = { read_source_index, NULL };

void
tide_read_into_source_ids (TideReader *self, JsonNode *node, gpointer target)
{
  const char *id = expect_source (self, node);
  if (id != NULL)
    g_ptr_array_add (target, g_strdup (id));
}
