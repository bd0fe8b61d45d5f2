/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Datasets are read once the window has its first frame: threads that read would take from it what
 * processors there are. It must not know what the window shows.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-application.h"

#include "tide-environment.h"
#include "tide-query.h"
#include "tide-window.h"

#include <glib/gi18n.h>
#include <string.h>

#define APPLICATION_ID "io.github.tidemark.Tidemark"

struct _TideApplication {
  AdwApplication parent;
  TideLanguage language;
  TideLibrary *library;
};

G_DEFINE_FINAL_TYPE (TideApplication, tide_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.quit", { "<Control>q", "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.open-dataset", { "<Control>o" } },
  { "win.open-link", { "<Control>l" } },
  { "win.find", { "<Control>f" } },
  { "win.export", { "<Control>e", "<Control>s" } },
  { "win.copy-picture", { "<Control><Shift>p" } },
  { "win.copy-sentence", { "<Control><Shift>s" } },
  { "win.copy-citation", { "<Control><Shift>c" } },
  { "win.copy-link", { "<Control><Shift>l" } },
  { "win.indicators", { "F9" } },
  { "win.comparison", { "<Shift>F9" } },
  { "win.view::chart", { "<Control>1" } },
  { "win.view::table", { "<Control>2" } },
  { "win.view::everything", { "<Control>3" } },
};

static TideWindow *
get_window (TideApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  for (GList *at = gtk_application_get_windows (application); at != NULL; at = at->next)
    if (TIDE_IS_WINDOW (at->data))
      return at->data;
  return tide_window_new (application, self->library, self->language);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (get_window (data)));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *developers[] = { _ ("The Tidemark contributors"), NULL };
  adw_show_about_window (
      GTK_WINDOW (get_window (data)), "application-name", _ ("Tidemark"), "application-icon",
      APPLICATION_ID, "version", TIDE_VERSION, "developer-name", _ ("The Tidemark contributors"),
      "developers", developers, "license-type", GTK_LICENSE_GPL_3_0, "website",
      "https://github.com/tidemark/tidemark", "comments",
      _ ("Where each country and region stands in artificial intelligence: compare, check the "
         "source, and leave with a picture that can be published."),
      /* Translators: your names, one a line, as they should be thanked. */
      "translator-credits", _ ("translator-credits"), NULL);
}

/* What a launcher's own actions ask for, also of a program that is just being started. */
static void
on_open_dataset (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindow *window = get_window (data);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-dataset", NULL);
}

static void
on_compare_everything (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideWindow *window = get_window (data);
  tide_window_show_view (window, TIDE_VIEW_EVERYTHING);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
load (gpointer data)
{
  tide_library_load (TIDE_APPLICATION (data)->library);
  return G_SOURCE_REMOVE;
}

static void
tide_application_startup (GApplication *application)
{
  const GActionEntry entries[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "about", .activate = on_about },
    { .name = "open-dataset", .activate = on_open_dataset },
    { .name = "compare-everything", .activate = on_compare_everything },
  };
  TideApplication *self = TIDE_APPLICATION (application);
  self->library = tide_library_new (tide_environment_dataset_folders (), self->language);
  G_APPLICATION_CLASS (tide_application_parent_class)->startup (application);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, load, g_object_ref (self), g_object_unref);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].keys);
}

static void
tide_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (TIDE_APPLICATION (application))));
}

static void
tide_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  TideWindow *window = get_window (TIDE_APPLICATION (application));
  for (int i = 0; i < n_files; i++)
    if (g_file_has_uri_scheme (files[i], "tidemark"))
      {
        g_autofree char *link = g_file_get_uri (files[i]);
        tide_window_open_link (window, link);
      }
    else
      tide_window_open_file (window, files[i]);
  gtk_window_present (GTK_WINDOW (window));
}

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  /* From here on: the launcher's actions, by the names that they have in the application. */
  { "compare-everything", 0, 0, G_OPTION_ARG_NONE, NULL,
    N_ ("Show all indicators for the countries and regions compared"), NULL },
  { "open-dataset", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Ask for a dataset to open"), NULL },
  { 0 },
};

/* Whether it is a link that lacks its scheme: it begins with the name of an indicator, and no file
 * is called so. */
static gboolean
is_bare_link (const char *argument)
{
  g_autofree char *name = g_strndup (argument, strcspn (argument, "?"));
  g_autoptr (TideQuery) query = NULL;
  if (*argument == '-' || g_uri_peek_scheme (argument) != NULL
      || g_file_test (argument, G_FILE_TEST_EXISTS))
    return FALSE;
  query = tide_query_parse (name, NULL);
  return query != NULL;
}

static gboolean
tide_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  for (guint i = 1; i < g_strv_length (*arguments); i++)
    if (is_bare_link ((*arguments)[i]))
      {
        char *link = g_strconcat ("tidemark:", (*arguments)[i], NULL);
        g_free ((*arguments)[i]);
        (*arguments)[i] = link;
      }
  return G_APPLICATION_CLASS (tide_application_parent_class)
      ->local_command_line (application, arguments, status);
}

static int
tide_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("tidemark " TIDE_VERSION "\n");
      return 0;
    }
  for (const GOptionEntry *option = options + 1; option->long_name != NULL; option++)
    if (g_variant_dict_contains (given, option->long_name)
        && g_application_register (application, NULL, NULL))
      g_action_group_activate_action (G_ACTION_GROUP (application), option->long_name, NULL);
  return -1;
}

static void
tide_application_finalize (GObject *object)
{
  g_clear_object (&TIDE_APPLICATION (object)->library);
  G_OBJECT_CLASS (tide_application_parent_class)->finalize (object);
}

static void
tide_application_class_init (TideApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tide_application_finalize;
  application_class->startup = tide_application_startup;
  application_class->activate = tide_application_activate;
  application_class->open = tide_application_open;
  application_class->local_command_line = tide_application_local_command_line;
  application_class->handle_local_options = tide_application_handle_local_options;
}

static void
tide_application_init (TideApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[LINK|FILE…]"));
}

TideApplication *
tide_application_new (TideLanguage language)
{
  g_set_application_name (_ ("Tidemark"));
  TideApplication *self = g_object_new (TIDE_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                                        "flags", G_APPLICATION_HANDLES_OPEN, NULL);
  self->language = language;
  return self;
}
