/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tidemark-cli says: results on standard output, complete or an error; messages on standard
 * error. Always UTF-8, whatever the locale. It must not know commands.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli.h"
#include "tide-export.h"
#include "tide-pattern.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PROGRAM "tidemark-cli: "

typedef enum { LINES_KEPT, LINES_JOINED } Lines;

/* What a person typed can stand in a message: nothing of it may steer the terminal. */
static char *
cleaned (const char *message, Lines lines)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *clean = g_string_new (NULL);

  g_strchomp (valid);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean kept = !g_unichar_iscntrl (c) || (c == '\n' && lines == LINES_KEPT);

      g_string_append_unichar (clean, kept ? c : 0xfffd);
    }
  return g_string_free (clean, FALSE);
}

static TideExit
cannot_write (const TideCli *self, int reason)
{
  g_autofree char *message = tide_pattern_fill (
      self->language, tide_gettext (self->language, "Cannot write to standard output: {why}"),
      "why", tide_write_reason (self->language, reason), NULL);

  return tide_cli_wrong (message);
}

TideExit
tide_cli_not_one_of (const TideCli *self, const char *option, const char *names, const char *typed)
{
  /* Translators: {option} is an option such as --theme, {known} its possible values, {typed} what
   * was typed
   */
  return tide_cli_usage (self,
                         tide_gettext (self->language, "{option} is one of {known}, not “{typed}”"),
                         "option", option, "known", names, "typed", typed, NULL);
}

int
tide_cli_choice (const TideCli *self, const char *option, const char *name,
                 const char *const *names)
{
  g_autofree char *known = NULL;

  if (name == NULL)
    return 0;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (name, names[i]))
      return i;
  known = g_strjoinv (", ", (char **)names);
  tide_cli_not_one_of (self, option, known, name);
  return -1;
}

TideExit
tide_cli_write (const TideCli *self, const char *bytes, gsize length)
{
  errno = 0;
  if (fwrite (bytes, 1, length, stdout) != length || fflush (stdout) != 0)
    return cannot_write (self, errno);
  return TIDE_EXIT_OK;
}

TideExit
tide_cli_print (const TideCli *self, const char *text)
{
  g_autofree char *line = NULL;

  if (!g_str_has_suffix (text, "\n"))
    text = line = g_strconcat (text, "\n", NULL);
  return tide_cli_write (self, text, strlen (text));
}

void
tide_cli_note (const char *message)
{
  g_autofree char *clean = cleaned (message, LINES_KEPT);

  fprintf (stderr, "%s\n", clean);
}

TideExit
tide_cli_wrong (const char *message)
{
  g_autofree char *clean = cleaned (message, LINES_KEPT);

  fprintf (stderr, PROGRAM "%s\n", clean);
  return TIDE_EXIT_WRONG;
}

TideExit
tide_cli_usage (const TideCli *self, const char *pattern, ...)
{
  va_list slots;
  va_start (slots, pattern);
  g_autofree char *message = tide_pattern_fill_valist (self->language, pattern, slots);
  va_end (slots);
  g_autofree char *clean = cleaned (message, LINES_JOINED);
  fprintf (stderr, PROGRAM "%s\n", clean);
  return TIDE_EXIT_USAGE;
}
