/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are made anew whenever the chart is another one; nothing in them changes. It must not know
 * the pane.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-compare-row.h"

#include "tide-compare.h"
#include "tide-parts.h"
#include "tide-swatch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDE_VALUE 12 /* cells of text: what is wider goes under the name */

/* Rank, difference and ratio to the pinned one, or why there is no figure. (transfer full) */
static char *
detail_of (TideChart *chart, const TideRow *row)
{
  TideLanguage language = chart->language;
  if (!tide_row_has_value (row))
    return tide_row_missing_text (row, chart->table, language);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  if (!tide_period_equal (row->used, row->asked))
    g_ptr_array_add (parts, tide_period_format (row->used, language));
  char *rank = tide_row_rank_text (row, chart->table, language);
  if (rank != NULL)
    g_ptr_array_add (parts, rank);
  const TideRow *pinned = tide_table_pinned (chart->table);
  if (pinned != NULL && pinned != row && tide_row_has_value (pinned))
    {
      TideComparison comparison = tide_compare (chart->table, row, pinned);
      g_ptr_array_add (parts,
                       tide_comparison_difference_text (&comparison, chart->table, language));
      if (comparison.ratio_problem == TIDE_COMPARE_OK)
        g_ptr_array_add (parts, tide_comparison_ratio_text (&comparison, chart->table, language));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static GtkWidget *
new_button (const char *icon, const char *tooltip, const char *action, const char *code)
{
  GtkWidget *button = tide_icon_button_new (icon, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  return button;
}

static GtkWidget *
new_pin (const TideRow *row, const char *name)
{
  g_autofree char *tooltip = g_strdup_printf (row->pinned ? _ ("Compare with no one in particular")
                                                          : _ ("Compare the others with %s"),
                                              name);
  GtkWidget *pin
      = new_button ("view-pin-symbolic", tooltip, "win.toggle-pinned", row->economy->code);
  if (row->pinned)
    gtk_widget_add_css_class (pin, "tide-pinned");
  return pin;
}

/* (transfer full) */
static char *
value_of (const TideChart *chart, const TideRow *row)
{
  return tide_row_has_value (row)
             ? tide_row_value_text (row, chart->table, TIDE_FORM_FULL, chart->language)
             : g_strdup ("—");
}

static gboolean
is_wide (const char *text)
{
  guint cells = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    cells += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return cells > WIDE_VALUE;
}

/* Whether a value is too wide to stand beside its name: then none does. */
static gboolean
has_wide_value (const TideChart *chart)
{
  for (char **code = chart->table->selected; *code != NULL; code++)
    {
      const TideRow *row = tide_table_find (chart->table, *code);
      g_autofree char *value = row != NULL ? value_of (chart, row) : NULL;
      if (value != NULL && is_wide (value))
        return TRUE;
    }
  return FALSE;
}

/* The name and the value. */
static GtkWidget *
new_head (const TideChart *chart, const TideRow *row)
{
  g_autofree char *value = value_of (chart, row);
  gboolean under = has_wide_value (chart);
  GtkWidget *head = under ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 0) : tide_beside_new ();
  GtkWidget *title = tide_label_new (tide_row_name (row, chart->language), "heading");
  GtkWidget *figure = tide_label_new (value, "heading");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (title), -1);
  gtk_label_set_width_chars (GTK_LABEL (figure), -1);
  gtk_label_set_xalign (GTK_LABEL (figure), under ? 0 : 1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), figure);
  return head;
}

GtkWidget *
tide_compare_row_new (TideChart *chart, const TideRow *row)
{
  const char *code = row->economy->code, *name = tide_row_name (row, chart->language);
  g_autofree char *detail = detail_of (chart, row);
  g_autofree char *removal = g_strdup_printf (_ ("Remove %s from the comparison"), name);
  GtkWidget *box = tide_beside_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *under = tide_prose_new (detail, "caption");
  gtk_widget_add_css_class (box, "tide-compare-row");
  gtk_widget_add_css_class (under, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_head (chart, row));
  gtk_box_append (GTK_BOX (words), under);
  gtk_box_append (GTK_BOX (box), tide_swatch_new (tide_hue_in_chart (chart, code)));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_pin (row, name));
  gtk_box_append (GTK_BOX (box),
                  new_button ("list-remove-symbolic", removal, "win.toggle-economy", code));
  return box;
}
