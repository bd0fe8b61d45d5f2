/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One figure, or the whole chart, as a sentence: for a screen reader, a tooltip and an SVG's
 * titles. It must not know where anything is drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-sentence.h"

static char *
value_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  g_autofree char *value = tide_row_full_text (row, table, language);
  return tide_unit_is_bare (table->unit) ? tide_phrase_unit (value, table->unit, language)
                                         : g_steal_pointer (&value);
}

/* The period, and the one that was asked for where that is another. (transfer full) */
static char *
period_text (const TideRow *row, TideLanguage language)
{
  g_autofree char *used = tide_period_format (row->used, language);
  if (tide_period_equal (row->used, row->asked))
    return g_steal_pointer (&used);
  g_autofree char *asked = tide_period_format_in_sentence (row->asked, language);
  /* Translators: a figure is of another period than the one asked for: "2022, in place of 2024" */
  return tide_pattern_fill (language, tide_gettext (language, "{when}, in place of {asked}"),
                            "when", used, "asked", asked, NULL);
}

static char *
denominator_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (row->denominator.grain == TIDE_GRAIN_NONE || row->denominator.year == row->used.year)
    return NULL;
  g_autofree char *year = tide_period_format (row->denominator, language);
  return tide_pattern_fill (language,
                            table->query->per == TIDE_PER_GDP
                                /* Translators: {when} is a year */
                                ? tide_gettext (language, "divided by the GDP of {when}")
                                /* Translators: {when} is a year */
                                : tide_gettext (language, "divided by the population of {when}"),
                            "when", year, NULL);
}

static char *
rank_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  g_autofree char *rank = tide_row_rank_text (row, table, language);
  if (rank == NULL)
    return NULL;
  if (table->coverage.form == TIDE_COVERAGE_TOP)
    return g_steal_pointer (&rank);
  /* Translators: {rank} is a rank such as "joint second of 12" */
  return tide_pattern_fill (language, tide_gettext (language, "{rank} countries and regions"),
                            "rank", rank, NULL);
}

/* Whether the figure is of a part that is not drawn by itself, so that it lies in the rest. */
static gboolean
is_inside_rest (const TideRow *row, const TideRow *rest)
{
  return tide_row_has_value (row) && !row->selected && row->value > 0
         && row->economy->kind != TIDE_ECONOMY_AGGREGATE
         && tide_period_equal (row->used, rest->used);
}

/* Names of the known economies inside the rest. (transfer full) (nullable) */
static char *
inside_text (const TideChart *self, const TideRow *rest)
{
  const TideTable *table = self->table;
  const TideRow *rows = table->is_range ? table->points : table->rows;
  guint n = table->is_range ? table->n_points : table->n_rows;
  g_autoptr (GPtrArray) inside = g_ptr_array_new ();
  for (guint i = 0; i < n && tide_kind_get (self->kind)->rest == TIDE_REST_OF_PARTS; i++)
    if (is_inside_rest (&rows[i], rest))
      g_ptr_array_add (inside, (gpointer)&rows[i]);
  if (inside->len == 0)
    return NULL;
  g_autofree char *names = tide_phrase_names (inside, self->language);
  /* Translators: {who} are countries that are a part of "all other countries and regions" */
  return tide_pattern_fill (self->language, tide_gettext (self->language, "among them {who}"),
                            "who", names, NULL);
}

/* Takes @clause, which may be NULL. */
static void
add (GPtrArray *clauses, char *clause)
{
  if (clause != NULL)
    g_ptr_array_add (clauses, clause);
}

static void
add_status (GPtrArray *clauses, const TideDatum *datum, TideLanguage language)
{
  const TideStatusRow *row;
  for (guint i = 0; (row = tide_status_nth (i)) != NULL; i++)
    if ((datum->status & row->flag) != 0 && row->word != NULL)
      add (clauses,
           g_strdup (tide_gettext (language, row->described != NULL ? row->described : row->word)));
  if (datum->partial)
    add (clauses, g_strdup (tide_gettext (language, "not a complete period")));
}

static char *
describe_datum (const TideChart *self, const TideSeries *series, const TideDatum *datum)
{
  TideLanguage language = self->language;
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  add (clauses, value_text (datum->row, self->table, language));
  add (clauses, period_text (datum->row, language));
  add (clauses, denominator_text (datum->row, self->table, language));
  add_status (clauses, datum, language);
  add (clauses, rank_text (datum->row, self->table, language));
  if (series->role == TIDE_SERIES_REST)
    add (clauses, inside_text (self, datum->row));
  /* Translators: stands between what is said of a figure: "36%, 2024, second of 2" */
  const char *between = tide_pgettext (language, "description", ", ");
  g_autofree char *said = g_strjoinv (between, (char **)clauses->pdata);
  /* Translators: {who} is a country or region, {said} its value, period and rank */
  return tide_pattern_fill (language, tide_gettext (language, "{who}: {said}."), "who",
                            series->name, "said", said, NULL);
}

char *
tide_chart_describe (const TideChart *self, TideKey key)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (tide_key_is_none (key))
    return self->problem != NULL ? g_strdup (self->problem)
                                 : tide_table_takeaway (self->table, self->language);
  const TideSeries *series = NULL;
  const TideDatum *datum = tide_chart_find (self, key, &series);
  return datum == NULL ? g_strdup ("") : describe_datum (self, series, datum);
}
