/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a kind of chart does, as one record of its file in kinds/; what it is stands in dataset's
 * table. Charts and scenes ask the record and know no kind by name.
 */
#pragma once

#include "tide-chart.h"

G_BEGIN_DECLS

typedef struct _TideSeriesBuilder TideSeriesBuilder;
typedef struct _TideNotes TideNotes;
typedef struct _TideStage TideStage;

/* What is NULL is done for it as for all others. */
typedef struct {
  /* Why it does not fit a table that is answered for it, as a sentence; NULL where it fits.
   * (transfer full) (nullable). Without it, it always fits. */
  char *(*why_not) (const TideTable *table, TideLanguage language);
  void (*add_series) (TideSeriesBuilder *builder);
  void (*add_notes) (TideNotes *notes); /* beyond those of every kind */
  void (*place) (TideStage *stage);     /* its marks into the stage's plot */
} TideChartKind;

/* The record of a kind; of the default that of the one that always fits. */
const TideChartKind *tide_chart_kind (TideKind kind);

G_END_DECLS
