/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The least that libadwaita opens: a window with a header bar. What the real window's first frame
 * is measured against; it must not know Tidemark.
 */
#include "first-frame.h"

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_window_set_title (GTK_WINDOW (window), "Empty");
  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 780);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (void)
{
  AdwApplication *application
      = g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.tidemark.Empty", NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  return first_frame_run (GTK_APPLICATION (application));
}
