/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linear and logarithmic scales, and round ticks on them. It must not know marks or text.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scale.h"

#include <math.h>

#define SLACK 1e-9 /* of a step: what rounding may cost a tick at the end of the domain */
#define MOST_TICKS 100

/* Multiples of a power of ten that a logarithm marks, from the fullest to the barest. */
static const struct {
  guint n;
  double of[3];
} log_marks[] = { { 3, { 1, 2, 5 } }, { 2, { 1, 3 } }, { 1, { 1 } } };

/* The step of 1, 2, 2.5 or 5 × 10ⁿ that divides @width into at most @most parts. */
static double
round_step (double width, guint most)
{
  static const double steps[] = { 1, 2, 2.5, 5 };
  double least = width / most;
  double power = pow (10, floor (log10 (least)));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= least * (1 - SLACK))
      return steps[i] * power;
  return 10 * power;
}

static double
fraction (const TideScale *self, double value)
{
  if (self->log)
    return log (value / self->from) / log (self->to / self->from);
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
    return self->from * pow (self->to / self->from, part);
  return self->from + part * (self->to - self->from);
}

static guint
even_ticks (const TideScale *self, guint most, double *ticks)
{
  double step = round_step (self->to - self->from, most - 1);
  double first = ceil (self->from / step - SLACK), last = floor (self->to / step + SLACK);
  guint n = 0;
  for (double i = first; i <= last && n < MOST_TICKS; i++)
    ticks[n++] = CLAMP (i * step, self->from, self->to) + 0.0;
  return n;
}

/* The @mark-th set of multiples of every @stride-th power of ten that lies in the domain. */
static guint
power_ticks (const TideScale *self, guint mark, int stride, double *ticks)
{
  int first = (int)floor (log10 (self->from)), last = (int)ceil (log10 (self->to));
  guint n = 0;
  for (int power = stride == 1 ? first : (int)ceil (log10 (self->from) - SLACK); power <= last;
       power += stride)
    for (guint i = 0; i < log_marks[mark].n && n < MOST_TICKS; i++)
      {
        double tick = log_marks[mark].of[i] * pow (10, power);
        if (tick >= self->from * (1 - SLACK) && tick <= self->to * (1 + SLACK))
          ticks[n++] = CLAMP (tick, self->from, self->to);
      }
  return n;
}

static guint
log_ticks (const TideScale *self, guint most, double *ticks)
{
  guint n = 0;
  for (guint mark = 0; mark < G_N_ELEMENTS (log_marks); mark++)
    {
      n = power_ticks (self, mark, 1, ticks);
      if (n <= most)
        return n;
    }
  for (int stride = 2; n > most; stride++)
    n = power_ticks (self, G_N_ELEMENTS (log_marks) - 1, stride, ticks);
  return n;
}

double *
tide_scale_ticks (const TideScale *self, guint most, guint *n)
{
  g_return_val_if_fail (self->from < self->to && (!self->log || self->from > 0), NULL);
  double *ticks = g_new (double, MOST_TICKS);
  most = CLAMP (most, 2, MOST_TICKS);
  *n = self->log ? log_ticks (self, most, ticks) : even_ticks (self, most, ticks);
  for (guint more = most + 1; *n < 2 && more < MOST_TICKS; more++)
    *n = even_ticks (self, more, ticks);
  return ticks;
}

/* The largest of 1, 2 or 5 × 10ⁿ that is not above @value. */
static double
round_down_log (double value)
{
  double power = pow (10, floor (log10 (value) + SLACK));
  for (guint i = log_marks[0].n; i-- > 0;)
    if (log_marks[0].of[i] * power <= value * (1 + SLACK))
      return log_marks[0].of[i] * power;
  return power;
}

void
tide_scale_nice_log (double *from, double *to)
{
  g_return_if_fail (*from > 0 && *to > 0);
  double low = round_down_log (*from), high = 1 / round_down_log (1 / *to);
  *from = low < high ? low : low / 2;
  *to = low < high ? high : high * 2;
}
