/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as text: CSV (RFC 4180, UTF-8), JSON, and aligned columns for a terminal. Whole field,
 * values in full.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

/* Columns: indicator, economy (code), name, period_asked, period_used, value, unit, qualifier,
 * status, rank, selected, source. For a range every figure in it. A cell that a spreadsheet would
 * run as a formula is quoted with an apostrophe. (transfer full) */
char *tide_table_to_csv (const TideTable *self, TideLanguage language);
char *tide_table_to_json (const TideTable *self, TideLanguage language); /* made by json-glib */
char *tide_table_to_text (const TideTable *self, TideLanguage language);

G_END_DECLS
