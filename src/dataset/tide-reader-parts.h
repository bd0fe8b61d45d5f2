/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a dataset, one file each, for core alone. They are read in this order: sources,
 * economies, indicators, topics.
 */
#pragma once

#include "tide-field.h"

G_BEGIN_DECLS

/* Fields of the dataset itself, lists of these items; the economies are gathered by the reader. */
extern const TideItem tide_source_item;
extern const TideItem tide_indicator_item;
extern const TideItem tide_topic_item;
extern const TideFieldType tide_field_sources;
extern const TideFieldType tide_field_economies;
extern const TideFieldType tide_field_indicators;

/* Figures and their economies, of a TideIndicator whose other fields were read. */
extern const TideFieldType tide_field_values;

/* Members of a TideIndicator that are more than a name: its unit, breaks, coverage, absence. */
extern const TideFieldType tide_field_unit;
extern const TideFieldType tide_field_breaks;
extern const TideFieldType tide_field_coverage;
extern const TideFieldType tide_field_absence;

/* Reads the name of a unit, or one of the dataset's own with its title. */
void tide_reader_read_unit (TideReader *self, JsonNode *node, const TideUnit **unit,
                            TideUnit **own_unit, TideText *title);

/* TideText whose texts are patterns of {who}, {value}, {when} and {whole}. */
extern const TideFieldType tide_field_clause;
extern const TideFieldType tide_field_noun;

/* guint16: the index of the source that is named. */
extern const TideFieldType tide_field_source;

/* Frees an economy that was declared or named. */
void tide_economy_free (TideEconomy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideEconomy, tide_economy_free)

/* The economy of that code, declared or in the table of names. (nullable) */
const TideEconomy *tide_reader_find_economy (TideReader *self, const char *code);

/* The same; tells a problem where there is none. */
const TideEconomy *tide_reader_expect_economy (TideReader *self, const char *code);

/* The name of a kind of chart, NULL behind the last. */
const char *tide_reader_kind_name (guint value);

/* The name of a given status by the number of its flag's bit, "" for one that is not given, NULL
 * behind the last. */
const char *tide_reader_status_name (guint bit);

/* Adds what @node names to @target, a GPtrArray of strings. */
void tide_read_into_economy_codes (TideReader *self, JsonNode *node, gpointer target);
void tide_read_into_source_ids (TideReader *self, JsonNode *node, gpointer target);

/* A reader of @json, which must outlive it. (transfer full) */
TideReader *tide_reader_new (const TideJson *json, TideLanguage language);
void tide_reader_free (TideReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TideReader, tide_reader_free)

/* Moves the economies into the dataset, by code. */
void tide_reader_finish_economies (TideReader *self);

G_END_DECLS
