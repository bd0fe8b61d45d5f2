/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as a file: PNG, SVG, PDF, and the table behind it as CSV. Written whole or not at all. It
 * must not know windows or command lines.
 */
#pragma once

#include "tide-paint.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIDE_DRAW_ERROR (tide_draw_error_quark ())

typedef enum {
  TIDE_DRAW_ERROR_FORMAT, /* an unknown suffix or name */
  TIDE_DRAW_ERROR_SIZE,   /* outside what can be drawn */
  TIDE_DRAW_ERROR_WRITE,  /* encoding or writing failed; the message says which file and why */
} TideDrawError;

GQuark tide_draw_error_quark (void);

typedef enum { TIDE_FORMAT_PNG, TIDE_FORMAT_SVG, TIDE_FORMAT_PDF, TIDE_FORMAT_CSV } TideFormat;

/* "png" … ; FALSE with TIDE_DRAW_ERROR_FORMAT, naming those that there are in @language. */
gboolean
tide_format_from_name (const char *name, TideLanguage language, TideFormat *out, GError **error);

/* By the suffix of @path, in any case. */
gboolean
tide_format_from_path (const char *path, TideLanguage language, TideFormat *out, GError **error);

/* Whether it is a picture; else it is the figures alone, and has neither size nor fonts. */
gboolean tide_format_is_drawn (TideFormat format);

/* Whether it has pixels of its own, so that a scale means something. */
gboolean tide_format_has_pixels (TideFormat format);

/* Largest picture: 20,000 pixels a side after scaling and 100 million in all; else it is told in
 * @language. */
gboolean
tide_export_check_size (TideSize size, double scale, TideLanguage language, GError **error);

/**
 * tide_export_scene:
 * @scale: pixels of a PNG for one of the scene; of no meaning for the others
 *
 * PNG: 24 bits, pHYs of 96 × @scale dpi, iTXt "Title", "Source", "Description", "Software" and the
 * link as "URL". SVG: real text with textLength, one <title> for each datum, the link in metadata.
 * PDF: selectable text, title, its date the dataset's `updated`, so that bytes repeat. CSV:
 * tide_table_to_csv(). What fails is told in the scene's language.
 */
gboolean tide_export_scene (const TideScene *scene, TideFormat format, double scale,
                            GOutputStream *out, GError **error);

/* The same to a file: through a temporary file in its folder, renamed when complete. A failure
 * leaves no half file and never harms one that was there. */
gboolean tide_export_scene_to_file (const TideScene *scene, TideFormat format, double scale,
                                    const char *path, GError **error);

/* Writes bytes to a file in the same way; what fails is told in @language. */
gboolean tide_write_file (const char *path, GBytes *bytes, TideLanguage language, GError **error);

/* Why something could not be written, @reason being errno. (transfer none) */
const char *tide_write_reason (TideLanguage language, int reason);

/* The scene as an SVG document. (transfer full) */
char *tide_scene_to_svg (const TideScene *scene);

/* The PNG's own pixels at @scale, ready to paint or encode. (transfer full):
 * cairo_surface_destroy() */
cairo_surface_t *tide_scene_to_surface (const TideScene *scene, double scale);

G_END_DECLS
