/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answer to a query: rows with value, status, the period they are really of, and rank; or the
 * reason why one is missing. Every rule about years, ranks, denominators and wholes is here. It
 * must not know charts.
 */
#pragma once

#include "tide-catalog.h"
#include "tide-query.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_MISSING_NOT,    /* it is there */
  TIDE_MISSING_NEVER,  /* the indicator has no figure of it at all */
  TIDE_MISSING_PARTS,  /* it has figures of places in it alone */
  TIDE_MISSING_PERIOD, /* it has figures, none within the tolerance; `nearest` says which is nearest
                        */
  TIDE_MISSING_EXACT,  /* there is a substitute, and exact=1 refuses it */
  TIDE_MISSING_NOT_TOP,       /* it is not among the highest N, which are all there */
  TIDE_MISSING_NONE,          /* of a whole field: none was recorded */
  TIDE_MISSING_NOT_NAMED,     /* of a whole field: the list does not name it */
  TIDE_MISSING_BELOW,         /* of a whole field: it is below the threshold */
  TIDE_MISSING_DENOMINATOR,   /* no population or GDP of that year or the year before */
  TIDE_MISSING_PER_SPAN,      /* never divided: a span */
  TIDE_MISSING_PER_PROJECTED, /* … a projection */
  TIDE_MISSING_PER_REGION,    /* … a sub-national economy */
} TideMissing;

typedef enum {
  TIDE_PROBLEM_NONE,
  TIDE_PROBLEM_INDICATOR, /* unknown, or its dataset cannot be read; `detail` is the whole message
                           */
  TIDE_PROBLEM_ECONOMY,   /* `detail` is the unknown code */
  TIDE_PROBLEM_PERIOD,    /* nothing at all at the period asked for */
  TIDE_PROBLEM_PER,       /* this indicator is not divided that way */
} TideTableProblem;

/* Whether rows have ranks, or why they have none. */
typedef enum {
  TIDE_RANK_GIVEN,
  TIDE_RANK_MIXED,        /* given, among figures of several years: it has to be said */
  TIDE_RANK_NO_DIRECTION, /* neither high nor low is ahead */
  TIDE_RANK_SELECTED,     /* some economies are left out, and may stand above */
  TIDE_RANK_TOO_FEW,      /* fewer than three in the field, or than the highest N */
  TIDE_RANK_PER_OF_TOP,   /* the highest are not the highest by person or by GDP */
} TideRankNote;

typedef struct {
  const TideEconomy *economy; /* NULL for all other economies */
  const TideFigure *figure;   /* (nullable): what value is from */
  double value;               /* after division by population or GDP */
  guint status;               /* TideStatus flags */
  TideQualifier qualifier;
  TidePeriod asked;
  TidePeriod used;        /* the figure's own period */
  TidePeriod nearest;     /* where it has figures of other periods, else none */
  TidePeriod denominator; /* period of the denominator, else none */
  TideMissing missing;
  const TideSource *source; /* NULL where missing or derived */
  guint rank;               /* 0: not ranked */
  guint n_tied;             /* how many share the rank, itself counted */
  gboolean rank_about;      /* the value is qualified: the rank is "≈" */
  gboolean selected;
  gboolean pinned;
} TideRow;

/* Whether figures of other periods may stand in; in a range they stand for themselves. */
typedef enum { TIDE_RESOLVE_WITHIN_TOLERANCE, TIDE_RESOLVE_EXACT } TideResolve;

typedef struct {
  TideCatalog *catalog;
  const TideQuery *query;
  const TideIndicator *indicator; /* NULL only with TIDE_PROBLEM_INDICATOR */
  const TideUnit *unit;           /* after per */
  int decimals;                   /* of the values here */
  const TideIndicator *divisor;   /* population or GDP as it ships; NULL without per */
  TideTableProblem problem;
  char *detail;

  TideKind kind;       /* the kind asked for, by the query or the indicator's default: never
                          TIDE_KIND_DEFAULT */
  gboolean is_range;   /* whether it is of several periods: a kind over time, and there are */
  TideResolve resolve; /* at `period` */
  TidePeriod period;   /* the one period; of a range, its end, which a kind of one period shows */
  TidePeriod first;    /* of a range: the first period with a figure in it; else as period */
  TidePeriod *periods; /* of a range: each period with a figure in it, ascending; else the one */
  guint n_periods;

  /* A row for each economy of the indicator and each selected one, at `period` (for a range without
   * substitution). Order: economies with a value, by value (descending; ascending where lower is
   * better), then aggregates likewise, then missing ones; ties by code. */
  TideRow *rows;
  guint n_rows;

  /* A range only: each figure in it, by economy in the order of rows, then period. No substitution.
   */
  TideRow *points;
  guint n_points;
  guint *first_points; /* of a range: where those of each row begin, and the end of all */

  /* All other economies: 100 − the parts; status derived. The parts are the selected for a ring or
   * a stack, else the whole field. */
  gboolean has_rest;
  TideRow rest;
  TideRow *rest_points; /* of a range: the rest at each period where it is known, ascending */
  guint n_rest_points;
  char **rest_unknown; /* codes whose absence forbids the rest; NULL-terminated, never NULL */

  TideCoverage coverage; /* at `period`; selected where what stands in is of a selection */
  TideRankNote rank_note;
  guint n_listed; /* national economies with a figure here, means of regions not counted */
  guint n_ranked; /* those with a rank: of the highest N, down to N at most */

  guint n_field; /* economies, aggregates and means of regions not counted, with a figure here */
  guint n_substituted;
  guint n_projected;
  char **selected; /* codes, in the query's order */
} TideTable;

/* Never NULL: what is wrong is in `problem`. Immutable. (transfer full) */
TideTable *tide_table_new (TideCatalog *catalog, const TideQuery *query);

/* The same, answered as if the query had asked for @kind: for a chart that draws another than was
 * asked for. */
TideTable *tide_table_new_for_kind (TideCatalog *catalog, const TideQuery *query, TideKind kind);
TideTable *tide_table_ref (TideTable *self);
void tide_table_unref (TideTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideTable, tide_table_unref)

/* The row of that economy at the table's period, or NULL; "" is all other economies. */
const TideRow *tide_table_find (const TideTable *self, const char *code);

/* The points of that economy, @n of them. (nullable) */
const TideRow *tide_table_points_of (const TideTable *self, const char *code, guint *n);

/* Fills @closest with the nearest figure there is of an economy that has none at the table's
 * period; FALSE where there is none, or the table divides. */
gboolean tide_table_find_closest (const TideTable *self, const TideRow *row, TideRow *closest);

/* Whether the figures are percents of one whole, undivided and additive. */
gboolean tide_table_has_whole (const TideTable *self);

/* Whether the figures are amounts that add up to that of the world, which the indicator has. */
gboolean tide_table_adds_up_to_world (const TideTable *self);

/* Row of the pinned economy, or NULL. */
const TideRow *tide_table_pinned (const TideTable *self);

/* `latest` of the indicator: its default where that is one period, else the newest period, neither
 * partial nor projected, with figures for more than half as many economies as its best-covered
 * period. */
TidePeriod tide_indicator_latest (const TideIndicator *self);

/* Whether a row has a value to draw. */
gboolean tide_row_has_value (const TideRow *row);

G_END_DECLS
