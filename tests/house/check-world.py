#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of the whole world, an indicator a file, in format 2: each is read by the program
without a problem, says its licence and when it was read, and has its texts in both languages.

    check-world.py TIDEMARK-CLI FOLDER
"""
import json
import re
import subprocess
import sys
from pathlib import Path

INDICATORS, FIGURES = 110, 54_468
SHORT = {"en": 28, "zh_CN": 14}
HAN = re.compile(r"[\u3400-\u9fff]")
SPACED = re.compile(r"[\u3400-\u9fff] [0-9A-Za-z]|[0-9A-Za-z%] [\u3400-\u9fff]")


def texts_of(value, where):
    """Each text by language, with where it stands."""
    if isinstance(value, dict) and isinstance(value.get("en"), str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts_of(part, f"{where}.{key}")
    elif isinstance(value, list):
        for i, part in enumerate(value):
            yield from texts_of(part, f"{where}[{i}]")


def length(text, language):
    """Characters, or of Chinese those that are as wide as one Han character."""
    if language == "en":
        return len(text)
    return sum(1 if HAN.match(c) or ord(c) > 0x2000 else 0.5 for c in text)


def check_file(path, dataset, ids):
    indicator = dataset["indicators"][0]
    if path.stem != indicator["id"] or dataset["id"] != path.stem:
        yield f"{path}: is not called as its indicator"
    for source in dataset["sources"]:
        if not source.get("licence") or not source.get("accessed"):
            yield f"{path}: {source['id']} does not say its licence and when it was read"
    for where, text in texts_of(dataset, "dataset"):
        if not text.get("zh_CN"):
            yield f"{path}: {where} has no Chinese"
        elif SPACED.search(text["zh_CN"]):
            yield f"{path}: {where} sets a space beside a Han character"
    for language, most in SHORT.items():
        if length(indicator["short"][language], language) > most:
            yield f"{path}: the short title {indicator['short'][language]!r} is longer than {most}"
    for other in indicator.get("related", []):
        if other not in ids:
            yield f"{path}: related to {other}, which is not there"
    for key in ("say", "noun", "coverage", "comparable"):
        if key not in indicator:
            yield f"{path}: has no {key}"


def main(cli, folder):
    paths = sorted(path for path in Path(folder).glob("*/*.json") if path.name != "topic.json")
    datasets = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    ids = {path.stem for path in paths}
    problems = [problem for path, dataset in zip(paths, datasets) for problem in check_file(path, dataset, ids)]
    figures = sum(len(periods) for dataset in datasets for periods in dataset["indicators"][0]["values"].values())
    if (len(paths), figures) != (INDICATORS, FIGURES):
        problems.append(f"{folder}: {len(paths)} indicators and {figures} figures")
    for topic in sorted(Path(folder).glob("*/topic.json")):
        named = json.loads(topic.read_text(encoding="utf-8"))["topics"][0]["indicators"]
        there = sorted(path.stem for path in paths if path.parent == topic.parent)
        if sorted(named) != there:
            problems.append(f"{topic}: names others than lie beside it")
    told = subprocess.run([cli, "check", *map(str, paths)], capture_output=True, text=True)
    problems += told.stderr.splitlines()
    if told.returncode != 0 or told.stdout.count("no problems") != len(paths):
        problems.append(f"tidemark-cli check: exit {told.returncode}")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(paths)} files, {figures} figures, {len(problems)} to mend")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
