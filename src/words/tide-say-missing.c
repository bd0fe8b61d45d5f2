/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about selected countries and regions of whom nothing was said: why they have no figure,
 * and the closest there is of those that have one at another time. It must not know how reasons are
 * found.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-missing-text.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#define NC_(context, message) message

/* Whether there is nothing to say of it: in a range, no figure at any period. */
static gboolean
is_missing (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points
      = table->is_range ? tide_table_points_of (table, row->economy->code, &n) : NULL;
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&points[i]))
      return FALSE;
  return !tide_row_has_value (row);
}

/* (transfer full): of const TideRow */
static GPtrArray *
find_missing (const TideSay *self)
{
  const TideTable *table = self->table;
  GPtrArray *missing = g_ptr_array_new ();
  for (guint i = 0; i < table->n_rows; i++)
    if (table->rows[i].selected && is_missing (table, &table->rows[i])
        && !tide_say_speaks_of (self, &table->rows[i]))
      g_ptr_array_add (missing, (gpointer)&table->rows[i]);
  return missing;
}

/* Takes those out of @rows who have a figure at another time; of const TideRow, in the same order:
 * they themselves, and that figure. */
static void
take_closest (TideSay *self, GPtrArray *rows, GPtrArray *missing, GPtrArray *closest)
{
  TideRow found;
  for (guint i = 0; i < rows->len;)
    if (tide_table_find_closest (self->table, rows->pdata[i], &found))
      {
        g_ptr_array_add (missing, rows->pdata[i]);
        g_ptr_array_add (self->made, g_memdup2 (&found, sizeof found));
        g_ptr_array_add (closest, self->made->pdata[self->made->len - 1]);
        g_ptr_array_remove_index (rows, i);
      }
    else
      i++;
}

static const TideListed closest_listed = {
  "closest",
  /* Translators: {list} is "3% for France (2022)" */
  NC_ ("closest", "The nearest was {list}."),
  /* Translators: {list} is "3% for France (2022) and 2% for Spain (2021)" */
  NC_ ("closest", "The nearest were {list}."),
  /* Translators: goes on with the sentence before */
  NC_ ("closest", "Others were {list}."),
};

/* "No figure for 2017 is available for Kenya; in 2022 it was 0.8%." */
static char *
closest_sentences (TideSay *self, const GPtrArray *missing, const GPtrArray *closest)
{
  if (closest->len == 0)
    return NULL;
  TideSlots slots = tide_slots_of (self, closest->pdata[0]);
  if (closest->len == 1)
    return tide_slots_fill (
        &slots,
        /* Translators: {who} is a country or region, {asked} a period, {when} another one, of which
         * there is the {value} */
        tide_gettext (self->language,
                      "No figure for {asked} is available for {who}; in {when} it was {value}."),
        NULL);
  char *text = tide_missing_none_text (missing, self->table, self->language);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  for (guint i = 0; i < MIN (closest->len, TIDE_SAY_MOST); i++)
    g_ptr_array_add (told, closest->pdata[i]);
  tide_say_append_list (self, &text, told, TIDE_PERIOD_NONE, &closest_listed);
  return text;
}

static int
by_parts (gconstpointer a, gconstpointer b)
{
  const TideRow *first = *(const TideRow *const *)a, *second = *(const TideRow *const *)b;
  return (second->missing == TIDE_MISSING_PARTS) - (first->missing == TIDE_MISSING_PARTS);
}

/* That there are figures of places alone belongs behind those, and the others keep their order. */
static void
put_parts_first (GPtrArray *rows)
{
  g_ptr_array_sort (rows, by_parts);
}

static guint
count_alike (const GPtrArray *rows)
{
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += tide_missing_is_alike (rows->pdata[0], rows->pdata[i]);
  return n;
}

/* Those at the beginning of @rows whose reason one sentence says, taken out of it: as many as it
 * names, or all of them where they are too many for two. */
static char *
take_alike (const TideSay *self, GPtrArray *rows)
{
  const TideRow *row = rows->pdata[0];
  guint n = count_alike (rows);
  guint most = n <= 2 * TIDE_MISSING_MOST_NAMES ? TIDE_MISSING_MOST_NAMES : n;
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();
  for (guint i = 0; i < rows->len && alike->len < most;)
    if (tide_missing_is_alike (row, rows->pdata[i]))
      g_ptr_array_add (alike, g_ptr_array_remove_index (rows, i));
    else
      i++;
  return tide_missing_text (alike, self->table, self->language);
}

/* One sentence about those of @rows who have figures of other times that are not told, taken out of
 * it; NULL where there are none, or too many for one sentence. */
static char *
take_nearest (const TideSay *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    if (tide_missing_tells_nearest (rows->pdata[i], self->table))
      g_ptr_array_add (taken, rows->pdata[i]);
  if (taken->len == 0)
    return NULL;
  g_autofree char *text = tide_missing_nearest_text (taken, self->table, self->language);
  if (tide_say_is_long (self, text))
    return NULL;
  for (guint i = 0; i < taken->len; i++)
    g_ptr_array_remove (rows, taken->pdata[i]);
  return g_steal_pointer (&text);
}

char *
tide_say_missing (TideSay *self)
{
  g_autoptr (GPtrArray) rows = find_missing (self);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) closest = g_ptr_array_new ();
  take_closest (self, rows, missing, closest);
  char *text = closest_sentences (self, missing, closest);
  put_parts_first (rows);
  while (rows->len > 0 && ((const TideRow *)rows->pdata[0])->missing == TIDE_MISSING_PARTS)
    tide_phrase_append (&text, tide_say_begin (self, take_alike (self, rows)), self->language);
  tide_phrase_append (&text, take_nearest (self, rows), self->language);
  while (rows->len > 0)
    tide_phrase_append (&text, tide_say_begin (self, take_alike (self, rows)), self->language);
  return text;
}
