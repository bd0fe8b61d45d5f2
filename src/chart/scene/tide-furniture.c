/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands around every chart: title and subtitle above, notes and the source line below. Where
 * the picture is low, words give way to the plot step by step; the source line always stays, whole.
 * It must not know kinds of chart.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

#include "tide-wrap.h"

#define RISE 0.82 /* base line below the top of a block, in em */
#define FALL 0.24
#define PLOT_SHARE 0.46 /* of the height, that the plot should have at least */
#define UNLIMITED 99

/* How much may be said; the first of these with which the plot is high enough is taken. */
typedef struct {
  guint title_lines, subtitle_lines, notes, note_lines;
  gboolean cramped;
} Budget;

static const Budget budgets[] = {
  { 3, 3, UNLIMITED, 3, FALSE }, { 3, 3, 1, 3, FALSE }, { 3, 3, 1, 3, TRUE },
  { 2, 2, 1, 2, TRUE },          { 2, 1, 1, 1, TRUE },  { 1, 1, 0, 0, TRUE },
};

/* A paragraph, wrapped as if there were room for all of it. */
typedef struct {
  TidePart part;
  const char *text;
  double size;
  double pitch; /* from line to line */
  TideWeight weight;
  TideColor color;
  double gap; /* below it */
  guint n_lines;
  guint allowed; /* lines, by the budget */
} Block;

typedef struct {
  TideStage *stage;
  GArray *head; /* of Block */
  GArray *foot;
} Furniture;

static double
block_width (const TideStage *stage)
{
  return stage->scene->size.width - 2 * stage->margin;
}

static char **
wrap_block (const TideStage *stage, const Block *block)
{
  if (block->part == TIDE_PART_TITLE || block->part == TIDE_PART_SUBTITLE)
    return tide_text_wrap_even (stage->measure, block->text, block->size, block->weight,
                                block_width (stage), block->allowed);
  return tide_text_wrap (stage->measure, block->text, block->size, block->weight,
                         block_width (stage), block->allowed);
}

static void
add_block (const TideStage *stage, GArray *blocks, Block block)
{
  if (block.text == NULL || *block.text == '\0')
    return;
  block.allowed = UNLIMITED;
  block.pitch *= block.size;
  block.gap *= stage->unit;
  g_auto (GStrv) lines = wrap_block (stage, &block);
  block.n_lines = g_strv_length (lines);
  g_array_append_val (blocks, block);
}

static void
add_head (Furniture *self)
{
  const TideStage *stage = self->stage;
  const TideTheme *theme = stage->theme;
  if (stage->scene->size.furniture == TIDE_FURNITURE_PLAIN)
    return;
  add_block (stage, self->head,
             (Block){ .part = TIDE_PART_TITLE,
                      .text = stage->chart->title,
                      .size = tide_stage_size (stage, TIDE_TYPE_TITLE),
                      .pitch = 1.22,
                      .weight = TIDE_WEIGHT_BOLD,
                      .color = theme->text,
                      .gap = 7 });
  add_block (stage, self->head,
             (Block){ .part = TIDE_PART_SUBTITLE,
                      .text = stage->chart->subtitle,
                      .size = tide_stage_size (stage, TIDE_TYPE_SUBTITLE),
                      .pitch = TIDE_LINE_PITCH,
                      .color = theme->muted,
                      .gap = 5 });
}

static void
add_foot (Furniture *self)
{
  const TideStage *stage = self->stage;
  Block block = { .part = TIDE_PART_NOTE,
                  .size = tide_stage_size (stage, TIDE_TYPE_FOOT),
                  .pitch = TIDE_LINE_PITCH,
                  .color = stage->theme->muted,
                  .gap = 4 };
  if (stage->scene->size.furniture == TIDE_FURNITURE_SCREEN)
    {
      block.text = stage->chart->hint;
      add_block (stage, self->foot, block);
    }
  for (char **note = stage->chart->notes; note != NULL && *note != NULL; note++)
    {
      block.text = *note;
      add_block (stage, self->foot, block);
    }
  block.part = TIDE_PART_SOURCE;
  block.text = stage->chart->source;
  block.gap = 0;
  add_block (stage, self->foot, block);
}

static guint
allowed_lines (const Budget *budget, const Block *block, guint nth_note)
{
  if (block->part == TIDE_PART_TITLE)
    return budget->title_lines;
  if (block->part == TIDE_PART_SUBTITLE)
    return budget->subtitle_lines;
  if (block->part == TIDE_PART_SOURCE)
    return UNLIMITED;
  return nth_note < budget->notes ? budget->note_lines : 0;
}

static double
block_height (const Block *block)
{
  guint n = MIN (block->n_lines, block->allowed);
  return n == 0 ? 0 : (RISE + FALL) * block->size + (n - 1) * block->pitch + block->gap;
}

/* Height of all blocks with this budget. */
static double
apply_budget (GArray *blocks, const Budget *budget)
{
  double height = 0;
  guint n_notes = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = &g_array_index (blocks, Block, i);
      block->allowed = allowed_lines (budget, block, n_notes);
      n_notes += block->part == TIDE_PART_NOTE;
      height += block_height (block);
    }
  return height;
}

static void
place_blocks (TideStage *stage, GArray *blocks, double y)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);
      if (block->allowed == 0)
        continue;
      g_auto (GStrv) lines = wrap_block (stage, block);
      TideLabel label = { .part = block->part,
                          .text = block->text,
                          .color = block->color,
                          .size = block->size,
                          .weight = block->weight,
                          .x = stage->margin,
                          .baseline = y + RISE * block->size };
      tide_stage_add_lines (stage, label, lines, block->pitch);
      y += block_height (block);
    }
}

/* Takes the first budget that leaves the plot enough, and sets the plot. */
static double
share_height (Furniture *self)
{
  TideStage *stage = self->stage;
  TideSize size = stage->scene->size;
  double foot = 0;
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    {
      double head = apply_budget (self->head, &budgets[i]);
      double head_gap = head > 0 ? tide_stage_size (stage, 14) : 0;
      foot = apply_budget (self->foot, &budgets[i]);
      double foot_gap = foot > 0 ? tide_stage_size (stage, 16) : 0;
      stage->plot
          = (TideBox){ stage->margin, stage->margin + head + head_gap, block_width (stage),
                       size.height - 2 * stage->margin - head - head_gap - foot - foot_gap };
      stage->cramped = budgets[i].cramped;
      if (stage->plot.height >= PLOT_SHARE * size.height)
        break;
    }
  return foot;
}

void
tide_place_furniture (TideStage *stage)
{
  g_autoptr (GArray) head = g_array_new (FALSE, FALSE, sizeof (Block));
  g_autoptr (GArray) foot = g_array_new (FALSE, FALSE, sizeof (Block));
  Furniture self = { stage, head, foot };
  add_head (&self);
  add_foot (&self);
  double foot_height = share_height (&self);
  place_blocks (stage, head, stage->margin);
  place_blocks (stage, foot, stage->scene->size.height - stage->margin - foot_height);
}

void
tide_place_sentence (TideStage *stage, const char *sentence, double size)
{
  double pitch = 1.4 * size;
  double width = MIN (stage->plot.width, 34 * size);
  guint most = MAX (1, (guint)MAX (0, (stage->plot.height - (RISE + FALL) * size) / pitch + 1));
  g_auto (GStrv) lines
      = tide_text_wrap_even (stage->measure, sentence, size, TIDE_WEIGHT_NORMAL, width, most);
  guint n = g_strv_length (lines);
  double height = (RISE + FALL) * size + (n - 1.0) * pitch;
  TideLabel label = { .part = TIDE_PART_MORE,
                      .text = sentence,
                      .color = stage->theme->muted,
                      .size = size,
                      .anchor = TIDE_ANCHOR_MIDDLE,
                      .x = stage->plot.x + stage->plot.width / 2,
                      .baseline = stage->plot.y + (stage->plot.height - height) / 2 + RISE * size };
  tide_stage_add_lines (stage, label, lines, pitch);
}
