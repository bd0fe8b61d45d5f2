/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture of a link as a file or on standard output, and the placed scene as text. It must not
 * know how a scene is made or encoded.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli-picture.h"
#include "tide-export.h"
#include "tide-paint.h"
#include "tide-table-text.h"

#include <string.h>

static gboolean
to_standard_output (const TideCli *self)
{
  return g_str_equal (self->output, "-");
}

/* --format, else the suffix of the file. */
static gboolean
find_format (const TideCli *self, TideFormat *out, GError **error)
{
  if (self->format != NULL)
    return tide_format_from_name (self->format, self->language, out, error);
  return tide_format_from_path (self->output, self->language, out, error);
}

static TideExit
read_format (const TideCli *self, TideFormat *out)
{
  g_autoptr (GError) error = NULL;

  if (self->output == NULL)
    return tide_cli_usage (self, tide_gettext (self->language, "export needs -o FILE"), NULL);
  if (self->format == NULL && to_standard_output (self))
    return tide_cli_usage (self, tide_gettext (self->language, "-o - needs --format"), NULL);
  if (find_format (self, out, &error))
    return TIDE_EXIT_OK;
  if (self->format != NULL)
    return tide_cli_not_one_of (self, "--format", "png, svg, pdf, csv", self->format);
  return tide_cli_usage (self, "{why}", "why", error->message, NULL);
}

static TideExit
export_csv (const TideCli *self, const TideChart *chart)
{
  char *csv = tide_table_to_csv (chart->table, self->language);
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));
  g_autoptr (GError) error = NULL;

  if (to_standard_output (self))
    return tide_cli_write (self, csv, strlen (csv));
  return tide_write_file (self->output, bytes, self->language, &error)
             ? TIDE_EXIT_OK
             : tide_cli_wrong (error->message);
}

static TideExit
write_scene (const TideCli *self, const TideScene *scene, TideFormat format, double scale)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (memory);
  g_autoptr (GError) error = NULL;

  if (!tide_export_scene (scene, format, scale, memory, &error))
    return tide_cli_wrong (error->message);
  return tide_cli_write (self, g_memory_output_stream_get_data (bytes),
                         g_memory_output_stream_get_data_size (bytes));
}

static TideExit
export_picture (const TideCli *self, const TideChart *chart, TideFormat format,
                const TideCliPicture *picture)
{
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (self->language);
  g_autoptr (TideScene) scene = tide_scene_new (chart, picture->size, picture->theme, measure);
  g_autoptr (GError) error = NULL;

  if (to_standard_output (self))
    return write_scene (self, scene, format, picture->scale);
  if (!tide_export_scene_to_file (scene, format, picture->scale, self->output, &error))
    return tide_cli_wrong (error->message);
  return TIDE_EXIT_OK;
}

void
tide_cli_export_begin (const TideCli *self)
{
  TideFormat format;

  if (self->output != NULL && find_format (self, &format, NULL) && tide_format_is_drawn (format))
    tide_pango_start ();
}

TideExit
tide_cli_export (TideCli *self)
{
  TideFormat format;
  TideCliPicture picture;
  g_autoptr (TideChart) chart = NULL;

  if (read_format (self, &format) != TIDE_EXIT_OK || !tide_cli_picture_read (self, &picture))
    return TIDE_EXIT_USAGE;
  chart = tide_cli_open_chart (self, self->arguments[0]);
  if (chart == NULL)
    return TIDE_EXIT_WRONG;
  return tide_format_is_drawn (format) ? export_picture (self, chart, format, &picture)
                                       : export_csv (self, chart);
}

TideExit
tide_cli_dump (TideCli *self)
{
  TideCliPicture picture;
  g_autoptr (TideChart) chart = NULL;
  g_autoptr (TideScene) scene = NULL;
  g_autofree char *text = NULL;

  if (!tide_cli_picture_read (self, &picture))
    return TIDE_EXIT_USAGE;
  chart = tide_cli_open_chart (self, self->arguments[0]);
  if (chart == NULL)
    return TIDE_EXIT_WRONG;
  scene = tide_scene_new (chart, picture.size, picture.theme, tide_measure_fixed ());
  text = tide_scene_dump (scene);
  return tide_cli_print (self, text);
}
