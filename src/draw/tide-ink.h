/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a mark is painted with: which fill, which stroke, which hatch. The painter and the SVG
 * writer both ask here, so that a picture is the same in every format. It must not know Cairo or
 * XML.
 */
#pragma once

#include "tide-scene.h"

G_BEGIN_DECLS

#define TIDE_HALO 0.16 /* em of background around a text that lines cross */

#define TIDE_HATCH_SPACING 6.0 /* between the middles of two lines, across them */
#define TIDE_HATCH_WIDTH 2.0

typedef struct {
  TideMark shape;     /* the mark, drawn in where its stroke would stand out (shallow: borrows) */
  TideColor ground;   /* of the fill; alpha 0: none */
  TideColor hatch;    /* of lines at 45° over it; alpha 0: none */
  TideColor stroke;   /* alpha 0: none */
  double width;       /* of the stroke */
  double dashes[2];   /* drawn, left out */
  gboolean is_dashed; /* FALSE: the stroke is whole */
} TideInk;

/* The ink of a mark that is not text; valid as long as the mark is. */
TideInk tide_ink_of (const TideMark *mark, const TideTheme *theme);

/* Whether every edge of it runs along an axis, so that it gains by being set onto whole pixels. */
gboolean tide_ink_is_upright (const TideMark *mark);

/* The point on a circle at @angle, clockwise from twelve o'clock. */
TidePoint tide_ink_on_circle (TidePoint center, double radius, double angle);

/* @share of @color over the rest of @ground, opaque. */
TideColor tide_color_mix (TideColor color, TideColor ground, double share);

G_END_DECLS
