/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A compiled catalogue of messages: two tables of (length, offset), the originals sorted, each
 * string ended by a NUL. A context stands before its message, parted by U+0004; the plural of an
 * original and the forms of a translation follow behind a NUL. It must not know languages.
 */
#define G_LOG_DOMAIN "tide-language"

#include "tide-messages.h"

#include <string.h>

#define MAGIC 0x950412deU
#define HEADER_SIZE 28U
#define ENTRY_SIZE 8U

struct _TideMessages {
  GBytes *bytes;
  const char *data;
  gsize size;
  gboolean swapped;
  guint32 n;
  guint32 originals;
  guint32 translations;
};

static guint32
read_word (const TideMessages *self, gsize offset)
{
  guint32 word;
  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static const char *
string_at (const TideMessages *self, guint32 table, guint32 i)
{
  return self->data + read_word (self, table + (gsize)i * ENTRY_SIZE + 4);
}

static gboolean
table_fits (const TideMessages *self, guint32 table)
{
  return table <= self->size && self->n <= (self->size - table) / ENTRY_SIZE;
}

static gboolean
string_is_sound (const TideMessages *self, guint32 table, guint32 i)
{
  guint32 length = read_word (self, table + (gsize)i * ENTRY_SIZE);
  guint32 offset = read_word (self, table + (gsize)i * ENTRY_SIZE + 4);
  if (offset >= self->size || length >= self->size - offset)
    return FALSE;
  return self->data[offset + length] == '\0' && g_utf8_validate (self->data + offset, -1, NULL);
}

static gboolean
is_sound (const TideMessages *self)
{
  if (read_word (self, 0) != MAGIC || read_word (self, 4) >> 16 > 1)
    return FALSE;
  if (!table_fits (self, self->originals) || !table_fits (self, self->translations))
    return FALSE;
  for (guint32 i = 0; i < self->n; i++)
    {
      if (!string_is_sound (self, self->originals, i)
          || !string_is_sound (self, self->translations, i))
        return FALSE;
      if (i > 0
          && strcmp (string_at (self, self->originals, i - 1), string_at (self, self->originals, i))
                 >= 0)
        return FALSE;
    }
  return TRUE;
}

TideMessages *
tide_messages_new (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  if (g_bytes_get_size (bytes) < HEADER_SIZE)
    return NULL;
  g_autoptr (TideMessages) self = g_new0 (TideMessages, 1);
  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->swapped = read_word (self, 0) != MAGIC;
  self->n = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);
  return is_sound (self) ? g_steal_pointer (&self) : NULL;
}

void
tide_messages_free (TideMessages *self)
{
  g_bytes_unref (self->bytes);
  g_free (self);
}

const char *
tide_messages_find (const TideMessages *self, const char *context, const char *message)
{
  g_return_val_if_fail (self != NULL && message != NULL, NULL);
  g_autofree char *key
      = context != NULL ? g_strconcat (context, "\004", message, NULL) : g_strdup (message);
  guint32 low = 0, high = self->n;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (key, string_at (self, self->originals, middle));
      if (order == 0)
        {
          const char *found = string_at (self, self->translations, middle);
          return *found != '\0' ? found : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
