/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of a comparison, in words for a cell.
 */
#pragma once

#include "tide-compare.h"

G_BEGIN_DECLS

/* "+8 percentage points" or the reason; "1.2 times" / 「1.2倍」, "1/234" or the reason. (transfer
 * full) */
char *tide_comparison_difference_text (const TideComparison *self, const TideTable *table,
                                       TideLanguage language);
char *tide_comparison_ratio_text (const TideComparison *self, const TideTable *table,
                                  TideLanguage language);
char *
tide_compare_problem_text (TideCompareProblem problem, TideLanguage language); /* NULL for OK */

G_END_DECLS
