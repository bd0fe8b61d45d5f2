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

typedef enum { PLACE_FIRST, PLACE_SECOND, PLACE_OTHER } Place;

/* Whole patterns for each: behind a clause that says the value, and by itself. */
static const struct {
  const char *context;
  const char *behind;
  const char *alone;
} told[] = {
  /* Translators: {clause} says a value, {place} is "the highest figure among the 62 countries and
     regions with data" */
  [PLACE_FIRST] = { "first", NC_ ("first", "{clause}, {place}."),
                    NC_ ("first", "In {when}, {who} had {place}.") },
  /* Translators: {place} is "second to the United States (44%) among the 62 countries and regions
     with data" */
  [PLACE_SECOND] = { "second", NC_ ("second", "{clause}, {place}."),
                     NC_ ("second", "In {when}, {who} ranked {place}.") },
  /* Translators: {place} is "joint third among the 62 countries and regions with data" */
  [PLACE_OTHER] = { "other", NC_ ("other", "{clause}, ranking {place}."),
                    NC_ ("other", "In {when}, {who} ranked {place}.") },
};

static const TideRow *
find_leader (const TideTable *table)
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

/* Among whom; under a list of the highest their number says nothing. */
static char *
among (const TideSay *self, char *place)
{
  if (self->table->coverage.form == TIDE_COVERAGE_TOP)
    return place;
  g_autofree char *inner = place;
  /* Translators: {place} is "the highest figure" or "second to the United States (44%)" */
  return tide_pattern_count (
      self->language,
      tide_pgettext (self->language, "place",
                     "{place} among the {n} countries and regions with data"),
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

/* Alone, and shared. */
static const char *const firsts[][2] = {
  [TIDE_DIRECTION_HIGHER]
  = { NC_ ("place", "the highest figure"), NC_ ("place", "the joint highest figure") },
  [TIDE_DIRECTION_LOWER]
  = { NC_ ("place", "the lowest figure"), NC_ ("place", "the joint lowest figure") },
  [TIDE_DIRECTION_NONE]
  = { NC_ ("place", "the highest figure"), NC_ ("place", "the joint highest figure") },
};

static char *
first_text (const TideSay *self, const TideRow *row)
{
  const char *pattern = firsts[self->table->indicator->direction][row->n_tied > 1];
  return g_strdup (tide_pgettext (self->language, "place", pattern));
}

static char *
other_text (const TideSay *self, const TideRow *row)
{
  g_autofree char *rank = tide_number_format_rank (row->rank, self->language);
  /* Translators: where a value stands: {rank} is "third" */
  const char *pattern = row->n_tied > 1 ? tide_pgettext (self->language, "place", "joint {rank}")
                                        : tide_pgettext (self->language, "place", "{rank}");
  return tide_pattern_fill (self->language, pattern, "rank", rank, NULL);
}

static Place
place_of (const TideSay *self, const TideRow *row)
{
  if (row->rank == 1)
    return PLACE_FIRST;
  return is_plainly_second (row, find_leader (self->table)) ? PLACE_SECOND : PLACE_OTHER;
}

static char *
place_text (TideSay *self, const TideRow *row, Place place)
{
  switch (place)
    {
    case PLACE_FIRST:
      return among (self, first_text (self, row));
    case PLACE_SECOND:
      return among (self, second_text (self, find_leader (self->table)));
    case PLACE_OTHER:
      break;
    }
  return among (self, other_text (self, row));
}

/* @behind: (nullable): the clause that says the row's value. */
static char *
tell (TideSay *self, const TideRow *row, const char *behind)
{
  if (row->rank == 0 || row->rank_about)
    return NULL;
  Place place = place_of (self, row);
  g_autofree char *text = place_text (self, row, place);
  TideSlots slots = tide_slots_of (self, row);
  const char *pattern = behind != NULL ? told[place].behind : told[place].alone;
  self->ranked = TRUE;
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
