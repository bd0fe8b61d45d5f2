/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window from inside: its first view, its actions, its pages, and that nothing of it stays when
 * it is closed.
 */
#include "tide-window-private.h"
#include "tide-cite.h"
#include "folders.h"
#include "wait.h"

#define FIRST "tidemark:large-model-share?pinned=CHN"

/* One for all tests, as there is one in a process. */
static GtkApplication *application;

typedef struct {
  TideLibrary *library;
  TideWindow *window;
} Fixture;

/* Where the settings' schema is installed, what a test before this one left is remembered. */
static void
forget_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL
            ? g_settings_schema_source_lookup (source, "io.github.tidemark.Tidemark", TRUE)
            : NULL;
  if (schema == NULL)
    return;
  g_autoptr (GSettings) settings = g_settings_new_full (schema, NULL, NULL);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  for (char **key = keys; *key != NULL; key++)
    g_settings_reset (settings, *key);
}

static void
open_window (Fixture *self, const char *folder)
{
  forget_settings ();
  self->library = tide_library_new (shipped_folder (folder), TIDE_LANGUAGE_EN);
  tide_library_load (self->library);
  self->window = tide_window_new (application, self->library, TIDE_LANGUAGE_EN);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  open_window (self, folder);
  wait_for (self->window->session != NULL);
}

static void
close_window (Fixture *self)
{
  gpointer gone = self->window; /* until it is */
  g_object_add_weak_pointer (G_OBJECT (self->window), &gone);
  gtk_window_close (GTK_WINDOW (self->window));
  wait_for (gone == NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer session = self->window->session;
  if (session != NULL)
    g_object_add_weak_pointer (session, &session);
  close_window (self);
  wait_for (session == NULL);
  g_clear_object (&self->library);
}

static void
forget_widget (gpointer alive, GObject *widget)
{
  g_ptr_array_remove_fast (alive, widget);
}

/* A widget and all in it leave @alive when they are released. GTK keeps a window for its tooltips.
 */
static void
watch_widgets (GtkWidget *widget, GPtrArray *alive)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;
  g_ptr_array_add (alive, widget);
  g_object_weak_ref (G_OBJECT (widget), forget_widget, alive);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_widgets (child, alive);
}

static void
assert_link (Fixture *self, const char *expected)
{
  g_autofree char *link = tide_query_to_string (tide_session_get_query (self->window->session));
  g_assert_cmpstr (link, ==, expected);
}

static void
activate (Fixture *self, const char *action, const char *target)
{
  GVariant *parameter = target != NULL ? g_variant_new_string (target) : NULL;
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, parameter);
}

static gboolean
is_enabled (Fixture *self, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action);
}

static void
test_first (Fixture *self, gconstpointer data)
{
  assert_link (self, FIRST);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==,
                   "Share of the world’s large AI models");
  g_assert_false (is_enabled (self, "undo"));
  g_assert_false (is_enabled (self, "redo"));
  g_assert_true (is_enabled (self, "export"));
}

static void
test_topics (Fixture *self, gconstpointer data)
{
  activate (self, "show-topic", "workforce");
  g_assert_cmpstr (tide_session_get_topic (self->window->session)->id, ==, "workforce");
  activate (self, "show-topic", "no-such-topic");
  g_assert_cmpstr (tide_session_get_topic (self->window->session)->id, ==, "workforce");
  AdwViewStack *stack = tide_topic_tabs_get_stack (self->window->tabs);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "workforce");
  adw_view_stack_set_visible_child_name (stack, "share");
  g_assert_cmpstr (tide_session_get_topic (self->window->session)->id, ==, "share");
  assert_link (self, FIRST);
}

/* What is in no topic has a tab for as long as it is shown. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  AdwViewStack *stack = tide_topic_tabs_get_stack (self->window->tabs);
  activate (self, "show-indicator", "population");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "");
  activate (self, "undo", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "share");
  g_assert_null (adw_view_stack_get_child_by_name (stack, ""));
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  activate (self, "toggle-economy", "CHN");
  g_assert_true (is_enabled (self, "undo"));
  activate (self, "undo", NULL);
  assert_link (self, FIRST);
  g_assert_false (is_enabled (self, "undo"));
  g_assert_true (is_enabled (self, "redo"));
}

static void
test_views (Fixture *self, gconstpointer data)
{
  const char *views[] = { "table", "everything", "chart" };
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      activate (self, "view", views[i]);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->views), ==, views[i]);
    }
  activate (self, "view", "no-such-view");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->window->views), ==, "chart");
}

static void
test_every_indicator (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) names = tide_catalog_indicator_names (tide_library_get_catalog (self->library));
  for (char **name = names; *name != NULL; name++)
    {
      activate (self, "show-indicator", *name);
      g_assert_cmpstr (tide_session_get_query (self->window->session)->indicator, ==, *name);
    }
}

/* The first of this type inside, or NULL. */
static GtkWidget *
find_inside (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_inside (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether a label inside begins like that. */
static gboolean
has_label (GtkWidget *widget, const char *start)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), start))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, start))
      return TRUE;
  return FALSE;
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* The sources with their licence, and their citation in each style that there is. */
static void
test_citation (Fixture *self, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (self->window->compare_pane);
  GtkDropDown *style = GTK_DROP_DOWN (find_inside (pane, GTK_TYPE_DROP_DOWN));
  g_assert_true (has_label (pane, "Licence: Not stated"));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (style)), ==,
                    TIDE_N_CITE_STYLES);
  gtk_drop_down_set_selected (style, TIDE_CITE_CSL);
  GtkWidget *cite = gtk_widget_get_next_sibling (GTK_WIDGET (style));
  g_signal_emit_by_name (cite, "clicked");
  g_autofree char *text = NULL;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (pane), NULL, on_text, &text);
  wait_for (text != NULL);
  g_assert_true (g_str_has_prefix (text, "[\n{\n  \"id\" : \""));
}

static void
test_wrong_link (Fixture *self, gconstpointer data)
{
  tide_window_open_link (self->window, "tidemark:large-model-share?chart=pie");
  tide_window_open_link (self->window, "tidemark:no-such-indicator");
  tide_window_open_link (self->window, "<b>&");
  assert_link (self, FIRST);
  tide_window_open_link (self->window, "tidemark:robot-density");
  assert_link (self, "tidemark:robot-density");
}

/* Every widget of every page is released with the window, and so is a dialog of its own. */
static void
test_nothing_stays (void)
{
  Fixture self = { 0 };
  g_autoptr (GPtrArray) alive = g_ptr_array_new ();
  set_up (&self, NULL);
  GtkWindow *window = GTK_WINDOW (self.window);
  const char *const views[] = { "table", "everything", "chart" };
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    activate (&self, "view", views[i]);
  activate (&self, "show-topic", "workforce");
  activate (&self, "find", NULL);
  activate (&self, "export", NULL);
  GtkWidget *dialog = NULL;
  GListModel *toplevels = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);
      if (gtk_window_get_transient_for (toplevel) == window)
        dialog = GTK_WIDGET (toplevel);
    }
  g_assert_nonnull (dialog);
  watch_widgets (dialog, alive);
  watch_widgets (GTK_WIDGET (window), alive);
  g_assert_cmpuint (alive->len, >, 300);
  gtk_window_close (GTK_WINDOW (dialog));
  tear_down (&self, NULL);
  for (guint i = 0; i < alive->len; i++)
    g_test_message ("%s is not released", G_OBJECT_TYPE_NAME (alive->pdata[i]));
  g_assert_cmpuint (alive->len, ==, 0);
}

/* Without a dataset there is a page that says so, and what cannot be done is disabled. */
static void
test_empty (void)
{
  Fixture self = { 0 };
  open_window (&self, "/no/such/folder");
  wait_for (g_strcmp0 (gtk_stack_get_visible_child_name (self.window->pages), "empty") == 0);
  g_assert_null (self.window->session);
  g_assert_false (is_enabled (&self, "export"));
  g_assert_true (is_enabled (&self, "open-dataset"));
  tide_window_open_link (self.window, "tidemark:robot-density");
  tear_down (&self, NULL);
}

/* A link that came before the datasets is shown when they are there. */
static void
test_early_link (void)
{
  Fixture self = { 0 };
  g_autofree char *folder
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  open_window (&self, folder);
  tide_window_open_link (self.window, "tidemark:robot-density");
  wait_for (self.window->session != NULL);
  assert_link (&self, "tidemark:robot-density");
  g_assert_false (is_enabled (&self, "undo"));
  tear_down (&self, NULL);
}

/* What is to be shown before there are datasets is shown when they are there. */
static void
test_early_view (void)
{
  Fixture self = { 0 };
  g_autofree char *folder
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  open_window (&self, folder);
  tide_window_show_view (self.window, TIDE_VIEW_EVERYTHING);
  wait_for (self.window->session != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self.window->views), ==, "everything");
  tide_window_show_view (self.window, TIDE_VIEW_TABLE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self.window->views), ==, "table");
  tear_down (&self, NULL);
}

int
main (int argc, char **argv)
{
  const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/window/first", test_first },           { "/window/topics", test_topics },
    { "/window/elsewhere", test_elsewhere },   { "/window/undo", test_undo },
    { "/window/views", test_views },           { "/window/every-indicator", test_every_indicator },
    { "/window/wrong-link", test_wrong_link }, { "/window/citation", test_citation },
  };
  g_test_init (&argc, &argv, NULL);
  application
      = GTK_APPLICATION (adw_application_new ("io.github.tidemark.Test", G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/window/nothing-stays", test_nothing_stays);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/early-link", test_early_link);
  g_test_add_func ("/window/early-view", test_early_view);
  int status = g_test_run ();
  g_object_unref (application);
  return status;
}
