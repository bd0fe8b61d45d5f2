#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That the Chinese catalogue is complete and well set: each message of the sources is in it and
translated, nothing else is, placeholders agree, and Chinese has Chinese punctuation.

    check-translation.py SOURCE-FOLDER
"""
import ast
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
MARKS = re.compile(r"\b(?:tide_[np]?gettext|ngettext|gettext|N_|NC_|C_|_) \(")
TRANSLATABLE = re.compile(r'translatable="(?:yes|true|1)"')
PLACEHOLDER = re.compile(r"%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?(?:l|ll|z)?[diouxXeEfgGcsp]")
SLOT = re.compile(r"\{([a-z][a-z0-9_-]*)\}")  # not what decides a choice
HAN = "[\u3400-\u9fff]"
# A half-width mark next to a Chinese character, or a space where Chinese print has none.
HALF_WIDTH = re.compile(rf"{HAN} ?[,;:?!()](?!//)|[,;?!()] ?{HAN}|{HAN} ?\.(?!\.)(?:\s|$)")
ACCESS_KEY = re.compile(r"\(_[A-Z]\)")
LOOSE = re.compile(r" [，。；：？！、）》”]|[，。；：？！、（《“] |[，。；：？！] ")


def read_catalogue(path):
    """{(context, message): [translations]} and whether each is fuzzy; obsolete ones apart."""
    entries, obsolete = {}, []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        if re.search(r"^#~ msgid", block, re.MULTILINE):
            obsolete.append(block)
            continue
        fields = {}
        key = None
        for line in block.splitlines():
            found = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$', line)
            if found:
                key = found[1]
                fields[key] = ast.literal_eval(found[2])
            elif line.startswith('"') and key:
                fields[key] += ast.literal_eval(line)
        if fields.get("msgid"):
            fields["c-format"] = bool(re.search(r"^#,.*\bc-format\b", block, re.MULTILINE))
            fields["fuzzy"] = bool(re.search(r"^#,.*\bfuzzy\b", block, re.MULTILINE))
            entries[fields.get("msgctxt"), fields["msgid"]] = fields
    return entries, obsolete


def extract(top):
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "tidemark.pot"
        subprocess.run([str(top / "po" / "extract-messages"), str(template)], check=True)
        return read_catalogue(template)[0]


def check_sources(top):
    """That POTFILES.in names each file with messages, and no other."""
    named = set((top / "po" / "POTFILES.in").read_text(encoding="utf-8").split())
    with_messages = set()
    for path in [*top.glob("src/**/*.c"), *top.glob("ui/**/*.ui")]:
        pattern = TRANSLATABLE if path.suffix == ".ui" else MARKS
        if pattern.search(path.read_text(encoding="utf-8")):
            with_messages.add(str(path.relative_to(top)))
    for name in sorted(with_messages - named):
        yield f"po/POTFILES.in: {name} has messages and is not named"
    for name in sorted(named):
        if not (top / name).exists():
            yield f"po/POTFILES.in: {name} is not there"


def slots(text):
    """The slots, alike whether they say what a number is per, what of {who} is measured, or whose."""
    found = {slot.removesuffix("-number").removesuffix("-whose") for slot in SLOT.findall(text)}
    # What English calls the highest, Chinese calls the first.
    return {"who" if slot in ("noun", "for-who") else slot for slot in found if slot != "what"}


def check_entry(key, entry):
    message = key[1]
    originals = {message, entry.get("msgid_plural", message)}
    translations = [text for field, text in entry.items() if field.startswith("msgstr")]
    if entry["fuzzy"]:
        yield f"“{message}” is fuzzy"
    if not all(translations):
        yield f"“{message}” is not translated"
        return
    for text in translations:
        # Each may stand more than once, and the one form of a plural is like either original.
        wanted = [set(PLACEHOLDER.findall(original)) for original in originals]
        if set(PLACEHOLDER.findall(text)) not in wanted:
            yield f"“{message}” and “{text}” have not the same placeholders"
        # What English calls "that" may be named in Chinese.
        named = {"who"} if message.startswith("That ") else set()
        if not entry["c-format"] and slots(text) - named != slots(message) - named:
            yield f"“{message}” and “{text}” have not the same slots"
        if HALF_WIDTH.search(ACCESS_KEY.sub("", text)):
            yield f"“{text}” has a half-width mark next to Chinese"
        if LOOSE.search(text):
            yield f"“{text}” has a space next to a full-width mark"


def main(top):
    if shutil.which("xgettext") is None:
        return SKIPPED
    top = Path(top)
    problems = list(check_sources(top))
    wanted = extract(top)
    entries, obsolete = read_catalogue(top / "po" / "zh_CN.po")
    for key in sorted(wanted.keys() - entries.keys(), key=str):
        problems.append(f"“{key[1]}” is not in the catalogue")
    for key in sorted(entries.keys() - wanted.keys(), key=str):
        problems.append(f"“{key[1]}” is in the catalogue and in no source")
    if obsolete:
        problems.append(f"{len(obsolete)} obsolete entries")
    for key, entry in entries.items():
        problems += check_entry(key, entry)
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(wanted)} messages, {len(problems)} to mend")
    return 1 if problems or not wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
