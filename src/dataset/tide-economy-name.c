/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a name by its code, and the forms that a code may have. It must not know datasets.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-economy-name.h"

#include "tide-economy-names.h"

#include <stdlib.h>
#include <string.h>

#define CODE_MAX 31
#define AGGREGATE_MAX 12

static int
compare_code (const void *code, const void *name)
{
  return strcmp (code, ((const TideEconomyName *)name)->code);
}

/* How many of the characters that @text begins with are of that kind. */
static gsize
count_capitals (const char *text)
{
  gsize n = 0;
  while (g_ascii_isupper (text[n]))
    n++;
  return n;
}

static gsize
count_capitals_and_digits (const char *text)
{
  gsize n = 0;
  while (g_ascii_isupper (text[n]) || g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* A place below a region: letters, digits and single hyphens between them. */
static gboolean
is_place (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && !(*at == '-' && at > text && at[-1] != '-' && at[1]))
      return FALSE;
  return *text != '\0';
}

/* "AA-BBB" or "AA-BBB-Name", of which the first two capitals were seen. */
static gboolean
is_region (const char *code)
{
  gsize n = count_capitals_and_digits (code + 3);
  if (n < 1 || n > 3)
    return FALSE;
  const char *rest = code + 3 + n;
  return *rest == '\0' || (*rest == '-' && is_place (rest + 1));
}

const TideEconomyName *
tide_economy_name_find (const char *code)
{
  return bsearch (code, tide_economy_names, tide_n_economy_names, sizeof *tide_economy_names,
                  compare_code);
}

gboolean
tide_economy_code_is_valid (const char *code)
{
  if (strlen (code) > CODE_MAX)
    return FALSE;
  gsize n = count_capitals (code);
  if (n == 2 && code[2] == '-')
    return is_region (code);
  return n >= 3 && n <= AGGREGATE_MAX && code[n] == '\0';
}
