/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words around a chart: title, subtitle, source line. It must not know marks; what was left
 * out and why is tide-chart-notes'.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-pattern.h"
#include "tide-period-text.h"
#include "tide-sentence.h"
#include "tide-sources.h"

#include <string.h>

#define FEW 5 /* a field so small that its size is said */

static char *
title_of (const TideChart *chart)
{
  TideLanguage language = chart->language;
  const char *title = tide_text_get (&chart->table->indicator->title, language);
  const char *divided = chart->table->unit->divided;
  if (chart->table->query->per == TIDE_PER_NONE || divided == NULL)
    return g_strdup (title);
  return tide_pattern_fill (language, tide_gettext (language, divided), "measure", title, NULL);
}

static char *
unit_text (const TideChart *chart)
{
  const TideUnit *unit = chart->table->unit;
  const char *whole = tide_text_get (&chart->table->indicator->whole, chart->language);
  const char *title = tide_text_get (&chart->table->indicator->title, chart->language);
  if (*whole != '\0' && unit->takes_whole && strstr (title, whole) == NULL)
    /* Translators: the unit of a chart; {whole} is a whole, such as "the world’s large AI models"
     */
    return tide_pattern_fill (chart->language, tide_gettext (chart->language, "percent of {whole}"),
                              "whole", whole, NULL);
  if (unit->subtitle != NULL)
    return g_strdup (tide_pgettext (chart->language, "unit", unit->subtitle));
  return g_strdup (tide_unit_title (unit, chart->language));
}

static char *
pair_text (TidePeriod first, TidePeriod last, TideLanguage language)
{
  g_autofree char *from = tide_period_format (first, language);
  g_autofree char *to = tide_period_format (last, language);
  return tide_language_join (language, (const char *[]){ from, to, NULL });
}

static char *
period_text (const TideChart *chart)
{
  switch (tide_kind_get (chart->kind)->when)
    {
    case TIDE_WHEN_ONE:
      return tide_period_format (chart->table->period, chart->language);
    case TIDE_WHEN_RANGE:
      if (chart->n_periods > 1)
        return tide_period_format_range (chart->periods[0], chart->periods[chart->n_periods - 1],
                                         chart->language);
      break;
    case TIDE_WHEN_ENDS:
      if (chart->n_periods > 1)
        return pair_text (chart->periods[0], chart->periods[1], chart->language);
      break;
    }
  return tide_period_format (chart->n_periods > 0 ? chart->periods[0] : chart->table->period,
                             chart->language);
}

static char *
field_text (const TideChart *chart)
{
  const TideTable *table = chart->table;
  if (!tide_kind_get (chart->kind)->counts_field || table->n_field == 0 || table->n_field > FEW)
    return NULL;
  const char *pattern
      = table->coverage.form == TIDE_COVERAGE_SELECTED
            ? tide_gettext (chart->language, "{n} {country or region|countries or regions} listed")
            : tide_gettext (chart->language,
                            "{n} {country or region|countries or regions} reported");
  return tide_pattern_count (chart->language, pattern, table->n_field, NULL);
}

/* Figures of another period than the one asked for; those that are only divided by the people or
 * the GDP of another year are in a note. */
static char *
substituted_text (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->table->n_rows; i++)
    {
      const TideRow *row = &chart->table->rows[i];
      n += tide_row_has_value (row) && row->economy->kind != TIDE_ECONOMY_AGGREGATE
           && !tide_period_equal (row->used, row->asked);
    }
  if (tide_kind_get (chart->kind)->shown != TIDE_SHOWN_FIELD || n == 0)
    return NULL;
  g_autofree char *all = tide_language_count (chart->table->n_field);
  /* Translators: how many figures are of another period: "3 of the 12 are from other years" */
  return tide_pattern_count (
      chart->language, tide_gettext (chart->language, "{n} of the {all} {is|are} from other years"),
      n, "all", all, NULL);
}

/* How many of the figures drawn have this status. */
static guint
count_status (const TideChart *chart, TideStatus status)
{
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      n += chart->series[i].role != TIDE_SERIES_REST
           && (chart->series[i].datums[j].status & status) != 0;
  return n;
}

static gboolean
all_have_status (const TideChart *chart, TideStatus status)
{
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      if ((chart->series[i].datums[j].status & status) == 0)
        return FALSE;
  return TRUE;
}

/* How many of the figures drawn are of a status, or that all are; NULL for none. */
static char *
status_text (const TideChart *chart, const TideStatusRow *row)
{
  guint n = count_status (chart, row->flag);
  if (n == 0)
    return NULL;
  if (all_have_status (chart, row->flag))
    return g_strdup (tide_gettext (chart->language, row->word));
  return tide_pattern_count (chart->language, tide_gettext (chart->language, row->counted), n,
                             NULL);
}

static char *
partial_text (const TideChart *chart)
{
  for (guint i = chart->n_periods; i-- > 0;)
    if (tide_indicator_is_partial (chart->table->indicator, chart->periods[i]))
      {
        g_autofree char *period = tide_period_format (chart->periods[i], chart->language);
        /* Translators: {when} is a period that was not over when its figures were counted */
        return tide_pattern_fill (chart->language,
                                  tide_gettext (chart->language, "{when} not complete"), "when",
                                  period, NULL);
      }
  return NULL;
}

/* Takes @part, which may be NULL or empty. */
static void
add_part (GPtrArray *parts, char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

/* English begins with a capital. */
static void
capitalize (char *text)
{
  text[0] = g_ascii_toupper (text[0]);
}

static char *
subtitle_of (const TideChart *chart)
{
  TideLanguage language = chart->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  add_part (parts, unit_text (chart));
  add_part (parts, period_text (chart));
  add_part (parts, chart->log ? g_strdup (tide_gettext (language, "logarithmic scale")) : NULL);
  add_part (parts, field_text (chart));
  add_part (parts, substituted_text (chart));
  const TideStatusRow *row;
  for (guint i = 0; (row = tide_status_nth (i)) != NULL; i++)
    if (row->counted != NULL)
      add_part (parts, status_text (chart, row));
  add_part (parts, partial_text (chart));
  char *subtitle = g_strjoinv (" · ", (char **)parts->pdata);
  capitalize (subtitle);
  return subtitle;
}

static void
add_rows (GPtrArray *list, const TideRow *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&rows[i]))
      g_ptr_array_add (list, (gpointer)&rows[i]);
}

/* The sources of what is drawn alone; all other economies rest on the whole table. */
static char *
source_of (const TideChart *chart)
{
  const TideTable *table = chart->table;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      g_ptr_array_add (rows, (gpointer)chart->series[i].datums[j].row);
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].role == TIDE_SERIES_REST && chart->series[i].n_datums > 0)
      add_rows (rows, table->rows, table->n_rows);
  g_autoptr (GPtrArray) sources = tide_sources_of_rows (table, rows);
  return tide_sources_label (chart->table, sources, chart->language);
}

char *
tide_chart_more_text (const TideChart *self, guint n_economies, guint n_groups)
{
  TideLanguage language = self->language;
  /* Translators: how many bars are not drawn */
  const char *economies = tide_gettext (language, "and {n} more");
  if (n_groups == 0)
    return n_economies == 0 ? NULL : tide_pattern_count (language, economies, n_economies, NULL);
  if (n_economies == 0)
    /* Translators: how many groups of countries (such as Europe) are not drawn */
    return tide_pattern_count (language, tide_gettext (language, "and {n} {group|groups}"),
                               n_groups, NULL);
  g_autofree char *more = tide_pattern_count (language, economies, n_economies, NULL);
  /* Translators: {more} is "and 14 more" of countries; how many groups of countries besides */
  return tide_pattern_count (language, tide_gettext (language, "{more} · {n} {group|groups}"),
                             n_groups, "more", more, NULL);
}

void
tide_chart_add_words (TideChart *chart)
{
  TideLanguage language = chart->language;
  chart->title = title_of (chart);
  chart->subtitle = subtitle_of (chart);
  chart->source = source_of (chart);
  chart->left_out = tide_chart_more_text (chart, chart->n_left_out, chart->n_groups);
  chart->definition = g_strdup (tide_text_get (&chart->table->indicator->definition, language));
}
