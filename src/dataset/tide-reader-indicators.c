/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what an indicator is: all of it but its values. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

static const char *const directions[] = { [TIDE_DIRECTION_HIGHER] = "higher",
                                          [TIDE_DIRECTION_LOWER] = "lower",
                                          [TIDE_DIRECTION_NONE] = "none",
                                          NULL };
static const char *const comparables[] = { [TIDE_COMPARABLE_SERIES] = "series",
                                           [TIDE_COMPARABLE_BREAKS] = "breaks",
                                           [TIDE_COMPARABLE_EDITIONS] = "editions",
                                           [TIDE_COMPARABLE_UNSTATED] = "unstated",
                                           NULL };
/* As version 1 says it. */
static const char *const zeros[] = { "", [TIDE_ABSENCE_NONE] = "none-recorded", NULL };

const char *
tide_reader_kind_name (guint value)
{
  return value < TIDE_N_KINDS ? tide_kind_get (value)->name : NULL;
}

static const char *
per_name (guint bit)
{
  return 1u << bit <= TIDE_PER_GDP ? tide_per_get (1u << bit)->name : NULL;
}

static void
read_asked (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (text != NULL && !tide_asked_parse (text, target))
    tide_reader_problem (self, node, N_ ("a period such as “2024”, “2015..2024” or “latest”"),
                         NULL);
}

static const TideFieldType field_asked = { read_asked, NULL };

static const TideField keyword_fields[] = {
  { "en", TIDE_FIELD_OPTIONAL, &tide_field_strings,
    TIDE_MEMBER (TideIndicator, keywords[TIDE_LANGUAGE_EN]), .member = tide_field_read_into_texts },
  { "zh_CN", TIDE_FIELD_OPTIONAL, &tide_field_strings,
    TIDE_MEMBER (TideIndicator, keywords[TIDE_LANGUAGE_ZH_CN]),
    .member = tide_field_read_into_texts },
  { NULL },
};

static const TideField default_fields[] = {
  { "chart", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (TideIndicator, default_kind),
    .name_of = tide_reader_kind_name },
  { "countries", TIDE_FIELD_REQUIRED, &tide_field_strings,
    TIDE_MEMBER (TideIndicator, default_countries), .member = tide_read_into_economy_codes },
  { "period", TIDE_FIELD_OPTIONAL, &field_asked, TIDE_MEMBER (TideIndicator, default_period) },
  { NULL },
};

/* Values count on all others. */
static const TideField indicator_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, &tide_field_string, TIDE_MEMBER (TideIndicator, id),
    .form = &tide_form_id },
  { "title", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideIndicator, title) },
  { "definition", TIDE_FIELD_REQUIRED, &tide_field_text, TIDE_MEMBER (TideIndicator, definition) },
  { "caveat", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideIndicator, caveat) },
  { "whole", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideIndicator, whole) },
  { "short", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideIndicator, short_title) },
  { "say", TIDE_FIELD_OPTIONAL, &tide_field_clause, TIDE_MEMBER (TideIndicator, say) },
  { "say_projected", TIDE_FIELD_OPTIONAL, &tide_field_clause,
    TIDE_MEMBER (TideIndicator, say_projected) },
  { "noun", TIDE_FIELD_OPTIONAL, &tide_field_noun, TIDE_MEMBER (TideIndicator, noun) },
  { "note", TIDE_FIELD_OPTIONAL, &tide_field_text, TIDE_MEMBER (TideIndicator, note) },
  { "counter", TIDE_FIELD_OPTIONAL, &tide_field_string, TIDE_MEMBER (TideIndicator, counter) },
  { "keywords", TIDE_FIELD_OPTIONAL, &tide_field_object, .fields = keyword_fields },
  { "unit", TIDE_FIELD_REQUIRED, &tide_field_unit },
  { "decimals", TIDE_FIELD_REQUIRED, &tide_field_integer, TIDE_MEMBER (TideIndicator, decimals),
    .least = 0, .most = 10 },
  { "direction", TIDE_FIELD_REQUIRED, &tide_field_name, TIDE_MEMBER (TideIndicator, direction),
    .names = directions },
  { "comparable", TIDE_FIELD_OPTIONAL, &tide_field_name, TIDE_MEMBER (TideIndicator, comparable),
    .names = comparables },
  { "breaks", TIDE_FIELD_OPTIONAL, &tide_field_breaks },
  { "coverage", TIDE_FIELD_OPTIONAL, &tide_field_coverage },
  { "absence", TIDE_FIELD_OPTIONAL, &tide_field_absence },
  { "cumulative", TIDE_FIELD_OPTIONAL, &tide_field_boolean,
    TIDE_MEMBER (TideIndicator, cumulative) },
  { "status", TIDE_FIELD_OPTIONAL, &tide_field_one_or_names, TIDE_MEMBER (TideIndicator, status),
    .name_of = tide_reader_status_name },
  { "partial", TIDE_FIELD_OPTIONAL, &tide_field_periods, TIDE_MEMBER (TideIndicator, partial),
    .n_offset = G_STRUCT_OFFSET (TideIndicator, n_partial) },
  { "per", TIDE_FIELD_OPTIONAL, &tide_field_names, TIDE_MEMBER (TideIndicator, per),
    .name_of = per_name },
  { "additive", TIDE_FIELD_OPTIONAL, &tide_field_boolean, TIDE_MEMBER (TideIndicator, additive) },
  { "zero", TIDE_FIELD_OPTIONAL, &tide_field_name, TIDE_MEMBER (TideIndicator, absence),
    .names = zeros },
  { "tolerance", TIDE_FIELD_OPTIONAL, &tide_field_integer, TIDE_MEMBER (TideIndicator, tolerance),
    .least = 0, .most = 100 },
  { "default", TIDE_FIELD_OPTIONAL, &tide_field_object, .fields = default_fields },
  { "related", TIDE_FIELD_OPTIONAL, &tide_field_strings, TIDE_MEMBER (TideIndicator, related),
    .member = tide_field_read_into_ids },
  { "source", TIDE_FIELD_REQUIRED, &tide_field_source, TIDE_MEMBER (TideIndicator, source) },
  { "values", TIDE_FIELD_REQUIRED, &tide_field_values },
  { NULL },
};

static gboolean
has_several_sources (const TideIndicator *self)
{
  for (guint i = 1; i < self->n_figures; i++)
    if (self->figures[i].source != self->figures[0].source)
      return TRUE;
  return FALSE;
}

static gboolean
is_divisible (const TideUnit *unit)
{
  return unit->per_person.unit != NULL || unit->per_gdp.unit != NULL;
}

static gboolean
is_empty_list (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0;
}

/* What one field says must agree with the others. */
static void
check_agreement (TideReader *self, const TideIndicator *indicator, JsonObject *object)
{
  JsonNode *unit = json_object_get_member (object, "unit");
  JsonNode *breaks = json_object_get_member (object, "breaks");
  if (has_several_sources (indicator) && !json_object_has_member (object, "comparable"))
    tide_reader_problem (self, NULL, N_ ("“comparable”, since the figures have several sources"),
                         NULL);
  if (indicator->comparable == TIDE_COMPARABLE_BREAKS && (breaks == NULL || is_empty_list (breaks)))
    tide_reader_problem (self, breaks,
                         N_ ("“breaks” with at least one period, since “comparable” is “breaks”"),
                         NULL);
  if (indicator->comparable != TIDE_COMPARABLE_BREAKS && indicator->n_breaks > 0)
    tide_reader_warning (self, N_ ("“breaks” is ignored, because “comparable” is not “breaks”"),
                         NULL);
  if (unit != NULL && indicator->per != TIDE_PER_NONE && !is_divisible (indicator->unit))
    tide_reader_problem (self, unit, N_ ("a unit that can be divided, because “per” is not empty"),
                         NULL);
  if (unit != NULL && indicator->whole.by_language[TIDE_LANGUAGE_EN] != NULL
      && !indicator->unit->takes_whole)
    tide_reader_problem (self, unit, N_ ("the unit “percent”, because there is a “whole”"), NULL);
}

static void
start_indicator (TideReader *self, gpointer item)
{
  TideIndicator *indicator = item;
  indicator->dataset = self->dataset;
  indicator->unit = tide_unit_nth (0);
  indicator->additive = TRUE;
  indicator->default_kind = tide_kind_fallback ();
  indicator->default_countries = g_new0 (char *, 1);
  indicator->related = g_new0 (char *, 1);
}

static void
finish_indicator (TideReader *self, JsonNode *node, gpointer item)
{
  const TideIndicator *indicator = item;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  check_agreement (self, indicator, json_node_get_object (node));
  if (indicator->id != NULL)
    tide_reader_claim (self, self->indicators, node, "id", indicator->id, NULL);
}

static void
read_indicators (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_field_read_list (self, node, field, target);
  if (is_empty_list (node))
    tide_reader_problem (self, node, N_ ("at least one indicator"), NULL);
}

const TideItem tide_indicator_item
    = { sizeof (TideIndicator), indicator_fields, start_indicator, finish_indicator };
const TideFieldType tide_field_indicators = { read_indicators, tide_field_clear_list };
