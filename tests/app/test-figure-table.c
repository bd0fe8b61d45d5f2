/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of figures in the order that a person asks for by its titles.
 */
#include "tide-figure-table.h"
#include "tide-test.h"
#include "wait.h"

typedef struct {
  TideSession *session;
  GtkWindow *window;
  TideFigureTable *table;
  GtkColumnView *view;
} Fixture;

static GtkColumnView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);
  GtkColumnView *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

/* Three with a figure, two of whom share the second rank; two without one; a group has no rank. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *indicator
      = tide_test_indicator ("x",
                             "'unit': 'count', 'decimals': 0, 'direction': 'higher',"
                             " 'comparable': 'series',",
                             "'USA': {'2024': 3}, 'CHN': {'2024': 7}, 'KOR': {'2024': 5},"
                             " 'FRA': {'1990': 1}, 'BRA': {'1990': 2}, 'WLD': {'2024': 4}");
  g_autoptr (TideCatalog) catalog = tide_test_catalog (indicator);
  self->session = tide_session_new (catalog, TIDE_LANGUAGE_EN);
  g_assert_true (tide_session_open_link (self->session, "x?period=2024&chart=bars&exact=1", NULL));
  self->table = g_object_new (TIDE_TYPE_FIGURE_TABLE, NULL);
  tide_figure_table_set_session (self->table, self->session);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->table));
  gtk_window_present (self->window);
  self->view = find_view (GTK_WIDGET (self->table));
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (self->table)));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer window = self->window;
  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_destroy (self->window);
  wait_for (window == NULL);
  g_assert_finalize_object (self->session);
}

/* The first letters of each line's name, in order. (transfer full) */
static char *
order_of_lines (Fixture *self)
{
  g_autofree char *text = tide_figure_table_to_tsv (self->table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *order = g_string_new (NULL);
  for (guint i = 1; *lines[i] != '\0'; i++)
    g_string_append_printf (order, "%s%.2s", i > 1 ? " " : "", lines[i]);
  return g_string_free (order, FALSE);
}

static void
assert_order (Fixture *self, guint title, GtkSortType direction, const char *expected)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (self->view), title);
  gtk_column_view_sort_by_column (self->view, column, direction);
  g_autofree char *order = order_of_lines (self);
  g_assert_cmpstr (order, ==, expected);
}

static void
test_missing_last (Fixture *self, gconstpointer data)
{
  g_autofree char *unsorted = order_of_lines (self);
  g_assert_cmpstr (unsorted, ==, "Ch So Un Wo Br Fr");
  assert_order (self, 1, GTK_SORT_ASCENDING, "Un Wo So Ch Br Fr");
  assert_order (self, 1, GTK_SORT_DESCENDING, "Ch So Wo Un Br Fr");
  assert_order (self, 3, GTK_SORT_ASCENDING, "Ch So Un Wo Br Fr");
  assert_order (self, 3, GTK_SORT_DESCENDING, "Un So Ch Wo Br Fr");
  assert_order (self, 0, GTK_SORT_ASCENDING, "Br Ch Fr So Un Wo");
  assert_order (self, 0, GTK_SORT_DESCENDING, "Wo Un So Fr Ch Br");
}

/* The order stays when the chart is another one. */
static void
test_other_chart (Fixture *self, gconstpointer data)
{
  assert_order (self, 1, GTK_SORT_DESCENDING, "Ch So Wo Un Br Fr");
  g_assert_true (tide_session_open_link (self->session, "x?period=1990&chart=bars&exact=1", NULL));
  g_autofree char *order = order_of_lines (self);
  g_assert_true (g_str_has_prefix (order, "Br Fr "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/figure-table/missing-last", Fixture, NULL, set_up, test_missing_last, tear_down);
  g_test_add ("/figure-table/other-chart", Fixture, NULL, set_up, test_other_chart, tear_down);
  return g_test_run ();
}
