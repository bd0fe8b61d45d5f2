/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes at all as a dataset: no crash, either a dataset or an error, and json-glib accepts
 * whatever the gate lets through. With clang's libFuzzer this searches; compiled with
 * TIDE_FUZZ_REPLAY it runs through files and folders that are named to it.
 */
#include "tide-dataset.h"
#include "tide-gate.h"

#include <json-glib/json-glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* (transfer full) (nullable) */
static TideJson *
check_gate (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideJson) json = tide_gate_check (bytes, "fuzz", TIDE_LANGUAGE_EN, &error);
  if (json == NULL)
    {
      g_assert_error (error, TIDE_JSON_ERROR, TIDE_JSON_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "fuzz:"));
      return NULL;
    }
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *dataset_id = NULL;
  g_assert_true (json_parser_load_from_data (parser, text, size, &error));
  g_auto (GStrv) ids = tide_json_outline (json, &dataset_id);
  g_assert_nonnull (ids);
  static const char *const path[] = { "indicators", "0", "values", NULL };
  static const char *const none[] = { "indicators", "none", NULL };
  const char *const *paths[] = { path, none };
  TidePlace places[G_N_ELEMENTS (paths)] = { 0 };
  tide_json_locate (json, paths, G_N_ELEMENTS (paths), places);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    g_assert_cmpuint (places[i].line, >=, 1);
  return g_steal_pointer (&json);
}

static void
check_dataset (const TideJson *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideDataset) dataset = tide_dataset_new_from_json (json, TIDE_LANGUAGE_EN, &error);
  g_assert_true ((dataset == NULL) == (error != NULL));
  if (error)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (TideJson) json = check_gate (bytes);
  if (json != NULL)
    check_dataset (json);
  return 0;
}

#ifdef TIDE_FUZZ_REPLAY
static gboolean
replay_file (const char *path)
{
  g_autofree char *text = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;
  if (!g_file_get_contents (path, &text, &size, &error))
    g_error ("%s", error->message);
  return LLVMFuzzerTestOneInput ((const guint8 *)text, size) == 0;
}

static guint
replay (const char *path)
{
  guint n = 0;
  const char *name;
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  if (!folder)
    return replay_file (path);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *below = g_build_filename (path, name, NULL);
      n += replay (below);
    }
  return n;
}

int
main (int argc, char **argv)
{
  guint n = 0;
  for (int i = 1; i < argc; i++)
    n += replay (argv[i]);
  g_print ("%u inputs replayed\n", n);
  return n > 0 ? 0 : 1;
}
#endif
