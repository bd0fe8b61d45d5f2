/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linear and logarithmic scales, and round ticks on them. It must not know marks or text.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scale.h"

#include <math.h>

#define MOST_TICKS 64

/* The step of 1, 2, 2.5 or 5 × 10ⁿ that divides @width into at most @most parts. */
static double
round_step (double width, guint most)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double least = width / MAX (most, 1u);
  double power = pow (10, floor (log10 (least)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= least * (1 - 1e-9))
      return steps[i] * power;
  return 10 * power;
}

static double
fraction (const TideScale *self, double value)
{
  if (self->log)
    return (log (value) - log (self->from)) / (log (self->to) - log (self->from));
  return (value - self->from) / (self->to - self->from);
}

double
tide_scale_map (const TideScale *self, double value)
{
  return self->start + fraction (self, value) * (self->end - self->start);
}

double
tide_scale_invert (const TideScale *self, double place)
{
  double part = (place - self->start) / (self->end - self->start);
  if (self->log)
    return exp (log (self->from) + part * (log (self->to) - log (self->from)));
  return self->from + part * (self->to - self->from);
}

static guint
linear_ticks (const TideScale *self, guint most, double *ticks)
{
  double step = round_step (self->to - self->from, MAX (most, 2u) - 1);
  double slack = step * 1e-9;
  guint n = 0;
  for (double i = ceil (self->from / step - 1e-9); i * step <= self->to + slack && n < MOST_TICKS;
       i++)
    ticks[n++] = CLAMP (i * step, self->from, self->to) + 0.0;
  return n;
}

/* Multiples of powers of ten within the domain; every @stride-th power. */
static guint
log_ticks_of (const TideScale *self, const double *multiples, guint n_multiples, int stride,
              double *ticks)
{
  guint n = 0;
  int first = (int)floor (log10 (self->from) + 1e-9), last = (int)ceil (log10 (self->to) - 1e-9);
  for (int power = first; power <= last; power++)
    for (guint i = 0; i < n_multiples && n < MOST_TICKS; i++)
      {
        double tick = multiples[i] * pow (10, power);
        if ((power - first) % stride == 0 && tick >= self->from * (1 - 1e-9)
            && tick <= self->to * (1 + 1e-9))
          ticks[n++] = CLAMP (tick, self->from, self->to);
      }
  return n;
}

static guint
log_ticks (const TideScale *self, guint most, double *ticks)
{
  static const double fine[] = { 1, 2, 5 }, coarse[] = { 1, 3 };
  guint n = log_ticks_of (self, fine, 3, 1, ticks);
  if (n > most)
    n = log_ticks_of (self, coarse, 2, 1, ticks);
  for (int stride = 1; n > most && stride < MOST_TICKS; stride++)
    n = log_ticks_of (self, fine, 1, stride, ticks);
  return n;
}

double *
tide_scale_ticks (const TideScale *self, guint most, guint *n)
{
  g_return_val_if_fail (self->from < self->to && (!self->log || self->from > 0), NULL);
  double *ticks = g_new (double, MOST_TICKS);
  *n = self->log ? log_ticks (self, MAX (most, 2u), ticks) : linear_ticks (self, most, ticks);
  if (*n < 2)
    *n = linear_ticks (self, MAX (most, 3u), ticks);
  return ticks;
}

void
tide_scale_nice (double *from, double *to, guint most)
{
  if (*from == *to)
    {
      double half = *from == 0 ? 1 : fabs (*from) / 2;
      *from -= half;
      *to += half;
    }
  double step = round_step (*to - *from, most);
  *from = floor (*from / step + 1e-9) * step + 0.0;
  *to = ceil (*to / step - 1e-9) * step + 0.0;
}

/* The multiple of 1, 2 or 5 of a power of ten at or below (above) @value. */
static double
round_log (double value, gboolean up)
{
  static const double multiples[] = { 1, 2, 5, 10 };
  double power = pow (10, floor (log10 (value) + 1e-12));
  for (guint i = 0; up && i < G_N_ELEMENTS (multiples); i++)
    if (multiples[i] * power >= value * (1 - 1e-9))
      return multiples[i] * power;
  for (guint i = G_N_ELEMENTS (multiples); i-- > 0;)
    if (multiples[i] * power <= value * (1 + 1e-9))
      return multiples[i] * power;
  return power;
}

void
tide_scale_nice_log (double *from, double *to)
{
  g_return_if_fail (*from > 0 && *to > 0);
  double low = round_log (*from, FALSE), high = round_log (*to, TRUE);
  *from = low == high ? low / 2 : low;
  *to = low == high ? high * 2 : high;
}
