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

/* A value that was written and what it is of, where that is not in it: "470 per 10,000 employees",
 * 「每万名员工470台」, "12 kWh". (transfer full) */
char *tide_phrase_unit (const char *value, const TideUnit *unit, TideLanguage language);

/* The names, joined. @rows: of const TideRow. (transfer full) */
char *tide_phrase_names (const GPtrArray *rows, TideLanguage language);

/* "China or Japan", of whom something is denied. (transfer full) */
char *tide_phrase_any_of (const GPtrArray *rows, TideLanguage language);

/* "third", "joint second", "about third"; the row is ranked. (transfer full) */
char *tide_phrase_rank (const TideRow *row, TideLanguage language);

/* The indicator's title, with the unit that no title says: "Notable AI models, per million
 * people". (transfer full) */
char *tide_phrase_measure (const TideTable *table, TideLanguage language);

/* Adds a sentence behind those in @text, as the language sets them apart. (transfer full) of
 * @sentence, which may be NULL */
void tide_phrase_append (char **text, char *sentence, TideLanguage language);

/* The same of a second sentence that the first may go on with: 「美国为44%；中国为36%。」 (transfer
 * full) of @sentence */
void tide_phrase_attach (char **text, char *sentence, TideLanguage language);

G_END_DECLS
