/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the slots of a pattern about a row are filled with, in one place for all sentences, notes
 * and patterns of datasets. A slot is made when a pattern asks for it. It must not know patterns.
 */
#pragma once

#include "tide-say.h"

G_BEGIN_DECLS

/* What is spoken of. All but table and language may be NULL where no pattern asks.
 *
 *   {who}, {whose}     the row's economy inside a sentence: "the United States", and its possessive
 *   {for-who}          "for China", "worldwide"
 *   {magnitude}        its value without its sign; {sign:rise|fall} decides by the sign
 *   {per}              what values are per after a division, with a space before it; else nothing
 *   {begin}, {end}     the first and the last year of the row's period
 *   {value}            what is said of its value: with its qualifier and what it is per;
 *                      {value-number} without the latter
 *   {noun}, {figure}   what the measure is called, and "the figure for China"
 *   {when}             the row's period, {asked} the one asked for, {nearest} the nearest there is
 *   {rank}, {n}        its rank: "joint second", and how many are ranked
 *   {other}            the economy of @other, {other-whose} its possessive, {other-number} its
 * value {earlier}          of the value of @earlier, {earlier-number} as for the value {first},
 * {last}    the periods of @earlier and the row; without @earlier, the ends of the table {size} how
 * far the row's value is from that of @earlier, or of @other {whole}            what the
 * indicator's figures are parts of {clause}           what the indicator says of the row
 */
typedef struct {
  const TideTable *table;
  TideLanguage language;
  TideSay *say; /* for whatever has a value in it */
  const TideRow *row;
  const TideRow *other;
  const TideRow *earlier;
} TideSlots;

/* The names of all slots, NULL-terminated: what tide_pattern_check() takes. */
const char *const *tide_slots_names (void);

/* The slots about @row in what is being said. */
TideSlots tide_slots_of (TideSay *say, const TideRow *row);

/* The pattern, which is translated already, filled; @...: name and text of slots that are the
 * caller's own, or stand for one of the above, then NULL. (transfer full) */
char *tide_slots_fill (const TideSlots *self, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
