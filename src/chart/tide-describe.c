/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One figure, or the whole chart, as a sentence: for a screen reader, a tooltip and an SVG's
 * titles. It must not know where anything is drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-sentence.h"

/* "projected", "estimated", "derived: 100 less the others": what kind of figure it is, or NULL. */
static const char *
status_text (const TideRow *row, TideLanguage language)
{
  if (row->status & TIDE_STATUS_DERIVED)
    return tide_gettext (language, "what the others leave of the whole");
  if (row->status & TIDE_STATUS_PROJECTED)
    return tide_gettext (language, "projected");
  if (row->status & TIDE_STATUS_ESTIMATED)
    return tide_gettext (language, "estimated");
  return NULL;
}

/* The period, and the one that was asked for where that is another. (transfer full) */
static char *
period_text (const TideRow *row, TideLanguage language)
{
  g_autofree char *used = tide_period_format (row->used, language);
  if (tide_period_equal (row->used, row->asked))
    return g_steal_pointer (&used);
  g_autofree char *asked = tide_period_format (row->asked, language);
  /* Translators: a figure is of another period than the one asked for. */
  return tide_language_printf (language, tide_gettext (language, "%1$s, in place of %2$s"), used,
                               asked);
}

/* Names of the known economies inside the rest, or NULL. (transfer full) */
static char *
inside_text (const TideChart *self)
{
  const TideTable *table = self->table;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows && self->kind != TIDE_KIND_BARS; i++)
    if (tide_row_has_value (&table->rows[i]) && !table->rows[i].selected
        && table->rows[i].economy->kind != TIDE_ECONOMY_AGGREGATE && table->rows[i].value > 0)
      g_ptr_array_add (names, (char *)tide_row_name (&table->rows[i], self->language));
  g_ptr_array_add (names, NULL);
  if (names->len == 1)
    return NULL;
  g_autofree char *joined = tide_language_join (self->language, (const char *const *)names->pdata);
  /* Translators: countries that are a part of "all other economies". */
  return tide_language_printf (self->language, tide_gettext (self->language, "among them %s"),
                               joined);
}

static char *
describe_row (const TideChart *self, const TideRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, tide_row_value_text (row, self->table, TIDE_FORM_FULL, self->language));
  g_ptr_array_add (parts, period_text (row, self->language));
  const char *status = status_text (row, self->language);
  if (status != NULL)
    g_ptr_array_add (parts, g_strdup (status));
  char *rank = tide_row_rank_text (row, self->table, self->language);
  if (rank != NULL)
    g_ptr_array_add (parts, rank);
  char *inside = row->economy == NULL ? inside_text (self) : NULL;
  if (inside != NULL)
    g_ptr_array_add (parts, inside);
  g_ptr_array_add (parts, NULL);
  g_autofree char *joined = g_strjoinv (
      /* Translators: between the parts of a description. */
      tide_pgettext (self->language, "description", ", "), (char **)parts->pdata);
  /* Translators: a figure described: %1$s is a country or region, %2$s its value, period and rank.
   */
  return tide_language_printf (self->language, tide_gettext (self->language, "%1$s: %2$s."),
                               tide_row_name (row, self->language), joined);
}

char *
tide_chart_describe (const TideChart *self, TideKey key)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (tide_key_is_none (key))
    return self->problem != NULL ? g_strdup (self->problem)
                                 : tide_table_takeaway (self->table, self->language);
  const TideDatum *datum = tide_chart_find (self, key, NULL);
  return datum == NULL ? g_strdup ("") : describe_row (self, datum->row);
}
