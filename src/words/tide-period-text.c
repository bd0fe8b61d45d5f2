/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as each language writes them: alone, inside a sentence, on an axis. It must not know
 * today's date, datasets or figures.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-period-text.h"

#define N_(message) message

static const char *const quarter_names[] = {
  /* Translators: %1$s is a year; stands alone, as in a table */
  N_ ("first quarter of %1$s"),
  N_ ("second quarter of %1$s"),
  N_ ("third quarter of %1$s"),
  N_ ("fourth quarter of %1$s"),
};

static const char *const quarter_phrases[] = {
  /* Translators: %1$s is a year; stands inside a sentence, as in "In the first quarter of 2024" */
  N_ ("the first quarter of %1$s"),
  N_ ("the second quarter of %1$s"),
  N_ ("the third quarter of %1$s"),
  N_ ("the fourth quarter of %1$s"),
};

static const char *const short_quarter_names[] = {
  /* Translators: a quarter on an axis; %1$s is a year */
  N_ ("%1$s Q1"),
  N_ ("%1$s Q2"),
  N_ ("%1$s Q3"),
  N_ ("%1$s Q4"),
};

static const char *const month_names[] = {
  /* Translators: a month; %1$s is a year */
  N_ ("January %1$s"),   N_ ("February %1$s"), N_ ("March %1$s"),    N_ ("April %1$s"),
  N_ ("May %1$s"),       N_ ("June %1$s"),     N_ ("July %1$s"),     N_ ("August %1$s"),
  N_ ("September %1$s"), N_ ("October %1$s"),  N_ ("November %1$s"), N_ ("December %1$s"),
};

static const char *const short_month_names[] = {
  /* Translators: a month on an axis; %1$s is a year */
  N_ ("Jan %1$s"), N_ ("Feb %1$s"), N_ ("Mar %1$s"), N_ ("Apr %1$s"),
  N_ ("May %1$s"), N_ ("Jun %1$s"), N_ ("Jul %1$s"), N_ ("Aug %1$s"),
  N_ ("Sep %1$s"), N_ ("Oct %1$s"), N_ ("Nov %1$s"), N_ ("Dec %1$s"),
};

static char *
format_part (TidePeriod period, const char *const *names, TideLanguage language)
{
  g_autofree char *year = g_strdup_printf ("%d", period.year);

  return tide_language_printf (language, tide_gettext (language, names[period.part - 1]), year);
}

static char *
format_span (TidePeriod period, TideLanguage language)
{
  g_autofree char *first = g_strdup_printf ("%d", period.year);
  g_autofree char *last = g_strdup_printf ("%d", period.last_year);

  /* Translators: a span of years, the first and the last one */
  return tide_language_printf (language, tide_pgettext (language, "span", "%1$s–%2$s"), first,
                               last);
}

static char *
format_short_span (TidePeriod period, TideLanguage language)
{
  gboolean cut = language == TIDE_LANGUAGE_EN && period.year / 100 == period.last_year / 100;
  g_autofree char *first = g_strdup_printf ("%d", period.year);
  g_autofree char *last = g_strdup_printf (cut ? "%02d" : "%d", //
                                           cut ? period.last_year % 100 : period.last_year);

  /* Translators: a span of years on an axis, the first and the last one */
  return g_strdup_printf (tide_pgettext (language, "short span", "%1$s–%2$s"), first, last);
}

static char *
format_year (TidePeriod period, TideLanguage language)
{
  g_autofree char *year = g_strdup_printf ("%d", period.year);

  /* Translators: a year in text */
  return tide_language_printf (language, tide_pgettext (language, "year", "%1$s"), year);
}

static char *
format_with (TidePeriod period, const char *const *quarters, TideLanguage language)
{
  switch ((TideGrain)period.grain)
    {
    case TIDE_GRAIN_YEAR:
      return format_year (period, language);
    case TIDE_GRAIN_QUARTER:
      return format_part (period, quarters, language);
    case TIDE_GRAIN_MONTH:
      return format_part (period, month_names, language);
    case TIDE_GRAIN_SPAN:
      return format_span (period, language);
    case TIDE_GRAIN_NONE:
      break;
    }
  return g_strdup ("");
}

char *
tide_period_format (TidePeriod period, TideLanguage language)
{
  return format_with (period, quarter_names, language);
}

char *
tide_period_format_in_sentence (TidePeriod period, TideLanguage language)
{
  return format_with (period, quarter_phrases, language);
}

char *
tide_period_format_short (TidePeriod period, TideLanguage language)
{
  switch ((TideGrain)period.grain)
    {
    case TIDE_GRAIN_YEAR:
      return g_strdup_printf ("%d", period.year);
    case TIDE_GRAIN_QUARTER:
      return format_part (period, short_quarter_names, language);
    case TIDE_GRAIN_MONTH:
      return format_part (period, short_month_names, language);
    case TIDE_GRAIN_SPAN:
      return format_short_span (period, language);
    case TIDE_GRAIN_NONE:
      break;
    }
  return g_strdup ("");
}
