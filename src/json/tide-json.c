/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checked text as a value that is shared. It must not know how text is checked.
 */
#define G_LOG_DOMAIN "tide-json"

#include "tide-json.h"

#include "tide-json-private.h"

struct _TideJson {
  GBytes *bytes;
  char *origin;
  TideJsonStart start;
};

GQuark
tide_json_error_quark (void)
{
  return g_quark_from_static_string ("tide-json-error");
}

static void
json_clear (gpointer data)
{
  TideJson *self = data;
  g_bytes_unref (self->bytes);
  g_free (self->origin);
}

TideJson *
tide_json_new_checked (GBytes *bytes, const char *origin, TideJsonStart start)
{
  TideJson *self = g_atomic_rc_box_new (TideJson);
  *self = (TideJson){ g_bytes_ref (bytes), g_strdup (origin), start };
  return self;
}

TideJson *
tide_json_ref (TideJson *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
tide_json_unref (TideJson *self)
{
  g_atomic_rc_box_release_full (self, json_clear);
}

const char *
tide_json_text (const TideJson *self, gsize *size)
{
  return g_bytes_get_data (self->bytes, size);
}

const char *
tide_json_origin (const TideJson *self)
{
  return self->origin;
}

TideJsonStart
tide_json_start (const TideJson *self)
{
  return self->start;
}
