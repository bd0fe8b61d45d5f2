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
#include "tide-trend.h"

#include <string.h>

#define NC_(context, message) message
#define FOLD_FROM 3.0  /* a rise from there on is told as so many times */
#define LEAST_COMMON 2 /* of how many years of its own, those that all have are one at least */
#define FOLD_BASE 20.0 /* of things counted, never of fewer */

/* How many a sentence tells of: Chinese has a short clause of each. */
static const guint most_in_sentence[] = { [TIDE_LANGUAGE_EN] = 2, [TIDE_LANGUAGE_ZH_CN] = 5 };

typedef enum { MOVE_UP, MOVE_DOWN, MOVE_LEVEL, MOVE_NONE, N_MOVES } Move;
typedef enum { SIZE_NONE, SIZE_PLAIN, SIZE_FOLD, SIZE_ABOUT_FOLD, N_SIZES } Size;

/* How a kind of figures moves: Chinese has other verbs for amounts than for shares and scores, and
 * what adds up over time never rises in a period. */
typedef struct {
  const char *context;
  const char *whole[N_MOVES][N_SIZES];
  const char *clause[N_MOVES];
  const char *whose;
} Verbs;

static const Verbs amounts = {
  "amounts",
  /* Translators: {noun} is "the number of robots in China", {earlier} its value in the period
     {first}, {value} that in {last}, both with what they are per, {earlier-number} and
     {value-number} without, {size} how far they are apart, {fold} a number such as 17 */
  { [MOVE_UP]
    = { NC_ ("amounts", "{noun} rose from {earlier-number} in {first} to {value} in {last}."),
        NC_ ("amounts",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up by {size}."),
        NC_ ("amounts",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up {fold}-fold."),
        NC_ ("amounts",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up roughly "
             "{fold}-fold.") },
    [MOVE_DOWN]
    = { NC_ ("amounts", "{noun} fell from {earlier-number} in {first} to {value} in {last}."),
        NC_ (
            "amounts",
            "{noun} fell from {earlier-number} in {first} to {value} in {last}, down by {size}.") },
    [MOVE_LEVEL] = { NC_ (
        "amounts", "{noun} was practically unchanged at {value} between {first} and {last}.") },
    [MOVE_NONE] = { NC_ ("amounts", "{noun} was {value} in both {first} and {last}.") } },
  /* Translators: {whose} is "China’s figure", or "China’s" behind another such clause; in Chinese
     the name alone */
  { NC_ ("amounts", "{whose} rose from {earlier-number} to {value-number}"),
    NC_ ("amounts", "{whose} fell from {earlier-number} to {value-number}"),
    NC_ ("amounts", "{whose} was practically unchanged at {value-number}"),
    NC_ ("amounts", "{whose} was {value-number} both times") },
  NC_ ("amounts", "{whose} figure"),
};

static const Verbs levels = {
  "levels",
  /* Translators: as for amounts; these are shares, rates and scores */
  { [MOVE_UP]
    = { NC_ ("levels", "{noun} rose from {earlier-number} in {first} to {value} in {last}."),
        NC_ ("levels",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up by {size}."),
        NC_ ("levels",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up {fold}-fold."),
        NC_ ("levels",
             "{noun} rose from {earlier-number} in {first} to {value} in {last}, up roughly "
             "{fold}-fold.") },
    [MOVE_DOWN]
    = { NC_ ("levels", "{noun} fell from {earlier-number} in {first} to {value} in {last}."),
        NC_ (
            "levels",
            "{noun} fell from {earlier-number} in {first} to {value} in {last}, down by {size}.") },
    [MOVE_LEVEL]
    = { NC_ ("levels", "{noun} was practically unchanged at {value} between {first} and {last}.") },
    [MOVE_NONE] = { NC_ ("levels", "{noun} was {value} in both {first} and {last}.") } },
  { NC_ ("levels", "{whose} rose from {earlier-number} to {value-number}"),
    NC_ ("levels", "{whose} fell from {earlier-number} to {value-number}"),
    NC_ ("levels", "{whose} was practically unchanged at {value-number}"),
    NC_ ("levels", "{whose} was {value-number} both times") },
  NC_ ("levels", "{whose} figure"),
};

static const Verbs totals = {
  "totals",
  /* Translators: {clause} is "China had produced 94 large AI models by the end of 2025" */
  { [MOVE_UP] = { NC_ ("totals", "{clause}, up from {earlier-number} by the end of {first}.") },
    [MOVE_DOWN] = { NC_ ("totals", "{clause}, down from {earlier-number} by the end of {first}.") },
    [MOVE_LEVEL] = { NC_ ("totals", "{clause}, practically as many as by the end of {first}.") },
    [MOVE_NONE] = { NC_ ("totals", "{clause}, as many as by the end of {first}.") } },
  { NC_ ("totals", "{whose} grew from {earlier-number} to {value-number}"),
    NC_ ("totals", "{whose} shrank from {earlier-number} to {value-number}"),
    NC_ ("totals", "{whose} was practically unchanged at {value-number}"),
    NC_ ("totals", "{whose} remained {value-number}") },
  NC_ ("totals", "{whose} total"),
};

static const Verbs projections = {
  "projections",
  /* Translators: as for amounts; what has not come yet */
  { [MOVE_UP] = { NC_ (
        "projections",
        "{noun} is projected to rise from {earlier-number} in {first} to {value} in {last}.") },
    [MOVE_DOWN] = { NC_ (
        "projections",
        "{noun} is projected to fall from {earlier-number} in {first} to {value} in {last}.") },
    [MOVE_LEVEL] = { NC_ (
        "projections",
        "{noun} is projected to be practically unchanged at {value} between {first} and {last}.") },
    [MOVE_NONE]
    = { NC_ ("projections", "{noun} is projected to be {value} in {last}, as in {first}.") } },
  { NC_ ("projections", "{whose} is projected to rise from {earlier-number} to {value-number}"),
    NC_ ("projections", "{whose} is projected to fall from {earlier-number} to {value-number}"),
    NC_ ("projections", "{whose} is projected to be practically unchanged at {value-number}"),
    NC_ ("projections", "{whose} is projected to remain {value-number}") },
  NC_ ("projections", "{whose} figure"),
};

static const Verbs *
verbs_of (const TideTable *table, const TideTrend *trend)
{
  if ((trend->last->status & TIDE_STATUS_PROJECTED) != 0)
    return &projections;
  if (table->indicator->cumulative)
    return &totals;
  /* So many a person are still things that grow in number; a share of GDP is a level. */
  gboolean counts
      = tide_unit_is_amount (table->indicator->unit) || table->indicator->counter != NULL;
  return counts && tide_unit_difference (table->unit) == TIDE_DIFFERENCE_IN_UNIT ? &amounts
                                                                                 : &levels;
}

static Move
move_of (TideSay *self, const TideTrend *trend)
{
  if (trend->last->value == trend->first->value)
    return MOVE_NONE;
  if (tide_say_is_alike (self, trend->last, trend->first))
    return MOVE_LEVEL;
  return trend->last->value > trend->first->value ? MOVE_UP : MOVE_DOWN;
}

/* Of things counted, the figures that were counted: not what a division made of them. */
static gboolean
has_base (const TideSay *self, const TideTrend *trend)
{
  gboolean is_money = self->table->indicator->unit->shape != TIDE_SHAPE_NUMBER;
  return is_money || trend->first->figure == NULL || trend->first->figure->value >= FOLD_BASE;
}

/* Which of the patterns tells the size of a rise or fall, if any. */
static Size
size_of (const TideSay *self, const TideTrend *trend, char **fold)
{
  const TidePrecision *shown = &self->shown;
  TideComparison comparison = tide_compare (self->table, trend->last, trend->first);
  *fold = NULL;
  if (comparison.difference_problem != TIDE_COMPARE_OK
      || comparison.difference_qualifier != TIDE_QUALIFIER_EXACT)
    return SIZE_NONE;
  gboolean in_unit = tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT;
  gboolean about = FALSE;
  if (in_unit && comparison.ratio_problem == TIDE_COMPARE_OK && comparison.ratio >= FOLD_FROM
      && has_base (self, trend))
    *fold = tide_precision_ratio (shown, trend->last->value, trend->first->value, &about);
  if (*fold != NULL)
    return about ? SIZE_ABOUT_FOLD : SIZE_FOLD;
  gboolean one_word = tide_precision_word (shown, trend->first->value)
                      == tide_precision_word (shown, trend->last->value);
  return one_word && shown->figures == 0 ? SIZE_PLAIN : SIZE_NONE;
}

static const char *
translated (const TideSay *self, const Verbs *verbs, const char *pattern)
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
  return tide_say_begin (
      self, tide_slots_fill (&slots, translated (self, verbs_of (self->table, trend), pattern),
                             "noun", noun, "fold", fold != NULL ? fold : "", NULL));
}

/* What makes the sentence too long is left out: the size, then what the measure is called. */
static char *
subject_sentence (TideSay *self, const TideTrend *trend)
{
  Move move = move_of (self, trend);
  g_autofree char *fold = NULL;
  const char *const *patterns = verbs_of (self->table, trend)->whole[move];
  const char *sized = patterns[size_of (self, trend, &fold)];
  g_autofree char *noun = tide_say_noun (self, trend->last);
  g_autofree char *text
      = tell (self, trend, sized != NULL ? sized : patterns[SIZE_NONE], noun, fold);
  if (tide_say_is_long (self, text) && sized != NULL && sized != patterns[SIZE_NONE])
    {
      g_free (text);
      text = tell (self, trend, patterns[SIZE_NONE], noun, fold);
    }
  if (!tide_say_is_long (self, text))
    return g_steal_pointer (&text);
  g_autofree char *figure = tide_say_figure_of (self, trend->last);
  return tell (self, trend, patterns[SIZE_NONE], figure, fold);
}

/* @nth in its sentence. */
static char *
other_clause (TideSay *self, const TideTrend *trend, guint nth)
{
  const Verbs *verbs = verbs_of (self->table, trend);
  g_autofree char *whose = tide_say_whose (self, trend->last);
  g_autofree char *of_figure = tide_pattern_fill (
      self->language, translated (self, verbs, verbs->whose), "whose", whose, NULL);
  TideSlots slots = slots_of (self, trend);
  const char *pattern = translated (self, verbs, verbs->clause[move_of (self, trend)]);
  return tide_slots_fill (&slots, pattern, "whose", nth == 0 ? of_figure : whose, NULL);
}

/* @trends: of TideTrend, a few a sentence. */
static void
append_trends (TideSay *self, char **text, const GArray *trends)
{
  guint most = most_in_sentence[self->language];
  for (guint i = 0; i < trends->len; i += most)
    {
      g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
      for (guint j = i; j < MIN (i + most, trends->len); j++)
        g_ptr_array_add (clauses,
                         other_clause (self, &g_array_index (trends, TideTrend, j), j - i));
      g_autofree char *list = tide_say_join (self, clauses, 0, clauses->len);
      const char *pattern = i == 0
                                /* Translators: {list} is "China’s figure fell from 2 to 1 and
                                 * India’s rose from 1 to 2" */
                                ? tide_gettext (self->language, "Over the same period, {list}.")
                                : tide_pgettext (self->language, "trend", "{list}.");
      char *sentence = tide_pattern_fill (self->language, pattern, "list", list, NULL);
      tide_phrase_append (text, tide_say_begin (self, sentence), self->language);
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
  NC_ ("latest", "The latest figures were {list}."),
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

/* Whether both figures are the economy's, not the mean of a region. */
static gboolean
is_own (const TideTrend *trend)
{
  return ((trend->first->status | trend->last->status) & TIDE_STATUS_IMPUTED) == 0;
}

/* A projection that the indicator has a clause for is said by that alone. */
static gboolean
can_be_told (const TideSay *self, const TideTrend *trend)
{
  gboolean has_clause
      = *tide_text_get (&self->table->indicator->say_projected, TIDE_LANGUAGE_EN) != '\0';
  return is_own (trend) && !(has_clause && (trend->last->status & TIDE_STATUS_PROJECTED) != 0);
}

/* Of those of @rows from @from on that are named at all: whose figures moved between the ends, and
 * the latest figures of the rest. */
static void
sort_out (const TideSay *self, const GPtrArray *rows, guint from, const TidePeriod ends[2],
          GArray *trends, GPtrArray *left)
{
  TideTrend trend;
  for (guint i = from; i < MIN (rows->len, TIDE_SAY_MOST); i++)
    if (tide_trend_of (self->table, rows->pdata[i], ends, &trend) && is_own (&trend))
      g_array_append_val (trends, trend);
    else
      g_ptr_array_add (left, (gpointer)latest_of (self->table, rows->pdata[i]));
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
  tide_say_append_list (self, &text, left, TIDE_PERIOD_NONE, &latest_listed);
  tide_phrase_append (
      &text, tide_say_more (self, rivals->len > TIDE_SAY_MOST ? rivals->len - TIDE_SAY_MOST : 0),
      self->language);
  tide_phrase_append (&text, place_sentence (self, &trend), self->language);
  tide_phrase_append (&text, left_out_sentence (self, ends[1]), self->language);
  return text;
}
