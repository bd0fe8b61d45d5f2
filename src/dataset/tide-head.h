/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head of an indicator: all that lists and searches need, without its figures. It comes from
 * the built index, or from the dataset itself, and is the same from both. It must not know files.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

typedef struct {
  char *id;
  char *dataset_id;
  int size; /* of the dataset's text, in bytes; 0 where it is not known */
  TideText title;
  TideText short_title; /* empty: the title */
  TideText definition;
  char **keywords[TIDE_N_LANGUAGES]; /* (nullable) */
  const TideUnit *unit;
  TideUnit *own_unit;  /* (nullable) where the unit is the dataset's own */
  TideText unit_title; /* of an own unit */
  TideKind default_kind;
  GPtrArray *sources; /* of TideSource: id, publisher, title, year and address; its own first */
  char **economies;   /* codes of those with a figure, in order */
  guint n_places[TIDE_N_ECONOMY_KINDS]; /* how many of them are of a kind */
  TidePeriod *periods;                  /* those with a figure, ascending */
  guint n_periods;
  int n_figures;
} TideHead;

/* The head of an indicator that was read. (transfer full) */
TideHead *tide_head_new (const TideIndicator *indicator);

/* Reads the heads of an index. (transfer full) (nullable): of TideHead, which are freed with it;
 * NULL where it is none that this program can read. */
GPtrArray *tide_heads_new_from_json (const TideJson *json);

void tide_head_free (gpointer head);

/* Whether it is a single fact, as tide_indicator_is_fact(). */
gboolean tide_head_is_fact (const TideHead *self);

/* The title that is short where there is one. (transfer none) */
const char *tide_head_short_title (const TideHead *self, TideLanguage language);

G_END_DECLS
