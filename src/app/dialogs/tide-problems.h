/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window that lists what is wrong, line by line, to be read, selected and copied. It must not
 * know where the lines come from.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @heading: one sentence; @lines: the list, one a line. Neither is markup. */
void tide_problems_present (GtkWindow *parent, const char *heading, const char *lines);

G_END_DECLS
