/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the slots of a pattern about a row are filled with, in one place for all sentences, notes
 * and patterns of datasets. A slot is made when a pattern asks for it. It must not know patterns.
 */
#pragma once

#include "tide-compare.h"
#include "tide-table.h"

G_BEGIN_DECLS

/* What is spoken of. All but table and language may be NULL or empty where no pattern asks.
 *
 *   {who}      the row's economy inside a sentence: "the United States"
 *   {value}    its value, with its qualifier in words
 *   {figure}   the same with its period where that is not @said, and what it is if not observed
 *   {when}     the row's period, {asked} the one asked for, {nearest} the nearest that there is
 *   {rank}     its rank: "joint second"; {n} how many are ranked
 *   {other}    the economy of @other
 *   {earlier}  the value of @earlier
 *   {first}, {last}    the periods of @earlier and the row; without @earlier, the ends of the table
 *   {size}, {ratio}    of @comparison
 *   {measure}  the indicator's title, {whole} what its figures are parts of
 */
typedef struct {
  const TideTable *table;
  TideLanguage language;
  const TideRow *row;
  const TideRow *other;
  const TideRow *earlier;
  const TideComparison *comparison;
  TidePeriod said;
} TideSlots;

/* The names of all slots, NULL-terminated: what tide_pattern_check() takes. */
const char *const *tide_slots_names (void);

/* The pattern, which is translated already, filled; @...: name and text of slots that are the
 * caller's own, or stand for one of the above, then NULL. (transfer full) */
char *tide_slots_fill (const TideSlots *self, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
