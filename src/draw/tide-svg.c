/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene as SVG 1.1 that stays a document: text is text, each as long as it was measured whatever
 * font the reader has; each datum says in a <title> what it is; source and link are metadata. It
 * must not know Cairo or files.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-export.h"

#include "tide-ink.h"
#include "tide-setting.h"

#include <math.h>

/* XML 1.0 has no way to write most control characters: they become U+FFFD. */
static char *
escape (const char *text)
{
  g_autoptr (GString) allowed = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_forbidden
          = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;

      g_string_append_unichar (allowed, is_forbidden ? 0xFFFD : c);
    }
  return g_markup_escape_text (allowed->str, (gssize)allowed->len);
}

/* <name>text</name> */
static void
add_element (GString *svg, const char *name, const char *text)
{
  g_autofree char *escaped = escape (text);

  g_string_append_printf (svg, "<%s>%s</%s>\n", name, escaped, name);
}

/* A length to a hundredth of a pixel, with a point in any locale and no idle zeros. */
static void
add_number (GString *svg, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double hundredths = round (value * 100);

  g_ascii_formatd (text, sizeof text, "%.10g", hundredths == 0 ? 0 : hundredths / 100);
  g_string_append (svg, text);
}

static void
add_length (GString *svg, const char *name, double value)
{
  g_string_append_printf (svg, " %s=\"", name);
  add_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
add_point (GString *svg, const char *command, TidePoint point)
{
  g_string_append (svg, command);
  add_number (svg, point.x);
  g_string_append_c (svg, ' ');
  add_number (svg, point.y);
}

/* name="#rrggbb", and name-opacity where it is not opaque. */
static void
add_color (GString *svg, const char *name, TideColor color)
{
  g_autofree char *text = tide_color_to_string (color);
  g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

  g_string_append_printf (svg, " %s=\"%s\"", name, text);
  if (color.alpha < 1)
    add_length (svg, opacity, color.alpha);
}

/* The pattern of hatching in one colour is named by it. */
static char *
hatch_id (const TideInk *ink)
{
  g_autofree char *color = tide_color_to_string (ink->hatch);

  return g_strconcat ("hatch-", color + 1, NULL);
}

static void
add_hatch (GString *svg, const TideInk *ink, const char *id)
{
  g_string_append_printf (svg,
                          "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\" "
                          "patternTransform=\"rotate(45)\"",
                          id);
  add_length (svg, "width", TIDE_HATCH_SPACING);
  add_length (svg, "height", TIDE_HATCH_SPACING);
  g_string_append (svg, "><rect");
  add_length (svg, "width", TIDE_HATCH_SPACING);
  add_length (svg, "height", TIDE_HATCH_SPACING);
  add_color (svg, "fill", ink->ground);
  g_string_append (svg, "/><rect");
  add_length (svg, "x", (TIDE_HATCH_SPACING - TIDE_HATCH_WIDTH) / 2);
  add_length (svg, "width", TIDE_HATCH_WIDTH);
  add_length (svg, "height", TIDE_HATCH_SPACING);
  add_color (svg, "fill", ink->hatch);
  g_string_append (svg, "/></pattern>\n");
}

/* Each hatching once. */
static void
add_hatches (GString *svg, const TideScene *scene)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      TideInk ink;
      char *id;

      if (marks[i].shape == TIDE_SHAPE_TEXT || marks[i].fill != TIDE_FILL_HATCH)
        continue;
      ink = tide_ink_of (&marks[i], tide_scene_theme (scene));
      id = hatch_id (&ink);
      if (ink.hatch.alpha > 0 && !g_hash_table_contains (known, id))
        add_hatch (svg, &ink, id);
      g_hash_table_add (known, id);
    }
}

static void
add_box (GString *svg, const TideBox *box)
{
  g_string_append (svg, "<rect");
  add_length (svg, "x", box->x);
  add_length (svg, "y", box->y);
  add_length (svg, "width", box->width);
  add_length (svg, "height", box->height);
}

static void
add_dot (GString *svg, const TideBox *box)
{
  g_string_append (svg, "<circle");
  add_length (svg, "cx", box->x + box->width / 2);
  add_length (svg, "cy", box->y + box->height / 2);
  add_length (svg, "r", MIN (box->width, box->height) / 2);
}

static void
add_points (GString *svg, const char *element, const TideMark *mark)
{
  g_string_append_printf (svg, "<%s points=\"", element);
  for (guint i = 0; i < mark->path.n_points; i++)
    add_point (svg, i == 0 ? "" : " ", mark->path.points[i]);
  g_string_append_c (svg, '"');
}

/* An arc to @angle, in halves, because SVG cannot draw a whole turn at once. */
static void
add_arc (GString *svg, const TideMark *mark, double radius, double from, double to)
{
  const char *sweep = to > from ? " 0 0 1 " : " 0 0 0 ";

  for (int i = 1; i <= 2; i++)
    {
      g_string_append (svg, "A");
      add_point (svg, "", (TidePoint){ radius, radius });
      add_point (svg, sweep,
                 tide_ink_on_circle (mark->wedge.center, radius, from + (to - from) * i / 2));
    }
}

static void
add_wedge (GString *svg, const TideMark *mark)
{
  double inner = mark->wedge.inner, outer = mark->wedge.outer;
  double from = mark->wedge.from, to = mark->wedge.to;

  g_string_append (svg, "<path d=\"");
  add_point (svg, "M", tide_ink_on_circle (mark->wedge.center, outer, from));
  add_arc (svg, mark, outer, from, to);
  add_point (svg, "L", tide_ink_on_circle (mark->wedge.center, inner, to));
  if (inner > 0)
    add_arc (svg, mark, inner, to, from);
  g_string_append (svg, "Z\"");
}

static const char *
add_geometry (GString *svg, const TideMark *mark)
{
  switch (mark->shape)
    {
    case TIDE_SHAPE_RECT:
      add_box (svg, &mark->box);
      return "rect";
    case TIDE_SHAPE_DOT:
      add_dot (svg, &mark->box);
      return "circle";
    case TIDE_SHAPE_LINE:
      add_points (svg, "polyline", mark);
      return "polyline";
    case TIDE_SHAPE_AREA:
      add_points (svg, "polygon", mark);
      return "polygon";
    case TIDE_SHAPE_WEDGE:
      add_wedge (svg, mark);
      return "path";
    case TIDE_SHAPE_TEXT:
      break;
    }
  g_return_val_if_reached ("g");
}

static void
add_paint (GString *svg, const TideInk *ink)
{
  if (ink->hatch.alpha > 0)
    {
      g_autofree char *id = hatch_id (ink);

      g_string_append_printf (svg, " fill=\"url(#%s)\"", id);
    }
  else if (ink->ground.alpha > 0)
    add_color (svg, "fill", ink->ground);
  else
    g_string_append (svg, " fill=\"none\"");
  if (ink->stroke.alpha > 0)
    {
      add_color (svg, "stroke", ink->stroke);
      add_length (svg, "stroke-width", ink->width);
      g_string_append (svg, " stroke-linejoin=\"round\"");
    }
  if (ink->is_dashed)
    {
      g_string_append (svg, " stroke-dasharray=\"");
      add_point (svg, "", (TidePoint){ ink->dashes[0], ink->dashes[1] });
      g_string_append_c (svg, '"');
    }
}

static void
add_shape (GString *svg, const TideMark *mark, const TideScene *scene)
{
  TideInk ink = tide_ink_of (mark, tide_scene_theme (scene));
  const char *element = add_geometry (svg, &ink.shape);

  add_paint (svg, &ink);
  if (tide_ink_is_upright (mark))
    g_string_append (svg, " shape-rendering=\"crispEdges\"");
  if (mark->part == TIDE_PART_DATUM)
    {
      g_autofree char *says = tide_chart_describe (tide_scene_chart (scene), mark->key);

      g_string_append_c (svg, '>');
      add_element (svg, "title", says);
      g_string_append_printf (svg, "</%s>\n", element);
    }
  else
    g_string_append (svg, "/>\n");
}

/* Where the text holds on to its box, and how SVG calls that. */
static double
anchor_place (const TideMark *mark, const char **name)
{
  switch (mark->label.anchor)
    {
    case TIDE_ANCHOR_START:
      break;
    case TIDE_ANCHOR_MIDDLE:
      *name = "middle";
      return mark->box.x + mark->box.width / 2;
    case TIDE_ANCHOR_END:
      *name = "end";
      return mark->box.x + mark->box.width;
    }
  *name = "start";
  return mark->box.x;
}

typedef enum { LAYER_RIM, LAYER_LETTERS } TextLayer;

/* A rim is a text of its own: programs that do not know paint-order would paint it on the letters.
 */
static void
add_text_layer (GString *svg, const TideMark *mark, TextLayer layer, TideColor color)
{
  g_autofree char *escaped = escape (mark->label.text);
  const char *anchor;

  g_string_append (svg, "<text");
  add_length (svg, "x", anchor_place (mark, &anchor));
  add_length (svg, "y", mark->label.baseline);
  add_length (svg, "font-size", mark->label.size);
  if (mark->label.weight == TIDE_WEIGHT_BOLD)
    g_string_append (svg, " font-weight=\"700\"");
  if (mark->label.anchor != TIDE_ANCHOR_START)
    g_string_append_printf (svg, " text-anchor=\"%s\"", anchor);
  add_color (svg, "fill", color);
  if (layer == LAYER_RIM)
    {
      add_color (svg, "stroke", color);
      add_length (svg, "stroke-width", 2 * TIDE_HALO * mark->label.size);
      g_string_append (svg, " stroke-linejoin=\"round\" aria-hidden=\"true\"");
    }
  add_length (svg, "textLength", mark->box.width);
  g_string_append_printf (svg, " lengthAdjust=\"spacingAndGlyphs\">%s</text>\n", escaped);
}

static void
add_text (GString *svg, const TideMark *mark, TideColor background)
{
  if (mark->label.halo)
    add_text_layer (svg, mark, LAYER_RIM, background);
  add_text_layer (svg, mark, LAYER_LETTERS, mark->color);
}

static void
add_root (GString *svg, const TideScene *scene)
{
  TideSize size = tide_scene_size (scene);
  TideLanguage language = tide_scene_chart (scene)->language;

  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\"");
  g_string_append_printf (svg, " xml:lang=\"%s\"", tide_settings[language].tag);
  add_length (svg, "width", size.width);
  add_length (svg, "height", size.height);
  g_string_append (svg, " viewBox=\"0 0");
  add_point (svg, " ", (TidePoint){ size.width, size.height });
  g_string_append_printf (svg, "\" font-family=\"%s\" style=\"font-feature-settings:'tnum'\">\n",
                          tide_settings[language].families);
}

/* What the picture is, where its figures are from, and the link that draws it again. */
static void
add_metadata (GString *svg, const TideChart *chart)
{
  const TideIndicator *indicator = chart->table->indicator;
  g_autofree char *link = tide_query_to_string (chart->table->query);

  g_string_append (svg, "<metadata>\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                        "<rdf:Description rdf:about=\"\">\n");
  add_element (svg, "dc:title", chart->title);
  add_element (svg, "dc:identifier", link);
  if (chart->source != NULL)
    add_element (svg, "dc:source", chart->source);
  if (indicator != NULL)
    add_element (svg, "dc:date", indicator->dataset->updated);
  add_element (svg, "dc:language", tide_settings[chart->language].tag);
  g_string_append (svg, "</rdf:Description>\n</rdf:RDF>\n</metadata>\n");
}

char *
tide_scene_to_svg (const TideScene *scene)
{
  const TideChart *chart = tide_scene_chart (scene);
  g_autofree char *takeaway = tide_chart_describe (chart, TIDE_KEY_NONE);
  GString *svg = g_string_sized_new (16 * 1024);
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);

  add_root (svg, scene);
  add_element (svg, "title", chart->title);
  add_element (svg, "desc", takeaway);
  add_metadata (svg, chart);
  g_string_append (svg, "<defs>\n");
  add_hatches (svg, scene);
  g_string_append (svg, "</defs>\n");
  for (guint i = 0; i < n; i++)
    if (marks[i].shape != TIDE_SHAPE_TEXT)
      add_shape (svg, &marks[i], scene);
  for (guint i = 0; i < n; i++)
    if (marks[i].shape == TIDE_SHAPE_TEXT)
      add_text (svg, &marks[i], tide_scene_theme (scene)->background);
  g_string_append (svg, "</svg>\n");
  return g_string_free (svg, FALSE);
}
