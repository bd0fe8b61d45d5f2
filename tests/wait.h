/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A condition waited for while the main loop runs. A test that waits for a minute has failed.
 */
#pragma once

#include <glib.h>

static inline gboolean
wait_out_of_time (gpointer what)
{
  g_error ("waited too long for %s", (const char *)what);
  return G_SOURCE_REMOVE;
}

#define wait_for(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint watchdog = g_timeout_add_seconds (60, wait_out_of_time, (gpointer) #condition);          \
    while (!(condition))                                                                           \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (watchdog);                                                                    \
  }                                                                                                \
  G_STMT_END
