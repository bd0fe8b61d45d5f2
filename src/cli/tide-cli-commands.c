/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands that answer with words: the table behind a chart, what a screen reader hears, a
 * sentence, a citation; and the check of datasets. It must not know pictures.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli.h"
#include "tide-number.h"
#include "tide-pattern.h"
#include "tide-sentence.h"
#include "tide-sources.h"
#include "tide-table-text.h"

#define N_(message) message

/* The table, and what the foot of the picture says besides its source. */
static char *
chart_to_text (const TideChart *chart)
{
  g_autofree char *table = tide_table_to_text (chart->table, chart->language);
  GString *text = g_string_new (table);

  if (chart->hint != NULL)
    g_string_append_printf (text, "%s\n", chart->hint);
  for (char **note = chart->notes; *note != NULL; note++)
    g_string_append_printf (text, "%s\n", *note);
  return g_string_free (text, FALSE);
}

static TideExit
print_words (const TideCli *self, char *(*words) (const TideChart *chart))
{
  g_autoptr (TideChart) chart = tide_cli_open_chart (self, self->arguments[0]);
  g_autofree char *text = NULL;

  if (chart == NULL)
    return TIDE_EXIT_WRONG;
  text = words (chart);
  return tide_cli_print (self, text);
}

static char *
chart_to_csv (const TideChart *chart)
{
  return tide_table_to_csv (chart->table, chart->language);
}

static char *
chart_to_json (const TideChart *chart)
{
  return tide_table_to_json (chart->table, chart->language);
}

static char *
chart_to_description (const TideChart *chart)
{
  return tide_chart_describe (chart, TIDE_KEY_NONE);
}

static char *
chart_to_sentence (const TideChart *chart)
{
  return tide_table_sentence (chart->table, chart->language);
}

static char *
count (const TideCli *self, const char *message, guint n)
{
  return tide_pattern_count (self->language, tide_gettext (self->language, message), n, NULL);
}

static guint
n_figures (const TideDataset *dataset)
{
  guint n = 0;

  for (guint i = 0; i < dataset->indicators->len; i++)
    n += ((const TideIndicator *)g_ptr_array_index (dataset->indicators, i))->n_figures;
  return n;
}

/* "topics.json: 4 topics; no problems" */
static char *
topics_summary (const TideCli *self, const char *name, guint n)
{
  g_autofree char *topics = count (self, N_ ("{n} {topic|topics}"), n);
  /* Translators: a file that holds topics alone, and how many */
  const char *pattern = tide_gettext (self->language, "{file}: {topics}; no problems");

  return tide_pattern_fill (self->language, pattern, "file", name, "topics", topics, NULL);
}

/* "share.json: 12 indicators, 1,211 figures, 12 sources; no problems" */
static char *
summary (const TideCli *self, const char *path, const TideDataset *dataset)
{
  TideLanguage language = self->language;
  guint n_warnings = g_strv_length (dataset->warnings);
  guint n = dataset->indicators->len;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *indicators = count (self, N_ ("{n} {indicator|indicators}"), n);
  g_autofree char *figures = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *warnings = NULL;

  if (n == 0 && dataset->topics->len > 0 && n_warnings == 0)
    return topics_summary (self, name, dataset->topics->len);
  n = n_figures (dataset);
  figures = count (self, N_ ("{n} {figure|figures}"), n);
  n = dataset->sources->len;
  sources = count (self, N_ ("{n} {source|sources}"), n);
  if (n_warnings == 0)
    /* Translators: a file, and counts of indicators, figures and sources */
    return tide_pattern_fill (
        language,
        tide_gettext (language, "{file}: {indicators}, {figures}, {sources}; no problems"), "file",
        name, "indicators", indicators, "figures", figures, "sources", sources, NULL);
  warnings = count (self, N_ ("{n} {warning|warnings}"), n_warnings);
  /* Translators: a file, and counts of indicators, figures, sources and warnings */
  return tide_pattern_fill (
      language,
      tide_gettext (language,
                    "{file}: {indicators}, {figures}, {sources}; {warnings}, no problems"),
      "file", name, "indicators", indicators, "figures", figures, "sources", sources, "warnings",
      warnings, NULL);
}

static TideExit
check_file (const TideCli *self, const char *path)
{
  g_autoptr (TideDataset) dataset = tide_cli_read_dataset (self, path);
  g_autofree char *text = NULL;

  if (dataset == NULL)
    return TIDE_EXIT_WRONG;
  for (char **warning = dataset->warnings; *warning != NULL; warning++)
    tide_cli_note (*warning);
  text = summary (self, path, dataset);
  return tide_cli_print (self, text);
}

TideExit
tide_cli_show (TideCli *self)
{
  static const char *const formats[] = { "text", "csv", "json", NULL };
  static char *(*const words[]) (const TideChart *)
      = { chart_to_text, chart_to_csv, chart_to_json };
  int format = tide_cli_choice (self, "--format", self->format, formats);

  return format < 0 ? TIDE_EXIT_USAGE : print_words (self, words[format]);
}

TideExit
tide_cli_describe (TideCli *self)
{
  return print_words (self, chart_to_description);
}

TideExit
tide_cli_sentence (TideCli *self)
{
  return print_words (self, chart_to_sentence);
}

TideExit
tide_cli_cite (TideCli *self)
{
  int style = tide_cli_choice (self, "--style", self->style, tide_cite_style_names ());
  g_autoptr (TideChart) chart = NULL;
  g_autofree char *text = NULL;

  if (style < 0)
    return TIDE_EXIT_USAGE;
  chart = tide_cli_open_chart (self, self->arguments[0]);
  if (chart == NULL)
    return TIDE_EXIT_WRONG;
  text = tide_table_cite (chart->table, (TideCiteStyle)style, self->language);
  return tide_cli_print (self, text);
}

TideExit
tide_cli_check (TideCli *self)
{
  TideExit worst = TIDE_EXIT_OK;

  for (char **path = self->arguments; *path != NULL; path++)
    if (check_file (self, *path) != TIDE_EXIT_OK)
      worst = TIDE_EXIT_WRONG;
  return worst;
}
