/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The styles of citations, a file each: what tide-cite.c has a row for.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* One source in a style each. (transfer full) */
char *tide_cite_text (const TideSource *source, TideLanguage language);
char *tide_cite_apa (const TideSource *source, TideLanguage language);
char *tide_cite_gbt7714 (const TideSource *source, TideLanguage language);
char *tide_cite_bibtex (const TideSource *source, TideLanguage language);
char *tide_cite_csl (const TideSource *source, TideLanguage language);

G_END_DECLS
