/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page for a program without datasets: where they are sought, and a button to open one.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *tide_empty_page_new (const char *const *folders);

G_END_DECLS
