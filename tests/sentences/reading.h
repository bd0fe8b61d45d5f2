/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One text that is checked: its sentences, names and numbers, and what was
 * found wrong with it.
 */
#pragma once

#include "names.h"
#include "numbers.h"
#include "truth.h"

G_BEGIN_DECLS

/* What explains a number: whose figure it prints. */
typedef struct {
  const TideEconomy *economy; /* NULL: none does */
  TruthValue truth;
  double value; /* as printed of it: times the base that the text names */
} Told;

typedef struct {
  const TideTable *table;
  TideLanguage language;
  Truth truth;
  const char *text;
  char *blotted;     /* without the dataset's own wording */
  GArray *sentences; /* guint: where each begins; a last one is the end */
  GArray *names;     /* of Named */
  GArray *numbers;   /* of Number */
  Told *told;        /* one for each number */
  GPtrArray *faults; /* of char * */
} Reading;

Reading *
reading_new (TideCatalog *catalog, const TideTable *table, const char *text, TideLanguage language);
void reading_free (Reading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* A pattern that lives as long as the program, compiled once. (transfer none)
 */
GRegex *reading_regex (const char *pattern);

void reading_fault (Reading *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The sentence in which a byte stands. */
guint reading_sentence_at (const Reading *self, guint at);

/* Whether the text between the two bytes, the dataset's own wording blotted
 * out, fits. */
gboolean reading_fits (const Reading *self, guint start, guint end, const char *pattern);
gboolean reading_has (const Reading *self, guint sentence, const char *pattern);

/* The number's own digits, to tell of it. (transfer full) */
char *reading_quote (const Reading *self, const Number *number);

/* Whether numbers of that form print a figure. */
gboolean reading_is_value (const Number *number);

/* All of it; what is wrong is in `faults`. */
void reading_check (Reading *self);

/* The parts of the check, each told in its own file. */
void reading_check_style (Reading *self);
void reading_check_values (Reading *self);
void reading_check_changes (Reading *self);
void reading_check_ranks (Reading *self);
void reading_check_names (Reading *self);
void reading_check_missing (Reading *self);

/* Whose the number is: of TideEconomy, all of them where @all. (transfer
 * container) */
GPtrArray *reading_who (const Reading *self, const Number *number, gboolean *all);

/* Of when it may be. (transfer container): of TidePeriod */
GArray *reading_when (const Reading *self, const Number *number);

/* The period that the text says right beside the number. */
gboolean reading_says_when (const Reading *self, const Number *number, TidePeriod *period);

G_END_DECLS
