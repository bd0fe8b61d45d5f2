/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for something that was found: an indicator with its topic, or an economy with its value in
 * the chart that is shown, checked while it is compared. It must not know how it was found.
 */
#pragma once

#include "tide-search.h"
#include "tide-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activating it shows the indicator, or lets the economy join or leave the comparison. @hit must
 * outlive it. (transfer floating) */
GtkWidget *tide_hit_row_new (const TideHit *hit, TideSession *session);

/* What the row is for. (transfer none) */
const TideHit *tide_hit_row_get_hit (GtkListBoxRow *row);

/* Says value and check of an economy anew after the session changed. */
void tide_hit_row_update (GtkListBoxRow *row, TideSession *session);

G_END_DECLS
