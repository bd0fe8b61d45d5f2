/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The clipboard's contents, made when they are asked for. It must not know menus or windows.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-copy.h"

#include "tide-export.h"
#include "tide-sentence.h"
#include "tide-sources.h"

#define PICTURE_SCALE 2

void
tide_copy_picture (GtkWidget *widget, TideSession *session)
{
  TideSize size = { TIDE_PICTURE_WIDTH, TIDE_PICTURE_HEIGHT, TIDE_FURNITURE_FULL };
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (tide_session_get_language (session));
  g_autoptr (TideScene) scene
      = tide_scene_new (tide_session_get_chart (session), size,
                        tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL), measure);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  if (!tide_export_scene (scene, TIDE_FORMAT_PNG, PICTURE_SCALE, stream, &error)
      || !g_output_stream_close (stream, NULL, &error))
    {
      g_warning ("%s", error->message);
      return;
    }
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  else
    g_warning ("%s", error->message);
}

void
tide_copy_sentence (GtkWidget *widget, TideSession *session)
{
  TideChart *chart = tide_session_get_chart (session);
  g_autofree char *text = tide_table_sentence (chart->table, chart->language);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

void
tide_copy_link (GtkWidget *widget, TideSession *session)
{
  g_autofree char *text = tide_query_to_string (tide_session_get_query (session));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

void
tide_copy_citation (GtkWidget *widget, TideSession *session, TideCiteStyle style)
{
  TideChart *chart = tide_session_get_chart (session);
  g_autofree char *text = tide_table_cite (chart->table, style, chart->language);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
