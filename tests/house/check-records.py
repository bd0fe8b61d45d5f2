#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That what a unit or a kind of chart is stands in its row alone: no source but the table names one,
and of a kind that and the file of what it does, so that a new unit costs one row, and a new kind a
row and a file.

    check-records.py SOURCE-FOLDER
"""
import re
import sys
from pathlib import Path

UNITS = "src/dataset/tide-unit.c"
UNIT_ASKED = re.compile(r'tide_unit_from_name \("|\bTIDE_UNIT_[A-Z0-9_]+')

KINDS = "src/dataset/tide-kind.c"
KIND_TABLES = {KINDS, "src/dataset/tide-kind.h", "src/chart/kinds/tide-kinds.c",
               "src/chart/kinds/tide-kinds.h"}

ROW = re.compile(r'\.name = "([^"]+)"')
CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:[^"\\]|\\.)*"', re.DOTALL)
STYLE = re.compile(r'css_class \(\w+, "[^"]*"\)')  # a style class may be called like a kind


def without_comments(text):
    return CODE.sub(lambda found: found[0] if found[0].startswith('"') else " ", text)


def rows_of(top, table):
    return ROW.findall((top / table).read_text(encoding="utf-8"))


def unit_namings(text, place, names):
    """What of @text names a unit: its name as data write it, or a way to one unit."""
    if place == UNITS:
        return
    for found in re.findall(r'"([^"\n]*)"', text):
        if found in names:
            yield f'the unit of "{found}", whose row is in {UNITS}'
    for found in UNIT_ASKED.findall(text):
        yield f"the unit of {found}, whose row is in {UNITS}"


def kind_namings(text, place, names):
    """What of @text names a kind that is not its own: in code, as data write it, or in a link."""
    for name in names:
        if place in KIND_TABLES or place == f"src/chart/kinds/tide-{name}.c":
            continue
        for found in re.findall(rf'\bTIDE_KIND_{name.upper()}\b|"{name}"|"[^"\n]*chart={name}\b'
                                rf'|\btide_{name}\b', text):
            yield f"the kind of {found}, whose row is in {KINDS}"


def main(top):
    top = Path(top)
    units, kinds = rows_of(top, UNITS), rows_of(top, KINDS)
    # A unit's name of one plain word is said of other things too.
    told = {name for name in units if "-" in name or name == "usd"}
    problems = []
    for path in sorted(top.glob("src/**/*.[ch]")):
        place = str(path.relative_to(top))
        text = STYLE.sub(" ", without_comments(path.read_text(encoding="utf-8")))
        for found in [*unit_namings(text, place, told), *kind_namings(text, place, kinds)]:
            problems.append(f"{place}: names {found}")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(units)} units and {len(kinds)} kinds, {len(problems)} to mend")
    return 1 if problems or not units or not kinds else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
