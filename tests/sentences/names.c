/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are sought as they stand in a table of names, with a small or a capital
 * first letter; of names that overlap the longest is meant ("Guinea-Bissau",
 * 印度尼西亚).
 */
#include "names.h"

#include "numbers.h"
#include "tide-economy.h"

#include <string.h>

static gboolean
is_inside_word (const char *text, const char *at)
{
  return at > text && (g_ascii_isalnum (at[-1]) || at[-1] == '-');
}

static void
find_form (GArray *found, const char *text, const char *form, const TideEconomy *economy,
           gboolean is_adverb)
{
  gsize length = strlen (form);
  for (const char *p = strstr (text, form); p != NULL; p = strstr (p + 1, form))
    {
      gboolean is_latin = g_ascii_isalpha (form[0]);
      if (is_latin && (is_inside_word (text, p) || g_ascii_isalnum (p[length])))
        continue;
      Named named = { economy, p - text, p - text + length, is_adverb };
      g_array_append_val (found, named);
    }
}

/* "Advanced economies" and "advanced economies". */
static void
find_name (GArray *found, const char *text, const char *name, const TideEconomy *economy)
{
  if (name[0] == '\0')
    return;
  find_form (found, text, name, economy, FALSE);
  if (!g_ascii_isupper (name[0]) || economy->kind != TIDE_ECONOMY_AGGREGATE)
    return;
  g_autofree char *small = g_strdup (name);
  small[0] = g_ascii_tolower (small[0]);
  find_form (found, text, small, economy, FALSE);
}

/* What stands for "for the …". */
static const struct {
  const char *code;
  const char *form;
} adverbs[] = {
  { "WLD", "worldwide" },
  { "WLD", "Worldwide" },
  { "OED", "on average across the OECD" },
  { "OED", "On average across the OECD" },
};

static void
find_economy (GArray *found, const char *text, const TideEconomy *economy, TideLanguage language)
{
  const char *name = tide_economy_name (economy, language);
  const char *short_name = tide_economy_short_name (economy, language);
  find_name (found, text, name, economy);
  if (!g_str_equal (name, short_name))
    find_name (found, text, short_name, economy);
  for (guint i = 0; i < G_N_ELEMENTS (adverbs); i++)
    if (g_str_equal (adverbs[i].code, economy->code))
      find_form (found, text, adverbs[i].form, economy, TRUE);
}

static int
compare_length (gconstpointer a, gconstpointer b)
{
  const Named *first = a, *second = b;
  int longer = (int)(second->end - second->start) - (int)(first->end - first->start);
  return longer != 0 ? longer : (int)first->start - (int)second->start;
}

static int
compare_start (gconstpointer a, gconstpointer b)
{
  const Named *first = a, *second = b;
  return (int)first->start - (int)second->start;
}

static GArray *
keep_longest (GArray *found)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Named));
  g_array_sort (found, compare_length);
  for (guint i = 0; i < found->len; i++)
    {
      const Named *named = &g_array_index (found, Named, i);
      gboolean overlaps = FALSE;
      for (guint k = 0; k < kept->len && !overlaps; k++)
        {
          const Named *other = &g_array_index (kept, Named, k);
          overlaps = named->start < other->end && other->start < named->end;
        }
      if (!overlaps)
        g_array_append_val (kept, *named);
    }
  g_array_sort (kept, compare_start);
  return kept;
}

GArray *
names_find (const char *text, const TideTable *table, TideLanguage language)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Named));
  for (guint i = 0; i < table->n_rows; i++)
    find_economy (found, text, table->rows[i].economy, language);
  return keep_longest (found);
}

static gboolean
must_be_blotted (const char *fragment, const TideTable *table, TideLanguage language)
{
  g_autoptr (GArray) numbers = numbers_read (fragment, language);
  g_autoptr (GArray) names = names_find (fragment, table, language);
  return numbers->len > 0 || names->len > 0 || strstr (fragment, "econom") != NULL;
}

/* Each place of it, also where it begins a sentence. */
static void
blot (char *text, const char *fragment)
{
  gsize length = strlen (fragment);
  for (char *p = text; strlen (p) >= length; p++)
    if (g_ascii_tolower (p[0]) == g_ascii_tolower (fragment[0])
        && strncmp (p + 1, fragment + 1, length - 1) == 0)
      memset (p, '#', length);
}

static void
blot_text (char *text, const char *own, const TideTable *table, TideLanguage language)
{
  g_auto (GStrv) fragments = g_regex_split_simple ("\\{[^}]*\\}", own, 0, 0);
  for (guint i = 0; fragments[i] != NULL; i++)
    {
      const char *fragment = fragments[i];
      if (strlen (fragment) > 3 && must_be_blotted (fragment, table, language))
        blot (text, fragment);
    }
}

char *
names_blot (const char *text, const TideTable *table, TideLanguage language)
{
  const TideIndicator *indicator = table->indicator;
  char *blotted = g_strdup (text);
  const TideText *own[]
      = { &indicator->whole, &indicator->say, &indicator->say_projected, &indicator->noun };
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    blot_text (blotted, tide_text_get (own[i], language), table, language);
  g_autofree char *title = g_strdup_printf ("“%s”", tide_text_get (&indicator->title, language));
  blot_text (blotted, title, table, language);
  blot_text (blotted, tide_unit_title (indicator->unit, language), table, language);
  return blotted;
}
