/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether a kind of chart fits a table, and the reasons that several kinds share why one does not.
 * It must not know kinds by name, or how they are drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-trend.h"

#define N_(message) message

char *
tide_fit_say (TideLanguage language, const char *message)
{
  return g_strdup (tide_gettext (language, message));
}

/* Whether the link asks for one period alone. */
static gboolean
asks_one_period (const TideTable *table)
{
  return table->query->has_period && table->query->period.form != TIDE_ASKED_RANGE;
}

/* Whether one of @rows has a figure of several years together, or the one period is such. */
static gboolean
has_span (const TideTable *table, const GPtrArray *rows)
{
  if (!table->is_range)
    return table->period.grain == TIDE_GRAIN_SPAN;
  for (guint i = 0; i < rows->len; i++)
    {
      guint n = 0;
      const char *code = ((const TideRow *)rows->pdata[i])->economy->code;
      const TideRow *points = tide_table_points_of (table, code, &n);
      for (guint j = 0; j < n; j++)
        if (points[j].used.grain == TIDE_GRAIN_SPAN)
          return TRUE;
    }
  return FALSE;
}

char *
tide_fit_why_no_time (const TideTable *table, const GPtrArray *shown, TideLanguage language)
{
  if (table->indicator->comparable == TIDE_COMPARABLE_EDITIONS)
    return tide_fit_say (
        language, N_ ("These figures are separate editions that cannot be joined over time."));
  if (has_span (table, shown))
    return tide_fit_say (
        language, N_ ("Each of these figures covers several years together, so they cannot be "
                      "joined over time."));
  if (!table->is_range && asks_one_period (table))
    return tide_fit_say (language, N_ ("Choose at least two periods to show change."));
  if (!table->is_range)
    return tide_fit_say (language,
                         N_ ("There are figures for one period only, so no change can be shown."));
  return NULL;
}

char *
tide_fit_why_no_ends (const TideTable *table, const GPtrArray *shown, TideLanguage language)
{
  TidePeriod ends[2];
  if (tide_trend_ends (table, shown, TIDE_WHEN_ENDS, ends))
    return NULL;
  return tide_fit_say (
      language,
      N_ ("The countries and regions compared have no two comparable periods in common."));
}

GPtrArray *
tide_fit_selected (const TideTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected)
      g_ptr_array_add (rows, &table->rows[i]);
  return rows;
}

/* Whether two of them share a part, or one is a group of countries. */
static gboolean
parts_overlap (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TideEconomy *economy = ((const TideRow *)rows->pdata[i])->economy;
      if (economy->kind == TIDE_ECONOMY_AGGREGATE)
        return TRUE;
      for (guint j = 0; j < i; j++)
        if (tide_economy_overlaps (economy, ((const TideRow *)rows->pdata[j])->economy))
          return TRUE;
    }
  return FALSE;
}

char *
tide_fit_why_no_parts (const TideTable *table, const GPtrArray *parts, TideLanguage language)
{
  if (!table->indicator->additive)
    return tide_fit_say (language,
                         N_ ("These figures cannot be added up across countries and regions."));
  if (parts->len == 0)
    return tide_fit_say (language,
                         N_ ("No country or region is selected to be a part of the whole."));
  if (parts_overlap (parts))
    return tide_fit_say (
        language, N_ ("Some of the selected contain others, so they are not parts of one whole."));
  return NULL;
}

char *
tide_fit_why_unknown (const TideTable *table, const GPtrArray *parts, TideLanguage language)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  for (guint i = 0; i < parts->len; i++)
    {
      const TideRow *row = parts->pdata[i];
      guint n_points = 0;
      tide_table_points_of (table, row->economy->code, &n_points);
      if (table->is_range ? n_points == 0 : !tide_row_has_value (row))
        g_ptr_array_add (unknown, parts->pdata[i]);
    }
  if (unknown->len == 0)
    return NULL;
  g_autofree char *names = tide_phrase_names (unknown, language);
  /* Translators: {who} are one or more countries or regions */
  return tide_pattern_fill (
      language, tide_gettext (language, "Not every part is known: there is no figure for {who}."),
      "who", names, NULL);
}

char *
tide_fit_why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  const TideChartKind *does = tide_chart_kind (kind);
  return does->why_not != NULL ? does->why_not (table, language) : NULL;
}

char *
tide_chart_why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  g_return_val_if_fail (table != NULL, NULL);
  if (table->problem != TIDE_PROBLEM_NONE || kind == TIDE_KIND_DEFAULT)
    return NULL;
  if (table->kind == kind)
    return tide_fit_why_not (table, kind, language);
  g_autoptr (TideTable) asked = tide_table_new_for_kind (table->catalog, table->query, kind);
  return asked->problem != TIDE_PROBLEM_NONE ? tide_table_problem_text (asked, language)
                                             : tide_fit_why_not (asked, kind, language);
}
