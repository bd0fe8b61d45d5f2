/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No word of rank without a field that carries it, and each rank, number of the
 * field and leader counted anew.
 */
#include "reading.h"

#define NUMBER(self, i) (&g_array_index ((self)->numbers, Number, (i)))
#define NAME(self, i) (&g_array_index ((self)->names, Named, (i)))

#define MIXED "some for other (?:years|periods)|部分为其他(?:年份|时期)数据"

static const char leader_pattern[] = "(?:second (?:only )?to|led by|ahead of all,?|behind) (?:the "
                                     ")?$|仅次于$|居首的是$";

/* Whom the word of rank is about: the last name before it, else the first
 * behind it. */
static const TideEconomy *
find_subject (const Reading *self, const Number *number)
{
  guint sentence = reading_sentence_at (self, number->start);
  const TideEconomy *subject = NULL;
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *named = NAME (self, i);
      gboolean is_here = reading_sentence_at (self, named->start) == sentence;
      gboolean leads = reading_fits (self, 0, named->start, leader_pattern);
      if (is_here && !leads && (named->end <= number->start || subject == NULL))
        subject = named->economy;
    }
  for (guint i = 0; i < self->names->len && subject == NULL; i++)
    subject = NAME (self, 0)->economy;
  return subject;
}

/* The period of the sentence, or of the text so far, or the table's. */
static GArray *
find_periods (const Reading *self, const Number *number)
{
  GArray *when = reading_when (self, number);
  g_array_append_val (when, self->table->period);
  return when;
}

static gboolean
is_right (const Reading *self, const Number *number, const TideEconomy *subject, TidePeriod period,
          TruthField *field)
{
  *field = truth_field (&self->truth, self->table, subject->code, period);
  return field->may_be && field->rank == (guint)number->value;
}

/* A rank among figures of several years says so. */
static void
check_mixed (Reading *self, const TruthField *field)
{
  if (field->n_exact < field->n && !g_regex_match (reading_regex (MIXED), self->text, 0, NULL))
    reading_fault (self, "a rank of mixed years without the mark: %u of %u are of that period",
                   field->n_exact, field->n);
}

static void
check_rank (Reading *self, const Number *number)
{
  g_autofree char *quote = reading_quote (self, number);
  const TideEconomy *subject = find_subject (self, number);
  if (subject == NULL)
    {
      reading_fault (self, "“%s” ranks nobody", quote);
      return;
    }
  if (subject->kind != TIDE_ECONOMY_NATIONAL)
    reading_fault (self, "“%s” ranks %s, which is no country", quote, subject->code);
  g_autoptr (GArray) when = find_periods (self, number);
  TruthField field = { 0 };
  for (guint i = 0; i < when->len; i++)
    if (is_right (self, number, subject, g_array_index (when, TidePeriod, i), &field))
      {
        check_mixed (self, &field);
        return;
      }
  reading_fault (self, "“%s” of %s: own rank %u of %u, coverage carries it: %s", quote,
                 subject->code, field.rank, field.n, field.may_be ? "yes" : "no");
}

static void
check_leader (Reading *self, const Named *named)
{
  if (!reading_fits (self, 0, named->start, leader_pattern))
    return;
  Number number = { .form = NUMBER_RANK, .value = 1, .start = named->start, .end = named->end };
  g_autoptr (GArray) when = find_periods (self, &number);
  TruthField field = { 0 };
  for (guint i = 0; i < when->len; i++)
    if (is_right (self, &number, named->economy, g_array_index (when, TidePeriod, i), &field))
      return;
  reading_fault (self, "%s is told as first and is %u of %u", named->economy->code, field.rank,
                 field.n);
}

/* "of the 62 countries and regions": how many there are, at a period that the
 * text speaks of. */
static void
check_countries (Reading *self, const Number *number)
{
  g_autoptr (GArray) when = find_periods (self, number);
  guint n = 0;
  for (guint i = 0; i < when->len; i++)
    {
      TidePeriod period = g_array_index (when, TidePeriod, i);
      n = truth_field (&self->truth, self->table, "", period).n;
      if (n == (guint)number->value)
        return;
    }
  g_autofree char *quote = reading_quote (self, number);
  reading_fault (self, "“%s”: there are %u", quote, n);
}

/* "not among the 15 highest": the source prints so many, and none of whom it is
 * said. */
static void
check_limit (Reading *self, const Number *number)
{
  g_autofree char *quote = reading_quote (self, number);
  guint sentence = reading_sentence_at (self, number->start);
  TideCoverage coverage = tide_indicator_coverage (self->table->indicator, self->table->period);
  if (coverage.form != TIDE_COVERAGE_TOP || coverage.top != (int)number->value)
    reading_fault (self, "“%s”: the source does not print so many", quote);
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *named = NAME (self, i);
      if (reading_sentence_at (self, named->start) == sentence
          && truth_value (&self->truth, named->economy->code, self->table->period).figure != NULL)
        reading_fault (self, "“%s”: %s has a figure", quote, named->economy->code);
    }
}

/* "the highest of the 36 figures listed": so many there are, and no other is as high. */
static void
check_listed (Reading *self, const Number *number)
{
  g_autofree char *quote = reading_quote (self, number);
  const TideEconomy *subject = find_subject (self, number);
  g_autoptr (GArray) when = find_periods (self, number);
  guint n = 0, n_ahead = 0;
  for (guint i = 0; i < when->len; i++)
    {
      truth_count_listed (&self->truth, self->table, subject->code,
                          g_array_index (when, TidePeriod, i), &n, &n_ahead);
      if (n == (guint)number->value && n_ahead == 0)
        return;
    }
  reading_fault (self, "“%s” of %s: %u of %u are as far ahead", quote, subject->code, n_ahead, n);
}

void
reading_check_ranks (Reading *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = NUMBER (self, i);
      if (number->form == NUMBER_RANK)
        check_rank (self, number);
      else if (number->form == NUMBER_LISTED)
        check_listed (self, number);
      else if (number->form == NUMBER_COUNTRIES)
        check_countries (self, number);
      else if (number->form == NUMBER_LIMIT)
        check_limit (self, number);
    }
  for (guint i = 0; i < self->names->len; i++)
    check_leader (self, NAME (self, i));
}
