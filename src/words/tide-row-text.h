/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row says by itself: its name, value and rank, and why it has none; and what is wrong with
 * a whole table.
 */
#pragma once

#include "tide-number.h"
#include "tide-period-text.h"
#include "tide-table.h"

G_BEGIN_DECLS

/* The problem as a sentence; NULL where there is none. (transfer full) */
char *tide_table_problem_text (const TideTable *self, TideLanguage language);

/* Why the row has no value, as a sentence; NULL where it has one. (transfer full) */
char *tide_row_missing_text (const TideRow *row, const TideTable *table, TideLanguage language);

/* Name of the row's economy, 「其他国家和地区」 / "All other economies" for the rest. (transfer
 * none) */
const char *tide_row_name (const TideRow *row, TideLanguage language);

/* The value with its unit and qualifier: on a mark "≈30,000", "44%"; in full "about 30,000", 「约
 * 30,000」. (transfer full) */
char *tide_row_value_text (const TideRow *row, const TideTable *table, TideForm form,
                           TideLanguage language);

/* "first of 12", "joint second of 12", "about third of 12"; NULL where unranked. (transfer full) */
char *tide_row_rank_text (const TideRow *row, const TideTable *table, TideLanguage language);

G_END_DECLS
