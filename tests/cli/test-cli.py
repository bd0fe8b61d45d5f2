#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built tidemark-cli as a person does: each command, in both languages, with good input
and bad.

    test-cli.py TIDEMARK-CLI SOURCE-FOLDER
"""
import csv
import glob
import io
import json
import os
import re
import resource
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

CLI, SOURCE = map(os.path.abspath, sys.argv[1:3])
sys.path.insert(0, os.path.join(SOURCE, "tests"))
import tap  # noqa: E402

DATA = os.path.join(SOURCE, "data", "datasets")
SEED = "large-model-share"
LANGUAGE_VARIABLES = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"}
CHINESE = re.compile("[\u4e00-\u9fff]")


def load(name):
    with open(os.path.join(DATA, name), encoding="utf-8") as file:
        return json.load(file)


def stored_indicator(name):
    """A shipped indicator as its file has it."""
    path, = glob.glob(os.path.join(DATA, "*", name + ".json"))
    return load(path)["indicators"][0]


def tiny_dataset(indicator="tiny", value=1):
    """A dataset of one indicator and three figures."""
    return {
        "format": "tidemark-dataset", "version": 1, "id": "tiny", "updated": "2026-01-31",
        "title": {"en": "Tiny"},
        "sources": [{"id": "own", "publisher": {"en": "Own office"}, "title": {"en": "Own book"},
                     "year": "2025", "url": "https://example.org/own", "basis": "primary"}],
        "topics": [{"id": "own", "title": {"en": "Own topic"}, "indicators": [indicator]}],
        "indicators": [{
            "id": indicator, "title": {"en": "Tiny things"}, "definition": {"en": "Things."},
            "unit": "count", "decimals": 0, "direction": "higher", "comparable": "series",
            "default": {"chart": "bars", "countries": ["CHN"], "period": "2024"},
            "tolerance": 0, "source": "own",
            "values": {"CHN": {"2024": value}, "USA": {"2024": 2}, "DEU": {"2024": 3}}}],
    }


class Case(unittest.TestCase):
    """A folder of its own, and an environment that has nothing of the person who runs the test."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tidemark-cli-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.env = {name: value for name, value in os.environ.items()
                    if name not in LANGUAGE_VARIABLES}
        self.env |= {"TIDEMARK_DATA": DATA, "HOME": self.folder, "LANG": "C",
                     "XDG_DATA_HOME": os.path.join(self.folder, "share"),
                     "XDG_CACHE_HOME": os.path.join(self.folder, "cache")}

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        if isinstance(content, dict):
            content = json.dumps(content)
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return path

    def run_cli(self, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "env": self.env, "cwd": self.folder} | options
        return subprocess.run([CLI, *arguments], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                              timeout=300, check=False, **options)

    def good(self, *arguments, **options):
        """Standard output of what must work, without a word on standard error."""
        done = self.run_cli(*arguments, **options)
        self.assertEqual((done.returncode, done.stderr.decode()), (0, ""), arguments)
        return done.stdout

    def text(self, *arguments):
        return self.good(*arguments).decode()

    def bad(self, code, *arguments, **options):
        """The one line on standard error of what must fail, with nothing on standard output."""
        done = self.run_cli(*arguments, **options)
        message = done.stderr.decode()
        self.assertEqual(done.returncode, code, (arguments, message))
        self.assertFalse(done.stdout, arguments)
        self.assertRegex(message, r"\A[^\n]+\n\Z", arguments)
        return message


class TestList(Case):
    def test_topics_in_order_and_reference_last(self):
        headings = [line for line in self.text("list").splitlines()
                    if line and not line.startswith(" ")]
        self.assertEqual(headings, ["Global share", "Innovation", "Unicorns",
                                    "Workforce challenges", "For reference"])

    def test_each_indicator_is_there_once(self):
        listed = re.findall(r"^  (\S+)$", self.text("list"), re.MULTILINE)
        stored = [os.path.basename(path)[:-len(".json")]
                  for path in glob.glob(os.path.join(DATA, "*", "*.json"))]
        self.assertEqual(sorted(listed), sorted(stored))

    def test_line_tells_economies_periods_unit_and_source(self):
        lines = self.text("list").splitlines()
        line = lines[lines.index("  robot-density") + 2]
        indicator = stored_indicator("robot-density")
        years = sorted({year for row in indicator["values"].values() for year in row})
        groups = {"WLD", "EUU"} & set(indicator["values"])
        countries = len(indicator["values"]) - len(groups)
        self.assertIn(f"{countries} countries and regions · {len(groups)} groups · ", line)
        self.assertIn(f" · {years[0]}–{years[-1]} · ", line)
        self.assertIn("per 10,000 employees", line)
        self.assertIn("International Federation of Robotics", line)

    def test_provinces_and_groups_are_no_countries(self):
        lines = self.text("list").splitlines()
        regions = lines[lines.index("  ai-firm-share-by-region") + 2]
        self.assertRegex(regions, r"^      8 provinces and cities · \d{4}")

    def test_chinese(self):
        text = self.text("--lang", "zh_CN", "list")
        self.assertIn("2个国家和地区 · 2024年至2025年7月 · 百分比", text)
        for heading in ("全球占比", "创新", "独角兽", "就业与人才挑战", "参考数据"):
            self.assertRegex(text, rf"(?m)^{heading}$")
        self.assertIn("237个国家和地区 · 2个国家群组 · 2000—2025年 · 人 · 世界银行，2026；Our World in Data，2024；联合国人口司，2024\n", text)

    def test_json(self):
        listed = json.loads(self.good("list", "--format", "json"))
        self.assertEqual([topic["id"] for topic in listed["topics"]],
                         ["share", "innovation", "unicorns", "workforce"])
        seed = listed["topics"][0]["indicators"][0]
        self.assertEqual(seed["id"], SEED)
        self.assertEqual(seed["unit"], "percent")
        self.assertEqual(seed["economies"], ["CHN", "USA"])
        self.assertIn("2024", seed["periods"])
        self.assertTrue(seed["source"]["url"].startswith("https://"))
        self.assertEqual({one["id"] for one in listed["reference"]}, {"population", "gdp", "internet-users-share", "high-tech-exports-share"})

    def test_all_sources_by_publisher(self):
        lines = self.text("list").splitlines()
        for indicator, told in (("ai-laws-passed", "Stanford HAI, 2025"),
                                ("top500-systems", "TOP500.org, 2021 and 2025"),
                                ("gdp", "International Monetary Fund, 2025; World Bank, 2026")):
            self.assertRegex(lines[lines.index("  " + indicator) + 2], f" · {told}$")
        listed = json.loads(self.good("list", "--format", "json"))
        gdp, = (one for one in listed["reference"] if one["id"] == "gdp")
        stored = stored_indicator("gdp")
        self.assertEqual(gdp["sources"][0], gdp["source"])
        self.assertEqual(gdp["source"]["id"], stored["source"])
        self.assertEqual({source["id"] for source in gdp["sources"]},
                         {figure.get("source", stored["source"]) if isinstance(figure, dict) else stored["source"]
                          for row in stored["values"].values() for figure in row.values()})

    def test_same_by_the_index_and_by_the_files(self):
        outputs = [(), ("--format", "json")]
        by_index = {(language, *format): self.good("--lang", language, "list", *format)
                    for language in ("en", "zh_CN") for format in outputs}
        folder = self.path("datasets")
        shutil.copytree(DATA, folder)
        for index in (None, b"", b"{}", b'{"format": "tidemark-index", "version": 1, "heads": [{}]}'):
            if index is not None:
                with open(os.path.join(folder, "heads.index"), "wb") as file:
                    file.write(index)
            for (language, *format), expected in by_index.items():
                listed = self.run_cli("--lang", language, "list", *format,
                                      env=self.env | {"TIDEMARK_DATA": folder})
                self.assertEqual((listed.returncode, listed.stdout, listed.stderr), (0, expected, b""))

    def test_what_is_listed_can_be_shown(self):
        listed = json.loads(self.good("list", "--format", "json"))
        groups = [topic["indicators"] for topic in listed["topics"]] + [listed["reference"]]
        for indicator in sum(groups, []):
            for language in ("en", "zh_CN"):
                shown = json.loads(self.good("--lang", language, "show", indicator["id"],
                                             "--format", "json"))
                self.assertEqual(shown["indicator"], indicator["id"])
                self.assertGreaterEqual(len(shown["rows"]), 1, indicator["id"])


class TestShow(Case):
    def rows(self, *arguments):
        text = self.text("show", "--format", "csv", *arguments)
        return {row["economy"]: row for row in csv.DictReader(io.StringIO(text))}

    def test_text(self):
        text = self.text("show", SEED)
        self.assertRegex(text, r"United States +44%")
        self.assertRegex(text, r"China +36%")
        self.assertRegex(text, r"All other countries and regions +20%")
        self.assertIn("Source", text)

    def test_text_in_chinese(self):
        text = self.text("show", SEED, "--lang", "zh_CN")
        self.assertRegex(text, r"美国 +44%")
        self.assertRegex(text, r"中国 +36%")
        self.assertNotRegex(text, r"United States|Source")

    def test_csv(self):
        rows = self.rows(SEED)
        self.assertEqual(rows["USA"]["value"], "44")
        self.assertEqual(rows["CHN"]["value"], "36")
        self.assertEqual(rows["CHN"]["period_used"], "2024")
        self.assertEqual(rows["CHN"]["unit"], "percent")
        self.assertEqual(rows[""]["status"], "derived")
        self.assertEqual(rows[""]["value"], "20")

    def test_countries_highlight_and_never_filter(self):
        whole = self.rows("robot-density")
        one = self.rows("robot-density?countries=CHN")
        self.assertEqual(whole.keys(), one.keys())
        self.assertEqual([code for code, row in one.items() if row["selected"] == "true"], ["CHN"])

    def test_json_agrees_with_csv(self):
        shown = json.loads(self.good("show", SEED, "--format", "json"))
        rows = self.rows(SEED)
        for row in shown["rows"]:
            self.assertEqual(float(rows[row["economy"] or ""]["value"]), row["value"])

    def test_retired(self):
        told = self.bad(1, "show", "ai-hiring-index")
        self.assertIn("“ai-hiring-relative” has replaced it", told)

    def test_scheme_may_be_left_out(self):
        self.assertEqual(self.text("show", SEED), self.text("show", "tidemark:" + SEED))

    def test_dataset_may_be_named(self):
        self.assertEqual(self.rows(SEED), self.rows(SEED + "/" + SEED))

    def test_kind_that_does_not_fit_says_why(self):
        text = self.text("show", SEED + "?chart=slopes")
        self.assertNotEqual(text, self.text("show", SEED))

    def test_figures_in_full(self):
        row = self.rows("population?period=2023&countries=CHN")["CHN"]
        stored = stored_indicator("population")["values"]["CHN"]["2023"]
        self.assertEqual(float(row["value"]), stored)


class TestWords(Case):
    def test_describe(self):
        self.assertRegex(self.text("describe", SEED), r"44%.*36%")
        self.assertRegex(self.text("describe", SEED, "--lang", "zh_CN"), r"44%.*36%")

    def test_sentence(self):
        english = self.text("sentence", SEED)
        chinese = self.text("--lang", "zh_CN", "sentence", SEED)
        for text in (english, chinese):
            self.assertRegex(text, r"44%.*36%")
            self.assertEqual(text.count("\n"), 1)
        self.assertNotRegex(english, CHINESE)
        self.assertRegex(chinese, CHINESE)

    def test_cite_styles(self):
        texts = [self.text("cite", SEED, "--style", style)
                 for style in ("text", "apa", "gbt7714", "bibtex", "csl-json")]
        self.assertEqual(len(set(texts)), 5)
        for text in texts:
            self.assertIn("2024", text)
            self.assertIn("https://", text)
        self.assertTrue(texts[3].startswith("@"))
        self.assertIn("title", json.loads(texts[4])[0])
        self.assertEqual(texts[0], self.text("cite", SEED))

    def test_cite_says_whose_copy_was_read(self):
        self.assertIn("Xinhua", self.text("cite", SEED))

    def test_dump_repeats_and_needs_no_font(self):
        dumps = {self.good("dump", SEED, "--size", "800x600") for _ in range(2)}
        self.env["FONTCONFIG_FILE"] = "/dev/null"
        dumps.add(self.good("dump", SEED, "--size", "800x600"))
        self.assertEqual(len(dumps), 1)
        self.assertIn("United States", dumps.pop().decode())


class TestExport(Case):
    def png_size(self, data):
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        return struct.unpack(">II", data[16:24])

    def export(self, name, *arguments, link=SEED):
        path = self.path(name)
        self.assertEqual(self.good("export", link, "-o", path, *arguments), b"")
        with open(path, "rb") as file:
            return file.read()

    def test_png(self):
        self.assertEqual(self.png_size(self.export("a.png")), (1200, 675))
        self.assertEqual(self.png_size(self.export("A.PNG", "--size", "400x300")), (400, 300))
        self.assertEqual(self.png_size(self.export("b.png", "--size", "400x300", "--scale", "2.5")),
                         (1000, 750))

    def test_svg(self):
        root = ElementTree.fromstring(self.export("a.svg", "--lang", "zh_CN"))
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        self.assertIn("美国", "".join(root.itertext()))

    def test_pdf(self):
        self.assertEqual(self.export("a.pdf")[:5], b"%PDF-")

    def test_csv_is_the_shown_table(self):
        self.assertEqual(self.export("a.csv"), self.good("show", SEED, "--format", "csv"))

    def test_format_wins_over_suffix(self):
        self.assertEqual(self.export("a.txt", "--format", "pdf")[:5], b"%PDF-")

    def test_themes_differ(self):
        themes = ("light", "dark", "high-contrast", "high-contrast-dark")
        pictures = {self.export("a.svg", "--theme", theme) for theme in themes}
        self.assertEqual(len(pictures), 4)
        self.assertIn(self.export("a.svg"), pictures)

    def test_plain_leaves_the_title_out(self):
        title = "Share of"
        self.assertIn(title, "".join(ElementTree.fromstring(self.export("a.svg")).itertext()))
        texts = [text.text or "" for text in ElementTree.fromstring(self.export("b.svg", "--plain"))
                 .iter("{http://www.w3.org/2000/svg}text")]
        self.assertFalse([text for text in texts if text.startswith(title)])

    def test_standard_output_is_the_file(self):
        for name in ("png", "svg", "pdf", "csv"):
            piped = self.good("export", SEED, "-o", "-", "--format", name)
            self.assertEqual(piped, self.export("a." + name), name)

    def test_bytes_repeat(self):
        for name in ("a.png", "a.svg", "a.pdf", "a.csv"):
            self.assertEqual(self.export(name), self.export(name), name)

    def test_nothing_else_is_left_in_the_folder(self):
        os.mkdir(self.path("out"))
        self.export("out/a.png")
        self.assertEqual(os.listdir(self.path("out")), ["a.png"])

    def test_name_that_is_not_utf8(self):
        path = os.fsencode(self.folder) + b"/\xff.svg"
        self.good("export", SEED, "-o", path)
        self.assertTrue(os.path.exists(path))

    def test_each_first_view_in_both_languages(self):
        listed = json.loads(self.good("list", "--format", "json"))
        for topic in listed["topics"]:
            for indicator in topic["indicators"]:
                for language in ("en", "zh_CN"):
                    svg = self.export("a.svg", "--lang", language, link=indicator["id"])
                    ElementTree.fromstring(svg)


class TestUsage(Case):
    def test_help(self):
        text = self.text("--help")
        for command in ("list", "show", "export", "describe", "sentence", "cite", "check"):
            self.assertRegex(text, rf"\n  {command}\b")
        for hidden in ("dump", "gallery"):
            self.assertNotIn(hidden, text)
        self.assertRegex(self.text("--help", "--lang", "zh_CN"), CHINESE)
        self.assertEqual(text, self.text("-h"))
        self.assertEqual(text, self.text("export", "--help"))

    def test_manual_has_each_command_and_option(self):
        with open(os.path.join(SOURCE, "data", "tidemark-cli.1"), encoding="utf-8") as file:
            manual = file.read().replace("\\-", "-")
        for term in re.findall(r"^  (?:-\w, )?(\S+)", self.text("--help"), re.MULTILINE):
            self.assertRegex(manual, rf"(?m)^\.(B|BI|BR|TP|SS|OP|IP).*{re.escape(term)}", term)

    def test_version(self):
        self.assertRegex(self.text("--version"), r"\Atidemark-cli \d+\.\d+\.\d+\n\Z")

    def test_options_stand_before_or_behind(self):
        self.assertEqual(self.good("--format", "csv", "show", SEED),
                         self.good("show", SEED, "--format=csv"))

    def test_what_cannot_be_understood(self):
        out = self.path("x.png")
        for arguments in (
                (), ("frobnicate",), ("",), ("--frobnicate",), ("list", "--frobnicate"), ("-x",),
                ("list", "extra"), ("show",), ("show", SEED, SEED), ("check",), ("export", SEED),
                ("show", "--format"), ("--lang",), ("list", "--format", "csv"),
                ("show", SEED, "--format", "png"), ("show", SEED, "--format", ""),
                ("cite", SEED, "--style", "mla"), ("list", "--lang", "fr"), ("list", "--scale", "2"),
                ("show", SEED, "-o", out), ("check", "x.json", "--data", "x.json"),
                ("export", SEED, "-o", "-"), ("export", SEED, "-o", self.path("x")),
                ("export", SEED, "-o", self.path("x.gif")), ("export", SEED, "-o", ""),
                ("export", SEED, "-o", out, "--format", "gif"),
                ("export", SEED, "-o", out, "--theme", "pink")):
            for language in ("C", "zh_CN.UTF-8"):
                self.env["LANG"] = language
                message = self.bad(2, *arguments)
                self.assertTrue(message.startswith("tidemark-cli: "), message)
        self.assertFalse(os.path.exists(out))

    def test_sizes_that_are_none(self):
        for option, value in (
                ("--size", "0x0"), ("--size", "-1"), ("--size", "-1x-1"), ("--size", "100000x100000"),
                ("--size", "1200"), ("--size", "x"), ("--size", "1200x"), ("--size", "1200x675x2"),
                ("--size", "12.5x10"), ("--size", " 12x10"), ("--size", ""), ("--size", "nanxnan"),
                ("--size", "99999999999999999999x1"), ("--scale", "0"), ("--scale", "-1"),
                ("--scale", "nan"), ("--scale", "inf"), ("--scale", "1e9"), ("--scale", "1000"),
                ("--scale", "."), ("--scale", ""), ("--scale", "2x"), ("--scale", "1.2.3")):
            self.bad(2, "export", SEED, "-o", self.path("x.png"), option, value)

    def test_messages_are_in_the_chosen_language(self):
        self.assertNotRegex(self.bad(2, "frobnicate"), CHINESE)
        self.assertRegex(self.bad(2, "frobnicate", "--lang", "zh_CN"), CHINESE)
        self.assertRegex(self.bad(1, "show", SEED + "?period=1066", "--lang", "zh_CN"), CHINESE)
        for output in ("a.txt", "none/a.png"):
            self.assertRegex(self.bad(2 if output == "a.txt" else 1, "export", SEED, "--lang", "zh_CN",
                                      "-o", self.path(output)), CHINESE)
        self.assertRegex(self.bad(2, "export", SEED, "--lang", "zh_CN", "-o", self.path("a.png"),
                                  "--size", "90000x90000"), CHINESE)

    def test_what_was_typed_does_not_steer_the_terminal(self):
        for typed in ("\x1b[31mred", "two\nlines", "bell\a", b"\xff\xfe"):
            for arguments in ((typed,), ("show", typed), ("--theme", typed, "export", SEED)):
                done = self.run_cli(*arguments)
                self.assertIn(done.returncode, (1, 2))
                self.assertNotRegex(done.stderr, rb"[\x00-\x09\x0b-\x1f]")
                done.stderr.decode()


class TestWrong(Case):
    def test_links(self):
        for link in ("", "tidemark:", "no-such-indicator", "no-such-dataset/" + SEED,
                     SEED + "?color=red", SEED + "?countries=CHN&countries=USA",
                     SEED + "?chart=pie", SEED + "?period=20245", SEED + "?period=2024..2020",
                     SEED + "?scale=cubic", SEED + "?per=head", SEED + "?exact=2",
                     SEED + "?countries=china", SEED + "?countries=ZZZ", SEED + "?pinned=ZZZ",
                     SEED + "?period=1066", "Large-Model-Share", "http://example.org/",
                     SEED + "?countries=" + ",".join(["CHN"] * 10000), "a/b/c", "\u4e2d\u56fd"):
            for command in ("show", "describe", "sentence", "cite", "dump"):
                self.assertTrue(self.bad(1, command, link).startswith("tidemark-cli: "))
            self.bad(1, "export", link, "-o", self.path("x.png"))
            self.assertEqual(os.listdir(self.folder), [])

    def test_message_names_what_is_wrong(self):
        self.assertIn("large-model-share", self.bad(1, "show", "large-modell-share"))
        self.assertIn("ZZZ", self.bad(1, "show", SEED + "?countries=ZZZ"))
        self.assertIn("color", self.bad(1, "show", SEED + "?color=red"))


class TestWriting(Case):
    def test_folder_that_cannot_be_written(self):
        file = self.write("file", "kept")
        targets = [self.path("no/such/folder/x.png"), os.path.join(file, "x.png"), self.folder]
        if os.geteuid() != 0:
            os.mkdir(self.path("closed"), 0o500)
            targets.append(self.path("closed/x.png"))
        for target in targets:
            self.bad(1, "export", SEED, "--format", "png", "-o", target)

    def test_full_disk_on_standard_output(self):
        for arguments in (("list",), ("show", SEED), ("--help",), ("--version",),
                          ("export", SEED, "-o", "-", "--format", "png"),
                          ("export", SEED, "-o", "-", "--format", "csv")):
            with open("/dev/full", "wb") as full:
                message = self.bad(1, *arguments, stdout=full)
            self.assertIn("No space left", message)

    def test_full_disk_behind_a_name(self):
        for name in ("png", "svg", "pdf", "csv"):
            message = self.bad(1, "export", SEED, "-o", "/dev/full", "--format", name)
            self.assertIn("No space left", message)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))

    def test_reader_that_went_away(self):
        for arguments in (("list",), ("export", SEED, "-o", "-", "--format", "svg")):
            read, write = os.pipe()
            os.close(read)
            self.bad(1, *arguments, stdout=write, preexec_fn=lambda:
                     signal.signal(signal.SIGPIPE, signal.SIG_DFL))
            os.close(write)

    def test_no_standard_output_at_all(self):
        self.bad(1, "list", preexec_fn=lambda: os.close(1))

    def test_failure_harms_no_file(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))

        os.mkdir(self.path("out"))
        for name in ("png", "svg", "pdf", "csv"):
            path = self.write("out/a." + name, "kept")
            self.bad(1, "export", SEED, "-o", path, preexec_fn=limit)
            with open(path, encoding="utf-8") as file:
                self.assertEqual(file.read(), "kept")
        self.assertEqual(sorted(os.listdir(self.path("out"))),
                         ["a.csv", "a.pdf", "a.png", "a.svg"])


class TestCheck(Case):
    def test_says_what_it_read(self):
        path = os.path.join(DATA, "reference", "population.json")
        dataset = load(path)
        figures = sum(len(row) for row in dataset["indicators"][0]["values"].values())
        self.assertEqual(self.text("check", path),
                         f"{path}: 1 indicator, {figures:,} figures, "
                         f"{len(dataset['sources'])} sources; no problems\n")
        self.assertRegex(self.text("--lang", "zh_CN", "check", path), "指标.*没有问题")

    def test_topics_alone(self):
        path = os.path.join(DATA, "topics.json")
        self.assertEqual(self.text("check", path), f"{path}: 4 topics; no problems\n")

    def test_topics_alone_need_version_2(self):
        topics = tiny_dataset()
        del topics["indicators"], topics["sources"]
        told = self.run_cli("check", self.write("topics.json", topics)).stderr.decode()
        self.assertIn("expected “indicators”", told)
        topics["version"] = 2
        self.good("check", self.write("topics.json", topics))

    def test_the_example_that_people_are_given(self):
        with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as file:
            example = re.search(r"```json\n(.*?)```", file.read(), re.DOTALL)[1]
        path = self.write("a.json", example)
        self.assertIn("no problems", self.text("check", path))
        self.assertRegex(self.text("--data", path, "show", "ai-courses"), r"China +210")

    def test_one_of_each(self):
        dataset = tiny_dataset()
        dataset["indicators"][0]["values"] = {"CHN": {"2024": 1}}
        self.assertIn("1 indicator, 1 figure, 1 source; no problems",
                      self.text("check", self.write("a.json", dataset)))

    def test_byte_order_mark(self):
        text = json.dumps(tiny_dataset()).encode()
        done = self.run_cli("check", self.write("marked.json", b"\xef\xbb\xbf" + text))
        self.assertEqual(done.returncode, 0)
        self.assertIn("marked.json:1:1: dataset: the byte order mark before the text is ignored",
                      done.stderr.decode())
        self.assertIn("1 warning, no problems", done.stdout.decode())

    def test_files_that_are_no_datasets(self):
        with open(os.path.join(DATA, "topics.json"), encoding="utf-8") as file:
            utf16 = file.read().encode("utf-16")
        large = self.write("large.json", b"")
        os.truncate(large, 80 * 1024 * 1024)
        paths = [self.folder, self.path("no-such.json"), self.write("empty.json", b""), large,
                 self.write("utf16.json", utf16), self.write("bom.json", b"\xef\xbb\xbf{}"),
                 self.write("deep.json", b"[" * 100000), self.write("nul.json", b"{}\0"),
                 self.write("cut.json", b'{"format": "tidemark-dataset"'), "/dev/zero", ""]
        if os.geteuid() != 0:
            closed = self.write("closed.json", b"{}")
            os.chmod(closed, 0)
            paths.append(closed)
        for path in paths:
            self.bad(1, "check", path)
            if path != self.folder:
                self.bad(1, "--data", path, "show", SEED)

    def test_all_problems_each_with_its_place(self):
        dataset = tiny_dataset()
        dataset["updated"] = "yesterday"
        dataset["indicators"][0]["direction"] = "sideways"
        path = self.write("a.json", json.dumps(dataset, indent=1))
        done = self.run_cli("check", path)
        lines = done.stderr.decode().splitlines()
        self.assertEqual((done.returncode, done.stdout, len(lines)), (1, b"", 2), lines)
        for line in lines:
            self.assertRegex(line, r"a\.json:\d+:\d+: ")

    def test_problems_in_the_language_asked_for(self):
        path = self.write("a.json", tiny_dataset() | {"updated": "yesterday", "colour": "red"})
        done = self.run_cli("--lang", "zh_CN", "check", path)
        self.assertRegex(done.stderr.decode(),
                         r"a\.json:1:\d+: updated: 应为“2026-11-23”这样的日期，而这里是“yesterday”")
        self.assertRegex(self.bad(1, "--lang", "zh_CN", "--data", path, "list"), "这样的日期")
        path = self.write("a.json", tiny_dataset() | {"colour": "red"})
        done = self.run_cli("--lang", "zh_CN", "check", path)
        self.assertIn(": colour: 数据集格式中没有这个键，已忽略", done.stderr.decode())
        self.assertRegex(self.bad(1, "--lang", "zh_CN", "check", self.path("none.json")),
                         "none.json: 没有这个文件")
        self.assertRegex(self.bad(1, "--lang", "zh_CN", "show", "robot-densty"),
                         "没有指标“robot-densty”；是否想找“robot-density”？")

    def test_warnings_are_no_errors(self):
        path = self.write("a.json", tiny_dataset() | {"colour": "red"})
        done = self.run_cli("check", path)
        self.assertEqual(done.returncode, 0)
        self.assertIn("colour", done.stderr.decode())
        self.assertIn("1 warning", done.stdout.decode())

    def test_good_and_bad_together(self):
        done = self.run_cli("check", self.write("a.json", tiny_dataset()),
                            self.write("b.json", "{}"), self.write("c.json", tiny_dataset()))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.decode().count("no problems"), 2)
        self.assertIn("b.json", done.stderr.decode())

    def test_name_with_a_dash(self):
        self.write("-a.json", tiny_dataset())
        self.good("check", "--", "-a.json")


class TestData(Case):
    def test_file_and_folder_are_added(self):
        one = self.write("a.json", tiny_dataset("one"))
        self.write("more/b.json", tiny_dataset("two") | {"id": "more"})
        text = self.text("--data", one, "list", "--data", self.path("more"))
        for name in ("one", "two", SEED):
            self.assertIn(f"  {name}\n", text)
        self.assertEqual(text.count("Own topic"), 1)

    def test_own_folder_wins_and_says_so(self):
        self.write("share/tidemark/datasets/a.json", tiny_dataset(SEED, 77))
        done = self.run_cli("show", SEED, "--format", "json")
        self.assertEqual(done.returncode, 0)
        values = {row["economy"]: row["value"] for row in json.loads(done.stdout)["rows"]}
        self.assertEqual(values["CHN"], 77)
        self.assertIn("a.json", done.stderr.decode())

    def test_damaged_file_in_own_folder_stops_nothing(self):
        self.write("share/tidemark/datasets/a.json", "{")
        done = self.run_cli("show", SEED)
        self.assertEqual(done.returncode, 0)
        self.assertIn("a.json", done.stderr.decode())

    def test_damaged_file_that_is_named_is_an_error(self):
        self.bad(1, "--data", self.write("a.json", "{"), "list")

    def test_first_of_the_system_folders_wins(self):
        del self.env["TIDEMARK_DATA"]
        for value, folder in ((1, "first"), (2, "second")):
            self.write(folder + "/tidemark/datasets/a.json", tiny_dataset(value=value))
        self.env["XDG_DATA_DIRS"] = self.path("first") + ":" + self.path("second")
        done = self.run_cli("show", "tiny", "--format", "json")
        values = {row["economy"]: row["value"] for row in json.loads(done.stdout)["rows"]}
        self.assertEqual(values["CHN"], 1)

    def test_folder_that_is_named_must_be_there(self):
        self.env["TIDEMARK_DATA"] = "/nonexistent"
        self.assertIn("/nonexistent: there is no such folder", self.bad(1, "list"))
        self.assertIn("没有这个文件夹", self.bad(1, "--lang", "zh_CN", "show", SEED))
        self.env["TIDEMARK_DATA"] = self.write("a.json", tiny_dataset())
        self.assertIn("expected a folder, found a file", self.bad(1, "list"))

    def test_own_population_divides_nothing(self):
        link = "ai-private-investment?per=person"
        own = self.write("own.json", tiny_dataset("population", 1))
        for words in (("show", link, "--format", "csv"), ("cite", link)):
            shipped = self.good(*words)
            done = self.run_cli("--data", own, *words)
            self.assertEqual((done.returncode, done.stdout), (0, shipped))
            self.assertIn("“population” replaces", done.stderr.decode())

    def test_finds_data_before_it_is_installed(self):
        del self.env["TIDEMARK_DATA"]
        self.env["XDG_DATA_DIRS"] = self.path("nothing")
        self.assertIn(SEED, self.text("list"))

    def test_gallery(self):
        self.env["TIDEMARK_DATA"] = os.path.dirname(self.write("data/a.json", tiny_dataset()))
        self.good("gallery", self.path("out/gallery"))
        with open(self.path("out/gallery/index.html"), encoding="utf-8") as file:
            names = re.findall(r'src="([^"]+)"', file.read())
        self.assertEqual(sorted(names + ["index.html"]), sorted(os.listdir(self.path("out/gallery"))))
        self.assertGreater(len(names), 24)


class TestSurroundings(Case):
    def language(self, **variables):
        env = {name: value for name, value in self.env.items() if name not in LANGUAGE_VARIABLES}
        text = self.good("list", env=env | variables).decode()
        return "zh_CN" if "全球占比" in text else "en"

    def test_language(self):
        self.assertEqual(self.language(), "en")
        self.assertEqual(self.language(LANG="zh_CN.UTF-8"), "zh_CN")
        self.assertEqual(self.language(LANG="zh_TW"), "zh_CN")
        self.assertEqual(self.language(LANG="de_DE.UTF-8"), "en")
        self.assertEqual(self.language(LANG="de_DE.UTF-8", LC_MESSAGES="zh_CN.UTF-8"), "zh_CN")
        self.assertEqual(self.language(LANG="zh_CN.UTF-8", LC_ALL="en_US.UTF-8"), "en")
        self.assertEqual(self.language(LANG="en_US.UTF-8", LANGUAGE="zh_CN:en"), "zh_CN")
        self.assertEqual(self.language(LANG="zh_CN.UTF-8", LANGUAGE="en:zh_CN"), "en")
        self.assertEqual(self.language(LANG="C", LANGUAGE="zh_CN"), "en")
        self.assertEqual(self.language(LANG="", LC_ALL=""), "en")

    def test_output_does_not_depend_on_the_locale(self):
        texts = {self.good("--lang", "zh_CN", "show", SEED, env=self.env | {"LC_ALL": locale})
                 for locale in ("C", "C.UTF-8", "zh_CN.GBK", "tr_TR.UTF-8")}
        self.assertEqual(len(texts), 1)

    def test_home_that_is_no_help(self):
        for change in ({"HOME": "/no/such/home"}, {"HOME": "/proc"}, {"HOME": ""}, {"HOME": None}):
            env = {name: value for name, value in (self.env | change).items()
                   if value is not None and not name.startswith("XDG_")}
            done = self.run_cli("export", SEED, "-o", self.path("a.png"), env=env)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(SEED, self.good("list", env=env).decode())


if __name__ == "__main__":
    del sys.argv[1:]
    tap.run()
