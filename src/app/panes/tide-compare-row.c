/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are made anew whenever the chart is another one; nothing in them changes. It must not know
 * the pane.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-compare-row.h"

#include "tide-compare-text.h"
#include "tide-compare.h"
#include "tide-parts.h"
#include "tide-pattern.h"
#include "tide-row-text.h"
#include "tide-swatch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WIDE_VALUE 12 /* cells of text: what is wider goes under the name */

/* Difference and ratio to the pinned economy, or NULL where there is none. (transfer full) */
static char *
comparison_of (const TideChart *chart, const TideRow *row)
{
  TideLanguage language = chart->language;
  const TideRow *pinned = tide_table_pinned (chart->table);
  if (pinned == NULL || pinned == row || !tide_row_has_value (pinned))
    return NULL;
  TideComparison comparison = tide_compare (chart->table, row, pinned);
  g_autofree char *difference
      = tide_comparison_difference_text (&comparison, chart->table, language);
  g_autofree char *ratio = comparison.ratio_problem == TIDE_COMPARE_OK
                               ? tide_comparison_ratio_text (&comparison, chart->table, language)
                               : NULL;
  const char *name = tide_economy_short_name (pinned->economy, language);
  if (ratio == NULL)
    /* Translators: how an economy differs from the pinned one, {who}; {difference} is as “+8
     * percentage points” */
    return tide_pattern_fill (language, _ ("vs ◈ {who}: {difference}"), "who", name, "difference",
                              difference, NULL);
  g_autofree char *whole_ratio = tide_keep_together (ratio);
  /* Translators: the same; {ratio} is as “1.2 times” */
  return tide_pattern_fill (language, _ ("vs ◈ {who}: {difference} · {ratio}"), "who", name,
                            "difference", difference, "ratio", whole_ratio, NULL);
}

/* Period where it is another, rank, and comparison; or why there is no figure. (transfer full) */
static char *
detail_of (const TideChart *chart, const TideRow *row)
{
  TideLanguage language = chart->language;
  if (!tide_row_has_value (row))
    return tide_row_missing_text (row, chart->table, language);
  g_autofree char *period
      = tide_period_equal (row->used, row->asked) ? NULL : tide_period_format (row->used, language);
  g_autofree char *rank = tide_row_rank_text (row, chart->table, language);
  g_autofree char *comparison = comparison_of (chart, row);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *place = period != NULL && rank != NULL ? g_strjoin (" · ", period, rank, NULL)
                           : period != NULL               ? g_strdup (period)
                                                          : g_strdup (rank);
  if (place != NULL)
    g_ptr_array_add (lines, place);
  if (comparison != NULL)
    g_ptr_array_add (lines, comparison);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

static GtkWidget *
new_button (const char *icon, const char *tooltip, const char *action, const char *code)
{
  GtkWidget *button = tide_icon_button_new (icon, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", code);
  return button;
}

/* The sign that the pinned economy has in the chart, hollow for the others. */
static GtkWidget *
new_pin (const TideRow *row, const char *name)
{
  g_autofree char *tooltip = g_strdup_printf (row->pinned ? _ ("Stop comparing the others with it")
                                                          : _ ("Compare the others with %s"),
                                              name);
  GtkWidget *pin = new_button (NULL, tooltip, "win.toggle-pinned", row->economy->code);
  gtk_button_set_child (GTK_BUTTON (pin),
                        tide_diamond_new (row->pinned ? TIDE_DIAMOND_PINNED : TIDE_DIAMOND_HOLLOW));
  if (row->pinned)
    gtk_widget_add_css_class (pin, "tide-pinned");
  return pin;
}

/* (transfer full) */
static char *
value_of (const TideChart *chart, const TideRow *row)
{
  TidePrecision shown = tide_table_precision_of (chart->table, TIDE_ROWS_OF_SELECTED,
                                                 TIDE_VALUE_IN_CELL, chart->language);
  return tide_row_has_value (row) ? tide_row_value_text (row, &shown) : g_strdup ("—");
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
  gtk_widget_add_css_class (title, "tide-value");
  gtk_widget_add_css_class (figure, "tide-value");
  gtk_label_set_width_chars (GTK_LABEL (title), -1);
  gtk_label_set_width_chars (GTK_LABEL (figure), -1);
  gtk_label_set_xalign (GTK_LABEL (figure), under ? 0 : 1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (figure, GTK_ALIGN_START);
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
  gtk_widget_add_css_class (under, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  if (*detail == '\0')
    {
      gtk_widget_set_visible (under, FALSE);
      gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
    }
  gtk_box_append (GTK_BOX (words), new_head (chart, row));
  gtk_box_append (GTK_BOX (words), under);
  GtkWidget *swatch = tide_swatch_new (tide_hue_in_chart (chart, code));
  if (*detail != '\0')
    {
      gtk_widget_set_valign (swatch, GTK_ALIGN_START);
      gtk_widget_add_css_class (swatch, "tide-swatch");
    }
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_pin (row, name));
  gtk_box_append (GTK_BOX (box),
                  new_button ("list-remove-symbolic", removal, "win.toggle-economy", code));
  return box;
}
