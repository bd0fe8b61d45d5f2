/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the parts of the chart view share: its state, and how they ask each other. For the files of
 * the chart view alone.
 */
#pragma once

#include "tide-chart-item.h"
#include "tide-chart-view.h"
#include "tide-paint.h"

G_BEGIN_DECLS

struct _TideChartView {
  GtkWidget parent;
  TideSession *session;     /* (nullable) */
  TideMeasure *measure;     /* of the session's language */
  GtkWidget *area;          /* GtkDrawingArea: the scene without emphasis */
  GPtrArray *items;         /* of TideChartItem, in the chart's order */
  TideScene *scene;         /* (nullable): of the chart, size and theme of now */
  cairo_surface_t *picture; /* (nullable): the scene in this screen's pixels */
  TideKey hover;            /* under the pointer */
  TideKey pressed;          /* where a button went down */
  TideKey place;            /* where the keyboard is, or was when it left */
  gboolean wants_focus;     /* it was asked to take the focus before there was anything to focus */

  GString *typed; /* letters of a name typed so far */
  guint32 typed_at;

  GtkWidget *menu;  /* (nullable) GtkPopoverMenu */
  TideKey menu_key; /* what it is about */
};

/* tide-chart-view.c */

/* The chart shown, or NULL before there is a session. */
const TideChart *tide_chart_view_get_chart (TideChartView *self);

/* Whether the figure's economy can be compared and pinned: not "all other economies". */
gboolean tide_chart_view_can_select (TideKey key);

/* The place of a mark in the view; FALSE where it has none. */
gboolean tide_chart_view_get_bounds (TideChartView *self, TideKey key, GdkRectangle *bounds);

/* The item that has the focus, or NULL. */
TideChartItem *tide_chart_view_get_focused (TideChartView *self);

/* Moves the focus to that figure, or to the first where it has no mark; FALSE where there is none.
 */
gboolean tide_chart_view_focus_key (TideChartView *self, TideKey key);

/* tide-chart-items.c */

/* Makes the items those of the chart; an item stays with its figure, else with its economy. */
void tide_chart_view_sync_items (TideChartView *self);

/* The item that stands for the figure or its series. (nullable), @position from 1 */
TideChartItem *tide_chart_view_find_item (TideChartView *self, TideKey key, guint *position);

/* tide-chart-keys.c: class bindings, the `focus` vfunc, letters */
void tide_chart_view_class_bind_keys (GtkWidgetClass *class);
gboolean tide_chart_view_focus (GtkWidget *widget, GtkDirectionType direction);
void tide_chart_view_listen_to_keys (TideChartView *self);

/* tide-chart-pointer.c: click, hover, long press, tooltip */
void tide_chart_view_listen_to_pointer (TideChartView *self);

/* tide-chart-menu.c: the context menu and its actions */
void tide_chart_view_class_install_actions (GtkWidgetClass *class);
void tide_chart_view_popup (TideChartView *self, TideKey key, const GdkRectangle *at);

G_END_DECLS
