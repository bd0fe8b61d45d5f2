/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a mistyped word was probably meant to be. It must not know what words are for.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one of @words (NULL-terminated) that is nearest to @word by edits, of equals the first in
 * order of their bytes; NULL where more than a third of it would have to change. (transfer none) */
const char *tide_nearest (const char *word, const char *const *words);

G_END_DECLS
