/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window's content is the overlay that toasts appear on.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-toast.h"

#include <adwaita.h>

static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (root)
                           ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (root))
                           : NULL;
  if (ADW_IS_TOAST_OVERLAY (content))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (content), toast);
  else
    g_object_unref (toast);
}

static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  return adw_toast_new (markup);
}

void
tide_toast (GtkWidget *widget, const char *text)
{
  show (widget, new_toast (text));
}

void
tide_toast_with_button (GtkWidget *widget, const char *text, const char *label, const char *uri)
{
  AdwToast *toast = new_toast (text);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, "win.launch");
  adw_toast_set_action_target (toast, "s", uri);
  show (widget, toast);
}
