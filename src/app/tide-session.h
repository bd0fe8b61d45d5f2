/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one mutable state of a window: which query is shown, how it came there (undo, redo), and the
 * chart that answers it. Every widget reads it and asks it for changes; none keeps a copy. It must
 * not know widgets.
 */
#pragma once

#include "tide-choice.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* How the answer is shown. */
typedef enum { TIDE_VIEW_CHART, TIDE_VIEW_TABLE, TIDE_VIEW_EVERYTHING } TideView;

#define TIDE_TYPE_SESSION (tide_session_get_type ())
G_DECLARE_FINAL_TYPE (TideSession, tide_session, TIDE, SESSION, GObject)

/**
 * TideSession::changed: the chart is another one (query, catalog or language changed).
 * TideSession::view-changed: the same chart is shown in another way.
 * TideSession::catalog-changed: topics and indicators may be others; always followed by "changed".
 */
TideSession *tide_session_new (TideCatalog *catalog, TideLanguage language);

TideCatalog *tide_session_get_catalog (TideSession *self);   /* (transfer none) */
const TideQuery *tide_session_get_query (TideSession *self); /* (transfer none) */
TideChart *tide_session_get_chart (
    TideSession *self); /* (transfer none): never NULL; its table is the answer */

/* As what else the chart could be drawn; answered anew only where that may have changed, not for
 * another pinned economy, scale or kind. (transfer none) */
const TideChoices *tide_session_get_choices (TideSession *self);
TideLanguage tide_session_get_language (TideSession *self);
TideView tide_session_get_view (TideSession *self);

/* Another catalog after datasets came, went or changed on disk: the query stays where its indicator
 * still exists, else the first view of the first topic. */
void tide_session_set_catalog (TideSession *self, TideCatalog *catalog);
void tide_session_set_view (TideSession *self, TideView view);

/* Shows another query; the one before can be had back by undo. The same query again is no step. */
void tide_session_go (TideSession *self, const TideQuery *query);

/* Parses and shows a link; FALSE with an error that says what is wrong, and nothing changes. A link
 * whose indicator, economy or period no dataset has is refused too. */
gboolean tide_session_open_link (TideSession *self, const char *link, GError **error);

/* One step back or forward in what was shown, where there is one. */
gboolean tide_session_can_undo (TideSession *self);
gboolean tide_session_can_redo (TideSession *self);
void tide_session_undo (TideSession *self);
void tide_session_redo (TideSession *self);

/* What was shown before can no longer be had back. */
void tide_session_forget (TideSession *self);

/* Another indicator, at its first view; who is compared and pinned stays, once a person has chosen
 * it. */
void tide_session_show_indicator (TideSession *self, const char *indicator);

/* The topic's indicator that was shown last, else its first. */
void tide_session_show_topic (TideSession *self, const char *topic);

/* What a dataset is about: its first topic, or its first indicator where it has none. */
void tide_session_show_dataset (TideSession *self, const TideDataset *dataset);

/* An economy joins or leaves the comparison (and is no longer pinned). */
void tide_session_toggle_economy (TideSession *self, const char *code);

/* Pins the economy (which joins the comparison), or releases it if it was pinned. */
void tide_session_toggle_pinned (TideSession *self, const char *code);

/* The latest figures of an indicator as bars, whoever is compared; answered once until the catalog
 * is another one. (transfer none) */
TideTable *tide_session_ask_latest (TideSession *self, const char *indicator);

/* The topic that lists the indicator shown, or NULL for one in no topic. (nullable), (transfer
 * none): lives as long as the catalog. */
const TideTopic *tide_session_get_topic (TideSession *self);

/* Topics of all datasets in order, each once. (transfer container): of TideTopic, which live as
 * long as the catalog. */
GPtrArray *tide_session_list_topics (TideSession *self);

G_END_DECLS
