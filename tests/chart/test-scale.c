/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scales and ticks: there and back, even, inside, few.
 */
#include "tide-scale.h"

#include <math.h>

static double
any_magnitude (void)
{
  return pow (10, g_test_rand_double_range (-9, 15));
}

static TideScale
any_scale (gboolean log)
{
  double width = any_magnitude (),
         from = log ? any_magnitude () : g_test_rand_double_range (-2, 2) * width;
  double to = log ? from * pow (10, g_test_rand_double_range (0.1, 6)) : from + width;
  return (TideScale){ from, to, g_test_rand_double_range (-500, 500), 700, log };
}

static void
test_there_and_back (void)
{
  for (int i = 0; i < 1000; i++)
    {
      TideScale scale = any_scale (i % 2);
      double value = scale.from + g_test_rand_double () * (scale.to - scale.from);
      double back = tide_scale_invert (&scale, tide_scale_map (&scale, value));
      g_assert_cmpfloat (fabs (back - value), <=, 1e-9 * MAX (fabs (scale.to), fabs (scale.from)));
    }
}

static void
test_ends (void)
{
  TideScale scale = { 10, 1000, 100, 300, TRUE };
  g_assert_cmpfloat_with_epsilon (tide_scale_map (&scale, 10), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (tide_scale_map (&scale, 100), 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (tide_scale_map (&scale, 1000), 300, 1e-9);
}

static void
test_ticks_linear (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TideScale scale = any_scale (FALSE);
      guint most = g_test_rand_int_range (3, 12), n = 0;
      g_autofree double *ticks = tide_scale_ticks (&scale, most, &n);
      double slack = 1e-9 * MAX (fabs (scale.from), fabs (scale.to));
      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (n, <=, MAX (most, 4));
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpfloat (ticks[j], >=, scale.from - slack);
          g_assert_cmpfloat (ticks[j], <=, scale.to + slack);
          if (j >= 2)
            g_assert_cmpfloat (fabs (ticks[j] - 2 * ticks[j - 1] + ticks[j - 2]), <=, 4 * slack);
        }
    }
}

static void
test_ticks_log (void)
{
  TideScale wide = { 1, 1e6, 0, 100, TRUE };
  guint n = 0;
  g_autofree double *powers = tide_scale_ticks (&wide, 7, &n);
  g_assert_cmpuint (n, ==, 7);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (powers[i], pow (10, i), 1e-6 * powers[i]);
  for (int i = 0; i < 1000; i++)
    {
      TideScale scale = any_scale (TRUE);
      g_autofree double *ticks = tide_scale_ticks (&scale, 8, &n);
      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (n, <=, 8);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpfloat (ticks[j], >=, scale.from * (1 - 1e-9));
          g_assert_cmpfloat (ticks[j], <=, scale.to * (1 + 1e-9));
          g_assert_true (j == 0 || ticks[j] > ticks[j - 1]);
        }
    }
}

static void
assert_ticks (TideScale scale, guint most, const double *expected, guint n_expected)
{
  guint n = 0;
  g_autofree double *ticks = tide_scale_ticks (&scale, most, &n);
  g_assert_cmpuint (n, ==, n_expected);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (ticks[i], expected[i], 1e-9 * (1 + fabs (expected[i])));
}

static void
test_ticks_by_hand (void)
{
  assert_ticks ((TideScale){ 0, 44, 0, 1, FALSE }, 5, (double[]){ 0, 20, 40 }, 3);
  assert_ticks ((TideScale){ 0, 100, 0, 1, FALSE }, 5, (double[]){ 0, 25, 50, 75, 100 }, 5);
  assert_ticks ((TideScale){ -18, 51, 0, 1, FALSE }, 5, (double[]){ 0, 20, 40 }, 3);
  assert_ticks ((TideScale){ 1.1, 1.9, 0, 1, FALSE }, 2, (double[]){ 1.2, 1.4, 1.6, 1.8 }, 4);
  assert_ticks ((TideScale){ 1, 100, 0, 1, TRUE }, 8, (double[]){ 1, 2, 5, 10, 20, 50, 100 }, 7);
  assert_ticks ((TideScale){ 0.5, 2e8, 0, 1, TRUE }, 5, (double[]){ 1, 100, 1e4, 1e6, 1e8 }, 5);
}

/* A narrow domain far from zero, and one too narrow for powers of ten, still have two. */
static void
test_ticks_at_least_two (void)
{
  for (int i = 0; i < 2000; i++)
    {
      guint n = 0;
      double from = any_magnitude ();
      TideScale scale
          = { from, from * g_test_rand_double_range (1.001, 1.5), 0, 1, g_test_rand_bit () };
      g_autofree double *ticks = tide_scale_ticks (&scale, g_test_rand_int_range (2, 6), &n);
      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpfloat (ticks[0], >=, scale.from);
      g_assert_cmpfloat (ticks[n - 1], <=, scale.to);
    }
}

static void
test_no_minus_zero (void)
{
  TideScale scale = { -18, 51, 0, 1, FALSE };
  guint n = 0;
  g_autofree double *ticks = tide_scale_ticks (&scale, 5, &n);
  for (guint i = 0; i < n; i++)
    g_assert_false (ticks[i] == 0 && signbit (ticks[i]));
}

static void
test_nice_log (void)
{
  double from = 3, to = 4700;
  tide_scale_nice_log (&from, &to);
  g_assert_cmpfloat_with_epsilon (from, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (to, 5000, 1e-6);
  double one_from = 10, one_to = 10;
  tide_scale_nice_log (&one_from, &one_to);
  g_assert_cmpfloat (one_from, <, 10);
  g_assert_cmpfloat (one_to, >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/there-and-back", test_there_and_back);
  g_test_add_func ("/scale/ends", test_ends);
  g_test_add_func ("/scale/ticks-linear", test_ticks_linear);
  g_test_add_func ("/scale/ticks-log", test_ticks_log);
  g_test_add_func ("/scale/ticks-by-hand", test_ticks_by_hand);
  g_test_add_func ("/scale/ticks-at-least-two", test_ticks_at_least_two);
  g_test_add_func ("/scale/no-minus-zero", test_no_minus_zero);
  g_test_add_func ("/scale/nice-log", test_nice_log);
  return g_test_run ();
}
