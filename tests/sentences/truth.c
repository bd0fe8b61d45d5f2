/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written from the rules, not from the code that follows them.
 */
#include "truth.h"

#include <math.h>

static const TideFigure *
find_figure (const TideIndicator *indicator, const char *code, TidePeriod period)
{
  int economy = tide_indicator_economy_index (indicator, code);
  return economy < 0 ? NULL : tide_indicator_find (indicator, economy, period);
}

static TidePeriod
year_of (int year)
{
  TidePeriod period = TIDE_PERIOD_NONE;
  g_autofree char *text = g_strdup_printf ("%d", year);
  tide_period_parse (text, &period);
  return period;
}

/* Of the same year, else of the year before. */
static double
find_denominator (const Truth *self, const char *code, TidePeriod period)
{
  const char *name = self->per == TIDE_PER_PERSON ? "population" : "gdp";
  const TideIndicator *indicator = tide_catalog_find (self->catalog, name, NULL);
  if (indicator == NULL || period.grain == TIDE_GRAIN_SPAN)
    return NAN;
  const TideFigure *figure = find_figure (indicator, code, year_of (period.last_year));
  if (figure == NULL)
    figure = find_figure (indicator, code, year_of (period.last_year - 1));
  return figure == NULL ? NAN : figure->value;
}

TruthValue
truth_value (const Truth *self, const char *code, TidePeriod period)
{
  TruthValue found = { find_figure (self->indicator, code, period), NAN };
  if (found.figure == NULL)
    return found;
  found.value = found.figure->value;
  if (self->per != TIDE_PER_NONE)
    found.value /= find_denominator (self, code, period);
  if (isnan (found.value))
    found.figure = NULL;
  return found;
}

/* What a row of the field is worth: its own figure, or the one that stands in
 * for it. */
static TruthValue
value_in_field (const Truth *self, const TideTable *table, const char *code, TidePeriod period)
{
  TruthValue own = truth_value (self, code, period);
  const TideRow *row = tide_table_find (table, code);
  if (own.figure != NULL || row == NULL || row->missing != TIDE_MISSING_NOT
      || !tide_period_equal (table->period, period) || row->figure == NULL)
    return own;
  return truth_value (self, code, row->figure->period);
}

static gboolean
counts (const TideIndicator *indicator, const TideEconomy *economy, const TruthValue *value)
{
  return economy->kind == TIDE_ECONOMY_NATIONAL && value->figure != NULL
         && (value->figure->status & TIDE_STATUS_IMPUTED) == 0 && indicator != NULL;
}

static gboolean
is_unranked_zero (const TideIndicator *indicator, double value)
{
  return indicator->absence == TIDE_ABSENCE_NONE && value == 0;
}

/* Whether the order may be told that far down. */
static gboolean
is_covered (const Truth *self, TidePeriod period, guint rank, guint n, guint n_exact)
{
  TideCoverage coverage = tide_indicator_coverage (self->indicator, period);
  switch (coverage.form)
    {
    case TIDE_COVERAGE_FULL:
      return n >= 3;
    case TIDE_COVERAGE_TOP:
      return self->per == TIDE_PER_NONE && n_exact >= (guint)coverage.top
             && rank <= (guint)coverage.top;
    case TIDE_COVERAGE_SELECTED:
      return FALSE;
    }
  g_assert_not_reached ();
}

TruthField
truth_field (const Truth *self, const TideTable *table, const char *code, TidePeriod period)
{
  const TideIndicator *indicator = self->indicator;
  gboolean lower = indicator->direction == TIDE_DIRECTION_LOWER;
  TruthField field = { .rank = 1 };
  TruthValue mine = value_in_field (self, table, code, period);
  gboolean is_there = FALSE;
  for (guint i = 0; i < indicator->n_economies; i++)
    {
      const TideEconomy *economy = indicator->economies[i];
      TruthValue value = value_in_field (self, table, economy->code, period);
      if (!counts (indicator, economy, &value))
        continue;
      field.n++;
      field.n_exact += tide_period_equal (value.figure->period, period);
      is_there = is_there || g_str_equal (economy->code, code);
      field.rank += lower ? value.value < mine.value : value.value > mine.value;
      field.n_tied += value.value == mine.value;
    }
  if (!is_there || indicator->direction == TIDE_DIRECTION_NONE
      || is_unranked_zero (indicator, mine.value)
      || (mine.figure->status & TIDE_STATUS_PROJECTED) != 0)
    field.rank = 0;
  field.may_be
      = field.rank > 0
        && is_covered (self, period, field.rank + field.n_tied - 1, field.n, field.n_exact);
  return field;
}

void
truth_count_listed (const Truth *self, const TideTable *table, const char *code, TidePeriod period,
                    guint *n, guint *n_ahead)
{
  const TideIndicator *indicator = self->indicator;
  double sign = indicator->direction == TIDE_DIRECTION_LOWER ? -1 : 1;
  TruthValue mine = value_in_field (self, table, code, period);
  *n = *n_ahead = 0;
  for (guint i = 0; i < indicator->n_economies; i++)
    {
      const TideEconomy *economy = indicator->economies[i];
      TruthValue value = value_in_field (self, table, economy->code, period);
      if (!counts (indicator, economy, &value))
        continue;
      *n += 1;
      *n_ahead += !g_str_equal (economy->code, code) && sign * value.value >= sign * mine.value;
    }
}

/* A series is one edition by the dataset's own word; with breaks a new source
 * is one of them. */
static gboolean
is_of_one_edition (const TideIndicator *indicator, const TideFigure *a, const TideFigure *b)
{
  return indicator->comparable == TIDE_COMPARABLE_SERIES || a->source == b->source;
}

const char *
truth_why_no_change (const Truth *self, const char *code, TidePeriod a, TidePeriod b)
{
  const TideIndicator *indicator = self->indicator;
  int economy = tide_indicator_economy_index (indicator, code);
  const TideFigure *first = find_figure (indicator, code, a),
                   *last = find_figure (indicator, code, b);
  if (first == NULL || last == NULL)
    return "one of the two ends has no figure";
  if (indicator->comparable == TIDE_COMPARABLE_EDITIONS
      || indicator->comparable == TIDE_COMPARABLE_UNSTATED)
    return "its periods are not comparable";
  if (!tide_indicator_is_unbroken (indicator, indicator->economies[economy], a, b))
    return "a break lies between";
  if (!is_of_one_edition (indicator, first, last))
    return "the ends are of two source editions";
  if (tide_indicator_is_partial (indicator, a) || tide_indicator_is_partial (indicator, b))
    return "an end is not complete";
  if (((first->status ^ last->status) & TIDE_STATUS_PROJECTED) != 0)
    return "one of the two ends is projected";
  return ((first->status | last->status) & TIDE_STATUS_IMPUTED) != 0 ? "an end is imputed" : NULL;
}
