/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The styles of citations. It must not know figures or tables, nor how a style writes a source.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-cite.h"

#include "tide-cite-styles.h"

#define N_(message) message

static const TideCiteStyleRow rows[TIDE_N_CITE_STYLES] = {
  /* Translators: a style of citations */
  [TIDE_CITE_TEXT] = { "text", N_ ("Plain text"), tide_cite_text, "", "\n", "" },
  [TIDE_CITE_APA] = { "apa", "APA", tide_cite_apa, "", "\n", "" },
  [TIDE_CITE_GBT7714] = { "gbt7714", "GB/T 7714", tide_cite_gbt7714, "", "\n", "" },
  [TIDE_CITE_BIBTEX] = { "bibtex", "BibTeX", tide_cite_bibtex, "", "\n", "" },
  [TIDE_CITE_CSL] = { "csl-json", "CSL-JSON", tide_cite_csl, "[\n", ",\n", "\n]" },
};

const TideCiteStyleRow *
tide_cite_style_row (TideCiteStyle style)
{
  g_return_val_if_fail (style < TIDE_N_CITE_STYLES, &rows[TIDE_CITE_TEXT]);
  return &rows[style];
}

const char *const *
tide_cite_style_names (void)
{
  static const char *names[TIDE_N_CITE_STYLES + 1];
  static gsize filled = 0;
  if (g_once_init_enter (&filled))
    {
      for (int i = 0; i < TIDE_N_CITE_STYLES; i++)
        names[i] = rows[i].name;
      g_once_init_leave (&filled, 1);
    }
  return names;
}

char *
tide_sources_cite (const GPtrArray *sources, TideCiteStyle style, TideLanguage language)
{
  const TideCiteStyleRow *row = tide_cite_style_row (style);
  GString *out = g_string_new (row->before);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *citation = row->cite (sources->pdata[i], language);
      g_string_append_printf (out, "%s%s", i > 0 ? row->between : "", citation);
    }
  g_string_append (out, row->after);
  return g_string_free (out, FALSE);
}

char *
tide_source_cite (const TideSource *source, TideCiteStyle style, TideLanguage language)
{
  g_return_val_if_fail (source != NULL, NULL);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_ptr_array_add (one, (gpointer)source);
  return tide_sources_cite (one, style, language);
}
