/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of units and that of their arithmetic. It must not know how a number is written.
 */
#define G_LOG_DOMAIN "tide-dataset"

#include "tide-unit.h"

#define N_(message) message
#define NC_(context, message) message
#define PER_PEOPLE 1e6
#define PER_DOLLARS 1e9
#define PER_CENT 100

/* What all units of one arithmetic have in common; the shape is that of units of a dataset. */
static const struct {
  const char *name;
  TideUnitShape shape;
  TideDifference difference;
  gboolean has_ratio;
  gboolean may_float;
  const char *ranked; /* what is the highest: "the highest share" */
} arithmetics[] = {
  [TIDE_ARITHMETIC_AMOUNT]
  = { "amount", TIDE_SHAPE_NUMBER, TIDE_DIFFERENCE_IN_UNIT, TRUE, FALSE, NC_ ("ranked", "number") },
  [TIDE_ARITHMETIC_RATE]
  = { "rate", TIDE_SHAPE_NUMBER, TIDE_DIFFERENCE_IN_UNIT, TRUE, FALSE, NC_ ("ranked", "rate") },
  [TIDE_ARITHMETIC_SHARE] = { "share", TIDE_SHAPE_PERCENT, TIDE_DIFFERENCE_PERCENTAGE_POINTS, TRUE,
                              FALSE, NC_ ("ranked", "share") },
  [TIDE_ARITHMETIC_SCORE]
  = { "score", TIDE_SHAPE_NUMBER, TIDE_DIFFERENCE_POINTS, FALSE, TRUE, NC_ ("ranked", "score") },
  [TIDE_ARITHMETIC_INDEX] = { "index", TIDE_SHAPE_NUMBER, TIDE_DIFFERENCE_INDEX_POINTS, FALSE, TRUE,
                              NC_ ("ranked", "figure") },
  [TIDE_ARITHMETIC_CHANGE] = { "change", TIDE_SHAPE_CHANGE, TIDE_DIFFERENCE_PERCENTAGE_POINTS,
                               FALSE, FALSE, NC_ ("ranked", "figure") },
};

enum {
  COUNT,
  PEOPLE,
  USD,
  USD_2021,
  PER_10K_EMPLOYEES,
  PER_100K_PEOPLE,
  RATIO,
  PERCENT,
  PERCENT_OF_GDP,
  SCORE,
  INDEX,
  PERCENT_CHANGE,
  PER_MILLION_PEOPLE,
  PER_100_MILLION_PEOPLE,
  USD_PER_PERSON,
  USD_2021_PER_PERSON,
  PER_BILLION_USD,
  PER_TRILLION_USD,
};

/* Translators: {measure} is the title of a measure */
static const char per_person[] = N_ ("{measure}, per person");

static const TideUnit units[] = {
  [COUNT] = { .name = "count",
              .message = "",
              .arithmetic = TIDE_ARITHMETIC_AMOUNT,
              /* Translators: the unit of what is counted */
              .subtitle = NC_ ("unit", "number"),
              .per_person = { &units[PER_MILLION_PEOPLE], PER_PEOPLE },
              .per_gdp = { &units[PER_BILLION_USD], PER_DOLLARS } },
  [PEOPLE] = { .name = "people",
               .message = N_ ("people"),
               .arithmetic = TIDE_ARITHMETIC_AMOUNT,
               .per_person = { &units[PER_MILLION_PEOPLE], PER_PEOPLE },
               .per_gdp = { &units[PER_BILLION_USD], PER_DOLLARS } },
  [USD] = { .name = "usd",
            .message = N_ ("US dollars"),
            .arithmetic = TIDE_ARITHMETIC_AMOUNT,
            .shape = TIDE_SHAPE_USD,
            .per_person = { &units[USD_PER_PERSON], 1 },
            .per_gdp = { &units[PERCENT_OF_GDP], PER_CENT } },
  [USD_2021] = { .name = "usd-2021",
                 .message = N_ ("constant 2021 US dollars"),
                 /* Translators: {noun} is "private AI investment in China" */
                 .noun = NC_ ("usd-2021", "{noun} in 2021 dollars"),
                 .arithmetic = TIDE_ARITHMETIC_AMOUNT,
                 .shape = TIDE_SHAPE_USD_2021,
                 .is_said = TRUE,
                 .said_by = "2021",
                 .per_person = { &units[USD_2021_PER_PERSON], 1 } },
  [PER_10K_EMPLOYEES] = { .name = "per-10k-employees",
                          .message = N_ ("per 10,000 employees"),
                          /* Translators: a value in a sentence */
                          .phrase = NC_ ("value", "{value} per 10,000 employees"),
                          .said = NC_ ("value in a sentence", "{value} per 10,000 employees"),
                          .noun = NC_ ("per-10k-employees", "{noun}"),
                          .per = NC_ ("per", " per 10,000 employees"),
                          .arithmetic = TIDE_ARITHMETIC_RATE,
                          .is_said = TRUE },
  [PER_100K_PEOPLE] = { .name = "per-100k-people",
                        .message = N_ ("per 100,000 people"),
                        .phrase = NC_ ("value", "{value} per 100,000 people"),
                        .said = NC_ ("value in a sentence", "{value} per 100,000 people"),
                        .noun = NC_ ("per-100k-people", "{noun}"),
                        .per = NC_ ("per", " per 100,000 people"),
                        .arithmetic = TIDE_ARITHMETIC_RATE,
                        .is_said = TRUE },
  [RATIO] = { .name = "ratio", .message = "", .arithmetic = TIDE_ARITHMETIC_RATE },
  [PERCENT] = { .name = "percent",
                .message = N_ ("percent"),
                .arithmetic = TIDE_ARITHMETIC_SHARE,
                .shape = TIDE_SHAPE_PERCENT,
                .takes_whole = TRUE },
  [PERCENT_OF_GDP] = { .name = "percent-of-gdp",
                       .message = N_ ("percent of GDP"),
                       .said = NC_ ("value in a sentence", "{value} of GDP"),
                       .noun = NC_ ("percent-of-gdp", "{noun}"),
                       .arithmetic = TIDE_ARITHMETIC_SHARE,
                       .shape = TIDE_SHAPE_PERCENT,
                       /* Translators: {measure} is the title of a measure */
                       .divided = N_ ("{measure}, as a share of GDP") },
  [SCORE] = { .name = "score", .message = N_ ("score"), .arithmetic = TIDE_ARITHMETIC_SCORE },
  [INDEX] = { .name = "index", .message = N_ ("index"), .arithmetic = TIDE_ARITHMETIC_INDEX },
  [PERCENT_CHANGE] = { .name = "percent-change",
                       .message = N_ ("percent change"),
                       .arithmetic = TIDE_ARITHMETIC_CHANGE,
                       .shape = TIDE_SHAPE_CHANGE },
  [PER_MILLION_PEOPLE] = { .name = "per-million-people",
                           .message = N_ ("per million people"),
                           .phrase = NC_ ("value", "{value} per million people"),
                           .said = NC_ ("value in a sentence", "{value} per million people"),
                           .noun = NC_ ("per-million-people", "{noun}"),
                           .per = NC_ ("per", " per million people"),
                           .arithmetic = TIDE_ARITHMETIC_RATE,
                           .is_said = TRUE,
                           /* Translators: {measure} is the title of a measure */
                           .divided = N_ ("{measure}, per million people"),
                           .larger = { &units[PER_100_MILLION_PEOPLE], 100 } },
  [PER_100_MILLION_PEOPLE]
  = { .name = "per-100-million-people",
      .message = N_ ("per 100 million people"),
      .phrase = NC_ ("value", "{value} per 100 million people"),
      .said = NC_ ("value in a sentence", "{value} per 100 million people"),
      .noun = NC_ ("per-100-million-people", "{noun}"),
      .per = NC_ ("per", " per 100 million people"),
      .arithmetic = TIDE_ARITHMETIC_RATE,
      .is_made = TRUE,
      .is_said = TRUE,
      .divided = N_ ("{measure}, per 100 million people") },
  [USD_PER_PERSON] = { .name = "usd-per-person",
                       .message = N_ ("US dollars per person"),
                       .phrase = NC_ ("value", "{value} a person"),
                       .said = NC_ ("value in a sentence", "{value} a person"),
                       /* Translators: {who} is a country or region whose measure is told per
                          person, where the language says so there: 「美国人均」 */
                       .who = NC_ ("usd-per-person", "{who}"),
                       .per = NC_ ("per", " per person"),
                       .arithmetic = TIDE_ARITHMETIC_RATE,
                       .shape = TIDE_SHAPE_USD,
                       .is_made = TRUE,
                       .is_said = TRUE,
                       .divided = per_person },
  [USD_2021_PER_PERSON] = { .name = "usd-2021-per-person",
                            .message = N_ ("constant 2021 US dollars per person"),
                            .phrase = NC_ ("value", "{value} a person"),
                            .said = NC_ ("value in a sentence", "{value} a person"),
                            .who = NC_ ("usd-2021-per-person", "{who}"),
                            .per = NC_ ("per", " per person"),
                            .arithmetic = TIDE_ARITHMETIC_RATE,
                            .shape = TIDE_SHAPE_USD_2021,
                            .is_made = TRUE,
                            .is_said = TRUE,
                            .divided = per_person },
  [PER_BILLION_USD] = { .name = "per-billion-usd",
                        .message = N_ ("per billion US dollars of GDP"),
                        .phrase = NC_ ("value", "{value} per billion dollars of GDP"),
                        .said = NC_ ("value in a sentence", "{value} per billion dollars of GDP"),
                        .noun = NC_ ("per-billion-usd", "{noun}"),
                        .per = NC_ ("per", " per billion dollars of GDP"),
                        .arithmetic = TIDE_ARITHMETIC_RATE,
                        .is_made = TRUE,
                        .is_said = TRUE,
                        .divided = N_ ("{measure}, per billion dollars of GDP"),
                        .larger = { &units[PER_TRILLION_USD], 1000 } },
  [PER_TRILLION_USD] = { .name = "per-trillion-usd",
                         .message = N_ ("per trillion US dollars of GDP"),
                         .phrase = NC_ ("value", "{value} per trillion dollars of GDP"),
                         .said = NC_ ("value in a sentence", "{value} per trillion dollars of GDP"),
                         .noun = NC_ ("per-trillion-usd", "{noun}"),
                         .per = NC_ ("per", " per trillion dollars of GDP"),
                         .arithmetic = TIDE_ARITHMETIC_RATE,
                         .is_made = TRUE,
                         .is_said = TRUE,
                         .divided = N_ ("{measure}, per trillion dollars of GDP") },
};

const TideUnit *
tide_unit_nth (guint i)
{
  return i < G_N_ELEMENTS (units) ? &units[i] : NULL;
}

const TideUnit *
tide_unit_from_name (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (!units[i].is_made && g_strcmp0 (name, units[i].name) == 0)
      return &units[i];
  return NULL;
}

TideUnit *
tide_unit_new_own (const TideText *title, TideArithmetic arithmetic)
{
  g_return_val_if_fail (title != NULL, NULL);
  TideUnit *self = g_new0 (TideUnit, 1);
  self->name = tide_text_get (title, TIDE_LANGUAGE_EN);
  self->own = title;
  self->arithmetic = arithmetic;
  self->shape = arithmetics[arithmetic].shape;
  self->is_said = TRUE;
  return self;
}

const char *
tide_unit_title (const TideUnit *self, TideLanguage language)
{
  return self->own != NULL ? tide_text_get (self->own, language)
                           : tide_gettext (language, self->message);
}

gboolean
tide_arithmetic_from_name (const char *name, TideArithmetic *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (arithmetics); i++)
    if (g_strcmp0 (name, arithmetics[i].name) == 0)
      {
        *out = (TideArithmetic)i;
        return TRUE;
      }
  return FALSE;
}

gboolean
tide_unit_has_ratio (const TideUnit *self)
{
  return arithmetics[self->arithmetic].has_ratio;
}

gboolean
tide_unit_is_amount (const TideUnit *self)
{
  return self->arithmetic == TIDE_ARITHMETIC_AMOUNT;
}

gboolean
tide_unit_is_money (const TideUnit *self)
{
  return self->shape == TIDE_SHAPE_USD || self->shape == TIDE_SHAPE_USD_2021;
}

gboolean
tide_unit_is_counted (const TideUnit *self)
{
  return tide_unit_is_amount (self) && self->shape == TIDE_SHAPE_NUMBER;
}

const char *
tide_unit_ranked (const TideUnit *self)
{
  return tide_unit_is_money (self) ? NC_ ("ranked", "amount")
                                   : arithmetics[self->arithmetic].ranked;
}

gboolean
tide_unit_is_bare (const TideUnit *self)
{
  return self->arithmetic == TIDE_ARITHMETIC_RATE && self->shape == TIDE_SHAPE_NUMBER
         && *tide_unit_title (self, TIDE_LANGUAGE_EN) != '\0';
}

gboolean
tide_unit_may_float (const TideUnit *self)
{
  return arithmetics[self->arithmetic].may_float;
}

TideDifference
tide_unit_difference (const TideUnit *self)
{
  return arithmetics[self->arithmetic].difference;
}

TideDivision
tide_unit_divide (const TideUnit *self, TidePer per)
{
  return per == TIDE_PER_PERSON ? self->per_person : self->per_gdp;
}
