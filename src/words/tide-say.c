/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is spoken of, and how a name, a value and a measure are said. It must not know whole
 * sentences.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-say.h"

#include "tide-economy-name.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-trend.h"

#include <math.h>
#include <string.h>

#define NC_(context, message) message
#define MOST_WORDS 35
#define MOST_HAN 90

/* The row, or the last point of a range that ends without its figure. */
static const TideRow *
last_of (const TideTable *table, const TideRow *row)
{
  guint n = 0;
  const TideRow *points
      = table->is_range ? tide_table_points_of (table, row->economy->code, &n) : NULL;
  while (!tide_row_has_value (row) && n > 0)
    row = &points[--n];
  return tide_row_has_value (row) ? row : NULL;
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer sign)
{
  const TideRow *first = *(const TideRow *const *)a, *second = *(const TideRow *const *)b;
  if (first->pinned != second->pinned)
    return second->pinned - first->pinned;
  int order = (first->value < second->value) - (first->value > second->value);
  if (order != 0)
    return *(const int *)sign * order;
  return strcmp (first->economy->code, second->economy->code);
}

/* Whom a text speaks of if nobody was asked for: the first of the field of whom more can be said
 * than a rate of a few, else the first. */
static const TideRow *
find_leader (const TideSay *self)
{
  const TideTable *table = self->table;
  for (guint i = 0; i < table->n_rows && tide_row_has_value (&table->rows[i]); i++)
    if (tide_say_is_founded (self, &table->rows[i]))
      return &table->rows[i];
  if (table->n_rows > 0 && tide_row_has_value (&table->rows[0]))
    return &table->rows[0];
  g_autoptr (GPtrArray) drawn = table->is_range ? tide_trend_rows (table) : g_ptr_array_new ();
  return drawn->len > 0 ? last_of (table, drawn->pdata[0]) : NULL;
}

void
tide_cast_clear (TideCast *self)
{
  g_ptr_array_unref (self->rivals);
  g_ptr_array_unref (self->groups);
}

TideCast
tide_say_cast (const TideSay *self)
{
  const TideTable *table = self->table;
  TideCast cast = { g_ptr_array_new (), g_ptr_array_new (), TRUE };
  for (guint i = 0; i < table->n_rows; i++)
    {
      const TideRow *row = table->rows[i].selected ? last_of (table, &table->rows[i]) : NULL;
      if (row != NULL)
        g_ptr_array_add (row->economy->kind == TIDE_ECONOMY_AGGREGATE ? cast.groups : cast.rivals,
                         (gpointer)row);
    }
  int sign = table->indicator->direction == TIDE_DIRECTION_LOWER ? -1 : 1;
  g_ptr_array_sort_with_data (cast.rivals, compare_values, &sign);
  g_ptr_array_sort_with_data (cast.groups, compare_values, &sign);
  if (cast.rivals->len == 0)
    {
      GPtrArray *none = cast.rivals;
      cast.rivals = cast.groups;
      cast.groups = none;
    }
  cast.is_asked = cast.rivals->len > 0;
  const TideRow *leader = cast.is_asked ? NULL : find_leader (self);
  if (leader != NULL)
    g_ptr_array_add (cast.rivals, (gpointer)leader);
  return cast;
}

void
tide_say_name (TideSay *self, const TideRow *row)
{
  if (!tide_say_has_named (self, row))
    g_ptr_array_add (self->named, (gpointer)row);
}

gboolean
tide_say_has_named (const TideSay *self, const TideRow *row)
{
  return g_ptr_array_find (self->named, row, NULL);
}

gboolean
tide_say_speaks_of (const TideSay *self, const TideRow *row)
{
  for (guint i = 0; i < self->named->len; i++)
    if (g_str_equal (((const TideRow *)self->named->pdata[i])->economy->code, row->economy->code))
      return TRUE;
  return FALSE;
}

char *
tide_say_value (TideSay *self, const TideRow *row)
{
  tide_say_name (self, row);
  tide_precision_add (&self->seen, row->value);
  return tide_row_value_text (row, &self->shown);
}

gboolean
tide_say_is_alike (TideSay *self, const TideRow *a, const TideRow *b)
{
  tide_precision_add (&self->seen, a->value);
  tide_precision_add (&self->seen, b->value);
  return tide_say_prints_alike (self, a, b);
}

gboolean
tide_say_prints_alike (const TideSay *self, const TideRow *a, const TideRow *b)
{
  g_autofree char *first = tide_row_value_text (a, &self->shown);
  g_autofree char *second = tide_row_value_text (b, &self->shown);
  return g_str_equal (first, second);
}

/* Whether a division made the values, or no pattern of the indicator says what they are. */
static gboolean
needs_unit (const TideTable *table)
{
  return table->unit != table->indicator->unit || table->unit->own != NULL
         || *tide_text_get (&table->indicator->say, TIDE_LANGUAGE_EN) == '\0';
}

char *
tide_say_full_value (TideSay *self, const TideRow *row)
{
  g_autofree char *value = tide_say_value (self, row);
  const TideUnit *unit = self->table->unit;
  if (unit->own != NULL)
    return tide_phrase_unit (value, unit, self->language);
  if (unit->said == NULL || !needs_unit (self->table))
    return g_steal_pointer (&value);
  return tide_pattern_fill (self->language,
                            tide_pgettext (self->language, "value in a sentence", unit->said),
                            "value", value, NULL);
}

char *
tide_say_magnitude (TideSay *self, const TideRow *row)
{
  TideRow unsigned_row = *row;
  unsigned_row.value = fabs (row->value);
  tide_say_name (self, row);
  tide_precision_add (&self->seen, row->value);
  return tide_row_value_text (&unsigned_row, &self->shown);
}

char *
tide_say_per (const TideSay *self)
{
  const TideUnit *unit = self->table->unit;
  if (unit == self->table->indicator->unit || unit->per == NULL)
    return g_strdup ("");
  return g_strdup (tide_pgettext (self->language, "per", unit->per));
}

gboolean
tide_say_counts (const TideSay *self, const TideRow *row, double least)
{
  return !tide_unit_is_counted (self->table->indicator->unit) || row->figure == NULL
         || row->figure->value >= least;
}

gboolean
tide_say_is_founded (const TideSay *self, const TideRow *row)
{
  return self->table->unit == self->table->indicator->unit
         || tide_say_counts (self, row, TIDE_SAY_BASE);
}

char *
tide_say_who (const TideSay *self, const TideRow *row)
{
  return tide_phrase_economy (row->economy, self->language);
}

/* Of whom a measure is told, which Chinese says with what it is per: 「美国每百万人」. */
static char *
measured_who (const TideSay *self, const TideRow *row)
{
  const TideUnit *unit = self->table->unit;
  g_autofree char *who = tide_say_who (self, row);
  if (unit->who == NULL || !needs_unit (self->table))
    return g_steal_pointer (&who);
  return tide_pattern_fill (self->language, tide_pgettext (self->language, unit->name, unit->who),
                            "who", who, NULL);
}

static char *
possessive (const TideSay *self, const char *who)
{
  if (g_str_has_suffix (who, "s"))
    /* Translators: the possessive of a name that ends in s: "the United States’" */
    return tide_pattern_fill (self->language, tide_pgettext (self->language, "whose, s", "{who}’"),
                              "who", who, NULL);
  /* Translators: the possessive of a name: "China’s" */
  return tide_pattern_fill (self->language, tide_pgettext (self->language, "whose", "{who}’s"),
                            "who", who, NULL);
}

char *
tide_say_whose (const TideSay *self, const TideRow *row)
{
  g_autofree char *who = tide_say_who (self, row);
  return possessive (self, who);
}

char *
tide_say_for (const TideSay *self, const char *who)
{
  /* Translators: whose a figure is: "36% for China" */
  return tide_pattern_fill (self->language, tide_pgettext (self->language, "for", "for {who}"),
                            "who", who, NULL);
}

char *
tide_say_for_who (const TideSay *self, const TideRow *row)
{
  const TideEconomyName *known = tide_economy_name_find (row->economy->code);
  if (self->language == TIDE_LANGUAGE_EN && known != NULL && known->for_it != NULL)
    return g_strdup (known->for_it);
  g_autofree char *who = tide_say_who (self, row);
  return tide_say_for (self, who);
}

static char *
plain_noun (const TideSay *self, const TideRow *row)
{
  const TideIndicator *indicator = self->table->indicator;
  const char *noun = tide_text_get (&indicator->noun, self->language);
  g_autofree char *who = measured_who (self, row);
  g_autofree char *whose = possessive (self, who);
  g_autofree char *for_who = tide_say_for_who (self, row);
  if (*noun != '\0')
    return tide_pattern_fill (self->language, noun, "who", who, "whose", whose, "for-who", for_who,
                              "whole", tide_text_get (&indicator->whole, self->language), NULL);
  /* Translators: what a person's own dataset calls a measure, and whose figure is meant */
  return tide_pattern_fill (
      self->language, tide_pgettext (self->language, "noun", "“{measure}” for {who}"), "measure",
      tide_text_get (&indicator->title, self->language), "who", who, NULL);
}

char *
tide_say_noun (const TideSay *self, const TideRow *row)
{
  const TideUnit *unit = self->table->unit;
  g_autofree char *noun = plain_noun (self, row);
  if (unit->noun == NULL || !needs_unit (self->table))
    return g_steal_pointer (&noun);
  return tide_pattern_fill (self->language, tide_pgettext (self->language, unit->name, unit->noun),
                            "noun", noun, NULL);
}

char *
tide_say_figure_of (const TideSay *self, const TideRow *row)
{
  g_autofree char *who = tide_say_who (self, row);
  /* Translators: a measure that is known, or whose name would make a sentence too long */
  return tide_pattern_fill (self->language, tide_gettext (self->language, "the figure for {who}"),
                            "who", who, NULL);
}

char *
tide_say_when (const TideSay *self, TidePeriod period)
{
  return tide_period_format_in_sentence (period, self->language);
}

gboolean
tide_say_is_long (const TideSay *self, const char *sentence)
{
  guint n_words = 1, n_han = 0;
  for (const char *at = sentence; *at != '\0'; at = g_utf8_next_char (at))
    {
      n_words += *at == ' ';
      n_han += g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN;
    }
  return self->language == TIDE_LANGUAGE_ZH_CN ? n_han > MOST_HAN : n_words > MOST_WORDS;
}

char *
tide_say_begin (const TideSay *self, char *sentence)
{
  if (self->language == TIDE_LANGUAGE_ZH_CN)
    return sentence;
  g_autofree char *text = sentence;
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);
  return g_strconcat (capital, text + strlen (first), NULL);
}
