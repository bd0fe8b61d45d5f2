/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window speaks Chinese, and sets it in Chinese forms, where no Chinese locale is generated.
 */
#include "tide-locale.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n.h>

static void
test_chinese (gconstpointer locale)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("LC_ALL", locale, TRUE);
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  g_unsetenv ("FC_LANG");
  g_assert_cmpint (tide_locale_start (), ==, TIDE_LANGUAGE_ZH_CN);
  g_assert_cmpstr (_ ("Undo"), ==, "撤销");
  FcStrSet *languages = FcGetDefaultLangs ();
  g_assert_true (FcStrSetMember (languages, (const FcChar8 *)"zh-cn"));
  FcStrSetDestroy (languages);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/locale/plain", "C.UTF-8", test_chinese);
  g_test_add_data_func ("/locale/not-generated", "zh_CN.NOT-THERE", test_chinese);
  return g_test_run ();
}
