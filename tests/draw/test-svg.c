/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An SVG as an XML parser reads it: every text has its length, every datum its title, the whole its
 * name, its source and its link; nothing in it is other than XML allows.
 */
#include "scenes.h"

#include "tide-export.h"

#include <string.h>

/* What was read. */
typedef struct {
  guint n_texts;
  guint n_rims; /* of background, behind texts */
  guint n_datum_titles;
  GHashTable *patterns;   /* ids that are defined */
  GHashTable *asked_for;  /* ids that are painted with */
  GHashTable *attributes; /* of the root */
  GHashTable *contents;   /* of elements that hold only text, the last of each name */
  GString *words;         /* of all <text>, one a line */
} Reading;

static gboolean
has_attribute (const char **names, const char **values, const char *name, const char *expected)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return expected == NULL || g_str_equal (values[i], expected);
  return FALSE;
}

static const char *
parent_of (GMarkupParseContext *context)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  return stack->next != NULL ? stack->next->data : "";
}

static void
read_attribute (Reading *self, const char *element, const char *name, const char *value)
{
  if (g_str_equal (element, "svg"))
    g_hash_table_insert (self->attributes, g_strdup (name), g_strdup (value));
  if (g_str_equal (element, "pattern") && g_str_equal (name, "id"))
    g_assert_true (g_hash_table_add (self->patterns, g_strdup (value)));
  if (g_str_has_prefix (value, "url(#"))
    g_hash_table_add (self->asked_for, g_strndup (value + 5, strlen (value) - 6));
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer data, GError **error)
{
  Reading *self = data;
  for (int i = 0; names[i] != NULL; i++)
    read_attribute (self, element, names[i], values[i]);
  if (g_str_equal (element, "title") && !g_str_equal (parent_of (context), "svg"))
    self->n_datum_titles++;
  if (!g_str_equal (element, "text"))
    return;
  if (has_attribute (names, values, "aria-hidden", "true"))
    self->n_rims++;
  else
    self->n_texts++;
  g_assert_true (has_attribute (names, values, "textLength", NULL));
  g_assert_true (has_attribute (names, values, "lengthAdjust", "spacingAndGlyphs"));
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  Reading *self = data;
  const char *element = g_markup_parse_context_get_element (context);
  if (g_str_equal (element, "text"))
    g_string_append_printf (self->words, "%s\n", text);
  if (!g_str_equal (element, "title") || g_str_equal (parent_of (context), "svg"))
    g_hash_table_insert (self->contents, g_strdup (element), g_strdup (text));
}

static const GMarkupParser parser = { .start_element = on_start, .text = on_text };

static Reading *
reading_new (const char *svg)
{
  Reading *self = g_new0 (Reading, 1);
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked_for = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_string_new (NULL);
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return self;
}

static void
reading_free (Reading *self)
{
  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->asked_for);
  g_hash_table_unref (self->attributes);
  g_hash_table_unref (self->contents);
  g_string_free (self->words, TRUE);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
assert_counts (const Reading *self, const TideScene *scene)
{
  guint n, n_texts = 0, n_rims = 0, n_datums = 0;
  const TideMark *marks = tide_scene_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    {
      n_texts += marks[i].shape == TIDE_SHAPE_TEXT;
      n_rims += marks[i].shape == TIDE_SHAPE_TEXT && marks[i].label.halo;
      n_datums += marks[i].part == TIDE_PART_DATUM;
    }
  g_assert_cmpuint (self->n_texts, ==, n_texts);
  g_assert_cmpuint (self->n_rims, ==, n_rims);
  g_assert_cmpuint (self->n_datum_titles, ==, n_datums);
}

static void
assert_patterns (const Reading *self)
{
  GHashTableIter iter;
  gpointer id;
  g_assert_cmpuint (g_hash_table_size (self->asked_for), ==, g_hash_table_size (self->patterns));
  g_hash_table_iter_init (&iter, self->asked_for);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_hash_table_contains (self->patterns, id));
}

/* Every text and every datum of the scene is there, and every pattern that is used. */
static void
test_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenes_links); i++)
    for (int language = 0; language < TIDE_N_LANGUAGES; language++)
      {
        g_autoptr (TideScene) scene = scenes_of (scenes_links[i], language);
        g_autofree char *svg = tide_scene_to_svg (scene);
        g_autoptr (Reading) reading = reading_new (svg);
        assert_counts (reading, scene);
        assert_patterns (reading);
      }
}

static void
test_hatched (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts?countries=DEU", TIDE_LANGUAGE_EN);
  g_autofree char *svg = tide_scene_to_svg (scene);
  g_autoptr (Reading) reading = reading_new (svg);
  g_assert_cmpuint (g_hash_table_size (reading->patterns), >, 0);
}

static const char *
attribute (const Reading *self, const char *name)
{
  return g_hash_table_lookup (self->attributes, name);
}

static const char *
content (const Reading *self, const char *element)
{
  return g_hash_table_lookup (self->contents, element);
}

static void
test_whole (void)
{
  g_autoptr (TideScene) scene = scenes_of ("shares?countries=CHN", TIDE_LANGUAGE_ZH_CN);
  const TideChart *chart = tide_scene_chart (scene);
  g_autofree char *svg = tide_scene_to_svg (scene);
  g_autofree char *takeaway = tide_chart_describe (chart, TIDE_KEY_NONE);
  g_autoptr (Reading) reading = reading_new (svg);
  g_assert_cmpstr (attribute (reading, "role"), ==, "img");
  g_assert_cmpstr (attribute (reading, "xml:lang"), ==, "zh-CN");
  g_assert_cmpstr (attribute (reading, "viewBox"), ==, "0 0 900 600");
  g_assert_cmpstr (content (reading, "desc"), ==, takeaway);
  g_assert_cmpstr (content (reading, "dc:identifier"), ==, "tidemark:shares?countries=CHN");
  g_assert_cmpstr (content (reading, "dc:source"), ==, chart->source);
  g_assert_cmpstr (content (reading, "dc:date"), ==, "2026-11-23");
}

/* Each language names its own family first, and the other's for what is foreign in it. */
static void
test_families (void)
{
  static const char *const families[TIDE_N_LANGUAGES][2] = {
    [TIDE_LANGUAGE_EN] = { "Open Sans, ", "Noto Sans CJK SC, " },
    [TIDE_LANGUAGE_ZH_CN] = { "Noto Sans CJK SC, ", "Open Sans, " },
  };
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideScene) scene = scenes_of ("shares", language);
      g_autofree char *svg = tide_scene_to_svg (scene);
      g_autoptr (Reading) reading = reading_new (svg);
      const char *list = attribute (reading, "font-family");
      g_assert_true (g_str_has_prefix (list, families[language][0]));
      g_assert_nonnull (strstr (list, families[language][1]));
      g_assert_true (g_str_has_suffix (list, ", sans-serif"));
    }
}

static void
test_escaped (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autofree char *svg = tide_scene_to_svg (scene);
  g_autoptr (Reading) reading = reading_new (svg);
  g_assert_cmpstr (content (reading, "dc:title"), ==, SCENES_TITLE);
  g_assert_nonnull (strstr (reading->words->str, SCENES_TITLE));
}

/* XML cannot say a control character at all: the sign for what cannot be said stands for it. */
static void
test_control_characters (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  TideChart *chart = (TideChart *)tide_scene_chart (scene);
  g_free (chart->title);
  chart->title = g_strdup ("a\001b\033c\td\xef\xbf\xbf");
  g_autofree char *svg = tide_scene_to_svg (scene);
  g_autoptr (Reading) reading = reading_new (svg);
  g_assert_cmpstr (content (reading, "dc:title"), ==, "a\uFFFDb\uFFFDc\td\uFFFD");
  g_assert_null (strstr (svg, "&#x1"));
}

static void
test_repeated (void)
{
  g_autoptr (TideScene) scene = scenes_of ("counts", TIDE_LANGUAGE_EN);
  g_autofree char *first = tide_scene_to_svg (scene);
  g_autofree char *again = tide_scene_to_svg (scene);
  g_assert_cmpstr (first, ==, again);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/complete", test_complete);
  g_test_add_func ("/svg/hatched", test_hatched);
  g_test_add_func ("/svg/whole", test_whole);
  g_test_add_func ("/svg/families", test_families);
  g_test_add_func ("/svg/escaped", test_escaped);
  g_test_add_func ("/svg/control-characters", test_control_characters);
  g_test_add_func ("/svg/repeated", test_repeated);
  return g_test_run ();
}
