/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which format a name asks for, whether a picture of that size can be made, and who makes it. It
 * must not know how any format is written.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-export.h"

#include "tide-pattern.h"
#include "tide-pdf.h"
#include "tide-png.h"
#include "tide-table-text.h"

#include <math.h>
#include <string.h>

#define MAX_SIDE 20000
#define MAX_PIXELS 100e6

G_DEFINE_QUARK (tide_draw_error, tide_draw_error)

static const struct {
  const char *name;
  gboolean is_drawn;
  gboolean has_pixels;
} FORMATS[] = {
  [TIDE_FORMAT_PNG] = { "png", TRUE, TRUE },
  [TIDE_FORMAT_SVG] = { "svg", TRUE, FALSE },
  [TIDE_FORMAT_PDF] = { "pdf", TRUE, FALSE },
  [TIDE_FORMAT_CSV] = { "csv", FALSE, FALSE },
};

/* FALSE, with the error. @message: (transfer full) */
static gboolean
fail (GError **error, TideDrawError code, char *message)
{
  g_set_error_literal (error, TIDE_DRAW_ERROR, code, message);
  g_free (message);
  return FALSE;
}

static gboolean
write_text (const char *text, GOutputStream *out, GError **error)
{
  return g_output_stream_write_all (out, text, strlen (text), NULL, NULL, error);
}

static gboolean
write_format (const TideScene *scene, TideFormat format, double scale, GOutputStream *out,
              GError **error)
{
  const TideChart *chart = tide_scene_chart (scene);
  g_autofree char *text = NULL;

  switch (format)
    {
    case TIDE_FORMAT_PNG:
      return tide_png_write (scene, scale, out, error);
    case TIDE_FORMAT_PDF:
      return tide_pdf_write (scene, out, error);
    case TIDE_FORMAT_SVG:
      text = tide_scene_to_svg (scene);
      return write_text (text, out, error);
    case TIDE_FORMAT_CSV:
      text = tide_table_to_csv (chart->table, chart->language);
      return write_text (text, out, error);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_format_size (const TideScene *scene, TideFormat format, double scale, GError **error)
{
  if (!FORMATS[format].is_drawn)
    return TRUE;
  return tide_export_check_size (tide_scene_size (scene), FORMATS[format].has_pixels ? scale : 1,
                                 tide_scene_chart (scene)->language, error);
}

gboolean
tide_format_from_name (const char *name, TideLanguage language, TideFormat *out, GError **error)
{
  for (TideFormat format = 0; format < G_N_ELEMENTS (FORMATS); format++)
    if (g_ascii_strcasecmp (name, FORMATS[format].name) == 0)
      {
        *out = format;
        return TRUE;
      }
  /* Translators: {typed} is what somebody asked for as a format of a file; the names stay as they
   * are */
  return fail (
      error, TIDE_DRAW_ERROR_FORMAT,
      tide_pattern_fill (
          language,
          tide_gettext (language, "“{typed}” is not a format; there are png, svg, pdf and csv"),
          "typed", name, NULL));
}

gboolean
tide_format_is_drawn (TideFormat format)
{
  return FORMATS[format].is_drawn;
}

gboolean
tide_format_has_pixels (TideFormat format)
{
  return FORMATS[format].has_pixels;
}

gboolean
tide_format_from_path (const char *path, TideLanguage language, TideFormat *out, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dot = strrchr (name, '.');

  if (dot != NULL && tide_format_from_name (dot + 1, language, out, NULL))
    return TRUE;
  /* Translators: {name} is the name of a file; the endings stay as they are */
  return fail (error, TIDE_DRAW_ERROR_FORMAT,
               tide_pattern_fill (
                   language,
                   tide_gettext (
                       language,
                       "The name “{name}” says no format; it must end in .png, .svg, .pdf or .csv"),
                   "name", name, NULL));
}

static gboolean
fail_size (GError **error, TideLanguage language, TideSize size, double scale)
{
  g_autofree char *width = g_strdup_printf ("%g", size.width);
  g_autofree char *height = g_strdup_printf ("%g", size.height);
  g_autofree char *times = g_strdup_printf ("%g", scale);

  /* Translators: {width} × {height} is a size in pixels, {scale} how much it is enlarged */
  return fail (
      error, TIDE_DRAW_ERROR_SIZE,
      tide_pattern_fill (
          language,
          tide_gettext (language,
                        "A picture of {width} × {height} at scale {scale} cannot be drawn: each "
                        "side must be 1 to 20,000 pixels, and all together at most 100 million"),
          "width", width, "height", height, "scale", times, NULL));
}

gboolean
tide_export_check_size (TideSize size, double scale, TideLanguage language, GError **error)
{
  double width = round (size.width * scale), height = round (size.height * scale);

  /* Written so that what is not a number fails. */
  if (size.width >= 1 && size.height >= 1 && width >= 1 && height >= 1 && width <= MAX_SIDE
      && height <= MAX_SIDE && width * height <= MAX_PIXELS)
    return TRUE;
  return fail_size (error, language, size, scale);
}

gboolean
tide_export_scene (const TideScene *scene, TideFormat format, double scale, GOutputStream *out,
                   GError **error)
{
  g_autoptr (GError) problem = NULL;
  TideLanguage language;

  g_return_val_if_fail (scene != NULL && G_IS_OUTPUT_STREAM (out), FALSE);
  if (!check_format_size (scene, format, scale, error))
    return FALSE;
  if (write_format (scene, format, scale, out, &problem)
      && g_output_stream_flush (out, NULL, &problem))
    return TRUE;
  language = tide_scene_chart (scene)->language;
  /* Translators: {why} is as the system says it */
  return fail (error, TIDE_DRAW_ERROR_WRITE,
               tide_pattern_fill (language,
                                  tide_gettext (language, "Cannot write the picture: {why}"), "why",
                                  problem->message, NULL));
}

gboolean
tide_export_scene_to_file (const TideScene *scene, TideFormat format, double scale,
                           const char *path, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  if (!tide_export_scene (scene, format, scale, memory, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  g_output_stream_close (memory, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return tide_write_file (path, bytes, tide_scene_chart (scene)->language, error);
}
