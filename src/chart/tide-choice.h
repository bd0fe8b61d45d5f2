/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As what else the figures of a chart could be drawn. It must not know buttons.
 */
#pragma once

#include "tide-chart.h"

G_BEGIN_DECLS

/* What is shown, as another kind: one that is over time is not held to the one period shown.
 * (transfer full) */
TideQuery *tide_choice_query (const TideQuery *shown, TideKind kind);

/* Why each kind does not fit what the chart shows, as a sentence in its language; index by kind,
 * NULL where it fits. What can be told from the chart's own table is; at most two others are
 * answered. */
typedef struct {
  char *why_not[TIDE_N_KINDS];
} TideChoices;

TideChoices *tide_choices_new (const TideChart *chart);
void tide_choices_free (TideChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideChoices, tide_choices_free)

G_END_DECLS
