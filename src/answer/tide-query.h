/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked: an immutable query, and its text form, the link. It must not know datasets: what a
 * link leaves out is decided by the indicator, in the table.
 *
 *   tidemark:INDICATOR?countries=CHN,USA&period=2024&chart=bars&per=person&scale=log&pinned=CHN&exact=1
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

#define TIDE_QUERY_ERROR (tide_query_error_quark ())

typedef enum {
  TIDE_QUERY_ERROR_LINK, /* a link that cannot be read */
} TideQueryError;

GQuark tide_query_error_quark (void);

#define TIDE_LINK_MAX 2000 /* bytes */

typedef enum { TIDE_SCALE_LINEAR, TIDE_SCALE_LOG } TideScaleForm;

typedef struct {
  char *indicator;     /* "indicator" or "dataset/indicator" */
  char **countries;    /* NULL: the indicator's default; empty: none. Codes, each once, in the order
                          given */
  TideAsked period;    /* meaningful where has_period */
  gboolean has_period; /* FALSE: the indicator's default */
  TideKind kind;
  TidePer per;
  TideScaleForm scale;
  char *pinned; /* (nullable) a code */
  gboolean exact;
} TideQuery;

/* Reads a link; "tidemark:" may be left out, so a bare indicator is a link. TIDE_QUERY_ERROR_LINK
 * names the key or value and its column (from 1, in characters). (transfer full) (nullable) */
TideQuery *tide_query_parse (const char *link, GError **error);

/* The same, telling in @language what is wrong. (transfer full) (nullable) */
TideQuery *tide_query_parse_in (const char *link, TideLanguage language, GError **error);

/* The shortest link that parses to an equal query. (transfer full) */
char *tide_query_to_string (const TideQuery *self);

TideQuery *tide_query_new (const char *indicator); /* all else default. (transfer full) */
TideQuery *tide_query_ref (const TideQuery *self);
void tide_query_unref (const TideQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideQuery, tide_query_unref)
gboolean tide_query_equal (const TideQuery *a, const TideQuery *b);

/* Each returns a new query, one thing changed. (transfer full) */
TideQuery *tide_query_with_indicator (const TideQuery *self, const char *indicator);
TideQuery *
tide_query_with_countries (const TideQuery *self, const char *const *countries);    /* (nullable) */
TideQuery *tide_query_with_period (const TideQuery *self, const TideAsked *period); /* (nullable) */
TideQuery *tide_query_with_kind (const TideQuery *self, TideKind kind);
TideQuery *tide_query_with_per (const TideQuery *self, TidePer per);
TideQuery *tide_query_with_scale (const TideQuery *self, TideScaleForm scale);
TideQuery *tide_query_with_pinned (const TideQuery *self, const char *code); /* (nullable) */
TideQuery *tide_query_with_exact (const TideQuery *self, gboolean exact);

G_END_DECLS
