/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must be said of the values that a text has named: that they are estimates or projections,
 * and that a period is not complete. It must not know how values are said.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#include <string.h>

static gboolean
is_told (const TideRow *row, const TideStatusRow *status)
{
  return tide_status_told (row->status) == status;
}

/* Whether a text has named another value of the same economy of which that is not told. */
static gboolean
is_one_of_several (const TideSay *self, const TideRow *row, const TideStatusRow *status)
{
  for (guint i = 0; i < self->named->len; i++)
    {
      const TideRow *other = self->named->pdata[i];
      if (g_str_equal (other->economy->code, row->economy->code) && !is_told (other, status))
        return TRUE;
    }
  return FALSE;
}

/* "China", or "China (2020)" where its other value is something else. (transfer full) */
static char *
name_of (const TideSay *self, const TideRow *row, const TideStatusRow *status)
{
  g_autofree char *who = tide_say_who (self, row);
  if (!is_one_of_several (self, row, status))
    return g_steal_pointer (&who);
  g_autofree char *when = tide_say_when (self, row->used);
  return tide_pattern_fill (self->language,
                            /* Translators: whose figure is an estimate, and of which period */
                            tide_pgettext (self->language, "status", "{who} ({when})"), "who", who,
                            "when", when, NULL);
}

/* Whether the indicator's own clause, which the text begins with, says it: "by CSET's estimate". */
static gboolean
says_itself (const TideSay *self, const TideStatusRow *status)
{
  return status->clue != NULL && self->clause != NULL
         && strstr (self->clause, tide_pgettext (self->language, "status", status->clue)) != NULL;
}

static char *
status_sentence (const TideSay *self, const TideStatusRow *status, guint from)
{
  if (status->of_all == NULL || (self->told & status->flag) != 0)
    return NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_told = 0;
  for (guint i = from; i < self->named->len; i++)
    {
      const TideRow *row = self->named->pdata[i];
      if (!is_told (row, status))
        continue;
      n_told++;
      if (g_hash_table_add (seen, (gpointer)row->economy->code))
        g_ptr_array_add (names, name_of (self, row, status));
    }
  if (n_told == 0)
    return NULL;
  g_autofree char *who = tide_language_join (self->language, (const char *const *)names->pdata);
  gboolean is_all = n_told == self->named->len - from;
  if (is_all && says_itself (self, status))
    return NULL;
  const char *pattern = is_all ? status->of_all : status->of_some;
  return tide_pattern_count (self->language, tide_gettext (self->language, pattern), n_told, "who",
                             who, NULL);
}

/* The last period that was named, where it is not complete. */
static char *
partial_sentence (const TideSay *self, guint from)
{
  for (guint i = from; i < self->named->len; i++)
    {
      const TideRow *row = self->named->pdata[i];
      if (!tide_indicator_is_partial (self->table->indicator, row->used))
        continue;
      g_autofree char *when = tide_say_when (self, row->used);
      /* Translators: {when} is a period that is still running */
      return tide_pattern_fill (
          self->language, tide_gettext (self->language, "The figures for {when} are not complete."),
          "when", when, NULL);
    }
  return NULL;
}

/* Whether the text has named a rate of a few things counted, and no later one of the economy. */
static gboolean
is_last_unfounded (const TideSay *self, guint n)
{
  const TideRow *row = self->named->pdata[n];
  for (guint i = 0; i < self->named->len; i++)
    {
      const TideRow *other = self->named->pdata[i];
      if (other->economy == row->economy && tide_period_compare (other->used, row->used) > 0)
        return FALSE;
    }
  return !tide_say_is_founded (self, row) && row->value > 0;
}

static char *
count_item (TideSay *self, const TideRow *row)
{
  const TideIndicator *indicator = self->table->indicator;
  TidePrecision whole
      = tide_precision (indicator->unit, indicator->decimals, TIDE_VALUE_IN_TEXT, self->language);
  whole.counter = indicator->counter;
  tide_precision_add (&whole, row->figure->value);
  g_autofree char *value = tide_precision_format (&whole, row->figure->value);
  TideSlots slots = tide_slots_of (self, row);
  /* Translators: {value} is how many were counted, which are few */
  const char *pattern = tide_pgettext (self->language, "count", "{value} in {who}");
  return tide_slots_fill (&slots, pattern, "value", value, NULL);
}

/* What rates rest on that were divided from a few things counted. */
static char *
counts_sentence (TideSay *self, guint from)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  for (guint i = from; i < self->named->len; i++)
    if (is_last_unfounded (self, i))
      g_ptr_array_add (items, count_item (self, self->named->pdata[i]));
  if (items->len == 0)
    return NULL;
  g_autofree char *list = tide_say_join (self, items, 0, items->len, TIDE_JOIN_PLAIN);
  g_autofree char *text = tide_pattern_count (
      self->language,
      /* Translators: behind rates; {list} is "3 in Singapore and 1 in Iceland" */
      tide_gettext (self->language, "In absolute terms, the {count was|counts were} {list}."),
      items->len, "list", list, NULL);
  if (!tide_say_is_long (self, text))
    return g_steal_pointer (&text);
  return g_strdup (tide_gettext (self->language, "Some of these rates rest on very few cases."));
}

char *
tide_say_status (TideSay *self, guint from)
{
  char *text = NULL;
  const TideStatusRow *status = NULL;
  for (guint i = 0; (status = tide_status_nth (i)) != NULL; i++)
    tide_phrase_append (&text, status_sentence (self, status, from), self->language);
  tide_phrase_append (&text, counts_sentence (self, from), self->language);
  tide_phrase_append (&text, partial_sentence (self, from), self->language);
  return text;
}
