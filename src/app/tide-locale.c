/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gettext translates in any locale but "C", and LANGUAGE says into what: so C.UTF-8, which is
 * always there, stands in for a locale that is asked for and not generated. It must not know
 * widgets.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-locale.h"

#include "tide-environment.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

/* C.UTF-8 by a name that gettext does not take for it: since glibc 2.39 it translates nothing
 * there. The C library finds C.UTF-8, because for a territory that it does not know it takes the
 * locale without one. */
#define TRANSLATED_PLAIN "C_CN.UTF-8"

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static gboolean
is_translated (const char *locale)
{
  return !is_plain (locale) && !g_str_has_prefix (locale, "C.");
}

static void
set_locale (TideLanguage language)
{
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  if (is_plain (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
  if (language != TIDE_LANGUAGE_EN && !is_translated (setlocale (LC_MESSAGES, NULL))
      && setlocale (LC_MESSAGES, TRANSLATED_PLAIN) == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/* Where gettext would choose another language than ours ("fr:zh_CN" has no French here and goes on
 * to Chinese), it is told ours. */
static void
set_gettext_language (TideLanguage language)
{
  const char *list = g_getenv ("LANGUAGE");
  if (language != TIDE_LANGUAGE_EN || (list != NULL && strstr (list, "zh") != NULL))
    g_setenv ("LANGUAGE", tide_language_code (language), TRUE);
}

/* Pango takes C.UTF-8 for no language, and fontconfig then has Chinese characters in their Japanese
 * form, unless it is told. */
static void
set_font_language (TideLanguage language)
{
  if (language == TIDE_LANGUAGE_ZH_CN)
    g_setenv ("FC_LANG", "zh-cn", FALSE);
}

/* The folder of the installed catalogue, or the build's for a program that is not installed. */
static const char *
catalogue_folder (void)
{
  const char *installed = TIDE_LOCALE_INSTALLED "/zh_CN/LC_MESSAGES/" GETTEXT_PACKAGE ".mo";
  return g_file_test (installed, G_FILE_TEST_EXISTS) ? TIDE_LOCALE_INSTALLED : TIDE_LOCALE_BUILD;
}

TideLanguage
tide_locale_start (void)
{
  TideLanguage language = tide_environment_language ();
  set_locale (language);
  set_gettext_language (language);
  set_font_language (language);
  bindtextdomain (GETTEXT_PACKAGE, catalogue_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return language;
}
