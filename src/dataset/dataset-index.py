#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the index of the shipped datasets, which tide-reader-heads.c reads: of each indicator what
lists and searches need, without its figures. A dataset that is more than one indicator of the table
of names has no head there, and is read itself.

    dataset-index.py DATASETS-FOLDER ECONOMIES OUTPUT DEPFILE
"""
import json
import sys
from pathlib import Path

VERSION = 1
DEFAULT_CHART = "bars"  # tide_kind_fallback()
KINDS = ("national", "subnational", "aggregate")


def figures(indicator):
    """Each figure: economy, period, its source."""
    for economy, row in indicator["values"].items():
        for period, figure in row.items():
            if figure is not None:
                own = figure.get("source") if isinstance(figure, dict) else None
                yield economy, period, own or indicator["source"]


def sources(dataset, indicator, used):
    """The indicator's own, then the others of its figures."""
    own_first = sorted(dataset["sources"], key=lambda source: source["id"] != indicator["source"])
    return [{key: source[key] for key in ("id", "publisher", "title", "year", "url")}
            for source in own_first if source["id"] in used | {indicator["source"]}]


def head(dataset, size, kinds):
    indicator, = dataset["indicators"]
    economies, periods, used = (set(column) for column in zip(*figures(indicator)))
    places = [kinds[economy] for economy in economies]
    texts = {key: indicator[key] for key in ("title", "short", "definition", "keywords", "unit")
             if key in indicator}
    return {"id": indicator["id"], "dataset": dataset["id"], "size": size, **texts,
            "chart": indicator.get("default", {}).get("chart", DEFAULT_CHART),
            "sources": sources(dataset, indicator, used),
            "economies": sorted(economies),
            "places": {kind: places.count(kind) for kind in KINDS},
            "periods": sorted(periods),
            "figures": len(list(figures(indicator)))}


def is_plain(dataset, kinds):
    """Whether it is an indicator that needs nothing but the table of names."""
    indicators = dataset.get("indicators", [])
    return (len(indicators) == 1 and not dataset.get("topics") and not dataset.get("economies")
            and all(economy in kinds for economy in indicators[0]["values"]))


def main(folder, economies, target, depfile):
    table = json.loads(Path(economies).read_text(encoding="utf-8"))["economies"]
    kinds = {economy["code"]: economy.get("kind", "national") for economy in table}
    paths = sorted(Path(folder).glob("*/*.json"))
    heads = []
    for path in paths:
        dataset = json.loads(path.read_text(encoding="utf-8"))
        if is_plain(dataset, kinds):
            heads.append(head(dataset, path.stat().st_size, kinds))
    index = {"format": "tidemark-index", "version": VERSION, "heads": heads}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    Path(target).write_text(text + "\n", encoding="utf-8")
    folders = [Path(folder), *sorted(path for path in Path(folder).iterdir() if path.is_dir())]
    needed = " ".join(str(path).replace(" ", "\\ ") for path in [*folders, *paths])
    Path(depfile).write_text(f"{target}: {needed}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
