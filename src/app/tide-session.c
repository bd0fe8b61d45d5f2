/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of queries with a place in it, the chart of the one at that place, and the names of what
 * was shown last in each topic. It must not know widgets, files or settings.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-session.h"

#include "tide-row-text.h"

struct _TideSession {
  GObject parent;
  TideCatalog *catalog;
  GPtrArray *topics; /* of TideTopic, which live as long as the catalog */
  TideLanguage language;
  TideView view;
  GPtrArray *history;     /* of TideQuery, oldest first */
  guint place;            /* index of the one shown */
  TideChart *chart;       /* of the query at `place` */
  TideChoices *choices;   /* (nullable): of `chosen_of` */
  TideQuery *chosen_of;   /* (nullable): all of a query that choices depend on */
  GHashTable *latest;     /* indicator id → TideTable of its latest figures */
  GHashTable *last_shown; /* topic id → indicator id */
  char *topic;            /* id of the one chosen last: two topics may list one indicator */
};

G_DEFINE_FINAL_TYPE (TideSession, tide_session, G_TYPE_OBJECT)

enum { CHANGED, VIEW_CHANGED, CATALOG_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
unref_query (gpointer query)
{
  tide_query_unref (query);
}

static void
unref_table (gpointer table)
{
  tide_table_unref (table);
}

static void
tide_session_finalize (GObject *object)
{
  TideSession *self = TIDE_SESSION (object);
  g_clear_pointer (&self->chart, tide_chart_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->choices, tide_choices_free);
  g_clear_pointer (&self->chosen_of, tide_query_unref);
  g_clear_pointer (&self->latest, g_hash_table_unref);
  g_clear_pointer (&self->catalog, tide_catalog_unref);
  g_clear_pointer (&self->last_shown, g_hash_table_unref);
  g_clear_pointer (&self->topic, g_free);
  G_OBJECT_CLASS (tide_session_parent_class)->finalize (object);
}

static void
tide_session_class_init (TideSessionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tide_session_finalize;
  const char *names[N_SIGNALS] = { "changed", "view-changed", "catalog-changed" };
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], TIDE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
tide_session_init (TideSession *self)
{
  self->history = g_ptr_array_new_with_free_func (unref_query);
  self->latest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_table);
  self->last_shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* The indicator's own id, without its dataset's. */
static const char *
base_name (const char *indicator)
{
  const char *slash = strchr (indicator, '/');
  return slash == NULL ? indicator : slash + 1;
}

static gboolean
topic_has (const TideTopic *topic, const char *indicator)
{
  return g_strv_contains ((const char *const *)topic->indicators, base_name (indicator));
}

static const TideTopic *
find_topic (TideSession *self, const char *id)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const TideTopic *topic = self->topics->pdata[i];
      if (g_str_equal (topic->id, id))
        return topic;
    }
  return NULL;
}

/* A topic of the same id in a later dataset takes the place of the earlier one. */
static void
add_topic (TideSession *self, TideTopic *topic)
{
  for (guint i = 0; i < self->topics->len; i++)
    if (g_str_equal (((TideTopic *)self->topics->pdata[i])->id, topic->id))
      {
        self->topics->pdata[i] = topic;
        return;
      }
  g_ptr_array_add (self->topics, topic);
}

static void
read_topics (TideSession *self)
{
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  self->topics = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = tide_catalog_topics (self->catalog);
  for (guint i = 0; i < all->len; i++)
    add_topic (self, all->pdata[i]);
}

/* Makes the chart of the query shown, and tells. */
static void
refresh (TideSession *self)
{
  const TideQuery *query = tide_session_get_query (self);
  g_clear_pointer (&self->chart, tide_chart_unref);
  self->chart = tide_chart_new (self->catalog, query, self->language);
  const TideTopic *topic = tide_session_get_topic (self);
  if (topic != NULL)
    g_hash_table_replace (self->last_shown, g_strdup (topic->id),
                          g_strdup (base_name (query->indicator)));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first view of all: the first indicator of the first topic. An empty catalog has a query all
 * the same, whose chart says what is wrong. */
static TideQuery *
first_query (TideSession *self)
{
  const TideTopic *topic = self->topics->len > 0 ? self->topics->pdata[0] : NULL;
  return tide_query_new (topic != NULL && topic->indicators[0] != NULL ? topic->indicators[0]
                                                                       : "none");
}

TideSession *
tide_session_new (TideCatalog *catalog, TideLanguage language)
{
  g_return_val_if_fail (catalog != NULL, NULL);
  TideSession *self = g_object_new (TIDE_TYPE_SESSION, NULL);
  self->catalog = tide_catalog_ref (catalog);
  self->language = language;
  read_topics (self);
  g_ptr_array_add (self->history, first_query (self));
  refresh (self);
  return self;
}

TideCatalog *
tide_session_get_catalog (TideSession *self)
{
  return self->catalog;
}

const TideQuery *
tide_session_get_query (TideSession *self)
{
  return self->history->pdata[self->place];
}

TideChart *
tide_session_get_chart (TideSession *self)
{
  return self->chart;
}

/* The query without what no kind asks about. (transfer full) */
static TideQuery *
without_looks (TideSession *self)
{
  const char *const *selected = (const char *const *)self->chart->table->selected;
  g_autoptr (TideQuery) compared
      = tide_query_with_countries (tide_session_get_query (self), selected);
  g_autoptr (TideQuery) released = tide_query_with_pinned (compared, NULL);
  g_autoptr (TideQuery) scaled = tide_query_with_scale (released, TIDE_SCALE_LINEAR);
  return tide_query_with_kind (scaled, TIDE_KIND_DEFAULT);
}

const TideChoices *
tide_session_get_choices (TideSession *self)
{
  g_autoptr (TideQuery) query = without_looks (self);
  if (self->chosen_of != NULL && tide_query_equal (query, self->chosen_of))
    return self->choices;
  g_clear_pointer (&self->choices, tide_choices_free);
  g_clear_pointer (&self->chosen_of, tide_query_unref);
  self->choices = tide_choices_new (self->chart);
  if (self->chart->problem == NULL)
    self->chosen_of = g_steal_pointer (&query);
  return self->choices;
}

TideLanguage
tide_session_get_language (TideSession *self)
{
  return self->language;
}

TideView
tide_session_get_view (TideSession *self)
{
  return self->view;
}

void
tide_session_set_view (TideSession *self, TideView view)
{
  if (self->view == view)
    return;
  self->view = view;
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

void
tide_session_set_catalog (TideSession *self, TideCatalog *catalog)
{
  g_return_if_fail (catalog != NULL);
  /* The chart holds its own reference to the old catalog until a new one takes its place. */
  tide_catalog_ref (catalog);
  tide_catalog_unref (self->catalog);
  self->catalog = catalog;
  g_clear_pointer (&self->chosen_of, tide_query_unref);
  g_hash_table_remove_all (self->latest);
  read_topics (self);
  g_signal_emit (self, signals[CATALOG_CHANGED], 0);
  const TideQuery *query = tide_session_get_query (self);
  if (tide_catalog_find (catalog, query->indicator, NULL) != NULL)
    {
      refresh (self);
      return;
    }
  g_autoptr (TideQuery) first = first_query (self);
  if (tide_query_equal (query, first))
    refresh (self);
  else
    tide_session_go (self, first);
}

void
tide_session_go (TideSession *self, const TideQuery *query)
{
  g_return_if_fail (query != NULL);
  if (tide_query_equal (query, tide_session_get_query (self)))
    return;
  g_ptr_array_set_size (self->history, self->place + 1);
  g_ptr_array_add (self->history, tide_query_ref (query));
  self->place++;
  refresh (self);
}

gboolean
tide_session_open_link (TideSession *self, const char *link, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (link));
  g_autoptr (TideQuery) query = tide_query_parse_in (stripped, self->language, error);
  if (query == NULL)
    return FALSE;
  g_autoptr (TideTable) table = tide_table_new (self->catalog, query);
  g_autofree char *problem = tide_table_problem_text (table, self->language);
  if (problem != NULL)
    {
      g_set_error_literal (error, TIDE_DATASET_ERROR, TIDE_DATASET_ERROR_UNKNOWN, problem);
      return FALSE;
    }
  tide_session_go (self, query);
  return TRUE;
}

gboolean
tide_session_can_undo (TideSession *self)
{
  return self->place > 0;
}

gboolean
tide_session_can_redo (TideSession *self)
{
  return self->place + 1 < self->history->len;
}

void
tide_session_undo (TideSession *self)
{
  if (!tide_session_can_undo (self))
    return;
  self->place--;
  refresh (self);
}

void
tide_session_redo (TideSession *self)
{
  if (!tide_session_can_redo (self))
    return;
  self->place++;
  refresh (self);
}

void
tide_session_forget (TideSession *self)
{
  g_ptr_array_set_size (self->history, self->place + 1);
  g_ptr_array_remove_range (self->history, 0, self->place);
  self->place = 0;
}

void
tide_session_show_indicator (TideSession *self, const char *indicator)
{
  const TideQuery *shown = tide_session_get_query (self);
  g_autoptr (TideQuery) plain = tide_query_new (indicator);
  g_autoptr (TideQuery) compared
      = tide_query_with_countries (plain, (const char *const *)shown->countries);
  g_autoptr (TideQuery) pinned = tide_query_with_pinned (compared, shown->pinned);
  tide_session_go (self, pinned);
}

void
tide_session_show_topic (TideSession *self, const char *id)
{
  const TideTopic *topic = find_topic (self, id);
  if (topic == NULL || topic == tide_session_get_topic (self) || topic->indicators[0] == NULL)
    return;
  const char *last = g_hash_table_lookup (self->last_shown, id);
  g_autofree char *indicator
      = g_strdup (last != NULL && topic_has (topic, last) ? last : topic->indicators[0]);
  g_free (self->topic);
  self->topic = g_strdup (topic->id);
  const TideQuery *before = tide_session_get_query (self);
  tide_session_show_indicator (self, indicator);
  if (tide_session_get_query (self) == before)
    refresh (self);
}

void
tide_session_show_dataset (TideSession *self, const TideDataset *dataset)
{
  if (dataset->topics->len > 0)
    tide_session_show_topic (self, ((TideTopic *)dataset->topics->pdata[0])->id);
  else if (dataset->indicators->len > 0)
    tide_session_show_indicator (self, ((TideIndicator *)dataset->indicators->pdata[0])->id);
}

/* The codes compared now, less @without, more @with. (transfer full) */
static TideQuery *
with_changed_countries (TideSession *self, const TideQuery *query, const char *without,
                        const char *with)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  for (char **code = self->chart->table->selected; *code != NULL; code++)
    if (g_strcmp0 (*code, without) != 0)
      g_strv_builder_add (codes, *code);
  if (with != NULL)
    g_strv_builder_add (codes, with);
  g_auto (GStrv) list = g_strv_builder_end (codes);
  return tide_query_with_countries (query, (const char *const *)list);
}

static gboolean
is_selected (TideSession *self, const char *code)
{
  return g_strv_contains ((const char *const *)self->chart->table->selected, code);
}

void
tide_session_toggle_economy (TideSession *self, const char *code)
{
  const TideQuery *query = tide_session_get_query (self);
  gboolean leaves = is_selected (self, code);
  g_autoptr (TideQuery) released = leaves && g_strcmp0 (query->pinned, code) == 0
                                       ? tide_query_with_pinned (query, NULL)
                                       : tide_query_ref (query);
  g_autoptr (TideQuery) changed
      = with_changed_countries (self, released, leaves ? code : NULL, leaves ? NULL : code);
  tide_session_go (self, changed);
}

void
tide_session_toggle_pinned (TideSession *self, const char *code)
{
  const TideQuery *query = tide_session_get_query (self);
  gboolean was_pinned = g_strcmp0 (query->pinned, code) == 0;
  g_autoptr (TideQuery) joined = is_selected (self, code)
                                     ? tide_query_ref (query)
                                     : with_changed_countries (self, query, NULL, code);
  g_autoptr (TideQuery) changed = tide_query_with_pinned (joined, was_pinned ? NULL : code);
  tide_session_go (self, changed);
}

TideTable *
tide_session_ask_latest (TideSession *self, const char *indicator)
{
  TideTable *table = g_hash_table_lookup (self->latest, indicator);
  if (table != NULL)
    return table;
  g_autoptr (TideQuery) plain = tide_query_new (indicator);
  g_autoptr (TideQuery) bars = tide_query_with_kind (plain, tide_kind_fallback ());
  table = tide_table_new (self->catalog, bars);
  g_hash_table_insert (self->latest, g_strdup (indicator), table);
  return table;
}

const TideTopic *
tide_session_get_topic (TideSession *self)
{
  const char *indicator = tide_session_get_query (self)->indicator;
  const TideTopic *chosen = self->topic != NULL ? find_topic (self, self->topic) : NULL;
  if (chosen != NULL && topic_has (chosen, indicator))
    return chosen;
  for (guint i = 0; i < self->topics->len; i++)
    if (topic_has (self->topics->pdata[i], indicator))
      return self->topics->pdata[i];
  return NULL;
}

GPtrArray *
tide_session_list_topics (TideSession *self)
{
  return g_ptr_array_ref (self->topics);
}
