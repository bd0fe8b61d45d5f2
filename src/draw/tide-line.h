/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of text, shaped by Pango for measuring and painting alike. Inside draw only. It must not
 * know scenes, nor when a text is broken into lines.
 */
#pragma once

#include "tide-scene.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Every line is shaped once at this size and scaled, so that a picture is laid out alike at any
 * size and scale; large enough for what a font rounds at it not to be seen. */
#define TIDE_LINE_SIZE 256.0

/* What lines of one language are set with. */
typedef struct _TideTypeface TideTypeface;

/* For use on one thread. (transfer full) */
TideTypeface *tide_typeface_new (TideLanguage language);
void tide_typeface_free (TideTypeface *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideTypeface, tide_typeface_free)

typedef struct _TideLine TideLine;

/* Shapes the line. What would end it, or move on to a tab stop, is a space. (transfer full) */
TideLine *tide_line_new (const TideTypeface *typeface, const char *text, TideWeight weight);
void tide_line_free (TideLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideLine, tide_line_free)

/* At TIDE_LINE_SIZE, as all of a line. */
double tide_line_width (const TideLine *self);

/* Shows the line as text, its base line starting at 0, 0. */
void tide_line_show (const TideLine *self, cairo_t *cr);

/* Adds the outlines of its letters to the path. */
void tide_line_path (const TideLine *self, cairo_t *cr);

G_END_DECLS
