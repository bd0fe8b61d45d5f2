/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tidemark-cli: reads the command line, finds the command, gives back its exit code. Options stand
 * before or behind the command; a command refuses those that it has no use for. It must not know
 * what commands do.
 */
#define G_LOG_DOMAIN "tide-cli"

#include "tide-cli.h"
#include "tide-environment.h"

#include <signal.h>
#include <string.h>

typedef enum {
  OPTION_DATA = 1 << 0,
  OPTION_FORMAT = 1 << 1,
  OPTION_OUTPUT = 1 << 2,
  OPTION_SIZE = 1 << 3,
  OPTION_SCALE = 1 << 4,
  OPTION_THEME = 1 << 5,
  OPTION_PLAIN = 1 << 6,
  OPTION_STYLE = 1 << 7,
} Option;

#define OPTION_PICTURE (OPTION_SIZE | OPTION_SCALE | OPTION_THEME | OPTION_PLAIN)
#define N_OPTIONS 12
#define ANY_NUMBER G_MAXUINT
#define TERM_WIDTH 25

typedef struct {
  const char *name;
  const char *arguments; /* as the help names them */
  const char *summary;   /* NULL: the help does not show it */
  guint options;         /* Option flags: what it takes besides --lang */
  guint least, most;     /* arguments */
  TideExit (*run) (TideCli *self);
  void (*begin) (const TideCli *self); /* what can go on while the data are read; or NULL */
} Command;

/* A message that is translated where it is used. */
#define N_(message) (message)

static const Command commands[] = {
  { "list", "", N_ ("List topics and indicators"), OPTION_DATA | OPTION_FORMAT, 0, 0,
    tide_cli_list },
  { "show", "LINK", N_ ("Print the table behind a chart"), OPTION_DATA | OPTION_FORMAT, 1, 1,
    tide_cli_show },
  { "export", "LINK", N_ ("Write a chart to a file"),
    OPTION_DATA | OPTION_FORMAT | OPTION_OUTPUT | OPTION_PICTURE, 1, 1, tide_cli_export,
    tide_cli_export_begin },
  { "describe", "LINK", N_ ("Print a chart as a screen reader says it"), OPTION_DATA, 1, 1,
    tide_cli_describe },
  { "sentence", "LINK", N_ ("Print a sentence to paste, with its source"), OPTION_DATA, 1, 1,
    tide_cli_sentence },
  { "cite", "LINK", N_ ("Print the citation of a chart's sources"), OPTION_DATA | OPTION_STYLE, 1,
    1, tide_cli_cite },
  { "check", "FILE…", N_ ("Check datasets"), 0, 1, ANY_NUMBER, tide_cli_check },
  { "dump", "LINK", NULL, OPTION_DATA | OPTION_PICTURE, 1, 1, tide_cli_dump },
  { "gallery", "FOLDER", NULL, OPTION_DATA, 1, 1, tide_cli_gallery },
};

/* One option: how GOption reads it, and which flag a command takes it by (0: each command). */
typedef struct {
  const char *name;
  char letter;
  guint flag;
  GOptionArg form;
  gpointer target;
  const char *value;
  const char *summary;
} OptionRow;

static void
list_options (TideCli *self, OptionRow rows[N_OPTIONS])
{
  const OptionRow all[N_OPTIONS] = {
    { "data", 0, OPTION_DATA, G_OPTION_ARG_FILENAME_ARRAY, &self->data, "PATH",
      N_ ("Add a dataset, or a folder of datasets; can be repeated") },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &self->lang, "en|zh_CN",
      N_ ("Language; by default that of the environment") },
    { "format", 0, OPTION_FORMAT, G_OPTION_ARG_FILENAME, &self->format, "NAME",
      N_ ("list: text, json; show: text, csv, json; export: png, svg, pdf, csv") },
    { "output", 'o', OPTION_OUTPUT, G_OPTION_ARG_FILENAME, &self->output, "FILE",
      N_ ("Where to export to; “-” is standard output") },
    { "size", 0, OPTION_SIZE, G_OPTION_ARG_FILENAME, &self->size, "WxH",
      N_ ("Size of the picture; 1200x675 by default") },
    { "scale", 0, OPTION_SCALE, G_OPTION_ARG_FILENAME, &self->scale, "NUMBER",
      N_ ("Pixels of a PNG for one of the size; 1 by default") },
    { "theme", 0, OPTION_THEME, G_OPTION_ARG_FILENAME, &self->theme, "NAME",
      N_ ("light, dark, high-contrast or high-contrast-dark") },
    { "plain", 0, OPTION_PLAIN, G_OPTION_ARG_NONE, &self->plain, NULL,
      N_ ("Leave title and subtitle to the page around the picture") },
    { "style", 0, OPTION_STYLE, G_OPTION_ARG_FILENAME, &self->style, "NAME",
      N_ ("text, apa, gbt7714, bibtex or csl-json") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, NULL, N_ ("Show this help") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, NULL, N_ ("Show the version") },
    { NULL },
  };

  memcpy (rows, all, sizeof all);
}

static gboolean
is_given (const OptionRow *row)
{
  if (row->form == G_OPTION_ARG_NONE)
    return *(gboolean *)row->target;
  return *(gpointer *)row->target != NULL;
}

/* Fills @self and leaves in @argv what is no option. Without a locale of its own GOption cannot
 * speak the chosen language, so what it does not know is told by find_unknown(). */
static gboolean
parse_options (const OptionRow *rows, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GOptionEntry entries[N_OPTIONS] = { { NULL } };

  for (guint i = 0; rows[i].name != NULL; i++)
    {
      entries[i].long_name = rows[i].name;
      entries[i].short_name = rows[i].letter;
      entries[i].arg = rows[i].form;
      entries[i].arg_data = rows[i].target;
    }
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  return g_option_context_parse_strv (context, argv, NULL);
}

/* The first option that nobody knows; removes a "--" that ends them. NULL where there is none. */
static const char *
find_unknown (char **argv)
{
  for (char **at = argv + 1; *at != NULL; at++)
    {
      if (g_str_equal (*at, "--"))
        {
          g_free (*at);
          memmove (at, at + 1, sizeof *at * (g_strv_length (at + 1) + 1));
          return NULL;
        }
      if (**at == '-' && (*at)[1] != '\0')
        return *at;
    }
  return NULL;
}

static TideExit
read_language (TideCli *self)
{
  static const char *const codes[] = { "en", "zh_CN", NULL };
  int language;

  self->language = tide_environment_language ();
  if (self->lang == NULL)
    return TIDE_EXIT_OK;
  language = tide_cli_choice (self, "--lang", self->lang, codes);
  if (language < 0)
    return TIDE_EXIT_USAGE;
  self->language = language == 0 ? TIDE_LANGUAGE_EN : TIDE_LANGUAGE_ZH_CN;
  return TIDE_EXIT_OK;
}

static void
append_row (GString *text, const char *term, const char *summary)
{
  int space = MAX (TERM_WIDTH - (int)g_utf8_strlen (term, -1), 1);

  g_string_append_printf (text, "  %s%*s%s\n", term, space, "", summary);
}

static TideExit
print_help (const TideCli *self, const OptionRow *rows)
{
  TideLanguage language = self->language;
  g_autoptr (GString) text
      = g_string_new (tide_gettext (language, "Usage: tidemark-cli [OPTION…] COMMAND"));

  g_string_append_printf (text, "\n\n%s\n", tide_gettext (language, "Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *term = g_strjoin (" ", commands[i].name, commands[i].arguments, NULL);

      if (commands[i].summary != NULL)
        append_row (text, term, tide_gettext (language, commands[i].summary));
    }
  g_string_append_printf (text, "\n%s\n", tide_gettext (language, "Options:"));
  for (const OptionRow *row = rows; row->name != NULL; row++)
    {
      g_autofree char *letter
          = row->letter != 0 ? g_strdup_printf ("-%c, ", row->letter) : g_strdup ("");
      g_autofree char *term
          = g_strconcat (letter, "--", row->name, row->value != NULL ? " " : "", row->value, NULL);

      append_row (text, term, tide_gettext (language, row->summary));
    }
  g_string_append_printf (text, "\n%s\n",
                          tide_gettext (language,
                                        "A LINK is an indicator that “list” names, such as "
                                        "large-model-share, or a link that the program copied."));
  return tide_cli_print (self, text->str);
}

static const Command *
find_command (const TideCli *self, const char *name)
{
  if (name == NULL)
    {
      tide_cli_usage (
          self, tide_gettext (self->language, "No command given; “tidemark-cli --help” lists them"),
          NULL);
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  tide_cli_usage (
      self,
      tide_gettext (self->language, "Unknown command “{typed}”; “tidemark-cli --help” lists them"),
      "typed", name, NULL);
  return NULL;
}

/* Whether the command takes what was typed; tells what it does not take. */
static gboolean
fits (const TideCli *self, const Command *command, const OptionRow *rows)
{
  guint n = g_strv_length (self->arguments);

  for (const OptionRow *row = rows; row->name != NULL; row++)
    if (row->flag != 0 && (command->options & row->flag) == 0 && is_given (row))
      {
        /* Translators: a command, and an option that it has no use for */
        tide_cli_usage (self,
                        tide_gettext (self->language, "“{command}” takes no option --{option}"),
                        "command", command->name, "option", row->name, NULL);
        return FALSE;
      }
  if (n < command->least)
    /* Translators: a command, and its arguments, such as LINK */
    tide_cli_usage (self, tide_gettext (self->language, "“{command}” needs {arguments}"), "command",
                    command->name, "arguments", command->arguments, NULL);
  else if (n > command->most)
    /* Translators: a command, and what it has no use for */
    tide_cli_usage (self, tide_gettext (self->language, "“{command}” does not take “{typed}”"),
                    "command", command->name, "typed", self->arguments[command->most], NULL);
  else
    return TRUE;
  return FALSE;
}

static TideExit
run (TideCli *self, char ***argv)
{
  OptionRow rows[N_OPTIONS];
  g_autofree char *last = g_strdup ((*argv)[g_strv_length (*argv) - 1]);
  const Command *command;
  const char *unknown;

  list_options (self, rows);
  if (!parse_options (rows, argv))
    {
      self->language = tide_environment_language ();
      return tide_cli_usage (self, tide_gettext (self->language, "{option} needs a value"),
                             "option", last, NULL);
    }
  if (read_language (self) != TIDE_EXIT_OK)
    return TIDE_EXIT_USAGE;
  unknown = find_unknown (*argv);
  if (unknown != NULL)
    return tide_cli_usage (self, tide_gettext (self->language, "Unknown option {option}"), "option",
                           unknown, NULL);
  if (self->help)
    return print_help (self, rows);
  if (self->version)
    return tide_cli_print (self, "tidemark-cli " TIDE_VERSION);
  command = find_command (self, (*argv)[1]);
  if (command == NULL)
    return TIDE_EXIT_USAGE;
  self->arguments = *argv + 2;
  if (!fits (self, command, rows))
    return TIDE_EXIT_USAGE;
  if (command->begin != NULL)
    command->begin (self);
  if ((command->options & OPTION_DATA) != 0 && !tide_cli_open_catalog (self))
    return TIDE_EXIT_WRONG;
  return command->run (self);
}

static void
clear (TideCli *self)
{
  g_clear_pointer (&self->catalog, tide_catalog_unref);
  g_clear_pointer (&self->data, g_strfreev);
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->scale, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->style, g_free);
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) typed = g_strdupv (argv);
  TideCli self = { 0 };
  TideExit code;

  /* A reader that went away, or a file that may not grow, is an error to tell, not a silent end. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  code = argc > 0 ? run (&self, &typed) : TIDE_EXIT_USAGE;
  clear (&self);
  return code;
}
