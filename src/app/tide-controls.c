/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each control asks the session for another query and is set again from what the session then
 * shows. It must not know how a kind is drawn.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-controls.h"

#include "tide-parts.h"

#include <glib/gi18n.h>

#define PLAY_INTERVAL 900 /* milliseconds a period */

/* The buttons of the linked row; the last is no kind but a view. */
static const TideKind kinds[]
    = { TIDE_KIND_BARS, TIDE_KIND_LINES, TIDE_KIND_SLOPES, TIDE_KIND_STACK, TIDE_KIND_RING };
#define N_KINDS G_N_ELEMENTS (kinds)

struct _TideControls {
  AdwBin parent;
  TideSession *session;
  GtkBox *kinds;
  GtkToggleButton *kind_buttons[N_KINDS];
  GtkToggleButton *table_button;
  GtkWidget *period_part;
  GtkButton *earlier;
  GtkButton *later;
  GtkScale *slider;
  GtkToggleButton *play;
  GtkLabel *period;
  GtkCheckButton *per_none;
  GtkCheckButton *per_person;
  GtkCheckButton *per_gdp;
  GtkCheckButton *log;
  GtkCheckButton *exact;
  TidePeriod *periods; /* of the indicator */
  guint n_periods;
  guint playing;    /* the source that steps; 0 */
  gboolean setting; /* controls are being set, not used */
};

G_DEFINE_FINAL_TYPE (TideControls, tide_controls, ADW_TYPE_BIN)

/* The place of the period shown among the indicator's. */
static guint
shown_place (TideControls *self)
{
  TidePeriod shown = tide_session_get_chart (self->session)->table->period;
  for (guint i = 0; i < self->n_periods; i++)
    if (tide_period_equal (self->periods[i], shown))
      return i;
  for (guint i = self->n_periods; i-- > 0;)
    if (tide_period_compare (self->periods[i], shown) <= 0)
      return i;
  return 0;
}

/* Over time a period is the end of the range, which begins where it began. */
static void
go_to_period (TideControls *self, guint place)
{
  TideChart *chart = tide_session_get_chart (self->session);
  if (place >= self->n_periods)
    return;
  gboolean over_time = chart->kind == TIDE_KIND_LINES || chart->kind == TIDE_KIND_SLOPES
                       || chart->kind == TIDE_KIND_STACK;
  TideAsked asked = { TIDE_ASKED_ONE, TIDE_PERIOD_NONE, self->periods[place] };
  if (over_time && tide_period_compare (chart->table->first, self->periods[place]) < 0)
    {
      asked.form = TIDE_ASKED_RANGE;
      asked.first = chart->table->first;
    }
  else if (over_time)
    return;
  g_autoptr (TideQuery) query
      = tide_query_with_period (tide_session_get_query (self->session), &asked);
  tide_session_go (self->session, query);
}

static void
stop (TideControls *self)
{
  g_clear_handle_id (&self->playing, g_source_remove);
  gtk_toggle_button_set_active (self->play, FALSE);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-start-symbolic");
}

static gboolean
play_on (gpointer data)
{
  TideControls *self = data;
  guint place = shown_place (self);
  if (place + 1 >= self->n_periods)
    {
      self->playing = 0;
      stop (self);
      return G_SOURCE_REMOVE;
    }
  go_to_period (self, place + 1);
  return G_SOURCE_CONTINUE;
}

static void
on_play (TideControls *self)
{
  if (!gtk_toggle_button_get_active (self->play))
    {
      stop (self);
      return;
    }
  if (self->playing != 0)
    return;
  if (shown_place (self) + 1 >= self->n_periods)
    go_to_period (self, 0);
  self->playing = g_timeout_add (PLAY_INTERVAL, play_on, self);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-pause-symbolic");
}

static void
on_slider (TideControls *self)
{
  guint place = (guint)(gtk_range_get_value (GTK_RANGE (self->slider)) + 0.5);
  if (!self->setting && place != shown_place (self))
    go_to_period (self, place);
}

static void
on_earlier (TideControls *self)
{
  guint place = shown_place (self);
  if (place > 0)
    go_to_period (self, place - 1);
}

static void
on_later (TideControls *self)
{
  go_to_period (self, shown_place (self) + 1);
}

/* The view as another kind; one that is over time is not held to the one period shown. (transfer
 * full) */
static TideQuery *
query_for_kind (TideControls *self, TideKind kind)
{
  const TideQuery *shown = tide_session_get_query (self->session);
  gboolean of_one
      = kind == TIDE_KIND_BARS || kind == TIDE_KIND_RING || shown->period.form == TIDE_ASKED_RANGE;
  g_autoptr (TideQuery) freed
      = tide_query_with_period (shown, shown->has_period && of_one ? &shown->period : NULL);
  return tide_query_with_kind (freed, kind);
}

static void
on_kind (GtkToggleButton *button, TideControls *self)
{
  if (self->setting)
    return;
  for (guint i = 0; i < N_KINDS; i++)
    if (button == self->kind_buttons[i])
      {
        g_autoptr (TideQuery) query = query_for_kind (self, kinds[i]);
        tide_session_set_view (self->session, TIDE_VIEW_CHART);
        tide_session_go (self->session, query);
      }
  if (button == self->table_button)
    tide_session_set_view (self->session, TIDE_VIEW_TABLE);
}

static void
on_option (TideControls *self)
{
  if (self->setting)
    return;
  TidePer per = gtk_check_button_get_active (self->per_person) ? TIDE_PER_PERSON
                : gtk_check_button_get_active (self->per_gdp)  ? TIDE_PER_GDP
                                                               : TIDE_PER_NONE;
  gboolean log = gtk_check_button_get_active (self->log);
  g_autoptr (TideQuery) divided = tide_query_with_per (tide_session_get_query (self->session), per);
  g_autoptr (TideQuery) scaled
      = tide_query_with_scale (divided, log ? TIDE_SCALE_LOG : TIDE_SCALE_LINEAR);
  g_autoptr (TideQuery) query
      = tide_query_with_exact (scaled, gtk_check_button_get_active (self->exact));
  tide_session_go (self->session, query);
}

/* A kind that does not fit says why. */
static void
set_kinds (TideControls *self, TideChart *chart)
{
  gboolean table = tide_session_get_view (self->session) == TIDE_VIEW_TABLE;
  for (guint i = 0; i < N_KINDS; i++)
    {
      GtkWidget *button = GTK_WIDGET (self->kind_buttons[i]);
      g_autoptr (TideQuery) query = query_for_kind (self, kinds[i]);
      g_autoptr (TideTable) asked = tide_table_new (chart->table->catalog, query);
      g_autofree char *why = tide_chart_why_not (asked, kinds[i], chart->language);
      gtk_widget_set_sensitive (button, why == NULL && chart->problem == NULL);
      tide_widget_set_tip (button, why);
      gtk_toggle_button_set_active (self->kind_buttons[i], !table && chart->kind == kinds[i]);
    }
  gtk_toggle_button_set_active (self->table_button, table);
}

static void
set_periods (TideControls *self, TideChart *chart)
{
  g_free (self->periods);
  self->periods = tide_indicator_periods (chart->table->indicator, &self->n_periods);
  guint place = shown_place (self);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self->slider));
  gtk_adjustment_configure (adjustment, place, 0, MAX (self->n_periods, 2u) - 1, 1, 1, 0);
  g_autofree char *text = tide_period_format_short (chart->table->period, chart->language);
  gtk_label_set_label (self->period, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->slider), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->earlier), place > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->later), place + 1 < self->n_periods);
  gtk_widget_set_sensitive (GTK_WIDGET (self->slider), self->n_periods > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->play), self->n_periods > 1);
}

static void
set_options (TideControls *self, TideChart *chart)
{
  const TideQuery *query = tide_session_get_query (self->session);
  GtkCheckButton *per = query->per == TIDE_PER_PERSON ? self->per_person
                        : query->per == TIDE_PER_GDP  ? self->per_gdp
                                                      : self->per_none;
  gtk_check_button_set_active (per, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->per_person),
                            (chart->table->indicator->per & TIDE_PER_PERSON) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->per_gdp),
                            (chart->table->indicator->per & TIDE_PER_GDP) != 0);
  gtk_check_button_set_active (self->log, query->scale == TIDE_SCALE_LOG);
  gtk_widget_set_sensitive (GTK_WIDGET (self->log),
                            chart->kind == TIDE_KIND_BARS || chart->kind == TIDE_KIND_LINES);
  gtk_check_button_set_active (self->exact, query->exact);
}

static void
on_changed (TideControls *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  gtk_widget_set_sensitive (GTK_WIDGET (self), chart->table->indicator != NULL);
  if (chart->table->indicator == NULL)
    return;
  self->setting = TRUE;
  set_kinds (self, chart);
  set_periods (self, chart);
  set_options (self, chart);
  self->setting = FALSE;
}

static GtkToggleButton *
add_kind (TideControls *self, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  gtk_box_append (self->kinds, button);
  return GTK_TOGGLE_BUTTON (button);
}

/* The buttons are of one group, so that one is always pressed. */
static void
add_kinds (TideControls *self)
{
  TideLanguage language = tide_session_get_language (self->session);
  for (guint i = 0; i < N_KINDS; i++)
    self->kind_buttons[i] = add_kind (self, tide_kind_title (kinds[i], language));
  self->table_button = add_kind (self, _ ("Table"));
  for (guint i = 1; i < N_KINDS; i++)
    gtk_toggle_button_set_group (self->kind_buttons[i], self->kind_buttons[0]);
  for (guint i = 0; i < N_KINDS; i++)
    g_signal_connect (self->kind_buttons[i], "clicked", G_CALLBACK (on_kind), self);
  gtk_toggle_button_set_group (self->table_button, self->kind_buttons[0]);
  g_signal_connect (self->table_button, "clicked", G_CALLBACK (on_kind), self);
}

static void
tide_controls_dispose (GObject *object)
{
  TideControls *self = TIDE_CONTROLS (object);
  g_clear_handle_id (&self->playing, g_source_remove);
  g_clear_pointer (&self->periods, g_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_CONTROLS);
  G_OBJECT_CLASS (tide_controls_parent_class)->dispose (object);
}

static void
tide_controls_class_init (TideControlsClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_controls_dispose;
  gtk_widget_class_set_template_from_resource (widget,
                                               "/io/github/tidemark/Tidemark/tide-controls.ui");
  gtk_widget_class_bind_template_child (widget, TideControls, kinds);
  gtk_widget_class_bind_template_child (widget, TideControls, period_part);
  gtk_widget_class_bind_template_child (widget, TideControls, earlier);
  gtk_widget_class_bind_template_child (widget, TideControls, later);
  gtk_widget_class_bind_template_child (widget, TideControls, slider);
  gtk_widget_class_bind_template_child (widget, TideControls, play);
  gtk_widget_class_bind_template_child (widget, TideControls, period);
  gtk_widget_class_bind_template_child (widget, TideControls, per_none);
  gtk_widget_class_bind_template_child (widget, TideControls, per_person);
  gtk_widget_class_bind_template_child (widget, TideControls, per_gdp);
  gtk_widget_class_bind_template_child (widget, TideControls, log);
  gtk_widget_class_bind_template_child (widget, TideControls, exact);
}

static void
tide_controls_init (TideControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->slider, "value-changed", G_CALLBACK (on_slider), self);
  g_signal_connect_swapped (self->earlier, "clicked", G_CALLBACK (on_earlier), self);
  g_signal_connect_swapped (self->later, "clicked", G_CALLBACK (on_later), self);
  g_signal_connect_swapped (self->play, "toggled", G_CALLBACK (on_play), self);
  GtkCheckButton *options[]
      = { self->per_none, self->per_person, self->per_gdp, self->log, self->exact };
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_signal_connect_swapped (options[i], "toggled", G_CALLBACK (on_option), self);
}

void
tide_controls_set_session (TideControls *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  add_kinds (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
}
