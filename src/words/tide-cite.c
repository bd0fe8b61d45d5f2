/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations of sources, in four styles and two languages, each saying whose copy was read. It
 * must not know figures or tables, nor a clock: a citation has no date of access.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite.h"

#include "tide-pattern.h"
#include "tide-period-text.h"

#include <string.h>

static const char *const style_names[] = {
  [TIDE_CITE_TEXT] = "text",
  [TIDE_CITE_APA] = "apa",
  [TIDE_CITE_GBT7714] = "gbt7714",
  [TIDE_CITE_BIBTEX] = "bibtex",
};

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

/* Publisher, title and year as they run in a text. A title that says its year says it once. */
static char *
work_text (const TideSource *source, TideLanguage language)
{
  const char *publisher = tide_text_get (&source->publisher, language);
  const char *title = tide_text_get (&source->title, language);
  /* Translators: the title of a work; Chinese sets it in 《》 */
  const char *quoted = tide_pgettext (language, "title of a work", "{title}");
  g_autofree char *work = tide_pattern_fill (
      language, strstr (title, "《") != NULL ? "{title}" : quoted, "title", title, NULL);
  if (strstr (title, source->year) != NULL)
    /* Translators: a source: publisher and title */
    return tide_pattern_fill (language, tide_pgettext (language, "source", "{publisher}, {title}"),
                              "publisher", publisher, "title", work, NULL);
  g_autofree char *year = year_text (source, language);
  if (*title != '\0' && g_ascii_isdigit (title[strlen (title) - 1]))
    /* Translators: a source: publisher, title and year; the title ends in a year of its own */
    return tide_pattern_fill (
        language, tide_pgettext (language, "source", "{publisher}, {title}, published in {year}"),
        "publisher", publisher, "title", work, "year", year, NULL);
  /* Translators: a source: publisher, title and year */
  return tide_pattern_fill (language,
                            tide_pgettext (language, "source", "{publisher}, {title}, {year}"),
                            "publisher", publisher, "title", work, "year", year, NULL);
}

char *
tide_source_text (const TideSource *source, TideLanguage language)
{
  const char *via = tide_text_get (&source->via, language);
  g_autofree char *work = work_text (source, language);
  switch (source->basis)
    {
    case TIDE_BASIS_PRIMARY:
      break;
    case TIDE_BASIS_SECONDARY:
      /* Translators: a source, and whose copy of it was read */
      return tide_pattern_fill (language, tide_gettext (language, "{source}, as reported by {via}"),
                                "source", work, "via", via, NULL);
    case TIDE_BASIS_COMPUTED:
      if (*via != '\0')
        /* Translators: a source from whose data the figures were counted, and whose copy was read
         */
        return tide_pattern_fill (
            language,
            tide_gettext (language, "{source}, own count from its data as reported by {via}"),
            "source", work, "via", via, NULL);
      /* Translators: a source from whose data the figures were counted */
      return tide_pattern_fill (language,
                                tide_gettext (language, "{source}, own count from its data"),
                                "source", work, NULL);
    }
  return g_steal_pointer (&work);
}

/* Whose copy was read, as a note of its own; NULL where it was the source itself. */
static char *
note_text (const TideSource *source, TideLanguage language)
{
  const char *via = tide_text_get (&source->via, language);
  switch (source->basis)
    {
    case TIDE_BASIS_PRIMARY:
      break;
    case TIDE_BASIS_SECONDARY:
      /* Translators: a note in a citation; {via} is a news agency, a website … */
      return tide_pattern_fill (language, tide_gettext (language, "As reported by {via}"), "via",
                                via, NULL);
    case TIDE_BASIS_COMPUTED:
      if (*via == '\0')
        /* Translators: a note in a citation: the figures were counted from what is cited */
        return g_strdup (tide_gettext (language, "Own count"));
      /* Translators: a note in a citation; {via} is whose copy was read */
      return tide_pattern_fill (language,
                                tide_gettext (language, "Own count, data as reported by {via}"),
                                "via", via, NULL);
    }
  return NULL;
}

/* An address of ASCII alone, which no brace or space ends. */
static char *
escape_url (const char *url)
{
  GString *out = g_string_new (NULL);
  for (const char *at = url; *at != '\0'; at++)
    if (!g_ascii_isgraph (*at) || strchr ("{}\\", *at) != NULL)
      g_string_append_printf (out, "%%%02X", (guchar)*at);
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

/* A full stop, unless the text ends in one. */
static const char *
stop_after (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?") ? "" : ".";
}

static char *
cite_text (const TideSource *source, TideLanguage language)
{
  g_autofree char *text = tide_source_text (source, language);
  g_autofree char *url = escape_url (source->url);
  /* Translators: a citation and its address */
  return tide_pattern_fill (language, tide_pgettext (language, "citation", "{source}. {url}"),
                            "source", text, "url", url, NULL);
}

/* Publisher. (Year). Title [Note]. URL */
static char *
cite_apa (const TideSource *source, TideLanguage language)
{
  const char *publisher = tide_text_get (&source->publisher, language);
  const char *title = tide_text_get (&source->title, language);
  g_autofree char *note = note_text (source, language);
  g_autofree char *url = escape_url (source->url);
  g_autofree char *work
      = note != NULL ? g_strdup_printf ("%s [%s]", title, note) : g_strdup (title);
  return tide_pattern_fill (language, "{publisher}{stop} ({year}). {work}{end} {url}", "publisher",
                            publisher, "stop", stop_after (publisher), "year", source->year, "work",
                            work, "end", stop_after (work), "url", url, NULL);
}

/* 主要责任者. 题名[R/OL]. (年). 附注. 获取和访问路径. */
static char *
cite_gbt7714 (const TideSource *source, TideLanguage language)
{
  const char *publisher = tide_text_get (&source->publisher, language);
  const char *title = tide_text_get (&source->title, language);
  const char *type = source->basis == TIDE_BASIS_COMPUTED ? "DB/OL" : "R/OL";
  g_autofree char *note = note_text (source, language);
  g_autofree char *url = escape_url (source->url);
  g_autofree char *path = note != NULL ? g_strdup_printf ("%s. %s", note, url) : g_strdup (url);
  return tide_pattern_fill (language, "{publisher}{stop} {title}[{type}]. ({year}). {path}.",
                            "publisher", publisher, "stop", stop_after (publisher), "title", title,
                            "type", type, "year", source->year, "path", path, NULL);
}

/* A text inside a field: what LaTeX reads as commands is escaped, a line stays one line. */
static char *
escape_latex (const char *text)
{
  static const struct {
    char plain;
    const char *escaped;
  } escapes[] = {
    { '\\', "{\\textbackslash}" },
    { '~', "{\\textasciitilde}" },
    { '^', "{\\textasciicircum}" },
    { '{', "\\{" },
    { '}', "\\}" },
    { '#', "\\#" },
    { '$', "\\$" },
    { '%', "\\%" },
    { '&', "\\&" },
    { '_', "\\_" },
    { '\n', " " },
    { '\r', " " },
    { '\t', " " },
  };
  GString *out = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++)
    {
      gsize i = 0;
      while (i < G_N_ELEMENTS (escapes) && escapes[i].plain != *at)
        i++;
      if (i < G_N_ELEMENTS (escapes))
        g_string_append (out, escapes[i].escaped);
      else
        g_string_append_c (out, *at);
    }
  return g_string_free (out, FALSE);
}

static char *
bibtex_key (const char *id)
{
  return g_strcanon (g_strdup (id), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_:", '-');
}

/* "  name = {{value}}," — the inner braces keep capitals. */
static void
append_field (GString *entry, const char *name, const char *value, TideLanguage language)
{
  g_autofree char *closed = tide_language_close_up (language, value);
  g_autofree char *escaped = escape_latex (closed);
  g_string_append_printf (entry, "  %s = {{%s}},\n", name, escaped);
}

static char *
cite_bibtex (const TideSource *source, TideLanguage language)
{
  g_autofree char *key = bibtex_key (source->id);
  g_autofree char *note = note_text (source, language);
  g_autofree char *url = escape_url (source->url);
  GString *entry = g_string_new (NULL);
  g_string_append_printf (entry, "@misc{%s,\n", key);
  append_field (entry, "author", tide_text_get (&source->publisher, language), language);
  append_field (entry, "title", tide_text_get (&source->title, language), language);
  append_field (entry, "year", source->year, language);
  if (note != NULL)
    append_field (entry, "note", note, language);
  g_string_append_printf (entry, "  url = {%s}\n}", url);
  return g_string_free (entry, FALSE);
}

gboolean
tide_cite_style_from_name (const char *name, TideCiteStyle *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (style_names); i++)
    if (g_strcmp0 (name, style_names[i]) == 0)
      {
        *out = (TideCiteStyle)i;
        return TRUE;
      }
  return FALSE;
}

char *
tide_source_cite (const TideSource *source, TideCiteStyle style, TideLanguage language)
{
  g_return_val_if_fail (source != NULL, NULL);
  switch (style)
    {
    case TIDE_CITE_TEXT:
      return cite_text (source, language);
    case TIDE_CITE_APA:
      return cite_apa (source, language);
    case TIDE_CITE_GBT7714:
      return cite_gbt7714 (source, language);
    case TIDE_CITE_BIBTEX:
      return cite_bibtex (source, language);
    }
  return NULL;
}
