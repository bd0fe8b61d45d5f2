/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as text that people and tests can compare: one mark a line, in the order of painting. It
 * must not know what marks mean.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-scene-private.h"

static const char *
part_name (TidePart part)
{
  static const char *const names[]
      = { "ground", "title", "subtitle", "note",  "source", "grid",  "axis",
          "tick",   "rule",  "join",     "datum", "name",   "value", "more" };
  return names[part];
}

static const char *
shape_name (TideShape shape)
{
  static const char *const names[] = { "rect", "dot", "line", "area", "wedge", "text" };
  return names[shape];
}

static const char *
fill_name (TideFill fill)
{
  static const char *const names[] = { "", " outline", " hatch" };
  return names[fill];
}

static const char *
dash_name (TideDash dash)
{
  static const char *const names[] = { "", " dashed", " dotted" };
  return names[dash];
}

static const char *
anchor_name (TideAnchor anchor)
{
  static const char *const names[] = { "start", "middle", "end" };
  return names[anchor];
}

/* " 12.3", never "-0.0", whatever the locale. */
static void
add_number (GString *out, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (digits, sizeof digits, "%.1f", number);
  g_string_append_printf (out, " %s", g_str_equal (digits, "-0.0") ? "0.0" : digits);
}

static void
add_path (GString *out, const TideMark *mark)
{
  g_string_append (out, " through");
  for (guint i = 0; i < mark->path.n_points; i++)
    {
      add_number (out, mark->path.points[i].x);
      add_number (out, mark->path.points[i].y);
    }
}

/* Angles are in degrees. */
static void
add_wedge (GString *out, const TideMark *mark)
{
  g_string_append (out, " wedge");
  add_number (out, mark->wedge.center.x);
  add_number (out, mark->wedge.center.y);
  add_number (out, mark->wedge.inner);
  add_number (out, mark->wedge.outer);
  add_number (out, mark->wedge.from * 180 / G_PI);
  add_number (out, mark->wedge.to * 180 / G_PI);
}

static void
add_label (GString *out, const TideMark *mark)
{
  g_string_append (out, " size");
  add_number (out, mark->label.size);
  add_number (out, mark->label.baseline);
  g_string_append_printf (out, " %s%s%s \"%s\"", anchor_name (mark->label.anchor),
                          mark->label.weight == TIDE_WEIGHT_BOLD ? " bold" : "",
                          mark->label.halo ? " halo" : "", mark->label.text);
  if (mark->label.whole != NULL)
    g_string_append_printf (out, " of \"%s\"", mark->label.whole);
}

static void
add_shape (GString *out, const TideMark *mark)
{
  switch (mark->shape)
    {
    case TIDE_SHAPE_RECT:
    case TIDE_SHAPE_DOT:
      break;
    case TIDE_SHAPE_LINE:
    case TIDE_SHAPE_AREA:
      add_path (out, mark);
      break;
    case TIDE_SHAPE_WEDGE:
      add_wedge (out, mark);
      break;
    case TIDE_SHAPE_TEXT:
      add_label (out, mark);
      break;
    }
}

static void
add_mark (GString *out, const TideMark *mark)
{
  g_autofree char *key = tide_key_to_string (mark->key);
  g_autofree char *color = tide_color_to_string (mark->color);
  g_string_append_printf (out, "%s %s %s", part_name (mark->part), shape_name (mark->shape),
                          *key != '\0' ? key : "-");
  add_number (out, mark->box.x);
  add_number (out, mark->box.y);
  add_number (out, mark->box.width);
  add_number (out, mark->box.height);
  g_string_append_printf (out, " %s%s%s", color, fill_name (mark->fill), dash_name (mark->dash));
  if (mark->line_width > 0)
    add_number (out, mark->line_width);
  g_string_append (out, mark->selected ? " selected" : "");
  add_shape (out, mark);
  g_string_append_c (out, '\n');
}

char *
tide_scene_dump (const TideScene *self)
{
  GString *out = g_string_new ("scene");
  add_number (out, self->size.width);
  add_number (out, self->size.height);
  g_string_append_printf (out, " %s %s left out %u\n", tide_kind_get (self->chart->kind)->name,
                          tide_language_code (self->chart->language),
                          self->chart->n_left_out + self->n_left_out);
  for (guint i = 0; i < self->marks->len; i++)
    add_mark (out, &g_array_index (self->marks, TideMark, i));
  return g_string_free (out, FALSE);
}
