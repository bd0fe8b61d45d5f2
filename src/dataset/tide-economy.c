/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One economy: its names, and which others it has a part in common with. It must not know where it
 * was declared.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-economy.h"

#include "tide-economy-name.h"

#include <string.h>

#define CHINESE_PROVINCE "CN-" /* the only regions in the table of names */

static void
set_text (TideText *text, const char *const by_language[TIDE_N_LANGUAGES])
{
  for (guint i = 0; i < TIDE_N_LANGUAGES; i++)
    text->by_language[i] = g_strdup (by_language[i]);
}

static gboolean
has_member (const TideEconomy *aggregate, const char *code)
{
  return g_strv_contains ((const char *const *)aggregate->members, code);
}

static gboolean
lies_in (const TideEconomy *self, const char *code)
{
  return g_str_equal (self->code, code)
         || (self->regions && g_strv_contains ((const char *const *)self->regions, code));
}

/* @aggregate's members are known. */
static gboolean
aggregate_overlaps (const TideEconomy *aggregate, const TideEconomy *other)
{
  if (has_member (aggregate, other->code))
    return TRUE;
  for (char **region = other->regions; region && *region; region++)
    if (has_member (aggregate, *region))
      return TRUE;
  for (char **member = other->members; member && *member; member++)
    if (has_member (aggregate, *member))
      return TRUE;
  return FALSE;
}

TideEconomy *
tide_economy_new_named (const char *code)
{
  const TideEconomyName *name = tide_economy_name_find (code);
  if (!name)
    return NULL;
  TideEconomy *self = g_new0 (TideEconomy, 1);
  g_strlcpy (self->code, code, sizeof self->code);
  set_text (&self->name, name->name);
  set_text (&self->short_name, name->short_name);
  if (g_str_has_prefix (code, CHINESE_PROVINCE))
    {
      self->kind = TIDE_ECONOMY_SUBNATIONAL;
      self->within = g_strdup ("CHN");
      self->regions = g_strsplit ("CHN", ",", -1);
    }
  return self;
}

void
tide_economy_free (TideEconomy *self)
{
  tide_text_clear (&self->name);
  tide_text_clear (&self->short_name);
  g_free (self->within);
  g_strfreev (self->regions);
  g_strfreev (self->members);
  g_free (self);
}

gboolean
tide_economy_overlaps (const TideEconomy *a, const TideEconomy *b)
{
  if (lies_in (a, b->code) || lies_in (b, a->code))
    return TRUE;
  gboolean is_a = a->kind == TIDE_ECONOMY_AGGREGATE, is_b = b->kind == TIDE_ECONOMY_AGGREGATE;
  if ((is_a && !a->members) || (is_b && !b->members))
    return TRUE;
  return (is_a && aggregate_overlaps (a, b)) || (is_b && aggregate_overlaps (b, a));
}

const char *
tide_economy_name (const TideEconomy *self, TideLanguage language)
{
  return tide_text_get (&self->name, language);
}

const char *
tide_economy_short_name (const TideEconomy *self, TideLanguage language)
{
  const char *name = self->short_name.by_language[language];
  return name && *name ? name : tide_economy_name (self, language);
}
