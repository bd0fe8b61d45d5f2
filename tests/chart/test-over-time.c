/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series of charts over time: which periods they keep, and what is joined to what.
 */
#include "outline.h"

static void
test_lines (void)
{
  assert_outline (COUNTED,
                  "'USA': {'2019': 5, '2020': 5, '2021': 6, '2022': 7}, 'DEU': {'2022': 1},"
                  "'CHN': {'2019': 1, '2021': 1, '2022': 9}",
                  "x?chart=lines", "CHN:2019,~2021,2022 USA:2019,2020,2021,2022");
}

static guint
count_bridged (const TideChart *chart)
{
  guint n = 0;
  for (guint i = 0; i < chart->n_series; i++)
    for (guint j = 0; j < chart->series[i].n_datums; j++)
      {
        n += chart->series[i].datums[j].bridged;
        g_assert_true (!chart->series[i].datums[j].bridged || chart->series[i].datums[j].cut);
      }
  return n;
}

/* A break or two cut a line; one in pieces is led across them. */
static void
test_breaks (void)
{
  const char *values = "'USA': {'2018': 3, '2019': 5, '2020': 5, '2021': 6, '2022': 7}";
  g_autoptr (TideChart) cut
      = chart_of (COUNT "'comparable': 'breaks', 'breaks': ['2020'],", values, "x?chart=lines");
  g_autoptr (TideChart) in_pieces
      = chart_of (COUNT "'comparable': 'breaks', 'breaks': ['2019', '2020', '2022'],", values,
                  "x?chart=lines&countries=USA");
  g_assert_cmpuint (count_bridged (cut), ==, 0);
  g_assert_cmpuint (count_bridged (in_pieces), ==, 3);
  g_assert_cmpstr (in_pieces->notes[0], ==,
                   "Dotted with a tick: the method or the list changed between the two figures, 3 "
                   "times in all; they cannot be compared.");
}

static void
test_slopes (void)
{
  assert_outline (COUNTED,
                  "'USA': {'2019': 5, '2020': 5, '2021': 6, '2022': 7},"
                  "'CHN': {'2020': 1, '2021': 1, '2022': 9, '2023': 2}",
                  "x?chart=slopes", "CHN:2020,2022 USA:2020,2022");
  assert_outline (COUNT "'comparable': 'breaks', 'breaks': ['2020'],",
                  "'USA': {'2019': 5, '2020': 5, '2021': 6, '2022': 7}", "x?chart=slopes",
                  "USA:2020,2022 CHN-");
  assert_outline (COUNTED, "'USA': {'2020': 5, '2021': 6, '2022-05': 7}", "x?chart=slopes",
                  "USA:2020,2021 CHN-");
  assert_outline (COUNTED "'partial': ['2022'],", "'USA': {'2020': 5, '2021': 6, '2022': 7}",
                  "x?chart=slopes&period=2020..2022", "USA:2020,2021 CHN-");
}

/* A picture of two ends and what is said of it are of the same two. */
static void
test_slopes_as_told (void)
{
  g_autoptr (TideChart) chart
      = chart_of (COUNTED,
                  "'USA': {'2020': 5, '2024': 7, '2030': {'value': 9, 'status': 'projected'}},"
                  "'CHN': {'2020': 3, '2024': 4, '2030': {'value': 8, 'status': 'projected'}}",
                  "x?chart=slopes&period=2020..2030");
  g_autofree char *found = outline (chart);
  g_autofree char *said = tide_chart_describe (chart, TIDE_KEY_NONE);
  g_assert_cmpstr (found, ==, "USA:2020,2030 CHN:2020,2030");
  g_assert_cmpstr (
      said, ==,
      "“Things” for the United States is projected to rise from 5 in 2020 to 9 in 2030. Over the "
      "same period, the figure for China is projected to rise from 3 to 8.");
}

static void
test_stack (void)
{
  assert_outline (SHARES,
                  "'USA': {'2019': 30, '2020': 30, '2021': 31, '2022': 32}, 'DEU': {'2022': 1},"
                  "'CHN': {'2020': 20, '2021': 21, '2022': 22}",
                  "x?chart=stack", "USA:2020,2021,2022 CHN:2020,2021,2022 _rest:2020,2021,2022");
}

/* Several years together are no period of a stack, so none that is left out. */
static void
test_stack_without_spans (void)
{
  g_autoptr (TideChart) chart
      = chart_of (SHARES,
                  "'USA': {'2020': 30, '2021': 31, '2022': 32, '2023': 33},"
                  "'CHN': {'2020': 20, '2022': 22, '2023': 23}, 'DEU': {'2013/2022': 9}",
                  "x?chart=stack");
  g_autofree char *found = outline (chart);
  g_autofree char *notes = g_strjoinv (" ", chart->notes);
  g_assert_cmpstr (found, ==, "USA:2020,~2022,2023 CHN:2020,~2022,2023 _rest:2020,~2022,2023");
  g_assert_cmpstr (notes, ==,
                   "Hatched: no figures between 2020 and 2022. Left out, because not every part is "
                   "known: 2021. All other countries and regions: calculated as the total less the "
                   "figures shown.");
}

/* Of amounts the rest is the world's less the parts', where the world has a figure. */
static void
test_stack_of_the_world (void)
{
  g_autoptr (TideChart) chart = chart_of (COUNTED,
                                          "'USA': {'2019': 3, '2020': 3, '2021': 3, '2022': 4},"
                                          "'CHN': {'2019': 2, '2020': 2, '2021': 2, '2022': 2},"
                                          "'WLD': {'2019': 9, '2020': 5, '2021': 8, '2022': 10}",
                                          "x?chart=stack");
  g_assert_cmpint (chart->kind, ==, TIDE_KIND_STACK);
  const TideSeries *rest = series_of (chart, "");
  g_assert_cmpuint (rest->n_datums, ==, 4);
  g_assert_cmpfloat (rest->datums[0].value, ==, 4);
  g_assert_cmpfloat (rest->datums[1].value, ==, 0);
  g_assert_cmpfloat (rest->datums[3].value, ==, 4);
}

/* The first of a field where nobody is selected are its economies, not what they are counted in. */
static void
test_unasked (void)
{
  assert_outline (
      COUNTED, "'USA': {'2020': 5, '2021': 6, '2022': 7}, 'WLD': {'2020': 9, '2021': 9, '2022': 9}",
      "x?countries=&chart=lines", "USA:2020,2021,2022");
}

/* A rest that is not exact at the end of the range is calculated before it. */
static void
test_rest_of_stack (void)
{
  g_autoptr (TideChart) chart
      = chart_of (SHARES,
                  "'USA': {'2020': 30, '2021': 31, '2022': {'value': 32, 'qualifier': 'about'}},"
                  "'CHN': {'2020': 20, '2021': 21, '2022': 22}",
                  "x?chart=stack");
  g_assert_cmpstr (
      chart->notes[0], ==,
      "All other countries and regions: calculated as the total less the figures shown.");
}

/* A logarithm is for kinds that take one. */
static void
test_log (void)
{
  static const struct {
    const char *link;
    gboolean log;
  } cases[] = {
    { "x?scale=log&period=2022&chart=bars", TRUE },  { "x?scale=log&chart=lines", TRUE },
    { "x?scale=log&chart=slopes", FALSE },           { "x?scale=log&chart=stack", FALSE },
    { "x?scale=log&period=2022&chart=ring", FALSE }, { "x?chart=lines", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TideChart) chart = chart_of (SHARES,
                                              "'USA': {'2020': 30, '2021': 31, '2022': 32}, 'CHN': "
                                              "{'2020': 20, '2021': 21, '2022': 22}",
                                              cases[i].link);
      g_assert_cmpint (chart->log, ==, cases[i].log);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/over-time/lines", test_lines);
  g_test_add_func ("/over-time/breaks", test_breaks);
  g_test_add_func ("/over-time/slopes", test_slopes);
  g_test_add_func ("/over-time/slopes-as-told", test_slopes_as_told);
  g_test_add_func ("/over-time/stack", test_stack);
  g_test_add_func ("/over-time/stack-without-spans", test_stack_without_spans);
  g_test_add_func ("/over-time/stack-of-the-world", test_stack_of_the_world);
  g_test_add_func ("/over-time/unasked", test_unasked);
  g_test_add_func ("/over-time/rest-of-stack", test_rest_of_stack);
  g_test_add_func ("/over-time/log", test_log);
  return g_test_run ();
}
