/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ends the program at the end of the first frame of its first window that is worth it: what is
 * measured is how long the whole process took.
 */
#pragma once

#include <adwaita.h>

static gboolean (*first_frame_is_worth_it) (GtkWindow *window);

static inline void
first_frame_on_after (GdkFrameClock *clock, GtkWindow *window)
{
  if (first_frame_is_worth_it == NULL || first_frame_is_worth_it (window))
    _exit (0);
}

static inline void
first_frame_on_realize (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (first_frame_on_after), window);
}

static inline void
first_frame_on_window (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (first_frame_on_realize), NULL);
}

/* Runs until then. */
static inline int
first_frame_run (GtkApplication *application)
{
  g_signal_connect (application, "window-added", G_CALLBACK (first_frame_on_window), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
