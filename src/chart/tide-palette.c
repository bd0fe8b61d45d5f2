/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four themes of ten hues, and the home hue of each economy. The hues were chosen so that any two
 * stay apart under normal sight and each dichromacy (Machado, Oliveira and Fernandes, 2009); the
 * tests hold the distances and contrasts. It must not know marks.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-palette.h"

#include <math.h>
#include <string.h>

#define HEX(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex)&255) / 255.0, 1                \
  }

/* Blue, vermilion, green, gold, purple, sky, pink, brown, olive, slate. */
static const TideTheme light = {
  .ground = TIDE_GROUND_LIGHT,
  .contrast = TIDE_CONTRAST_NORMAL,
  .background = HEX (0xffffff),
  .text = HEX (0x1f2328),
  .muted = HEX (0x5b626b),
  .grid = HEX (0xe4e7eb),
  .axis = HEX (0x9aa1aa),
  .quiet = HEX (0xbcc3cc),
  .rest = HEX (0xa3abb5),
  .hues = { HEX (0x1d5bd6), HEX (0xc72b13), HEX (0x099269), HEX (0xbb8c00), HEX (0x632590),
            HEX (0x1797f2), HEX (0xd24fa6), HEX (0x572f19), HEX (0x4d7f26), HEX (0x2f374c) },
  .hue_texts = { HEX (0x1d5bd6), HEX (0xc72b13), HEX (0x08845f), HEX (0x8f6a00), HEX (0x632590),
                 HEX (0x0b72bd), HEX (0xc43092), HEX (0x572f19), HEX (0x4a7a25), HEX (0x2f374c) },
};

static const TideTheme dark = {
  .ground = TIDE_GROUND_DARK,
  .contrast = TIDE_CONTRAST_NORMAL,
  .background = HEX (0x1e1e1e),
  .text = HEX (0xf2f3f5),
  .muted = HEX (0xb1b6bd),
  .grid = HEX (0x34373b),
  .axis = HEX (0x737981),
  .quiet = HEX (0x565c64),
  .rest = HEX (0x6f7680),
  .hues = { HEX (0x316df3), HEX (0xf66a24), HEX (0x2e9a79), HEX (0xf3d22c), HEX (0x976dce),
            HEX (0x6dccf7), HEX (0xd77cbb), HEX (0xaf6139), HEX (0x94ce67), HEX (0xdfe2e7) },
  .hue_texts = { HEX (0x6591f6), HEX (0xf66a24), HEX (0x35ab87), HEX (0xf3d22c), HEX (0xa885d8),
                 HEX (0x6dccf7), HEX (0xd77cbb), HEX (0xc9794f), HEX (0x94ce67), HEX (0xdfe2e7) },
};

static const TideTheme light_high = {
  .ground = TIDE_GROUND_LIGHT,
  .contrast = TIDE_CONTRAST_HIGH,
  .background = HEX (0xffffff),
  .text = HEX (0x000000),
  .muted = HEX (0x33383e),
  .grid = HEX (0xb5bac1),
  .axis = HEX (0x000000),
  .quiet = HEX (0x8b929b),
  .rest = HEX (0x767d86),
  .hues = { HEX (0x1d5bd6), HEX (0xc72b13), HEX (0x099269), HEX (0xbb8c00), HEX (0x632590),
            HEX (0x1797f2), HEX (0xd24fa6), HEX (0x572f19), HEX (0x4d7f26), HEX (0x2f374c) },
  .hue_texts = { HEX (0x1a50bd), HEX (0xa92410), HEX (0x066448), HEX (0x6e5300), HEX (0x632590),
                 HEX (0x085b96), HEX (0x9b2874), HEX (0x572f19), HEX (0x3b621d), HEX (0x2f374c) },
};

static const TideTheme dark_high = {
  .ground = TIDE_GROUND_DARK,
  .contrast = TIDE_CONTRAST_HIGH,
  .background = HEX (0x000000),
  .text = HEX (0xffffff),
  .muted = HEX (0xd9dce0),
  .grid = HEX (0x565b62),
  .axis = HEX (0xffffff),
  .quiet = HEX (0x6e757e),
  .rest = HEX (0x868d97),
  .hues = { HEX (0x316df3), HEX (0xf66a24), HEX (0x2e9a79), HEX (0xf3d22c), HEX (0x976dce),
            HEX (0x6dccf7), HEX (0xd77cbb), HEX (0xaf6139), HEX (0x94ce67), HEX (0xdfe2e7) },
  .hue_texts = { HEX (0x6d98f7), HEX (0xf66c26), HEX (0x34ac87), HEX (0xf3d22c), HEX (0xab89d8),
                 HEX (0x6dccf7), HEX (0xd77cbb), HEX (0xce8864), HEX (0x94ce67), HEX (0xdfe2e7) },
};

/* Economies that are often compared, each with a home of its own among those it meets. */
static const struct {
  const char *code;
  int hue;
} homes[] = {
  { "USA", 0 },   { "CHN", 1 },   { "KOR", 2 },   { "DEU", 3 },   { "GBR", 4 },
  { "CAN", 5 },   { "SGP", 5 },   { "JPN", 6 },   { "SWE", 6 },   { "IND", 7 },
  { "ITA", 7 },   { "FRA", 8 },   { "CHE", 8 },   { "ISR", 9 },   { "RUS", 9 },
  { "TWN", 4 },   { "BRA", 2 },   { "AUS", 5 },   { "NLD", 6 },   { "ESP", 3 },
  { "CN-BJ", 0 }, { "CN-GD", 1 }, { "CN-SH", 2 }, { "CN-ZJ", 3 }, { "CN-JS", 4 },
};

/* FNV-1a, so that a colour is the same on any machine. */
static guint32
hash_code (const char *code)
{
  guint32 hash = 2166136261u;
  for (const char *p = code; *p != '\0'; p++)
    hash = (hash ^ (guint8)*p) * 16777619u;
  return hash;
}

static int
home_of (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strcmp (homes[i].code, code) == 0)
      return homes[i].hue;
  return hash_code (code) % TIDE_N_HUES;
}

const TideTheme *
tide_theme_get (TideGround ground, TideContrast contrast)
{
  if (ground == TIDE_GROUND_DARK)
    return contrast == TIDE_CONTRAST_HIGH ? &dark_high : &dark;
  return contrast == TIDE_CONTRAST_HIGH ? &light_high : &light;
}

void
tide_palette_assign (const char *const *codes, guint n, int *hues)
{
  guint taken[TIDE_N_HUES] = { 0 };
  for (guint i = 0; i < n; i++)
    {
      guint round = i / TIDE_N_HUES;
      int hue = home_of (codes[i]);
      while (taken[hue] > round)
        hue = (hue + 1) % TIDE_N_HUES;
      taken[hue]++;
      hues[i] = hue;
    }
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (TideColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

double
tide_color_contrast (TideColor a, TideColor b)
{
  double light_of = luminance (a), dark_of = luminance (b);
  return (MAX (light_of, dark_of) + 0.05) / (MIN (light_of, dark_of) + 0.05);
}

gboolean
tide_color_equal (TideColor a, TideColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

char *
tide_color_to_string (TideColor color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint)lround (255 * color.red),
                          (guint)lround (255 * color.green), (guint)lround (255 * color.blue));
}
