/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chart: a table with meaning. Series and datums with every text that will be seen, in one
 * language: title, subtitle, notes, source, names, values. It decides the kind (and says why
 * another does not fit), what stands apart, what is left out. It must not know sizes, places,
 * colours of a theme, or fonts.
 */
#pragma once

#include "tide-key.h"
#include "tide-precision.h"
#include "tide-table.h"

G_BEGIN_DECLS

typedef struct {
  TideKey key;
  double value;
  char *value_text;   /* as on a mark: "≈30,000" */
  char *tag;          /* (nullable) its own period, where it is not the one asked for: "2019" */
  guint status;       /* TideStatus flags: outlined where estimated or projected, hatched where
                         substituted */
  gboolean partial;   /* of a period that is not complete: drawn dashed */
  gboolean cut;       /* lines: nothing joins it to the datum before (a break, the first) */
  gboolean gap;       /* lines: periods are missing before it: joined dashed */
  gboolean bridged;   /* lines: cut, one of so many that a dotted stretch leads across */
  const TideRow *row; /* of the chart's table */
} TideDatum;

typedef enum { TIDE_SERIES_ECONOMY, TIDE_SERIES_AGGREGATE, TIDE_SERIES_REST } TideSeriesRole;

typedef struct {
  const TideEconomy *economy; /* NULL for the rest */
  TideSeriesRole role;
  char *name;
  char *short_name;
  char *missing;       /* (nullable): why it has no datums, as a sentence */
  char *missing_brief; /* the same beside its name, in few words */
  int hue; /* index into a theme's hues; −1: it has no colour (aggregates, the rest, those that step
              back) */
  guint round; /* lines of one colour are told apart by their cores: 0 has none, 1 a plain one, 2 a
                  dotted one */
  gboolean selected;
  gboolean pinned;
  gboolean reference; /* an aggregate drawn as a reference line across the bars, not as a bar */
  TideDatum *datums;
  guint n_datums;
} TideSeries;

typedef struct _TideChart TideChart;

struct _TideChart {
  TideTable *table;
  TideLanguage language;
  TideKind kind; /* the one drawn */
  gboolean log;  /* a log axis (bars become dots) */
  char *problem; /* (nullable): a sentence instead of a chart */
  char *title;
  char *subtitle; /* unit · period · what is not as asked */
  char *hint;   /* (nullable): why another kind than the one asked for is drawn: for who can choose
                   one, not for who reads the picture */
  char **notes; /* what was left out, breaks, who is unknown; NULL-terminated, never NULL */
  char *source; /* the source line */
  TidePrecision precision; /* of the values on marks, one for all */
  TideSeries *series;      /* bars: by value; aggregates after the others; the rest last */
  guint n_series;
  guint n_left_out;    /* bars: how many economies are not drawn */
  guint n_groups;      /* bars: how many groups of countries are not drawn */
  char *left_out;      /* (nullable): "and 14 more · 3 groups" */
  char *definition;    /* what its figures count */
  TidePeriod *periods; /* every period that has a datum, ascending */
  guint n_periods;
  gatomicrefcount refs;
};

/**
 * tide_chart_new:
 *
 * Never fails: what cannot be drawn has a `problem`. Same catalog, query and language, same chart.
 * Returns: (transfer full)
 */
TideChart *tide_chart_new (TideCatalog *catalog, const TideQuery *query, TideLanguage language);
TideChart *tide_chart_ref (const TideChart *self);
void tide_chart_unref (const TideChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideChart, tide_chart_unref)

/* Why that kind does not fit this chart's table, as a sentence; NULL where it fits. (transfer full)
 */
char *tide_chart_why_not (const TideTable *table, TideKind kind, TideLanguage language);

/* Name, value in full, period, status and rank of one datum as a sentence; for TIDE_KEY_NONE the
 * whole chart in one sentence (its takeaway). For an unknown key "". (transfer full) */
char *tide_chart_describe (const TideChart *self, TideKey key);

/* "and 14 more", "and 14 more · 3 groups", "and 3 groups"; NULL for none of either. (transfer full)
 * (nullable) */
char *tide_chart_more_text (const TideChart *self, guint n_economies, guint n_groups);

/* The datum with that key, its series in @series. (nullable) */
const TideDatum *tide_chart_find (const TideChart *self, TideKey key, const TideSeries **series);

G_END_DECLS
