/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of one pass of the gate, and its parts: problems, scalars. For the gate alone.
 */
#pragma once

#include "tide-gate.h"

G_BEGIN_DECLS

#define N_(message) message

typedef struct {
  const char *opening;
  guint first_key; /* index into the keys */
  gboolean is_sorted;
} TideGateFrame;

typedef struct {
  const char *text;
  const char *end;
  const char *at; /* the next byte */
  TideGateFrame frames[TIDE_GATE_MAX_DEPTH];
  guint depth;
  gboolean wants_value;
  guint32 *keys; /* where the keys of all open objects begin */
  guint n_keys, room;
  const char *origin;
  TideLanguage language;
  GError **error;
} TideGate;

/* Sets the error, of what is wrong at @at; @pattern is a message to be translated, whose slots
 * follow as tide_pattern_fill() takes them. FALSE, for the caller to return. */
gboolean
tide_gate_fail (TideGate *self, const char *at, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* "0xFF". (transfer full) */
char *tide_gate_byte (char byte);

/* "expected …, found …", what is found being what @at stands on; @expected is a message to be
 * translated. FALSE. */
gboolean tide_gate_fail_expected (TideGate *self, const char *at, const char *expected);

/* Each reads a value that begins at the next byte, and is then behind it; FALSE with the error set.
 */
gboolean tide_gate_read_string (TideGate *self);
gboolean tide_gate_read_number (TideGate *self);
gboolean tide_gate_read_word (TideGate *self, const char *word);

static inline gboolean
tide_gate_is_digit (char c)
{
  return c >= '0' && c <= '9';
}

G_END_DECLS
