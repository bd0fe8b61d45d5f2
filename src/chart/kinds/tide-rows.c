/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks of a bar chart: names, bars or dots, values, the line at zero, the rule above
 * aggregates, reference lines. Where rows stand was decided before. It must not know what was left
 * out, or why.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-rows.h"

#include "tide-axis.h"
#include "tide-pattern.h"
#include "tide-wrap.h"

#include <math.h>
#include <stdlib.h>

#define TWO_LINES 2.45  /* em of row height that a name of two lines needs */
#define DOT_RADIUS 0.34 /* of a dot on a logarithmic scale, of the pitch */
#define LARGEST_DOT 8.0 /* design pixels */
#define TAG 0.92        /* size of the period behind a value, of the value's */
#define BEYOND 0.12     /* that lines across the rows reach out, of the pitch */
#define MOST_BEYOND 5.0 /* design pixels */

char *
tide_rows_tag (const TideDatum *datum)
{
  return datum->tag == NULL ? NULL : g_strconcat ("· ", datum->tag, NULL);
}

double
tide_rows_tag_size (const TideRows *self)
{
  return MAX (TAG * self->size, TIDE_TYPE_LEAST);
}

gboolean
tide_rows_is_reference (const TideSeries *series)
{
  return series->n_datums > 0 && series->reference;
}

/* The middle of the bar. */
static double
bar_middle (const TideRows *self, const TideBarRow *row)
{
  if (self->is_above)
    return row->top + 1.45 * self->size + self->thickness / 2;
  return row->top + row->height / 2;
}

/* One line where the name fits, two where the row is high enough, else the short name. (transfer
 * full) */
static char **
wrap_name (const TideRows *self, const TideBarRow *row, double width)
{
  const TideSeries *series = row->series;
  const TideMeasure *measure = self->stage->measure;
  TideWeight weight = tide_series_weight (series);
  g_autofree char *name = tide_stage_label (self->stage, series, series->name);
  g_autofree char *short_name = tide_stage_label (self->stage, series, series->short_name);
  gboolean fits = tide_text_width (measure, name, self->size, weight) <= width;
  gboolean has_two = !self->is_above && row->height >= TWO_LINES * self->size;
  return tide_text_wrap (measure, fits || has_two ? name : short_name, self->size, weight, width,
                         has_two ? 2 : 1);
}

static void
place_name (TideRows *self, const TideBarRow *row)
{
  const TideSeries *series = row->series;
  double pitch = TIDE_LINE_TIGHT * self->size;
  double width = self->is_above ? self->right - self->left : self->names + 0.01;
  g_auto (GStrv) lines = wrap_name (self, row, width);
  double middle = self->is_above ? row->top + 0.75 * self->size : bar_middle (self, row);
  g_autofree char *name = tide_stage_label (self->stage, series, series->name);
  TideLabel label = tide_stage_name (self->stage, series, row->datum, name, self->size);
  label.anchor = self->is_above ? TIDE_ANCHOR_START : TIDE_ANCHOR_END;
  label.x = self->is_above ? self->left : self->stage->plot.x + self->names;
  label.baseline = middle + TIDE_MIDDLE * self->size - (g_strv_length (lines) - 1.0) * pitch / 2;
  tide_stage_add_lines (self->stage, label, lines, pitch);
}

static double
reference_x (const TideRows *self, const TideSeries *series)
{
  return tide_scale_map (&self->scale, series->datums[0].value);
}

/* Where a value of @width that begins at @x is crossed by no reference line, if there is room. */
static double
beside_references (const TideRows *self, const TideBarRow *row, double x)
{
  const TideChart *chart = self->stage->chart;
  double pad = TIDE_ROWS_PAD * self->size, width = row->value_width + row->tag_width, free_x = x;
  for (guint again = self->n_references; again > 0; again--)
    for (guint i = 0; i < chart->n_series; i++)
      {
        if (!tide_rows_is_reference (&chart->series[i]))
          continue;
        double line = reference_x (self, &chart->series[i]);
        if (line > free_x - pad / 2 && line < free_x + width + pad / 2)
          free_x = line + pad;
      }
  return free_x + width <= self->right ? free_x : x;
}

/* Whether another reference line stands between @left and @right. */
static gboolean
is_crossed (const TideRows *self, const TideSeries *series, double left, double right)
{
  const TideChart *chart = self->stage->chart;
  for (guint i = 0; i < chart->n_series; i++)
    if (&chart->series[i] != series && tide_rows_is_reference (&chart->series[i])
        && reference_x (self, &chart->series[i]) > left
        && reference_x (self, &chart->series[i]) < right)
      return TRUE;
  return FALSE;
}

/* Behind the bar's end, with the period that it is of where that is another. */
static void
place_value (TideRows *self, const TideBarRow *row, double end)
{
  gboolean is_negative = row->datum->value < 0 && !self->scale.log;
  double pad = TIDE_ROWS_PAD * self->size;
  double x = is_negative ? end - pad : beside_references (self, row, end + pad);
  double edge = is_negative ? self->stage->margin / 2 : self->right;
  TideLabel value = tide_stage_value (self->stage, row->series, row->datum, self->size);
  value.weight = tide_series_weight (row->series);
  value.anchor = is_negative ? TIDE_ANCHOR_END : TIDE_ANCHOR_START;
  value.baseline = bar_middle (self, row) + TIDE_MIDDLE * self->size;
  value.x = is_negative ? x - row->tag_width : x;
  value.room = fabs (edge - value.x) + 0.01;
  value.halo = self->scale.log || is_crossed (self, NULL, x, x + row->value_width + row->tag_width);
  tide_stage_add_label (self->stage, value);
  if (row->datum->tag == NULL)
    return;
  g_autofree char *text = tide_rows_tag (row->datum);
  TideLabel tag = value;
  tag.text = text;
  tag.color = self->stage->theme->muted;
  tag.size = tide_rows_tag_size (self);
  tag.weight = TIDE_WEIGHT_NORMAL;
  tag.x = is_negative ? x : x + row->value_width + TIDE_ROWS_TAG_GAP * self->size;
  tag.room = fabs (edge - tag.x) + 0.01;
  tide_stage_add_label (self->stage, tag);
}

static void
place_dot (TideRows *self, const TideBarRow *row)
{
  double middle = bar_middle (self, row), x = tide_scale_map (&self->scale, row->datum->value);
  double radius = MIN (DOT_RADIUS * self->pitch, LARGEST_DOT * self->stage->unit);
  tide_stage_add_line (self->stage, TIDE_PART_GRID, (TidePoint){ self->left, middle },
                       (TidePoint){ x, middle }, self->stage->theme->grid, TIDE_DASH_SOLID);
  tide_stage_add_dot (self->stage, row->series, row->datum, (TidePoint){ x, middle }, radius);
  place_value (self, row, x + radius);
}

/* The whole behind a part of it. */
static void
place_track (TideRows *self, const TideBarRow *row)
{
  double zero = tide_scale_map (&self->scale, 0), end = tide_scale_map (&self->scale, 100);
  TideMark track = tide_stage_mark (self->stage, TIDE_PART_GRID, NULL, NULL);
  track.shape = TIDE_SHAPE_RECT;
  track.color = self->stage->theme->grid;
  track.box = (TideBox){ zero, bar_middle (self, row) - self->thickness / 2, end - zero,
                         self->thickness };
  tide_stage_add (self->stage, &track);
}

static void
place_bar (TideRows *self, const TideBarRow *row)
{
  double zero = tide_scale_map (&self->scale, 0);
  double end = tide_scale_map (&self->scale, row->datum->value);
  if (self->whole)
    place_track (self, row);
  TideMark bar = tide_stage_mark (self->stage, TIDE_PART_DATUM, row->series, row->datum);
  bar.shape = TIDE_SHAPE_RECT;
  bar.box = (TideBox){ MIN (zero, end), bar_middle (self, row) - self->thickness / 2,
                       fabs (end - zero), self->thickness };
  tide_stage_add (self->stage, &bar);
  place_value (self, row, end);
}

/* Instead of a bar, why there is none. */
static void
place_reason (TideRows *self, const TideBarRow *row)
{
  double x = self->left + TIDE_ROWS_PAD * self->size;
  tide_stage_add_label (self->stage,
                        (TideLabel){ .part = TIDE_PART_MORE,
                                     .series = row->series,
                                     .text = row->series->missing_brief,
                                     .whole = row->series->missing,
                                     .color = self->stage->theme->muted,
                                     .size = tide_rows_tag_size (self),
                                     .x = x,
                                     .baseline = bar_middle (self, row) + TIDE_MIDDLE * self->size,
                                     .room = self->right - x });
}

static void
place_zero (TideRows *self)
{
  double x = tide_scale_map (&self->scale, 0),
         beyond = MIN (BEYOND * self->pitch, MOST_BEYOND * self->stage->unit);
  tide_stage_add_line (
      self->stage, TIDE_PART_AXIS, (TidePoint){ x, self->top - beyond },
      (TidePoint){ x, self->rows[self->n - 1].top + self->rows[self->n - 1].height + beyond },
      self->stage->theme->axis, TIDE_DASH_SOLID);
}

/* The rule between economies and aggregates. */
static void
place_rule (TideRows *self)
{
  if (self->rule >= 0)
    tide_stage_add_line (
        self->stage, TIDE_PART_RULE, (TidePoint){ self->stage->plot.x, self->rule },
        (TidePoint){ self->right, self->rule }, self->stage->theme->grid, TIDE_DASH_SOLID);
}

/* Three dots in the column of names where some are left out between two rows. */
static void
place_skip (TideRows *self, const TideBarRow *row)
{
  double radius = 0.07 * self->size, x = self->left - (self->is_above ? -2 : 1) * self->size;
  for (int i = -1; i <= 1; i++)
    {
      double y = row->top - row->skip / 2 + i * 3.2 * radius;
      TideMark dot = tide_stage_mark (self->stage, TIDE_PART_RULE, NULL, NULL);
      dot.shape = TIDE_SHAPE_DOT;
      dot.color = self->stage->theme->muted;
      dot.box = (TideBox){ x - radius, y - radius, 2 * radius, 2 * radius };
      tide_stage_add (self->stage, &dot);
    }
}

/* "and 14 more", in the column of names where it fits. */
static void
place_more (TideRows *self)
{
  TideStage *stage = self->stage;
  const TideChart *chart = stage->chart;
  g_autofree char *text
      = tide_chart_more_text (chart, chart->n_left_out + self->n_hidden - self->n_hidden_groups,
                              chart->n_groups + self->n_hidden_groups);
  if (text == NULL)
    return;
  double width = tide_stage_width (stage, text, self->size, TIDE_WEIGHT_NORMAL);
  gboolean is_name = width <= self->names;
  tide_stage_add_label (stage, (TideLabel){ .part = TIDE_PART_MORE,
                                            .text = text,
                                            .color = stage->theme->muted,
                                            .size = self->size,
                                            .anchor = is_name ? TIDE_ANCHOR_END : TIDE_ANCHOR_START,
                                            .x = is_name ? stage->plot.x + self->names : self->left,
                                            .baseline = self->more + TIDE_MIDDLE * self->size });
}

static char *
reference_text (const TideRows *self, const TideSeries *series)
{
  TideLanguage language = self->stage->chart->language;
  const TideDatum *datum = &series->datums[0];
  if (datum->tag == NULL)
    /* Translators: a reference line's name and value: "World 19.4". */
    return tide_pattern_fill (language, tide_pgettext (language, "reference", "{who} {value}"),
                              "who", series->name, "value", datum->value_text, NULL);
  /* Translators: the same with the period that it is of: "World 19.4 · 2023". */
  return tide_pattern_fill (language,
                            tide_pgettext (language, "reference", "{who} {value} · {when}"), "who",
                            series->name, "value", datum->value_text, "when", datum->tag, NULL);
}

/* Its name and value beside the line's upper end, on the side and the height that are free. Returns
 * where the line begins. */
static double
place_reference_name (TideRows *self, const TideSeries *series, double x)
{
  TideStage *stage = self->stage;
  const TideDatum *datum = &series->datums[0];
  double size = tide_stage_size (stage, TIDE_TYPE_TICK), top = self->top - BEYOND * self->pitch;
  g_autofree char *text = reference_text (self, series);
  TideLabel label = { .part = TIDE_PART_NAME,
                      .series = series,
                      .datum = datum,
                      .text = text,
                      .color = stage->theme->muted,
                      .size = size,
                      .baseline = top - 0.3 * size };
  double width = tide_stage_width (stage, text, size, TIDE_WEIGHT_NORMAL), line = 1.3 * size;
  for (; label.baseline > stage->plot.y; label.baseline -= line)
    for (int side = 1; side >= -1; side -= 2)
      {
        gboolean is_last = label.baseline - line <= stage->plot.y;
        label.anchor = side > 0 ? TIDE_ANCHOR_START : TIDE_ANCHOR_END;
        label.x = x + side * 0.35 * size;
        double left = side > 0 ? label.x : label.x - width;
        if ((is_last || !is_crossed (self, series, left, left + width))
            && tide_stage_add_label (stage, label) > 0)
          return label.baseline - 0.8 * size;
      }
  return top;
}

/* A dotted line across all bars. */
static void
place_reference (TideRows *self, const TideSeries *series)
{
  double x = reference_x (self, series), bottom = self->top;
  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].datum != NULL)
      bottom = self->rows[i].top + self->pitch;
  TidePoint points[] = { { x, place_reference_name (self, series, x) }, { x, bottom } };
  TideMark line = tide_stage_mark (self->stage, TIDE_PART_DATUM, series, &series->datums[0]);
  line.color = self->stage->theme->muted;
  line.dash = TIDE_DASH_DOTTED;
  line.line_width = 1.3 * self->stage->unit;
  tide_stage_add_path (self->stage, line, TIDE_SHAPE_LINE, points, 2);
}

static void
place_references (TideRows *self)
{
  const TideChart *chart = self->stage->chart;
  for (guint i = 0; i < chart->n_series && self->n_references > 0; i++)
    if (tide_rows_is_reference (&chart->series[i]))
      place_reference (self, &chart->series[i]);
}

void
tide_rows_place (TideRows *self)
{
  const TideChart *chart = self->stage->chart;
  if (self->n > 0 && chart->log)
    tide_axis_upright (self->stage, &self->scale, self->top, self->bottom);
  for (guint i = 0; i < self->n; i++)
    {
      place_name (self, &self->rows[i]);
      if (self->rows[i].skip > 0)
        place_skip (self, &self->rows[i]);
      if (self->rows[i].datum == NULL)
        place_reason (self, &self->rows[i]);
      else if (chart->log)
        place_dot (self, &self->rows[i]);
      else
        place_bar (self, &self->rows[i]);
    }
  if (self->n > 0 && !chart->log && !(self->is_above && self->scale.from == 0))
    place_zero (self);
  place_rule (self);
  place_more (self);
  place_references (self);
}
