/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the table ranks a row. Only what the table ranks is told; who leads is named where nobody
 * else is ahead. It must not know how ranks are found, or which sentence says this.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#define NC_(context, message) message
#define LAST_NEAR 20   /* ranks that are near the top: "third-highest" */
#define LEAST_LISTED 3 /* figures of which one is called the highest */

typedef enum { PLACE_NONE, PLACE_FIRST, PLACE_SECOND, PLACE_NEAR, PLACE_FAR, PLACE_LISTED } Place;

/* Whole patterns for each: behind a clause that says the value, and by itself. */
static const struct {
  const char *context;
  const char *behind;
  const char *alone;
} told[] = {
  /* Translators: {clause} says a value, {place} is "the highest share among the 62 countries and
     regions with data" */
  [PLACE_FIRST] = { "first", NC_ ("first", "{clause}, {place}."),
                    NC_ ("first", "In {when}, {who} had {place}.") },
  /* Translators: {place} is "second to the United States (44%) among the 62 countries and regions
     with data" */
  [PLACE_SECOND] = { "second", NC_ ("second", "{clause}, {place}."),
                     NC_ ("second", "In {when}, {who} ranked {place}.") },
  /* Translators: {place} is "the joint third-highest share among the 62 countries and regions with
     data" */
  [PLACE_NEAR]
  = { "near", NC_ ("near", "{clause}, {place}."), NC_ ("near", "In {when}, {who} had {place}.") },
  /* Translators: {place} is "joint 42nd among the 62 countries and regions with data" */
  [PLACE_FAR]
  = { "far", NC_ ("far", "{clause}, {place}."), NC_ ("far", "In {when}, {who} ranked {place}.") },
  /* Translators: {place} is "the highest share among the 36 countries and regions that the source
     lists" */
  [PLACE_LISTED] = { "listed", NC_ ("listed", "{clause}, {place}."),
                     NC_ ("listed", "In {when}, {who} had {place}.") },
};

/* What is the highest: beyond 100% it is no share of anything. */
static const char *
what_of (const TideSay *self, const TideRow *row)
{
  const TideUnit *unit = self->table->unit;
  gboolean is_beyond = unit->arithmetic == TIDE_ARITHMETIC_SHARE && row->value > 100;
  return tide_pgettext (self->language, "ranked",
                        is_beyond ? NC_ ("ranked", "rate") : tide_unit_ranked (unit));
}

static const TideRow *
first_ranked (const TideTable *table)
{
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].rank == 1)
      return &table->rows[i];
  return NULL;
}

static gboolean
is_plainly_second (const TideRow *row, const TideRow *leader)
{
  return row->rank == 2 && row->n_tied == 1 && leader != NULL && leader->n_tied == 1
         && tide_period_equal (leader->used, row->used)
         && (leader->status & (TIDE_STATUS_ESTIMATED | TIDE_STATUS_PROJECTED)) == 0;
}

/* Among whom: countries and regions with data, of which some may be of other years; under a list of
 * the highest their number is not that of the ranked. */
static const char *
field_pattern (const TideSay *self)
{
  const TideTable *table = self->table;
  if (table->coverage.form == TIDE_COVERAGE_TOP)
    /* Translators: {place} is "the highest share"; the source lists the highest alone */
    return NC_ ("place", "{place} of any country");
  if (table->rank_note != TIDE_RANK_MIXED)
    /* Translators: {place} is "the highest share" or "second to the United States (44%)" */
    return NC_ ("place", "{place} among the {n} countries and regions with data");
  if (table->period.grain == TIDE_GRAIN_YEAR)
    /* Translators: the same where some figures are of other years */
    return NC_ ("place", "{place} among the {n} countries and regions with data, some for other "
                         "years");
  /* Translators: the same where some figures are of other periods */
  return NC_ ("place", "{place} among the {n} countries and regions with data, some for other "
                       "periods");
}

static char *
among (const TideSay *self, char *place)
{
  g_autofree char *inner = place;
  return tide_pattern_count (self->language,
                             tide_pgettext (self->language, "place", field_pattern (self)),
                             self->table->n_field, "place", inner, NULL);
}

static char *
second_text (TideSay *self, const TideRow *leader)
{
  TideSlots slots = tide_slots_of (self, leader);
  /* Translators: {who} is who leads, {value-number} the leader's value */
  return tide_slots_fill (
      &slots, tide_pgettext (self->language, "place", "second to {who} ({value-number})"), NULL);
}

/* The first and others, alone and shared; those far behind; and the first of those that are listed
 * where some are not. */
typedef struct {
  const char *first[2];
  const char *near[2];
  const char *far[2];
  const char *listed;
} Ends;

static const Ends high = {
  /* Translators: {what} is "share", "number", "score" */
  { NC_ ("place", "the highest {what}"), NC_ ("place", "the joint highest {what}") },
  /* Translators: where a value stands: {rank} is "third" */
  { NC_ ("place", "the {rank}-highest {what}"), NC_ ("place", "the joint {rank}-highest {what}") },
  /* Translators: where a value stands: {rank} is "42nd" */
  { NC_ ("place", "{rank}"), NC_ ("place", "joint {rank}") },
  /* Translators: {n} figures are known, and others may be higher */
  NC_ ("place", "the highest {what} among the {n} countries and regions that the source lists"),
};

static const Ends low = {
  { NC_ ("place", "the lowest {what}"), NC_ ("place", "the joint lowest {what}") },
  /* Translators: where a value stands, from below: {rank} is "third" */
  { NC_ ("place", "the {rank}-lowest {what}"), NC_ ("place", "the joint {rank}-lowest {what}") },
  { NC_ ("place", "the {rank}-lowest {what}"), NC_ ("place", "the joint {rank}-lowest {what}") },
  /* Translators: {n} figures are known, and others may be lower */
  NC_ ("place", "the lowest {what} among the {n} countries and regions that the source lists"),
};

/* Where neither is ahead, nobody is ranked. */
static const Ends plain = {
  .listed = NC_ ("place, plain",
                 "the highest {what} among the {n} countries and regions that the source lists"),
};

static const Ends *const ends[] = {
  [TIDE_DIRECTION_HIGHER] = &high,
  [TIDE_DIRECTION_LOWER] = &low,
  [TIDE_DIRECTION_NONE] = &plain,
};

static const Ends *
ends_of (const TideSay *self)
{
  return ends[self->table->indicator->direction];
}

/* One of the patterns above, filled. */
static char *
place_with (const TideSay *self, const TideRow *row, const char *pattern)
{
  g_autofree char *rank = tide_number_format_rank (MAX (row->rank, 1), self->language);
  g_autofree char *n = tide_number_format_small (self->table->n_listed, self->language);
  const char *context = ends_of (self) == &plain ? "place, plain" : "place";
  return tide_pattern_fill (self->language, tide_pgettext (self->language, context, pattern),
                            "rank", rank, "what", what_of (self, row), "n", n, NULL);
}

/* Whether it is ahead of all others that are listed, though not of all that there are. */
static gboolean
leads_listed (const TideSay *self, const TideRow *row)
{
  const TideTable *table = self->table;
  int sign = table->indicator->direction == TIDE_DIRECTION_LOWER ? -1 : 1;
  if (!self->is_unasked || table->n_listed < LEAST_LISTED
      || row->economy->kind != TIDE_ECONOMY_NATIONAL)
    return FALSE;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *other = &table->rows[i];
      if (tide_row_has_value (other) && other->economy->kind == TIDE_ECONOMY_NATIONAL
          && other->economy != row->economy && sign * (other->value - row->value) >= 0)
        return FALSE;
    }
  return TRUE;
}

static Place
place_of (const TideSay *self, const TideRow *row)
{
  if (!tide_say_is_founded (self, row))
    return PLACE_NONE;
  if (row->rank == 0)
    return leads_listed (self, row) ? PLACE_LISTED : PLACE_NONE;
  if (row->rank_about)
    return PLACE_NONE;
  if (row->rank == 1)
    return PLACE_FIRST;
  if (is_plainly_second (row, first_ranked (self->table)))
    return PLACE_SECOND;
  return row->rank > LAST_NEAR ? PLACE_FAR : PLACE_NEAR;
}

static char *
place_text (TideSay *self, const TideRow *row, Place place)
{
  const Ends *words = ends_of (self);
  gboolean is_shared = row->n_tied > 1;
  switch (place)
    {
    case PLACE_FIRST:
      return among (self, place_with (self, row, words->first[is_shared]));
    case PLACE_SECOND:
      return self->table->coverage.form == TIDE_COVERAGE_TOP
                 ? second_text (self, first_ranked (self->table))
                 : among (self, second_text (self, first_ranked (self->table)));
    case PLACE_NEAR:
      return among (self, place_with (self, row, words->near[is_shared]));
    case PLACE_FAR:
      return among (self, place_with (self, row, words->far[is_shared]));
    case PLACE_LISTED:
      return place_with (self, row, words->listed);
    case PLACE_NONE:
      break;
    }
  return NULL;
}

/* @behind: (nullable): the clause that says the row's value. */
static char *
tell (TideSay *self, const TideRow *row, const char *behind)
{
  Place place = place_of (self, row);
  if (place == PLACE_NONE)
    return NULL;
  g_autofree char *text = place_text (self, row, place);
  TideSlots slots = tide_slots_of (self, row);
  const char *pattern = behind != NULL ? told[place].behind : told[place].alone;
  return tide_slots_fill (&slots, tide_pgettext (self->language, told[place].context, pattern),
                          "place", text, "clause", behind, NULL);
}

char *
tide_say_with_place (TideSay *self, const char *clause, const TideRow *row)
{
  return tell (self, row, clause);
}

char *
tide_say_place (TideSay *self, const TideRow *row)
{
  return tell (self, row, NULL);
}
