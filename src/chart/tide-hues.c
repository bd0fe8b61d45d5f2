/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home hue of each economy. It must not know what a hue looks like.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-hues.h"

#include "tide-economy-name.h"

/* FNV-1a, so that a colour is the same on any machine. */
static guint32
hash_code (const char *code)
{
  guint32 hash = 2166136261u;
  for (const char *p = code; *p != '\0'; p++)
    hash = (hash ^ (guint8)*p) * 16777619u;
  return hash;
}

/* The best known have a hue of their own among those that they are usually compared with. */
static int
home_of (const char *code)
{
  const TideEconomyName *known = tide_economy_name_find (code);
  guint32 hue = known != NULL && known->hue >= 0 ? (guint32)known->hue : hash_code (code);
  return (int)(hue % TIDE_N_HUES);
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
