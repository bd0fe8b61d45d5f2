/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From what was typed to a chart: datasets into the catalog, a link into a query. A file that is
 * named must be right; of a folder what is right is taken, and the rest told. It must not know what
 * a command does with the chart.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli.h"
#include "tide-environment.h"

static void
tell_all (char **messages)
{
  for (char **message = messages; *message != NULL; message++)
    tide_cli_note (*message);
}

static gboolean
add_folder (TideCli *self, const TideFolder *folder)
{
  g_autoptr (GError) error = NULL;

  if (tide_load_folder (folder, self->catalog, self->language, &error))
    return TRUE;
  tide_cli_note (error->message);
  return FALSE;
}

static gboolean
add_data (TideCli *self, const char *path)
{
  g_autoptr (TideDataset) dataset = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (TideFolder) folder
          = tide_folder_new (path, TIDE_OWNER_PERSON, TIDE_FOLDER_REQUIRED);

      return add_folder (self, folder);
    }
  dataset = tide_cli_read_dataset (self, path);
  if (dataset == NULL)
    return FALSE;
  tide_catalog_add_dataset (self->catalog, dataset, TIDE_OWNER_PERSON);
  return TRUE;
}

TideDataset *
tide_cli_read_dataset (const TideCli *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TideDataset *dataset = tide_load_dataset (file, self->language, &error);

  if (dataset == NULL)
    tide_cli_note (error->message);
  return dataset;
}

gboolean
tide_cli_open_catalog (TideCli *self)
{
  g_autoptr (GPtrArray) folders = tide_environment_dataset_folders ();
  g_auto (GStrv) problems = NULL;

  self->catalog = tide_catalog_new_in (self->language);
  for (guint i = 0; i < folders->len; i++)
    if (!add_folder (self, folders->pdata[i]))
      return FALSE;
  for (char **path = self->data; path != NULL && *path != NULL; path++)
    if (!add_data (self, *path))
      return FALSE;
  problems = tide_catalog_problems (self->catalog);
  tell_all (problems);
  return TRUE;
}

TideChart *
tide_cli_open_chart (const TideCli *self, const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideQuery) query = tide_query_parse_in (link, self->language, &error);
  g_autoptr (TideChart) chart = NULL;

  if (query == NULL)
    {
      tide_cli_wrong (error->message);
      return NULL;
    }
  chart = tide_chart_new (self->catalog, query, self->language);
  if (chart->problem != NULL)
    {
      tide_cli_wrong (chart->problem);
      return NULL;
    }
  return g_steal_pointer (&chart);
}
