/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about one period: the subject with its value and place, then all others by value, and
 * of two how far they are apart. It must not know sources or ranges.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#define NC_(context, message) message

/* How many a sentence lists: Chinese has a short clause of each. */
static const guint most_in_sentence[] = { [TIDE_LANGUAGE_EN] = 3, [TIDE_LANGUAGE_ZH_CN] = 5 };

static gboolean
has_text (const TideText *text)
{
  return *tide_text_get (text, TIDE_LANGUAGE_EN) != '\0';
}

/* How the indicator says it itself; NULL where it does not, or a division made the values. */
static const TideText *
own_pattern (const TideTable *table, const TideRow *row)
{
  const TideIndicator *indicator = table->indicator;
  const TideText *pattern
      = row->status & TIDE_STATUS_PROJECTED ? &indicator->say_projected : &indicator->say;
  return table->unit == indicator->unit && has_text (pattern) ? pattern : NULL;
}

/* Of what the indicator has no pattern for. */
static const char *
common_pattern (const TideSay *self, const TideRow *row)
{
  if (row->status & TIDE_STATUS_PROJECTED)
    /* Translators: {noun} is "the number of robots in China", {value} its value */
    return tide_gettext (self->language, "{noun} is projected at {value} in {when}");
  if (self->table->indicator->cumulative)
    /* Translators: {noun} is "the number of robots in China", {value} what had come together */
    return tide_gettext (self->language, "{noun} was {value} by the end of {when}");
  /* Translators: {noun} is "the number of robots in China", {value} its value */
  return tide_gettext (self->language, "{noun} was {value} in {when}");
}

char *
tide_say_clause (TideSay *self, const TideRow *row)
{
  const TideText *own = own_pattern (self->table, row);
  const char *pattern
      = own != NULL ? tide_text_get (own, self->language) : common_pattern (self, row);
  TideSlots slots = tide_slots_of (self, row);
  return tide_slots_fill (&slots, pattern, NULL);
}

/* A place that would make the sentence too long has one of its own. */
static char *
subject_sentence (TideSay *self, const TideRow *row)
{
  g_autofree char *clause = tide_say_clause (self, row);
  g_autofree char *whole = tide_say_with_place (self, clause, row);
  if (whole != NULL && !tide_say_is_long (self, whole))
    return tide_say_begin (self, g_steal_pointer (&whole));
  /* Translators: a whole sentence and its full stop */
  const char *pattern = tide_pgettext (self->language, "sentence", "{clause}.");
  char *text
      = tide_say_begin (self, tide_pattern_fill (self->language, pattern, "clause", clause, NULL));
  tide_phrase_append (&text, tide_say_place (self, row), self->language);
  return text;
}

/* Whether both print alike and are of one period: "1% each". */
static gboolean
go_together (TideSay *self, const TideRow *a, const TideRow *b)
{
  return tide_period_equal (a->used, b->used) && tide_say_is_alike (self, a, b);
}

/* The @n of @rows from @from on, which print alike. */
static char *
list_item (TideSay *self, const GPtrArray *rows, guint from, guint n, TidePeriod said)
{
  const TideRow *row = rows->pdata[from];
  g_autoptr (GPtrArray) together = g_ptr_array_new ();
  for (guint i = from; i < from + n; i++)
    {
      g_ptr_array_add (together, rows->pdata[i]);
      tide_say_name (self, rows->pdata[i]);
    }
  g_autofree char *who = tide_phrase_names (together, self->language);
  TideSlots slots = tide_slots_of (self, row);
  const char *pattern
      = !tide_period_equal (row->used, said)
            /* Translators: in a list behind "That compares with": a value, whose, and its period */
            ? tide_pgettext (self->language, "listed", "{value-number} for {who} ({when})")
            : n > 1
                  /* Translators: in a list behind "That compares with": {who} are several */
                  ? tide_pgettext (self->language, "listed", "{value-number} each for {who}")
                  : row->qualifier != TIDE_QUALIFIER_EXACT
                        /* Translators: in a list behind "That compares with": {value-number} is
                           "over 5,100" */
                        ? tide_pgettext (self->language, "listed, qualified",
                                         "{value-number} for {who}")
                        /* Translators: in a list behind "That compares with": a value and whose it
                           is */
                        : tide_pgettext (self->language, "listed", "{value-number} for {who}");
  return tide_slots_fill (&slots, pattern, "who", who, NULL);
}

char *
tide_say_join (const TideSay *self, const GPtrArray *items, guint from, guint n)
{
  char *list = g_strdup (items->pdata[from]);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = list;
      /* Translators: joins "12% for Japan" and the like, all but the last */
      const char *further = tide_pgettext (self->language, "listed", "{list}, {item}");
      /* Translators: joins "12% for Japan" and the like with the last */
      const char *last = tide_pgettext (self->language, "listed", "{list} and {item}");
      list = tide_pattern_fill (self->language, i + 1 < n ? further : last, "list", before, "item",
                                items->pdata[from + i], NULL);
    }
  return list;
}

/* Those that print alike are one item. (transfer full) */
static GPtrArray *
list_items (TideSay *self, const GPtrArray *rows, TidePeriod said)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0, together = 1; i < rows->len; i += together, together = 1)
    {
      while (i + together < rows->len
             && go_together (self, rows->pdata[i], rows->pdata[i + together]))
        together++;
      g_ptr_array_add (items, list_item (self, rows, i, together, said));
    }
  return items;
}

void
tide_say_append_list (TideSay *self, char **text, const GPtrArray *rows, TidePeriod said,
                      const TideListed *listed)
{
  g_autoptr (GPtrArray) items = list_items (self, rows, said);
  guint most = most_in_sentence[self->language];
  for (guint i = 0, left = (items->len + most - 1) / most; i < items->len; left--)
    {
      guint n = (items->len - i + left - 1) / left;
      g_autofree char *list = tide_say_join (self, items, i, n);
      const char *pattern = i > 0 ? listed->further : rows->len > 1 ? listed->several : listed->one;
      tide_phrase_append (
          text,
          tide_pattern_fill (self->language,
                             tide_pgettext (self->language, listed->context, pattern), "list", list,
                             NULL),
          self->language);
      i += n;
    }
}

static const TideListed others_listed = {
  "others",
  /* Translators: {list} is "36% for China and 12% for Japan" */
  NC_ ("others", "That compares with {list}."),
  NC_ ("others", "That compares with {list}."),
  /* Translators: {list} as in the sentence before */
  NC_ ("others", "The figure was {list}."),
};

static const TideListed groups_listed = {
  "groups",
  /* Translators: {list} is "40% for the world" */
  NC_ ("groups", "The figure was {list}."),
  /* Translators: {list} is "40% for the world and 26% for low-income countries" */
  NC_ ("groups", "The figures were {list}."),
  NC_ ("groups", "The figure was {list}."),
};

char *
tide_say_more (const TideSay *self, guint n)
{
  if (n == 0)
    return NULL;
  if (n == 1)
    return g_strdup (tide_gettext (self->language, "One more is compared."));
  g_autofree char *number = tide_number_format_small (n, self->language);
  g_autofree char *text = tide_pattern_fill (
      self->language,
      /* Translators: {n} is how many selected countries or regions are not named */
      tide_gettext (self->language, "{n} more are compared."), "n", number, NULL);
  return tide_say_begin (self, g_steal_pointer (&text));
}

char *
tide_say_now (TideSay *self, const TideCast *cast)
{
  const GPtrArray *rivals = cast->rivals;
  if (rivals->len == 0)
    return NULL;
  const TideRow *subject = rivals->pdata[0];
  char *text = subject_sentence (self, subject);
  if (rivals->len + cast->groups->len == 1)
    self->told |= subject->status & TIDE_STATUS_PROJECTED;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 1; i < MIN (rivals->len, TIDE_SAY_MOST); i++)
    if (!tide_say_has_named (self, rivals->pdata[i]))
      g_ptr_array_add (others, rivals->pdata[i]);
  tide_say_append_list (self, &text, others, subject->used, &others_listed);
  if (rivals->len == 2)
    tide_phrase_append (&text, tide_say_pair (self, subject, rivals->pdata[1]), self->language);
  tide_phrase_append (
      &text, tide_say_more (self, rivals->len > TIDE_SAY_MOST ? rivals->len - TIDE_SAY_MOST : 0),
      self->language);
  tide_say_append_list (self, &text, cast->groups, subject->used, &groups_listed);
  return text;
}
