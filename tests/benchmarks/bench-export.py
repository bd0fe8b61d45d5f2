#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of bars from the command line, from the start of the process to its end: against the
least that Pango and Cairo can do it with, against gnuplot, and with all that ships against the one
file that it needs. Rounds alternate; medians count, and only their ratios are judged.

    bench-export.py TIDEMARK-CLI MINIMAL-PANGO DATASETS-FOLDER
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 31
SKIPPED = 77

# (what is measured, against what, at most so many times)
LIMITS = [("png", "minimal-pango", 1.5), ("png", "gnuplot-png", 0.75), ("svg", "gnuplot-svg", 1.0),
          ("png", "one-file", 1.1)]

INDICATOR = "ai-private-investment"
LINK = f"{INDICATOR}?period=2024&chart=bars"

GNUPLOT = """
set terminal {terminal} size 1200,675
set output "{output}"
set style fill solid
set yrange [-0.5:11.5] reverse
unset key
set title "Private AI investment"
$bars << END
0 "United States" 109.1
1 "China" 9.3
2 "United Kingdom" 4.5
3 "Sweden" 4.3
4 "Canada" 2.9
5 "France" 2.6
6 "Germany" 2.0
7 "Israel" 1.4
8 "South Korea" 1.3
9 "India" 1.2
10 "Japan" 0.9
11 "Italy" 0.9
END
plot $bars using (0):1:(0):3:($1-0.4):($1+0.4):ytic(2) with boxxyerror, \\
     $bars using 3:1:3 with labels left offset 1,0
"""


def seconds(command, env):
    start = time.perf_counter()
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(commands):
    """Medians of each command's time, one round after the other; a first round is not counted."""
    times = {name: [] for name in commands}
    for i in range(ROUNDS + 1):
        for name, (command, env) in commands.items():
            taken = seconds(command, env)
            if i > 0:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def export(cli, datasets, output):
    """The command, and where it finds its datasets."""
    command = [cli, "export", LINK, "--size", "1200x675", "-o", output]
    return command, os.environ | {"TIDEMARK_DATA": str(datasets)}


def gnuplot(terminal, output):
    script = output.with_suffix(".gnuplot")
    script.write_text(GNUPLOT.format(terminal=terminal, output=output), encoding="utf-8")
    return ["gnuplot", script], os.environ


def folder_of_one(datasets, folder):
    """The indicator's file in its topic, and no other."""
    found = next(Path(datasets).rglob(f"{INDICATOR}.json"))
    topic = folder / "one" / found.parent.name
    topic.mkdir(parents=True)
    shutil.copy(found, topic)
    return folder / "one"


def main(cli, minimal, datasets):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        commands = {
            "png": export(cli, datasets, folder / "tidemark.png"),
            "svg": export(cli, datasets, folder / "tidemark.svg"),
            "one-file": export(cli, folder_of_one(datasets, folder), folder / "one.png"),
            "minimal-pango": ([minimal, folder / "minimal.png"], os.environ),
        }
        if shutil.which("gnuplot"):
            commands["gnuplot-png"] = gnuplot("pngcairo", folder / "gnuplot-png.png")
            commands["gnuplot-svg"] = gnuplot("svg", folder / "gnuplot-svg.svg")
        medians = measure(commands)
    for name, median in medians.items():
        print(f"{name:14} {1e3 * median:7.1f} ms")
    failed = False
    for name, other, limit in LIMITS:
        if other not in medians:
            continue
        ratio = medians[name] / medians[other]
        failed = failed or ratio > limit
        print(f"{name} against {other}: ratio {ratio:.2f}, at most {limit}")
    if not failed and "gnuplot-png" not in medians:
        print("gnuplot is not installed")
        return SKIPPED
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
