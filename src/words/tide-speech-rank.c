/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a row stands in the field, as a clause that names who is ahead of it, or next. It must not
 * know how ranks are found.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sentence-private.h"
#include "tide-slots.h"

#define MAX_NAMED 2 /* how many that are ahead are named; of more, the leader */
#define N_(message) message

/* The ranked rows from rank @first to rank @last. */
static GPtrArray *
ranked_between (const TideTable *table, guint first, guint last)
{
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].rank >= first && table->rows[i].rank <= last)
      g_ptr_array_add (rows, &table->rows[i]);
  return rows;
}

static char *
named_list (TideSpeech *self, const GPtrArray *rows, TidePeriod said)
{
  for (guint i = 0; i < rows->len; i++)
    tide_speech_name (self, rows->pdata[i]);
  return tide_phrase_named_list (rows, self->table, said, self->language);
}

static TideSlots
slots_of (const TideSpeech *self, const TideRow *row, TidePeriod said)
{
  return (TideSlots){ .table = self->table, .language = self->language, .row = row, .said = said };
}

/* @pattern takes the rank, the number of those ranked and a list of @rows. */
static char *
rank_with (TideSpeech *self, const TideRow *row, const char *pattern, const GPtrArray *rows,
           TidePeriod said)
{
  TideSlots slots = slots_of (self, row, said);
  g_autofree char *list = named_list (self, rows, said);
  return tide_slots_fill (&slots, tide_gettext (self->language, pattern), "list", list, NULL);
}

static char *
rank_alone (TideSpeech *self, const TideRow *row)
{
  TideSlots slots = slots_of (self, row, row->used);
  /* Translators: {rank} is a rank: "joint first" */
  return tide_slots_fill (
      &slots, tide_gettext (self->language, "{rank} of {n} countries or regions"), NULL);
}

static char *
rank_first (TideSpeech *self, const TideRow *row, TidePeriod said)
{
  g_autoptr (GPtrArray) next = ranked_between (self->table, 2, 2);
  if (next->len != 1 || row->rank_about)
    return rank_alone (self, row);
  /* Translators: {rank} is a rank, {list} who comes next: "Japan (46,106)" */
  return rank_with (self, row, N_ ("{rank} of {n} countries or regions, ahead of {list}"), next,
                    said);
}

static gboolean
is_plainly_second (const TideRow *row, const TideRow *leader, TidePeriod said)
{
  return row->rank == 2 && row->n_tied == 1 && !row->rank_about
         && tide_period_equal (leader->used, said) && !tide_status_is_given (leader->status);
}

static char *
rank_second (TideSpeech *self, const TideRow *leader, TidePeriod said)
{
  TideSlots slots = slots_of (self, leader, said);
  tide_speech_name (self, leader);
  /* Translators: {who} leads, with the value {figure} */
  return tide_slots_fill (
      &slots,
      tide_gettext (self->language,
                    "second to {who} with {figure} among the {n} countries or regions reported"),
      NULL);
}

char *
tide_speech_rank (TideSpeech *self, const TideRow *row, TidePeriod said)
{
  if (row->rank == 0)
    return NULL;
  if (row->rank == 1)
    return rank_first (self, row, said);
  g_autoptr (GPtrArray) ahead = ranked_between (self->table, 1, row->rank - 1);
  g_autoptr (GPtrArray) leaders = ranked_between (self->table, 1, 1);
  if (is_plainly_second (row, leaders->pdata[0], said))
    return rank_second (self, leaders->pdata[0], said);
  if (ahead->len <= MAX_NAMED)
    /* Translators: {rank} is a rank, {list} who are ahead: "South Korea (1,012) and Singapore
     * (770)" */
    return rank_with (self, row, N_ ("{rank} of {n} countries or regions, behind {list}"), ahead,
                      said);
  if (leaders->len > MAX_NAMED)
    return rank_alone (self, row);
  /* Translators: {rank} is a rank, {list} who is first: "South Korea (1,012)" */
  return rank_with (self, row, N_ ("{rank} of {n} countries or regions, led by {list}"), leaders,
                    said);
}
