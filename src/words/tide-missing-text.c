/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reasons for a missing value, each a pattern. It must not know how reasons are found.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-missing-text.h"

#include "tide-pattern.h"
#include "tide-period-text.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#include <string.h>

#define N_(message) message
#define LEAST_TOP 5 /* a list that is worth being outside of */

/* Divided by population, and by GDP; what has nothing to do with a division has one. */
typedef struct {
  const char *pattern;
  const char *by_gdp;
  const char *brief;    /* beside a name, where its mark would be */
  gboolean is_negative; /* several are "A or B" */
  const char *behind;   /* (nullable) where the period was said already */
} Reason;

static const Reason reasons[] = {
  /* Translators: {who} is one or more countries or regions, {when} a period, {nearest} another one
   */
  [TIDE_MISSING_NOT] = { NULL, NULL, NULL },
  [TIDE_MISSING_NEVER]
  = { N_ ("No {n:figure|figures} {n:is|are} available for {who}."), NULL, N_ ("no figures"), TRUE },
  [TIDE_MISSING_PARTS]
  = { N_ ("There is no figure for {who} as a whole, only for places within it."), NULL,
      N_ ("figures for places in it alone") },
  [TIDE_MISSING_PERIOD] = { N_ ("No {n:figure|figures} for {when} {n:is|are} available for {who}; "
                                "the nearest {n:is|are} for {nearest}."),
                            NULL, N_ ("no figure; the nearest is for {nearest}"), TRUE },
  [TIDE_MISSING_EXACT]
  = { N_ ("There is no figure for {who} in exactly {when}; that for {nearest} is left out."), NULL,
      N_ ("no figure for exactly this period"), TRUE },
  /* Translators: {top} is how many the source lists; "is" or "are" by how many {who} are */
  [TIDE_MISSING_NOT_TOP]
  = { N_ ("{who} {was|were} outside the top {top} in {when}."), NULL, N_ ("outside the top {top}"),
      FALSE, N_ ("{who} {was|were} outside the top {top}.") },
  [TIDE_MISSING_NONE]
  = { N_ ("The source records none for {who} in {when}."), NULL, N_ ("none recorded"), TRUE },
  [TIDE_MISSING_NOT_NAMED]
  = { N_ ("The list for {when} does not name {who}."), NULL, N_ ("not on the list"), TRUE },
  [TIDE_MISSING_BELOW] = { N_ ("{who} {is|are} below the least that the source reports in {when}."),
                           NULL, N_ ("below the least that is reported") },
  [TIDE_MISSING_DENOMINATOR] = { N_ ("No figure per person can be given for {who}, as the data "
                                     "include no population for {year-before} or {year}."),
                                 N_ ("No figure can be given for {who}, as the data include no GDP "
                                     "for {year-before} or {year}."),
                                 N_ ("no figure to divide by") },
  [TIDE_MISSING_PER_SPAN]
  = { N_ ("The figure for {who} covers {when}, and a span of years is not divided by population."),
      N_ ("The figure for {who} covers {when}, and a span of years is not divided by GDP."),
      N_ ("covers several years: not divided") },
  [TIDE_MISSING_PER_PROJECTED]
  = { N_ ("The figure for {who} in {when} is a projection, which is not divided by population."),
      N_ ("The figure for {who} in {when} is a projection, which is not divided by GDP."),
      N_ ("a projection: not divided") },
  [TIDE_MISSING_PER_REGION]
  = { N_ ("The figure for {who} is not divided: populations of regions and cities are not "
          "included."),
      N_ ("The figure for {who} is not divided: the GDP of regions and cities is not included."),
      N_ ("not divided") },
};

gboolean
tide_missing_is_alike (const TideRow *a, const TideRow *b)
{
  const char *pattern = reasons[a->missing].pattern;
  gboolean tells_nearest = pattern != NULL && strstr (pattern, "{nearest}") != NULL;
  return a->missing == b->missing && tide_period_equal (a->used, b->used)
         && (!tells_nearest || tide_period_equal (a->nearest, b->nearest));
}

static gboolean
is_of_range (const TideTable *table)
{
  return table->is_range && !tide_period_equal (table->first, table->period);
}

/* What says that there is none in the period or range, whatever there is at other times. */
static const char *
none_pattern (const TideTable *table, TideLanguage language)
{
  if (is_of_range (table))
    /* Translators: {first} and {last} are periods, {who} one or more countries or regions */
    return tide_gettext (language, "No figures are available for {who} from {first} to {last}.");
  /* Translators: {when} is a period, {who} one or more countries or regions */
  return tide_gettext (language,
                       "No {n:figure|figures} for {when} {n:is|are} available for {who}.");
}

static const char *
pattern_of (const TideRow *row, const TideTable *table, TideLanguage language)
{
  const Reason *reason = &reasons[row->missing];
  if (row->missing == TIDE_MISSING_PERIOD && !tide_missing_tells_nearest (row, table))
    return none_pattern (table, language);
  gboolean by_gdp = table->query->per == TIDE_PER_GDP && reason->by_gdp != NULL;
  return tide_gettext (language, by_gdp ? reason->by_gdp : reason->pattern);
}

/* Whether the list of the highest is so short that nobody is said to be outside of it. */
static gboolean
is_of_short_list (const TideRow *row, const TideTable *table)
{
  return row->missing == TIDE_MISSING_NOT_TOP && table->coverage.top < LEAST_TOP;
}

/* All of them, or how many, of whom @rows[0] has the reason. */
static char *
who_text (const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  const TideRow *row = rows->pdata[0];
  g_autofree char *number = tide_number_format_small (rows->len, language);
  if (rows->len > TIDE_MISSING_MOST_NAMES)
    /* Translators: of the selected countries and regions, as in "There is no figure for 30 of those
     * selected" */
    return tide_pattern_fill (language, tide_gettext (language, "{n} of those selected"), "n",
                              number, NULL);
  gboolean is_denied = reasons[row->missing].is_negative || is_of_short_list (row, table);
  return is_denied ? tide_phrase_any_of (rows, language) : tide_phrase_names (rows, language);
}

static char *
fill (const char *pattern, const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  const TideRow *row = rows->pdata[0];
  TideSlots slots = { .table = table, .language = language, .row = row };
  g_autofree char *who = who_text (rows, table, language);
  TidePeriod period = row->used.grain != TIDE_GRAIN_NONE ? row->used : row->asked;
  g_autofree char *when = tide_period_format_in_sentence (period, language);
  g_autofree char *n = tide_language_count (rows->len);
  g_autofree char *year = g_strdup_printf ("%d", period.year);
  g_autofree char *year_before = g_strdup_printf ("%d", period.year - 1);
  g_autofree char *top = tide_number_format_small (table->coverage.top, language);
  return tide_slots_fill (&slots, pattern, "who", who, "when", when, "n", n, "top", top, "year",
                          year, "year-before", year_before, NULL);
}

char *
tide_missing_none_text (const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  g_return_val_if_fail (rows->len > 0, NULL);
  return fill (none_pattern (table, language), rows, table, language);
}

gboolean
tide_missing_tells_nearest (const TideRow *row, const TideTable *table)
{
  return row->missing == TIDE_MISSING_PERIOD && row->nearest.grain != TIDE_GRAIN_NONE
         && !is_of_range (table);
}

/* Those of @rows from @from on with the nearest period of the first: "2020 (Croatia and Latvia)".
 */
static char *
nearest_item (const GPtrArray *rows, guint from, GHashTable *told, TideLanguage language)
{
  const TideRow *first = rows->pdata[from];
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();
  for (guint i = from; i < rows->len; i++)
    if (tide_period_equal (((const TideRow *)rows->pdata[i])->nearest, first->nearest))
      {
        g_hash_table_add (told, rows->pdata[i]);
        g_ptr_array_add (alike, rows->pdata[i]);
      }
  g_autofree char *who = tide_phrase_names (alike, language);
  g_autofree char *when = tide_period_format_in_sentence (first->nearest, language);
  /* Translators: in a list behind "the nearest are for": a period, and whose figure is of it */
  return tide_pattern_fill (language, tide_pgettext (language, "nearest", "{when} ({who})"), "when",
                            when, "who", who, NULL);
}

char *
tide_missing_nearest_text (const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  g_return_val_if_fail (rows->len > 0, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < rows->len; i++)
    if (!g_hash_table_contains (told, rows->pdata[i]))
      g_ptr_array_add (items, nearest_item (rows, i, told, language));
  if (items->len == 1)
    return tide_missing_text (rows, table, language);
  const TideRow *row = rows->pdata[0];
  TideSlots slots = { .table = table, .language = language, .row = row };
  g_autofree char *who = who_text (rows, table, language);
  g_autofree char *when = tide_period_format_in_sentence (row->asked, language);
  g_autofree char *list = tide_language_join (language, (const char *const *)items->pdata);
  return tide_slots_fill (
      &slots,
      /* Translators: {who} are several, {list} is "2020 (Croatia and Latvia) and 2016 (Oman)" */
      tide_gettext (language,
                    "No figures for {when} are available for {who}; the nearest are for {list}."),
      "who", who, "when", when, "list", list, NULL);
}

char *
tide_missing_text (const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  g_return_val_if_fail (rows->len > 0, NULL);
  const TideRow *row = rows->pdata[0];
  if (is_of_short_list (row, table))
    return fill (none_pattern (table, language), rows, table, language);
  const char *behind = reasons[row->missing].behind;
  return fill (behind != NULL && !table->is_range ? tide_gettext (language, behind)
                                                  : pattern_of (row, table, language),
               rows, table, language);
}

char *
tide_row_missing_brief (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (tide_row_has_value (row))
    return NULL;
  gboolean is_nearest_known = row->nearest.grain != TIDE_GRAIN_NONE;
  if (row->missing == TIDE_MISSING_PERIOD && !is_nearest_known)
    return g_strdup (tide_gettext (language, "no figure"));
  TideSlots slots = { .table = table, .language = language, .row = row };
  g_autofree char *top = tide_language_count (table->coverage.top);
  return tide_slots_fill (&slots, tide_gettext (language, reasons[row->missing].brief), "top", top,
                          NULL);
}

char *
tide_row_missing_text (const TideRow *row, const TideTable *table, TideLanguage language)
{
  if (tide_row_has_value (row))
    return NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_ptr_array_add (rows, (gpointer)row);
  return fill (pattern_of (row, table, language), rows, table, language);
}
