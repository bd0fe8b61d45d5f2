/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart view's list items and which of them has the focus. They follow the chart; where they
 * lie is the scene's.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-items.h"

#include "tide-chart-item.h"

#define MOST_ITEMS 200

static gboolean
is_same_figure (TideKey a, TideKey b)
{
  return tide_key_equal (a, b);
}

static gboolean
is_same_economy (TideKey a, TideKey b)
{
  return g_str_equal (a.economy, b.economy);
}

/* The figures that have an item: all, or the newest of each series where all are too many. */
static GArray *
list_keys (const TideChart *chart)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (TideKey));
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    n += chart->series[i].n_datums;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      guint first = n > MOST_ITEMS && series->n_datums > 0 ? series->n_datums - 1 : 0;
      for (guint j = first; j < series->n_datums; j++)
        g_array_append_val (keys, series->datums[j].key);
    }
  return keys;
}

static TideChartItem *
add_item (TideChartStage *self, TideKey key)
{
  TideChartItem *item = tide_chart_item_new (key);
  g_signal_connect_swapped (item, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw),
                            self->widget);
  gtk_widget_set_parent (GTK_WIDGET (item), self->widget);
  return item;
}

/* Takes the first that matches out of @items, or NULL. */
static TideChartItem *
take_item (GPtrArray *items, TideKey key, gboolean (*matches) (TideKey a, TideKey b))
{
  for (guint i = 0; i < items->len; i++)
    if (matches (tide_chart_item_get_key (items->pdata[i]), key))
      return g_ptr_array_steal_index (items, i);
  return NULL;
}

/* Fills the empty places of @items with those of @old that match. */
static void
keep_items (GPtrArray *items, const GArray *keys, GPtrArray *old,
            gboolean (*matches) (TideKey a, TideKey b))
{
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] == NULL)
      items->pdata[i] = take_item (old, g_array_index (keys, TideKey, i), matches);
}

/* Brings the items into the order of @keys and makes those that are not there. */
static void
order_items (TideChartStage *self, const GArray *keys)
{
  const TideChart *chart = tide_chart_stage_get_chart (self);
  GtkWidget *previous = self->area;
  for (guint i = 0; i < keys->len; i++)
    {
      TideKey key = g_array_index (keys, TideKey, i);
      if (self->items->pdata[i] == NULL)
        self->items->pdata[i] = add_item (self, key);
      GtkWidget *item = self->items->pdata[i];
      if (gtk_widget_get_prev_sibling (item) != previous)
        gtk_widget_insert_after (item, self->widget, previous);
      tide_chart_item_tell (TIDE_CHART_ITEM (item), chart, key, i + 1, keys->len);
      previous = item;
    }
}

/* The item that stands for the figure or its series. (nullable), @position from 1 */
static TideChartItem *
find_item (TideChartStage *self, TideKey key, guint *position)
{
  TideChartItem *of_series = NULL;
  for (guint i = 0; i < self->items->len; i++)
    {
      TideChartItem *item = self->items->pdata[i];
      TideKey own = tide_chart_item_get_key (item);
      if (!is_same_economy (own, key))
        continue;
      *position = i + 1;
      of_series = item;
      if (is_same_figure (own, key))
        return item;
    }
  return of_series;
}

TideChartItem *
tide_chart_items_get_focused (TideChartStage *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  return TIDE_IS_CHART_ITEM (focus) && gtk_widget_get_parent (focus) == self->widget
             ? TIDE_CHART_ITEM (focus)
             : NULL;
}

gboolean
tide_chart_items_focus_key (TideChartStage *self, TideKey key)
{
  const TideScene *scene = tide_chart_stage_get_scene (self);
  if (scene == NULL)
    return FALSE;
  if (tide_scene_find (scene, key) == NULL)
    key = tide_scene_step (scene, TIDE_KEY_NONE, TIDE_STEP_FIRST);
  guint position;
  TideChartItem *item = find_item (self, key, &position);
  if (item == NULL)
    return FALSE;
  tide_chart_item_tell (item, tide_chart_stage_get_chart (self), key, position, self->items->len);
  self->place = key;
  gtk_widget_queue_draw (self->widget);
  return gtk_widget_grab_focus (GTK_WIDGET (item));
}

/* The newest figure of an economy, or none. */
static TideKey
newest_of (const TideChart *chart, const char *economy)
{
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[i];
      if (series->n_datums > 0 && g_str_equal (series->datums[0].key.economy, economy))
        return series->datums[series->n_datums - 1].key;
    }
  return TIDE_KEY_NONE;
}

/* The keyboard stays at its figure, else at its economy, else goes to the first. */
static void
keep_place (TideChartStage *self)
{
  const TideChart *chart = tide_chart_stage_get_chart (self);
  if (tide_chart_find (chart, self->place, NULL) == NULL)
    self->place = newest_of (chart, self->place.economy);
  if (tide_chart_items_get_focused (self) != NULL)
    tide_chart_items_focus_key (self, self->place);
}

void
tide_chart_items_sync (TideChartStage *self)
{
  g_autoptr (GArray) keys = list_keys (tide_chart_stage_get_chart (self));
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  self->items = g_ptr_array_new ();
  g_ptr_array_set_size (self->items, keys->len);
  keep_items (self->items, keys, old, is_same_figure);
  keep_items (self->items, keys, old, is_same_economy);
  order_items (self, keys);
  keep_place (self);
  for (guint i = 0; i < old->len; i++)
    gtk_widget_unparent (old->pdata[i]);
}
