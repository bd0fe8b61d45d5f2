/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is shown, onto the clipboard: the picture, the sentence, the link, the citation. It must not
 * know menus or windows.
 */
#pragma once

#include "tide-cite.h"
#include "tide-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of a picture that is copied or exported unless another is asked for. */
#define TIDE_PICTURE_WIDTH 1200
#define TIDE_PICTURE_HEIGHT 675

/* Each puts it on @widget's clipboard. */
void tide_copy_picture (GtkWidget *widget, TideSession *session);
void tide_copy_sentence (GtkWidget *widget, TideSession *session);
void tide_copy_link (GtkWidget *widget, TideSession *session);
void tide_copy_citation (GtkWidget *widget, TideSession *session, TideCiteStyle style);

G_END_DECLS
