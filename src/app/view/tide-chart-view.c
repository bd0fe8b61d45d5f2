/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget itself: when a scene is placed, where the items lie, what is painted. The scene is
 * painted once into pixels; under the pointer and at the keyboard's place a small piece is painted
 * over it, so that a motion places nothing and repaints almost nothing.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-view-private.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_WIDTH 200
#define MINIMUM_HEIGHT 120
#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 420

G_DEFINE_FINAL_TYPE (TideChartView, tide_chart_view, GTK_TYPE_WIDGET)

static const TideTheme *
theme_of_now (TideChartView *self)
{
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  return tide_theme_get (
      adw_style_manager_get_dark (manager) ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT,
      adw_style_manager_get_high_contrast (manager) ? TIDE_CONTRAST_HIGH : TIDE_CONTRAST_NORMAL);
}

static void
drop_picture (TideChartView *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  gtk_widget_queue_draw (self->area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The next layout places another. */
static void
drop_scene (TideChartView *self)
{
  g_clear_pointer (&self->scene, tide_scene_unref);
  drop_picture (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A box of the scene in this screen's pixels. (transfer full) */
static cairo_surface_t *
paint_box (TideChartView *self, const GdkRectangle *box, const TideEmphasis *emphasis)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, box->width * scale, box->height * scale);
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -box->x, -box->y);
  tide_paint_scene_with_glyphs (cr, self->scene, emphasis, TIDE_GLYPHS_FINE);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

static void
set_pixels (cairo_t *cr, cairo_surface_t *surface, double x, double y)
{
  cairo_set_source_surface (cr, surface, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}

static void
draw_area (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  TideChartView *self = user_data;
  if (tide_chart_view_get_scene (self) == NULL)
    return;
  if (self->picture == NULL)
    self->picture = paint_box (self, &(GdkRectangle){ 0, 0, width, height }, NULL);
  set_pixels (cr, self->picture, 0, 0);
}

/* The whole pixels around a box, inside the view. */
static GdkRectangle
round_box (TideChartView *self, TideBox box)
{
  double right = MIN (ceil (box.x + box.width), gtk_widget_get_width (GTK_WIDGET (self)));
  double bottom = MIN (ceil (box.y + box.height), gtk_widget_get_height (GTK_WIDGET (self)));
  double x = MAX (floor (box.x), 0), y = MAX (floor (box.y), 0);
  return (GdkRectangle){ x, y, MAX (right - x, 1), MAX (bottom - y, 1) };
}

/* The piece of the scene around an emphasised mark. */
static void
snapshot_emphasis (TideChartView *self, GtkSnapshot *snapshot, TideKey key,
                   const TideEmphasis *emphasis)
{
  const TideMark *mark = tide_scene_find (self->scene, key);
  if (mark == NULL)
    return;
  GdkRectangle box = round_box (self, tide_paint_emphasis_box (mark));
  cairo_surface_t *pixels = paint_box (self, &box, emphasis);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (box.x, box.y, box.width, box.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  set_pixels (cr, pixels, box.x, box.y);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);
}

static void
tide_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TideChartView *self = TIDE_CHART_VIEW (widget);
  gtk_widget_snapshot_child (widget, self->area, snapshot);
  if (tide_chart_view_get_scene (self) == NULL)
    return;
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean has_ring = tide_chart_view_get_focused (self) != NULL && GTK_IS_WINDOW (root)
                      && gtk_window_get_focus_visible (GTK_WINDOW (root));
  TideEmphasis emphasis = { self->hover, has_ring ? self->place : TIDE_KEY_NONE };
  snapshot_emphasis (self, snapshot, emphasis.focus, &emphasis);
  if (!tide_key_equal (emphasis.hover, emphasis.focus))
    snapshot_emphasis (self, snapshot, emphasis.hover, &emphasis);
}

static void
tide_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  *minimum = is_width ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = is_width ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
allocate_child (GtkWidget *child, const GdkRectangle *box)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, box, -1);
}

static void
allocate_item (TideChartView *self, TideChartItem *item)
{
  GdkRectangle bounds;
  gboolean is_there = tide_chart_view_get_bounds (self, tide_chart_item_get_key (item), &bounds);
  gtk_widget_set_child_visible (GTK_WIDGET (item), is_there);
  if (is_there)
    allocate_child (GTK_WIDGET (item), &bounds);
}

static gboolean
tide_chart_view_grab_focus (GtkWidget *widget)
{
  TideChartView *self = TIDE_CHART_VIEW (widget);
  self->wants_focus = tide_chart_view_get_scene (self) == NULL;
  return !self->wants_focus && tide_chart_view_focus_key (self, self->place);
}

static void
tide_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TideChartView *self = TIDE_CHART_VIEW (widget);
  allocate_child (self->area, &(GdkRectangle){ 0, 0, width, height });
  if (self->scene != NULL)
    {
      TideSize size = tide_scene_size (self->scene);
      if (size.width != width || size.height != height)
        {
          g_clear_pointer (&self->scene, tide_scene_unref);
          drop_picture (self);
        }
    }
  for (guint i = 0; i < self->items->len; i++)
    allocate_item (self, self->items->pdata[i]);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->wants_focus)
    tide_chart_view_grab_focus (widget);
}

/* The keyboard has come to an item, by whatever way. */
static void
tide_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  if (TIDE_IS_CHART_ITEM (child))
    TIDE_CHART_VIEW (widget)->place = tide_chart_item_get_key (TIDE_CHART_ITEM (child));
  GTK_WIDGET_CLASS (tide_chart_view_parent_class)->set_focus_child (widget, child);
  gtk_widget_queue_draw (widget);
}

static void
tell_takeaway (TideChartView *self)
{
  g_autofree char *takeaway = tide_chart_describe (tide_chart_view_get_chart (self), TIDE_KEY_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, takeaway,
                                  -1);
}

static void
on_changed (TideChartView *self)
{
  drop_scene (self);
  tell_takeaway (self);
  tide_chart_view_sync_items (self);
}

static void
tide_chart_view_dispose (GObject *object)
{
  TideChartView *self = TIDE_CHART_VIEW (object);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (self->items->pdata[i]);
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->area, gtk_widget_unparent);
  g_clear_pointer (&self->scene, tide_scene_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tide_chart_view_parent_class)->dispose (object);
}

static void
tide_chart_view_finalize (GObject *object)
{
  TideChartView *self = TIDE_CHART_VIEW (object);
  g_ptr_array_unref (self->items);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->measure, tide_pango_measure_free);
  g_string_free (self->typed, TRUE);
  G_OBJECT_CLASS (tide_chart_view_parent_class)->finalize (object);
}

static void
tide_chart_view_class_init (TideChartViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_chart_view_dispose;
  G_OBJECT_CLASS (class)->finalize = tide_chart_view_finalize;
  widget_class->measure = tide_chart_view_measure;
  widget_class->size_allocate = tide_chart_view_size_allocate;
  widget_class->snapshot = tide_chart_view_snapshot;
  widget_class->focus = tide_chart_view_focus;
  widget_class->set_focus_child = tide_chart_view_set_focus_child;
  widget_class->grab_focus = tide_chart_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  tide_chart_view_class_install_actions (widget_class);
  tide_chart_view_class_bind_keys (widget_class);
}

static GtkWidget *
new_area (TideChartView *self)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_area, self, NULL);
  gtk_widget_set_parent (area, GTK_WIDGET (self));
  return area;
}

static void
tide_chart_view_init (TideChartView *self)
{
  AdwStyleManager *manager
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  self->items = g_ptr_array_new ();
  self->typed = g_string_new (NULL);
  self->area = new_area (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_picture), NULL);
  tide_chart_view_listen_to_pointer (self);
  tide_chart_view_listen_to_keys (self);
}

const TideChart *
tide_chart_view_get_chart (TideChartView *self)
{
  return self->session == NULL ? NULL : tide_session_get_chart (self->session);
}

gboolean
tide_chart_view_can_select (TideKey key)
{
  return !tide_key_is_none (key) && !g_str_equal (key.economy, TIDE_KEY_REST);
}

gboolean
tide_chart_view_get_bounds (TideChartView *self, TideKey key, GdkRectangle *bounds)
{
  const TideScene *scene = tide_chart_view_get_scene (self);
  const TideMark *mark = scene == NULL ? NULL : tide_scene_find (scene, key);
  if (mark == NULL)
    return FALSE;
  *bounds = round_box (self, mark->box);
  return TRUE;
}

GtkWidget *
tide_chart_view_new (void)
{
  return g_object_new (TIDE_TYPE_CHART_VIEW, NULL);
}

void
tide_chart_view_set_session (TideChartView *self, TideSession *session)
{
  g_return_if_fail (TIDE_IS_CHART_VIEW (self) && TIDE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  self->measure = tide_pango_measure_new (tide_session_get_language (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

const TideScene *
tide_chart_view_get_scene (TideChartView *self)
{
  g_return_val_if_fail (TIDE_IS_CHART_VIEW (self), NULL);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  if (self->scene == NULL && self->session != NULL && width > 0 && height > 0)
    self->scene = tide_scene_new (tide_chart_view_get_chart (self),
                                  (TideSize){ width, height, TIDE_FURNITURE_FULL },
                                  theme_of_now (self), self->measure);
  return self->scene;
}
