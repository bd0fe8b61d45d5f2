/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Gate and reader against json-glib's own parse of the same bytes, 200,000 figures, side by side in
 * one run: time as the median ratio of alternating rounds, peak memory each in a process of its
 * own. Prints the ratios; fails above 1.5.
 */
#include "tide-dataset.h"
#include "tide-gate.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define N_INDICATORS 20
#define N_ECONOMIES 200
#define N_YEARS 50
#define FIRST_YEAR 1975
#define N_ROUNDS 11
#define RATIO_MAX 1.5

typedef void (*Work) (GBytes *bytes);

static void
append_figures (GString *text, GRand *random)
{
  for (int year = FIRST_YEAR; year < FIRST_YEAR + N_YEARS; year++)
    {
      double value = g_rand_double_range (random, 0, 1000);
      const char *form = g_rand_int_range (random, 0, 20) == 0
                             ? "%s\"%d\": { \"value\": %.2f, \"qualifier\": \"about\" }"
                             : "%s\"%d\": %.2f";
      g_string_append_printf (text, form, year > FIRST_YEAR ? ", " : "", year, value);
    }
}

/* QAA, QAB, …: codes that users may give, so that the table of names plays no part. */
static void
append_code (GString *text, int i)
{
  g_string_append_printf (text, "\"Q%c%c\"", 'A' + i / 26, 'A' + i % 26);
}

static void
append_economies (GString *text)
{
  for (int i = 0; i < N_ECONOMIES; i++)
    {
      g_string_append (text, i > 0 ? ",\n    { \"code\": " : "\n    { \"code\": ");
      append_code (text, i);
      g_string_append_printf (
          text, ", \"kind\": \"national\", \"name\": { \"en\": \"Economy %d\" } }", i);
    }
}

static void
append_indicator (GString *text, int i, GRand *random)
{
  g_string_append_printf (text,
                          "%s\n    { \"id\": \"measure-%d\", \"title\": { \"en\": \"Measure\" }, "
                          "\"definition\": { \"en\": \"What it counts\", \"zh_CN\": \"统计口径\" "
                          "},\n      \"unit\": \"count\", \"decimals\": 2, \"direction\": "
                          "\"higher\", \"source\": \"source\", \"values\": {",
                          i > 0 ? "," : "", i);
  for (int economy = 0; economy < N_ECONOMIES; economy++)
    {
      g_string_append (text, economy > 0 ? ",\n        " : "\n        ");
      append_code (text, economy);
      g_string_append (text, ": { ");
      append_figures (text, random);
      g_string_append (text, " }");
    }
  g_string_append (text, " } }");
}

static GBytes *
make_dataset (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GString *text = g_string_new (
      "{ \"format\": \"tidemark-dataset\", \"version\": 1,\n  \"id\": \"large\", \"updated\": "
      "\"2026-11-23\", \"title\": { \"en\": \"Large\" },\n  \"sources\": [ { \"id\": \"source\", "
      "\"publisher\": { \"en\": \"P\" }, \"title\": { \"en\": \"T\" }, \"year\": \"2025\", "
      "\"url\": \"https://example.org/\", \"basis\": \"primary\" } ],\n  \"economies\": [");
  append_economies (text);
  g_string_append (text, " ],\n  \"indicators\": [");
  for (int i = 0; i < N_INDICATORS; i++)
    append_indicator (text, i, random);
  g_string_append (text, " ]\n}\n");
  return g_string_free_to_bytes (text);
}

static void
pass_gate (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideJson) json = tide_gate_check (bytes, "generated", TIDE_LANGUAGE_EN, &error);
  if (json == NULL)
    g_error ("%s", error->message);
}

static void
read_dataset (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TideJson) json = tide_gate_check (bytes, "generated", TIDE_LANGUAGE_EN, &error);
  g_autoptr (TideDataset) dataset
      = json != NULL ? tide_dataset_new_from_json (json, TIDE_LANGUAGE_EN, &error) : NULL;
  if (dataset == NULL)
    g_error ("%s", error->message);
}

static void
parse_alone (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, size, &error))
    g_error ("%s", error->message);
}

/* Of this process alone, so that others on the machine count less. */
static double
seconds_of (Work work, GBytes *bytes)
{
  struct timespec start, end;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &start);
  work (bytes);
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &end);
  return end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

static double
median (double *values)
{
  qsort (values, N_ROUNDS, sizeof *values, compare_doubles);
  return values[N_ROUNDS / 2];
}

/* A line of /proc/self/status, in KiB. */
static double
memory_line (const char *name)
{
  g_autofree char *status = NULL;
  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  const char *line = status ? strstr (status, name) : NULL;
  return line ? atof (line + strlen (name)) : 0;
}

/* How far the memory of a process rises above what it was, in KiB; writing 5 makes the kernel
 * forget the former peak. */
static double
peak_of (Work work, GBytes *bytes)
{
  int ends[2];
  double peak = 0;
  if (pipe (ends) != 0)
    g_error ("no pipe");
  pid_t child = fork ();
  if (child == 0)
    {
      FILE *reset = fopen ("/proc/self/clear_refs", "w");
      if (reset)
        {
          fputs ("5", reset);
          fclose (reset);
        }
      double before = memory_line ("VmRSS:");
      work (bytes);
      peak = memory_line ("VmHWM:") - before;
      _exit (write (ends[1], &peak, sizeof peak) == sizeof peak ? 0 : 1);
    }
  if (read (ends[0], &peak, sizeof peak) != sizeof peak)
    g_error ("the measured process failed");
  waitpid (child, NULL, 0);
  close (ends[0]);
  close (ends[1]);
  return peak;
}

int
main (void)
{
  g_autoptr (GBytes) bytes = make_dataset ();
  double size = g_bytes_get_size (bytes) / 1e6;
  double peak_ours = peak_of (read_dataset, bytes), peak_theirs = peak_of (parse_alone, bytes);
  double gate[N_ROUNDS], ours[N_ROUNDS], theirs[N_ROUNDS], ratios[N_ROUNDS];
  for (int i = 0; i < N_ROUNDS; i++)
    gate[i] = seconds_of (pass_gate, bytes);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      ours[i] = seconds_of (read_dataset, bytes);
      theirs[i] = seconds_of (parse_alone, bytes);
      ratios[i] = ours[i] / theirs[i];
    }

  double time_ratio = median (ratios), memory_ratio = peak_ours / peak_theirs;
  printf ("%d figures in %.1f MB\n", N_INDICATORS * N_ECONOMIES * N_YEARS, size);
  printf ("gate    %7.1f ms, %.0f MB/s\n", 1e3 * median (gate), size / median (gate));
  printf ("time    %7.1f ms against %.1f ms: ratio %.2f\n", 1e3 * median (ours),
          1e3 * median (theirs), time_ratio);
  printf ("memory  %7.1f MB against %.1f MB: ratio %.2f\n", peak_ours / 1e3, peak_theirs / 1e3,
          memory_ratio);
  return time_ratio <= RATIO_MAX && memory_ratio <= RATIO_MAX ? 0 : 1;
}
