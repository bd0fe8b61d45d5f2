/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every indicator and economy as two folded texts, and looking for each word in them. A few hundred
 * short texts need no cleverer index. It must not know widgets.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-search.h"

#include <string.h>

struct _TideSearch {
  TideLanguage language;
  TideCatalog *catalog; /* whose strings the hits borrow */
  GPtrArray *hits;      /* of TideHit: indicators, then economies */
};

static void
free_hit (gpointer data)
{
  TideHit *self = data;
  g_free (self->names);
  g_free (self->words);
  g_free (self);
}

static void
append_text (GString *words, const TideText *text)
{
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    if (text->by_language[i] != NULL)
      g_string_append_printf (words, " %s", text->by_language[i]);
}

static char *
fold_free (GString *words)
{
  char *folded = tide_search_fold (words->str);
  g_string_free (words, TRUE);
  return folded;
}

static TideHit *
add_hit (TideSearch *self, TideHitKind kind, const char *id, const char *title)
{
  TideHit *hit = g_new0 (TideHit, 1);
  hit->kind = kind;
  hit->id = id;
  hit->title = title;
  g_ptr_array_add (self->hits, hit);
  return hit;
}

static void
append_keywords (GString *string, const TideHead *head)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    for (char **word = head->keywords[language]; word != NULL && *word != NULL; word++)
      g_string_append_printf (string, " %s", *word);
}

static void
add_indicator (TideSearch *self, const TideHead *head, const TideTopic *topic)
{
  TideHit *hit
      = add_hit (self, TIDE_HIT_INDICATOR, head->id, tide_text_get (&head->title, self->language));
  GString *names = g_string_new (head->id);
  GString *words = g_string_new (NULL);
  const TideSource *source = head->sources->pdata[0];
  append_text (names, &head->title);
  append_text (names, &head->short_title);
  append_keywords (words, head);
  append_text (words, &head->definition);
  append_text (words, &source->publisher);
  append_text (words, &source->title);
  if (topic != NULL)
    append_text (words, &topic->title);
  hit->topic = topic;
  hit->names = fold_free (names);
  hit->words = fold_free (words);
}

static void
add_economy (TideSearch *self, const TideEconomy *economy)
{
  TideHit *hit = add_hit (self, TIDE_HIT_ECONOMY, economy->code,
                          tide_economy_name (economy, self->language));
  GString *names = g_string_new (economy->code);
  append_text (names, &economy->name);
  append_text (names, &economy->short_name);
  hit->economy = economy;
  hit->names = fold_free (names);
  hit->words = g_strdup ("");
}

/* The first topic that lists it, or NULL. */
static const TideTopic *
find_topic (const GPtrArray *topics, const char *indicator)
{
  for (guint i = 0; i < topics->len; i++)
    {
      const TideTopic *topic = topics->pdata[i];
      if (g_strv_contains ((const char *const *)topic->indicators, indicator))
        return topic;
    }
  return NULL;
}

/* Each that a link can name, in order of topics. */
static void
add_indicators (TideSearch *self)
{
  g_autoptr (GPtrArray) topics = tide_catalog_topics (self->catalog);
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  for (char **name = names; *name != NULL; name++)
    {
      const TideHead *head = tide_catalog_find_head (self->catalog, *name);
      if (head != NULL)
        add_indicator (self, head, find_topic (topics, head->id));
    }
}

/* Each that an indicator has a figure of. */
static void
add_economies (TideSearch *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) heads = tide_catalog_heads (self->catalog);
  for (guint i = 0; i < heads->len; i++)
    for (char **code = ((TideHead *)heads->pdata[i])->economies; *code != NULL; code++)
      {
        const TideEconomy *economy = tide_catalog_economy (self->catalog, NULL, *code);
        if (g_hash_table_add (seen, *code) && economy != NULL)
          add_economy (self, economy);
      }
}

#define LONG_WORD                                                                                  \
  4 /* bytes of what may be the middle of a word: "puter", not "pat" of occupation */

/* How well one word fits: the start of a word of the names before its middle, and both before the
 * start of a word of what else is known. */
typedef enum { FIT_NONE, FIT_WORDS, FIT_NAMES, FIT_START } Fit;

/* Whether a word of the text starts so. Chinese has no spaces: any character may start a word. */
static gboolean
starts_word (const char *text, const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if (at == text || !g_ascii_isalnum (at[-1]) || !g_ascii_isalnum (*word))
      return TRUE;
  return FALSE;
}

static Fit
fit_word (const TideHit *hit, const char *word)
{
  if (starts_word (hit->names, word))
    return FIT_START;
  if (strlen (word) >= LONG_WORD && strstr (hit->names, word) != NULL)
    return FIT_NAMES;
  return starts_word (hit->words, word) ? FIT_WORDS : FIT_NONE;
}

/* The worst of the words' fits. */
static Fit
fit_words (const TideHit *hit, char **words)
{
  Fit worst = FIT_START;
  for (; *words != NULL; words++)
    worst = MIN (worst, fit_word (hit, *words));
  return worst;
}

static void
find_of_kind (TideSearch *self, TideHitKind kind, char **words, GPtrArray *found)
{
  for (Fit fit = FIT_START; fit > FIT_NONE; fit--)
    for (guint i = 0; i < self->hits->len; i++)
      {
        TideHit *hit = self->hits->pdata[i];
        if (hit->kind == kind && fit_words (hit, words) == fit)
          g_ptr_array_add (found, hit);
      }
}

/* The words of a text, folded; none are empty. (transfer full) */
static char **
split_words (const char *text)
{
  g_autofree char *folded = tide_search_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_add (words, *part);
  return g_strv_builder_end (words);
}

TideSearch *
tide_search_new (TideCatalog *catalog, TideLanguage language)
{
  TideSearch *self = g_new0 (TideSearch, 1);
  self->language = language;
  self->catalog = tide_catalog_ref (catalog);
  self->hits = g_ptr_array_new_with_free_func (free_hit);
  add_indicators (self);
  add_economies (self);
  return self;
}

void
tide_search_free (TideSearch *self)
{
  g_ptr_array_unref (self->hits);
  tide_catalog_unref (self->catalog);
  g_free (self);
}

GPtrArray *
tide_search_find (TideSearch *self, const char *text)
{
  g_auto (GStrv) words = split_words (text);
  GPtrArray *found = g_ptr_array_new ();
  if (words[0] == NULL)
    return found;
  find_of_kind (self, TIDE_HIT_INDICATOR, words, found);
  find_of_kind (self, TIDE_HIT_ECONOMY, words, found);
  return found;
}

char *
tide_search_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);
  for (const char *at = apart; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));
  g_autofree char *folded = g_utf8_casefold (plain->str, -1);
  g_string_free (plain, TRUE);
  return g_steal_pointer (&folded);
}
