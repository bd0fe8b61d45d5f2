/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing areas that ask for the theme of now whenever they are drawn. It must not know charts
 * beyond the hues of their series.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-swatch.h"

#include "tide-palette.h"

#include <adwaita.h>

#define SWATCH 12
#define DIAMOND 14
#define DIAMOND_LINE 1.2
#define METER_WIDTH 90
#define METER_HEIGHT 7

typedef struct {
  int hue;
  double share; /* of the width; the whole for a swatch */
} Ink;

static void
set_colour (cairo_t *cr, TideColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Ink *ink = data;
  AdwStyleManager *style = adw_style_manager_get_default ();
  const TideTheme *theme = tide_theme_get (
      adw_style_manager_get_dark (style) ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT,
      adw_style_manager_get_high_contrast (style) ? TIDE_CONTRAST_HIGH : TIDE_CONTRAST_NORMAL);
  if (ink->share <= 0)
    return;
  if (ink->share < 1)
    {
      set_colour (cr, theme->grid);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }
  set_colour (cr, ink->hue >= 0 ? theme->hues[ink->hue] : theme->quiet);
  cairo_rectangle (cr, 0, 0, MAX (width * ink->share, 1), height);
  cairo_fill (cr);
}

static GtkWidget *
new_area (int hue, double share, int width, int height)
{
  Ink *ink = g_new0 (Ink, 1);
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  ink->hue = hue;
  ink->share = share;
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), height);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, ink, g_free);
  g_object_set_data (G_OBJECT (area), "ink", ink);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  return area;
}

static void
add_diamond (cairo_t *cr, double middle, double reach)
{
  cairo_move_to (cr, middle, middle - reach);
  cairo_line_to (cr, middle + reach, middle);
  cairo_line_to (cr, middle, middle + reach);
  cairo_line_to (cr, middle - reach, middle);
  cairo_close_path (cr);
}

static void
draw_diamond (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  GdkRGBA color;
  double middle = MIN (width, height) / 2.0;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, DIAMOND_LINE);
  add_diamond (cr, middle, middle - DIAMOND_LINE);
  cairo_stroke (cr);
  if (GPOINTER_TO_INT (data) == TIDE_DIAMOND_HOLLOW)
    return;
  add_diamond (cr, middle, middle / 2);
  cairo_fill (cr);
}

GtkWidget *
tide_diamond_new (TideDiamond diamond)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), DIAMOND);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), DIAMOND);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_diamond, GINT_TO_POINTER (diamond),
                                  NULL);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  return area;
}

int
tide_hue_in_chart (const TideChart *chart, const char *code)
{
  for (guint i = 0; i < chart->n_series; i++)
    if (chart->series[i].economy != NULL && g_str_equal (chart->series[i].economy->code, code))
      return chart->series[i].hue;
  return -1;
}

GtkWidget *
tide_swatch_new (int hue)
{
  return new_area (hue, 1, SWATCH, SWATCH);
}

GtkWidget *
tide_meter_new (int hue)
{
  return new_area (hue, 0, METER_WIDTH, METER_HEIGHT);
}

void
tide_meter_set_share (GtkWidget *meter, double share)
{
  Ink *ink = g_object_get_data (G_OBJECT (meter), "ink");
  ink->share = share;
  gtk_widget_queue_draw (meter);
}
