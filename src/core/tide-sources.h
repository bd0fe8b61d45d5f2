/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sources stand behind rows of a table, and how they are named in a line. For what makes
 * sentences and citations in core.
 */
#pragma once

#include "tide-sentence.h"

G_BEGIN_DECLS

/* A source as it runs in a text: publisher, title, year and whose copy was read. (transfer full) */
char *tide_source_text (const TideSource *source, TideLanguage language);

/* The sources of @rows (of const TideRow), each once, in order, then those of what the rows are
 * divided by. (transfer container) */
GPtrArray *tide_sources_of_rows (const TideTable *table, const GPtrArray *rows);

/* "Source: …" or "Sources: …; …"; "" for none. (transfer full) */
char *tide_sources_label (const GPtrArray *sources, TideLanguage language);

G_END_DECLS
