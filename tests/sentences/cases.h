/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The links that are tried: every indicator with countries, kinds, divisions
 * and periods. It must not know texts.
 */
#pragma once

#include "tide-query.h"

G_BEGIN_DECLS

/* (transfer full): of char * */
GPtrArray *cases_of (const TideIndicator *indicator);

G_END_DECLS
