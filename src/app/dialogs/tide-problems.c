/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that can be selected, in a font of even width so that lines and columns can be compared. It
 * must not know where the lines come from.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-problems.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TIDE_TYPE_PROBLEMS (tide_problems_get_type ())
G_DECLARE_FINAL_TYPE (TideProblems, tide_problems, TIDE, PROBLEMS, AdwWindow)

struct _TideProblems {
  AdwWindow parent;
  AdwToastOverlay *toasts;
  GtkLabel *heading;
  GtkTextView *view;
  char *lines;
};

G_DEFINE_FINAL_TYPE (TideProblems, tide_problems, ADW_TYPE_WINDOW)

static void
on_copy (TideProblems *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->lines);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied")));
}

static void
tide_problems_finalize (GObject *object)
{
  g_free (TIDE_PROBLEMS (object)->lines);
  G_OBJECT_CLASS (tide_problems_parent_class)->finalize (object);
}

static void
tide_problems_class_init (TideProblemsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tide_problems_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tidemark/Tidemark/tide-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, TideProblems, toasts);
  gtk_widget_class_bind_template_child (widget_class, TideProblems, heading);
  gtk_widget_class_bind_template_child (widget_class, TideProblems, view);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tide_problems_init (TideProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tide_problems_present (GtkWindow *parent, const char *heading, const char *lines)
{
  TideProblems *self
      = g_object_new (TIDE_TYPE_PROBLEMS, "transient-for", parent, "modal", TRUE, NULL);
  self->lines = g_strdup (lines);
  gtk_label_set_label (self->heading, heading);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), lines, -1);
  gtk_window_present (GTK_WINDOW (self));
}
