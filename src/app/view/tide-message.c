/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog that says something. Its heading is the first line of the body, for beside a body
 * libadwaita 1.7 measures its own heading for less room than that needs, and complains. It must not
 * know what is said.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-message.h"

AdwMessageDialog *
tide_message_new (GtkWindow *parent, const char *heading, const char *body)
{
  g_autofree char *text = g_markup_printf_escaped (
      "<span size=\"large\" weight=\"bold\">%s</span>\n\n%s", heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));

  adw_message_dialog_set_body_use_markup (dialog, TRUE);
  adw_message_dialog_set_body (dialog, text);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  return dialog;
}
