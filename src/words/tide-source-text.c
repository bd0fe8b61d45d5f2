/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sources as they run in a text, merged: a publisher once, with its titles; titles that differ in
 * the year alone once, with their years; whose copy was read once for titles that were read there.
 * It must not know tables.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-source-text.h"

#include "tide-cite-styles.h"
#include "tide-cited.h"
#include "tide-pattern.h"
#include "tide-period-text.h"

#include <string.h>

#define YEAR_DIGITS 4

/* Titles of one publisher, alike but for the year, which were read at the same place. */
typedef struct {
  const char *publisher;
  char *before; /* of the year; all of the title where it has none or several */
  char *after;
  GPtrArray *years; /* (nullable) */
  char *remark;     /* whose copy was read, or that the figures were computed; "" for neither */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  g_free (work->before);
  g_free (work->after);
  g_free (work->remark);
  g_ptr_array_unref (work->years);
  g_free (work);
}

/* A source's year for people: "2024", "2015–2025". */
static char *
year_text (const TideSource *source, TideLanguage language)
{
  g_autofree char *span = g_strdelimit (g_strdup (source->year), "-", '/');
  TidePeriod period;
  if (tide_period_parse (span, &period))
    return tide_period_format (period, language);
  return g_strdup (source->year);
}

/* Where the next four digits of @text stand, no more of them. (nullable) */
static const char *
next_year (const char *text)
{
  static const char digits[] = "0123456789";
  const char *at = strpbrk (text, digits);
  while (at != NULL && strspn (at, digits) != YEAR_DIGITS)
    at = strpbrk (at + strspn (at, digits), digits);
  return at;
}

/* Where the only year of @text stands. (nullable) */
static const char *
only_year (const char *text)
{
  const char *year = next_year (text);
  return year != NULL && next_year (year + YEAR_DIGITS) == NULL ? year : NULL;
}

/* Title and year. A title that says its year says it once. */
static char *
title_text (const TideSource *source, TideLanguage language)
{
  const char *title = tide_text_get (&source->title, language);
  /* Translators: the title of a work; Chinese sets it in 《》 */
  const char *quoted = tide_pgettext (language, "title of a work", "{title}");
  g_autofree char *work = tide_pattern_fill (
      language, strstr (title, "《") != NULL ? "{title}" : quoted, "title", title, NULL);
  if (strstr (title, source->year) != NULL)
    return g_steal_pointer (&work);
  g_autofree char *year = year_text (source, language);
  if (next_year (title) != NULL)
    /* Translators: title and year of a source; the title has a year of its own */
    return tide_pattern_fill (language,
                              tide_pgettext (language, "source", "{title}, published in {year}"),
                              "title", work, "year", year, NULL);
  /* Translators: title and year of a source */
  return tide_pattern_fill (language, tide_pgettext (language, "source", "{title} ({year})"),
                            "title", work, "year", year, NULL);
}

/* Whose copy was read, or that the figures were computed; "" for neither. */
static char *
remark_text (const TideSource *source, TideLanguage language)
{
  const char *via = tide_text_get (&source->via, language);
  switch (source->basis)
    {
    case TIDE_BASIS_PRIMARY:
      break;
    case TIDE_BASIS_SECONDARY:
      /* Translators: behind a source: whose copy of it was read */
      return tide_pattern_fill (language, tide_pgettext (language, "source", "via {via}"), "via",
                                via, NULL);
    case TIDE_BASIS_COMPUTED:
      if (*via != '\0')
        /* Translators: behind a source from whose data the figures were computed, and whose copy
         * was read */
        return tide_pattern_fill (
            language,
            tide_pgettext (language, "source", "Tidemark’s calculation from data via {via}"), "via",
            via, NULL);
      /* Translators: behind a source from whose data the figures were computed */
      return g_strdup (tide_pgettext (language, "source", "Tidemark’s calculation"));
    }
  return g_strdup ("");
}

static Work *
work_new (const TideSource *source, TideLanguage language)
{
  Work *work = g_new0 (Work, 1);
  g_autofree char *title = title_text (source, language);
  const char *year = only_year (title);
  work->publisher = tide_text_get (&source->publisher, language);
  work->remark = remark_text (source, language);
  work->years = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  work->before = year == NULL ? g_strdup (title) : g_strndup (title, year - title);
  work->after = g_strdup (year == NULL ? "" : year + YEAR_DIGITS);
  if (year != NULL)
    g_ptr_array_add (work->years, g_strndup (year, YEAR_DIGITS));
  return work;
}

static int
by_year (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Adds the year of @work, which is freed, to that of the list which is alike; or @work itself. */
static void
merge_work (GPtrArray *works, Work *work)
{
  for (guint i = 0; i < works->len; i++)
    {
      Work *other = works->pdata[i];
      if (!g_str_equal (other->publisher, work->publisher)
          || !g_str_equal (other->before, work->before) || !g_str_equal (other->after, work->after)
          || !g_str_equal (other->remark, work->remark))
        continue;
      const char *year = work->years->len > 0 ? work->years->pdata[0] : NULL;
      if (year != NULL && !g_ptr_array_find_with_equal_func (other->years, year, g_str_equal, NULL))
        g_ptr_array_add (other->years, g_strdup (year));
      g_ptr_array_sort (other->years, by_year);
      work_free (work);
      return;
    }
  g_ptr_array_add (works, work);
}

static char *
work_text (const Work *work, TideLanguage language)
{
  g_autofree char *years = tide_language_join (language, (const char *const *)work->years->pdata);
  return g_strconcat (work->before, years, work->after, NULL);
}

/* Whether a work before @n has the publisher of that one, and the remark too if @remark is given.
 */
static gboolean
comes_again (const GPtrArray *works, guint n, const char *remark)
{
  const Work *work = works->pdata[n];
  for (guint i = 0; i < n; i++)
    {
      const Work *other = works->pdata[i];
      if (g_str_equal (other->publisher, work->publisher)
          && (remark == NULL || g_str_equal (other->remark, remark)))
        return TRUE;
    }
  return FALSE;
}

/* The titles of one publisher that were read at one place, from that at @first on. */
static char *
titles_text (const GPtrArray *works, guint first, TideLanguage language)
{
  const Work *head = works->pdata[first];
  g_autoptr (GPtrArray) titles = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  for (guint i = first; i < works->len; i++)
    {
      const Work *work = works->pdata[i];
      if (g_str_equal (work->publisher, head->publisher)
          && g_str_equal (work->remark, head->remark))
        g_ptr_array_add (titles, work_text (work, language));
    }
  return tide_language_join (language, (const char *const *)titles->pdata);
}

/* Where titles of a publisher were read stands behind all of them, or behind each of them in
 * brackets. */
static char *
titles_with_remark (const char *titles, const Work *work, const GArray *heads,
                    TideLanguage language)
{
  if (*work->remark == '\0')
    return g_strdup (titles);
  const char *pattern
      = heads->len == 1
            /* Translators: titles of a publisher, and where they were read: "via Xinhua" */
            ? tide_pgettext (language, "titles", "{titles}, {remark}")
            /* Translators: the same, where other titles follow */
            : tide_pgettext (language, "titles", "{titles} ({remark})");
  return tide_pattern_fill (language, pattern, "titles", titles, "remark", work->remark, NULL);
}

/* The first works of each place where works of that at @first's publisher were read, as indices. */
static GArray *
heads_of_publisher (const GPtrArray *works, guint first)
{
  const Work *head = works->pdata[first];
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = first; i < works->len; i++)
    {
      const Work *work = works->pdata[i];
      if (g_str_equal (work->publisher, head->publisher) && !comes_again (works, i, work->remark))
        g_array_append_val (heads, i);
    }
  return heads;
}

/* All of one publisher. */
static char *
publisher_text (const GPtrArray *works, guint first, TideLanguage language)
{
  const Work *head = works->pdata[first];
  g_autoptr (GArray) heads = heads_of_publisher (works, first);
  g_autofree char *list = NULL;
  for (guint i = 0; i < heads->len; i++)
    {
      guint at = g_array_index (heads, guint, i);
      g_autofree char *before = list;
      g_autofree char *titles = titles_text (works, at, language);
      g_autofree char *group = titles_with_remark (titles, works->pdata[at], heads, language);
      list = before == NULL
                 ? g_steal_pointer (&group)
                 /* Translators: titles of one publisher, one behind the other */
                 : tide_pattern_fill (language,
                                      tide_pgettext (language, "titles", "{before}, {title}"),
                                      "before", before, "title", group, NULL);
    }
  /* Translators: a source: publisher and title with its year */
  return tide_pattern_fill (language, tide_pgettext (language, "source", "{publisher}, {title}"),
                            "publisher", head->publisher, "title", list, NULL);
}

char *
tide_sources_text (const GPtrArray *sources, TideLanguage language)
{
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (work_free);
  char *joined = g_strdup ("");
  for (guint i = 0; i < sources->len; i++)
    merge_work (works, work_new (sources->pdata[i], language));
  for (guint i = 0; i < works->len; i++)
    {
      if (comes_again (works, i, NULL))
        continue;
      g_autofree char *before = joined;
      g_autofree char *source = publisher_text (works, i, language);
      /* Translators: two sources, one behind the other */
      const char *pattern = tide_pgettext (language, "sources", "{before}; {source}");
      joined = *before == '\0' ? g_steal_pointer (&source)
                               : tide_pattern_fill (language, pattern, "before", before, "source",
                                                    source, NULL);
    }
  return joined;
}

char *
tide_source_text (const TideSource *source, TideLanguage language)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_ptr_array_add (one, (gpointer)source);
  return tide_sources_text (one, language);
}

char *
tide_cite_text (const TideSource *source, TideLanguage language)
{
  g_autoptr (TideCited) cited = tide_cited_new (source, language);
  g_autofree char *text = tide_source_text (source, language);
  /* Translators: a citation and its address */
  return tide_pattern_fill (language, tide_pgettext (language, "citation", "{source}. {url}"),
                            "source", text, "url", cited->url, NULL);
}
