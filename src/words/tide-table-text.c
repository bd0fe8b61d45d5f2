/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table as text for programs and terminals: CSV and JSON carry plain numbers and the names that
 * data uses, the text is for people. It must not know charts.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-table-text.h"

#include "tide-decimal.h"
#include "tide-pattern.h"
#include "tide-phrase.h"
#include "tide-row-text.h"
#include "tide-sentence.h"
#include "tide-sources.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#define CSV_HEADER                                                                                 \
  "indicator,economy,name,period_asked,period_used,value,unit,qualifier,status,rank,selected,"     \
  "source,licence\r\n"
#define COLUMN_GAP 2
#define MAX_INTEGER 9007199254740992.0 /* above, doubles skip whole numbers */

/* The rows that are written: a range's figures, else the field; then all other economies. */
static GPtrArray *
rows_to_write (const TideTable *table)
{
  GPtrArray *rows = g_ptr_array_new ();
  const TideRow *from = table->is_range ? table->points : table->rows;
  guint n = table->is_range ? table->n_points : table->n_rows;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, (gpointer)&from[i]);
  for (guint i = 0; table->is_range && i < table->n_rest_points; i++)
    g_ptr_array_add (rows, &table->rest_points[i]);
  if (!table->is_range && table->has_rest)
    g_ptr_array_add (rows, (gpointer)&table->rest);
  return rows;
}

static const char *
code_of (const TideRow *row)
{
  return row->economy != NULL ? row->economy->code : "";
}

/* A cell that a spreadsheet would run is told to be text; one with a comma, quote or line break is
 * quoted (RFC 4180). */
static void
append_cell (GString *csv, const char *text)
{
  gboolean runs = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append_printf (csv, "%s%s", runs ? "'" : "", text);
      return;
    }
  g_string_append (csv, runs ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  g_string_append_c (csv, '"');
}

static char *
plain_value (const TideRow *row)
{
  return tide_row_has_value (row) ? tide_number_to_plain (row->value) : g_strdup ("");
}

static char *
plain_rank (const TideRow *row)
{
  return row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("");
}

static char *
plain_source (const TideRow *row, TideLanguage language)
{
  return row->source != NULL ? tide_source_cite (row->source, TIDE_CITE_TEXT, language)
                             : g_strdup ("");
}

static const char *
plain_licence (const TideRow *row, TideLanguage language)
{
  return row->source != NULL ? tide_text_get (&row->source->licence, language) : "";
}

static void
append_csv_row (GString *csv, const TideTable *table, const TideRow *row, TideLanguage language)
{
  g_autofree char *asked = tide_period_to_string (row->asked);
  g_autofree char *used = tide_period_to_string (row->used);
  g_autofree char *value = plain_value (row);
  g_autofree char *status = tide_status_to_string (row->status);
  g_autofree char *rank = plain_rank (row);
  g_autofree char *source = plain_source (row, language);
  append_cell (csv, table->indicator->id);
  g_string_append_c (csv, ',');
  append_cell (csv, code_of (row));
  g_string_append_c (csv, ',');
  append_cell (csv, tide_row_name (row, language));
  g_string_append_printf (csv, ",%s,%s,%s,%s,%s,%s,%s,%s,", asked, used, value, table->unit->name,
                          tide_qualifier_row (row->qualifier)->name, status, rank,
                          row->selected ? "true" : "false");
  append_cell (csv, source);
  g_string_append_c (csv, ',');
  append_cell (csv, plain_licence (row, language));
  g_string_append (csv, "\r\n");
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL && *value != '\0')
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_period (JsonBuilder *builder, const char *name, TidePeriod period)
{
  g_autofree char *text = tide_period_to_string (period);
  add_string (builder, name, text);
}

static void
add_json_numbers (JsonBuilder *builder, const TideRow *row)
{
  json_builder_set_member_name (builder, "value");
  if (!tide_row_has_value (row))
    json_builder_add_null_value (builder);
  else if (row->value == floor (row->value) && fabs (row->value) < MAX_INTEGER)
    json_builder_add_int_value (builder, (gint64)row->value);
  else
    json_builder_add_double_value (builder, row->value);
  json_builder_set_member_name (builder, "rank");
  if (row->rank > 0)
    json_builder_add_int_value (builder, row->rank);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "selected");
  json_builder_add_boolean_value (builder, row->selected);
}

static void
add_json_row (JsonBuilder *builder, const TideTable *table, const TideRow *row,
              TideLanguage language)
{
  g_autofree char *status = tide_status_to_string (row->status);
  g_autofree char *missing = tide_row_missing_text (row, table, language);
  g_autofree char *source = plain_source (row, language);
  json_builder_begin_object (builder);
  add_string (builder, "economy", code_of (row));
  add_string (builder, "name", tide_row_name (row, language));
  add_period (builder, "period_asked", row->asked);
  add_period (builder, "period_used", row->used);
  add_json_numbers (builder, row);
  add_string (builder, "qualifier", tide_qualifier_row (row->qualifier)->name);
  add_string (builder, "status", status);
  if (missing != NULL)
    add_string (builder, "missing", missing);
  add_string (builder, "source", source);
  add_string (builder, "licence", plain_licence (row, language));
  json_builder_end_object (builder);
}

static void
add_json_head (JsonBuilder *builder, const TideTable *table, TideLanguage language)
{
  g_autofree char *link = tide_query_to_string (table->query);
  g_autofree char *problem = tide_table_problem_text (table, language);
  add_string (builder, "link", link);
  if (problem != NULL)
    add_string (builder, "problem", problem);
  if (table->indicator == NULL)
    return;
  add_string (builder, "indicator", table->indicator->id);
  add_string (builder, "title", tide_text_get (&table->indicator->title, language));
  add_string (builder, "definition", tide_text_get (&table->indicator->definition, language));
  add_string (builder, "unit", table->unit->name);
  if (table->is_range)
    add_period (builder, "first", table->first);
  add_period (builder, "period", table->period);
}

/* Cells on a screen: two for a wide character, none for one that is set on another. */
static int
count_cells (const char *text)
{
  int n = 0;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return n;
}

/* What would move a terminal's cursor or colour it is no part of a name. */
static char *
without_controls (const char *text)
{
  GString *out = g_string_new (NULL);
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_iscntrl (g_utf8_get_char (text)))
      g_string_append_unichar (out, g_utf8_get_char (text));
  return g_string_free (out, FALSE);
}

enum { COLUMN_NAME, COLUMN_VALUE, COLUMN_RANK, COLUMN_PERIOD, COLUMN_NOTE, N_COLUMNS };

typedef struct {
  char *cells[N_COLUMNS];
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;
  for (int i = 0; i < N_COLUMNS; i++)
    g_free (line->cells[i]);
  g_free (line);
}

static char *
period_text (const TideTable *table, const TideRow *row, TideLanguage language)
{
  if (!tide_row_has_value (row)
      || (!table->is_range && tide_period_equal (row->used, table->period)))
    return g_strdup ("");
  return tide_period_format (row->used, language);
}

/* Why there is no value, or what it is if not observed. */
static char *
note_text (const TideTable *table, const TideRow *row, TideLanguage language)
{
  if (!tide_row_has_value (row))
    return tide_row_missing_text (row, table, language);
  if (!tide_status_is_given (row->status))
    return g_strdup ("");
  return g_strdup (tide_pgettext (language, "status", tide_status_told (row->status)->beside));
}

static Line *
line_new (const TideTable *table, const TideRow *row, const TidePrecision *shown)
{
  Line *line = g_new0 (Line, 1);
  TideLanguage language = shown->language;
  g_autofree char *name
      = g_strconcat (row->selected ? "* " : "  ", tide_row_name (row, language), NULL);
  line->cells[COLUMN_NAME] = without_controls (name);
  line->cells[COLUMN_VALUE] = tide_row_value_text (row, shown);
  line->cells[COLUMN_RANK] = row->rank > 0 ? tide_phrase_rank (row, language) : g_strdup ("");
  line->cells[COLUMN_PERIOD] = period_text (table, row, language);
  line->cells[COLUMN_NOTE] = note_text (table, row, language);
  return line;
}

/* Values stand right, all else left; a column without a cell takes no room. */
static void
append_line (GString *text, const Line *line, const int *widths)
{
  gsize start = text->len;
  for (int i = 0; i < N_COLUMNS; i++)
    if (widths[i] > 0)
      {
        int space = widths[i] - count_cells (line->cells[i]);
        int before = i == COLUMN_VALUE ? space : 0;
        g_string_append_printf (text, "%*s%s%*s", before, "", line->cells[i],
                                space - before + COLUMN_GAP, "");
      }
  while (text->len > start && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_lines (GString *text, const TideTable *table, TideLanguage language)
{
  g_autoptr (GPtrArray) rows = rows_to_write (table);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  int widths[N_COLUMNS] = { 0 };
  TidePrecision shown
      = tide_table_precision_of (table, TIDE_ROWS_OF_FIELD, TIDE_VALUE_IN_CELL, language);
  for (guint i = 0; i < rows->len; i++)
    {
      Line *line = line_new (table, rows->pdata[i], &shown);
      for (int j = 0; j < N_COLUMNS; j++)
        widths[j] = MAX (widths[j], count_cells (line->cells[j]));
      g_ptr_array_add (lines, line);
    }
  for (guint i = 0; i < lines->len; i++)
    append_line (text, lines->pdata[i], widths);
}

static void
append_heading (GString *text, const TideTable *table, TideLanguage language)
{
  g_autofree char *measure = tide_phrase_measure (table, language);
  g_autofree char *plain = without_controls (measure);
  g_autofree char *first = tide_period_format (table->first, language);
  g_autofree char *last = tide_period_format (table->period, language);
  g_string_append_printf (text, "%s\n", plain);
  if (table->is_range && !tide_period_equal (table->first, table->period))
    {
      /* Translators: the ends of a range of time, over a table */
      const char *pattern = tide_pgettext (language, "range", "{first} to {last}");
      g_autofree char *range
          = tide_pattern_fill (language, pattern, "first", first, "last", last, NULL);
      g_string_append_printf (text, "%s\n\n", range);
    }
  else
    g_string_append_printf (text, "%s\n\n", last);
}

char *
tide_table_to_csv (const TideTable *self, TideLanguage language)
{
  GString *csv = g_string_new (CSV_HEADER);
  g_autoptr (GPtrArray) rows = rows_to_write (self);
  for (guint i = 0; i < rows->len; i++)
    append_csv_row (csv, self, rows->pdata[i], language);
  return g_string_free (csv, FALSE);
}

/* Where the string ends that begins at @quote: its closing quote. */
static const char *
string_end (const char *quote)
{
  const char *at = quote + 1;
  while (*at != '"' && *at != '\0')
    at += at[0] == '\\' && at[1] != '\0' ? 2 : 1;
  return at;
}

/* The same JSON with each number in the shortest digits that read back to it: json-glib's generator
 * prints 40.2 as 40.200000000000003. (transfer full) */
static char *
shorten_numbers (const char *json)
{
  GString *out = g_string_new (NULL);
  for (const char *at = json; *at != '\0';)
    {
      const char *end = at + 1;
      if (*at == '"')
        end = string_end (at) + 1;
      else if (g_ascii_isdigit (*at))
        {
          double value = g_ascii_strtod (at, (char **)&end);
          g_autofree char *digits
              = tide_decimal_to_string (tide_decimal_from_double (value), 0, TIDE_GROUPING_NONE);
          g_string_append (out, digits);
          at = end;
          continue;
        }
      g_string_append_len (out, at, end - at);
      at = end;
    }
  return g_string_free (out, FALSE);
}

char *
tide_table_to_json (const TideTable *self, TideLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GPtrArray) rows = rows_to_write (self);
  json_builder_begin_object (builder);
  add_json_head (builder, self, language);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_json_row (builder, self, rows->pdata[i], language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  g_autofree char *json = json_generator_to_data (generator, NULL);
  return shorten_numbers (json);
}

char *
tide_table_to_text (const TideTable *self, TideLanguage language)
{
  GString *text = g_string_new (NULL);
  if (self->problem != TIDE_PROBLEM_NONE)
    {
      g_autofree char *problem = tide_table_problem_text (self, language);
      g_string_append_printf (text, "%s\n", problem);
      return g_string_free (text, FALSE);
    }
  append_heading (text, self, language);
  append_lines (text, self, language);
  g_autofree char *sources = tide_table_source_line (self, language);
  g_autofree char *plain = without_controls (sources);
  g_string_append_printf (text, "\n%s\n", plain);
  return g_string_free (text, FALSE);
}
