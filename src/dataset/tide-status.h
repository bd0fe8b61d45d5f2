/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a figure is if it is not observed, and whether it stands for another period, as records: how
 * it is named, said, counted and drawn, and what it may be used for. It must not know figures.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Flags: a figure can be several; 0 is observed. */
typedef enum {
  TIDE_STATUS_MISSING = 1 << 0,
  TIDE_STATUS_SUBSTITUTED = 1 << 1,
  TIDE_STATUS_ESTIMATED = 1 << 2,
  TIDE_STATUS_PROJECTED = 1 << 3,
  TIDE_STATUS_DERIVED = 1 << 4,
  TIDE_STATUS_IMPUTED = 1 << 5,
} TideStatus;

/* How a mark shows a status, the strongest last. */
typedef enum { TIDE_MARKED_PLAIN, TIDE_MARKED_HATCHED, TIDE_MARKED_OUTLINED } TideMarked;

/* All but the name are messages, to be translated, and (nullable). */
typedef struct {
  TideStatus flag;
  const char *name;      /* in datasets, CSV and JSON */
  const char *word;      /* by itself */
  const char *beside;    /* (context "status") beside a value in a table */
  const char *described; /* where there is room to say more than the word */
  const char *counted;   /* how many of several: {n} */
  const char *of_all;    /* a sentence about all {n} figures that a text has named */
  const char *clue;      /* (nullable) what a clause that says it itself has in it */
  const char *of_some;   /* a sentence about {n} of them, those for {who} */
  TideMarked marked;
  gboolean is_given; /* by a dataset; of several the first in the table is told */
  gboolean
      is_no_fact;   /* never ranked, divided, the end of a trend, or standing for another period */
  gboolean is_kind; /* not compared with what is not of it */
} TideStatusRow;

/* The rows as they are told, one before another, what is observed last; NULL behind that. */
const TideStatusRow *tide_status_nth (guint i);

/* The row of the given status that is told of a figure; that of what is observed for none. */
const TideStatusRow *tide_status_told (guint status);

/* @status without those given ones that are not told. */
guint tide_status_telling (guint status);

gboolean tide_status_is_given (guint status); /* any of them by a dataset */
gboolean tide_status_is_fact (guint status);  /* none of them being no fact */
guint tide_status_kind (guint status);        /* those that must be alike to be compared */
TideMarked tide_status_marked (guint status); /* the strongest */
char *tide_status_to_string (guint status);   /* "substituted;estimated". (transfer full) */

G_END_DECLS
