/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as text for people, in both languages.
 */
#pragma once

#include "tide-language.h"
#include "tide-period.h"

G_BEGIN_DECLS

/* The form for people: "2024", "first quarter of 2024", "May 2024", "2014–2023"; 「2024年」,
 * 「2024年第一季度」, 「2024年5月」, 「2014—2023年」. (transfer full) */
char *tide_period_format (TidePeriod period, TideLanguage language);

/* The same inside a sentence, behind "in" or "of": "the first quarter of 2024". (transfer full) */
char *tide_period_format_in_sentence (TidePeriod period, TideLanguage language);

/* The short form for a tick or a tag: "2024", "2024 Q1", "May 2024", "2014–23"; 「2024」 alone on
 * ticks. (transfer full) */
char *tide_period_format_short (TidePeriod period, TideLanguage language);

/* From one period to another: "2015–2024", "2019 to May 2025"; 「2015—2024年」,
 * 「2024年至2025年7月」. (transfer full) */
char *tide_period_format_range (TidePeriod first, TidePeriod last, TideLanguage language);

G_END_DECLS
