#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what passed and failed in Meson's logs, each case of a program that tells TAP, and says it
in one line. Fails if a test did, or if a log has none."""
import json
import re
import sys
from collections import Counter

CASE = re.compile(r"^(not )?ok\b(.*)$", re.MULTILINE)
GOOD = {"OK", "EXPECTEDFAIL", "SKIP"}


def count_cases(test):
    """How one test program went: its cases, or itself where it tells none."""
    cases = Counter()
    for failed, rest in CASE.findall(test.get("stdout", "")):
        if re.search(r"# *skip", rest, re.IGNORECASE):
            cases["skipped"] += 1
        else:
            cases["failed" if failed else "passed"] += 1
    if test["result"] not in GOOD and not cases["failed"]:
        cases["failed"] += 1
    if not cases:
        cases["skipped" if test["result"] == "SKIP" else "passed"] += 1
    return cases


def main(logs):
    total = Counter()
    ran_all = True
    for log in logs:
        try:
            with open(log, encoding="utf-8") as file:
                tests = [json.loads(line) for line in file]
        except FileNotFoundError:
            tests = []
        if not tests:
            print(f"{log}: no test ran", file=sys.stderr)
        ran_all = ran_all and bool(tests)
        for test in tests:
            total += count_cases(test)
    line = f"{total['passed']} passed, {total['failed']} failed"
    if total["skipped"]:
        line += f", {total['skipped']} skipped"
    print(line)
    return 0 if ran_all and total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
