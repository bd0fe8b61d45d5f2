/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real window up to its first frame, or with any argument up to the first one with a chart.
 */
#include "first-frame.h"

#include "tide-application.h"
#include "tide-locale.h"
#include "tide-window-private.h"

static gboolean
has_chart (GtkWindow *window)
{
  TideWindow *self = TIDE_WINDOW (window);
  return self->session != NULL && tide_chart_view_get_scene (self->chart_view) != NULL;
}

int
main (int argc, char **argv)
{
  first_frame_is_worth_it = argc > 1 ? has_chart : NULL;
  return first_frame_run (GTK_APPLICATION (tide_application_new (tide_locale_start ())));
}
