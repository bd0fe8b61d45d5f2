/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a citation is about: the work that was read, with its types as they are in each style. It
 * must not know how a style writes it, nor a clock: a day of access is the dataset's.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cited.h"

#include "tide-pattern.h"

#include <stdio.h>
#include <string.h>

#define NC_(context, message) message

static const TideWorkRow rows[] = {
  [TIDE_WORK_UNSTATED] = { "EB/OL", "misc", "howpublished", "webpage", "container-title",
                           .untitled = NC_ ("untitled work", "Page on {title}") },
  [TIDE_WORK_REPORT] = { "R/OL", "techreport", "institution", "report",
                         .untitled = NC_ ("untitled work", "Report on {title}") },
  /* Translators: what APA adds in brackets to the title of a set of data */
  [TIDE_WORK_DATASET]
  = { "DS/OL", "misc", "howpublished", "dataset", .described = NC_ ("APA", "Data set"),
      .untitled = NC_ ("untitled work", "Data of {title}"), .changes = TRUE },
  [TIDE_WORK_DATABASE]
  = { "DB/OL", "misc", "howpublished", "dataset", .described = NC_ ("APA", "Data set"),
      .untitled = NC_ ("untitled work", "Data of {title}"), .changes = TRUE },
  [TIDE_WORK_WEBPAGE] = { "EB/OL", "misc", "howpublished", "webpage", "container-title",
                          .untitled = NC_ ("untitled work", "Page on {title}") },
  [TIDE_WORK_ARTICLE] = { "J/OL", "article", "journal", "article-magazine", "container-title",
                          .untitled = NC_ ("untitled work", "Article on {title}") },
  [TIDE_WORK_WORKING_PAPER]
  = { "R/OL", "techreport", "institution", "report", .genre = "Working paper",
      .untitled = NC_ ("untitled work", "Report on {title}") },
  [TIDE_WORK_NEWS] = { "EB/OL", "misc", "howpublished", "article-newspaper", "container-title",
                       .untitled = NC_ ("untitled work", "News item on {title}") },
  /* Translators: what APA adds in brackets to the title of a post */
  [TIDE_WORK_POST] = { "EB/OL", "misc", "howpublished", "post", "container-title",
                       .described = NC_ ("APA", "Online forum post"),
                       .untitled = NC_ ("untitled work", "Online forum post on {title}") },
};

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

static TideCitedDate
read_date (const char *text)
{
  TideCitedDate date = { 0 };
  if (text != NULL && strlen (text) == strlen ("2015-2025")
      && sscanf (text, "%4d-%4d", &date.year, &date.last_year) == 2)
    return date;
  if (text != NULL)
    sscanf (text, "%4d-%2d-%2d", &date.year, &date.month, &date.day);
  if (date.month < 1 || date.month > 12)
    date.month = date.day = 0;
  return date;
}

char *
tide_cited_date_plain (TideCitedDate date)
{
  if (date.year == 0)
    return g_strdup ("");
  if (date.last_year > 0)
    return g_strdup_printf ("%d-%d", date.year, date.last_year);
  if (date.month == 0)
    return g_strdup_printf ("%d", date.year);
  return date.day == 0 ? g_strdup_printf ("%d-%02d", date.year, date.month)
                       : g_strdup_printf ("%d-%02d-%02d", date.year, date.month, date.day);
}

/* Whether @word is a family name as works give it, in capitals. */
static gboolean
is_capitals (const char *word)
{
  int letters = 0;
  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);
      if (g_unichar_isupper (c))
        letters++;
      else if (c != '-' && c != '\'' && c != 0x2019)
        return FALSE;
    }
  return letters >= 2;
}

/* "NEDELKOSKA" → "Nedelkoska". */
static char *
lower_but_first (const char *capitals)
{
  GString *out = g_string_new (NULL);
  gboolean first = TRUE;
  for (; *capitals != '\0'; capitals = g_utf8_next_char (capitals))
    {
      gunichar c = g_utf8_get_char (capitals);
      g_string_append_unichar (out, first ? c : g_unichar_tolower (c));
      first = !g_unichar_isalpha (c);
    }
  return g_string_free (out, FALSE);
}

/* Whether all words of a given name begin with a capital, and not all of it is capitals. */
static gboolean
is_given_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (!g_unichar_isupper (g_utf8_get_char (*word)))
      return FALSE;
  return words[0] != NULL && !is_capitals (text);
}

/* "FAMILY Given" is a person, unless it is the publisher's own name: "CB Insights". */
static TideAuthor *
author_new (const char *name, const char *publisher)
{
  TideAuthor *author = g_new0 (TideAuthor, 1);
  const char *space = strchr (name, ' ');
  g_autofree char *family = space != NULL ? g_strndup (name, space - name) : NULL;
  author->name = g_strdup (name);
  if (family == NULL || g_strcmp0 (name, publisher) == 0 || !is_capitals (family)
      || !is_given_name (space + 1))
    return author;
  author->family = lower_but_first (family);
  author->given = g_strdup (space + 1);
  return author;
}

static void
author_free (gpointer data)
{
  TideAuthor *author = data;
  g_free (author->name);
  g_free (author->family);
  g_free (author->given);
  g_free (author);
}

char *
tide_author_initials (const TideAuthor *author, const char *after, const char *hyphen)
{
  GString *out = g_string_new (NULL);
  gunichar before = ' ';
  for (const char *at = author->given; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (before == ' ' || before == '-')
        {
          if (out->len > 0)
            g_string_append (out, before == '-' ? hyphen : " ");
          g_string_append_unichar (out, c);
          g_string_append (out, after);
        }
      before = c;
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

/* 「《重要模型》」 is 「重要模型」 where a style sets no book-title marks. */
static char *
without_marks (const char *title)
{
  if (!g_str_has_prefix (title, "《") || !g_str_has_suffix (title, "》"))
    return g_strdup (title);
  return g_strndup (title + strlen ("《"), strlen (title) - strlen ("《》"));
}

static const char *
text_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/* The title of the work itself, untranslated where the dataset gives it. (transfer full) */
static char *
original_title (const TideSource *source, TideLanguage language)
{
  if (source->original.title != NULL)
    return g_strdup (source->original.title);
  g_autofree char *closed
      = tide_language_close_up (language, tide_text_get (&source->title, language));
  return without_marks (closed);
}

static void
add_authors (TideCited *self, char **authors)
{
  for (char **author = authors; author != NULL && *author != NULL; author++)
    g_ptr_array_add (self->authors, author_new (*author, self->publisher));
}

/* Where nobody is named, the publisher is who answers for it. */
static void
add_publisher_as_author (TideCited *self)
{
  if (self->authors->len > 0 || self->publisher == NULL)
    return;
  g_ptr_array_add (self->authors, author_new (self->publisher, self->publisher));
  self->publisher = NULL;
}

/* What was read is a copy, or a text that tells of the work. */
static void
cite_copy (TideCited *self, const TideSource *source, TideLanguage language)
{
  const TideWork *read = &source->read;
  g_autofree char *original = original_title (source, language);
  self->row = &rows[read->type];
  self->copied = &source->original;
  self->untitled = read->title == NULL;
  if (self->untitled)
    self->title = tide_pattern_fill (language,
                                     tide_pgettext (language, "untitled work", self->row->untitled),
                                     "title", original, NULL);
  else
    self->title = g_strdup (read->title);
  self->publisher = text_or_null (read->publisher);
  self->place = text_or_null (read->place);
  self->language = read->language;
  self->date = read_date (read->date);
  add_authors (self, read->authors);
  if (self->authors->len == 0 && self->publisher == NULL)
    self->publisher = text_or_null (tide_text_get (&source->via, language));
}

/* What was read is the work, or so good a copy of it that nothing else is known of the copy. */
static void
cite_original (TideCited *self, const TideSource *source, TideLanguage language)
{
  const TideWork *original = &source->original;
  self->row = &rows[source->type];
  self->title = original_title (source, language);
  self->publisher = text_or_null (original->publisher);
  self->place = text_or_null (original->place);
  self->language = original->language;
  self->date = read_date (original->date != NULL ? original->date : source->year);
  self->via = source->basis == TIDE_BASIS_SECONDARY
                  ? text_or_null (tide_text_get (&source->via, language))
                  : NULL;
  add_authors (self, original->authors);
  if (self->authors->len == 0 && self->publisher == NULL)
    self->publisher = text_or_null (tide_text_get (&source->publisher, language));
}

static gboolean
has_copy (const TideWork *read)
{
  return read->title != NULL || read->publisher != NULL;
}

TideCited *
tide_cited_new (const TideSource *source, TideLanguage language)
{
  TideCited *self = g_new0 (TideCited, 1);
  self->id = source->id;
  self->authors = g_ptr_array_new_with_free_func (author_free);
  self->accessed = read_date (source->accessed);
  self->url = escape_url (source->url);
  if (has_copy (&source->read))
    cite_copy (self, source, language);
  else
    cite_original (self, source, language);
  add_publisher_as_author (self);
  if (self->language == NULL)
    self->language = has_han (self->title) ? "zh" : "en";
  const char *shown = tide_text_get (&source->title, language);
  if (self->copied == NULL && language == TIDE_LANGUAGE_EN && tide_cited_is_han (self)
      && !has_han (shown))
    self->translated = shown;
  return self;
}

void
tide_cited_free (TideCited *self)
{
  g_free (self->title);
  g_free (self->url);
  g_ptr_array_unref (self->authors);
  g_free (self);
}

gboolean
tide_cited_is_han (const TideCited *self)
{
  return g_str_has_prefix (self->language, "zh") || g_str_has_prefix (self->language, "ja");
}

gboolean
tide_cited_is_own_publisher (const TideCited *self)
{
  return self->publisher != NULL && self->authors->len == 1
         && g_str_equal (((const TideAuthor *)self->authors->pdata[0])->name, self->publisher);
}

char *
tide_cited_note (const TideCited *self, const TideSource *source, TideLanguage language)
{
  if (source->basis == TIDE_BASIS_COMPUTED)
    /* Translators: a note in a citation: the figures were computed from what is cited */
    return g_strdup (tide_gettext (language, "Tidemark’s calculation from its data"));
  if (self->via != NULL)
    /* Translators: a note in a citation; {via} is a news agency, a website … */
    return tide_pattern_fill (language, tide_gettext (language, "Read via {via}"), "via", self->via,
                              NULL);
  if (self->copied == NULL || g_strcmp0 (self->copied->title, self->title) == 0)
    return NULL;
  /* Translators: a note in a citation of a press report; {title} is the report that it tells of */
  return tide_pattern_fill (language,
                            tide_gettext (language, "Gives figures of {publisher}, {title}"),
                            "publisher", tide_text_get (&source->publisher, language), "title",
                            tide_text_get (&source->title, language), NULL);
}

const char *
tide_cite_stop (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?")
                 || g_str_has_suffix (text, "!")
             ? ""
             : ".";
}
