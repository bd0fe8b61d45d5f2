/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table in a few sentences to paste, in this order: who is spoken of and how they compare, who is
 * missing and why, what the values are not, and where they are from. It must not know how any of
 * these is put in words.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sentence.h"

#include "tide-missing-text.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-say.h"
#include "tide-sources.h"

/* Whether there is nothing to say of it: in a range, no figure at any period. */
static gboolean
is_missing (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points
      = table->is_range ? tide_table_points_of (table, row->economy->code, &n) : NULL;
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&points[i]))
      return FALSE;
  return !tide_row_has_value (row);
}

/* Selected ones of whom nothing was said, with whom one sentence says why. */
static void
append_missing (const TideSay *self, char **text)
{
  const TideTable *table = self->table;
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = &table->rows[i];
      if (!row->selected || !is_missing (table, row) || tide_say_speaks_of (self, row)
          || g_ptr_array_find (said, row, NULL))
        continue;
      g_autoptr (GPtrArray) alike = g_ptr_array_new ();
      for (guint j = i; j < table->n_rows; j++)
        if (table->rows[j].selected && is_missing (table, &table->rows[j])
            && tide_missing_is_alike (row, &table->rows[j])
            && !tide_say_speaks_of (self, &table->rows[j]))
          {
            g_ptr_array_add (alike, &table->rows[j]);
            g_ptr_array_add (said, &table->rows[j]);
          }
      tide_phrase_append (text,
                          tide_say_begin (self, tide_missing_text (alike, table, self->language)),
                          self->language);
    }
}

static char *
compose (TideSay *self)
{
  g_auto (TideCast) cast = tide_say_cast (self);
  char *text = NULL;
  if (!cast.is_asked)
    append_missing (self, &text);
  char *said = self->table->is_range ? tide_say_trend (self, &cast) : NULL;
  tide_phrase_append (&text, said != NULL ? said : tide_say_now (self, &cast), self->language);
  if (cast.is_asked)
    append_missing (self, &text);
  tide_phrase_append (&text, tide_say_status (self), self->language);
  return text != NULL ? text
                      /* Translators: where a table has no value at all */
                      : g_strdup (tide_gettext (self->language, "There are no figures to show."));
}

/* Said twice: to find out with what precision, and with it. */
static char *
say_all (const TideTable *table, TideLanguage language, GPtrArray *named)
{
  TidePrecision none = tide_table_precision (table, TIDE_VALUE_IN_TEXT, language);
  g_autoptr (GPtrArray) named_first = g_ptr_array_new ();
  TideSay first = { table, language, none, none, named_first, 0, FALSE };
  g_free (compose (&first));
  TideSay self = { table, language, first.seen, none, named, 0, FALSE };
  return compose (&self);
}

char *
tide_table_takeaway (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  return say_all (self, language, named);
}

char *
tide_table_sentence (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  g_autofree char *text = say_all (self, language, named);
  g_autoptr (GPtrArray) sources = tide_sources_of_rows (self, named);
  g_autofree char *label = tide_sources_label (sources, language);
  if (*label == '\0')
    return g_steal_pointer (&text);
  /* Translators: {sentences} is one or more sentences, {source} "Source: …" */
  return tide_pattern_fill (
      language, tide_pgettext (language, "sentence and source", "{sentences} {source}."),
      "sentences", text, "source", label, NULL);
}
