/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart made: the table answered, the kind decided, series and words added. It must not know
 * sizes, themes or fonts.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"

static void
series_clear (TideSeries *series)
{
  for (guint i = 0; i < series->n_datums; i++)
    {
      g_free (series->datums[i].value_text);
      g_free (series->datums[i].tag);
    }
  g_free (series->datums);
  g_free (series->name);
  g_free (series->short_name);
}

static void
chart_free (TideChart *self)
{
  for (guint i = 0; i < self->n_series; i++)
    series_clear (&self->series[i]);
  g_free (self->series);
  g_free (self->problem);
  g_free (self->title);
  g_free (self->subtitle);
  g_strfreev (self->notes);
  g_free (self->source);
  g_free (self->left_out);
  g_free (self->card_period);
  g_free (self->periods);
  tide_table_unref (self->table);
  g_free (self);
}

/* The table's kind where it fits; else bars, of a table that was answered for them, and a note why.
 */
static void
decide_kind (TideChart *self, GPtrArray *notes)
{
  g_autofree char *why = tide_chart_why_not (self->table, self->table->kind, self->language);
  self->kind = self->table->kind;
  if (why == NULL)
    return;
  g_autoptr (TideTable) asked = self->table;
  g_ptr_array_add (notes, g_steal_pointer (&why));
  self->kind = TIDE_KIND_BARS;
  self->table = tide_table_new_for_kind (asked->catalog, asked->query, TIDE_KIND_BARS);
}

static gboolean
has_datums (const TideChart *self)
{
  for (guint i = 0; i < self->n_series; i++)
    if (self->series[i].n_datums > 0)
      return TRUE;
  return FALSE;
}

static void
fill (TideChart *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  decide_kind (self, notes);
  self->log = self->table->query->scale == TIDE_SCALE_LOG
              && (self->kind == TIDE_KIND_BARS || self->kind == TIDE_KIND_LINES);
  tide_chart_add_series (self, notes);
  tide_chart_add_words (self, notes);
  if (!has_datums (self))
    self->problem = g_strdup (tide_gettext (
        self->language, "None of the countries and regions asked for has a figure to draw here."));
  g_ptr_array_add (notes, NULL);
  self->notes = (char **)g_ptr_array_steal (notes, NULL);
}

TideChart *
tide_chart_new (TideCatalog *catalog, const TideQuery *query, TideLanguage language)
{
  TideChart *self = g_new0 (TideChart, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = language;
  self->table = tide_table_new (catalog, query);
  self->kind = self->table->kind;
  self->problem = tide_table_problem_text (self->table, language);
  if (self->problem == NULL)
    fill (self);
  if (self->notes == NULL)
    self->notes = g_new0 (char *, 1);
  return self;
}

TideChart *
tide_chart_ref (const TideChart *self)
{
  TideChart *mutable = (TideChart *)self;
  g_atomic_ref_count_inc (&mutable->refs);
  return mutable;
}

void
tide_chart_unref (const TideChart *self)
{
  TideChart *mutable = (TideChart *)self;
  if (g_atomic_ref_count_dec (&mutable->refs))
    chart_free (mutable);
}

const TideDatum *
tide_chart_find (const TideChart *self, TideKey key, const TideSeries **series)
{
  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; j < self->series[i].n_datums; j++)
      if (tide_key_equal (self->series[i].datums[j].key, key))
        {
          if (series != NULL)
            *series = &self->series[i];
          return &self->series[i].datums[j];
        }
  return NULL;
}
