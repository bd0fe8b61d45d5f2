/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each form of number is a row: the pattern that finds it. A row takes what no
 * row before it took, so the narrower stand first.
 */
#include "numbers.h"

#include <math.h>
#include <string.h>

/* Digits, grouped or not, and a magnitude word. */
#define EN                                                                                         \
  "(?<sign>[−+-])?(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"                         \
  "(?: (?<w>million|billion|trillion))?"
#define EN_MONEY                                                                                   \
  "(?<sign>[−+-])?\\$(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"                      \
  "(?: (?<w>million|billion|trillion))?"
#define ZH                                                                                         \
  "(?<sign>[−+-])?(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<"                      \
  "w>万亿|亿|万)?"
#define ALONE "(?<![A-Za-z0-9.,])" /* no tail of a word or number */
#define END "(?![A-Za-z0-9]|[.,]\\d)"
#define YEAR "[12]\\d{3}"
#define SMALL "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
#define ORDINAL "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
#define HAN "[一二两三四五六七八九十百]+"

typedef struct {
  TideLanguage language;
  NumberForm form;
  const char *pattern;
  double value; /* where no digits say it */
} Row;

static const Row rows[] = {
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD,
    "(?:\\b[Tt]he )?\\b(?<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter of "
    "(?<y>" YEAR ")",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD,
    "(?:\\b[Tt]he )?\\b(?<h>[Ff]irst|[Ss]econd) half of (?<y>" YEAR ")", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD, ALONE "(?<a>" YEAR ")–(?<b>" YEAR "|\\d\\d)" END, 0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD, "\\bbetween (?<a>" YEAR ") and (?<b>" YEAR ")" END, 0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD,
    "\\b(?<m>January|February|March|April|May|June|July|August|September|"
    "October|November|December)"
    " (?<y>" YEAR ")",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_BASE, "\\b[Pp]er (?:" EN " )?(?:people|of GDP|dollars of GDP)\\b", 1 },
  { TIDE_LANGUAGE_EN, NUMBER_BASE, "\\b[Pp]er " EN_MONEY "(?: of GDP)?", 1 },
  { TIDE_LANGUAGE_EN, NUMBER_BASE,
    "\\b[Pp]er (?<w>million|billion|trillion) (?:people|(?:US )?dollars)", 1 },
  { TIDE_LANGUAGE_EN, NUMBER_BASE, "\\b(?:a|[Pp]er) (?:person|head)\\b", 1 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, ALONE EN " times\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, ALONE EN "-fold\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, "\\b(?:[Tt]wice|doubled|double|two-fold|twofold)\\b", 2 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, "\\b(?:tripled|triple|threefold|three-fold)\\b", 3 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, "\\b(?:half that of|half that for|halved)\\b", 0.5 },
  { TIDE_LANGUAGE_EN, NUMBER_POINTS, ALONE EN " percentage points?\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_LISTED,
    "\\b(?:highest|lowest) [a-z]+ among the " EN " countries and regions that the source lists\\b",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_LISTED,
    "\\b(?:highest|lowest) [a-z]+ among the (?<s>" SMALL
    ") countries and regions that the source lists\\b",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_LIMIT, "\\btop " EN "(?![%.]\\d)", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_LIMIT, "\\btop (?<s>" SMALL ")\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_LIMIT, ALONE EN " (?:highest|lowest)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_LIMIT, "\\b(?<s>" SMALL ") (?:highest|lowest)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_MORE, ALONE EN " (?:others|of those selected)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_MORE, "\\b(?<s>(?i)" SMALL ") (?:others|of those selected)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_COUNTRIES, ALONE EN " (?:countries|country|regions|region|listed)\\b",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_COUNTRIES,
    "\\b(?<s>(?i)" SMALL ") (?:countries|country|regions|region|listed)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_MORE, ALONE EN " more\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_MORE, "\\b(?<s>(?i)one|" SMALL ") more\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_RANK, ALONE "(?<n>\\d+)(?:st|nd|rd|th)[ -](?:highest|lowest)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_RANK, "\\b(?<s>(?i)" ORDINAL ")[ -](?:highest|lowest)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_RANK, ALONE "(?<n>\\d+)(?:st|nd|rd|th)\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_RANK,
    "\\b(?<s>(?i)first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    "tenth)\\b",
    0 },
  { TIDE_LANGUAGE_EN, NUMBER_RANK, "\\b(?:highest|lowest|ahead of all)\\b", 1 },
  { TIDE_LANGUAGE_EN, NUMBER_MONEY, ALONE EN_MONEY, 0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERCENT, ALONE EN "%", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_PERIOD,
    ALONE "(?<![$−+])(?<y>" YEAR ")" END "(?! (?:million|billion|trillion))(?!%)", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_VALUE, "(?<!records )\\bnone(?= for | worldwide)", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_TIMES, "\\b(?<s>" SMALL ") times\\b", 0 },
  { TIDE_LANGUAGE_EN, NUMBER_VALUE, ALONE EN, 0 },
  { TIDE_LANGUAGE_EN, NUMBER_VALUE, "\\b(?<s>(?i)three|four|five|six|seven|eight|nine|ten)\\b", 0 },

  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERIOD, "(?<y>" YEAR ")年第?(?<q>[一二三四1-4])季度", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERIOD, "(?<y>" YEAR ")年(?<h>[上下])半年", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERIOD, "(?<y>" YEAR ")年(?<m>\\d{1,2})月", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERIOD, ALONE "(?<a>" YEAR ")年?[—–-](?<b>" YEAR ")年", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERIOD, ALONE "(?<y>" YEAR ")年", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_BASE,
    "每(?<n>\\d[\\d,.]*)?(?<w>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?(?:"
    "人|美元)",
    1 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_BASE, "人均", 1 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_TIMES, ALONE ZH "倍", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_TIMES, "(?<o>" HAN ")倍|翻番", 2 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_POINTS, ALONE ZH "个百分点", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_LIMIT, "前(?:(?<n>\\d+)|(?<o>" HAN "))(?:位|名)", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_LISTED,
    "在所引资料列出的(?:(?<n>\\d+)|(?<o>" HAN "))个国家和地区中(?:居首位|数值最[高低])", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_MORE, "(?:另有|还有|其余|所选的)(?:(?<n>\\d+)|(?<o>" HAN "))个",
    0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_COUNTRIES,
    "(?:" ALONE "(?<n>\\d+)|(?<o>" HAN "))个?(?:国家|国|地区)(?!参与)", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_RANK, "第(?:(?<n>\\d+)|(?<o>" HAN "))(?:位|名)?", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_RANK, "首位|居首|榜首|最高|最低|领先|最多(?!\\d|的)|最少", 1 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_MONEY, ALONE ZH "美元", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_PERCENT, ALONE ZH "%", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_VALUE, "(?<=为)零(?=[，。；（])", 0 },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_VALUE, ALONE ZH, 0 },
};

typedef struct {
  const char *word;
  double value;
} Word;

static const Word magnitudes[] = {
  { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 }, { "千", 1e3 }, { "万", 1e4 },
  { "十万", 1e5 },    { "百万", 1e6 },    { "千万", 1e7 },      { "亿", 1e8 }, { "十亿", 1e9 },
  { "百亿", 1e10 },   { "千亿", 1e11 },   { "万亿", 1e12 },
};

static const Word words[] = {
  { "one", 1 },     { "two", 2 },     { "three", 3 }, { "four", 4 },    { "five", 5 },
  { "six", 6 },     { "seven", 7 },   { "eight", 8 }, { "nine", 9 },    { "ten", 10 },
  { "eleven", 11 }, { "twelve", 12 }, { "first", 1 }, { "second", 2 },  { "third", 3 },
  { "fourth", 4 },  { "fifth", 5 },   { "sixth", 6 }, { "seventh", 7 }, { "eighth", 8 },
  { "ninth", 9 },   { "tenth", 10 },
};

static const Word months[] = {
  { "January", 1 },   { "February", 2 }, { "March", 3 },     { "April", 4 },
  { "May", 5 },       { "June", 6 },     { "July", 7 },      { "August", 8 },
  { "September", 9 }, { "October", 10 }, { "November", 11 }, { "December", 12 },
};

static const Word parts[] = {
  { "first", 1 }, { "second", 2 }, { "third", 3 }, { "fourth", 4 }, { "一", 1 },
  { "二", 2 },    { "三", 3 },     { "四", 4 },    { "上", 1 },     { "下", 2 },
};

/* What stands before a number, or behind it, and makes it less than exact. */
static const struct {
  TideLanguage language;
  NumberBound bound;
  const char *pattern;
} bounds[] = {
  { TIDE_LANGUAGE_EN, NUMBER_ABOUT, "\\b(?i:about|around|nearly|almost|roughly|some) $" },
  { TIDE_LANGUAGE_EN, NUMBER_OVER, "\\b(?i:over|more than|at least) $" },
  { TIDE_LANGUAGE_EN, NUMBER_UNDER, "\\b(?i:under|less than|fewer than|at most|up to|below) $" },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_ABOUT,
    "(?:约|近|接近|大约)(?:(?:为|是)(?:[\\p{Han}]{2,12}的)?)?$" },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_OVER, "(?:超过|逾|多于|至少|超)$" },
  { TIDE_LANGUAGE_ZH_CN, NUMBER_UNDER, "(?:不到|不足|低于|至多|不超过|最多|少于)$" },
};

static GRegex *
compiled (const char *pattern)
{
  static GHashTable *all = NULL;
  if (all == NULL)
    all = g_hash_table_new (g_str_hash, g_str_equal);
  GRegex *regex = g_hash_table_lookup (all, pattern);
  if (regex == NULL)
    {
      g_autoptr (GError) error = NULL;
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, &error);
      g_assert_no_error (error);
      g_hash_table_insert (all, (gpointer)pattern, regex);
    }
  return regex;
}

static double
value_of (const Word *table, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (table[i].word, word) == 0)
      return table[i].value;
  return g_ascii_strtod (word, NULL);
}

/* 十一 → 11, 二十 → 20, 一百零五 is not needed. */
static double
value_of_han (const char *text)
{
  static const char *const digits[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  double total = 0, last = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "百") || g_str_has_prefix (p, "十"))
      {
        total += (last == 0 ? 1 : last) * (g_str_has_prefix (p, "百") ? 100 : 10);
        last = 0;
      }
    else if (g_str_has_prefix (p, "两"))
      last = 2;
    else
      for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
        last = g_str_has_prefix (p, digits[i]) ? i + 1 : last;
  return total + last;
}

static char *
fetch (GMatchInfo *match, const char *name)
{
  char *text = g_match_info_fetch_named (match, name);
  if (text != NULL && text[0] == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* Digits with their grouping and magnitude word. */
static void
read_digits (Number *number, const char *text, const char *word)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean behind = FALSE, leading = TRUE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ',')
        continue;
      g_string_append_c (plain, *p);
      number->places += behind;
      behind = behind || *p == '.';
      leading = leading && (*p == '0' || *p == '.');
      number->digits += *p != '.' && !leading;
    }
  double magnitude = word == NULL ? 1 : value_of (magnitudes, G_N_ELEMENTS (magnitudes), word);
  number->value = g_ascii_strtod (plain->str, NULL) * magnitude;
  number->step = magnitude * pow (10, -number->places);
}

static TidePeriod
read_period (GMatchInfo *match)
{
  g_autofree char *year = fetch (match, "y"), *quarter = fetch (match, "q");
  g_autofree char *half = fetch (match, "h"), *month = fetch (match, "m");
  g_autofree char *first = fetch (match, "a"), *last = fetch (match, "b");
  g_autofree char *text = NULL;
  if (first != NULL && strlen (last) == 2)
    text = g_strdup_printf ("%s/%.2s%s", first, first, last);
  else if (first != NULL)
    text = g_strdup_printf ("%s/%s", first, last);
  else if (quarter != NULL)
    text = g_strdup_printf ("%s-Q%.0f", year, value_of (parts, G_N_ELEMENTS (parts), quarter));
  else if (half != NULL)
    text = g_strdup_printf ("%s-H%.0f", year, value_of (parts, G_N_ELEMENTS (parts), half));
  else if (month != NULL)
    text = g_strdup_printf ("%s-%02.0f", year, value_of (months, G_N_ELEMENTS (months), month));
  else
    text = g_strdup (year);
  TidePeriod period = TIDE_PERIOD_NONE;
  tide_period_parse (text, &period);
  return period;
}

static NumberBound
read_bound (const char *text, guint start, TideLanguage language)
{
  guint from = start > 60 ? start - 60 : 0;
  while (from < start && ((guchar)text[from] & 0xc0) == 0x80)
    from++;
  g_autofree char *before = g_strndup (text + from, start - from);
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    if (bounds[i].language == language
        && g_regex_match (compiled (bounds[i].pattern), before, 0, NULL))
      return bounds[i].bound;
  return NUMBER_PLAIN;
}

static Number
read_match (const Row *row, GMatchInfo *match, const char *text)
{
  int start, end;
  g_match_info_fetch_pos (match, 0, &start, &end);
  Number number = { .form = row->form, .value = row->value, .start = start, .end = end };
  g_autofree char *digits = fetch (match, "n"), *magnitude = fetch (match, "w");
  g_autofree char *word = fetch (match, "s"), *han = fetch (match, "o");
  g_autofree char *sign = fetch (match, "sign");
  if (row->form == NUMBER_PERIOD)
    number.period = read_period (match);
  else if (digits != NULL)
    read_digits (&number, digits, magnitude);
  else if (word != NULL || han != NULL)
    {
      number.value
          = word != NULL ? value_of (words, G_N_ELEMENTS (words), word) : value_of_han (han);
      number.step = 1;
      number.digits = 1;
    }
  else if (magnitude != NULL)
    number.value = value_of (magnitudes, G_N_ELEMENTS (magnitudes), magnitude);
  else if (row->form == NUMBER_VALUE)
    number.step = 1;
  if (sign != NULL && !g_str_equal (sign, "+"))
    number.value = -number.value;
  number.bound = read_bound (text, start, row->language);
  return number;
}

static gboolean
is_taken (const GArray *numbers, guint start, guint end)
{
  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *other = &g_array_index (numbers, Number, i);
      if (start < other->end && other->start < end)
        return TRUE;
    }
  return FALSE;
}

static int
compare_start (gconstpointer a, gconstpointer b)
{
  const Number *first = a, *second = b;
  return (first->start > second->start) - (first->start < second->start);
}

GArray *
numbers_read (const char *text, TideLanguage language)
{
  GArray *numbers = g_array_new (FALSE, TRUE, sizeof (Number));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].language != language)
        continue;
      g_autoptr (GMatchInfo) match = NULL;
      for (g_regex_match (compiled (rows[i].pattern), text, 0, &match);
           g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          Number number = read_match (&rows[i], match, text);
          if (!is_taken (numbers, number.start, number.end))
            g_array_append_val (numbers, number);
        }
    }
  g_array_sort (numbers, compare_start);
  return numbers;
}

char *
numbers_to_string (const GArray *numbers)
{
  static const char *const forms[] = { "value", "percent", "money",     "points", "times", "rank",
                                       "of",    "more",    "not among", "listed", "per" };
  static const char *const prefixes[] = { "", "about ", "over ", "under " };
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);
      g_autofree char *period = tide_period_to_string (number->period);
      g_string_append (text, i > 0 ? ", " : "");
      if (number->form == NUMBER_PERIOD)
        g_string_append (text, period);
      else
        g_string_append_printf (text, "%s%s %.15g", prefixes[number->bound], forms[number->form],
                                number->value);
    }
  return g_string_free (text, FALSE);
}
