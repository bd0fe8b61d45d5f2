/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the sentences about one table share: who is spoken of, how a value, a name and a measure are
 * said, and what was named so far. For the tide-say files and tide-sentence.c alone; it must not
 * know charts.
 */
#pragma once

#include "tide-precision.h"
#include "tide-table.h"

G_BEGIN_DECLS

#define TIDE_SAY_MOST 12  /* countries and regions that one text names with their values */
#define TIDE_SAY_BASE 20. /* of things counted, from how many on a rate or a multiple is told */

typedef struct {
  const TideTable *table;
  TideLanguage language;
  TidePrecision shown; /* with which values are printed */
  TidePrecision seen;  /* what those printed so far would need */
  GPtrArray *named;    /* of const TideRow: whose values the text says */
  GPtrArray *made;     /* of TideRow: those that the table does not have */
  const char *clause;  /* (nullable) the pattern of the indicator that the text begins with */
  guint told;          /* TideStatus flags that the sentences say of all that have them */
  gboolean is_unasked; /* whether who leads is spoken of because nobody asked for has a figure */
} TideSay;

/* Those with a value, in the order in which they are named. */
typedef struct {
  GPtrArray *rivals; /* of const TideRow: countries, regions; groups where none else is selected */
  GPtrArray *groups; /* of const TideRow: groups beside countries, which are no rivals of theirs */
  gboolean is_asked; /* whether they are selected */
} TideCast;

/* Empties what tide_say_cast() filled. */
void tide_cast_clear (TideCast *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TideCast, tide_cast_clear)

/* The selected that have a value at the table's period, or their last one in its range; the pinned
 * first, then by value. None selected or all missing: the leader of the field alone. */
TideCast tide_say_cast (const TideSay *self);

/* Notes that the text says the row's value. */
void tide_say_name (TideSay *self, const TideRow *row);
gboolean tide_say_has_named (const TideSay *self, const TideRow *row);

/* "about 30,000"; 「约3万家」. (transfer full) */
char *tide_say_value (TideSay *self, const TideRow *row);

/* The same with what it is per, where neither the measure nor the language's noun says it, or with
 * the unit of a person's own dataset: "$321 a person", "12 kWh". (transfer full) */
char *tide_say_full_value (TideSay *self, const TideRow *row);

/* The value without its sign: "18%" of a fall. (transfer full) */
char *tide_say_magnitude (TideSay *self, const TideRow *row);

/* " per million people", 「按每百万人计算，」; "" where nothing was divided, or into other units.
 * (transfer full) */
char *tide_say_per (const TideSay *self);

/* Whether the row's figure, where it is of things counted, is of so many at @least. */
gboolean tide_say_counts (const TideSay *self, const TideRow *row, double least);

/* Whether the value rests on enough: a rate that was divided from a few things counted says nothing
 * of rank or change. */
gboolean tide_say_is_founded (const TideSay *self, const TideRow *row);

/* Whether the values of both print alike, which is found out with what both need. */
gboolean tide_say_is_alike (TideSay *self, const TideRow *a, const TideRow *b);

/* The same of values that the text may not say, as others are printed. */
gboolean tide_say_prints_alike (const TideSay *self, const TideRow *a, const TideRow *b);

/* "the United States", "the United States’"; 「美国」. (transfer full) */
char *tide_say_who (const TideSay *self, const TideRow *row);
char *tide_say_whose (const TideSay *self, const TideRow *row);

/* "for China", "worldwide"; 「中国」; and for names that are joined already. (transfer full) */
char *tide_say_for_who (const TideSay *self, const TideRow *row);
char *tide_say_for (const TideSay *self, const char *who);

/* "the number of AI companies in China": what rises and falls. (transfer full) */
char *tide_say_noun (const TideSay *self, const TideRow *row);

/* "the figure for China", where the measure is known or its name too long. (transfer full) */
char *tide_say_figure_of (const TideSay *self, const TideRow *row);

/* "2024", "the first quarter of 2024". (transfer full) */
char *tide_say_when (const TideSay *self, TidePeriod period);

/* Whether a sentence is too long to be read at once. */
gboolean tide_say_is_long (const TideSay *self, const char *sentence);

/* A sentence with its first letter as sentences have it. (transfer full) of @sentence */
char *tide_say_begin (const TideSay *self, char *sentence);

/* Whether a value of the row's economy was named. */
gboolean tide_say_speaks_of (const TideSay *self, const TideRow *row);

/* What the indicator says of the row, without a full stop: "China had 36% of the world’s models in
 * 2024". (transfer full) */
char *tide_say_clause (TideSay *self, const TideRow *row);

/* Each whole sentences; NULL where there is nothing of the kind to say. (transfer full) */
char *tide_say_now (TideSay *self, const TideCast *cast);
char *tide_say_trend (TideSay *self, const TideCast *cast);
char *tide_say_pair (TideSay *self, const TideRow *subject, const TideRow *other);
char *tide_say_missing (TideSay *self);

/* What the values named from the @from'th on are not. (transfer full) (nullable) */
char *tide_say_status (TideSay *self, guint from);

/* Whether an item of a list may have an "and" of its own. */
typedef enum { TIDE_JOIN_PLAIN, TIDE_JOIN_SERIAL } TideJoin;

/* @n of @items (of char) from @from on: "3% for France, 2% for Spain and 1% for Italy". (transfer
 * full) */
char *
tide_say_join (const TideSay *self, const GPtrArray *items, guint from, guint n, TideJoin how);

/* Sentences around such lists: the first, of one row and of several, and any further ones. */
typedef struct {
  const char *context;
  const char *one;
  const char *several;
  const char *further;
  gboolean goes_on; /* whether Chinese goes on with the sentence before */
} TideListed;

/* Adds sentences about @rows: "3% for France and 1% each for Canada and South Korea (2022)", with
 * the periods that are not @said; few of them in each, and each about as long. */
void tide_say_append_list (TideSay *self, char **text, const GPtrArray *rows, TidePeriod said,
                           const TideListed *listed);

/* The clause, which says the row's value, and where the table ranks it: "…, ranking third among the
 * 62 countries and regions with data."; NULL where it is not ranked. (transfer full) (nullable) */
char *tide_say_with_place (TideSay *self, const char *clause, const TideRow *row);

/* The same by itself: "In 2024, China ranked third among …" (transfer full) (nullable) */
char *tide_say_place (TideSay *self, const TideRow *row);

G_END_DECLS
