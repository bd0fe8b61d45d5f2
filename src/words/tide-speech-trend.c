/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about a range: from the first to the last period that the selected have in common,
 * inside one unbroken stretch, as answer's tide-trend finds them. It must not know sources or how
 * one period is said.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare.h"
#include "tide-pattern.h"
#include "tide-sentence-private.h"
#include "tide-slots.h"
#include "tide-trend.h"

#define N_(message) message
#define NC_(context, message) message
#define RATIO_FROM 2.0 /* below twice as much, the difference says more */

typedef enum { CHANGE_PLAIN, CHANGE_RATIO, CHANGE_POINTS, CHANGE_AMOUNT, CHANGE_PROJECTED } Change;

static const char *const rise_patterns[] = {
  /* Translators: {measure} is a measure, {who} a country or region, {earlier} its value in the
   * period {first}, {value} its value in the period {last}, and {size} how they differ */
  [CHANGE_PLAIN]
  = NC_ ("trend", "{measure}: {who} rose from {earlier} in {first} to {value} in {last}."),
  [CHANGE_RATIO]
  = NC_ ("trend",
         "{measure}: {who} rose from {earlier} in {first} to {value} in {last}, {ratio} times "
         "the earlier figure."),
  [CHANGE_POINTS]
  = NC_ ("trend of a percentage",
         "{measure}: {who} rose from {earlier} in {first} to {value} in {last}, up by {size}."),
  [CHANGE_AMOUNT]
  = NC_ ("trend",
         "{measure}: {who} rose from {earlier} in {first} to {value} in {last}, up by {size}."),
  [CHANGE_PROJECTED]
  = NC_ ("trend", "{measure}: {who} is projected to rise from {earlier} in {first} "
                  "to {value} in {last}."),
};

static const char *const fall_patterns[] = {
  /* Translators: as for a rise */
  [CHANGE_PLAIN]
  = NC_ ("trend", "{measure}: {who} fell from {earlier} in {first} to {value} in {last}."),
  [CHANGE_RATIO] = NULL, /* a fall is told by its difference */
  [CHANGE_POINTS]
  = NC_ ("trend of a percentage",
         "{measure}: {who} fell from {earlier} in {first} to {value} in {last}, down by {size}."),
  [CHANGE_AMOUNT]
  = NC_ ("trend",
         "{measure}: {who} fell from {earlier} in {first} to {value} in {last}, down by {size}."),
  [CHANGE_PROJECTED]
  = NC_ ("trend", "{measure}: {who} is projected to fall from {earlier} in {first} "
                  "to {value} in {last}."),
};

static gboolean
is_projected (const TideRow *row)
{
  return (row->status & TIDE_STATUS_PROJECTED) != 0;
}

/* A value at one end; where the other is not of its status, with it. */
static char *
end_value (const TideSpeech *self, const TideTrend *ends, const TideRow *row)
{
  TideLanguage language = self->language;
  char *value = tide_phrase_value (row, self->table, language);
  if (tide_compare (self->table, ends->last, ends->first).difference_problem != TIDE_COMPARE_STATUS
      || !tide_status_is_given (row->status))
    return value;
  g_autofree char *plain = value;
  return tide_pattern_fill (
      language, tide_pgettext (language, "trend", tide_status_told (row->status)->inside), "value",
      plain, NULL);
}

static Change
change_of (const TideTable *table, const TideTrend *ends, const TideComparison *comparison)
{
  if (is_projected (ends->last))
    return CHANGE_PROJECTED;
  if (comparison->difference_problem != TIDE_COMPARE_OK
      || comparison->difference_qualifier != TIDE_QUALIFIER_EXACT)
    return CHANGE_PLAIN;
  if (tide_unit_difference (table->unit) == TIDE_DIFFERENCE_PERCENTAGE_POINTS)
    return CHANGE_POINTS;
  if (comparison->ratio_problem == TIDE_COMPARE_OK && comparison->ratio >= RATIO_FROM)
    return CHANGE_RATIO;
  return CHANGE_AMOUNT;
}

static TideSlots
slots_of (const TideSpeech *self, const TideTrend *ends, const TideComparison *comparison)
{
  return (TideSlots){ .table = self->table,
                      .language = self->language,
                      .row = ends->last,
                      .earlier = ends->first,
                      .comparison = comparison };
}

static char *
steady_sentence (const TideSpeech *self, const TideTrend *ends)
{
  TideSlots slots = slots_of (self, ends, NULL);
  if (is_projected (ends->last))
    /* Translators: {measure} is a measure, {who} a country or region, {value} its value in the
     * periods {first} and {last} */
    return tide_slots_fill (
        &slots,
        tide_gettext (self->language,
                      "{measure}: {who} is projected to be at {value} in {last}, as in {first}."),
        NULL);
  const TideRow *said = tide_status_is_given (ends->last->status) ? ends->last : ends->first;
  g_autofree char *value = end_value (self, ends, said);
  return tide_slots_fill (
      &slots,
      tide_gettext (self->language,
                    "{measure}: {who} stood at {value} in both {first} and {last}."),
      "value", value, NULL);
}

static char *
subject_sentence (const TideSpeech *self, const TideTrend *ends)
{
  if (ends->last->value == ends->first->value)
    return steady_sentence (self, ends);
  TideComparison comparison = tide_compare (self->table, ends->last, ends->first);
  TideSlots slots = slots_of (self, ends, &comparison);
  gboolean falls = ends->last->value < ends->first->value;
  Change change = change_of (self->table, ends, &comparison);
  const char *pattern = (falls ? fall_patterns : rise_patterns)[change];
  const char *context = change == CHANGE_POINTS ? "trend of a percentage" : "trend";
  g_autofree char *earlier = end_value (self, ends, ends->first);
  g_autofree char *value = change == CHANGE_PROJECTED
                               ? tide_phrase_value (ends->last, self->table, self->language)
                               : end_value (self, ends, ends->last);
  return tide_slots_fill (&slots, tide_pgettext (self->language, context, pattern), "earlier",
                          earlier, "value", value, NULL);
}

static char *
other_clause (const TideSpeech *self, const TideTrend *ends)
{
  TideSlots slots = slots_of (self, ends, NULL);
  g_autofree char *earlier = end_value (self, ends, ends->first);
  g_autofree char *value = end_value (self, ends, ends->last);
  if (ends->first->value == ends->last->value)
    /* Translators: {who} is a country or region, {value} its earlier and its later value; stands in
     * a list behind "Over the same time, " */
    return tide_slots_fill (&slots, tide_gettext (self->language, "{who} was unchanged at {value}"),
                            "value", value, NULL);
  /* Translators: {who} is a country or region, {earlier} its earlier and {value} its later value;
   * stands in a list behind "Over the same time, " */
  return tide_slots_fill (&slots,
                          tide_gettext (self->language, "{who} went from {earlier} to {value}"),
                          "earlier", earlier, "value", value, NULL);
}

/* Those other than the first that have both ends. */
static char *
others_sentence (TideSpeech *self, const GPtrArray *subjects, const TidePeriod periods[2])
{
  g_autofree char *clauses = NULL;
  for (guint i = 1; i < subjects->len; i++)
    {
      TideTrend ends;
      if (!tide_trend_of (self->table, subjects->pdata[i], periods, &ends))
        continue;
      g_autofree char *before = g_steal_pointer (&clauses);
      g_autofree char *clause = other_clause (self, &ends);
      /* Translators: joins clauses of one sentence: "China went from 1 to 2; India went …" */
      const char *pattern = tide_pgettext (self->language, "clauses", "{before}; {clause}");
      clauses = before == NULL ? g_steal_pointer (&clause)
                               : tide_pattern_fill (self->language, pattern, "before", before,
                                                    "clause", clause, NULL);
      tide_speech_name (self, ends.first);
      tide_speech_name (self, ends.last);
    }
  if (clauses == NULL)
    return NULL;
  /* Translators: {list} is one or more clauses: "China went from 1 to 2" */
  return tide_pattern_fill (self->language,
                            tide_gettext (self->language, "Over the same time, {list}."), "list",
                            clauses, NULL);
}

/* Where the subject stands at the range's end, with its value where the trend did not end there. */
static char *
rank_sentence (TideSpeech *self, const TideTrend *ends)
{
  TideLanguage language = self->language;
  const TideRow *row = tide_table_find (self->table, ends->last->economy->code);
  if (row == NULL || tide_indicator_is_partial (self->table->indicator, row->used))
    return NULL;
  g_autofree char *ranked = tide_speech_rank (self, row, row->used);
  if (ranked == NULL)
    return NULL;
  tide_speech_name (self, row);
  const TideSlots slots = { .table = self->table, .language = language, .row = row };
  if (!tide_period_equal (row->used, ends->last->used))
    /* Translators: {when} is a period, {who} a country or region, {value} its value, {rank} "first
     * of 12 countries …" */
    return tide_slots_fill (&slots,
                            tide_gettext (language, "In {when}, {who} was at {value}, {rank}."),
                            "rank", ranked, NULL);
  /* Translators: {when} is a period, {who} a country or region, {rank} "first of 12 countries …" */
  return tide_slots_fill (&slots, tide_gettext (language, "In {when}, {who} was {rank}."), "rank",
                          ranked, NULL);
}

static char *
partial_sentence (const TideSpeech *self, TidePeriod last)
{
  const TideTable *table = self->table;
  TidePeriod newest = table->periods[table->n_periods - 1];
  if (tide_period_compare (newest, last) <= 0
      || !tide_indicator_is_partial (table->indicator, newest))
    return NULL;
  g_autofree char *when = tide_period_format_in_sentence (newest, self->language);
  /* Translators: {when} is a period that is still running */
  return tide_pattern_fill (
      self->language,
      tide_gettext (self->language,
                    "The figures of {when} are not complete and are left out here."),
      "when", when, NULL);
}

/* The economies of @subjects that have a point in the range, as they come. */
static GPtrArray *
subjects_with_points (const TideTable *table, const GPtrArray *subjects)
{
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < subjects->len; i++)
    {
      guint n = 0;
      const TideRow *row = subjects->pdata[i];
      tide_table_points_of (table, row->economy->code, &n);
      if (n > 0)
        g_ptr_array_add (found, (gpointer)row);
    }
  return found;
}

/* Between which periods the change of @subjects is told: those that are drawn, where these alone
 * are; else those that all have in common, or the first of them has. */
static gboolean
find_periods (const TideTable *table, const GPtrArray *subjects, TidePeriod periods[2])
{
  g_autoptr (GPtrArray) drawn = tide_trend_rows (table);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  if (tide_kind_get (table->kind)->when == TIDE_WHEN_ENDS)
    return tide_trend_ends (table, drawn, periods);
  g_ptr_array_add (alone, subjects->pdata[0]);
  return tide_trend_ends (table, subjects, periods) || tide_trend_ends (table, alone, periods);
}

char *
tide_speech_trend (TideSpeech *self)
{
  g_autoptr (GPtrArray) asked = tide_speech_subjects (self);
  g_autoptr (GPtrArray) subjects = subjects_with_points (self->table, asked);
  TidePeriod periods[2];
  TideTrend ends;
  if (subjects->len == 0 || !find_periods (self->table, subjects, periods)
      || !tide_trend_of (self->table, subjects->pdata[0], periods, &ends))
    return NULL;
  tide_speech_name (self, ends.first);
  tide_speech_name (self, ends.last);
  char *text = subject_sentence (self, &ends);
  tide_phrase_append (&text, others_sentence (self, subjects, periods), self->language);
  tide_phrase_append (&text, rank_sentence (self, &ends), self->language);
  tide_phrase_append (&text, partial_sentence (self, periods[1]), self->language);
  return text;
}
