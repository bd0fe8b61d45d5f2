/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text taken apart.
 */
#include "reading.h"

#include <string.h>

GRegex *
reading_regex (const char *pattern)
{
  static GHashTable *all = NULL;
  if (all == NULL)
    all = g_hash_table_new (g_str_hash, g_str_equal);
  GRegex *regex = g_hash_table_lookup (all, pattern);
  if (regex == NULL)
    {
      g_autoptr (GError) error = NULL;
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);
      g_assert_no_error (error);
      g_hash_table_insert (all, (gpointer)pattern, regex);
    }
  return regex;
}

/* A full stop, and in English a space and no digit before it. */
static GArray *
find_sentences (const char *text, TideLanguage language)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start = 0;
  g_array_append_val (starts, start);
  const char *stop = language == TIDE_LANGUAGE_EN ? ". " : "。";
  for (const char *p = strstr (text, stop); p != NULL; p = strstr (p + 1, stop))
    {
      start = p - text + strlen (stop);
      if (start < strlen (text))
        g_array_append_val (starts, start);
    }
  start = strlen (text);
  g_array_append_val (starts, start);
  return starts;
}

Reading *
reading_new (TideCatalog *catalog, const TideTable *table, const char *text, TideLanguage language)
{
  Reading *self = g_new0 (Reading, 1);
  self->table = table;
  self->language = language;
  self->truth = (Truth){ catalog, table->indicator, table->query->per };
  self->text = text;
  self->blotted = table->indicator == NULL ? g_strdup (text) : names_blot (text, table, language);
  self->sentences = find_sentences (text, language);
  self->names = names_find (self->blotted, table, language);
  self->numbers = numbers_read (self->blotted, language);
  self->told = g_new0 (Told, self->numbers->len + 1);
  self->faults = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
reading_free (Reading *self)
{
  g_free (self->blotted);
  g_array_unref (self->sentences);
  g_array_unref (self->names);
  g_array_unref (self->numbers);
  g_free (self->told);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

void
reading_fault (Reading *self, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

guint
reading_sentence_at (const Reading *self, guint at)
{
  guint sentence = 0;
  while (sentence + 2 < self->sentences->len
         && g_array_index (self->sentences, guint, sentence + 1) <= at)
    sentence++;
  return sentence;
}

gboolean
reading_fits (const Reading *self, guint start, guint end, const char *pattern)
{
  return start <= end
         && g_regex_match_full (reading_regex (pattern), self->blotted + start, end - start, 0, 0,
                                NULL, NULL);
}

gboolean
reading_has (const Reading *self, guint sentence, const char *pattern)
{
  return reading_fits (self, g_array_index (self->sentences, guint, sentence),
                       g_array_index (self->sentences, guint, sentence + 1), pattern);
}

char *
reading_quote (const Reading *self, const Number *number)
{
  return g_strndup (self->text + number->start, number->end - number->start);
}

gboolean
reading_is_value (const Number *number)
{
  return number->form == NUMBER_VALUE || number->form == NUMBER_PERCENT
         || number->form == NUMBER_MONEY;
}

void
reading_check (Reading *self)
{
  reading_check_style (self);
  if (self->table->problem != TIDE_PROBLEM_NONE)
    return;
  reading_check_values (self);
  reading_check_changes (self);
  reading_check_ranks (self);
  reading_check_names (self);
  reading_check_missing (self);
}
