/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dataset files that a person opens or drops, and what became of them. It must not know the format.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-window-private.h"

#include "tide-problems.h"

#include <glib/gi18n.h>

static void
on_chosen (GtkNativeDialog *dialog, int response, TideWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          tide_window_open_file (self, file);
        }
    }
  g_object_unref (dialog);
}

void
tide_window_ask_file (TideWindow *self)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Open Dataset"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Datasets (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A file that was opened is shown: its first topic, or its first indicator where it has none. */
static void
show_dataset (TideWindow *self, const TideDataset *dataset)
{
  if (self->session == NULL)
    return;
  if (dataset->topics->len > 0)
    tide_session_show_topic (self->session, ((TideTopic *)dataset->topics->pdata[0])->id);
  else if (dataset->indicators->len > 0)
    tide_session_show_indicator (self->session,
                                 ((TideIndicator *)dataset->indicators->pdata[0])->id);
}

static const TideTrouble *
find_trouble (GPtrArray *troubles, const char *name)
{
  for (guint i = 0; i < troubles->len; i++)
    {
      const TideTrouble *trouble = troubles->pdata[i];
      if (trouble->opened && g_str_equal (trouble->name, name))
        return trouble;
    }
  return NULL;
}

static void
tell_trouble (TideWindow *self, const TideTrouble *trouble)
{
  g_autofree char *heading = g_strdup_printf (
      _ ("“%s” cannot be used as a dataset. Nothing that was shown before has changed."),
      trouble->name);
  tide_problems_present (GTK_WINDOW (self), heading, trouble->text);
}

void
tide_window_file_opened (TideWindow *self, GFile *file, const TideDataset *dataset)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GPtrArray) troubles = tide_library_list_troubles (self->library);
  const TideTrouble *trouble = find_trouble (troubles, name);
  if (dataset != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("“%s” was added"), name);
      show_dataset (self, dataset);
      tide_window_toast (self, text, NULL, NULL);
    }
  else if (trouble != NULL)
    tell_trouble (self, trouble);
}
