/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of rows, and ranks: 1, 2, 2, 4 among national economies, ties by the value itself. A
 * rank is given only where nobody that could stand above is missing; projections, means of regions
 * and zeros that stand for nothing recorded are outside. It must not know where values come from.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-table-private.h"

#include <string.h>

#define FEWEST 3          /* in a whole field: nobody is first of two */
#define FEWEST_OF_FIELD 2 /* one of so many that the measure has figures of at all */

/* Economies first, then aggregates, then what is missing. */
static int
row_class (const TideRow *row)
{
  if (!tide_row_has_value (row))
    return 2;
  return row->economy->kind == TIDE_ECONOMY_AGGREGATE ? 1 : 0;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const TideRow *row_a = a, *row_b = b;
  const TideTable *table = data;
  int order = row_class (row_a) - row_class (row_b);
  if (order == 0 && tide_row_has_value (row_a))
    order = (row_a->value < row_b->value) - (row_a->value > row_b->value);
  if (table->indicator->direction == TIDE_DIRECTION_LOWER && row_class (row_a) == row_class (row_b))
    order = -order;
  return order != 0 ? order : strcmp (row_a->economy->code, row_b->economy->code);
}

static gboolean
is_listed (const TideRow *row)
{
  return tide_row_has_value (row) && row->economy->kind == TIDE_ECONOMY_NATIONAL
         && (row->status & TIDE_STATUS_IMPUTED) == 0;
}

/* Whether a row may have a rank where ranks are given. A projected population under a figure is no
 * reason why nobody should stand above others. The highest of one period are all of that period. */
static gboolean
may_rank (const TideTable *table, const TideRow *row)
{
  return is_listed (row) && tide_status_is_fact (row->figure->status)
         && !(table->indicator->absence == TIDE_ABSENCE_NONE && row->value == 0)
         && (table->coverage.form != TIDE_COVERAGE_TOP
             || tide_period_equal (row->used, table->period));
}

/* The coverage at the table's period; what stands in from a period of which some are left out
 * leaves them out here too. */
static TideCoverage
find_coverage (const TideTable *table)
{
  TideCoverage coverage = tide_indicator_coverage (table->indicator, table->period);
  for (guint i = 0; i < table->n_rows && coverage.form == TIDE_COVERAGE_FULL; i++)
    {
      const TideRow *row = &table->rows[i];
      if (is_listed (row) && !tide_period_equal (row->used, table->period)
          && tide_indicator_coverage (table->indicator, row->used).form != TIDE_COVERAGE_FULL)
        coverage = (TideCoverage){ TIDE_COVERAGE_SELECTED, 0 };
    }
  return coverage;
}

static gboolean
are_mixed (TideRow *const *rows, guint n)
{
  for (guint i = 0; i < n; i++)
    if ((rows[i]->status & TIDE_STATUS_SUBSTITUTED) != 0)
      return TRUE;
  return FALSE;
}

/* How many countries the indicator has at any period. */
static guint
count_national (const TideIndicator *indicator)
{
  guint n = 0;
  for (guint i = 0; i < indicator->n_economies; i++)
    n += indicator->economies[i]->kind == TIDE_ECONOMY_NATIONAL;
  return n;
}

/* Whether the @n rows that may have a rank are given theirs, or why not. First of the few that a
 * period has yet, where the measure is of many, is first of nothing. */
static TideRankNote
find_note (const TideTable *table, TideRow *const *rows, guint n)
{
  if (table->indicator->direction == TIDE_DIRECTION_NONE)
    return TIDE_RANK_NO_DIRECTION;
  switch (table->coverage.form)
    {
    case TIDE_COVERAGE_SELECTED:
      return TIDE_RANK_SELECTED;
    case TIDE_COVERAGE_TOP:
      if (table->query->per != TIDE_PER_NONE)
        return TIDE_RANK_PER_OF_TOP;
      return n < (guint)table->coverage.top ? TIDE_RANK_TOO_FEW : TIDE_RANK_GIVEN;
    case TIDE_COVERAGE_FULL:
      if (n < FEWEST || FEWEST_OF_FIELD * n < count_national (table->indicator))
        return TIDE_RANK_TOO_FEW;
      return are_mixed (rows, n) ? TIDE_RANK_MIXED : TIDE_RANK_GIVEN;
    }
  return TIDE_RANK_TOO_FEW;
}

/* Gives the rank @rank to the @n rows that tie. */
static void
give_rank (TideRow **rows, guint n, guint rank)
{
  for (guint i = 0; i < n; i++)
    {
      rows[i]->rank = rank;
      rows[i]->n_tied = n;
      rows[i]->rank_about = rows[i]->qualifier != TIDE_QUALIFIER_EXACT;
    }
}

/* How many of the first are all that the source prints before the cut: of those that tie across it
 * nobody knows who else does. */
static guint
last_rank (const TideTable *table, guint n)
{
  return table->coverage.form == TIDE_COVERAGE_TOP ? MIN (n, (guint)table->coverage.top) : n;
}

static void
give_ranks (TideTable *table, TideRow **rows, guint n)
{
  guint last = last_rank (table, n);
  for (guint from = 0, to; from < last; from = to)
    {
      to = from + 1;
      while (to < n && rows[to]->value == rows[from]->value)
        to++;
      if (to > last)
        return;
      give_rank (rows + from, to - from, from + 1);
      table->n_ranked = to;
    }
}

/* National figures of exactly the table's period, whatever they are. */
static guint
count_exact (const TideTable *table)
{
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    n += table->rows[i].figure != NULL && table->rows[i].economy->kind == TIDE_ECONOMY_NATIONAL
         && tide_period_equal (table->rows[i].figure->period, table->period);
  return n;
}

/* What it means that an economy has no figure at the period; TIDE_MISSING_NOT: nothing more. */
static TideMissing
find_reason (const TideTable *table)
{
  static const TideMissing of_absence[] = {
    [TIDE_ABSENCE_UNKNOWN] = TIDE_MISSING_NOT,
    [TIDE_ABSENCE_NONE] = TIDE_MISSING_NONE,
    [TIDE_ABSENCE_ZERO] = TIDE_MISSING_NOT_NAMED,
    [TIDE_ABSENCE_BELOW] = TIDE_MISSING_BELOW,
  };
  guint n = count_exact (table);
  switch (table->coverage.form)
    {
    case TIDE_COVERAGE_SELECTED:
      return TIDE_MISSING_NOT;
    case TIDE_COVERAGE_TOP:
      /* Others below the cut would seem to be among the highest, which are not those per head. */
      return n == (guint)table->coverage.top && table->n_listed == n
                     && table->query->per == TIDE_PER_NONE
                 ? TIDE_MISSING_NOT_TOP
                 : TIDE_MISSING_NOT;
    case TIDE_COVERAGE_FULL:
      return n > 0 ? of_absence[table->indicator->absence] : TIDE_MISSING_NOT;
    }
  return TIDE_MISSING_NOT;
}

static void
explain_missing (TideTable *table)
{
  TideMissing reason = find_reason (table);
  for (guint i = 0; i < table->n_rows && reason != TIDE_MISSING_NOT; i++)
    {
      TideRow *row = &table->rows[i];
      if (row->economy->kind == TIDE_ECONOMY_NATIONAL
          && (row->missing == TIDE_MISSING_NEVER || row->missing == TIDE_MISSING_PERIOD))
        row->missing = reason;
    }
}

void
tide_rank_rows (TideTable *table)
{
  g_qsort_with_data (table->rows, table->n_rows, sizeof (TideRow), compare_rows, table);
  table->coverage = find_coverage (table);
  g_autofree TideRow **rows = g_new (TideRow *, table->n_rows + 1);
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    {
      table->n_listed += is_listed (&table->rows[i]);
      if (may_rank (table, &table->rows[i]))
        rows[n++] = &table->rows[i];
    }
  table->rank_note = find_note (table, rows, n);
  if (table->rank_note == TIDE_RANK_GIVEN || table->rank_note == TIDE_RANK_MIXED)
    give_ranks (table, rows, n);
  explain_missing (table);
}
