/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Licences of sources for people. An SPDX id is the same in every language; the terms that sources
 * which ship have in words, and no others, are known here in each. It must not know what a licence
 * allows.
 */
#define G_LOG_DOMAIN "tide-words"

#include "tide-licence.h"

#define NC_(context, message) message

static const char *const terms[] = {
  /* Translators: a licence; ids such as CC-BY-4.0 stay as they are */
  NC_ ("licence", "CC-BY-SA-4.0 for earlier editions; not read for 2025"),
  NC_ ("licence", "CC-BY-SA-4.0 or CC-BY-4.0 by edition"),
  NC_ ("licence", "Free to quote with credit"),
  NC_ ("licence", "IMF Copyright and Usage; not an open licence"),
  NC_ ("licence", "Not stated in the copy read"),
  NC_ ("licence", "Not stated in the copy read; single figures quoted with credit"),
  NC_ ("licence", "OECD terms (attribution)"),
  NC_ ("licence", "OECD.AI terms; Preqin data, not open"),
  NC_ ("licence", "US government work (public domain)"),
  NC_ ("licence", "US government work (public domain); counts derived from Scopus"),
  NC_ ("licence", "WIPO terms; earlier editions CC-BY-NC-ND-3.0-IGO"),
  NC_ ("licence", "© CB Insights"),
  NC_ ("licence", "© Hurun; figures quoted with credit"),
  NC_ ("licence", "© IFR; figures quoted with credit"),
  NC_ ("licence", "© IFR; single figures may be quoted with credit"),
};

const char *
tide_licence_text (const TideSource *source, TideLanguage language)
{
  if (source->licence == NULL)
    return "";
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (g_str_equal (source->licence, terms[i]))
      return tide_pgettext (language, "licence", terms[i]);
  return source->licence;
}
