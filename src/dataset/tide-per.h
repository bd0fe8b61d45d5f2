/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What figures may be divided by. It must not know figures.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Flags. */
typedef enum { TIDE_PER_NONE = 0, TIDE_PER_PERSON = 1 << 0, TIDE_PER_GDP = 1 << 1 } TidePer;

typedef struct {
  const char *name;    /* in files and links: "person"; "" for none */
  const char *divisor; /* the shipped indicator: "population"; "" for none */
} TidePerRow;

/* The row of one, not of several. */
const TidePerRow *tide_per_get (TidePer per);

/* FALSE where there is none of that name. */
gboolean tide_per_from_name (const char *name, TidePer *out);

G_END_DECLS
