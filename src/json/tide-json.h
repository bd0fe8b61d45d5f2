/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that passed the gate: RFC 8259 JSON within the limits, and what can be found in it without a
 * tree of it. Only the gate makes one, so that whoever holds it need not ask again. Immutable. It
 * must not know what a dataset is.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDE_JSON_ERROR (tide_json_error_quark ())

typedef enum {
  TIDE_JSON_ERROR_INVALID, /* text that is not RFC 8259 JSON within the limits */
} TideJsonError;

GQuark tide_json_error_quark (void);

/* Where in a text: both from 1; columns count characters, not bytes. */
typedef struct {
  guint line;
  guint column;
} TidePlace;

/* Whether a byte order mark stood before the text, which is no part of it. */
typedef enum { TIDE_JSON_PLAIN, TIDE_JSON_MARKED } TideJsonStart;

typedef struct _TideJson TideJson;

TideJson *tide_json_ref (TideJson *self);
void tide_json_unref (TideJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideJson, tide_json_unref)

/* The text, which need not end with a NUL, and what messages call it, usually the file's name.
 * (transfer none) */
const char *tide_json_text (const TideJson *self, gsize *size);
const char *tide_json_origin (const TideJson *self);
TideJsonStart tide_json_start (const TideJson *self);

/**
 * tide_json_locate:
 * @paths: @n paths, each NULL-terminated steps: an object key as it stands, or an array index in
 * decimal ("indicators", "3", "values", "USA")
 * @places: (out caller-allocates): @n places
 *
 * Finds where the value at each path begins; for a path that leads nowhere, its longest prefix that
 * does. One walk through the text, however many paths.
 */
void tide_json_locate (const TideJson *self, const char *const *const *paths, guint n,
                       TidePlace *places);

/**
 * tide_json_outline:
 * @dataset_id: (out) (transfer full) (nullable): the root's "id"
 *
 * Returns: (transfer full): the "id" of each member of the root's "indicators", in order, found
 * without parsing the values, NULL-terminated.
 */
char **tide_json_outline (const TideJson *self, char **dataset_id);

G_END_DECLS
