/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations as entries of BibTeX, which every style of it reads: BibTeX counts braces, escaped ones
 * too, so that a text never holds one. It must not know the other styles.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite-styles.h"
#include "tide-cited.h"

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

static const struct {
  char plain;
  const char *escaped;
} escapes[] = {
  { '\\', "{\\textbackslash}" },
  { '~', "{\\textasciitilde}" },
  { '^', "{\\textasciicircum}" },
  { '{', "{\\textbraceleft}" },
  { '}', "{\\textbraceright}" },
  { '#', "\\#" },
  { '$', "\\$" },
  { '%', "\\%" },
  { '&', "\\&" },
  { '_', "\\_" },
};

/* A text inside a field: what LaTeX reads as commands is escaped, a line stays one line. */
static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++)
    {
      gsize i = 0;
      while (i < G_N_ELEMENTS (escapes) && escapes[i].plain != *at)
        i++;
      if (i < G_N_ELEMENTS (escapes))
        g_string_append (out, escapes[i].escaped);
      else
        g_string_append_c (out, g_ascii_iscntrl (*at) ? ' ' : *at);
    }
  return g_string_free (out, FALSE);
}

/* "  name = {value},"; nothing without a value. */
static void
append_field (GString *entry, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_autofree char *escaped = escape (value);
  g_string_append_printf (entry, "  %s = {%s},\n", name, escaped);
}

/* "Briggs, Joseph and {World Bank}": braces keep an institution from being taken apart. */
static void
append_authors (GString *entry, const TideCited *cited)
{
  g_string_append (entry, "  author = {");
  for (guint i = 0; i < cited->authors->len; i++)
    {
      const TideAuthor *author = cited->authors->pdata[i];
      g_autofree char *plain = author->family != NULL
                                   ? g_strdup_printf ("%s, %s", author->family, author->given)
                                   : g_strdup (author->name);
      g_autofree char *escaped = escape (plain);
      g_string_append_printf (entry, author->family != NULL ? "%s%s" : "%s{%s}",
                              i > 0 ? " and " : "", escaped);
    }
  g_string_append (entry, "},\n");
}

static void
append_title (GString *entry, const TideCited *cited)
{
  g_autofree char *escaped = escape (cited->title);
  g_string_append_printf (entry, cited->untitled ? "  title = {{[%s]}},\n" : "  title = {{%s}},\n",
                          escaped);
}

static void
append_date (GString *entry, TideCitedDate date)
{
  if (date.year > 0)
    g_string_append_printf (entry, "  year = {%d", date.year);
  if (date.last_year > 0)
    g_string_append_printf (entry, "--%d", date.last_year);
  if (date.year > 0)
    g_string_append (entry, "},\n");
  if (date.month > 0)
    g_string_append_printf (entry, "  month = %s,\n", months[date.month - 1]);
}

char *
tide_cite_bibtex (const TideSource *source, TideLanguage language)
{
  g_autoptr (TideCited) cited = tide_cited_new (source, language);
  g_autofree char *note = tide_cited_note (cited, source, language);
  g_autofree char *accessed = tide_cited_date_plain (cited->accessed);
  g_autofree char *key
      = g_strcanon (g_strdup (cited->id), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_:", '-');
  gboolean whole = cited->publisher != NULL && cited->date.year > 0;
  GString *entry = g_string_new (NULL);
  g_string_append_printf (entry, "@%s{%s,\n", whole ? cited->row->entry : "misc", key);
  append_authors (entry, cited);
  append_title (entry, cited);
  append_field (entry, whole ? cited->row->publisher : "howpublished", cited->publisher);
  append_field (entry, "address", cited->place);
  append_field (entry, "type", whole ? cited->row->genre : NULL);
  append_date (entry, cited->date);
  append_field (entry, "note", note);
  append_field (entry, "urldate", accessed);
  g_string_append_printf (entry, "  url = {%s}\n}", cited->url);
  return g_string_free (entry, FALSE);
}
