/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The array that economy-names.py makes of data/economies.json, sorted by code. Only
 * tide-economy-name.c reads it.
 */
#pragma once

#include "tide-economy-name.h"

G_BEGIN_DECLS

extern const TideEconomyName tide_economy_names[];
extern const guint tide_n_economy_names;

G_END_DECLS
