/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window from inside: for its own file and for tests that look into it.
 */
#pragma once

#include "tide-chart-view.h"
#include "tide-compare-pane.h"
#include "tide-controls.h"
#include "tide-indicator-pane.h"
#include "tide-notices.h"
#include "tide-topic-tabs.h"
#include "tide-window-actions.h"
#include "tide-window.h"

G_BEGIN_DECLS

struct _TideWindow {
  AdwApplicationWindow parent;
  TideTopicTabs *tabs;
  AdwViewSwitcherBar *bar;
  TideNotices *notices;
  GtkStack *pages;
  AdwFlap *outer;
  AdwFlap *inner;
  TideIndicatorPane *indicator_pane;
  TideComparePane *compare_pane;
  GtkStack *views;
  TideChartView *chart_view;
  TideControls *controls;
  GtkWidget *strip_part;
  GtkLabel *strip_label;
  GtkWidget *indicators_button;
  GtkWidget *comparison_button;
  GtkWidget *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;

  TideWindowActions actions;
  TideLibrary *library;
  TideSession *session; /* NULL until there is a dataset */
  TideLanguage language;
  GSettings *settings; /* NULL where no schema is installed */
  char *pending_link;  /* to be shown once there is a session */
  TideView pending_view;
  gboolean has_pending_view;
  guint layout_idle;
};

G_END_DECLS
