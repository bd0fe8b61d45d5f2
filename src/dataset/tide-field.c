/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Types of fields: how each is read, and freed. It must not know what the parts of a dataset mean.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-field.h"

#include "tide-pattern.h"

#include <stdlib.h>
#include <string.h>

/* Whether it embeds, overrides or isolates a direction: one title could turn "2024" into "4202"
 * around it. */
static gboolean
turns_text (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Control characters other than a line break would spoil what is drawn and written. */
static gboolean
is_text (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if ((g_unichar_iscntrl (c) && c != '\n') || turns_text (c) || c == 0xFFFE || c == 0xFFFF)
        return FALSE;
    }
  return *text != '\0';
}

static gboolean
is_id (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

const TideForm tide_form_text
    = { is_text, N_ ("a text that is not empty and has no control characters") };
const TideForm tide_form_id = { is_id, N_ ("an id of small letters, digits and hyphens") };

/* "2026-11-23", of a day that there was or will be. */
static gboolean
is_date (const char *text)
{
  static const char form[] = "dddd-dd-dd";
  if (strlen (text) != strlen (form))
    return FALSE;
  for (guint i = 0; form[i]; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  int year = atoi (text), month = atoi (text + 5), day = atoi (text + 8);
  return year > 0 && month > 0 && day > 0 && g_date_valid_dmy (day, month, year);
}

const TideForm tide_form_date = { is_date, N_ ("a date such as “2026-11-23”") };

/* (transfer full) (nullable) */
static char *
expect_form (TideReader *self, JsonNode *node, const TideForm *form)
{
  const char *text = tide_reader_expect_string (self, node);
  if (text == NULL)
    return NULL;
  if (form->fits (text))
    return g_strdup (text);
  tide_reader_problem (self, node, form->expected, NULL, NULL);
  return NULL;
}

static void
read_string (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  *(char **)target = expect_form (self, node, field->form != NULL ? field->form : &tide_form_text);
}

void
tide_field_clear_string (const TideField *field, gpointer target)
{
  g_clear_pointer ((char **)target, g_free);
}

const TideFieldType tide_field_string = { read_string, tide_field_clear_string };

static void
read_text (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  static const TideField fields[] = {
    { "en", TIDE_FIELD_REQUIRED, &tide_field_string,
      TIDE_MEMBER (TideText, by_language[TIDE_LANGUAGE_EN]) },
    { "zh_CN", TIDE_FIELD_OPTIONAL, &tide_field_string,
      TIDE_MEMBER (TideText, by_language[TIDE_LANGUAGE_ZH_CN]) },
    { NULL },
  };
  if (JSON_NODE_HOLDS_OBJECT (node))
    tide_fields_read (fields, self, node, target);
  else
    tide_reader_problem (self, node, N_ ("texts by language, such as {example}"), "example",
                         "{\"en\": \"…\"}", NULL);
}

void
tide_field_clear_text (const TideField *field, gpointer target)
{
  tide_text_clear (target);
}

const TideFieldType tide_field_text = { read_text, tide_field_clear_text };

static void
read_strings (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  tide_reader_read_list (self, node, field->member, strings);
  g_ptr_array_add (strings, NULL);
  g_strfreev (*(char ***)target);
  *(char ***)target = (char **)g_ptr_array_steal (strings, NULL);
}

static void
clear_strings (const TideField *field, gpointer target)
{
  g_clear_pointer ((char ***)target, g_strfreev);
}

const TideFieldType tide_field_strings = { read_strings, clear_strings };

static void
read_boolean (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    *(gboolean *)target = json_node_get_boolean (node);
  else
    tide_reader_problem (self, node, N_ ("true or false"), NULL);
}

const TideFieldType tide_field_boolean = { read_boolean, NULL };

static void
read_integer (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  *(int *)target = tide_reader_expect_integer (self, node, field->least, field->most);
}

const TideFieldType tide_field_integer = { read_integer, NULL };

static const char *
name_of (const TideField *field, guint value)
{
  return field->name_of != NULL ? field->name_of (value) : field->names[value];
}

static int
find_name (const TideField *field, const char *text)
{
  const char *name;
  for (guint value = 0; (name = name_of (field, value)) != NULL; value++)
    if (*name != '\0' && g_str_equal (name, text))
      return value;
  return -1;
}

/* "one of “higher”, “lower”". */
static char *
list_names (TideReader *self, const TideField *field)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;
  for (guint value = 0; (name = name_of (field, value)) != NULL; value++)
    if (*name != '\0')
      g_ptr_array_add (names, (gpointer)name);
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between the names of a list in quotation marks: one”, “other */
  const char *between = tide_pgettext (self->language, "names", "”, “");
  g_autofree char *list = g_strjoinv (between, (char **)names->pdata);
  if (names->pdata[1] == NULL)
    return g_strdup_printf ("“%s”", list);
  /* Translators: several names, with quotation marks between them too */
  return tide_pattern_fill (self->language, tide_gettext (self->language, "one of “{list}”"),
                            "list", list, NULL);
}

int
tide_field_expect_name (TideReader *self, JsonNode *node, const TideField *field)
{
  int value = -1;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    value = find_name (field, json_node_get_string (node));
  if (value >= 0)
    return value;
  g_autofree char *wanted = list_names (self, field);
  tide_reader_tell_expected (self, node, wanted);
  return -1;
}

static void
set_number (const TideField *field, gpointer target, guint number)
{
  if (field->size == sizeof (guint8))
    *(guint8 *)target = number;
  else
    *(guint *)target = number;
}

static void
read_name (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  int value = tide_field_expect_name (self, node, field);
  if (value >= 0)
    set_number (field, target, value);
}

const TideFieldType tide_field_name = { read_name, NULL };

static void
read_flag (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  int value = tide_field_expect_name (self, node, field);
  guint before = field->size == sizeof (guint8) ? *(guint8 *)target : *(guint *)target;
  if (value >= 0)
    set_number (field, target, before | 1u << value);
}

typedef struct {
  const TideField *field;
  gpointer target;
} Flags;

static void
read_into_flags (TideReader *self, JsonNode *node, gpointer flags)
{
  read_flag (self, node, ((Flags *)flags)->field, ((Flags *)flags)->target);
}

static void
read_names (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_reader_read_list (self, node, read_into_flags, &(Flags){ field, target });
}

const TideFieldType tide_field_names = { read_names, NULL };

static void
read_one_or_names (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    read_names (self, node, field, target);
  else
    read_flag (self, node, field, target);
}

const TideFieldType tide_field_one_or_names = { read_one_or_names, NULL };

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return tide_period_compare (*(const TidePeriod *)a, *(const TidePeriod *)b);
}

static void
read_into_periods (TideReader *self, JsonNode *node, gpointer target)
{
  const char *text = tide_reader_expect_string (self, node);
  TidePeriod period;
  if (text == NULL)
    return;
  if (tide_period_parse (text, &period))
    g_array_append_val ((GArray *)target, period);
  else
    tide_reader_problem (self, node, N_ ("a period such as “2024”, “2024-Q1” or “2024-05”"), NULL);
}

static void
read_periods (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TidePeriod));
  tide_reader_read_list (self, node, read_into_periods, periods);
  g_array_sort (periods, compare_periods);
  *(guint *)((char *)target - field->offset + field->n_offset) = periods->len;
  *(TidePeriod **)target = (TidePeriod *)g_array_free (periods, FALSE);
}

static void
clear_periods (const TideField *field, gpointer target)
{
  g_clear_pointer ((TidePeriod **)target, g_free);
}

const TideFieldType tide_field_periods = { read_periods, clear_periods };

static void
read_object (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_fields_read (field->fields, self, node, target);
}

static void
clear_object (const TideField *field, gpointer target)
{
  tide_fields_clear (field->fields, target);
}

const TideFieldType tide_field_object = { read_object, clear_object };

typedef struct {
  const TideItem *item;
  GPtrArray *list;
} Items;

static void
read_into_items (TideReader *self, JsonNode *node, gpointer data)
{
  const Items *items = data;
  gpointer one = g_malloc0 (items->item->size);
  if (items->item->start != NULL)
    items->item->start (self, one);
  g_ptr_array_add (items->list, one);
  tide_fields_read (items->item->fields, self, node, one);
  if (items->item->finish != NULL)
    items->item->finish (self, node, one);
}

static void
warn_of_unknown_keys (TideReader *self, JsonObject *object, const TideField *fields)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const TideField *field = fields;
      while (field->key != NULL && !g_str_equal (field->key, key))
        field++;
      if (field->key != NULL)
        continue;
      tide_reader_enter_key (self, key);
      tide_reader_warning (
          self, N_ ("expected a key of the format, found another, which is ignored"), NULL);
      tide_reader_leave (self);
    }
}

static void
read_field (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_reader_enter_key (self, field->key);
  field->type->read (self, node, field, (char *)target + field->offset);
  tide_reader_leave (self);
}

static void
tell_missing (TideReader *self, const TideField *field)
{
  g_autofree char *wanted = g_strdup_printf ("“%s”", field->key);
  tide_reader_tell_expected (self, NULL, wanted);
}

void
tide_field_read_into_ids (TideReader *self, JsonNode *node, gpointer strings)
{
  char *id = expect_form (self, node, &tide_form_id);
  if (id != NULL)
    g_ptr_array_add (strings, id);
}

void
tide_field_read_into_texts (TideReader *self, JsonNode *node, gpointer strings)
{
  char *text = expect_form (self, node, &tide_form_text);
  if (text != NULL)
    g_ptr_array_add (strings, text);
}

void
tide_field_read_list (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  tide_reader_read_list (self, node, read_into_items,
                         &(Items){ field->item, *(GPtrArray **)target });
}

void
tide_field_clear_list (const TideField *field, gpointer target)
{
  GPtrArray *list = *(GPtrArray **)target;
  for (guint i = 0; i < list->len; i++)
    {
      tide_fields_clear (field->item->fields, list->pdata[i]);
      g_free (list->pdata[i]);
    }
  g_clear_pointer ((GPtrArray **)target, g_ptr_array_unref);
}

const TideFieldType tide_field_list = { tide_field_read_list, tide_field_clear_list };

static gboolean
is_needed (const TideReader *self, const TideField *field)
{
  return field->need == TIDE_FIELD_REQUIRED
         || (field->need == TIDE_FIELD_OF_FIGURES && !self->topics_alone);
}

gboolean
tide_fields_read (const TideField *fields, TideReader *self, JsonNode *node, gpointer target)
{
  JsonObject *object = tide_reader_expect_object (self, node);
  if (object == NULL)
    return FALSE;
  guint n_known = 0;
  for (const TideField *field = fields; field->key != NULL; field++)
    {
      JsonNode *member = json_object_get_member (object, field->key);
      n_known += member != NULL ? 1 : 0;
      if (member == NULL && is_needed (self, field))
        tell_missing (self, field);
      if (member != NULL && field->type != NULL && field->need != TIDE_FIELD_LATER)
        read_field (self, member, field, target);
    }
  if (n_known < json_object_get_size (object))
    warn_of_unknown_keys (self, object, fields);
  return TRUE;
}

void
tide_fields_read_later (const TideField *fields, TideReader *self, JsonObject *object,
                        gpointer target)
{
  for (const TideField *field = fields; field->key != NULL; field++)
    {
      JsonNode *member = json_object_get_member (object, field->key);
      if (member != NULL && field->need == TIDE_FIELD_LATER)
        read_field (self, member, field, target);
    }
}

void
tide_fields_clear (const TideField *fields, gpointer target)
{
  for (const TideField *field = fields; field->key != NULL; field++)
    if (field->type != NULL && field->type->clear != NULL)
      field->type->clear (field, (char *)target + field->offset);
}
