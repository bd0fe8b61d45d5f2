/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words around a chart: title, subtitle, notes, source line. It must not know series or marks.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-sentence.h"

#define FEW 5 /* a field so small that its size is said */

static char *
title_of (const TideChart *chart)
{
  const TideIndicator *indicator = chart->table->indicator;
  const char *title = tide_text_get (&indicator->title, chart->language);
  switch (chart->table->query->per)
    {
    case TIDE_PER_PERSON:
      /* Translators: %s is the title of an indicator. */
      return tide_language_printf (chart->language,
                                   tide_gettext (chart->language, "%s, per million people"), title);
    case TIDE_PER_GDP:
      if (chart->table->unit == TIDE_UNIT_PERCENT_OF_GDP)
        return tide_language_printf (
            chart->language, tide_gettext (chart->language, "%s, as a share of GDP"), title);
      return tide_language_printf (
          chart->language, tide_gettext (chart->language, "%s, per billion dollars of GDP"), title);
    case TIDE_PER_NONE:
      break;
    }
  return g_strdup (title);
}

static char *
unit_of (const TideChart *chart)
{
  const char *whole = tide_text_get (&chart->table->indicator->whole, chart->language);
  if (*whole != '\0' && chart->table->unit == TIDE_UNIT_PERCENT)
    /* Translators: the unit of a chart; %s is a whole, such as "the world's large AI models". */
    return tide_language_printf (chart->language, tide_gettext (chart->language, "Percent of %s"),
                                 whole);
  return g_strdup (tide_unit_title (chart->table->unit, chart->language));
}

static char *
period_of (const TideChart *chart)
{
  TidePeriod first = chart->table->period, last = first;
  if (chart->kind != TIDE_KIND_BARS && chart->n_periods > 1)
    {
      first = chart->periods[0];
      last = chart->periods[chart->n_periods - 1];
    }
  if (tide_period_equal (first, last))
    return tide_period_format (first, chart->language);
  TidePeriod span = { first.year, last.year, TIDE_GRAIN_SPAN, 0 };
  if (first.grain == TIDE_GRAIN_YEAR && last.grain == TIDE_GRAIN_YEAR)
    return tide_period_format (span, chart->language);
  g_autofree char *from = tide_period_format (first, chart->language);
  g_autofree char *to = tide_period_format (last, chart->language);
  /* Translators: from one period to another, such as "2019 to May 2025". */
  return tide_language_printf (chart->language, tide_gettext (chart->language, "%1$s to %2$s"),
                               from, to);
}

static char *
substituted_of (const TideChart *chart)
{
  const TideTable *table = chart->table;
  if (chart->kind != TIDE_KIND_BARS || table->n_substituted == 0)
    return NULL;
  g_autofree char *period = tide_period_format (table->period, chart->language);
  /* Translators: how many figures are of another period, such as "3 of 12 are not of 2024". */
  return tide_language_printf (chart->language,
                               tide_ngettext (chart->language, "%1$u of %2$u is not of %3$s",
                                              "%1$u of %2$u are not of %3$s", table->n_substituted),
                               table->n_substituted, table->n_field, period);
}

static char *
field_of (const TideChart *chart)
{
  const TideTable *table = chart->table;
  gboolean of_parts = chart->kind == TIDE_KIND_BARS || chart->kind == TIDE_KIND_RING;
  if (!of_parts || table->n_field == 0 || table->n_field > FEW)
    return NULL;
  return tide_language_printf (chart->language,
                               tide_ngettext (chart->language, "%u country or region reported",
                                              "%u countries or regions reported", table->n_field),
                               table->n_field);
}

/* Whether any datum, or each, has these flags. */
static void
count_status (const TideChart *chart, guint status, guint *with, guint *all)
{
  *with = *all = 0;
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      {
        (*all)++;
        *with += (chart->series[i].datums[j].status & status) != 0;
      }
}

static char *
status_of (const TideChart *chart, guint status, const char *all_text, const char *some_text)
{
  guint with = 0, all = 0;
  count_status (chart, status, &with, &all);
  return with == 0 ? NULL : g_strdup (with == all ? all_text : some_text);
}

static char *
partial_of (const TideChart *chart)
{
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      if (chart->series[i].datums[j].partial)
        {
          g_autofree char *period
              = tide_period_format (chart->series[i].datums[j].key.period, chart->language);
          /* Translators: %s is a period whose counting is not finished. */
          return tide_language_printf (chart->language,
                                       tide_gettext (chart->language, "%s not complete"), period);
        }
  return NULL;
}

/* Takes ownership of @part. */
static void
add_part (GPtrArray *parts, char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
subtitle_of (const TideChart *chart)
{
  TideLanguage language = chart->language;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  add_part (parts, unit_of (chart));
  add_part (parts, period_of (chart));
  add_part (parts, chart->log ? g_strdup (tide_gettext (language, "logarithmic scale")) : NULL);
  add_part (parts, field_of (chart));
  add_part (parts, substituted_of (chart));
  add_part (parts, status_of (chart, TIDE_STATUS_PROJECTED, tide_gettext (language, "projected"),
                              tide_gettext (language, "outlined: projected")));
  add_part (parts, status_of (chart, TIDE_STATUS_ESTIMATED, tide_gettext (language, "estimated"),
                              tide_gettext (language, "outlined: estimated")));
  add_part (parts, partial_of (chart));
  g_ptr_array_add (parts, NULL);
  char *subtitle = g_strjoinv (" · ", (char **)parts->pdata);
  gunichar first = g_utf8_get_char (subtitle);
  if (language != TIDE_LANGUAGE_EN || !g_unichar_islower (first))
    return subtitle;
  g_autofree char *lower = subtitle;
  char capital[7] = { 0 };
  g_unichar_to_utf8 (g_unichar_toupper (first), capital);
  return g_strconcat (capital, g_utf8_next_char (lower), NULL);
}

char *
tide_chart_join_names (const TideChart *chart,
                       gboolean (*wanted) (const TideChart *, const TideRow *))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < chart->table->n_rows; i++)
    if (wanted (chart, &chart->table->rows[i]))
      g_ptr_array_add (names, (char *)tide_row_name (&chart->table->rows[i], chart->language));
  g_ptr_array_add (names, NULL);
  return names->len == 1 ? NULL
                         : tide_language_join (chart->language, (const char *const *)names->pdata);
}

static gboolean
is_drawn (const TideChart *chart, const char *code)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].economy != NULL && chart->series[i].n_datums > 0
        && g_str_equal (chart->series[i].economy->code, code))
      return TRUE;
  return FALSE;
}

/* Selected, and not to be seen for want of a figure. */
static gboolean
is_missing (const TideChart *chart, const TideRow *row)
{
  gboolean said
      = chart->kind == TIDE_KIND_BARS
        && g_strv_contains ((const char *const *)chart->table->rest_unknown, row->economy->code);
  return row->selected && !said && !is_drawn (chart, row->economy->code)
         && (!tide_row_has_value (row) || chart->kind != TIDE_KIND_BARS);
}

static gboolean
has_older_denominator (const TideChart *chart, const TideRow *row)
{
  return tide_row_has_value (row) && row->denominator.year != 0
         && row->denominator.year != row->used.year && is_drawn (chart, row->economy->code);
}

/* Takes the names, adds "format" of them and the period. */
static void
note_names (const TideChart *chart, GPtrArray *notes, const char *format, char *names)
{
  if (names == NULL)
    return;
  g_autofree char *owned = names;
  g_autofree char *period = period_of (chart);
  g_ptr_array_add (notes, tide_language_printf (chart->language, format, owned, period));
}

/* Why the rest of the world is not drawn where it might be expected. */
static void
note_rest (const TideChart *chart, GPtrArray *notes)
{
  const TideTable *table = chart->table;
  if (table->rest_unknown[0] == NULL || table->has_rest || chart->kind != TIDE_KIND_BARS)
    return;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (char **code = table->rest_unknown; *code != NULL; code++)
    {
      const TideEconomy *economy = tide_catalog_economy (table->catalog, table->indicator, *code);
      g_ptr_array_add (names, (char *)tide_economy_name (economy, chart->language));
    }
  g_ptr_array_add (names, NULL);
  note_names (chart, notes,
              /* Translators: %1$s are names, %2$s is a period. */
              tide_gettext (chart->language,
                            "All other economies cannot be drawn: unknown for %2$s: %1$s."),
              tide_language_join (chart->language, (const char *const *)names->pdata));
}

static void
note_breaks (const TideChart *chart, GPtrArray *notes)
{
  const TideIndicator *indicator = chart->table->indicator;
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < indicator->n_breaks && chart->kind == TIDE_KIND_LINES; i++)
    if (chart->n_periods > 0 && tide_period_compare (chart->periods[0], indicator->breaks[i]) < 0
        && tide_period_compare (indicator->breaks[i], chart->periods[chart->n_periods - 1]) <= 0)
      g_ptr_array_add (periods, tide_period_format (indicator->breaks[i], chart->language));
  g_ptr_array_add (periods, NULL);
  if (periods->len == 1)
    return;
  g_autofree char *joined
      = tide_language_join (chart->language, (const char *const *)periods->pdata);
  g_ptr_array_add (notes, tide_language_printf (
                              chart->language,
                              tide_gettext (chart->language,
                                            "The method or the list changed in %s; lines are not "
                                            "joined there."),
                              joined));
}

/* How many of the field are missing at a period, beside the selected that are named. */
static void
note_unreported (const TideChart *chart, GPtrArray *notes)
{
  guint n = 0;
  for (guint i = 0; i < chart->table->n_rows && chart->kind == TIDE_KIND_BARS; i++)
    n += !tide_row_has_value (&chart->table->rows[i]) && !chart->table->rows[i].selected;
  if (n == 0)
    return;
  g_autofree char *period = period_of (chart);
  g_ptr_array_add (notes, tide_language_printf (
                              chart->language,
                              tide_ngettext (chart->language, "%1$u more has no figure for %2$s.",
                                             "%1$u more have no figure for %2$s.", n),
                              n, period));
}

static void
add_left_out (TideChart *chart)
{
  if (chart->n_left_out > 0)
    chart->left_out = tide_language_printf (
        chart->language,
        tide_ngettext (chart->language, "and %u more", "and %u more", chart->n_left_out),
        chart->n_left_out);
}

static void
add_card_words (TideChart *chart)
{
  if (chart->kind == TIDE_KIND_CARD)
    chart->card_period
        = g_strdup (tide_text_get (&chart->table->indicator->definition, chart->language));
}

void
tide_chart_add_words (TideChart *chart, GPtrArray *notes)
{
  chart->title = title_of (chart);
  chart->subtitle = subtitle_of (chart);
  chart->source = tide_table_source_line (chart->table, chart->language);
  add_left_out (chart);
  add_card_words (chart);
  if (chart->table->selected[0] == NULL && chart->kind == TIDE_KIND_LINES)
    g_ptr_array_add (notes, g_strdup (tide_gettext (
                                chart->language, "Nothing is selected: the highest are shown.")));
  note_rest (chart, notes);
  note_names (chart, notes, tide_gettext (chart->language, "No figure for %2$s: %1$s."),
              tide_chart_join_names (chart, is_missing));
  note_unreported (chart, notes);
  note_breaks (chart, notes);
  note_names (
      chart, notes,
      chart->table->query->per == TIDE_PER_GDP
          ? tide_gettext (chart->language, "Divided by the GDP of the year before: %1$s.")
          : tide_gettext (chart->language, "Divided by the population of the year before: %1$s."),
      tide_chart_join_names (chart, has_older_denominator));
}
