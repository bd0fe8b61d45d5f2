/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: an economy and a period, compared and printed. It must not know values.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-key.h"

TideKey
tide_key_new (const char *economy, TidePeriod period)
{
  TideKey key = { .period = period };
  g_strlcpy (key.economy, economy, sizeof key.economy);
  return key;
}

gboolean
tide_key_equal (TideKey a, TideKey b)
{
  return tide_period_equal (a.period, b.period) && g_str_equal (a.economy, b.economy);
}

gboolean
tide_key_is_none (TideKey key)
{
  return key.economy[0] == '\0';
}

char *
tide_key_to_string (TideKey key)
{
  if (tide_key_is_none (key))
    return g_strdup ("");
  g_autofree char *period = tide_period_to_string (key.period);
  return g_strdup_printf ("%s/%s", key.economy, period);
}
