/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene onto Cairo, and text measured by Pango as Cairo will paint it. It must not know files,
 * queries or why a mark is where it is.
 */
#pragma once

#include "tide-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* What is under the pointer and what has the keyboard: an overlay, never part of the scene. */
typedef struct {
  TideKey hover;
  TideKey focus;
} TideEmphasis;

/* Begins to look for fonts on a thread of Pango's own, so that figures are read meanwhile. Need not
 * be called. */
void tide_pango_start (void);

/* A measure by Pango for texts of @language; for use on one thread at a time. Free with
 * tide_pango_measure_free(). */
TideMeasure *tide_pango_measure_new (TideLanguage language);
void tide_pango_measure_free (TideMeasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideMeasure, tide_pango_measure_free)

/* Paints the scene, as far as @cr's clip lets it be seen; @emphasis may be NULL. The painter's
 * state is left as it was. */
void tide_paint_scene (cairo_t *cr, const TideScene *scene, const TideEmphasis *emphasis);

/* What changes where that mark gains or loses emphasis: paint this much of the scene again. */
TideBox tide_paint_emphasis_box (const TideMark *mark);

/* The path that a mark's shape is painted with, appended to @cr's. Text has its box. */
void tide_paint_path (cairo_t *cr, const TideMark *mark);

G_END_DECLS
