/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bars: a row for each economy, its name before and its value behind the bar, which begins at zero;
 * on a logarithmic scale a dot. It decides what has room; tide-rows.c places the rows. It must not
 * know where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-economy.h"
#include "tide-kinds.h"
#include "tide-rows.h"

#include <math.h>

#define LEAST_PITCH 11.0 /* pixels from row to row; with less, rows are left out */
#define THICKEST 40.0    /* of a bar, in design pixels */
#define THICKNESS 0.7    /* of a bar, of the pitch */
#define FEW 5            /* so few rows stand tall, to fill the plot */
#define FEW_TALL 2.4     /* times as thick at most */
#define FEW_TYPE 1.25    /* times as large */
#define RULE_SLOT 0.5    /* room for the rule above aggregates, in rows */
#define LOW 0.7          /* a row without a bar, of one with */
#define LOW_OF_FEW 0.4
#define LINE 1.4          /* em that a line needs */
#define SKIP_SLOT 0.45    /* where rows of the field are left out between two */
#define MORE_SLOT 0.9     /* for "and 14 more" */
#define NAMES_SHARE 0.36  /* of the width, for names */
#define VALUES_SHARE 0.45 /* of the width, for values behind the longest bars */
#define NARROW 36.0       /* em: in a narrower plot names stand above their bars, given room */
#define ABOVE_PITCH 3.0   /* em from row to row that this needs */
#define MOST_REFERENCES 3 /* lines of labels for them */
#define SLACK_ABOVE 0.3   /* of the height that rows do not fill */

/* Reference lines cross rows; where there are no rows, they are rows themselves. */
static guint
count_references (const TideChart *chart)
{
  guint n = 0, n_others = 0;
  for (guint i = 0; i < chart->n_series; i++)
    {
      n += tide_rows_is_reference (&chart->series[i]);
      n_others += chart->series[i].n_datums > 0 && !chart->series[i].reference;
    }
  return n_others > 0 ? n : 0;
}

/* Rows stand in groups: the field, the selected without a figure, aggregates. */
typedef enum { GROUP_FIELD, GROUP_MISSING, GROUP_AGGREGATES, GROUP_NONE } Group;

static Group
group_of (const TideRows *self, const TideSeries *series)
{
  if (series->n_datums == 0)
    return series->missing != NULL ? GROUP_MISSING : GROUP_NONE;
  if (series->reference && self->n_references > 0)
    return GROUP_NONE;
  return series->role == TIDE_SERIES_AGGREGATE ? GROUP_AGGREGATES : GROUP_FIELD;
}

/* Selected, it has a row before others have. */
static gboolean
is_wanted (const TideRows *self, const TideSeries *series)
{
  return series->selected && group_of (self, series) != GROUP_NONE;
}

static guint
count_wanted (const TideRows *self)
{
  guint n = 0;
  for (guint i = 0; i < self->stage->chart->n_series; i++)
    n += is_wanted (self, &self->stage->chart->series[i]);
  return n;
}

/* So many rows as there is room for, by group and then in the chart's order. */
static void
choose_rows (TideRows *self, guint room)
{
  const TideChart *chart = self->stage->chart;
  guint n_wanted = count_wanted (self), others = room > n_wanted ? room - n_wanted : 0;
  self->n = self->n_hidden = self->n_hidden_groups = 0;
  for (Group group = GROUP_FIELD; group < GROUP_NONE; group++)
    for (guint i = 0; i < chart->n_series; i++)
      {
        const TideSeries *series = &chart->series[i];
        gboolean wanted = is_wanted (self, series);
        if (group_of (self, series) != group)
          continue;
        if (self->n == room || (!wanted && others == 0))
          {
            self->n_hidden += series->n_datums > 0;
            self->n_hidden_groups += group == GROUP_AGGREGATES;
            continue;
          }
        others -= !wanted;
        self->rows[self->n++] = (TideBarRow){
          .series = series,
          .datum = series->n_datums > 0 ? &series->datums[0] : NULL,
        };
      }
}

static gboolean
is_apart (const TideRows *self, guint i)
{
  return i > 0 && self->rows[i].series->role == TIDE_SERIES_AGGREGATE
         && self->rows[i - 1].series->role != TIDE_SERIES_AGGREGATE;
}

static const TideRow *
table_row (const TideRows *self, guint i)
{
  return self->rows[i].series->role == TIDE_SERIES_ECONOMY && self->rows[i].datum != NULL
             ? self->rows[i].datum->row
             : NULL;
}

/* Whether economies of the field stand between a row and the one above it, and are not drawn. */
static gboolean
is_after_others (const TideRows *self, guint i)
{
  const TideRow *above = i > 0 ? table_row (self, i - 1) : NULL, *row = table_row (self, i);
  if (above == NULL || row == NULL)
    return FALSE;
  for (const TideRow *between = above + 1; between < row; between++)
    if (tide_chart_has_place (self->stage->chart, between)
        && tide_chart_role_of (self->stage->chart, between) == TIDE_SERIES_ECONOMY)
      return TRUE;
  return FALSE;
}

static gboolean
has_more (const TideRows *self)
{
  const TideChart *chart = self->stage->chart;
  return self->n_hidden + chart->n_left_out + chart->n_groups > 0;
}

static gboolean
is_few (const TideRows *self)
{
  guint n_bars = 0;
  for (guint i = 0; i < self->n; i++)
    n_bars += self->rows[i].datum != NULL;
  return n_bars <= FEW;
}

static double
slot_of (const TideRows *self, guint i)
{
  return self->rows[i].datum != NULL ? 1 : self->low;
}

/* Heights of all rows, in rows. */
static double
count_slots (const TideRows *self)
{
  double slots = 0;
  for (guint i = 0; i < self->n; i++)
    slots += slot_of (self, i);
  for (guint i = 0; i < self->n; i++)
    slots += is_apart (self, i) ? RULE_SLOT : is_after_others (self, i) ? SKIP_SLOT : 0;
  return slots + (has_more (self) ? MORE_SLOT * self->low : 0);
}

static void
choose_what_fits (TideRows *self, double height)
{
  self->low = 1;
  choose_rows (self, G_MAXUINT);
  guint room = self->n;
  while (room > 1 && count_slots (self) * LEAST_PITCH > height)
    choose_rows (self, --room);
}

/* Row height and type, and how thick a bar may be. */
static double
choose_height (TideRows *self, double height, double low)
{
  const TideStage *stage = self->stage;
  gboolean few = is_few (self);
  double largest = tide_stage_size (stage, TIDE_TYPE_LABEL) * (few ? FEW_TYPE : 1);
  double thickest = THICKEST * stage->unit * (few ? FEW_TALL : 1);
  self->low = low;
  self->pitch = MIN (height / count_slots (self), thickest / THICKNESS);
  self->size = CLAMP (0.66 * self->pitch, TIDE_TYPE_LEAST, largest);
  return thickest;
}

/* Row height, type and thickness of bars. A row without a bar is low where it is still a line. */
static void
choose_pitch (TideRows *self, double height)
{
  const TideStage *stage = self->stage;
  double thickest = choose_height (self, height, is_few (self) ? LOW_OF_FEW : LOW);
  if (self->low * self->pitch < LINE * self->size || stage->plot.width < NARROW * self->size)
    thickest = choose_height (self, height, 1);
  self->thickness = MIN (THICKNESS * self->pitch, thickest);
  self->is_above
      = stage->plot.width < NARROW * self->size && self->pitch >= ABOVE_PITCH * self->size;
  if (self->is_above)
    self->thickness = MIN (self->pitch - 1.9 * self->size, 0.6 * self->thickness);
}

static void
measure_names (TideRows *self)
{
  const TideStage *stage = self->stage;
  double most = NAMES_SHARE * stage->plot.width;
  self->names = 0;
  for (guint i = 0; i < self->n && !self->is_above; i++)
    {
      const TideSeries *series = self->rows[i].series;
      g_autofree char *name = tide_stage_label (stage, series, series->name);
      double width = tide_stage_width (stage, name, self->size, tide_series_weight (series));
      self->names = MAX (self->names, MIN (width, most));
    }
  self->left = stage->plot.x + self->names + (self->is_above ? 0 : 0.7 * self->size);
  self->right = stage->plot.x + stage->plot.width;
}

/* Width of what stands behind each bar. */
static void
measure_values (TideRows *self)
{
  double most = VALUES_SHARE * (self->right - self->left);
  for (guint i = 0; i < self->n; i++)
    {
      TideBarRow *row = &self->rows[i];
      if (row->datum == NULL)
        continue;
      row->value_width = tide_stage_width (self->stage, row->datum->value_text, self->size,
                                           tide_series_weight (row->series));
      g_autofree char *tag = tide_rows_tag (row->datum);
      if (tag != NULL)
        row->tag_width
            = TIDE_ROWS_TAG_GAP * self->size
              + tide_stage_width (self->stage, tag, tide_rows_tag_size (self), TIDE_WEIGHT_NORMAL);
      row->room = MIN (TIDE_ROWS_PAD * self->size + row->value_width + row->tag_width, most);
    }
}

static void
find_range (const TideChart *chart, double *from, double *to)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].n_datums > 0)
      {
        *from = MIN (*from, chart->series[i].datums[0].value);
        *to = MAX (*to, chart->series[i].datums[0].value);
      }
}

/* Whether the rows are the parts of one whole, all of it. */
static gboolean
is_whole (const TideChart *chart)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].role == TIDE_SERIES_REST && chart->series[i].n_datums > 0)
      return TRUE;
  return FALSE;
}

static void
scale_log (TideRows *self)
{
  double from = G_MAXDOUBLE, to = 0, room = 0;
  find_range (self->stage->chart, &from, &to);
  tide_scale_nice_log (&from, &to);
  for (guint i = 0; i < self->n; i++)
    room = MAX (room, self->rows[i].room);
  double inset = 0.6 * self->size;
  self->scale = (TideScale){ from, to, self->left + inset,
                             MAX (self->left + 2 * inset, self->right - room - inset), TRUE };
}

/* The longest bars for which every value finds its place beyond the end. */
static void
scale_linear (TideRows *self)
{
  double from = 0, to = 0, before = 0, width = self->right - self->left;
  find_range (self->stage->chart, &from, &to);
  if (from == to)
    to = 1;
  if (is_whole (self->stage->chart))
    to = MAX (to, 100);
  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].datum != NULL && self->rows[i].datum->value < 0)
      before = MAX (before, self->rows[i].room);
  double pixels = (width - before) / (to - from);
  self->whole = is_whole (self->stage->chart);
  for (guint i = 0; i < self->n; i++)
    if (self->rows[i].datum != NULL && self->rows[i].datum->value >= 0)
      pixels = MIN (pixels,
                    (width - before - self->rows[i].room) / (self->rows[i].datum->value - from));
  self->scale = (TideScale){ from, to, self->left + before,
                             self->left + before + MAX (pixels, 0) * (to - from), FALSE };
}

/* Where each row begins, with the rule and "and 14 more" between economies and aggregates. */
static double
place_slots (TideRows *self, double y)
{
  double more = has_more (self) ? MORE_SLOT * self->low * self->pitch : 0;
  self->rule = self->more = -1;
  for (guint i = 0; i < self->n; i++)
    {
      if (is_apart (self, i))
        {
          self->more = more > 0 ? y + more / 2 : -1;
          y += more;
          self->rule = y + RULE_SLOT / 2 * self->pitch;
          y += RULE_SLOT * self->pitch;
        }
      self->rows[i].skip = is_after_others (self, i) ? SKIP_SLOT * self->pitch : 0;
      self->rows[i].top = y + self->rows[i].skip;
      self->rows[i].height = slot_of (self, i) * self->pitch;
      y = self->rows[i].top + self->rows[i].height;
    }
  if (more > 0 && self->more < 0)
    {
      self->more = y + more / 2;
      y += more;
    }
  return y;
}

static void
place_bars (TideStage *stage)
{
  g_autofree TideBarRow *rows = g_new0 (TideBarRow, stage->chart->n_series + 1);
  TideRows self = { .stage = stage, .rows = rows, .n_references = count_references (stage->chart) };
  double tick = tide_stage_size (stage, TIDE_TYPE_TICK);
  double head = MIN (self.n_references, MOST_REFERENCES) * 1.3 * tick;
  double foot = stage->chart->log ? 1.6 * tick : 0;
  double height = MAX (1, stage->plot.height - head - foot);
  choose_what_fits (&self, height);
  choose_pitch (&self, height);
  measure_names (&self);
  measure_values (&self);
  if (stage->chart->log)
    scale_log (&self);
  else
    scale_linear (&self);
  double slack = MAX (0, height - count_slots (&self) * self.pitch);
  self.top = stage->plot.y + head + SLACK_ABOVE * slack;
  self.bottom = place_slots (&self, self.top);
  stage->scene->n_left_out = self.n_hidden;
  tide_rows_place (&self);
}

/* Whether a value is a rate, of which an aggregate's is a measure for the others. A share of one
 * whole is an amount. */
static gboolean
is_rate (const TideTable *table)
{
  return !tide_unit_is_amount (table->unit) && !tide_table_has_whole (table);
}

/* Whether it is one of the rows that stand for the field. Once the first do, zeros tell no more. */
static gboolean
is_of_the_first (const TideRow *row, guint n_drawn)
{
  guint most = tide_kind_get (TIDE_KIND_BARS)->most;
  return n_drawn < (row->value == 0 ? most / 2 : most);
}

static void
add_bar (TideSeriesBuilder *builder, const TideRow *row, guint *n_drawn)
{
  if (!tide_chart_has_place (builder->chart, row))
    builder->n_unplaced++;
  else if (row->selected || is_of_the_first (row, *n_drawn))
    {
      tide_series_add (builder, row, 1);
      (*n_drawn)++;
    }
  else
    builder->chart->n_left_out++;
}

/* The World gives the measure of the others; more groups only where they are asked for. */
static void
add_aggregate (TideSeriesBuilder *builder, const TideRow *row)
{
  if (!row->selected && !tide_economy_is_world (row->economy))
    builder->chart->n_groups++;
  else if (!tide_chart_has_place (builder->chart, row))
    builder->n_unplaced++;
  else
    tide_series_add (builder, row, 1)->reference = is_rate (builder->chart->table);
}

static void
add_bars (TideSeriesBuilder *builder)
{
  const TideTable *table = builder->chart->table;
  guint n_drawn = 0;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = &table->rows[i];
      if (!tide_row_has_value (row))
        continue;
      if (tide_chart_role_of (builder->chart, row) == TIDE_SERIES_ECONOMY)
        add_bar (builder, row, &n_drawn);
      else
        add_aggregate (builder, row);
    }
  tide_series_add_missing (builder);
  if (table->has_rest && tide_chart_has_place (builder->chart, &table->rest))
    tide_series_add (builder, &table->rest, 1);
}

const TideChartKind tide_bars = { .add_series = add_bars, .place = place_bars };
