/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links that a person types, pastes or drops. It must not know what a link means.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_link (const char *text)
{
  return text != NULL && g_ascii_strncasecmp (text, "tidemark:", strlen ("tidemark:")) == 0;
}

/* The window that a dialog of its asks for. */
static TideWindow *
window_of (AdwMessageDialog *dialog)
{
  return TIDE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
}

static void
on_response (AdwMessageDialog *dialog, const char *response, GtkEditable *entry)
{
  if (g_str_equal (response, "open"))
    tide_window_open_link (window_of (dialog), gtk_editable_get_text (entry));
}

/* A link that is on the clipboard already need not be typed. */
static void
on_prefill (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkEditable) entry = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (!is_link (text) || *gtk_editable_get_text (entry) != '\0')
    return;
  gtk_editable_set_text (entry, text);
  gtk_editable_select_region (entry, 0, -1);
}

static void
on_entry_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "open", *gtk_editable_get_text (entry) != '\0');
}

static GtkWidget *
new_link_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "tidemark:large-model-share?pinned=CHN");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Link"),
                                  -1);
  return entry;
}

void
tide_window_ask_link (TideWindow *self)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (self), _ ("Open Link"), NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *entry = new_link_entry ();
  adw_message_dialog_set_body (
      dialog, _ ("A link says what a chart shows. “Copy link” in the chart’s menu gives you one."));
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "open", _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_response_enabled (dialog, "open", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), entry);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_prefill,
                                 g_object_ref (entry));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (TideWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (text != NULL && is_link (g_strstrip (text)))
    tide_window_open_link (self, text);
  else
    tide_window_toast (self, _ ("There is no Tidemark link on the clipboard."), NULL, NULL);
}

void
tide_window_paste_link (TideWindow *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted,
                                 g_object_ref (self));
}
