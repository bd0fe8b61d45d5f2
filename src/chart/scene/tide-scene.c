/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene made and read: the size is judged, the furniture placed, then the kind of chart places
 * its marks by the table of kinds. Where marks stand is each kind's own matter.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

#include <math.h>
#include <string.h>

/* Where a design pixel is a pixel. */
#define DESIGN_WIDTH 1200.0
#define DESIGN_HEIGHT 675.0

/* Below this a picture has no room for a chart. */
#define LEAST_WIDTH 320
#define LEAST_HEIGHT 240

#define SENTENCE_SIZE 15.0
#define PROBLEM_SIZE 18.0

static void
mark_clear (gpointer data)
{
  TideMark *mark = data;
  switch (mark->shape)
    {
    case TIDE_SHAPE_LINE:
    case TIDE_SHAPE_AREA:
      g_free (mark->path.points);
      break;
    case TIDE_SHAPE_TEXT:
      g_free (mark->label.text);
      g_free (mark->label.whole);
      break;
    case TIDE_SHAPE_RECT:
    case TIDE_SHAPE_DOT:
    case TIDE_SHAPE_WEDGE:
      break;
    }
}

static guint
key_hash (gconstpointer data)
{
  const TideKey *key = data;
  guint period = key->period.year * 16u + key->period.part;
  return g_str_hash (key->economy) ^ (period * 2654435761u) ^ key->period.last_year;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  return tide_key_equal (*(const TideKey *)a, *(const TideKey *)b);
}

/* Type grows with the picture, and shrinks more slowly than it. */
static double
unit_of (TideSize size)
{
  double area = size.width * size.height / (DESIGN_WIDTH * DESIGN_HEIGHT);
  return CLAMP (area < 1 ? pow (area, 0.25) : sqrt (area), 0.78, 4);
}

static void
place_ground (TideStage *stage)
{
  TideMark ground = tide_stage_mark (stage, TIDE_PART_GROUND, NULL, NULL);
  ground.shape = TIDE_SHAPE_RECT;
  ground.box = (TideBox){ 0, 0, stage->scene->size.width, stage->scene->size.height };
  ground.color = stage->theme->background;
  tide_stage_add (stage, &ground);
}

/* A picture too small for a chart: its sentence, as large as it can be. */
static void
place_small (TideStage *stage)
{
  g_autofree char *sentence = stage->chart->problem != NULL
                                  ? g_strdup (stage->chart->problem)
                                  : tide_chart_describe (stage->chart, TIDE_KEY_NONE);
  double margin = MIN (10, 0.04 * stage->scene->size.width);
  stage->plot = (TideBox){ margin, margin, MAX (0, stage->scene->size.width - 2 * margin),
                           MAX (0, stage->scene->size.height - 2 * margin) };
  double size = SENTENCE_SIZE;
  while (size > TIDE_TYPE_LEAST
         && tide_stage_width (stage, sentence, size, TIDE_WEIGHT_NORMAL) * 1.5 * size
                > stage->plot.width * stage->plot.height)
    size -= 0.5;
  tide_place_sentence (stage, sentence, size);
}

static void
place (TideStage *stage)
{
  TideSize size = stage->scene->size;
  place_ground (stage);
  if (size.width < LEAST_WIDTH || size.height < LEAST_HEIGHT)
    {
      place_small (stage);
      return;
    }
  tide_place_furniture (stage);
  if (stage->chart->problem != NULL)
    tide_place_sentence (stage, stage->chart->problem, tide_stage_size (stage, PROBLEM_SIZE));
  else
    tide_chart_kind (stage->chart->kind)->place (stage);
}

static void
index_marks (TideScene *self)
{
  TideMark *marks = (TideMark *)self->marks->data;
  for (guint i = 0; i < self->marks->len; i++)
    if (marks[i].part == TIDE_PART_DATUM)
      g_hash_table_insert (self->datums, &marks[i].key, GUINT_TO_POINTER (i + 1));
  self->grid = tide_pick_grid_new (marks, self->marks->len, self->size);
}

TideScene *
tide_scene_new (const TideChart *chart, TideSize size, const TideTheme *theme,
                const TideMeasure *measure)
{
  g_return_val_if_fail (chart != NULL && theme != NULL && measure != NULL, NULL);
  g_return_val_if_fail (size.width >= 1 && size.height >= 1, NULL);
  TideScene *self = g_new0 (TideScene, 1);
  g_atomic_ref_count_init (&self->refs);
  self->chart = tide_chart_ref (chart);
  self->theme = theme;
  self->size = size;
  self->marks = g_array_new (FALSE, FALSE, sizeof (TideMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->datums = g_hash_table_new (key_hash, key_equal);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (TideBox));
  TideStage stage = {
    .scene = self,
    .chart = chart,
    .theme = theme,
    .measure = measure,
    .taken = taken,
    .unit = unit_of (size),
    .margin = MAX (12, 0.0275 * MIN (size.width, size.height * DESIGN_WIDTH / DESIGN_HEIGHT)),
  };
  place (&stage);
  index_marks (self);
  return self;
}

TideScene *
tide_scene_ref (TideScene *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
tide_scene_unref (TideScene *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  tide_pick_grid_free (self->grid);
  g_hash_table_unref (self->datums);
  g_array_unref (self->marks);
  tide_chart_unref (self->chart);
  g_free (self);
}

const TideChart *
tide_scene_chart (const TideScene *self)
{
  return self->chart;
}

const TideTheme *
tide_scene_theme (const TideScene *self)
{
  return self->theme;
}

TideSize
tide_scene_size (const TideScene *self)
{
  return self->size;
}

const TideMark *
tide_scene_marks (const TideScene *self, guint *n)
{
  *n = self->marks->len;
  return (const TideMark *)self->marks->data;
}

const TideMark *
tide_scene_find (const TideScene *self, TideKey key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->datums, &key));
  return found == 0 ? NULL : &g_array_index (self->marks, TideMark, found - 1);
}
