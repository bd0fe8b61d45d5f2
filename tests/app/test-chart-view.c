/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart view in a real window: its items and their names, the walk by keyboard, what stays when
 * the scene changes, and that nothing is left behind.
 */
#include "chart-window.h"
#include "tide-pattern.h"
#include "tide-test-query.h"

#define DENSITY "robot-density?countries=KOR,CHN"

static void
open_shipped (ChartWindow *self, const char *link, TideLanguage language)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  chart_window_open (self, catalog, link, language);
}

static void
go (ChartWindow *self, const char *link)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_session_open_link (self->session, link, &error));
  g_assert_no_error (error);
}

static guint
count_datums (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    n += chart->series[i].n_datums;
  return n;
}

static void
assert_label (gpointer widget, const char *expected)
{
  g_autofree char *problem = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
  g_assert_cmpstr (problem, ==, NULL);
}

static void
assert_names (TideLanguage language, const char *form)
{
  ChartWindow self;
  open_shipped (&self, "large-model-share", language);
  const TideChart *chart = tide_session_get_chart (self.session);
  g_autofree char *takeaway = tide_chart_describe (chart, TIDE_KEY_NONE);
  guint n = chart_window_count (&self);
  g_assert_cmpuint (n, ==, count_datums (chart));
  gtk_test_accessible_assert_role (self.view, GTK_ACCESSIBLE_ROLE_LIST);
  assert_label (self.view, takeaway);
  for (guint i = 0; i < n; i++)
    {
      TideChartItem *item = chart_window_item (&self, i);
      g_autofree char *figure = tide_chart_describe (chart, tide_chart_item_get_key (item));
      g_autofree char *all = tide_language_count (n);
      g_autofree char *name
          = tide_pattern_count (language, form, i + 1, "said", figure, "all", all, NULL);
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      assert_label (item, name);
    }
  chart_window_close (&self);
}

static void
test_names_en (void)
{
  assert_names (TIDE_LANGUAGE_EN, "{said} {n} of {all}");
}

static void
test_names_zh (void)
{
  assert_names (TIDE_LANGUAGE_ZH_CN, "{said}第{n}项，共{all}项。");
}

static void
test_selected_state (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  g_autofree char *problem = gtk_test_accessible_check_state (
      GTK_ACCESSIBLE (chart_window_find (&self, "CHN")), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_cmpstr (problem, ==, NULL);
  tide_session_toggle_economy (self.session, "CHN");
  problem = gtk_test_accessible_check_state (GTK_ACCESSIBLE (chart_window_find (&self, "CHN")),
                                             GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_cmpstr (problem, ==, NULL);
  chart_window_close (&self);
}

/* Each item lies over its mark, and takes no pointer from the view. */
static void
test_places (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  const TideScene *scene = tide_chart_view_get_scene (self.view);
  TideChartItem *item;
  for (guint i = 0; (item = chart_window_item (&self, i)) != NULL; i++)
    {
      graphene_rect_t bounds;
      const TideMark *mark = tide_scene_find (scene, tide_chart_item_get_key (item));
      g_assert_true (
          gtk_widget_compute_bounds (GTK_WIDGET (item), GTK_WIDGET (self.view), &bounds));
      g_assert_cmpfloat_with_epsilon (bounds.origin.x, mark->box.x, 1);
      g_assert_cmpfloat_with_epsilon (bounds.origin.y, mark->box.y, 1);
      g_assert_cmpfloat_with_epsilon (bounds.size.width, mark->box.width, 2);
      g_assert_cmpfloat_with_epsilon (bounds.size.height, mark->box.height, 2);
      g_assert_true (gtk_widget_pick (GTK_WIDGET (self.view), bounds.origin.x + 1,
                                      bounds.origin.y + 1, GTK_PICK_DEFAULT)
                     == GTK_WIDGET (self.view));
    }
  chart_window_close (&self);
}

/* Visits by the four arrows all that can be reached from the focused item. */
static void
assert_reaches_all (const char *link)
{
  ChartWindow self;
  open_shipped (&self, link, TIDE_LANGUAGE_EN);
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (self.view), GTK_DIR_TAB_FORWARD));
  g_ptr_array_add (open, gtk_root_get_focus (GTK_ROOT (self.window)));
  while (open->len > 0)
    {
      GtkWidget *item = g_ptr_array_steal_index (open, open->len - 1);
      if (!g_hash_table_add (reached, item))
        continue;
      for (GtkDirectionType to = GTK_DIR_UP; to <= GTK_DIR_RIGHT; to++)
        {
          gtk_widget_grab_focus (item);
          g_assert_true (gtk_widget_child_focus (GTK_WIDGET (self.view), to));
          g_ptr_array_add (open, gtk_root_get_focus (GTK_ROOT (self.window)));
        }
    }
  g_assert_cmpuint (g_hash_table_size (reached), ==, chart_window_count (&self));
  chart_window_close (&self);
}

static void
test_walk (void)
{
  assert_reaches_all ("robot-density");
  assert_reaches_all ("top500-systems?countries=USA,CHN,JPN&chart=lines&period=2015..2024");
  assert_reaches_all ("top-ai-researchers-origin-share");
  assert_reaches_all ("ai-compute-share");
  assert_reaches_all ("large-model-share?chart=ring");
}

/* Tab leaves the marks and comes back to the one that was left. */
static void
test_tab (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  GtkWidget *window = GTK_WIDGET (self.window);
  gtk_widget_grab_focus (self.before);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (window, GTK_DIR_DOWN);
  g_autofree char *place = chart_window_focus (&self);
  g_assert_cmpstr (place, !=, "");
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == self.after);
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  chart_window_assert_focus (&self, place);
  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == self.before);
  chart_window_close (&self);
}

/* The focus stays with its figure, else with its economy, else it is on the first. */
static void
test_focus_stays (void)
{
  ChartWindow self;
  open_shipped (&self, "robot-density?period=2023", TIDE_LANGUAGE_EN);
  TideChartItem *china = chart_window_find (&self, "CHN");
  gtk_widget_grab_focus (GTK_WIDGET (china));
  chart_window_assert_focus (&self, "CHN/2023");
  tide_session_toggle_economy (self.session, "JPN");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self.window)) == GTK_WIDGET (china));
  go (&self, "robot-density?period=2021");
  chart_window_assert_focus (&self, "CHN/2021");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self.window)) == GTK_WIDGET (china));
  go (&self, "github-ai-starred-share?countries=USA");
  wait_for (chart_window_is_shown (&self));
  g_assert_true (TIDE_IS_CHART_ITEM (gtk_root_get_focus (GTK_ROOT (self.window))));
  chart_window_close (&self);
}

/* A chart of very many figures has an item for each series, which follows the walk within it. */
static void
test_many (void)
{
  ChartWindow self;
  g_auto (GStrv) codes = chart_window_codes (10);
  g_autoptr (TideCatalog) catalog = chart_window_many_lines (codes);
  g_autofree char *link = chart_window_link_to_many (codes);
  g_autofree char *newest = g_strconcat (codes[2], "/2019", NULL);
  g_autofree char *earlier = g_strconcat (codes[2], "/2018", NULL);
  chart_window_open (&self, catalog, link, TIDE_LANGUAGE_EN);
  g_assert_cmpuint (count_datums (tide_session_get_chart (self.session)), ==, 500);
  g_assert_cmpuint (chart_window_count (&self), ==, 10);
  TideChartItem *item = chart_window_find (&self, codes[2]);
  gtk_widget_grab_focus (GTK_WIDGET (item));
  chart_window_assert_focus (&self, newest);
  gtk_widget_child_focus (GTK_WIDGET (self.view), GTK_DIR_LEFT);
  chart_window_assert_focus (&self, earlier);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self.window)) == GTK_WIDGET (item));
  chart_window_close (&self);
}

/* A smaller window has another scene of the same figures; the tiniest has a sentence and no marks.
 */
static void
test_sizes (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  guint n = chart_window_count (&self);
  const int sizes[][2] = { { 1500, 1000 }, { 400, 400 }, { 210, 260 }, { 900, 620 } };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gtk_window_set_default_size (self.window, sizes[i][0], sizes[i][1]);
      wait_for (gtk_widget_get_width (GTK_WIDGET (self.view)) == sizes[i][0]);
      wait_for (tide_scene_size (tide_chart_view_get_scene (self.view)).width == sizes[i][0]);
      g_assert_cmpuint (chart_window_count (&self), ==, n);
      g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (chart_window_item (&self, 0)))
                     == (sizes[i][0] > 320));
    }
  chart_window_close (&self);
}

/* What cannot be drawn has no items, and its reason for a name. */
static void
test_problem (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  g_autoptr (TideQuery) nowhere = tide_test_query ("no-such-indicator");
  gtk_widget_grab_focus (GTK_WIDGET (self.view));
  tide_session_go (self.session, nowhere);
  g_assert_cmpuint (chart_window_count (&self), ==, 0);
  assert_label (self.view, tide_session_get_chart (self.session)->problem);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (self.view), GTK_DIR_TAB_FORWARD));
  tide_session_undo (self.session);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (self.view), GTK_DIR_TAB_FORWARD));
  chart_window_close (&self);
}

static GtkEventController *
find_controller (ChartWindow *self, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
move_to (ChartWindow *self, const char *economy)
{
  TideKey key = tide_chart_item_get_key (chart_window_find (self, economy));
  const TideBox *box = &tide_scene_find (tide_chart_view_get_scene (self->view), key)->box;
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         box->x + box->width / 2, box->y + box->height / 2);
}

/* A motion paints something else over the same scene. */
static void
test_hover_places_nothing (void)
{
  ChartWindow self;
  open_shipped (&self, DENSITY, TIDE_LANGUAGE_EN);
  const TideScene *scene = tide_chart_view_get_scene (self.view);
  move_to (&self, "CHN");
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (self.view))), ==,
                   "pointer");
  move_to (&self, "KOR");
  g_assert_true (tide_chart_view_get_scene (self.view) == scene);
  chart_window_close (&self);
}

/* Every keyed mark has a tooltip, and signs that markup knows do no harm in it. */
static void
test_tooltip (void)
{
  ChartWindow self;
  g_autofree char *indicator = tide_test_indicator (
      "x", "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'editions',",
      "'USA': {'2024': {'value': 7, 'source': 'b'}}, 'CHN': {'2024': 5}");
  g_autoptr (GString) ours = g_string_new (indicator);
  g_string_replace (ours, "Things", "A & <B>", 0);
  g_autoptr (TideCatalog) catalog = tide_test_catalog (ours->str);
  chart_window_open (&self, catalog, "x", TIDE_LANGUAGE_EN);
  guint n;
  const TideMark *marks = tide_scene_marks (tide_chart_view_get_scene (self.view), &n);
  for (guint i = 0; i < n; i++)
    if (!tide_key_is_none (marks[i].key))
      g_assert_true (chart_window_has_tooltip (&self, marks[i].box.x + marks[i].box.width / 2,
                                               marks[i].box.y + marks[i].box.height / 2));
  g_assert_false (chart_window_has_tooltip (&self, 1, 1));
  chart_window_close (&self);
}

static void
press (ChartWindow *self, guint value)
{
  gboolean handled = FALSE;
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         value, 0, 0, &handled);
}

static void
type (ChartWindow *self, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    press (self, gdk_unicode_to_keyval (g_utf8_get_char (text)));
}

static void
test_letters (void)
{
  ChartWindow self;
  open_shipped (&self, "robot-density?period=2023&countries=KOR", TIDE_LANGUAGE_EN);
  gtk_widget_grab_focus (GTK_WIDGET (self.view));
  type (&self, "chin");
  chart_window_assert_focus (&self, "CHN/2023");
  type (&self, "j");
  chart_window_assert_focus (&self, "JPN/2023");
  type (&self, "s");
  g_autofree char *first = chart_window_focus (&self);
  type (&self, "s");
  g_autofree char *second = chart_window_focus (&self);
  g_assert_cmpstr (first, !=, second);
  type (&self, "z");
  chart_window_assert_focus (&self, second);
  chart_window_close (&self);
}

static void
test_letters_zh (void)
{
  ChartWindow self;
  open_shipped (&self, "robot-density?period=2023&countries=KOR", TIDE_LANGUAGE_ZH_CN);
  gtk_widget_grab_focus (GTK_WIDGET (self.view));
  type (&self, "中国");
  chart_window_assert_focus (&self, "CHN/2023");
  type (&self, "jap");
  chart_window_assert_focus (&self, "JPN/2023");
  chart_window_close (&self);
}

int
main (int argc, char **argv)
{
  chart_window_init (&argc, &argv);
  g_test_add_func ("/chart-view/names/en", test_names_en);
  g_test_add_func ("/chart-view/names/zh", test_names_zh);
  g_test_add_func ("/chart-view/selected-state", test_selected_state);
  g_test_add_func ("/chart-view/places", test_places);
  g_test_add_func ("/chart-view/walk", test_walk);
  g_test_add_func ("/chart-view/tab", test_tab);
  g_test_add_func ("/chart-view/focus-stays", test_focus_stays);
  g_test_add_func ("/chart-view/many", test_many);
  g_test_add_func ("/chart-view/sizes", test_sizes);
  g_test_add_func ("/chart-view/problem", test_problem);
  g_test_add_func ("/chart-view/hover-places-nothing", test_hover_places_nothing);
  g_test_add_func ("/chart-view/tooltip", test_tooltip);
  g_test_add_func ("/chart-view/letters/en", test_letters);
  g_test_add_func ("/chart-view/letters/zh", test_letters_zh);
  return g_test_run ();
}
