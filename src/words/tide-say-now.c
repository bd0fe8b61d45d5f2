/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about one period: the subject with its value and place, then all others by value, and
 * of two how far they are apart. It must not know sources or ranges.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#include <string.h>

#define NC_(context, message) message
#define MOST_TOGETHER 6 /* names behind one value */

/* How many a sentence lists: Chinese has a short clause of each. */
static const guint most_in_sentence[] = { [TIDE_LANGUAGE_EN] = 5, [TIDE_LANGUAGE_ZH_CN] = 8 };

static gboolean
has_text (const TideText *text)
{
  return *tide_text_get (text, TIDE_LANGUAGE_EN) != '\0';
}

/* Whether the pattern can say what values are per that a division made. */
static gboolean
can_say_unit (const TideTable *table, const char *pattern)
{
  return table->unit == table->indicator->unit
         || (table->unit->per != NULL && strstr (pattern, "{per}") != NULL);
}

/* How the indicator says it itself; NULL where it does not, or not what values are per, or where a
 * total would be said to be that of a period's end which has not come. */
static const char *
own_pattern (const TideSay *self, const TideRow *row)
{
  const TideIndicator *indicator = self->table->indicator;
  const TideText *text
      = row->status & TIDE_STATUS_PROJECTED ? &indicator->say_projected : &indicator->say;
  const char *pattern = tide_text_get (text, self->language);
  gboolean is_running = indicator->cumulative && tide_indicator_is_partial (indicator, row->used);
  return has_text (text) && !is_running && can_say_unit (self->table, pattern) ? pattern : NULL;
}

/* Of what the indicator has no pattern for. */
static const char *
common_pattern (const TideSay *self, const TideRow *row)
{
  if (row->status & TIDE_STATUS_PROJECTED)
    /* Translators: {noun} is "the number of robots in China", {value} its value */
    return tide_gettext (self->language, "{noun} is projected at {value} in {when}");
  if (self->table->indicator->cumulative
      && tide_indicator_is_partial (self->table->indicator, row->used))
    /* Translators: {noun} is "the number of robots in China", {value} its value so far, {when} a
       period that is still running */
    return tide_gettext (self->language, "{noun} had reached {value} in {when}");
  if (self->table->indicator->cumulative)
    /* Translators: {noun} is "the number of robots in China", {value} what had come together */
    return tide_gettext (self->language, "{noun} was {value} by the end of {when}");
  /* Translators: {noun} is "the number of robots in China", {value} its value */
  return tide_gettext (self->language, "{noun} was {value} in {when}");
}

char *
tide_say_clause (TideSay *self, const TideRow *row)
{
  TideSlots slots = tide_slots_of (self, row);
  const char *own = own_pattern (self, row);
  self->clause = own;
  if (own == NULL)
    return tide_slots_fill (&slots, common_pattern (self, row), NULL);
  if (self->table->unit->per == NULL || self->table->unit == self->table->indicator->unit)
    return tide_slots_fill (&slots, own, NULL);
  g_autofree char *value = tide_say_value (self, row);
  return tide_slots_fill (&slots, own, "value", value, NULL);
}

/* A place that would make the sentence too long has one of its own. */
static char *
subject_sentence (TideSay *self, const TideRow *row)
{
  g_autofree char *clause = tide_say_clause (self, row);
  g_autofree char *whole = tide_say_with_place (self, clause, row);
  if (whole != NULL && !tide_say_is_long (self, whole))
    return tide_say_begin (self, g_steal_pointer (&whole));
  /* Translators: a whole sentence and its full stop */
  const char *pattern = tide_pgettext (self->language, "sentence", "{clause}.");
  char *text
      = tide_say_begin (self, tide_pattern_fill (self->language, pattern, "clause", clause, NULL));
  tide_phrase_append (&text, tide_say_place (self, row), self->language);
  return text;
}

/* Whether both print alike and are of one period: "1% each". */
static gboolean
go_together (TideSay *self, const TideRow *a, const TideRow *b)
{
  return tide_period_equal (a->used, b->used) && tide_say_is_alike (self, a, b);
}

/* How one or several that print alike stand in a list. */
typedef enum {
  ITEM_PLAIN,
  ITEM_SEVERAL,
  ITEM_QUALIFIED,
  ITEM_DATED,
  ITEM_SEVERAL_DATED,
  ITEM_NONE
} Item;

static const struct {
  const char *context;
  const char *pattern;
} item_patterns[] = {
  /* Translators: in a list behind "That compares with": a value and whose it is: {for-who} is "for
     China" or "worldwide", {who} "China" */
  [ITEM_PLAIN] = { "listed", NC_ ("listed", "{value-number} {for-who}") },
  /* Translators: in a list behind "That compares with": {for-who} are several */
  [ITEM_SEVERAL] = { "listed", NC_ ("listed", "{value-number} each {for-who}") },
  /* Translators: in a list behind "That compares with": {value-number} is "over 5,100" */
  [ITEM_QUALIFIED] = { "listed, qualified", NC_ ("listed, qualified", "{value-number} {for-who}") },
  /* Translators: in a list behind "That compares with": a value, whose, and its period */
  [ITEM_DATED] = { "listed", NC_ ("listed", "{value-number} {for-who} ({when})") },
  /* Translators: the same of several */
  [ITEM_SEVERAL_DATED] = { "listed", NC_ ("listed", "{value-number} each {for-who} ({when})") },
  /* Translators: in a list behind "That compares with": of those no thing was counted */
  [ITEM_NONE] = { "listed", NC_ ("listed", "none {for-who}") },
};

static Item
item_of (const TideSay *self, const TideRow *row, guint n, TidePeriod said)
{
  if (!tide_period_equal (row->used, said))
    return n > 1 ? ITEM_SEVERAL_DATED : ITEM_DATED;
  if (row->qualifier != TIDE_QUALIFIER_EXACT)
    return ITEM_QUALIFIED;
  if (row->value == 0 && tide_unit_is_counted (self->table->indicator->unit))
    return ITEM_NONE;
  return n > 1 ? ITEM_SEVERAL : ITEM_PLAIN;
}

/* The @n of @rows from @from on, which print alike. */
static char *
list_item (TideSay *self, const GPtrArray *rows, guint from, guint n, TidePeriod said)
{
  const TideRow *row = rows->pdata[from];
  g_autoptr (GPtrArray) together = g_ptr_array_new ();
  for (guint i = from; i < from + n; i++)
    {
      g_ptr_array_add (together, rows->pdata[i]);
      tide_say_name (self, rows->pdata[i]);
    }
  g_autofree char *who = tide_phrase_names (together, self->language);
  TideSlots slots = tide_slots_of (self, row);
  g_autofree char *for_who = n == 1 ? tide_say_for_who (self, row) : tide_say_for (self, who);
  Item item = item_of (self, row, n, said);
  return tide_slots_fill (
      &slots,
      tide_pgettext (self->language, item_patterns[item].context, item_patterns[item].pattern),
      "who", who, "for-who", for_who, NULL);
}

char *
tide_say_join (const TideSay *self, const GPtrArray *items, guint from, guint n, TideJoin how)
{
  char *list = g_strdup (items->pdata[from]);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = list;
      /* Translators: joins "12% for Japan" and the like, all but the last */
      const char *further = tide_pgettext (self->language, "listed", "{list}, {item}");
      /* Translators: joins "12% for Japan" and the like with the last */
      const char *last = how == TIDE_JOIN_PLAIN
                             ? tide_pgettext (self->language, "listed", "{list} and {item}")
                             /* Translators: the same where one of them has an "and" of its own */
                             : tide_pgettext (self->language, "listed", "{list}, and {item}");
      list = tide_pattern_fill (self->language, i + 1 < n ? further : last, "list", before, "item",
                                items->pdata[from + i], NULL);
    }
  return list;
}

/* Those that print alike are one item. @sizes: (out): how many each is of. (transfer full) */
static GPtrArray *
list_items (TideSay *self, const GPtrArray *rows, TidePeriod said, GArray *sizes)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0, together = 1; i < rows->len; i += together, together = 1)
    {
      while (i + together < rows->len && together < MOST_TOGETHER
             && go_together (self, rows->pdata[i], rows->pdata[i + together]))
        together++;
      g_ptr_array_add (items, list_item (self, rows, i, together, said));
      g_array_append_val (sizes, together);
    }
  return items;
}

/* Whether one of those items has an "and" of its own. */
static TideJoin
join_of (const GArray *sizes, guint from, guint n)
{
  for (guint i = from; i < from + n; i++)
    if (g_array_index (sizes, guint, i) > 1)
      return TIDE_JOIN_SERIAL;
  return TIDE_JOIN_PLAIN;
}

/* Whether the last sentence of @text would be too long with @sentence behind it. */
static gboolean
is_long_with (const TideSay *self, const char *text, const char *sentence)
{
  const char *stop = tide_pgettext (self->language, "sentence", ".");
  g_autofree char *before = g_strndup (text, strlen (text) - strlen (stop));
  const char *last = g_strrstr (before, stop);
  g_autofree char *both = g_strconcat (last != NULL ? last : before, sentence, NULL);
  return tide_say_is_long (self, both);
}

/* The sentence about @n of @items from @from on. */
static char *
list_sentence (const TideSay *self, const GPtrArray *items, const GArray *sizes, guint from,
               guint n, const TideListed *listed)
{
  guint n_rows = 0;
  for (guint i = from; i < from + n; i++)
    n_rows += g_array_index (sizes, guint, i);
  g_autofree char *list = tide_say_join (self, items, from, n, join_of (sizes, from, n));
  const char *pattern = from > 0 ? listed->further : n_rows > 1 ? listed->several : listed->one;
  return tide_pattern_fill (
      self->language, tide_pgettext (self->language, listed->context, pattern), "list", list, NULL);
}

void
tide_say_append_list (TideSay *self, char **text, const GPtrArray *rows, TidePeriod said,
                      const TideListed *listed)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) items = list_items (self, rows, said, sizes);
  for (guint i = 0, n; i < items->len; i += n)
    {
      n = items->len - i;
      char *sentence = list_sentence (self, items, sizes, i, n, listed);
      while (n > 1 && (tide_say_is_long (self, sentence) || n > most_in_sentence[self->language]))
        {
          g_free (sentence);
          sentence = list_sentence (self, items, sizes, i, --n, listed);
        }
      if (i == 0 && listed->goes_on && !is_long_with (self, *text, sentence))
        tide_phrase_attach (text, sentence, self->language);
      else
        tide_phrase_append (text, sentence, self->language);
    }
}

static const TideListed others_listed = {
  "others",
  /* Translators: {list} is "36% for China and 12% for Japan" */
  NC_ ("others", "That compares with {list}."),
  NC_ ("others", "That compares with {list}."),
  /* Translators: {list} as in the sentence before, whose values are higher or lower */
  NC_ ("others", "Next came {list}."),
  TRUE,
};

/* Those of @rows that print like the subject, taken out of it. */
static char *
alike_sentence (TideSay *self, const TideRow *subject, GPtrArray *rows)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();
  for (guint i = 0; i < rows->len;)
    if (go_together (self, subject, rows->pdata[i])
        && ((const TideRow *)rows->pdata[i])->qualifier == subject->qualifier)
      {
        tide_say_name (self, rows->pdata[i]);
        g_ptr_array_add (alike, g_ptr_array_remove_index (rows, i));
      }
    else
      i++;
  if (alike->len == 0)
    return NULL;
  g_autofree char *who = tide_phrase_names (alike, self->language);
  g_autofree char *value = tide_say_value (self, subject);
  /* Translators: {who} are countries or regions whose value prints like the one that was told */
  const char *pattern = tide_pgettext (
      self->language, "alike", "The {n:figure|figures} for {who} {n:was|were} also {value}.");
  return tide_pattern_count (self->language, pattern, alike->len, "who", who, "value", value, NULL);
}

static const TideListed groups_listed = {
  "groups",
  NULL, /* of one it is said otherwise */
  /* Translators: {list} is "40% for the world and 26% for low-income countries" */
  NC_ ("groups", "The figures were {list}."),
  NC_ ("groups", "The figure was {list}."),
};

/* A single group beside countries. */
static char *
group_sentence (TideSay *self, const TideRow *group, TidePeriod said)
{
  TideSlots slots = tide_slots_of (self, group);
  const char *pattern
      = tide_period_equal (group->used, said)
            /* Translators: {for-who} is "worldwide" or "for the European Union" */
            ? tide_gettext (self->language, "{for-who}, the figure was {value-number}.")
            /* Translators: the same of another period */
            : tide_gettext (self->language, "{for-who}, the figure in {when} was {value-number}.");
  return tide_say_begin (self, tide_slots_fill (&slots, pattern, NULL));
}

/* How the rest of a list that runs downwards or upwards compares with its last. */
typedef enum { REST_BEYOND, REST_LEVEL, REST_ALIKE, N_RESTS } Rest;

static const char *const rests[][N_RESTS] = {
  /* Translators: {who} is one or more countries or regions, or "the 21 others" */
  [TIDE_DIRECTION_HIGHER] = { NC_ ("rest", "The {figure|figures} for {who} {was|were} lower."),
                              NC_ ("rest", "The {figure|figures} for {who} {was|were} no higher."),
                              NC_ ("rest", "The {figure|figures} for {who} {was|were} the same.") },
  [TIDE_DIRECTION_LOWER] = { NC_ ("rest", "The {figure|figures} for {who} {was|were} higher."),
                             NC_ ("rest", "The {figure|figures} for {who} {was|were} no lower."),
                             NC_ ("rest", "The {figure|figures} for {who} {was|were} the same.") },
  [TIDE_DIRECTION_NONE] = { NC_ ("rest", "The {figure|figures} for {who} {was|were} lower."),
                            NC_ ("rest", "The {figure|figures} for {who} {was|were} no higher."),
                            NC_ ("rest", "The {figure|figures} for {who} {was|were} the same.") },
};

static char *
rest_with (const TideSay *self, const char *pattern, guint n, const char *who)
{
  return tide_pattern_count (self->language, tide_pgettext (self->language, "rest", pattern), n,
                             "who", who, NULL);
}

static Rest
rest_of (const TideSay *self, const GPtrArray *rows, guint from)
{
  if (!tide_say_prints_alike (self, rows->pdata[from - 1], rows->pdata[from]))
    return REST_BEYOND;
  return tide_say_prints_alike (self, rows->pdata[from], rows->pdata[rows->len - 1]) ? REST_ALIKE
                                                                                     : REST_LEVEL;
}

/* Those of @rows from @from on, whose values no list says. */
static char *
rest_sentence (const TideSay *self, const GPtrArray *rows, guint from)
{
  if (rows->len <= from)
    return NULL;
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  for (guint i = from; i < rows->len; i++)
    g_ptr_array_add (rest, rows->pdata[i]);
  const char *pattern = rests[self->table->indicator->direction][rest_of (self, rows, from)];
  g_autofree char *names = tide_phrase_names (rest, self->language);
  g_autofree char *text = rest_with (self, pattern, rest->len, names);
  if (!tide_say_is_long (self, text))
    return g_steal_pointer (&text);
  g_autofree char *others
      /* Translators: countries and regions that are compared and not named, three at least */
      = tide_pattern_count (self->language, tide_gettext (self->language, "the {n} others"),
                            rest->len, NULL);
  return rest_with (self, pattern, rest->len, others);
}

char *
tide_say_now (TideSay *self, const TideCast *cast)
{
  const GPtrArray *rivals = cast->rivals;
  if (rivals->len == 0)
    return NULL;
  const TideRow *subject = rivals->pdata[0];
  char *text = subject_sentence (self, subject);
  if (rivals->len + cast->groups->len == 1)
    self->told |= subject->status & TIDE_STATUS_PROJECTED;
  char *pair = rivals->len == 2 ? tide_say_pair (self, subject, rivals->pdata[1]) : NULL;
  tide_phrase_attach (&text, pair, self->language);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  for (guint i = 1; i < MIN (rivals->len, TIDE_SAY_MOST); i++)
    if (!tide_say_has_named (self, rivals->pdata[i]))
      g_ptr_array_add (others, rivals->pdata[i]);
  tide_phrase_attach (&text, alike_sentence (self, subject, others), self->language);
  tide_say_append_list (self, &text, others, subject->used, &others_listed);
  tide_phrase_append (&text, rest_sentence (self, rivals, TIDE_SAY_MOST), self->language);
  if (cast->groups->len == 1)
    tide_phrase_append (&text, group_sentence (self, cast->groups->pdata[0], subject->used),
                        self->language);
  else
    tide_say_append_list (self, &text, cast->groups, subject->used, &groups_listed);
  return text;
}
