/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A compiled catalogue of messages (gettext's .mo) in memory, of either byte order. It is checked
 * whole when it is opened, so that looking up needs no check. It must not know languages.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TideMessages TideMessages;

/* NULL where the bytes are not a sound catalogue: a length, an offset, the order, a terminator or
 * the UTF-8 of any of its strings is wrong. Keeps a reference to @bytes. (transfer full) (nullable)
 */
TideMessages *tide_messages_new (GBytes *bytes);
void tide_messages_free (TideMessages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideMessages, tide_messages_free)

/* The translation of @message under @context, the first form of a plural. (nullable), also where it
 * is empty. (transfer none) */
const char *tide_messages_find (const TideMessages *self, const char *context, const char *message);

G_END_DECLS
