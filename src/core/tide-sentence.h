/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words about a table to paste into a text: the sentence, and the citation in four styles.
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

typedef enum { TIDE_CITE_TEXT, TIDE_CITE_APA, TIDE_CITE_GBT7714, TIDE_CITE_BIBTEX } TideCiteStyle;

/* Reads "text", "apa", "gbt7714" or "bibtex". FALSE, @out untouched, for all else. */
gboolean tide_cite_style_from_name (const char *name, TideCiteStyle *out);

/* The citation of one source; "text" says whose copy was read. (transfer full) */
char *tide_source_cite (const TideSource *source, TideCiteStyle style, TideLanguage language);

/* The sources of what the table shows (its selected rows, or all rows where none of them has a
 * figure), each once, in order, then those of what figures are divided by. (transfer container) */
GPtrArray *tide_table_sources (const TideTable *self);

/* All of these, one a line (BibTeX: an entry each). (transfer full) */
char *tide_table_cite (const TideTable *self, TideCiteStyle style, TideLanguage language);

/* "Source: CAICT, Global Digital Economy White Paper (2024), as reported by Xinhua" for the foot of
 * a picture: the sources of all rows for bars, of the selected for the other kinds. (transfer full)
 */
char *tide_table_source_line (const TideTable *self, TideLanguage language);

G_END_DECLS
