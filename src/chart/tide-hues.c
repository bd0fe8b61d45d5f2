/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home hue of each economy. It must not know what a hue looks like.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-hues.h"

#include <string.h>

/* The best known have a hue of their own among those that they are usually compared with. */
static const struct {
  const char *code;
  int hue;
} homes[] = {
  { "USA", 0 },   { "CHN", 1 },   { "GBR", 2 }, { "JPN", 3 },   { "DEU", 4 },   { "KOR", 5 },
  { "IND", 6 },   { "FRA", 7 },   { "CAN", 8 }, { "ISR", 9 },   { "ITA", 6 },   { "SGP", 7 },
  { "CHE", 8 },   { "SWE", 4 },   { "TWN", 8 }, { "HKG", 9 },   { "NLD", 8 },   { "ESP", 3 },
  { "RUS", 9 },   { "BRA", 5 },   { "AUS", 3 }, { "ARE", 9 },   { "SAU", 5 },   { "MEX", 7 },
  { "SVK", 3 },   { "SVN", 6 },   { "NOR", 7 }, { "WLD", 9 },   { "ADV", 0 },   { "EME", 1 },
  { "LIC", 4 },   { "HIC", 0 },   { "OED", 5 }, { "CN-BJ", 1 }, { "CN-GD", 0 }, { "CN-SH", 7 },
  { "CN-ZJ", 5 }, { "CN-JS", 4 },
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
