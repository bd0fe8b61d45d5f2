/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One language for the whole window: what core and chart say, and what gettext says in the widgets,
 * also on a machine where no Chinese locale is generated. It must not know widgets.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

/* Sets the process's locale and gettext up for the language that the environment asks for, and
 * returns it. To be called once, before GTK and before any thread. */
TideLanguage tide_locale_start (void);

G_END_DECLS
