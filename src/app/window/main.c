/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tidemark, the window program.
 */
#define G_LOG_DOMAIN "tide-app"

#include "tide-application.h"
#include "tide-locale.h"

#include <signal.h>

int
main (int argc, char **argv)
{
  /* A file that may not grow is an error to tell, not the end. */
  signal (SIGXFSZ, SIG_IGN);
  TideLanguage language = tide_locale_start ();
  g_autoptr (TideApplication) application = tide_application_new (language);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
