/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kinds of chart fit a table, and the sentence that says why one does not. It must not know
 * how a kind is drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"

#define _(message) tide_gettext (language, message)

const char *
tide_kind_title (TideKind kind, TideLanguage language)
{
  switch (kind)
    {
    case TIDE_KIND_BARS:
      return tide_pgettext (language, "kind of chart", "Bars");
    case TIDE_KIND_LINES:
      return tide_pgettext (language, "kind of chart", "Lines");
    case TIDE_KIND_SLOPES:
      return tide_pgettext (language, "kind of chart", "Slopes");
    case TIDE_KIND_STACK:
      return tide_pgettext (language, "kind of chart", "Stack");
    case TIDE_KIND_RING:
      return tide_pgettext (language, "kind of chart", "Ring");
    case TIDE_KIND_CARD:
      return tide_pgettext (language, "kind of chart", "Card");
    case TIDE_KIND_DEFAULT:
      return "";
    }
  return "";
}

static gboolean
is_selected (const TideTable *table, const char *code)
{
  return g_strv_contains ((const char *const *)table->selected, code);
}

static gboolean
has_span (const TideTable *table)
{
  for (guint i = 0; i < table->n_periods; i++)
    if (table->periods[i].grain == TIDE_GRAIN_SPAN)
      return TRUE;
  return FALSE;
}

static gboolean
has_whole (const TideTable *table)
{
  return *tide_text_get (&table->indicator->whole, TIDE_LANGUAGE_EN) != '\0'
         && table->unit == table->indicator->unit && table->indicator->additive;
}

/* Whether @period is one of those of each selected economy that has a figure in the range. */
static gboolean
is_common (const TideTable *table, TidePeriod period, guint *n_economies)
{
  *n_economies = 0;
  for (char **code = table->selected; *code != NULL; code++)
    {
      guint n = 0;
      gboolean found = FALSE;
      const TideRow *points = tide_table_points_of (table, *code, &n);
      for (guint i = 0; i < n; i++)
        found |= tide_row_has_value (&points[i]) && tide_period_equal (points[i].used, period);
      if (n > 0 && !found)
        return FALSE;
      *n_economies += n > 0;
    }
  return *n_economies > 0;
}

TidePeriod *
tide_chart_common_periods (const TideTable *table, guint *n)
{
  TidePeriod *common = g_new (TidePeriod, table->n_periods + 1);
  *n = 0;
  guint economies = 0;
  for (guint i = 0; i < table->n_periods; i++)
    if (is_common (table, table->periods[i], &economies))
      common[(*n)++] = table->periods[i];
  return common;
}

gboolean
tide_chart_is_of_aggregates (const TideTable *table)
{
  const TideIndicator *indicator = table->indicator;
  for (guint i = 0; i < indicator->n_economies; i++)
    if (indicator->economies[i]->kind != TIDE_ECONOMY_AGGREGATE)
      return FALSE;
  return TRUE;
}

static const char *
why_no_range (const TideTable *table, TideLanguage language)
{
  if (table->indicator->comparable == TIDE_COMPARABLE_EDITIONS)
    return _ ("These figures are from separate editions that cannot be joined over time, so they "
              "are drawn as bars.");
  if (has_span (table))
    return _ ("These figures are each of several years together and cannot be joined over time, so "
              "they are drawn as bars.");
  if (!table->is_range)
    return _ ("One period alone cannot show change over time, so it is drawn as bars.");
  return NULL;
}

static const char *
why_no_lines (const TideTable *table, TideLanguage language)
{
  const char *why = why_no_range (table, language);
  if (why == NULL && table->n_periods < 3)
    why = _ ("Lines need at least three periods, so the figures are drawn as bars.");
  return why;
}

static const char *
why_no_slopes (const TideTable *table, TideLanguage language)
{
  const char *why = why_no_range (table, language);
  if (why != NULL)
    return why;
  guint n = 0;
  g_autofree TidePeriod *common = tide_chart_common_periods (table, &n);
  if (n < 2)
    return _ ("Slopes need two periods that all the selected have figures of, so the figures are "
              "drawn as bars.");
  if (common[0].grain != common[n - 1].grain
      || !tide_indicator_is_unbroken (table->indicator, common[0], common[n - 1]))
    return _ ("The method changed between the two periods, so the figures are drawn as bars.");
  if (g_strv_length (table->selected) > TIDE_SLOPES_MOST)
    return _ ("Slopes show at most 12 countries or regions, so the figures are drawn as bars.");
  return NULL;
}

/* Whether two of the selected share a part of each other, or one is an aggregate. */
static gboolean
parts_overlap (const TideTable *table)
{
  for (char **a = table->selected; *a != NULL; a++)
    {
      const TideEconomy *economy = tide_catalog_economy (table->catalog, table->indicator, *a);
      if (economy->kind == TIDE_ECONOMY_AGGREGATE)
        return TRUE;
      for (char **b = table->selected; b != a; b++)
        if (tide_economy_overlaps (economy,
                                   tide_catalog_economy (table->catalog, table->indicator, *b)))
          return TRUE;
    }
  return FALSE;
}

static const char *
why_no_parts (const TideTable *table, TideLanguage language)
{
  if (!table->indicator->additive)
    return _ ("Countries and regions can sum to more than the world here, so the figures are drawn "
              "as bars.");
  if (table->selected[0] == NULL)
    return _ ("Nothing is selected to be shown as a part, so the figures are drawn as bars.");
  if (parts_overlap (table))
    return _ ("Some of the selected contain others, so the figures are drawn as bars.");
  return NULL;
}

static const char *
why_no_stack (const TideTable *table, TideLanguage language)
{
  const char *why = why_no_lines (table, language);
  if (why == NULL)
    why = why_no_parts (table, language);
  if (why == NULL && table->n_rest_points < 3)
    why = _ ("A stack needs three periods at which each part and the whole are known, so the "
             "figures are drawn as bars.");
  return why;
}

static gboolean
is_bound_or_substituted (const TideRow *row)
{
  return row->qualifier == TIDE_QUALIFIER_OVER || row->qualifier == TIDE_QUALIFIER_UNDER
         || (row->status & TIDE_STATUS_SUBSTITUTED) != 0;
}

static const char *
why_no_ring (const TideTable *table, TideLanguage language)
{
  if (!has_whole (table))
    return _ ("These figures are not parts of one whole, so they are drawn as bars.");
  const char *why = why_no_parts (table, language);
  if (why != NULL)
    return why;
  guint n = g_strv_length (table->selected);
  if (n < 2 || n > TIDE_RING_MOST)
    return _ ("A ring shows two to five parts and the rest, so the figures are drawn as bars.");
  for (guint i = 0; i < table->n_rows; i++)
    if (is_selected (table, table->rows[i].economy->code)
        && is_bound_or_substituted (&table->rows[i]))
      return _ ("Some figures are bounds or not of this period and cannot be parts of a ring, so "
                "they are drawn as bars.");
  if (!table->has_rest)
    return _ ("The parts of the whole are not all known for this period, so they are drawn as "
              "bars.");
  return NULL;
}

static const char *
why_no_card (const TideTable *table, TideLanguage language)
{
  if (table->indicator->n_economies > 1 && table->indicator->default_kind != TIDE_KIND_CARD)
    return _ ("A card is for a figure of one country or region, so the figures are drawn as bars.");
  return NULL;
}

char *
tide_chart_why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  g_return_val_if_fail (table != NULL, NULL);
  if (table->problem != TIDE_PROBLEM_NONE)
    return NULL;
  g_autoptr (TideTable) probe = tide_table_new_for_kind (table->catalog, table->query, kind);
  if (probe->problem != TIDE_PROBLEM_NONE)
    return tide_table_problem_text (probe, language);
  switch (kind)
    {
    case TIDE_KIND_DEFAULT:
    case TIDE_KIND_BARS:
      return NULL;
    case TIDE_KIND_LINES:
      return g_strdup (why_no_lines (probe, language));
    case TIDE_KIND_SLOPES:
      return g_strdup (why_no_slopes (probe, language));
    case TIDE_KIND_STACK:
      return g_strdup (why_no_stack (probe, language));
    case TIDE_KIND_RING:
      return g_strdup (why_no_ring (probe, language));
    case TIDE_KIND_CARD:
      return g_strdup (why_no_card (probe, language));
    }
  return NULL;
}
