/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dataset: one JSON file, read and checked, immutable from then on. Structs with public fields,
 * for reading only; everything in one lives as long as the dataset does. It must not know other
 * datasets, queries or languages beyond its texts.
 */
#pragma once

#include "tide-json.h"
#include "tide-economy-name.h"
#include "tide-kind.h"
#include "tide-language.h"
#include "tide-per.h"
#include "tide-period.h"
#include "tide-qualifier.h"
#include "tide-status.h"
#include "tide-unit.h"

#include <glib.h>

G_BEGIN_DECLS

#define TIDE_DATASET_ERROR (tide_dataset_error_quark ())

typedef enum {
  TIDE_DATASET_ERROR_INVALID, /* JSON that is not a dataset; the message has one problem a line */
  TIDE_DATASET_ERROR_UNKNOWN, /* an indicator, economy or period that no dataset has */
} TideDatasetError;

GQuark tide_dataset_error_quark (void);

#define TIDE_CODE_MAX 31 /* bytes in an economy's code */

typedef enum {
  TIDE_DIRECTION_HIGHER,
  TIDE_DIRECTION_LOWER,
  TIDE_DIRECTION_NONE
} TideIndicatorDirection;
typedef enum {
  TIDE_COMPARABLE_SERIES,
  TIDE_COMPARABLE_BREAKS,
  TIDE_COMPARABLE_EDITIONS,
  TIDE_COMPARABLE_UNSTATED, /* nobody says: lines may be drawn, nothing is said to have changed */
} TideComparable;

/* How much of its source's field an indicator holds. */
typedef enum {
  TIDE_COVERAGE_FULL,     /* everyone that the source reports */
  TIDE_COVERAGE_TOP,      /* the highest that it prints */
  TIDE_COVERAGE_SELECTED, /* some of them */
} TideCoverageForm;

typedef struct {
  TideCoverageForm form;
  int top; /* how many, of TIDE_COVERAGE_TOP; else 0 */
} TideCoverage;

/* The coverage of one period, or with no period of all that have none of their own. */
typedef struct {
  TidePeriod period;
  TideCoverage coverage;
} TideCoverageRule;

/* What it means that there is no figure. */
typedef enum {
  TIDE_ABSENCE_UNKNOWN,
  TIDE_ABSENCE_NONE,  /* none was recorded: zeros of the file are that too, and have no rank */
  TIDE_ABSENCE_ZERO,  /* a whole list does not name it */
  TIDE_ABSENCE_BELOW, /* it is below a threshold */
} TideAbsence;
typedef enum { TIDE_BASIS_PRIMARY, TIDE_BASIS_SECONDARY, TIDE_BASIS_COMPUTED } TideBasis;

/* What a work is, for those who cite it. */
typedef enum {
  TIDE_WORK_UNSTATED,
  TIDE_WORK_REPORT,
  TIDE_WORK_DATASET,
  TIDE_WORK_DATABASE,
  TIDE_WORK_WEBPAGE,
  TIDE_WORK_ARTICLE,
  TIDE_WORK_WORKING_PAPER,
  TIDE_WORK_NEWS,
  TIDE_WORK_POST,
} TideWorkType;

/* A work as it calls itself, in its own language. */
typedef struct {
  TideWorkType type;
  char *language;  /* (nullable) "en", "zh" … */
  char *title;     /* (nullable) */
  char **authors;  /* (nullable) "FAMILY Given", or an institution */
  char *publisher; /* (nullable) */
  char *place;     /* (nullable) */
  char *date;      /* (nullable) "2024-07-03" */
} TideWork;

typedef struct {
  char *id;
  TideText publisher;
  TideText title;
  TideText via; /* empty unless somebody else's copy was read */
  TideText note;
  char *year; /* "2024" or "2015-2025" */
  char *url;
  TideBasis basis;
  TideWorkType type;
  TideWork original; /* the work itself, untranslated */
  TideWork read;     /* the copy that stands at the address, where it is not the work */
  TideText licence;  /* an SPDX id or a short text; may be empty */
  char *accessed;    /* (nullable) "2026-11-23" */
} TideSource;

typedef struct {
  char code[TIDE_CODE_MAX + 1];
  TideEconomyKind kind;
  TideText name;
  TideText short_name;          /* empty where there is none */
  const TideEconomyName *named; /* (nullable) its row in the reviewed table */
  char *within;                 /* (nullable) the code it is a part of */
  char **regions;               /* (nullable) all that it lies in, nearest first: "CN-GD", "CHN" */
  char **members;               /* (nullable) codes of an aggregate whose members are known */
} TideEconomy;

/* Where figures cease to be comparable with those before. */
typedef struct {
  TidePeriod period;
  const TideEconomy *economy; /* (nullable) of this one alone; NULL: of all */
} TideBreak;

typedef struct {
  double value;
  const TideText *note; /* (nullable) */
  TidePeriod period;
  guint16 economy; /* index into the indicator's economies */
  guint16 source;  /* index into the dataset's sources */
  guint8 status;   /* TideStatus: 0, ESTIMATED, PROJECTED or both */
  guint8 qualifier;
} TideFigure;

/* A period as a link or a default says it. */
typedef enum { TIDE_ASKED_LATEST, TIDE_ASKED_ONE, TIDE_ASKED_RANGE } TideAskedForm;

typedef struct {
  TideAskedForm form;
  TidePeriod first; /* of a range */
  TidePeriod last;  /* the one asked for, or the end of a range */
} TideAsked;

/* Reads "latest", "2024" or "2015..2024" (ordered). */
gboolean tide_asked_parse (const char *text, TideAsked *out);
char *tide_asked_to_string (TideAsked asked); /* (transfer full) */

typedef struct _TideDataset TideDataset;

typedef struct {
  char *id;
  TideText title;
  TideText definition;
  TideText caveat;        /* may be empty */
  TideText whole;         /* empty unless a figure is a part of a whole */
  TideText short_title;   /* empty: the title */
  TideText say;           /* may be empty: a clause of {who}, {value}, {when} and {whole} */
  TideText say_projected; /* the same of a figure that is projected; may be empty */
  TideText noun; /* may be empty: what is measured, of {who}: "private AI investment in …" */
  TideText note; /* may be empty */
  char *counter; /* (nullable) the measure word that Chinese counts it with */
  char **keywords[TIDE_N_LANGUAGES]; /* (nullable) what people also search for */
  const TideUnit *unit;
  TideUnit *own_unit;  /* (nullable) where the unit is the dataset's own */
  TideText unit_title; /* of an own unit */
  int decimals;
  TideIndicatorDirection direction;
  TideComparable comparable;
  TideBreak *breaks; /* by period; the line is cut before each */
  guint n_breaks;
  TideCoverageRule *coverage; /* (nullable): NULL is full */
  guint n_coverage;
  TideAbsence absence;
  double absence_below; /* of TIDE_ABSENCE_BELOW */
  gboolean cumulative;  /* a figure counts all until its period's end */
  TidePeriod *partial;
  guint n_partial;
  guint per; /* TidePer flags that are allowed */
  gboolean additive;
  int tolerance; /* whole years */
  TideKind default_kind;
  char **default_countries; /* NULL-terminated, may be empty */
  TideAsked default_period;
  char **related;
  guint8 status;                 /* TideStatus that all figures have */
  guint16 source;                /* index into the dataset's sources */
  const TideEconomy **economies; /* those with a figure, by code */
  guint n_economies;
  TideFigure *figures; /* by economy, then period */
  guint n_figures;
  const TideDataset *dataset;
} TideIndicator;

typedef struct {
  TideText title;
  TideText text;
  char **indicators;
  char **sources;
} TideNote;

typedef struct {
  char *id;
  TideText title;
  TideText short_title; /* empty: the title */
  TideText summary;     /* may be empty */
  char *icon;           /* (nullable) */
  char **indicators;
  GPtrArray *notes; /* of TideNote */
} TideTopic;

/* An indicator that is no longer there, and the one that has replaced it. */
typedef struct {
  char *id;
  char *by;
} TideRetired;

struct _TideDataset {
  char *id;
  char *origin;  /* the file's name, or what stood for it */
  char *updated; /* "2026-11-23" */
  TideText title;
  GPtrArray *sources; /* of TideSource */
  GPtrArray
      *economies;    /* of TideEconomy, each one that a figure, default or within names, by code */
  GPtrArray *topics; /* of TideTopic */
  GPtrArray *indicators; /* of TideIndicator */
  GPtrArray *retired;    /* of TideRetired */
  char **warnings;       /* "FILE:LINE:COLUMN: path: …", NULL-terminated */
};

/**
 * tide_dataset_new_from_json:
 * @json: the file's content; not needed afterwards
 * @language: of problems and warnings; file, place and path, and what is quoted from the file, are
 * the same in each
 *
 * json-glib, then the reader. All problems of a file are told at once, at most 50, one a line:
 * "FILE:LINE:COLUMN: path: what was expected, what was found" (TIDE_DATASET_ERROR_INVALID).
 * Returns: (transfer full) (nullable)
 */
TideDataset *
tide_dataset_new_from_json (const TideJson *json, TideLanguage language, GError **error);
TideDataset *tide_dataset_ref (TideDataset *self);
void tide_dataset_unref (TideDataset *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideDataset, tide_dataset_unref)

const TideIndicator *
tide_dataset_find_indicator (const TideDataset *self, const char *id); /* (nullable) */
const TideSource *
tide_dataset_find_source (const TideDataset *self, const char *id); /* (nullable) */
const TideEconomy *
tide_dataset_find_economy (const TideDataset *self, const char *code); /* (nullable) */

/* The figure of exactly that economy (by index) and period. (nullable) */
const TideFigure *tide_indicator_find (const TideIndicator *self, guint economy, TidePeriod period);

/* All figures of one economy by period, @n of them. */
const TideFigure *tide_indicator_figures_of (const TideIndicator *self, guint economy, guint *n);

/* Index of the economy with that code among the indicator's, or -1. */
int tide_indicator_economy_index (const TideIndicator *self, const char *code);

/* Every period with a figure, ascending, each once. (transfer full): free with g_free(); @n of
 * them. */
TidePeriod *tide_indicator_periods (const TideIndicator *self, guint *n);

/* Whether the period is one that is not over, or not fully counted. */
gboolean tide_indicator_is_partial (const TideIndicator *self, TidePeriod period);

/* Whether it is a single fact: drawn by a kind that is offered for nothing else. */
gboolean tide_indicator_is_fact (const TideIndicator *self);

/* Whether it has figures of aggregates alone, so that they are its economies. */
gboolean tide_indicator_is_of_aggregates (const TideIndicator *self);

/* Whether an unbroken stretch joins the two periods of an economy: series always, breaks where none
 * lies between, editions only for equal periods. @economy: (nullable): NULL for all economies at
 * once. */
gboolean tide_indicator_is_unbroken (const TideIndicator *self, const TideEconomy *economy,
                                     TidePeriod a, TidePeriod b);

/* How much of the field the figures of a period are. */
TideCoverage tide_indicator_coverage (const TideIndicator *self, TidePeriod period);

/* The title that is short where there is one. (transfer none) */
const char *tide_indicator_short_title (const TideIndicator *self, TideLanguage language);
const char *tide_topic_short_title (const TideTopic *self, TideLanguage language);

/* The source that this figure is from. */
const TideSource *tide_figure_source (const TideFigure *figure, const TideIndicator *indicator);

G_END_DECLS
