/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a dataset, one file each, for core alone. They are read in this order: sources,
 * economies, indicators, topics.
 */
#pragma once

#include "tide-reader.h"

G_BEGIN_DECLS

/* Fields of the dataset itself; @target is not used. */
void tide_read_sources (TideReader *self, JsonNode *node, gpointer target);
void tide_read_economies (TideReader *self, JsonNode *node, gpointer target);
void tide_read_indicators (TideReader *self, JsonNode *node, gpointer target);
void tide_read_topics (TideReader *self, JsonNode *node, gpointer target);

/* @target: TideIndicator *. Its other fields were read. */
void tide_read_values (TideReader *self, JsonNode *node, gpointer target);

/* @target: guint16 *, the index of the source that is named. */
void tide_read_source_index (TideReader *self, JsonNode *node, gpointer target);

/* The economy of that code, declared or in the table of names. (nullable) */
const TideEconomy *tide_reader_find_economy (TideReader *self, const char *code);

/* The same; tells a problem where there is none. */
const TideEconomy *tide_reader_expect_economy (TideReader *self, const char *code);

/* Adds what @node names to @target, a GPtrArray of strings. */
void tide_read_into_economy_codes (TideReader *self, JsonNode *node, gpointer target);
void tide_read_into_source_ids (TideReader *self, JsonNode *node, gpointer target);

/* Moves the economies into the dataset, by code. */
void tide_reader_finish_economies (TideReader *self);

G_END_DECLS
