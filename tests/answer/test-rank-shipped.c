/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every rank of every shipped indicator at every period, found again from the figures themselves.
 */
#include "tables.h"

static gboolean
counts (const TideIndicator *indicator, const TideFigure *figure)
{
  return indicator->economies[figure->economy]->kind == TIDE_ECONOMY_NATIONAL
         && (figure->status & (TIDE_STATUS_PROJECTED | TIDE_STATUS_IMPUTED)) == 0
         && !(indicator->absence == TIDE_ABSENCE_NONE && figure->value == 0);
}

/* How many of exactly that period stand above @value, and how many there are. */
static guint
count_above (const TideIndicator *indicator, TidePeriod period, double value, guint *n_all)
{
  guint n = 0;
  *n_all = 0;
  for (guint i = 0; i < indicator->n_figures; i++)
    {
      const TideFigure *figure = &indicator->figures[i];
      if (!tide_period_equal (figure->period, period) || !counts (indicator, figure))
        continue;
      (*n_all)++;
      n += indicator->direction == TIDE_DIRECTION_LOWER ? figure->value < value
                                                        : figure->value > value;
    }
  return n;
}

static void
check_rank (const TideTable *table, const TideRow *row)
{
  guint n_all = 0;
  guint above = count_above (table->indicator, table->period, row->value, &n_all);
  TideCoverage coverage = tide_indicator_coverage (table->indicator, table->period);
  g_assert_cmpint (table->indicator->direction, !=, TIDE_DIRECTION_NONE);
  g_assert_true (counts (table->indicator, row->figure));
  g_assert_cmpuint (row->rank, ==, above + 1);
  g_assert_cmpint (coverage.form, !=, TIDE_COVERAGE_SELECTED);
  if (coverage.form == TIDE_COVERAGE_FULL)
    g_assert_cmpuint (n_all, >=, 3);
  else
    {
      g_assert_cmpuint (n_all, >=, coverage.top);
      g_assert_cmpuint (row->rank + row->n_tied - 1, <=, coverage.top);
    }
}

static void
check_table (TideCatalog *catalog, const char *name, TidePeriod period)
{
  g_autofree char *text = tide_period_to_string (period);
  g_autofree char *link = g_strdup_printf ("%s?period=%s&exact=1&chart=bars", name, text);
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_assert_cmpint (table->problem, ==, TIDE_PROBLEM_NONE);
  g_assert_cmpint (table->rank_note, !=, TIDE_RANK_MIXED);
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].rank > 0)
      check_rank (table, &table->rows[i]);
}

static void
test_every_rank (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  g_assert_cmpuint (g_strv_length (names), >=, 70);
  for (char **name = names; *name != NULL; name++)
    {
      guint n = 0;
      g_autofree TidePeriod *periods
          = tide_indicator_periods (tide_catalog_find (catalog, *name, NULL), &n);
      for (guint i = 0; i < n; i++)
        check_table (catalog, *name, periods[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank-shipped/every-rank", test_every_rank);
  return g_test_run ();
}
