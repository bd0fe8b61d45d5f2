/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How figures move, in words: the patterns of each kind of figures. For tide-say-trend.c alone; it
 * must not know who is spoken of.
 */
#pragma once

#include "tide-trend.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_MOVE_UP,
  TIDE_MOVE_DOWN,
  TIDE_MOVE_LEVEL, /* both ends print alike */
  TIDE_MOVE_NONE,
  TIDE_N_MOVES
} TideMove;

/* How far. */
typedef enum {
  TIDE_SIZE_NONE,
  TIDE_SIZE_PLAIN,
  TIDE_SIZE_FOLD,
  TIDE_SIZE_ABOUT_FOLD,
  TIDE_N_SIZES
} TideSize;

/* How another's move is told: first of a list, going on behind it, or by itself. */
typedef enum { TIDE_CLAUSE_FIRST, TIDE_CLAUSE_NEXT, TIDE_CLAUSE_ALONE, TIDE_N_CLAUSES } TideClause;

/* How a kind of figures moves: Chinese has other verbs for amounts than for shares and scores, and
 * what adds up over time never rises in a period. */
typedef struct {
  const char *context; /* of all, but for what goes on: "amounts, up" */
  const char *whole[TIDE_N_MOVES][TIDE_N_SIZES];
  const char *clause[TIDE_N_MOVES][TIDE_N_CLAUSES];
} TideVerbs;

/* Those of what the trend is of. (transfer none) */
const TideVerbs *tide_verbs_of (const TideTable *table, const TideTrend *trend);

/* "up": behind the context of what goes on. */
const char *tide_move_name (TideMove move);

G_END_DECLS
