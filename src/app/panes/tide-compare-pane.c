/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pane is filled anew from the session's chart; its lists hold nothing of their own. It must
 * not know how a chart is drawn.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-compare-pane.h"

#include "tide-compare-row.h"
#include "tide-copy.h"
#include "tide-measure-line.h"
#include "tide-parts.h"
#include "tide-row-text.h"
#include "tide-sources.h"

#include <glib/gi18n.h>

struct _TideComparePane {
  AdwBin parent;
  TideSession *session;
  GtkLabel *sentence;
  GtkBox *rows;
  GtkMenuButton *add;
  GtkPopover *add_popover;
  GtkSearchEntry *add_entry;
  GtkListBox *add_list;
  GtkLabel *definition;
  GtkLabel *coverage;
  GtkLabel *caveat;
  GtkWidget *related_part;
  GtkListBox *related;
  GtkBox *sources;
  GtkDropDown *style;
  GtkButton *cite;
};

G_DEFINE_FINAL_TYPE (TideComparePane, tide_compare_pane, ADW_TYPE_BIN)

static void
clear (GtkWidget *container)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (container)) != NULL;)
    gtk_widget_unparent (child);
}

static void
clear_list (GtkListBox *list)
{
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (list, 0)) != NULL;)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
fill_rows (TideComparePane *self, TideChart *chart)
{
  clear (GTK_WIDGET (self->rows));
  for (char **code = chart->table->selected; *code != NULL; code++)
    {
      const TideRow *row = tide_table_find (chart->table, *code);
      if (row != NULL)
        gtk_box_append (self->rows, tide_compare_row_new (chart, row));
    }
  if (chart->table->selected[0] == NULL)
    gtk_box_append (
        self->rows,
        tide_prose_new (_ ("Click a country or region in the chart to compare it."), "dim-label"));
}

/* The values of the selected economies in another indicator: "2024 · US 57 · China 31". (transfer
 * full) */
static char *
values_of (TideChart *chart, TideTable *table)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  TidePrecision shown
      = tide_table_precision_of (table, TIDE_ROWS_OF_SELECTED, TIDE_VALUE_ON_MARK, chart->language);
  gboolean projected = FALSE;
  guint n_missing = 0;
  for (char **code = chart->table->selected; *code != NULL; code++)
    {
      const TideRow *row = tide_table_find (table, *code);
      if (row == NULL || !tide_row_has_value (row))
        {
          n_missing++;
          continue;
        }
      g_autofree char *value = tide_row_value_text (row, &shown);
      const char *name = tide_economy_short_name (row->economy, chart->language);
      g_autofree char *both = g_strdup_printf ("%s %s", name, value);
      projected |= (row->status & TIDE_STATUS_PROJECTED) != 0;
      g_ptr_array_add (parts, tide_keep_together (both));
    }
  if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_ ("No figures for those compared")));
  else if (n_missing > 0)
    /* Translators: how many of the countries and regions compared have no figure */
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%u without a figure", "%u without figures", n_missing),
                                n_missing));
  if (projected)
    g_ptr_array_insert (parts, 0, g_strdup (_ ("projected")));
  g_ptr_array_insert (parts, 0, tide_brief_period (table->period, chart->language));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static void
add_related (TideComparePane *self, TideChart *chart, const char *id)
{
  TideTable *table = tide_session_ask_latest (self->session, id);
  if (table->problem != TIDE_PROBLEM_NONE)
    return;
  g_autofree char *values = values_of (chart, table);
  GtkWidget *row
      = tide_link_row_new (tide_text_get (&table->indicator->title, chart->language), values, id);
  tide_widget_set_tip (row, tide_text_get (&table->indicator->definition, chart->language));
  gtk_list_box_append (self->related, row);
}

static void
fill_related (TideComparePane *self, TideChart *chart)
{
  clear_list (self->related);
  for (char **id = chart->table->indicator->related; *id != NULL; id++)
    add_related (self, chart, *id);
  gtk_widget_set_visible (self->related_part,
                          gtk_list_box_get_row_at_index (self->related, 0) != NULL);
}

static void
append_caption (GtkWidget *box, const char *text)
{
  GtkWidget *label = tide_prose_new (text, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_source (TideComparePane *self, TideChart *chart, const TideSource *source)
{
  g_autofree char *text = tide_source_cite (source, TIDE_CITE_TEXT, chart->language);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (box), tide_prose_new (text, NULL));
  const char *note = tide_text_get (&source->note, chart->language);
  if (*note != '\0')
    append_caption (box, note);
  const char *terms = tide_text_get (&source->licence, chart->language);
  if (*terms != '\0')
    {
      /* Translators: %s is the licence of a source, such as CC-BY-4.0 */
      g_autofree char *licence = g_strdup_printf (_ ("Licence: %s"), terms);
      append_caption (box, licence);
    }
  GtkWidget *link = gtk_link_button_new_with_label (source->url, _ ("Open the page that was read"));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), link);
  gtk_box_append (self->sources, box);
}

static void
fill_sources (TideComparePane *self, TideChart *chart)
{
  clear (GTK_WIDGET (self->sources));
  g_autoptr (GPtrArray) sources = tide_table_sources (chart->table);
  for (guint i = 0; i < sources->len; i++)
    add_source (self, chart, sources->pdata[i]);
}

/* How much of the source is held, where it is less than all: what may be ranked rests on it. */
static void
fill_coverage (TideComparePane *self, const TideTable *table)
{
  static const char *const told[] = {
    [TIDE_COVERAGE_FULL] = "",
    /* Translators: %d is how many countries and regions, at least two */
    [TIDE_COVERAGE_TOP] = N_ ("Only the %d highest in the source are listed."),
    [TIDE_COVERAGE_SELECTED]
    = N_ ("Only some countries and regions are listed, so no ranks are given."),
  };
  const char *pattern = told[table->coverage.form];
  g_autofree char *text = NULL;
  if (table->coverage.form == TIDE_COVERAGE_TOP)
    text = g_strdup_printf (_ (pattern), table->coverage.top);
  else if (*pattern != '\0')
    text = g_strdup (_ (pattern));
  gtk_label_set_label (self->coverage, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->coverage), text != NULL);
}

static void
on_changed (TideComparePane *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  g_autofree char *sentence = tide_chart_describe (chart, TIDE_KEY_NONE);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), chart->problem == NULL);
  if (chart->table->indicator == NULL)
    return;
  const TideIndicator *indicator = chart->table->indicator;
  const char *caveat = tide_text_get (&indicator->caveat, chart->language);
  gtk_label_set_label (self->definition, tide_text_get (&indicator->definition, chart->language));
  fill_coverage (self, chart->table);
  gtk_label_set_label (self->caveat, caveat);
  gtk_widget_set_visible (GTK_WIDGET (self->caveat), *caveat != '\0');
  fill_rows (self, chart);
  fill_related (self, chart);
  fill_sources (self, chart);
}

/* Whether what was typed is in either name or the code. */
static gboolean
matches (const TideEconomy *economy, const char *typed)
{
  g_autofree char *needle = g_utf8_casefold (typed, -1);
  const char *texts[] = { tide_text_get (&economy->name, TIDE_LANGUAGE_EN),
                          tide_text_get (&economy->name, TIDE_LANGUAGE_ZH_CN), economy->code };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_utf8_casefold (texts[i], -1);
      if (strstr (text, needle) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
fill_add_list (TideComparePane *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->add_entry));
  clear_list (self->add_list);
  for (guint i = 0; i < chart->table->n_rows; i++)
    {
      const TideRow *row = &chart->table->rows[i];
      if (row->selected || !matches (row->economy, typed))
        continue;
      GtkWidget *label = tide_label_new (tide_row_name (row, chart->language),
                                         tide_row_has_value (row) ? NULL : "dim-label");
      gtk_list_box_append (self->add_list, label);
      GtkWidget *line = gtk_widget_get_parent (label);
      g_object_set_data_full (G_OBJECT (line), "code", g_strdup (row->economy->code), g_free);
    }
}

static void
on_add_activated (TideComparePane *self, GtkListBoxRow *row)
{
  g_autofree char *code = g_strdup (g_object_get_data (G_OBJECT (row), "code"));
  gtk_popover_popdown (self->add_popover);
  tide_session_toggle_economy (self->session, code);
}

static void
on_add_entered (TideComparePane *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->add_list, 0);
  if (first != NULL)
    on_add_activated (self, first);
}

static void
on_add_shown (TideComparePane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->add_entry), "");
  fill_add_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_entry));
}

static void
fill_styles (TideComparePane *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  for (int i = 0; i < TIDE_N_CITE_STYLES; i++)
    gtk_string_list_append (titles, _ (tide_cite_style_row ((TideCiteStyle)i)->title));
  gtk_drop_down_set_model (self->style, G_LIST_MODEL (titles));
}

static void
on_cite (TideComparePane *self)
{
  tide_copy_citation (GTK_WIDGET (self), self->session,
                      (TideCiteStyle)gtk_drop_down_get_selected (self->style));
}

static void
tide_compare_pane_dispose (GObject *object)
{
  TideComparePane *self = TIDE_COMPARE_PANE (object);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_COMPARE_PANE);
  G_OBJECT_CLASS (tide_compare_pane_parent_class)->dispose (object);
}

static void
tide_compare_pane_class_init (TideComparePaneClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_compare_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget,
                                               "/io/github/tidemark/Tidemark/tide-compare-pane.ui");
  gtk_widget_class_bind_template_child (widget, TideComparePane, sentence);
  gtk_widget_class_bind_template_child (widget, TideComparePane, rows);
  gtk_widget_class_bind_template_child (widget, TideComparePane, add);
  gtk_widget_class_bind_template_child (widget, TideComparePane, add_popover);
  gtk_widget_class_bind_template_child (widget, TideComparePane, add_entry);
  gtk_widget_class_bind_template_child (widget, TideComparePane, add_list);
  gtk_widget_class_bind_template_child (widget, TideComparePane, definition);
  gtk_widget_class_bind_template_child (widget, TideComparePane, coverage);
  gtk_widget_class_bind_template_child (widget, TideComparePane, caveat);
  gtk_widget_class_bind_template_child (widget, TideComparePane, related_part);
  gtk_widget_class_bind_template_child (widget, TideComparePane, related);
  gtk_widget_class_bind_template_child (widget, TideComparePane, sources);
  gtk_widget_class_bind_template_child (widget, TideComparePane, style);
  gtk_widget_class_bind_template_child (widget, TideComparePane, cite);
}

static void
tide_compare_pane_init (TideComparePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->add_popover, "show", G_CALLBACK (on_add_shown), self);
  g_signal_connect_swapped (self->add_entry, "search-changed", G_CALLBACK (fill_add_list), self);
  g_signal_connect_swapped (self->add_entry, "activate", G_CALLBACK (on_add_entered), self);
  g_signal_connect_swapped (self->add_list, "row-activated", G_CALLBACK (on_add_activated), self);
  fill_styles (self);
  g_signal_connect_swapped (self->cite, "clicked", G_CALLBACK (on_cite), self);
}

void
tide_compare_pane_set_session (TideComparePane *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
