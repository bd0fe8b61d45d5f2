/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * English is set in Latin forms and Chinese in Han forms in one process, whichever of the two
 * families that the program is packaged with is there. The one test that needs particular fonts;
 * it is skipped where they are not installed.
 */
#include "tide-line.h"
#include "tide-paint.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#define LATIN "Open Sans"
#define HAN "Noto Sans CJK SC"
#define BOTH LATIN ", " HAN

/* What both systems write, and how wide each may be in em. */
typedef struct {
  const char *text;
  double latin_most; /* in English */
} Sign;

static const Sign signs[] = { { "’", 0.35 }, { "‘", 0.35 }, { "“", 0.6 },  { "”", 0.6 },
                              { "·", 0.5 },  { "–", 0.6 },  { "…", 1.15 }, { "—", 1.01 } };

/* What fontconfig says of fonts on this system, from before any test chose fewer. */
static FcConfig *installed;

/* The rules of the system, so that they are met, and the files of @families alone. NULL, and the
 * test is skipped, where one is not installed. */
static FcConfig *
config_of (const char *families)
{
  static const char rules[]
      = "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>"
        "<fontconfig><include ignore_missing='yes'>/etc/fonts/conf.d</include>"
        "</fontconfig>";
  g_auto (GStrv) names = g_strsplit (families, ", ", -1);
  FcConfig *config = FcConfigCreate ();

  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *)rules, FcTrue);
  for (char **name = names; *name != NULL; name++)
    {
      FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, *name, NULL);
      FcObjectSet *wanted = FcObjectSetBuild (FC_FILE, NULL);
      FcFontSet *found = FcFontList (installed, pattern, wanted);

      if (found->nfont == 0)
        g_clear_pointer (&config, FcConfigDestroy);
      for (int i = 0; config != NULL && i < found->nfont; i++)
        {
          FcChar8 *file;

          g_assert_cmpint (FcPatternGetString (found->fonts[i], FC_FILE, 0, &file), ==,
                           FcResultMatch);
          g_assert_true (FcConfigAppFontAddFile (config, file));
        }
      FcFontSetDestroy (found);
      FcObjectSetDestroy (wanted);
      FcPatternDestroy (pattern);
      if (config == NULL)
        {
          g_autofree char *message = g_strdup_printf ("no %s is installed", *name);

          g_test_skip (message);
          return NULL;
        }
    }
  return config;
}

/* From now on the process has these fonts and no others. FALSE: skipped. */
static gboolean
have_only (const char *families)
{
  FcConfig *config = config_of (families);

  if (config == NULL)
    return FALSE;
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (pango_cairo_font_map_get_default ()), config);
  FcConfigDestroy (config);
  return TRUE;
}

static double
width_of (TideLanguage language, const char *text, TideWeight weight)
{
  g_autoptr (TideMeasure) measure = tide_pango_measure_new (language);
  double width, ascent, descent;

  measure->extents (measure, text, 1, weight, &width, &ascent, &descent);
  return width;
}

/* How much wider a text of @language gets by a sign in it. */
static double
width_within (TideLanguage language, const char *before, const char *sign, const char *after,
              TideWeight weight)
{
  g_autofree char *with = g_strconcat (before, sign, after, NULL);
  g_autofree char *without = g_strconcat (before, after, NULL);

  return width_of (language, with, weight) - width_of (language, without, weight);
}

static void
test_english (gconstpointer families)
{
  if (!have_only (families))
    return;
  for (TideWeight weight = TIDE_WEIGHT_NORMAL; weight <= TIDE_WEIGHT_BOLD; weight++)
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      {
        double width = width_within (TIDE_LANGUAGE_EN, "H", signs[i].text, "H", weight);

        g_test_message ("“%s” is %.3f em wide", signs[i].text, width);
        g_assert_cmpfloat (width, >, 0.1);
        g_assert_cmpfloat (width, <=, signs[i].latin_most);
      }
}

static void
test_chinese (gconstpointer families)
{
  if (!have_only (families))
    return;
  for (TideWeight weight = TIDE_WEIGHT_NORMAL; weight <= TIDE_WEIGHT_BOLD; weight++)
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      if (!g_str_equal (signs[i].text, "–")) /* which Chinese does not have */
        g_assert_cmpfloat_with_epsilon (
            width_within (TIDE_LANGUAGE_ZH_CN, "国", signs[i].text, "国", weight), 1, 1e-3);
}

/* The middle of an ellipsis over the base line, in em: Latin dots stand on it, Han dots in the
 * middle of their square. */
static double
height_of_dots (TideLanguage language, TideWeight weight)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (TideTypeface) typeface = tide_typeface_new (language);
  g_autoptr (TideLine) line = tide_line_new (typeface, "…", weight);
  double top, bottom;

  tide_line_path (line, cr);
  cairo_path_extents (cr, NULL, &top, NULL, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return -(top + bottom) / 2 / TIDE_LINE_SIZE;
}

static void
test_dots (gconstpointer families)
{
  if (!have_only (families))
    return;
  for (TideWeight weight = TIDE_WEIGHT_NORMAL; weight <= TIDE_WEIGHT_BOLD; weight++)
    {
      g_assert_cmpfloat (height_of_dots (TIDE_LANGUAGE_EN, weight), <, 0.15);
      g_assert_cmpfloat (height_of_dots (TIDE_LANGUAGE_ZH_CN, weight), >, 0.25);
    }
}

/* A Han family that is there too changes nothing in English, nor a Latin one in Chinese. */
static void
test_first (void)
{
  static const char *const alone[TIDE_N_LANGUAGES] = { LATIN, HAN };
  const char *text = "the world’s AI “models”, 36%";
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    {
      double width;

      if (!have_only (BOTH))
        return;
      width = width_of (language, text, TIDE_WEIGHT_NORMAL);
      if (!have_only (alone[language]))
        return;
      g_assert_cmpfloat (width_of (language, text, TIDE_WEIGHT_NORMAL), ==, width);
    }
}

/* Whichever was asked for last, the other is as it was. */
static void
test_both (void)
{
  const char *text = "A “’” 国“’”国";
  double english, chinese;

  if (!have_only (BOTH))
    return;
  english = width_of (TIDE_LANGUAGE_EN, text, TIDE_WEIGHT_NORMAL);
  chinese = width_of (TIDE_LANGUAGE_ZH_CN, text, TIDE_WEIGHT_NORMAL);
  g_assert_cmpfloat (chinese, >, english + 3);
  g_assert_cmpfloat (width_of (TIDE_LANGUAGE_EN, text, TIDE_WEIGHT_NORMAL), ==, english);
  g_assert_cmpfloat (width_of (TIDE_LANGUAGE_ZH_CN, text, TIDE_WEIGHT_NORMAL), ==, chinese);
}

/* "the world’s", a title that is not translated, in a Chinese picture. */
static void
test_latin_word (gconstpointer families)
{
  if (!have_only (families))
    return;
  g_assert_cmpfloat (width_within (TIDE_LANGUAGE_ZH_CN, "国world", "’", "s", TIDE_WEIGHT_NORMAL),
                     <=, 0.35);
}

/* Columns of figures stand under each other. */
static void
test_digits (gconstpointer families)
{
  if (!have_only (families))
    return;
  for (int language = 0; language < TIDE_N_LANGUAGES; language++)
    for (TideWeight weight = TIDE_WEIGHT_NORMAL; weight <= TIDE_WEIGHT_BOLD; weight++)
      g_assert_cmpfloat_with_epsilon (width_of (language, "1111", weight),
                                      width_of (language, "0846", weight), 1e-3);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  installed = FcInitLoadConfigAndFonts ();
  g_test_add_data_func ("/fonts/english/both", BOTH, test_english);
  g_test_add_data_func ("/fonts/english/no-han", LATIN, test_english);
  g_test_add_data_func ("/fonts/english/no-latin", HAN, test_english);
  g_test_add_data_func ("/fonts/chinese/both", BOTH, test_chinese);
  g_test_add_data_func ("/fonts/chinese/no-latin", HAN, test_chinese);
  g_test_add_data_func ("/fonts/dots/both", BOTH, test_dots);
  g_test_add_data_func ("/fonts/dots/no-latin", HAN, test_dots);
  g_test_add_func ("/fonts/first", test_first);
  g_test_add_func ("/fonts/both-in-one", test_both);
  g_test_add_data_func ("/fonts/latin-word/both", BOTH, test_latin_word);
  g_test_add_data_func ("/fonts/latin-word/no-latin", HAN, test_latin_word);
  g_test_add_data_func ("/fonts/digits/both", BOTH, test_digits);
  g_test_add_data_func ("/fonts/digits/no-han", LATIN, test_digits);
  g_test_add_data_func ("/fonts/digits/no-latin", HAN, test_digits);
  status = g_test_run ();
  FcConfigDestroy (installed);
  return status;
}
