/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of units. It must not know how a number is written.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-unit.h"

#define N_(message) message

typedef struct {
  const char *name;
  const char *title;
  TideUnitShape shape;
  gboolean made; /* only by division; no dataset names it */
  gboolean has_ratio;
  gboolean is_percent;
  gboolean is_whole_number;
} Unit;

static const Unit units[] = {
  [TIDE_UNIT_COUNT] = { "count", "", TIDE_SHAPE_NUMBER, FALSE, TRUE, FALSE, TRUE },
  [TIDE_UNIT_PEOPLE] = { "people", N_ ("people"), TIDE_SHAPE_NUMBER, FALSE, TRUE, FALSE, TRUE },
  [TIDE_UNIT_USD] = { "usd", N_ ("US dollars"), TIDE_SHAPE_USD, FALSE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_USD_2021]
  = { "usd-2021", N_ ("constant 2021 US dollars"), TIDE_SHAPE_USD_2021, FALSE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_PER_10K_EMPLOYEES] = { "per-10k-employees", N_ ("per 10,000 employees"),
                                    TIDE_SHAPE_NUMBER, FALSE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_PER_100K_PEOPLE]
  = { "per-100k-people", N_ ("per 100,000 people"), TIDE_SHAPE_NUMBER, FALSE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_RATIO] = { "ratio", "", TIDE_SHAPE_NUMBER, FALSE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_PERCENT] = { "percent", N_ ("percent"), TIDE_SHAPE_PERCENT, FALSE, TRUE, TRUE, FALSE },
  [TIDE_UNIT_PERCENT_OF_GDP]
  = { "percent-of-gdp", N_ ("percent of GDP"), TIDE_SHAPE_PERCENT, FALSE, TRUE, TRUE, FALSE },
  [TIDE_UNIT_SCORE] = { "score", N_ ("score"), TIDE_SHAPE_NUMBER, FALSE, FALSE, FALSE, FALSE },
  [TIDE_UNIT_INDEX] = { "index", N_ ("index"), TIDE_SHAPE_NUMBER, FALSE, FALSE, FALSE, FALSE },
  [TIDE_UNIT_PERCENT_CHANGE]
  = { "percent-change", N_ ("percent change"), TIDE_SHAPE_CHANGE, FALSE, FALSE, TRUE, FALSE },
  [TIDE_UNIT_PER_MILLION_PEOPLE] = { "per-million-people", N_ ("per million people"),
                                     TIDE_SHAPE_NUMBER, TRUE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_USD_PER_MILLION_PEOPLE]
  = { "usd-per-million-people", N_ ("US dollars per million people"), TIDE_SHAPE_USD, TRUE, TRUE,
      FALSE, FALSE },
  [TIDE_UNIT_USD_2021_PER_MILLION_PEOPLE]
  = { "usd-2021-per-million-people", N_ ("constant 2021 US dollars per million people"),
      TIDE_SHAPE_USD_2021, TRUE, TRUE, FALSE, FALSE },
  [TIDE_UNIT_PER_BILLION_USD] = { "per-billion-usd", N_ ("per billion US dollars of GDP"),
                                  TIDE_SHAPE_NUMBER, TRUE, TRUE, FALSE, FALSE },
};

gboolean
tide_unit_from_name (const char *name, TideUnit *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (!units[i].made && g_strcmp0 (name, units[i].name) == 0)
      {
        *out = (TideUnit)i;
        return TRUE;
      }
  return FALSE;
}

const char *
tide_unit_name (TideUnit unit)
{
  return units[unit].name;
}

const char *
tide_unit_title (TideUnit unit, TideLanguage language)
{
  return tide_gettext (language, units[unit].title);
}

gboolean
tide_unit_has_ratio (TideUnit unit)
{
  return units[unit].has_ratio;
}

gboolean
tide_unit_is_percent (TideUnit unit)
{
  return units[unit].is_percent;
}

TideUnit
tide_unit_without_year (TideUnit unit)
{
  if (units[unit].shape != TIDE_SHAPE_USD_2021)
    return unit;
  return unit == TIDE_UNIT_USD_2021 ? TIDE_UNIT_USD : TIDE_UNIT_USD_PER_MILLION_PEOPLE;
}

gboolean
tide_unit_is_whole_number (TideUnit unit)
{
  return units[unit].is_whole_number;
}

TideUnitShape
tide_unit_shape (TideUnit unit)
{
  return units[unit].shape;
}
