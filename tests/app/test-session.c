/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The session: what is shown, how it came there, and that nothing wrong changes it.
 */
#include "tide-session.h"
#include "tide-test.h"

typedef struct {
  TideSession *session;
  guint changes;
} Fixture;

static void
count_change (TideSession *session, guint *changes)
{
  (*changes)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  self->session = tide_session_new (catalog, TIDE_LANGUAGE_EN);
  self->changes = 0;
  g_signal_connect (self->session, "changed", G_CALLBACK (count_change), &self->changes);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->session);
}

static void
assert_link (Fixture *self, const char *expected)
{
  g_autofree char *link = tide_query_to_string (tide_session_get_query (self->session));
  g_assert_cmpstr (link, ==, expected);
}

static gboolean
is_selected (Fixture *self, const char *code)
{
  const TideTable *table = tide_session_get_chart (self->session)->table;
  return g_strv_contains ((const char *const *)table->selected, code);
}

static void
open_link (Fixture *self, const char *link)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_session_open_link (self->session, link, &error));
  g_assert_no_error (error);
}

static void
test_first (Fixture *self, gconstpointer data)
{
  assert_link (self, "tidemark:large-model-share");
  g_assert_true (is_selected (self, "USA") && is_selected (self, "CHN"));
  g_assert_false (tide_session_can_undo (self->session));
  g_assert_false (tide_session_can_redo (self->session));
  g_assert_cmpint (tide_session_get_view (self->session), ==, TIDE_VIEW_CHART);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  open_link (self, "robot-density");
  open_link (self, "unicorns");
  g_assert_cmpuint (self->changes, ==, 2);
  tide_session_undo (self->session);
  assert_link (self, "tidemark:robot-density");
  tide_session_undo (self->session);
  assert_link (self, "tidemark:large-model-share");
  tide_session_undo (self->session);
  assert_link (self, "tidemark:large-model-share");
  g_assert_cmpuint (self->changes, ==, 4);
  tide_session_redo (self->session);
  tide_session_redo (self->session);
  assert_link (self, "tidemark:unicorns");
  g_assert_false (tide_session_can_redo (self->session));
}

static void
test_undo_then_go (Fixture *self, gconstpointer data)
{
  open_link (self, "robot-density");
  tide_session_undo (self->session);
  open_link (self, "unicorns");
  g_assert_false (tide_session_can_redo (self->session));
  tide_session_undo (self->session);
  assert_link (self, "tidemark:large-model-share");
}

static void
test_same_is_no_step (Fixture *self, gconstpointer data)
{
  open_link (self, "tidemark:large-model-share");
  g_assert_cmpuint (self->changes, ==, 0);
  g_assert_false (tide_session_can_undo (self->session));
}

static void
test_toggle (Fixture *self, gconstpointer data)
{
  open_link (self, "robot-density?countries=KOR");
  tide_session_toggle_economy (self->session, "CHN");
  assert_link (self, "tidemark:robot-density?countries=KOR,CHN");
  tide_session_toggle_economy (self->session, "KOR");
  tide_session_toggle_economy (self->session, "CHN");
  assert_link (self, "tidemark:robot-density?countries=");
  tide_session_undo (self->session);
  assert_link (self, "tidemark:robot-density?countries=CHN");
}

static void
test_pin (Fixture *self, gconstpointer data)
{
  open_link (self, "robot-density?countries=KOR");
  tide_session_toggle_pinned (self->session, "CHN");
  assert_link (self, "tidemark:robot-density?countries=KOR,CHN&pinned=CHN");
  tide_session_toggle_pinned (self->session, "KOR");
  assert_link (self, "tidemark:robot-density?countries=KOR,CHN&pinned=KOR");
  tide_session_toggle_economy (self->session, "KOR");
  assert_link (self, "tidemark:robot-density?countries=CHN");
  tide_session_toggle_pinned (self->session, "CHN");
  tide_session_toggle_pinned (self->session, "CHN");
  assert_link (self, "tidemark:robot-density?countries=CHN");
}

static void
test_wrong_links (Fixture *self, gconstpointer data)
{
  const char *links[] = { "robot-density?colour=red", "no-such-indicator",
                          "robot-density?period=1950", "robot-density?countries=ZZZ", "" };
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GError) error = NULL;
      g_test_message ("%s", links[i]);
      g_assert_false (tide_session_open_link (self->session, links[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
    }
  assert_link (self, "tidemark:large-model-share");
  g_assert_cmpuint (self->changes, ==, 0);
}

static void
test_link_with_blanks (Fixture *self, gconstpointer data)
{
  open_link (self, "  tidemark:robot-density \n");
  assert_link (self, "tidemark:robot-density");
}

static void
test_topics (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  const char *ids[] = { "share", "innovation", "unicorns", "workforce" };
  g_assert_cmpuint (topics->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < topics->len; i++)
    g_assert_cmpstr (((TideTopic *)topics->pdata[i])->id, ==, ids[i]);
  tide_session_show_topic (self->session, "workforce");
  g_assert_cmpstr (tide_session_get_topic (self->session)->id, ==, "workforce");
  tide_session_show_indicator (self->session, "ai-preparedness-index");
  tide_session_show_topic (self->session, "share");
  tide_session_show_topic (self->session, "workforce");
  assert_link (self, "tidemark:ai-preparedness-index");
  tide_session_show_topic (self->session, "no-such-topic");
  assert_link (self, "tidemark:ai-preparedness-index");
}

/* Who a person chose stays across tabs; who was only the default does not. */
static void
test_comparison_stays (Fixture *self, gconstpointer data)
{
  tide_session_show_indicator (self->session, "robot-density");
  g_assert_true (is_selected (self, "KOR"));
  tide_session_toggle_economy (self->session, "FRA");
  tide_session_toggle_pinned (self->session, "FRA");
  tide_session_show_topic (self->session, "unicorns");
  g_assert_true (is_selected (self, "FRA"));
  g_assert_true (is_selected (self, "KOR"));
  g_assert_cmpstr (tide_session_get_query (self->session)->pinned, ==, "FRA");
}

static void
test_catalog_changes (Fixture *self, gconstpointer data)
{
  g_autofree char *indicator
      = tide_test_indicator ("x",
                             "'unit': 'count', 'decimals': 0, 'direction': 'higher',"
                             " 'comparable': 'series',",
                             "'USA': {'2024': 1}");
  g_autoptr (TideCatalog) other = tide_test_catalog (indicator);
  g_autoptr (TideCatalog) shipped = tide_test_shipped ();
  open_link (self, "robot-density?countries=CHN");
  tide_session_set_catalog (self->session, shipped);
  assert_link (self, "tidemark:robot-density?countries=CHN");
  tide_session_set_catalog (self->session, other);
  g_assert_cmpuint (self->changes, ==, 3);
  g_assert_null (tide_session_get_topic (self->session));
  tide_session_undo (self->session);
  assert_link (self, "tidemark:robot-density?countries=CHN");
  g_assert_nonnull (tide_session_get_chart (self->session)->problem);
}

static void
test_no_datasets (void)
{
  g_autoptr (TideCatalog) empty = tide_catalog_new ();
  g_autoptr (TideSession) session = tide_session_new (empty, TIDE_LANGUAGE_ZH_CN);
  g_autoptr (GPtrArray) topics = tide_session_list_topics (session);
  g_assert_cmpuint (topics->len, ==, 0);
  g_assert_nonnull (tide_session_get_chart (session)->problem);
  tide_session_toggle_economy (session, "CHN");
  g_assert_nonnull (tide_session_get_chart (session)->problem);
}

static void
test_view (Fixture *self, gconstpointer data)
{
  guint views = 0;
  g_signal_connect (self->session, "view-changed", G_CALLBACK (count_change), &views);
  tide_session_set_view (self->session, TIDE_VIEW_TABLE);
  tide_session_set_view (self->session, TIDE_VIEW_TABLE);
  g_assert_cmpuint (views, ==, 1);
  g_assert_cmpuint (self->changes, ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/first", test_first);
  ADD ("/session/undo", test_undo);
  ADD ("/session/undo-then-go", test_undo_then_go);
  ADD ("/session/same-is-no-step", test_same_is_no_step);
  ADD ("/session/toggle", test_toggle);
  ADD ("/session/pin", test_pin);
  ADD ("/session/wrong-links", test_wrong_links);
  ADD ("/session/link-with-blanks", test_link_with_blanks);
  ADD ("/session/topics", test_topics);
  ADD ("/session/comparison-stays", test_comparison_stays);
  ADD ("/session/catalog-changes", test_catalog_changes);
  ADD ("/session/view", test_view);
  g_test_add_func ("/session/no-datasets", test_no_datasets);
  return g_test_run ();
}
