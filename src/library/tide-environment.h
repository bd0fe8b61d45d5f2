/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program takes from its surroundings: where datasets lie, and which language a person
 * reads. The only place that reads the environment. It must not know commands or windows.
 */
#pragma once

#include "tide-load.h"

G_BEGIN_DECLS

/* The language that LANGUAGE, LC_ALL, LC_MESSAGES and LANG ask for, in gettext's order: LANGUAGE
 * counts first, unless the locale is "C" or "POSIX". */
TideLanguage tide_environment_language (void);

/**
 * tide_environment_dataset_folders:
 *
 * Where installed datasets lie, those that win last: "tidemark/datasets" under the folders of
 * XDG_DATA_DIRS, then, a person's own, under XDG_DATA_HOME. TIDEMARK_DATA names one folder instead
 * of the system's. A program that was not installed finds the datasets of its source. Returns:
 * (transfer full): of TideFolder; not all of them need to be there
 */
GPtrArray *tide_environment_dataset_folders (void);

G_END_DECLS
