/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sources stand behind rows of a table, and how they are named in a line. For what makes
 * sentences and citations in core.
 */
#pragma once

#include "tide-cite.h"
#include "tide-table.h"

G_BEGIN_DECLS

/* The sources of @rows (of const TideRow), each once, in order, then those of what the rows are
 * divided by. (transfer container) */
GPtrArray *tide_sources_of_rows (const TideTable *table, const GPtrArray *rows);

/* "Source: …" or "Sources: …; …", and that Tidemark has divided where the table does; "" for none.
 * (transfer full) */
char *tide_sources_label (const TideTable *table, const GPtrArray *sources, TideLanguage language);

/* The sources of what the table shows (its selected rows, or all rows where none of them has a
 * figure), each once, in order, then those of what figures are divided by. (transfer container) */
GPtrArray *tide_table_sources (const TideTable *self);

/* All of these, one a line (BibTeX: an entry each; CSL-JSON: an array). (transfer full) */
char *tide_table_cite (const TideTable *self, TideCiteStyle style, TideLanguage language);

/* "Source: CAICT, Global Digital Economy White Paper (2024), via Xinhua" for the foot of
 * a picture: the sources of all rows for a kind that shows the field, else of the
 * selected. (transfer full)
 */
char *tide_table_source_line (const TideTable *self, TideLanguage language);

G_END_DECLS
