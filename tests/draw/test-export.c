/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of formats, limits of sizes, each format by its first bytes, and what a failure leaves.
 */
#include "scenes.h"

#include "tide-export.h"
#include "tide-table-text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static const struct {
  const char *name;
  TideFormat format;
  const char *start; /* of the bytes */
} formats[] = {
  { "png", TIDE_FORMAT_PNG, "\x89PNG\r\n" },
  { "svg", TIDE_FORMAT_SVG, "<?xml version=\"1.0\"" },
  { "pdf", TIDE_FORMAT_PDF, "%PDF-1." },
  { "csv", TIDE_FORMAT_CSV, "indicator," },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *upper = g_ascii_strup (formats[i].name, -1);
      g_autofree char *path = g_strdup_printf ("a.b/c.png.%s", upper);
      g_autoptr (GError) error = NULL;
      TideFormat by_name = -1, by_path = -1;
      g_assert_true (tide_format_from_name (formats[i].name, TIDE_LANGUAGE_EN, &by_name, &error));
      g_assert_no_error (error);
      g_assert_true (tide_format_from_path (path, TIDE_LANGUAGE_EN, &by_path, &error));
      g_assert_no_error (error);
      g_assert_cmpint (by_name, ==, formats[i].format);
      g_assert_cmpint (by_path, ==, formats[i].format);
    }
}

/* The message repeats what was asked for and says what there is. */
static void
assert_unknown (GError *error, const char *asked)
{
  g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, asked));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_nonnull (strstr (error->message, formats[i].name));
}

static void
test_unknown (void)
{
  static const char *const names[] = { "jpg", "", "png ", "image/png" };
  static const char *const paths[]
      = { "chart", "chart.jpg", "a.png/chart", "chart.", "chart.png~" };
  TideFormat format;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (tide_format_from_name (names[i], TIDE_LANGUAGE_EN, &format, &error));
      assert_unknown (error, names[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *base = g_path_get_basename (paths[i]);
      g_autoptr (GError) error = NULL;
      g_assert_false (tide_format_from_path (paths[i], TIDE_LANGUAGE_EN, &format, &error));
      assert_unknown (error, base);
    }
}

static const struct {
  double width, height, scale;
  gboolean fits;
} sizes[] = {
  { 1200, 675, 1, TRUE },
  { 1, 1, 1, TRUE },
  { 20000, 5000, 1, TRUE },
  { 2000, 500, 10, TRUE },
  { 0, 0, 1, FALSE },
  { 1200, 0, 1, FALSE },
  { -1, -1, 1, FALSE },
  { -1200, -675, 1, FALSE },
  { -1200, -675, -1, FALSE },
  { 0.5, 600, 1, FALSE },
  { 1, 1, 0.1, FALSE },
  { 20001, 1, 1, FALSE },
  { 20000, 5001, 1, FALSE },
  { 10001, 1, 2, FALSE },
  { 100000, 100000, 1, FALSE },
  { 1e300, 1e300, 1e300, FALSE },
  { 1200, 675, 0, FALSE },
  { 1200, 675, -2, FALSE },
  { NAN, 675, 1, FALSE },
  { 1200, NAN, 1, FALSE },
  { 1200, 675, NAN, FALSE },
  { INFINITY, 675, 1, FALSE },
  { 1200, 675, INFINITY, FALSE },
};

static void
test_sizes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TideSize size = { sizes[i].width, sizes[i].height, TIDE_FURNITURE_FULL };
      g_autoptr (GError) error = NULL;
      gboolean fits = tide_export_check_size (size, sizes[i].scale, TIDE_LANGUAGE_EN, &error);
      g_assert_cmpint (fits, ==, sizes[i].fits);
      if (sizes[i].fits)
        g_assert_no_error (error);
      else
        g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_SIZE);
    }
}

/* A scale that makes a PNG too large leaves the formats without pixels as they are. */
static void
test_scale (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_assert_false (tide_export_scene (scene, TIDE_FORMAT_PNG, 1000, out, &error));
  g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_SIZE);
  g_clear_error (&error);
  g_assert_true (tide_export_scene (scene, TIDE_FORMAT_SVG, 1000, out, &error));
  g_assert_no_error (error);
}

static void
test_files (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (folder, formats[i].name, NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;
      g_assert_true (tide_export_scene_to_file (scene, formats[i].format, 1, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_cmpuint (length, >, 100);
      g_assert_cmpmem (bytes, strlen (formats[i].start), formats[i].start,
                       strlen (formats[i].start));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_csv (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_ZH_CN);
  const TideChart *chart = tide_scene_chart (scene);
  g_autofree char *expected = tide_table_to_csv (chart->table, TIDE_LANGUAGE_ZH_CN);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (out);
  g_assert_true (tide_export_scene (scene, TIDE_FORMAT_CSV, 1, out, NULL));
  g_assert_cmpmem (g_memory_output_stream_get_data (memory),
                   g_memory_output_stream_get_data_size (memory), expected, strlen (expected));
}

/* A full disk is an error of every format, told once and with its reason. */
static void
test_full (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
      g_autoptr (GError) error = NULL;
      g_autoptr (GFileOutputStream) stream
          = g_file_append_to (full, G_FILE_CREATE_NONE, NULL, NULL);
      if (stream == NULL)
        {
          g_test_skip ("there is no /dev/full");
          return;
        }
      g_assert_false (
          tide_export_scene (scene, formats[i].format, 1, G_OUTPUT_STREAM (stream), &error));
      g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
    }
}

/* An error about a file says which one; what was there stays. */
static void
test_failed_file (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (tide_export_scene_to_file (scene, TIDE_FORMAT_PNG, 1e6, path, &error));
  g_assert_error (error, TIDE_DRAW_ERROR, TIDE_DRAW_ERROR_SIZE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What is wrong is told in the language that is asked for, the system's reason too. */
static void
test_chinese (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_ZH_CN);
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "图 1", "a.png", NULL);
  g_autofree char *expected = g_strdup_printf ("无法写入“%s”：没有这个文件或文件夹", path);
  TideFormat format;
  g_autoptr (GError) error = NULL;
  g_assert_false (tide_format_from_name ("jpg", TIDE_LANGUAGE_ZH_CN, &format, &error));
  g_assert_cmpstr (error->message, ==, "没有“jpg”这种格式；可选的有png、svg、pdf和csv");
  g_clear_error (&error);
  g_assert_false (tide_format_from_path ("图", TIDE_LANGUAGE_ZH_CN, &format, &error));
  g_assert_nonnull (strstr (error->message, "看不出格式"));
  g_clear_error (&error);
  g_assert_false (tide_export_scene_to_file (scene, TIDE_FORMAT_PNG, 1e6, path, &error));
  g_assert_nonnull (strstr (error->message, "无法绘制900 × 600、放大1e+06倍的图片"));
  g_clear_error (&error);
  g_assert_false (tide_export_scene_to_file (scene, TIDE_FORMAT_SVG, 1, path, &error));
  g_assert_cmpstr (error->message, ==, expected);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/unknown", test_unknown);
  g_test_add_func ("/export/sizes", test_sizes);
  g_test_add_func ("/export/scale", test_scale);
  g_test_add_func ("/export/files", test_files);
  g_test_add_func ("/export/csv", test_csv);
  g_test_add_func ("/export/full", test_full);
  g_test_add_func ("/export/failed-file", test_failed_file);
  g_test_add_func ("/export/chinese", test_chinese);
  return g_test_run ();
}
