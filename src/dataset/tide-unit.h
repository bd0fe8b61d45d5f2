/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units as records: all that a decision about a unit needs stands in its row, so that no other file
 * names one, and a unit that a dataset brings along is one more record. How numbers are written is
 * tide-number's. It must not know figures.
 */
#pragma once

#include "tide-language.h"
#include "tide-per.h"

G_BEGIN_DECLS

/* What may be done with the numbers of a unit. */
typedef enum {
  TIDE_ARITHMETIC_AMOUNT, /* adds up; differences in the unit, and ratios */
  TIDE_ARITHMETIC_RATE,   /* differences in the unit, and ratios */
  TIDE_ARITHMETIC_SHARE,  /* differences in percentage points, and ratios */
  TIDE_ARITHMETIC_SCORE,  /* differences in points */
  TIDE_ARITHMETIC_INDEX,  /* differences of one economy alone */
  TIDE_ARITHMETIC_CHANGE, /* differences in percentage points */
} TideArithmetic;

/* How a number in the unit is written. */
typedef enum {
  TIDE_SHAPE_NUMBER,
  TIDE_SHAPE_USD,
  TIDE_SHAPE_USD_2021,
  TIDE_SHAPE_PERCENT,
  TIDE_SHAPE_CHANGE
} TideUnitShape;

/* How a difference is said. */
typedef enum {
  TIDE_DIFFERENCE_IN_UNIT,
  TIDE_DIFFERENCE_POINTS,
  TIDE_DIFFERENCE_INDEX_POINTS, /* which Chinese has another word for */
  TIDE_DIFFERENCE_PERCENTAGE_POINTS,
} TideDifference;

typedef struct _TideUnit TideUnit;

/* What a division makes: a unit, NULL where it makes no sense, of the quotient times @factor. */
typedef struct {
  const TideUnit *unit;
  double factor;
} TideDivision;

struct _TideUnit {
  const char *name;    /* in datasets, CSV and JSON: "percent-of-gdp" */
  const char *message; /* its title, to be translated; "" where the measure's title says it */
  const TideText *own; /* (nullable) its title in a dataset's own words */
  TideArithmetic arithmetic;
  TideUnitShape shape;
  gboolean is_made;     /* by division alone; no dataset names it */
  gboolean is_said;     /* with the measure, for its values do not say it */
  gboolean takes_whole; /* figures may be parts of one whole */
  const char *said_by;  /* (nullable) what in a measure's title says the unit, else its title */
  const char *subtitle; /* (nullable) what stands for its title in a chart's subtitle */
  const char *divided;  /* (nullable) the title of a measure that a division put in the unit */
  const char *phrase; /* (nullable) a value of it where the sentence does not say what it is per */
  const char *said;   /* (nullable) the same where a sentence may say it of whom instead */
  const char *who;    /* (nullable) of whom, in the context of the unit's name */
  const char *per;    /* (nullable) what stands behind the thing counted: " per million people" */
  const char *noun;   /* (nullable) a measure that a division put in the unit, likewise */
  TideDivision per_person;
  TideDivision per_gdp;
  TideDivision larger; /* where most quotients are below one: per more people, or more dollars */
};

/* The rows of the table, the first being the unit of what is counted; NULL behind the last. */
const TideUnit *tide_unit_nth (guint i);

/* (nullable): NULL for an unknown name or that of a unit that no dataset may use. */
const TideUnit *tide_unit_from_name (const char *name);

/* A unit that a dataset brings along; @title must live as long. (transfer full): free with g_free()
 */
TideUnit *tide_unit_new_own (const TideText *title, TideArithmetic arithmetic);

/* The unit for a subtitle: "percent", "US dollars", "constant 2021 US dollars", 「每万名员工」; ""
 * for count and ratio-like units whose title says it. (transfer none) */
const char *tide_unit_title (const TideUnit *self, TideLanguage language);

/* "amount" → its arithmetic. */
gboolean tide_arithmetic_from_name (const char *name, TideArithmetic *out);

gboolean tide_unit_has_ratio (const TideUnit *self); /* whether "x times" means something */
gboolean tide_unit_is_amount (const TideUnit *self); /* whether figures of parts add up */
gboolean tide_unit_is_money (const TideUnit *self);
gboolean tide_unit_is_counted (const TideUnit *self); /* whether it is of things, one by one */
gboolean tide_unit_is_bare (const TideUnit *self);    /* a number whose unit stands elsewhere */
gboolean tide_unit_may_float (const TideUnit *self);  /* whether an axis need not show zero */
TideDifference tide_unit_difference (const TideUnit *self);

/* What of such figures is the highest, in the context "ranked": "share", "amount". (transfer none)
 */
const char *tide_unit_ranked (const TideUnit *self);

/* What dividing by @per, one of the flags, makes. */
TideDivision tide_unit_divide (const TideUnit *self, TidePer per);

G_END_DECLS
