/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tags: the direct labels beside the marks of several series, moved apart where they would touch;
 * or, where there is no room beside, a legend above. It must not know lines from areas.
 */
#pragma once

#include "tide-scene-private.h"

G_BEGIN_DECLS

typedef struct {
  const TideSeries *series;
  const TideDatum *datum; /* the one that it stands beside */
  TidePoint at;           /* where that ends */
  double middle;          /* of the tag itself */
} TideTag;

/* What tags say; each takes less room than the one before. The value alone is for tags whose names
 * stand elsewhere. */
typedef enum {
  TIDE_TAGS_NAME_VALUE,
  TIDE_TAGS_SHORT_VALUE,
  TIDE_TAGS_SHORT,
  TIDE_TAGS_NONE,
  TIDE_TAGS_VALUE,
} TideTagForm;

typedef enum { TIDE_TAGS_NAME_FIRST, TIDE_TAGS_VALUE_FIRST } TideTagOrder;

typedef struct {
  TideTag *tags;
  guint n;
  double size;  /* of type */
  double width; /* of the widest */
  TideTagForm form;
  TideTagOrder order;
} TideTags;

/* A tag for the last datum of each series; @height is what there is for all of them. */
TideTags tide_tags_new (const TideStage *stage, double height);
void tide_tags_clear (TideTags *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TideTags, tide_tags_clear)

/* Takes the first form, from @form on, in which all are at most @room wide; TIDE_TAGS_VALUE as it
 * is. */
void tide_tags_fit (TideTags *self, const TideStage *stage, TideTagForm form, double room);

/* Places them at @x on the side that @anchor holds on to, between @top and @bottom, as near as may
 * be to where they belong. Where there is not room for all, the selected and largest stay. */
void tide_tags_place (TideTags *self, TideStage *stage, double x, TideAnchor anchor, double top,
                      double bottom);

/* Places a legend at the top of the plot and takes its height from it. */
void tide_tags_legend (const TideTags *self, TideStage *stage);

/**
 * tide_spread:
 * @middles: ascending
 *
 * Moves labels of one height apart, each as little as may be, so that all lie between @top and
 * @bottom.
 */
void tide_spread (double *middles, guint n, double height, double top, double bottom);

G_END_DECLS
