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

/* Marks a message for translation, which happens where it is used. */
#define N_(message) message

/* A heading of the list and what stands under it. */
typedef struct {
  const TideTopic *topic; /* NULL for reference */
  GPtrArray *indicators;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->indicators);
  g_free (group);
}

static Group *
group_add (GPtrArray *groups, const TideTopic *topic)
{
  Group *group = g_new0 (Group, 1);

  group->topic = topic;
  group->indicators = g_ptr_array_new ();
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
add_topics (GPtrArray *groups, const TideDataset *dataset, TideCatalog *catalog, GHashTable *listed)
{
  for (guint i = 0; i < dataset->topics->len; i++)
    {
      const TideTopic *topic = g_ptr_array_index (dataset->topics, i);
      Group *group = group_of (groups, topic);

      for (char **id = topic->indicators; *id != NULL; id++)
        {
          const TideIndicator *indicator = tide_catalog_find (catalog, *id, NULL);

          if (indicator != NULL && g_hash_table_add (listed, (gpointer)indicator))
            g_ptr_array_add (group->indicators, (gpointer)indicator);
        }
    }
}

/* Indicators of a dataset that no topic has; those that another dataset replaces are not listed. */
static void
add_others (Group *reference, const TideDataset *dataset, TideCatalog *catalog, GHashTable *listed)
{
  for (guint i = 0; i < dataset->indicators->len; i++)
    {
      const TideIndicator *indicator = g_ptr_array_index (dataset->indicators, i);

      if (tide_catalog_find (catalog, indicator->id, NULL) == indicator
          && g_hash_table_add (listed, (gpointer)indicator))
        g_ptr_array_add (reference->indicators, (gpointer)indicator);
    }
}

static GPtrArray *
group_all (TideCatalog *catalog, const GPtrArray *datasets)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  Group *reference;

  for (guint i = 0; i < datasets->len; i++)
    add_topics (groups, g_ptr_array_index (datasets, i), catalog, listed);
  reference = group_add (groups, NULL);
  for (guint i = 0; i < datasets->len; i++)
    add_others (reference, g_ptr_array_index (datasets, i), catalog, listed);
  return groups;
}

static const TideSource *
source_of (const TideIndicator *indicator)
{
  return g_ptr_array_index (indicator->dataset->sources, indicator->source);
}

static char *
format_periods (const TideIndicator *indicator, TideLanguage language)
{
  guint n;
  g_autofree TidePeriod *periods = tide_indicator_periods (indicator, &n);
  if (n == 0)
    return g_strdup ("");
  if (n == 1)
    return tide_period_format (periods[0], language);
  return tide_period_format_range (periods[0], periods[n - 1], language);
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
format_places (const TideIndicator *indicator, TideLanguage language)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint n = 0;
      for (guint j = 0; j < indicator->n_economies; j++)
        n += indicator->economies[j]->kind == places[i].kind;
      g_autofree char *count
          = tide_pattern_count (language, tide_gettext (language, places[i].counted), n, NULL);
      if (n > 0)
        g_strv_builder_add (counts, count);
    }
  g_auto (GStrv) list = g_strv_builder_end (counts);
  return g_strjoinv (" · ", list);
}

static char *
format_source (const TideIndicator *indicator, TideLanguage language)
{
  const TideSource *source = source_of (indicator);
  /* Translators: the publisher of a source, and its year */
  const char *pattern = tide_pgettext (language, "publisher", "{publisher}, {year}");

  return tide_pattern_fill (language, pattern, "publisher",
                            tide_text_get (&source->publisher, language), "year", source->year,
                            NULL);
}

static char *
format_indicator (const TideIndicator *indicator, TideLanguage language)
{
  const char *unit = tide_unit_title (indicator->unit, language);
  g_autofree char *counted = format_places (indicator, language);
  g_autofree char *periods = format_periods (indicator, language);
  g_autofree char *source = format_source (indicator, language);

  if (*unit == '\0')
    unit = tide_pgettext (language, "unit", "number");
  return g_strdup_printf ("  %s\n      %s\n      %s · %s · %s · %s\n", indicator->id,
                          tide_text_get (&indicator->title, language), counted, periods, unit,
                          source);
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

      if (group->indicators->len == 0)
        continue;
      g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "",
                              group_title (group, language));
      for (guint j = 0; j < group->indicators->len; j++)
        {
          g_autofree char *lines
              = format_indicator (g_ptr_array_index (group->indicators, j), language);

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
build_periods (JsonBuilder *builder, const TideIndicator *indicator)
{
  guint n;
  g_autofree TidePeriod *periods = tide_indicator_periods (indicator, &n);

  json_builder_set_member_name (builder, "periods");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *period = tide_period_to_string (periods[i]);

      json_builder_add_string_value (builder, period);
    }
  json_builder_end_array (builder);
}

static void
build_source (JsonBuilder *builder, const TideSource *source, TideLanguage language)
{
  json_builder_set_member_name (builder, "source");
  json_builder_begin_object (builder);
  add_string (builder, "id", source->id);
  add_string (builder, "publisher", tide_text_get (&source->publisher, language));
  add_string (builder, "title", tide_text_get (&source->title, language));
  add_string (builder, "year", source->year);
  add_string (builder, "url", source->url);
  json_builder_end_object (builder);
}

static void
build_indicator (JsonBuilder *builder, const TideIndicator *indicator, TideLanguage language)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", indicator->id);
  add_string (builder, "dataset", indicator->dataset->id);
  add_string (builder, "title", tide_text_get (&indicator->title, language));
  add_string (builder, "definition", tide_text_get (&indicator->definition, language));
  add_string (builder, "unit", indicator->unit->name);
  json_builder_set_member_name (builder, "economies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < indicator->n_economies; i++)
    json_builder_add_string_value (builder, indicator->economies[i]->code);
  json_builder_end_array (builder);
  build_periods (builder, indicator);
  json_builder_set_member_name (builder, "figures");
  json_builder_add_int_value (builder, indicator->n_figures);
  build_source (builder, source_of (indicator), language);
  json_builder_end_object (builder);
}

static void
build_indicators (JsonBuilder *builder, const Group *group, TideLanguage language)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < group->indicators->len; i++)
    build_indicator (builder, g_ptr_array_index (group->indicators, i), language);
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
  g_autoptr (GPtrArray) datasets = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *text = NULL;

  if (format < 0)
    return TIDE_EXIT_USAGE;
  datasets = tide_catalog_datasets (self->catalog);
  groups = group_all (self->catalog, datasets);
  text = to_string[format](groups, self->language);
  return tide_cli_print (self, text);
}
