/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a bar chart between their layout (tide-bars.c) and their marks (tide-rows.c).
 */
#pragma once

#include "tide-scale.h"
#include "tide-scene-private.h"

G_BEGIN_DECLS

#define TIDE_ROWS_PAD 0.5     /* em between a bar and its value */
#define TIDE_ROWS_TAG_GAP 0.4 /* em between the two */

typedef struct {
  const TideSeries *series;
  const TideDatum *datum; /* NULL: it has no figure, and says why */
  double top;             /* y */
  double height;
  double skip; /* above it: others are left out there; 0: none */
  double value_width;
  double tag_width;
  double room; /* that value and tag need behind the bar */
} TideBarRow;

typedef struct {
  TideStage *stage;
  TideBarRow *rows;
  guint n;
  guint n_hidden; /* that had no room */
  guint n_hidden_groups;
  guint n_references; /* lines across the rows */
  double pitch;       /* from row to row */
  double low;         /* of a row without a bar, and of what is said below: of the pitch */
  double size;        /* of type */
  double thickness;   /* of bars */
  double names;       /* width of their column */
  gboolean is_above;  /* names stand above their bars */
  gboolean whole;     /* the bars are parts of one whole, which each has behind it */
  double left, right; /* of bars and values */
  double top, bottom; /* of the rows */
  double rule, more;  /* y; −1: none */
  TideScale scale;
} TideRows;

/* Places every mark of the rows. */
void tide_rows_place (TideRows *self);

/* Whether it is a line across the rows, where there are any. */
gboolean tide_rows_is_reference (const TideSeries *series);

/* The size of type of what stands behind a value, or instead of one. */
double tide_rows_tag_size (const TideRows *self);

/* The period of a figure that is not of the one asked for, as it stands behind the value. (transfer
 * full) (nullable) */
char *tide_rows_tag (const TideDatum *datum);

G_END_DECLS
