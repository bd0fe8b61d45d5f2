/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PNG read back by libpng: its size, resolution, pixels and texts; the same scene, the same
 * bytes.
 */
#include "scenes.h"

#include "tide-export.h"

#include <math.h>
#include <png.h>
#include <string.h>

typedef struct {
  png_structp png;
  png_infop info;
  GBytes *bytes;
  gsize at;
} Picture;

static GBytes *
encode (const TideScene *scene, double scale)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_assert_true (tide_export_scene (scene, TIDE_FORMAT_PNG, scale, memory, &error));
  g_assert_no_error (error);
  g_output_stream_close (memory, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
on_read (png_structp png, png_bytep to, png_size_t length)
{
  Picture *self = png_get_io_ptr (png);
  gsize size;
  const guint8 *data = g_bytes_get_data (self->bytes, &size);
  g_assert_cmpuint (self->at + length, <=, size);
  memcpy (to, data + self->at, length);
  self->at += length;
}

/* Any error of libpng's ends the test: without a place to jump to it aborts. */
static Picture *
picture_new (const char *link, TideLanguage language, double scale)
{
  g_autoptr (TideScene) scene = scenes_of (link, language);
  Picture *self = g_new0 (Picture, 1);
  self->bytes = encode (scene, scale);
  self->png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  self->info = png_create_info_struct (self->png);
  png_set_read_fn (self->png, self, on_read);
  png_read_png (self->png, self->info, PNG_TRANSFORM_IDENTITY, NULL);
  return self;
}

static void
picture_free (Picture *self)
{
  png_destroy_read_struct (&self->png, &self->info, NULL);
  g_bytes_unref (self->bytes);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

static const png_text *
find_text (const Picture *self, const char *keyword)
{
  png_textp texts;
  int n = png_get_text (self->png, self->info, &texts, NULL);
  for (int i = 0; i < n; i++)
    if (g_str_equal (texts[i].key, keyword))
      return &texts[i];
  return NULL;
}

static void
assert_text (const Picture *self, const char *keyword, const char *language, const char *expected)
{
  const png_text *text = find_text (self, keyword);
  g_assert_nonnull (text);
  g_assert_cmpint (text->compression, ==, PNG_ITXT_COMPRESSION_NONE);
  g_assert_cmpstr (text->lang, ==, language);
  g_assert_cmpstr (text->text, ==, expected);
}

static void
test_form (void)
{
  static const double scales[] = { 1, 2, 1.5 };
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (Picture) picture = picture_new ("shares", TIDE_LANGUAGE_EN, scales[i]);
      png_uint_32 across = 0, down = 0;
      int unit = 0;
      g_assert_cmpuint (png_get_image_width (picture->png, picture->info), ==, 900 * scales[i]);
      g_assert_cmpuint (png_get_image_height (picture->png, picture->info), ==, 600 * scales[i]);
      g_assert_cmpint (png_get_bit_depth (picture->png, picture->info), ==, 8);
      g_assert_cmpint (png_get_color_type (picture->png, picture->info), ==, PNG_COLOR_TYPE_RGB);
      png_get_pHYs (picture->png, picture->info, &across, &down, &unit);
      g_assert_cmpint (unit, ==, PNG_RESOLUTION_METER);
      g_assert_cmpuint (across, ==, down);
      g_assert_cmpfloat_with_epsilon (across * 0.0254, 96 * scales[i], 0.05);
    }
}

static void
test_texts (void)
{
  g_autoptr (Picture) picture = picture_new ("shares?countries=CHN", TIDE_LANGUAGE_ZH_CN, 1);
  g_autoptr (TideScene) scene = scenes_of ("shares?countries=CHN", TIDE_LANGUAGE_ZH_CN);
  const TideChart *chart = tide_scene_chart (scene);
  g_autofree char *description = tide_chart_describe (chart, TIDE_KEY_NONE);
  assert_text (picture, "Title", "zh-CN", chart->title);
  assert_text (picture, "Source", "zh-CN", chart->source);
  assert_text (picture, "Description", "zh-CN", description);
  assert_text (picture, "URL", "en", "tidemark:shares?countries=CHN");
  g_assert_true (g_str_has_prefix (find_text (picture, "Software")->text, "Tidemark "));
}

/* Red first: the ground and the colours are those of the scene. */
static void
test_pixels (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts?countries=USA", TIDE_LANGUAGE_EN);
  g_autoptr (Picture) picture = picture_new ("counts?countries=USA", TIDE_LANGUAGE_EN, 1);
  const TideMark *bar
      = tide_scene_find (scene, tide_key_new ("USA", (TidePeriod){ 2024, 2024, 1, 0 }));
  png_bytepp rows = png_get_rows (picture->png, picture->info);
  const guint8 *there
      = rows[(int)(bar->box.y + bar->box.height / 2)] + 3 * (int)(bar->box.x + bar->box.width / 2);
  g_assert_cmpint (there[0], ==, lround (bar->color.red * 255));
  g_assert_cmpint (there[1], ==, lround (bar->color.green * 255));
  g_assert_cmpint (there[2], ==, lround (bar->color.blue * 255));
}

static void
test_repeated (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autoptr (GBytes) first = encode (scene, 1);
  g_autoptr (GBytes) again = encode (scene, 1);
  g_assert_true (g_bytes_equal (first, again));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/form", test_form);
  g_test_add_func ("/png/texts", test_texts);
  g_test_add_func ("/png/pixels", test_pixels);
  g_test_add_func ("/png/repeated", test_repeated);
  return g_test_run ();
}
