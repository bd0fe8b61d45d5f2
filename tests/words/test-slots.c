/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the slots of a pattern about a row are filled with.
 */
#include "tide-slots.h"

#include "tide-pattern.h"
#include "words.h"

static void
assert_filled (const TideSlots *slots, const char *pattern, const char *expected)
{
  g_autofree char *text = tide_slots_fill (slots, pattern, "list", "A and B", NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_row (void)
{
  g_autoptr (TideTable) table = words_table ("share");
  TideSlots slots
      = { .table = table, .language = TIDE_LANGUAGE_EN, .row = tide_table_find (table, "CHN") };
  slots.said = slots.row->used;
  assert_filled (&slots, "{who} had {value} of {whole} in {when}, {rank} of {n}",
                 "China had 36% of the world’s models in 2024, second of 2");
  assert_filled (&slots, "{value} {model|models}: {list}", "36% models: A and B");
  g_autofree char *own = tide_slots_fill (&slots, "{who}: {value}", "value", "much", NULL);
  g_assert_cmpstr (own, ==, "China: much");
}

static void
test_two (void)
{
  g_autoptr (TideTable) table = words_table ("share");
  const TideRow *china = tide_table_find (table, "CHN"), *usa = tide_table_find (table, "USA");
  TideComparison comparison = tide_compare (table, usa, china);
  TideSlots slots = { .table = table,
                      .language = TIDE_LANGUAGE_ZH_CN,
                      .row = usa,
                      .other = china,
                      .comparison = &comparison };
  assert_filled (&slots, "{who}比{other}多{size}，为{ratio}倍", "美国比中国多8个百分点，为1.2倍");
}

/* Each name that is told can be filled where there is all that slots may be of. */
static void
test_names (void)
{
  g_autoptr (TideTable) table = words_table ("share");
  const TideRow *china = tide_table_find (table, "CHN"), *usa = tide_table_find (table, "USA");
  TideComparison comparison = tide_compare (table, usa, china);
  TideSlots slots = { table, TIDE_LANGUAGE_EN, usa, china, china, &comparison, usa->used };
  for (const char *const *name = tide_slots_names (); *name != NULL; name++)
    {
      g_autofree char *pattern = g_strconcat ("{", *name, "}", NULL);
      g_autofree char *text = tide_slots_fill (&slots, pattern, NULL);
      g_assert_true (tide_pattern_check (TIDE_LANGUAGE_EN, pattern, tide_slots_names (), NULL));
      g_assert_null (strchr (text, '{'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/row", test_row);
  g_test_add_func ("/slots/two", test_two);
  g_test_add_func ("/slots/names", test_names);
  return g_test_run ();
}
