/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate: one non-recursive pass that holds a text to RFC 8259 before any parser sees it. Limits:
 * depth 64, 64 MiB, valid UTF-8 without NUL or byte order mark, one root, finite numbers, integers
 * within int64, no duplicate keys. It must not know what a dataset is.
 */
#pragma once

#include "tide-json.h"
#include "tide-language.h"

G_BEGIN_DECLS

#define TIDE_GATE_MAX_DEPTH 64
#define TIDE_GATE_MAX_MIB 64
#define TIDE_GATE_MAX_BYTES (TIDE_GATE_MAX_MIB * 1024 * 1024)

/**
 * tide_gate_check:
 * @bytes: the text
 * @origin: what messages call it, usually the file's name
 * @language: of the error
 *
 * Returns: (transfer full) (nullable): the same bytes as checked JSON; NULL with TIDE_JSON_ERROR
 * "ORIGIN:LINE:COLUMN: …" where they are none.
 */
TideJson *
tide_gate_check (GBytes *bytes, const char *origin, TideLanguage language, GError **error);

G_END_DECLS
