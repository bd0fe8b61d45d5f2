/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of chart: what each is, as one row of a table, which all else reads. What a kind does
 * is its file's in chart/kinds. It must not know figures.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

/* Kinds of chart. TIDE_KIND_DEFAULT is the indicator's own. */
typedef enum {
  TIDE_KIND_DEFAULT,
  TIDE_KIND_BARS,
  TIDE_KIND_LINES,
  TIDE_KIND_SLOPES,
  TIDE_KIND_DUMBBELL,
  TIDE_KIND_STACK,
  TIDE_KIND_RING,
  TIDE_KIND_CARD,
} TideKind;

#define TIDE_N_KINDS 8
#define TIDE_KIND_FIRST (TIDE_KIND_DEFAULT + 1) /* that is one; the others follow */

/* What of time it shows: one period, every period of a range, or a range's two ends. */
typedef enum { TIDE_WHEN_ONE, TIDE_WHEN_RANGE, TIDE_WHEN_ENDS } TideKindWhen;

/* Whom it shows: all that have a figure, the selected alone, the selected as parts of a whole, or
 * the selected and some others. */
typedef enum {
  TIDE_SHOWN_FIELD,
  TIDE_SHOWN_SELECTED,
  TIDE_SHOWN_PARTS,
  TIDE_SHOWN_FEW
} TideKindShown;

/* What all other economies are: what the field leaves of the whole, or what the parts do. */
typedef enum { TIDE_REST_NONE, TIDE_REST_OF_FIELD, TIDE_REST_OF_PARTS } TideKindRest;

/* Whether there is a button for it: always, or only for an indicator whose own kind it is. */
typedef enum { TIDE_OFFERED_ALWAYS, TIDE_OFFERED_WHERE_OWN } TideKindOffered;

typedef struct {
  const char *name;    /* in links and data: "bars" */
  const char *title;   /* for people: "Bars"; tide_kind_title() translates it */
  const char *instead; /* (nullable): what is said where it stands in for one that does not fit; of
                          one kind alone */
  TideKindWhen when;
  TideKindShown shown;
  TideKindRest rest;
  TideKindOffered offered;
  gboolean takes_log;    /* values may stand on a logarithmic scale */
  gboolean counts_field; /* it says of a small field how many it is of */
  guint least_periods;   /* that it needs; 0: any */
  guint least, most;     /* economies that it shows; 0: any */
} TideKindRow;

/* The row of the table; that of the default is empty. */
const TideKindRow *tide_kind_get (TideKind kind);
/* The kind of that name. FALSE where there is none. */
gboolean tide_kind_from_name (const char *name, TideKind *out);

/* The kind that always fits. */
TideKind tide_kind_fallback (void);

/* Whether it is of several periods. */
gboolean tide_kind_is_over_time (TideKind kind);

/* For people: "Bars", 「条形图」. (transfer none) */
const char *tide_kind_title (TideKind kind, TideLanguage language);

/* The names of all: "bars, lines, … or card". (transfer full) */
char *tide_kind_names (TideLanguage language);

G_END_DECLS
