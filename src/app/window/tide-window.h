/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: tabs, panes, the chart or one of its other views, and every action there is. It must
 * not know how a widget in it shows what it shows.
 */
#pragma once

#include "tide-library.h"
#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_WINDOW (tide_window_get_type ())
G_DECLARE_FINAL_TYPE (TideWindow, tide_window, TIDE, WINDOW, AdwApplicationWindow)

/* A window on the library's datasets; it fills as soon as they are read. */
TideWindow *
tide_window_new (GtkApplication *application, TideLibrary *library, TideLanguage language);

/* Shows a link, now or when datasets are read; a wrong one is told and changes nothing. */
void tide_window_open_link (TideWindow *self, const char *link);

/* Shows what is shown in another way, now or when datasets are read. */
void tide_window_show_view (TideWindow *self, TideView view);

/* Adds a dataset and shows it; one that cannot be read is told with each of its problems. */
void tide_window_open_file (TideWindow *self, GFile *file);

G_END_DECLS
