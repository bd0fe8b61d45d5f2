/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a tree of JSON into structs, for core alone: a reader knows where in the tree it is and
 * keeps each problem and warning with its place. Objects are read by tables of fields: tide-field.
 */
#pragma once

#include "tide-dataset.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _TideReader TideReader;

/* Reads @node into what @target points to, or tells a problem. */
typedef void (*TideReadFunc) (TideReader *self, JsonNode *node, gpointer target);

typedef struct {
  const char *key; /* NULL: an index of a list */
  guint index;
} TideStep;

#define TIDE_PATH_MAX 16

#define N_(message) message

struct _TideReader {
  const TideJson *json;
  TideLanguage language; /* of problems and warnings */
  TideStep path[TIDE_PATH_MAX];
  guint depth;
  GPtrArray *problems;
  GPtrArray *warnings;

  /* What was read so far. */
  TideDataset *dataset;
  GHashTable *sources;    /* id → index + 1 */
  GArray *source_years;   /* int, by index: the last year that a source is of */
  GHashTable *economies;  /* code → TideEconomy: declared, or used and in the table of names */
  GHashTable *indicators; /* id → the number of the topic that named it last */
  GHashTable *topics;     /* ids */
  gboolean topics_alone;  /* it has no indicators, and names those of other datasets */
};

/* Going into a value and out again. @key must live until then. */
void tide_reader_enter_key (TideReader *self, const char *key);
void tide_reader_enter_index (TideReader *self, guint index);
void tide_reader_leave (TideReader *self);

/* Tells "expected …, found …" of the value that the reader is at. @expected: a message to be
 * translated, whose slots follow as tide_pattern_fill() takes them. @found: (nullable): NULL is a
 * key that is not there. */
void tide_reader_problem (TideReader *self, JsonNode *found, const char *expected,
                          ...) G_GNUC_NULL_TERMINATED;
/* The same, with what is expected in the reader's language already. */
void tide_reader_tell_expected (TideReader *self, JsonNode *found, const char *wanted);
/* As tide_reader_problem(), where a sentence of its own says it better than what was expected and
 * what was found. */
void tide_reader_wrong (TideReader *self, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* As tide_reader_problem(), of the key that leads to the value. */
void tide_reader_key_problem (TideReader *self, const char *key, const char *expected);
/* As a problem, but harmless. */
void tide_reader_warning (TideReader *self, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* An empty list of what is told. (transfer full) */
GPtrArray *tide_reader_told_new (void);

/* What was told, as lines in the order of the file. (transfer full) */
char **tide_reader_list_lines (const TideReader *self, GPtrArray *told);

/* The value as what it must be, or NULL (FALSE, -1) after telling a problem. */
JsonObject *tide_reader_expect_object (TideReader *self, JsonNode *node);
const char *tide_reader_expect_string (TideReader *self, JsonNode *node);
int tide_reader_expect_integer (TideReader *self, JsonNode *node, int least, int most);
/* Reads the member that @object has under @key, if any. */
void tide_reader_read_member (TideReader *self, JsonObject *object, const char *key,
                              TideReadFunc read, gpointer target);

/* Makes @owner the owner of @id, which @node has under @key. FALSE, after telling a problem, where
 * it has one already. @id is not copied. */
gboolean tide_reader_claim (TideReader *self, GHashTable *owners, JsonNode *node, const char *key,
                            const char *id, gpointer owner);

/* Reads each member of a list by @read, with the same @target. */
void tide_reader_read_list (TideReader *self, JsonNode *node, TideReadFunc read, gpointer target);

G_END_DECLS
