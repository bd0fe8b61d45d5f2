/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its name, value and rank; and what is wrong with
 * a whole table. It must not know how rows are found, nor other rows.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-row-text.h"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#include <math.h>

#define N_(message) message
#define LEAST_FIGURES 2 /* of a rate that a division made, of however few, or below one */
#define MOST_FIGURES 3
#define FEW 10

static char *
no_period_text (const TideTable *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->indicator->title, language);
  TideAsked asked = self->query->has_period ? self->query->period : self->indicator->default_period;
  g_autofree char *first = tide_period_format_in_sentence (asked.first, language);
  g_autofree char *last = tide_period_format_in_sentence (
      asked.form == TIDE_ASKED_LATEST ? self->period : asked.last, language);
  if (asked.form == TIDE_ASKED_RANGE)
    /* Translators: {measure} is a measure, {first} and {last} the ends of a range of time */
    return tide_pattern_fill (
        language, tide_gettext (language, "“{measure}” has no figures from {first} to {last}."),
        "measure", title, "first", first, "last", last, NULL);
  /* Translators: {measure} is a measure, {asked} a period */
  return tide_pattern_fill (language,
                            tide_gettext (language, "“{measure}” has no figures for {asked}."),
                            "measure", title, "asked", last, NULL);
}

static char *
not_divided_text (const TideTable *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->indicator->title, language);
  const char *pattern = self->query->per == TIDE_PER_PERSON
                            /* Translators: {measure} is a measure */
                            ? tide_gettext (language, "“{measure}” is not divided by population.")
                            /* Translators: {measure} is a measure */
                            : tide_gettext (language, "“{measure}” is not divided by GDP.");
  return tide_pattern_fill (language, pattern, "measure", title, NULL);
}

char *
tide_table_problem_text (const TideTable *self, TideLanguage language)
{
  switch (self->problem)
    {
    case TIDE_PROBLEM_INDICATOR:
      return g_strdup (self->detail);
    case TIDE_PROBLEM_ECONOMY:
      /* Translators: {code} is a code such as CHN */
      return tide_pattern_fill (
          language,
          tide_gettext (language, "There is no country or region with the code “{code}”."), "code",
          self->detail, NULL);
    case TIDE_PROBLEM_PERIOD:
      return no_period_text (self, language);
    case TIDE_PROBLEM_PER:
      return not_divided_text (self, language);
    case TIDE_PROBLEM_NONE:
      break;
    }
  return NULL;
}

const char *
tide_row_name (const TideRow *row, TideLanguage language)
{
  if (row->economy == NULL)
    /* Translators: what is left of a whole when the named ones are taken away */
    return tide_gettext (language, "All other countries and regions");
  return tide_economy_name (row->economy, language);
}

/* Translators: stands where a value would */
static const char no_figure[] = N_ ("no figure");

/* @shown with as many figures as the row's value deserves. */
static TidePrecision
own_precision (const TideRow *row, const TidePrecision *shown)
{
  TidePrecision own = *shown;
  if (own.figures == 0 || row->figure == NULL)
    return own;
  gboolean is_few = fabs (row->figure->value) < FEW, is_small = fabs (row->value) < 1;
  own.figures = is_small || is_few ? LEAST_FIGURES : MOST_FIGURES;
  return own;
}

char *
tide_row_value_text (const TideRow *row, const TidePrecision *shown)
{
  if (!tide_row_has_value (row))
    return g_strdup (tide_gettext (shown->language, no_figure));
  TidePrecision own = own_precision (row, shown);
  g_autofree char *value = tide_precision_format (&own, row->value);
  if (shown->place == TIDE_VALUE_ON_MARK)
    return g_strconcat (tide_qualifier_row (row->qualifier)->mark, value, NULL);
  return tide_phrase_qualified (value, row->qualifier, shown->language);
}

char *
tide_row_full_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (!tide_row_has_value (row))
    return g_strdup (tide_gettext (language, no_figure));
  TidePrecision shown = tide_table_precision (table, TIDE_VALUE_IN_TEXT, language);
  g_autofree char *number = tide_number_format (row->value, table->unit, table->decimals, language);
  g_autofree char *value = g_strconcat (number, tide_precision_counter (&shown), NULL);
  return tide_phrase_qualified (value, row->qualifier, language);
}

char *
tide_row_rank_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (row->rank == 0)
    return NULL;
  if (table->coverage.form == TIDE_COVERAGE_TOP)
    return tide_phrase_rank (row, language);
  const TideSlots slots = { .table = table, .language = language, .row = row };
  /* Translators: a rank and among how many: "joint second of 12" */
  return tide_slots_fill (&slots, tide_pgettext (language, "rank", "{rank} of {n}"), NULL);
}

TidePrecision
tide_table_precision (const TideTable *self, TideValuePlace place, TideLanguage language)
{
  TidePrecision precision = tide_precision (self->unit, self->decimals, place, language);
  precision.counter = self->indicator->counter;
  if (self->unit != self->indicator->unit && self->unit->shape != TIDE_SHAPE_PERCENT)
    precision.figures = MOST_FIGURES;
  return precision;
}

TidePrecision
tide_table_precision_of (const TideTable *self, TideRowsOf of, TideValuePlace place,
                         TideLanguage language)
{
  TidePrecision precision = tide_table_precision (self, place, language);
  for (guint i = 0; i < self->n_rows; i++)
    if (tide_row_has_value (&self->rows[i]) && (of == TIDE_ROWS_OF_FIELD || self->rows[i].selected))
      tide_precision_add (&precision, self->rows[i].value);
  for (guint i = 0; of == TIDE_ROWS_OF_FIELD && i < self->n_points; i++)
    tide_precision_add (&precision, self->points[i].value);
  if (of == TIDE_ROWS_OF_FIELD && self->has_rest)
    tide_precision_add (&precision, self->rest.value);
  return precision;
}
