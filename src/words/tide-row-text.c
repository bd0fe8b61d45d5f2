/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its name, value and rank, and why it has none; and what is wrong with
 * a whole table. It must not know how rows are found, nor other rows.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-row-text.h"

#include "tide-phrase.h"

#define N_(message) message

/* Why a row is not divided, by population and by GDP. */
typedef struct {
  const char *by_population;
  const char *by_gdp;
} Undivided;

static const Undivided undivided[] = {
  [TIDE_MISSING_DENOMINATOR] = {
    /* Translators: %1$s is a country or region, %2$s the year of its figure */
    N_ ("The population of %1$s in %2$s or the year before is not known, so its figure cannot be divided."),
    N_ ("The GDP of %1$s in %2$s or the year before is not known, so its figure cannot be divided."),
  },
  [TIDE_MISSING_PER_SPAN] = {
    /* Translators: %1$s is a country or region, %2$s a span of years */
    N_ ("The figure for %1$s is of %2$s, and a span of years is not divided by population."),
    N_ ("The figure for %1$s is of %2$s, and a span of years is not divided by GDP."),
  },
  [TIDE_MISSING_PER_PROJECTED] = {
    /* Translators: %1$s is a country or region, %2$s a year */
    N_ ("The figure for %1$s in %2$s is a projection, which is not divided by population."),
    N_ ("The figure for %1$s in %2$s is a projection, which is not divided by GDP."),
  },
  [TIDE_MISSING_PER_REGION] = {
    /* Translators: %1$s is a province or a city */
    N_ ("The figure for %1$s is not divided: populations of regions and cities are not included."),
    N_ ("The figure for %1$s is not divided: the GDP of regions and cities is not included."),
  },
};

static const char *const marked[] = {
  [TIDE_QUALIFIER_EXACT] = "%s",
  [TIDE_QUALIFIER_ABOUT] = "≈%s",
  [TIDE_QUALIFIER_OVER] = ">%s",
  [TIDE_QUALIFIER_UNDER] = "<%s",
};

static char *
undivided_text (const TideRow *row, const TideTable *table, const char *name, TideLanguage language)
{
  const Undivided *reason = &undivided[row->missing];
  g_autofree char *period = tide_period_format_in_sentence (row->used, language);
  const char *pattern
      = table->query->per == TIDE_PER_PERSON ? reason->by_population : reason->by_gdp;
  return tide_language_printf (language, tide_gettext (language, pattern), name, period);
}

static char *
other_period_text (const TideRow *row, const char *name, TideLanguage language)
{
  g_autofree char *asked = tide_period_format_in_sentence (row->asked, language);
  g_autofree char *nearest = tide_period_format_in_sentence (row->nearest, language);
  if (row->missing == TIDE_MISSING_EXACT)
    /* Translators: %1$s is a country or region, %2$s the period asked for, %3$s another one */
    return tide_language_printf (
        language,
        tide_gettext (language, "There is no figure of exactly %2$s for %1$s; the one of %3$s is "
                                "left out, as the link asks."),
        name, asked, nearest);
  if (row->nearest.grain == TIDE_GRAIN_NONE)
    return tide_language_printf (
        language, tide_gettext (language, "There is no figure of %1$s for %2$s."), asked, name);
  /* Translators: %1$s is a country or region, %2$s the period asked for, %3$s another one */
  return tide_language_printf (
      language,
      tide_gettext (language, "There is no figure of %2$s for %1$s; the nearest is of %3$s."), name,
      asked, nearest);
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
    /* Translators: %1$s is a measure, %2$s and %3$s the ends of a range of time */
    return tide_language_printf (
        language, tide_gettext (language, "“%1$s” has no figures from %2$s to %3$s."), title, first,
        last);
  /* Translators: %1$s is a measure, %2$s a period */
  return tide_language_printf (language, tide_gettext (language, "“%1$s” has no figures of %2$s."),
                               title, last);
}

static char *
not_divided_text (const TideTable *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->indicator->title, language);
  const char *pattern = self->query->per == TIDE_PER_PERSON
                            /* Translators: %1$s is a measure */
                            ? tide_gettext (language, "“%1$s” is not divided by population.")
                            /* Translators: %1$s is a measure */
                            : tide_gettext (language, "“%1$s” is not divided by GDP.");
  return tide_language_printf (language, pattern, title);
}

char *
tide_table_problem_text (const TideTable *self, TideLanguage language)
{
  switch (self->problem)
    {
    case TIDE_PROBLEM_INDICATOR:
      return g_strdup (self->detail);
    case TIDE_PROBLEM_ECONOMY:
      /* Translators: %1$s is a code such as CHN */
      return tide_language_printf (
          language, tide_gettext (language, "There is no country or region with the code “%1$s”."),
          self->detail);
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
  g_autofree char *name = tide_phrase_economy (row->economy, language);
  switch (row->missing)
    {
    case TIDE_MISSING_NOT:
      return NULL;
    case TIDE_MISSING_NEVER:
      /* Translators: %1$s is one or more countries or regions */
      return tide_language_printf (
          language, tide_gettext (language, "This measure has no figures for %1$s."), name);
    case TIDE_MISSING_PERIOD:
    case TIDE_MISSING_EXACT:
      return other_period_text (row, name, language);
    case TIDE_MISSING_DENOMINATOR:
    case TIDE_MISSING_PER_SPAN:
    case TIDE_MISSING_PER_PROJECTED:
    case TIDE_MISSING_PER_REGION:
      break;
    }
  return undivided_text (row, table, name, language);
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
    return tide_language_printf (language, marked[row->qualifier], value);
  return tide_phrase_qualified (value, row->qualifier, language);
}

char *
tide_row_rank_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (row->rank == 0)
    return NULL;
  g_autofree char *rank = tide_phrase_rank (row, language);
  g_autofree char *n
      = tide_number_format (table->n_ranked, TIDE_UNIT_COUNT, 0, TIDE_FORM_FULL, language);
  /* Translators: a rank and among how many: "joint second of 12" */
  return tide_language_printf (language, tide_pgettext (language, "rank", "%1$s of %2$s"), rank, n);
}
