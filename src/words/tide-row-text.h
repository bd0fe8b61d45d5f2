/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its name, value and rank; and what is wrong with a whole table.
 */
#pragma once

#include "tide-missing-text.h"
#include "tide-number.h"
#include "tide-period-text.h"
#include "tide-precision.h"
#include "tide-table.h"

G_BEGIN_DECLS

/* The problem as a sentence; NULL where there is none. (transfer full) */
char *tide_table_problem_text (const TideTable *self, TideLanguage language);

/* Name of the row's economy, 「其他国家和地区」 / "All other countries and regions" for the rest.
 * (transfer none) */
const char *tide_row_name (const TideRow *row, TideLanguage language);

/* The value with its qualifier, as @shown prints those that stand together: on a mark "≈30,000", in
 * a text "about 30,000", 「约3万」. (transfer full) */
char *tide_row_value_text (const TideRow *row, const TidePrecision *shown);

/* The value to its last digit: "$202,518,000,000", 「9914家」. (transfer full) */
char *tide_row_full_text (const TideRow *row, const TideTable *table, TideLanguage language);

/* "first of 12", "joint second of 12", "about third of 12"; "third" where only the highest are
 * known; NULL where unranked. (transfer full) */
char *tide_row_rank_text (const TideRow *row, const TideTable *table, TideLanguage language);

/* With which the table's values are printed, before any of them is added. */
TidePrecision
tide_table_precision (const TideTable *self, TideValuePlace place, TideLanguage language);

typedef enum { TIDE_ROWS_OF_SELECTED, TIDE_ROWS_OF_FIELD } TideRowsOf;

/* The same with the values of the selected at the table's period, or all that it has. */
TidePrecision tide_table_precision_of (const TideTable *self, TideRowsOf of, TideValuePlace place,
                                       TideLanguage language);

G_END_DECLS
