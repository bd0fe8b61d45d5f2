/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What no sentence may hold, how long one may be, and who must be in it.
 */
#include "reading.h"

#include "tide-economy.h"

#include <string.h>

#define WORDS_MAX 35
#define HAN_MAX 90
#define NAMED_MAX 12

#define EN (1u << TIDE_LANGUAGE_EN)
#define ZH (1u << TIDE_LANGUAGE_ZH_CN)

/* In the text without the dataset's own wording and names. */
static const struct {
  guint languages;
  const char *pattern;
} banned[] = {
  { EN, "\\bwent from\\b" },
  { EN, "\\b(?:first|second|highest|lowest) of (?:2|two)\\b" },
  { EN, "\\b0\\.0+ times\\b" },
  { EN, "(?i)\\beconom(?:y|ies)\\b" },
  { EN, "\\bfigures? of (?:\\d|July|the first)" },
  { EN, "\\d percent\\b" },
  { EN, "(?i)\\bper ?cent(?:age)?\\b(?! points?)" },
  { EN, "For comparison:" },
  { EN, "[a-z]: " },
  { EN, "['\"]" },
  { EN, "(?i)\\b(the|a|an|of|in|to|for|and|was|were|by|is|had) \\1\\b" },
  { EN, "\\ba (?:8|11|18|8\\d|8,\\d+)(?![\\d,])" },
  { EN, "\\ban (?:[1-79])(?!1|8)" },
  { EN, " [,.;)]|\\( |,,|\\.\\.|,\\.|\\.,|;\\." },
  { EN, "’s’s|s’s\\b" },
  { EN, "(?:^|\\. )[a-z]" },
  { EN, "\\b(?:nan|inf|null|undefined)\\b" },
  { EN, "\\bcountry or regions\\b|\\b1 (?:countries|others)\\b" },
  { EN, "[\\p{Han}，。（）、]" },
  { EN, "\\(was|\\bwas was\\b|\\bis were\\b" },
  { ZH, "由[^，。]{0,40}变为" },
  { ZH, "\\d,\\d" },
  { ZH, "\\p{Han} +[A-Za-z0-9$]|[A-Za-z0-9%] +\\p{Han}|\\d +%" },
  { ZH, "\\p{Han} +\\p{Han}|[，。、（）] | [，。、（）]" },
  { ZH, "GDP\\d" },
  { ZH, "作为对比" },
  { ZH, "在(?:有数据的)?2个国家" },
  { ZH, "[一二两]个国家和地区中" },
  { ZH, "排名第?并列|第一第|第\\d+第" },
  { ZH, "，，|。。|，。|、、|、。|（）|：|；。" },
  { ZH, "\\p{Han}[,;:?!.()]|[,;:?!()]\\p{Han}" },
  { ZH, "的的|为为|在在|是是|年年(?!底|末)|和和|于于|占占|约约|约为约" },
  { ZH, "为(?:增加|减少)-|[+]\\d" },
  { ZH, "\\b(?:the|and|of|in|for)\\b" },
  { EN | ZH, "  " },
  { EN | ZH, "[{}|]" },
  { EN | ZH, "\\( *\\)|（ *）" },
  { EN | ZH, "-\\d+(?:\\.\\d+)?(?:%|$)|[−+] " },
  { EN | ZH, "−0(?:\\.0+)?(?![\\d.])" },
  { EN | ZH, "^\\s|\\s$|\\n" },
  { EN | ZH, "◈|≈|~" },
};

static void
check_banned (Reading *self, const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (banned); i++)
    {
      if ((banned[i].languages & 1u << self->language) == 0)
        continue;
      g_autoptr (GMatchInfo) match = NULL;
      if (!g_regex_match (reading_regex (banned[i].pattern), text, 0, &match))
        continue;
      g_autofree char *found = g_match_info_fetch (match, 0);
      reading_fault (self, "“%s” is banned (%s)", found, banned[i].pattern);
    }
}

/* Names and what the dataset words itself may hold "economies" and "percent".
 */
static char *
blot_names (const Reading *self)
{
  char *text = g_strdup (self->blotted);
  for (guint i = 0; i < self->names->len; i++)
    {
      const Named *named = &g_array_index (self->names, Named, i);
      for (guint k = named->start + 1; k < named->end; k++)
        if (self->language == TIDE_LANGUAGE_EN)
          text[k] = text[k] == ' ' ? '_' : g_ascii_isalpha (text[k]) ? 'n' : text[k];
    }
  return text;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ", -1);
  guint n = 0;
  for (guint i = 0; words[i] != NULL; i++)
    n += words[i][0] != '\0';
  return n;
}

static guint
count_han (const char *text)
{
  guint n = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HAN;
  return n;
}

static void
check_lengths (Reading *self)
{
  for (guint i = 0; i + 1 < self->sentences->len; i++)
    {
      guint start = g_array_index (self->sentences, guint, i);
      guint end = g_array_index (self->sentences, guint, i + 1);
      g_autofree char *sentence = g_strndup (self->text + start, end - start);
      guint n = self->language == TIDE_LANGUAGE_EN ? count_words (sentence) : count_han (sentence);
      if (n > (self->language == TIDE_LANGUAGE_EN ? WORDS_MAX : HAN_MAX))
        reading_fault (self, "%u words: “%s”", n, sentence);
    }
}

void
reading_check_style (Reading *self)
{
  g_autofree char *text = blot_names (self);
  check_banned (self, text);
  check_lengths (self);
  if (!g_str_has_suffix (self->text, self->language == TIDE_LANGUAGE_EN ? "." : "。"))
    reading_fault (self, "it does not end with a full stop");
}

static gboolean
is_named (const Reading *self, const char *code)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (g_array_index (self->names, Named, i).economy->code, code))
      return TRUE;
  return FALSE;
}

/* Whether the text has a figure of it; "1 each for …" is told of all. */
static gboolean
is_told (const Reading *self, const char *code)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);
      if (self->told[i].economy == NULL)
        continue;
      gboolean all;
      g_autoptr (GPtrArray) who = reading_who (self, number, &all);
      for (guint k = 0; k < who->len; k++)
        if (g_str_equal (((const TideEconomy *)g_ptr_array_index (who, k))->code, code)
            && (all || g_str_equal (self->told[i].economy->code, code)))
          return TRUE;
    }
  return FALSE;
}

/* At the table's period, or in a range at any. */
static gboolean
has_figure (const TideTable *table, const char *code, double *value)
{
  const TideRow *row = tide_table_find (table, code);
  guint n = 0;
  const TideRow *points = table->is_range ? tide_table_points_of (table, code, &n) : NULL;
  gboolean has = row != NULL && tide_row_has_value (row);
  *value = has ? row->value : 0;
  for (guint i = 0; i < n; i++)
    if (tide_row_has_value (&points[i]))
      {
        has = TRUE;
        *value = points[i].value;
      }
  return has;
}

static void
check_selected (Reading *self, const char *code)
{
  double value;
  if (!is_named (self, code))
    reading_fault (self, "%s is selected and not named", code);
  else if (has_figure (self->table, code, &value) && value != 0 && !is_told (self, code))
    reading_fault (self, "%s has a figure and is told without it", code);
}

/* Nobody selected: somebody is told of, where there is anybody. */
static void
check_anybody (Reading *self)
{
  gboolean is_anybody = FALSE;
  for (guint i = 0; i < self->table->n_rows; i++)
    is_anybody = is_anybody || tide_row_has_value (&self->table->rows[i]);
  for (guint i = 0; i < self->numbers->len; i++)
    if (self->told[i].economy != NULL)
      return;
  if (is_anybody)
    reading_fault (self, "nobody's figure is told");
}

static void
check_more (Reading *self, guint n_selected, guint n_named)
{
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const Number *number = &g_array_index (self->numbers, Number, i);
      if (number->form == NUMBER_MORE && (guint)number->value == n_selected - n_named)
        return;
    }
  reading_fault (self, "%u of %u selected are named, and it is not said that there are more",
                 n_named, n_selected);
}

void
reading_check_names (Reading *self)
{
  char *const *selected = self->table->selected;
  guint n = g_strv_length ((char **)selected), n_named = 0;
  for (guint i = 0; i < n; i++)
    n_named += is_named (self, selected[i]);
  if (n == 0)
    check_anybody (self);
  for (guint i = 0; i < n && n <= NAMED_MAX; i++)
    check_selected (self, selected[i]);
  if (n > NAMED_MAX && n_named < n)
    check_more (self, n, n_named);
}
