/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart's context menu: what can be done with the figure under the pointer or the keyboard, or
 * with the whole chart beside one. It must not know where a mark is.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-menu.h"

#include "tide-message.h"
#include "tide-row-text.h"
#include "tide-sentence.h"
#include "tide-sources.h"
#include "tide-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The figure that the menu is about, or NULL. */
static const TideDatum *
menu_datum (TideChartStage *self, const TideSeries **series)
{
  return tide_chart_find (tide_chart_stage_get_chart (self), self->menu_key, series);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
new_figure_menu (TideChartStage *self, const TideSeries *series)
{
  GMenu *menu = g_menu_new (), *compare = g_menu_new (), *copy = g_menu_new ();
  if (tide_chart_stage_can_select (self->menu_key))
    {
      g_menu_append (compare,
                     series->selected ? _ ("_Remove from comparison") : _ ("_Add to comparison"),
                     "chart.select");
      g_menu_append (compare, series->pinned ? _ ("Un_pin") : _ ("_Pin as base of comparison"),
                     "chart.pin");
    }
  g_menu_append (copy, _ ("Copy _value"), "chart.copy-value");
  g_menu_append (copy, _ ("Copy _sentence"), "chart.copy-sentence");
  g_menu_append (copy, _ ("Copy _citation"), "chart.copy-citation");
  append_section (menu, series->name, compare);
  append_section (menu, NULL, copy);
  return menu;
}

/* One line for each compared economy without a figure here. */
static GMenu *
new_missing_section (const TideChart *chart)
{
  GMenu *section = g_menu_new ();
  for (guint i = 0; i < chart->table->n_rows; i++)
    {
      const TideRow *row = &chart->table->rows[i];
      if (!row->selected || tide_row_has_value (row))
        continue;
      /* Translators: %s is a country or region without a figure here. */
      g_autofree char *label
          = g_strdup_printf (_ ("Why is %s missing?"), tide_row_name (row, chart->language));
      g_autofree char *action = g_strdup_printf ("chart.why::%s", row->economy->code);
      g_menu_append (section, label, action);
    }
  return section;
}

static GMenu *
new_chart_menu (TideChartStage *self)
{
  GMenu *menu = g_menu_new (), *copy = g_menu_new (), *export = g_menu_new ();
  g_menu_append (copy, _ ("Copy _picture"), "win.copy-picture");
  g_menu_append (copy, _ ("Copy _sentence"), "win.copy-sentence");
  g_menu_append (copy, _ ("Copy _citation"), "win.copy-citation");
  g_menu_append (copy, _ ("Copy _link"), "win.copy-link");
  g_menu_append (export, _ ("_Export…"), "win.export");
  append_section (menu, NULL, new_missing_section (tide_chart_stage_get_chart (self)));
  append_section (menu, NULL, copy);
  append_section (menu, NULL, export);
  return menu;
}

static void
copy_text (TideChartStage *self, const char *text, const char *told)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->widget), text);
  tide_toast (self->widget, told);
}

static void
on_select (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  TideKey key = self->menu_key;
  tide_session_toggle_economy (self->session, key.economy);
}

static void
on_pin (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  TideKey key = self->menu_key;
  tide_session_toggle_pinned (self->session, key.economy);
}

static void
on_copy_value (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  const TideChart *chart = tide_chart_stage_get_chart (self);
  const TideDatum *datum = menu_datum (self, NULL);
  if (datum == NULL)
    return;
  g_autofree char *value = tide_row_full_text (datum->row, chart->table, chart->language);
  copy_text (self, value, _ ("Value copied"));
}

/* What is asked about that figure alone, as it is measured in the chart. (transfer full) */
static TideQuery *
query_of_figure (const TideChart *chart, TideKey key)
{
  const char *codes[] = { key.economy, NULL };
  TideAsked asked = { .form = TIDE_ASKED_ONE, .last = key.period };
  g_autoptr (TideQuery) of_economy = tide_query_with_countries (chart->table->query, codes);
  g_autoptr (TideQuery) of_period = tide_query_with_period (of_economy, &asked);
  g_autoptr (TideQuery) plain = tide_query_with_kind (of_period, tide_kind_fallback ());
  return tide_query_with_pinned (plain, NULL);
}

static void
on_copy_sentence (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  const TideChart *chart = tide_chart_stage_get_chart (self);
  g_autoptr (TideQuery) query = tide_chart_stage_can_select (self->menu_key)
                                    ? query_of_figure (chart, self->menu_key)
                                    : tide_query_ref (chart->table->query);
  g_autoptr (TideTable) table = tide_table_new (chart->table->catalog, query);
  g_autofree char *sentence = tide_table_sentence (table, chart->language);
  copy_text (self, sentence, _ ("Sentence copied"));
}

static void
on_copy_citation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  const TideChart *chart = tide_chart_stage_get_chart (self);
  const TideDatum *datum = menu_datum (self, NULL);
  const TideSource *source = datum == NULL ? NULL : datum->row->source;
  g_autofree char *citation = source == NULL
                                  ? tide_table_cite (chart->table, TIDE_CITE_TEXT, chart->language)
                                  : tide_source_cite (source, TIDE_CITE_TEXT, chart->language);
  copy_text (self, citation, _ ("Citation copied"));
}

static void
on_why (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TideChartStage *self = data;
  const TideChart *chart = tide_chart_stage_get_chart (self);
  const TideRow *row = tide_table_find (chart->table, g_variant_get_string (parameter, NULL));
  g_autofree char *reason
      = row == NULL ? NULL : tide_row_missing_text (row, chart->table, chart->language);
  if (reason == NULL)
    return;
  AdwMessageDialog *dialog = tide_message_new (GTK_WINDOW (gtk_widget_get_root (self->widget)),
                                               tide_row_name (row, chart->language), reason);
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tide_chart_menu_add_actions (TideChartStage *stage)
{
  const GActionEntry entries[] = {
    { .name = "select", .activate = on_select },
    { .name = "pin", .activate = on_pin },
    { .name = "copy-value", .activate = on_copy_value },
    { .name = "copy-sentence", .activate = on_copy_sentence },
    { .name = "copy-citation", .activate = on_copy_citation },
    { .name = "why", .activate = on_why, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), stage);
  gtk_widget_insert_action_group (stage->widget, "chart", G_ACTION_GROUP (actions));
}

void
tide_chart_menu_popup (TideChartStage *self, TideKey key, const GdkRectangle *at)
{
  if (self->session == NULL)
    return;
  const TideSeries *series = NULL;
  self->menu_key = key;
  g_autoptr (GMenu) menu
      = menu_datum (self, &series) != NULL ? new_figure_menu (self, series) : new_chart_menu (self);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, self->widget);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  gtk_widget_trigger_tooltip_query (self->widget);
}
