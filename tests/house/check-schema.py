#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the shipped datasets against the schema of their format, with a validator that is not ours;
and the schema against the bad inputs, which it must refuse as the program does. Where the program
says what a key may be, the schema takes the same names.

    check-schema.py SOURCE-FOLDER
"""
import json
import math
import re
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

# Bad inputs that a schema cannot know: what is named is not there, or is there twice.
BEYOND_A_SCHEMA = {"same-ids", "several-sources", "sources-unknown", "within-itself", "date"}


def once(pairs):
    """An object's members, of which none may be repeated."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a repeated key")
    return members


def finite(digits):
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits} is too large")
    return number


def int64(digits):
    number = int(digits)
    if not -2**63 <= number < 2**63:
        raise ValueError(f"{digits} is too large")
    return number


def read(path):
    """The file as JSON, or None where it is none, by the rules of RFC 8259 and of the gate."""
    try:
        text = path.read_bytes().decode("utf-8")
        value = json.loads(text, object_pairs_hook=once, parse_constant=finite, parse_float=finite,
                           parse_int=int64)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
        return value
    except ValueError:
        return None


def problems_of(validator, path):
    """What the validator has against a file, a line each."""
    for error in validator.iter_errors(read(path)):
        where = "/".join(map(str, error.absolute_path))
        yield f"{path.name}: {where or 'dataset'}: {error.message[:200]}"


def check_datasets(validator, folder):
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        yield f"{folder}: no datasets"
    for path in paths:
        yield from problems_of(validator, path)


def check_bad_inputs(validator, folder):
    """Each bad input that is JSON at all is against the schema, but for those that are beyond it."""
    refused = 0
    for path in sorted(folder.glob("*.json")):
        if read(path) is None:
            continue
        problems = list(problems_of(validator, path))
        refused += bool(problems)
        if not problems and path.stem not in BEYOND_A_SCHEMA:
            yield f"{path.name}: is bad, but the schema has nothing against it"
        if problems and path.stem in BEYOND_A_SCHEMA:
            yield f"{path.name}: is not beyond the schema"
    if refused < 25:
        yield f"{folder}: only {refused} inputs that the schema refuses"


def enums_of(schema, key=None):
    """Each enum of the schema, with the key that it is of; conditions take a part of one again."""
    if "enum" in schema:
        yield key, schema["enum"]
    for name in ("$defs", "properties"):
        for inner, part in schema.get(name, {}).items():
            yield from enums_of(part, inner)
    if isinstance(schema.get("items"), dict):
        yield from enums_of(schema["items"], key)


def names_told(folder):
    """Each key of a bad input that is told what it may be, with the names."""
    for path in sorted(folder.glob("*.error")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found = re.search(r": ([^ ]+): expected one of “(.*)”, found ", line)
            if found:
                yield re.sub(r"\[\d+\]$", "", found[1]).split(".")[-1], found[2].split("”, “")


def check_names(schema, folder):
    """What the program takes, by the tables that it reads by, is what the schema takes."""
    wanted, told = list(enums_of(schema)), list(names_told(folder))
    yield from (f"{key}: the program takes {names}, the schema does not"
                for key, names in told if (key, names) not in wanted)
    yield from (f"{key}: the schema takes {names}, which no bad input is told"
                for key, names in wanted if (key, names) not in told)


def main(top):
    top = Path(top)
    with open(top / "data/schema/tidemark-dataset-2.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    world = sorted(path for path in (top / "data/world").glob("*/*.json") if path.name != "topic.json")
    problems = [*check_datasets(validator, top / "data/datasets"),
                *(problem for path in world for problem in problems_of(validator, path)),
                *check_bad_inputs(validator, top / "tests/bad"),
                *check_names(schema, top / "tests/bad")]
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
