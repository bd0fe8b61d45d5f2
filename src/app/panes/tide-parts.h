/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small widgets that several panes are made of. They must not know a session or a chart.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text from the left that breaks where it must; @css is a style class. (transfer floating) */
GtkWidget *tide_label_new (const char *text, const char *css /* (nullable) */);

/* The same for whole sentences, which need some width. (transfer floating) */
GtkWidget *tide_prose_new (const char *text, const char *css /* (nullable) */);

/* Two lines at most of what a text says, and all of it where the pointer rests. (transfer floating)
 */
GtkWidget *tide_short_label_new (const char *text, const char *css /* (nullable) */);

/* A GtkBox whose children lie beside each other: the one that expands takes what the others leave.
 *
 * Each child is asked for its width alone, never for the width that it has at a height. GtkBox asks
 * that of labels that wrap, which try widths in turn until one fits: most of the time that a pane
 * takes to be laid out. (transfer floating) */
GtkWidget *tide_beside_new (void);

/* A row of a list with an arrow at its end, which shows an indicator when it is activated.
 * (transfer floating) */
GtkWidget *
tide_link_row_new (const char *title, const char *subtitle /* (nullable) */, const char *indicator);

/* What tells the title, unit and source of what is between them. */
typedef struct {
  GtkWidget *widget; /* the whole */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *foot;
} TideFrame;

/* Puts a heading over @content and small print under it. The widget is floating. */
TideFrame tide_frame_new (GtkWidget *content);

/* A round button that tells what it does where the pointer rests. (transfer floating) */
GtkWidget *tide_icon_button_new (const char *icon /* (nullable) */, const char *title);

/* A text without a place to break a line: Chinese has one between any two characters. (transfer
 * full) */
char *tide_keep_together (const char *text);

/* What is told where the pointer rests, and to a screen reader as the description; NULL for
 * nothing. gtk_widget_set_tooltip_text() asks the display server where the pointer is each time,
 * and waits for the answer. */
void tide_widget_set_tip (GtkWidget *widget, const char *text /* (nullable) */);

G_END_DECLS
