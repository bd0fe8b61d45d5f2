/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods: read, ordered and placed. It must not know today's date, datasets or figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-period.h"

#include <string.h>

/* Exactly @n digits at @text as a number, or −1. */
static int
read_digits (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }
  return number;
}

static gboolean
is_valid (TidePeriod period)
{
  if (period.year < 1000)
    return FALSE;
  switch ((TideGrain)period.grain)
    {
    case TIDE_GRAIN_YEAR:
      return TRUE;
    case TIDE_GRAIN_QUARTER:
      return period.part >= 1 && period.part <= 4;
    case TIDE_GRAIN_MONTH:
      return period.part >= 1 && period.part <= 12;
    case TIDE_GRAIN_SPAN:
      return period.last_year > period.year;
    case TIDE_GRAIN_NONE:
      break;
    }
  return FALSE;
}

/* The period that @text has the form of, not valid where it has none. */
static TidePeriod
read_form (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  int year = length >= 4 ? read_digits (text, 4) : -1;
  TidePeriod period = { year, year, TIDE_GRAIN_NONE, 0 };

  if (year < 0)
    return TIDE_PERIOD_NONE;
  if (length == 4)
    period.grain = TIDE_GRAIN_YEAR;
  else if (length == 7 && text[4] == '-' && text[5] == 'Q')
    {
      period.grain = TIDE_GRAIN_QUARTER;
      period.part = MAX (read_digits (text + 6, 1), 0);
    }
  else if (length == 7 && text[4] == '-')
    {
      period.grain = TIDE_GRAIN_MONTH;
      period.part = MAX (read_digits (text + 5, 2), 0);
    }
  else if (length == 9 && text[4] == '/')
    {
      period.grain = TIDE_GRAIN_SPAN;
      period.last_year = read_digits (text + 5, 4);
    }
  return period;
}

/* First month of the period in its first year, last one in its last. */
static int
first_month (TidePeriod period)
{
  if (period.grain == TIDE_GRAIN_QUARTER)
    return period.part * 3 - 2;
  return period.grain == TIDE_GRAIN_MONTH ? period.part : 1;
}

static int
last_month (TidePeriod period)
{
  if (period.grain == TIDE_GRAIN_QUARTER)
    return period.part * 3;
  return period.grain == TIDE_GRAIN_MONTH ? period.part : 12;
}

gboolean
tide_period_parse (const char *text, TidePeriod *out)
{
  TidePeriod period = read_form (text);

  if (!is_valid (period))
    return FALSE;
  *out = period;
  return TRUE;
}

char *
tide_period_to_string (TidePeriod period)
{
  switch ((TideGrain)period.grain)
    {
    case TIDE_GRAIN_YEAR:
      return g_strdup_printf ("%04d", period.year);
    case TIDE_GRAIN_QUARTER:
      return g_strdup_printf ("%04d-Q%d", period.year, period.part);
    case TIDE_GRAIN_MONTH:
      return g_strdup_printf ("%04d-%02d", period.year, period.part);
    case TIDE_GRAIN_SPAN:
      return g_strdup_printf ("%04d/%04d", period.year, period.last_year);
    case TIDE_GRAIN_NONE:
      break;
    }
  return g_strdup ("");
}

int
tide_period_first_day (TidePeriod period)
{
  if (period.grain == TIDE_GRAIN_NONE)
    return 0;
  return period.year * 10000 + first_month (period) * 100 + 1;
}

int
tide_period_last_day (TidePeriod period)
{
  int month = last_month (period);

  if (period.grain == TIDE_GRAIN_NONE)
    return 0;
  return period.last_year * 10000 + month * 100
         + g_date_get_days_in_month (month, period.last_year);
}

int
tide_period_compare (TidePeriod a, TidePeriod b)
{
  int last = tide_period_last_day (a) - tide_period_last_day (b);

  return last != 0 ? last : tide_period_first_day (b) - tide_period_first_day (a);
}

gboolean
tide_period_equal (TidePeriod a, TidePeriod b)
{
  return tide_period_compare (a, b) == 0;
}

gboolean
tide_period_within (TidePeriod inner, TidePeriod outer)
{
  return inner.grain != TIDE_GRAIN_NONE && outer.grain != TIDE_GRAIN_NONE
         && tide_period_first_day (inner) >= tide_period_first_day (outer)
         && tide_period_last_day (inner) <= tide_period_last_day (outer);
}

double
tide_period_position (TidePeriod period)
{
  int first = first_month (period), last = last_month (period);

  if (period.grain == TIDE_GRAIN_QUARTER || period.grain == TIDE_GRAIN_MONTH)
    return period.year + (first - 1 + last) / 24.0 - 0.5;
  return period.last_year;
}
