/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of text set by Pango, the same for measuring and for painting. Inside draw only.
 */
#pragma once

#include "tide-scene.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Every line is set once at this size and scaled, so that a picture is laid out alike at any size
 * and scale; large enough for what a font rounds at it not to be seen. */
#define TIDE_PANGO_SIZE 256.0

/* A layout for lines of @language. (transfer full): g_object_unref() */
PangoLayout *tide_pango_layout_new (TideLanguage language);

/* Sets the line and returns its width at TIDE_PANGO_SIZE. */
double tide_pango_layout_set (PangoLayout *layout, const char *text, TideWeight weight);

/* "en", "zh-CN": the language as Pango, SVG and PNG name it; static. */
const char *tide_pango_language_tag (TideLanguage language);

/* The font families that set a language, the best first, as Pango, SVG and CSS write them; static.
 */
const char *tide_pango_families (TideLanguage language);

G_END_DECLS
