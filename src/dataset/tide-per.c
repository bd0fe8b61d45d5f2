/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of what figures may be divided by. It must not know how a division is written.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-per.h"

static const TidePerRow rows[] = {
  [TIDE_PER_NONE] = { "", "" },
  [TIDE_PER_PERSON] = { "person", "population" },
  [TIDE_PER_GDP] = { "gdp", "gdp" },
};

const TidePerRow *
tide_per_get (TidePer per)
{
  g_return_val_if_fail (per < G_N_ELEMENTS (rows), &rows[TIDE_PER_NONE]);
  return &rows[per];
}

gboolean
tide_per_from_name (const char *name, TidePer *out)
{
  for (TidePer per = TIDE_PER_PERSON; per <= TIDE_PER_GDP; per = (TidePer)(per << 1))
    if (g_str_equal (rows[per].name, name))
      {
        *out = per;
        return TRUE;
      }
  return FALSE;
}
