/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of kinds. It must not know how they are drawn.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-kind.h"

#define N_(message) message
#define NC_(context, message) message

static const TideKindRow rows[] = {
  [TIDE_KIND_DEFAULT] = { .name = "", .title = "" },
  [TIDE_KIND_BARS] = { .name = "bars",
                       .title = NC_ ("kind of chart", "Bars"),
                       .rest = TIDE_REST_OF_FIELD,
                       .takes_log = TRUE,
                       .counts_field = TRUE,
                       .instead = N_ ("The figures are drawn as bars instead."),
                       .most = 20 },
  [TIDE_KIND_LINES] = { .name = "lines",
                        .title = NC_ ("kind of chart", "Lines"),
                        .when = TIDE_WHEN_RANGE,
                        .shown = TIDE_SHOWN_SELECTED,
                        .takes_log = TRUE,
                        .least_periods = 3 },
  [TIDE_KIND_SLOPES] = { .name = "slopes",
                         .title = NC_ ("kind of chart", "Slopes"),
                         .when = TIDE_WHEN_ENDS,
                         .shown = TIDE_SHOWN_SELECTED,
                         .least_periods = 2,
                         .most = 12 },
  [TIDE_KIND_DUMBBELL] = { .name = "dumbbell",
                           .title = NC_ ("kind of chart", "Dumbbell"),
                           .when = TIDE_WHEN_ENDS,
                           .shown = TIDE_SHOWN_SELECTED,
                           .least_periods = 2 },
  [TIDE_KIND_STACK] = { .name = "stack",
                        .title = NC_ ("kind of chart", "Stack"),
                        .when = TIDE_WHEN_RANGE,
                        .shown = TIDE_SHOWN_PARTS,
                        .rest = TIDE_REST_OF_PARTS,
                        .least_periods = 3 },
  [TIDE_KIND_RING] = { .name = "ring",
                       .title = NC_ ("kind of chart", "Ring"),
                       .shown = TIDE_SHOWN_PARTS,
                       .rest = TIDE_REST_OF_PARTS,
                       .counts_field = TRUE,
                       .least = 2,
                       .most = 5 },
  [TIDE_KIND_CARD] = { .name = "card",
                       .title = NC_ ("kind of chart", "Card"),
                       .shown = TIDE_SHOWN_FEW,
                       .offered = TIDE_OFFERED_WHERE_OWN,
                       .most = 3 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (rows) == TIDE_N_KINDS);

const TideKindRow *
tide_kind_get (TideKind kind)
{
  g_return_val_if_fail (kind < TIDE_N_KINDS, &rows[TIDE_KIND_DEFAULT]);
  return &rows[kind];
}

gboolean
tide_kind_from_name (const char *name, TideKind *out)
{
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    if (g_str_equal (rows[kind].name, name))
      {
        *out = kind;
        return TRUE;
      }
  return FALSE;
}

TideKind
tide_kind_fallback (void)
{
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    if (rows[kind].instead != NULL)
      return kind;
  g_return_val_if_reached (TIDE_KIND_DEFAULT);
}

gboolean
tide_kind_is_over_time (TideKind kind)
{
  return tide_kind_get (kind)->when != TIDE_WHEN_ONE;
}

const char *
tide_kind_title (TideKind kind, TideLanguage language)
{
  return tide_pgettext (language, "kind of chart", tide_kind_get (kind)->title);
}

char *
tide_kind_names (TideLanguage language)
{
  const char *names[TIDE_N_KINDS] = { NULL };
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    names[kind - TIDE_KIND_FIRST] = rows[kind].name;
  return tide_language_join_or (language, names);
}
