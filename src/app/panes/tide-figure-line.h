/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of the table of figures, as a list model needs it. It must not know the table.
 */
#pragma once

#include "tide-chart.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  TIDE_COLUMN_NAME,
  TIDE_COLUMN_VALUE,
  TIDE_COLUMN_PERIOD,
  TIDE_COLUMN_RANK,
  TIDE_COLUMN_STATUS,
  TIDE_COLUMN_SOURCE,
  TIDE_N_COLUMNS,
} TideColumn;

#define TIDE_TYPE_FIGURE_LINE (tide_figure_line_get_type ())
G_DECLARE_FINAL_TYPE (TideFigureLine, tide_figure_line, TIDE, FIGURE_LINE, GObject)

/* Holds a reference to @chart, whose table @row is of. */
TideFigureLine *tide_figure_line_new (TideChart *chart, const TideRow *row);

const TideRow *tide_figure_line_get_row (TideFigureLine *self);

/* A cell's text. (transfer full) */
char *tide_figure_line_text (TideFigureLine *self, TideColumn column);

/* Whether there is something in that column to order the line by. */
gboolean tide_figure_line_has (TideFigureLine *self, TideColumn column);

/* Negative where @a comes before @b by that column, where both have something in it. */
int tide_figure_line_compare (TideFigureLine *a, TideFigureLine *b, TideColumn column);

G_END_DECLS
