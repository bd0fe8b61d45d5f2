/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate: one non-recursive pass that holds a text to RFC 8259 before any parser sees it, and
 * finds places in it. Limits: depth 64, 64 MiB, valid UTF-8 without NUL or byte order mark, one
 * root, finite numbers, integers within int64, no duplicate keys. It must not know what a dataset
 * is.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

#define TIDE_GATE_MAX_DEPTH 64
#define TIDE_GATE_MAX_BYTES (64 * 1024 * 1024)

/* Where in a text: both from 1; columns count characters, not bytes. */
typedef struct {
  guint line;
  guint column;
} TidePlace;

/**
 * tide_gate_check:
 * @bytes: the text
 * @origin: what the error calls it, usually the file's name
 *
 * Returns: TRUE for RFC 8259 JSON within the limits; else FALSE with TIDE_CORE_ERROR_JSON
 * "ORIGIN:LINE:COLUMN: …".
 */
gboolean tide_gate_check (GBytes *bytes, const char *origin, GError **error);

/* The same, with the error in @language. */
gboolean
tide_gate_check_in (GBytes *bytes, const char *origin, TideLanguage language, GError **error);

/**
 * tide_gate_locate:
 * @bytes: a text that passed the gate
 * @path: NULL-terminated steps: an object key as it stands, or an array index in decimal
 * ("indicators", "3", "values", "USA")
 *
 * Returns: where the value at @path begins; for a path that leads nowhere, its longest prefix that
 * does.
 */
TidePlace tide_gate_locate (GBytes *bytes, const char *const *path);

/**
 * tide_gate_outline:
 * @bytes: a text that passed the gate
 * @dataset_id: (out) (transfer full) (nullable): the root's "id"
 *
 * Returns: (transfer full): the "id" of each member of the root's "indicators", in order, found
 * without parsing the values, NULL-terminated.
 */
char **tide_gate_outline (GBytes *bytes, char **dataset_id);

G_END_DECLS
