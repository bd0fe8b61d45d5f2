/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links read and written. Each key is one row of a table, in the order in which it is printed; a
 * query is a reference-counted box that is never changed once it is handed out. It must not know
 * datasets.
 */
#define G_LOG_DOMAIN "tide-answer"

#include "tide-query.h"

#include "tide-economy-name.h"
#include "tide-pattern.h"

#define N_(message) message

#define SCHEME "tidemark:"

GQuark
tide_query_error_quark (void)
{
  return g_quark_from_static_string ("tide-query-error");
}

/* One key of a link: how it is read into a query and printed; print returns NULL for a default. */
typedef struct {
  const char *name;
  gboolean (*read) (TideQuery *query, const char *value);
  char *(*print) (const TideQuery *query);
  const char *expected;                           /* what else it takes, or … */
  char *(*list_expected) (TideLanguage language); /* … a list of it */
} Key;

static gboolean
strv_contains (char *const *list, const char *item)
{
  return list != NULL && g_strv_contains ((const char *const *)list, item);
}

static gboolean
read_countries (TideQuery *query, const char *value)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      if (!tide_economy_code_is_valid (*part) || strv_contains (part + 1, *part))
        return FALSE;
      g_strv_builder_add (codes, *part);
    }
  query->countries = g_strv_builder_end (codes);
  return TRUE;
}

static char *
print_countries (const TideQuery *query)
{
  return query->countries == NULL ? NULL : g_strjoinv (",", query->countries);
}

static gboolean
read_period (TideQuery *query, const char *value)
{
  query->has_period = TRUE;
  return tide_asked_parse (value, &query->period);
}

static char *
print_period (const TideQuery *query)
{
  return query->has_period ? tide_asked_to_string (query->period) : NULL;
}

static gboolean
read_chart (TideQuery *query, const char *value)
{
  return *value != '\0' && tide_kind_from_name (value, &query->kind);
}

static char *
print_chart (const TideQuery *query)
{
  return query->kind == TIDE_KIND_DEFAULT ? NULL : g_strdup (tide_kind_get (query->kind)->name);
}

static gboolean
read_per (TideQuery *query, const char *value)
{
  return tide_per_from_name (value, &query->per);
}

static char *
print_per (const TideQuery *query)
{
  return query->per == TIDE_PER_NONE ? NULL : g_strdup (tide_per_get (query->per)->name);
}

static gboolean
read_scale (TideQuery *query, const char *value)
{
  query->scale = g_str_equal (value, "log") ? TIDE_SCALE_LOG : TIDE_SCALE_LINEAR;
  return g_str_equal (value, "log") || g_str_equal (value, "linear");
}

static char *
print_scale (const TideQuery *query)
{
  return query->scale == TIDE_SCALE_LOG ? g_strdup ("log") : NULL;
}

static gboolean
read_pinned (TideQuery *query, const char *value)
{
  query->pinned = g_strdup (value);
  return tide_economy_code_is_valid (value);
}

static char *
print_pinned (const TideQuery *query)
{
  return g_strdup (query->pinned);
}

static gboolean
read_exact (TideQuery *query, const char *value)
{
  query->exact = g_str_equal (value, "1");
  return query->exact || g_str_equal (value, "0");
}

static char *
print_exact (const TideQuery *query)
{
  return query->exact ? g_strdup ("1") : NULL;
}

static const Key keys[] = {
  { "countries", read_countries, print_countries, N_ ("codes, each once, with commas between") },
  { "period", read_period, print_period, N_ ("latest, a period such as 2024, or 2015..2024") },
  { "chart", read_chart, print_chart, NULL, tide_kind_names },
  { "per", read_per, print_per, N_ ("person or gdp") },
  { "scale", read_scale, print_scale, N_ ("linear or log") },
  { "pinned", read_pinned, print_pinned, N_ ("one code") },
  { "exact", read_exact, print_exact, N_ ("0 or 1") },
};

static void
query_clear (gpointer data)
{
  TideQuery *self = data;
  g_free (self->indicator);
  g_strfreev (self->countries);
  g_free (self->pinned);
}

static TideQuery *
query_copy (const TideQuery *self)
{
  TideQuery *copy = g_atomic_rc_box_dup (sizeof *self, (TideQuery *)self);
  copy->indicator = g_strdup (self->indicator);
  copy->countries = g_strdupv (self->countries);
  copy->pinned = g_strdup (self->pinned);
  return copy;
}

static gboolean
indicator_is_valid (const char *name)
{
  guint slashes = 0;
  if (*name == '\0' || *name == '/' || g_str_has_suffix (name, "/"))
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    {
      slashes += *p == '/';
      if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-' && *p != '/')
        return FALSE;
    }
  return slashes <= 1;
}

/* What is read, and in which language it is told what is wrong. */
typedef struct {
  const char *link;
  TideLanguage language;
  GError **error;
} Reading;

#define FOUND_MAX 80 /* characters of the link that a message shows */

/* @message: a pattern with the {column} of @at, which counts characters from 1, what was {found}
 * there, and perhaps what was {expected} of which {key}. @at points into the link. */
static gboolean
fail (const Reading *reading, const char *at, const char *message, const char *found,
      const char *expected, const char *key)
{
  g_autofree char *shown = g_utf8_substring (found, 0, MIN (g_utf8_strlen (found, -1), FOUND_MAX));
  g_autofree char *column
      = g_strdup_printf ("%ld", g_utf8_pointer_to_offset (reading->link, at) + 1);
  g_autofree char *text
      = tide_pattern_fill (reading->language, tide_gettext (reading->language, message), "column",
                           column, "found", shown, "expected", expected, "key", key, NULL);
  g_set_error_literal (reading->error, TIDE_QUERY_ERROR, TIDE_QUERY_ERROR_LINK, text);
  return FALSE;
}

/* Reads one "key=value" that starts at @at. @seen has a bit for each key of the table. */
static gboolean
read_pair (TideQuery *query, guint *seen, const Reading *reading, const char *at, const char *pair)
{
  const char *equals = strchr (pair, '=');
  g_autofree char *name = equals == NULL ? g_strdup (pair) : g_strndup (pair, equals - pair);
  guint i = 0;
  while (i < G_N_ELEMENTS (keys) && !g_str_equal (keys[i].name, name))
    i++;
  if (i == G_N_ELEMENTS (keys))
    return fail (
        reading, at,
        N_ ("link, column {column}: unknown key “{found}”; expected countries, period, chart, "
            "per, scale, pinned or exact"),
        name, NULL, NULL);
  if (*seen & (1u << i))
    return fail (reading, at, N_ ("link, column {column}: repeated key “{found}”"), name, NULL,
                 NULL);
  *seen |= 1u << i;
  g_autofree char *expected = keys[i].list_expected != NULL
                                  ? keys[i].list_expected (reading->language)
                                  : g_strdup (tide_gettext (reading->language, keys[i].expected));
  if (equals == NULL)
    return fail (reading, at,
                 N_ ("link, column {column}: no value for “{found}”; expected {expected}"), name,
                 expected, NULL);
  const char *start = at + (equals + 1 - pair);
  g_autofree char *value = g_uri_unescape_string (equals + 1, NULL);
  if (value != NULL && i == 0 && *value == '\0')
    {
      query->countries = g_new0 (char *, 1);
      return TRUE;
    }
  if (value == NULL || !keys[i].read (query, value))
    return fail (reading, start,
                 N_ ("link, column {column}: bad value for {key} “{found}”; expected {expected}"),
                 equals + 1, expected, name);
  return TRUE;
}

static gboolean
read_pairs (TideQuery *query, const Reading *reading, const char *at)
{
  guint seen = 0;
  g_auto (GStrv) pairs = g_strsplit (at, "&", -1);
  for (char **pair = pairs; *pair != NULL; pair++)
    {
      if (!read_pair (query, &seen, reading, at, *pair))
        return FALSE;
      at += strlen (*pair) + 1;
    }
  return TRUE;
}

TideQuery *
tide_query_parse_in (const char *link, TideLanguage language, GError **error)
{
  g_return_val_if_fail (link != NULL, NULL);
  const Reading reading = { link, language, error };
  if (strlen (link) > TIDE_LINK_MAX)
    {
      g_autofree char *n = g_strdup_printf ("%zu", strlen (link));
      g_autofree char *most = g_strdup_printf ("%d", TIDE_LINK_MAX);
      g_autofree char *text = tide_pattern_fill (
          language, tide_gettext (language, "link: {n} bytes; expected at most {most}"), "n", n,
          "most", most, NULL);
      g_set_error_literal (error, TIDE_QUERY_ERROR, TIDE_QUERY_ERROR_LINK, text);
      return NULL;
    }
  if (!g_utf8_validate (link, -1, NULL))
    {
      g_set_error_literal (error, TIDE_QUERY_ERROR, TIDE_QUERY_ERROR_LINK,
                           tide_gettext (language, "link: not UTF-8 text"));
      return NULL;
    }
  const char *start = g_str_has_prefix (link, SCHEME) ? link + strlen (SCHEME) : link;
  const char *mark = strchr (start, '?');
  g_autofree char *name = mark == NULL ? g_strdup (start) : g_strndup (start, mark - start);
  if (!indicator_is_valid (name))
    {
      fail (&reading, start,
            N_ ("link, column {column}: bad indicator “{found}”; expected small letters, digits "
                "and “-”"),
            name, NULL, NULL);
      return NULL;
    }
  g_autoptr (TideQuery) self = tide_query_new (name);
  if (mark != NULL && !read_pairs (self, &reading, mark + 1))
    return NULL;
  return g_steal_pointer (&self);
}

TideQuery *
tide_query_parse (const char *link, GError **error)
{
  return tide_query_parse_in (link, TIDE_LANGUAGE_EN, error);
}

char *
tide_query_to_string (const TideQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GString *link = g_string_new (SCHEME);
  g_string_append (link, self->indicator);
  const char *separator = "?";
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *value = keys[i].print (self);
      if (value == NULL)
        continue;
      g_string_append_printf (link, "%s%s=%s", separator, keys[i].name, value);
      separator = "&";
    }
  return g_string_free (link, FALSE);
}

TideQuery *
tide_query_new (const char *indicator)
{
  g_return_val_if_fail (indicator != NULL, NULL);
  TideQuery *self = g_atomic_rc_box_new0 (TideQuery);
  self->indicator = g_strdup (indicator);
  return self;
}

TideQuery *
tide_query_ref (const TideQuery *self)
{
  return g_atomic_rc_box_acquire ((TideQuery *)self);
}

void
tide_query_unref (const TideQuery *self)
{
  g_atomic_rc_box_release_full ((TideQuery *)self, query_clear);
}

gboolean
tide_query_equal (const TideQuery *a, const TideQuery *b)
{
  g_autofree char *link_a = tide_query_to_string (a);
  g_autofree char *link_b = tide_query_to_string (b);
  return g_str_equal (link_a, link_b);
}

TideQuery *
tide_query_with_indicator (const TideQuery *self, const char *indicator)
{
  TideQuery *copy = query_copy (self);
  g_free (copy->indicator);
  copy->indicator = g_strdup (indicator);
  return copy;
}

TideQuery *
tide_query_with_countries (const TideQuery *self, const char *const *countries)
{
  TideQuery *copy = query_copy (self);
  g_strfreev (copy->countries);
  copy->countries = g_strdupv ((char **)countries);
  return copy;
}

TideQuery *
tide_query_with_period (const TideQuery *self, const TideAsked *period)
{
  TideQuery *copy = query_copy (self);
  copy->has_period = period != NULL;
  copy->period = period == NULL ? (TideAsked){ 0 } : *period;
  return copy;
}

TideQuery *
tide_query_with_kind (const TideQuery *self, TideKind kind)
{
  TideQuery *copy = query_copy (self);
  copy->kind = kind;
  return copy;
}

TideQuery *
tide_query_with_per (const TideQuery *self, TidePer per)
{
  TideQuery *copy = query_copy (self);
  copy->per = per;
  return copy;
}

TideQuery *
tide_query_with_scale (const TideQuery *self, TideScaleForm scale)
{
  TideQuery *copy = query_copy (self);
  copy->scale = scale;
  return copy;
}

TideQuery *
tide_query_with_pinned (const TideQuery *self, const char *code)
{
  TideQuery *copy = query_copy (self);
  g_free (copy->pinned);
  copy->pinned = g_strdup (code);
  return copy;
}

TideQuery *
tide_query_with_exact (const TideQuery *self, gboolean exact)
{
  TideQuery *copy = query_copy (self);
  copy->exact = exact;
  return copy;
}
