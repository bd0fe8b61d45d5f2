/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filling patterns with named slots, and checking those that come from files. Whatever the pattern,
 * it is read once from start to end. It must not know what slots there are, or what they are about.
 */
#define G_LOG_DOMAIN "tide-language"

#include "tide-pattern.h"

#include <string.h>

#define SHOWN_MAX 32 /* characters of a broken pattern that a problem quotes */

/* A pair of braces and what is in them. */
typedef struct {
  char *slot; /* the slot, or what decides a choice; NULL where the pattern does not say */
  char *one;  /* (nullable) of a choice */
  char *many; /* (nullable) */
} Hole;

static void
hole_clear (Hole *self)
{
  g_free (self->slot);
  g_free (self->one);
  g_free (self->many);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hole, hole_clear)

/* The slots that a call names, one after the other, and what makes all else. */
typedef struct {
  GPtrArray *names;
  GPtrArray *texts;
  TideSlotFunc text_of; /* (nullable) */
  gconstpointer data;
} Given;

static gboolean
is_name (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]) && !g_ascii_isdigit (text[i]) && strchr ("-_", text[i]) == NULL)
      return FALSE;
  return length > 0;
}

/* The brace that closes @open; NULL where there is none before the next one opens. */
static const char *
find_close (const char *open)
{
  const char *close = strpbrk (open + 1, "{}");
  return close != NULL && *close == '}' ? close : NULL;
}

/* FALSE where what is between the braces is neither a slot nor a choice of two. */
static gboolean
read_hole (const char *open, const char *close, Hole *hole)
{
  const char *start = open + 1;
  const char *bar = memchr (start, '|', close - start);
  if (bar == NULL)
    {
      hole->slot = g_strndup (start, close - start);
      return is_name (start, close - start);
    }
  const char *colon = memchr (start, ':', bar - start);
  if (colon != NULL && is_name (start, colon - start))
    {
      hole->slot = g_strndup (start, colon - start);
      start = colon + 1;
    }
  hole->one = g_strndup (start, bar - start);
  hole->many = g_strndup (bar + 1, close - bar - 1);
  return strchr (hole->many, '|') == NULL;
}

/* What decides a choice that does not name it. */
static const char *
find_decider (const char *pattern)
{
  return strstr (pattern, "{value}") != NULL ? "value" : "n";
}

/* NULL where there is no such slot. (transfer full) */
static char *
slot_text (const char *name, const Given *given)
{
  for (guint i = 0; i < given->names->len; i++)
    if (strcmp (given->names->pdata[i], name) == 0)
      return g_strdup (given->texts->pdata[i]);
  return given->text_of != NULL ? given->text_of (name, given->data) : NULL;
}

/* FALSE where there is no such slot. */
static gboolean
append_hole (GString *text, const Hole *hole, const char *decider, const Given *given)
{
  g_autofree char *found = slot_text (hole->slot != NULL ? hole->slot : decider, given);
  if (found == NULL)
    return FALSE;
  const char *chosen = strcmp (found, "1") == 0 ? hole->one : hole->many;
  g_string_append (text, hole->one != NULL ? chosen : found);
  return TRUE;
}

static char *
fill (TideLanguage language, const char *pattern, const Given *given)
{
  g_return_val_if_fail (pattern != NULL, NULL);
  g_autoptr (GString) text = g_string_sized_new (strlen (pattern) * 2);
  const char *decider = find_decider (pattern);
  const char *at = pattern;
  for (const char *open; (open = strchr (at, '{')) != NULL;)
    {
      const char *close = find_close (open);
      g_auto (Hole) hole = { NULL, NULL, NULL };
      g_string_append_len (text, at, open - at);
      at = close != NULL ? close + 1 : open + 1;
      if (close != NULL && read_hole (open, close, &hole)
          && append_hole (text, &hole, decider, given))
        continue;
      g_critical ("nothing fills “%.*s” of “%s”", (int)(at - open), open, pattern);
      g_string_append_len (text, open, at - open);
    }
  g_string_append (text, at);
  return tide_language_close_up (language, text->str);
}

/* Fills with what @text_of makes, but for @slots, the caller's own, and @n where that is a text. */
static char *
fill_given (TideLanguage language, const char *pattern, TideSlotFunc text_of, gconstpointer data,
            const char *n, va_list slots)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  for (char *name; (name = va_arg (slots, char *)) != NULL;)
    {
      g_ptr_array_add (names, name);
      g_ptr_array_add (texts, va_arg (slots, char *));
    }
  if (n != NULL)
    {
      g_ptr_array_add (names, (char *)"n");
      g_ptr_array_add (texts, (char *)n);
    }
  return fill (language, pattern, &(Given){ names, texts, text_of, data });
}

char *
tide_pattern_fill_valist (TideLanguage language, const char *pattern, va_list slots)
{
  return fill_given (language, pattern, NULL, NULL, NULL, slots);
}

char *
tide_pattern_fill_by (TideLanguage language, const char *pattern, TideSlotFunc text_of,
                      gconstpointer data, va_list own)
{
  return fill_given (language, pattern, text_of, data, NULL, own);
}

char *
tide_pattern_fill (TideLanguage language, const char *pattern, ...)
{
  va_list slots;
  va_start (slots, pattern);
  char *text = tide_pattern_fill_valist (language, pattern, slots);
  va_end (slots);
  return text;
}

char *
tide_pattern_count (TideLanguage language, const char *pattern, guint n, ...)
{
  g_autofree char *number = tide_language_count (n);
  va_list slots;
  va_start (slots, n);
  char *text = fill_given (language, pattern, NULL, NULL, number, slots);
  va_end (slots);
  return text;
}

/* @length bytes from @start, whole characters of them, and not too many. (transfer full) */
static char *
quote (const char *start, gsize length)
{
  g_autofree char *all = g_strndup (start, length);
  g_autofree char *valid = g_utf8_make_valid (all, -1);
  if (g_utf8_strlen (valid, -1) <= SHOWN_MAX)
    return g_steal_pointer (&valid);
  g_autofree char *cut = g_utf8_substring (valid, 0, SHOWN_MAX);
  return g_strconcat (cut, "…", NULL);
}

static char *
unknown_text (TideLanguage language, const char *slot, const char *const *slots)
{
  g_autofree char *known = g_strjoinv ("}, {", (char **)slots);
  g_autofree char *wanted = g_strconcat ("{", known, "}", NULL);
  g_autofree char *shown = quote (slot, strlen (slot));
  g_autofree char *found = g_strconcat ("{", shown, "}", NULL);
  /* Translators: a sentence has slots in braces; {wanted} are those there are, {found} is another
   */
  return tide_pattern_fill (language,
                            tide_gettext (language, "expected one of {wanted}, found {found}"),
                            "wanted", wanted, "found", found, NULL);
}

/* What is wrong with the braces from @open to before @end; NULL for nothing. (transfer full) */
static char *
hole_problem (TideLanguage language, const char *open, const char *close, const char *decider,
              const char *const *slots)
{
  g_auto (Hole) hole = { NULL, NULL, NULL };
  if (!read_hole (open, close, &hole))
    {
      g_autofree char *shown = quote (open, close + 1 - open);
      /* Translators: a sentence has slots in braces */
      const char *message = tide_gettext (
          language, "expected a slot or a choice of two in braces, found “{found}”");
      return tide_pattern_fill (language, message, "found", shown, NULL);
    }
  const char *slot = hole.slot != NULL ? hole.slot : decider;
  return g_strv_contains (slots, slot) ? NULL : unknown_text (language, slot, slots);
}

static char *
brace_problem (TideLanguage language, const char *brace)
{
  g_autofree char *shown = quote (brace, strlen (brace));
  /* Translators: a sentence has slots in braces; one of a pair is missing */
  return tide_pattern_fill (language,
                            tide_gettext (language, "expected braces in pairs, found “{found}”"),
                            "found", shown, NULL);
}

static char *
find_problem (TideLanguage language, const char *pattern, const char *const *slots)
{
  const char *decider = find_decider (pattern);
  for (const char *at = pattern; (at = strpbrk (at, "{}")) != NULL;)
    {
      const char *close = *at == '{' ? find_close (at) : NULL;
      if (close == NULL)
        return brace_problem (language, at);
      char *problem = hole_problem (language, at, close, decider, slots);
      if (problem != NULL)
        return problem;
      at = close + 1;
    }
  return NULL;
}

gboolean
tide_pattern_check (TideLanguage language, const char *pattern, const char *const *slots,
                    char **problem)
{
  g_return_val_if_fail (pattern != NULL && slots != NULL, FALSE);
  g_autofree char *found = find_problem (language, pattern, slots);
  gboolean sound = found == NULL;
  if (problem != NULL)
    *problem = g_steal_pointer (&found);
  return sound;
}
