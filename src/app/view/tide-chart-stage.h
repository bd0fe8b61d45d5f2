/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the chart view share: what is shown and where the keyboard and the pointer are.
 * The view owns it; items, menu, keys and pointer are given it and none knows the view. For the
 * files of the chart view alone.
 */
#pragma once

#include "tide-scene.h"
#include "tide-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct {
  GtkWidget *widget;    /* the view; it owns this */
  GtkWidget *area;      /* its first child: the scene without emphasis */
  TideSession *session; /* (nullable) */
  TideMeasure *measure; /* of the session's language */
  TideScene *scene;     /* (nullable): of the chart, size and theme of now */
  GPtrArray *items;     /* of TideChartItem, in the chart's order */
  GtkWidget *menu;      /* (nullable) GtkPopoverMenu */
  TideKey menu_key;     /* what it is about */
  TideKey hover;        /* under the pointer */
  TideKey pressed;      /* where a button went down */
  TideKey place;        /* where the keyboard is, or was when it left */
  GString *typed;       /* letters of a name typed so far */
  guint32 typed_at;
} TideChartStage;

/* Once, with the view's widget. */
void tide_chart_stage_init (TideChartStage *self, GtkWidget *widget);
void tide_chart_stage_clear (TideChartStage *self);

/* The chart shown, or NULL before there is a session. */
const TideChart *tide_chart_stage_get_chart (TideChartStage *self);

/* The scene shown, placed if it is not yet; NULL before there is a session and a size. (transfer
 * none) (nullable) */
const TideScene *tide_chart_stage_get_scene (TideChartStage *self);

/* The whole pixels around a box, inside the view. */
GdkRectangle tide_chart_stage_round_box (TideChartStage *self, TideBox box);

/* The place of a mark in the view; FALSE where it has none. */
gboolean tide_chart_stage_get_bounds (TideChartStage *self, TideKey key, GdkRectangle *bounds);

/* Whether the figure's economy can be compared and pinned: not "all other economies". */
gboolean tide_chart_stage_can_select (TideKey key);

G_END_DECLS
