/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of slots about a row. It must not know patterns.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-slots.h"

#include "tide-pattern.h"
#include "tide-phrase.h"

#include <string.h>

static char *
say_who (const TideSlots *self)
{
  return tide_phrase_economy (self->row->economy, self->language);
}

static char *
say_for_who (const TideSlots *self)
{
  return tide_say_for_who (self->say, self->row);
}

static char *
say_magnitude (const TideSlots *self)
{
  return tide_say_magnitude (self->say, self->row);
}

static char *
say_sign (const TideSlots *self)
{
  return g_strdup (self->row->value < 0 ? "0" : "1");
}

static char *
say_per (const TideSlots *self)
{
  return tide_say_per (self->say);
}

static char *
say_begin (const TideSlots *self)
{
  return g_strdup_printf ("%d", self->row->used.year);
}

static char *
say_end (const TideSlots *self)
{
  return g_strdup_printf ("%d", self->row->used.last_year);
}

static char *
say_whose (const TideSlots *self)
{
  return tide_say_whose (self->say, self->row);
}

static char *
say_value (const TideSlots *self)
{
  return tide_say_full_value (self->say, self->row);
}

static char *
say_value_number (const TideSlots *self)
{
  return tide_say_value (self->say, self->row);
}

static char *
say_noun (const TideSlots *self)
{
  return tide_say_noun (self->say, self->row);
}

static char *
say_figure (const TideSlots *self)
{
  return tide_say_figure_of (self->say, self->row);
}

static char *
say_when (const TideSlots *self)
{
  return tide_period_format_in_sentence (self->row->used, self->language);
}

static char *
say_asked (const TideSlots *self)
{
  return tide_period_format_in_sentence (self->row->asked, self->language);
}

static char *
say_nearest (const TideSlots *self)
{
  return tide_period_format_in_sentence (self->row->nearest, self->language);
}

static char *
say_rank (const TideSlots *self)
{
  return tide_phrase_rank (self->row, self->language);
}

static char *
say_n (const TideSlots *self)
{
  return tide_language_count (self->table->n_ranked);
}

static char *
say_other (const TideSlots *self)
{
  return tide_phrase_economy (self->other->economy, self->language);
}

static char *
say_other_whose (const TideSlots *self)
{
  return tide_say_whose (self->say, self->other);
}

static char *
say_other_number (const TideSlots *self)
{
  return self->table->unit->own != NULL ? tide_say_full_value (self->say, self->other)
                                        : tide_say_value (self->say, self->other);
}

static char *
say_earlier (const TideSlots *self)
{
  return tide_say_full_value (self->say, self->earlier);
}

static char *
say_earlier_number (const TideSlots *self)
{
  return tide_say_value (self->say, self->earlier);
}

static char *
say_first (const TideSlots *self)
{
  return tide_period_format_in_sentence (
      self->earlier != NULL ? self->earlier->used : self->table->first, self->language);
}

static char *
say_last (const TideSlots *self)
{
  return tide_period_format_in_sentence (
      self->earlier != NULL ? self->row->used : self->table->period, self->language);
}

static char *
say_size (const TideSlots *self)
{
  const TideRow *from = self->earlier != NULL ? self->earlier : self->other;
  return tide_precision_format_difference (&self->say->shown, self->row->value, from->value);
}

static char *
say_whole (const TideSlots *self)
{
  return g_strdup (tide_text_get (&self->table->indicator->whole, self->language));
}

static char *
say_clause (const TideSlots *self)
{
  return tide_say_clause (self->say, self->row);
}

/* Each slot and what makes it. */
static const char *const names[] = {
  "who",     "for-who",        "magnitude",   "sign",
  "per",     "begin",          "end",         "whose",
  "value",   "value-number",   "noun",        "figure",
  "when",    "asked",          "nearest",     "rank",
  "n",       "other",          "other-whose", "other-number",
  "earlier", "earlier-number", "first",       "last",
  "size",    "whole",          "clause",      NULL,
};

static char *(*const say[]) (const TideSlots *self) = {
  say_who,         say_for_who,      say_magnitude, say_sign,           say_per,   say_begin,
  say_end,         say_whose,        say_value,     say_value_number,   say_noun,  say_figure,
  say_when,        say_asked,        say_nearest,   say_rank,           say_n,     say_other,
  say_other_whose, say_other_number, say_earlier,   say_earlier_number, say_first, say_last,
  say_size,        say_whole,        say_clause,
};
G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (say) + 1);

static char *
text_of (const char *name, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (say); i++)
    if (strcmp (names[i], name) == 0)
      return say[i](data);
  return NULL;
}

const char *const *
tide_slots_names (void)
{
  return names;
}

TideSlots
tide_slots_of (TideSay *say_of, const TideRow *row)
{
  return (
      TideSlots){ .table = say_of->table, .language = say_of->language, .say = say_of, .row = row };
}

char *
tide_slots_fill (const TideSlots *self, const char *pattern, ...)
{
  g_return_val_if_fail (self != NULL && self->table != NULL, NULL);
  va_list own;
  va_start (own, pattern);
  char *text = tide_pattern_fill_by (self->language, pattern, text_of, self, own);
  va_end (own);
  return text;
}
