/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of the chart view share: a window that holds one, conditions waited for, and real
 * clicks and keys by xdotool.
 */
#pragma once

#include "tide-chart-item.h"
#include "tide-chart-view.h"
#include "tide-economy-name.h"
#include "tide-test.h"
#include "wait.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct {
  TideSession *session;
  GtkWindow *window;
  GtkWidget *before; /* a button that comes before the view */
  TideChartView *view;
  GtkWidget *after;
} ChartWindow;

static inline gboolean
chart_window_is_shown (ChartWindow *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self->view)) > 0
         && tide_chart_view_get_scene (self->view) != NULL;
}

static inline void
chart_window_open (ChartWindow *self, TideCatalog *catalog, const char *link, TideLanguage language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GError) error = NULL;
  self->session = tide_session_new (catalog, language);
  tide_session_open_link (self->session, link, &error);
  g_assert_no_error (error);
  self->view = TIDE_CHART_VIEW (tide_chart_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  tide_chart_view_set_session (self->view, self->session);
  self->before = gtk_button_new_with_label ("before");
  self->after = gtk_button_new_with_label ("after");
  gtk_box_append (GTK_BOX (box), self->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), self->after);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (self->window, FALSE);
  gtk_window_set_default_size (self->window, 900, 620);
  gtk_window_set_child (self->window, box);
  gtk_window_present (self->window);
  wait_for (chart_window_is_shown (self));
}

/* The view and the session are gone when the window is. */
static inline void
chart_window_close (ChartWindow *self)
{
  gpointer view = self->view, window = self->window;
  g_object_add_weak_pointer (G_OBJECT (self->view), &view);
  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_destroy (self->window);
  wait_for (view == NULL && window == NULL);
  g_assert_finalize_object (self->session);
}

/* The @n-th item, from 0, or NULL. */
static inline TideChartItem *
chart_window_item (ChartWindow *self, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (TIDE_IS_CHART_ITEM (child) && n-- == 0)
      return TIDE_CHART_ITEM (child);
  return NULL;
}

static inline guint
chart_window_count (ChartWindow *self)
{
  guint n = 0;
  while (chart_window_item (self, n) != NULL)
    n++;
  return n;
}

/* The item of that economy (its first), or NULL. */
static inline TideChartItem *
chart_window_find (ChartWindow *self, const char *economy)
{
  TideChartItem *item;
  for (guint n = 0; (item = chart_window_item (self, n)) != NULL; n++)
    if (g_str_equal (tide_chart_item_get_key (item).economy, economy))
      return item;
  return NULL;
}

/* The figure that has the focus, as "CHN/2024"; "" where it is elsewhere. (transfer full) */
static inline char *
chart_window_focus (ChartWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  return tide_key_to_string (TIDE_IS_CHART_ITEM (focus)
                                 ? tide_chart_item_get_key (TIDE_CHART_ITEM (focus))
                                 : TIDE_KEY_NONE);
}

#define chart_window_assert_focus(self, expected)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *focused = chart_window_focus (self);                                          \
    g_assert_cmpstr (focused, ==, expected);                                                       \
  }                                                                                                \
  G_STMT_END

static inline gboolean
chart_window_has_focus (ChartWindow *self, const char *key)
{
  g_autofree char *focus = chart_window_focus (self);
  return g_str_equal (focus, key);
}

static inline gboolean
chart_window_selects (ChartWindow *self, const char *code)
{
  const TideTable *table = tide_session_get_chart (self->session)->table;
  return g_strv_contains ((const char *const *)table->selected, code);
}

static inline void
chart_window_done (GPid pid, int status, gpointer is_done)
{
  g_assert_cmpint (status, ==, 0);
  g_spawn_close_pid (pid);
  *(gboolean *)is_done = TRUE;
}

/* Has a line such as "key Down" done by xdotool, while the window goes on. */
static inline void
chart_window_do (const char *line)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *command = g_strconcat ("xdotool ", line, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE;
  GPid pid;
  g_assert_true (g_shell_parse_argv (command, NULL, &words, &error));
  g_spawn_async (NULL, words, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                 &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, chart_window_done, &is_done);
  wait_for (is_done);
}

/* Moves the pointer to a point of the scene, then does the rest of the line: "click 1". */
static inline void
chart_window_point (ChartWindow *self, double x, double y, const char *then)
{
  graphene_point_t place;
  double left, top;
  g_autofree char *line = NULL;
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &left, &top);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self->window),
                                           &GRAPHENE_POINT_INIT (x, y), &place));
  line = g_strdup_printf ("mousemove %d %d %s", (int)(place.x + left), (int)(place.y + top), then);
  chart_window_do (line);
}

/* Points at the middle of a mark of that economy: its DATUM, NAME or VALUE. */
static inline void
chart_window_point_at (ChartWindow *self, const char *economy, TidePart part, const char *then)
{
  guint n;
  const TideMark *marks = tide_scene_marks (tide_chart_view_get_scene (self->view), &n);
  for (guint i = 0; i < n; i++)
    if (marks[i].part == part && g_str_equal (marks[i].key.economy, economy))
      {
        const TideBox *box = &marks[i].box;
        chart_window_point (self, box->x + box->width / 2, box->y + box->height / 2, then);
        return;
      }
  g_error ("%s has no such mark", economy);
}

/* Whether the view would show a tooltip at that point of it. */
static inline gboolean
chart_window_has_tooltip (ChartWindow *self, double x, double y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;
  g_signal_emit_by_name (self->view, "query-tooltip", (int)x, (int)y, FALSE, tooltip, &shown);
  return shown;
}

/* The first @n codes that have a name. (transfer full) */
static inline char **
chart_window_codes (guint n)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  for (guint i = 0, found = 0; found < n; i++)
    {
      char code[] = { 'A' + i / 676, 'A' + i / 26 % 26, 'A' + i % 26, '\0' };
      if (tide_economy_name_find (code) == NULL)
        continue;
      g_strv_builder_add (codes, code);
      found++;
    }
  return g_strv_builder_end (codes);
}

/* An indicator "x" of these economies, from 1970 to 2019. (transfer full) */
static inline TideCatalog *
chart_window_many_lines (char **codes)
{
  g_autoptr (GString) values = g_string_new (NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_string_append_printf (values, "%s'%s': {", i == 0 ? "" : ",", codes[i]);
      for (guint year = 1970; year < 2020; year++)
        g_string_append_printf (values, "%s'%u': %u", year == 1970 ? "" : ",", year,
                                (i + 1) * (year - 1960));
      g_string_append_c (values, '}');
    }
  g_autofree char *indicator = tide_test_indicator (
      "x", "'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'series',",
      values->str);
  return tide_test_catalog (indicator);
}

/* All of these as lines. (transfer full) */
static inline char *
chart_window_link_to_many (char **codes)
{
  g_autofree char *list = g_strjoinv (",", codes);
  return g_strdup_printf ("x?countries=%s&period=1970..2019&chart=lines", list);
}

static inline void
chart_window_init (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (argc, argv, NULL);
  adw_init ();
}

G_END_DECLS
