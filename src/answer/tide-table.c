/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A query answered: who is selected, which period or range is meant, a row for each economy. Which
 * figure stands for a period is tide-resolve's, ranks are tide-rank's, all other economies
 * tide-rest's. It must not know charts or words.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-table-private.h"

#define LEAST_PERIODS 3 /* of a chart over time */

static void
set_problem (TideTable *self, TideTableProblem problem, const char *detail)
{
  self->problem = problem;
  g_free (self->detail);
  self->detail = g_strdup (detail);
}

static gboolean
find_indicator (TideTable *self)
{
  g_autoptr (GError) error = NULL;
  self->indicator = tide_catalog_find (self->catalog, self->query->indicator, &error);
  if (self->indicator == NULL)
    set_problem (self, TIDE_PROBLEM_INDICATOR, error->message);
  return self->indicator != NULL;
}

/* The economies compared: those of the link or the default, and the pinned one. */
static gboolean
find_selected (TideTable *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  char **asked = self->query->countries != NULL ? self->query->countries
                                                : self->indicator->default_countries;
  g_strv_builder_addv (codes, (const char **)asked);
  const char *pinned = self->query->pinned;
  if (pinned != NULL && !g_strv_contains ((const char *const *)asked, pinned))
    g_strv_builder_add (codes, pinned);
  self->selected = g_strv_builder_end (codes);
  for (char **code = self->selected; *code != NULL; code++)
    if (tide_catalog_economy (self->catalog, self->indicator, *code) == NULL)
      {
        set_problem (self, TIDE_PROBLEM_ECONOMY, *code);
        return FALSE;
      }
  return TRUE;
}

/* Periods with a figure whose last day lies in the range. */
static void
find_periods_between (TideTable *self, TidePeriod first, TidePeriod last)
{
  guint n = 0;
  g_autofree TidePeriod *all = tide_indicator_periods (self->indicator, &n);
  self->periods = g_new (TidePeriod, n + 1);
  for (guint i = 0; i < n; i++)
    if (tide_period_last_day (all[i]) >= tide_period_first_day (first)
        && tide_period_last_day (all[i]) <= tide_period_last_day (last))
      self->periods[self->n_periods++] = all[i];
}

/* Moves the periods that are over by the end of the latest to the front, in their order; how many
 * they are. What comes after is not complete, projected, or of few economies. */
static guint
keep_until_latest (TidePeriod *periods, guint n, TidePeriod latest)
{
  guint kept = 0;
  for (guint i = 0; i < n; i++)
    if (tide_period_last_day (periods[i]) <= tide_period_last_day (latest))
      kept++;
  if (kept < LEAST_PERIODS)
    return n;
  for (guint i = 0, to = 0; i < n; i++)
    if (tide_period_last_day (periods[i]) <= tide_period_last_day (latest))
      periods[to++] = periods[i];
  return kept;
}

/* A kind that needs several periods, of an indicator that has them, is of them all until the
 * latest, or of all where too few are left. */
static gboolean
find_whole_range (TideTable *self)
{
  guint n = 0;
  g_autofree TidePeriod *all = tide_indicator_periods (self->indicator, &n);
  if (self->query->has_period || !tide_kind_is_over_time (self->kind)
      || self->indicator->comparable == TIDE_COMPARABLE_EDITIONS || n < 2)
    return FALSE;
  self->period = tide_indicator_latest (self->indicator);
  self->n_periods = keep_until_latest (all, n, self->period);
  self->periods = g_steal_pointer (&all);
  self->first = self->periods[0];
  self->resolve = TIDE_RESOLVE_EXACT;
  return self->is_range = TRUE;
}

/* A kind of one period is of a range's last. */
static void
keep_last_period (TideTable *self)
{
  self->periods[0] = self->first = self->period;
  self->n_periods = 1;
}

static gboolean
find_asked_range (TideTable *self, TideAsked asked)
{
  find_periods_between (self, asked.first, asked.last);
  if (self->n_periods == 0)
    {
      g_autofree char *detail = tide_asked_to_string (asked);
      set_problem (self, TIDE_PROBLEM_PERIOD, detail);
      return FALSE;
    }
  self->first = self->periods[0];
  self->period = self->periods[self->n_periods - 1];
  self->resolve = TIDE_RESOLVE_EXACT;
  self->is_range = tide_kind_is_over_time (self->kind);
  if (!self->is_range)
    keep_last_period (self);
  return TRUE;
}

static gboolean
find_period (TideTable *self)
{
  TideAsked asked = self->query->has_period ? self->query->period : self->indicator->default_period;
  if (asked.form == TIDE_ASKED_RANGE)
    return find_asked_range (self, asked);
  if (find_whole_range (self))
    return TRUE;
  if (self->query->kind == TIDE_KIND_DEFAULT && tide_kind_is_over_time (self->kind))
    self->kind = tide_kind_fallback (); /* nobody asked for a line of one period */
  self->period
      = asked.form == TIDE_ASKED_ONE ? asked.last : tide_indicator_latest (self->indicator);
  self->first = self->period;
  self->periods = g_new (TidePeriod, 1);
  self->periods[0] = self->period;
  self->n_periods = 1;
  return TRUE;
}

static TideRow
new_row (const TideTable *self, const TideEconomy *economy)
{
  return (TideRow){
    .economy = economy,
    .selected = g_strv_contains ((const char *const *)self->selected, economy->code),
    .pinned = g_strcmp0 (self->query->pinned, economy->code) == 0,
  };
}

static void
add_row (TideTable *self, const TideEconomy *economy, int index)
{
  TideRow *row = &self->rows[self->n_rows++];
  *row = new_row (self, economy);
  tide_resolve_row (self, row, index, self->period, self->resolve);
}

static void
find_rows (TideTable *self)
{
  const TideIndicator *indicator = self->indicator;
  self->rows = g_new0 (TideRow, indicator->n_economies + g_strv_length (self->selected) + 1);
  for (guint i = 0; i < indicator->n_economies; i++)
    add_row (self, indicator->economies[i], i);
  for (char **code = self->selected; *code != NULL; code++)
    if (tide_indicator_economy_index (indicator, *code) < 0)
      add_row (self, tide_catalog_economy (self->catalog, indicator, *code), -1);
}

static int
compare_period (gconstpointer period, gconstpointer other)
{
  return tide_period_compare (*(const TidePeriod *)period, *(const TidePeriod *)other);
}

static gboolean
has_period (const TideTable *self, TidePeriod period)
{
  return bsearch (&period, self->periods, self->n_periods, sizeof (TidePeriod), compare_period)
         != NULL;
}

/* Each figure of a range, in the order of rows. */
static void
find_points (TideTable *self)
{
  self->points = g_new0 (TideRow, self->indicator->n_figures);
  self->first_points = g_new0 (guint, self->n_rows + 1);
  for (guint i = 0; i < self->n_rows; i++)
    {
      const TideEconomy *economy = self->rows[i].economy;
      int index = tide_indicator_economy_index (self->indicator, economy->code);
      guint n = 0;
      const TideFigure *figures
          = index < 0 ? NULL : tide_indicator_figures_of (self->indicator, index, &n);
      for (guint j = 0; j < n; j++)
        {
          if (!has_period (self, figures[j].period))
            continue;
          TideRow *point = &self->points[self->n_points++];
          *point = new_row (self, economy);
          point->asked = figures[j].period;
          tide_resolve_figure (self, point, &figures[j]);
        }
      self->first_points[i + 1] = self->n_points;
    }
}

static void
count_rows (TideTable *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      const TideRow *row = &self->rows[i];
      if (!tide_row_has_value (row) || row->economy->kind == TIDE_ECONOMY_AGGREGATE
          || (row->status & TIDE_STATUS_IMPUTED) != 0)
        continue;
      self->n_field++;
      self->n_substituted += (row->status & TIDE_STATUS_SUBSTITUTED) != 0;
      self->n_projected += (row->status & TIDE_STATUS_PROJECTED) != 0;
    }
}

static gboolean
has_any_figure (const TideTable *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].figure != NULL || self->rows[i].missing == TIDE_MISSING_EXACT)
      return TRUE;
  return FALSE;
}

static void
answer (TideTable *self)
{
  if (!find_indicator (self))
    return;
  if (self->kind == TIDE_KIND_DEFAULT)
    self->kind = self->indicator->default_kind;
  if (!find_selected (self) || !find_period (self))
    return;
  if (!tide_resolve_unit (self))
    {
      set_problem (self, TIDE_PROBLEM_PER, tide_per_get (self->query->per)->name);
      return;
    }
  find_rows (self);
  if (!has_any_figure (self))
    {
      g_autofree char *period = tide_period_to_string (self->period);
      set_problem (self, TIDE_PROBLEM_PERIOD, period);
      return;
    }
  tide_resolve_decimals (self);
  tide_rank_rows (self);
  if (self->is_range)
    find_points (self);
  tide_resolve_base (self);
  tide_resolve_decimals (self);
  count_rows (self);
  tide_rest_find (self);
}

static void
table_clear (gpointer data)
{
  TideTable *self = data;
  tide_catalog_unref (self->catalog);
  tide_query_unref (self->query);
  g_free (self->detail);
  g_free (self->periods);
  g_free (self->rows);
  g_free (self->points);
  g_free (self->first_points);
  g_free (self->rest_points);
  g_strfreev (self->rest_unknown);
  g_strfreev (self->selected);
}

TideTable *
tide_table_new_for_kind (TideCatalog *catalog, const TideQuery *query, TideKind kind)
{
  g_return_val_if_fail (catalog != NULL && query != NULL, NULL);
  TideTable *self = g_atomic_rc_box_new0 (TideTable);
  self->catalog = tide_catalog_ref (catalog);
  self->query = tide_query_ref (query);
  self->kind = kind;
  answer (self);
  if (self->rest_unknown == NULL)
    self->rest_unknown = g_new0 (char *, 1);
  if (self->selected == NULL)
    self->selected = g_new0 (char *, 1);
  return self;
}

TideTable *
tide_table_new (TideCatalog *catalog, const TideQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);
  return tide_table_new_for_kind (catalog, query, query->kind);
}

TideTable *
tide_table_ref (TideTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tide_table_unref (TideTable *self)
{
  g_atomic_rc_box_release_full (self, table_clear);
}

gboolean
tide_row_has_value (const TideRow *row)
{
  return row->missing == TIDE_MISSING_NOT;
}

const TideRow *
tide_table_find (const TideTable *self, const char *code)
{
  if (*code == '\0')
    return self->has_rest ? &self->rest : NULL;
  for (guint i = 0; i < self->n_rows; i++)
    if (g_str_equal (self->rows[i].economy->code, code))
      return &self->rows[i];
  return NULL;
}

const TideRow *
tide_table_points_of (const TideTable *self, const char *code, guint *n)
{
  const TideRow *row = *code == '\0' ? NULL : tide_table_find (self, code);
  *n = 0;
  if (row == NULL || self->first_points == NULL)
    return NULL;
  const guint *first = &self->first_points[row - self->rows];
  *n = first[1] - first[0];
  return *n > 0 ? &self->points[first[0]] : NULL;
}

const TideRow *
tide_table_pinned (const TideTable *self)
{
  return self->query->pinned == NULL ? NULL : tide_table_find (self, self->query->pinned);
}

/* How many economies have a figure of that period that is no projection. */
static guint
count_observed (const TideIndicator *self, TidePeriod period)
{
  guint n = 0;
  for (guint i = 0; i < self->n_figures; i++)
    n += tide_period_equal (self->figures[i].period, period)
         && tide_status_is_fact (self->figures[i].status);
  return n;
}

TidePeriod
tide_indicator_latest (const TideIndicator *self)
{
  if (self->default_period.form == TIDE_ASKED_ONE)
    return self->default_period.last;
  guint n = 0, most = 0;
  g_autofree TidePeriod *periods = tide_indicator_periods (self, &n);
  g_autofree guint *counts = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      counts[i] = count_observed (self, periods[i]);
      most = MAX (most, counts[i]);
    }
  for (guint i = n; i-- > 0;)
    if (counts[i] > 0 && 2 * counts[i] > most && !tide_indicator_is_partial (self, periods[i]))
      return periods[i];
  return n > 0 ? periods[n - 1] : TIDE_PERIOD_NONE;
}
