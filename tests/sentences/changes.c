/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of a change, of rivals, and of figures that are not plain: only
 * what the figures carry, and all that must be said.
 */
#include "reading.h"

#include "tide-economy.h"

#define NUMBER(self, i) (&g_array_index ((self)->numbers, Number, (i)))
#define NAME(self, i) (&g_array_index ((self)->names, Named, (i)))

#define RISE                                                                                       \
  "\\b(?:rose|grew|risen|rise|increased|climbed)\\b|\\bup "                                        \
  "from\\b|增至|升至|增加至|增长至|上升至"
#define FALL                                                                                       \
  "\\b(?:fell|dropped|fallen|decreased|declined)\\b|\\bdown "                                      \
  "from\\b|减至|降至|减少至|下降至"
#define LEVEL "unchanged|practically level|持平"

/* The number before @i in its sentence, or the sentence's beginning. */
static guint
end_of_last (const Reading *self, guint i)
{
  guint sentence = reading_sentence_at (self, NUMBER (self, i)->start);
  for (int k = (int)i - 1; k >= 0; k--)
    if (self->told[k].economy != NULL
        && reading_sentence_at (self, NUMBER (self, k)->start) == sentence)
      return NUMBER (self, k)->end;
  return g_array_index (self->sentences, guint, sentence);
}

/* Where the verb of a pair of values stands: before the first, or between the
 * two. */
static gboolean
has_verb (const Reading *self, guint i, guint k, const char *pattern)
{
  return reading_fits (self, end_of_last (self, i), NUMBER (self, i)->start, pattern)
         || reading_fits (self, NUMBER (self, i)->end, NUMBER (self, k)->start, pattern);
}

static void
check_pair (Reading *self, guint i, guint k)
{
  const Told *first = &self->told[i], *last = &self->told[k];
  gboolean rises = has_verb (self, i, k, RISE), falls = has_verb (self, i, k, FALL);
  if (!rises && !falls && !has_verb (self, i, k, LEVEL))
    return;
  TidePeriod a = first->truth.figure->period, b = last->truth.figure->period;
  const char *code = first->economy->code;
  const char *why = truth_why_no_change (&self->truth, code, a, b);
  if (why != NULL)
    reading_fault (self, "a change is told of %s: %s", code, why);
  double change = NUMBER (self, k)->value - NUMBER (self, i)->value;
  if (tide_period_compare (a, b) > 0)
    change = -change;
  if ((rises && change <= 0) || (falls && change >= 0))
    reading_fault (self, "%s is said to %s, and does not", code, rises ? "rise" : "fall");
}

static void
check_pairs (Reading *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    for (guint k = i + 1; k < self->numbers->len; k++)
      {
        const Told *a = &self->told[i], *b = &self->told[k];
        guint sentence = reading_sentence_at (self, NUMBER (self, i)->start);
        if (a->economy == NULL || a->economy != b->economy
            || sentence != reading_sentence_at (self, NUMBER (self, k)->start)
            || tide_period_equal (a->truth.figure->period, b->truth.figure->period))
          continue;
        check_pair (self, i, k);
        break;
      }
}

static void
check_cumulative (Reading *self)
{
  for (guint i = 0; i + 1 < self->sentences->len; i++)
    if (self->table->indicator->cumulative
        && reading_has (self, i, "\\b(?:rose|fell|grew)\\b[^.]* in \\d{4}"))
      reading_fault (self, "a running total is said to rise in a year");
}

/* Its own average, not a total that it is a part of. */
static gboolean
is_own_average (const Reading *self, const TideEconomy *group, const TideEconomy *country)
{
  return self->table->indicator->unit->arithmetic != TIDE_ARITHMETIC_AMOUNT
         && tide_economy_overlaps (group, country);
}

/* A group is no rival of a country: no ratio and no difference in a sentence
 * that names both. */
static void
check_rivals_in (Reading *self, guint sentence)
{
  for (guint i = 0; i < self->names->len; i++)
    for (guint k = 0; k < self->names->len; k++)
      {
        const Named *group = NAME (self, i), *country = NAME (self, k);
        if (reading_sentence_at (self, group->start) == sentence
            && reading_sentence_at (self, country->start) == sentence
            && group->economy->kind == TIDE_ECONOMY_AGGREGATE
            && country->economy->kind == TIDE_ECONOMY_NATIONAL
            && !is_own_average (self, group->economy, country->economy))
          {
            reading_fault (self, "%s is compared with %s", group->economy->code,
                           country->economy->code);
            return;
          }
      }
}

static void
check_rivals (Reading *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = NUMBER (self, i);
      gboolean compares = number->form == NUMBER_TIMES || number->form == NUMBER_POINTS
                          || (reading_is_value (number) && self->told[i].economy == NULL);
      if (compares)
        check_rivals_in (self, reading_sentence_at (self, number->start));
    }
}

static const struct {
  guint status;
  const char *pattern;
  const char *must;
} statuses[] = {
  { TIDE_STATUS_ESTIMATED, "(?i)estimate|估计|估算", "estimated" },
  { TIDE_STATUS_PROJECTED, "(?i)project|expect|forecast|\\bmay\\b|\\bcould\\b|预计|预测|可能",
    "projected" },
  { TIDE_STATUS_IMPUTED, "(?i)\\bmean\\b|\\baverage\\b|平均|均值", "the mean of a region" },
};

static const struct {
  TideQualifier qualifier;
  NumberBound bound;
} qualifiers[] = {
  { TIDE_QUALIFIER_ABOUT, NUMBER_ABOUT },
  { TIDE_QUALIFIER_OVER, NUMBER_OVER },
  { TIDE_QUALIFIER_UNDER, NUMBER_UNDER },
  { TIDE_QUALIFIER_AT_MOST, NUMBER_UNDER },
};

static void
check_status (Reading *self, const Told *told)
{
  guint length = g_array_index (self->sentences, guint, self->sentences->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if ((told->truth.figure->status & statuses[i].status) != 0
        && !g_regex_match (reading_regex (statuses[i].pattern), self->text, 0, NULL))
      reading_fault (self, "it is not said that the figure of %s is %s", told->economy->code,
                     statuses[i].must);
  if (tide_indicator_is_partial (self->table->indicator, told->truth.figure->period)
      && !reading_fits (self, 0, length, "(?i)not complete|incomplete|so far|不完整|部分|未满"))
    reading_fault (self, "it is not said that the period of %s is not complete",
                   told->economy->code);
}

static void
check_qualifier (Reading *self, const Number *number, const Told *told)
{
  g_autofree char *quote = reading_quote (self, number);
  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    if (told->truth.figure->qualifier == qualifiers[i].qualifier
        && number->bound != qualifiers[i].bound)
      reading_fault (self, "“%s” of %s lacks its qualifier (%u)", quote, told->economy->code,
                     told->truth.figure->qualifier);
}

void
reading_check_changes (Reading *self)
{
  check_pairs (self);
  check_cumulative (self);
  check_rivals (self);
  for (guint i = 0; i < self->numbers->len; i++)
    if (self->told[i].economy != NULL)
      {
        check_status (self, &self->told[i]);
        check_qualifier (self, NUMBER (self, i), &self->told[i]);
      }
}
