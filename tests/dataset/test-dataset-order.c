/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of a file's keys changes nothing: the shipped datasets, shuffled, read alike.
 */
#include "tide-dataset.h"
#include "tide-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
dump_text (GString *out, const TideText *text)
{
  for (guint i = 0; i < TIDE_N_LANGUAGES; i++)
    g_string_append_printf (out, " %s", text->by_language[i] ? text->by_language[i] : "-");
}

static void
dump_strings (GString *out, char **strings)
{
  for (guint i = 0; strings && strings[i]; i++)
    g_string_append_printf (out, " %s", strings[i]);
  g_string_append_c (out, '\n');
}

static void
dump_indicator (GString *out, const TideIndicator *indicator)
{
  g_autofree char *asked = tide_asked_to_string (indicator->default_period);
  g_string_append_printf (out, "%s %s %d %d %d %u %u %u %d %d %d %d %s %u", indicator->id,
                          indicator->unit->name, indicator->decimals, indicator->direction,
                          indicator->comparable, indicator->n_breaks, indicator->n_partial,
                          indicator->per, indicator->additive,
                          indicator->absence == TIDE_ABSENCE_NONE, indicator->tolerance,
                          indicator->default_kind, asked, indicator->source);
  dump_text (out, &indicator->title);
  dump_text (out, &indicator->definition);
  dump_text (out, &indicator->caveat);
  dump_text (out, &indicator->whole);
  dump_strings (out, indicator->default_countries);
  dump_strings (out, indicator->related);
  for (guint i = 0; i < indicator->n_figures; i++)
    {
      const TideFigure *figure = &indicator->figures[i];
      g_autofree char *text = tide_period_to_string (figure->period);
      g_string_append_printf (out, "%s %s %.17g %u %u %u",
                              indicator->economies[figure->economy]->code, text, figure->value,
                              figure->source, figure->status, figure->qualifier);
      if (figure->note)
        dump_text (out, figure->note);
      g_string_append_c (out, '\n');
    }
}

static void
dump_topic (GString *out, const TideTopic *topic)
{
  g_string_append_printf (out, "%s %s", topic->id, topic->icon);
  dump_text (out, &topic->title);
  dump_text (out, &topic->short_title);
  dump_text (out, &topic->summary);
  dump_strings (out, topic->indicators);
  for (guint i = 0; i < topic->notes->len; i++)
    {
      const TideNote *note = g_ptr_array_index (topic->notes, i);
      dump_text (out, &note->title);
      dump_text (out, &note->text);
      dump_strings (out, note->indicators);
      dump_strings (out, note->sources);
    }
}

static void
dump_source (GString *out, const TideSource *source)
{
  g_string_append_printf (out, "%s %s %s %d", source->id, source->year, source->url, source->basis);
  dump_text (out, &source->publisher);
  dump_text (out, &source->title);
  dump_text (out, &source->via);
  dump_text (out, &source->note);
  g_string_append_c (out, '\n');
}

static void
dump_economy (GString *out, const TideEconomy *economy)
{
  g_string_append_printf (out, "%s %d %s", economy->code, economy->kind,
                          economy->within ? economy->within : "-");
  dump_text (out, &economy->name);
  dump_text (out, &economy->short_name);
  dump_strings (out, economy->regions);
  dump_strings (out, economy->members);
}

/* All that a dataset says, as text. */
static char *
dump (const TideDataset *dataset)
{
  GString *out = g_string_new (dataset->id);
  g_string_append (out, dataset->updated);
  dump_text (out, &dataset->title);
  for (guint i = 0; i < dataset->sources->len; i++)
    dump_source (out, dataset->sources->pdata[i]);
  for (guint i = 0; i < dataset->economies->len; i++)
    dump_economy (out, dataset->economies->pdata[i]);
  for (guint i = 0; i < dataset->indicators->len; i++)
    dump_indicator (out, dataset->indicators->pdata[i]);
  for (guint i = 0; i < dataset->topics->len; i++)
    dump_topic (out, dataset->topics->pdata[i]);
  dump_strings (out, dataset->warnings);
  return g_string_free (out, FALSE);
}

static JsonNode *shuffle (JsonNode *node);

static JsonNode *
shuffle_object (JsonObject *object)
{
  JsonObject *shuffled = json_object_new ();
  g_autoptr (GList) keys = json_object_get_members (object);
  while (keys)
    {
      GList *one = g_list_nth (keys, g_test_rand_int_range (0, g_list_length (keys)));
      json_object_set_member (shuffled, one->data,
                              shuffle (json_object_get_member (object, one->data)));
      keys = g_list_delete_link (keys, one);
    }
  JsonNode *copy = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (copy, shuffled);
  return copy;
}

static JsonNode *
shuffle (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return shuffle_object (json_node_get_object (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  JsonArray *list = json_array_new ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    json_array_add_element (list, shuffle (json_array_get_element (json_node_get_array (node), i)));
  JsonNode *copy = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (copy, list);
  return copy;
}

static TideDataset *
read_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TideDataset *dataset = tide_test_read (bytes, "shuffled", &error);
  g_assert_no_error (error);
  return dataset;
}

/* Each shipped file, with the keys of all its objects in another order, is the same dataset. */
static void
test_order_of_keys (void)
{
  g_autofree char *folder
      = g_build_filename (g_getenv ("TIDE_TEST_SOURCE"), "data", "datasets", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  tide_test_list_folder (paths, folder);
  g_assert_cmpuint (paths->len, >, 100);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *text = NULL;
      g_assert_true (g_file_get_contents (paths->pdata[i], &text, NULL, NULL));
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (JsonNode) shuffled = shuffle (node);
      g_autoptr (TideDataset) one = read_node (node);
      g_autoptr (TideDataset) other = read_node (shuffled);
      g_autofree char *first = dump (one);
      g_autofree char *second = dump (other);
      g_assert_cmpstr (first, ==, second);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset-order/keys", test_order_of_keys);
  return g_test_run ();
}
