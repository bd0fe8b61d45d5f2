/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Citations: each style in both languages says whose copy was read, and breaks nothing.
 */
#include "tide-sentence.h"

#include "words.h"
#include "tide-source-text.h"
#include "tide-sources.h"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

static void
assert_cited (const char *link, TideCiteStyle style, TideLanguage language, const char *expected)
{
  g_autoptr (TideTable) table = words_table (link);
  g_autofree char *citation = tide_table_cite (table, style, language);
  g_assert_cmpstr (citation, ==, expected);
}

static void
test_text (void)
{
  const TideCiteStyle style = TIDE_CITE_TEXT;
  assert_cited ("share", style, en, "CAICT, White Paper (2024). https://example.org/a");
  assert_cited ("share", style, zh, "中国信通院《白皮书（2024年）》。https://example.org/a");
  assert_cited ("density", style, en,
                "IFR, World Robotics (2023), via Xinhua. https://example.org/b");
  assert_cited (
      "density", style, zh,
      "国际机器人联合会《世界机器人报告》（2023年），转引自新华社。https://example.org/b");
  assert_cited ("models", style, en,
                "Epoch AI, Notable models & \"others\", 100% {all} (2015–2025), Tidemark’s "
                "calculation. https://example.org/c?x=%7B1%7D&y=%20");
  assert_cited ("models", style, zh,
                "Epoch AI《重要模型》数据库（2015—2025年），潮位据其数据计算。"
                "https://example.org/c?x=%7B1%7D&y=%20");
}

static void
test_apa (void)
{
  const TideCiteStyle style = TIDE_CITE_APA;
  assert_cited ("share", style, en, "CAICT. (2024). White Paper (2024). https://example.org/a");
  assert_cited ("density", style, en,
                "IFR. (2023). World Robotics. https://example.org/b (Read via Xinhua)");
  assert_cited ("density", style, zh,
                "国际机器人联合会. (2023). 世界机器人报告. https://example.org/b (转引自新华社)");
}

static void
test_gbt7714 (void)
{
  const TideCiteStyle style = TIDE_CITE_GBT7714;
  assert_cited ("share", style, zh,
                "中国信通院. 白皮书（2024年）[EB/OL]. 2024. https://example.org/a.");
  assert_cited (
      "density", style, zh,
      "国际机器人联合会. 世界机器人报告[转引自新华社][EB/OL]. 2023. https://example.org/b.");
  assert_cited ("models", style, zh,
                "Epoch AI. 《重要模型》数据库[EB/OL]. 2015-2025. "
                "https://example.org/c?x=%7B1%7D&y=%20.");
}

static void
test_bibtex (void)
{
  const TideCiteStyle style = TIDE_CITE_BIBTEX;
  assert_cited ("density", style, en,
                "@misc{secondary,\n  author = {{IFR}},\n  title = {{World Robotics}},\n"
                "  year = {2023},\n  note = {Read via Xinhua},\n"
                "  url = {https://example.org/b}\n}");
  assert_cited ("models", style, en,
                "@misc{computed,\n  author = {{Epoch AI}},\n"
                "  title = {{Notable models \\& \"others\", 100\\% "
                "{\\textbraceleft}all{\\textbraceright}}},\n"
                "  year = {2015--2025},\n  note = {Tidemark’s calculation from its data},\n"
                "  url = {https://example.org/c?x=%7B1%7D&y=%20}\n}");
}

static TideSource
hostile_source (void)
{
  return (TideSource){ .id = (char *)"a{b}\\c",
                       .publisher = { { (char *)"O{\\}\n~^_#$", NULL } },
                       .title = { { (char *)"}", NULL } },
                       .via = { { (char *)"", NULL } },
                       .year = (char *)"2024",
                       .url = (char *)"https://x/}é 中",
                       .basis = TIDE_BASIS_PRIMARY };
}

static void
test_escapes (void)
{
  const TideSource source = hostile_source ();
  g_autofree char *entry = tide_source_cite (&source, TIDE_CITE_BIBTEX, en);
  g_assert_cmpstr (entry, ==,
                   "@misc{a-b--c,\n"
                   "  author = {{O{\\textbraceleft}{\\textbackslash}{\\textbraceright} "
                   "{\\textasciitilde}{\\textasciicircum}\\_\\#\\$}},\n"
                   "  title = {{{\\textbraceright}}},\n  year = {2024},\n"
                   "  url = {https://x/%7D%C3%A9%20%E4%B8%AD}\n}");
}

static void
test_source_line (void)
{
  g_autoptr (TideTable) table = words_table ("density");
  g_autofree char *english = tide_table_source_line (table, en);
  g_autofree char *chinese = tide_table_source_line (table, zh);
  g_assert_cmpstr (english, ==, "Source: IFR, World Robotics (2023), via Xinhua");
  g_assert_cmpstr (chinese, ==, "来源：国际机器人联合会《世界机器人报告》（2023年），转引自新华社");
}

/* What ships says its licence, and where that is in words, in Chinese too. */
static void
test_licence (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (GPtrArray) datasets = tide_catalog_datasets (catalog);
  for (guint i = 0; i < datasets->len; i++)
    for (guint j = 0; j < ((TideDataset *)datasets->pdata[i])->sources->len; j++)
      {
        const TideSource *source = ((TideDataset *)datasets->pdata[i])->sources->pdata[j];
        const char *licence = tide_text_get (&source->licence, en);
        g_test_message ("%s", licence);
        g_assert_cmpstr (licence, !=, "");
        if (strchr (licence, ' ') != NULL && !g_str_equal (licence, "© CB Insights"))
          g_assert_cmpstr (tide_text_get (&source->licence, zh), !=, licence);
      }
}

static TideSource
work (const char *publisher, const char *title, const char *year, const char *via)
{
  return (TideSource){ .publisher = { { (char *)publisher, (char *)publisher } },
                       .title = { { (char *)title, (char *)title } },
                       .via = { { (char *)via, (char *)via } },
                       .year = (char *)year,
                       .basis = via == NULL ? TIDE_BASIS_PRIMARY : TIDE_BASIS_SECONDARY };
}

/* A publisher once; titles that differ in the year alone once; whose copy was read once. */
static void
test_merged (void)
{
  const TideSource of[] = {
    work ("HAI", "Report 2025", "2025", "GitHub"), work ("Epoch", "Models", "2026", NULL),
    work ("HAI", "Report 2024", "2024", "GitHub"), work ("HAI", "Report 2025", "2025", "GitHub"),
    work ("HAI", "Report 2023", "2023", "KBS"),    work ("Epoch", "Models", "2025", NULL),
    work ("HAI", "Data 2023", "2024", "KBS"),      work ("Epoch", "Clusters", "2025", NULL),
  };
  static const struct {
    guint n;
    const char *english, *chinese;
  } cases[] = {
    { 0, "", "" },
    { 1, "HAI, Report 2025, via GitHub", "HAI《Report 2025》，转引自GitHub" },
    { 3, "HAI, Report 2024 and 2025, via GitHub; Epoch, Models (2026)",
      "HAI《Report 2024和2025》，转引自GitHub；Epoch《Models》（2026年）" },
    { 8,
      "HAI, Report 2024 and 2025 (via GitHub), Report 2023 and Data 2023, published in 2024 (via "
      "KBS); Epoch, Models (2025 and 2026) and Clusters (2025)",
      "HAI《Report 2024和2025》（转引自GitHub）、《Report 2023》和《Data 2023》（2024年发布）（转引"
      "自KBS）；Epoch《Models》（2025和2026年）和《Clusters》（2025年）" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sources = g_ptr_array_new ();
      for (guint j = 0; j < cases[i].n; j++)
        g_ptr_array_add (sources, (gpointer)&of[j]);
      g_autofree char *english = tide_sources_text (sources, en);
      g_autofree char *chinese = tide_sources_text (sources, zh);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (chinese, ==, cases[i].chinese);
    }
}

/* What a figure is divided by has a source too. */
static void
test_denominator (void)
{
  g_autoptr (TideCatalog) catalog = tide_test_shipped ();
  g_autoptr (TideQuery) query = tide_test_query ("notable-ai-models?per=person&countries=USA");
  g_autoptr (TideTable) table = tide_table_new (catalog, query);
  g_autoptr (GPtrArray) sources = tide_table_sources (table);
  g_assert_cmpuint (sources->len, ==, 2);
  g_autofree char *line = tide_table_source_line (table, en);
  g_assert_true (g_str_has_prefix (line, "Sources: Epoch AI"));
  g_assert_nonnull (strstr (line, "World Bank"));
}

/* The sources of the selected; of all where none is selected, or none of them has a figure. */
static void
test_which_sources (void)
{
  static const struct {
    const char *link;
    guint n;
  } cases[] = { { "y?countries=CHN", 1 },
                { "y?countries=CHN,USA", 2 },
                { "y?countries=", 2 },
                { "y?countries=JPN", 2 } };
  g_autoptr (TideCatalog) catalog = tide_test_catalog (
      "{'id': 'y', 'title': {'en': 'Y', 'zh_CN': '丁'}, 'definition': {'en': 'Y', 'zh_CN': '丁'},"
      " 'unit': 'count', 'decimals': 0, 'direction': 'higher', 'comparable': 'editions',"
      " 'default': {'chart': 'bars', 'countries': [], 'period': '2024'}, 'source': 'a',"
      " 'values': {'CHN': {'2024': 1}, 'USA': {'2024': {'value': 2, 'source': 'b'}}}}");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TideQuery) query = tide_test_query (cases[i].link);
      g_autoptr (TideTable) table = tide_table_new (catalog, query);
      g_autoptr (GPtrArray) sources = tide_table_sources (table);
      g_assert_cmpuint (sources->len, ==, cases[i].n);
    }
}

/* What a command line and a list of styles show of each. */
static void
test_style_rows (void)
{
  g_autofree char *names = g_strjoinv (" ", (char **)tide_cite_style_names ());
  g_assert_cmpstr (names, ==, "text apa gbt7714 bibtex csl-json");
  for (int i = 0; i < TIDE_N_CITE_STYLES; i++)
    g_assert_cmpint (*tide_cite_style_row ((TideCiteStyle)i)->title, !=, '\0');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cite/text", test_text);
  g_test_add_func ("/cite/apa", test_apa);
  g_test_add_func ("/cite/gbt7714", test_gbt7714);
  g_test_add_func ("/cite/bibtex", test_bibtex);
  g_test_add_func ("/cite/escapes", test_escapes);
  g_test_add_func ("/cite/source-line", test_source_line);
  g_test_add_func ("/cite/licence", test_licence);
  g_test_add_func ("/cite/merged", test_merged);
  g_test_add_func ("/cite/denominator", test_denominator);
  g_test_add_func ("/cite/which-sources", test_which_sources);
  g_test_add_func ("/cite/style-rows", test_style_rows);
  return g_test_run ();
}
