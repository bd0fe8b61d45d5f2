/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Size, panes, view and link of the last run, in GSettings. A machine without the schema, or with a
 * home that cannot be written to, forgets and works. It must not know what a link means.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

#define SCHEMA "io.github.tidemark.Tidemark"

/* The first view of all: the seed question. */
#define FIRST_LINK "tidemark:large-model-share?pinned=CHN"

/* NULL where no schema is installed: GSettings would end the program. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
tide_window_recall_layout (TideWindow *self)
{
  int width = 0, height = 0;
  self->settings = open_settings ();
  if (self->settings == NULL)
    return;
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, 360), MAX (height, 294));
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->outer, g_settings_get_boolean (self->settings, "indicators"));
  adw_flap_set_reveal_flap (self->inner, g_settings_get_boolean (self->settings, "comparison"));
}

void
tide_window_recall_session (TideWindow *self)
{
  g_autofree char *link
      = self->settings != NULL ? g_settings_get_string (self->settings, "link") : g_strdup ("");
  if (*link == '\0' || !tide_session_open_link (self->session, link, NULL))
    tide_session_open_link (self->session, FIRST_LINK, NULL);
  if (self->settings != NULL)
    tide_session_set_view (self->session, g_settings_get_enum (self->settings, "view"));
}

/* A pane that is folded is out of sight for want of room, which says nothing of the next run. */
static void
remember_pane (TideWindow *self, const char *key, AdwFlap *flap)
{
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (self->settings, key, adw_flap_get_reveal_flap (flap));
}

void
tide_window_remember (TideWindow *self)
{
  int width = 0, height = 0;
  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->session == NULL)
    return;
  remember_pane (self, "indicators", self->outer);
  remember_pane (self, "comparison", self->inner);
  g_autofree char *link = tide_query_to_string (tide_session_get_query (self->session));
  g_settings_set_string (self->settings, "link", link);
  g_settings_set_enum (self->settings, "view", tide_session_get_view (self->session));
  g_settings_sync ();
}
