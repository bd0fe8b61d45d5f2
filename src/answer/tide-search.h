/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds indicators and economies by what a person types, in either language, without regard to
 * case, accents or the order of words. It must not know widgets.
 */
#pragma once

#include "tide-catalog.h"

G_BEGIN_DECLS

typedef enum { TIDE_HIT_INDICATOR, TIDE_HIT_ECONOMY } TideHitKind;

typedef struct {
  TideHitKind kind;
  const char *id;             /* as a query names it */
  const char *title;          /* in the language of the search */
  const TideTopic *topic;     /* (nullable) the indicator's */
  const TideEconomy *economy; /* NULL for an indicator */
  char *names;                /* folded: what counts first */
  char *words;                /* folded: what counts after it */
} TideHit;

typedef struct _TideSearch TideSearch;

/* An index of the catalog as it is; titles in @language. */
TideSearch *tide_search_new (TideCatalog *catalog, TideLanguage language);
void tide_search_free (TideSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideSearch, tide_search_free)

/* What has each word of @text, indicators before economies, those that have them in their names
 * first. Nothing for a text without words. (transfer container): of TideHit, which live as long as
 * the search */
GPtrArray *tide_search_find (TideSearch *self, const char *text);

/* Without accents and case, for comparing. (transfer full) */
char *tide_search_fold (const char *text);

G_END_DECLS
