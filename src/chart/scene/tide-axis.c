/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes, drawn with as little ink as they need: few light gridlines, a firmer line at zero, years
 * that are never crowded. It must not know what is drawn between them.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-axis.h"

#include "tide-number.h"
#include "tide-period-text.h"

#include <math.h>

#define FLOATING 0.6    /* values all above this share of the greatest need not show zero */
#define HEADROOM 0.04   /* above the greatest value, of the domain */
#define TICKS_APART 58  /* design pixels from gridline to gridline, at least */
#define YEARS_APART 2.0 /* between two years, in em */
#define MANY 12         /* so many months or quarters are told by the years that they begin */

static void
find_range (const TideChart *chart, double *from, double *to)
{
  *from = G_MAXDOUBLE;
  *to = -G_MAXDOUBLE;
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      {
        double value = chart->series[i].datums[j].value;
        if (chart->log && value <= 0)
          continue;
        *from = MIN (*from, value);
        *to = MAX (*to, value);
      }
}

void
tide_axis_domain (const TideChart *chart, double *from, double *to)
{
  find_range (chart, from, to);
  if (*from > *to)
    *from = *to = 1;
  if (chart->log)
    {
      tide_scale_nice_log (from, to);
      return;
    }
  if (!tide_unit_may_float (chart->table->unit) || *from <= FLOATING * *to)
    {
      *from = MIN (*from, 0);
      *to = MAX (*to, 0);
    }
  double room = HEADROOM * (*to - *from);
  if (room <= 0)
    room = MAX (fabs (*to) / 2, 1);
  *from -= *from == 0 ? 0 : room;
  *to += *to == 0 && *from < 0 ? 0 : room;
}

/* Ticks with their labels. */
typedef struct {
  double *values;
  char **labels;
  guint n;
  double size;
  double width; /* of the widest label */
} Ticks;

static void
ticks_clear (Ticks *self)
{
  g_free (self->values);
  g_strfreev (self->labels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ticks, ticks_clear)

static Ticks
make_ticks (const TideStage *stage, const TideScale *scale, guint most)
{
  const TideChart *chart = stage->chart;
  Ticks self = { .size = tide_stage_size (stage, TIDE_TYPE_TICK) };
  self.values = tide_scale_ticks (scale, most, &self.n);
  self.labels = tide_number_format_ticks (self.values, self.n, chart->table->unit, chart->language);
  for (guint i = 0; i < self.n; i++)
    self.width
        = MAX (self.width, tide_stage_width (stage, self.labels[i], self.size, TIDE_WEIGHT_NORMAL));
  return self;
}

static TideColor
line_color (const TideStage *stage, double value)
{
  return value == 0 ? stage->theme->axis : stage->theme->grid;
}

static void
place_value_ticks (TideStage *stage, const TideFrame *frame, const Ticks *ticks)
{
  double right = frame->box.x + frame->box.width;
  for (guint i = 0; i < ticks->n; i++)
    {
      double y = tide_scale_map (&frame->value, ticks->values[i]);
      tide_stage_add_line (stage, ticks->values[i] == 0 ? TIDE_PART_AXIS : TIDE_PART_GRID,
                           (TidePoint){ frame->box.x, y }, (TidePoint){ right, y },
                           line_color (stage, ticks->values[i]), TIDE_DASH_SOLID);
      tide_stage_add_label (stage, (TideLabel){ .part = TIDE_PART_TICK,
                                                .text = ticks->labels[i],
                                                .color = stage->theme->muted,
                                                .size = ticks->size,
                                                .anchor = TIDE_ANCHOR_END,
                                                .x = frame->box.x - 0.6 * ticks->size,
                                                .baseline = y + TIDE_MIDDLE * ticks->size });
    }
}

/* A picture too low for ticks still says where zero, or the bottom, is. */
static void
place_base_line (TideStage *stage, const TideFrame *frame)
{
  double y = tide_scale_map (&frame->value, stage->chart->log
                                                ? frame->value.from
                                                : CLAMP (0, frame->value.from, frame->value.to));
  tide_stage_add_line (stage, TIDE_PART_AXIS, (TidePoint){ frame->box.x, y },
                       (TidePoint){ frame->box.x + frame->box.width, y }, stage->theme->axis,
                       TIDE_DASH_SOLID);
}

static void
place_values (TideStage *stage, TideFrame *frame)
{
  if (stage->cramped)
    {
      place_base_line (stage, frame);
      return;
    }
  guint most = (guint)CLAMP (frame->box.height / (TICKS_APART * stage->unit) + 1, 3, 7);
  g_auto (Ticks) ticks = make_ticks (stage, &frame->value, most);
  double column = ticks.width + 0.6 * ticks.size;
  frame->box.x += column;
  frame->box.width -= column;
  place_value_ticks (stage, frame, &ticks);
}

/* Years stand at round ones; @step is the first at which labels of @width do not crowd. */
static int
year_step (const TideScale *time, double width)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 25, 50, 100, 200, 500 };
  double year = (time->end - time->start) / (time->to - time->from);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * year >= width)
      return steps[i];
  return 1000;
}

/* Labels along the axis of time, placed one after the other where there is room. */
typedef struct {
  TideStage *stage;
  const TideFrame *frame;
  double size;
  double baseline;
  GArray *placed; /* of TideBox; only x and width are used */
} TimeAxis;

static gboolean
is_crowded (const TimeAxis *self, double x, double width)
{
  double apart = YEARS_APART * self->size;
  for (guint i = 0; i < self->placed->len; i++)
    {
      const TideBox *box = &g_array_index (self->placed, TideBox, i);
      if (x - apart < box->x + box->width && x + width + apart > box->x)
        return TRUE;
    }
  return FALSE;
}

/* A tick where @period is, that says @named. */
static void
add_tick (TimeAxis *self, TidePeriod period, TidePeriod named)
{
  TideStage *stage = self->stage;
  const TideScale *time = &self->frame->time;
  double position = tide_period_position (period);
  if (position < time->from || position > time->to)
    return;
  g_autofree char *text = tide_period_format_short (named, stage->chart->language);
  double width = tide_stage_width (stage, text, self->size, TIDE_WEIGHT_NORMAL);
  double x = tide_scale_map (time, position);
  double left = tide_stage_inside (stage, x, width);
  if (is_crowded (self, left, width))
    return;
  g_array_append_vals (self->placed, &(TideBox){ left, 0, width, 0 }, 1);
  double bottom = self->frame->box.y + self->frame->box.height;
  tide_stage_add_line (stage, TIDE_PART_AXIS, (TidePoint){ x, bottom },
                       (TidePoint){ x, bottom + 0.35 * self->size }, stage->theme->axis,
                       TIDE_DASH_SOLID);
  tide_stage_add_label (stage, (TideLabel){ .part = TIDE_PART_TICK,
                                            .text = text,
                                            .color = stage->theme->muted,
                                            .size = self->size,
                                            .x = left,
                                            .baseline = self->baseline });
}

static void
add_period (TimeAxis *self, TidePeriod period)
{
  add_tick (self, period, period);
}

/* The part of a year that all periods are; TIDE_GRAIN_NONE where they differ. */
static TideGrain
grain_of (const TideChart *chart)
{
  for (guint i = 1; i < chart->n_periods; i++)
    if (chart->periods[i].grain != chart->periods[0].grain)
      return TIDE_GRAIN_NONE;
  return chart->periods[0].grain;
}

/* Years, each where the first part of it is that @grain says: 2020 at its January. */
static void
add_years (TimeAxis *self, TideGrain grain)
{
  const TideScale *time = &self->frame->time;
  double width = tide_stage_width (self->stage, "2000", self->size, TIDE_WEIGHT_NORMAL);
  int step = year_step (time, width + YEARS_APART * self->size);
  for (int year = (int)(ceil (time->from / step) * step); year <= time->to; year += step)
    add_tick (self, (TidePeriod){ year, year, grain, grain == TIDE_GRAIN_YEAR ? 0 : 1 },
              (TidePeriod){ year, year, TIDE_GRAIN_YEAR, 0 });
}

static void
place_time (TideStage *stage, TideFrame *frame)
{
  const TideChart *chart = stage->chart;
  double bottom = frame->box.y + frame->box.height;
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (TideBox));
  TimeAxis self = { stage, frame, tide_stage_size (stage, TIDE_TYPE_TICK), 0, placed };
  self.baseline = bottom + 1.6 * self.size;
  if (chart->n_periods == 0)
    return;
  add_period (&self, chart->periods[chart->n_periods - 1]);
  add_period (&self, chart->periods[0]);
  TideGrain grain = grain_of (chart);
  gboolean has_years
      = grain == TIDE_GRAIN_YEAR
        || (grain != TIDE_GRAIN_NONE && grain != TIDE_GRAIN_SPAN && chart->n_periods > MANY);
  if (has_years)
    add_years (&self, grain);
  for (guint i = chart->n_periods; i-- > 0 && !has_years;)
    add_period (&self, chart->periods[i]);
}

static TideScale
time_scale (const TideStage *stage, const TideBox *box)
{
  const TideChart *chart = stage->chart;
  double inset = 6 * stage->unit;
  TideScale scale = { 0, 1, box->x + inset, box->x + box->width - inset, FALSE };
  if (chart->n_periods == 0)
    return scale;
  scale.from = tide_period_position (chart->periods[0]);
  scale.to = tide_period_position (chart->periods[chart->n_periods - 1]);
  if (scale.from == scale.to)
    {
      scale.from -= 0.5;
      scale.to += 0.5;
    }
  return scale;
}

/* Half a tick's label above the uppermost gridline. */
static double
axis_top (const TideStage *stage)
{
  return (stage->cramped ? 0.3 : 0.6) * tide_stage_size (stage, TIDE_TYPE_TICK);
}

double
tide_axis_height (const TideStage *stage)
{
  return axis_top (stage) + 1.85 * tide_stage_size (stage, TIDE_TYPE_TICK);
}

TideFrame
tide_axis_frame (TideStage *stage, TideBox box, double from, double to)
{
  TideFrame self = { .box = { box.x, box.y + axis_top (stage), box.width,
                              MAX (1, box.height - tide_axis_height (stage)) } };
  self.value = (TideScale){ from, to, self.box.y + self.box.height, self.box.y, stage->chart->log };
  place_values (stage, &self);
  self.time = time_scale (stage, &self.box);
  place_time (stage, &self);
  return self;
}

void
tide_axis_upright (TideStage *stage, const TideScale *scale, double top, double bottom)
{
  guint most = (guint)CLAMP ((scale->end - scale->start) / (90 * stage->unit), 2, 9);
  g_auto (Ticks) ticks = make_ticks (stage, scale, most);
  for (guint i = 0; i < ticks.n; i++)
    {
      double x = tide_scale_map (scale, ticks.values[i]);
      gboolean is_axis = ticks.values[i] == 0 && scale->from < 0;
      tide_stage_add_line (stage, is_axis ? TIDE_PART_AXIS : TIDE_PART_GRID, (TidePoint){ x, top },
                           (TidePoint){ x, bottom },
                           is_axis ? stage->theme->axis : stage->theme->grid, TIDE_DASH_SOLID);
      double width = tide_stage_width (stage, ticks.labels[i], ticks.size, TIDE_WEIGHT_NORMAL);
      tide_stage_add_label (stage, (TideLabel){ .part = TIDE_PART_TICK,
                                                .text = ticks.labels[i],
                                                .color = stage->theme->muted,
                                                .size = ticks.size,
                                                .x = tide_stage_inside (stage, x, width),
                                                .baseline = bottom + 1.2 * ticks.size });
    }
}

TidePoint
tide_frame_point (const TideFrame *self, TidePeriod period, double value)
{
  return (TidePoint){ tide_scale_map (&self->time, tide_period_position (period)),
                      tide_scale_map (&self->value, value) };
}
