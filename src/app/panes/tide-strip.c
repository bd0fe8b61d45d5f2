/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names and values of those compared, in the colours of the chart. It must not know the window.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-strip.h"

#include "tide-parts.h"
#include "tide-row-text.h"
#include "tide-palette.h"

#include <adwaita.h>

#define MOST_ITEMS 6

/* "■ United States 44%" with the colour of the economy's marks, in markup. (transfer full) */
static char *
strip_item (const TideChart *chart, const TideSeries *series)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const TideTheme *theme
      = tide_theme_get (dark ? TIDE_GROUND_DARK : TIDE_GROUND_LIGHT, TIDE_CONTRAST_NORMAL);
  const TideRow *row = tide_table_find (chart->table, series->economy->code);
  if (row == NULL)
    return NULL;
  g_autofree char *value
      = tide_row_has_value (row) ? tide_row_value_text (row, &chart->precision) : g_strdup ("–");
  g_autofree char *name = tide_keep_together (series->short_name);
  g_autofree char *color
      = tide_color_to_string (series->hue < 0 ? theme->muted : theme->hues[series->hue]);
  return g_markup_printf_escaped (
      "<span foreground=\"%s\" alpha=\"100%%\">■</span>\302\240%s\302\240<b>%s</b>", color, name,
      value);
}

char *
tide_strip_markup (const TideChart *chart)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      g_autofree char *item
          = series->selected && series->economy != NULL ? strip_item (chart, series) : NULL;
      if (item != NULL && n++ < MOST_ITEMS)
        g_strv_builder_add (items, item);
    }
  g_autofree char *more = g_strdup_printf ("+%u", n > MOST_ITEMS ? n - MOST_ITEMS : 0);
  if (n > MOST_ITEMS)
    g_strv_builder_add (items, more);
  g_auto (GStrv) list = g_strv_builder_end (items);
  return g_strjoinv ("   ", list);
}
