/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the parts together: fills them when there are datasets, folds them by width, and keeps the
 * title and the strip at what is shown. It must not know how a part shows what it shows.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

#include "tide-empty-page.h"
#include "tide-everything.h"
#include "tide-figure-table.h"
#include "tide-parts.h"
#include "tide-row-text.h"

#include <glib/gi18n.h>

#define WIDE 900      /* from here on the header bar has all its buttons */
#define STRIP_ITEMS 6 /* economies that the strip names */

G_DEFINE_FINAL_TYPE (TideWindow, tide_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *const view_names[] = { "chart", "table", "everything" };

/* "■ United States 44%" with the colour of the economy's marks, in markup. (transfer full) */
static char *
strip_item (const TideChart *chart, const TideSeries *series)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const TideTheme *theme
      = tide_theme_get (dark ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL);
  const TideRow *row = tide_table_find (chart->table, series->economy->code);
  if (row == NULL)
    return NULL;
  g_autofree char *value
      = tide_row_has_value (row)
            ? tide_row_value_text (row, chart->table, TIDE_FORM_MARK, chart->language)
            : g_strdup ("–");
  g_autofree char *name = tide_keep_together (series->short_name);
  g_autofree char *color
      = tide_color_to_string (series->hue < 0 ? theme->muted : theme->hues[series->hue]);
  return g_markup_printf_escaped (
      "<span foreground=\"%s\" alpha=\"100%%\">■</span>\302\240%s\302\240<b>%s</b>", color, name,
      value);
}

static void
update_strip (TideWindow *self)
{
  const TideChart *chart = tide_session_get_chart (self->session);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      g_autofree char *item
          = series->selected && series->economy != NULL ? strip_item (chart, series) : NULL;
      if (item != NULL && n++ < STRIP_ITEMS)
        g_strv_builder_add (items, item);
    }
  g_autofree char *more = g_strdup_printf ("+%u", n > STRIP_ITEMS ? n - STRIP_ITEMS : 0);
  if (n > STRIP_ITEMS)
    g_strv_builder_add (items, more);
  g_auto (GStrv) list = g_strv_builder_end (items);
  g_autofree char *text = g_strjoinv ("   ", list);
  gtk_label_set_markup (self->strip_label, list[0] != NULL ? text : _ ("Comparison"));
}

static void
on_style_changed (TideWindow *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "tide-high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tide-high-contrast");
  if (self->session != NULL)
    update_strip (self);
}

/* The strip stands in for a comparison that is folded away. */
static void
on_folded (TideWindow *self)
{
  gtk_widget_set_visible (self->strip_part, adw_flap_get_folded (self->inner)
                                                && !adw_flap_get_reveal_flap (self->inner));
}

/* The table and the comparison of everything are made when they are asked for. */
static GtkWidget *
make_view (TideWindow *self, TideView view)
{
  GtkWidget *widget = NULL;
  switch (view)
    {
    case TIDE_VIEW_CHART:
      return GTK_WIDGET (self->chart_view);
    case TIDE_VIEW_TABLE:
      widget = g_object_new (TIDE_TYPE_FIGURE_TABLE, NULL);
      tide_figure_table_set_session (TIDE_FIGURE_TABLE (widget), self->session);
      break;
    case TIDE_VIEW_EVERYTHING:
      widget = g_object_new (TIDE_TYPE_EVERYTHING, NULL);
      tide_everything_set_session (TIDE_EVERYTHING (widget), self->session);
      break;
    }
  gtk_stack_add_named (self->views, widget, view_names[view]);
  return widget;
}

static void
on_view_changed (TideWindow *self)
{
  TideView view = tide_session_get_view (self->session);
  GtkWidget *widget = gtk_stack_get_child_by_name (self->views, view_names[view]);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views));
  if (widget == NULL)
    widget = make_view (self, view);
  gtk_stack_set_visible_child (self->views, widget);
  if (has_focus)
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  tide_window_update_actions (self);
}

static void
on_changed (TideWindow *self)
{
  const TideChart *chart = tide_session_get_chart (self->session);
  gtk_window_set_title (GTK_WINDOW (self), chart->title != NULL && *chart->title != '\0'
                                               ? chart->title
                                               : _ ("Tidemark"));
  update_strip (self);
  tide_window_update_actions (self);
}

static void
start_session (TideWindow *self, TideCatalog *catalog)
{
  self->session = tide_session_new (catalog, self->language);
  tide_window_recall_session (self);
  if (self->pending_link != NULL)
    {
      g_autofree char *link = g_steal_pointer (&self->pending_link);
      tide_window_open_link (self, link);
    }
  if (self->has_pending_view)
    tide_session_set_view (self->session, self->pending_view);
  tide_session_forget (self->session);
  tide_topic_tabs_set_session (self->tabs, self->session);
  tide_indicator_pane_set_session (self->indicator_pane, self->session);
  tide_chart_view_set_session (self->chart_view, self->session);
  tide_compare_pane_set_session (self->compare_pane, self->session);
  tide_controls_set_session (self->controls, self->session);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "view-changed", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
  on_view_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
}

static void
show_empty (TideWindow *self)
{
  if (gtk_stack_get_child_by_name (self->pages, "empty") == NULL)
    gtk_stack_add_named (self->pages,
                         tide_empty_page_new (tide_library_get_folders (self->library)), "empty");
  gtk_stack_set_visible_child_name (self->pages, "empty");
}

static void
on_library_changed (TideWindow *self)
{
  TideCatalog *catalog = tide_library_get_catalog (self->library);
  g_auto (GStrv) names = catalog != NULL ? tide_catalog_indicator_names (catalog) : NULL;
  if (names == NULL)
    return;
  if (names[0] == NULL)
    show_empty (self);
  else
    {
      gtk_stack_set_visible_child_name (self->pages, "shown");
      if (self->session == NULL)
        start_session (self, catalog);
      else
        tide_session_set_catalog (self->session, catalog);
    }
  tide_window_update_actions (self);
}

static gboolean
update_layout (gpointer data)
{
  TideWindow *self = data;
  gboolean wide = gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE;
  self->layout_idle = 0;
  gtk_widget_set_visible (self->open_button, wide);
  gtk_widget_set_visible (self->undo_button, wide);
  gtk_widget_set_visible (self->redo_button, wide);
  gtk_widget_set_visible (self->export_button, wide);
  return G_SOURCE_REMOVE;
}

/* What a width asks for is done before the next frame: not while places are being given. */
static void
tide_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TideWindow *self = TIDE_WINDOW (widget);
  GTK_WIDGET_CLASS (tide_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (gtk_widget_get_visible (self->open_button) != (width >= WIDE) && self->layout_idle == 0)
    self->layout_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_layout, self, NULL);
}

static gboolean
tide_window_close_request (GtkWindow *window)
{
  tide_window_remember (TIDE_WINDOW (window));
  return GTK_WINDOW_CLASS (tide_window_parent_class)->close_request (window);
}

static void
tide_window_dispose (GObject *object)
{
  TideWindow *self = TIDE_WINDOW (object);
  g_clear_handle_id (&self->layout_idle, g_source_remove);
  /* The group of actions may outlive the window, and these two hold the panes. */
  g_action_map_remove_action (G_ACTION_MAP (self), "indicators");
  g_action_map_remove_action (G_ACTION_MAP (self), "comparison");
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->pending_link, g_free);
  G_OBJECT_CLASS (tide_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, TideWindow, toasts);
  gtk_widget_class_bind_template_child (class, TideWindow, tabs);
  gtk_widget_class_bind_template_child (class, TideWindow, bar);
  gtk_widget_class_bind_template_child (class, TideWindow, notices);
  gtk_widget_class_bind_template_child (class, TideWindow, pages);
  gtk_widget_class_bind_template_child (class, TideWindow, outer);
  gtk_widget_class_bind_template_child (class, TideWindow, inner);
  gtk_widget_class_bind_template_child (class, TideWindow, indicator_pane);
  gtk_widget_class_bind_template_child (class, TideWindow, compare_pane);
  gtk_widget_class_bind_template_child (class, TideWindow, views);
  gtk_widget_class_bind_template_child (class, TideWindow, chart_view);
  gtk_widget_class_bind_template_child (class, TideWindow, controls);
  gtk_widget_class_bind_template_child (class, TideWindow, strip_part);
  gtk_widget_class_bind_template_child (class, TideWindow, strip_label);
  gtk_widget_class_bind_template_child (class, TideWindow, indicators_button);
  gtk_widget_class_bind_template_child (class, TideWindow, comparison_button);
  gtk_widget_class_bind_template_child (class, TideWindow, open_button);
  gtk_widget_class_bind_template_child (class, TideWindow, undo_button);
  gtk_widget_class_bind_template_child (class, TideWindow, redo_button);
  gtk_widget_class_bind_template_child (class, TideWindow, export_button);
  gtk_widget_class_bind_template_callback (class, on_folded);
}

static void
tide_window_class_init (TideWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_window_dispose;
  widget_class->size_allocate = tide_window_size_allocate;
  GTK_WINDOW_CLASS (class)->close_request = tide_window_close_request;
  g_type_ensure (TIDE_TYPE_TOPIC_TABS);
  g_type_ensure (TIDE_TYPE_NOTICES);
  g_type_ensure (TIDE_TYPE_INDICATOR_PANE);
  g_type_ensure (TIDE_TYPE_CHART_VIEW);
  g_type_ensure (TIDE_TYPE_COMPARE_PANE);
  g_type_ensure (TIDE_TYPE_CONTROLS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tidemark/Tidemark/tide-window.ui");
  bind_children (widget_class);
  tide_window_class_add_keys (widget_class);
}

static void
tide_window_init (TideWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_view_switcher_bar_set_stack (self->bar, tide_topic_tabs_get_stack (self->tabs));
  tide_window_add_actions (self);
  tide_window_accept_drops (self);
  const char *const changes[] = { "notify::dark", "notify::high-contrast" };
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (adw_style_manager_get_default (), changes[i],
                             G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  on_style_changed (self);
}

TideWindow *
tide_window_new (GtkApplication *application, TideLibrary *library, TideLanguage language)
{
  TideWindow *self = g_object_new (TIDE_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  self->language = language;
  tide_window_recall_layout (self);
  tide_notices_set_library (self->notices, library, language);
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "opened", G_CALLBACK (tide_window_file_opened), self,
                           G_CONNECT_SWAPPED);
  on_library_changed (self);
  tide_window_update_actions (self);
  return self;
}

void
tide_window_open_link (TideWindow *self, const char *link)
{
  g_autoptr (GError) error = NULL;
  if (self->session == NULL)
    {
      g_free (self->pending_link);
      self->pending_link = g_strdup (link);
      return;
    }
  if (tide_session_open_link (self->session, link, &error))
    return;
  /* Translators: %s says what is wrong with the link. */
  g_autofree char *text = g_strdup_printf (_ ("This link cannot be opened: %s"), error->message);
  tide_window_toast (self, text, NULL, NULL);
}

void
tide_window_show_view (TideWindow *self, TideView view)
{
  self->has_pending_view = TRUE;
  self->pending_view = view;
  if (self->session != NULL)
    tide_session_set_view (self->session, view);
}

void
tide_window_open_file (TideWindow *self, GFile *file)
{
  tide_library_open (self->library, file);
}

void
tide_window_toast (TideWindow *self, const char *text, const char *button_label, const char *uri)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);
  if (button_label != NULL)
    {
      adw_toast_set_button_label (toast, button_label);
      adw_toast_set_action_name (toast, "win.launch");
      adw_toast_set_action_target (toast, "s", uri);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}
