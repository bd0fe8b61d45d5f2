/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of the chart, size and theme of now, and where a mark lies in it. It must not know what
 * is done with a mark.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-stage.h"

#include "tide-paint.h"

#include <adwaita.h>
#include <math.h>

void
tide_chart_stage_init (TideChartStage *self, GtkWidget *widget)
{
  self->widget = widget;
  self->items = g_ptr_array_new ();
  self->typed = g_string_new (NULL);
}

void
tide_chart_stage_clear (TideChartStage *self)
{
  g_clear_pointer (&self->scene, tide_scene_unref);
  g_clear_pointer (&self->measure, tide_pango_measure_free);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->items);
  g_string_free (self->typed, TRUE);
}

const TideChart *
tide_chart_stage_get_chart (TideChartStage *self)
{
  return self->session == NULL ? NULL : tide_session_get_chart (self->session);
}

static const TideTheme *
theme_of_now (TideChartStage *self)
{
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (self->widget));
  return tide_theme_get (
      adw_style_manager_get_dark (manager) ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT,
      adw_style_manager_get_high_contrast (manager) ? TIDE_CONTRAST_HIGH : TIDE_CONTRAST_NORMAL);
}

const TideScene *
tide_chart_stage_get_scene (TideChartStage *self)
{
  int width = gtk_widget_get_width (self->widget);
  int height = gtk_widget_get_height (self->widget);
  if (self->scene == NULL && self->session != NULL && width > 0 && height > 0)
    self->scene = tide_scene_new (tide_chart_stage_get_chart (self),
                                  (TideSize){ width, height, TIDE_FURNITURE_SCREEN },
                                  theme_of_now (self), self->measure);
  return self->scene;
}

GdkRectangle
tide_chart_stage_round_box (TideChartStage *self, TideBox box)
{
  double right = MIN (ceil (box.x + box.width), gtk_widget_get_width (self->widget));
  double bottom = MIN (ceil (box.y + box.height), gtk_widget_get_height (self->widget));
  double x = MAX (floor (box.x), 0), y = MAX (floor (box.y), 0);
  return (GdkRectangle){ x, y, MAX (right - x, 1), MAX (bottom - y, 1) };
}

gboolean
tide_chart_stage_get_bounds (TideChartStage *self, TideKey key, GdkRectangle *bounds)
{
  const TideScene *scene = tide_chart_stage_get_scene (self);
  const TideMark *mark = scene == NULL ? NULL : tide_scene_find (scene, key);
  if (mark == NULL)
    return FALSE;
  *bounds = tide_chart_stage_round_box (self, mark->box);
  return TRUE;
}

gboolean
tide_chart_stage_can_select (TideKey key)
{
  return !tide_key_is_none (key) && !g_str_equal (key.economy, TIDE_KEY_REST);
}
