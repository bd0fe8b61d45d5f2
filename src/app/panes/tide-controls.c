/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options ask the session for another query and are set again from what the session then shows. It
 * must not know how a kind is drawn.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-controls.h"

#include "tide-kind-choice.h"
#include "tide-period-bar.h"

struct _TideControls {
  AdwBin parent;
  TideSession *session;
  GtkWidget *back;
  TideKindChoice *kinds;
  GtkWidget *options;
  GtkCheckButton *per_none;
  GtkCheckButton *per_person;
  GtkCheckButton *per_gdp;
  GtkCheckButton *log;
  GtkCheckButton *exact;
  TidePeriodBar *periods;
  gboolean setting; /* options are being set, not used */
};

G_DEFINE_FINAL_TYPE (TideControls, tide_controls, ADW_TYPE_BIN)

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

/* What compares everything has the latest figures of each. */
static void
on_view_changed (TideControls *self)
{
  gboolean of_one = tide_session_get_view (self->session) != TIDE_VIEW_EVERYTHING;
  gtk_widget_set_visible (GTK_WIDGET (self->periods), of_one);
  gtk_widget_set_visible (self->options, of_one);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), of_one);
  gtk_widget_set_visible (self->back, !of_one);
}

static void
on_changed (TideControls *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  gtk_widget_set_sensitive (GTK_WIDGET (self), chart->table->indicator != NULL);
  if (chart->table->indicator == NULL)
    return;
  self->setting = TRUE;
  set_options (self, chart);
  self->setting = FALSE;
}

static void
tide_controls_dispose (GObject *object)
{
  TideControls *self = TIDE_CONTROLS (object);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_CONTROLS);
  G_OBJECT_CLASS (tide_controls_parent_class)->dispose (object);
}

static void
tide_controls_class_init (TideControlsClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_controls_dispose;
  g_type_ensure (TIDE_TYPE_KIND_CHOICE);
  g_type_ensure (TIDE_TYPE_PERIOD_BAR);
  gtk_widget_class_set_template_from_resource (widget,
                                               "/io/github/tidemark/Tidemark/tide-controls.ui");
  gtk_widget_class_bind_template_child (widget, TideControls, back);
  gtk_widget_class_bind_template_child (widget, TideControls, kinds);
  gtk_widget_class_bind_template_child (widget, TideControls, options);
  gtk_widget_class_bind_template_child (widget, TideControls, per_none);
  gtk_widget_class_bind_template_child (widget, TideControls, per_person);
  gtk_widget_class_bind_template_child (widget, TideControls, per_gdp);
  gtk_widget_class_bind_template_child (widget, TideControls, log);
  gtk_widget_class_bind_template_child (widget, TideControls, exact);
  gtk_widget_class_bind_template_child (widget, TideControls, periods);
  gtk_widget_class_bind_template_callback (widget, on_option);
}

static void
tide_controls_init (TideControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_controls_set_session (TideControls *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  tide_kind_choice_set_session (self->kinds, session);
  tide_period_bar_set_session (self->periods, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
  on_view_changed (self);
}
