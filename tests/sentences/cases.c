/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selections come twice: the same for all indicators, where most figures are
 * missing, and from the indicator's own field, where none is.
 */
#include "cases.h"

static const TidePer divisions[] = { TIDE_PER_NONE, TIDE_PER_PERSON, TIDE_PER_GDP };
static const char *const division_names[] = { "", "&per=person", "&per=gdp" };

/* Kinds whose words hang on the period asked for; all kinds are tried at the
 * default. */
static const char *const timed_kinds[] = { "", "&chart=bars", "&chart=lines", "&chart=slopes" };

/* @n national ones, evenly spaced over the field. */
static char *
pick_own (const TideIndicator *indicator, guint n)
{
  g_autoptr (GPtrArray) national = g_ptr_array_new ();
  for (guint i = 0; i < indicator->n_economies; i++)
    if (indicator->economies[i]->kind == TIDE_ECONOMY_NATIONAL)
      g_ptr_array_add (national, (gpointer)indicator->economies[i]->code);
  if (national->len < n)
    return NULL;
  GString *codes = g_string_new ("&countries=");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? "," : "",
                            (char *)g_ptr_array_index (national, i * national->len / n));
  return g_string_free (codes, FALSE);
}

static const char *
find_group (const TideIndicator *indicator)
{
  for (guint i = 0; i < indicator->n_economies; i++)
    if (indicator->economies[i]->kind == TIDE_ECONOMY_AGGREGATE)
      return indicator->economies[i]->code;
  return NULL;
}

static void
add_selection (GPtrArray *selections, char *selection)
{
  if (selection != NULL)
    g_ptr_array_add (selections, selection);
}

static GPtrArray *
list_selections (const TideIndicator *indicator)
{
  static const char *const fixed[]
      = { "", "&countries=USA,CHN", "&countries=BRA,CHN,FRA,IND,KEN,USA", "&countries=KEN",
          "&countries=" };
  GPtrArray *selections = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (selections, g_strdup (fixed[i]));
  add_selection (selections, pick_own (indicator, 2));
  add_selection (selections, pick_own (indicator, 6));
  add_selection (selections, pick_own (indicator, 9));
  const char *group = find_group (indicator);
  if (group != NULL)
    {
      g_ptr_array_add (selections, g_strdup_printf ("&countries=%s", group));
      g_ptr_array_add (selections, g_strdup_printf ("&countries=USA,%s,CHN", group));
    }
  return selections;
}

/* Each part but the indicator begins with "&". */
static void
add_link (GPtrArray *links, const TideIndicator *indicator, const char *selection, const char *kind,
          const char *per, const char *period)
{
  g_autofree char *keys = g_strconcat (selection, kind, per, period, NULL);
  g_ptr_array_add (links, g_strconcat (indicator->id, keys[0] == '\0' ? "" : "?",
                                       keys[0] == '\0' ? "" : keys + 1, NULL));
}

static void
add_kinds (GPtrArray *links, const TideIndicator *indicator, const char *selection, const char *per)
{
  add_link (links, indicator, selection, "", per, "");
  for (int kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      g_autofree char *chart = g_strdup_printf ("&chart=%s", tide_kind_get (kind)->name);
      add_link (links, indicator, selection, chart, per, "");
    }
}

/* All that there is, and one in the middle. */
static void
add_periods (GPtrArray *links, const TideIndicator *indicator, const char *selection,
             const char *per)
{
  guint n;
  g_autofree TidePeriod *periods = tide_indicator_periods (indicator, &n);
  g_autofree char *first = tide_period_to_string (periods[0]);
  g_autofree char *middle = tide_period_to_string (periods[n / 2]);
  g_autofree char *last = tide_period_to_string (periods[n - 1]);
  g_autofree char *range = g_strdup_printf ("&period=%s..%s", first, last);
  g_autofree char *one = g_strdup_printf ("&period=%s", middle);
  for (guint i = 0; i < G_N_ELEMENTS (timed_kinds); i++)
    {
      add_link (links, indicator, selection, timed_kinds[i], per, range);
      add_link (links, indicator, selection, timed_kinds[i], per, one);
    }
  add_link (links, indicator, selection, "", per, "&period=latest");
}

GPtrArray *
cases_of (const TideIndicator *indicator)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) selections = list_selections (indicator);
  for (guint i = 0; i < selections->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (divisions); k++)
      {
        if (divisions[k] != TIDE_PER_NONE && (indicator->per & divisions[k]) == 0)
          continue;
        add_kinds (links, indicator, g_ptr_array_index (selections, i), division_names[k]);
        add_periods (links, indicator, g_ptr_array_index (selections, i), division_names[k]);
      }
  return links;
}
