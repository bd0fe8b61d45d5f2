#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of bars from the command line, from the start of the process to its end, against the
least that Pango and Cairo can do it with and against gnuplot. Rounds alternate; medians count, and
only their ratios are judged.

    bench-export.py TIDEMARK-CLI MINIMAL-PANGO DATASETS-FOLDER
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 31
RATIO_TO_MINIMAL = 1.5
RATIO_TO_GNUPLOT = 1.0
SKIPPED = 77

LINK = "ai-private-investment?period=2024"

GNUPLOT = """
set terminal pngcairo size 1200,675
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


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure(commands):
    """Medians of each command's time, one round after the other; a first round is not counted."""
    times = {name: [] for name in commands}
    for i in range(ROUNDS + 1):
        for name, command in commands.items():
            taken = seconds(command)
            if i > 0:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def judge(medians, other, limit):
    ratio = medians["tidemark-cli"] / medians[other]
    print(f"tidemark-cli against {other}: ratio {ratio:.2f}, at most {limit}")
    return ratio <= limit


def main(cli, minimal, datasets):
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "bars.gnuplot")
        with open(script, "w", encoding="utf-8") as file:
            file.write(GNUPLOT.format(output=os.path.join(folder, "gnuplot.png")))
        commands = {
            "tidemark-cli": [cli, "--data", datasets, "export", LINK, "--size", "1200x675",
                             "-o", os.path.join(folder, "tidemark.png")],
            "minimal-pango": [minimal, os.path.join(folder, "minimal.png")],
        }
        has_gnuplot = shutil.which("gnuplot") is not None
        if has_gnuplot:
            commands["gnuplot"] = ["gnuplot", script]
        medians = measure(commands)
    for name, median in medians.items():
        print(f"{name:14} {1e3 * median:7.1f} ms")
    passed = judge(medians, "minimal-pango", RATIO_TO_MINIMAL)
    if not has_gnuplot:
        print("gnuplot is not installed")
        return SKIPPED if passed else 1
    return 0 if judge(medians, "gnuplot", RATIO_TO_GNUPLOT) and passed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
