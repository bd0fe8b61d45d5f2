/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes and further facts are made when they are unfolded: most never are. It must not know the
 * list of indicators.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-topic-about.h"

#include "tide-parts.h"
#include "tide-sentence.h"

#include <glib/gi18n.h>

#define FIRST_FACTS 4 /* shown before "Show all" */

struct _TideTopicAbout {
  AdwBin parent;
  GtkLabel *summary;
  GtkWidget *facts_part;
  GtkBox *facts;
  GtkButton *all_facts;
  GtkWidget *notes_part;
  GtkListBox *notes;
  TideSession *session;
  const TideTopic *topic; /* lives as long as the session's catalog */
};

G_DEFINE_FINAL_TYPE (TideTopicAbout, tide_topic_about, ADW_TYPE_BIN)

static void
lead_to (GtkWidget *widget, const char *indicator)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.show-indicator");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", indicator);
}

/* The chart of an indicator by itself: every text of a card is in it. (transfer full) */
static TideChart *
plain_chart (TideTopicAbout *self, const char *indicator)
{
  g_autoptr (TideQuery) query = tide_query_new (indicator);
  return tide_chart_new (tide_session_get_catalog (self->session), query,
                         tide_session_get_language (self->session));
}

static GtkWidget *
new_fact_card (const TideChart *chart, const char *indicator)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *card = gtk_button_new ();
  gtk_box_append (GTK_BOX (box), tide_label_new (chart->series[0].datums[0].value_text, "title-2"));
  gtk_box_append (GTK_BOX (box), tide_label_new (chart->title, "fact-title"));
  gtk_box_append (GTK_BOX (box), tide_label_new (chart->subtitle, "fact-caption"));
  gtk_box_append (GTK_BOX (box), tide_short_label_new (chart->source, "fact-caption"));
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chart->series[0].datums[0].value_text, -1);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fact");
  lead_to (card, indicator);
  return card;
}

static gboolean
is_fact (TideTopicAbout *self, const char *id)
{
  TideCatalog *catalog = tide_session_get_catalog (self->session);
  const TideHead *head = tide_catalog_find_head (catalog, id);
  return head != NULL && tide_head_is_fact (head);
}

/* Adds cards from the topic's facts, without the first @skip, @most of them. The number of facts
 * that there are in all. */
static guint
add_facts (TideTopicAbout *self, guint skip, guint most)
{
  guint n = 0;
  for (char **id = self->topic->indicators; *id != NULL; id++)
    {
      if (!is_fact (self, *id))
        continue;
      n++;
      if (n <= skip || n > skip + most)
        continue;
      g_autoptr (TideChart) chart = plain_chart (self, *id);
      if (chart->problem == NULL && chart->n_series > 0 && chart->series[0].n_datums > 0)
        gtk_box_append (self->facts, new_fact_card (chart, *id));
    }
  return n;
}

static void
on_all_facts (TideTopicAbout *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->all_facts), FALSE);
  add_facts (self, FIRST_FACTS, G_MAXUINT - FIRST_FACTS);
}

static void
fill_facts (TideTopicAbout *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  guint n = add_facts (self, 0, FIRST_FACTS);
  g_autofree char *label
      = g_strdup_printf (ngettext ("Show All %u Figure", "Show All %u Figures", n), n);
  gtk_button_set_label (self->all_facts, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_facts), n > FIRST_FACTS);
  gtk_widget_set_visible (self->facts_part, n > 0);
}

static GtkWidget *
new_text_row (const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), tide_prose_new (text, "note-text"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* The row under which a note's text and indicators are unfolded. */
static GtkWidget *
new_note (const TideNote *note, TideLanguage language)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = tide_beside_new ();
  GtkWidget *title = tide_label_new (tide_text_get (&note->title, language), NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (content), title);
  gtk_box_append (GTK_BOX (content), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_widget_add_css_class (row, "tide-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tide_text_get (&note->title, language), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_object_set_data (G_OBJECT (row), "note", (gpointer)note);
  g_object_set_data (G_OBJECT (row), "arrow", arrow);
  return row;
}

/* Puts a note's text and its indicators under its row. */
static void
unfold_note (TideTopicAbout *self, const TideNote *note, int place)
{
  TideLanguage language = tide_session_get_language (self->session);
  gtk_list_box_insert (self->notes, new_text_row (tide_text_get (&note->text, language)), ++place);
  for (char **id = note->indicators; *id != NULL; id++)
    {
      const TideHead *head = tide_catalog_find_head (tide_session_get_catalog (self->session), *id);
      if (head != NULL)
        gtk_list_box_insert (
            self->notes, tide_link_row_new (tide_text_get (&head->title, language), NULL, head->id),
            ++place);
    }
}

static const TideNote *
note_of (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "note") : NULL;
}

static void
fold_note (TideTopicAbout *self, int place)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->notes, place + 1)) != NULL
         && note_of (row) == NULL)
    gtk_list_box_remove (self->notes, GTK_WIDGET (row));
}

static void
on_note (TideTopicAbout *self, GtkListBoxRow *row)
{
  const TideNote *note = note_of (row);
  if (note == NULL)
    return;
  int place = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->notes, place + 1);
  gboolean unfolds = next == NULL || note_of (next) != NULL;
  if (unfolds)
    unfold_note (self, note, place);
  else
    fold_note (self, place);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (row), "arrow"),
                                unfolds ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, unfolds, -1);
}

static void
fill_notes (TideTopicAbout *self)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->notes, 0)) != NULL)
    gtk_list_box_remove (self->notes, GTK_WIDGET (row));
  TideLanguage language = tide_session_get_language (self->session);
  for (guint i = 0; i < self->topic->notes->len; i++)
    gtk_list_box_append (self->notes, new_note (self->topic->notes->pdata[i], language));
  gtk_widget_set_visible (self->notes_part, self->topic->notes->len > 0);
}

static void
tide_topic_about_dispose (GObject *object)
{
  g_clear_object (&TIDE_TOPIC_ABOUT (object)->session);
  G_OBJECT_CLASS (tide_topic_about_parent_class)->dispose (object);
}

static void
tide_topic_about_class_init (TideTopicAboutClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_topic_about_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tidemark/Tidemark/tide-topic-about.ui");
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, summary);
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, facts_part);
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, facts);
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, all_facts);
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, notes_part);
  gtk_widget_class_bind_template_child (widget_class, TideTopicAbout, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_all_facts);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
}

static void
tide_topic_about_init (TideTopicAbout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_topic_about_show (TideTopicAbout *self, TideSession *session, const TideTopic *topic)
{
  g_set_object (&self->session, session);
  self->topic = topic;
  gtk_widget_set_visible (GTK_WIDGET (self), topic != NULL);
  if (topic == NULL)
    return;
  const char *summary = tide_text_get (&topic->summary, tide_session_get_language (session));
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->summary)), *summary != '\0');
  fill_facts (self);
  fill_notes (self);
}
