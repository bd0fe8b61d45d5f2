/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One economy: its names, and which others it has a part in common with. It must not know where it
 * was declared.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-economy.h"

#include "tide-economy-name.h"

#include <string.h>

#define WORLD "WLD"

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
         || (self->regions != NULL && g_strv_contains ((const char *const *)self->regions, code));
}

/* @aggregate's members are known. */
static gboolean
aggregate_overlaps (const TideEconomy *aggregate, const TideEconomy *other)
{
  if (has_member (aggregate, other->code))
    return TRUE;
  for (char **region = other->regions; region != NULL && *region != NULL; region++)
    if (has_member (aggregate, *region))
      return TRUE;
  for (char **member = other->members; member != NULL && *member != NULL; member++)
    if (has_member (aggregate, *member))
      return TRUE;
  return FALSE;
}

/* All that @code lies in by the table of names, nearest first. (transfer full) (nullable) */
static char **
list_regions (const char *code)
{
  g_autoptr (GStrvBuilder) regions = g_strv_builder_new ();
  const TideEconomyName *name = tide_economy_name_find (code);
  if (name == NULL || name->within == NULL)
    return NULL;
  for (; name != NULL && name->within != NULL; name = tide_economy_name_find (name->within))
    g_strv_builder_add (regions, name->within);
  return g_strv_builder_end (regions);
}

TideEconomy *
tide_economy_new_named (const char *code)
{
  const TideEconomyName *name = tide_economy_name_find (code);
  if (name == NULL)
    return NULL;
  TideEconomy *self = g_new0 (TideEconomy, 1);
  g_strlcpy (self->code, code, sizeof self->code);
  self->named = name;
  self->kind = name->kind;
  set_text (&self->name, name->name);
  set_text (&self->short_name, name->short_name);
  self->within = g_strdup (name->within);
  self->regions = list_regions (code);
  self->members = g_strdupv ((char **)name->members);
  return self;
}

gboolean
tide_economy_is_world (const TideEconomy *self)
{
  return g_str_equal (self->code, WORLD);
}

gboolean
tide_economy_holds (const TideEconomy *group, const TideEconomy *economy)
{
  if (group->kind != TIDE_ECONOMY_AGGREGATE)
    return FALSE;
  return tide_economy_is_world (group)
         || (group->members != NULL && aggregate_overlaps (group, economy));
}

gboolean
tide_economy_overlaps (const TideEconomy *a, const TideEconomy *b)
{
  if (lies_in (a, b->code) || lies_in (b, a->code))
    return TRUE;
  gboolean is_a = a->kind == TIDE_ECONOMY_AGGREGATE, is_b = b->kind == TIDE_ECONOMY_AGGREGATE;
  if ((is_a && a->members == NULL) || (is_b && b->members == NULL))
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
  return name != NULL && *name != '\0' ? name : tide_economy_name (self, language);
}
