/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each control asks the session for another period and is set again from the one shown.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-period-bar.h"

#include "tide-period-text.h"

#define PLAY_INTERVAL 900 /* milliseconds a period */

struct _TidePeriodBar {
  AdwBin parent;
  TideSession *session;
  GtkButton *earlier;
  GtkButton *later;
  GtkScale *slider;
  GtkToggleButton *play;
  GtkLabel *period;
  TidePeriod *periods; /* of the indicator */
  guint n_periods;
  guint playing;    /* the source that steps; 0 */
  gboolean setting; /* controls are being set, not used */
};

G_DEFINE_FINAL_TYPE (TidePeriodBar, tide_period_bar, ADW_TYPE_BIN)

/* The place of the period shown among the indicator's. */
static guint
shown_place (TidePeriodBar *self)
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
go_to_period (TidePeriodBar *self, guint place)
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
stop (TidePeriodBar *self)
{
  g_clear_handle_id (&self->playing, g_source_remove);
  gtk_toggle_button_set_active (self->play, FALSE);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-start-symbolic");
}

static gboolean
play_on (gpointer data)
{
  TidePeriodBar *self = data;
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
on_play (TidePeriodBar *self)
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
on_slider (TidePeriodBar *self)
{
  guint place = (guint)(gtk_range_get_value (GTK_RANGE (self->slider)) + 0.5);
  if (!self->setting && place != shown_place (self))
    go_to_period (self, place);
}

static void
on_earlier (TidePeriodBar *self)
{
  guint place = shown_place (self);
  if (place > 0)
    go_to_period (self, place - 1);
}

static void
on_later (TidePeriodBar *self)
{
  go_to_period (self, shown_place (self) + 1);
}

static void
on_changed (TidePeriodBar *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  if (chart->table->indicator == NULL)
    return;
  self->setting = TRUE;
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
  self->setting = FALSE;
}

static void
tide_period_bar_dispose (GObject *object)
{
  TidePeriodBar *self = TIDE_PERIOD_BAR (object);
  g_clear_handle_id (&self->playing, g_source_remove);
  g_clear_pointer (&self->periods, g_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_PERIOD_BAR);
  G_OBJECT_CLASS (tide_period_bar_parent_class)->dispose (object);
}

static void
tide_period_bar_class_init (TidePeriodBarClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_period_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget,
                                               "/io/github/tidemark/Tidemark/tide-period-bar.ui");
  gtk_widget_class_bind_template_child (widget, TidePeriodBar, earlier);
  gtk_widget_class_bind_template_child (widget, TidePeriodBar, later);
  gtk_widget_class_bind_template_child (widget, TidePeriodBar, slider);
  gtk_widget_class_bind_template_child (widget, TidePeriodBar, play);
  gtk_widget_class_bind_template_child (widget, TidePeriodBar, period);
  gtk_widget_class_bind_template_callback (widget, on_earlier);
  gtk_widget_class_bind_template_callback (widget, on_slider);
  gtk_widget_class_bind_template_callback (widget, on_later);
  gtk_widget_class_bind_template_callback (widget, on_play);
}

static void
tide_period_bar_init (TidePeriodBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_period_bar_set_session (TidePeriodBar *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
