/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog that says something, as libadwaita has it.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog without responses yet, not shown. (transfer none): it ends when it is answered */
AdwMessageDialog *tide_message_new (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
