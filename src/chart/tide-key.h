/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names one figure in a scene: an economy and a period. A small value that survives resize,
 * theme and a new scene. It must not know what the figure is worth.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* The economy of "all other economies". */
#define TIDE_KEY_REST "_rest"

typedef struct {
  char economy[TIDE_CODE_MAX + 1]; /* "" for no key */
  TidePeriod period;               /* the period that the figure is really of */
} TideKey;

#define TIDE_KEY_NONE ((TideKey){ "", { 0, 0, 0, 0 } })

TideKey tide_key_new (const char *economy, TidePeriod period);
gboolean tide_key_equal (TideKey a, TideKey b);
gboolean tide_key_is_none (TideKey key);

/* "CHN/2024", "" for none. (transfer full) */
char *tide_key_to_string (TideKey key);

G_END_DECLS
