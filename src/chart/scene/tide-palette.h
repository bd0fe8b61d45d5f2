/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Colours, as themes. Hues are apart for colour-blind readers too and hold contrast against each
 * theme's ground. It must not know marks.
 */
#pragma once

#include "tide-hues.h"

G_BEGIN_DECLS

typedef struct {
  double red, green, blue, alpha; /* 0 to 1 */
} TideColor;

typedef enum { TIDE_GROUND_LIGHT, TIDE_GROUND_DARK } TideGround;
typedef enum { TIDE_CONTRAST_NORMAL, TIDE_CONTRAST_HIGH } TideContrast;

typedef struct {
  TideGround ground;
  TideContrast contrast;
  TideColor background;
  TideColor text;              /* title, values: at least 7:1 */
  TideColor muted;             /* subtitle, source, ticks: at least 4.5:1 */
  TideColor grid;              /* faint */
  TideColor axis;              /* the zero line, rules */
  TideColor quiet;             /* marks that step back: at least 1.5:1, apart from each hue */
  TideColor rest;              /* all other economies */
  TideColor group;             /* the World and other groups, which are no country: at least 3:1 */
  TideColor hues[TIDE_N_HUES]; /* marks: at least 3:1 against the ground */
  TideColor hue_texts[TIDE_N_HUES]; /* the same hues for text: at least 4.5:1 */
} TideTheme;

/* Static. */
const TideTheme *tide_theme_get (TideGround ground, TideContrast contrast);

/* WCAG 2.1 contrast ratio of two opaque colours, 1 to 21. */
double tide_color_contrast (TideColor a, TideColor b);

gboolean tide_color_equal (TideColor a, TideColor b);

/* "#rrggbb". (transfer full) */
char *tide_color_to_string (TideColor color);

G_END_DECLS
