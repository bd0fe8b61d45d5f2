/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column view over the lines of the session's table. It must not know how figures are drawn.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-figure-table.h"

#include "tide-figure-line.h"
#include "tide-parts.h"

#include <glib/gi18n.h>

#define REMARK_CHARACTERS 8
#define SOURCE_CHARACTERS 14

/* What a column's sorter is given. */
typedef struct {
  TideFigureTable *table;
  TideColumn column;
} Order;

struct _TideFigureTable {
  AdwBin parent;
  TideSession *session;
  GListStore *lines;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkColumnView *view;
  GtkColumnViewColumn *columns[TIDE_N_COLUMNS]; /* the view's */
  Order orders[TIDE_N_COLUMNS];
  TideColumn sorted_by; /* TIDE_N_COLUMNS: none */
  gboolean asking;      /* the view's sorter is asked what it sorts by */
  TideFrame frame;
  gboolean stale; /* the chart is another one than the lines' */
};

G_DEFINE_FINAL_TYPE (TideFigureTable, tide_figure_table, ADW_TYPE_BIN)

static const char *const titles[TIDE_N_COLUMNS] = {
  N_ ("Country or region"), N_ ("Value"), N_ ("Period"), N_ ("Rank"), N_ ("Remark"), N_ ("Source"),
};

static gboolean
is_number (TideColumn column)
{
  return column == TIDE_COLUMN_VALUE || column == TIDE_COLUMN_RANK;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  TideColumn column = GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), is_number (column) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), column >= TIDE_COLUMN_STATUS ? PANGO_ELLIPSIZE_END
                                                                           : PANGO_ELLIPSIZE_NONE);
  if (column == TIDE_COLUMN_STATUS || column == TIDE_COLUMN_SOURCE)
    gtk_label_set_width_chars (GTK_LABEL (label), column == TIDE_COLUMN_SOURCE ? SOURCE_CHARACTERS
                                                                               : REMARK_CHARACTERS);
  if (is_number (column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  TideFigureLine *line = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = tide_figure_line_text (line, GPOINTER_TO_INT (data));
  gtk_label_set_label (GTK_LABEL (label), text);
  tide_widget_set_tip (label, GPOINTER_TO_INT (data) >= TIDE_COLUMN_STATUS ? text : NULL);
  if (tide_figure_line_get_row (line)->selected)
    gtk_widget_add_css_class (label, "tide-selected");
  else
    gtk_widget_remove_css_class (label, "tide-selected");
}

/* While the view's sorter is asked what it sorts by, the first column that it comes to is the one.
 */
static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  TideFigureTable *table = order->table;
  if (!table->asking)
    return tide_figure_line_compare ((TideFigureLine *)a, (TideFigureLine *)b, order->column);
  if (table->sorted_by == TIDE_N_COLUMNS)
    table->sorted_by = order->column;
  return 0;
}

/* Which title was clicked GTK 4.8 does not tell. Two things that are no lines do to ask. */
static void
find_sorted_by (TideFigureTable *self)
{
  self->sorted_by = TIDE_N_COLUMNS;
  self->asking = TRUE;
  gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self, self->view);
  self->asking = FALSE;
}

/* Before all else: what there is nothing of comes last, in either direction. */
static int
compare_presence (gconstpointer a, gconstpointer b, gpointer data)
{
  TideColumn column = TIDE_FIGURE_TABLE (data)->sorted_by;
  return tide_figure_line_has ((TideFigureLine *)b, column)
         - tide_figure_line_has ((TideFigureLine *)a, column);
}

static void
add_column (TideFigureTable *self, TideColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GINT_TO_POINTER (column));
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (_ (titles[column]), factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_lines, &self->orders[column], NULL));
  self->orders[column] = (Order){ self, column };
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, column == TIDE_COLUMN_SOURCE);
  gtk_column_view_append_column (self->view, shown);
  self->columns[column] = shown;
}

/* (transfer full) */
static GtkSorter *
new_sorter (TideFigureTable *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();
  GtkSorter *of_view = gtk_column_view_get_sorter (self->view);
  find_sorted_by (self);
  g_signal_connect_object (of_view, "changed", G_CALLBACK (find_sorted_by), self,
                           G_CONNECT_SWAPPED);
  gtk_multi_sorter_append (sorter,
                           GTK_SORTER (gtk_custom_sorter_new (compare_presence, self, NULL)));
  gtk_multi_sorter_append (sorter, g_object_ref (of_view));
  return GTK_SORTER (sorter);
}

/* Title, unit, notes and source as the chart has them. */
static void
fill_frame (TideFigureTable *self, const TideChart *chart)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  if (chart->hint != NULL)
    g_strv_builder_add (lines, chart->hint);
  g_strv_builder_addv (lines, (const char **)chart->notes);
  g_strv_builder_add (lines, chart->source);
  g_auto (GStrv) all = g_strv_builder_end (lines);
  g_autofree char *foot = g_strjoinv ("\n", all);
  gtk_label_set_label (self->frame.title, chart->title);
  gtk_label_set_label (self->frame.subtitle, chart->subtitle);
  gtk_label_set_label (self->frame.foot, foot);
}

static gboolean
any_remark (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *text = tide_figure_line_text (lines->pdata[i], TIDE_COLUMN_STATUS);
      if (*text != '\0')
        return TRUE;
    }
  return FALSE;
}

/* Puts a title's words at its end, and the arrow of its order before them. */
static void
align_title (GtkWidget *title)
{
  GtkWidget *box = gtk_widget_get_first_child (title);
  GtkWidget *arrow = box != NULL ? gtk_widget_get_last_child (box) : NULL;
  if (arrow == NULL)
    return;
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_insert_after (arrow, box, NULL);
}

/* A column view's titles begin at the left; those of numbers end where the numbers do. */
static void
align_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;
  for (TideColumn i = 0; title != NULL && i < TIDE_N_COLUMNS; i++)
    {
      if (is_number (i))
        align_title (title);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* Figures of a range, else the rows and the rest. */
static void
fill (TideFigureTable *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  self->stale = FALSE;
  fill_frame (self, chart);
  const TideTable *table = chart->table;
  const TideRow *rows = table->n_points > 0 ? table->points : table->rows;
  guint n = table->n_points > 0 ? table->n_points : table->n_rows;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, tide_figure_line_new (chart, &rows[i]));
  if (table->has_rest && table->n_points == 0)
    g_ptr_array_add (lines, tide_figure_line_new (chart, &table->rest));
  gtk_column_view_column_set_visible (self->columns[TIDE_COLUMN_STATUS], any_remark (lines));
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
}

static void
on_changed (TideFigureTable *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
tide_figure_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tide_figure_table_parent_class)->map (widget);
  if (TIDE_FIGURE_TABLE (widget)->stale)
    fill (TIDE_FIGURE_TABLE (widget));
}

static void
add_cells (GString *text, TideFigureLine *line)
{
  for (TideColumn column = 0; column < TIDE_N_COLUMNS; column++)
    {
      g_autofree char *cell = tide_figure_line_text (line, column);
      g_string_append_printf (text, "%s%s", column == 0 ? "" : "\t",
                              g_strdelimit (cell, "\t\n\r", ' '));
    }
  g_string_append_c (text, '\n');
}

char *
tide_figure_table_to_tsv (TideFigureTable *self)
{
  GString *text = g_string_new (NULL);
  for (TideColumn column = 0; column < TIDE_N_COLUMNS; column++)
    g_string_append_printf (text, "%s%s", column == 0 ? "" : "\t", _ (titles[column]));
  g_string_append_c (text, '\n');
  GListModel *model = G_LIST_MODEL (self->selection);
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TideFigureLine) line = g_list_model_get_item (model, i);
      if (gtk_bitset_is_empty (chosen) || gtk_bitset_contains (chosen, i))
        add_cells (text, line);
    }
  return g_string_free (text, FALSE);
}

static gboolean
copy (GtkWidget *widget, GVariant *args, gpointer data)
{
  g_autofree char *text = tide_figure_table_to_tsv (TIDE_FIGURE_TABLE (widget));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  return TRUE;
}

/* A line that is activated joins or leaves the comparison. */
static void
on_activate (TideFigureTable *self, guint position)
{
  g_autoptr (TideFigureLine) line
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const TideRow *row = tide_figure_line_get_row (line);
  if (row->economy != NULL)
    tide_session_toggle_economy (self->session, row->economy->code);
}

static void
tide_figure_table_dispose (GObject *object)
{
  TideFigureTable *self = TIDE_FIGURE_TABLE (object);
  g_clear_object (&self->session);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (tide_figure_table_parent_class)->dispose (object);
}

static void
tide_figure_table_class_init (TideFigureTableClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tide_figure_table_dispose;
  GTK_WIDGET_CLASS (class)->map = tide_figure_table_map;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_c, GDK_CONTROL_MASK, copy, NULL);
}

static void
tide_figure_table_init (TideFigureTable *self)
{
  self->lines = g_list_store_new (TIDE_TYPE_FIGURE_LINE);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (TideColumn column = 0; column < TIDE_N_COLUMNS; column++)
    add_column (self, column);
  align_titles (self->view);
  self->sorted
      = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), new_sorter (self));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (self->sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection); /* the view holds it */
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  self->frame = tide_frame_new (scroller);
  adw_bin_set_child (ADW_BIN (self), self->frame.widget);
}

void
tide_figure_table_set_session (TideFigureTable *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
