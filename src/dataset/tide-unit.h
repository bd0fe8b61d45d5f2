/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closed list of units, and what arithmetic each allows. How numbers are written with them is
 * tide-number's. It must not know figures.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_UNIT_COUNT,
  TIDE_UNIT_PEOPLE,
  TIDE_UNIT_USD,
  TIDE_UNIT_USD_2021,
  TIDE_UNIT_PER_10K_EMPLOYEES,
  TIDE_UNIT_PER_100K_PEOPLE,
  TIDE_UNIT_RATIO,
  TIDE_UNIT_PERCENT,
  TIDE_UNIT_PERCENT_OF_GDP,
  TIDE_UNIT_SCORE,
  TIDE_UNIT_INDEX,
  TIDE_UNIT_PERCENT_CHANGE,
  /* Units that only a division by population or GDP makes; no dataset names them. */
  TIDE_UNIT_PER_MILLION_PEOPLE,     /* count ÷ million people */
  TIDE_UNIT_USD_PER_MILLION_PEOPLE, /* dollars ÷ million people */
  TIDE_UNIT_USD_2021_PER_MILLION_PEOPLE,
  TIDE_UNIT_PER_BILLION_USD, /* count ÷ billion dollars of GDP */
} TideUnit;

/* How a number in the unit is written. */
typedef enum {
  TIDE_SHAPE_NUMBER,
  TIDE_SHAPE_USD,
  TIDE_SHAPE_USD_2021,
  TIDE_SHAPE_PERCENT,
  TIDE_SHAPE_CHANGE
} TideUnitShape;

/* "percent-of-gdp" → the unit. FALSE for an unknown name or one that no dataset may use. */
gboolean tide_unit_from_name (const char *name, TideUnit *out);
const char *tide_unit_name (TideUnit unit); /* static; for made units "per-million-people" … */

/* The unit for a subtitle: "percent", "US dollars", "constant 2021 US dollars", 「每万名员工」; ""
 * for count and ratio-like units whose title says it. (transfer none) */
const char *tide_unit_title (TideUnit unit, TideLanguage language);

gboolean tide_unit_has_ratio (TideUnit unit);  /* whether "x times" means something */
gboolean tide_unit_is_percent (TideUnit unit); /* differences are percentage points */
/* Constant dollars as dollars, for where the year of their prices is said already; else @unit. */
TideUnit tide_unit_without_year (TideUnit unit);
gboolean tide_unit_is_whole_number (TideUnit unit);
TideUnitShape tide_unit_shape (TideUnit unit); /* how its numbers are written */

G_END_DECLS
