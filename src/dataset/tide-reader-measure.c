/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what an indicator says of its measure beyond names: a unit of its own, breaks, coverage,
 * what it means that there is no figure, and the clauses that say a figure. It must not know
 * figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-pattern.h"
#include "tide-reader-parts.h"

#include <math.h>

static const char *
unit_name (guint i)
{
  const TideUnit *unit = tide_unit_nth (i);
  if (unit == NULL)
    return NULL;
  return unit->is_made ? "" : unit->name;
}

static void
read_arithmetic (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *name = tide_reader_expect_string (self, node);
  if (name != NULL && !tide_arithmetic_from_name (name, target))
    tide_reader_problem (self, node,
                         N_ ("one of “amount”, “rate”, “share”, “score”, “index”, “change”"), NULL);
}

static const TideFieldType field_arithmetic = { read_arithmetic, NULL };

typedef struct {
  TideText title;
  TideArithmetic arithmetic;
  int digits;
} OwnUnit;

static const TideField own_unit_fields[] = {
  { "en", TIDE_FIELD_REQUIRED, &tide_field_string,
    TIDE_MEMBER (OwnUnit, title.by_language[TIDE_LANGUAGE_EN]) },
  { "zh_CN", TIDE_FIELD_OPTIONAL, &tide_field_string,
    TIDE_MEMBER (OwnUnit, title.by_language[TIDE_LANGUAGE_ZH_CN]) },
  { "kind", TIDE_FIELD_REQUIRED, &field_arithmetic, TIDE_MEMBER (OwnUnit, arithmetic) },
  { "digits", TIDE_FIELD_OPTIONAL, &tide_field_integer, TIDE_MEMBER (OwnUnit, digits), .least = 0,
    .most = 10 },
  { NULL },
};

static void
read_own_unit (TideReader *self, JsonNode *node, const TideUnit **unit, TideUnit **own_unit,
               TideText *title)
{
  OwnUnit own = { 0 };
  tide_fields_read (own_unit_fields, self, node, &own);
  tide_text_clear (title);
  *title = own.title;
  g_free (*own_unit);
  *own_unit = tide_unit_new_own (title, own.arithmetic);
  *unit = *own_unit;
}

void
tide_reader_read_unit (TideReader *self, JsonNode *node, const TideUnit **unit, TideUnit **own_unit,
                       TideText *title)
{
  static const TideField names = { .key = "unit", .name_of = unit_name };
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      read_own_unit (self, node, unit, own_unit, title);
      return;
    }
  if (tide_reader_expect_string (self, node) == NULL)
    return;
  int i = tide_field_expect_name (self, node, &names);
  if (i >= 0)
    *unit = tide_unit_nth (i);
}

static void
read_unit (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  tide_reader_read_unit (self, node, &indicator->unit, &indicator->own_unit,
                         &indicator->unit_title);
}

static void
clear_unit (const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  g_clear_pointer (&indicator->own_unit, g_free);
  tide_text_clear (&indicator->unit_title);
}

const TideFieldType tide_field_unit = { read_unit, clear_unit };

/* FALSE after telling a problem. */
static gboolean
expect_period (TideReader *self, JsonNode *node, TidePeriod *out)
{
  const char *text = tide_reader_expect_string (self, node);
  if (text == NULL || tide_period_parse (text, out))
    return text != NULL;
  tide_reader_problem (self, node, N_ ("a period such as “2024”, “2024-Q1” or “2024-05”"), NULL);
  return FALSE;
}

static void
read_period (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  expect_period (self, node, target);
}

static void
read_break_economy (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  const char *code = tide_reader_expect_string (self, node);
  if (code != NULL)
    *(const TideEconomy **)target = tide_reader_expect_economy (self, code);
}

static const TideFieldType field_period = { read_period, NULL };
static const TideFieldType field_break_economy = { read_break_economy, NULL };

static const TideField break_fields[] = {
  { "period", TIDE_FIELD_REQUIRED, &field_period, TIDE_MEMBER (TideBreak, period) },
  { "economy", TIDE_FIELD_REQUIRED, &field_break_economy, TIDE_MEMBER (TideBreak, economy) },
  { NULL },
};

static void
read_into_breaks (TideReader *self, JsonNode *node, gpointer target)
{
  TideBreak one = { TIDE_PERIOD_NONE, NULL };
  if (JSON_NODE_HOLDS_OBJECT (node))
    tide_fields_read (break_fields, self, node, &one);
  else if (!expect_period (self, node, &one.period))
    return;
  g_array_append_val ((GArray *)target, one);
}

static int
compare_breaks (gconstpointer a, gconstpointer b)
{
  return tide_period_compare (((const TideBreak *)a)->period, ((const TideBreak *)b)->period);
}

static void
read_breaks (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (TideBreak));
  tide_reader_read_list (self, node, read_into_breaks, breaks);
  g_array_sort (breaks, compare_breaks);
  indicator->n_breaks = breaks->len;
  indicator->breaks = (TideBreak *)g_array_free (breaks, FALSE);
}

static void
clear_breaks (const TideField *field, gpointer target)
{
  g_clear_pointer (&((TideIndicator *)target)->breaks, g_free);
}

const TideFieldType tide_field_breaks = { read_breaks, clear_breaks };

#define COVERAGE_EXPECTED N_ ("“full”, “selected” or an object with “top”")

static const TideField top_fields[] = {
  { "top", TIDE_FIELD_REQUIRED, &tide_field_integer, TIDE_MEMBER (TideCoverage, top), .least = 1,
    .most = 1000 },
  { NULL },
};

/* "full", "selected" or {"top": 15}. */
static void
read_rule (TideReader *self, JsonNode *node, TideCoverage *coverage)
{
  const char *name
      = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
            ? json_node_get_string (node)
            : NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      coverage->form = TIDE_COVERAGE_TOP;
      tide_fields_read (top_fields, self, node, coverage);
    }
  else if (g_strcmp0 (name, "full") == 0)
    coverage->form = TIDE_COVERAGE_FULL;
  else if (g_strcmp0 (name, "selected") == 0)
    coverage->form = TIDE_COVERAGE_SELECTED;
  else
    tide_reader_problem (self, node, COVERAGE_EXPECTED, NULL);
}

static void
add_rule (TideReader *self, GArray *rules, const char *key, JsonNode *node)
{
  TideCoverageRule rule = { TIDE_PERIOD_NONE, { TIDE_COVERAGE_FULL, 0 } };
  tide_reader_enter_key (self, key);
  if (!g_str_equal (key, "else") && !tide_period_parse (key, &rule.period))
    tide_reader_key_problem (self, key, N_ ("a period such as “2024”, or “else”"));
  read_rule (self, node, &rule.coverage);
  tide_reader_leave (self);
  g_array_append_val (rules, rule);
}

static void
read_coverage (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (TideCoverageRule));
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  if (object == NULL || json_object_has_member (object, "top"))
    {
      TideCoverageRule rule = { TIDE_PERIOD_NONE, { TIDE_COVERAGE_FULL, 0 } };
      read_rule (self, node, &rule.coverage);
      g_array_append_val (rules, rule);
    }
  else
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *member;
      json_object_iter_init_ordered (&iter, object);
      while (json_object_iter_next_ordered (&iter, &key, &member))
        add_rule (self, rules, key, member);
      if (!json_object_has_member (object, "else"))
        tide_reader_problem (self, node, N_ ("“else”, for the periods that are not named"), NULL);
    }
  indicator->n_coverage = rules->len;
  indicator->coverage = (TideCoverageRule *)g_array_free (rules, FALSE);
}

static void
clear_coverage (const TideField *field, gpointer target)
{
  g_clear_pointer (&((TideIndicator *)target)->coverage, g_free);
}

const TideFieldType tide_field_coverage = { read_coverage, clear_coverage };

static const char *const absences[] = { [TIDE_ABSENCE_UNKNOWN] = "unknown",
                                        [TIDE_ABSENCE_NONE] = "none",
                                        [TIDE_ABSENCE_ZERO] = "zero",
                                        NULL };

static void
read_threshold (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  if ((type == G_TYPE_INT64 || type == G_TYPE_DOUBLE) && json_node_get_double (node) > 0)
    *(double *)target = json_node_get_double (node);
  else
    tide_reader_problem (self, node, N_ ("a number above 0"), NULL);
}

static const TideFieldType field_threshold = { read_threshold, NULL };

static const TideField threshold_fields[] = {
  { "below", TIDE_FIELD_REQUIRED, &field_threshold, TIDE_MEMBER (TideIndicator, absence_below) },
  { NULL },
};

static void
read_absence (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  static const TideField names = { .key = "absence", .names = absences };
  TideIndicator *indicator = target;
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      indicator->absence = TIDE_ABSENCE_BELOW;
      tide_fields_read (threshold_fields, self, node, indicator);
      return;
    }
  int absence = tide_field_expect_name (self, node, &names);
  if (absence >= 0)
    indicator->absence = absence;
}

const TideFieldType tide_field_absence = { read_absence, NULL };

/* A pattern that can be filled with what there is of a figure, or of whom it is. */
static void
read_pattern (TideReader *self, JsonNode *node, const TideField *field, gpointer target,
              const char *const *slots)
{
  const TideText *text = target;
  tide_field_text.read (self, node, field, target);
  for (TideLanguage language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      const char *code = tide_language_code (language);
      const char *pattern = text->by_language[language];
      if (pattern == NULL || tide_pattern_check (self->language, pattern, slots, NULL))
        continue;
      tide_reader_enter_key (self, code);
      tide_reader_problem (self, json_object_get_member (json_node_get_object (node), code),
                           N_ ("a clause with known slots, each in a pair of braces"), NULL);
      tide_reader_leave (self);
    }
}

static void
read_clause (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  static const char *const slots[] = { "who", "whose", "for-who", "value", "magnitude", "sign",
                                       "per", "when",  "begin",   "end",   "whole",     NULL };
  read_pattern (self, node, field, target, slots);
}

static void
read_noun (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  static const char *const slots[] = { "who", "whose", "for-who", "whole", NULL };
  read_pattern (self, node, field, target, slots);
}

static void
clear_clause (const TideField *field, gpointer target)
{
  tide_text_clear (target);
}

const TideFieldType tide_field_clause = { read_clause, clear_clause };
const TideFieldType tide_field_noun = { read_noun, clear_clause };
