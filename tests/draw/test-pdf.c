/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF has its text in both languages, its metadata, its size; its date is the dataset's, so that
 * its bytes repeat. What is in it poppler's tools say, where they are installed.
 */
#include "scenes.h"

#include "tide-export.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
encode (const TideScene *scene)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_export_scene (scene, TIDE_FORMAT_PDF, 1, memory, &error));
  g_assert_no_error (error);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* What @tool with those arguments says about the scene's PDF; NULL where it is not installed. */
static char *
ask (const TideScene *scene, const char *tool, const char *option, const char *last)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = encode (scene);
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  if (program == NULL)
    return NULL;
  int file = g_file_open_tmp ("tidemark-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  tide_write_file (path, bytes, TIDE_LANGUAGE_EN, &error);
  g_assert_no_error (error);
  const char *arguments[] = { program, "-enc", "UTF-8", option, path, last, NULL };
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_remove (path);
  return said;
}

static void
assert_has (const char *text, const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("“%s” is not in:\n%s", expected, text);
}

static void
test_text (void)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideScene) scene = scenes_of ("shares", language);
      g_autofree char *text = ask (scene, "pdftotext", "-layout", "-");
      const TideChart *chart = tide_scene_chart (scene);
      if (text == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }
      assert_has (text, chart->title);
      for (guint i = 0; i < chart->n_series; i++)
        assert_has (text, chart->series[i].name);
    }
}

static void
test_metadata (void)
{
  g_autoptr (TideScene) scene = scenes_of ("shares?countries=CHN", TIDE_LANGUAGE_ZH_CN);
  g_autofree char *text = ask (scene, "pdfinfo", "-isodates", NULL);
  const TideChart *chart = tide_scene_chart (scene);
  if (text == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  assert_has (text, chart->title);
  assert_has (text, chart->source);
  assert_has (text, "tidemark:shares?countries=CHN");
  assert_has (text, "Author:          Tidemark\n");
  assert_has (text, "2026-11-23T00:00:00");
  assert_has (text, "Page size:       675 x 450 pts");
  assert_has (text, "Pages:           1\n");
}

static void
test_repeated (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    {
      g_autoptr (TideScene) scene = scenes_of (scenes_links[i], TIDE_LANGUAGE_ZH_CN);
      g_autoptr (TideScene) other = scenes_of (scenes_links[i], TIDE_LANGUAGE_ZH_CN);
      g_autoptr (GBytes) first = encode (scene);
      g_autoptr (GBytes) again = encode (other);
      g_assert_true (g_bytes_equal (first, again));
    }
}

/* What begins at @data inflated, as far as it is that. (transfer full) */
static GBytes *
inflate (const char *data, gsize size)
{
  g_autoptr (GConverter) zlib
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, (gssize)size, NULL);
  g_autoptr (GInputStream) unpacked = g_converter_input_stream_new (packed, zlib);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_output_stream_splice (out, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* Whether @text is in the bytes or in one of the streams that they hold: since 1.18 Cairo packs
 * what a PDF says of itself. */
static gboolean
holds (GBytes *bytes, const char *text)
{
  static const char begin[] = "\nstream\n";
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *end = data + size, *at = data;
  gboolean found = memmem (data, size, text, strlen (text)) != NULL;
  while (!found && (at = memmem (at, (gsize)(end - at), begin, strlen (begin))) != NULL)
    {
      at += strlen (begin);
      g_autoptr (GBytes) stream = inflate (at, (gsize)(end - at));
      gsize length;
      const char *inside = g_bytes_get_data (stream, &length);
      found = length > 0 && memmem (inside, length, text, strlen (text)) != NULL;
    }
  return found;
}

/* Today's date is nowhere, not even where there is no dataset that has one. */
static void
test_date (void)
{
  g_autoptr (TideScene) known = scenes_of ("shares", TIDE_LANGUAGE_EN);
  g_autoptr (TideScene) unknown = scenes_of ("nothing-like-it", TIDE_LANGUAGE_EN);
  g_autoptr (GBytes) dated = encode (known);
  g_autoptr (GBytes) undated = encode (unknown);
  g_assert_true (holds (dated, "/CreationDate (20261123"));
  g_assert_true (holds (undated, "/Author"));
  g_assert_false (holds (undated, "/CreationDate"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/repeated", test_repeated);
  g_test_add_func ("/pdf/date", test_date);
  return g_test_run ();
}
