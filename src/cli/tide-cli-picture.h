/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a picture is made with, as options name it. It must not know charts.
 */
#pragma once

#include "tide-cli.h"
#include "tide-scene.h"

G_BEGIN_DECLS

/* A theme by the name that --theme takes. */
typedef struct {
  const char *name;
  TideGround ground;
  TideContrast contrast;
} TideCliTheme;

#define TIDE_CLI_N_THEMES 4
extern const TideCliTheme tide_cli_themes[TIDE_CLI_N_THEMES];

typedef struct {
  TideSize size;
  double scale;
  const TideTheme *theme;
} TideCliPicture;

/* Reads --size, --scale, --theme and --plain. FALSE after telling which is wrong. */
gboolean tide_cli_picture_read (const TideCli *self, TideCliPicture *out);

G_END_DECLS
