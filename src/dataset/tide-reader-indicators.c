/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what an indicator is: all of it but its values. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include <stdlib.h>
#include <string.h>

#define DECIMALS_MAX 10
#define TOLERANCE_MAX 100

static void
read_unit (TideReader *self, JsonNode *node, gpointer target)
{
  const char *name = tide_reader_expect_string (self, node);
  const TideUnit *unit = name != NULL ? tide_unit_from_name (name) : NULL;
  if (unit != NULL)
    *(const TideUnit **)target = unit;
  if (name == NULL || unit != NULL)
    return;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; (unit = tide_unit_nth (i)) != NULL; i++)
    if (!unit->is_made)
      g_ptr_array_add (names, (char *)unit->name);
  g_ptr_array_add (names, NULL);
  tide_reader_expect_name (self, node, (const char *const *)names->pdata);
}

static void
read_decimals (TideReader *self, JsonNode *node, gpointer target)
{
  *(int *)target = tide_reader_expect_integer (self, node, 0, DECIMALS_MAX);
}

static void
read_tolerance (TideReader *self, JsonNode *node, gpointer target)
{
  *(int *)target = tide_reader_expect_integer (self, node, 0, TOLERANCE_MAX);
}

static void
read_direction (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "higher", "lower", "none", NULL };
  int direction = tide_reader_expect_name (self, node, names);
  if (direction >= 0)
    *(TideIndicatorDirection *)target = direction;
}

static void
read_comparable (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "series", "breaks", "editions", NULL };
  int comparable = tide_reader_expect_name (self, node, names);
  if (comparable >= 0)
    *(TideComparable *)target = comparable;
}

static void
read_zero (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "none-recorded", NULL };
  *(gboolean *)target = tide_reader_expect_name (self, node, names) == 0;
}

static void
read_into_per (TideReader *self, JsonNode *node, gpointer target)
{
  static const char *const names[] = { "person", "gdp", NULL };
  static const TidePer flags[] = { TIDE_PER_PERSON, TIDE_PER_GDP };
  int per = tide_reader_expect_name (self, node, names);
  if (per >= 0)
    *(guint *)target |= flags[per];
}

static void
read_per (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_list (self, node, read_into_per, target);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return tide_period_compare (*(const TidePeriod *)a, *(const TidePeriod *)b);
}

static void
read_into_periods (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  TidePeriod period;
  if (!text)
    return;
  if (tide_period_parse (text, &period))
    g_array_append_val ((GArray *)target, period);
  else
    tide_reader_problem (self, node, N_ ("a period such as “2024”, “2024-Q1” or “2024-05”"));
}

static TidePeriod *
read_periods (TideReader *self, JsonNode *node, guint *n)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  tide_reader_read_list (self, node, read_into_periods, periods);
  g_array_sort (periods, compare_periods);
  *n = periods->len;
  return (TidePeriod *)g_array_free (periods, FALSE);
}

static void
read_breaks (TideReader *self, JsonNode *node, gpointer target)
{
  TideIndicator *indicator = target;
  indicator->breaks = read_periods (self, node, &indicator->n_breaks);
}

static void
read_partial (TideReader *self, JsonNode *node, gpointer target)
{
  TideIndicator *indicator = target;
  indicator->partial = read_periods (self, node, &indicator->n_partial);
}

static void
read_kind (TideReader *self, JsonNode *node, gpointer target)
{
  const char *names[TIDE_N_KINDS] = { NULL };
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    names[kind - TIDE_KIND_FIRST] = tide_kind_get (kind)->name;
  int found = tide_reader_expect_name (self, node, names);
  if (found >= 0)
    *(TideKind *)target = TIDE_KIND_FIRST + found;
}

static void
read_countries (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_strings (self, node, tide_read_into_economy_codes, target);
}

static void
read_asked (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  if (text && !tide_asked_parse (text, target))
    tide_reader_problem (self, node, N_ ("a period such as “2024”, “2015..2024” or “latest”"));
}

static void
read_default (TideReader *self, JsonNode *node, gpointer target)
{
  static const TideField fields[] = {
    { "chart", TIDE_FIELD_REQUIRED, read_kind, G_STRUCT_OFFSET (TideIndicator, default_kind) },
    { "countries", TIDE_FIELD_REQUIRED, read_countries,
      G_STRUCT_OFFSET (TideIndicator, default_countries) },
    { "period", TIDE_FIELD_OPTIONAL, read_asked, G_STRUCT_OFFSET (TideIndicator, default_period) },
    { NULL },
  };
  tide_reader_read_object (self, node, fields, target);
}

/* Values count on all others. */
static const TideField indicator_fields[] = {
  { "id", TIDE_FIELD_REQUIRED, tide_read_id, G_STRUCT_OFFSET (TideIndicator, id) },
  { "title", TIDE_FIELD_REQUIRED, tide_read_text, G_STRUCT_OFFSET (TideIndicator, title) },
  { "definition", TIDE_FIELD_REQUIRED, tide_read_text,
    G_STRUCT_OFFSET (TideIndicator, definition) },
  { "caveat", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideIndicator, caveat) },
  { "whole", TIDE_FIELD_OPTIONAL, tide_read_text, G_STRUCT_OFFSET (TideIndicator, whole) },
  { "unit", TIDE_FIELD_REQUIRED, read_unit, G_STRUCT_OFFSET (TideIndicator, unit) },
  { "decimals", TIDE_FIELD_REQUIRED, read_decimals, G_STRUCT_OFFSET (TideIndicator, decimals) },
  { "direction", TIDE_FIELD_REQUIRED, read_direction, G_STRUCT_OFFSET (TideIndicator, direction) },
  { "comparable", TIDE_FIELD_OPTIONAL, read_comparable,
    G_STRUCT_OFFSET (TideIndicator, comparable) },
  { "breaks", TIDE_FIELD_OPTIONAL, read_breaks },
  { "partial", TIDE_FIELD_OPTIONAL, read_partial },
  { "per", TIDE_FIELD_OPTIONAL, read_per, G_STRUCT_OFFSET (TideIndicator, per) },
  { "additive", TIDE_FIELD_OPTIONAL, tide_read_boolean, G_STRUCT_OFFSET (TideIndicator, additive) },
  { "zero", TIDE_FIELD_OPTIONAL, read_zero, G_STRUCT_OFFSET (TideIndicator, zero_unranked) },
  { "tolerance", TIDE_FIELD_OPTIONAL, read_tolerance, G_STRUCT_OFFSET (TideIndicator, tolerance) },
  { "default", TIDE_FIELD_OPTIONAL, read_default },
  { "related", TIDE_FIELD_OPTIONAL, tide_read_ids, G_STRUCT_OFFSET (TideIndicator, related) },
  { "source", TIDE_FIELD_REQUIRED, tide_read_source_index,
    G_STRUCT_OFFSET (TideIndicator, source) },
  { "values", TIDE_FIELD_REQUIRED, tide_read_values },
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
    tide_reader_problem (self, NULL, N_ ("“comparable”, since the figures have several sources"));
  if (indicator->comparable == TIDE_COMPARABLE_BREAKS && (!breaks || is_empty_list (breaks)))
    tide_reader_problem (self, breaks,
                         N_ ("“breaks” with at least one period, since “comparable” is “breaks”"));
  if (indicator->comparable != TIDE_COMPARABLE_BREAKS && indicator->n_breaks > 0)
    tide_reader_warning (self,
                         N_ ("expected no “breaks” unless “comparable” is “breaks”, found some, "
                             "which are ignored"));
  if (unit && indicator->per && !is_divisible (indicator->unit))
    tide_reader_problem (self, unit, N_ ("a unit that can be divided, since “per” is not empty"));
  if (unit && indicator->whole.by_language[TIDE_LANGUAGE_EN] && !indicator->unit->takes_whole)
    tide_reader_problem (self, unit, N_ ("the unit “percent”, since there is a “whole”"));
}

static void
read_indicator (TideReader *self, JsonNode *node, gpointer target)
{
  TideIndicator *indicator = g_new0 (TideIndicator, 1);
  g_ptr_array_add (self->dataset->indicators, indicator);
  indicator->dataset = self->dataset;
  indicator->unit = tide_unit_nth (0);
  indicator->additive = TRUE;
  indicator->default_kind = tide_kind_fallback ();
  indicator->default_countries = g_new0 (char *, 1);
  indicator->related = g_new0 (char *, 1);
  if (!tide_reader_read_object (self, node, indicator_fields, indicator))
    return;
  check_agreement (self, indicator, json_node_get_object (node));
  if (indicator->id)
    tide_reader_claim (self, self->indicators, node, "id", indicator->id, NULL);
}

void
tide_read_indicators (TideReader *self, JsonNode *node, gpointer target)
{
  tide_reader_read_list (self, node, read_indicator, NULL);
  if (is_empty_list (node))
    tide_reader_problem (self, node, N_ ("at least one indicator"));
}
