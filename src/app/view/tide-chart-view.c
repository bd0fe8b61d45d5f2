/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget itself: when a scene is placed, where the items lie, what is painted. The scene is
 * painted once into pixels; under the pointer and at the keyboard's place a small piece is painted
 * over it, so that a motion places nothing and repaints almost nothing.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-view.h"

#include "tide-chart-items.h"
#include "tide-chart-keys.h"
#include "tide-chart-menu.h"
#include "tide-chart-pointer.h"
#include "tide-paint.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_WIDTH 200
#define MINIMUM_HEIGHT 120
#define NATURAL_WIDTH 720
#define NATURAL_HEIGHT 420

struct _TideChartView {
  GtkWidget parent;
  TideChartStage stage;
  cairo_surface_t *picture; /* (nullable): the scene in this screen's pixels */
  gboolean wants_focus;     /* it was asked to take the focus before there was anything to focus */
};

G_DEFINE_FINAL_TYPE (TideChartView, tide_chart_view, GTK_TYPE_WIDGET)

static void
drop_picture (TideChartView *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  gtk_widget_queue_draw (self->stage.area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The next layout places another. */
static void
drop_scene (TideChartView *self)
{
  g_clear_pointer (&self->stage.scene, tide_scene_unref);
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
  tide_paint_scene (cr, self->stage.scene, emphasis);
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
  if (tide_chart_stage_get_scene (&self->stage) == NULL)
    return;
  if (self->picture == NULL)
    self->picture = paint_box (self, &(GdkRectangle){ 0, 0, width, height }, NULL);
  set_pixels (cr, self->picture, 0, 0);
}

/* The piece of the scene around an emphasised mark. */
static void
snapshot_emphasis (TideChartView *self, GtkSnapshot *snapshot, TideKey key,
                   const TideEmphasis *emphasis)
{
  const TideMark *mark = tide_scene_find (self->stage.scene, key);
  if (mark == NULL)
    return;
  GdkRectangle box = tide_chart_stage_round_box (&self->stage, tide_paint_emphasis_box (mark));
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
  gtk_widget_snapshot_child (widget, self->stage.area, snapshot);
  if (tide_chart_stage_get_scene (&self->stage) == NULL)
    return;
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean has_ring = tide_chart_items_get_focused (&self->stage) != NULL && GTK_IS_WINDOW (root)
                      && gtk_window_get_focus_visible (GTK_WINDOW (root));
  TideEmphasis emphasis = { self->stage.hover, has_ring ? self->stage.place : TIDE_KEY_NONE };
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
  gboolean is_there
      = tide_chart_stage_get_bounds (&self->stage, tide_chart_item_get_key (item), &bounds);
  gtk_widget_set_child_visible (GTK_WIDGET (item), is_there);
  if (is_there)
    allocate_child (GTK_WIDGET (item), &bounds);
}

static gboolean
tide_chart_view_grab_focus (GtkWidget *widget)
{
  TideChartView *self = TIDE_CHART_VIEW (widget);
  self->wants_focus = tide_chart_stage_get_scene (&self->stage) == NULL;
  return !self->wants_focus && tide_chart_items_focus_key (&self->stage, self->stage.place);
}

static void
tide_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TideChartView *self = TIDE_CHART_VIEW (widget);
  allocate_child (self->stage.area, &(GdkRectangle){ 0, 0, width, height });
  if (self->stage.scene != NULL)
    {
      TideSize size = tide_scene_size (self->stage.scene);
      if (size.width != width || size.height != height)
        {
          g_clear_pointer (&self->stage.scene, tide_scene_unref);
          drop_picture (self);
        }
    }
  for (guint i = 0; i < self->stage.items->len; i++)
    allocate_item (self, self->stage.items->pdata[i]);
  if (self->stage.menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->stage.menu));
  if (self->wants_focus)
    tide_chart_view_grab_focus (widget);
}

static gboolean
tide_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TideChartStage *stage = &TIDE_CHART_VIEW (widget)->stage;
  if (stage->menu != NULL && gtk_widget_get_focus_child (widget) == stage->menu)
    return gtk_widget_child_focus (stage->menu, direction);
  return tide_chart_keys_move (stage, direction);
}

/* The keyboard has come to an item, by whatever way. */
static void
tide_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  if (TIDE_IS_CHART_ITEM (child))
    TIDE_CHART_VIEW (widget)->stage.place = tide_chart_item_get_key (TIDE_CHART_ITEM (child));
  GTK_WIDGET_CLASS (tide_chart_view_parent_class)->set_focus_child (widget, child);
  gtk_widget_queue_draw (widget);
}

static void
tell_takeaway (TideChartView *self)
{
  g_autofree char *takeaway
      = tide_chart_describe (tide_chart_stage_get_chart (&self->stage), TIDE_KEY_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, takeaway,
                                  -1);
}

static void
on_changed (TideChartView *self)
{
  drop_scene (self);
  tell_takeaway (self);
  tide_chart_items_sync (&self->stage);
}

static void
tide_chart_view_dispose (GObject *object)
{
  TideChartView *self = TIDE_CHART_VIEW (object);
  for (guint i = 0; i < self->stage.items->len; i++)
    gtk_widget_unparent (self->stage.items->pdata[i]);
  g_ptr_array_set_size (self->stage.items, 0);
  g_clear_pointer (&self->stage.menu, gtk_widget_unparent);
  g_clear_pointer (&self->stage.area, gtk_widget_unparent);
  G_OBJECT_CLASS (tide_chart_view_parent_class)->dispose (object);
}

static void
tide_chart_view_finalize (GObject *object)
{
  TideChartView *self = TIDE_CHART_VIEW (object);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  tide_chart_stage_clear (&self->stage);
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
  tide_chart_stage_init (&self->stage, GTK_WIDGET (self));
  self->stage.area = new_area (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_picture), NULL);
  tide_chart_pointer_listen (&self->stage);
  tide_chart_keys_listen (&self->stage);
  tide_chart_menu_add_actions (&self->stage);
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
  g_return_if_fail (self->stage.session == NULL);
  self->stage.session = g_object_ref (session);
  self->stage.measure = tide_pango_measure_new (tide_session_get_language (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

const TideScene *
tide_chart_view_get_scene (TideChartView *self)
{
  g_return_val_if_fail (TIDE_IS_CHART_VIEW (self), NULL);
  return tide_chart_stage_get_scene (&self->stage);
}
