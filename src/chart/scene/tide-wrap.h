/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text set into a width: broken into lines as English and Chinese print break them, or shortened
 * with an ellipsis. It must not know where the lines go.
 */
#pragma once

#include "tide-scene.h"

G_BEGIN_DECLS

/* Of one line, in pixels. */
double
tide_text_width (const TideMeasure *measure, const char *text, double size, TideWeight weight);

/**
 * tide_text_wrap:
 * @most: at most so many lines; the last is shortened where the text has more
 *
 * Words and numbers with their units stay whole where the width allows; no line begins with closing
 * or ends with opening punctuation. Returns: (transfer full): NULL-terminated, empty for an empty
 * text
 */
char **tide_text_wrap (const TideMeasure *measure, const char *text, double size, TideWeight weight,
                       double width, guint most);

/* The same in as many lines, of about one length. */
char **tide_text_wrap_even (const TideMeasure *measure, const char *text, double size,
                            TideWeight weight, double width, guint most);

/* The text itself where it fits, else its beginning and an ellipsis; "" where not even that fits.
 * (transfer full) */
char *tide_text_shorten (const TideMeasure *measure, const char *text, double size,
                         TideWeight weight, double width);

G_END_DECLS
