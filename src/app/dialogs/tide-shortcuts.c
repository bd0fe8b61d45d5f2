/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built from its description when it is asked for: it is large, and seldom seen.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-shortcuts.h"

void
tide_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/tidemark/Tidemark/tide-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
