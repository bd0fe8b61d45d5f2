/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every sentence that the shipped data can make, in both languages, held to the
 * rules: each number recomputed, no rank without a field, everybody named,
 * short, and nothing that no editor prints.
 *
 *   test-shipped                 all of them, or with SENTENCES_PART a part
 * that the seed picks test-shipped --only ID       those of one indicator, with
 * each fault test-shipped --print SEED    twenty in each language, for people
 * to read
 */
#include "cases.h"
#include "reading.h"
#include "tide-chart.h"
#include "tide-sentence.h"
#include "tide-test-query.h"

#include <locale.h>
#include <string.h>

#ifndef SENTENCES_PART
#define SENTENCES_PART 1
#endif

#define TOLD_MAX 8 /* faults of one indicator that are told */
#define N_PRINTED 20

static TideCatalog *catalog;
static const char *only = NULL;

typedef struct {
  const TideIndicator *indicator;
  GHashTable *seen; /* texts that were checked already: many kinds say the same */
  guint n_texts, n_faults;
} Run;

static void
tell (Run *run, const Reading *reading, const char *link)
{
  for (guint i = 0; i < reading->faults->len; i++)
    if (run->n_faults++ < TOLD_MAX || only != NULL)
      g_test_message ("tidemark:%s [%s]\n#   %s\n#   ✗ %s", link,
                      tide_language_code (reading->language), reading->text,
                      (char *)g_ptr_array_index (reading->faults, i));
}

static void
check_text (Run *run, const TideTable *table, const char *text, const char *link,
            TideLanguage language)
{
  g_autofree char *codes = g_strjoinv (",", table->selected);
  char *key = g_strdup_printf ("%d %s %s", table->query->per, codes, text);
  if (!g_hash_table_add (run->seen, key))
    return;
  g_autoptr (Reading) reading = reading_new (catalog, table, text, language);
  run->n_texts++;
  reading_check (reading);
  tell (run, reading, link);
}

/* The table of the chart that is drawn, as the command prints it: its kind may
 * be another. */
static void
check_link (Run *run, const char *link)
{
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, TIDE_LANGUAGE_EN);
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autofree char *text = tide_table_takeaway (chart->table, language);
      g_autofree char *whole = tide_table_sentence (chart->table, language);
      check_text (run, chart->table, text, link, language);
      if (!g_str_has_prefix (whole, text))
        g_test_fail_printf ("%s: the sentence does not begin with the takeaway", link);
    }
}

static void
test_indicator (gconstpointer data)
{
  Run run = { .indicator = data,
              .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_autoptr (GPtrArray) links = cases_of (run.indicator);
  for (guint i = 0; i < links->len; i++)
    if (SENTENCES_PART == 1 || g_test_rand_int_range (0, SENTENCES_PART) == 0)
      check_link (&run, g_ptr_array_index (links, i));
  g_test_message ("%u links, %u texts, %u faults", links->len, run.n_texts, run.n_faults);
  if (run.n_faults > 0)
    g_test_fail ();
  g_hash_table_unref (run.seen);
}

/* A reader there finds enough: thirty measures beside those that only divide.
 */
static void
test_whole_world (void)
{
  static const char *const codes[] = { "BRA", "KEN", "POL", "IDN" };
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      guint n = 0;
      for (guint k = 0; names[k] != NULL; k++)
        {
          const TideIndicator *indicator = tide_catalog_find (catalog, names[k], NULL);
          gboolean divides = g_str_equal (names[k], "population") || g_str_equal (names[k], "gdp");
          n += !divides && tide_indicator_economy_index (indicator, codes[i]) >= 0;
        }
      g_assert_cmpuint (n, >=, 32);
    }
}

static void
print_one (GRand *rand, char **names, TideLanguage language)
{
  const char *name = names[g_rand_int_range (rand, 0, g_strv_length (names))];
  g_autoptr (GPtrArray) links = cases_of (tide_catalog_find (catalog, name, NULL));
  const char *link = g_ptr_array_index (links, g_rand_int_range (rand, 0, links->len));
  g_autoptr (TideQuery) query = tide_test_query (link);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
  g_autofree char *text = tide_table_sentence (chart->table, language);
  g_print ("tidemark:%s\n  %s\n", link, text);
}

static int
print_some (guint32 seed)
{
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + language);
      for (guint i = 0; i < N_PRINTED; i++)
        print_one (rand, names, language);
    }
  return 0;
}

static void
add_tests (void)
{
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentences/shipped/%s", names[i]);
      if (only == NULL || g_str_equal (only, names[i]))
        g_test_add_data_func (path, tide_catalog_find (catalog, names[i], NULL), test_indicator);
    }
  g_test_add_func ("/sentences/whole-world", test_whole_world);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8"); /* for what is told; the program asks no locale */
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  catalog = tide_test_shipped ();
  if (argc == 3 && g_str_equal (argv[1], "--print"))
    return print_some (g_ascii_strtoull (argv[2], NULL, 10));
  if (argc == 3 && g_str_equal (argv[1], "--only"))
    only = argv[2];
  add_tests ();
  return g_test_run ();
}
