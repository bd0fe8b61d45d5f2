/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The comparison in one line, where its pane is folded away.
 */
#pragma once

#include "tide-chart.h"

G_BEGIN_DECLS

/* "■ United States 44%   ■ China 36%" as markup; "" where no one is compared. (transfer full) */
char *tide_strip_markup (const TideChart *chart);

G_END_DECLS
