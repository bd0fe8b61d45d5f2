/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Line breaking: a small part of Unicode's UAX #14 by GLib's break classes, and two rules of good
 * print on top of it: a number holds on to the word after it, and nothing that closes begins a
 * line. It must not know languages: the characters say what they are.
 */
#define G_LOG_DOMAIN "tide-chart"

#include "tide-wrap.h"

#include <string.h>

#define ELLIPSIS "…"
#define MIDDLE_DOT 0x00b7
#define EVEN_STEPS 7 /* halvings when lines are made even */

#define CLASS(name) (G_GUINT64_CONSTANT (1) << G_UNICODE_BREAK_##name)

static const guint64 closing
    = CLASS (CLOSE_PUNCTUATION) | CLASS (CLOSE_PARANTHESIS) | CLASS (EXCLAMATION)
      | CLASS (NON_STARTER) | CLASS (CONDITIONAL_JAPANESE_STARTER) | CLASS (INFIX_SEPARATOR)
      | CLASS (SYMBOL) | CLASS (INSEPARABLE) | CLASS (POSTFIX) | CLASS (COMBINING_MARK)
      | CLASS (ZERO_WIDTH_JOINER) | CLASS (NON_BREAKING_GLUE) | CLASS (WORD_JOINER) | CLASS (AFTER)
      | CLASS (HYPHEN) | CLASS (BEFORE_AND_AFTER);
static const guint64 opening = CLASS (OPEN_PUNCTUATION) | CLASS (PREFIX) | CLASS (NON_BREAKING_GLUE)
                               | CLASS (WORD_JOINER) | CLASS (ZERO_WIDTH_JOINER);
static const guint64 dashes = CLASS (AFTER) | CLASS (HYPHEN) | CLASS (BEFORE_AND_AFTER);
static const guint64 spaces = CLASS (SPACE) | CLASS (MANDATORY) | CLASS (LINE_FEED)
                              | CLASS (CARRIAGE_RETURN) | CLASS (NEXT_LINE)
                              | CLASS (ZERO_WIDTH_SPACE);

static gboolean
is_of (gunichar c, guint64 classes)
{
  return (classes >> g_unichar_break_type (c) & 1) != 0;
}

static gboolean
is_closing (gunichar c)
{
  return is_of (c, closing) || g_unichar_type (c) == G_UNICODE_FINAL_PUNCTUATION || c == MIDDLE_DOT;
}

static gboolean
is_opening (gunichar c)
{
  return is_of (c, opening) || g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION;
}

/* Whether the character is of a Chinese unit that follows a number. */
static gboolean
is_unit (gunichar c)
{
  static const gunichar units[]
      = { 0x4e07 /* 万 */, 0x4ebf /* 亿 */, 0x4eba /* 人 */, 0x7f8e /* 美 */, 0x5143 /* 元 */,
          0x4e2a /* 个 */, 0x767e /* 百 */, 0x5206 /* 分 */, 0x70b9 /* 点 */ };
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i] == c)
      return TRUE;
  return FALSE;
}

/* Whether the character at @i stands inside the unit of a number, as 美 in 「672 亿美元」. */
static gboolean
is_inside_unit (const gunichar *text, glong i)
{
  if (!is_unit (text[i]))
    return FALSE;
  while (i > 0 && is_unit (text[i]))
    i--;
  while (i > 0 && is_of (text[i], spaces))
    i--;
  return g_unichar_isdigit (text[i]);
}

/* Whether a line may end between the characters at @i − 1 (not a space) and @next. */
static gboolean
may_break (const gunichar *text, glong i, glong next)
{
  gunichar before = text[i - 1], after = text[next];
  if (is_closing (after) || is_opening (before))
    return FALSE;
  if ((g_unichar_isdigit (before) && g_unichar_isalpha (after)) || is_inside_unit (text, next))
    return FALSE;
  return next > i || g_unichar_iswide (before) || g_unichar_iswide (after);
}

/* A text taken apart: where each character begins, and where a line may. */
typedef struct {
  const char *text;
  gunichar *characters;
  glong n;
  glong *breaks; /* characters that may begin a line, ascending; the last is the end */
  guint n_breaks;
} Broken;

static void
broken_clear (Broken *self)
{
  g_free (self->characters);
  g_free (self->breaks);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Broken, broken_clear)

static Broken
break_text (const char *text)
{
  Broken self = { .text = text };
  self.characters = g_utf8_to_ucs4_fast (text, -1, &self.n);
  self.breaks = g_new (glong, self.n + 1);
  for (glong i = 1; i < self.n; i++)
    {
      if (is_of (self.characters[i - 1], spaces))
        continue;
      glong next = i;
      while (next < self.n && is_of (self.characters[next], spaces))
        next++;
      if (next < self.n && may_break (self.characters, i, next))
        self.breaks[self.n_breaks++] = next;
    }
  self.breaks[self.n_breaks++] = self.n;
  return self;
}

/* Characters @from up to @to without the spaces at their end, nor a dot that would join them to
 * what follows. (transfer full) */
static char *
cut (const Broken *self, glong from, glong to)
{
  gboolean is_end = to == self->n;
  while (to > from
         && (is_of (self->characters[to - 1], spaces)
             || (!is_end && to > from + 1 && self->characters[to - 1] == MIDDLE_DOT
                 && is_of (self->characters[to - 2], spaces))))
    to--;
  return g_ucs4_to_utf8 (self->characters + from, to - from, NULL, NULL, NULL);
}

/* A face and a width to fill. */
typedef struct {
  const TideMeasure *measure;
  double size;
  TideWeight weight;
  double width;
} Setting;

static gboolean
fits (const Setting *setting, const char *text)
{
  return tide_text_width (setting->measure, text, setting->size, setting->weight) <= setting->width;
}

static gboolean
piece_fits (const Broken *self, const Setting *setting, glong from, glong to)
{
  g_autofree char *piece = cut (self, from, to);
  return fits (setting, piece);
}

/* How well a piece that is too wide by itself is cut before the character at @i: between a number
 * and its word, behind a hyphen, between letters (marks staying with theirs), or not. */
static int
quality_of_cut (const Broken *self, glong i)
{
  if (i < self->n && is_closing (self->characters[i]))
    return 0;
  if (is_of (self->characters[i - 1], spaces))
    return 3;
  return is_of (self->characters[i - 1], dashes) && i < self->n
                 && g_unichar_isalpha (self->characters[i])
             ? 2
             : 1;
}

static glong
force_break (const Broken *self, const Setting *setting, glong from)
{
  glong low = from + 1, high = self->n;
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      if (piece_fits (self, setting, from, middle))
        low = middle;
      else
        high = middle - 1;
    }
  glong best = low;
  for (glong i = low; i > from + 1; i--)
    if (quality_of_cut (self, i) > quality_of_cut (self, best))
      best = i;
  return best;
}

/* Where the line that begins at @from ends: the last break up to which it fits. */
static glong
next_break (const Broken *self, const Setting *setting, glong from)
{
  guint first = 0;
  while (self->breaks[first] <= from)
    first++;
  guint low = first, high = self->n_breaks;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (piece_fits (self, setting, from, self->breaks[middle]))
        low = middle + 1;
      else
        high = middle;
    }
  return low > first ? self->breaks[low - 1] : force_break (self, setting, from);
}

/* The first @n characters and an ellipsis. (transfer full) */
static char *
beginning (const Broken *self, glong n)
{
  g_autofree char *begin = cut (self, 0, n);
  return g_strconcat (begin, ELLIPSIS, NULL);
}

static char *
shorten (const Setting *setting, const char *text)
{
  if (fits (setting, text))
    return g_strdup (text);
  g_auto (Broken) self = break_text (text);
  glong low = 0, high = self.n;
  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      g_autofree char *shortened = beginning (&self, middle);
      if (fits (setting, shortened))
        low = middle;
      else
        high = middle - 1;
    }
  return low > 0 ? beginning (&self, low) : g_strdup ("");
}

static char **
wrap (const Setting *setting, const char *text, guint most)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (Broken) self = break_text (text);
  glong from = 0;
  while (from < self.n && is_of (self.characters[from], spaces))
    from++;
  for (guint i = 1; from < self.n; i++)
    {
      glong to = i < most ? next_break (&self, setting, from) : self.n;
      g_autofree char *piece = cut (&self, from, to);
      g_autofree char *line = i < most ? g_steal_pointer (&piece) : shorten (setting, piece);
      g_strv_builder_add (lines, line);
      from = to;
      while (from < self.n && is_of (self.characters[from], spaces))
        from++;
    }
  return g_strv_builder_end (lines);
}

double
tide_text_width (const TideMeasure *measure, const char *text, double size, TideWeight weight)
{
  double width, ascent, descent;
  measure->extents (measure, text, size, weight, &width, &ascent, &descent);
  return width;
}

char **
tide_text_wrap (const TideMeasure *measure, const char *text, double size, TideWeight weight,
                double width, guint most)
{
  g_return_val_if_fail (most > 0, NULL);
  Setting setting = { measure, size, weight, width };
  return wrap (&setting, text, most);
}

char **
tide_text_wrap_even (const TideMeasure *measure, const char *text, double size, TideWeight weight,
                     double width, guint most)
{
  g_return_val_if_fail (most > 0, NULL);
  Setting setting = { measure, size, weight, width };
  char **lines = wrap (&setting, text, most);
  guint n = g_strv_length (lines);
  double low = width / 2;
  for (int i = 0; i < EVEN_STEPS && n > 1 && n <= most; i++)
    {
      setting.width = (low + width) / 2;
      char **narrower = wrap (&setting, text, n + 1);
      if (g_strv_length (narrower) > n)
        low = setting.width;
      else
        {
          width = setting.width;
          g_strfreev (lines);
          lines = g_steal_pointer (&narrower);
        }
      g_strfreev (narrower);
    }
  return lines;
}

char *
tide_text_shorten (const TideMeasure *measure, const char *text, double size, TideWeight weight,
                   double width)
{
  Setting setting = { measure, size, weight, width };
  return shorten (&setting, text);
}
