/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A head as an indicator's own figures make it. It must not know JSON.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-head.h"

static TideText
copy_text (const TideText *text)
{
  TideText copy = { 0 };
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    copy.by_language[i] = g_strdup (text->by_language[i]);
  return copy;
}

static void
add_source (TideHead *self, const TideSource *source)
{
  TideSource *copy = g_new0 (TideSource, 1);
  copy->id = g_strdup (source->id);
  copy->publisher = copy_text (&source->publisher);
  copy->title = copy_text (&source->title);
  copy->year = g_strdup (source->year);
  copy->url = g_strdup (source->url);
  g_ptr_array_add (self->sources, copy);
}

static gboolean
has_figure_of (const TideIndicator *indicator, guint source)
{
  for (guint i = 0; i < indicator->n_figures; i++)
    if (indicator->figures[i].source == source)
      return TRUE;
  return FALSE;
}

/* The indicator's own source, then the others that its figures have. */
static void
add_sources (TideHead *self, const TideIndicator *indicator)
{
  const GPtrArray *sources = indicator->dataset->sources;
  add_source (self, sources->pdata[indicator->source]);
  for (guint i = 0; i < sources->len; i++)
    if (i != indicator->source && has_figure_of (indicator, i))
      add_source (self, sources->pdata[i]);
}

static void
add_economies (TideHead *self, const TideIndicator *indicator)
{
  self->economies = g_new0 (char *, indicator->n_economies + 1);
  for (guint i = 0; i < indicator->n_economies; i++)
    {
      self->economies[i] = g_strdup (indicator->economies[i]->code);
      self->n_places[indicator->economies[i]->kind]++;
    }
}

static void
set_unit (TideHead *self, const TideIndicator *indicator)
{
  self->unit = indicator->unit;
  if (indicator->own_unit == NULL)
    return;
  self->unit_title = copy_text (&indicator->unit_title);
  self->own_unit = tide_unit_new_own (&self->unit_title, indicator->unit->arithmetic);
  self->unit = self->own_unit;
}

TideHead *
tide_head_new (const TideIndicator *indicator)
{
  TideHead *self = g_new0 (TideHead, 1);
  self->id = g_strdup (indicator->id);
  self->dataset_id = g_strdup (indicator->dataset->id);
  self->title = copy_text (&indicator->title);
  self->short_title = copy_text (&indicator->short_title);
  self->definition = copy_text (&indicator->definition);
  for (int i = 0; i < TIDE_N_LANGUAGES; i++)
    self->keywords[i] = g_strdupv (indicator->keywords[i]);
  set_unit (self, indicator);
  self->default_kind = indicator->default_kind;
  self->sources = g_ptr_array_new ();
  add_sources (self, indicator);
  add_economies (self, indicator);
  self->periods = tide_indicator_periods (indicator, &self->n_periods);
  self->n_figures = indicator->n_figures;
  return self;
}

gboolean
tide_head_is_fact (const TideHead *self)
{
  return tide_kind_get (self->default_kind)->offered == TIDE_OFFERED_WHERE_OWN;
}

const char *
tide_head_short_title (const TideHead *self, TideLanguage language)
{
  const char *title = tide_text_get (&self->short_title, language);
  return *title != '\0' ? title : tide_text_get (&self->title, language);
}
