#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the shipped datasets must hold beyond their format: how much, in both languages, each figure
with its source, and the first view of each topic.

    check-data.py DATASETS-FOLDER
"""
import json
import sys
from pathlib import Path

LEAST_INDICATORS = 70
LEAST_FIGURES = 5000
LANGUAGES = {"en", "zh_CN"}

# topic → the first indicator, how it is drawn and what it shows: economy → value.
FIRST_VIEWS = {
    "share": ("large-model-share", "bars", "2024", {"USA": 44, "CHN": 36}),
    "innovation": ("genai-patent-families", "bars", "2014/2023", {"CHN": 38210, "USA": 6276}),
    "unicorns": ("ai-unicorns", "bars", "2024-Q1", {"USA": 120, "CHN": 71}),
    "workforce": ("robot-density", "bars", "2023", {"KOR": 1012, "CHN": 470}),
}


def texts(node, path):
    """Each text for people in a dataset, with where it stands."""
    if isinstance(node, dict):
        if "en" in node:
            yield path, node
        for key, value in node.items():
            yield from texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, f"{path}/{index}")


def figures(indicator):
    for economy, row in indicator["values"].items():
        for period, figure in row.items():
            yield economy, period, figure if isinstance(figure, dict) else {"value": figure}


def check_texts(name, dataset):
    for path, text in texts(dataset, name):
        if set(text) != LANGUAGES or not all(text.values()):
            yield f"{path}: is not in each of {', '.join(sorted(LANGUAGES))}"


def check_sources(name, dataset):
    known = {source["id"] for source in dataset["sources"]}
    used = set()
    for indicator in dataset["indicators"]:
        for economy, period, figure in figures(indicator):
            source = figure.get("source", indicator.get("source"))
            used.add(source)
            if source not in known:
                yield f"{name}: {indicator['id']} {economy} {period} has no source"
    for topic in dataset.get("topics", []):
        for note in topic.get("notes", []):
            used.update(note.get("sources", []))
    for source in sorted(known - used):
        yield f"{name}: nothing is from the source {source}"


def check_links(name, dataset, indicators):
    """That indicators which are named are there."""
    for indicator in dataset["indicators"]:
        for other in indicator.get("related", []):
            if other not in indicators or other == indicator["id"]:
                yield f"{name}: {indicator['id']} is related to {other}, which is not there"
    for topic in dataset.get("topics", []):
        for other in topic["indicators"] + sum((n.get("indicators", []) for n in topic.get("notes", [])), []):
            if other not in indicators:
                yield f"{name}: topic {topic['id']} names {other}, which is not there"


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


def main(folder):
    datasets = {path.name: json.loads(path.read_text(encoding="utf-8"))
                for path in sorted(Path(folder).glob("*.json"))}
    indicators = {indicator["id"]: indicator for dataset in datasets.values()
                  for indicator in dataset["indicators"]}
    topics = {topic["id"]: topic for dataset in datasets.values()
              for topic in dataset.get("topics", [])}
    n_figures = sum(len(list(figures(indicator))) for indicator in indicators.values())
    problems = []
    for name, dataset in datasets.items():
        problems += check_texts(name, dataset)
        problems += check_sources(name, dataset)
        problems += check_links(name, dataset, indicators)
    for missing in sorted(FIRST_VIEWS.keys() - topics.keys()):
        problems.append(f"no topic {missing}")
    for topic in FIRST_VIEWS.keys() & topics.keys():
        problems += check_first_view(topics[topic], indicators)
    if len(indicators) < LEAST_INDICATORS:
        problems.append(f"{len(indicators)} indicators; at least {LEAST_INDICATORS}")
    if n_figures < LEAST_FIGURES:
        problems.append(f"{n_figures} figures; at least {LEAST_FIGURES}")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(indicators)} indicators, {n_figures} figures, {len(problems)} to mend")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
