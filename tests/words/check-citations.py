#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Citations in every style and language. Those of tests/data/cite.json, of sixteen kinds, and the odd ones are
to the letter what tests/data/citations/ says, each held against the standard once. Every source that ships
is what a style demands of all: BibTeX as bibtex reads it, CSL-JSON by the part of its schema that is
used.

    check-citations.py PRINT-CITATIONS SOURCE-FOLDER
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PRINTER, TOP = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(TOP / "tests"))
import tap  # noqa: E402

LANGUAGES = ("en", "zh_CN")
LINES = ("text", "apa", "gbt7714")  # styles of one line a source
STYLES = (*LINES, "bibtex", "csl-json")
HAN = r"[\u3400-\u9fff]"
PAIRS = {")": "(", "]": "[", "}": "{", "》": "《", "）": "（"}
GBT7714 = re.compile(
    r"(?P<author>.+?\.) ?(?P<title>.+)\[(?:R|DS|DB|EB|J|N)/OL\]\. "
    r"(?P<imprint>.*?)(?:\((?P<date>\d{4}(?:-\d\d){1,2})\))?(?:\[(?P<accessed>\d{4}-\d\d-\d\d)\])?\. "
    r"(?P<url>https?://\S+)\.")
APA = re.compile(
    r".+?\.? \((?:\d{4}(?:–\d{4})?|\d{4}, [A-Z][a-z]+(?: \d+)?|\d{4}年\d+月(?:\d+日)?|n\.d\.|日期不详)\)"
    r"\. .+? ?(?:Retrieved [A-Z][a-z]+ \d+, \d{4}, from |\d{4}年\d+月\d+日取自)?https?://\S+( \(.+\))?")

DATE = {"type": "object", "required": ["date-parts"], "additionalProperties": False, "properties": {
    "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {
        "type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer", "minimum": 1}}}}}
TEXT = {"type": "string", "minLength": 1}
PERSON = {"type": "object", "required": ["family", "given"], "additionalProperties": False,
          "properties": {"family": TEXT, "given": TEXT}}
INSTITUTION = {"type": "object", "required": ["literal"], "additionalProperties": False,
               "properties": {"literal": TEXT}}
CSL = {
    "type": "array", "minItems": 1, "items": {
        "type": "object", "additionalProperties": False,
        "required": ["id", "type", "title", "author", "URL"],
        "properties": {
            "id": TEXT, "title": TEXT, "language": {"enum": ["en", "zh", "ja"]}, "note": TEXT,
            "type": {"enum": ["report", "dataset", "webpage", "article-magazine",
                              "article-newspaper", "post"]},
            "author": {"type": "array", "minItems": 1,
                       "items": {"oneOf": [PERSON, INSTITUTION]}},
            "issued": DATE, "accessed": DATE,
            "URL": {"type": "string", "pattern": "^https?://[!-~]+$"},
            "container-title": TEXT, "publisher": TEXT, "publisher-place": TEXT, "genre": TEXT,
            "original-title": TEXT, "original-publisher": TEXT, "original-publisher-place": TEXT,
        }}}

# Reads all fields, and each name as the styles of BibTeX do.
BST = r"""
ENTRY { address author howpublished institution journal month note title type url urldate year }
      {} {}
INTEGERS { n }
FUNCTION {or} { { pop$ #1 } 'skip$ if$ }
FUNCTION {put} { duplicate$ empty$ { pop$ } { write$ newline$ } if$ }
FUNCTION {names} { #1 'n :=
  { author num.names$ #1 + n > }
  { author n "{vv~}{ll}{, jj}{, f.}" format.name$ write$ newline$ n #1 + 'n := } while$ }
FUNCTION {all} { "ENTRY " cite$ * write$ newline$
  author empty$ { "no author in " cite$ * warning$ } 'names if$
  title put howpublished put institution put journal put address put type put month put year put
  note put urldate put url put }
FUNCTION {misc} { all }
FUNCTION {article}
  { journal empty$ year empty$ or { "no journal in " cite$ * warning$ } 'skip$ if$ all }
FUNCTION {techreport}
  { institution empty$ year empty$ or { "no institution in " cite$ * warning$ } 'skip$ if$ all }
MACRO {jan} {"January"} MACRO {feb} {"February"} MACRO {mar} {"March"} MACRO {apr} {"April"}
MACRO {may} {"May"} MACRO {jun} {"June"} MACRO {jul} {"July"} MACRO {aug} {"August"}
MACRO {sep} {"September"} MACRO {oct} {"October"} MACRO {nov} {"November"} MACRO {dec} {"December"}
READ
ITERATE {call.type$}
"""


def datasets():
    """Those that say of their sources what a citation needs: of version 2."""
    for path in sorted([*TOP.glob("data/datasets/**/*.json"), *TOP.glob("data/world/**/*.json")]):
        read = json.loads(path.read_text(encoding="utf-8"))
        if read.get("version") == 2 and "sources" in read:
            yield path


KINDS = TOP / "tests/data/cite.json"
FILES = [*datasets(), KINDS]
ODD = TOP / "tests/data/cite-odd.json"  # braces, quotes and commas


def sources_of(files):
    found = {}
    for file in files:
        for source in json.loads(file.read_text(encoding="utf-8"))["sources"]:
            found.setdefault(source["id"], source)
    return found


SOURCES = sources_of(FILES)


def citations(style, language, files=FILES):
    words = [PRINTER, style, language, *files]
    return subprocess.run(words, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def open_bracket(text):
    """The first bracket of @text that closes nothing, or that nothing closes."""
    opened = []
    for sign in text:
        if sign in PAIRS.values():
            opened.append(sign)
        elif sign in PAIRS and (not opened or opened.pop() != PAIRS[sign]):
            return sign
    return opened[-1] if opened else None


class Citations(unittest.TestCase):
    def test_there_are_many(self):
        self.assertGreater(len(SOURCES), 60)

    def test_to_the_letter(self):
        for style in STYLES:
            for language in LANGUAGES:
                with self.subTest(style=style, language=language):
                    expected = TOP / "tests/data/citations" / f"{style}.{language}"
                    self.assertEqual(citations(style, language, [KINDS, ODD]),
                                     expected.read_text(encoding="utf-8"))

    def test_one_line_each(self):
        for style in LINES:
            for language in LANGUAGES:
                lines = citations(style, language).splitlines()
                with self.subTest(style=style, language=language):
                    self.assertEqual(len(lines), len(SOURCES))
                for line in lines:
                    with self.subTest(style=style, language=language, line=line):
                        self.check_line(line, language)

    def check_line(self, line, language):
        words = re.sub(r"https?://\S+", "URL", line)
        self.assertIsNone(open_bracket(words))
        self.assertNotRegex(words, r"\.\.(?! \.)|  |。。|,,|\(\)|\[\]|\{|,\s*\.|null|，，|：：")
        if language == "zh_CN":
            self.assertNotRegex(words, rf"{HAN} [0-9A-Za-z]|[0-9A-Za-z] {HAN}")
        self.assertNotRegex(words, "own count|自行统计|as reported by")

    def test_gbt7714(self):
        for language in LANGUAGES:
            lines = citations("gbt7714", language).splitlines()
            for source, line in zip(SOURCES.values(), lines):
                with self.subTest(line=line):
                    found = GBT7714.fullmatch(line)
                    self.assertIsNotNone(found)
                    self.assertEqual(found["accessed"], source.get("accessed"))
                    self.assertNotRegex(line, "》\\[|[.]《| and [A-Z]+ [A-Z]\\.")

    def test_apa(self):
        for language in LANGUAGES:
            for line in citations("apa", language).splitlines():
                with self.subTest(line=line):
                    self.assertRegex(line, APA)
                    self.assertNotRegex(line, r"\[via |\[转引自|https?://\S+\.$")

    def test_says_whose_copy_was_read(self):
        for style in STYLES:
            text = citations(style, "en")
            for source in SOURCES.values():
                if source["basis"] == "secondary" and "read" not in source:
                    with self.subTest(style=style, source=source["id"]):
                        self.assertIn("via " + source["via"]["en"], text)

    def test_braces_as_bibtex_counts_them(self):
        for language in LANGUAGES:
            for entry in re.split(r"\n(?=@)", citations("bibtex", language, [*FILES, ODD]).strip()):
                with self.subTest(entry=entry):
                    depth = 0
                    for sign in entry.partition("{")[2][:-1]:
                        depth += {"{": 1, "}": -1}.get(sign, 0)
                        self.assertGreaterEqual(depth, 0)
                    self.assertEqual(depth, 0)
                    self.assertRegex(entry, r"^@(misc|techreport|article)\{[A-Za-z0-9:_-]+,\n")
                    self.assertNotRegex(entry, r"= \{+\}+|,\n\}")

    @unittest.skipUnless(shutil.which("bibtex"), "bibtex (texlive-binaries) is not installed")
    def test_bibtex_reads_them(self):
        for language in LANGUAGES:
            with self.subTest(language=language), tempfile.TemporaryDirectory() as folder:
                text = citations("bibtex", language, [*FILES, ODD])
                for name, content in (("all.bib", text), ("all.bst", BST), (
                        "all.aux", "\\citation{*}\n\\bibstyle{all}\n\\bibdata{all}\n")):
                    (Path(folder) / name).write_text(content, encoding="utf-8")
                ran = subprocess.run(["bibtex", "all"], cwd=folder, capture_output=True, text=True,
                                     env=os.environ | {"BIBINPUTS": folder, "BSTINPUTS": folder})
                told = ran.stdout + ran.stderr
                self.assertEqual(ran.returncode, 0, told)
                self.assertNotRegex(told, "[Ww]arning--|error message|I couldn't|repeated", told)
                read = (Path(folder) / "all.bbl").read_text(encoding="utf-8", errors="replace")
                n = len(sources_of([*FILES, ODD]))
                self.assertEqual((read.count("ENTRY "), read.count("\nhttp")), (n, n))

    def test_csl(self):
        try:
            from jsonschema import Draft202012Validator
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        for language in LANGUAGES:
            items = json.loads(citations("csl-json", language, [*FILES, ODD]))
            sources = sources_of([*FILES, ODD])
            told = [f"{list(e.path)}: {e.message}" for e in Draft202012Validator(CSL).iter_errors(items)]
            self.assertEqual(told, [])
            self.assertEqual([item["id"] for item in items if "accessed" not in item],
                             [id for id, source in sources.items() if "accessed" not in source])
            self.assertEqual([item["id"] for item in items], list(sources))


if __name__ == "__main__":
    sys.argv[1:] = []
    tap.run()
