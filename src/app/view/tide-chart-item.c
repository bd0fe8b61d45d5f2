/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A focusable widget without a picture: its role, name, place in the list and state are all that it
 * has.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-item.h"

#include "tide-pattern.h"

struct _TideChartItem {
  GtkWidget parent;
  TideKey key;
};

G_DEFINE_FINAL_TYPE (TideChartItem, tide_chart_item, GTK_TYPE_WIDGET)

static void
tide_chart_item_class_init (TideChartItemClass *class)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "chartitem");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tide_chart_item_init (TideChartItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

TideChartItem *
tide_chart_item_new (TideKey key)
{
  TideChartItem *self = g_object_new (TIDE_TYPE_CHART_ITEM, NULL);
  self->key = key;
  return self;
}

TideKey
tide_chart_item_get_key (TideChartItem *self)
{
  g_return_val_if_fail (TIDE_IS_CHART_ITEM (self), TIDE_KEY_NONE);
  return self->key;
}

void
tide_chart_item_tell (TideChartItem *self, const TideChart *chart, TideKey key, guint position,
                      guint count)
{
  g_return_if_fail (TIDE_IS_CHART_ITEM (self));
  const TideSeries *series = NULL;
  if (tide_chart_find (chart, key, &series) == NULL)
    return;
  g_autofree char *description = tide_chart_describe (chart, key);
  g_autofree char *all = tide_language_count (count);
  /* Translators: what a screen reader says of a mark. {sentence} is a whole sentence with its full
   * stop; the mark is number {n} of the chart's {all}. */
  g_autofree char *name = tide_pattern_count (
      chart->language, tide_gettext (chart->language, "{sentence} {n} of {all}"), position,
      "sentence", description, "all", all, NULL);
  self->key = key;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int)position, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int)count, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               series->selected, -1);
}
