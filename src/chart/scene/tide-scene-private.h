/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene from the inside, and the stage on which its marks are placed. For the files of TideScene
 * alone, and for the kinds, which fill a stage's plot with marks.
 */
#pragma once

#include "tide-chart-kind.h"
#include "tide-scene.h"

G_BEGIN_DECLS

typedef struct _TidePickGrid TidePickGrid;

struct _TideScene {
  gatomicrefcount refs;
  TideChart *chart;
  const TideTheme *theme;
  TideSize size;
  GArray *marks;      /* of TideMark */
  GHashTable *datums; /* TideKey → 1 + the index of its DATUM mark */
  TidePickGrid *grid; /* which marks are where */
  guint n_left_out;   /* series that had no room, beside those that the chart left out */
};

/* Sizes of type in design pixels, as at 1200×675. */
#define TIDE_TYPE_TITLE 25.0
#define TIDE_TYPE_SUBTITLE 15.5
#define TIDE_TYPE_LABEL 14.0
#define TIDE_TYPE_TICK 12.5
#define TIDE_TYPE_FOOT 12.0
#define TIDE_TYPE_LEAST 8.0 /* nothing is set smaller, in pixels */

/* Places in a line of text, in em. */
#define TIDE_LINE_PITCH 1.3 /* from line to line of running text */
#define TIDE_LINE_TIGHT 1.2 /* the least at which two lines are apart */
#define TIDE_MIDDLE 0.36    /* the middle of capitals and digits above the base line */

/* A scene while its marks are placed. */
struct _TideStage {
  TideScene *scene;
  const TideChart *chart;
  const TideTheme *theme;
  const TideMeasure *measure;
  GArray *taken; /* of TideBox: where text stands already */
  double unit;   /* pixels of a design pixel */
  double margin;
  TideBox plot;     /* what the furniture leaves */
  gboolean cramped; /* too low for a value axis */
};

/* A line of text to be placed. */
typedef struct {
  TidePart part;
  const TideSeries *series; /* (nullable) */
  const TideDatum *datum;   /* (nullable) */
  const char *text;
  const char *whole; /* (nullable): the text before it was shortened */
  TideColor color;
  double size;
  TideWeight weight;
  TideAnchor anchor;
  double x; /* of the anchor */
  double baseline;
  double room; /* greatest width, beyond which it is shortened; 0: any */
  gboolean halo;
} TideLabel;

/* Design pixels as pixels; for type at least TIDE_TYPE_LEAST. */
double tide_stage_size (const TideStage *self, double design);

/* A mark of nothing yet, with the key, colour and state of what it belongs to; both may be NULL. */
TideMark tide_stage_mark (const TideStage *self, TidePart part, const TideSeries *series,
                          const TideDatum *datum);

/* Adds a mark of which part, shape and box are set. */
void tide_stage_add (TideStage *self, const TideMark *mark);

/* Adds a line or an area through @points, which are copied; sets its box. */
void tide_stage_add_path (TideStage *self, TideMark mark, TideShape shape, const TidePoint *points,
                          guint n);

/* Adds the line that joins datums, with the core that tells its series from those of its colour. */
void tide_stage_add_join (TideStage *self, const TideSeries *series, TideDash dash, double width,
                          const TidePoint *points, guint n);

/* A straight line of the furniture. */
void tide_stage_add_line (TideStage *self, TidePart part, TidePoint from, TidePoint to,
                          TideColor color, TideDash dash);

/* Adds a dot for a datum: filled, or outlined as its status asks. */
void tide_stage_add_dot (TideStage *self, const TideSeries *series, const TideDatum *datum,
                         TidePoint center, double radius);

/* Adds a label unless it would leave the picture or lie on another text. Returns the width that it
 * took, 0 where it was not placed. */
double tide_stage_add_label (TideStage *self, TideLabel label);

/* Labels yet to be given a place: the name of a series as @text, and the value of a datum. Both
 * belong to @datum, which may be NULL for a name. */
TideLabel tide_stage_name (const TideStage *self, const TideSeries *series, const TideDatum *datum,
                           const char *text, double size);
TideLabel tide_stage_value (const TideStage *self, const TideSeries *series, const TideDatum *datum,
                            double size);

/* Adds a dot of the series' colour beside its name in a list, as high as capitals of @size. Returns
 * the width that it takes with the gap behind it. */
double tide_stage_add_swatch (TideStage *self, const TideSeries *series, const TideDatum *datum,
                              double left, double middle, double size);

/* Adds @lines of the label's text below each other, the first one's base line at the label's. */
void tide_stage_add_lines (TideStage *self, TideLabel label, char **lines, double pitch);

/* The colour of a series' marks, and of its name. */
TideColor tide_stage_color (const TideStage *self, const TideSeries *series);
TideColor tide_stage_name_color (const TideStage *self, const TideSeries *series);
TideWeight tide_series_weight (const TideSeries *series);

/* Its name as on a chart: in the window the pinned one's has a sign before it. @name is of the
 * series. (transfer full) */
char *tide_stage_label (const TideStage *self, const TideSeries *series, const char *name);

/* Solid, outlined where estimated or projected, hatched where of another period. */
TideFill tide_datum_fill (const TideDatum *datum);

double tide_stage_width (const TideStage *self, const char *text, double size, TideWeight weight);

/* The left end of a label of @width with its middle at @x, or as near to it as the picture allows.
 */
double tide_stage_inside (const TideStage *self, double x, double width);

/* Title, subtitle, notes and source; what they leave is the stage's plot. */
void tide_place_furniture (TideStage *stage);

/* A sentence in the middle of the plot. */
void tide_place_sentence (TideStage *stage, const char *sentence, double size);

/* Which marks are near a point, made once. */
TidePickGrid *tide_pick_grid_new (const TideMark *marks, guint n, TideSize size);
void tide_pick_grid_free (TidePickGrid *self);

G_END_DECLS
