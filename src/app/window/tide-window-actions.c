/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An action asks the session for another query, or a dialog to open. It must not know the window or
 * where a button is.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-actions.h"

#include "tide-copy.h"
#include "tide-export-dialog.h"
#include "tide-open-dataset.h"
#include "tide-open-link.h"
#include "tide-shortcuts.h"
#include "tide-toast.h"

#include <glib/gi18n.h>

const char *const tide_view_names[] = { "chart", "table", "everything" };

static GtkWindow *
window_of (gpointer data)
{
  return ((TideWindowActions *)data)->window;
}

static GtkWidget *
widget_of (gpointer data)
{
  return GTK_WIDGET (window_of (data));
}

static TideSession *
session_of (gpointer data)
{
  return ((TideWindowActions *)data)->session;
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_undo (session_of (data));
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_redo (session_of (data));
}

static void
on_open_dataset (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindowActions *self = data;
  tide_open_dataset_ask (self->window, self->library);
}

static void
on_open_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_open_link_ask (window_of (data));
}

static void
on_paste_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_open_link_paste (window_of (data));
}

static void
on_show_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_window_actions_open_link (window_of (data), session_of (data),
                                 g_variant_get_string (parameter, NULL));
}

static void
on_exported (GtkWindow *parent, const char *path, const GError *error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” was exported"), name);
  if (error == NULL)
    tide_toast_with_button (GTK_WIDGET (parent), text, _ ("_Open"), uri);
  else
    tide_toast (GTK_WIDGET (parent), error->message);
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_export_dialog_present (window_of (data), session_of (data), on_exported);
}

static void
on_copy_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_picture (widget_of (data), session_of (data));
  tide_toast (widget_of (data), _ ("Picture copied"));
}

static void
on_copy_sentence (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_sentence (widget_of (data), session_of (data));
  tide_toast (widget_of (data), _ ("Sentence copied"));
}

static void
on_copy_citation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_citation (widget_of (data), session_of (data), TIDE_CITE_TEXT);
  tide_toast (widget_of (data), _ ("Citation copied"));
}

static void
on_copy_link (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_copy_link (widget_of (data), session_of (data));
  tide_toast (widget_of (data), _ ("Link copied"));
}

static void
on_find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindowActions *self = data;
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
  tide_session_show_topic (session_of (data), g_variant_get_string (parameter, NULL));
}

static void
on_show_indicator (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindowActions *self = data;
  tide_session_show_indicator (self->session, g_variant_get_string (parameter, NULL));
  if (tide_session_get_view (self->session) == TIDE_VIEW_EVERYTHING)
    tide_session_set_view (self->session, TIDE_VIEW_CHART);
  fold_over (self->outer);
  fold_over (self->inner);
}

static void
on_toggle_economy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_toggle_economy (session_of (data), g_variant_get_string (parameter, NULL));
}

static void
on_toggle_pinned (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_session_toggle_pinned (session_of (data), g_variant_get_string (parameter, NULL));
}

static void
on_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tide_view_names); i++)
    if (g_str_equal (name, tide_view_names[i]))
      tide_session_set_view (session_of (data), (TideView)i);
}

static void
on_launch (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_uri (window_of (data), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
on_show_help_overlay (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tide_shortcuts_present (window_of (data));
}

/* The topic so many places from the one shown, round at the ends. */
static void
on_next_topic (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindowActions *self = data;
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  guint place = 0;
  if (topics->len == 0)
    return;
  g_ptr_array_find (topics, tide_session_get_topic (self->session), &place);
  place = (place + topics->len + g_variant_get_int32 (parameter)) % topics->len;
  tide_session_show_topic (self->session, ((TideTopic *)topics->pdata[place])->id);
}

static void
on_nth_topic (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  guint place = (guint)g_variant_get_int32 (parameter);
  g_autoptr (GPtrArray) topics = tide_session_list_topics (session_of (data));
  if (place < topics->len)
    tide_session_show_topic (session_of (data), ((TideTopic *)topics->pdata[place])->id);
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
  { .name = "show-link", .activate = on_show_link, .parameter_type = "s" },
  { .name = "find", .activate = on_find },
  { .name = "show-topic", .activate = on_show_topic, .parameter_type = "s", .state = "''" },
  { .name = "next-topic", .activate = on_next_topic, .parameter_type = "i" },
  { .name = "nth-topic", .activate = on_nth_topic, .parameter_type = "i" },
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
find_action (TideWindowActions *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name));
}

void
tide_window_actions_add_keys (GtkWidgetClass *class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, control | GDK_SHIFT_MASK, "win.redo",
                                       NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_y, control, "win.redo", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_v, control, "win.paste-link", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Page_Up, control, "win.next-topic", "i", -1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Page_Down, control, "win.next-topic", "i", 1);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (class, GDK_KEY_1 + (guint)i, GDK_ALT_MASK, "win.nth-topic",
                                         "i", i);
}

void
tide_window_actions_add (TideWindowActions *self)
{
  GActionMap *map = G_ACTION_MAP (self->window);
  g_autoptr (GPropertyAction) indicators
      = g_property_action_new ("indicators", self->outer, "reveal-flap");
  g_autoptr (GPropertyAction) comparison
      = g_property_action_new ("comparison", self->inner, "reveal-flap");
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (map, G_ACTION (indicators));
  g_action_map_add_action (map, G_ACTION (comparison));
}

void
tide_window_actions_remove (TideWindowActions *self)
{
  g_action_map_remove_action (G_ACTION_MAP (self->window), "indicators");
  g_action_map_remove_action (G_ACTION_MAP (self->window), "comparison");
}

void
tide_window_actions_open_link (GtkWindow *window, TideSession *session, const char *link)
{
  g_autoptr (GError) error = NULL;
  if (tide_session_open_link (session, link, &error))
    return;
  /* Translators: %s says what is wrong with the link. */
  g_autofree char *text = g_strdup_printf (_ ("This link cannot be opened: %s"), error->message);
  tide_toast (GTK_WIDGET (window), text);
}

void
tide_window_actions_update (TideWindowActions *self, TideSession *session)
{
  self->session = session;
  for (guint i = 0; !g_str_equal (entries[i].name, "open-dataset"); i++)
    g_simple_action_set_enabled (find_action (self, entries[i].name), session != NULL);
  if (session == NULL)
    return;
  const TideTopic *topic = tide_session_get_topic (session);
  g_simple_action_set_enabled (find_action (self, "undo"), tide_session_can_undo (session));
  g_simple_action_set_enabled (find_action (self, "redo"), tide_session_can_redo (session));
  g_simple_action_set_state (find_action (self, "show-topic"),
                             g_variant_new_string (topic != NULL ? topic->id : ""));
  g_simple_action_set_state (
      find_action (self, "view"),
      g_variant_new_string (tide_view_names[tide_session_get_view (session)]));
}
