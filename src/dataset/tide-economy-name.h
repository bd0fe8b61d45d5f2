/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reviewed table of names (data/economies.json), made into a sorted array when the
 * program is built, so that it costs nothing to start. It must not know datasets.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

typedef enum {
  TIDE_ECONOMY_NATIONAL,
  TIDE_ECONOMY_SUBNATIONAL,
  TIDE_ECONOMY_AGGREGATE
} TideEconomyKind;

#define TIDE_N_ECONOMY_KINDS 3

typedef struct {
  const char *code; /* ISO 3166-1 alpha-3; ISO 3166-2 and places below it; or a group's */
  TideEconomyKind kind;
  const char *name[TIDE_N_LANGUAGES];
  const char *short_name[TIDE_N_LANGUAGES]; /* NULL where the name is short */
  const char *pinyin;                       /* of the Chinese name, small letters without tones */
  gboolean takes_article;                   /* in English: "the United States" */
  gboolean is_lower;                        /* in English no proper name: "the world" */
  const char *for_it;         /* (nullable) in English what stands for "for the …": "worldwide" */
  int hue;                    /* its own among the hues of charts, -1 for none */
  const char *region;         /* (nullable) the continent by UN M49: "africa", "americas" … */
  const char *income;         /* (nullable) the World Bank's class: "high", "upper-middle" … */
  const char *within;         /* (nullable) the code that it is a part of */
  const char *const *members; /* (nullable) codes of a group whose members are known */
} TideEconomyName;

/* (nullable): static */
const TideEconomyName *tide_economy_name_find (const char *code);

/* Whether the code has a form that a dataset may use: AAA, AA-BBB, AA-BBB-Name, or an aggregate's 3
 * to 12 capitals. */
gboolean tide_economy_code_is_valid (const char *code);

G_END_DECLS
