/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about one period: the subject with its value and rank, then those it is compared with.
 * It must not know sources or ranges.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-compare.h"
#include "tide-pattern.h"
#include "tide-sentence-private.h"
#include "tide-slots.h"

#include <string.h>

#define NC_(context, message) message

/* Observed values with "about", "over" or "under", which Chinese builds otherwise. */
static const char qualified_share_pattern[]
    /* Translators: as "In {when}, {who} had {value} of {whole}", where {value} is "about 36%" */
    = NC_ ("qualified", "In {when}, {who} had {value} of {whole}");
static const char qualified_value_pattern[]
    /* Translators: as "{measure}: {who} {value}", where {value} is "about 30,000" */
    = NC_ ("qualified", "{measure}: {who} {value}");

/* Whether a value is observed, and bound or rounded. */
static gboolean
is_qualified (const TideRow *row)
{
  return !tide_status_is_given (row->status) && row->qualifier != TIDE_QUALIFIER_EXACT;
}

static const char *
share_pattern (const TideRow *row, TideLanguage language)
{
  if (is_qualified (row))
    return tide_pgettext (language, "qualified", qualified_share_pattern);
  return tide_gettext (language, tide_status_told (row->status)->of_whole);
}

static const char *
value_pattern (const TideRow *row, TideLanguage language)
{
  if (is_qualified (row))
    return tide_pgettext (language, "qualified", qualified_value_pattern);
  return tide_gettext (language, tide_status_told (row->status)->of_measure);
}

static gboolean
is_share (const TideTable *table, const TideRow *row)
{
  return table->unit->takes_whole && !g_str_equal (row->economy->code, "WLD")
         && *tide_text_get (&table->indicator->whole, TIDE_LANGUAGE_EN) != '\0';
}

/* The measure and its period, unless the measure says it: "AI unicorns, 2024". */
static char *
heading_text (const TideSpeech *self, TidePeriod period)
{
  g_autofree char *measure = tide_phrase_measure (self->table, self->language);
  g_autofree char *when = tide_period_format (period, self->language);
  if (strstr (measure, when) != NULL)
    return g_steal_pointer (&measure);
  /* Translators: a measure and a period: "AI unicorns, 2024" */
  return tide_pattern_fill (self->language,
                            tide_pgettext (self->language, "heading", "{measure}, {when}"),
                            "measure", measure, "when", when, NULL);
}

/* A measure of one economy alone, which its title usually names. */
static char *
lone_text (const TideSpeech *self, const TideRow *row)
{
  TideLanguage language = self->language;
  const char *title = tide_text_get (&self->table->indicator->title, language);
  const char *name = tide_economy_name (row->economy, language);
  g_autofree char *heading = heading_text (self, row->used);
  g_autofree char *figure = tide_phrase_figure (row, self->table, row->used, language);
  if (g_str_equal (row->economy->code, "WLD") || strstr (title, name) != NULL)
    /* Translators: {measure} is a measure and its period, {value} the value */
    return tide_pattern_fill (language, tide_pgettext (language, "fact", "{measure}: {value}"),
                              "measure", heading, "value", figure, NULL);
  g_autofree char *phrase = tide_phrase_economy (row->economy, language);
  return tide_pattern_fill (language, tide_gettext (language, "{measure}: {who} {value}"),
                            "measure", heading, "who", phrase, "value", figure, NULL);
}

static char *
value_text (const TideSpeech *self, const TideRow *row)
{
  const TideSlots slots = { .table = self->table, .language = self->language, .row = row };
  if (is_share (self->table, row))
    return tide_slots_fill (&slots, share_pattern (row, self->language), NULL);
  if (self->table->indicator->n_economies == 1)
    return lone_text (self, row);
  g_autofree char *heading = heading_text (self, row->used);
  return tide_slots_fill (&slots, value_pattern (row, self->language), "measure", heading, NULL);
}

/* What nobody ranks is still sorted: the first of a field that nobody was selected from. */
static char *
highest_text (const TideSpeech *self, const TideRow *row)
{
  const TideTable *table = self->table;
  const TideRow *next = row == table->rows && table->n_rows > 1 ? row + 1 : NULL;
  if (self->table->selected[0] != NULL || next == NULL || !tide_row_has_value (next)
      || row->economy->kind == TIDE_ECONOMY_AGGREGATE || next->value >= row->value
      || next->economy->kind == TIDE_ECONOMY_AGGREGATE)
    return NULL;
  /* Translators: stands behind a value */
  return tide_pattern_count (
      self->language, tide_gettext (self->language, "the highest of {n} countries or regions"),
      table->n_field, NULL);
}

static char *
subject_sentence (TideSpeech *self, const TideRow *row)
{
  TideLanguage language = self->language;
  g_autofree char *value = value_text (self, row);
  g_autofree char *ranked = tide_speech_rank (self, row, row->used);
  g_autofree char *clause = ranked != NULL ? g_steal_pointer (&ranked) : highest_text (self, row);
  tide_speech_name (self, row);
  if (clause == NULL)
    /* Translators: a whole sentence and its full stop */
    return tide_pattern_fill (language, tide_pgettext (language, "sentence", "{clause}."), "clause",
                              value, NULL);
  /* Translators: a value, and where it stands among the others: "…, third of 12 countries" */
  return tide_pattern_fill (language, tide_pgettext (language, "sentence", "{clause}, {rank}."),
                            "clause", value, "rank", clause, NULL);
}

/* Those of @subjects that the first sentence did not name. */
static char *
others_sentence (TideSpeech *self, const GPtrArray *subjects, TidePeriod said)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 0; i < subjects->len; i++)
    if (!tide_speech_has_named (self, subjects->pdata[i]))
      g_ptr_array_add (others, subjects->pdata[i]);
  if (others->len == 0)
    return NULL;
  for (guint i = 0; i < others->len; i++)
    tide_speech_name (self, others->pdata[i]);
  g_autofree char *list = tide_phrase_named_list (others, self->table, said, self->language);
  /* Translators: {list} is a list: "Germany (5%) and France (3%)" */
  return tide_pattern_fill (
      self->language, tide_gettext (self->language, "For comparison: {list}."), "list", list, NULL);
}

/* Two values by their ratio; percentages and what has no ratio by their difference. */
static char *
pair_sentence (const TideSpeech *self, const TideRow *a, const TideRow *b)
{
  const TideRow *greater = a->value >= b->value ? a : b;
  const TideRow *smaller = greater == a ? b : a;
  TideComparison comparison = tide_compare (self->table, greater, smaller);
  if (comparison.difference_problem != TIDE_COMPARE_OK)
    return NULL;
  if (comparison.difference == 0)
    return comparison.difference_qualifier == TIDE_QUALIFIER_EXACT
               ? g_strdup (tide_gettext (self->language, "The two are equal."))
               : NULL;
  gboolean by_ratio = comparison.ratio_problem == TIDE_COMPARE_OK
                      && tide_unit_difference (self->table->unit) == TIDE_DIFFERENCE_IN_UNIT;
  const TideSlots slots = { .table = self->table,
                            .language = self->language,
                            .row = by_ratio ? greater : a,
                            .other = by_ratio ? smaller : b,
                            .comparison = &comparison };
  const char *pattern = by_ratio ? tide_qualifier_row (comparison.ratio_qualifier)->times
                                 : tide_qualifier_row (comparison.difference_qualifier)->difference;
  return tide_slots_fill (&slots, tide_gettext (self->language, pattern), NULL);
}

static char *
partial_sentence (const TideSpeech *self, TidePeriod period)
{
  if (!tide_indicator_is_partial (self->table->indicator, period))
    return NULL;
  g_autofree char *when = tide_period_format_in_sentence (period, self->language);
  /* Translators: {when} is a period that is still running */
  return tide_pattern_fill (
      self->language, tide_gettext (self->language, "The figures of {when} are not complete."),
      "when", when, NULL);
}

/* The row, or where a range ends without it, its last point in the range. */
static const TideRow *
latest_of (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points = tide_table_points_of (table, row->economy->code, &n);
  while (!tide_row_has_value (row) && n > 0)
    row = &points[--n];
  return tide_row_has_value (row) ? row : NULL;
}

static GPtrArray *
find_subjects (const TideSpeech *self)
{
  g_autoptr (GPtrArray) rows = tide_speech_subjects (self);
  GPtrArray *subjects = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const TideRow *latest = latest_of (self->table, rows->pdata[i]);
      if (latest != NULL)
        g_ptr_array_add (subjects, (gpointer)latest);
    }
  return subjects;
}

char *
tide_speech_now (TideSpeech *self)
{
  g_autoptr (GPtrArray) subjects = find_subjects (self);
  char *text = NULL;
  if (subjects->len == 0)
    return NULL;
  const TideRow *subject = subjects->pdata[0];
  tide_phrase_append (&text, subject_sentence (self, subject), self->language);
  tide_phrase_append (&text, others_sentence (self, subjects, subject->used), self->language);
  if (subjects->len == 2)
    tide_phrase_append (&text, pair_sentence (self, subject, subjects->pdata[1]), self->language);
  tide_phrase_append (&text, partial_sentence (self, subject->used), self->language);
  return text;
}
