/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which figure stands for an economy at a period: exactly it; for a year, the last inside it; else
 * the latest earlier one within the tolerance. Division by population or GDP of the figure's own
 * year. It must not know other rows, ranks or words.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-table-private.h"

#include <math.h>

/* The last figure inside a year, a projection never standing for what was observed. */
static const TideFigure *
last_inside (const TideFigure *figures, guint n, TidePeriod year)
{
  const TideFigure *found = NULL;
  for (guint i = 0; i < n && year.grain == TIDE_GRAIN_YEAR; i++)
    if (tide_period_within (figures[i].period, year) && tide_status_is_fact (figures[i].status))
      found = &figures[i];
  return found;
}

/* The latest figure that ended before the period began, at most @tolerance whole years earlier. */
static const TideFigure *
latest_earlier (const TideFigure *figures, guint n, TidePeriod period, int tolerance)
{
  const TideFigure *found = NULL;
  for (guint i = 0; i < n; i++)
    if (figures[i].period.grain != TIDE_GRAIN_SPAN && tide_status_is_fact (figures[i].status)
        && tide_period_last_day (figures[i].period) < tide_period_first_day (period)
        && period.year - figures[i].period.last_year <= tolerance)
      found = &figures[i];
  return found;
}

static TidePeriod
nearest_period (const TideFigure *figures, guint n, TidePeriod period)
{
  TidePeriod nearest = TIDE_PERIOD_NONE;
  for (guint i = 0; i < n; i++)
    {
      int distance = abs (tide_period_last_day (figures[i].period) - tide_period_last_day (period));
      if (nearest.grain == TIDE_GRAIN_NONE
          || distance < abs (tide_period_last_day (nearest) - tide_period_last_day (period)))
        nearest = figures[i].period;
    }
  return nearest;
}

static const TideFigure *
substitute_for (const TideIndicator *indicator, const TideFigure *figures, guint n,
                TidePeriod period)
{
  if (period.grain == TIDE_GRAIN_SPAN)
    return NULL;
  const TideFigure *inside = last_inside (figures, n, period);
  return inside != NULL ? inside : latest_earlier (figures, n, period, indicator->tolerance);
}

/* The denominator of the figure's year, else of the year before. */
static const TideFigure *
find_denominator (const TideTable *table, const char *code, TidePeriod period)
{
  const TideIndicator *indicator = table->divisor;
  int economy = indicator == NULL ? -1 : tide_indicator_economy_index (indicator, code);
  if (economy < 0)
    return NULL;
  TidePeriod year = { period.year, period.year, TIDE_GRAIN_YEAR, 0 };
  const TideFigure *found = tide_indicator_find (indicator, economy, year);
  year.year--, year.last_year--;
  return found != NULL ? found : tide_indicator_find (indicator, economy, year);
}

static TideMissing
why_not_divided (const TideRow *row)
{
  if (row->figure->period.grain == TIDE_GRAIN_SPAN)
    return TIDE_MISSING_PER_SPAN;
  if (!tide_status_is_fact (row->figure->status))
    return TIDE_MISSING_PER_PROJECTED;
  if (row->economy->kind == TIDE_ECONOMY_SUBNATIONAL)
    return TIDE_MISSING_PER_REGION;
  return TIDE_MISSING_NOT;
}

static void
divide (const TideTable *table, TideRow *row)
{
  row->missing = why_not_divided (row);
  if (row->missing != TIDE_MISSING_NOT)
    return;
  const TideFigure *denominator = find_denominator (table, row->economy->code, row->used);
  if (denominator == NULL || denominator->value <= 0)
    {
      row->missing = TIDE_MISSING_DENOMINATOR;
      return;
    }
  row->denominator = denominator->period;
  if (denominator->period.year != row->used.year)
    row->status |= TIDE_STATUS_SUBSTITUTED;
  row->status |= denominator->status;
  row->value /= denominator->value;
  row->value *= tide_unit_divide (table->indicator->unit, table->query->per).factor;
}

void
tide_resolve_figure (const TideTable *table, TideRow *row, const TideFigure *figure)
{
  row->figure = figure;
  row->value = figure->value;
  row->used = figure->period;
  row->qualifier = figure->qualifier;
  row->status = figure->status;
  row->missing = TIDE_MISSING_NOT;
  if (!tide_period_equal (row->used, row->asked))
    row->status |= TIDE_STATUS_SUBSTITUTED;
  if (table->query->per != TIDE_PER_NONE)
    divide (table, row);
  if (row->missing == TIDE_MISSING_NOT)
    row->source = tide_figure_source (figure, table->indicator);
  else
    row->status = TIDE_STATUS_MISSING;
}

static gboolean
has_places_in (const TideIndicator *indicator, const TideEconomy *economy)
{
  for (guint i = 0; i < indicator->n_economies; i++)
    if (indicator->economies[i]->kind == TIDE_ECONOMY_SUBNATIONAL
        && tide_economy_overlaps (economy, indicator->economies[i]))
      return TRUE;
  return FALSE;
}

void
tide_resolve_row (const TideTable *table, TideRow *row, int economy, TidePeriod period,
                  TideResolve how)
{
  row->asked = period;
  row->status = TIDE_STATUS_MISSING;
  row->missing = row->economy->kind == TIDE_ECONOMY_NATIONAL && economy < 0
                         && has_places_in (table->indicator, row->economy)
                     ? TIDE_MISSING_PARTS
                     : TIDE_MISSING_NEVER;
  if (economy < 0)
    return;
  guint n = 0;
  const TideFigure *figures = tide_indicator_figures_of (table->indicator, economy, &n);
  const TideFigure *exact = tide_indicator_find (table->indicator, economy, period);
  const TideFigure *substitute = exact == NULL && how == TIDE_RESOLVE_WITHIN_TOLERANCE
                                     ? substitute_for (table->indicator, figures, n, period)
                                     : NULL;
  if (exact != NULL || (substitute != NULL && !table->query->exact))
    {
      tide_resolve_figure (table, row, exact != NULL ? exact : substitute);
      return;
    }
  row->missing = substitute != NULL ? TIDE_MISSING_EXACT : TIDE_MISSING_PERIOD;
  row->nearest = substitute != NULL ? substitute->period : nearest_period (figures, n, period);
}

gboolean
tide_resolve_unit (TideTable *table)
{
  table->unit = table->indicator->unit;
  table->decimals = table->indicator->decimals;
  if (table->query->per == TIDE_PER_NONE)
    return TRUE;
  table->divisor
      = tide_catalog_find_shipped (table->catalog, tide_per_get (table->query->per)->divisor);
  const TideUnit *made = tide_unit_divide (table->indicator->unit, table->query->per).unit;
  if (made == NULL || (table->indicator->per & table->query->per) == 0)
    return FALSE;
  table->unit = made;
  return TRUE;
}

static void
add_sizes (GArray *sizes, const TideRow *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&rows[i]) && rows[i].value != 0)
      {
        double size = fabs (rows[i].value);
        g_array_append_val (sizes, size);
      }
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

static void
multiply (TideRow *rows, guint n, double factor)
{
  for (guint i = 0; i < n; i++)
    rows[i].value *= factor;
}

void
tide_resolve_base (TideTable *table)
{
  if (table->unit == table->indicator->unit || table->unit->larger.unit == NULL)
    return;
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  add_sizes (sizes, table->rows, table->n_rows);
  add_sizes (sizes, table->points, table->n_points);
  g_array_sort (sizes, compare_sizes);
  if (sizes->len == 0 || g_array_index (sizes, double, sizes->len / 2) >= 1)
    return;
  multiply (table->rows, table->n_rows, table->unit->larger.factor);
  multiply (table->points, table->n_points, table->unit->larger.factor);
  table->unit = table->unit->larger.unit;
}

gboolean
tide_table_find_closest (const TideTable *self, const TideRow *row, TideRow *closest)
{
  int economy = tide_indicator_economy_index (self->indicator, row->economy->code);
  if (row->missing != TIDE_MISSING_PERIOD || economy < 0 || self->divisor != NULL
      || row->nearest.grain == TIDE_GRAIN_NONE)
    return FALSE;
  *closest = *row;
  tide_resolve_figure (self, closest, tide_indicator_find (self->indicator, economy, row->nearest));
  return TRUE;
}

void
tide_resolve_decimals (TideTable *table)
{
  double largest = 0;
  for (guint i = 0; i < table->n_rows; i++)
    if (tide_row_has_value (&table->rows[i]))
      largest = MAX (largest, fabs (table->rows[i].value));
  if (table->query->per != TIDE_PER_NONE && largest > 0)
    table->decimals = CLAMP (
        (table->unit->shape == TIDE_SHAPE_PERCENT ? 1 : 2) - (int)floor (log10 (largest)), 0, 6);
}
