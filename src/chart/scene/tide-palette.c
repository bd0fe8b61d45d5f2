/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four themes of ten hues. Any two hues stay apart for normal
 * eyes and for each kind of colour blindness (after Machado, Oliveira and Fernandes, 2009), by
 * lightness where not by hue; tests hold the distances and the contrasts. It must not know marks.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-palette.h"

#include <math.h>
#include <string.h>

#define HEX(hex)                                                                                   \
  { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, 1 }

/* In each: blue, vermilion, violet, rose, ochre, pine, green, sky, brown, slate. */
static const TideTheme light = {
  .ground = TIDE_GROUND_LIGHT,
  .contrast = TIDE_CONTRAST_NORMAL,
  .background = HEX (0xffffff),
  .text = HEX (0x1c2024),
  .muted = HEX (0x59616b),
  .grid = HEX (0xe6e9ed),
  .axis = HEX (0x9aa1aa),
  .quiet = HEX (0xbcc3cc),
  .rest = HEX (0xc2c8d0),
  .group = HEX (0x8e9299),
  .hues = { HEX (0x2467d6), HEX (0xd03a1a), HEX (0x6b3295), HEX (0xb84a88), HEX (0xc28a0a),
            HEX (0x0b6a5f), HEX (0x4f9460), HEX (0x0a9cc9), HEX (0x6b3517), HEX (0x173a55) },
  .hue_texts = { HEX (0x2467d6), HEX (0xd03a1a), HEX (0x6b3295), HEX (0xb84a88), HEX (0x9a6d02),
                 HEX (0x0b6a5f), HEX (0x3d824f), HEX (0x097ea3), HEX (0x6b3517), HEX (0x173a55) },
};

static const TideTheme dark = {
  .ground = TIDE_GROUND_DARK,
  .contrast = TIDE_CONTRAST_NORMAL,
  .background = HEX (0x1e1e1e),
  .text = HEX (0xf3f4f6),
  .muted = HEX (0xb2b8c0),
  .grid = HEX (0x33363a),
  .axis = HEX (0x7d848d),
  .quiet = HEX (0x4a4f56),
  .rest = HEX (0x464b51),
  .group = HEX (0x868a91),
  .hues = { HEX (0x3896ff), HEX (0xfb6340), HEX (0xa177b1), HEX (0xfa8eb2), HEX (0xfbcc35),
            HEX (0x0e8272), HEX (0xace5a3), HEX (0x18cff5), HEX (0xa85f12), HEX (0xd5ddeb) },
  .hue_texts = { HEX (0x3896ff), HEX (0xfb6340), HEX (0xa278b2), HEX (0xfa8eb2), HEX (0xfbcc35),
                 HEX (0x2f9685), HEX (0xace5a3), HEX (0x18cff5), HEX (0xc07530), HEX (0xd5ddeb) },
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
  .rest = HEX (0xa7adb6),
  .group = HEX (0x474b52),
  .hues = { HEX (0x034cd0), HEX (0xa82a21), HEX (0x510076), HEX (0x93366c), HEX (0xa56701),
            HEX (0x004139), HEX (0x577e53), HEX (0x03809b), HEX (0x451c06), HEX (0x0e1224) },
  .hue_texts = { HEX (0x034cd0), HEX (0xa42820), HEX (0x510076), HEX (0x92356b), HEX (0x7e4d02),
                 HEX (0x004139), HEX (0x3b6138), HEX (0x016075), HEX (0x451c06), HEX (0x0e1224) },
};

static const TideTheme dark_high = {
  .ground = TIDE_GROUND_DARK,
  .contrast = TIDE_CONTRAST_HIGH,
  .background = HEX (0x000000),
  .text = HEX (0xffffff),
  .muted = HEX (0xd9dce0),
  .grid = HEX (0x4d5259),
  .axis = HEX (0xffffff),
  .quiet = HEX (0x50565d),
  .rest = HEX (0x3d4248),
  .group = HEX (0xb0b4bb),
  .hues = { HEX (0x0883ff), HEX (0xfa3f0a), HEX (0xa37fae), HEX (0xfe7da2), HEX (0xfdda4e),
            HEX (0x358470), HEX (0xc2fcc4), HEX (0x4fd9fe), HEX (0xd1a277), HEX (0xf3f6fe) },
  .hue_texts = { HEX (0x4597fe), HEX (0xfe6442), HEX (0xae8ab9), HEX (0xfe7da2), HEX (0xfdda4e),
                 HEX (0x57a48f), HEX (0xc2fcc4), HEX (0x4fd9fe), HEX (0xd1a277), HEX (0xf3f6fe) },
};

const TideTheme *
tide_theme_get (TideGround ground, TideContrast contrast)
{
  if (ground == TIDE_GROUND_DARK)
    return contrast == TIDE_CONTRAST_HIGH ? &dark_high : &dark;
  return contrast == TIDE_CONTRAST_HIGH ? &light_high : &light;
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
