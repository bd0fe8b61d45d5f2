/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of rows, and ranks: 1, 2, 2, 4 among national economies, ties by the value as it is
 * shown; projections and unrecorded zeros stand outside. It must not know where values come from.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-table-private.h"

#include "tide-decimal.h"

#include <string.h>

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
is_ranked (const TideTable *table, const TideRow *row)
{
  return table->indicator->direction != TIDE_DIRECTION_NONE && tide_row_has_value (row)
         && row->economy->kind == TIDE_ECONOMY_NATIONAL && tide_status_is_fact (row->status)
         && !(table->indicator->absence == TIDE_ABSENCE_NONE && row->value == 0);
}

/* Whether two values are shown alike. */
static gboolean
shown_alike (const TideTable *table, double a, double b)
{
  TideDecimal shown_a
      = tide_decimal_round (tide_decimal_from_double (a), table->decimals, TIDE_ROUND_NEAREST);
  TideDecimal shown_b
      = tide_decimal_round (tide_decimal_from_double (b), table->decimals, TIDE_ROUND_NEAREST);
  return tide_decimal_equal (shown_a, shown_b);
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

void
tide_rank_rows (TideTable *table)
{
  g_qsort_with_data (table->rows, table->n_rows, sizeof (TideRow), compare_rows, table);
  g_autofree TideRow **ranked = g_new (TideRow *, table->n_rows + 1);
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    if (is_ranked (table, &table->rows[i]))
      ranked[n++] = &table->rows[i];
  table->n_ranked = n;
  for (guint from = 0, to; n >= 2 && from < n; from = to)
    {
      to = from + 1;
      while (to < n && shown_alike (table, ranked[from]->value, ranked[to]->value))
        to++;
      give_rank (ranked + from, to - from, from + 1);
    }
}
