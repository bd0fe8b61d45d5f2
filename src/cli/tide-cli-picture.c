/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what a picture is made with from the options. It must not know charts or files.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli-picture.h"

#include "tide-export.h"

#include <string.h>

const TideCliTheme tide_cli_themes[TIDE_CLI_N_THEMES] = {
  { "light", TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL },
  { "dark", TIDE_GROUND_DARK, TIDE_CONTRAST_NORMAL },
  { "high-contrast", TIDE_GROUND_LIGHT, TIDE_CONTRAST_HIGH },
  { "high-contrast-dark", TIDE_GROUND_DARK, TIDE_CONTRAST_HIGH },
};

static gboolean
read_side (const char *text, double *out)
{
  guint64 side;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT32, &side, NULL))
    return FALSE;
  *out = (double)side;
  return TRUE;
}

static gboolean
read_size (const TideCli *self, TideSize *out)
{
  g_auto (GStrv) sides = g_strsplit (self->size != NULL ? self->size : "1200x675", "x", 2);

  out->furniture = self->plain ? TIDE_FURNITURE_PLAIN : TIDE_FURNITURE_FULL;
  if (g_strv_length (sides) == 2 && read_side (sides[0], &out->width)
      && read_side (sides[1], &out->height))
    return TRUE;
  /* Translators: {typed} is what was typed */
  tide_cli_usage (
      self,
      tide_gettext (self->language,
                    "--size is WIDTHxHEIGHT in pixels, such as 1200x675, not “{typed}”"),
      "typed", self->size, NULL);
  return FALSE;
}

static gboolean
read_scale (const TideCli *self, double *out)
{
  *out = 1;
  if (self->scale == NULL)
    return TRUE;
  if (*self->scale != '\0' && strspn (self->scale, "0123456789.") == strlen (self->scale))
    {
      char *end;

      *out = g_ascii_strtod (self->scale, &end);
      if (*end == '\0' && *out > 0)
        return TRUE;
    }
  /* Translators: {typed} is what was typed */
  tide_cli_usage (
      self, tide_gettext (self->language, "--scale is a number above 0, such as 2, not “{typed}”"),
      "typed", self->scale, NULL);
  return FALSE;
}

static gboolean
read_theme (const TideCli *self, const TideTheme **out)
{
  const char *names[TIDE_CLI_N_THEMES + 1] = { NULL };
  int theme;

  for (int i = 0; i < TIDE_CLI_N_THEMES; i++)
    names[i] = tide_cli_themes[i].name;
  theme = tide_cli_choice (self, "--theme", self->theme, names);
  if (theme < 0)
    return FALSE;
  *out = tide_theme_get (tide_cli_themes[theme].ground, tide_cli_themes[theme].contrast);
  return TRUE;
}

gboolean
tide_cli_picture_read (const TideCli *self, TideCliPicture *out)
{
  g_autoptr (GError) error = NULL;

  if (!read_size (self, &out->size) || !read_scale (self, &out->scale)
      || !read_theme (self, &out->theme))
    return FALSE;
  if (tide_export_check_size (out->size, out->scale, self->language, &error))
    return TRUE;
  tide_cli_usage (self, "{why}", "why", error->message, NULL);
  return FALSE;
}
