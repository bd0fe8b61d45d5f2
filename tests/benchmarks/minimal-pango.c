/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The least that a program of Pango and Cairo must do for a picture of twelve bars: what
 * bench-export.py holds tidemark-cli against.
 *
 *     minimal-pango FILE
 */
#include <pango/pangocairo.h>

#define WIDTH 1200
#define HEIGHT 675
#define N_BARS 12
#define ROW 45

static void
draw_text (cairo_t *cr, PangoLayout *layout, double x, double y, const char *text)
{
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_bar (cairo_t *cr, PangoLayout *layout, int i)
{
  static const char *const names[N_BARS]
      = { "United States", "China",  "United Kingdom", "Sweden", "Canada", "France",
          "Germany",       "Israel", "South Korea",    "India",  "Japan",  "Italy" };
  g_autofree char *value = g_strdup_printf ("$%d.%d billion", 109 - 9 * i, i);
  double length = 800 - 60 * i, top = 70 + ROW * i;
  cairo_rectangle (cr, 200, top, length, ROW - 15);
  cairo_set_source_rgb (cr, 0.1, 0.4, 0.8);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  draw_text (cr, layout, 40, top + 5, names[i]);
  draw_text (cr, layout, 210 + length, top + 5, value);
}

int
main (int argc, char *argv[])
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("sans-serif 11");
  pango_layout_set_font_description (layout, font);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  draw_text (cr, layout, 40, 30, "Private AI investment");
  for (int i = 0; i < N_BARS; i++)
    draw_bar (cr, layout, i);
  cairo_destroy (cr);
  cairo_status_t status
      = argc == 2 ? cairo_surface_write_to_png (surface, argv[1]) : CAIRO_STATUS_FILE_NOT_FOUND;
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
