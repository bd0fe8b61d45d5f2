/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the table of units, and a unit that a dataset brings along.
 */
#include "tide-unit.h"

static const TideLanguage en = TIDE_LANGUAGE_EN, zh = TIDE_LANGUAGE_ZH_CN;

static const TideUnit *
unit (const char *name)
{
  const TideUnit *found = tide_unit_from_name (name);
  g_assert_nonnull (found);
  return found;
}

/* Each has what every row must have, and what a division makes is itself of the table. */
static void
test_rows (void)
{
  guint n_made = 0, n_named = 0;
  const TideUnit *row;
  for (guint i = 0; (row = tide_unit_nth (i)) != NULL; i++)
    {
      g_assert_nonnull (row->message);
      g_assert_true (tide_unit_from_name (row->name) == (row->is_made ? NULL : row));
      g_assert_true (row->per_person.unit == NULL || row->per_person.factor >= 1);
      g_assert_true (row->per_gdp.unit == NULL || row->per_gdp.factor > 1);
      g_assert_true (row->per_person.unit == NULL || row->per_person.unit->divided != NULL);
      g_assert_true (row->per_gdp.unit == NULL || row->per_gdp.unit->divided != NULL);
      n_made += row->is_made ? 1 : 0;
      n_named += row->is_made ? 0 : 1;
    }
  g_assert_cmpuint (n_named, ==, 13);
  g_assert_cmpuint (n_made, ==, 5);
  g_assert_null (tide_unit_from_name ("dollars"));
  g_assert_null (tide_unit_from_name (NULL));
  g_assert_cmpstr (tide_unit_nth (0)->name, ==, "count");
}

static void
test_titles (void)
{
  g_assert_cmpstr (tide_unit_title (unit ("usd-2021"), en), ==, "constant 2021 US dollars");
  g_assert_cmpstr (tide_unit_title (unit ("per-10k-employees"), zh), ==, "每万名员工");
  g_assert_cmpstr (tide_unit_title (unit ("count"), zh), ==, "");
}

static void
test_arithmetic (void)
{
  TideArithmetic arithmetic;
  g_assert_true (tide_arithmetic_from_name ("share", &arithmetic));
  g_assert_cmpint (arithmetic, ==, TIDE_ARITHMETIC_SHARE);
  g_assert_false (tide_arithmetic_from_name ("sum", &arithmetic));
  g_assert_true (tide_unit_has_ratio (unit ("percent")));
  g_assert_false (tide_unit_has_ratio (unit ("score")));
  g_assert_false (tide_unit_has_ratio (unit ("percent-change")));
  g_assert_true (tide_unit_is_amount (unit ("people")));
  g_assert_false (tide_unit_is_amount (unit ("ratio")));
  g_assert_true (tide_unit_is_bare (unit ("per-100k-people")));
  g_assert_false (tide_unit_is_bare (unit ("ratio")));
  g_assert_true (tide_unit_may_float (unit ("index")));
  g_assert_false (tide_unit_may_float (unit ("percent")));
}

static void
test_divide (void)
{
  TideDivision people = tide_unit_divide (unit ("usd-2021"), TIDE_PER_PERSON);
  g_assert_cmpstr (people.unit->name, ==, "usd-2021-per-person");
  g_assert_null (tide_unit_divide (unit ("usd-2021"), TIDE_PER_GDP).unit);
  g_assert_true (tide_unit_divide (unit ("usd"), TIDE_PER_GDP).unit == unit ("percent-of-gdp"));
  g_assert_null (tide_unit_divide (unit ("score"), TIDE_PER_PERSON).unit);
}

static void
test_own (void)
{
  const TideText title = { { (char *)"launches a year", (char *)"次/年" } };
  g_autofree TideUnit *own = tide_unit_new_own (&title, TIDE_ARITHMETIC_RATE);
  g_assert_cmpstr (own->name, ==, "launches a year");
  g_assert_cmpstr (tide_unit_title (own, zh), ==, "次/年");
  g_assert_true (own->is_said && tide_unit_is_bare (own) && tide_unit_has_ratio (own));
  g_assert_false (tide_unit_is_amount (own));
  g_assert_null (tide_unit_divide (own, TIDE_PER_PERSON).unit);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/rows", test_rows);
  g_test_add_func ("/unit/titles", test_titles);
  g_test_add_func ("/unit/arithmetic", test_arithmetic);
  g_test_add_func ("/unit/divide", test_divide);
  g_test_add_func ("/unit/own", test_own);
  return g_test_run ();
}
