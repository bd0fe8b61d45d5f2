/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is exported is what the session shows, placed for the size asked for: the very scene that
 * the command line would place. It must not know the window's parts.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-export-dialog.h"

#include "tide-export.h"

#include <glib/gi18n.h>

#define TIDE_TYPE_EXPORT_DIALOG (tide_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TideExportDialog, tide_export_dialog, TIDE, EXPORT_DIALOG, AdwWindow)

struct _TideExportDialog {
  AdwWindow parent;
  TideSession *session;
  TideExported exported;
  GtkFileChooserNative *chooser;
  GtkButton *cancel;
  GtkButton *save;
  AdwComboRow *format;
  AdwComboRow *shape;
  AdwComboRow *scale;
  AdwComboRow *language;
  AdwComboRow *look;
};

G_DEFINE_FINAL_TYPE (TideExportDialog, tide_export_dialog, ADW_TYPE_WINDOW)

static const TideSize shapes[] = {
  { 1200, 675, TIDE_FURNITURE_FULL },
  { 1080, 1080, TIDE_FURNITURE_FULL },
  { 1080, 1350, TIDE_FURNITURE_FULL },
  { 800, 450, TIDE_FURNITURE_FULL },
};

static const double scales[] = { 1, 2, 4 };
static const char *const suffixes[] = { "png", "svg", "pdf", "csv" };

/* All that another thread needs to write the file; nothing of it is shared with widgets. */
typedef struct {
  TideCatalog *catalog;
  TideQuery *query;
  TideLanguage language;
  TideSize size;
  const TideTheme *theme;
  TideFormat format;
  double scale;
  char *path;
  TideExported exported;
} Job;

static void
job_free (Job *job)
{
  tide_catalog_unref (job->catalog);
  tide_query_unref (job->query);
  g_free (job->path);
  g_free (job);
}

static void
write_picture (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (TideChart) chart = tide_chart_new (job->catalog, job->query, job->language);
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (job->language);
  g_autoptr (TideScene) scene = tide_scene_new (chart, job->size, job->theme, measure);
  GError *error = NULL;
  if (tide_export_scene_to_file (scene, job->format, job->scale, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *parent, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_task_propagate_boolean (G_TASK (result), &error);
  job->exported (GTK_WINDOW (parent), job->path, error);
}

static TideSize
chosen_size (TideExportDialog *self)
{
  guint shape = adw_combo_row_get_selected (self->shape);
  if (shape < G_N_ELEMENTS (shapes))
    return shapes[shape];
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  return (TideSize){ MAX (gtk_widget_get_width (window), 320),
                     MAX (gtk_widget_get_height (window), 240), TIDE_FURNITURE_FULL };
}

static void
start_job (TideExportDialog *self, const char *path)
{
  Job *job = g_new0 (Job, 1);
  guint look = adw_combo_row_get_selected (self->look);
  job->catalog = tide_catalog_ref (tide_session_get_catalog (self->session));
  job->query = tide_query_ref (tide_session_get_query (self->session));
  job->language = (TideLanguage)adw_combo_row_get_selected (self->language);
  job->size = chosen_size (self);
  job->theme
      = tide_theme_get (look == 0 ? TIDE_GROUND_LIGHT : TIDE_GROUND_DARK, TIDE_CONTRAST_NORMAL);
  job->format = (TideFormat)adw_combo_row_get_selected (self->format);
  job->scale = scales[adw_combo_row_get_selected (self->scale)];
  job->path = g_strdup (path);
  job->exported = self->exported;
  g_autoptr (GTask) task
      = g_task_new (gtk_window_get_transient_for (GTK_WINDOW (self)), NULL, on_written, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, write_picture);
}

static void
on_chosen (TideExportDialog *self, int response)
{
  if (response != GTK_RESPONSE_ACCEPT)
    return;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *path = g_file_get_path (file);
  if (path != NULL)
    start_job (self, path);
  gtk_window_close (GTK_WINDOW (self));
}

/* A name from what is shown: "large-model-share-2024.png". (transfer full) */
static char *
suggested_name (TideExportDialog *self)
{
  const TideTable *table = tide_session_get_chart (self->session)->table;
  g_autofree char *period = tide_period_to_string (table->period);
  return g_strdup_printf ("%s-%s.%s", table->indicator->id, g_strdelimit (period, "/", '-'),
                          suffixes[adw_combo_row_get_selected (self->format)]);
}

static void
on_save (TideExportDialog *self)
{
  g_autofree char *name = suggested_name (self);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Only a picture made of pixels has sharpness, only a picture a size and a look. */
static void
on_format (TideExportDialog *self)
{
  TideFormat format = (TideFormat)adw_combo_row_get_selected (self->format);
  gboolean is_drawn = tide_format_is_drawn (format);

  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), tide_format_has_pixels (format));
  gtk_widget_set_sensitive (GTK_WIDGET (self->shape), is_drawn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->look), is_drawn);
}

static void
tide_export_dialog_dispose (GObject *object)
{
  TideExportDialog *self = TIDE_EXPORT_DIALOG (object);
  g_clear_object (&self->session);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDE_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (tide_export_dialog_parent_class)->dispose (object);
}

static void
tide_export_dialog_class_init (TideExportDialogClass *class)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tide_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget, "/io/github/tidemark/Tidemark/tide-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget, TideExportDialog, cancel);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, save);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, format);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, shape);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, scale);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, language);
  gtk_widget_class_bind_template_child (widget, TideExportDialog, look);
  gtk_widget_class_add_binding_action (widget, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tide_export_dialog_init (TideExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (on_save), self);
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (on_format), self);
}

void
tide_export_dialog_present (GtkWindow *parent, TideSession *session, TideExported exported)
{
  TideExportDialog *self = g_object_new (TIDE_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->exported = exported;
  adw_combo_row_set_selected (self->language, tide_session_get_language (session));
  adw_combo_row_set_selected (
      self->look, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 1 : 0);
  gtk_window_present (GTK_WINDOW (self));
}
