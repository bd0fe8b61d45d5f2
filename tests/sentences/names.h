/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which countries, regions and groups a text names, and what in it is the
 * dataset's own wording. It knows names and nothing of figures.
 */
#pragma once

#include "tide-table.h"

G_BEGIN_DECLS

typedef struct {
  const TideEconomy *economy;
  guint start, end;   /* bytes */
  gboolean is_adverb; /* "worldwide" */
} Named;

/* Who is named where, the longest name counting, in order. (transfer full): of
 * Named */
GArray *names_find (const char *text, const TideTable *table, TideLanguage language);

/* The text with what it took word for word from the indicator's own texts, unit
 * included, blotted out where that holds a digit, a word of rank or a name:
 * "####". Bytes keep their places. (transfer full) */
char *names_blot (const char *text, const TideTable *table, TideLanguage language);

G_END_DECLS
