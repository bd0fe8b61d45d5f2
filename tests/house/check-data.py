#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped datasets must hold beyond their format: how much, an indicator a file that is
called as it, in both languages, each figure with its source, each source with its licence, the first
view of each topic, and for whom there is how much.

    check-data.py TIDEMARK-CLI DATASETS-FOLDER
"""
import re
import subprocess
import sys

from shipped import Shipped, figures

INDICATORS, FIGURES = 110, 54_468
LANGUAGES = {"en", "zh_CN"}
SHORT = {"en": 28, "zh_CN": 14}
HAN = re.compile(r"[\u3400-\u9fff]")
SPACED = re.compile(r"[\u3400-\u9fff] [0-9A-Za-z]|[0-9A-Za-z%] [\u3400-\u9fff]")

# topic → the first indicator, how it is drawn and what it shows: economy → value.
FIRST_VIEWS = {
    "share": ("large-model-share", "bars", "2024", {"USA": 44, "CHN": 36}),
    "innovation": ("genai-patent-families", "bars", "2014/2023", {"CHN": 38210, "USA": 6276}),
    "unicorns": ("ai-unicorns", "bars", "2024-Q1", {"USA": 120, "CHN": 71}),
    "workforce": ("robot-density", "bars", "2023", {"KOR": 1012, "CHN": 470}),
}

# Readers of these find this many indicators beside those for reference.
READERS, LEAST_FOR_READERS = ("BRA", "KEN", "POL", "IDN"), 30


def texts(node, path):
    """Each text for people in a dataset, with where it stands."""
    if isinstance(node, dict):
        if isinstance(node.get("en"), str):
            yield path, {key: value for key, value in node.items() if key not in ("kind", "digits")}
        for key, value in node.items():
            yield from texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, f"{path}/{index}")


def check_texts(path, dataset):
    for where, text in texts(dataset, path.name):
        if set(text) != LANGUAGES or not all(text.values()):
            yield f"{where}: is not in each of {', '.join(sorted(LANGUAGES))}"
        elif SPACED.search(text["zh_CN"]):
            yield f"{where}: sets a space beside a Han character"


def length(text, language):
    """Characters, or of Chinese those that are as wide as one Han character."""
    if language == "en":
        return len(text)
    return sum(1 if HAN.match(c) or ord(c) > 0x2000 else 0.5 for c in text)


def check_file(path, dataset):
    indicator, = dataset["indicators"]
    if not path.stem == indicator["id"] == dataset["id"]:
        yield f"{path}: is not called as its indicator"
    for key in ("say", "noun", "coverage", "comparable", "short", "keywords"):
        if key not in indicator:
            yield f"{path}: has no {key}"
    for language, most in SHORT.items():
        if length(indicator["short"][language], language) > most:
            yield f"{path}: the short title {indicator['short'][language]!r} is longer than {most}"


def check_sources(path, dataset):
    known = {source["id"] for source in dataset["sources"]}
    used = set()
    for indicator in dataset["indicators"]:
        for economy, period, figure in figures(indicator):
            source = figure.get("source", indicator.get("source"))
            used.add(source)
            if source not in known:
                yield f"{path.name}: {indicator['id']} {economy} {period} has no source"
    for source in sorted(known - used):
        yield f"{path.name}: nothing is from the source {source}"
    for source in dataset["sources"]:
        if not source.get("licence") or not source.get("accessed"):
            yield f"{path.name}: {source['id']} does not say its licence and when it was read"


def check_links(shipped):
    """That what is named is there."""
    for indicator in shipped.indicators.values():
        for other in indicator.get("related", []):
            if other not in shipped.indicators or other == indicator["id"]:
                yield f"{indicator['id']} is related to {other}, which is not there"
    for topic in shipped.topics.values():
        named = topic["indicators"] + sum((note["indicators"] for note in topic["notes"]), [])
        for other in named:
            if other not in shipped.indicators:
                yield f"topic {topic['id']} names {other}, which is not there"
        for source in sum((note["sources"] for note in topic["notes"]), []):
            if source not in shipped.sources:
                yield f"topic {topic['id']} names the source {source}, which is not there"
        there = sorted(path.stem for path in shipped.paths if path.parent.name == topic["id"])
        if sorted(topic["indicators"]) != there:
            yield f"topic {topic['id']}: names others than lie in its folder"
    for retired in shipped.topics_file["retired"]:
        if retired["id"] in shipped.indicators or retired["by"] not in shipped.indicators:
            yield f"{retired['id']} is not retired, or {retired['by']} is not there"
    for source, wordings in shipped.sources.items():
        if len(wordings) > 1:
            yield f"the source {source} is told in {len(wordings)} ways"


def check_first_view(topic, indicators):
    first, chart, period, shown = FIRST_VIEWS[topic["id"]]
    if topic["indicators"][0] != first:
        yield f"{topic['id']}: begins with {topic['indicators'][0]}, not {first}"
        return
    default = indicators[first]["default"]
    if (default.get("chart"), default.get("period")) != (chart, period):
        yield f"{first}: its first view is not {chart} of {period}"
    values = {(economy, at): figure["value"] for economy, at, figure in figures(indicators[first])}
    for economy, value in shown.items():
        if economy not in default["countries"]:
            yield f"{first}: {economy} is not selected in its first view"
        if values.get((economy, period)) != value:
            yield f"{first}: {economy} {period} is {values.get((economy, period))}, not {value}"


def check_readers(shipped):
    listed = set(sum((topic["indicators"] for topic in shipped.topics.values()), []))
    for reader in READERS:
        n = sum(reader in shipped.indicators[id]["values"] for id in listed)
        if n < LEAST_FOR_READERS:
            yield f"{reader} is in {n} indicators; at least {LEAST_FOR_READERS}"


def check_read(cli, paths):
    """That the program reads them without a word."""
    told = subprocess.run([cli, "check", *map(str, paths)], capture_output=True, text=True)
    yield from told.stderr.splitlines()
    if told.returncode != 0 or told.stdout.count("no problems") != len(paths):
        yield f"tidemark-cli check: exit {told.returncode}"


def main(cli, folder):
    shipped = Shipped(folder)
    problems = [*check_texts(shipped.topics_path, shipped.topics_file), *check_links(shipped)]
    for path, dataset in shipped.datasets.items():
        problems += [*check_file(path, dataset), *check_texts(path, dataset), *check_sources(path, dataset)]
    for missing in sorted(FIRST_VIEWS.keys() - shipped.topics.keys()):
        problems.append(f"no topic {missing}")
    for topic in FIRST_VIEWS.keys() & shipped.topics.keys():
        problems += check_first_view(shipped.topics[topic], shipped.indicators)
    problems += [*check_readers(shipped), *check_read(cli, [shipped.topics_path, *shipped.paths])]
    n_figures = sum(len(list(figures(indicator))) for indicator in shipped.indicators.values())
    if (len(shipped.indicators), n_figures) != (INDICATORS, FIGURES):
        problems.append(f"{len(shipped.indicators)} indicators and {n_figures} figures, "
                        f"not {INDICATORS} and {FIGURES}")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(shipped.indicators)} indicators, {n_figures} figures, {len(problems)} to mend")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
