/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How each language is set: which fonts, and so how wide its quotation marks are and which shapes
 * its Chinese characters take. It must not know who sets it.
 */
#define G_LOG_DOMAIN "tide-draw"

#include "tide-setting.h"

/* The first of each is what the program is packaged with, so that a picture is the same on every
 * system; the others are what systems without it have. */
#define LATIN                                                                                      \
  "Open Sans, Noto Sans, Inter, Adwaita Sans, Cantarell, Segoe UI, Helvetica Neue, "               \
  "Liberation Sans, DejaVu Sans, Arial"
#define HAN "Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei"

/* How a language is set. Digits are tabular in each. */
const TideSetting tide_settings[TIDE_N_LANGUAGES] = {
  [TIDE_LANGUAGE_EN] = { "en", LATIN ", " HAN ", sans-serif", "tnum=1, " TIDE_SETTING_NARROW },
  [TIDE_LANGUAGE_ZH_CN] = { "zh-CN", HAN ", " LATIN ", sans-serif", "tnum=1" },
};
