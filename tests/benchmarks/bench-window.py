#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the process to the end of its first frame, beside an empty libadwaita window
with a header bar: rounds alternate, medians count, their ratio is judged, and how much later the
first chart is there, for which all datasets were read. Then a window left alone for ten seconds,
whose process must sleep through them, and its memory.

    bench-window.py TIDEMARK FIRST-FRAME EMPTY-WINDOW DATASETS-FOLDER
"""
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 21
RATIO_MAX = 1.2
READING_MAX = 0.3  # seconds from the first frame to the one with a chart
MEMORY_MAX = 160  # MB, resident
IDLE_SECONDS = 10
WAKE_UPS_MAX = 2  # of all threads: what the desktop may send
PATIENCE = 60


def seconds(command, env):
    """Of a program that ends with its first frame. Without a timeout: Python waits for one in steps
    of up to 50 ms, which would be what is measured."""
    start = time.perf_counter()
    subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def wake_ups(pid):
    """How often the threads of a process went to sleep of their own will."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status", encoding="ascii") as file:
            total += sum(int(line.split()[1]) for line in file
                         if line.startswith("voluntary_ctxt_switches"))
    return total


def memory(pid):
    """MB that are resident."""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def while_idle(program, env):
    """Wake-ups in ten seconds, the first ones that follow a whole second of rest, and memory."""
    process = subprocess.Popen([program], env=env, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class", "tidemark"],
                       check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
        end, before = time.monotonic() + PATIENCE, -1
        while (now := wake_ups(process.pid)) != before and time.monotonic() < end:
            before = now
            time.sleep(1)
        time.sleep(IDLE_SECONDS)
        return wake_ups(process.pid) - now, memory(process.pid)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def main():
    tidemark, first_frame, empty, datasets = map(os.path.abspath, sys.argv[1:5])
    env = os.environ | {"TIDEMARK_DATA": datasets, "LANG": "C.UTF-8", "GTK_A11Y": "none"}
    commands = {"frame": [first_frame], "chart": [first_frame, "chart"], "empty": [empty]}
    times = {name: [] for name in commands}
    for i in range(ROUNDS + 1):
        for name, command in commands.items():
            times[name].append(seconds(command, env))
    frame, chart, least = (statistics.median(row[1:]) for row in times.values())
    print(f"first frame: {frame * 1000:.0f} ms, with its chart {chart * 1000:.0f} ms, an empty "
          f"window {least * 1000:.0f} ms: {frame / least:.2f} and {chart / least:.2f} times")
    woken, resident = while_idle(tidemark, env)
    print(f"idle for {IDLE_SECONDS} s: {woken} wake-ups, {resident:.0f} MB")
    sys.exit(frame > RATIO_MAX * least or chart - frame > READING_MAX or woken > WAKE_UPS_MAX
             or resident > MEMORY_MAX)


main()
