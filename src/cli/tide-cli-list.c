/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list: every indicator that a link can name, by topic, those for reference last. It must not
 * know figures beyond how many there are.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli.h"
#include "tide-number.h"
#include "tide-pattern.h"
#include "tide-period-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Marks a message for translation, which happens where it is used. */
#define N_(message) message

/* A heading of the list and what stands under it. */
typedef struct {
  const TideTopic *topic; /* NULL for reference */
  GPtrArray *heads;       /* of TideHead */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->heads);
  g_free (group);
}

static Group *
group_add (GPtrArray *groups, const TideTopic *topic)
{
  Group *group = g_new0 (Group, 1);

  group->topic = topic;
  group->heads = g_ptr_array_new ();
  g_ptr_array_add (groups, group);
  return group;
}

/* The group of a topic: two datasets may fill one. */
static Group *
group_of (GPtrArray *groups, const TideTopic *topic)
{
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->topic->id, topic->id))
        return group;
    }
  return group_add (groups, topic);
}

static void
add_topic (GPtrArray *groups, const TideTopic *topic, TideCatalog *catalog, GHashTable *listed)
{
  Group *group = group_of (groups, topic);

  for (char **id = topic->indicators; *id != NULL; id++)
    {
      const TideHead *head = tide_catalog_find_head (catalog, *id);

      if (head != NULL && g_hash_table_add (listed, (gpointer)head))
        g_ptr_array_add (group->heads, (gpointer)head);
    }
}

/* In topics, then what no topic has; what another dataset replaces is not listed. */
static GPtrArray *
group_all (TideCatalog *catalog)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) topics = tide_catalog_topics (catalog);
  g_autoptr (GPtrArray) heads = tide_catalog_heads (catalog);
  Group *reference;

  for (guint i = 0; i < topics->len; i++)
    add_topic (groups, g_ptr_array_index (topics, i), catalog, listed);
  reference = group_add (groups, NULL);
  for (guint i = 0; i < heads->len; i++)
    if (g_hash_table_add (listed, g_ptr_array_index (heads, i)))
      g_ptr_array_add (reference->heads, g_ptr_array_index (heads, i));
  return groups;
}

static char *
format_periods (const TideHead *head, TideLanguage language)
{
  if (head->n_periods == 0)
    return g_strdup ("");
  if (head->n_periods == 1)
    return tide_period_format (head->periods[0], language);
  return tide_period_format_range (head->periods[0], head->periods[head->n_periods - 1], language);
}

/* What is counted of a kind of place, each by itself: provinces and groups are no countries. */
static const struct {
  TideEconomyKind kind;
  const char *counted;
} places[] = {
  { TIDE_ECONOMY_NATIONAL, N_ ("{n} {country or region|countries and regions}") },
  { TIDE_ECONOMY_SUBNATIONAL, N_ ("{n} {province or city|provinces and cities}") },
  { TIDE_ECONOMY_AGGREGATE, N_ ("{n} {group|groups}") },
};

static char *
format_places (const TideHead *head, TideLanguage language)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint n = head->n_places[places[i].kind];
      g_autofree char *count
          = tide_pattern_count (language, tide_gettext (language, places[i].counted), n, NULL);
      if (n > 0)
        g_strv_builder_add (counts, count);
    }
  g_auto (GStrv) list = g_strv_builder_end (counts);
  return g_strjoinv (" · ", list);
}

/* Whether a source before that at @place has its publisher. */
static gboolean
is_told (const TideHead *head, guint place, TideLanguage language)
{
  const TideSource *source = g_ptr_array_index (head->sources, place);

  for (guint i = 0; i < place; i++)
    {
      const TideSource *before = g_ptr_array_index (head->sources, i);

      if (g_str_equal (tide_text_get (&before->publisher, language),
                       tide_text_get (&source->publisher, language)))
        return TRUE;
    }
  return FALSE;
}

static int
by_year (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The years of all sources of one publisher: "2024 and 2025". */
static char *
format_years (const TideHead *head, const char *publisher, TideLanguage language)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new ();

  for (guint i = 0; i < head->sources->len; i++)
    {
      const TideSource *source = g_ptr_array_index (head->sources, i);

      if (g_str_equal (tide_text_get (&source->publisher, language), publisher)
          && !g_ptr_array_find_with_equal_func (years, source->year, g_str_equal, NULL))
        g_ptr_array_add (years, source->year);
    }
  g_ptr_array_sort (years, by_year);
  g_ptr_array_add (years, NULL);
  return tide_language_join (language, (const char *const *)years->pdata);
}

static char *
format_sources (const TideHead *head, TideLanguage language)
{
  char *list = NULL;

  for (guint i = 0; i < head->sources->len; i++)
    {
      const TideSource *source = g_ptr_array_index (head->sources, i);
      const char *publisher = tide_text_get (&source->publisher, language);
      g_autofree char *years = format_years (head, publisher, language);
      /* Translators: the publisher of a source, and its year */
      const char *pattern = tide_pgettext (language, "publisher", "{publisher}, {year}");
      /* Translators: two sources, one behind the other */
      const char *both = tide_pgettext (language, "sources", "{before}; {source}");
      g_autofree char *before = list;
      g_autofree char *told = NULL;

      if (is_told (head, i, language))
        {
          g_steal_pointer (&before);
          continue;
        }
      told = tide_pattern_fill (language, pattern, "publisher", publisher, "year", years, NULL);
      list = before == NULL
                 ? g_steal_pointer (&told)
                 : tide_pattern_fill (language, both, "before", before, "source", told, NULL);
    }
  return list;
}

static char *
format_head (const TideHead *head, TideLanguage language)
{
  const char *unit = tide_unit_title (head->unit, language);
  g_autofree char *counted = format_places (head, language);
  g_autofree char *periods = format_periods (head, language);
  g_autofree char *sources = format_sources (head, language);

  if (*unit == '\0')
    unit = tide_pgettext (language, "unit", "number");
  return g_strdup_printf ("  %s\n      %s\n      %s · %s · %s · %s\n", head->id,
                          tide_text_get (&head->title, language), counted, periods, unit, sources);
}

static const char *
group_title (const Group *group, TideLanguage language)
{
  if (group->topic == NULL)
    return tide_gettext (language, "For reference");
  return tide_text_get (&group->topic->title, language);
}

static char *
groups_to_text (const GPtrArray *groups, TideLanguage language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);

      if (group->heads->len == 0)
        continue;
      g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "",
                              group_title (group, language));
      for (guint j = 0; j < group->heads->len; j++)
        {
          g_autofree char *lines = format_head (g_ptr_array_index (group->heads, j), language);

          g_string_append (text, lines);
        }
    }
  return g_string_free (text, FALSE);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
build_periods (JsonBuilder *builder, const TideHead *head)
{
  json_builder_set_member_name (builder, "periods");
  json_builder_begin_array (builder);
  for (guint i = 0; i < head->n_periods; i++)
    {
      g_autofree char *period = tide_period_to_string (head->periods[i]);

      json_builder_add_string_value (builder, period);
    }
  json_builder_end_array (builder);
}

static void
build_source (JsonBuilder *builder, const TideSource *source, TideLanguage language)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", source->id);
  add_string (builder, "publisher", tide_text_get (&source->publisher, language));
  add_string (builder, "title", tide_text_get (&source->title, language));
  add_string (builder, "year", source->year);
  add_string (builder, "url", source->url);
  json_builder_end_object (builder);
}

/* The indicator's own, and all that its figures are from. */
static void
build_sources (JsonBuilder *builder, const TideHead *head, TideLanguage language)
{
  json_builder_set_member_name (builder, "source");
  build_source (builder, g_ptr_array_index (head->sources, 0), language);
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < head->sources->len; i++)
    build_source (builder, g_ptr_array_index (head->sources, i), language);
  json_builder_end_array (builder);
}

static void
build_head (JsonBuilder *builder, const TideHead *head, TideLanguage language)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", head->id);
  add_string (builder, "dataset", head->dataset_id);
  add_string (builder, "title", tide_text_get (&head->title, language));
  add_string (builder, "definition", tide_text_get (&head->definition, language));
  add_string (builder, "unit", head->unit->name);
  json_builder_set_member_name (builder, "economies");
  json_builder_begin_array (builder);
  for (char **code = head->economies; *code != NULL; code++)
    json_builder_add_string_value (builder, *code);
  json_builder_end_array (builder);
  build_periods (builder, head);
  json_builder_set_member_name (builder, "figures");
  json_builder_add_int_value (builder, head->n_figures);
  build_sources (builder, head, language);
  json_builder_end_object (builder);
}

static void
build_indicators (JsonBuilder *builder, const Group *group, TideLanguage language)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < group->heads->len; i++)
    build_head (builder, g_ptr_array_index (group->heads, i), language);
  json_builder_end_array (builder);
}

static void
build_group (JsonBuilder *builder, const Group *group, TideLanguage language)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", group->topic->id);
  add_string (builder, "title", group_title (group, language));
  json_builder_set_member_name (builder, "indicators");
  build_indicators (builder, group, language);
  json_builder_end_object (builder);
}

static char *
groups_to_json (const GPtrArray *groups, TideLanguage language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const Group *reference = g_ptr_array_index (groups, groups->len - 1);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "topics");
  json_builder_begin_array (builder);
  for (guint i = 0; i + 1 < groups->len; i++)
    build_group (builder, g_ptr_array_index (groups, i), language);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "reference");
  build_indicators (builder, reference, language);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

TideExit
tide_cli_list (TideCli *self)
{
  static const char *const formats[] = { "text", "json", NULL };
  static char *(*const to_string[]) (const GPtrArray *, TideLanguage)
      = { groups_to_text, groups_to_json };
  int format = tide_cli_choice (self, "--format", self->format, formats);
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *text = NULL;

  if (format < 0)
    return TIDE_EXIT_USAGE;
  groups = group_all (self->catalog);
  text = to_string[format](groups, self->language);
  return tide_cli_print (self, text);
}
