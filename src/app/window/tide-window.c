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
#include "tide-memory.h"
#include "tide-problems.h"
#include "tide-strip.h"
#include "tide-toast.h"

#include <glib/gi18n.h>

#define WIDE 900 /* from here on the header bar has all its buttons */

G_DEFINE_FINAL_TYPE (TideWindow, tide_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_strip (TideWindow *self)
{
  g_autofree char *markup = tide_strip_markup (tide_session_get_chart (self->session));
  gtk_label_set_markup (self->strip_label, *markup != '\0' ? markup : _ ("Comparison"));
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

/* What can be done now: nothing of a session that is not shown. */
static void
update_actions (TideWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  gboolean is_empty = g_strcmp0 (page, "empty") == 0;
  gtk_widget_set_visible (self->indicators_button, !is_empty);
  gtk_widget_set_visible (self->comparison_button, !is_empty);
  tide_window_actions_update (&self->actions,
                              g_strcmp0 (page, "shown") == 0 ? self->session : NULL);
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
  gtk_stack_add_named (self->views, widget, tide_view_names[view]);
  return widget;
}

static void
on_view_changed (TideWindow *self)
{
  TideView view = tide_session_get_view (self->session);
  GtkWidget *widget = gtk_stack_get_child_by_name (self->views, tide_view_names[view]);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views));
  if (widget == NULL)
    widget = make_view (self, view);
  gtk_stack_set_visible_child (self->views, widget);
  if (has_focus)
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  update_actions (self);
}

static void
on_changed (TideWindow *self)
{
  const TideChart *chart = tide_session_get_chart (self->session);
  gtk_window_set_title (GTK_WINDOW (self), chart->title != NULL && *chart->title != '\0'
                                               ? chart->title
                                               : _ ("Tidemark"));
  update_strip (self);
  update_actions (self);
}

static void
start_session (TideWindow *self, TideCatalog *catalog)
{
  self->session = tide_session_new (catalog, self->language);
  tide_memory_recall_session (self->settings, self->session);
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
  update_actions (self);
}

static const TideTrouble *
find_trouble (GPtrArray *troubles, const char *name)
{
  for (guint i = 0; i < troubles->len; i++)
    {
      const TideTrouble *trouble = troubles->pdata[i];
      if (trouble->opened && g_str_equal (trouble->name, name))
        return trouble;
    }
  return NULL;
}

static void
tell_trouble (TideWindow *self, const TideTrouble *trouble)
{
  g_autofree char *heading = g_strdup_printf (
      _ ("“%s” cannot be used as a dataset. Nothing that was shown before has changed."),
      trouble->name);
  tide_problems_present (GTK_WINDOW (self), heading, trouble->text);
}

static void
on_opened (TideWindow *self, GFile *file, const TideDataset *dataset)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GPtrArray) troubles = tide_library_list_troubles (self->library);
  const TideTrouble *trouble = find_trouble (troubles, name);
  if (dataset != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("“%s” was added"), name);
      if (self->session != NULL)
        tide_session_show_dataset (self->session, dataset);
      tide_toast (GTK_WIDGET (self), text);
    }
  else if (trouble != NULL)
    tell_trouble (self, trouble);
}

static gboolean
on_drop (TideWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    for (GSList *at = g_value_get_boxed (value); at != NULL; at = at->next)
      tide_window_open_file (self, at->data);
  else if (G_VALUE_HOLDS_STRING (value))
    tide_window_open_link (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

/* Files and links. */
static void
accept_drops (TideWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
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
  TideWindow *self = TIDE_WINDOW (window);
  tide_memory_keep (self->settings, window, self->outer, self->inner, self->session);
  return GTK_WINDOW_CLASS (tide_window_parent_class)->close_request (window);
}

static void
tide_window_dispose (GObject *object)
{
  TideWindow *self = TIDE_WINDOW (object);
  g_clear_handle_id (&self->layout_idle, g_source_remove);
  tide_window_actions_remove (&self->actions);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->pending_link, g_free);
  G_OBJECT_CLASS (tide_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
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
  tide_window_actions_add_keys (widget_class);
}

static void
tide_window_init (TideWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_view_switcher_bar_set_stack (self->bar, tide_topic_tabs_get_stack (self->tabs));
  accept_drops (self);
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
  self->actions = (TideWindowActions){ GTK_WINDOW (self), library, self->indicator_pane,
                                       self->outer, self->inner };
  tide_window_actions_add (&self->actions);
  self->settings = tide_memory_open ();
  tide_memory_recall_layout (self->settings, GTK_WINDOW (self), self->outer, self->inner);
  tide_notices_set_library (self->notices, library, language);
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  on_library_changed (self);
  update_actions (self);
  return self;
}

void
tide_window_open_link (TideWindow *self, const char *link)
{
  if (self->session == NULL)
    {
      g_free (self->pending_link);
      self->pending_link = g_strdup (link);
      return;
    }
  tide_window_actions_open_link (GTK_WINDOW (self), self->session, link);
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
