/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The citation of a source, in the styles that there are, each with a row of its own.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_CITE_TEXT,
  TIDE_CITE_APA,
  TIDE_CITE_GBT7714,
  TIDE_CITE_BIBTEX,
  TIDE_CITE_CSL,
  TIDE_N_CITE_STYLES,
} TideCiteStyle;

typedef struct {
  const char *name;  /* on the command line: "csl-json" */
  const char *title; /* to people, to be translated: "CSL-JSON" */
  char *(*cite) (const TideSource *source, TideLanguage language);
  const char *before; /* what stands around and between citations */
  const char *between;
  const char *after;
} TideCiteStyleRow;

/* All that is known of a style. */
const TideCiteStyleRow *tide_cite_style_row (TideCiteStyle style);

/* The names of all styles, in their order, NULL-terminated. (transfer none) */
const char *const *tide_cite_style_names (void);

/* The citations of @sources (of const TideSource): one a line, as CSL-JSON an array. (transfer
 * full) */
char *tide_sources_cite (const GPtrArray *sources, TideCiteStyle style, TideLanguage language);

/* The citation of one source; "text" says whose copy was read. (transfer full) */
char *tide_source_cite (const TideSource *source, TideCiteStyle style, TideLanguage language);

G_END_DECLS
