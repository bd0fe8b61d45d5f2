/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG by libpng: 24 bits, its resolution, and as text what a picture must carry with it: title,
 * source, description, and the link that draws it again. It must not know files.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-png.h"

#include "tide-paint.h"
#include "tide-setting.h"

#include <math.h>
#include <png.h>
#include <string.h>

#define DPI 96.0
#define METRES_PER_INCH 0.0254
#define MAX_TEXTS 5

/* Charts are flat colours: without a filter long runs repeat, and little effort packs them as small
 * as much effort would with one. */
#define COMPRESSION 3

typedef struct {
  GOutputStream *out;
  GError *error; /* the first one; what libpng says comes after */
} Sink;

/* All that is encoded, made before libpng starts, for it leaves by longjmp(). */
typedef struct {
  const TideChart *chart;
  cairo_surface_t *surface;
  double scale;
  char *description;
  char *link;
  png_text texts[MAX_TEXTS];
  int n_texts;
} Picture;

static void
on_write (png_structp png, png_bytep data, png_size_t length)
{
  Sink *sink = png_get_io_ptr (png);

  if (!g_output_stream_write_all (sink->out, data, length, NULL, NULL, &sink->error))
    png_error (png, sink->error->message);
}

static void
on_flush (png_structp png)
{
}

G_NORETURN static void
on_error (png_structp png, png_const_charp message)
{
  Sink *sink = png_get_error_ptr (png);

  if (sink->error == NULL)
    sink->error = g_error_new_literal (TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE, message);
  png_longjmp (png, 1);
}

static void
on_warning (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
set_text (Picture *self, const char *keyword, const char *value, TideLanguage language)
{
  if (value == NULL || *value == '\0')
    return;
  self->texts[self->n_texts++] = (png_text){
    .compression = PNG_ITXT_COMPRESSION_NONE,
    .key = (char *)keyword,
    .text = (char *)value,
    .itxt_length = strlen (value),
    .lang = (char *)tide_settings[language].tag,
  };
}

static void
set_texts (Picture *self)
{
  const TideChart *chart = self->chart;

  self->description = tide_chart_describe (chart, TIDE_KEY_NONE);
  self->link = tide_query_to_string (chart->table->query);
  set_text (self, "Title", chart->title, chart->language);
  set_text (self, "Source", chart->source, chart->language);
  set_text (self, "Description", self->description, chart->language);
  set_text (self, "Software", "Tidemark " TIDE_VERSION, TIDE_LANGUAGE_EN);
  set_text (self, "URL", self->link, TIDE_LANGUAGE_EN);
}

static void
write_header (png_structp png, png_infop info, const Picture *picture)
{
  png_uint_32 per_metre = (png_uint_32)lround (DPI * picture->scale / METRES_PER_INCH);

  png_set_IHDR (png, info, (png_uint_32)cairo_image_surface_get_width (picture->surface),
                (png_uint_32)cairo_image_surface_get_height (picture->surface), 8,
                PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  png_set_text (png, info, picture->texts, picture->n_texts);
  png_set_compression_level (png, COMPRESSION);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_write_info (png, info);
}

/* Cairo's pixels are words of xRGB in the order of the machine. */
static void
write_rows (png_structp png, cairo_surface_t *surface)
{
  unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
#else
  png_set_filler (png, 0, PNG_FILLER_BEFORE);
#endif
  for (int y = 0; y < height; y++)
    png_write_row (png, pixels + (gsize)y * stride);
}

static void
encode (const Picture *picture, Sink *sink)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, sink, on_error, on_warning);
  png_infop info = png_create_info_struct (png);

  if (setjmp (png_jmpbuf (png)) == 0)
    {
      png_set_write_fn (png, sink, on_write, on_flush);
      write_header (png, info, picture);
      write_rows (png, picture->surface);
      png_write_end (png, info);
    }
  png_destroy_write_struct (&png, &info);
}

cairo_surface_t *
tide_scene_to_surface (const TideScene *scene, double scale)
{
  TideSize size = tide_scene_size (scene);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)lround (size.width * scale), (int)lround (size.height * scale));
  cairo_t *cr = cairo_create (surface);
  TideColor ground = tide_scene_theme (scene)->background;

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  tide_paint_scene (cr, scene, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

gboolean
tide_png_write (const TideScene *scene, double scale, GOutputStream *out, GError **error)
{
  Picture picture = { .chart = tide_scene_chart (scene),
                      .surface = tide_scene_to_surface (scene, scale),
                      .scale = scale };
  Sink sink = { .out = out };
  cairo_status_t status = cairo_surface_status (picture.surface);

  set_texts (&picture);
  if (status != CAIRO_STATUS_SUCCESS)
    sink.error = g_error_new_literal (TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE,
                                      cairo_status_to_string (status));
  else
    encode (&picture, &sink);
  cairo_surface_destroy (picture.surface);
  g_free (picture.description);
  g_free (picture.link);
  if (sink.error != NULL)
    g_propagate_error (error, sink.error);
  return sink.error == NULL;
}
