/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods: what is one, how they are ordered.
 */
#include "tide-period.h"

#define N_ROUNDS 2000

static TidePeriod
period (const char *text)
{
  TidePeriod parsed = TIDE_PERIOD_NONE;
  if (!tide_period_parse (text, &parsed))
    g_error ("not a period: %s", text);
  return parsed;
}

static TidePeriod
random_period (void)
{
  int year = g_test_rand_int_range (1998, 2008);
  g_autofree char *text = NULL;
  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      text = g_strdup_printf ("%d", year);
      break;
    case 1:
      text = g_strdup_printf ("%d-Q%d", year, g_test_rand_int_range (1, 5));
      break;
    case 2:
      text = g_strdup_printf ("%d-H%d", year, g_test_rand_int_range (1, 3));
      break;
    case 3:
      text = g_strdup_printf ("%d-%02d", year, g_test_rand_int_range (1, 13));
      break;
    default:
      text = g_strdup_printf ("%d/%d", year, year + g_test_rand_int_range (1, 10));
      break;
    }
  return period (text);
}

static void
test_refused (void)
{
  const char *const texts[]
      = { "",          "24",      "0999",     "999",     "20245",     "2024 ",     " 2024",
          "-2024",     "2024-",   "2024-Q0",  "2024-Q5", "2024-q1",   "2024-0",    "2024-00",
          "2024-13",   "2024-1",  "2024-011", "2024-1a", "2014/2014", "2023/2014", "2014/0999",
          "2014-2023", "2024-H0", "2024-H3",  "2024-h1", "2024-H01",  "2014/202",  "2014/2023 ",
          "２０２４",  "latest",  "2024-Qx" };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TidePeriod untouched = { 1, 2, 3, 4 };
      g_assert_false (tide_period_parse (texts[i], &untouched));
      g_assert_cmpint (untouched.year, ==, 1);
    }
  g_assert_false (tide_period_parse (NULL, NULL));
}

static void
assert_days (const char *text, int first, int last, double position)
{
  g_assert_cmpint (tide_period_first_day (period (text)), ==, first);
  g_assert_cmpint (tide_period_last_day (period (text)), ==, last);
  g_assert_cmpfloat_with_epsilon (tide_period_position (period (text)), position, 1e-9);
}

static void
test_days (void)
{
  assert_days ("2024", 20240101, 20241231, 2024);
  assert_days ("2024-H1", 20240101, 20240630, 2023.75);
  assert_days ("2024-H2", 20240701, 20241231, 2024.25);
  assert_days ("2024-Q1", 20240101, 20240331, 2023.625);
  assert_days ("2024-Q4", 20241001, 20241231, 2024.375);
  assert_days ("2024-02", 20240201, 20240229, 2023.625);
  assert_days ("2023-02", 20230201, 20230228, 2022.625);
  assert_days ("2024-12", 20241201, 20241231, 2023.5 + 11.5 / 12);
  assert_days ("2014/2023", 20140101, 20231231, 2023);
  g_assert_cmpint (tide_period_last_day (TIDE_PERIOD_NONE), ==, 0);
  g_assert_cmpint (tide_period_first_day (TIDE_PERIOD_NONE), ==, 0);
}

/* By last day; of two that end together the narrower comes first. */
static void
test_order (void)
{
  const char *const ascending[]
      = { "2022",    "2014/2022", "2023-Q1",   "2023-H1",   "2023-12", "2023-Q4",
          "2023-H2", "2023",      "2014/2023", "2013/2023", "2024-01" };
  for (gsize i = 0; i + 1 < G_N_ELEMENTS (ascending); i++)
    {
      TidePeriod a = period (ascending[i]), b = period (ascending[i + 1]);
      g_assert_cmpint (tide_period_compare (a, b), <, 0);
      g_assert_cmpint (tide_period_compare (b, a), >, 0);
    }
  g_assert_cmpint (tide_period_compare (TIDE_PERIOD_NONE, period ("1000")), <, 0);
}

static void
test_within (void)
{
  g_assert_true (tide_period_within (period ("2024-Q1"), period ("2024")));
  g_assert_true (tide_period_within (period ("2024-03"), period ("2024-Q1")));
  g_assert_true (tide_period_within (period ("2024-Q2"), period ("2024-H1")));
  g_assert_true (tide_period_within (period ("2020"), period ("2014/2023")));
  g_assert_false (tide_period_within (period ("2024-04"), period ("2024-Q1")));
  g_assert_false (tide_period_within (period ("2014/2023"), period ("2020")));
  g_assert_false (tide_period_within (TIDE_PERIOD_NONE, period ("2020")));
  g_assert_false (tide_period_within (period ("2020"), TIDE_PERIOD_NONE));
}

static void
test_properties (void)
{
  for (int i = 0; i < N_ROUNDS; i++)
    {
      TidePeriod a = random_period (), b = random_period (), c = random_period ();
      g_autofree char *text = tide_period_to_string (a);
      g_assert_true (tide_period_equal (period (text), a));
      g_assert_cmpint (tide_period_first_day (a), <, tide_period_last_day (a));
      g_assert_true (tide_period_within (a, a));
      g_assert_cmpint (tide_period_compare (a, a), ==, 0);
      g_assert_cmpint (CLAMP (tide_period_compare (a, b), -1, 1), ==,
                       -CLAMP (tide_period_compare (b, a), -1, 1));
      if (tide_period_compare (a, b) <= 0 && tide_period_compare (b, c) <= 0)
        g_assert_cmpint (tide_period_compare (a, c), <=, 0);
      if (a.grain == b.grain && a.grain != TIDE_GRAIN_SPAN && tide_period_compare (a, b) < 0)
        g_assert_cmpfloat (tide_period_position (a), <, tide_period_position (b));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/refused", test_refused);
  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/within", test_within);
  g_test_add_func ("/period/properties", test_properties);
  return g_test_run ();
}
