/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every action of the window, the keys that are no menu's, and which actions make sense now. It
 * must not know where a button is.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

#include "tide-copy.h"
#include "tide-export-dialog.h"
#include "tide-shortcuts.h"
#include "tide-cite.h"

#include <glib/gi18n.h>

static const char *const view_names[] = { "chart", "table", "everything" };

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_undo (TIDE_WINDOW (data)->session);
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_redo (TIDE_WINDOW (data)->session);
}

static void
on_open_dataset (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_window_ask_file (data);
}

static void
on_open_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_window_ask_link (data);
}

static void
on_paste_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_window_paste_link (data);
}

static void
on_exported (GtkWindow *parent, const char *path, const GError *error)
{
  TideWindow *self = TIDE_WINDOW (parent);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *text
      = error == NULL ? g_strdup_printf (_ ("“%s” was exported"), name) : g_strdup (error->message);
  tide_window_toast (self, text, error == NULL ? _ ("_Open") : NULL, uri);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_export_dialog_present (data, TIDE_WINDOW (data)->session, on_exported);
}

static void
on_copy_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_picture (data, TIDE_WINDOW (data)->session);
  tide_window_toast (data, _ ("Picture copied"), NULL, NULL);
}

static void
on_copy_sentence (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_sentence (data, TIDE_WINDOW (data)->session);
  tide_window_toast (data, _ ("Sentence copied"), NULL, NULL);
}

static void
on_copy_citation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_citation (data, TIDE_WINDOW (data)->session, TIDE_CITE_TEXT);
  tide_window_toast (data, _ ("Citation copied"), NULL, NULL);
}

static void
on_copy_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_link (data, TIDE_WINDOW (data)->session);
  tide_window_toast (data, _ ("Link copied"), NULL, NULL);
}

static void
on_find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindow *self = data;
  adw_flap_set_reveal_flap (self->outer, TRUE);
  tide_indicator_pane_find (self->indicator_pane);
}

/* A pane that lies over the chart goes when it has served. */
static void
fold_over (AdwFlap *flap)
{
  if (adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, FALSE);
}

static void
on_show_topic (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_show_topic (TIDE_WINDOW (data)->session, g_variant_get_string (parameter, NULL));
}

static void
on_show_indicator (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindow *self = data;
  tide_session_show_indicator (self->session, g_variant_get_string (parameter, NULL));
  if (tide_session_get_view (self->session) == TIDE_VIEW_EVERYTHING)
    tide_session_set_view (self->session, TIDE_VIEW_CHART);
  fold_over (self->outer);
  fold_over (self->inner);
}

static void
on_toggle_economy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_toggle_economy (TIDE_WINDOW (data)->session, g_variant_get_string (parameter, NULL));
}

static void
on_toggle_pinned (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_toggle_pinned (TIDE_WINDOW (data)->session, g_variant_get_string (parameter, NULL));
}

static void
on_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (view_names); i++)
    if (g_str_equal (name, view_names[i]))
      tide_session_set_view (TIDE_WINDOW (data)->session, (TideView)i);
}

static void
on_launch (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_uri (data, g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
on_show_help_overlay (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_shortcuts_present (data);
}

/* The topic @step places from the one shown, round at the ends. */
static gboolean
on_next_topic (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  TideWindow *self = TIDE_WINDOW (widget);
  if (self->session == NULL)
    return FALSE;
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  guint place = 0;
  if (topics->len == 0)
    return FALSE;
  g_ptr_array_find (topics, tide_session_get_topic (self->session), &place);
  place = (place + topics->len + g_variant_get_int32 (arguments)) % topics->len;
  tide_session_show_topic (self->session, ((TideTopic *)topics->pdata[place])->id);
  return TRUE;
}

static gboolean
on_nth_topic (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  TideWindow *self = TIDE_WINDOW (widget);
  guint place = (guint)g_variant_get_int32 (arguments);
  if (self->session == NULL)
    return FALSE;
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  if (place >= topics->len)
    return FALSE;
  tide_session_show_topic (self->session, ((TideTopic *)topics->pdata[place])->id);
  return TRUE;
}

static const GActionEntry entries[] = {
  { .name = "undo", .activate = on_undo },
  { .name = "redo", .activate = on_redo },
  { .name = "export", .activate = on_export },
  { .name = "copy-picture", .activate = on_copy_picture },
  { .name = "copy-sentence", .activate = on_copy_sentence },
  { .name = "copy-citation", .activate = on_copy_citation },
  { .name = "copy-link", .activate = on_copy_link },
  { .name = "paste-link", .activate = on_paste_link },
  { .name = "open-link", .activate = on_open_link },
  { .name = "find", .activate = on_find },
  { .name = "show-topic", .activate = on_show_topic, .parameter_type = "s", .state = "''" },
  { .name = "show-indicator", .activate = on_show_indicator, .parameter_type = "s" },
  { .name = "toggle-economy", .activate = on_toggle_economy, .parameter_type = "s" },
  { .name = "toggle-pinned", .activate = on_toggle_pinned, .parameter_type = "s" },
  { .name = "view", .activate = on_view, .parameter_type = "s", .state = "'chart'" },
  /* From here on: also without a dataset. */
  { .name = "open-dataset", .activate = on_open_dataset },
  { .name = "launch", .activate = on_launch, .parameter_type = "s" },
  { .name = "show-help-overlay", .activate = on_show_help_overlay },
};

static GSimpleAction *
find_action (TideWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

void
tide_window_class_add_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, control, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, control, "win.paste-link", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, control, on_next_topic, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, control, on_next_topic, "i", 1);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + (guint)i, GDK_ALT_MASK, on_nth_topic,
                                  "i", i);
}

void
tide_window_add_actions (TideWindow *self)
{
  g_autoptr (GPropertyAction) indicators
      = g_property_action_new ("indicators", self->outer, "reveal-flap");
  g_autoptr (GPropertyAction) comparison
      = g_property_action_new ("comparison", self->inner, "reveal-flap");
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (indicators));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (comparison));
}

void
tide_window_update_actions (TideWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->pages);
  gboolean usable = self->session != NULL && g_strcmp0 (shown, "shown") == 0;
  gboolean is_empty = g_strcmp0 (shown, "empty") == 0;
  for (guint i = 0; !g_str_equal (entries[i].name, "open-dataset"); i++)
    g_simple_action_set_enabled (find_action (self, entries[i].name), usable);
  gtk_widget_set_visible (self->indicators_button, !is_empty);
  gtk_widget_set_visible (self->comparison_button, !is_empty);
  if (!usable)
    return;
  const TideTopic *topic = tide_session_get_topic (self->session);
  g_simple_action_set_enabled (find_action (self, "undo"), tide_session_can_undo (self->session));
  g_simple_action_set_enabled (find_action (self, "redo"), tide_session_can_redo (self->session));
  g_simple_action_set_state (find_action (self, "show-topic"),
                             g_variant_new_string (topic != NULL ? topic->id : ""));
  g_simple_action_set_state (
      find_action (self, "view"),
      g_variant_new_string (view_names[tide_session_get_view (self->session)]));
}
