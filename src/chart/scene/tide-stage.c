/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stage: marks are added here, and nowhere else. It holds two promises for every kind: no text
 * lies on another, and nothing that is written leaves the picture. It must not know kinds of chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

#include "tide-wrap.h"

#define SLACK 0.01 /* boxes may touch */
#define GRID_WIDTH 1.0
#define OUTLINE_WIDTH 1.5
#define THICKER 1.6 /* a line with a core, times another */
#define CORE 0.6    /* of the other's width */
#define SWATCH 0.75 /* em */
#define SWATCH_GAP 0.45

double
tide_stage_size (const TideStage *self, double design)
{
  return MAX (design * self->unit, TIDE_TYPE_LEAST);
}

double
tide_stage_width (const TideStage *self, const char *text, double size, TideWeight weight)
{
  return tide_text_width (self->measure, text, size, weight);
}

TideColor
tide_stage_color (const TideStage *self, const TideSeries *series)
{
  if (series->hue >= 0)
    return self->theme->hues[series->hue % TIDE_N_HUES];
  if (series->role == TIDE_SERIES_AGGREGATE)
    return self->theme->group;
  return series->role == TIDE_SERIES_REST ? self->theme->rest : self->theme->quiet;
}

TideColor
tide_stage_name_color (const TideStage *self, const TideSeries *series)
{
  if (series->hue >= 0 && series->selected)
    return self->theme->hue_texts[series->hue % TIDE_N_HUES];
  return series->role == TIDE_SERIES_ECONOMY ? self->theme->text : self->theme->muted;
}

TideWeight
tide_series_weight (const TideSeries *series)
{
  return series->selected ? TIDE_WEIGHT_BOLD : TIDE_WEIGHT_NORMAL;
}

char *
tide_stage_label (const TideStage *self, const TideSeries *series, const char *name)
{
  gboolean has_sign = series->pinned && self->scene->size.furniture == TIDE_FURNITURE_SCREEN;
  return has_sign ? g_strconcat ("◈ ", name, NULL) : g_strdup (name);
}

TideFill
tide_datum_fill (const TideDatum *datum)
{
  static const TideFill fills[] = {
    [TIDE_MARKED_PLAIN] = TIDE_FILL_SOLID,
    [TIDE_MARKED_HATCHED] = TIDE_FILL_HATCH,
    [TIDE_MARKED_OUTLINED] = TIDE_FILL_OUTLINE,
  };
  return datum->partial ? TIDE_FILL_OUTLINE : fills[tide_status_marked (datum->status)];
}

TideMark
tide_stage_mark (const TideStage *self, TidePart part, const TideSeries *series,
                 const TideDatum *datum)
{
  TideMark mark = { .part = part, .series = -1, .position = -1 };
  if (series != NULL)
    {
      mark.series = (int)(series - self->chart->series);
      mark.color = tide_stage_color (self, series);
      mark.selected = series->selected;
      mark.quiet = !series->selected;
    }
  if (datum != NULL)
    {
      mark.key = datum->key;
      mark.position = (int)(datum - series->datums);
    }
  if (datum != NULL && part == TIDE_PART_DATUM)
    {
      mark.fill = tide_datum_fill (datum);
      mark.dash = datum->partial ? TIDE_DASH_DASHED : TIDE_DASH_SOLID;
      mark.line_width = mark.fill == TIDE_FILL_SOLID ? 0 : OUTLINE_WIDTH * MAX (self->unit, 1);
    }
  return mark;
}

void
tide_stage_add (TideStage *self, const TideMark *mark)
{
  g_array_append_vals (self->scene->marks, mark, 1);
}

/* The box around points, @more on each side. */
static TideBox
bounds (const TidePoint *points, guint n, double more)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  for (guint i = 0; i < n; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }
  return (TideBox){ left - more, top - more, right - left + 2 * more, bottom - top + 2 * more };
}

void
tide_stage_add_path (TideStage *self, TideMark mark, TideShape shape, const TidePoint *points,
                     guint n)
{
  mark.shape = shape;
  mark.box = bounds (points, n, shape == TIDE_SHAPE_LINE ? mark.line_width / 2 : 0);
  mark.path.points = g_memdup2 (points, n * sizeof *points);
  mark.path.n_points = n;
  tide_stage_add (self, &mark);
}

void
tide_stage_add_join (TideStage *self, const TideSeries *series, TideDash dash, double width,
                     const TidePoint *points, guint n)
{
  TideMark join = tide_stage_mark (self, TIDE_PART_JOIN, series, NULL);
  join.dash = dash;
  join.line_width = series->round == 0 ? width : THICKER * width;
  tide_stage_add_path (self, join, TIDE_SHAPE_LINE, points, n);
  if (series->round == 0)
    return;
  join.dash = series->round % 2 == 1 ? TIDE_DASH_SOLID : TIDE_DASH_DOTTED;
  join.line_width = CORE * width;
  join.color = self->theme->background;
  tide_stage_add_path (self, join, TIDE_SHAPE_LINE, points, n);
}

void
tide_stage_add_line (TideStage *self, TidePart part, TidePoint from, TidePoint to, TideColor color,
                     TideDash dash)
{
  TidePoint points[] = { from, to };
  TideMark mark = tide_stage_mark (self, part, NULL, NULL);
  mark.color = color;
  mark.dash = dash;
  mark.line_width = GRID_WIDTH * MAX (self->unit, 1);
  tide_stage_add_path (self, mark, TIDE_SHAPE_LINE, points, 2);
}

void
tide_stage_add_dot (TideStage *self, const TideSeries *series, const TideDatum *datum,
                    TidePoint center, double radius)
{
  TideMark mark = tide_stage_mark (self, TIDE_PART_DATUM, series, datum);
  mark.shape = TIDE_SHAPE_DOT;
  mark.box = (TideBox){ center.x - radius, center.y - radius, 2 * radius, 2 * radius };
  tide_stage_add (self, &mark);
}

static gboolean
overlap (const TideBox *a, const TideBox *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK
         && a->y + a->height > b->y + SLACK && b->y + b->height > a->y + SLACK;
}

static gboolean
is_free (const TideStage *self, const TideBox *box)
{
  TideSize size = self->scene->size;
  if (box->x < 0 || box->y < 0 || box->x + box->width > size.width
      || box->y + box->height > size.height)
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (overlap (box, &g_array_index (self->taken, TideBox, i)))
      return FALSE;
  return TRUE;
}

static TideBox
label_box (const TideStage *self, const TideLabel *label, const char *text)
{
  double width, ascent, descent;
  self->measure->extents (self->measure, text, label->size, label->weight, &width, &ascent,
                          &descent);
  TideBox box = { label->x, label->baseline - ascent, width, ascent + descent };
  switch (label->anchor)
    {
    case TIDE_ANCHOR_START:
      break;
    case TIDE_ANCHOR_MIDDLE:
      box.x -= width / 2;
      break;
    case TIDE_ANCHOR_END:
      box.x -= width;
      break;
    }
  return box;
}

static char *
fit_label (const TideStage *self, const TideLabel *label)
{
  if (label->room <= 0)
    return g_strdup (label->text);
  return tide_text_shorten (self->measure, label->text, label->size, label->weight, label->room);
}

double
tide_stage_add_label (TideStage *self, TideLabel label)
{
  g_autofree char *text = fit_label (self, &label);
  TideMark mark = tide_stage_mark (self, label.part, label.series, label.datum);
  mark.shape = TIDE_SHAPE_TEXT;
  mark.box = label_box (self, &label, text);
  mark.color = label.color;
  if (*text == '\0' || !is_free (self, &mark.box))
    return 0;
  const char *whole = label.whole != NULL ? label.whole : label.text;
  mark.label.whole = g_str_equal (text, whole) ? NULL : g_strdup (whole);
  mark.label.text = g_steal_pointer (&text);
  mark.label.size = label.size;
  mark.label.baseline = label.baseline;
  mark.label.anchor = label.anchor;
  mark.label.weight = label.weight;
  mark.label.halo = label.halo;
  g_array_append_val (self->taken, mark.box);
  tide_stage_add (self, &mark);
  return mark.box.width;
}

TideLabel
tide_stage_name (const TideStage *self, const TideSeries *series, const TideDatum *datum,
                 const char *text, double size)
{
  return (TideLabel){
    .part = TIDE_PART_NAME,
    .series = series,
    .datum = datum,
    .text = text,
    .color = tide_stage_name_color (self, series),
    .size = size,
    .weight = tide_series_weight (series),
  };
}

TideLabel
tide_stage_value (const TideStage *self, const TideSeries *series, const TideDatum *datum,
                  double size)
{
  return (TideLabel){
    .part = TIDE_PART_VALUE,
    .series = series,
    .datum = datum,
    .text = datum->value_text,
    .color = self->theme->text,
    .size = size,
  };
}

double
tide_stage_add_swatch (TideStage *self, const TideSeries *series, const TideDatum *datum,
                       double left, double middle, double size)
{
  double width = SWATCH * size;
  TideMark swatch = tide_stage_mark (self, TIDE_PART_NAME, series, datum);
  swatch.shape = TIDE_SHAPE_DOT;
  swatch.box = (TideBox){ left, middle - width / 2, width, width };
  tide_stage_add (self, &swatch);
  return width + SWATCH_GAP * size;
}

void
tide_stage_add_lines (TideStage *self, TideLabel label, char **lines, double pitch)
{
  const char *text = label.text;
  for (char **line = lines; *line != NULL; line++, label.baseline += pitch)
    {
      gboolean is_cut = line[1] == NULL && !g_str_has_suffix (text, *line);
      label.text = *line;
      label.whole = is_cut ? text : NULL;
      tide_stage_add_label (self, label);
    }
}

double
tide_stage_inside (const TideStage *self, double x, double width)
{
  double right = self->scene->size.width - self->margin / 2;
  return CLAMP (x - width / 2, self->margin / 2, MAX (right - width, self->margin / 2));
}
