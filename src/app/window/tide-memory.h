/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered from one run to the next: size, panes, view and link. A machine without the
 * settings' schema (@settings is NULL), or with a home that cannot be written to, forgets and
 * works.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer full) (nullable) */
GSettings *tide_memory_open (void);

/* Size, and which panes are shown. */
void
tide_memory_recall_layout (GSettings *settings, GtkWindow *window, AdwFlap *outer, AdwFlap *inner);

/* Link and view; without any, the first view of all. */
void tide_memory_recall_session (GSettings *settings, TideSession *session);

/* @session: (nullable): none was shown. */
void tide_memory_keep (GSettings *settings, GtkWindow *window, AdwFlap *outer, AdwFlap *inner,
                       TideSession *session);

G_END_DECLS
