/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as each language writes them: alone, inside a sentence, on an axis. It must not know
 * today's date, datasets or figures.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-period-text.h"

#include "tide-pattern.h"

#define N_(message) message

#define MOST_PARTS 12

/* Where a period stands. */
typedef enum { FORM_ALONE, FORM_IN_SENTENCE, FORM_SHORT } Form;

/* The parts of a year by form; {year} is a year. */
static const char *const names[][FORM_SHORT + 1][MOST_PARTS] = {
  [TIDE_GRAIN_HALF] = {
    /* Translators: {year} is a year; stands alone, as in a table */
    { N_ ("first half of {year}"), N_ ("second half of {year}") },
    /* Translators: {year} is a year; stands inside a sentence, as in "In the first half of 2024" */
    { N_ ("the first half of {year}"), N_ ("the second half of {year}") },
    /* Translators: a half of a year on an axis; {year} is a year */
    { N_ ("{year} H1"), N_ ("{year} H2") },
  },
  [TIDE_GRAIN_QUARTER] = {
    /* Translators: {year} is a year; stands alone, as in a table */
    { N_ ("first quarter of {year}"), N_ ("second quarter of {year}"),
      N_ ("third quarter of {year}"), N_ ("fourth quarter of {year}") },
    /* Translators: {year} is a year; stands inside a sentence, as in "In the first quarter of
     * 2024" */
    { N_ ("the first quarter of {year}"), N_ ("the second quarter of {year}"),
      N_ ("the third quarter of {year}"), N_ ("the fourth quarter of {year}") },
    /* Translators: a quarter on an axis; {year} is a year */
    { N_ ("{year} Q1"), N_ ("{year} Q2"), N_ ("{year} Q3"), N_ ("{year} Q4") },
  },
  [TIDE_GRAIN_MONTH] = {
    /* Translators: a month; {year} is a year */
    { N_ ("January {year}"), N_ ("February {year}"), N_ ("March {year}"), N_ ("April {year}"),
      N_ ("May {year}"), N_ ("June {year}"), N_ ("July {year}"), N_ ("August {year}"),
      N_ ("September {year}"), N_ ("October {year}"), N_ ("November {year}"),
      N_ ("December {year}") },
    { N_ ("January {year}"), N_ ("February {year}"), N_ ("March {year}"), N_ ("April {year}"),
      N_ ("May {year}"), N_ ("June {year}"), N_ ("July {year}"), N_ ("August {year}"),
      N_ ("September {year}"), N_ ("October {year}"), N_ ("November {year}"),
      N_ ("December {year}") },
    /* Translators: a month on an axis; {year} is a year */
    { N_ ("Jan {year}"), N_ ("Feb {year}"), N_ ("Mar {year}"), N_ ("Apr {year}"),
      N_ ("May {year}"), N_ ("Jun {year}"), N_ ("Jul {year}"), N_ ("Aug {year}"),
      N_ ("Sep {year}"), N_ ("Oct {year}"), N_ ("Nov {year}"), N_ ("Dec {year}") },
  },
};

static char *
format_part (TidePeriod period, Form form, TideLanguage language)
{
  g_autofree char *year = g_strdup_printf ("%d", period.year);
  const char *name = names[period.grain][form][period.part - 1];
  return tide_pattern_fill (language, tide_gettext (language, name), "year", year, NULL);
}

static char *
format_span (TidePeriod period, TideLanguage language)
{
  g_autofree char *first = g_strdup_printf ("%d", period.year);
  g_autofree char *last = g_strdup_printf ("%d", period.last_year);
  /* Translators: a span of years, the first and the last one */
  return tide_pattern_fill (language, tide_pgettext (language, "span", "{first}–{last}"), "first",
                            first, "last", last, NULL);
}

static char *
format_short_span (TidePeriod period, TideLanguage language)
{
  gboolean cut = language == TIDE_LANGUAGE_EN && period.year / 100 == period.last_year / 100;
  g_autofree char *first = g_strdup_printf ("%d", period.year);
  g_autofree char *last = g_strdup_printf (cut ? "%02d" : "%d", //
                                           cut ? period.last_year % 100 : period.last_year);
  /* Translators: a span of years on an axis, the first and the last one */
  return tide_pattern_fill (language, tide_pgettext (language, "short span", "{first}–{last}"),
                            "first", first, "last", last, NULL);
}

static char *
format_year (TidePeriod period, TideLanguage language)
{
  g_autofree char *year = g_strdup_printf ("%d", period.year);
  /* Translators: a year in text */
  return tide_pattern_fill (language, tide_pgettext (language, "year", "{year}"), "year", year,
                            NULL);
}

static char *
format_with (TidePeriod period, Form form, TideLanguage language)
{
  switch ((TideGrain)period.grain)
    {
    case TIDE_GRAIN_YEAR:
      return form == FORM_SHORT ? g_strdup_printf ("%d", period.year)
                                : format_year (period, language);
    case TIDE_GRAIN_HALF:
    case TIDE_GRAIN_QUARTER:
    case TIDE_GRAIN_MONTH:
      return format_part (period, form, language);
    case TIDE_GRAIN_SPAN:
      return form == FORM_SHORT ? format_short_span (period, language)
                                : format_span (period, language);
    case TIDE_GRAIN_NONE:
      break;
    }
  return g_strdup ("");
}

char *
tide_period_format (TidePeriod period, TideLanguage language)
{
  return format_with (period, FORM_ALONE, language);
}

char *
tide_period_format_in_sentence (TidePeriod period, TideLanguage language)
{
  return format_with (period, FORM_IN_SENTENCE, language);
}

char *
tide_period_format_short (TidePeriod period, TideLanguage language)
{
  return format_with (period, FORM_SHORT, language);
}

char *
tide_period_format_range (TidePeriod first, TidePeriod last, TideLanguage language)
{
  TidePeriod span = { first.year, last.year, TIDE_GRAIN_SPAN, 0 };
  if (first.grain == TIDE_GRAIN_YEAR && last.grain == TIDE_GRAIN_YEAR)
    return tide_period_format (span, language);
  g_autofree char *from = tide_period_format (first, language);
  g_autofree char *to = tide_period_format (last, language);
  /* Translators: from one period to another, such as "2019 to May 2025" */
  return tide_pattern_fill (language, tide_gettext (language, "{first} to {last}"), "first", from,
                            "last", to, NULL);
}
