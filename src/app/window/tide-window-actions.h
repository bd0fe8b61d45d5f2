/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every action of the window and the keys that are no menu's. For the window alone.
 */
#pragma once

#include "tide-indicator-pane.h"
#include "tide-library.h"
#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the actions act on; the window owns it. */
typedef struct {
  GtkWindow *window; /* AdwApplicationWindow: it has the actions */
  TideLibrary *library;
  TideIndicatorPane *indicator_pane;
  AdwFlap *outer;
  AdwFlap *inner;
  TideSession *session; /* NULL where none is shown */
} TideWindowActions;

/* The names of views, as the action and the settings have them; index by TideView. */
extern const char *const tide_view_names[];

/* The keys of actions that are no menu's. */
void tide_window_actions_add_keys (GtkWidgetClass *class);

/* Adds the actions to the window. */
void tide_window_actions_add (TideWindowActions *self);

/* Enables what makes sense of that session, or of none, and sets the states of actions. */
void tide_window_actions_update (TideWindowActions *self, TideSession *session);

/* Shows a link; a wrong one is told. */
void tide_window_actions_open_link (GtkWindow *window, TideSession *session, const char *link);

/* The group of actions may outlive the window: what holds widgets leaves it. */
void tide_window_actions_remove (TideWindowActions *self);

G_END_DECLS
