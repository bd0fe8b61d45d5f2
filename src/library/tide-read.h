/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file's text, through the gate, or why it cannot be read. It must not know what is in a file.
 */
#pragma once

#include "tide-json.h"
#include "tide-language.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIDE_LIBRARY_ERROR (tide_library_error_quark ())

typedef enum {
  TIDE_LIBRARY_ERROR_READ, /* a file or folder that cannot be read */
} TideLibraryError;

GQuark tide_library_error_quark (void);

/* The file's text, through the gate. NULL with TIDE_LIBRARY_ERROR or TIDE_JSON_ERROR. (transfer
 * full) */
TideJson *tide_read_json (GFile *file, TideLanguage language, GError **error);

/* What messages call a file: its path, where it has one. (transfer full) */
char *tide_read_origin (GFile *file);

/* Why a file or folder cannot be read, for people; @not_found: a message for where it is not there.
 * (transfer none) */
const char *tide_read_explain (const GError *error, TideLanguage language, const char *not_found);

/* FALSE, with the error "ORIGIN: MESSAGE". */
gboolean tide_read_fail (GError **error, const char *origin, const char *message);

G_END_DECLS
