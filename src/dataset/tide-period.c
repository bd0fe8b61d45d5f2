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

/* The parts of a year: how one is written behind the year, and how many there are. */
typedef struct {
  const char *prefix;
  int n_digits;
  int n; /* 0: the whole year */
} Part;

static const Part parts[] = {
  [TIDE_GRAIN_HALF] = { "-H", 1, 2 },
  [TIDE_GRAIN_QUARTER] = { "-Q", 1, 4 },
  [TIDE_GRAIN_MONTH] = { "-", 2, 12 },
  [TIDE_GRAIN_SPAN] = { NULL, 0, 0 },
};

static gboolean
is_valid (TidePeriod period)
{
  if (period.year < 1000)
    return FALSE;
  if (period.grain == TIDE_GRAIN_SPAN)
    return period.last_year > period.year;
  return period.grain == TIDE_GRAIN_YEAR
         || (parts[period.grain].n > 0 && period.part >= 1 && period.part <= parts[period.grain].n);
}

/* The part of @grain that @text, which stands behind a year, has the form of; 0 for none. */
static int
read_part (const char *text, TideGrain grain)
{
  const Part *part = &parts[grain];
  if (part->n == 0 || !g_str_has_prefix (text, part->prefix))
    return 0;
  const char *digits = text + strlen (part->prefix);
  return strlen (digits) == (gsize)part->n_digits ? MAX (read_digits (digits, part->n_digits), 0)
                                                  : 0;
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
  else if (length == 9 && text[4] == '/')
    {
      period.grain = TIDE_GRAIN_SPAN;
      period.last_year = read_digits (text + 5, 4);
    }
  for (TideGrain grain = TIDE_GRAIN_HALF; grain <= TIDE_GRAIN_MONTH; grain++)
    if (read_part (text + 4, grain) > 0)
      {
        period.grain = grain;
        period.part = read_part (text + 4, grain);
      }
  return period;
}

/* Months that a part of the period's year has; 12 for a whole year. */
static int
months_of_part (TidePeriod period)
{
  return parts[period.grain].n > 0 ? 12 / parts[period.grain].n : 12;
}

/* First month of the period in its first year, last one in its last. */
static int
first_month (TidePeriod period)
{
  return period.part == 0 ? 1 : (period.part - 1) * months_of_part (period) + 1;
}

static int
last_month (TidePeriod period)
{
  return period.part == 0 ? 12 : period.part * months_of_part (period);
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
  const Part *part = &parts[period.grain];
  if (period.grain == TIDE_GRAIN_NONE)
    return g_strdup ("");
  if (period.grain == TIDE_GRAIN_SPAN)
    return g_strdup_printf ("%04d/%04d", period.year, period.last_year);
  if (part->n == 0)
    return g_strdup_printf ("%04d", period.year);
  return g_strdup_printf ("%04d%s%0*d", period.year, part->prefix, part->n_digits, period.part);
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

/* Periods are whole months, so months order them as days do. */
int
tide_period_compare (TidePeriod a, TidePeriod b)
{
  int last = a.last_year * 12 + last_month (a) - (b.last_year * 12 + last_month (b));
  if (a.grain == TIDE_GRAIN_NONE || b.grain == TIDE_GRAIN_NONE)
    return (a.grain != TIDE_GRAIN_NONE) - (b.grain != TIDE_GRAIN_NONE);
  return last != 0 ? last : b.year * 12 + first_month (b) - (a.year * 12 + first_month (a));
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
  if (period.part > 0)
    return period.year + (first - 1 + last) / 24.0 - 0.5;
  return period.last_year;
}
