/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Links that a test writes in place, read.
 */
#pragma once

#include "tide-query.h"
#include "tide-test.h"

G_BEGIN_DECLS

/* (transfer full) */
static inline TideQuery *
tide_test_query (const char *link)
{
  g_autoptr (GError) error = NULL;
  TideQuery *query = tide_query_parse (link, &error);
  g_assert_no_error (error);
  return query;
}

G_END_DECLS
