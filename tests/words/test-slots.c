/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the slots of a pattern about a row are filled with.
 */
#include "tide-slots.h"

#include "tide-pattern.h"
#include "tide-row-text.h"
#include "words.h"

/* What is said of a table of the test's dataset, @language. */
typedef struct {
  TideTable *table;
  GPtrArray *named;
  TideSay say;
} Said;

static void
said_init (Said *self, const char *link, TideLanguage language)
{
  self->table = words_table (link);
  self->named = g_ptr_array_new ();
  TidePrecision shown
      = tide_table_precision_of (self->table, TIDE_ROWS_OF_FIELD, TIDE_VALUE_IN_TEXT, language);
  self->say = (TideSay){ self->table, language, shown, shown, self->named, 0, FALSE };
}

static void
said_clear (Said *self)
{
  g_ptr_array_unref (self->named);
  tide_table_unref (self->table);
}

static void
assert_filled (const TideSlots *slots, const char *pattern, const char *expected)
{
  g_autofree char *text = tide_slots_fill (slots, pattern, "list", "A and B", NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_row (void)
{
  Said said;
  said_init (&said, "share", TIDE_LANGUAGE_EN);
  TideSlots slots = tide_slots_of (&said.say, tide_table_find (said.table, "CHN"));
  assert_filled (&slots, "{who} had {value} of {whole} in {when}",
                 "China had 36% of the world’s models in 2024");
  assert_filled (&slots, "{value} {model|models}: {list}", "36% models: A and B");
  assert_filled (&slots, "{whose} share; {noun}; {figure}",
                 "China’s share; the share of models from China; the figure for China");
  g_autofree char *own = tide_slots_fill (&slots, "{who}: {value}", "value", "much", NULL);
  g_assert_cmpstr (own, ==, "China: much");
  g_assert_cmpuint (said.named->len, ==, 1);
  said_clear (&said);
}

static void
test_two (void)
{
  Said said;
  said_init (&said, "share", TIDE_LANGUAGE_ZH_CN);
  TideSlots slots = tide_slots_of (&said.say, tide_table_find (said.table, "USA"));
  slots.other = tide_table_find (said.table, "CHN");
  assert_filled (&slots, "{who}比{other}多{size}", "美国比中国多8个百分点");
  said_clear (&said);
}

static void
test_rank (void)
{
  Said said;
  said_init (&said, "ranking", TIDE_LANGUAGE_EN);
  TideSlots slots = tide_slots_of (&said.say, tide_table_find (said.table, "CHN"));
  assert_filled (&slots, "{rank} of {n}", "joint second of 5");
  said_clear (&said);
}

/* Each name that is told can be filled where there is all that slots may be of. */
static void
test_names (void)
{
  Said said;
  said_init (&said, "ranking", TIDE_LANGUAGE_EN);
  TideSlots slots = tide_slots_of (&said.say, tide_table_find (said.table, "USA"));
  slots.other = slots.earlier = tide_table_find (said.table, "CHN");
  for (const char *const *name = tide_slots_names (); *name != NULL; name++)
    {
      g_autofree char *pattern = g_strconcat ("{", *name, "}", NULL);
      g_autofree char *text = tide_slots_fill (&slots, pattern, NULL);
      g_assert_true (tide_pattern_check (TIDE_LANGUAGE_EN, pattern, tide_slots_names (), NULL));
      g_assert_null (strchr (text, '{'));
    }
  said_clear (&said);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/row", test_row);
  g_test_add_func ("/slots/rank", test_rank);
  g_test_add_func ("/slots/two", test_two);
  g_test_add_func ("/slots/names", test_names);
  return g_test_run ();
}
