/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names, figures and measures as they stand inside a sentence: English has its article and small
 * letters, Chinese neither. It must not know whole sentences.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-phrase.h"

#include "tide-economy-name.h"
#include "tide-pattern.h"

#include <string.h>

/* Whether a sentence says the unit with the measure, whose title does not. */
static gboolean
needs_unit (const char *title, const TideTable *table, TideLanguage language)
{
  const TideUnit *unit = table->unit;
  const char *said = unit->said_by != NULL ? unit->said_by : tide_unit_title (unit, language);
  return (unit->is_said || unit != table->indicator->unit) && strstr (title, said) == NULL;
}

static char *
english_name (const TideEconomy *economy)
{
  const TideEconomyName *known = tide_economy_name_find (economy->code);
  g_autofree char *name = g_strdup (tide_economy_name (economy, TIDE_LANGUAGE_EN));
  gboolean has_article = g_str_has_prefix (name, "The ");
  if (has_article || (known != NULL && known->is_lower))
    name[0] = g_ascii_tolower (name[0]);
  return g_strconcat (!has_article && known != NULL && known->takes_article ? "the " : "", name,
                      NULL);
}

char *
tide_phrase_economy (const TideEconomy *economy, TideLanguage language)
{
  if (economy == NULL)
    /* Translators: inside a sentence */
    return g_strdup (tide_gettext (language, "all other countries and regions"));
  if (language == TIDE_LANGUAGE_EN)
    return english_name (economy);
  return g_strdup (tide_economy_name (economy, language));
}

char *
tide_phrase_qualified (const char *value, TideQualifier qualifier, TideLanguage language)
{
  return tide_pattern_fill (
      language, tide_pgettext (language, "qualified value", tide_qualifier_row (qualifier)->word),
      "value", value, NULL);
}

char *
tide_phrase_unit (const char *value, const TideUnit *unit, TideLanguage language)
{
  if (unit->own != NULL)
    /* Translators: a number and a unit that a dataset names: "12 kWh" */
    return tide_pattern_fill (language, tide_pgettext (language, "own unit", "{value} {unit}"),
                              "value", value, "unit", tide_unit_title (unit, language), NULL);
  if (unit->phrase == NULL)
    return g_strdup (value);
  return tide_pattern_fill (language, tide_pgettext (language, "value", unit->phrase), "value",
                            value, NULL);
}

/* (transfer full): of char, and NULL */
static GPtrArray *
names_of (const GPtrArray *rows, TideLanguage language)
{
  GPtrArray *names = g_ptr_array_new_null_terminated (rows->len, g_free, TRUE);
  for (guint i = 0; i < rows->len; i++)
    {
      const TideRow *row = rows->pdata[i];
      g_ptr_array_add (names, tide_phrase_economy (row->economy, language));
    }
  return names;
}

char *
tide_phrase_names (const GPtrArray *rows, TideLanguage language)
{
  g_autoptr (GPtrArray) names = names_of (rows, language);
  return tide_language_join (language, (const char *const *)names->pdata);
}

char *
tide_phrase_any_of (const GPtrArray *rows, TideLanguage language)
{
  g_autoptr (GPtrArray) names = names_of (rows, language);
  return tide_language_join_denied (language, (const char *const *)names->pdata);
}

char *
tide_phrase_rank (const TideRow *row, TideLanguage language)
{
  g_autofree char *rank = tide_number_format_rank (row->rank, language);
  if (row->rank_about)
    /* Translators: a rank that rests on a rounded or bounded value: "about third" */
    return tide_pattern_fill (language, tide_pgettext (language, "rank", "about {rank}"), "rank",
                              rank, NULL);
  if (row->n_tied > 1)
    /* Translators: a rank that several share: "joint second" */
    return tide_pattern_fill (language, tide_pgettext (language, "rank", "joint {rank}"), "rank",
                              rank, NULL);
  return g_steal_pointer (&rank);
}

char *
tide_phrase_measure (const TideTable *table, TideLanguage language)
{
  const char *title = tide_text_get (&table->indicator->title, language);
  if (!needs_unit (title, table, language))
    return tide_language_close_up (language, title);
  /* Translators: a measure and the unit that its title does not say */
  return tide_pattern_fill (language, tide_pgettext (language, "measure", "{measure}, {unit}"),
                            "measure", title, "unit", tide_unit_title (table->unit, language),
                            NULL);
}

void
tide_phrase_append (char **text, char *sentence, TideLanguage language)
{
  g_autofree char *before = *text;
  g_autofree char *after = sentence;
  if (before == NULL || after == NULL)
    *text = g_strdup (before != NULL ? before : after);
  else
    /* Translators: two whole sentences, one behind the other */
    *text
        = tide_pattern_fill (language, tide_pgettext (language, "sentences", "{before} {sentence}"),
                             "before", before, "sentence", after, NULL);
}

void
tide_phrase_attach (char **text, char *sentence, TideLanguage language)
{
  /* Translators: what a sentence ends with */
  const char *stop = tide_pgettext (language, "sentence", ".");
  if (*text == NULL || sentence == NULL || !g_str_has_suffix (*text, stop))
    {
      tide_phrase_append (text, sentence, language);
      return;
    }
  g_autofree char *before = *text;
  g_autofree char *after = sentence;
  before[strlen (before) - strlen (stop)] = '\0';
  *text = tide_pattern_fill (
      language,
      /* Translators: a sentence without its full stop, and one that Chinese goes on with */
      tide_pgettext (language, "sentences", "{before}. {sentence}"), "before", before, "sentence",
      after, NULL);
}
