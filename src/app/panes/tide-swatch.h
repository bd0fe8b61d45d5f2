/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small pictures in an economy's colour: the same colour as its marks have, in light, dark and high
 * contrast. They must not know the widget that they are in.
 */
#pragma once

#include "tide-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The theme's hue of an economy's marks in a chart, or -1 where it has none. */
int tide_hue_in_chart (const TideChart *chart, const char *code);

/* A square of a hue; grey for -1. (transfer floating) */
GtkWidget *tide_swatch_new (int hue);

/* A bar that is filled from the left by a part of it. (transfer floating) */
GtkWidget *tide_meter_new (int hue);

/* @share: 0 to 1; nothing is drawn for 0. */
void tide_meter_set_share (GtkWidget *meter, double share);

typedef enum { TIDE_DIAMOND_HOLLOW, TIDE_DIAMOND_PINNED } TideDiamond;

/* ◇, or ◈ as the pinned economy has it in the chart, in the colour of the text around it. Drawn,
 * for few fonts have them. (transfer floating) */
GtkWidget *tide_diamond_new (TideDiamond diamond);

G_END_DECLS
