/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All other economies: what the parts leave of the whole, how exactly it is known, and when it is
 * not.
 */
#include "tables.h"

static void
test_whole (void)
{
  const char *values
      = "'USA': {'2024': 44, '2022': 40}, "
        "'CHN': {'2024': 36, '2025': {'value': 40, 'qualifier': 'about'}, '2022': 61}";
  g_autoptr (TideTable) known = ask_of (SHARE, values, "x?period=2024");
  g_assert_true (known->has_rest);
  g_assert_cmpfloat (known->rest.value, ==, 20);
  g_assert_cmpint (known->rest.status, ==, TIDE_STATUS_DERIVED);
  g_assert_true (tide_table_find (known, "") == &known->rest);
  g_autoptr (TideTable) unknown = ask_of (SHARE, values, "x?period=2025");
  g_assert_false (unknown->has_rest);
  g_assert_cmpstr (unknown->rest_unknown[0], ==, "USA");
  g_assert_null (unknown->rest_unknown[1]);
  g_autoptr (TideTable) more = ask_of (SHARE, values, "x?period=2022");
  g_assert_false (more->has_rest); /* 101 is more than the whole */
  g_autoptr (TideTable) one = ask_of (SHARE, values, "x?period=2024&chart=ring&countries=CHN");
  g_assert_cmpfloat (one->rest.value, ==, 64); /* of a ring, all but the selected */
  g_autoptr (TideTable) other = ask_of (SHARE "'additive': false, ", values, "x?period=2024");
  g_assert_false (other->has_rest);
}

static void
test_parts (void)
{
  const char *keys = SHARE "'tolerance': 3, 'default': {'chart': 'bars', 'countries': ['USA']}, ";
  g_autoptr (TideTable) substituted
      = ask_of (keys, "'USA': {'2020': 40}, 'CHN': {'2019': 30}", "x?period=2020");
  g_assert_cmpfloat (substituted->rest.value, ==, 60); /* what is not of the period is no part */
  g_autoptr (TideTable) overlap = ask_of (
      keys, "'USA': {'2020': 40}, 'CHN': {'2020': 9}, 'CN-GD-Shenzhen': {'2020': 3}", "x");
  g_assert_cmpint (tide_economy_overlaps (row_of (overlap, "CHN")->economy,
                                          row_of (overlap, "CN-GD-Shenzhen")->economy),
                   ==, TRUE);
  g_assert_false (overlap->has_rest);
  g_autoptr (TideTable) apart
      = ask_of (keys, "'USA': {'2020': 40}, 'EUU': {'2020': 30}, 'FRA': {'2020': 9}", "x");
  g_assert_cmpfloat (apart->rest.value, ==, 51); /* the union stands apart from its member */
  g_autoptr (TideTable) bound = ask_of (
      keys, "'USA': {'2020': {'value': 40, 'qualifier': 'over'}}, 'FRA': {'2020': 9}", "x");
  g_assert_cmpint (bound->rest.qualifier, ==, TIDE_QUALIFIER_UNDER);
}

/* What is estimated of a part, or of the world, is so of what it leaves. */
static void
test_status (void)
{
  const char *values
      = "'USA': {'2020': 40, '2021': {'value': 41, 'status': 'estimated'}, '2022': 42},"
        "'CHN': {'2020': 9, '2021': 9, '2022': {'value': 8, 'status': 'projected'}}";
  const guint expected[] = { TIDE_STATUS_DERIVED, TIDE_STATUS_DERIVED | TIDE_STATUS_ESTIMATED,
                             TIDE_STATUS_DERIVED | TIDE_STATUS_PROJECTED };
  g_autoptr (TideTable) bars = ask_of (SHARE, values, "x?period=2021");
  g_assert_cmpint (bars->rest.status, ==, expected[1]);
  g_autoptr (TideTable) stack = ask_of (SHARE, values, "x?chart=stack&period=2020..2022");
  g_assert_cmpuint (stack->n_rest_points, ==, 3);
  for (guint i = 0; i < stack->n_rest_points; i++)
    g_assert_cmpint (stack->rest_points[i].status, ==, expected[i]);
  g_autoptr (TideTable) world = ask_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': 3}, 'CHN': {'2020': 1, '2021': 2, '2022': 3},"
      "'WLD': {'2020': 9, '2021': {'value': 9, 'status': 'estimated'}, '2022': 9}",
      "x?chart=stack&period=2020..2022");
  g_assert_cmpint (world->rest_points[0].status, ==, expected[0]);
  g_assert_cmpint (world->rest_points[1].status, ==, expected[1]);
}

/* Nothing is left of a whole of 100 percent that is all in its parts: there is no part for others.
 */
static void
test_nothing_left (void)
{
  g_autoptr (TideTable) all = ask_of (SHARE, "'USA': {'2020': 60}, 'CHN': {'2020': 40}", "x");
  g_assert_false (all->has_rest);
}

/* Of the world nothing may be left, also where rounded parts exceed it by half a percent. */
static void
test_world (void)
{
  g_autoptr (TideTable) table = ask_of (COUNT,
                                        "'USA': {'2020': 600, '2021': 600, '2022': 600},"
                                        "'CHN': {'2020': 300, '2021': 403, '2022': 410},"
                                        "'WLD': {'2020': 1000, '2021': 1000, '2022': 1000}",
                                        "x?chart=stack&period=2020..2022");
  g_assert_cmpuint (table->n_rest_points, ==, 2);
  g_assert_cmpfloat (table->rest_points[0].value, ==, 100);
  assert_period (table->rest_points[1].used, "2021");
  g_assert_cmpfloat (table->rest_points[1].value, ==, 0);
}

/* More than known leaves less, less leaves more; of both nothing can be said. */
static void
test_bounds (void)
{
  g_autoptr (TideTable) less = ask_of (
      SHARE, "'USA': {'2020': {'value': 40, 'qualifier': 'under'}}, 'CHN': {'2020': 9}", "x");
  g_assert_cmpint (less->rest.qualifier, ==, TIDE_QUALIFIER_OVER);
  g_autoptr (TideTable) both = ask_of (SHARE,
                                       "'USA': {'2020': {'value': 40, 'qualifier': 'under'}},"
                                       "'CHN': {'2020': {'value': 9, 'qualifier': 'over'}}",
                                       "x");
  g_assert_false (both->has_rest);
  g_autoptr (TideTable) world = ask_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': 3}, 'CHN': {'2020': 1, '2021': 2, '2022': 3},"
      "'WLD': {'2020': 9, '2021': {'value': 9, 'qualifier': 'about'}, '2022': 9}",
      "x?chart=stack&period=2020..2022");
  g_assert_cmpint (world->rest_points[0].qualifier, ==, TIDE_QUALIFIER_EXACT);
  g_assert_cmpint (world->rest_points[1].qualifier, ==, TIDE_QUALIFIER_ABOUT);
}

/* What amounts leave of the world's is for parts of it alone. */
static void
test_world_without_parts (void)
{
  g_autoptr (TideTable) lines = ask_of (
      COUNT,
      "'USA': {'2020': 1, '2021': 2, '2022': 3}, 'CHN': {'2020': 1, '2021': 2, '2022': 3},"
      "'WLD': {'2020': 9, '2021': 9, '2022': 9}",
      "x?chart=lines&period=2020..2022");
  g_assert_cmpuint (lines->n_rest_points, ==, 0);
  g_assert_false (lines->has_rest);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rest/whole", test_whole);
  g_test_add_func ("/rest/parts", test_parts);
  g_test_add_func ("/rest/status", test_status);
  g_test_add_func ("/rest/nothing-left", test_nothing_left);
  g_test_add_func ("/rest/world", test_world);
  g_test_add_func ("/rest/bounds", test_bounds);
  g_test_add_func ("/rest/world-without-parts", test_world_without_parts);
  return g_test_run ();
}
