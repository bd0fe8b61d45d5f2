/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A second value beside the first, and how far they are apart: the ratio that people say, from
 * twice on, else the difference of what is printed. It must not know which rows are compared, or
 * why.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare.h"
#include "tide-number.h"
#include "tide-pattern.h"
#include "tide-slots.h"

#define NC_(context, message) message
#define RATIO_FROM 2.0
#define LEAST_COUNT 10.   /* things: three are three times one, and nobody says so */
#define LEAST_STEPS 5     /* of the last place, of which a difference of rounded values is told */
#define MOST_APART 1000.0 /* beyond, a difference says nothing that the larger does not */

/* The ways to tell the second value with how it compares; the first was told before. */
typedef enum {
  APART_NOT,     /* nothing can be said */
  APART_TIMES,   /* the first is so many times the second */
  APART_ROUGHLY, /* the same, the second being a round number */
  APART_INVERSE, /* the second is so many times the first */
  APART_SIZE,
  APART_LEVEL, /* both print alike */
  APART_EQUAL,
} Apart;

/* {times} is told exactly and about. */
static const char *const told[][2] = {
  [APART_NOT] = { NULL, NULL },
  /* Translators: {times} is "twice" or "5.5 times", {other-whose} "China’s", {other-number} its
   * value; {who} and {other} are the countries */
  [APART_TIMES] = { NC_ ("pair", "That was {times} {other-whose} {other-number}."),
                    NC_ ("pair", "That was about {times} {other-whose} {other-number}.") },
  [APART_ROUGHLY]
  = { NULL, NC_ ("pair", "That was about {times} the figure for {other}, {other-number}.") },
  /* Translators: the value of {other} is higher, so many {times} that of {who} */
  [APART_INVERSE]
  = { NC_ ("pair", "That compares with {other-number} for {other}, {times} as high."),
      NC_ ("pair", "That compares with {other-number} for {other}, about {times} as high.") },
  /* Translators: {size} is "8 percentage points" */
  [APART_SIZE]
  = { NC_ ("pair", "That compares with {other-number} for {other}, a gap of {size}."), NULL },
  /* Translators: the values print alike and are not quite equal */
  [APART_LEVEL]
  = { NC_ ("pair", "That compares with {other-number} for {other}, practically the same."), NULL },
  [APART_EQUAL] = { NC_ ("pair", "The figure for {other} was also {other-number}."), NULL },
};

/* "twice", "5.5 times". */
static char *
times_text (const TideSay *self, const char *ratio)
{
  if (g_str_equal (ratio, "2"))
    return g_strdup (tide_pgettext (self->language, "times", "twice"));
  gboolean is_small = ratio[1] == '\0' && g_ascii_isdigit (ratio[0]);
  g_autofree char *said
      = is_small ? tide_number_format_small (ratio[0] - '0', self->language) : g_strdup (ratio);
  /* Translators: {ratio} is a number such as 5.5 */
  return tide_pattern_fill (self->language,
                            tide_pgettext (self->language, "times", "{ratio} times"), "ratio", said,
                            NULL);
}

/* Readers subtract what has one magnitude word; of rates that a division made, only ratios, and of
 * what is far apart nothing that the larger value does not say. */
static gboolean
tells_size (const TideSay *self, const TideComparison *comparison, const TideRow *a,
            const TideRow *b)
{
  const TidePrecision *shown = &self->shown;
  gboolean is_far = comparison->ratio_problem == TIDE_COMPARE_OK
                    && MAX (comparison->ratio, 1 / comparison->ratio) > MOST_APART;
  return b->value != 0 && comparison->difference_qualifier == TIDE_QUALIFIER_EXACT
         && shown->figures == 0 && !is_far && !tide_precision_would_vanish (shown, a->value)
         && !tide_precision_would_vanish (shown, b->value)
         && tide_precision_steps (shown, a->value, b->value) >= LEAST_STEPS
         && tide_precision_word (shown, a->value) == tide_precision_word (shown, b->value);
}

/* @ratio: (out) (transfer full) (nullable): of the greater to the smaller, where it is told. */
static Apart
apart (TideSay *self, const TideRow *subject, const TideRow *other, char **ratio, gboolean *about)
{
  TideComparison comparison = tide_compare (self->table, subject, other);
  *ratio = NULL;
  if (comparison.difference_problem != TIDE_COMPARE_OK)
    return APART_NOT;
  if (tide_say_is_alike (self, subject, other))
    return comparison.difference_qualifier != TIDE_QUALIFIER_EXACT ? APART_NOT
           : subject->value == other->value                        ? APART_EQUAL
                                                                   : APART_LEVEL;
  gboolean in_unit = tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT;
  const TideRow *greater = subject->value > other->value ? subject : other;
  const TideRow *smaller = greater == subject ? other : subject;
  if (in_unit && tide_say_counts (self, smaller, LEAST_COUNT)
      && comparison.ratio_problem == TIDE_COMPARE_OK
      && (comparison.ratio_qualifier == TIDE_QUALIFIER_EXACT
          || comparison.ratio_qualifier == TIDE_QUALIFIER_ABOUT)
      && greater->value >= RATIO_FROM * smaller->value)
    *ratio = tide_precision_ratio (&self->shown, greater->value, smaller->value, about);
  if (*ratio != NULL)
    return greater != subject                         ? APART_INVERSE
           : other->qualifier != TIDE_QUALIFIER_EXACT ? APART_ROUGHLY
                                                      : APART_TIMES;
  return tells_size (self, &comparison, subject, other) ? APART_SIZE : APART_NOT;
}

char *
tide_say_pair (TideSay *self, const TideRow *subject, const TideRow *other)
{
  g_autofree char *ratio = NULL;
  gboolean about = FALSE;
  Apart how = apart (self, subject, other, &ratio, &about);
  if (how == APART_NOT)
    return NULL;
  tide_say_name (self, other);
  g_autofree char *times = ratio != NULL ? times_text (self, ratio) : g_strdup ("");
  about = ratio != NULL
          && (about || subject->qualifier != TIDE_QUALIFIER_EXACT
              || other->qualifier != TIDE_QUALIFIER_EXACT);
  TideSlots slots = tide_slots_of (self, subject);
  slots.other = other;
  return tide_say_begin (
      self, tide_slots_fill (&slots, tide_pgettext (self->language, "pair", told[how][about]),
                             "times", times, NULL));
}
