/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What else a chart could be drawn as: told from few tables, and the same as if each kind had been
 * asked for.
 */
#include "tide-choice.h"
#include "tide-row-text.h"
#include "tide-test.h"

static void
assert_choices (TideCatalog *catalog, const TideQuery *query, TideLanguage language)
{
  g_autofree char *link = tide_query_to_string (query);
  g_autoptr (TideChart) chart = tide_chart_new (catalog, query, language);
  g_autoptr (TideChoices) choices = tide_choices_new (chart);
  g_test_message ("%s", link);
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      g_autoptr (TideQuery) asked = tide_choice_query (query, kind);
      g_autoptr (TideTable) table = tide_table_new (catalog, asked);
      g_autofree char *why = chart->problem != NULL ? g_strdup (chart->problem)
                                                    : tide_table_problem_text (table, language);
      if (why == NULL)
        why = tide_chart_why_not (table, kind, language);
      g_assert_cmpstr (choices->why_not[kind], ==, why);
    }
}

/* Each shipped indicator, drawn as each kind, of its latest period, another one and a range. */
static void
test_as_asked (gconstpointer language)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (char **name = names; *name != NULL; name++)
    for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
      {
        guint n = 0;
        g_autofree TidePeriod *periods
            = tide_indicator_periods (tide_catalog_find (catalog, *name, NULL), &n);
        TideAsked asked[] = { { .form = TIDE_ASKED_ONE, .last = periods[n / 2] },
                              { TIDE_ASKED_RANGE, periods[0], periods[n - 1] } };
        g_autoptr (TideQuery) plain = tide_query_new (*name);
        g_autoptr (TideQuery) of_kind = tide_query_with_kind (plain, kind);
        assert_choices (catalog, of_kind, GPOINTER_TO_INT (language));
        for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
          {
            g_autoptr (TideQuery) query = tide_query_with_period (of_kind, &asked[i]);
            assert_choices (catalog, query, GPOINTER_TO_INT (language));
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/choice/as-asked/en", GINT_TO_POINTER (TIDE_LANGUAGE_EN), test_as_asked);
  g_test_add_data_func ("/choice/as-asked/zh", GINT_TO_POINTER (TIDE_LANGUAGE_ZH_CN),
                        test_as_asked);
  return g_test_run ();
}
