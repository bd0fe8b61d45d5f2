/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files and links that are dropped on the window. It must not know what is done with them.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

static void
open_files (TideWindow *self, GSList *files)
{
  for (GSList *at = files; at != NULL; at = at->next)
    tide_window_open_file (self, at->data);
}

static gboolean
on_drop (TideWindow *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    open_files (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_STRING (value))
    tide_window_open_link (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

void
tide_window_accept_drops (TideWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
