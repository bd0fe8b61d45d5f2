/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers that stand in a text, as a reader takes them: what form each has,
 * what it is worth and how finely it is printed. It knows both languages and
 * nothing of how the program writes them.
 */
#pragma once

#include "tide-language.h"
#include "tide-period.h"

G_BEGIN_DECLS

typedef enum {
  NUMBER_VALUE,     /* 1,012 · 340.1 million · 9914 · 3.4亿 */
  NUMBER_PERCENT,   /* 44% */
  NUMBER_MONEY,     /* $202.5 billion · 2025.2亿美元 */
  NUMBER_POINTS,    /* 8 percentage points · 8个百分点 */
  NUMBER_TIMES,     /* 12 times · 17-fold · twice · 12倍 */
  NUMBER_RANK,      /* second · 11th · the highest · 第二 · 首位 */
  NUMBER_COUNTRIES, /* 62 countries and regions · 62个国家和地区 */
  NUMBER_MORE,      /* three more · 另有3个 */
  NUMBER_LIMIT,     /* the 15 highest · 前15位 */
  NUMBER_LISTED,    /* the highest among the 36 listed · 在所列36个中最高 */
  NUMBER_BASE,      /* per million people · 每亿人 · a person · 人均 */
  NUMBER_PERIOD,    /* 2024 · July 2025 · 2014–2023 · 2025年上半年 */
} NumberForm;

typedef enum {
  NUMBER_PLAIN,
  NUMBER_ABOUT,
  NUMBER_OVER,
  NUMBER_UNDER,
} NumberBound;

typedef struct {
  NumberForm form;
  NumberBound bound;
  double value;      /* with its sign and magnitude word */
  double step;       /* one of its last printed place; 0 for none */
  int digits;        /* significant ones */
  int places;        /* behind the point */
  TidePeriod period; /* of NUMBER_PERIOD */
  guint start, end;  /* bytes of the text, sign and unit included */
} Number;

/* All numbers of @text, in their order. (transfer full): of Number */
GArray *numbers_read (const char *text, TideLanguage language);

/* The same as text, for a test to compare: "percent 44, rank 2, about
 * money 2.025e11". (transfer full) */
char *numbers_to_string (const GArray *numbers);

G_END_DECLS
