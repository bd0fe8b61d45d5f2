/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sources as they run in a text: publisher, title, year and whose copy was read.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* "IFR, World Robotics 2020, via PR Newswire". (transfer full) */
char *tide_source_text (const TideSource *source, TideLanguage language);

/* "Stanford HAI, AI Index Report 2024 and 2025; Epoch AI, GPU Clusters, 2026": the sources (of
 * const TideSource) in order, each publisher once, and titles that differ in the year alone once.
 * "" for none. (transfer full) */
char *tide_sources_text (const GPtrArray *sources, TideLanguage language);

G_END_DECLS
