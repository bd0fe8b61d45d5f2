/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far two values are apart: the ratio that people say, from twice on, else the difference of
 * what is printed. It must not know which rows are compared, or why.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare.h"
#include "tide-slots.h"

#define NC_(context, message) message
#define RATIO_FROM 2.0
#define MOST_APART 1000.0 /* beyond, a difference says nothing that the larger does not */

/* How a difference is told, higher and lower: of points, of groups, whose verb would be another,
 * and of amounts. */
typedef struct {
  const char *context;
  const char *higher;
  const char *lower;
} Words;

/* Translators: {who} and {other} are countries or regions, {size} "8 percentage points" */
static const Words points = { "points", NC_ ("points", "{who} was {size} above {other}."),
                              NC_ ("points", "{who} was {size} below {other}.") };
/* Translators: {who} and {other} are groups of countries, {size} "8 percentage points" */
static const Words points_of_groups
    = { "points of groups",
        NC_ ("points of groups", "The figure for {who} was {size} above that for {other}."),
        NC_ ("points of groups", "The figure for {who} was {size} below that for {other}.") };
/* Translators: {who} and {other} are countries or regions, {size} is "$1.2 billion" */
static const Words amounts
    = { "amount", NC_ ("amount", "The figure for {who} was {size} higher than that for {other}."),
        NC_ ("amount", "The figure for {who} was {size} lower than that for {other}.") };

/* Translators: as for amounts; these are rates, which Chinese compares otherwise */
static const Words rates
    = { "rate", NC_ ("rate", "The figure for {who} was {size} higher than that for {other}."),
        NC_ ("rate", "The figure for {who} was {size} lower than that for {other}.") };

static const Words *
words_for (const TideSay *self, const TideRow *a, const TideRow *b)
{
  if (tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT)
    return tide_unit_is_amount (self->table->unit) ? &amounts : &rates;
  gboolean has_group
      = a->economy->kind == TIDE_ECONOMY_AGGREGATE || b->economy->kind == TIDE_ECONOMY_AGGREGATE;
  return has_group ? &points_of_groups : &points;
}

static char *
ratio_sentence (TideSay *self, const TideRow *greater, const TideRow *smaller)
{
  gboolean about = FALSE;
  g_autofree char *ratio
      = tide_precision_ratio (&self->shown, greater->value, smaller->value, &about);
  if (ratio == NULL)
    return NULL;
  about |= greater->qualifier != TIDE_QUALIFIER_EXACT || smaller->qualifier != TIDE_QUALIFIER_EXACT;
  TideSlots slots = tide_slots_of (self, greater);
  slots.other = smaller;
  /* What a division made is not what the noun is of. */
  g_autofree char *noun = self->shown.figures > 0 ? tide_say_figure_of (self, greater)
                                                  : tide_say_noun (self, greater);
  const char *pattern
      = about
            /* Translators: {who} and {other} are countries or regions, {ratio} a number such as
             * 2.2, {noun} "the number of AI companies in the United States" */
            ? tide_pgettext (self->language, "ratio",
                             "The figure for {who} was about {ratio} times that for {other}.")
            : tide_pgettext (self->language, "ratio",
                             "The figure for {who} was {ratio} times that for {other}.");
  return tide_slots_fill (&slots, pattern, "noun", noun, "ratio", ratio, NULL);
}

/* Readers subtract what has one magnitude word; of rates that a division made, only ratios. */
static char *
difference_sentence (TideSay *self, const TideRow *subject, const TideRow *other)
{
  const TidePrecision *shown = &self->shown;
  if (shown->figures > 0
      || tide_precision_word (shown, subject->value) != tide_precision_word (shown, other->value))
    return NULL;
  const Words *words = words_for (self, subject, other);
  const char *pattern = subject->value < other->value ? words->lower : words->higher;
  TideSlots slots = tide_slots_of (self, subject);
  slots.other = other;
  return tide_say_begin (
      self,
      tide_slots_fill (&slots, tide_pgettext (self->language, words->context, pattern), NULL));
}

/* Two that print alike. */
static char *
level_sentence (const TideSay *self, const TideRow *a, const TideRow *b)
{
  if (a->value == b->value)
    return g_strdup (tide_gettext (self->language, "The two are equal."));
  return g_strdup (tide_gettext (self->language, "The two are practically level."));
}

char *
tide_say_pair (TideSay *self, const TideRow *subject, const TideRow *other)
{
  TideComparison comparison = tide_compare (self->table, subject, other);
  if (comparison.difference_problem != TIDE_COMPARE_OK)
    return NULL;
  gboolean is_exact = comparison.difference_qualifier == TIDE_QUALIFIER_EXACT;
  if (tide_say_is_alike (self, subject, other))
    return is_exact ? level_sentence (self, subject, other) : NULL;
  const TideRow *greater = subject->value > other->value ? subject : other;
  const TideRow *smaller = greater == subject ? other : subject;
  gboolean has_ratio = comparison.ratio_problem == TIDE_COMPARE_OK
                       && (comparison.ratio_qualifier == TIDE_QUALIFIER_EXACT
                           || comparison.ratio_qualifier == TIDE_QUALIFIER_ABOUT);
  if (has_ratio && greater->value >= RATIO_FROM * smaller->value
      && tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT)
    return ratio_sentence (self, greater, smaller);
  gboolean far_apart = has_ratio && greater->value > MOST_APART * smaller->value;
  return is_exact && !far_apart ? difference_sentence (self, subject, other) : NULL;
}
