/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why there is no value, as sentences.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

#define TIDE_MISSING_MOST_NAMES 8 /* in one sentence; of more it says how many they are */

/* Whether one sentence says why neither has a value. */
gboolean tide_missing_is_alike (const TideRow *a, const TideRow *b);

/* Why none of @rows (of const TideRow), all alike, has a value: "No figures for 2024 are available
 * for Japan or India; the nearest are for 2022." (transfer full) */
char *tide_missing_text (const GPtrArray *rows, const TideTable *table, TideLanguage language);

/* That there is none at the period or in the range, whatever there is at other times. (transfer
 * full) */
char *tide_missing_none_text (const GPtrArray *rows, const TideTable *table, TideLanguage language);

/* Whether the reason is that there are figures of other periods alone, and the nearest is told. */
gboolean tide_missing_tells_nearest (const TideRow *row, const TideTable *table);

/* The same of @rows that all tell the nearest: "No figures for 2024 are available for Japan, India
 * or Kenya; the nearest are for 2022 (Japan and India) and 2016 (Kenya)." (transfer full) */
char *
tide_missing_nearest_text (const GPtrArray *rows, const TideTable *table, TideLanguage language);

/* The same in few words, beside its name: "not among the 15 highest". (transfer full) (nullable) */
char *tide_row_missing_brief (const TideRow *row, const TideTable *table, TideLanguage language);

/* The same of one row, whole; NULL where it has a value. (transfer full) (nullable) */
char *tide_row_missing_text (const TideRow *row, const TideTable *table, TideLanguage language);

G_END_DECLS
