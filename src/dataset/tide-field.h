/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of fields says what a struct holds: by it an object of JSON is read into one, what it may
 * be is named in problems, and one is freed. For this room alone.
 */
#pragma once

#include "tide-reader.h"

G_BEGIN_DECLS

typedef struct _TideField TideField;

/* What a field holds. */
typedef struct {
  /* Reads @node into what @target points to, or tells a problem. */
  void (*read) (TideReader *self, JsonNode *node, const TideField *field, gpointer target);
  /* Frees what @target points to. NULL: there is nothing to free. */
  void (*clear) (const TideField *field, gpointer target);
} TideFieldType;

/* TIDE_FIELD_OF_FIGURES: required, but of a dataset that holds topics alone. TIDE_FIELD_LATER:
 * optional, and read when what it may name is known. */
typedef enum {
  TIDE_FIELD_REQUIRED,
  TIDE_FIELD_OF_FIGURES,
  TIDE_FIELD_OPTIONAL,
  TIDE_FIELD_LATER
} TideFieldNeed;

/* What a string must be, as a problem says it. */
typedef struct {
  gboolean (*fits) (const char *text);
  const char *expected; /* a message */
} TideForm;

/* Structs of one sort, in a list. */
typedef struct {
  gsize size;
  const TideField *fields;
  void (*start) (TideReader *self, gpointer item); /* (nullable): what is not 0 */
  void (*finish) (TideReader *self, JsonNode *node,
                  gpointer item); /* (nullable): once it is read */
} TideItem;

struct _TideField {
  const char *key;
  TideFieldNeed need;
  const TideFieldType *type; /* NULL: looked at elsewhere, and not kept */
  gsize offset;              /* of the target, in the struct */

  /* As the type needs it. */
  gsize size;                           /* of a number: TIDE_MEMBER gives it */
  gsize n_offset;                       /* of a list's length */
  int least, most;                      /* of whole numbers */
  const char *const *names;             /* of an enum by value, "" where a file may not say it */
  const char *(*name_of) (guint value); /* the same; NULL behind the last */
  const TideForm *form;                 /* of a string */
  TideReadFunc member;                  /* of a list of strings: adds one to a GPtrArray */
  const TideField *fields;              /* of an object that is a part of the same struct */
  const TideItem *item;                 /* of a list of structs */
};

#define TIDE_MEMBER(type, name)                                                                    \
  .offset = G_STRUCT_OFFSET (type, name), .size = sizeof (((type *)NULL)->name)

/* char *, of the field's form; tide_form_text where it has none. */
extern const TideFieldType tide_field_string;
extern const TideForm tide_form_text; /* not empty, no control characters */
extern const TideForm tide_form_date; /* "2026-11-23" */
extern const TideForm tide_form_id;   /* small letters, digits and hyphens */

extern const TideFieldType tide_field_text;    /* TideText */
extern const TideFieldType tide_field_strings; /* char **, of the field's member */
extern const TideFieldType tide_field_boolean; /* gboolean */
extern const TideFieldType tide_field_integer; /* int */
extern const TideFieldType tide_field_name;    /* an enum or guint8: the value whose name it is */
extern const TideFieldType tide_field_names;   /* flags: 1 << each value that is named in a list */
extern const TideFieldType tide_field_one_or_names; /* the same, or one name by itself */
extern const TideFieldType tide_field_periods;      /* TidePeriod *, ascending, and guint */
extern const TideFieldType tide_field_object;       /* a part of the same struct */
extern const TideFieldType tide_field_list; /* GPtrArray of structs, which is there already */

/* Parts of tide_field_string and tide_field_list, for what is checked besides. */
void tide_field_clear_text (const TideField *field, gpointer target);
void tide_field_clear_string (const TideField *field, gpointer target);
void
tide_field_read_list (TideReader *self, JsonNode *node, const TideField *field, gpointer target);
void tide_field_clear_list (const TideField *field, gpointer target);

/* The value that @node names, or -1 after telling a problem. */
int tide_field_expect_name (TideReader *self, JsonNode *node, const TideField *field);

/* Adds a text to a list of strings. */
void tide_field_read_into_texts (TideReader *self, JsonNode *node, gpointer strings);

/* Adds an id to a list of strings. */
void tide_field_read_into_ids (TideReader *self, JsonNode *node, gpointer strings);

/* Reads an object by @fields, which end with a NULL key, in their order: a field may count on those
 * before it. Keys that no field has are warned of. FALSE where it is no object. */
gboolean
tide_fields_read (const TideField *fields, TideReader *self, JsonNode *node, gpointer target);

/* Reads those fields of an object that are read later. */
void tide_fields_read_later (const TideField *fields, TideReader *self, JsonObject *object,
                             gpointer target);

/* Frees what a struct holds, but not itself. */
void tide_fields_clear (const TideField *fields, gpointer target);

G_END_DECLS
