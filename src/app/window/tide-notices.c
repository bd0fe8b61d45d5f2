/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A notice that was closed stays closed until there is another one to give. It must not know what
 * is shown.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-notices.h"

#include "tide-problems.h"

#include <glib/gi18n.h>

#define PULSE_MS 100

struct _TideNotices {
  AdwBin parent;
  GtkWidget *notice_part;
  GtkLabel *notice;
  GtkWidget *slow_part;
  GtkLabel *slow;
  GtkProgressBar *progress;
  TideLibrary *library;
  TideLanguage language;
  char *details; /* of the notice; NULL where there is none */
  guint pulse;
};

G_DEFINE_FINAL_TYPE (TideNotices, tide_notices, ADW_TYPE_BIN)

static gboolean
on_pulse (gpointer data)
{
  gtk_progress_bar_pulse (TIDE_NOTICES (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
on_slow_changed (TideNotices *self)
{
  const char *name = tide_library_get_slow (self->library);
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_widget_set_visible (self->slow_part, name != NULL);
  if (name == NULL)
    return;
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Reading “%s”…"), name);
  gtk_label_set_label (self->slow, text);
  self->pulse = g_timeout_add (PULSE_MS, on_pulse, self);
}

static char *
trouble_text (GPtrArray *troubles)
{
  const TideTrouble *first = troubles->pdata[0];
  if (troubles->len > 1)
    return g_strdup_printf (
        ngettext ("%u dataset could not be read.", "%u datasets could not be read.", troubles->len),
        troubles->len);
  return g_strdup_printf (first->kept
                              ? _ ("“%s” has an error. The previous figures are still shown.")
                              : _ ("“%s” could not be read. Everything else is shown."),
                          first->name);
}

static char *
trouble_lines (GPtrArray *troubles)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  for (guint i = 0; i < troubles->len; i++)
    g_strv_builder_add (lines, ((TideTrouble *)troubles->pdata[i])->text);
  g_auto (GStrv) list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}

static char *
replaced_lines (TideNotices *self, GPtrArray *replaced)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  for (guint i = 0; i < replaced->len; i++)
    {
      const TideIndicator *indicator = replaced->pdata[i];
      const char *title = tide_text_get (&indicator->title, self->language);
      g_autofree char *line
          = g_strdup_printf ("%s: %s (%s)", indicator->dataset->origin, title, indicator->id);
      g_strv_builder_add (lines, line);
    }
  g_auto (GStrv) list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}

/* Shows a notice unless it is the one that was there. @details: (transfer full) (nullable) */
static void
give (TideNotices *self, const char *text, char *details)
{
  if (g_strcmp0 (self->details, details) == 0)
    {
      g_free (details);
      return;
    }
  g_free (self->details);
  self->details = details;
  if (details != NULL)
    gtk_label_set_label (self->notice, text);
  gtk_widget_set_visible (self->notice_part, details != NULL);
}

/* The troubles to tell here: one with a file that was opened has been told to whoever opened it.
 * (transfer container) */
static GPtrArray *
list_troubles (TideNotices *self)
{
  GPtrArray *troubles = tide_library_list_troubles (self->library);
  for (guint i = troubles->len; i > 0; i--)
    {
      const TideTrouble *trouble = troubles->pdata[i - 1];
      if (trouble->opened && !trouble->kept)
        g_ptr_array_remove_index (troubles, i - 1);
    }
  return troubles;
}

static void
on_library_changed (TideNotices *self)
{
  g_autoptr (GPtrArray) troubles = list_troubles (self);
  g_autoptr (GPtrArray) replaced = tide_library_list_replaced (self->library);
  g_autofree char *text = NULL;
  if (troubles->len > 0)
    {
      text = trouble_text (troubles);
      give (self, text, trouble_lines (troubles));
      return;
    }
  text = g_strdup_printf (ngettext ("Your dataset replaces %u indicator.",
                                    "Your datasets replace %u indicators.", replaced->len),
                          replaced->len);
  give (self, text, replaced->len > 0 ? replaced_lines (self, replaced) : NULL);
}

static void
on_details (TideNotices *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  tide_problems_present (GTK_WINDOW (root), gtk_label_get_label (self->notice), self->details);
}

static void
on_close (TideNotices *self)
{
  gtk_widget_set_visible (self->notice_part, FALSE);
}

static void
on_cancel (TideNotices *self)
{
  tide_library_cancel (self->library);
}

static void
tide_notices_dispose (GObject *object)
{
  TideNotices *self = TIDE_NOTICES (object);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->library);
  g_clear_pointer (&self->details, g_free);
  G_OBJECT_CLASS (tide_notices_parent_class)->dispose (object);
}

static void
tide_notices_class_init (TideNoticesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_notices_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tidemark/Tidemark/tide-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, TideNotices, notice_part);
  gtk_widget_class_bind_template_child (widget_class, TideNotices, notice);
  gtk_widget_class_bind_template_child (widget_class, TideNotices, slow_part);
  gtk_widget_class_bind_template_child (widget_class, TideNotices, slow);
  gtk_widget_class_bind_template_child (widget_class, TideNotices, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_details);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
tide_notices_init (TideNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_notices_set_library (TideNotices *self, TideLibrary *library, TideLanguage language)
{
  g_set_object (&self->library, library);
  self->language = language;
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "slow-changed", G_CALLBACK (on_slow_changed), self,
                           G_CONNECT_SWAPPED);
  on_library_changed (self);
  on_slow_changed (self);
}
