/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every file that is read goes this way. What would never end or fill the memory is refused before
 * a byte is read. It must not know what is in a file.
 */
#define G_LOG_DOMAIN "tide-library"

#include "tide-read.h"

#include "tide-gate.h"
#include "tide-pattern.h"

#define N_(message) message

GQuark
tide_library_error_quark (void)
{
  return g_quark_from_static_string ("tide-library-error");
}

gboolean
tide_read_fail (GError **error, const char *origin, const char *message)
{
  g_set_error (error, TIDE_LIBRARY_ERROR, TIDE_LIBRARY_ERROR_READ, "%s: %s", origin, message);
  return FALSE;
}

const char *
tide_read_explain (const GError *error, TideLanguage language, const char *not_found)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return tide_gettext (language, not_found);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return tide_gettext (language, "there is no permission to read it");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return tide_gettext (language, "expected a folder, found a file");
  return error->message;
}

static gboolean
check_file (GFile *file, const char *origin, TideLanguage language, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, NULL, &local);
  if (info == NULL)
    return tide_read_fail (error, origin,
                           tide_read_explain (local, language, N_ ("there is no such file")));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return tide_read_fail (error, origin,
                           tide_gettext (language, "expected a file, found a folder"));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return tide_read_fail (error, origin,
                           tide_gettext (language, "expected a file, found something else"));
  if (g_file_info_get_size (info) <= TIDE_GATE_MAX_BYTES)
    return TRUE;
  g_autofree char *message = tide_pattern_fill (
      language, tide_gettext (language, "expected at most {n} MiB, found a larger file"), "n",
      G_STRINGIFY (TIDE_GATE_MAX_MIB), NULL);
  return tide_read_fail (error, origin, message);
}

char *
tide_read_origin (GFile *file)
{
  return g_file_peek_path (file) != NULL ? g_file_get_path (file) : g_file_get_uri (file);
}

TideJson *
tide_read_json (GFile *file, TideLanguage language, GError **error)
{
  g_autofree char *origin = tide_read_origin (file);
  g_autoptr (GError) local = NULL;
  if (!check_file (file, origin, language, error))
    return NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &local);
  if (bytes != NULL)
    return tide_gate_check (bytes, origin, language, error);
  tide_read_fail (error, origin, tide_read_explain (local, language, N_ ("there is no such file")));
  return NULL;
}
