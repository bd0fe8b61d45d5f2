/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is said to have no figure has none: never, at that period, or in that range.
 */
#include "reading.h"

#define NEVER "No figures? (?:is|are) available for|所引资料未列"
#define NONE                                                                                       \
  "No figures? for [^.]* (?:is|are) available for|No figures? are available for|所引资料未列"
#define RANGE " from [^.]*\\d to [^.]*\\d|\\d年[^，。]{0,6}至\\d{4}年"

/* The periods of a sentence, in order: the first one or two are those without a figure. */
static GArray *
find_periods (const Reading *self, guint sentence)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);
      if (number->form == NUMBER_PERIOD && reading_sentence_at (self, number->start) == sentence)
        g_array_append_val (periods, number->period);
    }
  return periods;
}

static gboolean
has_figure_between (const TideIndicator *indicator, const char *code, TidePeriod first,
                    TidePeriod last)
{
  int economy = tide_indicator_economy_index (indicator, code);
  guint n = 0;
  const TideFigure *figures
      = economy < 0 ? NULL : tide_indicator_figures_of (indicator, economy, &n);
  for (guint i = 0; i < n; i++)
    if (tide_period_compare (figures[i].period, first) >= 0
        && tide_period_compare (figures[i].period, last) <= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_false (const Reading *self, guint sentence, const char *code)
{
  const TideIndicator *indicator = self->table->indicator;
  g_autoptr (GArray) periods = find_periods (self, sentence);
  if (reading_has (self, sentence, NEVER) && periods->len == 0)
    return tide_indicator_economy_index (indicator, code) >= 0;
  if (!reading_has (self, sentence, NONE) || periods->len == 0)
    return FALSE;
  gboolean is_range = periods->len > 1 && reading_has (self, sentence, RANGE);
  return has_figure_between (indicator, code, g_array_index (periods, TidePeriod, 0),
                             g_array_index (periods, TidePeriod, is_range ? 1 : 0));
}

void
reading_check_missing (Reading *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *named = &g_array_index (self->names, Named, i);
      if (is_false (self, reading_sentence_at (self, named->start), named->economy->code))
        reading_fault (self, "%s is said to have no figure, and has one", named->economy->code);
    }
}
