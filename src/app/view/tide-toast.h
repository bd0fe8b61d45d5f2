/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said for a moment over the window. It must not know what was done.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says it in the window that the widget is in or is; @text is no markup. A window that has no place
 * for it says nothing. */
void tide_toast (GtkWidget *widget, const char *text);

/* The same with a button that opens @uri. */
void
tide_toast_with_button (GtkWidget *widget, const char *text, const char *label, const char *uri);

G_END_DECLS
