/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a language is set, in the words of Pango, SVG, PNG and CSS. Inside draw only.
 */
#pragma once

#include "tide-language.h"

G_BEGIN_DECLS

/* A Han family sets ’ “ ” · in a square each, as Chinese print does; where English has none but it,
 * these features make them as narrow as English has them. */
#define TIDE_SETTING_NARROW "pwid=1, palt=1"

typedef struct {
  const char *tag;      /* "en", "zh-CN" */
  const char *families; /* of fonts, the best first */
  const char *features; /* of OpenType, for all text */
} TideSetting;

extern const TideSetting tide_settings[TIDE_N_LANGUAGES];

G_END_DECLS
