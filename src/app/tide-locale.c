/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gettext translates in any locale but "C", and LANGUAGE says into what: so the plain C.UTF-8,
 * which is always there, stands in for a locale that is asked for and not generated. It must not
 * know widgets.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-locale.h"

#include "tide-environment.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static void
set_locale (TideLanguage language)
{
  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  if (is_plain (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
  if (language != TIDE_LANGUAGE_EN && is_plain (setlocale (LC_MESSAGES, NULL)))
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
  bindtextdomain (GETTEXT_PACKAGE, catalogue_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return language;
}
