/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of sentences about a table: a name, a figure, a measure as they stand inside a sentence.
 * They go into whole translated patterns as arguments. It must not know whole sentences.
 */
#pragma once

#include "tide-number.h"
#include "tide-period-text.h"
#include "tide-table.h"

G_BEGIN_DECLS

/* "the United States", "China", "advanced economies"; 「美国」. NULL is all other economies.
 * (transfer full) */
char *tide_phrase_economy (const TideEconomy *economy, TideLanguage language);

/* A value that was written, with its qualifier in words: "about 30,000". (transfer full) */
char *tide_phrase_qualified (const char *value, TideQualifier qualifier, TideLanguage language);

/* The value in full, its qualifier in words; constant dollars as dollars, for the measure says
 * which. (transfer full) */
char *tide_phrase_value (const TideRow *row, const TideTable *table, TideLanguage language);

/* The value in full with what must be said of it: its own period where that is not @said, and that
 * it is estimated or projected: "429 in 2022, estimated". (transfer full) */
char *tide_phrase_figure (const TideRow *row, const TideTable *table, TidePeriod said,
                          TideLanguage language);

/* "the United States (44%)". (transfer full) */
char *tide_phrase_named (const TideRow *row, const TideTable *table, TidePeriod said,
                         TideLanguage language);

/* All of these, joined. @rows: of const TideRow. (transfer full) */
char *tide_phrase_named_list (const GPtrArray *rows, const TideTable *table, TidePeriod said,
                              TideLanguage language);

/* The names alone, joined. @rows: of const TideRow. (transfer full) */
char *tide_phrase_names (const GPtrArray *rows, TideLanguage language);

/* "third", "joint second", "about third"; the row is ranked. (transfer full) */
char *tide_phrase_rank (const TideRow *row, TideLanguage language);

/* The indicator's title, with the unit that no title says: "Notable AI models, per million
 * people". (transfer full) */
char *tide_phrase_measure (const TideTable *table, TideLanguage language);

/* Adds a sentence behind those in @text, as the language sets them apart. (transfer full) of
 * @sentence, which may be NULL */
void tide_phrase_append (char **text, char *sentence, TideLanguage language);

G_END_DECLS
