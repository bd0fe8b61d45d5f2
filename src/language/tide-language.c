/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two languages in one process: messages from the catalogue that is compiled into the program, and
 * how a language closes up and joins names. It must not know setlocale, the environment, or what
 * the messages are about.
 */
#define G_LOG_DOMAIN "tide-language"

#include "tide-language.h"

#include "tide-decimal.h"
#include "tide-language-resources.h"
#include "tide-messages.h"
#include "tide-pattern.h"

#include <string.h>

static gpointer
open_catalogue (gpointer unused)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      tide_language_get_resource (), "/tidemark/zh_CN.mo", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return bytes != NULL ? tide_messages_new (bytes) : NULL;
}

/* The catalogue of Chinese, opened once by whichever thread is first. NULL where it is damaged. */
static const TideMessages *
catalogue (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, open_catalogue, NULL);
}

/* NULL where @message has no translation, which English never has. The empty message is the
 * catalogue's own header. */
static const char *
find (TideLanguage language, const char *context, const char *message)
{
  if (language == TIDE_LANGUAGE_EN || *message == '\0')
    return NULL;
  const TideMessages *messages = catalogue ();
  return messages != NULL ? tide_messages_find (messages, context, message) : NULL;
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN && g_unichar_isalnum (c);
}

static gboolean
is_narrow (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) || (c != 0 && strchr ("%$+<>", (int)c) != NULL);
  return c == 0x2212 || c == 0x2248 || g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

/* What is quoted or titled is somebody else's. */
static gboolean
is_opening (gunichar c)
{
  return c == 0x201C || c == 0x300A; /* “ 《 */
}

static gboolean
is_closing (gunichar c)
{
  return c == 0x201D || c == 0x300B; /* ” 》 */
}

TideLanguage
tide_language_from_locale (const char *locale)
{
  gboolean chinese = locale != NULL && g_ascii_strncasecmp (locale, "zh", 2) == 0;
  return chinese ? TIDE_LANGUAGE_ZH_CN : TIDE_LANGUAGE_EN;
}

const char *
tide_language_code (TideLanguage language)
{
  return language == TIDE_LANGUAGE_ZH_CN ? "zh_CN" : "en";
}

const char *
tide_gettext (TideLanguage language, const char *message)
{
  const char *found = find (language, NULL, message);
  return found != NULL ? found : message;
}

const char *
tide_pgettext (TideLanguage language, const char *context, const char *message)
{
  const char *found = find (language, context, message);
  return found != NULL ? found : message;
}

const char *
tide_text_get (const TideText *text, TideLanguage language)
{
  g_return_val_if_fail (text != NULL, "");
  const char *found = text->by_language[language];
  if (found == NULL)
    found = text->by_language[TIDE_LANGUAGE_EN];
  return found != NULL ? found : "";
}

void
tide_text_clear (TideText *text)
{
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    g_clear_pointer (&text->by_language[i], g_free);
}

char *
tide_language_close_up (TideLanguage language, const char *text)
{
  if (language != TIDE_LANGUAGE_ZH_CN)
    return g_strdup (text);
  GString *closed = g_string_sized_new (strlen (text));
  gunichar before = 0;
  gboolean quoted = FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gunichar after = c == ' ' ? g_utf8_get_char (at + 1) : 0;
      quoted = is_opening (c) || (quoted && !is_closing (c));
      if (quoted
          || !((is_han (before) && is_narrow (after)) || (is_narrow (before) && is_han (after))))
        g_string_append_unichar (closed, c);
      before = c;
    }
  return g_string_free (closed, FALSE);
}

char *
tide_language_count (guint n)
{
  return tide_decimal_to_string (tide_decimal_from_double (n), 0, TIDE_GROUPING_THREES);
}

/* @last joins the items so far with the last. */
static char *
join (TideLanguage language, const char *const *items, const char *last)
{
  guint n = g_strv_length ((char **)items);
  if (n == 0)
    return g_strdup ("");
  g_autofree char *joined = g_strdup (items[0]);
  for (guint i = 1; i < n; i++)
    {
      /* Translators: joins the items of a list, all but the last */
      const char *further = tide_pgettext (language, "list", "{list}, {item}");
      char *longer = tide_pattern_fill (language, i + 1 < n ? further : last, "list", joined,
                                        "item", items[i], NULL);

      g_free (joined);
      joined = longer;
    }
  return g_steal_pointer (&joined);
}

char *
tide_language_join (TideLanguage language, const char *const *items)
{
  /* Translators: joins the items of a list so far with its last */
  return join (language, items, tide_pgettext (language, "list", "{list} and {item}"));
}

char *
tide_language_join_or (TideLanguage language, const char *const *items)
{
  /* Translators: joins the items of a list so far with its last, where one of them is meant */
  return join (language, items, tide_pgettext (language, "list", "{list} or {item}"));
}

char *
tide_language_join_denied (TideLanguage language, const char *const *items)
{
  /* Translators: joins the items of a list so far with its last, of all of which something is
     denied: "no figures for China or Japan" */
  return join (language, items, tide_pgettext (language, "list, denied", "{list} or {item}"));
}
