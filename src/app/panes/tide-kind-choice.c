/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each button asks the session for another query and is set again from what the session then shows.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-kind-choice.h"

#include "tide-parts.h"

#include <glib/gi18n.h>

/* What there is to choose from: the kinds, and in the place of the default the table, which is no
 * kind but a view. */
#define TABLE TIDE_KIND_DEFAULT
#define N_CHOICES TIDE_N_KINDS

struct _TideKindChoice {
  AdwBin parent;
  TideSession *session;
  GtkBox *row;
  GtkToggleButton *buttons[N_CHOICES]; /* side by side, where there is room */
  GtkMenuButton *menu;                 /* where there is none */
  GtkPopover *popover;
  GtkBox *list;
  GtkCheckButton *checks[N_CHOICES];
  gboolean setting; /* buttons are being set, not used */
};

G_DEFINE_FINAL_TYPE (TideKindChoice, tide_kind_choice, ADW_TYPE_BIN)

static void
choose (TideKindChoice *self, guint choice)
{
  if (choice == TABLE)
    {
      tide_session_set_view (self->session, TIDE_VIEW_TABLE);
      return;
    }
  g_autoptr (TideQuery) query
      = tide_choice_query (tide_session_get_query (self->session), (TideKind)choice);
  tide_session_set_view (self->session, TIDE_VIEW_CHART);
  tide_session_go (self->session, query);
}

static void
on_button (GtkToggleButton *button, TideKindChoice *self)
{
  for (guint i = 0; i < N_CHOICES && !self->setting; i++)
    if (button == self->buttons[i])
      choose (self, i);
}

static void
on_check (GtkCheckButton *check, TideKindChoice *self)
{
  if (self->setting || !gtk_check_button_get_active (check))
    return;
  gtk_popover_popdown (self->popover);
  for (guint i = 0; i < N_CHOICES; i++)
    if (check == self->checks[i])
      choose (self, i);
}

/* Some are offered only where they are the indicator's own. */
static void
show_choice (TideKindChoice *self, guint choice, const TideChart *chart)
{
  gboolean wanted = tide_kind_get (choice)->offered == TIDE_OFFERED_ALWAYS || chart->kind == choice
                    || chart->table->indicator->default_kind == choice;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons[choice]), wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->checks[choice]), wanted);
}

static void
set_choice (TideKindChoice *self, guint choice, const char *why_not, gboolean chosen)
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
on_changed (TideKindChoice *self)
{
  TideChart *chart = tide_session_get_chart (self->session);
  TideView view = tide_session_get_view (self->session);
  if (chart->table->indicator == NULL)
    return;
  const TideChoices *choices = tide_session_get_choices (self->session);
  self->setting = TRUE;
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    {
      set_choice (self, kind, choices->why_not[kind],
                  view == TIDE_VIEW_CHART && chart->kind == kind);
      show_choice (self, kind, chart);
    }
  set_choice (self, TABLE, NULL, view == TIDE_VIEW_TABLE);
  const char *label
      = view == TIDE_VIEW_TABLE ? _ ("Table") : tide_kind_title (chart->kind, chart->language);
  if (g_strcmp0 (gtk_menu_button_get_label (self->menu), label) != 0)
    gtk_menu_button_set_label (self->menu, label);
  self->setting = FALSE;
}

/* A button in the row and one in the menu. */
static void
add_choice (TideKindChoice *self, guint choice, const char *label)
{
  self->buttons[choice] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
  self->checks[choice] = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (label));
  gtk_toggle_button_set_group (self->buttons[choice],
                               choice != TIDE_KIND_FIRST ? self->buttons[TIDE_KIND_FIRST] : NULL);
  gtk_check_button_set_group (self->checks[choice],
                              choice != TIDE_KIND_FIRST ? self->checks[TIDE_KIND_FIRST] : NULL);
  gtk_box_append (self->row, GTK_WIDGET (self->buttons[choice]));
  gtk_box_append (self->list, GTK_WIDGET (self->checks[choice]));
  g_signal_connect (self->buttons[choice], "clicked", G_CALLBACK (on_button), self);
  g_signal_connect (self->checks[choice], "toggled", G_CALLBACK (on_check), self);
}

static void
add_choices (TideKindChoice *self)
{
  TideLanguage language = tide_session_get_language (self->session);
  for (TideKind kind = TIDE_KIND_FIRST; kind < TIDE_N_KINDS; kind++)
    add_choice (self, kind, tide_kind_title (kind, language));
  add_choice (self, TABLE, _ ("Table"));
}

/* Only the one of the two that is seen is there for a screen reader. */
static void
on_squeezed (TideKindChoice *self, GParamSpec *property, AdwSqueezer *squeezer)
{
  gboolean narrow = adw_squeezer_get_visible_child (squeezer) == GTK_WIDGET (self->menu);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_HIDDEN, narrow, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_STATE_HIDDEN, !narrow,
                               -1);
}

static void
tide_kind_choice_dispose (GObject *object)
{
  TideKindChoice *self = TIDE_KIND_CHOICE (object);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_KIND_CHOICE);
  G_OBJECT_CLASS (tide_kind_choice_parent_class)->dispose (object);
}

static void
tide_kind_choice_class_init (TideKindChoiceClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_kind_choice_dispose;
  gtk_widget_class_set_template_from_resource (widget,
                                               "/io/github/tidemark/Tidemark/tide-kind-choice.ui");
  gtk_widget_class_bind_template_child (widget, TideKindChoice, row);
  gtk_widget_class_bind_template_child (widget, TideKindChoice, menu);
  gtk_widget_class_bind_template_child (widget, TideKindChoice, popover);
  gtk_widget_class_bind_template_child (widget, TideKindChoice, list);
  gtk_widget_class_bind_template_callback (widget, on_squeezed);
}

static void
tide_kind_choice_init (TideKindChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_kind_choice_set_session (TideKindChoice *self, TideSession *session)
{
  g_return_if_fail (self->session == NULL);
  self->session = g_object_ref (session);
  add_choices (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  on_changed (self);
}
