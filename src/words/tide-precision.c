/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounding for people, and what share one precision. It must not know tables or figures.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-precision.h"

#include <math.h>

#define MINUS "\xe2\x88\x92" /* U+2212 */
#define FIGURES 3            /* that each rounded value shows in a text */
#define FIGURES_OF_RATIO 2
#define LEAST_FIGURES 2         /* that the smallest of several derived rates shows */
#define LEAST_WITHOUT_CENTS 20. /* dollars */
#define FAR 100.0               /* times, from which derived rates do not share decimals */

static guint
word_of (const TidePrecision *self, TideDecimal number)
{
  return tide_magnitude_of (number, self->unit, self->language);
}

static TideDecimal
scaled (const TidePrecision *self, TideDecimal number, guint word)
{
  return tide_decimal_scale (number, -tide_magnitude (word, self->language)->exponent);
}

static TideDecimal
round_to (const TidePrecision *self, TideDecimal number, guint word, int places)
{
  return tide_decimal_round (number, places - tide_magnitude (word, self->language)->exponent,
                             TIDE_ROUND_NEAREST);
}

/* What a number with @word needs behind the point when it is rounded to @places. */
static int
places_needed (const TidePrecision *self, TideDecimal number, guint word, int places)
{
  return tide_decimal_places (scaled (self, round_to (self, number, word, places), word));
}

/* Money has cents throughout, or nowhere; other derived rates that are not too far apart have as
 * many decimals as the smallest needs, else each its own. What would print as nothing shows its
 * first. */
static int
derived_places (const TidePrecision *self, TideDecimal number)
{
  gboolean is_near = self->least > 0 && self->most <= FAR * self->least;
  TideDecimal least = tide_decimal_from_double (self->least);
  if (tide_unit_is_money (self->unit))
    return self->least >= LEAST_WITHOUT_CENTS ? 0 : MAX (2, LEAST_FIGURES - 1 - number.point);
  if (is_near)
    return MAX (0, (self->least < 10 ? LEAST_FIGURES : FIGURES) - least.point);
  return MAX (0, self->figures - number.point);
}

/* Whether it would print as nothing with the decimals of the others. */
static gboolean
vanishes (const TidePrecision *self, TideDecimal number)
{
  return self->figures == 0 && number.n_digits > 0 && number.point <= -self->places[0][0];
}

/* How many decimals a number is printed with. A derived rate has its own figures, however many
 * others have, and so has what would print as nothing. */
static int
places_of (const TidePrecision *self, TideDecimal number, guint word)
{
  if (word == 0 && self->figures > 0)
    return number.n_digits > 0 ? derived_places (self, number) : 0;
  if (word == 0)
    return vanishes (self, number) ? tide_decimal_places (number) : self->places[0][0];
  if (self->place == TIDE_VALUE_IN_TEXT)
    return self->places[word][0];
  return self->places[word][self->is_wide[word] ? 1 : 2];
}

/* As the indicator gives it. */
static TideDecimal
decimal_of (const TidePrecision *self, double value)
{
  TideDecimal number = tide_decimal_from_double (value);
  return self->figures > 0 ? number : tide_decimal_round_visible (number, self->decimals);
}

/* What is printed and the word it goes with: 999,960,000 is a billion once it is rounded. */
static TideDecimal
printed (const TidePrecision *self, double value, guint *word)
{
  TideDecimal number = decimal_of (self, value);
  guint before = word_of (self, number);
  TideDecimal rounded = round_to (self, number, before, places_of (self, number, before));
  *word = word_of (self, rounded);
  return *word == before ? rounded
                         : round_to (self, number, *word, places_of (self, number, *word));
}

/* @places behind the point of a number with its word. */
static char *
write_number (const TidePrecision *self, TideDecimal number, guint word, int places)
{
  return tide_magnitude_write (number, word, places, self->language);
}

const char *
tide_precision_counter (const TidePrecision *self)
{
  gboolean has_counter = self->place == TIDE_VALUE_IN_TEXT && self->language == TIDE_LANGUAGE_ZH_CN
                         && self->unit->shape == TIDE_SHAPE_NUMBER && self->counter != NULL;
  return has_counter ? self->counter : "";
}

static const char *
sign_of (const TidePrecision *self, TideDecimal number)
{
  if (number.negative)
    return MINUS;
  gboolean shows_plus = self->unit->shape == TIDE_SHAPE_CHANGE && self->place != TIDE_VALUE_IN_TEXT;
  return shows_plus && number.n_digits > 0 ? "+" : "";
}

TidePrecision
tide_precision (const TideUnit *unit, int decimals, TideValuePlace place, TideLanguage language)
{
  return (
      TidePrecision){ .unit = unit, .language = language, .place = place, .decimals = decimals };
}

void
tide_precision_add (TidePrecision *self, double value)
{
  if (value != 0)
    {
      self->least = self->least == 0 ? fabs (value) : MIN (self->least, fabs (value));
      self->most = MAX (self->most, fabs (value));
    }
  TideDecimal number = decimal_of (self, value);
  guint word = word_of (self, round_to (self, number, word_of (self, number), 1));
  int three_figures = MAX (1, FIGURES - scaled (self, number, word).point);
  int most[TIDE_N_PLACES] = { word > 0 ? three_figures : self->decimals, 1, 2 };
  for (gsize i = 0; i < (word > 0 ? TIDE_N_PLACES : 1); i++)
    self->places[word][i]
        = MAX (self->places[word][i], places_needed (self, number, word, most[i]));
  self->is_wide[word]
      |= scaled (self, number, word).point >= tide_magnitude (word, self->language)->wide_from;
}

TideDecimal
tide_precision_round (const TidePrecision *self, double value)
{
  guint word = 0;
  return printed (self, value, &word);
}

guint
tide_precision_word (const TidePrecision *self, double value)
{
  guint word = 0;
  printed (self, value, &word);
  return word;
}

char *
tide_precision_format (const TidePrecision *self, double value)
{
  guint word = 0;
  TideDecimal number = printed (self, value, &word);
  g_autofree char *digits = write_number (self, number, word, places_of (self, number, word));
  g_autofree char *text = tide_magnitude_with_unit (digits, self->unit, self->language);
  return g_strconcat (sign_of (self, number), text, tide_precision_counter (self), NULL);
}

char *
tide_precision_format_difference (const TidePrecision *self, double a, double b)
{
  TideDecimal difference
      = tide_decimal_subtract (tide_precision_round (self, a), tide_precision_round (self, b));
  guint word = word_of (self, difference);
  gboolean same = word == tide_precision_word (self, a) && self->figures == 0;
  g_autofree char *digits
      = write_number (self, difference, word, same ? places_of (self, difference, word) : 0);
  g_autofree char *text = tide_magnitude_with_difference (digits, self->unit, self->language);
  gboolean in_unit = tide_unit_difference (self->unit) == TIDE_DIFFERENCE_IN_UNIT;
  return g_strconcat (text, in_unit ? tide_precision_counter (self) : "", NULL);
}

/* What a reader knows of a value that is rounded. */
typedef struct {
  double shown;
  double least;
  double most;
} Known;

static Known
known (const TidePrecision *self, double value)
{
  guint word = 0;
  TideDecimal number = printed (self, value, &word);
  double shown = tide_decimal_to_double (number);
  TideDecimal unit = tide_decimal_scale (tide_decimal_from_double (1),
                                         tide_magnitude (word, self->language)->exponent
                                             - places_of (self, number, word));
  double half = shown == value ? 0 : tide_decimal_to_double (unit) / 2;
  return (Known){ shown, shown - half, shown + half };
}

/* Whether a reader who divides what is printed may find @ratio. What one figure says is never more
 * than they find: 4.6 is not about 5. */
static gboolean
agrees (TideDecimal ratio, int figures, const Known *a, const Known *b)
{
  if (figures == 1 && tide_decimal_to_double (ratio) > a->shown / b->shown)
    return FALSE;
  TideDecimal read = tide_decimal_round_significant (tide_decimal_from_double (a->shown / b->shown),
                                                     figures, TIDE_ROUND_NEAREST);
  double said = tide_decimal_to_double (ratio);
  return tide_decimal_equal (ratio, read)
         || (said * b->most >= a->least && said * b->least <= a->most);
}

char *
tide_precision_ratio (const TidePrecision *self, double a, double b, gboolean *about)
{
  g_return_val_if_fail (a > 0 && b > 0, NULL);
  Known known_a = known (self, a), known_b = known (self, b);
  TideDecimal exact = tide_decimal_from_double (a / b);
  for (int figures = FIGURES_OF_RATIO; figures > 0 && known_b.shown > 0; figures--)
    {
      TideDecimal ratio = tide_decimal_round_significant (exact, figures, TIDE_ROUND_NEAREST);
      *about = !tide_decimal_equal (ratio, exact) || known_a.shown != a || known_b.shown != b;
      if (agrees (ratio, figures, &known_a, &known_b))
        return tide_magnitude_write (
            ratio, tide_magnitude_of (ratio, tide_unit_nth (0), self->language), 0, self->language);
    }
  return NULL;
}

double
tide_precision_steps (const TidePrecision *self, double a, double b)
{
  guint word = 0;
  TideDecimal number = printed (self, a, &word);
  TideDecimal apart = tide_decimal_subtract (number, tide_precision_round (self, b));
  int exponent = tide_magnitude (word, self->language)->exponent - places_of (self, number, word);
  return fabs (tide_decimal_to_double (tide_decimal_scale (apart, -exponent)));
}

gboolean
tide_precision_would_vanish (const TidePrecision *self, double value)
{
  guint word = 0;
  TideDecimal number = printed (self, value, &word);
  return word == 0 && vanishes (self, number);
}
