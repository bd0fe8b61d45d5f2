#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That what a unit is stands in its row alone: no source but the table of units names one, so that
a new unit costs one row.

    check-records.py SOURCE-FOLDER
"""
import re
import sys
from pathlib import Path

TABLE = "src/dataset/tide-unit.c"
ROW = re.compile(r'\.name = "([^"]+)"')
CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:[^"\\]|\\.)*"', re.DOTALL)
ASKED = re.compile(r'tide_unit_from_name \("|\bTIDE_UNIT_[A-Z0-9_]+')


def strings(text):
    return [found for found in CODE.findall(text) if found.startswith('"')]


def naming(text, names):
    """What of @text names a unit: its name as data write it, or a way to one unit."""
    found = [string for string in strings(text) if string[1:-1] in names]
    return found + ASKED.findall(text)


def main(top):
    top = Path(top)
    rows = ROW.findall((top / TABLE).read_text(encoding="utf-8"))
    # A name of one plain word is said of other things too.
    names = {name for name in rows if "-" in name or name == "usd"}
    problems = []
    for path in sorted([*top.glob("src/**/*.[ch]")]):
        place = str(path.relative_to(top))
        for found in naming(path.read_text(encoding="utf-8"), names) if place != TABLE else []:
            problems.append(f"{place}: names the unit of {found}, whose row is in {TABLE}")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(rows)} units, {len(problems)} to mend")
    return 1 if problems or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
