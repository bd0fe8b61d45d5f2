/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One datum of the chart as the keyboard and a screen reader meet it: a list item with a name. It
 * paints nothing and takes no pointer; the chart view says where it lies. It must not know scenes
 * or the session.
 */
#pragma once

#include "tide-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIDE_TYPE_CHART_ITEM (tide_chart_item_get_type ())
G_DECLARE_FINAL_TYPE (TideChartItem, tide_chart_item, TIDE, CHART_ITEM, GtkWidget)

TideChartItem *tide_chart_item_new (TideKey key);

/* The figure it stands for; of an item that stands for a series, the one last walked to. */
TideKey tide_chart_item_get_key (TideChartItem *self);

/* Stands for that figure of @chart from now on, the @position-th (from 1) of @count items. */
void tide_chart_item_tell (TideChartItem *self, const TideChart *chart, TideKey key, guint position,
                           guint count);

G_END_DECLS
