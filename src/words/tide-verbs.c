/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of verbs. It must not know tables of figures but what they are of.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-verbs.h"

#define NC_(context, message) message

static const TideVerbs amounts = {
  "amounts",
  /* Translators: {noun} is "the number of robots in China", {earlier} its value in the period
     {first}, {value} that in {last}, both with what they are per, {earlier-number} and
     {value-number} without, {size} how far they are apart, {fold} a number such as 17 */
  { [TIDE_MOVE_UP]
    = { NC_ ("amounts", "{noun} rose from {earlier} in {first} to {value-number} in {last}."),
        NC_ ("amounts", "{noun} rose from {earlier} in {first} to {value-number} in {last}, an "
                        "increase of {size}."),
        NC_ ("amounts", "{noun} rose from {earlier} in {first} to {value-number} in {last}, {fold} "
                        "times the earlier figure."),
        NC_ ("amounts", "{noun} rose from {earlier} in {first} to {value-number} in {last}, about "
                        "{fold} times the earlier figure.") },
    [TIDE_MOVE_DOWN]
    = { NC_ ("amounts", "{noun} fell from {earlier} in {first} to {value-number} in {last}."),
        NC_ ("amounts", "{noun} fell from {earlier} in {first} to {value-number} in {last}, a drop "
                        "of {size}.") },
    [TIDE_MOVE_LEVEL]
    = { NC_ ("amounts", "{noun} was practically unchanged at {value} from {first} to {last}.") },
    [TIDE_MOVE_NONE] = { NC_ ("amounts", "{noun} was {value} in both {first} and {last}.") } },
  /* Translators: behind "Over the same period", the first of a list and any further: {for-who} is
     "for China" or "worldwide" */
  {
      [TIDE_MOVE_UP]
      = { NC_ ("amounts", "the figure rose from {earlier-number} to {value-number} {for-who}"),
          NC_ ("amounts, up", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("amounts", "the figure {for-who} rose from {earlier-number} to {value-number}") },
      [TIDE_MOVE_DOWN]
      = { NC_ ("amounts", "the figure fell from {earlier-number} to {value-number} {for-who}"),
          NC_ ("amounts, down", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("amounts", "the figure {for-who} fell from {earlier-number} to {value-number}") },
      [TIDE_MOVE_LEVEL]
      = { NC_ ("amounts", "the figure was practically unchanged at {value-number} {for-who}"),
          NC_ ("amounts, level", "at {value-number} {for-who}"),
          NC_ ("amounts", "the figure {for-who} was practically unchanged at {value-number}") },
      [TIDE_MOVE_NONE] = { NC_ ("amounts", "the figure stayed at {value-number} {for-who}"),
                           NC_ ("amounts, none", "at {value-number} {for-who}"),
                           NC_ ("amounts", "the figure {for-who} stayed at {value-number}") },
  },
};

static const TideVerbs levels = {
  "levels",
  /* Translators: as for amounts; these are shares, rates and scores */
  { [TIDE_MOVE_UP]
    = { NC_ ("levels", "{noun} rose from {earlier} in {first} to {value-number} in {last}."),
        NC_ ("levels", "{noun} rose from {earlier} in {first} to {value-number} in {last}, an "
                       "increase of {size}."),
        NC_ ("levels", "{noun} rose from {earlier} in {first} to {value-number} in {last}, {fold} "
                       "times the earlier figure."),
        NC_ ("levels", "{noun} rose from {earlier} in {first} to {value-number} in {last}, about "
                       "{fold} times the earlier figure.") },
    [TIDE_MOVE_DOWN]
    = { NC_ ("levels", "{noun} fell from {earlier} in {first} to {value-number} in {last}."),
        NC_ ("levels", "{noun} fell from {earlier} in {first} to {value-number} in {last}, a drop "
                       "of {size}.") },
    [TIDE_MOVE_LEVEL]
    = { NC_ ("levels", "{noun} was practically unchanged at {value} from {first} to {last}.") },
    [TIDE_MOVE_NONE] = { NC_ ("levels", "{noun} was {value} in both {first} and {last}.") } },
  {
      [TIDE_MOVE_UP]
      = { NC_ ("levels", "the figure rose from {earlier-number} to {value-number} {for-who}"),
          NC_ ("levels, up", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("levels", "the figure {for-who} rose from {earlier-number} to {value-number}") },
      [TIDE_MOVE_DOWN]
      = { NC_ ("levels", "the figure fell from {earlier-number} to {value-number} {for-who}"),
          NC_ ("levels, down", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("levels", "the figure {for-who} fell from {earlier-number} to {value-number}") },
      [TIDE_MOVE_LEVEL]
      = { NC_ ("levels", "the figure was practically unchanged at {value-number} {for-who}"),
          NC_ ("levels, level", "at {value-number} {for-who}"),
          NC_ ("levels", "the figure {for-who} was practically unchanged at {value-number}") },
      [TIDE_MOVE_NONE] = { NC_ ("levels", "the figure stayed at {value-number} {for-who}"),
                           NC_ ("levels, none", "at {value-number} {for-who}"),
                           NC_ ("levels", "the figure {for-who} stayed at {value-number}") },
  },
};

static const TideVerbs totals = {
  "totals",
  /* Translators: {clause} is "China had produced 94 large AI models by the end of 2025" */
  { [TIDE_MOVE_UP]
    = { NC_ ("totals", "{clause}, up from {earlier-number} by the end of {first}.") },
    [TIDE_MOVE_DOWN]
    = { NC_ ("totals", "{clause}, down from {earlier-number} by the end of {first}.") },
    [TIDE_MOVE_LEVEL]
    = { NC_ ("totals", "{clause}, practically as many as by the end of {first}.") },
    [TIDE_MOVE_NONE] = { NC_ ("totals", "{clause}, as many as by the end of {first}.") } },
  {
      [TIDE_MOVE_UP]
      = { NC_ ("totals", "the total grew from {earlier-number} to {value-number} {for-who}"),
          NC_ ("totals, up", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("totals", "the total {for-who} grew from {earlier-number} to {value-number}") },
      [TIDE_MOVE_DOWN]
      = { NC_ ("totals", "the total shrank from {earlier-number} to {value-number} {for-who}"),
          NC_ ("totals, down", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("totals", "the total {for-who} shrank from {earlier-number} to {value-number}") },
      [TIDE_MOVE_LEVEL]
      = { NC_ ("totals", "the total was practically unchanged at {value-number} {for-who}"),
          NC_ ("totals, level", "at {value-number} {for-who}"),
          NC_ ("totals", "the total {for-who} was practically unchanged at {value-number}") },
      [TIDE_MOVE_NONE] = { NC_ ("totals", "the total stayed at {value-number} {for-who}"),
                           NC_ ("totals, none", "at {value-number} {for-who}"),
                           NC_ ("totals", "the total {for-who} stayed at {value-number}") },
  },
};

static const TideVerbs projections = {
  "projections",
  /* Translators: as for amounts; what has not come yet */
  { [TIDE_MOVE_UP] = { NC_ (
        "projections",
        "{noun} is projected to rise from {earlier} in {first} to {value-number} in {last}.") },
    [TIDE_MOVE_DOWN] = { NC_ (
        "projections",
        "{noun} is projected to fall from {earlier} in {first} to {value-number} in {last}.") },
    [TIDE_MOVE_LEVEL] = { NC_ (
        "projections",
        "{noun} is projected to be practically unchanged at {value} from {first} to {last}.") },
    [TIDE_MOVE_NONE]
    = { NC_ ("projections", "{noun} is projected to be {value} in {last}, as in {first}.") } },
  {
      [TIDE_MOVE_UP]
      = { NC_ ("projections",
               "the figure is projected to rise from {earlier-number} to {value-number} {for-who}"),
          NC_ ("projections, up", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("projections", "the figure {for-who} is projected to rise from {earlier-number} to "
                              "{value-number}") },
      [TIDE_MOVE_DOWN]
      = { NC_ ("projections",
               "the figure is projected to fall from {earlier-number} to {value-number} {for-who}"),
          NC_ ("projections, down", "from {earlier-number} to {value-number} {for-who}"),
          NC_ ("projections", "the figure {for-who} is projected to fall from {earlier-number} to "
                              "{value-number}") },
      [TIDE_MOVE_LEVEL]
      = { NC_ ("projections",
               "the figure is projected to be practically unchanged at {value-number} {for-who}"),
          NC_ ("projections, level", "at {value-number} {for-who}"),
          NC_ ("projections",
               "the figure {for-who} is projected to be practically unchanged at {value-number}") },
      [TIDE_MOVE_NONE]
      = { NC_ ("projections", "the figure is projected to stay at {value-number} {for-who}"),
          NC_ ("projections, none", "at {value-number} {for-who}"),
          NC_ ("projections", "the figure {for-who} is projected to stay at {value-number}") },
  },
};

const TideVerbs *
tide_verbs_of (const TideTable *table, const TideTrend *trend)
{
  if ((trend->last->status & TIDE_STATUS_PROJECTED) != 0)
    return &projections;
  if (table->indicator->cumulative)
    return &totals;
  /* So many a person are still things that grow in number; a share of GDP is a level. */
  gboolean counts
      = tide_unit_is_amount (table->indicator->unit) || table->indicator->counter != NULL;
  return counts && tide_unit_difference (table->unit) == TIDE_DIFFERENCE_IN_UNIT ? &amounts
                                                                                 : &levels;
}

const char *
tide_move_name (TideMove move)
{
  static const char *const names[] = { [TIDE_MOVE_UP] = "up",
                                       [TIDE_MOVE_DOWN] = "down",
                                       [TIDE_MOVE_LEVEL] = "level",
                                       [TIDE_MOVE_NONE] = "none" };
  return names[move];
}
