/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window that lists every key.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows it over @parent. */
void tide_shortcuts_present (GtkWindow *parent);

G_END_DECLS
