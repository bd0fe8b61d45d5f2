/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reasons for a missing value, each a pattern. It must not know how reasons are found.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-missing-text.h"

#include "tide-period-text.h"
#include "tide-phrase.h"
#include "tide-slots.h"

#include <string.h>

#define N_(message) message

/* Divided by population, and by GDP; what has nothing to do with a division has one. */
typedef struct {
  const char *pattern;
  const char *by_gdp;
  const char *brief;    /* beside a name, where its mark would be */
  gboolean is_negative; /* several are "A or B" */
} Reason;

static const Reason reasons[] = {
  /* Translators: {who} is one or more countries or regions, {when} a period, {nearest} another one
   */
  [TIDE_MISSING_NOT] = { NULL, NULL, NULL },
  [TIDE_MISSING_NEVER]
  = { N_ ("This measure has no figures for {who}."), NULL, N_ ("no figures"), TRUE },
  [TIDE_MISSING_PARTS] = { N_ ("This measure has figures for places in {who}, not for the whole."),
                           NULL, N_ ("figures for places in it alone") },
  [TIDE_MISSING_PERIOD]
  = { N_ ("There is no figure for {who} in {when}; the closest is for {nearest}."), NULL,
      N_ ("no figure; the closest is for {nearest}"), TRUE },
  [TIDE_MISSING_EXACT]
  = { N_ ("There is no figure for {who} in exactly {when}; that for {nearest} is left out."), NULL,
      N_ ("no figure for exactly this period"), TRUE },
  /* Translators: {top} is how many the source lists; "is" or "are" by how many {who} are */
  [TIDE_MISSING_NOT_TOP] = { N_ ("{who} {is|are} not among the {top} highest in {when}."), NULL,
                             N_ ("not among the {top} highest") },
  [TIDE_MISSING_NONE]
  = { N_ ("None is recorded for {who} in {when}."), NULL, N_ ("none recorded"), TRUE },
  [TIDE_MISSING_NOT_NAMED]
  = { N_ ("The list for {when} does not name {who}."), NULL, N_ ("not on the list"), TRUE },
  [TIDE_MISSING_BELOW] = { N_ ("{who} {is|are} below the least that the source reports in {when}."),
                           NULL, N_ ("below the least that is reported") },
  [TIDE_MISSING_DENOMINATOR] = { N_ ("The population of {who} in {when} or the year before is not "
                                     "known, so there is no figure per person."),
                                 N_ ("The GDP of {who} in {when} or the year before is not known, "
                                     "so there is no figure."),
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
    return tide_gettext (language, "There are no figures for {who} from {first} to {last}.");
  /* Translators: {when} is a period, {who} one or more countries or regions */
  return tide_gettext (language, "There is no figure for {who} in {when}.");
}

static const char *
pattern_of (const TideRow *row, const TideTable *table, TideLanguage language)
{
  const Reason *reason = &reasons[row->missing];
  if (row->missing == TIDE_MISSING_PERIOD
      && (row->nearest.grain == TIDE_GRAIN_NONE || is_of_range (table)))
    return none_pattern (table, language);
  gboolean by_gdp = table->query->per == TIDE_PER_GDP && reason->by_gdp != NULL;
  return tide_gettext (language, by_gdp ? reason->by_gdp : reason->pattern);
}

char *
tide_missing_text (const GPtrArray *rows, const TideTable *table, TideLanguage language)
{
  g_return_val_if_fail (rows->len > 0, NULL);
  const TideRow *row = rows->pdata[0];
  TideSlots slots = { .table = table, .language = language, .row = row };
  g_autofree char *who = reasons[row->missing].is_negative ? tide_phrase_any_of (rows, language)
                                                           : tide_phrase_names (rows, language);
  TidePeriod period = row->used.grain != TIDE_GRAIN_NONE ? row->used : row->asked;
  g_autofree char *when = tide_period_format_in_sentence (period, language);
  g_autofree char *n = tide_language_count (rows->len);
  g_autofree char *top = tide_language_count (table->coverage.top);
  return tide_slots_fill (&slots, pattern_of (row, table, language), "who", who, "when", when, "n",
                          n, "top", top, NULL);
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
  return tide_missing_text (rows, table, language);
}
