/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints the text on the clipboard. It must not know who put it there.
 */
#define G_LOG_DOMAIN "tide-test"

#include <gtk/gtk.h>

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer is_done)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (text != NULL)
    g_print ("%s", text);
  *(gboolean *)is_done = TRUE;
}

int
main (void)
{
  gboolean is_done = FALSE;
  gtk_init ();
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  gdk_clipboard_read_text_async (clipboard, NULL, on_text, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
