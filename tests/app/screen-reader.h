/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program as a screen reader meets it: started as its own process, its window read over the
 * accessibility bus. A test that waits for half a minute has failed.
 */
#pragma once

#include <gio/gio.h>
#include <stdlib.h>

G_BEGIN_DECLS

#define ATSPI_STATE_SELECTED 23
#define ATSPI_COORDINATES_WINDOW 1

typedef struct {
  GSubprocess *program;
  GDBusConnection *bus;
} ScreenReader;

/* An object on the bus. */
typedef struct {
  char *owner;
  char *path;
} Spoken;

static inline void
spoken_free (Spoken *self)
{
  g_free (self->owner);
  g_free (self->path);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Spoken, spoken_free)

static inline Spoken *
spoken_new (const char *owner, const char *path)
{
  Spoken *self = g_new (Spoken, 1);
  *self = (Spoken){ g_strdup (owner), g_strdup (path) };
  return self;
}

/* The answer to a call, or NULL where the object is gone. (transfer full) */
static inline GVariant *
screen_reader_call (ScreenReader *self, const Spoken *object, const char *interface,
                    const char *method, GVariant *arguments)
{
  return g_dbus_connection_call_sync (self->bus, object->owner, object->path, interface, method,
                                      arguments, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
}

/* (transfer full): "" where it is gone */
static inline char *
screen_reader_role (ScreenReader *self, const Spoken *object)
{
  g_autoptr (GVariant) answer
      = screen_reader_call (self, object, "org.a11y.atspi.Accessible", "GetRoleName", NULL);
  char *role = NULL;
  if (answer != NULL)
    g_variant_get (answer, "(s)", &role);
  return role != NULL ? role : g_strdup ("");
}

/* (transfer full): "" where it is gone */
static inline char *
screen_reader_name (ScreenReader *self, const Spoken *object)
{
  g_autoptr (GVariant) answer
      = screen_reader_call (self, object, "org.freedesktop.DBus.Properties", "Get",
                            g_variant_new ("(ss)", "org.a11y.atspi.Accessible", "Name"));
  g_autoptr (GVariant) value = NULL;
  if (answer != NULL)
    g_variant_get (answer, "(v)", &value);
  return g_strdup (value != NULL ? g_variant_get_string (value, NULL) : "");
}

static inline gboolean
screen_reader_has_state (ScreenReader *self, const Spoken *object, guint state)
{
  g_autoptr (GVariant) answer
      = screen_reader_call (self, object, "org.a11y.atspi.Accessible", "GetState", NULL);
  g_autoptr (GVariantIter) words = NULL;
  guint32 word = 0;
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(au)", &words);
  for (guint i = 0; i <= state / 32; i++)
    g_variant_iter_next (words, "u", &word);
  return (word >> state % 32 & 1) != 0;
}

/* Its place in the window. */
static inline void
screen_reader_extents (ScreenReader *self, const Spoken *object, int box[4])
{
  g_autoptr (GVariant) answer
      = screen_reader_call (self, object, "org.a11y.atspi.Component", "GetExtents",
                            g_variant_new ("(u)", ATSPI_COORDINATES_WINDOW));
  g_assert_nonnull (answer);
  g_variant_get (answer, "((iiii))", &box[0], &box[1], &box[2], &box[3]);
}

/* All objects of that role whose names begin so, below @object. */
static inline void
screen_reader_collect (ScreenReader *self, const Spoken *object, const char *role,
                       const char *begin, GPtrArray *found)
{
  g_autoptr (GVariant) answer
      = screen_reader_call (self, object, "org.a11y.atspi.Accessible", "GetChildren", NULL);
  g_autoptr (GVariantIter) children = NULL;
  const char *owner, *path;
  if (answer == NULL)
    return;
  g_variant_get (answer, "(a(so))", &children);
  while (g_variant_iter_loop (children, "(&s&o)", &owner, &path))
    {
      g_autoptr (Spoken) child = spoken_new (owner, path);
      g_autofree char *own_role = screen_reader_role (self, child);
      g_autofree char *name = screen_reader_name (self, child);
      screen_reader_collect (self, child, role, begin, found);
      if (g_str_equal (own_role, role) && g_str_has_prefix (name, begin))
        g_ptr_array_add (found, g_steal_pointer (&child));
    }
}

static inline GPtrArray *
screen_reader_list (ScreenReader *self, const char *role, const char *begin)
{
  g_autoptr (Spoken) root
      = spoken_new ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)spoken_free);
  screen_reader_collect (self, root, role, begin, found);
  return found;
}

static inline gboolean
screen_reader_tick (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static inline gboolean
screen_reader_out_of_time (gpointer what)
{
  g_error ("waited too long for %s", (const char *)what);
  return G_SOURCE_REMOVE;
}

/* Asks again now and then; the bus tells of no change that is asked for here. */
#define screen_reader_wait(condition)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    guint watchdog = g_timeout_add_seconds (60, screen_reader_out_of_time, (gpointer) #condition); \
    guint ticks = g_timeout_add (50, screen_reader_tick, NULL);                                    \
    while (!(condition))                                                                           \
      g_main_context_iteration (NULL, TRUE);                                                       \
    g_source_remove (ticks);                                                                       \
    g_source_remove (watchdog);                                                                    \
  }                                                                                                \
  G_STMT_END

static inline gboolean
screen_reader_try (ScreenReader *self, const char *role, const char *begin, Spoken **found)
{
  g_autoptr (GPtrArray) all = screen_reader_list (self, role, begin);
  if (all->len == 0)
    return FALSE;
  *found = g_ptr_array_steal_index (all, 0);
  return TRUE;
}

/* The first of that role whose name begins so, once it is there. (transfer full) */
static inline Spoken *
screen_reader_find (ScreenReader *self, const char *role, const char *begin)
{
  Spoken *found = NULL;
  screen_reader_wait (screen_reader_try (self, role, begin, &found));
  return found;
}

/* Starts the program in a language, as "zh_CN", with a link. */
static inline void
screen_reader_open (ScreenReader *self, const char *language, const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path
      = g_build_filename (g_getenv ("TIDE_TEST_BUILD"), "src", "app", "tidemark", NULL);
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", language, TRUE);
  self->program = g_subprocess_launcher_spawn (launcher, &error, path, link, NULL);
  g_assert_no_error (error);
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
      G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  const char *address;
  g_variant_get (answer, "(&s)", &address);
  self->bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
}

static inline void
screen_reader_close (ScreenReader *self)
{
  g_subprocess_force_exit (self->program);
  g_subprocess_wait (self->program, NULL, NULL);
  g_clear_object (&self->program);
  g_clear_object (&self->bus);
}

/* A number of xdotool's answer, as of "WIDTH=". */
static inline int
screen_reader_number (const char *text, const char *name)
{
  const char *place = strstr (text, name);
  g_assert_nonnull (place);
  return atoi (place + strlen (name));
}

/* A real click on the middle of an object. */
static inline void
screen_reader_click (ScreenReader *self, const Spoken *object)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Spoken) window = screen_reader_find (self, "window", "");
  g_autofree char *geometry = NULL;
  int frame[4], box[4];
  screen_reader_extents (self, window, frame);
  screen_reader_extents (self, object, box);
  g_spawn_command_line_sync (
      "xdotool search --onlyvisible --class tidemark getwindowgeometry --shell", &geometry, NULL,
      NULL, &error);
  g_assert_no_error (error);
  int left = screen_reader_number (geometry, "X=")
             + (screen_reader_number (geometry, "WIDTH=") - frame[2]) / 2;
  int top = screen_reader_number (geometry, "Y=")
            + (screen_reader_number (geometry, "HEIGHT=") - frame[3]) / 2;
  g_autofree char *line = g_strdup_printf ("xdotool mousemove %d %d click 1",
                                           left + box[0] + box[2] / 2, top + box[1] + box[3] / 2);
  g_spawn_command_line_sync (line, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

G_END_DECLS
