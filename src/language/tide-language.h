/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The languages Tidemark speaks. A language is an argument, never process state: both live in one
 * process, on any thread, on a machine where no locale is generated. The catalogue of messages is
 * compiled into the program. It must not know: setlocale, the environment.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  TIDE_LANGUAGE_EN,
  TIDE_LANGUAGE_ZH_CN,
} TideLanguage;

#define TIDE_N_LANGUAGES 2

/* Text for people, by language. English is always there; another language may be NULL. */
typedef struct {
  char *by_language[TIDE_N_LANGUAGES];
} TideText;

/**
 * tide_language_from_locale:
 * @locale: (nullable): a locale name such as "zh_CN.UTF-8", "zh_TW", "de", or a LANGUAGE list
 * "zh_CN:en"
 *
 * Any "zh…" is Simplified Chinese, all else English; of a list the first entry counts.
 */
TideLanguage tide_language_from_locale (const char *locale);

/* "en" or "zh_CN"; static. */
const char *tide_language_code (TideLanguage language);

/**
 * tide_gettext:
 *
 * Returns: (transfer none): the message in @language, or @message itself where it has none; lives
 * as long as the program.
 */
const char *tide_gettext (TideLanguage language, const char *message);

/* As tide_gettext(), under a context (msgctxt). */
const char *tide_pgettext (TideLanguage language, const char *context, const char *message);

/* The text in @language, in English where it has none, "" where it is empty. (transfer none) */
const char *tide_text_get (const TideText *text, TideLanguage language);

/* Frees the strings and empties the struct, not the struct itself. */
void tide_text_clear (TideText *text);

/* Takes away the space that screens are fond of and print never has, between Han characters and
 * Latin letters, digits or signs: 「共 12 个」 → 「共12个」. What stands in quotation marks (“ ”
 * 《 》) and English stay as they are. (transfer full) */
char *tide_language_close_up (TideLanguage language, const char *text);

/* A count as people read it: "1,211". (transfer full) */
char *tide_language_count (guint n);

/* Joins names as a language does: "a, b and c", 「a、b和c」; or "a, b or c", 「a、b或c」. @items:
 * NULL-terminated. (transfer full) */
char *tide_language_join (TideLanguage language, const char *const *items);
char *tide_language_join_or (TideLanguage language, const char *const *items);

/* "China or Japan", of each of which something is denied; Chinese: 「中国和日本」. (transfer full)
 */
char *tide_language_join_denied (TideLanguage language, const char *const *items);

G_END_DECLS
