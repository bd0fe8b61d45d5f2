/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All other economies: the whole less the parts, where that is known; the whole is 100 percent, or
 * of a stack of amounts the figure of the world. Never where a default economy is
 * unknown, a part is substituted, overlaps another or is an aggregate, or the parts exceed the
 * whole. It must not know how it is drawn.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-table-private.h"

#define WHOLE 100.0
#define WORLD "WLD"
#define ROUNDING 1.005 /* parts that were rounded may sum to a little more than the whole */

/* The parts at one period. */
typedef struct {
  const TideFigure **figures;
  const TideEconomy **economies;
  guint n;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->figures);
  g_free (parts->economies);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
parts_are_selected (const TideTable *table)
{
  return tide_kind_get (table->kind)->rest == TIDE_REST_OF_PARTS;
}

/* An aggregate stands apart from the parts of a field; one of unknown members may hide some. */
static gboolean
stands_apart (const TideEconomy *economy)
{
  return economy->kind == TIDE_ECONOMY_AGGREGATE
         && (economy->members != NULL || g_str_equal (economy->code, WORLD));
}

static Parts
find_parts (const TideTable *table, TidePeriod period)
{
  const TideIndicator *indicator = table->indicator;
  Parts parts = { g_new (const TideFigure *, indicator->n_economies + 1),
                  g_new (const TideEconomy *, indicator->n_economies + 1), 0 };
  for (guint i = 0; i < indicator->n_economies; i++)
    {
      const TideEconomy *economy = indicator->economies[i];
      const TideFigure *figure = tide_indicator_find (indicator, i, period);
      gboolean wanted = parts_are_selected (table)
                            ? g_strv_contains ((const char *const *)table->selected, economy->code)
                            : !stands_apart (economy);
      if (figure == NULL || !wanted)
        continue;
      parts.economies[parts.n] = economy;
      parts.figures[parts.n++] = figure;
    }
  return parts;
}

static gboolean
parts_are_disjoint (const Parts *parts)
{
  for (guint i = 0; i < parts->n; i++)
    {
      if (parts->economies[i]->kind == TIDE_ECONOMY_AGGREGATE)
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (tide_economy_overlaps (parts->economies[i], parts->economies[j]))
          return FALSE;
    }
  return TRUE;
}

/* What bounds on the parts make of the rest: more than known leaves less. FALSE: nothing can be
 * said. */
static gboolean
rest_qualifier (const Parts *parts, TideQualifier *out)
{
  guint seen[4] = { 0 };
  for (guint i = 0; i < parts->n; i++)
    seen[parts->figures[i]->qualifier]++;
  if (seen[TIDE_QUALIFIER_OVER] > 0 && seen[TIDE_QUALIFIER_UNDER] > 0)
    return FALSE;
  *out = seen[TIDE_QUALIFIER_ABOUT] > 0   ? TIDE_QUALIFIER_ABOUT
         : seen[TIDE_QUALIFIER_OVER] > 0  ? TIDE_QUALIFIER_UNDER
         : seen[TIDE_QUALIFIER_UNDER] > 0 ? TIDE_QUALIFIER_OVER
                                          : TIDE_QUALIFIER_EXACT;
  return TRUE;
}

/* Default economies (and for a ring or stack the selected) without a figure of exactly @period. */
static void
find_unknown (const TideTable *table, TidePeriod period, GStrvBuilder *unknown)
{
  const TideIndicator *indicator = table->indicator;
  char **wanted = parts_are_selected (table) ? table->selected : indicator->default_countries;
  for (char **code = wanted; *code != NULL; code++)
    {
      int economy = tide_indicator_economy_index (indicator, *code);
      if (economy < 0 || tide_indicator_find (indicator, economy, period) == NULL)
        g_strv_builder_add (unknown, *code);
    }
}

gboolean
tide_table_has_whole (const TideTable *table)
{
  return *tide_text_get (&table->indicator->whole, TIDE_LANGUAGE_EN) != '\0'
         && table->unit->takes_whole && table->indicator->additive;
}

/* What the parts of a period leave of. */
typedef struct {
  double value;
  guint status;
  TideQualifier qualifier;
  gboolean is_world; /* the figure of the world: it may be all in the parts */
} Whole;

static gboolean
find_whole (const TideTable *table, TidePeriod period, Whole *whole)
{
  const TideIndicator *indicator = table->indicator;
  *whole = (Whole){ .value = WHOLE, .qualifier = TIDE_QUALIFIER_EXACT };
  if (tide_table_has_whole (table))
    return TRUE;
  int world = tide_indicator_economy_index (indicator, WORLD);
  const TideFigure *figure = world >= 0 ? tide_indicator_find (indicator, world, period) : NULL;
  if (figure == NULL)
    return FALSE;
  *whole = (Whole){ figure->value, figure->status, figure->qualifier, TRUE };
  return TRUE;
}

/* What is left of a whole that is not known exactly is not either. */
static TideQualifier
loosen (TideQualifier rest, const Whole *whole)
{
  return whole->qualifier == TIDE_QUALIFIER_EXACT ? rest : TIDE_QUALIFIER_ABOUT;
}

static gboolean
rest_at (const TideTable *table, TidePeriod period, TideRow *rest)
{
  g_auto (Parts) parts = find_parts (table, period);
  TideQualifier qualifier = TIDE_QUALIFIER_EXACT;
  Whole whole;
  if (parts.n == 0 || !parts_are_disjoint (&parts) || !rest_qualifier (&parts, &qualifier)
      || !find_whole (table, period, &whole))
    return FALSE;
  double sum = 0;
  guint status = TIDE_STATUS_DERIVED | whole.status;
  for (guint i = 0; i < parts.n; i++)
    {
      sum += parts.figures[i]->value;
      status |= parts.figures[i]->status;
    }
  if (sum > ROUNDING * whole.value || (!whole.is_world && whole.value - sum <= 0))
    return FALSE;
  *rest = (TideRow){ .value = MAX (whole.value - sum, 0),
                     .status = status,
                     .qualifier = loosen (qualifier, &whole),
                     .asked = period,
                     .used = period };
  return TRUE;
}

gboolean
tide_table_adds_up_to_world (const TideTable *table)
{
  return tide_unit_is_amount (table->unit) && table->indicator->additive
         && tide_indicator_economy_index (table->indicator, WORLD) >= 0;
}

static gboolean
is_known (const TideTable *table, TidePeriod period)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  find_unknown (table, period, unknown);
  g_auto (GStrv) codes = g_strv_builder_end (unknown);
  return codes[0] == NULL;
}

void
tide_rest_find (TideTable *table)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  if (tide_table_has_whole (table))
    find_unknown (table, table->period, unknown);
  if (tide_table_has_whole (table)
      || (parts_are_selected (table) && tide_table_adds_up_to_world (table)))
    {
      table->rest_points = g_new0 (TideRow, table->n_periods);
      for (guint i = 0; i < table->n_periods && table->is_range; i++)
        if (is_known (table, table->periods[i])
            && rest_at (table, table->periods[i], &table->rest_points[table->n_rest_points]))
          table->n_rest_points++;
    }
  table->rest_unknown = g_strv_builder_end (unknown);
  table->has_rest = tide_table_has_whole (table) && table->rest_unknown[0] == NULL
                    && rest_at (table, table->period, &table->rest);
}
