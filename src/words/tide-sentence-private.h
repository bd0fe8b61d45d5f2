/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of sentence about a table, each in a file of its own: now (one period), trend (a
 * range), rank. For tide-sentence.c and these alone.
 */
#pragma once

#include "tide-phrase.h"
#include "tide-sources.h"

G_BEGIN_DECLS

/* What is being said: about which table, in which language, and whom it has named so far. */
typedef struct {
  const TideTable *table;
  TideLanguage language;
  GPtrArray *named; /* of const TideRow: its sources are the sentence's */
} TideSpeech;

void tide_speech_name (TideSpeech *self, const TideRow *row);
gboolean tide_speech_has_named (const TideSpeech *self, const TideRow *row);

/* Selected rows with a value, the pinned one first; none selected or all missing: the leader of the
 * field alone. (transfer container) */
GPtrArray *tide_speech_subjects (const TideSpeech *self);

/* Each whole sentences; NULL where there is nothing of the kind to say. (transfer full) */
char *tide_speech_now (TideSpeech *self);
char *tide_speech_trend (TideSpeech *self);

/* "first of 12 countries or regions, ahead of China (36%)": to stand behind what says its value;
 * @said is the period that was said. NULL where it is not ranked. (transfer full) */
char *tide_speech_rank (TideSpeech *self, const TideRow *row, TidePeriod said);

G_END_DECLS
