/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libadwaita's view switchers want stacks of views; these have empty ones, for the view is the same
 * chart on every tab. It must not know indicators or charts.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-topic-tabs.h"

#include <glib/gi18n.h>

#define MOST_TABS 5

struct _TideTopicTabs {
  AdwBin parent;
  AdwSqueezer *squeezer;
  AdwViewSwitcher *wide;
  AdwViewSwitcher *medium;
  GtkMenuButton *menu;
  AdwWindowTitle *title;
  AdwViewStack *whole; /* not in the window: pages with whole titles */
  AdwViewStack *brief; /* pages with short titles */
  TideSession *session;
  gboolean narrow;
  gboolean following; /* the stacks are being set to what is shown */
};

G_DEFINE_FINAL_TYPE (TideTopicTabs, tide_topic_tabs, ADW_TYPE_BIN)

enum { PROP_NARROW = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* The page of what is in no topic. */
#define ELSEWHERE ""

static void
clear_stack (AdwViewStack *stack)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (stack))) != NULL)
    adw_view_stack_remove (stack, child);
}

static AdwViewStackPage *
add_page (AdwViewStack *stack, const char *id, const char *title, const char *icon)
{
  return adw_view_stack_add_titled_with_icon (stack, adw_bin_new (), id, title, icon);
}

static void
add_topic (TideTopicTabs *self, const TideTopic *topic)
{
  TideLanguage language = tide_session_get_language (self->session);
  const char *title = tide_text_get (&topic->title, language);
  const char *icon = topic->icon != NULL ? topic->icon : "view-list-symbolic";
  add_page (self->whole, topic->id, title, icon);
  add_page (self->brief, topic->id, tide_topic_short_title (topic, language), icon);
}

static GMenuModel *
make_menu (TideTopicTabs *self, GPtrArray *topics)
{
  GMenu *menu = g_menu_new ();
  for (guint i = 0; i < topics->len; i++)
    {
      const TideTopic *topic = topics->pdata[i];
      const char *title = tide_text_get (&topic->title, tide_session_get_language (self->session));
      g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (item, "win.show-topic", "s", topic->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* Of the squeezer's children only the one that is seen is there for a screen reader. */
static void
tell_hidden (TideTopicTabs *self)
{
  GtkWidget *shown = adw_squeezer_get_visible_child (self->squeezer);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->squeezer));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 child != shown, -1);
}

static void
on_squeezed (TideTopicTabs *self)
{
  GtkWidget *shown = adw_squeezer_get_visible_child (self->squeezer);
  gboolean narrow = shown == GTK_WIDGET (self->title);
  tell_hidden (self);
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
set_child_enabled (TideTopicTabs *self, gpointer child, gboolean enabled)
{
  AdwSqueezerPage *page = adw_squeezer_get_page (self->squeezer, child);
  adw_squeezer_page_set_enabled (page, enabled);
}

static void
on_catalog_changed (TideTopicTabs *self)
{
  g_autoptr (GPtrArray) topics = tide_session_list_topics (self->session);
  g_autoptr (GMenuModel) menu = make_menu (self, topics);
  gboolean many = topics->len > MOST_TABS;
  self->following = TRUE;
  clear_stack (self->whole);
  clear_stack (self->brief);
  for (guint i = 0; i < topics->len && !many; i++)
    add_topic (self, topics->pdata[i]);
  self->following = FALSE;
  gtk_menu_button_set_menu_model (self->menu, menu);
  set_child_enabled (self, self->wide, !many);
  set_child_enabled (self, self->medium, !many);
  set_child_enabled (self, self->title, !many);
  set_child_enabled (self, self->menu, many);
}

/* What is in no topic has a tab of its own for as long as it is shown, with its dataset's title. */
static const char *
show_elsewhere (TideTopicTabs *self, AdwViewStack *stack)
{
  const TideIndicator *indicator = tide_session_get_chart (self->session)->table->indicator;
  if (indicator == NULL)
    return NULL;
  const char *title
      = tide_text_get (&indicator->dataset->title, tide_session_get_language (self->session));
  if (adw_view_stack_get_child_by_name (stack, ELSEWHERE) == NULL)
    add_page (stack, ELSEWHERE, title, "x-office-spreadsheet-symbolic");
  return ELSEWHERE;
}

static void
hide_elsewhere (AdwViewStack *stack)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (stack, ELSEWHERE);
  if (page != NULL)
    adw_view_stack_remove (stack, page);
}

static void
follow (TideTopicTabs *self, AdwViewStack *stack, const TideTopic *topic)
{
  const char *name = topic != NULL ? topic->id : show_elsewhere (self, stack);
  if (name != NULL && adw_view_stack_get_child_by_name (stack, name) != NULL)
    adw_view_stack_set_visible_child_name (stack, name);
  if (topic != NULL)
    hide_elsewhere (stack);
}

/* Of the topic, else of the dataset. */
static const char *
shown_title (TideTopicTabs *self, const TideTopic *topic)
{
  TideLanguage language = tide_session_get_language (self->session);
  const TideIndicator *indicator = tide_session_get_chart (self->session)->table->indicator;
  if (topic != NULL)
    return tide_text_get (&topic->title, language);
  return indicator != NULL ? tide_text_get (&indicator->dataset->title, language) : _ ("Tidemark");
}

static void
on_changed (TideTopicTabs *self)
{
  const TideTopic *topic = tide_session_get_topic (self->session);
  TideLanguage language = tide_session_get_language (self->session);
  self->following = TRUE;
  follow (self, self->whole, topic);
  follow (self, self->brief, topic);
  self->following = FALSE;
  adw_window_title_set_title (self->title, topic != NULL ? tide_topic_short_title (topic, language)
                                                         : shown_title (self, topic));
  gtk_menu_button_set_label (self->menu, shown_title (self, topic));
}

static void
on_switched (AdwViewStack *stack, GParamSpec *pspec, TideTopicTabs *self)
{
  const char *name = adw_view_stack_get_visible_child_name (stack);
  if (self->following || self->session == NULL || name == NULL)
    return;
  tide_session_show_topic (self->session, name);
  on_changed (self);
}

static void
tide_topic_tabs_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TIDE_TOPIC_TABS (object)->narrow);
}

static void
tide_topic_tabs_dispose (GObject *object)
{
  TideTopicTabs *self = TIDE_TOPIC_TABS (object);
  g_clear_object (&self->session);
  g_clear_object (&self->whole);
  g_clear_object (&self->brief);
  G_OBJECT_CLASS (tide_topic_tabs_parent_class)->dispose (object);
}

static void
tide_topic_tabs_class_init (TideTopicTabsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->get_property = tide_topic_tabs_get_property;
  G_OBJECT_CLASS (class)->dispose = tide_topic_tabs_dispose;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tidemark/Tidemark/tide-topic-tabs.ui");
  gtk_widget_class_bind_template_child (widget_class, TideTopicTabs, squeezer);
  gtk_widget_class_bind_template_child (widget_class, TideTopicTabs, wide);
  gtk_widget_class_bind_template_child (widget_class, TideTopicTabs, medium);
  gtk_widget_class_bind_template_child (widget_class, TideTopicTabs, menu);
  gtk_widget_class_bind_template_child (widget_class, TideTopicTabs, title);
  gtk_widget_class_bind_template_callback (widget_class, on_squeezed);
}

static AdwViewStack *
make_stack (TideTopicTabs *self)
{
  AdwViewStack *stack = g_object_ref_sink (ADW_VIEW_STACK (adw_view_stack_new ()));
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (on_switched), self);
  return stack;
}

static void
tide_topic_tabs_init (TideTopicTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->whole = make_stack (self);
  self->brief = make_stack (self);
  adw_view_switcher_set_stack (self->wide, self->whole);
  adw_view_switcher_set_stack (self->medium, self->brief);
}

void
tide_topic_tabs_set_session (TideTopicTabs *self, TideSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "catalog-changed", G_CALLBACK (on_catalog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_catalog_changed (self);
  on_changed (self);
}

AdwViewStack *
tide_topic_tabs_get_stack (TideTopicTabs *self)
{
  return self->brief;
}
