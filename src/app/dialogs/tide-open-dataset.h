/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dataset files that a person chooses. It must not know the format.
 */
#pragma once

#include "tide-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for files, which the library then opens. */
void tide_open_dataset_ask (GtkWindow *parent, TideLibrary *library);

G_END_DECLS
