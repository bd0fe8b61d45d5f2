/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is painted is what is picked; emphasis stays near its mark; texts stay in their boxes; bars
 * have crisp edges. Held against the painter's own paths and pixels, never against a stored
 * picture.
 */
#include "scenes.h"

#include <math.h>
#include <string.h>

#define EDGE 0.4 /* pixels around an edge where a flattened curve may differ from a true one */

typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static Canvas
canvas_new (TideSize size, double scale)
{
  Canvas self;
  self.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(size.width * scale),
                                             (int)(size.height * scale));
  self.cr = cairo_create (self.surface);
  cairo_scale (self.cr, scale, scale);
  return self;
}

static void
canvas_clear (Canvas *self)
{
  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Canvas, canvas_clear)

static guint32
pixel (const Canvas *canvas, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (canvas->surface);
  guint32 word;
  memcpy (&word, data + y * cairo_image_surface_get_stride (canvas->surface) + 4 * x, sizeof word);
  return word & 0xffffff;
}

static guint32
color_word (TideColor color)
{
  g_autofree char *text = tide_color_to_string (color);
  return (guint32)g_ascii_strtoull (text + 1, NULL, 16);
}

static gboolean
path_has (cairo_t *cr, const TideMark *mark, double x, double y)
{
  return mark->shape == TIDE_SHAPE_LINE ? cairo_in_stroke (cr, x, y) : cairo_in_fill (cr, x, y);
}

/* Whether the painter's path says the same all around the point. */
static gboolean
is_near_edge (cairo_t *cr, const TideMark *mark, double x, double y)
{
  gboolean here = path_has (cr, mark, x, y);
  for (int i = 0; i < 8; i++)
    if (path_has (cr, mark, x + EDGE * cos (i * G_PI_4), y + EDGE * sin (i * G_PI_4)) != here)
      return TRUE;
  return FALSE;
}

static void
set_path (cairo_t *cr, const TideMark *mark)
{
  cairo_new_path (cr);
  tide_paint_path (cr, mark);
  cairo_set_line_width (cr, mark->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
}

/* Points in and around the mark: it contains what its path contains. */
static void
assert_contains_its_path (cairo_t *cr, const TideMark *mark)
{
  TideBox box = mark->box;
  set_path (cr, mark);
  for (int i = 0; i < 100; i++)
    {
      double x = g_test_rand_double_range (box.x - 5, box.x + box.width + 5);
      double y = g_test_rand_double_range (box.y - 5, box.y + box.height + 5);
      if (!is_near_edge (cr, mark, x, y))
        g_assert_cmpint (tide_mark_contains (mark, x, y), ==, path_has (cr, mark, x, y));
    }
}

static void
test_contains (void)
{
  guint shapes = 0;
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    {
      g_autoptr (TideScene) scene = scenes_of (scenes_links[i], TIDE_LANGUAGE_EN);
      g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), 1);
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (guint m = 0; m < n; m++)
        {
          assert_contains_its_path (canvas.cr, &marks[m]);
          shapes |= 1u << marks[m].shape;
        }
    }
  for (int shape = TIDE_SHAPE_RECT; shape <= TIDE_SHAPE_TEXT; shape++)
    g_assert_cmphex (shapes & 1u << shape, !=, 0);
}

/* A point is picked where a mark with a key is painted, and nowhere else. */
static void
test_pick (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    {
      g_autoptr (TideScene) scene = scenes_of (scenes_links[i], TIDE_LANGUAGE_ZH_CN);
      TideSize size = tide_scene_size (scene);
      g_auto (Canvas) canvas = canvas_new (size, 1);
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      for (int p = 0; p < 1000; p++)
        {
          double x = g_test_rand_double_range (0, size.width);
          double y = g_test_rand_double_range (0, size.height);
          const TideMark *picked = tide_scene_pick (scene, x, y, 0);
          gboolean is_there = FALSE, is_unsure = FALSE;
          for (guint m = 0; m < n; m++)
            {
              if (marks[m].part != TIDE_PART_DATUM)
                continue;
              set_path (canvas.cr, &marks[m]);
              is_unsure |= is_near_edge (canvas.cr, &marks[m], x, y);
              is_there |= path_has (canvas.cr, &marks[m], x, y);
            }
          if (!is_unsure)
            g_assert_cmpint (picked != NULL && picked->part == TIDE_PART_DATUM, ==, is_there);
        }
    }
}

static void
test_state (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), 1);
  cairo_matrix_t before, after;
  cairo_set_line_width (canvas.cr, 7);
  cairo_set_dash (canvas.cr, (double[]){ 3 }, 1, 0);
  cairo_get_matrix (canvas.cr, &before);
  tide_paint_scene (canvas.cr, scene, NULL);
  cairo_get_matrix (canvas.cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (canvas.cr), ==, 7);
  g_assert_cmpint (cairo_get_dash_count (canvas.cr), ==, 1);
  g_assert_false (cairo_has_current_point (canvas.cr));
}

/* More than what Cairo rounds otherwise where a clip cuts a curve. */
static gboolean
is_change (guint32 before, guint32 after)
{
  int most = 0;
  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int)(before >> shift & 255) - (int)(after >> shift & 255)));
  return most > 20;
}

static gboolean
is_in (const TideBox *box, int x, int y)
{
  return x + 1 > box->x && x < box->x + box->width && y + 1 > box->y && y < box->y + box->height;
}

/* How many pixels differ; each of them is in the box. */
static guint
count_changes (const Canvas *plain, const Canvas *other, TideSize size, TideBox box)
{
  guint n = 0;
  for (int y = 0; y < (int)size.height; y++)
    for (int x = 0; x < (int)size.width; x++)
      if (is_change (pixel (plain, x, y), pixel (other, x, y)))
        {
          g_assert_true (is_in (&box, x, y));
          n++;
        }
  return n;
}

static void
assert_emphasis (const TideScene *scene, const Canvas *plain, const TideMark *mark,
                 TideEmphasis emphasis)
{
  TideSize size = tide_scene_size (scene);
  g_auto (Canvas) canvas = canvas_new (size, 1);
  tide_paint_scene (canvas.cr, scene, &emphasis);
  g_assert_cmpuint (count_changes (plain, &canvas, size, tide_paint_emphasis_box (mark)), >, 20);
}

static void
test_emphasis (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    {
      g_autoptr (TideScene) scene = scenes_of (scenes_links[i], TIDE_LANGUAGE_EN);
      g_auto (Canvas) plain = canvas_new (tide_scene_size (scene), 1);
      TideKey key = tide_scene_step (scene, TIDE_KEY_NONE, TIDE_STEP_FIRST);
      const TideMark *mark = tide_scene_find (scene, key);
      g_assert_nonnull (mark);
      tide_paint_scene (plain.cr, scene, NULL);
      assert_emphasis (scene, &plain, mark, (TideEmphasis){ .hover = key });
      assert_emphasis (scene, &plain, mark, (TideEmphasis){ .focus = key });
      assert_emphasis (scene, &plain, mark, (TideEmphasis){ .hover = key, .focus = key });
    }
}

static void
test_no_emphasis (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  TideSize size = tide_scene_size (scene);
  g_auto (Canvas) plain = canvas_new (size, 1);
  g_auto (Canvas) other = canvas_new (size, 1);
  TideEmphasis unknown = { .hover = tide_key_new ("ZZZ", (TidePeriod){ 1999, 1999, 1, 0 }) };
  tide_paint_scene (plain.cr, scene, NULL);
  tide_paint_scene (other.cr, scene, &unknown);
  g_assert_cmpuint (count_changes (&plain, &other, size, (TideBox){ 0, 0, 0, 0 }), ==, 0);
}

/* Clears a part and paints it again. */
static void
mend (Canvas *self, const TideScene *scene, TideBox part)
{
  cairo_save (self->cr);
  cairo_rectangle (self->cr, floor (part.x), floor (part.y), ceil (part.width), ceil (part.height));
  cairo_clip (self->cr);
  cairo_set_source_rgb (self->cr, 0, 1, 0);
  cairo_paint (self->cr);
  tide_paint_scene (self->cr, scene, NULL);
  cairo_restore (self->cr);
}

/* A part that is painted again is as it was in the whole, but for single pixels where Cairo takes a
 * dash or a curve up again. */
static void
test_clip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    {
      g_autoptr (TideScene) scene = scenes_of (scenes_links[i], TIDE_LANGUAGE_EN);
      TideSize size = tide_scene_size (scene);
      TideBox all = { 0, 0, size.width, size.height };
      g_auto (Canvas) whole = canvas_new (size, 1);
      g_auto (Canvas) mended = canvas_new (size, 1);
      tide_paint_scene (whole.cr, scene, NULL);
      tide_paint_scene (mended.cr, scene, NULL);
      for (int p = 0; p < 20; p++)
        mend (&mended, scene,
              (TideBox){ g_test_rand_int_range (0, 800), g_test_rand_int_range (0, 500),
                         g_test_rand_int_range (1, 200), g_test_rand_int_range (1, 90) });
      g_assert_cmpuint (count_changes (&whole, &mended, size, all), <, 20);
    }
}

/* No letter loses a pixel where a clip cuts its line, not the dot of an i. */
static void
test_clipped_text (void)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideScene) scene = scenes_of ("counts", language);
      TideSize size = tide_scene_size (scene);
      g_auto (Canvas) whole = canvas_new (size, 1);
      g_auto (Canvas) mended = canvas_new (size, 1);
      guint n;
      const TideMark *marks = tide_scene_marks (scene, &n);
      tide_paint_scene (whole.cr, scene, NULL);
      tide_paint_scene (mended.cr, scene, NULL);
      for (guint i = 0; i < n; i++)
        {
          TideBox half = marks[i].box;
          half.x += half.width / 2;
          if (marks[i].shape == TIDE_SHAPE_TEXT)
            mend (&mended, scene, half);
        }
      g_assert_cmpuint (count_changes (&whole, &mended, size, (TideBox){ 0 }), ==, 0);
    }
}

/* How much of a bar is in its full colour: all, its edge, or every other line. */
static double
share_in_color (const Canvas *canvas, const TideMark *mark)
{
  guint32 word = color_word (mark->color);
  int n = 0, full = 0;
  for (int y = (int)mark->box.y + 2; y < (int)(mark->box.y + mark->box.height) - 2; y++)
    for (int x = (int)mark->box.x + 2; x < (int)(mark->box.x + mark->box.width) - 2; x++)
      {
        n++;
        full += pixel (canvas, x, y) == word;
      }
  return n > 0 ? (double)full / n : NAN;
}

static void
test_fills (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts?countries=USA,CHN,DEU,JPN", TIDE_LANGUAGE_EN);
  g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), 1);
  guint n, seen = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  tide_paint_scene (canvas.cr, scene, NULL);
  for (guint i = 0; i < n; i++)
    {
      if (marks[i].part != TIDE_PART_DATUM || marks[i].shape != TIDE_SHAPE_RECT)
        continue;
      double share = share_in_color (&canvas, &marks[i]);
      seen |= 1u << marks[i].fill;
      if (marks[i].fill == TIDE_FILL_SOLID && marks[i].dash == TIDE_DASH_SOLID)
        g_assert_cmpfloat (share, ==, 1);
      else if (marks[i].fill == TIDE_FILL_OUTLINE)
        g_assert_cmpfloat (share, ==, 0);
      else if (marks[i].fill == TIDE_FILL_HATCH)
        g_assert_true (share > 0.02 && share < 0.5);
    }
  g_assert_cmphex (seen, ==,
                   1u << TIDE_FILL_SOLID | 1u << TIDE_FILL_OUTLINE | 1u << TIDE_FILL_HATCH);
}

/* No pixel of a bar's end is half bar, half ground, at any scale. */
static void
test_crisp (void)
{
  static const double scales[] = { 1, 1.25, 1.7, 2, 3 };
  g_autoptr (TideScene) scene = scenes_of ("counts?countries=USA", TIDE_LANGUAGE_EN);
  const TideMark *bar
      = tide_scene_find (scene, tide_key_new ("USA", (TidePeriod){ 2024, 2024, 1, 0 }));
  g_assert_nonnull (bar);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      double scale = scales[i];
      g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), scale);
      guint32 word = color_word (bar->color);
      int middle = (int)((bar->box.y + bar->box.height / 2) * scale);
      int end = (int)round ((bar->box.x + bar->box.width) * scale);
      tide_paint_scene (canvas.cr, scene, NULL);
      g_assert_cmphex (pixel (&canvas, end - 1, middle), ==, word);
      g_assert_cmphex (pixel (&canvas, end, middle), !=, word);
      g_assert_cmphex (pixel (&canvas, end, middle), ==, pixel (&canvas, end + 1, middle));
    }
}

/* A hairline is one row or column of its own colour, with nothing beside it. */
static void
test_hairlines (void)
{
  g_autoptr (TideScene) scene = scenes_of (scenes_links[1], TIDE_LANGUAGE_EN);
  g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), 1);
  guint n, n_lines = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  tide_paint_scene (canvas.cr, scene, NULL);
  for (guint i = 0; i < n; i++)
    {
      const TideMark *line = &marks[i];
      if (line->part != TIDE_PART_GRID || line->box.height > line->line_width)
        continue;
      int x = (int)line->box.x + 2, y = (int)line->path.points[0].y, full = 0;
      for (int row = y - 2; row <= y + 2; row++)
        full += pixel (&canvas, x, row) == color_word (line->color);
      g_assert_cmpint (full, ==, 1);
      n_lines++;
    }
  g_assert_cmpuint (n_lines, >, 0);
}

/* A measure of a font that is half as wide as any. */
static void
narrow_extents (const TideMeasure *self, const char *text, double size, TideWeight weight,
                double *width, double *ascent, double *descent)
{
  const TideMeasure *fixed = tide_measure_fixed ();
  fixed->extents (fixed, text, size, weight, width, ascent, descent);
  *width *= 0.5;
}

/* Where the font is wider than the scene was told, texts are squeezed into their boxes. */
static void
test_squeezed (void)
{
  static const TideMeasure narrow = { narrow_extents };
  const TideTheme *theme = tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL);
  g_autoptr (TideScene) scene = scenes_make ("counts", TIDE_LANGUAGE_EN, theme, &narrow);
  TideSize size = tide_scene_size (scene);
  g_auto (Canvas) canvas = canvas_new (size, 1);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n), *title = NULL;
  for (guint i = 0; i < n && title == NULL; i++)
    title = marks[i].part == TIDE_PART_TITLE ? &marks[i] : NULL;
  g_assert_nonnull (title);
  tide_paint_scene (canvas.cr, scene, NULL);
  for (int y = (int)title->box.y; y < title->box.y + title->box.height; y++)
    for (int x = (int)ceil (title->box.x + title->box.width) + 2; x < size.width; x++)
      g_assert_cmphex (pixel (&canvas, x, y), ==, color_word (theme->background));
}

static void
test_themes (void)
{
  for (int i = 0; i < 4; i++)
    {
      const TideTheme *theme = tide_theme_get (i & 1, i >> 1);
      g_autoptr (TideScene) scene
          = scenes_make ("counts", TIDE_LANGUAGE_EN, theme, tide_measure_fixed ());
      g_auto (Canvas) canvas = canvas_new (tide_scene_size (scene), 1);
      tide_paint_scene (canvas.cr, scene, NULL);
      g_assert_cmphex (pixel (&canvas, 0, 0), ==, color_word (theme->background));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/contains", test_contains);
  g_test_add_func ("/paint/pick", test_pick);
  g_test_add_func ("/paint/state", test_state);
  g_test_add_func ("/paint/emphasis", test_emphasis);
  g_test_add_func ("/paint/no-emphasis", test_no_emphasis);
  g_test_add_func ("/paint/clip", test_clip);
  g_test_add_func ("/paint/clipped-text", test_clipped_text);
  g_test_add_func ("/paint/fills", test_fills);
  g_test_add_func ("/paint/crisp", test_crisp);
  g_test_add_func ("/paint/hairlines", test_hairlines);
  g_test_add_func ("/paint/squeezed", test_squeezed);
  g_test_add_func ("/paint/themes", test_themes);
  return g_test_run ();
}
