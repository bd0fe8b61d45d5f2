/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as text: CSV that reads back and runs nothing, JSON that is JSON, columns that line up.
 */
#include "tide-table-text.h"

#include "words.h"

#include <json-glib/json-glib.h>

#define N_CSV_COLUMNS 13

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

/* Reads one record of RFC 4180 and moves @at behind it; NULL at the end. */
static GPtrArray *
read_record (const char **at)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  GString *cell = g_string_new (NULL);
  gboolean quoted = FALSE;
  for (; **at != '\0' && (quoted || strncmp (*at, "\r\n", 2) != 0); (*at)++)
    if (**at == '"' && quoted && (*at)[1] == '"')
      g_string_append_c (cell, *(*at)++);
    else if (**at == '"')
      quoted = !quoted;
    else if (**at == ',' && !quoted)
      {
        g_ptr_array_add (cells, g_string_free (cell, FALSE));
        cell = g_string_new (NULL);
      }
    else
      g_string_append_c (cell, **at);
  g_assert_false (quoted);
  g_ptr_array_add (cells, g_string_free (cell, FALSE));
  g_assert_cmpint (strncmp (*at, "\r\n", 2), ==, 0);
  *at += 2;
  return cells;
}

static void
test_csv (void)
{
  g_autoptr (TideTable) table = words_table ("share?period=2025-07");
  g_autofree char *csv = tide_table_to_csv (table, zh);
  g_assert_cmpstr (
      csv, ==,
      "indicator,economy,name,period_asked,period_used,value,unit,qualifier,status,"
      "rank,selected,source,licence\r\n"
      "share,CHN,中国,2025-07,2025-07,40.2,percent,,observed,,true,"
      "中国信通院《白皮书（2024年）》。https://example.org/a,\"CC-BY-4.0, \"\"with credit\"\"\"\r\n"
      "share,DEU,德国,2025-07,,,percent,,missing,,false,,\r\n"
      "share,FRA,法国,2025-07,,,percent,,missing,,false,,\r\n"
      "share,USA,美国,2025-07,,,percent,,missing,,true,,\r\n");
}

static void
test_csv_range (void)
{
  g_autoptr (TideTable) table = words_table ("models?period=2022..2024");
  g_autofree char *csv = tide_table_to_csv (table, en);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + table->n_points + 1);
  g_assert_true (g_str_has_prefix (lines[1], "models,USA,United States,2022,2022,70,count,,"));
}

/* All other economies and what is qualified, substituted or negative. */
static void
test_csv_cells (void)
{
  static const struct {
    const char *link;
    const char *line;
  } cases[] = {
    { "share",
      "share,,All other countries and regions,2024,2024,20,percent,,derived,,false,,\r\n" },
    { "companies", "companies,GBR,United Kingdom,2024,2024,30000,count,about,observed,1,false," },
    { "density", "density,DEU,Germany,2023,2022,415,per-10k-employees,,substituted,4,false," },
    { "change", "change,USA,United States,2024,2024,-18,percent-change,,observed,,true," },
    { "jobs", "jobs,WLD,World,2025/2030,2025/2030,170000000,people,,projected,,true," },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TideTable) table = words_table (cases[i].link);
      g_autofree char *csv = tide_table_to_csv (table, en);
      g_assert_nonnull (strstr (csv, cases[i].line));
    }
}

/* Names that a spreadsheet would run, or that would break a line. */
static void
test_csv_hostile (void)
{
  static const char *const names[] = {
    "=HYPERLINK(\\\"x\\\")", "+1", "-1", "@SUM(A1)", "\\t=1", "a,b", "say \\\"so\\\"", "a\\nb"
  };
  static const char *const read_as[]
      = { "'=HYPERLINK(\"x\")", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "a,b", "say \"so\"", "a\nb" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"format\": \"tidemark-dataset\", \"version\": 1, \"id\": \"h\","
          " \"updated\": \"2026-11-23\", \"title\": {\"en\": \"H\"}, \"sources\": [{\"id\": \"s\","
          " \"publisher\": {\"en\": \"P\"}, \"title\": {\"en\": \"T\"}, \"year\": \"2024\","
          " \"url\": \"https://x.example/\", \"basis\": \"primary\"}],"
          " \"economies\": [{\"code\": \"AGG\", \"kind\": \"aggregate\", \"name\": {\"en\": "
          "\"%s\"}}],"
          " \"topics\": [], \"indicators\": [{\"id\": \"x\", \"title\": {\"en\": \"X\"},"
          " \"definition\": {\"en\": \"X\"}, \"unit\": \"count\", \"decimals\": 0,"
          " \"direction\": \"none\", \"comparable\": \"series\","
          " \"default\": {\"chart\": \"bars\", \"countries\": []}, \"source\": \"s\","
          " \"values\": {\"AGG\": {\"2024\": 1}}}]}",
          names[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (TideDataset) dataset = tide_test_read (bytes, "h.json", &error);
      if (dataset == NULL)
        continue; /* the reader refuses such a name already */
      g_autoptr (TideCatalog) catalog = tide_catalog_new ();
      tide_catalog_add_dataset (catalog, dataset, TIDE_OWNER_SHIPPED);
      g_autoptr (TideQuery) query = tide_test_query ("x");
      g_autoptr (TideTable) table = tide_table_new (catalog, query);
      g_autofree char *csv = tide_table_to_csv (table, en);
      const char *at = csv;
      g_autoptr (GPtrArray) header = read_record (&at);
      g_autoptr (GPtrArray) record = read_record (&at);
      g_assert_cmpuint (header->len, ==, N_CSV_COLUMNS);
      g_assert_cmpuint (record->len, ==, N_CSV_COLUMNS);
      g_assert_cmpstr (record->pdata[2], ==, read_as[i]);
      g_assert_cmpstr (at, ==, "");
    }
}

/* Every shipped table: as many cells in each record, and each value reads back. */
static void
test_csv_shipped (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_auto (GStrv) names = tide_catalog_indicator_names (catalog);
  for (char **name = names; *name != NULL; name++)
    {
      g_autoptr (TideQuery) query = tide_test_query (*name);
      g_autoptr (TideTable) table = tide_table_new (catalog, query);
      g_autofree char *csv = tide_table_to_csv (table, zh);
      const char *at = csv;
      guint n = 0;
      for (; *at != '\0'; n++)
        {
          g_autoptr (GPtrArray) record = read_record (&at);
          g_assert_cmpuint (record->len, ==, N_CSV_COLUMNS);
        }
      g_assert_cmpuint (n, >, 1);
    }
}

static JsonObject *
parse (JsonParser *parser, const char *json)
{
  g_autoptr (GError) error = NULL;
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_json (void)
{
  g_autoptr (TideTable) table = words_table ("share?period=2025-07");
  g_autofree char *json = tide_table_to_json (table, en);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, json);
  g_assert_cmpstr (json_object_get_string_member (root, "link"), ==,
                   "tidemark:share?period=2025-07");
  g_assert_cmpstr (json_object_get_string_member (root, "unit"), ==, "percent");
  JsonArray *rows = json_object_get_array_member (root, "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 4);
  JsonObject *china = json_array_get_object_element (rows, 0);
  g_assert_cmpfloat (json_object_get_double_member (china, "value"), ==, 40.2);
  g_assert_nonnull (strstr (json, "\"value\" : 40.2,")); /* no digit that the source has not */
  g_assert_true (json_object_get_boolean_member (china, "selected"));
  JsonObject *states = json_array_get_object_element (rows, 3);
  g_assert_true (json_object_get_null_member (states, "value"));
  g_assert_cmpstr (
      json_object_get_string_member (states, "missing"), ==,
      "No figure for July 2025 is available for the United States; the nearest is for 2024.");
}

static void
test_json_problem (void)
{
  g_autoptr (TideTable) table = words_table ("nothing");
  g_autofree char *json = tide_table_to_json (table, en);
  g_autofree char *csv = tide_table_to_csv (table, en);
  g_autofree char *text = tide_table_to_text (table, en);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = parse (parser, json);
  g_assert_nonnull (json_object_get_string_member (root, "problem"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "rows")), ==, 0);
  g_assert_true (g_str_has_suffix (csv, "source,licence\r\n"));
  g_assert_cmpuint (strlen (text), >, 1);
}

static void
test_text (void)
{
  g_autoptr (TideTable) table = words_table ("density?countries=CHN,JPN");
  g_autofree char *english = tide_table_to_text (table, en);
  g_autofree char *chinese = tide_table_to_text (table, zh);
  g_assert_cmpstr (english, ==,
                   "Robot density, per 10,000 employees\n2023\n\n  South Korea         1,012  "
                   "first\n  Singapore             770  second\n* China                 470  "
                   "third\n  Germany               415  fourth  2022\n* Japan                 399  "
                   "fifth   2021\n  European Union        219\n  United States   no figure         "
                   "       No figure for 2023 is available for the United States; the nearest is "
                   "for 2015.\n\nSource: IFR, World Robotics (2023), via Xinhua\n");
  g_assert_cmpstr (chinese, ==,
                   "机器人密度，每万名员工\n2023年\n\n  韩国      1012  第一\n  新加坡     770  "
                   "第二\n* 中国       470  第三\n  德国       415  第四  2022年\n* 日本       399 "
                   " 第五  2021年\n  欧盟       219\n  美国    无数据                "
                   "所引资料未列美国2023年的数据，时间最近的是2015年的数据。\n\n来源：国际机器人联"
                   "合会《世界机器人报告》（2023年），转引自新华社\n");
}

static void
test_text_range (void)
{
  g_autoptr (TideTable) table = words_table ("models?period=2022..2024&countries=CHN");
  g_autofree char *text = tide_table_to_text (table, en);
  g_assert_true (g_str_has_prefix (text, "Notable models\n2022 to 2024\n\n"));
  g_assert_nonnull (strstr (text, "* China               15  2023\n"));
  g_assert_nonnull (strstr (text, "  France          over 8  2024\n"));
}

static void
test_names (void)
{
  g_autofree char *observed = tide_status_to_string (0);
  g_autofree char *both = tide_status_to_string (TIDE_STATUS_PROJECTED | TIDE_STATUS_ESTIMATED);
  g_assert_cmpstr (observed, ==, "observed");
  g_assert_cmpstr (both, ==, "estimated;projected");
  g_assert_cmpstr (tide_qualifier_row (TIDE_QUALIFIER_EXACT)->name, ==, "");
  g_assert_cmpstr (tide_qualifier_row (TIDE_QUALIFIER_UNDER)->name, ==, "under");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/csv", test_csv);
  g_test_add_func ("/table-text/csv-range", test_csv_range);
  g_test_add_func ("/table-text/csv-cells", test_csv_cells);
  g_test_add_func ("/table-text/csv-hostile", test_csv_hostile);
  g_test_add_func ("/table-text/csv-shipped", test_csv_shipped);
  g_test_add_func ("/table-text/json", test_json);
  g_test_add_func ("/table-text/json-problem", test_json_problem);
  g_test_add_func ("/table-text/text", test_text);
  g_test_add_func ("/table-text/text-range", test_text_range);
  g_test_add_func ("/table-text/names", test_names);
  return g_test_run ();
}
