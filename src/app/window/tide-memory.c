/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GSettings. It must not know what a link means.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-memory.h"

#define SCHEMA "io.github.tidemark.Tidemark"

/* The first view of all: the seed question. */
#define FIRST_LINK "tidemark:large-model-share?pinned=CHN"

/* Where no schema is installed, GSettings would end the program. */
GSettings *
tide_memory_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
tide_memory_recall_layout (GSettings *settings, GtkWindow *window, AdwFlap *outer, AdwFlap *inner)
{
  int width = 0, height = 0;
  if (settings == NULL)
    return;
  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (window, MAX (width, 360), MAX (height, 294));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (window);
  adw_flap_set_reveal_flap (outer, g_settings_get_boolean (settings, "indicators"));
  adw_flap_set_reveal_flap (inner, g_settings_get_boolean (settings, "comparison"));
}

void
tide_memory_recall_session (GSettings *settings, TideSession *session)
{
  g_autofree char *link
      = settings != NULL ? g_settings_get_string (settings, "link") : g_strdup ("");
  if (*link == '\0' || !tide_session_open_link (session, link, NULL))
    tide_session_open_link (session, FIRST_LINK, NULL);
  if (settings != NULL)
    tide_session_set_view (session, g_settings_get_enum (settings, "view"));
}

/* A pane that is folded is out of sight for want of room, which says nothing of the next run. */
static void
remember_pane (GSettings *settings, const char *key, AdwFlap *flap)
{
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (settings, key, adw_flap_get_reveal_flap (flap));
}

void
tide_memory_keep (GSettings *settings, GtkWindow *window, AdwFlap *outer, AdwFlap *inner,
                  TideSession *session)
{
  int width = 0, height = 0;
  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (window));
  if (session == NULL)
    return;
  remember_pane (settings, "indicators", outer);
  remember_pane (settings, "comparison", inner);
  g_autofree char *link = tide_query_to_string (tide_session_get_query (session));
  g_settings_set_string (settings, "link", link);
  g_settings_set_enum (settings, "view", tide_session_get_view (session));
  g_settings_sync ();
}
