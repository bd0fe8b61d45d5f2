/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The toolkit's chooser of files. What becomes of a file the library tells.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-open-dataset.h"

#include <glib/gi18n.h>

static void
on_chosen (GtkNativeDialog *dialog, int response, TideLibrary *library)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          tide_library_open (library, file);
        }
    }
  g_object_unref (dialog);
}

void
tide_open_dataset_ask (GtkWindow *parent, TideLibrary *library)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open Dataset"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Datasets (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), library, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
