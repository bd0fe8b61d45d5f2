/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A dialog with one entry, and the clipboard. What is done with a link is the window's.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-open-link.h"

#include "tide-message.h"
#include "tide-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static gboolean
is_link (const char *text)
{
  return text != NULL && g_ascii_strncasecmp (text, "tidemark:", strlen ("tidemark:")) == 0;
}

static void
show_link (GtkWindow *window, const char *link)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-link", "s", link);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, GtkEditable *entry)
{
  if (g_str_equal (response, "open"))
    show_link (gtk_window_get_transient_for (GTK_WINDOW (dialog)), gtk_editable_get_text (entry));
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
tide_open_link_ask (GtkWindow *parent)
{
  AdwMessageDialog *dialog = tide_message_new (
      parent, _ ("Open Link"),
      _ ("A link says what a chart shows. “Copy link” in the chart’s menu gives you one."));
  GtkWidget *entry = new_link_entry ();
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "open", _ ("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "open");
  adw_message_dialog_set_response_enabled (dialog, "open", FALSE);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), dialog);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), entry);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (entry), NULL, on_prefill,
                                 g_object_ref (entry));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (text != NULL && is_link (g_strstrip (text)))
    show_link (parent, text);
  else
    tide_toast (GTK_WIDGET (parent), _ ("There is no Tidemark link on the clipboard."));
}

void
tide_open_link_paste (GtkWindow *parent)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (parent)), NULL, on_pasted,
                                 g_object_ref (parent));
}
