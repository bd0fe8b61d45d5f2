/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about a range: how the subject's figure moved between the ends of one unbroken stretch,
 * then the others over the same time, and the latest figure of whoever has none of the two. It must
 * not know sources, how ends are found, or how one period is said.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"
#include "tide-verbs.h"

#include <string.h>

#define NC_(context, message) message
#define FOLD_FROM 3.0  /* a rise from there on is told as so many times */
#define LEAST_COMMON 2 /* of how many years of its own, those that all have are one at least */

static TideMove
move_of (TideSay *self, const TideTrend *trend)
{
  if (trend->last->value == trend->first->value)
    return TIDE_MOVE_NONE;
  if (tide_say_is_alike (self, trend->last, trend->first))
    return TIDE_MOVE_LEVEL;
  return trend->last->value > trend->first->value ? TIDE_MOVE_UP : TIDE_MOVE_DOWN;
}

/* Which of the patterns tells the size of a rise or fall, if any. */
static TideSize
size_of (const TideSay *self, const TideTrend *trend, char **fold)
{
  const TidePrecision *shown = &self->shown;
  TideComparison comparison = tide_compare (self->table, trend->last, trend->first);
  *fold = NULL;
  if (comparison.difference_problem != TIDE_COMPARE_OK
      || comparison.difference_qualifier != TIDE_QUALIFIER_EXACT)
    return TIDE_SIZE_NONE;
  gboolean in_unit = tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT;
  gboolean about = FALSE;
  if (in_unit && comparison.ratio_problem == TIDE_COMPARE_OK && comparison.ratio >= FOLD_FROM
      && tide_say_counts (self, trend->first, TIDE_SAY_BASE))
    *fold = tide_precision_ratio (shown, trend->last->value, trend->first->value, &about);
  if (*fold != NULL)
    return about ? TIDE_SIZE_ABOUT_FOLD : TIDE_SIZE_FOLD;
  gboolean one_word = tide_precision_word (shown, trend->first->value)
                      == tide_precision_word (shown, trend->last->value);
  gboolean one_place = !tide_precision_would_vanish (shown, trend->first->value)
                       && !tide_precision_would_vanish (shown, trend->last->value);
  return one_word && one_place && shown->figures == 0 ? TIDE_SIZE_PLAIN : TIDE_SIZE_NONE;
}

static const char *
translated (const TideSay *self, const TideVerbs *verbs, const char *pattern)
{
  return tide_pgettext (self->language, verbs->context, pattern);
}

static TideSlots
slots_of (TideSay *self, const TideTrend *trend)
{
  TideSlots slots = tide_slots_of (self, trend->last);
  slots.earlier = trend->first;
  return slots;
}

/* The sentence with one of the patterns. */
static char *
tell (TideSay *self, const TideTrend *trend, const char *pattern, const char *noun,
      const char *fold)
{
  TideSlots slots = slots_of (self, trend);
  char *sentence
      = tide_slots_fill (&slots, translated (self, tide_verbs_of (self->table, trend), pattern),
                         "noun", noun, "fold", fold != NULL ? fold : "", NULL);
  return tide_say_begin (self, sentence);
}

/* What makes the sentence too long is left out: the size, then what the measure is called. */
static char *
subject_sentence (TideSay *self, const TideTrend *trend)
{
  TideMove move = move_of (self, trend);
  g_autofree char *fold = NULL;
  const char *const *patterns = tide_verbs_of (self->table, trend)->whole[move];
  const char *sized = patterns[size_of (self, trend, &fold)];
  g_autofree char *noun = tide_say_noun (self, trend->last);
  g_autofree char *text
      = tell (self, trend, sized != NULL ? sized : patterns[TIDE_SIZE_NONE], noun, fold);
  if (tide_say_is_long (self, text) && sized != NULL && sized != patterns[TIDE_SIZE_NONE])
    {
      g_free (text);
      text = tell (self, trend, patterns[TIDE_SIZE_NONE], noun, fold);
    }
  if (!tide_say_is_long (self, text))
    return g_steal_pointer (&text);
  g_autofree char *figure = tide_say_figure_of (self, trend->last);
  return tell (self, trend, patterns[TIDE_SIZE_NONE], figure, fold);
}

/* Of another: the verb too, or what goes on behind it. */
static char *
other_clause (TideSay *self, const TideTrend *trend, TideClause how)
{
  const TideVerbs *verbs = tide_verbs_of (self->table, trend);
  TideSlots slots = slots_of (self, trend);
  TideMove move = move_of (self, trend);
  g_autofree char *context = how == TIDE_CLAUSE_NEXT
                                 ? g_strconcat (verbs->context, ", ", tide_move_name (move), NULL)
                                 : g_strdup (verbs->context);
  const char *pattern = tide_pgettext (self->language, context, verbs->clause[move][how]);
  return tide_slots_fill (&slots, pattern, NULL);
}

/* @n of @trends from @from on, all of one move. */
static char *
alike_sentence (TideSay *self, const GArray *trends, guint from, guint n)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  for (guint i = from; i < from + n; i++)
    g_ptr_array_add (clauses, other_clause (self, &g_array_index (trends, TideTrend, i),
                                            n == 1     ? TIDE_CLAUSE_ALONE
                                            : i > from ? TIDE_CLAUSE_NEXT
                                                       : TIDE_CLAUSE_FIRST));
  g_autofree char *list = tide_say_join (self, clauses, 0, n, TIDE_JOIN_PLAIN);
  const char *pattern
      = from == 0
            /* Translators: {list} is "the figure fell from 2 to 1 for China and
             * from 3 to 2 for Japan" */
            ? tide_pgettext (self->language, "trend", "Over the same period, {list}.")
            : tide_pgettext (self->language, "trend", "{list}.");
  return tide_say_begin (self, tide_pattern_fill (self->language, pattern, "list", list, NULL));
}

/* Those that moved alike stand together, in the order of the moves. */
static GArray *
sorted_by_move (TideSay *self, const GArray *trends)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (TideTrend));
  for (TideMove move = TIDE_MOVE_UP; move < TIDE_N_MOVES; move++)
    for (guint i = 0; i < trends->len; i++)
      if (move_of (self, &g_array_index (trends, TideTrend, i)) == move)
        g_array_append_val (sorted, g_array_index (trends, TideTrend, i));
  return sorted;
}

/* @trends: of TideTrend, as many a sentence as moved alike and can be read at once. */
static void
append_trends (TideSay *self, char **text, const GArray *trends)
{
  g_autoptr (GArray) sorted = sorted_by_move (self, trends);
  for (guint i = 0, n = 1; i < sorted->len; i += n, n = 1)
    {
      TideMove move = move_of (self, &g_array_index (sorted, TideTrend, i));
      while (i + n < sorted->len
             && move_of (self, &g_array_index (sorted, TideTrend, i + n)) == move)
        n++;
      char *sentence = alike_sentence (self, sorted, i, n);
      while (n > 1 && tide_say_is_long (self, sentence))
        {
          g_free (sentence);
          sentence = alike_sentence (self, sorted, i, --n);
        }
      tide_phrase_append (text, sentence, self->language);
    }
}

/* The last of a row's figures that is complete and no projection, else its last. */
static const TideRow *
latest_of (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, row->economy->code, &n);
  for (guint i = n; i-- > 0;)
    if (!tide_indicator_is_partial (table->indicator, points[i].used)
        && !(points[i].status & TIDE_STATUS_PROJECTED))
      return &points[i];
  return n > 0 ? &points[n - 1] : row;
}

static const TideListed latest_listed = {
  "latest",
  /* Translators: {list} is "3% for France (2022)" */
  NC_ ("latest", "The latest figure was {list}."),
  /* Translators: {list} is "3% for France (2022) and 2% for Spain (2021)" */
  NC_ ("latest", "The latest figures were {list}."),
  /* Translators: goes on with the sentence before */
  NC_ ("latest", "Others were {list}."),
};

/* Where the subject stands where its trend ends. */
static char *
place_sentence (TideSay *self, const TideTrend *trend)
{
  const TideRow *row = tide_table_find (self->table, trend->last->economy->code);
  if (row == NULL || !tide_period_equal (row->used, trend->last->used))
    return NULL;
  return tide_say_place (self, row);
}

/* A period that is still running, which no trend ends with. */
static char *
left_out_sentence (const TideSay *self, TidePeriod last)
{
  const TideTable *table = self->table;
  TidePeriod newest = table->periods[table->n_periods - 1];
  if (tide_period_compare (newest, last) <= 0
      || !tide_indicator_is_partial (table->indicator, newest))
    return NULL;
  g_autofree char *when = tide_say_when (self, newest);
  /* Translators: {when} is a period that is still running */
  return tide_pattern_fill (
      self->language,
      tide_gettext (self->language,
                    "The figures for {when} are not complete and are left out here."),
      "when", when, NULL);
}

static int
years_between (const TidePeriod ends[2])
{
  return ends[1].last_year - ends[0].last_year;
}

/* The ends that all whom the chart shows have in common; of a kind that shows every period those of
 * the subject alone, where nobody else is told of, or where others would cut most of it off. */
static gboolean
find_ends (const TideSay *self, const TideCast *cast, TidePeriod ends[2])
{
  TideKindWhen when = tide_kind_get (self->table->kind)->when;
  TidePeriod own[2];
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_ptr_array_add (alone, cast->rivals->pdata[0]);
  g_autoptr (GPtrArray) drawn = cast->is_asked           ? g_ptr_array_ref (cast->rivals)
                                : when == TIDE_WHEN_ENDS ? tide_trend_rows (self->table)
                                                         : g_ptr_array_ref (alone);
  gboolean has_own = tide_trend_ends (self->table, alone, when, own);
  gboolean has_common = tide_trend_ends (self->table, drawn, when, ends);
  if (has_common
      && (when == TIDE_WHEN_ENDS || !has_own
          || LEAST_COMMON * years_between (ends) >= years_between (own)))
    return TRUE;
  if (has_own)
    memcpy (ends, own, sizeof own);
  return has_own;
}

/* Whether both figures are the economy's, not the mean of a region, and rest on enough. */
static gboolean
is_own (const TideSay *self, const TideTrend *trend)
{
  return ((trend->first->status | trend->last->status) & TIDE_STATUS_IMPUTED) == 0
         && tide_say_is_founded (self, trend->last);
}

/* A projection that the indicator has a clause for is said by that alone. */
static gboolean
can_be_told (const TideSay *self, const TideTrend *trend)
{
  gboolean has_clause
      = *tide_text_get (&self->table->indicator->say_projected, TIDE_LANGUAGE_EN) != '\0';
  return is_own (self, trend)
         && !(has_clause && (trend->last->status & TIDE_STATUS_PROJECTED) != 0);
}

/* Of those of @rows from @from on: whose figures moved between the ends, and the latest figures of
 * the rest, as many of each as are named. */
static void
sort_out (const TideSay *self, const GPtrArray *rows, guint from, const TidePeriod ends[2],
          GArray *trends, GPtrArray *left)
{
  TideTrend trend;
  for (guint i = from; i < MIN (rows->len, TIDE_SAY_MOST); i++)
    if (tide_trend_of (self->table, rows->pdata[i], ends, &trend) && is_own (self, &trend))
      g_array_append_val (trends, trend);
    else
      g_ptr_array_add (left, (gpointer)latest_of (self->table, rows->pdata[i]));
}

/* How many of @rows there are from @from on, of whom nothing is told. */
static char *
rest_sentence (const TideSay *self, const GPtrArray *rows, guint from)
{
  if (rows->len <= from)
    return NULL;
  /* Translators: {n} selected countries or regions are not named */
  const char *pattern
      = tide_gettext (self->language, "Figures for the {n} {other|others} are not repeated here.");
  return tide_pattern_count (self->language, pattern, rows->len - from, NULL);
}

char *
tide_say_trend (TideSay *self, const TideCast *cast)
{
  const GPtrArray *rivals = cast->rivals;
  TidePeriod ends[2];
  TideTrend trend;
  if (rivals->len == 0 || !find_ends (self, cast, ends)
      || !tide_trend_of (self->table, rivals->pdata[0], ends, &trend)
      || !can_be_told (self, &trend))
    return NULL;
  char *text = subject_sentence (self, &trend);
  self->told |= trend.last->status & TIDE_STATUS_PROJECTED;
  g_autoptr (GArray) trends = g_array_new (FALSE, FALSE, sizeof (TideTrend));
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  sort_out (self, rivals, 1, ends, trends, left);
  sort_out (self, cast->groups, 0, ends, trends, left);
  append_trends (self, &text, trends);
  tide_say_append_list (self, &text, left, ends[1], &latest_listed);
  tide_phrase_append (&text, rest_sentence (self, rivals, TIDE_SAY_MOST), self->language);
  tide_phrase_append (&text, place_sentence (self, &trend), self->language);
  tide_phrase_append (&text, left_out_sentence (self, ends[1]), self->language);
  return text;
}
