/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its name, value and rank, and why it has none; and what is wrong with
 * a whole table. It must not know how rows are found, nor other rows.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-row-text.h"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#define N_(message) message

/* Why a row is not divided, by population and by GDP. */
typedef struct {
  const char *by_population;
  const char *by_gdp;
} Undivided;

static const Undivided undivided[] = {
  [TIDE_MISSING_DENOMINATOR] = {
    /* Translators: {who} is a country or region, {when} the year of its figure */
    N_ ("The population of {who} in {when} or the year before is not known, so its figure cannot be divided."),
    N_ ("The GDP of {who} in {when} or the year before is not known, so its figure cannot be divided."),
  },
  [TIDE_MISSING_PER_SPAN] = {
    /* Translators: {who} is a country or region, {when} a span of years */
    N_ ("The figure for {who} is of {when}, and a span of years is not divided by population."),
    N_ ("The figure for {who} is of {when}, and a span of years is not divided by GDP."),
  },
  [TIDE_MISSING_PER_PROJECTED] = {
    /* Translators: {who} is a country or region, {when} a year */
    N_ ("The figure for {who} in {when} is a projection, which is not divided by population."),
    N_ ("The figure for {who} in {when} is a projection, which is not divided by GDP."),
  },
  [TIDE_MISSING_PER_REGION] = {
    /* Translators: {who} is a province or a city */
    N_ ("The figure for {who} is not divided: populations of regions and cities are not included."),
    N_ ("The figure for {who} is not divided: the GDP of regions and cities is not included."),
  },
};

static char *
undivided_text (const TideSlots *slots)
{
  const Undivided *reason = &undivided[slots->row->missing];
  const char *pattern
      = slots->table->query->per == TIDE_PER_PERSON ? reason->by_population : reason->by_gdp;
  return tide_slots_fill (slots, tide_gettext (slots->language, pattern), NULL);
}

static char *
other_period_text (const TideSlots *slots)
{
  TideLanguage language = slots->language;
  if (slots->row->missing == TIDE_MISSING_EXACT)
    /* Translators: {who} is a country or region, {asked} the period asked for, {nearest} another
     * one */
    return tide_slots_fill (
        slots,
        tide_gettext (language,
                      "There is no figure of exactly {asked} for {who}; the one of {nearest} is "
                      "left out, as the link asks."),
        NULL);
  if (slots->row->nearest.grain == TIDE_GRAIN_NONE)
    return tide_slots_fill (
        slots, tide_gettext (language, "There is no figure of {asked} for {who}."), NULL);
  /* Translators: {who} is a country or region, {asked} the period asked for, {nearest} another one
   */
  return tide_slots_fill (
      slots,
      tide_gettext (language,
                    "There is no figure of {asked} for {who}; the nearest is of {nearest}."),
      NULL);
}

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
                            tide_gettext (language, "“{measure}” has no figures of {asked}."),
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

char *
tide_row_missing_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  const TideSlots slots = { .table = table, .language = language, .row = row };
  switch (row->missing)
    {
    case TIDE_MISSING_NOT:
      return NULL;
    case TIDE_MISSING_NEVER:
      /* Translators: {who} is one or more countries or regions */
      return tide_slots_fill (
          &slots, tide_gettext (language, "This measure has no figures for {who}."), NULL);
    case TIDE_MISSING_PERIOD:
    case TIDE_MISSING_EXACT:
      return other_period_text (&slots);
    case TIDE_MISSING_DENOMINATOR:
    case TIDE_MISSING_PER_SPAN:
    case TIDE_MISSING_PER_PROJECTED:
    case TIDE_MISSING_PER_REGION:
      break;
    }
  return undivided_text (&slots);
}

const char *
tide_row_name (const TideRow *row, TideLanguage language)
{
  if (row->economy == NULL)
    /* Translators: what is left of a whole when the named ones are taken away */
    return tide_gettext (language, "All other economies");
  return tide_economy_name (row->economy, language);
}

char *
tide_row_value_text (const TideRow *row, const TideTable *table, TideForm form,
                     TideLanguage language)
{
  if (!tide_row_has_value (row))
    /* Translators: stands where a value would */
    return g_strdup (tide_gettext (language, "no figure"));
  g_autofree char *value
      = tide_number_format (row->value, table->unit, table->decimals, form, language);
  if (form == TIDE_FORM_MARK)
    return g_strconcat (tide_qualifier_row (row->qualifier)->mark, value, NULL);
  return tide_phrase_qualified (value, row->qualifier, language);
}

char *
tide_row_rank_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (row->rank == 0)
    return NULL;
  const TideSlots slots = { .table = table, .language = language, .row = row };
  /* Translators: a rank and among how many: "joint second of 12" */
  return tide_slots_fill (&slots, tide_pgettext (language, "rank", "{rank} of {n}"), NULL);
}
