/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links: what is read, what is printed, what is refused and where.
 */
#include "tide-query.h"

static TideQuery *
parse (const char *link)
{
  g_autoptr (GError) error = NULL;
  TideQuery *query = tide_query_parse (link, &error);
  g_assert_no_error (error);
  g_assert_nonnull (query);
  return query;
}

static void
assert_prints (const char *link, const char *expected)
{
  g_autoptr (TideQuery) query = parse (link);
  g_autofree char *printed = tide_query_to_string (query);
  g_assert_cmpstr (printed, ==, expected);
}

static void
assert_refused (const char *link, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_query_parse (link, &error));
  g_assert_error (error, TIDE_QUERY_ERROR, TIDE_QUERY_ERROR_LINK);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_read (void)
{
  g_autoptr (TideQuery) query
      = parse ("tidemark:a-b?countries=CHN,USA&period=2014/2023&chart=ring&per=gdp&scale=log"
               "&pinned=CHN&exact=1");
  g_assert_cmpstr (query->indicator, ==, "a-b");
  g_assert_cmpstr (query->countries[0], ==, "CHN");
  g_assert_cmpstr (query->countries[1], ==, "USA");
  g_assert_null (query->countries[2]);
  g_assert_true (query->has_period);
  g_assert_cmpint (query->period.form, ==, TIDE_ASKED_ONE);
  g_assert_cmpint (query->period.last.grain, ==, TIDE_GRAIN_SPAN);
  g_assert_cmpint (query->kind, ==, TIDE_KIND_RING);
  g_assert_cmpint (query->per, ==, TIDE_PER_GDP);
  g_assert_cmpint (query->scale, ==, TIDE_SCALE_LOG);
  g_assert_cmpstr (query->pinned, ==, "CHN");
  g_assert_true (query->exact);
}

static void
test_defaults (void)
{
  g_autoptr (TideQuery) query = parse ("data/robot-density");
  g_assert_cmpstr (query->indicator, ==, "data/robot-density");
  g_assert_null (query->countries);
  g_assert_false (query->has_period);
  g_assert_cmpint (query->kind, ==, TIDE_KIND_DEFAULT);
  g_assert_null (query->pinned);
}

static void
test_shortest (void)
{
  assert_prints ("x", "tidemark:x");
  assert_prints ("tidemark:x?exact=0&scale=linear", "tidemark:x");
  assert_prints ("x?countries=", "tidemark:x?countries=");
  assert_prints ("x?exact=1&chart=bars&countries=CN-GD-Shenzhen",
                 "tidemark:x?countries=CN-GD-Shenzhen&chart=bars&exact=1");
  assert_prints ("x?period=2015..2024", "tidemark:x?period=2015..2024");
  assert_prints ("x?countries=CHN%2CUSA&period=2014%2F2023",
                 "tidemark:x?countries=CHN,USA&period=2014/2023");
}

static void
test_refused (void)
{
  assert_refused ("", "link, column 1: bad indicator “”; expected small letters, digits and “-”");
  assert_refused ("tidemark:Share",
                  "link, column 10: bad indicator “Share”; expected small letters, digits and “-”");
  assert_refused ("a/b/c",
                  "link, column 1: bad indicator “a/b/c”; expected small letters, digits and “-”");
  assert_refused ("x?colour=red", "link, column 3: unknown key “colour”; expected countries, "
                                  "period, chart, per, scale, pinned or exact");
  assert_refused ("x?exact=1&exact=1", "link, column 11: repeated key “exact”");
  assert_refused ("x?countries=CHN,CHN", "link, column 13: bad value for countries “CHN,CHN”; "
                                         "expected codes, each once, with commas between");
  assert_refused ("x?exact=1&period=2024-13",
                  "link, column 18: bad value for period “2024-13”; expected latest, a period such "
                  "as 2024, or 2015..2024");
  assert_refused ("x?per=head", "link, column 7: bad value for per “head”; expected person or gdp");
}

/* What kinds there are is their table's to say. */
static void
test_refused_kind (void)
{
  g_autofree char *kinds = tide_kind_names (TIDE_LANGUAGE_EN);
  g_autofree char *none
      = g_strdup_printf ("link, column 3: no value for “chart”; expected %s", kinds);
  g_autofree char *other
      = g_strdup_printf ("link, column 9: bad value for chart “pie”; expected %s", kinds);
  assert_refused ("x?chart", none);
  assert_refused ("x?chart=pie", other);
  g_assert_true (g_str_has_prefix (kinds, "bars, lines, "));
  g_assert_true (g_str_has_suffix (kinds, " or card"));
}

/* What is wrong is told in the language that is asked for, at most 80 characters of it. */
static void
test_refused_in_chinese (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tide_query_parse_in ("x?chart=pie", TIDE_LANGUAGE_ZH_CN, &error));
  g_assert_error (error, TIDE_QUERY_ERROR, TIDE_QUERY_ERROR_LINK);
  g_autofree char *kinds = tide_kind_names (TIDE_LANGUAGE_ZH_CN);
  g_autofree char *expected = g_strdup_printf ("链接第9列：chart的值“pie”不对；应为%s", kinds);
  g_assert_cmpstr (error->message, ==, expected);
  g_assert_true (g_str_has_prefix (kinds, "bars、lines、"));
  g_assert_true (g_str_has_suffix (kinds, "或card"));
  g_autofree char *name = g_strnfill (81, 'A');
  g_autofree char *long_name = g_strconcat ("中", name, NULL);
  g_autoptr (GError) of_name = NULL;
  g_assert_null (tide_query_parse_in (long_name, TIDE_LANGUAGE_EN, &of_name));
  g_assert_true (g_utf8_validate (of_name->message, -1, NULL));
  name[79] = '\0';
  g_autofree char *shown = g_strdup_printf ("“中%s”", name);
  g_assert_nonnull (strstr (of_name->message, shown));
}

static void
test_too_long (void)
{
  GString *link = g_string_new ("x?countries=AAA");
  for (int i = 0; i < 10000; i++)
    g_string_append (link, ",AAA");
  assert_refused (link->str, "link: 40015 bytes; expected at most 2000");
  g_string_free (link, TRUE);
}

/* One change, all else as it was. */
static void
test_with (void)
{
  g_autoptr (TideQuery) query = parse ("x?countries=CHN&pinned=CHN");
  const char *none[] = { NULL };
  g_autoptr (TideQuery) changed = tide_query_with_countries (query, none);
  g_autofree char *link = tide_query_to_string (changed);
  g_assert_cmpstr (link, ==, "tidemark:x?countries=&pinned=CHN");
  g_autoptr (TideQuery) back
      = tide_query_with_countries (changed, (const char *const *)query->countries);
  g_assert_true (tide_query_equal (query, back));
  g_assert_false (tide_query_equal (query, changed));
}

static const char *
pick (const char *const *list, guint n)
{
  return list[g_test_rand_int_range (0, n)];
}

/* parse (to_string (q)) = q, for any mixture of keys. */
static void
test_round_trip (void)
{
  const char *countries[] = { "", "&countries=", "&countries=CHN", "&countries=USA,CN-BJ,EUROPE" };
  const char *periods[]
      = { "", "&period=latest", "&period=2024-Q1", "&period=2014/2023", "&period=2015..2025-05" };
  const char *charts[] = { "", "&chart=bars", "&chart=stack", "&chart=card" };
  const char *rest[]
      = { "", "&per=person", "&scale=log&pinned=USA", "&pinned=CN-GD-Shenzhen&exact=1" };
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *keys = g_strconcat (pick (charts, 4), pick (rest, 4), pick (countries, 4),
                                           pick (periods, 5), NULL);
      g_autofree char *link
          = g_strconcat ("x", *keys == '\0' ? "" : "?", *keys == '\0' ? "" : keys + 1, NULL);
      g_autoptr (TideQuery) query = parse (link);
      g_autofree char *printed = tide_query_to_string (query);
      g_autoptr (TideQuery) again = parse (printed);
      g_assert_true (tide_query_equal (query, again));
      g_assert_cmpint (query->has_period, ==, again->has_period);
      g_assert_cmpint (query->period.form, ==, again->period.form);
      g_assert_true (tide_period_equal (query->period.last, again->period.last));
      g_assert_cmpint (query->kind, ==, again->kind);
      g_assert_cmpint (query->countries == NULL, ==, again->countries == NULL);
    }
}

/* No text makes the parser crash; what it accepts it prints and reads again. */
static void
test_any_text (void)
{
  const char alphabet[] = "ax?=&,./-:%2024CHN\xe6\xbd\xae#";
  for (int i = 0; i < 5000; i++)
    {
      char text[24] = "x?";
      for (guint j = 2; j < sizeof text - 1; j++)
        text[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet)];
      g_autoptr (GError) error = NULL;
      g_autoptr (TideQuery) query = tide_query_parse (text, &error);
      g_assert_true ((query == NULL) == (error != NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/read", test_read);
  g_test_add_func ("/query/defaults", test_defaults);
  g_test_add_func ("/query/shortest", test_shortest);
  g_test_add_func ("/query/refused", test_refused);
  g_test_add_func ("/query/refused-kind", test_refused_kind);
  g_test_add_func ("/query/refused-in-chinese", test_refused_in_chinese);
  g_test_add_func ("/query/too-long", test_too_long);
  g_test_add_func ("/query/with", test_with);
  g_test_add_func ("/query/round-trip", test_round_trip);
  g_test_add_func ("/query/any-text", test_any_text);
  return g_test_run ();
}
