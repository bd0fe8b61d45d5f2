/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sources behind rows of a table, those of a denominator with them. It must not know how one
 * source is cited.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sources.h"

#include "tide-pattern.h"

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

/* "A; B" of the sources as they run in a text; NULL for none. */
static char *
join_sources (const GPtrArray *sources, TideLanguage language)
{
  char *joined = NULL;
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *before = joined;
      g_autofree char *source = tide_source_text (sources->pdata[i], language);
      /* Translators: two sources, one behind the other */
      const char *pattern = tide_pgettext (language, "sources", "{before}; {source}");
      joined = before == NULL ? g_steal_pointer (&source)
                              : tide_pattern_fill (language, pattern, "before", before, "source",
                                                   source, NULL);
    }
  return joined;
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

char *
tide_sources_label (const GPtrArray *sources, TideLanguage language)
{
  g_autofree char *joined = join_sources (sources, language);
  if (joined == NULL)
    return g_strdup ("");
  /* Translators: at the foot of a picture and behind a sentence */
  return tide_pattern_count (language, tide_gettext (language, "{Source|Sources}: {list}"),
                             sources->len, "list", joined, NULL);
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
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *citation = tide_source_cite (sources->pdata[i], style, language);
      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", citation);
    }
  return g_string_free (out, FALSE);
}

char *
tide_table_source_line (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) sources
      = draws_field (self) ? sources_of (self, ROWS_ALL) : tide_table_sources (self);
  return tide_sources_label (sources, language);
}
