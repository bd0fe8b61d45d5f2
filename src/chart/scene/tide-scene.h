/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene: every mark of a chart, placed once. Painting, picking, stepping, SVG, accessible names
 * and golden tests read it; nothing else knows where a bar is. Units are pixels at scale 1 (1/96
 * inch). It must not know Cairo, Pango or GTK: text is measured through TideMeasure.
 */
#pragma once

#include "tide-chart.h"
#include "tide-palette.h"

G_BEGIN_DECLS

typedef enum { TIDE_WEIGHT_NORMAL, TIDE_WEIGHT_BOLD } TideWeight;

/* The one door through which text is measured. */
typedef struct _TideMeasure TideMeasure;
struct _TideMeasure {
  /* Width of one line of @text at @size pixels; its height above and below the base line. Same
   * text, same answer. */
  void (*extents) (const TideMeasure *self, const char *text, double size, TideWeight weight,
                   double *width, double *ascent, double *descent);
};

/* A fixed-width rule that needs no font: 0.55 em a character, 1 em for a wide (CJK) one, nothing
 * for one of zero width, ascent 0.8 em, descent 0.2 em. Static. */
const TideMeasure *tide_measure_fixed (void);

typedef enum {
  TIDE_FURNITURE_FULL,   /* title, subtitle, notes, source */
  TIDE_FURNITURE_SCREEN, /* the same in the window: with what is said to who can choose another
                            kind, and a sign before the one that others are compared to */
  TIDE_FURNITURE_PLAIN,  /* for a page with a caption of its own: notes and source only */
} TideFurniture;

typedef struct {
  double width, height; /* 1 to 20,000 */
  TideFurniture furniture;
} TideSize;

typedef struct {
  double x, y;
} TidePoint;

typedef struct {
  double x, y, width, height;
} TideBox;

typedef enum {
  TIDE_SHAPE_RECT,  /* box */
  TIDE_SHAPE_DOT,   /* a disc that fills the box */
  TIDE_SHAPE_LINE,  /* points, open */
  TIDE_SHAPE_AREA,  /* points, closed */
  TIDE_SHAPE_WEDGE, /* a ring's sector */
  TIDE_SHAPE_TEXT,  /* one line of text */
} TideShape;

typedef enum {
  TIDE_PART_GROUND,
  TIDE_PART_TITLE,
  TIDE_PART_SUBTITLE,
  TIDE_PART_NOTE,
  TIDE_PART_SOURCE,
  TIDE_PART_GRID,
  TIDE_PART_AXIS,
  TIDE_PART_TICK,
  TIDE_PART_RULE,
  TIDE_PART_JOIN,  /* the line through datums: drawn, not picked */
  TIDE_PART_DATUM, /* the mark of one figure; one for each datum */
  TIDE_PART_NAME,  /* the label that names its series; picked as its datum */
  TIDE_PART_VALUE, /* the value at a mark; picked as its datum */
  TIDE_PART_MORE,  /* "and 14 more", a problem, a card's words */
} TidePart;

typedef enum { TIDE_FILL_SOLID, TIDE_FILL_OUTLINE, TIDE_FILL_HATCH } TideFill;
typedef enum { TIDE_DASH_SOLID, TIDE_DASH_DASHED, TIDE_DASH_DOTTED } TideDash;
typedef enum { TIDE_ANCHOR_START, TIDE_ANCHOR_MIDDLE, TIDE_ANCHOR_END } TideAnchor;

typedef struct {
  TideShape shape;
  TidePart part;
  TideKey key; /* TIDE_KEY_NONE for furniture */
  TideBox box; /* what it covers; of text, its line */
  TideColor color;
  TideFill fill;
  TideDash dash;
  double line_width; /* of lines, outlines; 0 elsewhere */
  gboolean quiet;    /* steps back behind the selected ones */
  gboolean selected;
  int series;   /* index into the chart's series; −1 */
  int position; /* index into its datums; −1 */
  union {
    struct {
      TidePoint *points;
      guint n_points;
    } path; /* LINE, AREA */
    struct {
      TidePoint center;
      double inner, outer; /* radii */
      double from, to;     /* radians, clockwise from twelve o'clock */
    } wedge;
    struct {
      char *text;
      char *whole; /* (nullable): the text before it was shortened */
      double size;
      double baseline;   /* y */
      TideAnchor anchor; /* which end of the box the text holds on to, should a font be wider */
      TideWeight weight;
      gboolean halo; /* lines cross it: painted on a rim of the background */
    } label;
  };
} TideMark;

typedef struct _TideScene TideScene;

/**
 * tide_scene_new:
 *
 * Places every mark. Boxes are finite and inside the size; labels are disjoint. Below 320×240 a
 * scene is the chart's sentence. Same inputs, same scene, on any thread. Returns: (transfer full)
 */
TideScene *tide_scene_new (const TideChart *chart, TideSize size, const TideTheme *theme,
                           const TideMeasure *measure);
TideScene *tide_scene_ref (TideScene *self);
void tide_scene_unref (TideScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideScene, tide_scene_unref)

/* What it was made of. (transfer none) */
const TideChart *tide_scene_chart (const TideScene *self);
const TideTheme *tide_scene_theme (const TideScene *self);
TideSize tide_scene_size (const TideScene *self);

/* Every mark in the order of painting, @n of them. (transfer none) */
const TideMark *tide_scene_marks (const TideScene *self, guint *n);

/* The TIDE_PART_DATUM mark of a key. (nullable) */
const TideMark *tide_scene_find (const TideScene *self, TideKey key);

/* The mark with a key that is under a point, else the nearest within @reach pixels, a datum before
 * a label, the topmost of several. (nullable) */
const TideMark *tide_scene_pick (const TideScene *self, double x, double y, double reach);

/* Whether a point lies on the mark's shape itself (not within reach). */
gboolean tide_mark_contains (const TideMark *self, double x, double y);

typedef enum {
  TIDE_STEP_LEFT,
  TIDE_STEP_RIGHT,
  TIDE_STEP_UP,
  TIDE_STEP_DOWN,
  TIDE_STEP_FIRST,
  TIDE_STEP_LAST,
} TideStep;

/* The datum that an arrow leads to from @from; from TIDE_KEY_NONE or an unknown one the first. At
 * an end it stays. By UP, DOWN, LEFT and RIGHT every datum can be reached from the first. */
TideKey tide_scene_step (const TideScene *self, TideKey from, TideStep step);

/* The placed scene as text, one mark a line, coordinates to a tenth: the golden format. (transfer
 * full) */
char *tide_scene_dump (const TideScene *self);

G_END_DECLS
