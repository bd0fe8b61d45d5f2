/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column view: a line for each indicator, a column for each economy compared. Filled only while
 * it is shown. It must not know charts.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-everything.h"

#include "tide-measure-line.h"
#include "tide-palette.h"
#include "tide-parts.h"
#include "tide-swatch.h"

#include <glib/gi18n.h>

#define TITLE_CHARACTERS 24

struct _TideEverything {
  AdwBin parent;
  TideSession *session;
  GListStore *lines;
  GtkColumnView *view;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (TideEverything, tide_everything, ADW_TYPE_BIN)

typedef enum { COLUMN_TITLE, COLUMN_TOPIC, COLUMN_PERIOD } WordColumn;

static void
setup_words (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_INT (data) == COLUMN_TITLE)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_width_chars (GTK_LABEL (label), TITLE_CHARACTERS);
    }
  gtk_list_item_set_child (item, label);
}

static char *
words_of (TideMeasureLine *line, WordColumn column)
{
  switch (column)
    {
    case COLUMN_TITLE:
      return g_strdup (tide_measure_line_get_title (line));
    case COLUMN_TOPIC:
      return g_strdup (tide_measure_line_get_topic (line));
    case COLUMN_PERIOD:
      return tide_measure_line_period (line);
    }
  return NULL;
}

static void
bind_words (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_autofree char *text = words_of (gtk_list_item_get_item (item), GPOINTER_TO_INT (data));
  GtkWidget *label = gtk_list_item_get_child (item);
  gtk_label_set_label (GTK_LABEL (label), text);
  tide_widget_set_tip (label, text);
}

static int
compare_words (gconstpointer a, gconstpointer b, gpointer data)
{
  if (GPOINTER_TO_INT (data) == COLUMN_PERIOD)
    return tide_period_compare (tide_measure_line_get_table ((TideMeasureLine *)a)->period,
                                tide_measure_line_get_table ((TideMeasureLine *)b)->period);
  g_autofree char *text_a = words_of ((TideMeasureLine *)a, GPOINTER_TO_INT (data));
  g_autofree char *text_b = words_of ((TideMeasureLine *)b, GPOINTER_TO_INT (data));
  return g_utf8_collate (text_a, text_b);
}

static void
add_words (TideEverything *self, const char *title, WordColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_words), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_words), GINT_TO_POINTER (column));
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_words, GINT_TO_POINTER (column), NULL));
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_column_set_expand (shown, column == COLUMN_TITLE);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_append_column (self->view, shown);
}

static void
setup_value (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "tide-value");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tide_meter_new (GPOINTER_TO_INT (data)));
  gtk_list_item_set_child (item, box);
}

static void
bind_value (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  TideMeasureLine *line = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *meter = gtk_widget_get_next_sibling (label);
  g_autofree char *text = tide_measure_line_value (line, data);
  gtk_label_set_label (GTK_LABEL (label), text);
  tide_meter_set_share (meter, tide_measure_line_share (line, data));
}

/* By how large the economy is beside the others compared: values of two indicators cannot be
 * ordered. */
static int
compare_shares (gconstpointer a, gconstpointer b, gpointer data)
{
  double share_a = tide_measure_line_share ((TideMeasureLine *)a, data);
  double share_b = tide_measure_line_share ((TideMeasureLine *)b, data);
  return (share_a > share_b) - (share_a < share_b);
}

static void
free_code (gpointer code, GClosure *closure)
{
  g_free (code);
}

static void
add_economy (TideEverything *self, const TideEconomy *economy, int hue)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_value), GINT_TO_POINTER (hue));
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_value), g_strdup (economy->code),
                         free_code, 0);
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (
      tide_economy_short_name (economy, tide_session_get_language (self->session)), factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_shares, g_strdup (economy->code), g_free));
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_append_column (self->view, shown);
}

static void
fill_columns (TideEverything *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
      gtk_column_view_remove_column (self->view, column);
    }
  add_words (self, _ ("Indicator"), COLUMN_TITLE);
  add_words (self, _ ("Period"), COLUMN_PERIOD);
  const TideTable *table = tide_session_get_chart (self->session)->table;
  guint n = g_strv_length (table->selected);
  g_autofree int *hues = g_new (int, n + 1);
  tide_palette_assign ((const char *const *)table->selected, n, hues);
  for (guint i = 0; i < n; i++)
    {
      const TideEconomy *economy
          = tide_catalog_economy (table->catalog, table->indicator, table->selected[i]);
      if (economy != NULL)
        add_economy (self, economy, hues[i]);
    }
  /* Last: a narrow window has no room for it before what is compared. */
  add_words (self, _ ("Topic"), COLUMN_TOPIC);
}

/* The indicator's latest bars for the economies compared, unless it has none of them. */
static void
add_line (TideEverything *self, const char *id, const char *topic)
{
  TideChart *chart = tide_session_get_chart (self->session);
  TideTable *table = tide_session_ask_latest (self->session, id);
  if (table->problem != TIDE_PROBLEM_NONE)
    return;
  g_autoptr (TideMeasureLine) line
      = tide_measure_line_new (table, chart->table->selected, topic, chart->language);
  if (tide_measure_line_has_any (line))
    g_list_store_append (self->lines, line);
}

static void
fill (TideEverything *self)
{
  self->stale = FALSE;
  g_list_store_remove_all (self->lines);
  fill_columns (self);
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  for (guint i = 0; i < topics->len; i++)
    {
      const TideTopic *topic = topics->pdata[i];
      const char *title = tide_topic_short_title (topic, tide_session_get_language (self->session));
      for (char **id = topic->indicators; *id != NULL; id++)
        add_line (self, *id, title);
    }
}

static void
on_changed (TideEverything *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
tide_everything_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tide_everything_parent_class)->map (widget);
  if (TIDE_EVERYTHING (widget)->stale)
    fill (TIDE_EVERYTHING (widget));
}

static void
on_activate (TideEverything *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (TideMeasureLine) line = g_list_model_get_item (model, position);
  tide_session_set_view (self->session, TIDE_VIEW_CHART);
  tide_session_show_indicator (self->session, tide_measure_line_get_id (line));
}

static void
tide_everything_dispose (GObject *object)
{
  TideEverything *self = TIDE_EVERYTHING (object);
  g_clear_object (&self->session);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (tide_everything_parent_class)->dispose (object);
}

static void
tide_everything_class_init (TideEverythingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tide_everything_dispose;
  GTK_WIDGET_CLASS (class)->map = tide_everything_map;
}

static void
tide_everything_init (TideEverything *self)
{
  self->lines = g_list_store_new (TIDE_TYPE_MEASURE_LINE);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  GtkSortListModel *sorted
      = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)),
                                 g_object_ref (gtk_column_view_get_sorter (self->view)));
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  TideFrame frame = tide_frame_new (scroller);
  gtk_label_set_label (frame.title, _ ("Everything Compared"));
  gtk_label_set_label (
      frame.subtitle,
      _ ("Each indicator at the period that its chart opens with, where it has figures "
         "for the countries and regions compared"));
  gtk_label_set_label (
      frame.foot, _ ("Bars are scaled to the largest in each row. Open a row for its chart and "
                     "source."));
  adw_bin_set_child (ADW_BIN (self), frame.widget);
}

void
tide_everything_set_session (TideEverything *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
