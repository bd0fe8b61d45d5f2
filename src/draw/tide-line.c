/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The least of Pango that sets a line: text into items of one font each, items into glyphs. A
 * PangoLayout would also look for places to break the line, and load each font once more to find
 * out how far lines stand apart. It must not know which families set a language.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-line.h"

#include "tide-setting.h"

#include <string.h>

#define APOSTROPHE "’"

struct _TideTypeface {
  PangoContext *context;
  PangoFontDescription *fonts[TIDE_WEIGHT_BOLD + 1];
  const char *features;
};

struct _TideLine {
  char *text;
  GList *items; /* PangoGlyphItem *, from left to right */
  int width;    /* in Pango's units */
};

/* Glyphs are hinted up and down only. With hinted metrics Cairo knows how far their pixels reach,
 * so that none is lost where a clip cuts a line; at TIDE_LINE_SIZE the widths hardly change. */
static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_ON);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

static PangoFontDescription *
describe_font (TideLanguage language, PangoWeight weight)
{
  PangoFontDescription *font
      = pango_font_description_from_string (tide_settings[language].families);

  pango_font_description_set_absolute_size (font, TIDE_LINE_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  return font;
}

TideTypeface *
tide_typeface_new (TideLanguage language)
{
  TideTypeface *self = g_new (TideTypeface, 1);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  set_font_options (self->context);
  pango_context_set_language (self->context,
                              pango_language_from_string (tide_settings[language].tag));
  self->fonts[TIDE_WEIGHT_NORMAL] = describe_font (language, PANGO_WEIGHT_NORMAL);
  self->fonts[TIDE_WEIGHT_BOLD] = describe_font (language, PANGO_WEIGHT_BOLD);
  self->features = tide_settings[language].features;
  return self;
}

void
tide_typeface_free (TideTypeface *self)
{
  if (self == NULL)
    return;
  for (TideWeight weight = TIDE_WEIGHT_NORMAL; weight <= TIDE_WEIGHT_BOLD; weight++)
    pango_font_description_free (self->fonts[weight]);
  g_object_unref (self->context);
  g_free (self);
}

/* The apostrophe of a Latin word is Latin in Chinese text too. */
static void
narrow_apostrophes (PangoAttrList *attributes, const char *text)
{
  for (const char *at = strstr (text, APOSTROPHE); at != NULL; at = strstr (at + 1, APOSTROPHE))
    if (at > text && g_ascii_isalpha (at[-1]) && g_ascii_isalpha (at[strlen (APOSTROPHE)]))
      {
        PangoAttribute *narrow = pango_attr_font_features_new (TIDE_SETTING_NARROW);

        narrow->start_index = (guint)(at - text);
        narrow->end_index = narrow->start_index + (guint)strlen (APOSTROPHE);
        pango_attr_list_insert (attributes, narrow);
      }
}

/* How each item is to be shaped. */
static void
add_features (GList *items, const TideTypeface *typeface, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttrIterator *iterator;

  pango_attr_list_insert (attributes, pango_attr_font_features_new (typeface->features));
  narrow_apostrophes (attributes, text);
  iterator = pango_attr_list_get_iterator (attributes);
  for (GList *at = items; at != NULL; at = at->next)
    pango_item_apply_attrs (at->data, iterator);
  pango_attr_iterator_destroy (iterator);
}

/* The line's items in the order in which they are read. */
static GList *
itemize (const TideTypeface *typeface, const char *text, TideWeight weight)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GList *items;

  pango_attr_list_insert (attributes, pango_attr_font_desc_new (typeface->fonts[weight]));
  items = pango_itemize (typeface->context, text, 0, (int)strlen (text), attributes, NULL);
  add_features (items, typeface, text);
  return items;
}

/* Shapes an item, its glyphs to be drawn from where the line begins: Cairo's current point, to
 * which they could be moved instead, is rounded. @item: (transfer full) */
static PangoGlyphItem *
shape (PangoItem *item, const char *text, int left)
{
  PangoGlyphItem *shaped = g_slice_new0 (PangoGlyphItem);

  shaped->item = item;
  shaped->glyphs = pango_glyph_string_new ();
  pango_shape_full (text + item->offset, item->length, text, -1, &item->analysis, shaped->glyphs);
  for (int i = 0; i < shaped->glyphs->num_glyphs; i++)
    shaped->glyphs->glyphs[i].geometry.x_offset += left;
  return shaped;
}

TideLine *
tide_line_new (const TideTypeface *typeface, const char *text, TideWeight weight)
{
  TideLine *self = g_new (TideLine, 1);
  GList *items;

  self->text = g_strdelimit (g_strdup (text), "\t\n\v\f\r", ' ');
  items = itemize (typeface, self->text, weight);
  self->items = pango_reorder_items (items);
  g_list_free (items);
  self->width = 0;
  for (GList *at = self->items; at != NULL; at = at->next)
    {
      PangoGlyphItem *shaped = shape (at->data, self->text, self->width);

      at->data = shaped;
      self->width += pango_glyph_string_get_width (shaped->glyphs);
    }
  return self;
}

void
tide_line_free (TideLine *self)
{
  if (self == NULL)
    return;
  g_list_free_full (self->items, (GDestroyNotify)pango_glyph_item_free);
  g_free (self->text);
  g_free (self);
}

double
tide_line_width (const TideLine *self)
{
  return (double)self->width / PANGO_SCALE;
}

void
tide_line_show (const TideLine *self, cairo_t *cr)
{
  cairo_move_to (cr, 0, 0);
  for (GList *at = self->items; at != NULL; at = at->next)
    pango_cairo_show_glyph_item (cr, self->text, at->data);
}

void
tide_line_path (const TideLine *self, cairo_t *cr)
{
  for (GList *at = self->items; at != NULL; at = at->next)
    {
      PangoGlyphItem *item = at->data;

      cairo_move_to (cr, 0, 0);
      pango_cairo_glyph_string_path (cr, item->item->analysis.font, item->glyphs);
    }
}
