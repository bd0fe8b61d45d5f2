# SPDX-License-Identifier: GPL-3.0-or-later
"""What ships, as the checks of the data read it: topics in one file, indicators in one each."""
import json
from pathlib import Path


class Shipped:
    def __init__(self, folder):
        self.paths = sorted(Path(folder).glob("*/*.json"))
        self.datasets = {path: json.loads(path.read_text(encoding="utf-8")) for path in self.paths}
        self.topics_path = Path(folder) / "topics.json"
        self.topics_file = json.loads(self.topics_path.read_text(encoding="utf-8"))
        self.topics = {topic["id"]: topic for topic in self.topics_file["topics"]}
        self.indicators = {indicator["id"]: indicator for dataset in self.datasets.values()
                           for indicator in dataset["indicators"]}
        self.sources = {}  # id → each wording of it that there is, once
        for dataset in self.datasets.values():
            for source in dataset["sources"]:
                wordings = self.sources.setdefault(source["id"], [])
                if source not in wordings:
                    wordings.append(source)


def figures(indicator):
    """Each figure: economy, period, its object."""
    for economy, row in indicator["values"].items():
        for period, figure in row.items():
            yield economy, period, figure if isinstance(figure, dict) else {"value": figure}
