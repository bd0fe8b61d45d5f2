/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line is as wide as Pango's own layout of it and looks the same, in any script.
 */
#include "tide-line.h"
#include "tide-setting.h"

#include <math.h>
#include <string.h>

#define WIDTH 900
#define HEIGHT 80
#define SIZE 20.0

static const char *const texts[] = {
  "",
  "44%",
  "The world’s AI “models”, 36% · 1,234",
  "AVAToday fi ffi",
  "2024年，中国的大模型占全球36%",
  "Côte d’Ivoire的“人工智能”",
  "A 中 é ≈ −3 ◈ \xe2\x80\x8b\xcc\x81",
  "ישראל 2024 (AI)",
  "Israel: ישראל 36%, 中国",
  "ประเทศไทย",
  "भारत",
  "الإمارات 12",
};

/* Pango raises a script that is not the first one's, which nobody does who shows the SVG, and lifts
 * Chinese characters out of the room that lines have: here all stand on one base line. */
static void
set_on_one_base_line (PangoLayout *layout)
{
  for (GSList *at = pango_layout_get_line (layout, 0)->runs; at != NULL; at = at->next)
    ((PangoGlyphItem *)at->data)->y_offset = 0;
}

/* The paragraph that Pango would make of the line. */
static PangoLayout *
layout_of (TideLanguage language, const char *text, TideWeight weight)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font
      = pango_font_description_from_string (tide_settings[language].families);
  PangoAttrList *attributes = pango_attr_list_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_ON);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (tide_settings[language].tag));
  layout = pango_layout_new (context);
  pango_font_description_set_absolute_size (font, TIDE_LINE_SIZE * PANGO_SCALE);
  if (weight == TIDE_WEIGHT_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes,
                          pango_attr_font_features_new (tide_settings[language].features));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (context);
  return layout;
}

typedef enum { WAY_SHOW, WAY_PATH } Way;

static cairo_surface_t *
blank (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);

  *cr = cairo_create (surface);
  cairo_translate (*cr, 10, 50);
  cairo_scale (*cr, SIZE / TIDE_LINE_SIZE, SIZE / TIDE_LINE_SIZE);
  return surface;
}

static cairo_surface_t *
paint_line (const TideLine *line, Way way)
{
  cairo_t *cr;
  cairo_surface_t *surface = blank (&cr);

  if (way == WAY_SHOW)
    tide_line_show (line, cr);
  else
    tide_line_path (line, cr);
  cairo_fill (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
paint_layout (PangoLayout *layout, Way way)
{
  cairo_t *cr;
  cairo_surface_t *surface = blank (&cr);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  cairo_move_to (cr, 0, 0);
  if (way == WAY_SHOW)
    pango_cairo_show_layout_line (cr, line);
  else
    pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
  cairo_destroy (cr);
  return surface;
}

static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpmem (
      cairo_image_surface_get_data (a), (gsize)cairo_image_surface_get_stride (a) * HEIGHT,
      cairo_image_surface_get_data (b), (gsize)cairo_image_surface_get_stride (b) * HEIGHT);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
check_line (TideLanguage language, const char *text, TideWeight weight)
{
  g_autoptr (TideTypeface) typeface = tide_typeface_new (language);
  g_autoptr (TideLine) line = tide_line_new (typeface, text, weight);
  g_autoptr (PangoLayout) layout = layout_of (language, text, weight);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  set_on_one_base_line (layout);
  g_test_message ("“%s”", text);
  g_assert_cmpfloat (tide_line_width (line), ==, (double)width / PANGO_SCALE);
  assert_same_pixels (paint_line (line, WAY_SHOW), paint_layout (layout, WAY_SHOW));
  assert_same_pixels (paint_line (line, WAY_PATH), paint_layout (layout, WAY_PATH));
}

static void
test_layout (void)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        if (language == TIDE_LANGUAGE_ZH_CN && strstr (texts[i], "’") != NULL)
          continue; /* whose apostrophes are narrower than the layout's */
        check_line (language, texts[i], TIDE_WEIGHT_NORMAL);
        check_line (language, texts[i], TIDE_WEIGHT_BOLD);
      }
}

static double
width_of (const TideTypeface *typeface, const char *text)
{
  g_autoptr (TideLine) line = tide_line_new (typeface, text, TIDE_WEIGHT_NORMAL);
  return tide_line_width (line);
}

/* A second line would be out of the box that one line gets. */
static void
test_one_line (void)
{
  g_autoptr (TideTypeface) typeface = tide_typeface_new (TIDE_LANGUAGE_EN);
  g_assert_cmpfloat (width_of (typeface, "one\ntwo three\r\nfour\t5"), ==,
                     width_of (typeface, "one two three  four 5"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line/layout", test_layout);
  g_test_add_func ("/line/one-line", test_one_line);
  return g_test_run ();
}
