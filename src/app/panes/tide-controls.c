/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each control asks the session for another query and is set again from what the session then
 * shows. It must not know how a kind is drawn.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-controls.h"

#include "tide-parts.h"
#include "tide-period-text.h"

#include <glib/gi18n.h>

#define PLAY_INTERVAL 900 /* milliseconds a period */

/* What there is to choose from: the kinds, and in the place of the default the table, which is no
 * kind but a view. */
#define TABLE TIDE_KIND_DEFAULT
#define N_CHOICES TIDE_N_KINDS

struct _TideControls {
  AdwBin parent;
  TideSession *session;
  AdwSqueezer *squeezer;
  GtkBox *kinds;
  GtkToggleButton *buttons[N_CHOICES]; /* side by side, where there is room */
  GtkMenuButton *kind_menu;            /* where there is none */
  GtkPopover *kind_popover;
  GtkBox *kind_list;
  GtkCheckButton *checks[N_CHOICES];
  GtkWidget *back;
  GtkWidget *options;
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
  gboolean over_time = tide_kind_is_over_time (chart->kind);
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
  gboolean of_one = !tide_kind_is_over_time (kind) || shown->period.form == TIDE_ASKED_RANGE;
  g_autoptr (TideQuery) freed
      = tide_query_with_period (shown, shown->has_period && of_one ? &shown->period : NULL);
  return tide_query_with_kind (freed, kind);
}

static void
choose (TideControls *self, guint choice)
{
  if (choice == TABLE)
    {
      tide_session_set_view (self->session, TIDE_VIEW_TABLE);
      return;
    }
  g_autoptr (TideQuery) query = query_for_kind (self, (TideKind)choice);
  tide_session_set_view (self->session, TIDE_VIEW_CHART);
  tide_session_go (self->session, query);
}

static void
on_button (GtkToggleButton *button, TideControls *self)
{
  for (guint i = 0; i < N_CHOICES && !self->setting; i++)
    if (button == self->buttons[i])
      choose (self, i);
}

static void
on_check (GtkCheckButton *check, TideControls *self)
{
  if (self->setting || !gtk_check_button_get_active (check))
    return;
  gtk_popover_popdown (self->kind_popover);
  for (guint i = 0; i < N_CHOICES; i++)
    if (check == self->checks[i])
      choose (self, i);
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

/* Some are offered only where they are the indicator's own. */
static void
show_choice (TideControls *self, guint choice, const TideChart *chart)
{
  gboolean wanted = tide_kind_get (choice)->offered == TIDE_OFFERED_ALWAYS || chart->kind == choice
                    || chart->table->indicator->default_kind == choice;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[choice]), wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->checks[choice]), wanted);
}

static void
set_choice (TideControls *self, guint choice, const char *why_not, gboolean chosen)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[choice]), why_not == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->checks[choice]), why_not == NULL);
  tide_widget_set_tip (GTK_WIDGET (self->buttons[choice]), why_not);
  tide_widget_set_tip (GTK_WIDGET (self->checks[choice]), why_not);
  gtk_toggle_button_set_active (self->buttons[choice], chosen);
  gtk_check_button_set_active (self->checks[choice], chosen);
}

/* A kind that does not fit says why. */
static void
set_kinds (TideControls *self, TideChart *chart)
{
  TideView view = tide_session_get_view (self->session);
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      g_autoptr (TideQuery) query = query_for_kind (self, kind);
      g_autoptr (TideTable) asked = tide_table_new (chart->table->catalog, query);
      g_autofree char *why = chart->problem != NULL
                                 ? g_strdup (chart->problem)
                                 : tide_chart_why_not (asked, kind, chart->language);
      set_choice (self, kind, why, view == TIDE_VIEW_CHART && chart->kind == kind);
      show_choice (self, kind, chart);
    }
  set_choice (self, TABLE, NULL, view == TIDE_VIEW_TABLE);
  const char *label
      = view == TIDE_VIEW_TABLE ? _ ("Table") : tide_kind_title (chart->kind, chart->language);
  if (g_strcmp0 (gtk_menu_button_get_label (self->kind_menu), label) != 0)
    gtk_menu_button_set_label (self->kind_menu, label);
  /* What compares everything has the latest figures of each. */
  gtk_widget_set_visible (self->period_part, view != TIDE_VIEW_EVERYTHING);
  gtk_widget_set_visible (self->options, view != TIDE_VIEW_EVERYTHING);
  gtk_widget_set_visible (GTK_WIDGET (self->squeezer), view != TIDE_VIEW_EVERYTHING);
  gtk_widget_set_visible (self->back, view == TIDE_VIEW_EVERYTHING);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->log), tide_kind_get (chart->kind)->takes_log);
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

/* A button in the row and one in the menu. */
static void
add_choice (TideControls *self, guint choice, const char *label)
{
  self->buttons[choice] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
  self->checks[choice] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (label));
  gtk_toggle_button_set_group (self->buttons[choice],
                               choice != TIDE_KIND_FIRST ? self->buttons[TIDE_KIND_FIRST] : NULL);
  gtk_check_button_set_group (self->checks[choice],
                              choice != TIDE_KIND_FIRST ? self->checks[TIDE_KIND_FIRST] : NULL);
  gtk_box_append (self->kinds, GTK_WIDGET (self->buttons[choice]));
  gtk_box_append (self->kind_list, GTK_WIDGET (self->checks[choice]));
  g_signal_connect (self->buttons[choice], "clicked", G_CALLBACK (on_button), self);
  g_signal_connect (self->checks[choice], "toggled", G_CALLBACK (on_check), self);
}

static void
add_choices (TideControls *self)
{
  TideLanguage language = tide_session_get_language (self->session);
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    add_choice (self, kind, tide_kind_title (kind, language));
  add_choice (self, TABLE, _ ("Table"));
}

/* Only the one of the two that is seen is there for a screen reader. */
static void
on_squeezed (TideControls *self)
{
  gboolean narrow = adw_squeezer_get_visible_child (self->squeezer) == GTK_WIDGET (self->kind_menu);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->kinds), GTK_ACCESSIBLE_STATE_HIDDEN, narrow,
                               -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->kind_menu), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !narrow, -1);
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
  gtk_widget_class_bind_template_child (widget, TideControls, squeezer);
  gtk_widget_class_bind_template_child (widget, TideControls, kinds);
  gtk_widget_class_bind_template_child (widget, TideControls, kind_menu);
  gtk_widget_class_bind_template_child (widget, TideControls, kind_popover);
  gtk_widget_class_bind_template_child (widget, TideControls, kind_list);
  gtk_widget_class_bind_template_callback (widget, on_squeezed);
  gtk_widget_class_bind_template_child (widget, TideControls, back);
  gtk_widget_class_bind_template_child (widget, TideControls, options);
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
  add_choices (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
}
