/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kinds that read time and the rest alike are judged by one table. It must not know what a kind
 * needs.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-choice.h"

#include "tide-chart-private.h"
#include "tide-row-text.h"

TideQuery *
tide_choice_query (const TideQuery *shown, TideKind kind)
{
  gboolean keeps = !tide_kind_is_over_time (kind) || shown->period.form == TIDE_ASKED_RANGE;
  g_autoptr (TideQuery) freed
      = tide_query_with_period (shown, shown->has_period && keeps ? &shown->period : NULL);
  return tide_query_with_kind (freed, kind);
}

static gboolean
is_of_parts (TideKind kind)
{
  return tide_kind_get (kind)->rest == TIDE_REST_OF_PARTS;
}

static gboolean
is_of_same_periods (const TideQuery *a, const TideQuery *b)
{
  if (!a->has_period || !b->has_period)
    return a->has_period == b->has_period;
  g_autofree char *of_a = tide_asked_to_string (a->period);
  g_autofree char *of_b = tide_asked_to_string (b->period);
  return g_str_equal (of_a, of_b);
}

/* Whether the table is as it would be had @query's kind been asked for, all other economies aside
 * where that kind has no use for them. */
static gboolean
tells_of (const TideTable *table, const TideQuery *query)
{
  return is_of_same_periods (table->query, query)
         && tide_kind_is_over_time (table->kind) == tide_kind_is_over_time (query->kind)
         && (!is_of_parts (query->kind) || is_of_parts (table->kind)
             || (!tide_table_has_whole (table) && !tide_table_adds_up_to_world (table)));
}

/* The first of @tables that tells of the query; else the answer to it, which joins them. */
static const TideTable *
table_for (GPtrArray *tables, const TideQuery *query)
{
  for (guint i = 0; i < tables->len; i++)
    if (tells_of (tables->pdata[i], query))
      return tables->pdata[i];
  const TideTable *shown = tables->pdata[0];
  g_ptr_array_add (tables, tide_table_new (shown->catalog, query));
  return tables->pdata[tables->len - 1];
}

static char *
why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  return table->problem != TIDE_PROBLEM_NONE ? tide_table_problem_text (table, language)
                                             : tide_fit_why_not (table, kind, language);
}

static void
unref_table (gpointer table)
{
  tide_table_unref (table);
}

/* Kinds of parts first: what they are answered tells of the others too. */
TideChoices *
tide_choices_new (const TideChart *chart)
{
  TideChoices *self = g_new0 (TideChoices, 1);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (unref_table);
  g_ptr_array_add (tables, tide_table_ref (chart->table));
  for (guint i = 0; i < 2; i++)
    for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
      {
        if (is_of_parts (kind) == (i > 0))
          continue;
        g_autoptr (TideQuery) query = tide_choice_query (chart->table->query, kind);
        self->why_not[kind] = chart->problem != NULL
                                  ? g_strdup (chart->problem)
                                  : why_not (table_for (tables, query), kind, chart->language);
      }
  return self;
}

void
tide_choices_free (TideChoices *self)
{
  for (guint i = 0; i < TIDE_N_KINDS; i++)
    g_free (self->why_not[i]);
  g_free (self);
}
