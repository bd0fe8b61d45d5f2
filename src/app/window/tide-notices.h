/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The banners under the header bar: datasets that cannot be read, datasets that stand for others,
 * and one that takes long to read. It must not know what is shown.
 */
#pragma once

#include "tide-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_NOTICES (tide_notices_get_type ())
G_DECLARE_FINAL_TYPE (TideNotices, tide_notices, TIDE, NOTICES, AdwBin)

void tide_notices_set_library (TideNotices *self, TideLibrary *library, TideLanguage language);

G_END_DECLS
