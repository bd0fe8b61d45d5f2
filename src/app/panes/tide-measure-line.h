/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One indicator in the overview of all, as a list model needs it: its latest figures of the
 * economies compared. It must not know widgets.
 */
#pragma once

#include "tide-table.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define TIDE_TYPE_MEASURE_LINE (tide_measure_line_get_type ())
G_DECLARE_FINAL_TYPE (TideMeasureLine, tide_measure_line, TIDE, MEASURE_LINE, GObject)

/* @compared: the codes of the economies compared; NULL-terminated. */
TideMeasureLine *
tide_measure_line_new (TideTable *table, char **compared, const char *topic, TideLanguage language);

/* Whether one of those compared has a figure. */
gboolean tide_measure_line_has_any (TideMeasureLine *self);

const char *tide_measure_line_get_id (TideMeasureLine *self);
const char *tide_measure_line_get_title (TideMeasureLine *self);
const char *tide_measure_line_get_topic (TideMeasureLine *self);
const TideTable *tide_measure_line_get_table (TideMeasureLine *self);

/* A period in few characters: "2024 Q1", "Nov 2025", but "2024年". (transfer full) */
char *tide_brief_period (TidePeriod period, TideLanguage language);

/* The period of the figures, for people. (transfer full) */
char *tide_measure_line_period (TideMeasureLine *self);

/* The value of an economy as on a mark, "—" where there is none. (transfer full) */
char *tide_measure_line_value (TideMeasureLine *self, const char *code);

/* How long the economy's small bar is, 0 to 1: of the largest among those compared; 0 for what is
 * missing or negative. */
double tide_measure_line_share (TideMeasureLine *self, const char *code);

G_END_DECLS
