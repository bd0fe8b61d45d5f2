/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the tables of statuses and qualifiers, and what they say of several at once.
 */
#include "tide-qualifier.h"
#include "tide-status.h"

/* Each flag once, and a given one with all that words and charts ask of it. */
static void
test_rows (void)
{
  guint seen = 0, n = 0;
  const TideStatusRow *row;
  for (; (row = tide_status_nth (n)) != NULL; n++)
    {
      g_assert_cmpuint (seen & row->flag, ==, 0);
      g_assert_nonnull (row->name);
      seen |= row->flag;
      if (!row->is_given)
        continue;
      g_assert_true (row->word != NULL && row->beside != NULL && row->counted != NULL);
      g_assert_true (row->of_all != NULL && row->of_some != NULL);
    }
  g_assert_cmpuint (seen, ==, 0x3f);
  g_assert_cmpuint (n, ==, 7);
}

static void
test_told (void)
{
  const guint both = TIDE_STATUS_ESTIMATED | TIDE_STATUS_PROJECTED;
  g_assert_cmpstr (tide_status_told (0)->name, ==, "observed");
  g_assert_cmpstr (tide_status_told (TIDE_STATUS_SUBSTITUTED)->name, ==, "observed");
  g_assert_cmpstr (tide_status_told (TIDE_STATUS_ESTIMATED)->name, ==, "estimated");
  g_assert_cmpstr (tide_status_told (both)->name, ==, "projected");
  g_assert_cmpuint (tide_status_telling (both | TIDE_STATUS_DERIVED), ==,
                    TIDE_STATUS_PROJECTED | TIDE_STATUS_DERIVED);
  g_assert_cmpuint (tide_status_telling (TIDE_STATUS_ESTIMATED), ==, TIDE_STATUS_ESTIMATED);
  g_assert_cmpuint (tide_status_telling (TIDE_STATUS_SUBSTITUTED), ==, TIDE_STATUS_SUBSTITUTED);
}

static void
test_uses (void)
{
  g_assert_true (tide_status_is_fact (TIDE_STATUS_ESTIMATED | TIDE_STATUS_SUBSTITUTED));
  g_assert_false (tide_status_is_fact (TIDE_STATUS_ESTIMATED | TIDE_STATUS_PROJECTED));
  g_assert_false (tide_status_is_given (TIDE_STATUS_SUBSTITUTED | TIDE_STATUS_DERIVED));
  g_assert_true (tide_status_is_given (TIDE_STATUS_ESTIMATED));
  g_assert_cmpuint (tide_status_kind (0x3f), ==,
                    TIDE_STATUS_ESTIMATED | TIDE_STATUS_PROJECTED | TIDE_STATUS_DERIVED
                        | TIDE_STATUS_IMPUTED);
  g_assert_cmpint (tide_status_marked (0), ==, TIDE_MARKED_PLAIN);
  g_assert_cmpint (tide_status_marked (TIDE_STATUS_SUBSTITUTED), ==, TIDE_MARKED_HATCHED);
  g_assert_cmpint (tide_status_marked (TIDE_STATUS_SUBSTITUTED | TIDE_STATUS_PROJECTED), ==,
                   TIDE_MARKED_OUTLINED);
}

static void
test_names (void)
{
  g_autofree char *none = tide_status_to_string (0);
  g_autofree char *all = tide_status_to_string (0x3f);
  g_assert_cmpstr (none, ==, "observed");
  g_assert_cmpstr (all, ==, "missing;substituted;imputed;estimated;projected;derived");
}

/* A bound is turned round twice to itself, and rounds away from what it excludes. */
static void
test_qualifiers (void)
{
  for (int i = TIDE_QUALIFIER_EXACT; i <= TIDE_QUALIFIER_UNDER; i++)
    {
      const TideQualifierRow *row = tide_qualifier_row (i);
      g_assert_cmpint (tide_qualifier_row (row->opposite)->opposite, ==, i);
      g_assert_true (row->is_bound == ((int)row->opposite != i));
      g_assert_true (row->is_bound == (row->rounding != TIDE_ROUND_NEAREST));
    }
  g_assert_cmpint (tide_qualifier_row (TIDE_QUALIFIER_OVER)->rounding, ==, TIDE_ROUND_DOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status/rows", test_rows);
  g_test_add_func ("/status/told", test_told);
  g_test_add_func ("/status/uses", test_uses);
  g_test_add_func ("/status/names", test_names);
  g_test_add_func ("/qualifiers", test_qualifiers);
  return g_test_run ();
}
