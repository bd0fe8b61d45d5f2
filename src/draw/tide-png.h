/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as PNG bytes into a stream. Inside draw only.
 */
#pragma once

#include "tide-export.h"

G_BEGIN_DECLS

/* Size and scale must have passed tide_export_check_size(). */
gboolean tide_png_write (const TideScene *scene, double scale, GOutputStream *out, GError **error);

G_END_DECLS
