/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hue that follows an economy through every tab and language, as an index into a theme's. It
 * must not know themes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDE_N_HUES 10

/**
 * tide_palette_assign:
 * @codes: economies to be told apart, in the order of selection
 * @hues: (out): @n indices into a theme's hues
 *
 * Each economy has a home hue of its own (the best-known ones in data/economies.json, others by a
 * hash of the code); where two here share one, the later takes the next free one. More than
 * TIDE_N_HUES share again.
 */
void tide_palette_assign (const char *const *codes, guint n, int *hues);

G_END_DECLS
