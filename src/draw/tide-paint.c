/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene onto Cairo: shapes first, then what is emphasised, then every text, so that no ring hides
 * a label. Edges that lie along the axes are set onto whole pixels where there are pixels. It must
 * not know files, queries or why a mark is where it is.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-paint.h"

#include "tide-ink.h"
#include "tide-line.h"

#include <math.h>

#define RING 2.0     /* width of a ring around what is emphasised */
#define RING_GAP 2.0 /* ground between it and the mark that has the keyboard */
#define LIGHTEN 0.22 /* how much of the ground shines through the mark under the pointer */
#define SLACK 0.01   /* a text may be wider than its box by so much without being squeezed */

static void
set_color (cairo_t *cr, TideColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
wedge_path (cairo_t *cr, const TideMark *mark)
{
  double x = mark->wedge.center.x, y = mark->wedge.center.y;
  double from = mark->wedge.from - G_PI_2, to = mark->wedge.to - G_PI_2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, mark->wedge.outer, from, to);
  if (mark->wedge.inner > 0)
    cairo_arc_negative (cr, x, y, mark->wedge.inner, to, from);
  else
    cairo_line_to (cr, x, y);
  cairo_close_path (cr);
}

static void
points_path (cairo_t *cr, const TideMark *mark)
{
  for (guint i = 0; i < mark->path.n_points; i++)
    {
      const TidePoint *point = &mark->path.points[i];

      if (i == 0)
        cairo_move_to (cr, point->x, point->y);
      else
        cairo_line_to (cr, point->x, point->y);
    }
}

/* Whether the painter's target has pixels that user space is upright on. */
static gboolean
has_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return type != CAIRO_SURFACE_TYPE_PDF && type != CAIRO_SURFACE_TYPE_SVG
         && type != CAIRO_SURFACE_TYPE_PS && matrix.xy == 0 && matrix.yx == 0;
}

/* Sets both edges of a rectangle onto pixels; what has a width keeps at least one. */
static void
snap_box (cairo_t *cr, TideBox *box)
{
  double x = box->x, y = box->y, right = x + box->width, bottom = y + box->height;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device (cr, &right, &bottom);
  x = round (x);
  y = round (y);
  right = MAX (round (right), box->width > 0 ? x + 1 : x);
  bottom = MAX (round (bottom), box->height > 0 ? y + 1 : y);
  cairo_device_to_user (cr, &x, &y);
  cairo_device_to_user (cr, &right, &bottom);
  *box = (TideBox){ x, y, right - x, bottom - y };
}

/* The nearest middle of a line of @width that covers whole pixels, in device space. */
static double
snap_middle (double middle, double width)
{
  return fmod (width, 2) == 1 ? floor (middle) + 0.5 : round (middle);
}

/* Sets a level or upright line onto pixels: its width, and its middle across its way. */
static void
snap_line (cairo_t *cr, TideMark *mark, TidePoint points[2])
{
  gboolean is_level = mark->path.points[0].y == mark->path.points[1].y;
  double width = mark->line_width, unused = 0;

  cairo_user_to_device_distance (cr, &width, &unused);
  width = MAX (round (width), 1);
  for (int i = 0; i < 2; i++)
    {
      points[i] = mark->path.points[i];
      cairo_user_to_device (cr, &points[i].x, &points[i].y);
      if (is_level)
        points[i].y = snap_middle (points[i].y, width);
      else
        points[i].x = snap_middle (points[i].x, width);
      cairo_device_to_user (cr, &points[i].x, &points[i].y);
    }
  cairo_device_to_user_distance (cr, &width, &unused);
  mark->path.points = points;
  mark->line_width = width;
}

static void
paint_hatch (cairo_t *cr, const TideInk *ink)
{
  double left, top, right, bottom;
  double step = TIDE_HATCH_SPACING * G_SQRT2;

  cairo_save (cr);
  tide_paint_path (cr, &ink->shape);
  cairo_clip (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double sum = step * floor ((left + top) / step - 1); sum < right + bottom; sum += step)
    {
      double at = sum + step / 2;

      cairo_move_to (cr, at - top + 1, top - 1);
      cairo_line_to (cr, at - bottom - 1, bottom + 1);
    }
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, TIDE_HATCH_WIDTH);
  set_color (cr, ink->hatch);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_ink (cairo_t *cr, const TideInk *ink)
{
  if (ink->ground.alpha > 0)
    {
      tide_paint_path (cr, &ink->shape);
      set_color (cr, ink->ground);
      cairo_fill (cr);
    }
  if (ink->hatch.alpha > 0)
    paint_hatch (cr, ink);
  if (ink->stroke.alpha > 0)
    {
      tide_paint_path (cr, &ink->shape);
      set_color (cr, ink->stroke);
      cairo_set_line_width (cr, ink->width);
      cairo_set_dash (cr, ink->dashes, ink->is_dashed ? 2 : 0, 0);
      cairo_stroke (cr);
    }
}

/* The mark where its edges are crisp; @points: room for those of a line. */
static TideMark
snap (cairo_t *cr, const TideMark *mark, TidePoint points[2])
{
  TideMark placed = *mark;

  if (!tide_ink_is_upright (mark) || !has_pixels (cr))
    return placed;
  if (mark->shape == TIDE_SHAPE_LINE)
    snap_line (cr, &placed, points);
  else
    snap_box (cr, &placed.box);
  return placed;
}

static void
paint_shape (cairo_t *cr, const TideMark *mark, const TideTheme *theme)
{
  TidePoint points[2];
  TideMark placed = snap (cr, mark, points);
  TideInk ink = tide_ink_of (&placed, theme);

  paint_ink (cr, &ink);
}

static double
text_left (const TideMark *mark, double width)
{
  switch (mark->label.anchor)
    {
    case TIDE_ANCHOR_START:
      break;
    case TIDE_ANCHOR_MIDDLE:
      return mark->box.x + (mark->box.width - width) / 2;
    case TIDE_ANCHOR_END:
      return mark->box.x + mark->box.width - width;
    }
  return mark->box.x;
}

/* Glyphs are set onto whole pixels: a text that starts on one looks the same wherever it stands. */
static void
move_to_pixel (cairo_t *cr, double x, double y)
{
  if (has_pixels (cr))
    {
      cairo_user_to_device (cr, &x, &y);
      x = round (x);
      y = round (y);
      cairo_device_to_user (cr, &x, &y);
    }
  cairo_translate (cr, x, y);
}

/* Where there are pixels glyphs are filled as outlines, each exactly where it belongs. Cairo's
 * pictures of them are set onto whole pixels, which makes the spaces between small letters uneven,
 * and since 1.17.4 onto quarters, where the last of a line loses what Cairo does not expect there.
 */
static void
paint_line (cairo_t *cr, const TideLine *line)
{
  if (has_pixels (cr))
    {
      tide_line_path (line, cr);
      cairo_fill (cr);
    }
  else
    tide_line_show (line, cr);
}

/* A rim of the background, which keeps lines off the letters. */
static void
paint_rim (cairo_t *cr, const TideLine *line, TideColor background)
{
  tide_line_path (line, cr);
  cairo_set_line_width (cr, 2 * TIDE_HALO * TIDE_LINE_SIZE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  set_color (cr, background);
  cairo_stroke (cr);
}

/* A font that is wider than the box was measured for is squeezed into it. */
static void
paint_text (cairo_t *cr, const TideTypeface *typeface, const TideMark *mark, TideColor background)
{
  double scale = mark->label.size / TIDE_LINE_SIZE;
  g_autoptr (TideLine) line = tide_line_new (typeface, mark->label.text, mark->label.weight);
  double width = tide_line_width (line) * scale;
  double squeeze = width > mark->box.width + SLACK ? mark->box.width / width : 1;

  if (squeeze <= 0)
    return;
  cairo_save (cr);
  move_to_pixel (cr, text_left (mark, width * squeeze), mark->label.baseline);
  cairo_scale (cr, scale * squeeze, scale);
  if (mark->label.halo)
    paint_rim (cr, line, background);
  set_color (cr, mark->color);
  paint_line (cr, line);
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* Everything within @reach of the mark's shape, in one colour. */
static void
paint_halo (cairo_t *cr, const TideMark *mark, double reach, TideColor color)
{
  TidePoint points[2];
  TideMark placed = snap (cr, mark, points);
  double body = mark->shape == TIDE_SHAPE_LINE ? placed.line_width : 0;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, body + 2 * reach);
  set_color (cr, color);
  tide_paint_path (cr, &placed);
  cairo_stroke (cr);
}

static TideColor
focus_color (const TideTheme *theme)
{
  static const TideColor on_light = { 0.110, 0.443, 0.847, 1 };
  static const TideColor on_dark = { 0.471, 0.682, 0.929, 1 };

  if (theme->contrast == TIDE_CONTRAST_HIGH)
    return theme->text;
  return theme->ground == TIDE_GROUND_DARK ? on_dark : on_light;
}

static void
paint_focus (cairo_t *cr, const TideMark *mark, const TideTheme *theme)
{
  paint_halo (cr, mark, RING_GAP + RING, focus_color (theme));
  paint_halo (cr, mark, RING_GAP, theme->background);
  paint_shape (cr, mark, theme);
}

static void
paint_hover (cairo_t *cr, const TideMark *mark, const TideTheme *theme)
{
  TideMark lighter = *mark;

  lighter.color = tide_color_mix (mark->color, theme->background, 1 - LIGHTEN);
  paint_halo (cr, mark, RING, theme->text);
  paint_shape (cr, &lighter, theme);
}

static void
paint_emphasis (cairo_t *cr, const TideScene *scene, const TideEmphasis *emphasis)
{
  const TideTheme *theme = tide_scene_theme (scene);
  const TideMark *hover = tide_scene_find (scene, emphasis->hover);
  const TideMark *focus = tide_scene_find (scene, emphasis->focus);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (focus != NULL)
    paint_focus (cr, focus, theme);
  if (hover != NULL)
    paint_hover (cr, hover, theme);
}

/* What painting a mark may touch. */
static TideBox
box_around (const TideMark *mark, double reach)
{
  double bleed = mark->shape == TIDE_SHAPE_TEXT ? mark->label.size / 2 : mark->line_width + 1;
  double by = reach + bleed;

  return (TideBox){ mark->box.x - by, mark->box.y - by, mark->box.width + 2 * by,
                    mark->box.height + 2 * by };
}

/* Whether any of the mark can be seen through the painter's clip. */
static gboolean
is_visible (const TideBox *clip, const TideMark *mark)
{
  TideBox box = box_around (mark, 0);

  return box.x < clip->x + clip->width && clip->x < box.x + box.width
         && box.y < clip->y + clip->height && clip->y < box.y + box.height;
}

static TideBox
clip_box (cairo_t *cr)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return (TideBox){ left, top, right - left, bottom - top };
}

static void
paint_shapes (cairo_t *cr, const TideScene *scene)
{
  TideBox clip = clip_box (cr);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n; i++)
    if (marks[i].shape != TIDE_SHAPE_TEXT && is_visible (&clip, &marks[i]))
      paint_shape (cr, &marks[i], tide_scene_theme (scene));
}

static void
paint_texts (cairo_t *cr, const TideScene *scene)
{
  g_autoptr (TideTypeface) typeface = tide_typeface_new (tide_scene_chart (scene)->language);
  TideBox clip = clip_box (cr);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].shape == TIDE_SHAPE_TEXT && is_visible (&clip, &marks[i]))
      paint_text (cr, typeface, &marks[i], tide_scene_theme (scene)->background);
}

TideBox
tide_paint_emphasis_box (const TideMark *mark)
{
  return box_around (mark, RING_GAP + RING);
}

void
tide_paint_path (cairo_t *cr, const TideMark *mark)
{
  const TideBox *box = &mark->box;

  switch (mark->shape)
    {
    case TIDE_SHAPE_RECT:
    case TIDE_SHAPE_TEXT:
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      break;
    case TIDE_SHAPE_DOT:
      cairo_new_sub_path (cr);
      cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2,
                 MIN (box->width, box->height) / 2, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case TIDE_SHAPE_LINE:
      points_path (cr, mark);
      break;
    case TIDE_SHAPE_AREA:
      points_path (cr, mark);
      cairo_close_path (cr);
      break;
    case TIDE_SHAPE_WEDGE:
      wedge_path (cr, mark);
      break;
    }
}

void
tide_paint_scene (cairo_t *cr, const TideScene *scene, const TideEmphasis *emphasis)
{
  g_return_if_fail (cr != NULL && scene != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  paint_shapes (cr, scene);
  if (emphasis != NULL)
    paint_emphasis (cr, scene, emphasis);
  paint_texts (cr, scene);
  cairo_restore (cr);
}
