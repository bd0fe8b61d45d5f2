/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose a number is, and of when, by where it stands: "36% for China", "the
 * United States (44% in 2022)", 中国为36%, 从2015年的42.7%.
 */
#include "reading.h"

#define AMOUNT                                                                                     \
  "(?:about |over |under |at most )?−?\\$?[0-9][0-9.,]*%?(?: (?:million|billion|trillion))?"
#define TO_NAME                                                                                    \
  "^(?:[a-z0-9$, #]{0,40}(?: each)?| to " AMOUNT ") (?:for|in) (?:the )?(?:figure for )?$"
#define TO_ADVERB "^(?: each| to " AMOUNT ")? $"
#define NEXT_EN "^(?:’s)?(?: \\([^)]*\\))?(?:,| and|, and) (?:the )?$"
#define NEXT_ZH "^(?:（[^）]*）)?(?:、|和|与|及)$"

/* What may stand between a number and the period beside it. */
#define WHEN_AFTER_EN                                                                              \
  "^(?:[a-z0-9$#, ]{0,40} (?:in|over|by the end of|at the end of|of|during) "                      \
  "(?:the )?"                                                                                      \
  "|(?: each)? (?:for|in) [^,;().0-9]{1,60} \\("                                                   \
  "| worldwide \\(| on average across the OECD \\(| \\()$"
#define WHEN_BESIDE_EN "^ (?:in|over|by the end of|at the end of|of|by|during) (?:the )?$"
#define WHEN_BEFORE_ZH                                                                             \
  "^(?:底|末)?(?:的|时的)(?:约|近|超过|不到|至多|逾|人均|每\\p{Han}+)*$|^）为?(?:约|近|超过|不到|" \
  "至多|逾)?$"
#define WHEN_AFTER_ZH "^[\\p{Han}/]{0,6}（$"

#define NAME(self, i) (&g_array_index ((self)->names, Named, (i)))

static gboolean
is_in_sentence (const Reading *self, guint at, guint sentence)
{
  return reading_sentence_at (self, at) == sentence;
}

/* The names that stand in one list with name @i, from it onwards or up to it.
 */
static GPtrArray *
collect_run (const Reading *self, guint i, int step)
{
  const char *next = self->language == TIDE_LANGUAGE_EN ? NEXT_EN : NEXT_ZH;
  GPtrArray *run = g_ptr_array_new ();
  g_ptr_array_add (run, (gpointer)NAME (self, i)->economy);
  for (guint k = i + step; k < self->names->len; k += step)
    {
      const Named *first = NAME (self, MIN (k, k - step)), *second = NAME (self, MAX (k, k - step));
      if (step < 0)
        {
          first = NAME (self, k);
          second = NAME (self, k + 1);
        }
      if (!reading_fits (self, first->end, second->start, next))
        break;
      g_ptr_array_add (run, (gpointer)NAME (self, k)->economy);
    }
  return run;
}

/* "… for China", "worldwide". */
static gboolean
goes_to (const Reading *self, const Number *number, const Named *named)
{
  const char *to = named->is_adverb ? TO_ADVERB : TO_NAME;
  return reading_fits (self, number->end, named->start, to);
}

/* "… for China, Japan and Korea". */
static GPtrArray *
find_after (const Reading *self, const Number *number)
{
  guint sentence = reading_sentence_at (self, number->start);
  for (guint i = 0; i < self->names->len; i++)
    if (NAME (self, i)->start >= number->end)
      return is_in_sentence (self, NAME (self, i)->start, sentence)
                     && goes_to (self, number, NAME (self, i))
                 ? collect_run (self, i, 1)
                 : NULL;
  return NULL;
}

static int
find_nearest_before (const Reading *self, const Number *number)
{
  guint sentence = reading_sentence_at (self, number->start);
  int nearest = -1;
  for (guint i = 0; i < self->names->len; i++)
    if (NAME (self, i)->end <= number->start
        && is_in_sentence (self, NAME (self, i)->start, sentence))
      nearest = i;
  return nearest;
}

static void
add_all_in (const Reading *self, GPtrArray *who, guint sentence)
{
  for (guint i = 0; i < self->names->len; i++)
    if (is_in_sentence (self, NAME (self, i)->start, sentence))
      g_ptr_array_add (who, (gpointer)NAME (self, i)->economy);
}

/* The sentence's own, else those of the sentence before it that names anybody.
 */
static GPtrArray *
find_anywhere (const Reading *self, guint sentence)
{
  GPtrArray *who = g_ptr_array_new ();
  for (int i = sentence; i >= 0 && who->len == 0; i--)
    add_all_in (self, who, i);
  return who;
}

GPtrArray *
reading_who (const Reading *self, const Number *number, gboolean *all)
{
  guint sentence = reading_sentence_at (self, number->start);
  gboolean in_order = reading_has (self, sentence, "respectively|分别");
  *all = FALSE;
  GPtrArray *who
      = self->language == TIDE_LANGUAGE_EN && !in_order ? find_after (self, number) : NULL;
  if (who != NULL)
    {
      *all = TRUE;
      return who;
    }
  int nearest = find_nearest_before (self, number);
  if (nearest < 0 || in_order)
    return find_anywhere (self, sentence);
  if (self->language == TIDE_LANGUAGE_EN
      && !reading_fits (self, NAME (self, nearest)->end, number->start,
                        "\\b(?:each|both|all|were also)\\b"))
    {
      who = g_ptr_array_new ();
      g_ptr_array_add (who, (gpointer)NAME (self, nearest)->economy);
      return who;
    }
  *all = TRUE;
  return collect_run (self, nearest, -1);
}

static gboolean
is_in_brackets (const Reading *self, const Number *period)
{
  return reading_fits (self, 0, period->start, "(?:\\(|（)$");
}

static gboolean
is_beside (const Reading *self, const Number *number, const Number *period)
{
  if (self->language == TIDE_LANGUAGE_ZH_CN)
    return reading_fits (self, period->end, number->start, WHEN_BEFORE_ZH)
           || reading_fits (self, number->end, period->start, WHEN_AFTER_ZH);
  return reading_fits (self, number->end, period->start, WHEN_BESIDE_EN)
         || (is_in_brackets (self, period)
             && reading_fits (self, number->end, period->start, WHEN_AFTER_EN));
}

gboolean
reading_says_when (const Reading *self, const Number *number, TidePeriod *period)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *other = &g_array_index (self->numbers, Number, i);
      if (other->form != NUMBER_PERIOD || !is_beside (self, number, other))
        continue;
      *period = other->period;
      return TRUE;
    }
  return FALSE;
}

static void
add_periods_of (const Reading *self, GArray *when, guint sentence)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);
      if (number->form == NUMBER_PERIOD && reading_sentence_at (self, number->start) == sentence
          && !is_in_brackets (self, number))
        g_array_append_val (when, number->period);
    }
}

GArray *
reading_when (const Reading *self, const Number *number)
{
  GArray *when = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  TidePeriod said;
  if (reading_says_when (self, number, &said))
    {
      g_array_append_val (when, said);
      return when;
    }
  guint sentence = reading_sentence_at (self, number->start);
  add_periods_of (self, when, sentence);
  for (guint i = 0; i < sentence && when->len == 0; i++)
    {
      GArray *before = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
      for (guint k = 0; k < sentence; k++)
        add_periods_of (self, before, k);
      g_array_unref (when);
      when = before;
    }
  return when;
}
