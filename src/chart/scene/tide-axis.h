/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes: the domain of values, gridlines with their ticks, the axis of time. It must not know what
 * is drawn between them.
 */
#pragma once

#include "tide-scale.h"
#include "tide-scene-private.h"

G_BEGIN_DECLS

/* A plot over time: where lines and areas go. */
typedef struct {
  TideBox box;
  TideScale time;  /* tide_period_position() → x */
  TideScale value; /* value → y */
} TideFrame;

/* From the least to the greatest value, with zero unless the unit has none to start from and all
 * values are far above it; never empty. */
void tide_axis_domain (const TideChart *chart, double *from, double *to);

/* What the axis of time takes of a plot's height. */
double tide_axis_height (const TideStage *stage);

/* Places both axes into @box and says what they leave. @from and @to are of the values. */
TideFrame tide_axis_frame (TideStage *stage, TideBox box, double from, double to);

/* Upright gridlines for @scale from @top to @bottom, with labels below. */
void tide_axis_upright (TideStage *stage, const TideScale *scale, double top, double bottom);

/* Where a value of a period stands. */
TidePoint tide_frame_point (const TideFrame *self, TidePeriod period, double value);

G_END_DECLS
