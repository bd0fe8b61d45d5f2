/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text measured by Pango exactly as Cairo paints it. The language decides which fonts set it, and
 * so how wide its quotation marks are and which shapes its Chinese characters take. It must not
 * know scenes beyond the door they measure through.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-pango.h"

#include "tide-paint.h"

#include <string.h>

/* The first of each is what the program is packaged with, so that a picture is the same on every
 * system; the others are what systems without it have. */
#define LATIN                                                                                      \
  "Open Sans, Noto Sans, Inter, Adwaita Sans, Cantarell, Segoe UI, Helvetica Neue, "               \
  "Liberation Sans, DejaVu Sans, Arial"
#define HAN "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei"

/* A Han family sets ’ “ ” · in a square each, as Chinese print does; where English has none but it,
 * these make them as narrow as English has them. */
#define NARROW "pwid=1, palt=1"

/* How a language is set. Digits are tabular in each. */
static const struct {
  const char *tag;
  const char *families;
  const char *features;
} SETTINGS[TIDE_N_LANGUAGES] = {
  [TIDE_LANGUAGE_EN] = { "en", LATIN ", " HAN ", sans-serif", "tnum=1, " NARROW },
  [TIDE_LANGUAGE_ZH_CN] = { "zh-CN", HAN ", " LATIN ", sans-serif", "tnum=1" },
};

#define APOSTROPHE "’"

/* Each line is as high as every other, whatever fonts it needs, so that labels stand on even rows:
 * room for a Chinese character or a capital above, for a descender below. */
#define ASCENT 0.88
#define DESCENT 0.22

typedef struct {
  TideMeasure base;
  PangoLayout *layout;
  GHashTable *widths; /* weight and text → width in em, as a double in place of the pointer's aim */
} PangoMeasure;

/* Glyphs are hinted up and down only. With hinted metrics Cairo knows how far their pixels reach,
 * so that none is lost where a clip cuts a line; at TIDE_PANGO_SIZE the widths hardly change. */
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

static void
set_weight (PangoLayout *layout, PangoWeight weight)
{
  const PangoFontDescription *now = pango_layout_get_font_description (layout);
  g_autoptr (PangoFontDescription) font = NULL;

  if (pango_font_description_get_weight (now) == weight)
    return;
  font = pango_font_description_copy (now);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
}

static const char *
features_of (PangoLayout *layout)
{
  PangoLanguage *language = pango_context_get_language (pango_layout_get_context (layout));

  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    if (language == pango_language_from_string (SETTINGS[i].tag))
      return SETTINGS[i].features;
  g_return_val_if_reached ("");
}

/* The apostrophe of a Latin word is Latin in Chinese text too. */
static void
narrow_apostrophes (PangoAttrList *attributes, const char *text)
{
  for (const char *at = strstr (text, APOSTROPHE); at != NULL; at = strstr (at + 1, APOSTROPHE))
    if (at > text && g_ascii_isalpha (at[-1]) && g_ascii_isalpha (at[strlen (APOSTROPHE)]))
      {
        PangoAttribute *narrow = pango_attr_font_features_new (NARROW);

        narrow->start_index = (guint)(at - text);
        narrow->end_index = narrow->start_index + (guint)strlen (APOSTROPHE);
        pango_attr_list_insert (attributes, narrow);
      }
}

static void
set_features (PangoLayout *layout, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new (features_of (layout)));
  narrow_apostrophes (attributes, text);
  pango_layout_set_attributes (layout, attributes);
}

static double
width_in_em (PangoMeasure *self, const char *text, TideWeight weight)
{
  g_autofree char *key = g_strconcat (weight == TIDE_WEIGHT_BOLD ? "b" : "n", text, NULL);
  double *width = g_hash_table_lookup (self->widths, key);

  if (width == NULL)
    {
      width = g_new (double, 1);
      *width = tide_pango_layout_set (self->layout, text, weight) / TIDE_PANGO_SIZE;
      g_hash_table_insert (self->widths, g_steal_pointer (&key), width);
    }
  return *width;
}

static void
measure_extents (const TideMeasure *measure, const char *text, double size, TideWeight weight,
                 double *width, double *ascent, double *descent)
{
  PangoMeasure *self = (PangoMeasure *)measure;

  *width = width_in_em (self, text, weight) * size;
  *ascent = ASCENT * size;
  *descent = DESCENT * size;
}

void
tide_pango_start (void)
{
  pango_cairo_font_map_get_default ();
}

TideMeasure *
tide_pango_measure_new (TideLanguage language)
{
  PangoMeasure *self = g_new0 (PangoMeasure, 1);

  self->base.extents = measure_extents;
  self->layout = tide_pango_layout_new (language);
  self->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return &self->base;
}

void
tide_pango_measure_free (TideMeasure *measure)
{
  PangoMeasure *self = (PangoMeasure *)measure;

  if (self == NULL)
    return;
  g_hash_table_unref (self->widths);
  g_object_unref (self->layout);
  g_free (self);
}

PangoLayout *
tide_pango_layout_new (TideLanguage language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font
      = pango_font_description_from_string (SETTINGS[language].families);
  PangoLayout *layout;

  set_font_options (context);
  pango_context_set_language (context,
                              pango_language_from_string (tide_pango_language_tag (language)));
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_font_description_set_absolute_size (font, TIDE_PANGO_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

double
tide_pango_layout_set (PangoLayout *layout, const char *text, TideWeight weight)
{
  int width;

  set_weight (layout, weight == TIDE_WEIGHT_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  set_features (layout, text);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

const char *
tide_pango_language_tag (TideLanguage language)
{
  return SETTINGS[language].tag;
}

const char *
tide_pango_families (TideLanguage language)
{
  return SETTINGS[language].families;
}
