/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must be said of the values that a text has named: that they are estimates or projections,
 * and that a period is not complete. It must not know how values are said.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-say.h"

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

static char *
status_sentence (const TideSay *self, const TideStatusRow *status)
{
  if (status->of_all == NULL || (self->told & status->flag) != 0)
    return NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_told = 0;
  for (guint i = 0; i < self->named->len; i++)
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
  const char *pattern = n_told == self->named->len ? status->of_all : status->of_some;
  return tide_pattern_count (self->language, tide_gettext (self->language, pattern), n_told, "who",
                             who, NULL);
}

/* The last period that was named, where it is not complete. */
static char *
partial_sentence (const TideSay *self)
{
  for (guint i = 0; i < self->named->len; i++)
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

/* A rank among figures of several periods. */
static char *
mixed_sentence (const TideSay *self)
{
  if (!self->ranked || self->table->rank_note != TIDE_RANK_MIXED)
    return NULL;
  return g_strdup (
      tide_gettext (self->language, "Some countries are ranked by figures of other periods."));
}

char *
tide_say_status (const TideSay *self)
{
  char *text = NULL;
  const TideStatusRow *status = NULL;
  for (guint i = 0; (status = tide_status_nth (i)) != NULL; i++)
    tide_phrase_append (&text, status_sentence (self, status), self->language);
  tide_phrase_append (&text, mixed_sentence (self), self->language);
  tide_phrase_append (&text, partial_sentence (self), self->language);
  return text;
}
