/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The topics as tabs in the header bar: with whole titles, with short ones, or, where neither fits,
 * the title of the one shown while a bar below the window has the tabs. More than five topics are a
 * drop-down. It must not know indicators or charts.
 */
#pragma once

#include "tide-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TIDE_TYPE_TOPIC_TABS (tide_topic_tabs_get_type ())
G_DECLARE_FINAL_TYPE (TideTopicTabs, tide_topic_tabs, TIDE, TOPIC_TABS, AdwBin)

/**
 * TideTopicTabs:narrow: whether there is no room for tabs here, so that a bar below should have
 * them.
 */
void tide_topic_tabs_set_session (TideTopicTabs *self, TideSession *session);

/* What a bar below switches. (transfer none) */
AdwViewStack *tide_topic_tabs_get_stack (TideTopicTabs *self);

G_END_DECLS
