/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slopes: two columns, one for each period, and a line for each economy between them, named at both
 * ends. It must not know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-trend.h"
#include "tide-pattern.h"
#include "tide-kinds.h"
#include "tide-axis.h"
#include "tide-period-text.h"
#include "tide-tags.h"

#define TAGS_SHARE 0.33 /* of the width, for the tags of one side */
#define LEFT_SHARE 0.24 /* the left ones, which repeat names, give way first */
#define WIDEST 1.7      /* columns stand at most so many heights apart */

typedef struct {
  TideStage *stage;
  TidePeriod periods[2];
  TideFrame frame;
  double size; /* of the headings */
} Slopes;

static gboolean
is_of (const TideDatum *datum, TidePeriod period)
{
  return tide_period_equal (datum->key.period, period);
}

/* Keeps the tags that stand at one of the columns. */
static void
choose_tags (TideTags *tags, TidePeriod period)
{
  guint kept = 0;
  for (guint i = 0; i < tags->n; i++)
    for (guint j = 0; j < tags->tags[i].series->n_datums; j++)
      if (is_of (&tags->tags[i].series->datums[j], period))
        {
          tags->tags[kept] = tags->tags[i];
          tags->tags[kept++].datum = &tags->tags[i].series->datums[j];
          break;
        }
  tags->n = kept;
}

static void
place_column (Slopes *self, TideTags *tags, guint column)
{
  const TideBox *box = &self->frame.box;
  double x = column == 0 ? box->x : box->x + box->width;
  double gap = 10 * self->stage->unit;
  g_autofree char *text
      = tide_period_format_short (self->periods[column], self->stage->chart->language);
  double width = tide_stage_width (self->stage, text, self->size, TIDE_WEIGHT_BOLD);
  tide_stage_add_line (self->stage, TIDE_PART_AXIS, (TidePoint){ x, box->y },
                       (TidePoint){ x, box->y + box->height }, self->stage->theme->grid,
                       TIDE_DASH_SOLID);
  tide_stage_add_label (self->stage, (TideLabel){ .part = TIDE_PART_TICK,
                                                  .text = text,
                                                  .color = self->stage->theme->text,
                                                  .size = self->size,
                                                  .weight = TIDE_WEIGHT_BOLD,
                                                  .x = tide_stage_inside (self->stage, x, width),
                                                  .baseline = box->y - 0.6 * self->size });
  for (guint i = 0; i < tags->n; i++)
    tags->tags[i].at
        = (TidePoint){ x, tide_scale_map (&self->frame.value, tags->tags[i].datum->value) };
  tide_tags_place (tags, self->stage, column == 0 ? x - gap : x + gap,
                   column == 0 ? TIDE_ANCHOR_END : TIDE_ANCHOR_START, box->y, box->y + box->height);
}

static TidePoint
point_of (const Slopes *self, const TideDatum *datum)
{
  const TideBox *box = &self->frame.box;
  return (TidePoint){ is_of (datum, self->periods[0]) ? box->x : box->x + box->width,
                      tide_scale_map (&self->frame.value, datum->value) };
}

static void
place_slope (Slopes *self, const TideSeries *series)
{
  double width = (series->selected ? 2.6 : 1.6) * self->stage->unit;
  for (guint i = 1; i < series->n_datums; i++)
    {
      TidePoint ends[]
          = { point_of (self, &series->datums[i - 1]), point_of (self, &series->datums[i]) };
      gboolean is_outlined = tide_datum_fill (&series->datums[i]) == TIDE_FILL_OUTLINE;
      if (!series->datums[i].cut)
        tide_stage_add_join (self->stage, series, is_outlined ? TIDE_DASH_DOTTED : TIDE_DASH_SOLID,
                             width, ends, 2);
    }
  for (guint i = 0; i < series->n_datums; i++)
    tide_stage_add_dot (self->stage, series, &series->datums[i],
                        point_of (self, &series->datums[i]), 1.7 * width);
}

/* Between the tags of both sides, not wider than slopes can be read. */
static TideBox
frame_box (const Slopes *self, const TideTags *left, const TideTags *right)
{
  const TideStage *stage = self->stage;
  double gap = 10 * stage->unit, head = 2.2 * self->size, foot = 0.5 * self->size;
  TideBox box = { stage->plot.x + left->width + gap, stage->plot.y + head,
                  stage->plot.width - left->width - right->width - 2 * gap,
                  MAX (1, stage->plot.height - head - foot) };
  double width = MIN (box.width, WIDEST * box.height);
  box.x += (box.width - width) / 2;
  box.width = MAX (1, width);
  return box;
}

static gboolean
find_periods (Slopes *self)
{
  const TideChart *chart = self->stage->chart;
  if (chart->n_periods == 0)
    return FALSE;
  self->periods[0] = chart->periods[0];
  self->periods[1] = chart->periods[chart->n_periods - 1];
  return TRUE;
}

static void
place_slopes (TideStage *stage)
{
  Slopes self = { .stage = stage, .size = tide_stage_size (stage, TIDE_TYPE_LABEL) };
  if (!find_periods (&self))
    return;
  g_auto (TideTags) left = tide_tags_new (stage, stage->plot.height - 2.7 * self.size);
  g_auto (TideTags) right = tide_tags_new (stage, stage->plot.height - 2.7 * self.size);
  choose_tags (&left, self.periods[0]);
  choose_tags (&right, self.periods[1]);
  right.order = TIDE_TAGS_VALUE_FIRST;
  tide_tags_fit (&right, stage, TIDE_TAGS_NAME_VALUE, TAGS_SHARE * stage->plot.width);
  tide_tags_fit (&left, stage, right.form, LEFT_SHARE * stage->plot.width);
  if (left.form == TIDE_TAGS_SHORT || left.form == TIDE_TAGS_NONE)
    tide_tags_fit (&left, stage, TIDE_TAGS_VALUE, 0);
  if (right.form == TIDE_TAGS_NONE)
    {
      tide_tags_legend (&right, stage);
      tide_tags_fit (&right, stage, TIDE_TAGS_VALUE, 0);
    }
  double from, to;
  tide_axis_domain (stage->chart, &from, &to);
  self.frame.box = frame_box (&self, &left, &right);
  self.frame.value
      = (TideScale){ from, to, self.frame.box.y + self.frame.box.height, self.frame.box.y, FALSE };
  place_column (&self, &left, 0);
  place_column (&self, &right, 1);
  for (guint i = 0; i < stage->chart->n_series; i++)
    if (!stage->chart->series[i].selected)
      place_slope (&self, &stage->chart->series[i]);
  for (guint i = 0; i < stage->chart->n_series; i++)
    if (stage->chart->series[i].selected)
      place_slope (&self, &stage->chart->series[i]);
}

static char *
why_no_slopes (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) shown = tide_trend_rows (table);
  char *why = tide_fit_why_no_time (table, shown, language);
  if (why != NULL)
    return why;
  if (shown->len > tide_kind_get (TIDE_KIND_SLOPES)->most)
    /* Translators: {n} is more than twelve */
    return tide_pattern_count (
        language,
        tide_gettext (language,
                      "Slopes show at most twelve countries or regions, and {n} are selected."),
        shown->len, NULL);
  return tide_fit_why_no_ends (table, shown, language);
}

static void
add_slopes (TideSeriesBuilder *builder)
{
  g_autoptr (GPtrArray) rows = tide_trend_rows (builder->chart->table);
  tide_series_add_ends (builder, rows);
  tide_series_add_missing (builder);
}

const TideChartKind tide_slopes
    = { .why_not = why_no_slopes, .add_series = add_slopes, .place = place_slopes };
