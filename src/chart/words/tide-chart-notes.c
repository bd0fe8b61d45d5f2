/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notes of a chart: what was left out, where a line is cut, who is
 * unknown. It must not know where they are drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-pattern.h"
#include "tide-phrase.h"

#define MOST 4 /* notes; what is beyond them goes into the last one */

void
tide_notes_add (TideNotes *self, char *note)
{
  if (note == NULL)
    return;
  if (self->notes->len < MOST)
    g_ptr_array_add (self->notes, note);
  else
    tide_phrase_append ((char **)&self->notes->pdata[MOST - 1], note, self->chart->language);
}

void
tide_notes_add_joined (TideNotes *self, const char *pattern, GPtrArray *items)
{
  g_autoptr (GPtrArray) owned = items;
  if (items->len == 0)
    return;
  g_autofree char *joined
      = tide_language_join (self->chart->language, (const char *const *)items->pdata);
  tide_notes_add (self, tide_pattern_fill (self->chart->language, pattern, "list", joined, NULL));
}

/* Names of the series that @is_wanted is true of. (transfer full) */
static GPtrArray *
names_of (const TideChart *chart, gboolean (*is_wanted) (const TideChart *, const TideSeries *))
{
  GPtrArray *names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].economy != NULL && is_wanted (chart, &chart->series[i]))
      g_ptr_array_add (names, tide_phrase_economy (chart->series[i].economy, chart->language));
  return names;
}

void
tide_chart_add_hint (TideChart *chart, const char *why)
{
  if (why == NULL)
    return;
  const char *instead = tide_gettext (chart->language, tide_kind_get (chart->kind)->instead);
  chart->hint = g_strdup (why);
  tide_phrase_append (&chart->hint, g_strdup (instead), chart->language);
}

static gboolean
has_selected (const TideChart *chart)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].selected && chart->series[i].n_datums > 0)
      return TRUE;
  return FALSE;
}

static void
add_unasked (TideNotes *self)
{
  TideLanguage language = self->chart->language;
  if (tide_kind_is_over_time (self->chart->kind) && !has_selected (self->chart))
    tide_notes_add (
        self, g_strdup (tide_gettext (language, "These are the leading countries and regions.")));
}

/* Whether parts that sum to all of the whole leave nothing to draw. */
static gboolean
parts_are_all (const TideTable *table)
{
  double sum = 0;
  for (guint i = 0; i < table->n_rows; i++)
    if (tide_row_has_value (&table->rows[i])
        && table->rows[i].economy->kind != TIDE_ECONOMY_AGGREGATE)
      sum += table->rows[i].value;
  return sum >= 99.5 && sum <= 100.5;
}

static char *
unknown_names (const TideChart *chart)
{
  const TideTable *table = chart->table;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  for (char **code = table->rest_unknown; *code != NULL; code++)
    g_ptr_array_add (
        names, tide_phrase_economy (tide_catalog_economy (table->catalog, table->indicator, *code),
                                    chart->language));
  return tide_language_join (chart->language, (const char *const *)names->pdata);
}

/* Why the rest of the whole is not drawn where it might be expected. */
static void
add_rest (TideNotes *self)
{
  const TideChart *chart = self->chart;
  const TideTable *table = chart->table;
  if (tide_kind_get (chart->kind)->rest != TIDE_REST_OF_FIELD || !tide_table_has_whole (table)
      || table->has_rest)
    return;
  if (table->rest_unknown[0] == NULL)
    {
      if (!parts_are_all (table))
        tide_notes_add (self,
                        g_strdup (tide_gettext (
                            chart->language,
                            "All other countries and regions cannot be drawn: the parts overlap "
                            "or are not known exactly.")));
      return;
    }
  g_autofree char *names = unknown_names (chart);
  g_autofree char *period = tide_period_format_in_sentence (table->period, chart->language);
  /* Translators: {who} are one or more countries or regions, {when} is a period */
  tide_notes_add (self,
                  tide_pattern_fill (
                      chart->language,
                      tide_gettext (chart->language,
                                    "All other countries and regions cannot be drawn: there is no "
                                    "figure for {who} in {when}."),
                      "who", names, "when", period, NULL));
}

/* That the rest is no figure of the source, and when it is not exact. */
static void
add_derived_rest (TideNotes *self)
{
  const TideChart *chart = self->chart;
  TideLanguage language = chart->language;
  gboolean is_drawn = FALSE;
  for (guint i = 0; i < chart->n_series; i++)
    is_drawn |= chart->series[i].role == TIDE_SERIES_REST && chart->series[i].n_datums > 0;
  if (!is_drawn)
    return;
  if (!tide_kind_is_over_time (chart->kind) && chart->table->rest.qualifier != TIDE_QUALIFIER_EXACT)
    tide_notes_add (
        self, g_strdup (tide_gettext (
                  language,
                  "All other countries and regions are not known exactly, because not every part "
                  "is.")));
  else
    tide_notes_add (
        self,
        g_strdup (tide_gettext (
            language,
            "All other countries and regions: calculated as the total less the figures shown.")));
}

/* Whether those without a figure have a row of the chart that says why. */
static gboolean
has_rows (const TideChart *chart)
{
  return tide_kind_get (chart->kind)->shown == TIDE_SHOWN_FIELD;
}

/* Selected, without a figure, and neither named in another note nor in a row. */
static gboolean
is_missing (const TideChart *chart, const TideSeries *series)
{
  const char *code = series->economy->code;
  if (has_rows (chart))
    return FALSE;
  gboolean is_said = tide_kind_get (chart->kind)->rest == TIDE_REST_OF_FIELD
                     && g_strv_contains ((const char *const *)chart->table->rest_unknown, code);
  return series->n_datums == 0 && !is_said
         && !tide_row_has_value (tide_table_find (chart->table, code));
}

/* Of a chart of the field: those without a figure that are not selected. */
static guint
count_others_missing (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->table->n_rows && !tide_kind_is_over_time (chart->kind); i++)
    n += !chart->table->rows[i].selected && !tide_row_has_value (&chart->table->rows[i]);
  return n;
}

static gboolean
has_missing_rows (const TideChart *chart)
{
  for (guint i = 0; i < chart->n_series && has_rows (chart); i++)
    if (chart->series[i].missing != NULL)
      return TRUE;
  return FALSE;
}

static void
add_missing_of_field (TideNotes *self, const char *names, guint n)
{
  TideLanguage language = self->chart->language;
  g_autofree char *period = tide_period_format_in_sentence (self->chart->table->period, language);
  if (names == NULL && has_missing_rows (self->chart))
    /* Translators: {when} is a period, {n} is how many have no figure of it beside those that are
     * named in the chart */
    tide_notes_add (self, tide_pattern_count (
                              language,
                              tide_gettext (language, "No figure for {when}: {n} other {country or "
                                                      "region|countries or regions}."),
                              n, "when", period, NULL));
  else if (names == NULL)
    /* Translators: {when} is a period, {n} is how many have no figure of it */
    tide_notes_add (
        self,
        tide_pattern_count (
            language,
            tide_gettext (language,
                          "No figure for {when}: {n} {country or region|countries or regions}."),
            n, "when", period, NULL));
  else if (n == 0)
    /* Translators: {when} is a period, {who} are countries or regions */
    tide_notes_add (
        self, tide_pattern_fill (language, tide_gettext (language, "No figure for {when}: {who}."),
                                 "when", period, "who", names, NULL));
  else
    /* Translators: {when} is a period, {who} are countries or regions, {n} is how many more */
    tide_notes_add (
        self, tide_pattern_count (
                  language,
                  tide_gettext (language, "No figure for {when}: {who}, and {n} {other|others}."),
                  n, "when", period, "who", names, NULL));
}

static void
add_missing (TideNotes *self)
{
  TideLanguage language = self->chart->language;
  g_autoptr (GPtrArray) names = names_of (self->chart, is_missing);
  guint n = count_others_missing (self->chart);
  if (tide_kind_is_over_time (self->chart->kind))
    {
      /* Translators: {list} are one or more countries or regions */
      tide_notes_add_joined (self, tide_gettext (language, "No figures: {list}."),
                             g_steal_pointer (&names));
      return;
    }
  g_autofree char *joined
      = names->len == 0 ? NULL : tide_language_join (language, (const char *const *)names->pdata);
  if (names->len + n > 0)
    add_missing_of_field (self, joined, n);
}

/* Whether a line is cut before the break, so that it lies between two of its figures. */
static gboolean
cuts (const TideSeries *series, TidePeriod at)
{
  for (guint i = 1; i < series->n_datums; i++)
    if (series->datums[i].cut && tide_period_compare (series->datums[i - 1].key.period, at) < 0
        && tide_period_compare (at, series->datums[i].key.period) <= 0)
      return TRUE;
  return FALSE;
}

/* The periods of breaks that cut a line of the chart, each once, ascending. (transfer full) */
static GArray *
cutting_breaks (const TideChart *chart)
{
  const TideIndicator *indicator = chart->table->indicator;
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  for (guint i = 0; i < indicator->n_breaks; i++)
    {
      TidePeriod at = indicator->breaks[i].period;
      gboolean is_cut = FALSE;
      for (guint j = 0; j < chart->n_series; j++)
        is_cut |= cuts (&chart->series[j], at);
      if (is_cut
          && (periods->len == 0
              || !tide_period_equal (at, g_array_index (periods, TidePeriod, periods->len - 1))))
        g_array_append_val (periods, at);
    }
  return periods;
}

static gboolean
has_bridges (const TideChart *chart)
{
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      if (chart->series[i].datums[j].bridged)
        return TRUE;
  return FALSE;
}

/* Where the breaks are so many that lines lead across, the ticks say when. */
static void
add_bridged_breaks (TideNotes *self, guint n)
{
  TideLanguage language = self->chart->language;
  tide_notes_add (
      self, tide_pattern_count (
                language,
                tide_gettext (language,
                              "Dotted with a tick: the method or the list changed between the two "
                              "figures, {n} {time|times} in all; they cannot be compared."),
                n, NULL));
}

static void
add_breaks (TideNotes *self)
{
  const TideChart *chart = self->chart;
  g_autoptr (GArray) breaks = cutting_breaks (chart);
  if (has_bridges (chart))
    {
      add_bridged_breaks (self, breaks->len);
      return;
    }
  g_autoptr (GPtrArray) periods = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  for (guint i = 0; i < breaks->len; i++)
    g_ptr_array_add (periods, tide_period_format_in_sentence (g_array_index (breaks, TidePeriod, i),
                                                              chart->language));
  tide_notes_add_joined (
      self,
      /* Translators: {list} are one or more years */
      tide_gettext (chart->language,
                    "The method or the list changed in {list}; lines are cut there."),
      g_steal_pointer (&periods));
}

static void
add_unplaced (TideNotes *self, guint n)
{
  TideLanguage language = self->chart->language;
  if (n > 0)
    tide_notes_add (
        self,
        tide_pattern_count (
            language,
            tide_gettext (language, "{n} {figure|figures} of zero or less cannot be shown on the "
                                    "logarithmic scale."),
            n, NULL));
}

/* Whether a figure that is drawn was divided by that of the year before. */
static gboolean
has_older_denominator (const TideChart *chart, const TideSeries *series)
{
  for (guint i = 0; i < series->n_datums; i++)
    {
      const TideRow *row = series->datums[i].row;
      if (row->denominator.grain != TIDE_GRAIN_NONE && row->denominator.year != row->used.year)
        return TRUE;
    }
  return FALSE;
}

static void
add_older_denominators (TideNotes *self)
{
  const TideChart *chart = self->chart;
  tide_notes_add_joined (
      self,
      chart->table->query->per == TIDE_PER_GDP
          /* Translators: {list} are one or more countries or regions */
          ? tide_gettext (chart->language, "Divided by the GDP of the year before: {list}.")
          /* Translators: {list} are one or more countries or regions */
          : tide_gettext (chart->language, "Divided by the population of the year before: {list}."),
      names_of (chart, has_older_denominator));
}

static gboolean
is_within_another (const TideChart *chart, const TideSeries *series)
{
  for (guint i = 0; i < chart->n_series && series->n_datums > 0; i++)
    {
      const TideSeries *other = &chart->series[i];
      if (other->economy != NULL && other->n_datums > 0 && series->economy->regions != NULL
          && g_strv_contains ((const char *const *)series->economy->regions, other->economy->code))
        return TRUE;
    }
  return FALSE;
}

static void
add_overlaps (TideNotes *self)
{
  tide_notes_add_joined (
      self,
      /* Translators: {list} are one or more cities or provinces */
      tide_gettext (self->chart->language, "Also counted within another that is drawn: {list}."),
      names_of (self->chart, is_within_another));
}

void
tide_chart_add_notes (TideChart *chart, guint n_unplaced)
{
  TideNotes notes = { chart, g_ptr_array_new () };
  add_unasked (&notes);
  add_rest (&notes);
  add_missing (&notes);
  add_breaks (&notes);
  if (tide_chart_kind (chart->kind)->add_notes != NULL)
    tide_chart_kind (chart->kind)->add_notes (&notes);
  add_unplaced (&notes, n_unplaced);
  add_older_denominators (&notes);
  add_overlaps (&notes);
  add_derived_rest (&notes);
  g_ptr_array_add (notes.notes, NULL);
  chart->notes = (char **)g_ptr_array_free (notes.notes, FALSE);
}
