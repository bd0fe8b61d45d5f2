/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations as items of CSL-JSON, which Zotero, Pandoc and others read. It must not know the other
 * styles.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite-styles.h"
#include "tide-cited.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_authors (JsonBuilder *builder, const TideCited *cited)
{
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cited->authors->len; i++)
    {
      const TideAuthor *author = cited->authors->pdata[i];
      json_builder_begin_object (builder);
      add_string (builder, "family", author->family);
      add_string (builder, "given", author->given);
      add_string (builder, "literal", author->family == NULL ? author->name : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* [2024, 7, 3], as far as it is known. */
static void
add_date_parts (JsonBuilder *builder, int year, int month, int day)
{
  const int parts[] = { year, month, day };
  json_builder_begin_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (parts) && parts[i] > 0; i++)
    json_builder_add_int_value (builder, parts[i]);
  json_builder_end_array (builder);
}

static void
add_date (JsonBuilder *builder, const char *name, TideCitedDate date)
{
  if (date.year == 0)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  add_date_parts (builder, date.year, date.month, date.day);
  if (date.last_year > 0)
    add_date_parts (builder, date.last_year, 0, 0);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_title (JsonBuilder *builder, const TideCited *cited)
{
  g_autofree char *made = cited->untitled ? g_strdup_printf ("[%s]", cited->title) : NULL;
  add_string (builder, "title", made != NULL ? made : cited->title);
}

/* The work that a copy tells of. */
static void
add_copied (JsonBuilder *builder, const TideWork *copied)
{
  add_string (builder, "original-title", copied->title);
  add_string (builder, "original-publisher", copied->publisher);
  add_string (builder, "original-publisher-place", copied->place);
}

static void
add_work (JsonBuilder *builder, const TideCited *cited)
{
  add_string (builder, "id", cited->id);
  add_string (builder, "type", cited->row->csl);
  add_authors (builder, cited);
  add_title (builder, cited);
  add_string (builder, cited->row->container != NULL ? cited->row->container : "publisher",
              cited->publisher);
  add_string (builder, "publisher-place", cited->place);
  add_string (builder, "genre", cited->row->genre);
  add_date (builder, "issued", cited->date);
  add_date (builder, "accessed", cited->accessed);
  add_string (builder, "URL", cited->url);
  add_string (builder, "language", cited->language);
  if (cited->copied != NULL)
    add_copied (builder, cited->copied);
}

char *
tide_cite_csl (const TideSource *source, TideLanguage language)
{
  g_autoptr (TideCited) cited = tide_cited_new (source, language);
  g_autofree char *note = tide_cited_note (cited, source, language);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  json_builder_begin_object (builder);
  add_work (builder, cited);
  add_string (builder, "note", note);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
