/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of kinds. It must not know how they are drawn.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-kind.h"

static const char *const kind_names[]
    = { "", "bars", "lines", "slopes", "stack", "ring", "card", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == TIDE_N_KINDS + 1);

const char *
tide_kind_name (TideKind kind)
{
  g_return_val_if_fail (kind < TIDE_N_KINDS, "");
  return kind_names[kind];
}

gboolean
tide_kind_from_name (const char *name, TideKind *out)
{
  for (TideKind kind = TIDE_KIND_BARS; kind < TIDE_N_KINDS; kind++)
    if (g_str_equal (kind_names[kind], name))
      {
        *out = kind;
        return TRUE;
      }
  return FALSE;
}
