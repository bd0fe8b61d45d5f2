/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a topic has beside its charts: a summary, facts as cards with a large number, and notes
 * whose indicators are a click away. It must not know the list of indicators.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_TOPIC_ABOUT (tide_topic_about_get_type ())
G_DECLARE_FINAL_TYPE (TideTopicAbout, tide_topic_about, TIDE, TOPIC_ABOUT, AdwBin)

/* Shows a topic of the session's catalog, or nothing. @topic: (nullable) */
void tide_topic_about_show (TideTopicAbout *self, TideSession *session, const TideTopic *topic);

G_END_DECLS
