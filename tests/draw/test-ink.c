/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each fill and dash is painted with, and that no stroke leaves its shape.
 */
#include "tide-ink.h"

static const TideColor BLUE = { 0.1, 0.3, 0.8, 1 };

static TideMark
bar (TideFill fill, TideDash dash)
{
  return (TideMark){ .shape = TIDE_SHAPE_RECT,
                     .part = TIDE_PART_DATUM,
                     .box = { 100, 50, 200, 20 },
                     .color = BLUE,
                     .fill = fill,
                     .dash = dash };
}

static TideInk
ink_of (TideMark mark)
{
  return tide_ink_of (&mark, tide_theme_get (TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL));
}

static void
assert_stroke_inside (const TideInk *ink, TideBox box)
{
  const TideBox *path = &ink->shape.box;
  double half = ink->width / 2;
  g_assert_cmpfloat (ink->stroke.alpha, >, 0);
  g_assert_cmpfloat_with_epsilon (path->x - half, box.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (path->y - half, box.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (path->x + path->width + half, box.x + box.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (path->y + path->height + half, box.y + box.height, 1e-9);
}

static void
test_solid (void)
{
  TideInk ink = ink_of (bar (TIDE_FILL_SOLID, TIDE_DASH_SOLID));
  g_assert_true (tide_color_equal (ink.ground, BLUE));
  g_assert_cmpfloat (ink.stroke.alpha, ==, 0);
  g_assert_cmpfloat (ink.hatch.alpha, ==, 0);
}

static void
test_outline (void)
{
  TideMark mark = bar (TIDE_FILL_OUTLINE, TIDE_DASH_SOLID);
  TideInk ink = ink_of (mark);
  g_assert_true (tide_color_equal (ink.stroke, BLUE));
  g_assert_cmpfloat (tide_color_contrast (ink.ground, BLUE), >, 3);
  g_assert_cmpfloat (ink.hatch.alpha, ==, 0);
  g_assert_false (ink.is_dashed);
  assert_stroke_inside (&ink, mark.box);
}

static void
test_hatch (void)
{
  TideMark mark = bar (TIDE_FILL_HATCH, TIDE_DASH_SOLID);
  TideInk ink = ink_of (mark);
  g_assert_true (tide_color_equal (ink.hatch, BLUE));
  g_assert_cmpfloat (tide_color_contrast (ink.ground, BLUE), >, 3);
  assert_stroke_inside (&ink, mark.box);
}

/* A bar of a period that is not complete looks it, even where its figure is observed. */
static void
test_dashed (void)
{
  TideMark mark = bar (TIDE_FILL_SOLID, TIDE_DASH_DASHED);
  TideInk ink = ink_of (mark);
  g_assert_true (ink.is_dashed);
  g_assert_cmpfloat (tide_color_contrast (ink.ground, BLUE), >, 3);
  assert_stroke_inside (&ink, mark.box);
}

static void
test_line (void)
{
  TidePoint points[] = { { 0, 0 }, { 30, 40 }, { 60, 10 } };
  TideMark mark = { .shape = TIDE_SHAPE_LINE, .color = BLUE, .line_width = 2.5 };
  mark.path.points = points;
  mark.path.n_points = G_N_ELEMENTS (points);
  TideInk ink = ink_of (mark);
  g_assert_cmpfloat (ink.width, ==, 2.5);
  g_assert_cmpfloat (ink.ground.alpha, ==, 0);
  g_assert_false (tide_ink_is_upright (&mark));
}

/* An outlined shape too small for its stroke keeps an extent, and never turns inside out. */
static void
test_tiny (void)
{
  TideMark mark = bar (TIDE_FILL_OUTLINE, TIDE_DASH_SOLID);
  mark.box.width = 0.2;
  TideInk ink = ink_of (mark);
  g_assert_cmpfloat (ink.shape.box.width, >=, 0);
  g_assert_cmpfloat (ink.shape.box.x, >=, mark.box.x);

  TideMark wedge = { .shape = TIDE_SHAPE_WEDGE, .color = BLUE, .fill = TIDE_FILL_HATCH };
  wedge.wedge.center = (TidePoint){ 50, 50 };
  wedge.wedge.inner = 30;
  wedge.wedge.outer = 30.5;
  wedge.wedge.from = 1;
  wedge.wedge.to = 1.001;
  ink = ink_of (wedge);
  g_assert_cmpfloat (ink.shape.wedge.inner, <=, ink.shape.wedge.outer);
  g_assert_cmpfloat (ink.shape.wedge.from, <=, ink.shape.wedge.to);
}

static void
test_on_circle (void)
{
  TidePoint top = tide_ink_on_circle ((TidePoint){ 10, 20 }, 5, 0);
  TidePoint right = tide_ink_on_circle ((TidePoint){ 10, 20 }, 5, G_PI_2);
  g_assert_cmpfloat_with_epsilon (top.x, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (top.y, 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (right.x, 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (right.y, 20, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ink/solid", test_solid);
  g_test_add_func ("/ink/outline", test_outline);
  g_test_add_func ("/ink/hatch", test_hatch);
  g_test_add_func ("/ink/dashed", test_dashed);
  g_test_add_func ("/ink/line", test_line);
  g_test_add_func ("/ink/tiny", test_tiny);
  g_test_add_func ("/ink/on-circle", test_on_circle);
  return g_test_run ();
}
