/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pointer that moves over a chart of 5,000 marks, in a real window: what one motion costs from
 * the event to the end of its frame, beside placing and painting the scene anew. Fails above 4 ms,
 * or where a motion placed anything.
 */
#include "chart-window.h"
#include "tide-paint.h"

#include <stdlib.h>
#include <time.h>

#define N_ECONOMIES 100
#define N_MARKS 5000
#define N_MOTIONS 100
#define STRIDE 1709 /* marks from one motion to the next: each time another, far away */
#define MILLISECONDS_MAX 4.0

typedef struct {
  double start;
  double frame; /* milliseconds of the last */
  guint n;
} Frames;

/* Milliseconds that this thread has worked: what others do meanwhile is not counted. */
static double
now (void)
{
  struct timespec time;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
on_before (GdkFrameClock *clock, Frames *frames)
{
  frames->start = now ();
}

static void
on_after (GdkFrameClock *clock, Frames *frames)
{
  frames->frame = now () - frames->start;
  frames->n++;
}

static GtkEventController *
find_motion (TideChartView *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

/* Milliseconds of a motion onto that mark and the frame that shows it. */
static double
time_motion (ChartWindow *self, Frames *frames, const TideMark *mark)
{
  guint before = frames->n;
  double start = now ();
  g_signal_emit_by_name (find_motion (self->view), "motion", mark->box.x + mark->box.width / 2,
                         mark->box.y + mark->box.height / 2);
  double handler = now () - start;
  wait_for (frames->n > before);
  return handler + frames->frame;
}

/* Milliseconds of placing and painting it all. */
static double
time_anew (const TideScene *scene)
{
  TideSize size = tide_scene_size (scene);
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (TIDE_LANGUAGE_EN);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)size.width, (int)size.height);
  cairo_t *cr = cairo_create (surface);
  double start = now ();
  g_autoptr (TideScene) anew
      = tide_scene_new (tide_scene_chart (scene), size, tide_scene_theme (scene), measure);
  tide_paint_scene (cr, anew, NULL);
  double time = now () - start;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return time;
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

/* The marks of figures. (transfer container) */
static GPtrArray *
list_datums (const TideScene *scene)
{
  guint n;
  const TideMark *marks = tide_scene_marks (scene, &n);
  GPtrArray *datums = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    if (marks[i].part == TIDE_PART_DATUM)
      g_ptr_array_add (datums, (gpointer)&marks[i]);
  return datums;
}

int
main (int argc, char **argv)
{
  ChartWindow self;
  Frames frames = { 0 };
  double motions[N_MOTIONS], anew[N_MOTIONS];
  chart_window_init (&argc, &argv);
  g_auto (GStrv) codes = chart_window_codes (N_ECONOMIES);
  g_autoptr (TideCatalog) catalog = chart_window_many_lines (codes);
  g_autofree char *link = chart_window_link_to_many (codes);
  chart_window_open (&self, catalog, link, TIDE_LANGUAGE_EN);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self.view));
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after), &frames);
  const TideScene *scene = tide_chart_view_get_scene (self.view);
  g_autoptr (GPtrArray) datums = list_datums (scene);
  g_assert_cmpuint (datums->len, ==, N_MARKS);
  for (guint i = 0; i < N_MOTIONS; i++)
    {
      motions[i] = time_motion (&self, &frames, datums->pdata[i * STRIDE % N_MARKS]);
      anew[i] = time_anew (scene);
    }
  g_assert_true (tide_chart_view_get_scene (self.view) == scene);
  qsort (motions, N_MOTIONS, sizeof *motions, compare_doubles);
  qsort (anew, N_MOTIONS, sizeof *anew, compare_doubles);
  double middle = motions[N_MOTIONS / 2], slow = motions[N_MOTIONS * 95 / 100];
  g_print ("motion over %u marks: %.2f ms, 95 of 100 within %.2f ms; the scene anew %.2f ms: "
           "%.3f of it\n",
           datums->len, middle, slow, anew[N_MOTIONS / 2], middle / anew[N_MOTIONS / 2]);
  chart_window_close (&self);
  return middle <= MILLISECONDS_MAX ? 0 : 1;
}
