/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often a query is answered when what is shown changes, in the real window: each table once,
 * and only what may have changed. The linker leads every call for a table through here.
 */
#include "tide-window-private.h"
#include "folders.h"
#include "wait.h"

#define DENSITY "tidemark:robot-density?countries=CHN,KOR"

static GtkApplication *application;
static guint n_tables;

TideTable *__real_tide_table_new (TideCatalog *catalog, const TideQuery *query);
TideTable *__wrap_tide_table_new (TideCatalog *catalog, const TideQuery *query);
TideTable *
__real_tide_table_new_for_kind (TideCatalog *catalog, const TideQuery *query, TideKind kind);
TideTable *
__wrap_tide_table_new_for_kind (TideCatalog *catalog, const TideQuery *query, TideKind kind);

TideTable *
__wrap_tide_table_new (TideCatalog *catalog, const TideQuery *query)
{
  n_tables++;
  return __real_tide_table_new (catalog, query);
}

TideTable *
__wrap_tide_table_new_for_kind (TideCatalog *catalog, const TideQuery *query, TideKind kind)
{
  n_tables++;
  return __real_tide_table_new_for_kind (catalog, query, kind);
}

typedef struct {
  TideLibrary *library;
  TideWindow *window;
  TideSession *session;
} Fixture;

static void
go (Fixture *self, const char *link)
{
  g_autoptr (TideQuery) query = tide_query_parse (link, NULL);
  g_assert_nonnull (query);
  tide_session_go (self->session, query);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  self->library = tide_library_new (shipped_folder (folder), TIDE_LANGUAGE_EN);
  tide_library_load (self->library);
  self->window = tide_window_new (application, self->library, TIDE_LANGUAGE_EN);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for (self->window->session != NULL);
  self->session = self->window->session;
  tide_session_set_view (self->session, TIDE_VIEW_CHART);
  go (self, DENSITY);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer window = self->window;
  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_close (GTK_WINDOW (self->window));
  wait_for (window == NULL);
  g_clear_object (&self->library);
}

/* How many tables have been answered since it was last asked. */
static guint
count_tables (void)
{
  guint n = n_tables;
  n_tables = 0;
  return n;
}

static guint
n_related (Fixture *self)
{
  return g_strv_length (tide_session_get_chart (self->session)->table->indicator->related);
}

/* The chart's own, and what other measures say as often as the catalog changes. */
static void
test_related (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (n_related (self), >, 0);
  for (char **id = tide_session_get_chart (self->session)->table->indicator->related; *id != NULL;
       id++)
    {
      count_tables ();
      g_assert_true (tide_session_ask_latest (self->session, *id)
                     == tide_session_ask_latest (self->session, *id));
      g_assert_cmpuint (count_tables (), ==, 0);
    }
  TideCatalog *catalog = tide_catalog_ref (tide_session_get_catalog (self->session));
  tide_session_set_catalog (self->session, catalog);
  tide_catalog_unref (catalog);
  g_assert_cmpuint (count_tables (), >=, 1 + n_related (self));
}

/* How many tables a change answers, to the frame that shows it. */
static guint
count_after (Fixture *self, const char *action, const char *target)
{
  count_tables ();
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action,
                                  g_variant_new_string (target));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return count_tables ();
}

/* The chart's own table, and one over time that tells which kinds over time fit. */
static void
test_country (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_after (self, "toggle-economy", "DEU"), ==, 2);
  g_assert_cmpuint (count_after (self, "toggle-economy", "DEU"), ==, 2);
}

/* Of a share one more, for what the parts leave of the whole. */
static void
test_country_of_whole (Fixture *self, gconstpointer data)
{
  go (self, "large-model-share?countries=USA,CHN");
  g_assert_cmpuint (count_after (self, "toggle-economy", "CHN"), ==, 3);
}

/* Which kinds fit is not asked again where it cannot have changed. */
static void
test_looks (Fixture *self, gconstpointer data)
{
  const char *const links[] = { "robot-density?countries=CHN,KOR&scale=log",
                                "robot-density?countries=CHN,KOR&chart=lines", DENSITY };
  g_assert_cmpuint (count_after (self, "toggle-pinned", "CHN"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      count_tables ();
      go (self, links[i]);
      g_assert_cmpuint (count_tables (), ==, 1);
    }
}

/* A new indicator is answered like any other; the figures of its other measures once. This one adds
 * up to the world, of which a stack leaves a rest. */
static void
test_indicator (Fixture *self, gconstpointer data)
{
  guint first = count_after (self, "show-indicator", "robot-installations");
  g_assert_cmpuint (first, >=, 3);
  g_assert_cmpuint (first, <=, 3 + n_related (self));
  count_after (self, "show-indicator", "robot-density");
  g_assert_cmpuint (count_after (self, "show-indicator", "robot-installations"), ==, 3);
}

/* The first sight of everything asks for each indicator, a second only for the chart. */
static void
test_everything (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_after (self, "view", "everything"), >, 50);
  g_assert_cmpuint (count_after (self, "toggle-economy", "DEU"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  application
      = GTK_APPLICATION (adw_application_new ("io.github.tidemark.Test", G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/turn/related", Fixture, NULL, set_up, test_related, tear_down);
  g_test_add ("/turn/country", Fixture, NULL, set_up, test_country, tear_down);
  g_test_add ("/turn/country-of-whole", Fixture, NULL, set_up, test_country_of_whole, tear_down);
  g_test_add ("/turn/looks", Fixture, NULL, set_up, test_looks, tear_down);
  g_test_add ("/turn/indicator", Fixture, NULL, set_up, test_indicator, tear_down);
  g_test_add ("/turn/everything", Fixture, NULL, set_up, test_everything, tear_down);
  int status = g_test_run ();
  g_object_unref (application);
  return status;
}
