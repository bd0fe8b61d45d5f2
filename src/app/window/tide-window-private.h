/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's parts, for the files that it is written in: layout and session, actions, memory.
 */
#pragma once

#include "tide-chart-view.h"
#include "tide-compare-pane.h"
#include "tide-controls.h"
#include "tide-indicator-pane.h"
#include "tide-notices.h"
#include "tide-topic-tabs.h"
#include "tide-window.h"

G_BEGIN_DECLS

struct _TideWindow {
  AdwApplicationWindow parent;
  AdwToastOverlay *toasts;
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

  TideLibrary *library;
  TideSession *session; /* NULL until there is a dataset */
  TideLanguage language;
  GSettings *settings; /* NULL where no schema is installed */
  char *pending_link;  /* to be shown once there is a session */
  TideView pending_view;
  gboolean has_pending_view;
  guint layout_idle;
};

/* tide-window-actions.c */
void tide_window_class_add_keys (GtkWidgetClass *widget_class);
void tide_window_add_actions (TideWindow *self);
/* Enables what makes sense now, and sets the states of actions. */
void tide_window_update_actions (TideWindow *self);

/* tide-window-drop.c */
void tide_window_accept_drops (TideWindow *self);

/* tide-window-memory.c: what is remembered from one run to the next. */
void tide_window_recall_layout (TideWindow *self);
void tide_window_recall_session (TideWindow *self);
void tide_window_remember (TideWindow *self);

/* tide-window-links.c */
void tide_window_ask_link (TideWindow *self);
void tide_window_paste_link (TideWindow *self);

/* tide-window-files.c: what became of a file that was opened. */
void tide_window_ask_file (TideWindow *self);
void tide_window_file_opened (TideWindow *self, GFile *file, const TideDataset *dataset);

G_END_DECLS
