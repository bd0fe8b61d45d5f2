/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart made: the table answered, the kind decided, series, words and notes added. It must not
 * know sizes, themes or fonts.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"

#include "tide-row-text.h"

static void
series_clear (TideSeries *self)
{
  for (guint i = 0; i < self->n_datums; i++)
    {
      g_free (self->datums[i].value_text);
      g_free (self->datums[i].tag);
    }
  g_free (self->datums);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->missing);
  g_free (self->missing_brief);
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
  g_free (self->hint);
  g_strfreev (self->notes);
  g_free (self->source);
  g_free (self->left_out);
  g_free (self->definition);
  g_free (self->periods);
  tide_table_unref (self->table);
  g_free (self);
}

/* The kind asked for; where it does not fit, the one that does of a table answered for it, and why.
 * (transfer full) (nullable) */
static char *
decide_kind (TideChart *self)
{
  self->kind = self->table->kind;
  char *why = tide_chart_why_not (self->table, self->kind, self->language);
  if (why == NULL)
    return NULL;
  g_autoptr (TideTable) asked = self->table;
  self->kind = tide_kind_fallback ();
  self->table = tide_table_new_for_kind (asked->catalog, asked->query, self->kind);
  return why;
}

static gboolean
has_positive (const TideRow *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&rows[i]) && rows[i].value > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_log (const TideChart *self)
{
  const TideTable *table = self->table;
  if (table->query->scale != TIDE_SCALE_LOG || !tide_kind_get (self->kind)->takes_log)
    return FALSE;
  return table->is_range ? has_positive (table->points, table->n_points)
                         : has_positive (table->rows, table->n_rows);
}

static gboolean
has_datums (const TideChart *self)
{
  for (guint i = 0; i < self->n_series; i++)
    if (self->series[i].n_datums > 0)
      return TRUE;
  return FALSE;
}

/* A table that was answered, with nothing in it to draw. */
static char *
nothing_to_draw (const TideChart *self)
{
  for (guint i = 0; i < self->n_series; i++)
    if (self->series[i].missing != NULL)
      return g_strdup (self->series[i].missing);
  return g_strdup (tide_gettext (self->language, "There is no figure to draw here."));
}

/* The texts of all values, in one precision. */
static void
add_values (TideChart *self)
{
  self->precision = tide_table_precision (self->table, TIDE_VALUE_ON_MARK, self->language);
  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; j < self->series[i].n_datums; j++)
      tide_precision_add (&self->precision, self->series[i].datums[j].value);
  for (guint i = 0; i < self->n_series; i++)
    for (guint j = 0; j < self->series[i].n_datums; j++)
      {
        TideDatum *datum = &self->series[i].datums[j];
        datum->value_text = tide_row_value_text (datum->row, &self->precision);
      }
}

static void
fill (TideChart *self)
{
  g_autofree char *why = decide_kind (self);
  self->log = is_log (self);
  guint n_unplaced = tide_chart_add_series (self);
  add_values (self);
  tide_chart_add_words (self);
  if (has_datums (self))
    {
      tide_chart_add_hint (self, why);
      tide_chart_add_notes (self, n_unplaced);
    }
  else
    self->problem = nothing_to_draw (self);
}

/* What a chart with a problem still says. */
static void
fill_empty (TideChart *self)
{
  const TideIndicator *indicator = self->table->indicator;
  if (self->title == NULL)
    self->title
        = g_strdup (indicator == NULL ? "" : tide_text_get (&indicator->title, self->language));
  if (self->subtitle == NULL)
    self->subtitle = g_strdup ("");
  if (self->source == NULL)
    self->source = g_strdup ("");
  if (self->notes == NULL)
    self->notes = g_new0 (char *, 1);
}

TideChart *
tide_chart_new (TideCatalog *catalog, const TideQuery *query, TideLanguage language)
{
  g_return_val_if_fail (catalog != NULL && query != NULL, NULL);
  TideChart *self = g_new0 (TideChart, 1);
  g_atomic_ref_count_init (&self->refs);
  self->language = language;
  self->table = tide_table_new (catalog, query);
  self->kind = self->table->kind;
  self->problem = tide_table_problem_text (self->table, language);
  if (self->problem == NULL)
    fill (self);
  fill_empty (self);
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
