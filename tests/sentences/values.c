/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each number is explained: it prints a figure of whom it stands beside, or
 * follows by arithmetic from others that are printed, or it is a fault.
 */
#include "reading.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9
#define NUMBER(self, i) (&g_array_index ((self)->numbers, Number, (i)))

#define HIGHER                                                                                     \
  "\\b(?:above|below|higher|lower|more|fewer|less|up by|down "                                     \
  "by|ahead|behind|difference|gap of|increase of|drop of)\\b"                                      \
  "|高|低|多|少|增加|增长|下降|减少|上升|升高|相差|领先|落后"

/* What says of a value behind it that it is below 0. */
#define FALLING "(?:fall by|loss of|下降|净减)\\s*$"

/* What is told undivided. */
#define WHOLE "^In absolute terms|^其中，[^。]*总数为"

/* A sentence that sets one value against that of the sentence before. */
#define AGAINST "^That (?:compares with|was) |，相差|[约是为][^，。]*倍。$"

static double
base_of (const Reading *self, const Number *number)
{
  double base = 1;
  guint sentence = reading_sentence_at (self, number->start);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *other = NUMBER (self, i);
      if (other->form == NUMBER_BASE && reading_sentence_at (self, other->start) <= sentence)
        base = other->value;
    }
  return base;
}

/* Half of the last printed place, and what doubles lose. */
static gboolean
prints (const Number *number, double value)
{
  return fabs (number->value - value) <= number->step / 2 * (1 + EPSILON) + fabs (value) * EPSILON;
}

static double
magnitude_of (const Number *number)
{
  return number->step * pow (10, number->places);
}

/* Whether so few digits are enough: three, or all that the indicator shows. */
static gboolean
is_fine_enough (const Reading *self, const Number *number, double value)
{
  double magnitude = magnitude_of (number);
  double off = fabs (number->value - value) / magnitude, size = fabs (value) / magnitude;
  int before_point = size < 1 ? 0 : 1 + (int)floor (log10 (size));
  double wanted = 0.5 * pow (10, -MAX (1, 3 - before_point));
  double shown = 0.5 * pow (10, -self->table->indicator->decimals) / magnitude;
  return off <= MAX (wanted, shown) * (1 + EPSILON) + size * EPSILON;
}

/* What the indicator's decimals would print as nothing shows its first digit. */
static gboolean
would_vanish (const Reading *self, double value)
{
  return fabs (value) < 0.5 * pow (10, -self->table->indicator->decimals);
}

static void
check_precision (Reading *self, guint i)
{
  const Number *number = NUMBER (self, i);
  double value = self->told[i].value;
  g_autofree char *quote = reading_quote (self, number);
  if (!is_fine_enough (self, number, value))
    reading_fault (self, "“%s” is coarser than three figures of %.12g", quote, value);
  if (magnitude_of (number) < 1.5 && number->places > self->table->indicator->decimals
      && !would_vanish (self, value))
    reading_fault (self, "“%s” has more decimals than the indicator's %d", quote,
                   self->table->indicator->decimals);
}

static gboolean
is_money (const TideUnit *unit)
{
  return unit->shape == TIDE_SHAPE_USD || unit->shape == TIDE_SHAPE_USD_2021;
}

static NumberForm
form_of_unit (const Reading *self)
{
  const TideUnit *unit = self->table->indicator->unit;
  if (self->truth.per == TIDE_PER_GDP && is_money (unit))
    return NUMBER_PERCENT;
  if (is_money (unit))
    return NUMBER_MONEY;
  return unit->shape == TIDE_SHAPE_NUMBER ? NUMBER_VALUE : NUMBER_PERCENT;
}

static double
printed_value (const Reading *self, const Number *number, double value)
{
  if (self->truth.per == TIDE_PER_NONE)
    return value;
  if (number->form == NUMBER_PERCENT)
    return value * 100;
  return value * base_of (self, number);
}

static gboolean
tells (const Reading *self, const Number *number, const TideEconomy *economy, TidePeriod period,
       Told *told)
{
  TruthValue truth = truth_value (&self->truth, economy->code, period);
  double value = truth.figure == NULL ? NAN : printed_value (self, number, truth.value);
  if (value < 0 && reading_fits (self, 0, number->start, FALLING))
    value = -value;
  if (isnan (value) || number->form != form_of_unit (self) || !prints (number, value))
    return FALSE;
  *told = (Told){ economy, truth, value };
  return TRUE;
}

/* All of them for "1 each for …", else any. */
static gboolean
find_told (const Reading *self, const Number *number, Told *told)
{
  gboolean all;
  g_autoptr (GPtrArray) who = reading_who (self, number, &all);
  g_autoptr (GArray) when = reading_when (self, number);
  guint n = 0;
  for (guint i = 0; i < who->len; i++)
    {
      gboolean fits = FALSE;
      for (guint k = 0; k < when->len && !fits; k++)
        fits = tells (self, number, g_ptr_array_index (who, i), g_array_index (when, TidePeriod, k),
                      told);
      n += fits;
    }
  return all ? n == who->len && n > 0 : n > 0;
}

/* Names of the sentence, or for a number without any those of the one before.
 */
static gboolean
is_told_near (const Reading *self, guint told, const Number *number)
{
  guint here = reading_sentence_at (self, number->start);
  guint there = reading_sentence_at (self, NUMBER (self, told)->start);
  if (here == there || (there < here && there + 2 >= here && reading_has (self, here, AGAINST)))
    return TRUE;
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *named = &g_array_index (self->names, Named, i);
      if (reading_sentence_at (self, named->start) == here
          && named->economy == self->told[told].economy)
        return TRUE;
    }
  return FALSE;
}

/* The difference of two printed values, exactly. */
static gboolean
is_difference (const Reading *self, const Number *number)
{
  guint sentence = reading_sentence_at (self, number->start);
  if (number->form != NUMBER_POINTS && !reading_has (self, sentence, HIGHER))
    return FALSE;
  for (guint i = 0; i < self->numbers->len; i++)
    for (guint k = 0; k < i; k++)
      {
        if (self->told[i].economy == NULL || self->told[k].economy == NULL
            || !is_told_near (self, i, number) || !is_told_near (self, k, number))
          continue;
        double difference = fabs (NUMBER (self, i)->value - NUMBER (self, k)->value);
        if (fabs (difference - fabs (number->value)) <= number->step * 1e-6)
          return TRUE;
      }
  return FALSE;
}

static gboolean
may_have_ratio (const Reading *self)
{
  const TideIndicator *indicator = self->table->indicator;
  if (self->truth.per != TIDE_PER_NONE)
    return TRUE;
  switch (indicator->unit->arithmetic)
    {
    case TIDE_ARITHMETIC_AMOUNT:
    case TIDE_ARITHMETIC_RATE:
      return TRUE;
    case TIDE_ARITHMETIC_SHARE:
      return tide_text_get (&indicator->whole, TIDE_LANGUAGE_EN)[0] != '\0';
    case TIDE_ARITHMETIC_SCORE:
    case TIDE_ARITHMETIC_INDEX:
    case TIDE_ARITHMETIC_CHANGE:
      return FALSE;
    }
  g_assert_not_reached ();
}

static gboolean
is_ratio_of (const Number *number, const Told *a, const Told *b)
{
  if (a->value <= 0 || b->value <= 0)
    return FALSE;
  double step = MAX (number->step, pow (10, floor (log10 (number->value)) - 1));
  return fabs (a->value / b->value - number->value)
         <= (number->bound == NUMBER_PLAIN || number->bound == NUMBER_ABOUT ? step / 2 : step)
                * (1 + EPSILON);
}

static void
check_ratio (Reading *self, const Number *number)
{
  g_autofree char *quote = reading_quote (self, number);
  if (!may_have_ratio (self))
    reading_fault (self, "“%s”: the unit has no ratios", quote);
  if (number->value < 1)
    reading_fault (self, "“%s”: a ratio below 1", quote);
  double significant = number->value / pow (10, floor (log10 (number->value)) - 1);
  if (fabs (significant - round (significant)) > 1e-6)
    reading_fault (self, "“%s”: more than two significant figures", quote);
  for (guint i = 0; i < self->numbers->len; i++)
    for (guint k = 0; k < self->numbers->len; k++)
      if (self->told[i].economy != NULL && self->told[k].economy != NULL && i != k
          && is_told_near (self, i, number) && is_told_near (self, k, number)
          && is_ratio_of (number, &self->told[i], &self->told[k]))
        return;
  reading_fault (self, "“%s”: no two figures told beside it have that ratio", quote);
}

/* A count behind a rate: of the last period that the text speaks of where it is so many. */
static void
explain_count (Reading *self, guint i)
{
  gboolean all;
  const Number *number = NUMBER (self, i);
  Truth whole = self->truth;
  whole.per = TIDE_PER_NONE;
  g_autoptr (GPtrArray) who = reading_who (self, number, &all);
  for (guint k = i; k-- > 0 && who->len > 0 && self->told[i].economy == NULL;)
    {
      const TideEconomy *economy = g_ptr_array_index (who, 0);
      if (NUMBER (self, k)->form != NUMBER_PERIOD)
        continue;
      TruthValue truth = truth_value (&whole, economy->code, NUMBER (self, k)->period);
      if (truth.figure != NULL && truth.value == number->value)
        self->told[i] = (Told){ economy, truth, truth.value };
    }
}

static void
explain_value (Reading *self, guint i)
{
  if (reading_has (self, reading_sentence_at (self, NUMBER (self, i)->start), WHOLE))
    {
      explain_count (self, i);
      return;
    }
  find_told (self, NUMBER (self, i), &self->told[i]);
}

/* Where figures are counted in times ("uploaded code 34 million times"), or are ratios. */
static void
explain_times (Reading *self, guint i)
{
  Number *number = NUMBER (self, i);
  const char *say = tide_text_get (&self->table->indicator->say, self->language);
  if (strstr (say, "times") == NULL && strstr (say, "{value}倍") == NULL)
    return;
  number->form = NUMBER_VALUE;
  explain_value (self, i);
  if (self->told[i].economy == NULL)
    number->form = NUMBER_TIMES;
}

static void
check_difference (Reading *self, guint i)
{
  const Number *number = NUMBER (self, i);
  if (self->told[i].economy != NULL || is_difference (self, number))
    return;
  g_autofree char *quote = reading_quote (self, number);
  gboolean all;
  g_autoptr (GPtrArray) who = reading_who (self, number, &all);
  const TideEconomy *economy = who->len > 0 ? g_ptr_array_index (who, 0) : NULL;
  reading_fault (self,
                 "“%s” prints no figure of %s and is no difference of two that "
                 "are printed",
                 quote, economy == NULL ? "anybody" : economy->code);
}

/* Shares, scores and all that is printed without a magnitude word have one number of decimals. */
static gboolean
shares_decimals (const Reading *self, guint i, guint k)
{
  const Number *a = NUMBER (self, i), *b = NUMBER (self, k);
  gboolean are_percents = (a->form == NUMBER_PERCENT || a->form == NUMBER_POINTS)
                          && (b->form == NUMBER_PERCENT || b->form == NUMBER_POINTS);
  gboolean are_told = self->told[i].economy != NULL && self->told[k].economy != NULL;
  return are_percents || (are_told && magnitude_of (a) < 1.5 && magnitude_of (b) < 1.5);
}

static void
check_one_precision (Reading *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    for (guint k = 0; k < i; k++)
      if (shares_decimals (self, i, k) && !would_vanish (self, NUMBER (self, i)->value)
          && !would_vanish (self, NUMBER (self, k)->value)
          && NUMBER (self, i)->places != NUMBER (self, k)->places)
        {
          reading_fault (self, "values with %d and %d decimals in one text",
                         NUMBER (self, k)->places, NUMBER (self, i)->places);
          return;
        }
}

void
reading_check_values (Reading *self)
{
  for (guint i = 0; i < self->numbers->len; i++)
    if (reading_is_value (NUMBER (self, i)))
      explain_value (self, i);
    else if (NUMBER (self, i)->form == NUMBER_TIMES)
      explain_times (self, i);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = NUMBER (self, i);
      if (reading_is_value (number) || number->form == NUMBER_POINTS)
        check_difference (self, i);
      if (number->form == NUMBER_TIMES)
        check_ratio (self, number);
    }
  if (self->truth.per != TIDE_PER_NONE)
    return;
  for (guint i = 0; i < self->numbers->len; i++)
    if (self->told[i].economy != NULL)
      check_precision (self, i);
  check_one_precision (self);
}
