/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From one indicator or tab to the next: what passes from the session's change to the end of the
 * frame that shows it, in the real window with the project's own datasets. The median must be
 * within 50 ms.
 */
#include "tide-application.h"
#include "tide-window-private.h"

#include "tide-locale.h"

#include <stdlib.h>

#define ROUNDS 8
#define MILLISECONDS_MAX 50.0

typedef struct {
  gint64 end; /* of the last frame */
  guint n;
} Frames;

static void
on_after (GdkFrameClock *clock, Frames *frames)
{
  frames->end = g_get_monotonic_time ();
  frames->n++;
}

static TideWindow *
wait_for_window (GtkApplication *application)
{
  GtkWindow *window = NULL;
  while (window == NULL || !TIDE_IS_WINDOW (window) || TIDE_WINDOW (window)->session == NULL
         || tide_chart_view_get_scene (TIDE_WINDOW (window)->chart_view) == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      window = gtk_application_get_active_window (application);
    }
  return TIDE_WINDOW (window);
}

/* Adds to @times the milliseconds from a change, which must be one, to the end of its frame. */
static void
time_turn (TideSession *session, Frames *frames, const char *id,
           void (*turn) (TideSession *session, const char *id), GArray *times)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  guint before = frames->n;
  gint64 start = g_get_monotonic_time ();
  turn (session, id);
  while (frames->n == before)
    g_main_context_iteration (NULL, TRUE);
  double time = (frames->end - start) / 1000.0;
  g_array_append_val (times, time);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

/* Tells the middle and says whether it is within bounds. */
static gboolean
judge (const char *what, GArray *times)
{
  g_array_sort (times, compare_doubles);
  double middle = g_array_index (times, double, times->len / 2);
  double slow = g_array_index (times, double, times->len - 1);
  g_print ("%s on screen: %.1f ms, the slowest of %u %.1f ms\n", what, middle, times->len, slow);
  return middle <= MILLISECONDS_MAX;
}

int
main (void)
{
  TideApplication *application = tide_application_new (tide_locale_start ());
  g_autoptr (GArray) tabs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) indicators = g_array_new (FALSE, FALSE, sizeof (double));
  Frames frames = { 0 };
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_application_activate (G_APPLICATION (application));
  TideWindow *window = wait_for_window (GTK_APPLICATION (application));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_after), &frames);
  g_autoptr (GPtrArray) topics = tide_session_list_topics (window->session);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < topics->len; i++)
      {
        const TideTopic *topic = topics->pdata[i];
        if (topic != tide_session_get_topic (window->session))
          time_turn (window->session, &frames, topic->id, tide_session_show_topic, tabs);
        for (char **id = topic->indicators; *id != NULL && round == 0; id++)
          if (!g_str_equal (*id, tide_session_get_query (window->session)->indicator))
            time_turn (window->session, &frames, *id, tide_session_show_indicator, indicators);
      }
  gboolean well = judge ("a tab", tabs);
  well = judge ("an indicator", indicators) && well;
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  return well ? 0 : 1;
}
