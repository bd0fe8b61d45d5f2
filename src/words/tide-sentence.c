/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table in one or two sentences to paste: who is spoken of, what is missing, and the source of
 * each figure that was named. It must not know how a period, a range or a rank is put in words.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sentence-private.h"

#include "tide-pattern.h"
#include "tide-row-text.h"
#include "tide-sentence.h"

static const TideRow *
find_leader (const TideTable *table)
{
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].rank == 1)
      return &table->rows[i];
  return table->n_rows > 0 && tide_row_has_value (&table->rows[0]) ? &table->rows[0] : NULL;
}

/* A range speaks of whoever has a figure anywhere in it. */
static gboolean
can_be_spoken_of (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  if (row == NULL)
    return FALSE;
  if (table->is_range)
    tide_table_points_of (table, row->economy->code, &n);
  return n > 0 || tide_row_has_value (row);
}

static void
add_subject (const TideSpeech *self, GPtrArray *subjects, const TideRow *row)
{
  if (can_be_spoken_of (self->table, row) && !g_ptr_array_find (subjects, row, NULL))
    g_ptr_array_add (subjects, (gpointer)row);
}

/* Selected ones that lack a figure of the period for one of these two reasons. */
static gboolean
lacks_period (const TideRow *row)
{
  return row->missing == TIDE_MISSING_PERIOD || row->missing == TIDE_MISSING_EXACT;
}

/* Those whom the sentence cannot speak of, or only by another period. */
static gboolean
must_be_excused (const TideTable *table, const TideRow *row, const TideRow *subject)
{
  if (table->is_range)
    return !can_be_spoken_of (table, row) && lacks_period (row);
  gboolean moved = subject != NULL && !tide_period_equal (subject->used, subject->asked)
                   && tide_row_has_value (row) && !tide_period_equal (row->used, row->asked);
  return moved || lacks_period (row);
}

static GPtrArray *
find_excused (const TideSpeech *self, const TideRow *subject)
{
  const TideTable *table = self->table;
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if ((table->rows[i].selected || &table->rows[i] == subject)
        && must_be_excused (table, &table->rows[i], subject))
      g_ptr_array_add (rows, &table->rows[i]);
  return rows;
}

static GPtrArray *
find_unknown (const TideSpeech *self)
{
  const TideTable *table = self->table;
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && table->rows[i].missing == TIDE_MISSING_NEVER)
      g_ptr_array_add (rows, &table->rows[i]);
  return rows;
}

static char *
excused_sentence (const TideSpeech *self, const GPtrArray *rows)
{
  if (rows->len == 0)
    return NULL;
  TideLanguage language = self->language;
  g_autofree char *names = tide_phrase_names (rows, language);
  g_autofree char *first = tide_period_format_in_sentence (self->table->first, language);
  g_autofree char *last = tide_period_format_in_sentence (self->table->period, language);
  if (self->table->is_range && !tide_period_equal (self->table->first, self->table->period))
    /* Translators: {first} and {last} are periods, {who} one or more countries or regions */
    return tide_pattern_fill (
        language, tide_gettext (language, "There are no figures from {first} to {last} for {who}."),
        "first", first, "last", last, "who", names, NULL);
  /* Translators: {asked} is a period, {who} one or more countries or regions */
  return tide_pattern_fill (language,
                            tide_gettext (language, "There is no figure of {asked} for {who}."),
                            "asked", last, "who", names, NULL);
}

static char *
unknown_sentence (const TideSpeech *self)
{
  g_autoptr (GPtrArray) rows = find_unknown (self);
  if (rows->len == 0)
    return NULL;
  g_autofree char *names = tide_phrase_names (rows, self->language);
  /* Translators: {who} is one or more countries or regions */
  return tide_pattern_fill (self->language,
                            tide_gettext (self->language, "This measure has no figures for {who}."),
                            "who", names, NULL);
}

/* Who could not be spoken of, and why. */
static void
append_missing (const TideSpeech *self, char **text)
{
  const TideTable *table = self->table;
  g_autoptr (GPtrArray) subjects = tide_speech_subjects (self);
  g_autoptr (GPtrArray) excused
      = find_excused (self, subjects->len > 0 ? subjects->pdata[0] : NULL);
  tide_phrase_append (text, excused_sentence (self, excused), self->language);
  tide_phrase_append (text, unknown_sentence (self), self->language);
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && !tide_row_has_value (&table->rows[i])
        && !lacks_period (&table->rows[i]) && table->rows[i].missing != TIDE_MISSING_NEVER)
      tide_phrase_append (text, tide_row_missing_text (&table->rows[i], table, self->language),
                          self->language);
}

static char *
takeaway (TideSpeech *self)
{
  char *text = self->table->is_range ? tide_speech_trend (self) : NULL;
  if (text == NULL)
    text = tide_speech_now (self);
  append_missing (self, &text);
  return text != NULL ? text
                      /* Translators: where a table has no value at all */
                      : g_strdup (tide_gettext (self->language, "There are no figures to show."));
}

void
tide_speech_name (TideSpeech *self, const TideRow *row)
{
  g_ptr_array_add (self->named, (gpointer)row);
}

gboolean
tide_speech_has_named (const TideSpeech *self, const TideRow *row)
{
  return g_ptr_array_find (self->named, row, NULL);
}

GPtrArray *
tide_speech_subjects (const TideSpeech *self)
{
  const TideTable *table = self->table;
  GPtrArray *subjects = g_ptr_array_new ();
  add_subject (self, subjects, tide_table_pinned (table));
  for (char **code = table->selected; *code != NULL; code++)
    add_subject (self, subjects, tide_table_find (table, *code));
  if (subjects->len == 0)
    add_subject (self, subjects, find_leader (table));
  return subjects;
}

char *
tide_table_takeaway (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  TideSpeech speech = { self, language, named };
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  return takeaway (&speech);
}

char *
tide_table_sentence (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  TideSpeech speech = { self, language, named };
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  g_autofree char *text = takeaway (&speech);
  g_autoptr (GPtrArray) sources = tide_sources_of_rows (self, named);
  g_autofree char *label = tide_sources_label (sources, language);
  if (*label == '\0')
    return g_steal_pointer (&text);
  /* Translators: {sentences} is one or more sentences, {source} "Source: …" */
  return tide_pattern_fill (
      language, tide_pgettext (language, "sentence and source", "{sentences} ({source}.)"),
      "sentences", text, "source", label, NULL);
}
