/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line holds the table that answers its indicator. It must not know widgets.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-measure-line.h"

#include "tide-row-text.h"

struct _TideMeasureLine {
  GObject parent;
  TideTable *table;
  gboolean has_any; /* figures of those compared */
  double most;      /* the largest of them above 0 */
  char *topic;
  TideLanguage language;
};

G_DEFINE_FINAL_TYPE (TideMeasureLine, tide_measure_line, G_TYPE_OBJECT)

static void
tide_measure_line_finalize (GObject *object)
{
  TideMeasureLine *self = TIDE_MEASURE_LINE (object);
  g_clear_pointer (&self->table, tide_table_unref);
  g_clear_pointer (&self->topic, g_free);
  G_OBJECT_CLASS (tide_measure_line_parent_class)->finalize (object);
}

static void
tide_measure_line_class_init (TideMeasureLineClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tide_measure_line_finalize;
}

static void
tide_measure_line_init (TideMeasureLine *self)
{
}

TideMeasureLine *
tide_measure_line_new (TideTable *table, char **compared, const char *topic, TideLanguage language)
{
  TideMeasureLine *self = g_object_new (TIDE_TYPE_MEASURE_LINE, NULL);
  self->table = tide_table_ref (table);
  self->topic = g_strdup (topic);
  self->language = language;
  for (char **code = compared; *code != NULL; code++)
    {
      const TideRow *row = tide_table_find (table, *code);
      if (row == NULL || !tide_row_has_value (row))
        continue;
      self->has_any = TRUE;
      self->most = MAX (self->most, row->value);
    }
  return self;
}

gboolean
tide_measure_line_has_any (TideMeasureLine *self)
{
  return self->has_any;
}

const char *
tide_measure_line_get_id (TideMeasureLine *self)
{
  return self->table->indicator->id;
}

const char *
tide_measure_line_get_title (TideMeasureLine *self)
{
  return tide_text_get (&self->table->indicator->title, self->language);
}

const char *
tide_measure_line_get_topic (TideMeasureLine *self)
{
  return self->topic;
}

const TideTable *
tide_measure_line_get_table (TideMeasureLine *self)
{
  return self->table;
}

char *
tide_brief_period (TidePeriod period, TideLanguage language)
{
  gboolean is_part = period.grain == TIDE_GRAIN_HALF || period.grain == TIDE_GRAIN_QUARTER
                     || period.grain == TIDE_GRAIN_MONTH;
  return is_part ? tide_period_format_short (period, language)
                 : tide_period_format (period, language);
}

char *
tide_measure_line_period (TideMeasureLine *self)
{
  return tide_brief_period (self->table->period, self->language);
}

char *
tide_measure_line_value (TideMeasureLine *self, const char *code)
{
  const TideRow *row = tide_table_find (self->table, code);
  if (row == NULL || !tide_row_has_value (row))
    return g_strdup ("—");
  TidePrecision shown = tide_table_precision_of (self->table, TIDE_ROWS_OF_SELECTED,
                                                 TIDE_VALUE_ON_MARK, self->language);
  return tide_row_value_text (row, &shown);
}

double
tide_measure_line_share (TideMeasureLine *self, const char *code)
{
  const TideRow *row = tide_table_find (self->table, code);
  gboolean there = row != NULL && tide_row_has_value (row) && row->value > 0;
  return there && self->most > 0 ? row->value / self->most : 0;
}
