/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of statuses. It must not know figures.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-status.h"

#define N_(message) message
#define NC_(context, message) message

static const TideStatusRow rows[] = {
  {
      .flag = TIDE_STATUS_DERIVED,
      .name = "derived",
      .word = N_ ("what the others leave"),
      .described = N_ ("the total less the others"),
      .is_kind = TRUE,
  },
  {
      .flag = TIDE_STATUS_PROJECTED,
      .name = "projected",
      .word = N_ ("projected"),
      /* Translators: stands beside a value in a table */
      .beside = NC_ ("status", "projected"),
      /* Translators: how many of the figures are projections */
      .counted = N_ ("{n} {is|are} projected"),
      .of_all = N_ ("The {figure is a projection|figures are projections}."),
      /* Translators: {who} is one or more countries or regions */
      .of_some = N_ ("The {figure|figures} for {who} {is a projection|are projections}."),
      .marked = TIDE_MARKED_OUTLINED,
      .is_given = TRUE,
      .is_no_fact = TRUE,
      .is_kind = TRUE,
  },
  {
      .flag = TIDE_STATUS_ESTIMATED,
      .name = "estimated",
      .word = N_ ("estimated"),
      /* Translators: stands beside a value in a table */
      .beside = NC_ ("status", "estimated"),
      /* Translators: how many of the figures are estimates */
      .counted = N_ ("{n} {is|are} estimated"),
      /* Translators: a part of "estimate", "estimated" and the like */
      .clue = NC_ ("status", "estimate"),
      .of_all = N_ ("The {figure is an estimate|figures are estimates}."),
      /* Translators: {who} is one or more countries or regions */
      .of_some = N_ ("The {figure|figures} for {who} {is an estimate|are estimates}."),
      .marked = TIDE_MARKED_OUTLINED,
      .is_given = TRUE,
      .is_kind = TRUE,
  },
  {
      .flag = TIDE_STATUS_IMPUTED,
      .name = "imputed",
      .word = N_ ("mean of its region"),
      /* Translators: stands beside a value in a table: the mean of a region stands in */
      .beside = NC_ ("status", "mean of its region"),
      /* Translators: for how many the mean of a region stands in */
      .counted = N_ ("{n} {is|are} the mean of a region"),
      .of_all = N_ ("The {figure is the mean of its region, not an estimate of its own|figures are "
                    "each the mean of a region, not estimates of their own}."),
      /* Translators: {who} is one or more countries or regions */
      .of_some
      = N_ ("The {figure|figures} for {who} {is the mean of its region, not an estimate of its "
            "own|are each the mean of a region, not estimates of their own}."),
      .marked = TIDE_MARKED_OUTLINED,
      .is_given = TRUE,
      .is_no_fact = TRUE,
      .is_kind = TRUE,
  },
  { .flag = TIDE_STATUS_SUBSTITUTED, .name = "substituted", .marked = TIDE_MARKED_HATCHED },
  { .flag = TIDE_STATUS_MISSING, .name = "missing" },
  {
      .name = "observed",
  },
};

#define OBSERVED (G_N_ELEMENTS (rows) - 1)

const TideStatusRow *
tide_status_nth (guint i)
{
  return i < G_N_ELEMENTS (rows) ? &rows[i] : NULL;
}

const TideStatusRow *
tide_status_told (guint status)
{
  gsize i = 0;
  while (i < OBSERVED && !(rows[i].is_given && (status & rows[i].flag) != 0))
    i++;
  return &rows[i];
}

guint
tide_status_telling (guint status)
{
  const TideStatusRow *told = tide_status_told (status);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].is_given && &rows[i] != told)
      status &= ~(guint)rows[i].flag;
  return status;
}

gboolean
tide_status_is_given (guint status)
{
  return tide_status_told (status) != &rows[OBSERVED];
}

gboolean
tide_status_is_fact (guint status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].is_no_fact && (status & rows[i].flag) != 0)
      return FALSE;
  return TRUE;
}

guint
tide_status_kind (guint status)
{
  guint kind = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].is_kind)
      kind |= status & rows[i].flag;
  return kind;
}

TideMarked
tide_status_marked (guint status)
{
  TideMarked strongest = TIDE_MARKED_PLAIN;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if ((status & rows[i].flag) != 0)
      strongest = MAX (strongest, rows[i].marked);
  return strongest;
}

char *
tide_status_to_string (guint status)
{
  GString *text = g_string_new (NULL);
  for (gsize i = OBSERVED; i-- > 0;)
    if ((status & rows[i].flag) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", rows[i].name);
  return g_string_free (text->len > 0 ? text : g_string_append (text, rows[OBSERVED].name), FALSE);
}
