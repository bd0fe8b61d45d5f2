/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of qualifiers. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-qualifier.h"

#define N_(message) message
#define NC_(context, message) message

static const TideQualifierRow rows[] = {
  [TIDE_QUALIFIER_EXACT] = {
    .name = "",
    .mark = "",
    .word = NC_ ("qualified value", "{value}"),
    /* Translators: one value in terms of another; {ratio} is a number such as 1.2 */
    .ratio = NC_ ("ratio", "{ratio} times"),
    .opposite = TIDE_QUALIFIER_EXACT,
    .rounding = TIDE_ROUND_NEAREST,
  },
  [TIDE_QUALIFIER_ABOUT] = {
    .name = "about",
    .mark = "≈",
    .word = NC_ ("qualified value", "about {value}"),
    .ratio = NC_ ("ratio", "about {ratio} times"),
    .opposite = TIDE_QUALIFIER_ABOUT,
    .rounding = TIDE_ROUND_NEAREST,
  },
  [TIDE_QUALIFIER_OVER] = {
    .name = "over",
    .mark = ">",
    .word = NC_ ("qualified value", "over {value}"),
    .ratio = NC_ ("ratio", "over {ratio} times"),
    .is_bound = TRUE,
    .opposite = TIDE_QUALIFIER_UNDER,
    .rounding = TIDE_ROUND_DOWN,
  },
  [TIDE_QUALIFIER_UNDER] = {
    .name = "under",
    .mark = "<",
    .word = NC_ ("qualified value", "under {value}"),
    .ratio = NC_ ("ratio", "under {ratio} times"),
    .is_bound = TRUE,
    .opposite = TIDE_QUALIFIER_OVER,
    .rounding = TIDE_ROUND_UP,
  },
  [TIDE_QUALIFIER_AT_MOST] = {
    .name = "at-most",
    .mark = "≤",
    .word = NC_ ("qualified value", "up to {value}"),
    .ratio = NC_ ("ratio", "at most {ratio} times"),
    .is_bound = TRUE,
    .opposite = TIDE_QUALIFIER_OVER,
    .rounding = TIDE_ROUND_UP,
  },
};

const TideQualifierRow *
tide_qualifier_row (TideQualifier qualifier)
{
  g_return_val_if_fail (qualifier < G_N_ELEMENTS (rows), &rows[TIDE_QUALIFIER_EXACT]);
  return &rows[qualifier];
}
