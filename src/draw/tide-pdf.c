/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF by Cairo: one page of the scene's size, text that can be selected, and as its date the day
 * the figures were last looked after, never today's, so that the same chart is the same bytes. It
 * must not know files.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-pdf.h"

#include <cairo-pdf.h>

#define POINTS_PER_PIXEL 0.75

typedef struct {
  GOutputStream *out;
  GError *error;
} Sink;

static cairo_status_t
on_write (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL
      && g_output_stream_write_all (sink->out, data, length, NULL, NULL, &sink->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface, const TideChart *chart)
{
  const TideIndicator *indicator = chart->table->indicator;
  g_autofree char *link = tide_query_to_string (chart->table->query);
  const char *updated = indicator != NULL ? indicator->dataset->updated : "";
  const char *source = chart->source != NULL ? chart->source : "";

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, chart->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Tidemark");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, source);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, link);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tidemark " TIDE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, updated);
}

static void
paint_page (cairo_surface_t *surface, const TideScene *scene)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  tide_paint_scene (cr, scene, NULL);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

gboolean
tide_pdf_write (const TideScene *scene, GOutputStream *out, GError **error)
{
  TideSize size = tide_scene_size (scene);
  Sink sink = { .out = out };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      on_write, &sink, size.width * POINTS_PER_PIXEL, size.height * POINTS_PER_PIXEL);
  cairo_status_t status;

  set_metadata (surface, tide_scene_chart (scene));
  paint_page (surface, scene);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS && sink.error == NULL)
    sink.error = g_error_new_literal (TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE,
                                      cairo_status_to_string (status));
  if (sink.error != NULL)
    g_propagate_error (error, sink.error);
  return sink.error == NULL;
}
