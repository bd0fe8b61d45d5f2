/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a citation is about: the work that was read, in its own language, with all that a style asks
 * of it. It must not know how a style writes it.
 */
#pragma once

#include "tide-dataset.h"

G_BEGIN_DECLS

/* What a type of work is in each style. */
typedef struct {
  const char *mark;      /* of GB/T 7714: "R/OL" */
  const char *entry;     /* of BibTeX: "techreport" */
  const char *publisher; /* the field of BibTeX that holds the publisher: "institution" */
  const char *csl;       /* the type of CSL */
  const char *container; /* (nullable) the variable of CSL that holds the publisher, if another */
  const char *genre;     /* (nullable) what BibTeX and CSL add to the type */
  const char *described; /* (nullable) what APA adds in brackets, to be translated */
  const char *untitled;  /* what a work without a title that tells of {title} is called */
  gboolean changes;      /* whether it may change without notice */
} TideWorkRow;

/* A day, a month, a year or years; parts that are not known are 0. */
typedef struct {
  int year, last_year, month, day;
} TideCitedDate;

/* An author; a person has a family name and a given one, an institution has neither. */
typedef struct {
  char *name;
  char *family; /* (nullable) "Briggs" */
  char *given;  /* (nullable) "Joseph" */
} TideAuthor;

typedef struct {
  const TideWorkRow *row;
  const char *id;
  char *title;
  gboolean untitled;      /* the title is a description in the reader's words */
  const char *translated; /* (nullable) the title in the reader's language, if it is another */
  GPtrArray *authors;     /* of TideAuthor; the publisher where nobody is named */
  const char *publisher;  /* (nullable) unless it stands for the authors */
  const char *place;      /* (nullable) */
  const char *language;   /* "en", "zh" … */
  TideCitedDate date;
  TideCitedDate accessed;
  char *url;              /* of ASCII alone, without braces and spaces */
  const TideWork *copied; /* (nullable) the work that a copy, which was read, tells of */
  const char *via;        /* (nullable) whose copy was read, where that is not what is cited */
} TideCited;

/* The work that was read of @source; titles that nobody gave are made in @language, the reader's.
 */
TideCited *tide_cited_new (const TideSource *source, TideLanguage language);
void tide_cited_free (TideCited *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideCited, tide_cited_free)

/* Whether the work is set with the full-width signs of Chinese and Japanese. */
gboolean tide_cited_is_han (const TideCited *self);

/* Whether the publisher is the only author. */
gboolean tide_cited_is_own_publisher (const TideCited *self);

/* What stands beside the work: whose copy was read, what a copy tells of, that the figures are
 * computed. NULL where there is nothing to say. (transfer full) (nullable) */
char *tide_cited_note (const TideCited *self, const TideSource *source, TideLanguage language);

/* The first letters of a given name, each with @after behind it: "J.-P. Q.", where @hyphen stands
 * for that of the name. (transfer full) */
char *tide_author_initials (const TideAuthor *author, const char *after, const char *hyphen);

/* A full stop, unless the text ends in one. */
const char *tide_cite_stop (const char *text);

/* "2024-07-03", "2024-07", "2015-2025"; "" for none. (transfer full) */
char *tide_cited_date_plain (TideCitedDate date);

G_END_DECLS
