/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program as the desktop sees it: started, opened with files and links, ended. It must not know
 * what the window shows.
 */
#pragma once

#include "tide-language.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_APPLICATION (tide_application_get_type ())
G_DECLARE_FINAL_TYPE (TideApplication, tide_application, TIDE, APPLICATION, AdwApplication)

TideApplication *tide_application_new (TideLanguage language);

G_END_DECLS
