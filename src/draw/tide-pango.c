/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text measured by Pango exactly as Cairo paints it. It must not know scenes beyond the door they
 * measure through.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-paint.h"

#include "tide-line.h"

/* Each line is as high as every other, whatever fonts it needs, so that labels stand on even rows:
 * room for a Chinese character or a capital above, for a descender below. */
#define ASCENT 0.88
#define DESCENT 0.22

typedef struct {
  TideMeasure base;
  TideTypeface *typeface;
  GHashTable *widths; /* weight and text → width in em, as a double in place of the pointer's aim */
} PangoMeasure;

static double
width_in_em (PangoMeasure *self, const char *text, TideWeight weight)
{
  g_autofree char *key = g_strconcat (weight == TIDE_WEIGHT_BOLD ? "b" : "n", text, NULL);
  double *width = g_hash_table_lookup (self->widths, key);

  if (width == NULL)
    {
      g_autoptr (TideLine) line = tide_line_new (self->typeface, text, weight);

      width = g_new (double, 1);
      *width = tide_line_width (line) / TIDE_LINE_SIZE;
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
  self->typeface = tide_typeface_new (language);
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
  tide_typeface_free (self->typeface);
  g_free (self);
}
