/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations by the rules of APA, seventh edition:
 *
 *   Author. (Date). Title [Description]. Publisher. URL
 *
 * It must not know the other styles.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite-styles.h"
#include "tide-cited.h"
#include "tide-pattern.h"

#define NC_(context, message) message
#define MOST_AUTHORS 20

static const char *const months[] = {
  /* Translators: a month in a date, as {month} in "{month} {day}, {year}" */
  NC_ ("date", "January"), NC_ ("date", "February"), NC_ ("date", "March"),
  NC_ ("date", "April"),   NC_ ("date", "May"),      NC_ ("date", "June"),
  NC_ ("date", "July"),    NC_ ("date", "August"),   NC_ ("date", "September"),
  NC_ ("date", "October"), NC_ ("date", "November"), NC_ ("date", "December"),
};

/* @pattern with its {year}, {month} and {day}; the month is known. */
static char *
fill_date (TideCitedDate date, const char *pattern, TideLanguage language)
{
  g_autofree char *year = g_strdup_printf ("%d", date.year);
  g_autofree char *day = g_strdup_printf ("%d", date.day);
  const char *month = tide_pgettext (language, "date", months[date.month - 1]);
  return tide_pattern_fill (language, pattern, "year", year, "month", month, "day", day, NULL);
}

/* "2024, July 3", "2015–2025", "n.d." */
static char *
date_text (TideCitedDate date, TideLanguage language)
{
  if (date.year == 0)
    /* Translators: no date, in a citation */
    return g_strdup (tide_pgettext (language, "APA", "n.d."));
  if (date.last_year > 0)
    return g_strdup_printf ("%d–%d", date.year, date.last_year);
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  return fill_date (date,
                    date.day > 0
                        /* Translators: a day in a citation */
                        ? tide_pgettext (language, "APA", "{year}, {month} {day}")
                        /* Translators: a month in a citation */
                        : tide_pgettext (language, "APA", "{year}, {month}"),
                    language);
}

static char *
author_text (const TideAuthor *author)
{
  if (author->family == NULL)
    return g_strdup (author->name);
  g_autofree char *initials = tide_author_initials (author, ".", "-");
  return g_strdup_printf ("%s, %s", author->family, initials);
}

/* "Briggs, J., & Kodnani, D."; of more than twenty the first nineteen and the last. */
static char *
authors_text (const TideCited *cited)
{
  GString *out = g_string_new (NULL);
  guint n = cited->authors->len;
  for (guint i = 0; i < n; i++)
    {
      if (n > MOST_AUTHORS && i == MOST_AUTHORS - 1)
        {
          g_string_append (out, ", . . . ");
          i = n - 1;
        }
      else if (i > 0)
        g_string_append (out, i < n - 1 ? ", " : ", & ");
      g_autofree char *author = author_text (cited->authors->pdata[i]);
      g_string_append (out, author);
    }
  return g_string_free (out, FALSE);
}

/* The title, the translation of one in another script, and what kind of work it is. */
static char *
title_text (const TideCited *cited, TideLanguage language)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, cited->untitled ? "[%s]" : "%s", cited->title);
  if (cited->translated != NULL)
    g_string_append_printf (out, " [%s]", cited->translated);
  if (cited->row->described != NULL && !cited->untitled)
    g_string_append_printf (out, " [%s]", tide_pgettext (language, "APA", cited->row->described));
  return g_string_free (out, FALSE);
}

/* Where it is found; what may change, with the day that it was. */
static char *
place_text (const TideCited *cited, TideLanguage language)
{
  if (!cited->row->changes || cited->accessed.day == 0)
    return g_strdup (cited->url);
  /* Translators: a day inside a citation */
  g_autofree char *day = fill_date (
      cited->accessed, tide_pgettext (language, "date", "{month} {day}, {year}"), language);
  /* Translators: when and where a set of data was read; keep the space before {url} */
  return tide_pattern_fill (language,
                            tide_pgettext (language, "APA", "Retrieved {day}, from {url}"), "day",
                            day, "url", cited->url, NULL);
}

char *
tide_cite_apa (const TideSource *source, TideLanguage language)
{
  g_autoptr (TideCited) cited = tide_cited_new (source, language);
  g_autofree char *authors = authors_text (cited);
  g_autofree char *date = date_text (cited->date, language);
  g_autofree char *title = title_text (cited, language);
  g_autofree char *place = place_text (cited, language);
  g_autofree char *note = cited->copied == NULL ? tide_cited_note (cited, source, language) : NULL;
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "%s%s (%s). %s%s ", authors, tide_cite_stop (authors), date, title,
                          tide_cite_stop (title));
  if (cited->publisher != NULL && !tide_cited_is_own_publisher (cited))
    g_string_append_printf (out, "%s%s ", cited->publisher, tide_cite_stop (cited->publisher));
  g_string_append (out, place);
  if (note != NULL)
    g_string_append_printf (out, " (%s)", note);
  return g_string_free (out, FALSE);
}
