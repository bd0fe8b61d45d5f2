/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lists in one place: the indicators of the topic, or what was found. Long topics show their
 * first indicators until all are asked for. It must not know the chart view.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-indicator-pane.h"

#include "tide-hit-row.h"
#include "tide-parts.h"
#include "tide-topic-about.h"

#include <glib/gi18n.h>

#define FIRST_INDICATORS 8 /* shown before "Show all" */
#define MOST_HITS 60

struct _TideIndicatorPane {
  AdwBin parent;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListBox *indicators;
  GtkButton *all;
  TideTopicAbout *about;
  GtkListBox *results;
  TideSession *session;
  TideSearch *search; /* made when it is first needed */
  const char *shown;  /* id of the topic or dataset that is listed; lives with the catalog */
  gboolean unfolded;  /* all indicators are listed */
  gboolean following; /* the selected row is being set to what is shown */
};

G_DEFINE_FINAL_TYPE (TideIndicatorPane, tide_indicator_pane, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static const char *
row_indicator (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "indicator");
}

static GtkWidget *
new_indicator_row (TideIndicatorPane *self, const TideHead *head)
{
  TideLanguage language = tide_session_get_language (self->session);
  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              tide_label_new (tide_head_short_title (head, language), NULL));
  tide_widget_set_tip (row, tide_text_get (&head->definition, language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tide_text_get (&head->title, language), -1);
  g_object_set_data (G_OBJECT (row), "indicator", head->id);
  return row;
}

/* What is shown may be called "dataset/indicator". */
static const TideIndicator *
shown_indicator (TideIndicatorPane *self)
{
  return tide_session_get_chart (self->session)->table->indicator;
}

static void
select_shown (TideIndicatorPane *self)
{
  const TideIndicator *shown = shown_indicator (self);
  GtkListBoxRow *row;
  self->following = TRUE;
  gtk_list_box_unselect_all (self->indicators);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->indicators, i)) != NULL; i++)
    if (shown != NULL && g_str_equal (row_indicator (row), shown->id))
      gtk_list_box_select_row (self->indicators, row);
  self->following = FALSE;
}

static void
append_head (TideIndicatorPane *self, GPtrArray *list, const char *id)
{
  const TideHead *head = tide_catalog_find_head (tide_session_get_catalog (self->session), id);
  if (head != NULL && !tide_head_is_fact (head))
    g_ptr_array_add (list, (gpointer)head);
}

/* The indicators of the topic that are drawn as charts; of what is in no topic, its dataset's.
 * (transfer container): of TideHead */
static GPtrArray *
list_heads (TideIndicatorPane *self, const TideTopic *topic)
{
  GPtrArray *list = g_ptr_array_new ();
  const TideIndicator *shown = shown_indicator (self);
  for (char **id = topic != NULL ? topic->indicators : NULL; id != NULL && *id != NULL; id++)
    append_head (self, list, *id);
  for (guint i = 0; topic == NULL && shown != NULL && i < shown->dataset->indicators->len; i++)
    append_head (self, list, ((TideIndicator *)shown->dataset->indicators->pdata[i])->id);
  return list;
}

/* Where the list ends until it is unfolded: it always has what is shown. */
static guint
folded_length (TideIndicatorPane *self, GPtrArray *list)
{
  const TideIndicator *shown = shown_indicator (self);
  gboolean is_long = !self->unfolded && list->len > FIRST_INDICATORS + 1;
  for (guint i = FIRST_INDICATORS; is_long && shown != NULL && i < list->len; i++)
    if (g_str_equal (((TideHead *)list->pdata[i])->id, shown->id))
      return list->len;
  return is_long ? FIRST_INDICATORS : list->len;
}

static void
fill_indicators (TideIndicatorPane *self)
{
  g_autoptr (GPtrArray) list = list_heads (self, tide_session_get_topic (self->session));
  guint length = folded_length (self, list);
  self->following = TRUE;
  clear_list (self->indicators);
  for (guint i = 0; i < length; i++)
    gtk_list_box_append (self->indicators, new_indicator_row (self, list->pdata[i]));
  self->following = FALSE;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Show All %u Indicator", "Show All %u Indicators", list->len), list->len);
  gtk_button_set_label (self->all, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all), length < list->len);
  select_shown (self);
}

static void
on_all (TideIndicatorPane *self)
{
  self->unfolded = TRUE;
  fill_indicators (self);
}

/* Whether a row leads to what is shown, or what is shown has no row as a fact has none. */
static gboolean
is_listed (TideIndicatorPane *self)
{
  const TideIndicator *shown = shown_indicator (self);
  return shown == NULL || tide_indicator_is_fact (shown)
         || gtk_list_box_get_selected_row (self->indicators) != NULL;
}

static void
show_topic (TideIndicatorPane *self)
{
  const TideTopic *topic = tide_session_get_topic (self->session);
  const TideIndicator *shown = shown_indicator (self);
  const char *id = topic != NULL ? topic->id : shown != NULL ? shown->dataset->id : NULL;
  if (id != NULL && id == self->shown)
    {
      select_shown (self);
      if (!is_listed (self))
        fill_indicators (self);
      return;
    }
  self->shown = id;
  self->unfolded = FALSE;
  fill_indicators (self);
  tide_topic_about_show (self->about, self->session, topic);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
update_results (TideIndicatorPane *self)
{
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->results, i)) != NULL; i++)
    tide_hit_row_update (row, self->session);
}

static void
on_changed (TideIndicatorPane *self)
{
  show_topic (self);
  update_results (self);
}

static GPtrArray *
find_hits (TideIndicatorPane *self)
{
  if (self->search == NULL)
    self->search = tide_search_new (tide_session_get_catalog (self->session),
                                    tide_session_get_language (self->session));
  return tide_search_find (self->search, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_search (TideIndicatorPane *self)
{
  if (self->session == NULL)
    return;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  clear_list (self->results);
  if (*text == '\0')
    {
      gtk_stack_set_visible_child_name (self->stack, "topic");
      return;
    }
  g_autoptr (GPtrArray) hits = find_hits (self);
  for (guint i = 0; i < MIN (hits->len, MOST_HITS); i++)
    gtk_list_box_append (self->results, tide_hit_row_new (hits->pdata[i], self->session));
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "results" : "none");
}

static void
on_catalog_changed (TideIndicatorPane *self)
{
  clear_list (self->results);
  g_clear_pointer (&self->search, tide_search_free);
  self->shown = NULL;
  on_search (self);
}

static void
on_row_selected (TideIndicatorPane *self, GtkListBoxRow *row)
{
  if (!self->following && row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-indicator", "s", row_indicator (row));
}

/* Enter in the field takes the first that was found. */
static void
on_entry_activate (TideIndicatorPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->results, 0);
  if (row != NULL)
    gtk_widget_activate (GTK_WIDGET (row));
}

static void
on_stop_search (TideIndicatorPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
on_entry_key (TideIndicatorPane *self, guint key, guint code, GdkModifierType state)
{
  GtkListBox *list
      = gtk_widget_get_mapped (GTK_WIDGET (self->results)) ? self->results : self->indicators;
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
}

/* A heading where indicators or economies begin. */
static void
add_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  TideHitKind kind = tide_hit_row_get_hit (row)->kind;
  if (before != NULL && tide_hit_row_get_hit (before)->kind == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  GtkWidget *label
      = gtk_label_new (kind == TIDE_HIT_INDICATOR ? _ ("Indicators") : _ ("Countries and Regions"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "pane-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
tide_indicator_pane_dispose (GObject *object)
{
  TideIndicatorPane *self = TIDE_INDICATOR_PANE (object);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tide_indicator_pane_parent_class)->dispose (object);
  g_clear_pointer (&self->search, tide_search_free);
}

static void
tide_indicator_pane_class_init (TideIndicatorPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_indicator_pane_dispose;
  g_type_ensure (TIDE_TYPE_TOPIC_ABOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark/Tidemark/tide-indicator-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, entry);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, stack);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, indicators);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, all);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, about);
  gtk_widget_class_bind_template_child (widget_class, TideIndicatorPane, results);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key);
}

static void
tide_indicator_pane_init (TideIndicatorPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->results, add_heading, NULL, NULL);
}

void
tide_indicator_pane_set_session (TideIndicatorPane *self, TideSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "catalog-changed", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}

void
tide_indicator_pane_find (TideIndicatorPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
