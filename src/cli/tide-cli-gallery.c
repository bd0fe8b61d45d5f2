/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gallery: many pictures on one page, for eyes to judge before a change of drawing is called
 * done. Links are found in the catalog, so that new data shows up in it. It must not know how a
 * scene is made.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli-picture.h"
#include "tide-export.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define MANY 25

static const TideSize sizes[] = {
  { 400, 300, TIDE_FURNITURE_FULL },
  { 1200, 675, TIDE_FURNITURE_FULL },
  { 2400, 1350, TIDE_FURNITURE_FULL },
};

/* In how many themes a link is drawn. */
typedef enum { VARIETY_WHOLE, VARIETY_LIGHT } Variety;

typedef struct {
  const TideCli *cli;
  const char *folder;
  GString *html;
  guint n_pictures;
  GError *error;
} Gallery;

/* The widest range that an indicator has figures of. */
static TideAsked
whole_range (const TideIndicator *indicator)
{
  guint n;
  g_autofree TidePeriod *periods = tide_indicator_periods (indicator, &n);

  if (n == 0)
    return (TideAsked){ TIDE_ASKED_LATEST, TIDE_PERIOD_NONE, TIDE_PERIOD_NONE };
  return (TideAsked){ TIDE_ASKED_RANGE, periods[0], periods[n - 1] };
}

/* A query of that indicator that draws as @kind: as it stands, else over all its periods. */
static TideQuery *
fit_indicator (const Gallery *self, const char *name, TideKind kind)
{
  g_autoptr (TideQuery) plain = tide_query_new (name);
  g_autoptr (TideQuery) query = tide_query_with_kind (plain, kind);
  const TideIndicator *indicator = tide_catalog_find (self->cli->catalog, name, NULL);
  TideAsked range = whole_range (indicator);
  g_autoptr (TideQuery) wide = tide_query_with_period (query, &range);
  TideQuery *const tries[] = { query, wide };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr (TideChart) chart
          = tide_chart_new (self->cli->catalog, tries[i], self->cli->language);

      if (chart->problem == NULL && chart->kind == kind)
        return tide_query_ref (tries[i]);
    }
  return NULL;
}

/* The first indicator whose own kind it is, else the first that it fits. NULL where none does. */
static char *
find_link (const Gallery *self, char *const *names, TideKind kind)
{
  g_autoptr (TideQuery) found = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const TideIndicator *indicator = tide_catalog_find (self->cli->catalog, names[i], NULL);
      gboolean own = indicator->default_kind == kind;

      if (found == NULL || own)
        {
          g_autoptr (TideQuery) query = fit_indicator (self, names[i], kind);

          if (query != NULL && own)
            return tide_query_to_string (query);
          if (query != NULL)
            found = g_steal_pointer (&query);
        }
    }
  return found != NULL ? tide_query_to_string (found) : NULL;
}

static gboolean
draw (Gallery *self, const TideChart *chart, TideSize size, const TideTheme *theme,
      const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (chart->language);
  g_autoptr (TideScene) scene = tide_scene_new (chart, size, theme, measure);

  if (!tide_export_scene_to_file (scene, TIDE_FORMAT_PNG, 1, path, &self->error))
    return FALSE;
  g_string_append_printf (self->html,
                          "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" width=\"%d\"></a>\n", name,
                          name, name, (int)MIN (size.width, 800));
  self->n_pictures++;
  return TRUE;
}

static gboolean
draw_themes (Gallery *self, const TideChart *chart, TideSize size, Variety variety)
{
  guint n_themes = variety == VARIETY_WHOLE ? TIDE_CLI_N_THEMES : 1;

  for (guint i = 0; i < n_themes; i++)
    {
      const TideCliTheme *theme = &tide_cli_themes[i];
      g_autofree char *name = g_strdup_printf ("%03u-%s-%s-%dx%d.png", self->n_pictures,
                                               tide_language_code (chart->language), theme->name,
                                               (int)size.width, (int)size.height);

      if (!draw (self, chart, size, tide_theme_get (theme->ground, theme->contrast), name))
        return FALSE;
    }
  return TRUE;
}

/* One link in both languages and each size. */
static gboolean
draw_link (Gallery *self, const char *link, Variety variety)
{
  g_autoptr (TideQuery) query = tide_query_parse (link, &self->error);
  g_autofree char *heading = g_markup_escape_text (link, -1);

  if (query == NULL)
    return FALSE;
  g_string_append_printf (self->html, "<h2>%s</h2>\n", heading);
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      g_autoptr (TideChart) chart
          = tide_chart_new (self->cli->catalog, query, (TideLanguage)language);

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        if (!draw_themes (self, chart, sizes[i], variety))
          return FALSE;
    }
  return TRUE;
}

static gboolean
draw_kinds (Gallery *self, char *const *names)
{
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      g_autofree char *link = find_link (self, names, kind);

      if (link != NULL && !draw_link (self, link, VARIETY_WHOLE))
        return FALSE;
    }
  return TRUE;
}

/* The link of an indicator with so many of its economies selected, the first by code. */
static char *
link_with_many (const TideIndicator *indicator, guint n)
{
  g_autoptr (TideQuery) query = tide_query_new (indicator->id);
  g_autoptr (TideQuery) selected = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < MIN (n, indicator->n_economies); i++)
    g_ptr_array_add (codes, (gpointer)indicator->economies[i]->code);
  g_ptr_array_add (codes, NULL);
  selected = tide_query_with_countries (query, (const char *const *)codes->pdata);
  return tide_query_to_string (selected);
}

static gsize
title_length (const TideIndicator *indicator)
{
  return strlen (tide_text_get (&indicator->title, TIDE_LANGUAGE_EN));
}

/* The same of every kind over time. */
static gboolean
draw_over_time (Gallery *self, const char *link)
{
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      g_autofree char *of_kind = g_strdup_printf ("%s&chart=%s", link, tide_kind_get (kind)->name);

      if (tide_kind_is_over_time (kind) && !draw_link (self, of_kind, VARIETY_LIGHT))
        return FALSE;
    }
  return TRUE;
}

/* What strains a chart: very many economies, two of them, the longest title. */
static gboolean
draw_extremes (Gallery *self, char *const *names)
{
  const TideIndicator *largest = NULL;
  const TideIndicator *longest = NULL;
  g_autofree char *many = NULL;
  g_autofree char *two = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const TideIndicator *indicator = tide_catalog_find (self->cli->catalog, names[i], NULL);

      if (largest == NULL || indicator->n_economies > largest->n_economies)
        largest = indicator;
      if (longest == NULL || title_length (indicator) > title_length (longest))
        longest = indicator;
    }
  if (largest == NULL)
    return TRUE;
  many = link_with_many (largest, MANY);
  two = link_with_many (largest, 2);
  return draw_link (self, many, VARIETY_LIGHT) && draw_link (self, two, VARIETY_LIGHT)
         && draw_over_time (self, many) && draw_link (self, longest->id, VARIETY_LIGHT);
}

/* What has no chart: an indicator, an economy and a period that nobody has. */
static gboolean
draw_problems (Gallery *self, char *const *names)
{
  g_autofree char *economy = NULL;
  g_autofree char *period = NULL;

  if (names[0] == NULL)
    return TRUE;
  economy = g_strconcat (names[0], "?countries=ZZZ", NULL);
  period = g_strconcat (names[0], "?period=1066", NULL);
  return draw_link (self, "no-such-indicator", VARIETY_LIGHT)
         && draw_link (self, economy, VARIETY_LIGHT) && draw_link (self, period, VARIETY_LIGHT);
}

static gboolean
write_page (Gallery *self)
{
  g_autofree char *path = g_build_filename (self->folder, "index.html", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_string_prepend (self->html, "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n"
                                "<title>Tidemark gallery</title>\n"
                                "<style>body { background: #888; font-family: sans-serif } "
                                "img { margin: 4px; vertical-align: top }</style>\n");
  bytes = g_bytes_new (self->html->str, self->html->len);
  return tide_write_file (path, bytes, self->cli->language, &self->error);
}

TideExit
tide_cli_gallery (TideCli *self)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_auto (GStrv) names = tide_catalog_indicator_names (self->catalog);
  Gallery gallery = { .cli = self, .folder = self->arguments[0], .html = html };
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (gallery.folder, 0755) != 0)
    return tide_cli_wrong (tide_write_reason (self->language, errno));
  if (draw_kinds (&gallery, names) && draw_extremes (&gallery, names)
      && draw_problems (&gallery, names) && write_page (&gallery))
    return TIDE_EXIT_OK;
  error = gallery.error;
  return tide_cli_wrong (error->message);
}
