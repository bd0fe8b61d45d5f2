/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is measured as it is painted, alike at every size, in both languages.
 */
#include "tide-paint.h"

#include <math.h>

typedef struct {
  double width, ascent, descent;
} Extents;

static Extents
measure (const TideMeasure *self, const char *text, double size, TideWeight weight)
{
  Extents extents = { NAN, NAN, NAN };
  self->extents (self, text, size, weight, &extents.width, &extents.ascent, &extents.descent);
  return extents;
}

static const char *const texts[]
    = { "", "44%", "United States", "全球人工智能大模型", "A 中 é ≈ −3" };

static void
test_linear (void)
{
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideMeasure) self = tide_pango_measure_new (language);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          Extents small = measure (self, texts[i], 10, TIDE_WEIGHT_NORMAL);
          Extents large = measure (self, texts[i], 40, TIDE_WEIGHT_NORMAL);
          g_assert_cmpfloat_with_epsilon (large.width, 4 * small.width, 1e-9);
          g_assert_cmpfloat_with_epsilon (large.ascent, 4 * small.ascent, 1e-9);
          g_assert_cmpfloat_with_epsilon (large.descent, 4 * small.descent, 1e-9);
        }
    }
}

/* The same text, the same answer, whatever was asked between. */
static void
test_repeated (void)
{
  g_autoptr (TideMeasure) self = tide_pango_measure_new (TIDE_LANGUAGE_EN);
  Extents first = measure (self, "Models", 12, TIDE_WEIGHT_NORMAL);
  measure (self, "Models", 12, TIDE_WEIGHT_BOLD);
  measure (self, "Other", 30, TIDE_WEIGHT_NORMAL);
  Extents again = measure (self, "Models", 12, TIDE_WEIGHT_NORMAL);
  g_assert_cmpfloat (first.width, ==, again.width);
  g_assert_cmpfloat (first.width, >, 0);
  g_assert_cmpfloat (measure (self, "", 12, TIDE_WEIGHT_NORMAL).width, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pango/linear", test_linear);
  g_test_add_func ("/pango/repeated", test_repeated);
  return g_test_run ();
}
