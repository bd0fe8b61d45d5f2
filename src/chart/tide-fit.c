/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kinds of chart fit a table, and the sentence that says why one does not. It must not know
 * how a kind is drawn.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-chart-private.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"

#define N_(message) message
#define NC_(context, message) message

static const char *const titles[] = {
  [TIDE_KIND_DEFAULT] = "",
  [TIDE_KIND_BARS] = NC_ ("kind of chart", "Bars"),
  [TIDE_KIND_LINES] = NC_ ("kind of chart", "Lines"),
  [TIDE_KIND_SLOPES] = NC_ ("kind of chart", "Slopes"),
  [TIDE_KIND_STACK] = NC_ ("kind of chart", "Stack"),
  [TIDE_KIND_RING] = NC_ ("kind of chart", "Ring"),
  [TIDE_KIND_CARD] = NC_ ("kind of chart", "Card"),
};

static char *
say (TideLanguage language, const char *message)
{
  return g_strdup (tide_gettext (language, message));
}

/* Whether the link asks for one period alone. */
static gboolean
asks_one_period (const TideTable *table)
{
  return table->query->has_period && table->query->period.form != TIDE_ASKED_RANGE;
}

/* Whether one of @rows has a figure of several years together, or the one period is such. */
static gboolean
has_span (const TideTable *table, const GPtrArray *rows)
{
  if (!table->is_range)
    return table->period.grain == TIDE_GRAIN_SPAN;
  for (guint i = 0; i < rows->len; i++)
    {
      guint n = 0;
      const char *code = ((const TideRow *)rows->pdata[i])->economy->code;
      const TideRow *points = tide_table_points_of (table, code, &n);
      for (guint j = 0; j < n; j++)
        if (points[j].used.grain == TIDE_GRAIN_SPAN)
          return TRUE;
    }
  return FALSE;
}

/* Why @shown have nothing to show over time. */
static char *
why_no_time (const TideTable *table, const GPtrArray *shown, TideLanguage language)
{
  if (table->indicator->comparable == TIDE_COMPARABLE_EDITIONS)
    return say (language,
                N_ ("These figures are separate editions that cannot be joined over time."));
  if (has_span (table, shown))
    return say (language,
                N_ ("Each of these figures covers several years together, so they cannot be "
                    "joined over time."));
  if (!table->is_range && asks_one_period (table))
    return say (language,
                N_ ("Change over time needs several periods, and one alone is asked for."));
  if (!table->is_range)
    return say (language,
                N_ ("Change over time needs several periods, and there are figures of one alone."));
  return NULL;
}

static char *
why_no_lines (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) shown = tide_chart_shown_over_time (table);
  char *why = why_no_time (table, shown, language);
  if (why != NULL)
    return why;
  if (tide_chart_count_periods (table, shown) < TIDE_PERIODS_LEAST)
    return say (language, N_ ("Lines need figures of at least three periods."));
  return NULL;
}

static char *
why_no_slopes (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) shown = tide_chart_shown_over_time (table);
  char *why = why_no_time (table, shown, language);
  if (why != NULL)
    return why;
  TidePeriod ends[2];
  if (shown->len > TIDE_SLOPES_MOST)
    /* Translators: {n} is more than twelve */
    return tide_pattern_count (
        language,
        tide_gettext (language,
                      "Slopes show at most twelve countries or regions, and {n} are selected."),
        shown->len, NULL);
  if (!tide_chart_slope_ends (table, shown, ends))
    return say (
        language,
        N_ ("The countries and regions compared have no two comparable periods in common."));
  return NULL;
}

static GPtrArray *
selected_rows (const TideTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected)
      g_ptr_array_add (rows, &table->rows[i]);
  return rows;
}

/* Whether two of them share a part, or one is a group of countries. */
static gboolean
parts_overlap (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TideEconomy *economy = ((const TideRow *)rows->pdata[i])->economy;
      if (economy->kind == TIDE_ECONOMY_AGGREGATE)
        return TRUE;
      for (guint j = 0; j < i; j++)
        if (tide_economy_overlaps (economy, ((const TideRow *)rows->pdata[j])->economy))
          return TRUE;
    }
  return FALSE;
}

static char *
why_no_parts (const TideTable *table, const GPtrArray *parts, TideLanguage language)
{
  if (!table->indicator->additive)
    return say (language, N_ ("These figures cannot be added up across countries and regions."));
  if (parts->len == 0)
    return say (language, N_ ("No country or region is selected to be a part of the whole."));
  if (parts_overlap (parts))
    return say (language,
                N_ ("Some of the selected contain others, so they are not parts of one whole."));
  return NULL;
}

static char *
unknown_parts (const GPtrArray *unknown, TideLanguage language)
{
  g_autofree char *names = tide_phrase_names (unknown, language);
  /* Translators: {who} are one or more countries or regions */
  return tide_pattern_fill (
      language, tide_gettext (language, "Not every part is known: there is no figure for {who}."),
      "who", names, NULL);
}

/* The parts without a figure: at the period, or, of a stack, in the whole range. */
static GPtrArray *
find_unknown (const TideTable *table, const GPtrArray *parts)
{
  GPtrArray *unknown = g_ptr_array_new ();
  for (guint i = 0; i < parts->len; i++)
    {
      const TideRow *row = parts->pdata[i];
      guint n_points = 0;
      if (table->is_range)
        tide_table_points_of (table, row->economy->code, &n_points);
      if (table->kind == TIDE_KIND_STACK ? n_points == 0 : !tide_row_has_value (row))
        g_ptr_array_add (unknown, parts->pdata[i]);
    }
  return unknown;
}

static char *
why_no_stack (const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) parts = selected_rows (table);
  char *why = why_no_time (table, parts, language);
  if (why == NULL)
    why = why_no_parts (table, parts, language);
  if (why != NULL)
    return why;
  if (!tide_table_has_whole (table) && !tide_table_adds_up_to_world (table))
    return say (language, N_ ("These figures are not parts of a whole that is known."));
  g_autoptr (GPtrArray) unknown = find_unknown (table, parts);
  guint n = 0;
  g_autofree TidePeriod *periods = tide_chart_stack_periods (table, parts, &n);
  if (unknown->len > 0)
    return unknown_parts (unknown, language);
  if (n < TIDE_PERIODS_LEAST)
    return say (language, N_ ("A stack needs three periods in which every part is known."));
  if (!tide_indicator_is_unbroken (table->indicator, periods[0], periods[n - 1]))
    return say (
        language,
        N_ ("The method changed in between, so these figures cannot be stacked over time."));
  return NULL;
}

static gboolean
is_bound_or_substituted (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TideRow *row = rows->pdata[i];
      if (row->qualifier == TIDE_QUALIFIER_OVER || row->qualifier == TIDE_QUALIFIER_UNDER
          || (row->status & TIDE_STATUS_SUBSTITUTED) != 0)
        return TRUE;
    }
  return FALSE;
}

static char *
why_no_ring (const TideTable *table, TideLanguage language)
{
  if (!tide_table_has_whole (table))
    return say (language, N_ ("These figures are not parts of one whole."));
  g_autoptr (GPtrArray) parts = selected_rows (table);
  char *why = why_no_parts (table, parts, language);
  if (why != NULL)
    return why;
  if (parts->len < TIDE_RING_LEAST || parts->len > TIDE_RING_MOST)
    return tide_pattern_count (
        language,
        tide_gettext (language, "A ring shows two to five countries or regions and the rest, and "
                                "{n} {is|are} selected."),
        parts->len, NULL);
  g_autoptr (GPtrArray) unknown = find_unknown (table, parts);
  if (unknown->len > 0)
    return unknown_parts (unknown, language);
  if (is_bound_or_substituted (parts))
    return say (
        language,
        N_ ("Some of these figures are bounds or of another period, so they cannot be parts "
            "of a ring."));
  if (!table->has_rest)
    return say (language, N_ ("What the selected leave of the whole is not known."));
  return NULL;
}

static char *
why_no_card (const TideTable *table, TideLanguage language)
{
  guint n = 0;
  for (guint i = 0; i < table->n_rows; i++)
    n += tide_row_has_value (&table->rows[i]);
  if (n > TIDE_CARD_MOST && table->indicator->default_kind != TIDE_KIND_CARD)
    return say (language,
                N_ ("A card shows up to three figures, and there are more of this period."));
  return NULL;
}

static char *
why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  switch (kind)
    {
    case TIDE_KIND_DEFAULT:
    case TIDE_KIND_BARS:
      return NULL;
    case TIDE_KIND_LINES:
      return why_no_lines (table, language);
    case TIDE_KIND_SLOPES:
      return why_no_slopes (table, language);
    case TIDE_KIND_STACK:
      return why_no_stack (table, language);
    case TIDE_KIND_RING:
      return why_no_ring (table, language);
    case TIDE_KIND_CARD:
      return why_no_card (table, language);
    }
  return NULL;
}

char *
tide_chart_why_not (const TideTable *table, TideKind kind, TideLanguage language)
{
  g_return_val_if_fail (table != NULL, NULL);
  if (table->problem != TIDE_PROBLEM_NONE || kind == TIDE_KIND_DEFAULT)
    return NULL;
  if (table->kind == kind)
    return why_not (table, kind, language);
  g_autoptr (TideTable) asked = tide_table_new_for_kind (table->catalog, table->query, kind);
  return asked->problem != TIDE_PROBLEM_NONE ? tide_table_problem_text (asked, language)
                                             : why_not (asked, kind, language);
}

const char *
tide_kind_title (TideKind kind, TideLanguage language)
{
  return tide_pgettext (language, "kind of chart", titles[kind]);
}
