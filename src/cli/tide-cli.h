/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands of tidemark-cli share: what was typed, the catalog, and the ways to say
 * something. Each command gives back the exit code. It must not know a display.
 */
#pragma once

#include "tide-catalog.h"
#include "tide-chart.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_EXIT_OK = 0,
  TIDE_EXIT_WRONG = 1, /* what was asked about is wrong, or could not be written */
  TIDE_EXIT_USAGE = 2, /* the command line cannot be understood */
} TideExit;

typedef struct {
  TideLanguage language;
  TideCatalog *catalog; /* NULL for a command that takes no --data */
  char **arguments;     /* what stands behind the command, as many as it takes */

  /* Options as typed; NULL where they were not. */
  char **data;
  char *lang;
  char *format;
  char *output;
  char *size;
  char *scale;
  char *theme;
  char *style;
  gboolean plain;
  gboolean help;
  gboolean version;
} TideCli;

/* tide-cli-commands.c */
TideExit tide_cli_show (TideCli *self);
TideExit tide_cli_describe (TideCli *self);
TideExit tide_cli_sentence (TideCli *self);
TideExit tide_cli_cite (TideCli *self);
TideExit tide_cli_check (TideCli *self);

/* tide-cli-list.c */
TideExit tide_cli_list (TideCli *self);

/* tide-cli-export.c */

/* Begins to look for the fonts of a picture while its figures are read. */
void tide_cli_export_begin (const TideCli *self);
TideExit tide_cli_export (TideCli *self);
TideExit tide_cli_dump (TideCli *self);

/* tide-cli-gallery.c */
TideExit tide_cli_gallery (TideCli *self);

/* tide-cli-load.c */

/* A file as a dataset, read whole. NULL after telling what is wrong with it. (transfer full) */
TideDataset *tide_cli_read_dataset (const TideCli *self, const char *path);

/* Fills the catalog with what is installed and what --data names. FALSE after telling why not. */
gboolean tide_cli_open_catalog (TideCli *self);

/* The chart of a link. NULL after telling why there is none. (transfer full) */
TideChart *tide_cli_open_chart (const TideCli *self, const char *link);

/* tide-cli-output.c */

/* What an option takes, where that is a list of names. */
TideExit
tide_cli_not_one_of (const TideCli *self, const char *option, const char *names, const char *typed);

/* The index of @name among the NULL-terminated @names, 0 where it is NULL, and -1 after telling
 * that @option takes the others. */
int tide_cli_choice (const TideCli *self, const char *option, const char *name,
                     const char *const *names);

/* Writes to standard output, whole or failing; text gets the line's end that it lacks. */
TideExit tide_cli_write (const TideCli *self, const char *bytes, gsize length);
TideExit tide_cli_print (const TideCli *self, const char *text);

/* Say something on standard error: as it stands; why what was asked about is wrong; what of the
 * command line cannot be understood. */
void tide_cli_note (const char *message);
TideExit tide_cli_wrong (const char *message);
TideExit tide_cli_usage (const TideCli *self, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
