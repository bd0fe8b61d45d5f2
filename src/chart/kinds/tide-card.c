/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card: a figure set very large, whose it is and of when, and what it counts. It must not know
 * where figures come from.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-kinds.h"
#include "tide-pattern.h"
#include "tide-scene-private.h"

#include "tide-wrap.h"
#include "tide-period-text.h"

#define N_(message) message
#define LARGEST 110.0    /* of the number, in design pixels */
#define NUMBER_SHARE 0.4 /* of the plot's height */
#define CAPITAL 0.73     /* height of digits, in em */
#define DESCENT 0.25     /* below the base line, in em */
#define WORDS_EM 46      /* what it counts is set at most so wide */
#define ABOVE 0.4        /* of the height left over, above the card */

typedef struct {
  TideStage *stage;
  guint n;       /* cards side by side */
  double width;  /* of one */
  double indent; /* of text behind the bar of colour */
  double number; /* size of type */
  double name;
  double words;
  double top;
} Card;

/* The largest size at which each number fits its card. */
static double
number_size (const Card *self)
{
  const TideStage *stage = self->stage;
  double size = MIN (tide_stage_size (stage, LARGEST), NUMBER_SHARE * stage->plot.height);
  for (guint i = 0; i < stage->chart->n_series; i++)
    {
      const TideSeries *series = &stage->chart->series[i];
      if (series->n_datums == 0)
        continue;
      const char *text = series->datums[series->n_datums - 1].value_text;
      double width = tide_stage_width (stage, text, size, TIDE_WEIGHT_BOLD);
      size *= MIN (1, (self->width - self->indent) / width);
    }
  return MAX (size, TIDE_TYPE_LEAST);
}

static double
card_height (const Card *self)
{
  return (CAPITAL + DESCENT) * self->number + 1.2 * self->name;
}

static char *
whose_text (TideLanguage language, const TideSeries *series, const TideDatum *datum)
{
  g_autofree char *period = tide_period_format (datum->key.period, language);
  /* Translators: whose a figure is and of when: "China, 2024". */
  return tide_pattern_fill (language, tide_pgettext (language, "figure", "{who}, {when}"), "who",
                            series->name, "when", period, NULL);
}

static void
place_card (Card *self, const TideSeries *series, double x)
{
  TideStage *stage = self->stage;
  const TideDatum *datum = &series->datums[series->n_datums - 1];
  TideMark bar = tide_stage_mark (stage, TIDE_PART_DATUM, series, datum);
  bar.shape = TIDE_SHAPE_RECT;
  bar.box = (TideBox){ x, self->top, 6 * stage->unit, card_height (self) };
  tide_stage_add (stage, &bar);
  TideLabel value = tide_stage_value (stage, series, datum, self->number);
  value.weight = TIDE_WEIGHT_BOLD;
  value.x = x + self->indent;
  value.room = self->width - self->indent;
  value.baseline = self->top + CAPITAL * self->number;
  tide_stage_add_label (stage, value);
  g_autofree char *whose = whose_text (stage->chart->language, series, datum);
  TideLabel name = tide_stage_name (stage, series, datum, whose, self->name);
  name.weight = TIDE_WEIGHT_BOLD;
  name.x = value.x;
  name.room = value.room;
  name.baseline = value.baseline + DESCENT * self->number + self->name;
  tide_stage_add_label (stage, name);
}

/* What the figures count, below the cards. */
static void
place_words (Card *self, double top)
{
  TideStage *stage = self->stage;
  const char *words = stage->chart->definition;
  double pitch = 1.4 * self->words;
  double bottom = stage->plot.y + stage->plot.height;
  if (words == NULL || bottom - top < pitch)
    return;
  double width = MIN (stage->plot.width - self->indent, WORDS_EM * self->words);
  g_auto (GStrv) lines
      = tide_text_wrap_even (stage->measure, words, self->words, TIDE_WEIGHT_NORMAL, width,
                             (guint)CLAMP ((bottom - top) / pitch, 1, 5));
  TideLabel label = { .part = TIDE_PART_MORE,
                      .text = words,
                      .color = stage->theme->muted,
                      .size = self->words,
                      .x = stage->plot.x + self->indent,
                      .baseline = top + 0.85 * self->words };
  tide_stage_add_lines (stage, label, lines, pitch);
}

static guint
count_cards (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    n += chart->series[i].n_datums > 0;
  return n;
}

static void
place_cards (TideStage *stage)
{
  const TideChart *chart = stage->chart;
  Card self = { .stage = stage,
                .n = MAX (1, count_cards (chart)),
                .indent = 24 * stage->unit,
                .name = tide_stage_size (stage, 20),
                .words = tide_stage_size (stage, 16) };
  double gap = 24 * stage->unit;
  self.width = (stage->plot.width - (self.n - 1) * gap) / self.n;
  self.number = number_size (&self);
  double card = card_height (&self), words = 5 * self.words;
  self.top = stage->plot.y + ABOVE * MAX (0, stage->plot.height - card - words);
  double x = stage->plot.x;
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].n_datums > 0)
      {
        place_card (&self, &chart->series[i], x);
        x += self.width + gap;
      }
  place_words (&self, self.top + card + 1.2 * self.words);
}

static char *
why_no_card (const TideTable *table, TideLanguage language)
{
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    n += tide_row_has_value (&table->rows[i]);
  if (n > tide_kind_get (TIDE_KIND_CARD)->most && table->indicator->default_kind != TIDE_KIND_CARD)
    return tide_fit_say (
        language, N_ ("A card shows up to three figures, and there are more for this period."));
  return NULL;
}

/* The selected, then others. */
static void
add_cards_of (TideSeriesBuilder *builder, gboolean selected)
{
  const TideTable *table = builder->chart->table;
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = &table->rows[i];
      if (row->selected != selected || !tide_row_has_value (row))
        continue;
      if (builder->series->len < tide_kind_get (TIDE_KIND_CARD)->most)
        tide_series_add (builder, row, 1);
      else
        builder->chart->n_left_out++;
    }
}

static void
add_cards (TideSeriesBuilder *builder)
{
  add_cards_of (builder, TRUE);
  add_cards_of (builder, FALSE);
  tide_series_add_missing (builder);
}

const TideChartKind tide_card
    = { .why_not = why_no_card, .add_series = add_cards, .place = place_cards };
