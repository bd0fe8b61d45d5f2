/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart view under a real pointer and keyboard: xdotool moves them on the display, the window
 * gets what a window gets.
 */
#include "chart-window.h"

#define DENSITY "robot-density?period=2023&countries=KOR"

static void
open_density (ChartWindow *self, TideLanguage language)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  chart_window_open (self, catalog, DENSITY, language);
}

/* The popover of the context menu while it is open, or NULL. */
static GtkWidget *
open_menu (ChartWindow *self)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  return GTK_IS_POPOVER_MENU (child) && gtk_widget_get_mapped (child) ? child : NULL;
}

static GMenuModel *
menu_section (ChartWindow *self, int n)
{
  GMenuModel *menu = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (open_menu (self)));
  return g_menu_model_get_item_link (menu, n, G_MENU_LINK_SECTION);
}

static gboolean
menu_says (ChartWindow *self, int section, int n, const char *expected)
{
  g_autoptr (GMenuModel) model = menu_section (self, section);
  g_autofree char *label = NULL;
  g_menu_model_get_item_attribute (model, n, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return g_strcmp0 (label, expected) == 0;
}

static void
test_click (gconstpointer data)
{
  ChartWindow self;
  open_density (&self, GPOINTER_TO_INT (data));
  chart_window_point_at (&self, "CHN", TIDE_PART_DATUM, "click 1");
  wait_for (chart_window_selects (&self, "CHN"));
  wait_for (chart_window_is_shown (&self));
  chart_window_point_at (&self, "CHN", TIDE_PART_NAME, "click 1");
  wait_for (!chart_window_selects (&self, "CHN"));
  wait_for (chart_window_is_shown (&self));
  chart_window_point_at (&self, "CHN", TIDE_PART_VALUE, "click 1");
  wait_for (chart_window_selects (&self, "CHN"));
  g_assert_true (chart_window_selects (&self, "KOR"));
  chart_window_assert_focus (&self, "CHN/2023");
  chart_window_close (&self);
}

static void
count_change (TideSession *session, guint *changes)
{
  (*changes)++;
}

/* Neither the ground nor "all other economies" can be compared, nor what a drag ends on: only the
 * last click does. */
static void
test_click_beside (void)
{
  ChartWindow self;
  guint changes = 0;
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  chart_window_open (&self, catalog, "large-model-share?countries=CHN", TIDE_LANGUAGE_EN);
  g_signal_connect (self.session, "changed", G_CALLBACK (count_change), &changes);
  chart_window_point (&self, 2, 2, "click 1");
  chart_window_point_at (&self, TIDE_KEY_REST, TIDE_PART_DATUM, "click 1");
  chart_window_point_at (&self, "CHN", TIDE_PART_DATUM, "mousedown 1");
  chart_window_point_at (&self, "USA", TIDE_PART_DATUM, "mouseup 1");
  chart_window_point_at (&self, "USA", TIDE_PART_DATUM, "click 1");
  wait_for (chart_window_selects (&self, "USA"));
  g_assert_cmpuint (changes, ==, 1);
  chart_window_close (&self);
}

static gboolean
is_pinned (ChartWindow *self, const char *code)
{
  return g_strcmp0 (tide_session_get_query (self->session)->pinned, code) == 0;
}

static void
test_keys (void)
{
  ChartWindow self;
  open_density (&self, TIDE_LANGUAGE_EN);
  chart_window_point (&self, 2, 2, "");
  gtk_widget_grab_focus (self.before);
  wait_for (gtk_window_is_active (self.window));
  chart_window_do ("key Tab");
  wait_for (TIDE_IS_CHART_ITEM (gtk_root_get_focus (GTK_ROOT (self.window))));
  g_autofree char *first = chart_window_focus (&self);
  chart_window_do ("key End");
  wait_for (!chart_window_has_focus (&self, first));
  chart_window_do ("key Home");
  wait_for (chart_window_has_focus (&self, first));
  chart_window_do ("key Down");
  wait_for (!chart_window_has_focus (&self, first));
  chart_window_do ("key c");
  wait_for (chart_window_has_focus (&self, "CHN/2023"));
  chart_window_do ("key space");
  wait_for (chart_window_selects (&self, "CHN"));
  chart_window_assert_focus (&self, "CHN/2023");
  chart_window_do ("key Return");
  wait_for (is_pinned (&self, "CHN"));
  chart_window_do ("key Up");
  wait_for (!chart_window_has_focus (&self, "CHN/2023"));
  g_autofree char *above = chart_window_focus (&self);
  *strchr (above, '/') = '\0';
  chart_window_do ("key p");
  wait_for (is_pinned (&self, above));
  chart_window_close (&self);
}

/* Keys at once after each other: P acts on whom letters led to, unless it goes on with the name. */
static void
test_pin_after_letters (void)
{
  ChartWindow self;
  open_density (&self, TIDE_LANGUAGE_EN);
  chart_window_point (&self, 2, 2, "");
  wait_for (gtk_window_is_active (self.window));
  gtk_widget_grab_focus (GTK_WIDGET (chart_window_find (&self, "KOR")));
  chart_window_do ("key c p");
  wait_for (is_pinned (&self, "CHN"));
  chart_window_assert_focus (&self, "CHN/2023");
  chart_window_do ("key s i p");
  wait_for (is_pinned (&self, "SGP"));
  chart_window_do ("key j a p");
  wait_for (chart_window_has_focus (&self, "JPN/2023"));
  chart_window_do ("key space");
  wait_for (chart_window_selects (&self, "JPN"));
  g_assert_true (is_pinned (&self, "SGP"));
  chart_window_do ("key p");
  wait_for (is_pinned (&self, "JPN"));
  chart_window_close (&self);
}

/* A menu has its items to itself: they lie in front of marks that have tooltips. */
static void
test_no_tooltip_over_menu (void)
{
  ChartWindow self;
  open_density (&self, TIDE_LANGUAGE_EN);
  const TideMark *mark = tide_scene_find (tide_chart_view_get_scene (self.view),
                                          tide_chart_item_get_key (chart_window_item (&self, 0)));
  double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height / 2;
  g_assert_true (chart_window_has_tooltip (&self, x, y));
  chart_window_point (&self, x, y, "click 3");
  wait_for (open_menu (&self) != NULL);
  g_assert_false (chart_window_has_tooltip (&self, x, y));
  chart_window_do ("key Escape");
  wait_for (open_menu (&self) == NULL);
  g_assert_true (chart_window_has_tooltip (&self, x, y));
  chart_window_close (&self);
}

static void
test_menu_by_pointer (void)
{
  ChartWindow self;
  open_density (&self, TIDE_LANGUAGE_EN);
  chart_window_point_at (&self, "CHN", TIDE_PART_DATUM, "click 3");
  wait_for (open_menu (&self) != NULL);
  g_assert_true (menu_says (&self, 0, 0, "_Add to comparison"));
  g_assert_true (menu_says (&self, 1, 0, "Copy _value"));
  g_assert_false (chart_window_selects (&self, "CHN"));
  gtk_widget_activate_action (GTK_WIDGET (self.view), "chart.pin", NULL);
  g_assert_true (is_pinned (&self, "CHN"));
  chart_window_do ("key Escape");
  wait_for (open_menu (&self) == NULL);
  chart_window_close (&self);
}

static void
test_menu_by_key (void)
{
  ChartWindow self;
  open_density (&self, TIDE_LANGUAGE_EN);
  chart_window_point (&self, 2, 2, "");
  wait_for (gtk_window_is_active (self.window));
  gtk_widget_grab_focus (GTK_WIDGET (chart_window_find (&self, "CHN")));
  chart_window_do ("key shift+F10");
  wait_for (open_menu (&self) != NULL);
  chart_window_do ("key Down key Return");
  wait_for (chart_window_selects (&self, "CHN") || is_pinned (&self, "CHN"));
  wait_for (open_menu (&self) == NULL);
  wait_for (chart_window_has_focus (&self, "CHN/2023"));
  chart_window_close (&self);
}

typedef struct {
  char *text;
  gboolean is_there;
} Clip;

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Clip *clip = data;
  clip->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  clip->is_there = TRUE;
}

/* What the action puts on the clipboard. (transfer full) */
static char *
copied_by (ChartWindow *self, const char *action)
{
  Clip clip = { 0 };
  gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), NULL, on_text,
                                 &clip);
  wait_for (clip.is_there);
  return clip.text;
}

static void
test_copies (gconstpointer data)
{
  ChartWindow self;
  open_density (&self, GPOINTER_TO_INT (data));
  chart_window_point_at (&self, "CHN", TIDE_PART_DATUM, "click 3");
  wait_for (open_menu (&self) != NULL);
  g_autofree char *value = copied_by (&self, "chart.copy-value");
  g_autofree char *sentence = copied_by (&self, "chart.copy-sentence");
  g_autofree char *citation = copied_by (&self, "chart.copy-citation");
  const char *name = GPOINTER_TO_INT (data) == TIDE_LANGUAGE_ZH_CN ? "中国" : "China";
  g_test_message ("%s | %s | %s", value, sentence, citation);
  g_assert_nonnull (strstr (value, "470"));
  g_assert_nonnull (strstr (sentence, "470"));
  g_assert_nonnull (strstr (sentence, name));
  g_assert_nonnull (strstr (citation, "https://"));
  gtk_popover_popdown (GTK_POPOVER (open_menu (&self)));
  chart_window_close (&self);
}

/* The ground's menu is the chart's, and tells why who is compared is missing. */
static void
test_menu_of_chart (void)
{
  ChartWindow self;
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  chart_window_open (&self, catalog, "ai-patents-per-100k?countries=KOR,IND", TIDE_LANGUAGE_EN);
  chart_window_point (&self, 2, 2, "click 3");
  wait_for (open_menu (&self) != NULL);
  g_assert_true (menu_says (&self, 0, 0, "Why is India missing?"));
  g_assert_true (menu_says (&self, 1, 0, "Copy _picture"));
  g_assert_true (menu_says (&self, 1, 3, "Copy _link"));
  gtk_popover_popdown (GTK_POPOVER (open_menu (&self)));
  chart_window_close (&self);
}

int
main (int argc, char **argv)
{
  chart_window_init (&argc, &argv);
  g_test_add_data_func ("/chart-input/click/en", GINT_TO_POINTER (TIDE_LANGUAGE_EN), test_click);
  g_test_add_data_func ("/chart-input/click/zh", GINT_TO_POINTER (TIDE_LANGUAGE_ZH_CN), test_click);
  g_test_add_func ("/chart-input/click-beside", test_click_beside);
  g_test_add_func ("/chart-input/keys", test_keys);
  g_test_add_func ("/chart-input/pin-after-letters", test_pin_after_letters);
  g_test_add_func ("/chart-input/menu/no-tooltip", test_no_tooltip_over_menu);
  g_test_add_func ("/chart-input/menu/pointer", test_menu_by_pointer);
  g_test_add_func ("/chart-input/menu/key", test_menu_by_key);
  g_test_add_func ("/chart-input/menu/chart", test_menu_of_chart);
  g_test_add_data_func ("/chart-input/copies/en", GINT_TO_POINTER (TIDE_LANGUAGE_EN), test_copies);
  g_test_add_data_func ("/chart-input/copies/zh", GINT_TO_POINTER (TIDE_LANGUAGE_ZH_CN),
                        test_copies);
  return g_test_run ();
}
