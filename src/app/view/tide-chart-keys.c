/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart by keyboard: arrows, Home and End walk the marks as the scene leads, Space compares,
 * Enter and P pin, letters go to an economy by its name.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-chart-keys.h"

#include "tide-chart-items.h"
#include "tide-chart-menu.h"

#define TYPING_PAUSE 1000 /* milliseconds after which letters begin another name */

static gboolean
step (TideChartStage *self, TideStep step)
{
  const TideScene *scene = tide_chart_stage_get_scene (self);
  g_string_truncate (self->typed, 0);
  return scene != NULL
         && tide_chart_items_focus_key (self, tide_scene_step (scene, self->place, step));
}

static gboolean
on_first (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return tide_chart_items_get_focused (data) != NULL && step (data, TIDE_STEP_FIRST);
}

static gboolean
on_last (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return tide_chart_items_get_focused (data) != NULL && step (data, TIDE_STEP_LAST);
}

static gboolean
toggle_place (TideChartStage *self, void (*toggle) (TideSession *session, const char *code))
{
  if (tide_chart_items_get_focused (self) == NULL || !tide_chart_stage_can_select (self->place))
    return FALSE;
  TideKey place = self->place;
  g_string_truncate (self->typed, 0);
  toggle (self->session, place.economy);
  return TRUE;
}

static gboolean
on_select (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return toggle_place (data, tide_session_toggle_economy);
}

static gboolean
on_pin (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return toggle_place (data, tide_session_toggle_pinned);
}

static gboolean
on_menu (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TideChartStage *self = data;
  GdkRectangle bounds;
  if (tide_chart_items_get_focused (self) == NULL
      || !tide_chart_stage_get_bounds (self, self->place, &bounds))
    return FALSE;
  tide_chart_menu_popup (self, self->place, &bounds);
  return TRUE;
}

static gboolean
begins (const char *name, const char *typed)
{
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  g_autofree char *folded_typed = g_utf8_casefold (typed, -1);
  return g_str_has_prefix (folded_name, folded_typed);
}

/* Whether one of the series' names begins so: in the chart's language, short or in full, or in
 * English. */
static gboolean
is_named (const TideSeries *series, const char *typed)
{
  return begins (series->name, typed) || begins (series->short_name, typed)
         || (series->economy != NULL
             && begins (tide_economy_name (series->economy, TIDE_LANGUAGE_EN), typed));
}

/* Whether a later word of its name begins so. */
static gboolean
has_word (const TideSeries *series, const char *typed)
{
  return g_str_match_string (typed, series->name, TRUE);
}

/* Its figure of that period, else the newest one. */
static TideKey
figure_at (const TideSeries *series, TidePeriod period)
{
  for (guint i = 0; i < series->n_datums; i++)
    if (tide_period_equal (series->datums[i].key.period, period))
      return series->datums[i].key;
  return series->datums[series->n_datums - 1].key;
}

static guint
index_of (const TideChart *chart, TideKey key)
{
  const TideSeries *series = NULL;
  return tide_chart_find (chart, key, &series) == NULL ? 0 : (guint)(series - chart->series);
}

/* The first series that @matches, @ahead of the keyboard's place, around the end. (nullable) */
static const TideSeries *
find_series (TideChartStage *self, guint ahead, const char *typed,
             gboolean (*matches) (const TideSeries *series, const char *typed))
{
  const TideChart *chart = tide_chart_stage_get_chart (self);
  guint first = index_of (chart, self->place) + ahead;
  for (guint i = 0; i < chart->n_series; i++)
    {
      const TideSeries *series = &chart->series[(first + i) % chart->n_series];
      if (series->n_datums > 0 && matches (series, typed))
        return series;
    }
  return NULL;
}

static gboolean
go_to_name (TideChartStage *self, guint ahead, const char *typed)
{
  const TideSeries *series = find_series (self, ahead, typed, is_named);
  if (series == NULL)
    series = find_series (self, ahead, typed, has_word);
  return series != NULL
         && tide_chart_items_focus_key (self, figure_at (series, self->place.period));
}

/* A further letter looks on from where the keyboard is; FALSE where no name goes on so. */
static gboolean
type_further (TideChartStage *self, gunichar letter)
{
  gsize before = self->typed->len;
  g_string_append_unichar (self->typed, letter);
  if (before > 0 && go_to_name (self, 0, self->typed->str))
    return TRUE;
  g_string_truncate (self->typed, before);
  return FALSE;
}

/* A first letter, or one that leads nowhere after others, begins a name and looks past the place.
 */
static void
type_first (TideChartStage *self, gunichar letter)
{
  g_string_truncate (self->typed, 0);
  g_string_append_unichar (self->typed, letter);
  go_to_name (self, 1, self->typed->str);
}

/* P pins unless a name that is being typed goes on with it: after J and A it leads to Japan, after
 * C it pins China. With Shift it is always a letter. */
static gboolean
on_key (GtkEventControllerKey *controller, guint value, guint code, GdkModifierType state,
        TideChartStage *self)
{
  gunichar letter = gdk_keyval_to_unicode (value);
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0
      || !g_unichar_isalnum (letter) || tide_chart_items_get_focused (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (now - self->typed_at > TYPING_PAUSE)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  if (type_further (self, letter))
    return GDK_EVENT_STOP;
  if (g_unichar_tolower (letter) == 'p' && (state & GDK_SHIFT_MASK) == 0)
    return on_pin (self->widget, NULL, self);
  type_first (self, letter);
  return GDK_EVENT_STOP;
}

gboolean
tide_chart_keys_move (TideChartStage *self, GtkDirectionType direction)
{
  if (tide_chart_items_get_focused (self) == NULL)
    return tide_chart_items_focus_key (self, self->place);
  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
      return FALSE;
    case GTK_DIR_UP:
      return step (self, TIDE_STEP_UP);
    case GTK_DIR_DOWN:
      return step (self, TIDE_STEP_DOWN);
    case GTK_DIR_LEFT:
      return step (self, TIDE_STEP_LEFT);
    case GTK_DIR_RIGHT:
      return step (self, TIDE_STEP_RIGHT);
    }
  return FALSE;
}

void
tide_chart_keys_listen (TideChartStage *stage)
{
  const struct {
    guint value;
    GdkModifierType modifiers;
    GtkShortcutFunc done;
  } keys[] = {
    { GDK_KEY_Home, 0, on_first },
    { GDK_KEY_KP_Home, 0, on_first },
    { GDK_KEY_End, 0, on_last },
    { GDK_KEY_KP_End, 0, on_last },
    { GDK_KEY_space, 0, on_select },
    { GDK_KEY_KP_Space, 0, on_select },
    { GDK_KEY_Return, 0, on_pin },
    { GDK_KEY_ISO_Enter, 0, on_pin },
    { GDK_KEY_KP_Enter, 0, on_pin },
    { GDK_KEY_Menu, 0, on_menu },
    { GDK_KEY_F10, GDK_SHIFT_MASK, on_menu },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].value, keys[i].modifiers),
                          gtk_callback_action_new (keys[i].done, stage, NULL)));
  gtk_widget_add_controller (stage->widget, shortcuts);

  GtkEventController *letters = gtk_event_controller_key_new ();
  g_signal_connect (letters, "key-pressed", G_CALLBACK (on_key), stage);
  gtk_widget_add_controller (stage->widget, letters);
}
