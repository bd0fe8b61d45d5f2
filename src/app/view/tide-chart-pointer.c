/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart by pointer: one click gesture, one motion controller, a long press and the tooltip. All
 * of them ask the scene what is under a point.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-pointer.h"

#include "tide-chart-items.h"
#include "tide-chart-menu.h"
#include "tide-sources.h"

#include <math.h>

#define REACH 6.0        /* pixels around a mark that count as it */
#define TOUCH_REACH 22.0 /* for a finger */
#define TOOLTIP_WIDTH 52 /* characters */

static TideKey
pick_key (TideChartStage *self, double x, double y, double reach)
{
  const TideScene *scene = tide_chart_stage_get_scene (self);
  const TideMark *mark = scene == NULL ? NULL : tide_scene_pick (scene, x, y, reach);
  return mark == NULL ? TIDE_KEY_NONE : mark->key;
}

static double
reach_of (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, NULL);
  GdkDevice *device = event == NULL ? NULL : gdk_event_get_device (event);
  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? TOUCH_REACH
                                                                                    : REACH;
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, TideChartStage *self)
{
  TideKey key = pick_key (self, x, y, REACH);
  if (tide_key_equal (key, self->hover))
    return;
  self->hover = key;
  gtk_widget_set_cursor_from_name (self->widget,
                                   tide_chart_stage_can_select (key) ? "pointer" : NULL);
  gtk_widget_queue_draw (self->widget);
}

static void
on_leave (GtkEventControllerMotion *controller, TideChartStage *self)
{
  self->hover = TIDE_KEY_NONE;
  gtk_widget_queue_draw (self->widget);
}

static void
popup_at (TideChartStage *self, GtkGesture *gesture, double x, double y)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  tide_chart_menu_popup (self, pick_key (self, x, y, reach_of (gesture)),
                         &(GdkRectangle){ x, y, 1, 1 });
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, TideChartStage *self)
{
  GdkEvent *event = gtk_gesture_get_last_event (GTK_GESTURE (click), NULL);
  self->pressed = pick_key (self, x, y, reach_of (GTK_GESTURE (click)));
  if (event != NULL && gdk_event_triggers_context_menu (event))
    popup_at (self, GTK_GESTURE (click), x, y);
}

/* A click is a press and a release on one mark: what is dragged across others leaves them be. */
static void
on_released (GtkGestureClick *click, int n_press, double x, double y, TideChartStage *self)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click)) != GDK_BUTTON_PRIMARY)
    return;
  TideKey key = pick_key (self, x, y, reach_of (GTK_GESTURE (click)));
  if (!tide_chart_stage_can_select (key) || !tide_key_equal (key, self->pressed))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  tide_chart_items_focus_key (self, key);
  tide_session_toggle_economy (self->session, key.economy);
}

static void
on_long_press (GtkGestureLongPress *press, double x, double y, TideChartStage *self)
{
  popup_at (self, GTK_GESTURE (press), x, y);
}

/* What a figure is, and below it, quieter, whom it is from. (transfer full) (nullable) */
static char *
tooltip_markup (const TideChart *chart, TideKey key)
{
  const TideDatum *datum = tide_chart_find (chart, key, NULL);
  if (datum == NULL)
    return NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_ptr_array_add (rows, (gpointer)datum->row);
  g_autoptr (GPtrArray) sources = tide_sources_of_rows (chart->table, rows);
  g_autofree char *description = tide_chart_describe (chart, key);
  g_autofree char *source = tide_sources_label (chart->table, sources, chart->language);
  return g_markup_printf_escaped ("%s%s<span size='smaller' alpha='75%%'>%s</span>", description,
                                  *source == '\0' ? "" : "\n", source);
}

/* Lines of a width that the eye finds back from. (transfer floating) */
static GtkWidget *
new_tooltip_label (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TOOLTIP_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* Where the pointer is still at that mark; outside, the toolkit hides the tooltip. */
static GdkRectangle
tip_area (const TideMark *mark)
{
  double reach = REACH + 1;
  return (GdkRectangle){ floor (mark->box.x - reach), floor (mark->box.y - reach),
                         ceil (mark->box.width + 2 * reach), ceil (mark->box.height + 2 * reach) };
}

/* The menu is a child of the view, so that a pointer on its items asks the view too. */
static gboolean
on_query_tooltip (TideChartStage *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const TideScene *scene = tide_chart_stage_get_scene (self);
  if (scene == NULL || (self->menu != NULL && gtk_widget_get_visible (self->menu)))
    return FALSE;
  const TideMark *mark
      = by_keyboard ? tide_scene_find (scene, self->place) : tide_scene_pick (scene, x, y, REACH);
  g_autofree char *markup
      = mark == NULL ? NULL : tooltip_markup (tide_scene_chart (scene), mark->key);
  if (markup == NULL)
    return FALSE;
  GdkRectangle area = tip_area (mark);
  gtk_tooltip_set_custom (tooltip, new_tooltip_label (markup));
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
tide_chart_pointer_listen (TideChartStage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (click));

  GtkGesture *press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (press));

  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->widget, motion);

  gtk_widget_set_has_tooltip (self->widget, TRUE);
  g_signal_connect_swapped (self->widget, "query-tooltip", G_CALLBACK (on_query_tooltip), self);
}
