/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The citation of a source, in four styles.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

typedef enum { TIDE_CITE_TEXT, TIDE_CITE_APA, TIDE_CITE_GBT7714, TIDE_CITE_BIBTEX } TideCiteStyle;

/* Reads "text", "apa", "gbt7714" or "bibtex". FALSE, @out untouched, for all else. */
gboolean tide_cite_style_from_name (const char *name, TideCiteStyle *out);

/* The citation of one source; "text" says whose copy was read. (transfer full) */
char *tide_source_cite (const TideSource *source, TideCiteStyle style, TideLanguage language);

/* A source as it runs in a text: publisher, title, year and whose copy was read. (transfer full) */
char *tide_source_text (const TideSource *source, TideLanguage language);

G_END_DECLS
