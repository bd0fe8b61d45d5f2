/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialog that exports what is shown as a picture or a table, with its size, language and look.
 * It must not know the window's parts.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Told once the file is there (@error is NULL) or could not be written. @path is the file. */
typedef void (*TideExported) (GtkWindow *parent, const char *path, const GError *error);

/* Asks for format, size, language and look, then for a file by the desktop's dialog, and writes it
 * on another thread. */
void tide_export_dialog_present (GtkWindow *parent, TideSession *session, TideExported exported);

G_END_DECLS
