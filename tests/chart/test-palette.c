/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Colours keep their distances for every eye, their contrasts on every ground, and follow an
 * economy.
 */
#include "tide-palette.h"

#include <math.h>

/* CIE76 ΔE, of which a trained eye sees two or three side by side: between any two hues for normal
 * eyes and for each other kind of sight, and from a hue to the grey of what steps back. */
#define LEAST_NORMAL 25.0
#define LEAST_DISTANCE 13.0
#define LEAST_FROM_QUIET 13.0
#define LEAST_FROM_GROUP 8.0

/* Machado, Oliveira and Fernandes (2009), severity 1: normal, protan-, deuteran- and tritanopia, on
 * linear RGB. */
static const double sights[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

typedef struct {
  double l, a, b;
} Lab;

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* sRGB to CIELAB, white D65, as that sight sees it. */
static Lab
see (TideColor color, const double sight[3][3])
{
  double in[] = { linear (color.red), linear (color.green), linear (color.blue) }, out[3];
  for (int i = 0; i < 3; i++)
    out[i] = CLAMP (sight[i][0] * in[0] + sight[i][1] * in[1] + sight[i][2] * in[2], 0, 1);
  double x = lab_curve ((0.4124 * out[0] + 0.3576 * out[1] + 0.1805 * out[2]) / 0.95047);
  double y = lab_curve (0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2]);
  double z = lab_curve ((0.0193 * out[0] + 0.1192 * out[1] + 0.9505 * out[2]) / 1.08883);
  return (Lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
distance (TideColor a, TideColor b, guint sight)
{
  Lab p = see (a, sights[sight]), q = see (b, sights[sight]);
  return sqrt (pow (p.l - q.l, 2) + pow (p.a - q.a, 2) + pow (p.b - q.b, 2));
}

static const TideTheme *
theme_at (guint i)
{
  return tide_theme_get (i & 1 ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT,
                         i & 2 ? TIDE_CONTRAST_HIGH : TIDE_CONTRAST_NORMAL);
}

static void
test_apart (void)
{
  for (guint t = 0; t < 4; t++)
    for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
      for (guint i = 0; i < TIDE_N_HUES; i++)
        for (guint j = 0; j < i; j++)
          g_assert_cmpfloat (distance (theme_at (t)->hues[i], theme_at (t)->hues[j], sight), >=,
                             sight == 0 ? LEAST_NORMAL : LEAST_DISTANCE);
}

static void
test_apart_from_quiet (void)
{
  for (guint t = 0; t < 4; t++)
    for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
      for (guint i = 0; i < TIDE_N_HUES; i++)
        g_assert_cmpfloat (distance (theme_at (t)->hues[i], theme_at (t)->quiet, sight), >=,
                           LEAST_FROM_QUIET);
}

/* A group is taken neither for a country nor for what steps back. */
static void
test_groups_are_neutral (void)
{
  for (guint t = 0; t < 4; t++)
    for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
      {
        const TideTheme *theme = theme_at (t);
        g_assert_cmpfloat (distance (theme->group, theme->quiet, sight), >=, LEAST_FROM_QUIET);
        for (guint i = 0; i < TIDE_N_HUES; i++)
          g_assert_cmpfloat (distance (theme->group, theme->hues[i], sight), >=, LEAST_FROM_GROUP);
        g_assert_cmpfloat (tide_color_contrast (theme->group, theme->background), >=, 3);
      }
}

static void
test_contrast (void)
{
  for (guint t = 0; t < 4; t++)
    {
      const TideTheme *theme = theme_at (t);
      double high = t & 2 ? 7 : 4.5;
      g_assert_cmpfloat (tide_color_contrast (theme->text, theme->background), >=, 7);
      g_assert_cmpfloat (tide_color_contrast (theme->muted, theme->background), >=, high);
      g_assert_cmpfloat (tide_color_contrast (theme->quiet, theme->background), >=, 1.5);
      for (guint i = 0; i < TIDE_N_HUES; i++)
        {
          g_assert_cmpfloat (tide_color_contrast (theme->hues[i], theme->background), >=, 3);
          g_assert_cmpfloat (tide_color_contrast (theme->hue_texts[i], theme->background), >=,
                             high);
        }
    }
}

static void
test_known_contrast (void)
{
  TideColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  g_assert_cmpfloat_with_epsilon (tide_color_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (tide_color_contrast (white, white), 1, 1e-9);
}

/* The same home in any company that leaves it free; never the same hue twice among ten. */
static void
test_assign (void)
{
  const char *pair[] = { "USA", "CHN" }, *turned[] = { "CHN", "KOR", "USA" };
  int first[2], second[3];
  tide_palette_assign (pair, 2, first);
  tide_palette_assign (turned, 3, second);
  g_assert_cmpint (first[0], ==, second[2]);
  g_assert_cmpint (first[1], ==, second[0]);
  const char *ten[] = { "USA", "AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III" };
  int hues[10];
  guint seen = 0;
  tide_palette_assign (ten, 10, hues);
  for (int i = 0; i < 10; i++)
    seen |= 1u << hues[i];
  g_assert_cmpuint (seen, ==, 0x3ff);
}

/* Those that the first views compare all keep their home hues. */
static void
test_first_views (void)
{
  const char *const views[][7] = {
    { "USA", "CHN", "GBR", "KOR", "CAN", "FRA" },
    { "USA", "CHN", "JPN", "FRA", "ITA" },
    { "USA", "CHN", "JPN", "DEU", "ITA" },
    { "CHN", "USA", "KOR", "JPN", "IND" },
    { "CHN", "USA", "IND", "GBR", "DEU" },
    { "ISR", "KOR", "USA", "DEU", "CHN" },
    { "USA", "CHN", "GBR", "SWE", "CAN" },
    { "USA", "CHN", "GBR", "DEU", "ISR" },
    { "KOR", "SGP", "CHN", "DEU", "JPN", "USA" },
    { "SGP", "USA", "DEU", "CHN", "IND" },
    { "ISR", "SGP", "CHE", "KOR" },
    { "CN-BJ", "CN-GD", "CN-SH", "CN-ZJ", "CN-JS" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      guint n = g_strv_length ((char **)views[i]);
      int together[7], alone = -1;
      tide_palette_assign (views[i], n, together);
      for (guint j = 0; j < n; j++)
        {
          tide_palette_assign (&views[i][j], 1, &alone);
          g_assert_cmpint (together[j], ==, alone);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/apart", test_apart);
  g_test_add_func ("/palette/apart-from-quiet", test_apart_from_quiet);
  g_test_add_func ("/palette/groups-are-neutral", test_groups_are_neutral);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/known-contrast", test_known_contrast);
  g_test_add_func ("/palette/assign", test_assign);
  g_test_add_func ("/palette/first-views", test_first_views);
  return g_test_run ();
}
