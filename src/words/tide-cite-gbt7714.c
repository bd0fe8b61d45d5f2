/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations by GB/T 7714—2015, of an electronic resource:
 *
 *   主要责任者. 题名[文献类型标识/OL]. 出版地：出版者，出版年(更新日期)[引用日期]. 获取和访问路径.
 *
 * The work stands in its own language, with the signs of that language (8.1); what the reader adds
 * stands in square brackets (7). It must not know the other styles.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite-styles.h"
#include "tide-cited.h"
#include "tide-pattern.h"

#define MOST_AUTHORS 3

static const char *
comma (const TideCited *cited)
{
  return tide_cited_is_han (cited) ? "，" : ", ";
}

/* Three authors at most, persons as "BRIGGS J". */
static char *
authors_text (const TideCited *cited)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < MIN (cited->authors->len, MOST_AUTHORS); i++)
    {
      const TideAuthor *author = cited->authors->pdata[i];
      g_string_append (out, i > 0 ? comma (cited) : "");
      if (author->family == NULL)
        g_string_append (out, author->name);
      else
        {
          g_autofree char *family = g_utf8_strup (author->family, -1);
          g_autofree char *initials = tide_author_initials (author, "", " ");
          g_string_append_printf (out, "%s %s", family, initials);
        }
    }
  if (cited->authors->len > MOST_AUTHORS)
    g_string_append_printf (out, "%s%s", comma (cited),
                            tide_cited_is_han (cited) ? "等" : "et al.");
  return g_string_free (out, FALSE);
}

/* A text on the web is dated by the day that it says; all else by place, publisher and year. */
static char *
imprint_text (const TideCited *cited)
{
  GString *out = g_string_new (NULL);
  g_autofree char *accessed = tide_cited_date_plain (cited->accessed);
  g_autofree char *date = tide_cited_date_plain (cited->date);
  if (cited->date.month > 0)
    g_string_append_printf (out, "(%s)", date);
  else
    {
      if (cited->place != NULL && cited->publisher != NULL)
        g_string_append_printf (out, "%s%s", cited->place, tide_cited_is_han (cited) ? "：" : ": ");
      if (cited->publisher != NULL)
        g_string_append (out, cited->publisher);
      if (cited->publisher != NULL && *date != '\0')
        g_string_append (out, comma (cited));
      g_string_append (out, date);
    }
  if (*accessed != '\0')
    g_string_append_printf (out, "[%s]", accessed);
  return g_string_free (out, FALSE);
}

/* The title; what nobody titled, and whose copy was read, is added in brackets. */
static char *
title_text (const TideCited *cited, TideLanguage language)
{
  if (cited->untitled)
    return g_strdup_printf ("[%s]", cited->title);
  if (cited->via == NULL)
    return g_strdup (cited->title);
  /* Translators: in brackets behind the title of a work; {via} is whose copy was read */
  g_autofree char *via = tide_pattern_fill (
      language, tide_pgettext (language, "GB/T 7714", "via {via}"), "via", cited->via, NULL);
  return g_strdup_printf ("%s[%s]", cited->title, via);
}

char *
tide_cite_gbt7714 (const TideSource *source, TideLanguage language)
{
  g_autoptr (TideCited) cited = tide_cited_new (source, language);
  g_autofree char *authors = authors_text (cited);
  g_autofree char *title = title_text (cited, language);
  g_autofree char *imprint = imprint_text (cited);
  return g_strdup_printf ("%s%s %s[%s]. %s%s%s.", authors, tide_cite_stop (authors), title,
                          cited->row->mark, imprint, *imprint != '\0' ? ". " : "", cited->url);
}
