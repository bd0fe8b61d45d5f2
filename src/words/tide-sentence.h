/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words about a table to paste into a text: whole sentences.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

/* One or two whole sentences about the selected economies: value, year, rank, difference or ratio,
 * what is not of the year asked for, and the source with its via. With a problem, its text.
 * (transfer full) */
char *tide_table_sentence (const TideTable *self, TideLanguage language);

/* The same without the source, for a heading or a screen reader. (transfer full) */
char *tide_table_takeaway (const TideTable *self, TideLanguage language);

G_END_DECLS
