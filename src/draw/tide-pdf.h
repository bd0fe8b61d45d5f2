/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as PDF bytes into a stream. Inside draw only.
 */
#pragma once

#include "tide-export.h"

G_BEGIN_DECLS

/* The size must have passed tide_export_check_size(). */
gboolean tide_pdf_write (const TideScene *scene, GOutputStream *out, GError **error);

G_END_DECLS
