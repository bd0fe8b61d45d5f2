/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of chart, as data and links name them. What a kind does is chart's. It must not know
 * figures.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kinds of chart. TIDE_KIND_DEFAULT is the indicator's own. */
typedef enum {
  TIDE_KIND_DEFAULT,
  TIDE_KIND_BARS,
  TIDE_KIND_LINES,
  TIDE_KIND_SLOPES,
  TIDE_KIND_STACK,
  TIDE_KIND_RING,
  TIDE_KIND_CARD,
} TideKind;

#define TIDE_N_KINDS 7

const char *tide_kind_name (TideKind kind); /* "bars"; "" for the default */
gboolean tide_kind_from_name (const char *name, TideKind *out);

G_END_DECLS
