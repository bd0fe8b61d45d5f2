/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decimal digits of a double and their rounding, digit by digit, so that no step goes back through
 * binary. It must not know units or languages.
 */
#define G_LOG_DOMAIN "tide-language"

#include "tide-decimal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_VISIBLE 1 /* digits of a number that would vanish */

static TideDecimal
normalised (TideDecimal self)
{
  while (self.n_digits > 0 && self.digits[self.n_digits - 1] == '0')
    self.n_digits--;
  if (self.n_digits == 0)
    self = (TideDecimal){ .n_digits = 0 };
  return self;
}

static gboolean
rounds_up (const TideDecimal *self, int keep, TideRounding rounding)
{
  switch (rounding)
    {
    case TIDE_ROUND_NEAREST:
      return keep >= 0 && self->digits[keep] >= '5';
    case TIDE_ROUND_UP:
      return TRUE;
    case TIDE_ROUND_DOWN:
      break;
    }
  return FALSE;
}

/* One more in the last digit kept: nines give way, and before the first digit a one appears. */
static TideDecimal
carried (TideDecimal self)
{
  while (self.n_digits > 0 && self.digits[self.n_digits - 1] == '9')
    self.n_digits--;
  if (self.n_digits > 0)
    self.digits[self.n_digits - 1]++;
  else
    {
      self.digits[self.n_digits++] = '1';
      self.point++;
    }
  return self;
}

/* Keeps the first @keep digits; with none or fewer, one unit of the last place may remain. */
static TideDecimal
rounded (TideDecimal self, int keep, TideRounding rounding)
{
  if (keep >= self.n_digits)
    return self;
  gboolean up = rounds_up (&self, keep, rounding);
  self.n_digits = MAX (keep, 0);
  if (!up)
    return normalised (self);
  self.point -= MIN (keep, 0);
  return carried (self);
}

static void
append_digits (GString *text, const TideDecimal *self, int from, int to)
{
  for (int i = from; i < to; i++)
    g_string_append_c (text, i >= 0 && i < self->n_digits ? self->digits[i] : '0');
}

static void
group (GString *text)
{
  for (gssize at = (gssize)text->len - 3; at > 0; at -= 3)
    g_string_insert_c (text, at, ',');
}

TideDecimal
tide_decimal_from_double (double value)
{
  TideDecimal self = { .negative = value < 0 };
  char text[40];
  g_return_val_if_fail (isfinite (value), self);
  value = fabs (value);
  for (int precision = 14; precision <= 16; precision++)
    {
      char format[] = { '%', '.', '1', '0' + (char)(precision - 10), 'e', '\0' };
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  for (const char *at = text; *at != 'e'; at++)
    if (*at != '.')
      self.digits[self.n_digits++] = *at;
  self.point = atoi (strchr (text, 'e') + 1) + 1;
  return value == 0 ? (TideDecimal){ .n_digits = 0 } : normalised (self);
}

TideDecimal
tide_decimal_round (TideDecimal self, int places, TideRounding rounding)
{
  return rounded (self, self.point + places, rounding);
}

TideDecimal
tide_decimal_round_visible (TideDecimal self, int places)
{
  TideDecimal round = tide_decimal_round (self, places, TIDE_ROUND_NEAREST);
  return round.n_digits > 0 ? round : rounded (self, LEAST_VISIBLE, TIDE_ROUND_NEAREST);
}

TideDecimal
tide_decimal_round_significant (TideDecimal self, int digits, TideRounding rounding)
{
  return rounded (self, digits, rounding);
}

gboolean
tide_decimal_equal (TideDecimal a, TideDecimal b)
{
  return a.n_digits == b.n_digits && memcmp (a.digits, b.digits, a.n_digits) == 0
         && (a.n_digits == 0 || (a.point == b.point && a.negative == b.negative));
}

TideDecimal
tide_decimal_scale (TideDecimal self, int exponent)
{
  if (self.n_digits > 0)
    self.point += exponent;
  return self;
}

double
tide_decimal_to_double (TideDecimal self)
{
  g_autofree char *digits = g_strndup (self.digits, self.n_digits);
  g_autofree char *text
      = g_strdup_printf ("%s0.%se%d", self.negative ? "-" : "", digits, self.point);
  return g_ascii_strtod (text, NULL);
}

TideDecimal
tide_decimal_subtract (TideDecimal a, TideDecimal b)
{
  int places = MAX (a.n_digits - a.point, b.n_digits - b.point);
  double difference = tide_decimal_to_double (a) - tide_decimal_to_double (b);
  return tide_decimal_round (tide_decimal_from_double (difference), places, TIDE_ROUND_NEAREST);
}

int
tide_decimal_places (TideDecimal self)
{
  return MAX (self.n_digits - self.point, 0);
}

char *
tide_decimal_to_string (TideDecimal self, int places, TideGrouping grouping)
{
  GString *text = g_string_new (NULL);
  places = MAX (places, tide_decimal_places (self));
  append_digits (text, &self, MIN (self.point - 1, 0), MAX (self.point, 1));
  if (self.point <= 0)
    g_string_assign (text, "0");
  if (grouping == TIDE_GROUPING_THREES)
    group (text);
  if (places > 0)
    {
      g_string_append_c (text, '.');
      append_digits (text, &self, self.point, self.point + places);
    }
  return g_string_free (text, FALSE);
}
