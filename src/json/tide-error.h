/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with the outside world, as core sees it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDE_CORE_ERROR (tide_core_error_quark ())

typedef enum {
  TIDE_CORE_ERROR_READ,    /* a file that cannot be read */
  TIDE_CORE_ERROR_JSON,    /* text that is not RFC 8259 JSON within the limits */
  TIDE_CORE_ERROR_DATASET, /* JSON that is not a dataset; the message has one problem a line */
  TIDE_CORE_ERROR_LINK,    /* a link that cannot be read */
  TIDE_CORE_ERROR_UNKNOWN, /* an indicator, economy or period that no dataset has */
} TideCoreError;

GQuark tide_core_error_quark (void);

G_END_DECLS
