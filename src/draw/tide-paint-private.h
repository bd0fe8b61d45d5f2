/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a file's picture is painted otherwise than the screen's. Inside draw only.
 */
#pragma once

#include "tide-paint.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_GLYPHS_QUICK, /* from Cairo's cache; before 1.17.4 each is set onto a whole pixel */
  TIDE_GLYPHS_FINE,  /* each exactly where it belongs, whatever Cairo: for what is kept */
} TideGlyphs;

/* tide_paint_scene() is this with quick glyphs. */
void tide_paint_scene_with_glyphs (cairo_t *cr, const TideScene *scene,
                                   const TideEmphasis *emphasis, TideGlyphs glyphs);

G_END_DECLS
