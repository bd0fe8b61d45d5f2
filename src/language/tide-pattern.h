/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts with named slots: "{who} had {value} of {whole}". Messages of the program and sentences of
 * datasets are patterns, so that a translator reads what stands where. It must not know what slots
 * there are, or what they are about.
 *
 * A pattern is plain text with, in braces,
 *   {name}          a slot: small letters, digits, "-" and "_"
 *   {model|models}  a choice: the first where {value}, or without one {n}, prints as "1"
 *   {name:is|are}   a choice that the slot of that name decides
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

/* The text of the slot @name, NULL where there is no such slot. (transfer full) (nullable) */
typedef char *(*TideSlotFunc) (const char *name, gconstpointer data);

/**
 * tide_pattern_fill:
 * @...: name and text of each slot, then NULL
 *
 * The pattern with its slots filled, closed up by tide_language_close_up(). A slot without a text
 * is an error of the programmer: it is told, and printed as it stands. Returns: (transfer full)
 */
char *tide_pattern_fill (TideLanguage language, const char *pattern, ...) G_GNUC_NULL_TERMINATED;
char *tide_pattern_fill_valist (TideLanguage language, const char *pattern, va_list slots);

/* The same, with {n} being @n as a count is printed: "{n} {figure|figures}". (transfer full) */
char *tide_pattern_count (TideLanguage language, const char *pattern, guint n,
                          ...) G_GNUC_NULL_TERMINATED;

/* The same, each slot being asked of @text_of when it comes, but for the caller's @own. (transfer
 * full) */
char *tide_pattern_fill_by (TideLanguage language, const char *pattern, TideSlotFunc text_of,
                            gconstpointer data, va_list own);

/**
 * tide_pattern_check:
 * @slots: the names that there are, NULL-terminated
 * @problem: (out) (optional) (transfer full): what is wrong, in @language: "expected one of {who},
 * {value}, found {whom}"
 *
 * Whether the pattern can be filled: braces are in pairs and hold a slot of @slots, or a choice of
 * two that one of @slots decides.
 */
gboolean tide_pattern_check (TideLanguage language, const char *pattern, const char *const *slots,
                             char **problem);

G_END_DECLS
