/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading an indicator's values into figures, by economy and period. Nearly all bytes of a dataset
 * are read here. It must not know what is told of the indicator elsewhere.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-reader-parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ECONOMIES_MAX 65535 /* what a figure’s index holds */

static gboolean
holds_number (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  GType type = json_node_get_value_type (node);
  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static void
read_number (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  if (holds_number (node))
    *(double *)target = json_node_get_double (node);
  else
    tide_reader_problem (self, node, N_ ("a number"), NULL);
}

static const TideFieldType field_number = { read_number, NULL };

static void
read_note (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideText *note = g_new0 (TideText, 1);
  *(TideText **)target = note;
  tide_field_text.read (self, node, field, note);
}

static void
clear_note (const TideField *field, gpointer target)
{
  TideText *note = *(TideText **)target;
  if (note != NULL)
    tide_text_clear (note);
  g_free (note);
}

static const TideFieldType field_note = { read_note, clear_note };

static const char *
qualifier_name (guint value)
{
  return value <= TIDE_QUALIFIER_AT_MOST ? tide_qualifier_row (value)->name : NULL;
}

/* By the number of the flag's bit. */
const char *
tide_reader_status_name (guint bit)
{
  const TideStatusRow *row;
  if (1u << bit > TIDE_STATUS_IMPUTED)
    return NULL;
  for (guint i = 0; (row = tide_status_nth (i)) != NULL; i++)
    if (row->flag == 1u << bit && row->is_given)
      return row->name;
  return "";
}

static const TideField figure_fields[] = {
  { "value", TIDE_FIELD_REQUIRED, &field_number, TIDE_MEMBER (TideFigure, value) },
  { "source", TIDE_FIELD_OPTIONAL, &tide_field_source, TIDE_MEMBER (TideFigure, source) },
  { "qualifier", TIDE_FIELD_OPTIONAL, &tide_field_name, TIDE_MEMBER (TideFigure, qualifier),
    .name_of = qualifier_name },
  { "status", TIDE_FIELD_OPTIONAL, &tide_field_one_or_names, TIDE_MEMBER (TideFigure, status),
    .name_of = tide_reader_status_name },
  { "note", TIDE_FIELD_OPTIONAL, &field_note, TIDE_MEMBER (TideFigure, note) },
  { NULL },
};

static void
warn_of_future (TideReader *self, const TideFigure *figure)
{
  if ((figure->status & TIDE_STATUS_PROJECTED) || figure->source >= self->source_years->len)
    return;
  int year = g_array_index (self->source_years, int, figure->source);
  if (figure->period.last_year > year)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);
      tide_reader_warning (
          self,
          N_ ("expected the status “projected”, because the source dates from {year}, found none"),
          "year", text, NULL);
    }
}

static void
read_figure (TideReader *self, JsonNode *node, TideFigure *figure, const char *period)
{
  if (!tide_period_parse (period, &figure->period))
    tide_reader_key_problem (
        self, period,
        N_ ("a period such as “2024”, “2024-H1”, “2024-Q1”, “2024-05” or “2014/2023”"));
  if (JSON_NODE_HOLDS_OBJECT (node))
    tide_fields_read (figure_fields, self, node, figure);
  else if (holds_number (node))
    figure->value = json_node_get_double (node);
  else
    tide_reader_problem (self, node, N_ ("a number, or an object with a “value”"), NULL);
  warn_of_future (self, figure);
}

static int
compare_figures (const void *a, const void *b)
{
  return tide_period_compare (((const TideFigure *)a)->period, ((const TideFigure *)b)->period);
}

static gboolean
is_sorted (const TideFigure *figures, guint n)
{
  for (guint i = 1; i < n; i++)
    if (compare_figures (&figures[i - 1], &figures[i]) > 0)
      return FALSE;
  return TRUE;
}

static void
read_figures (TideReader *self, JsonObject *object, TideIndicator *indicator)
{
  TideFigure *figures = indicator->figures + indicator->n_figures;
  guint n = 0;
  JsonObjectIter iter;
  const char *period;
  JsonNode *node;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &period, &node))
    {
      if (JSON_NODE_HOLDS_NULL (node))
        continue; /* a figure that is missing */
      figures[n] = (TideFigure){ .economy = indicator->n_economies,
                                 .source = indicator->source,
                                 .status = indicator->status };
      tide_reader_enter_key (self, period);
      read_figure (self, node, &figures[n++], period);
      tide_reader_leave (self);
    }
  if (!is_sorted (figures, n))
    qsort (figures, n, sizeof *figures, compare_figures);
  indicator->n_figures += n;
}

/* Adds an economy with its figures, which there is room for. */
static void
read_economy (TideReader *self, JsonNode *node, const char *code, TideIndicator *indicator)
{
  const TideEconomy *economy = tide_reader_expect_economy (self, code);
  JsonObject *figures = tide_reader_expect_object (self, node);
  if (economy == NULL || figures == NULL)
    return;
  if (json_object_get_size (figures) == 0)
    tide_reader_problem (self, node, N_ ("at least one period with a figure"), NULL);
  guint n_before = indicator->n_figures;
  read_figures (self, figures, indicator);
  if (indicator->n_figures > n_before)
    indicator->economies[indicator->n_economies++] = economy;
}

static guint
count_figures (JsonObject *values)
{
  guint n = 0;
  JsonObjectIter iter;
  JsonNode *node;
  json_object_iter_init (&iter, values);
  while (json_object_iter_next (&iter, NULL, &node))
    if (JSON_NODE_HOLDS_OBJECT (node))
      n += json_object_get_size (json_node_get_object (node));
  return n;
}

static void
read_values (TideReader *self, JsonNode *node, const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  JsonObject *values = tide_reader_expect_object (self, node);
  if (values == NULL)
    return;
  if (json_object_get_size (values) > ECONOMIES_MAX)
    {
      tide_reader_problem (self, node, N_ ("at most {n} countries and regions"), "n",
                           G_STRINGIFY (ECONOMIES_MAX), NULL);
      return;
    }
  indicator->economies = g_new (const TideEconomy *, json_object_get_size (values));
  indicator->figures = g_new (TideFigure, count_figures (values));
  g_autoptr (GList) codes = g_list_sort (json_object_get_members (values), (GCompareFunc)strcmp);
  for (GList *code = codes; code != NULL; code = code->next)
    {
      tide_reader_enter_key (self, code->data);
      read_economy (self, json_object_get_member (values, code->data), code->data, indicator);
      tide_reader_leave (self);
    }
  if (codes == NULL)
    tide_reader_problem (self, node, N_ ("at least one country or region with a figure"), NULL);
}

static void
clear_values (const TideField *field, gpointer target)
{
  TideIndicator *indicator = target;
  for (guint i = 0; i < indicator->n_figures; i++)
    if (indicator->figures[i].note != NULL)
      tide_fields_clear (figure_fields, &indicator->figures[i]);
  g_free (indicator->figures);
  g_free (indicator->economies);
}

const TideFieldType tide_field_values = { read_values, clear_values };
