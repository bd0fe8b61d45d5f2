/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table in a few sentences to paste, in this order: who is spoken of and how they compare, what
 * the values are not, who is missing and why, and where the values are from. It must not know how
 * any of these is put in words.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-sentence.h"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-say.h"
#include "tide-sources.h"

static char *
compose (TideSay *self)
{
  g_auto (TideCast) cast = tide_say_cast (self);
  char *text = NULL;
  self->is_unasked = !cast.is_asked;
  char *said = self->table->is_range ? tide_say_trend (self, &cast) : NULL;
  tide_phrase_append (&text, said != NULL ? said : tide_say_now (self, &cast), self->language);
  tide_phrase_append (&text, tide_say_status (self, 0), self->language);
  guint n_named = self->named->len;
  tide_phrase_append (&text, tide_say_missing (self), self->language);
  tide_phrase_append (&text, tide_say_status (self, n_named), self->language);
  return text != NULL ? text
                      /* Translators: where a table has no value at all */
                      : g_strdup (tide_gettext (self->language, "There are no figures to show."));
}

/* Said twice: to find out with what precision, and with it. */
static char *
say_all (const TideTable *table, TideLanguage language, GPtrArray *named, GPtrArray *made)
{
  TidePrecision none = tide_table_precision (table, TIDE_VALUE_IN_TEXT, language);
  g_autoptr (GPtrArray) named_first = g_ptr_array_new ();
  TideSay first = { table, language, none, none, named_first, made, NULL, 0, FALSE };
  g_free (compose (&first));
  TideSay self = { table, language, first.seen, none, named, made, NULL, 0, FALSE };
  return compose (&self);
}

char *
tide_table_takeaway (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  return say_all (self, language, named, made);
}

char *
tide_table_sentence (const TideTable *self, TideLanguage language)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  if (self->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (self, language);
  g_autofree char *text = say_all (self, language, named, made);
  g_autoptr (GPtrArray) sources = tide_sources_of_rows (self, named);
  g_autofree char *label = tide_sources_label (self, sources, language);
  if (*label == '\0')
    return g_steal_pointer (&text);
  /* Translators: {sentences} is one or more sentences, {source} "Source: …" */
  return tide_pattern_fill (
      language, tide_pgettext (language, "sentence and source", "{sentences} {source}."),
      "sentences", text, "source", label, NULL);
}
