/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links that a person types or has on the clipboard. It must not know what a link means.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a link in a dialog; @parent's action "win.show-link" shows it. */
void tide_open_link_ask (GtkWindow *parent);

/* The same with the link on the clipboard; where there is none, says so. */
void tide_open_link_paste (GtkWindow *parent);

G_END_DECLS
