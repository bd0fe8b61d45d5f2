/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A status page of libadwaita's. It must not know why there are no datasets.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-empty-page.h"

#include <glib/gi18n.h>

static GtkWidget *
new_folder_list (const char *const *folders)
{
  g_autofree char *list = g_strjoinv ("\n", (char **)folders);
  GtkWidget *label = gtk_label_new (list);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "monospace");
  return label;
}

static GtkWidget *
new_open_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open Dataset…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-dataset");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

GtkWidget *
tide_empty_page_new (const char *const *folders)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "folder-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No Datasets"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("Folders searched for datasets:"));
  gtk_box_append (GTK_BOX (box), new_folder_list (folders));
  gtk_box_append (GTK_BOX (box), new_open_button ());
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}
