/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart on screen: a list whose items are the marks of a scene. It paints the scene, tells what
 * is under the pointer and walks the marks by keyboard. It must not know where a mark is (the scene
 * does) or what a change means (the session does).
 */
#pragma once

#include "tide-scene.h"
#include "tide-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TIDE_TYPE_CHART_VIEW (tide_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (TideChartView, tide_chart_view, TIDE, CHART_VIEW, GtkWidget)

GtkWidget *tide_chart_view_new (void);

/* Once; the view listens to it from then on. */
void tide_chart_view_set_session (TideChartView *self, TideSession *session);

/* The scene shown, placed if it is not yet; NULL before there is a session and a size. (transfer
 * none) (nullable) */
const TideScene *tide_chart_view_get_scene (TideChartView *self);

G_END_DECLS
