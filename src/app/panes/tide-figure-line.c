/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line holds the chart whose table its row is in, and puts each cell into words when asked. It
 * must not know the table widget.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-figure-line.h"

#include "tide-cite.h"
#include "tide-pattern.h"
#include "tide-row-text.h"
#include "tide-sentence.h"

#include <glib/gi18n.h>

struct _TideFigureLine {
  GObject parent;
  TideChart *chart;
  const TideRow *row;
};

G_DEFINE_FINAL_TYPE (TideFigureLine, tide_figure_line, G_TYPE_OBJECT)

static void
tide_figure_line_finalize (GObject *object)
{
  g_clear_pointer (&TIDE_FIGURE_LINE (object)->chart, tide_chart_unref);
  G_OBJECT_CLASS (tide_figure_line_parent_class)->finalize (object);
}

static void
tide_figure_line_class_init (TideFigureLineClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tide_figure_line_finalize;
}

static void
tide_figure_line_init (TideFigureLine *self)
{
}

TideFigureLine *
tide_figure_line_new (TideChart *chart, const TideRow *row)
{
  TideFigureLine *self = g_object_new (TIDE_TYPE_FIGURE_LINE, NULL);
  self->chart = tide_chart_ref (chart);
  self->row = row;
  return self;
}

const TideRow *
tide_figure_line_get_row (TideFigureLine *self)
{
  return self->row;
}

/* "estimated", "not from 2024" and the like; why there is none where there is none. (transfer full)
 */
static char *
status_text (TideFigureLine *self)
{
  const TideRow *row = self->row;
  TideLanguage language = self->chart->language;
  if (!tide_row_has_value (row))
    return tide_row_missing_text (row, self->chart->table, language);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint telling = tide_status_telling (row->status);
  const TideStatusRow *status;
  for (guint i = 0; (status = tide_status_nth (i)) != NULL; i++)
    if ((telling & status->flag) != 0 && status->word != NULL)
      g_ptr_array_add (parts, g_strdup (tide_gettext (language, status->word)));
  if (row->status & TIDE_STATUS_SUBSTITUTED)
    {
      g_autofree char *asked = tide_period_format (row->asked, language);
      g_ptr_array_add (parts,
                       tide_pattern_fill (language, _ ("not from {when}"), "when", asked, NULL));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (_ (", "), (char **)parts->pdata);
}

/* As all values of the table are printed. */
static char *
value_text (TideFigureLine *self)
{
  TidePrecision shown = tide_table_precision_of (self->chart->table, TIDE_ROWS_OF_FIELD,
                                                 TIDE_VALUE_IN_CELL, self->chart->language);
  return tide_row_value_text (self->row, &shown);
}

char *
tide_figure_line_text (TideFigureLine *self, TideColumn column)
{
  const TideRow *row = self->row;
  TideLanguage language = self->chart->language;
  gboolean there = tide_row_has_value (row);
  switch (column)
    {
    case TIDE_COLUMN_NAME:
      return g_strdup (tide_row_name (row, language));
    case TIDE_COLUMN_VALUE:
      return there ? value_text (self) : g_strdup ("—");
    case TIDE_COLUMN_PERIOD:
      return there ? tide_period_format (row->used, language) : g_strdup ("");
    case TIDE_COLUMN_RANK:
      return row->rank > 0 ? g_strdup_printf (row->rank_about ? "≈%u" : "%u", row->rank)
                           : g_strdup ("");
    case TIDE_COLUMN_STATUS:
      return status_text (self);
    case TIDE_COLUMN_SOURCE:
      return row->source == NULL ? g_strdup ("")
                                 : tide_source_cite (row->source, TIDE_CITE_TEXT, language);
    case TIDE_N_COLUMNS:
      break;
    }
  return g_strdup ("");
}

gboolean
tide_figure_line_has (TideFigureLine *self, TideColumn column)
{
  switch (column)
    {
    case TIDE_COLUMN_VALUE:
    case TIDE_COLUMN_PERIOD:
      return tide_row_has_value (self->row);
    case TIDE_COLUMN_RANK:
      return self->row->rank > 0;
    case TIDE_COLUMN_SOURCE:
      return self->row->source != NULL;
    case TIDE_COLUMN_NAME:
    case TIDE_COLUMN_STATUS:
    case TIDE_N_COLUMNS:
      break;
    }
  return TRUE;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

int
tide_figure_line_compare (TideFigureLine *a, TideFigureLine *b, TideColumn column)
{
  if (column == TIDE_COLUMN_VALUE)
    return compare_numbers (a->row->value, b->row->value);
  if (column == TIDE_COLUMN_PERIOD)
    return tide_period_compare (a->row->used, b->row->used);
  if (column == TIDE_COLUMN_RANK)
    return compare_numbers (a->row->rank, b->row->rank);
  g_autofree char *text_a = tide_figure_line_text (a, column);
  g_autofree char *text_b = tide_figure_line_text (b, column);
  return g_utf8_collate (text_a, text_b);
}
