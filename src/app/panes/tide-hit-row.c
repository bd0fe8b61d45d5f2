/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An ordinary list row that carries what it needs. It must not know how it was found.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-hit-row.h"

#include "tide-parts.h"
#include "tide-row-text.h"

#include <glib/gi18n.h>

typedef struct {
  const TideHit *hit;
  GtkLabel *caption;
  GtkWidget *check;
} Parts;

static GtkWidget *
new_content (Parts *parts)
{
  GtkWidget *content = tide_beside_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  parts->caption = GTK_LABEL (tide_label_new (NULL, "caption"));
  parts->check = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (parts->caption), "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), tide_label_new (parts->hit->title, NULL));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (parts->caption));
  gtk_box_append (GTK_BOX (content), words);
  gtk_box_append (GTK_BOX (content), parts->check);
  return content;
}

/* The economy's value in the chart that is shown, or why there is none. (transfer full) */
static char *
value_in_chart (const TideChart *chart, const char *code)
{
  const TideTable *table = chart->table;
  const TideRow *row = tide_table_find (table, code);
  if (row == NULL)
    return g_strdup (_ ("No figure here"));
  if (!tide_row_has_value (row))
    return tide_row_missing_text (row, table, chart->language);
  TidePrecision shown = tide_table_precision (table, TIDE_VALUE_IN_CELL, chart->language);
  tide_precision_add (&shown, row->value);
  return tide_row_value_text (row, &shown);
}

static void
update_economy (GtkListBoxRow *row, Parts *parts, TideSession *session)
{
  const TideChart *chart = tide_session_get_chart (session);
  g_autofree char *value = value_in_chart (chart, parts->hit->id);
  gboolean compared = g_strv_contains ((const char *const *)chart->table->selected, parts->hit->id);
  gtk_label_set_label (parts->caption, value);
  gtk_widget_set_visible (parts->check, compared);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value,
                                  -1);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
      compared ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update_indicator (Parts *parts, TideSession *session)
{
  const TideTopic *topic = parts->hit->topic;
  gtk_widget_set_visible (parts->check, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (parts->caption), topic != NULL);
  if (topic != NULL)
    gtk_label_set_label (parts->caption,
                         tide_text_get (&topic->title, tide_session_get_language (session)));
}

const TideHit *
tide_hit_row_get_hit (GtkListBoxRow *row)
{
  return ((Parts *)g_object_get_data (G_OBJECT (row), "parts"))->hit;
}

void
tide_hit_row_update (GtkListBoxRow *row, TideSession *session)
{
  Parts *parts = g_object_get_data (G_OBJECT (row), "parts");
  if (parts->hit->kind == TIDE_HIT_ECONOMY)
    update_economy (row, parts, session);
  else
    update_indicator (parts, session);
}

GtkWidget *
tide_hit_row_new (const TideHit *hit, TideSession *session)
{
  GtkWidget *row = gtk_list_box_row_new ();
  Parts *parts = g_new0 (Parts, 1);
  parts->hit = hit;
  g_object_set_data_full (G_OBJECT (row), "parts", parts, g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), new_content (parts));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), hit->kind == TIDE_HIT_ECONOMY
                                                            ? "win.toggle-economy"
                                                            : "win.show-indicator");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", hit->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->title,
                                  -1);
  tide_hit_row_update (GTK_LIST_BOX_ROW (row), session);
  return row;
}
