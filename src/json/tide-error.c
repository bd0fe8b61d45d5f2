/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain of the core. It must not know what anybody does about an error.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-error.h"

G_DEFINE_QUARK (tide - core - error - quark, tide_core_error)
