/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sources behind rows of a table, those of a denominator with them. It must not know how one
 * source is cited.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sources.h"

#include "tide-pattern.h"
#include "tide-source-text.h"

static void
add_source (GPtrArray *sources, const TideSource *source)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_str_equal (((const TideSource *)sources->pdata[i])->id, source->id))
      return;
  g_ptr_array_add (sources, (gpointer)source);
}

/* Where the population or GDP that a row is divided by is from. (nullable) */
static const TideSource *
denominator_source (const TideTable *table, const TideRow *row)
{
  const TideIndicator *indicator = table->divisor;
  if (row->denominator.grain == TIDE_GRAIN_NONE || row->economy == NULL)
    return NULL;
  int economy
      = indicator == NULL ? -1 : tide_indicator_economy_index (indicator, row->economy->code);
  const TideFigure *figure
      = economy < 0 ? NULL : tide_indicator_find (indicator, economy, row->denominator);
  return figure != NULL ? tide_figure_source (figure, indicator) : NULL;
}

typedef enum { ROWS_SELECTED, ROWS_ALL } WhichRows;

static void
add_rows (GPtrArray *list, const TideRow *rows, guint n, WhichRows which)
{
  for (guint i = 0; i < n; i++)
    if (rows[i].source != NULL && (which == ROWS_ALL || rows[i].selected))
      g_ptr_array_add (list, (gpointer)&rows[i]);
}

static GPtrArray *
sources_of (const TideTable *table, WhichRows which)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  add_rows (rows, table->rows, table->n_rows, which);
  add_rows (rows, table->points, table->n_points, which);
  return tide_sources_of_rows (table, rows);
}

/* Whether others than the selected are drawn too. */
static gboolean
draws_field (const TideTable *table)
{
  switch (tide_kind_get (table->kind)->shown)
    {
    case TIDE_SHOWN_FIELD:
    case TIDE_SHOWN_FEW:
      return TRUE;
    case TIDE_SHOWN_SELECTED:
    case TIDE_SHOWN_PARTS:
      break;
    }
  return FALSE;
}

GPtrArray *
tide_sources_of_rows (const TideTable *table, const GPtrArray *rows)
{
  GPtrArray *sources = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    if (((const TideRow *)rows->pdata[i])->source != NULL)
      add_source (sources, ((const TideRow *)rows->pdata[i])->source);
  for (guint i = 0; i < rows->len; i++)
    {
      const TideSource *source = denominator_source (table, rows->pdata[i]);
      if (source != NULL)
        add_source (sources, source);
    }
  return sources;
}

static gboolean
says_computed (const GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++)
    if (((const TideSource *)sources->pdata[i])->basis == TIDE_BASIS_COMPUTED)
      return TRUE;
  return FALSE;
}

char *
tide_sources_label (const TideTable *table, const GPtrArray *sources, TideLanguage language)
{
  if (sources->len == 0)
    return g_strdup ("");
  g_autofree char *joined = tide_sources_text (sources, language);
  const char *pattern
      = table->divisor != NULL && !says_computed (sources)
            /* Translators: the same where Tidemark has divided figures of one source by those of
             * another */
            ? tide_gettext (language, "{Source|Sources}: {list}; Tidemark’s calculation")
            /* Translators: at the foot of a picture and behind a sentence */
            : tide_gettext (language, "{Source|Sources}: {list}");
  return tide_pattern_count (language, pattern, sources->len, "list", joined, NULL);
}

GPtrArray *
tide_table_sources (const TideTable *self)
{
  g_autoptr (GPtrArray) selected = sources_of (self, ROWS_SELECTED);
  return selected->len > 0 ? g_steal_pointer (&selected) : sources_of (self, ROWS_ALL);
}

char *
tide_table_cite (const TideTable *self, TideCiteStyle style, TideLanguage language)
{
  g_autoptr (GPtrArray) sources = tide_table_sources (self);
  return tide_sources_cite (sources, style, language);
}

char *
tide_table_source_line (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) sources
      = draws_field (self) ? sources_of (self, ROWS_ALL) : tide_table_sources (self);
  return tide_sources_label (self, sources, language);
}
