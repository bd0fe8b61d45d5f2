/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edit distance: how many bytes are to be inserted, removed or replaced. It must not know what
 * words are for.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-nearest.h"

#include <string.h>

#define WORD_MAX 100 /* bytes of a word that is worth a guess */

static guint
min_of (guint a, guint b, guint c)
{
  return MIN (a, MIN (b, c));
}

/* Row by row: row[j] is the distance of the first bytes of @a to the first j of @b. */
static guint
distance (const char *a, const char *b)
{
  guint row[WORD_MAX + 1];
  guint n = strlen (b);
  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; *a != '\0'; a++, i++)
    {
      guint diagonal = row[0];
      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint above = row[j];
          row[j] = min_of (above + 1, row[j - 1] + 1, diagonal + (*a != b[j - 1]));
          diagonal = above;
        }
    }
  return row[n];
}

const char *
tide_nearest (const char *word, const char *const *words)
{
  const char *nearest = NULL;
  guint least = strlen (word) / 3 + 1;
  if (strlen (word) > WORD_MAX)
    return NULL;
  for (; *words != NULL; words++)
    {
      guint edits = strlen (*words) <= WORD_MAX ? distance (word, *words) : G_MAXUINT;
      if (edits < least || (edits == least && nearest && strcmp (*words, nearest) < 0))
        {
          nearest = *words;
          least = edits;
        }
    }
  return nearest;
}
