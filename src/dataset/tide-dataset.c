/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dataset in memory: how its parts are found. Figures are sorted by economy
 * and period, economies by code, so that finding is bisecting. It must not know JSON.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-dataset.h"

#include <stdlib.h>
#include <string.h>

GQuark
tide_dataset_error_quark (void)
{
  return g_quark_from_static_string ("tide-dataset-error");
}

static int
compare_figure (const TideFigure *figure, guint economy, TidePeriod period)
{
  if (figure->economy != economy)
    return figure->economy < economy ? -1 : 1;
  return tide_period_compare (figure->period, period);
}

static int
compare_code_to_economy (const void *code, const void *economy)
{
  return strcmp (code, (*(const TideEconomy *const *)economy)->code);
}

/* The index of the first figure of that economy, or of any after it. */
static guint
first_figure_from (const TideIndicator *self, guint economy)
{
  guint low = 0, high = self->n_figures;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (self->figures[middle].economy < economy)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
parse_range (const char *text, const char *dots, TideAsked *out)
{
  g_autofree char *first_text = g_strndup (text, dots - text);
  TidePeriod first, last;
  if (!tide_period_parse (first_text, &first) || !tide_period_parse (dots + 2, &last)
      || tide_period_compare (first, last) > 0)
    return FALSE;
  *out = (TideAsked){ TIDE_ASKED_RANGE, first, last };
  return TRUE;
}

const TideIndicator *
tide_dataset_find_indicator (const TideDataset *self, const char *id)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      const TideIndicator *indicator = g_ptr_array_index (self->indicators, i);
      if (g_str_equal (indicator->id, id))
        return indicator;
    }
  return NULL;
}

const TideSource *
tide_dataset_find_source (const TideDataset *self, const char *id)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const TideSource *source = g_ptr_array_index (self->sources, i);
      if (g_str_equal (source->id, id))
        return source;
    }
  return NULL;
}

const TideEconomy *
tide_dataset_find_economy (const TideDataset *self, const char *code)
{
  if (self->economies->len == 0)
    return NULL;
  TideEconomy **found = bsearch (code, self->economies->pdata, self->economies->len,
                                 sizeof (TideEconomy *), compare_code_to_economy);
  return found != NULL ? *found : NULL;
}

int
tide_indicator_economy_index (const TideIndicator *self, const char *code)
{
  const TideEconomy **found = bsearch (code, self->economies, self->n_economies,
                                       sizeof (TideEconomy *), compare_code_to_economy);
  return found != NULL ? (int)(found - self->economies) : -1;
}

const TideFigure *
tide_indicator_find (const TideIndicator *self, guint economy, TidePeriod period)
{
  guint low = 0, high = self->n_figures;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = compare_figure (&self->figures[middle], economy, period);
      if (order == 0)
        return &self->figures[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

const TideFigure *
tide_indicator_figures_of (const TideIndicator *self, guint economy, guint *n)
{
  guint first = first_figure_from (self, economy);
  *n = first_figure_from (self, economy + 1) - first;
  return self->figures + first;
}

/* Where the period stands among @n ascending ones, or is to stand. */
static guint
place_of_period (const TidePeriod *periods, guint n, TidePeriod period)
{
  guint low = 0, high = n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (tide_period_compare (periods[middle], period) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Figures ascend within an economy, so that a period most often follows the one before. */
TidePeriod *
tide_indicator_periods (const TideIndicator *self, guint *n)
{
  TidePeriod *periods = g_new (TidePeriod, self->n_figures);
  guint at = 0;
  *n = 0;
  for (guint i = 0; i < self->n_figures; i++)
    {
      TidePeriod period = self->figures[i].period;
      if (at >= *n || !tide_period_equal (periods[at], period))
        at = place_of_period (periods, *n, period);
      if (at >= *n || !tide_period_equal (periods[at], period))
        {
          memmove (periods + at + 1, periods + at, (*n - at) * sizeof *periods);
          periods[at] = period;
          (*n)++;
        }
      at++;
    }
  return periods;
}

gboolean
tide_indicator_is_partial (const TideIndicator *self, TidePeriod period)
{
  for (guint i = 0; i < self->n_partial; i++)
    if (tide_period_equal (self->partial[i], period))
      return TRUE;
  return FALSE;
}

gboolean
tide_indicator_is_fact (const TideIndicator *self)
{
  return tide_kind_get (self->default_kind)->offered == TIDE_OFFERED_WHERE_OWN;
}

gboolean
tide_indicator_is_of_aggregates (const TideIndicator *self)
{
  for (guint i = 0; i < self->n_economies; i++)
    if (self->economies[i]->kind != TIDE_ECONOMY_AGGREGATE)
      return FALSE;
  return TRUE;
}

/* Whether the break lies between the two and is of that economy. */
static gboolean
parts (const TideBreak *self, const TideEconomy *economy, TidePeriod first, TidePeriod last)
{
  if (self->economy != NULL && economy != NULL && !g_str_equal (self->economy->code, economy->code))
    return FALSE;
  return tide_period_first_day (self->period) > tide_period_first_day (first)
         && tide_period_first_day (self->period) <= tide_period_last_day (last);
}

gboolean
tide_indicator_is_unbroken (const TideIndicator *self, const TideEconomy *economy, TidePeriod a,
                            TidePeriod b)
{
  TidePeriod first = tide_period_compare (a, b) <= 0 ? a : b;
  TidePeriod last = tide_period_compare (a, b) <= 0 ? b : a;
  switch (self->comparable)
    {
    case TIDE_COMPARABLE_SERIES:
    case TIDE_COMPARABLE_UNSTATED:
      return TRUE;
    case TIDE_COMPARABLE_EDITIONS:
      return tide_period_equal (a, b);
    case TIDE_COMPARABLE_BREAKS:
      for (guint i = 0; i < self->n_breaks; i++)
        if (parts (&self->breaks[i], economy, first, last))
          return FALSE;
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

TideCoverage
tide_indicator_coverage (const TideIndicator *self, TidePeriod period)
{
  TideCoverage of_others = { TIDE_COVERAGE_FULL, 0 };
  for (guint i = 0; i < self->n_coverage; i++)
    {
      if (tide_period_equal (self->coverage[i].period, period))
        return self->coverage[i].coverage;
      if (self->coverage[i].period.grain == TIDE_GRAIN_NONE)
        of_others = self->coverage[i].coverage;
    }
  return of_others;
}

const char *
tide_indicator_short_title (const TideIndicator *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->short_title, language);
  return *title != '\0' ? title : tide_text_get (&self->title, language);
}

const char *
tide_topic_short_title (const TideTopic *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->short_title, language);
  return *title != '\0' ? title : tide_text_get (&self->title, language);
}

const TideSource *
tide_figure_source (const TideFigure *figure, const TideIndicator *indicator)
{
  return g_ptr_array_index (indicator->dataset->sources, figure->source);
}

gboolean
tide_asked_parse (const char *text, TideAsked *out)
{
  const char *dots = strstr (text, "..");
  if (dots != NULL)
    return parse_range (text, dots, out);
  if (g_str_equal (text, "latest"))
    {
      *out = (TideAsked){ TIDE_ASKED_LATEST, TIDE_PERIOD_NONE, TIDE_PERIOD_NONE };
      return TRUE;
    }
  TidePeriod period;
  if (!tide_period_parse (text, &period))
    return FALSE;
  *out = (TideAsked){ TIDE_ASKED_ONE, period, period };
  return TRUE;
}

char *
tide_asked_to_string (TideAsked asked)
{
  g_autofree char *first = tide_period_to_string (asked.first);
  switch (asked.form)
    {
    case TIDE_ASKED_LATEST:
      return g_strdup ("latest");
    case TIDE_ASKED_ONE:
      return tide_period_to_string (asked.last);
      case TIDE_ASKED_RANGE: {
        g_autofree char *last = tide_period_to_string (asked.last);
        return g_strconcat (first, "..", last, NULL);
      }
    }
  g_return_val_if_reached (NULL);
}
