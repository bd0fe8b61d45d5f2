#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That README, man pages and --help say what the program does: each command line of theirs runs,
each list of names is the program's own, each number is that of the data, each file exists.

    check-readme.py SOURCE-FOLDER TIDEMARK-CLI TIDEMARK
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

TOP, CLI, WINDOW = (Path(argument).resolve() for argument in sys.argv[1:4])
README = (TOP / "README.md").read_text(encoding="utf-8")
MAP = (TOP / "src" / "README.md").read_text(encoding="utf-8")
# Accepts every key of a link: a number of things, of many economies.
ADDITIVE = "large-scale-ai-models"
NUMBERS = "no one two three four five six seven eight nine ten".split()


def man_page(name):
    """Its text with roff's escapes resolved, its requests kept."""
    text = (TOP / "data" / name).read_text(encoding="utf-8")
    return re.sub(r"\\f[A-Z]", "", text.replace("\\-", "-"))


CLI_MAN, WINDOW_MAN = man_page("tidemark-cli.1"), man_page("tidemark.1")
CHINESE_MAN = {name: man_page(f"man/zh_CN/{name}") for name in ("tidemark-cli.1", "tidemark.1")}


def run(program, arguments, folder="."):
    env = os.environ | {"TIDEMARK_DATA": str(TOP / "data" / "datasets"), "LANGUAGE": "en",
                        "XDG_DATA_HOME": os.path.abspath(os.path.join(folder, "home"))}
    return subprocess.run([program, *arguments], cwd=folder, env=env, text=True, encoding="utf-8",
                          capture_output=True, timeout=60)


def ask(*arguments):
    """What tidemark-cli prints."""
    return run(CLI, arguments).stdout


def names_in(text):
    """"a, b or c" → {a, b, c}"""
    return set(re.split(r", | or | and ", text.strip()))


def refused(*arguments):
    """The names that the program lists when it is given one that it does not know."""
    said = run(CLI, arguments).stderr
    found = re.search(r"; expected (.*)$|is one of (.*), not “", said, re.MULTILINE)
    return names_in(found[1] or found[2]) if found else {f"(the program says {said!r})"}


# ---- what the texts list

def readme_row(key):
    """The names in the last cell of a table's row."""
    row = re.search(rf"^\| `{key}` \|(.*)\|$", README, re.MULTILINE)
    return set(re.findall(r"`([^`]+)`", row[1].split("|")[-1])) if row else set()


def man_items(page, section):
    """The paragraphs of a section that have a head: head → text, both without fonts."""
    body = re.search(rf"^\.SH {section}\n(.*?)(?=^\.SH|\Z)", page, re.MULTILINE | re.DOTALL)[1]
    parts = re.split(r"^\.TP\n", body, flags=re.MULTILINE)[1:]
    return dict(part.split("\n", 1) for part in parts)


def bold_in(text):
    """The words that a man page prints in bold."""
    lines = re.findall(r"^\.(B|BR|RB) (.*)$", text, re.MULTILINE)
    words = [word for font, line in lines
             for word in shlex.split(line)[font == "RB"::1 if font == "B" else 2]]
    return {word for word in words if not word.startswith(".")}


def man_key(key):
    return bold_in(man_items(CLI_MAN, "LINKS")[f".B {key}"])


def man_option(name):
    return next(text for head, text in man_items(CLI_MAN, "OPTIONS").items()
                if f"--{name}" in head)


def man_formats(command):
    """What --format may be, by command: “list prints text or json ;”."""
    clause = re.search(rf"^\.B {command}\n(.*?)(;|whatever)", man_option("format"),
                       re.MULTILINE | re.DOTALL)
    return bold_in(re.sub(r" ;$", "", clause[1], flags=re.MULTILINE))


def help_row(text, term):
    return re.search(rf"^  {re.escape(term)} +(\S.*)$", text, re.MULTILINE)[1]


def help_formats(command):
    row = help_row(ask("--help"), "--format NAME")
    return names_in(re.search(rf"\b{command}: ([^;]*)", row)[1])


def options_in(text):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def help_options(text):
    """The first column of the help, below its heading."""
    rows = re.findall(r"^  (-\S.*?)(?:  |$)", text, re.MULTILINE)
    return options_in(" ".join(rows))


def program_commands():
    """Each command of the table, hidden or not."""
    text = "".join(path.read_text(encoding="utf-8") for path in (TOP / "src" / "cli").glob("*.c"))
    table = re.search(r"Command commands\[\] = \{(.*?)^\};", text, re.MULTILINE | re.DOTALL)[1]
    return set(re.findall(r'^  \{ "([a-z-]+)"', table, re.MULTILINE))


def help_commands():
    block = re.search(r"^Commands:\n(.*?)\n\n", ask("--help"), re.MULTILINE | re.DOTALL)[1]
    return set(re.findall(r"^  ([a-z-]+)", block, re.MULTILINE))


def man_commands():
    heads = man_items(CLI_MAN, "COMMANDS")
    return {shlex.split(head)[1].split()[0] for head in heads}


def same(what, program, **texts):
    """Tells where a text lists other names than the program has."""
    for where, names in texts.items():
        if names != program:
            yield (f"{what}: {where} lacks {sorted(program - names)} "
                   f"and has {sorted(names - program)} too many")


def check_lists():
    data = ask("--help")
    for key in ("chart", "per", "scale"):
        yield from same(f"names for {key}", refused("describe", f"{ADDITIVE}?{key}=zzz"),
                        readme=readme_row(key), man=man_key(key))
    keys = refused("describe", f"{ADDITIVE}?zzz=1")
    links = re.search(r"^### Links\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)[1]
    form = re.compile(r"[?&](\w+)=")
    yield from same("keys of a link", keys,
                    readme=set(re.findall(r"^\| `(\w+)` \|", links, re.MULTILINE)),
                    readme_form=set(form.findall(link_form(README))),
                    man={head.split()[1] for head in man_items(CLI_MAN, "LINKS")},
                    man_form=set(form.findall(link_form(CLI_MAN))))
    yield from same("styles of a citation", refused("cite", ADDITIVE, "--style", "zzz"),
                    readme=names_in(re.search(r"--style apa +# (.*)$", README, re.MULTILINE)[1]),
                    man=bold_in(man_option("style")), help=names_in(help_row(data, "--style NAME")))
    picture = ["export", ADDITIVE, "-o", "-", "--format", "png"]
    yield from same("themes", refused(*picture, "--theme", "zzz"),
                    man=bold_in(man_option("theme")), help=names_in(help_row(data, "--theme NAME")))
    yield from same("languages", refused("list", "--lang", "zzz"),
                    man=set(re.search(r'^\.BR --lang " (\S+)"$', CLI_MAN,
                                      re.MULTILINE)[1].split("|")),
                    help=set(re.search(r"--lang (\S+)", data)[1].split("|")))
    for arguments in (["list"], ["show", ADDITIVE], ["export", ADDITIVE, "-o", "-"]):
        yield from same(f"formats of {arguments[0]}", refused(*arguments, "--format", "zzz"),
                        man=man_formats(arguments[0]), help=help_formats(arguments[0]))
    suffixes = set(re.search(r"share\.(png) +# a picture; also (.*)$", README, re.MULTILINE)[2]
                   .replace(".", "").split(", ")) | {"png"}
    yield from same("suffixes", refused(*picture[:4], "--format", "zzz"), readme=suffixes)
    yield from same("commands", program_commands(), man=man_commands())
    yield from same("commands of the help", help_commands(),
                    readme=set(re.findall(r"^tidemark-cli ([a-z-]+)", README, re.MULTILINE)))
    yield from same("options", help_options(data), man=options_in(
        " ".join(man_items(CLI_MAN, "OPTIONS"))))
    window = {option for option in help_options(run(WINDOW, ["--help"]).stdout)
              if not option.startswith("--help-")}
    yield from same("options of the window", window,
                    man=options_in(" ".join(man_items(WINDOW_MAN, "OPTIONS"))))


# ---- what they tell to type

def link_form(text):
    """The general form of a link, on one line."""
    return re.sub(r"\s+", "", re.search(r"tidemark:INDICATOR\?\S+(\n +&\S+)?", text)[0])


def command_lines(text):
    """The lines that begin with the program; not the head of a man page."""
    return re.findall(r"^tidemark-cli (?!- ).*$", text, re.MULTILINE)


def links_in(text):
    """Whole links that stand in prose."""
    return re.findall(r"tidemark:[a-z][-a-z0-9/]*(?:\?[\w=,&.%-]*\w)?", text)


def check_commands(folder):
    example = re.search(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[1]
    (folder / "my-dataset.json").write_text(example, encoding="utf-8")
    for where, text in (("README.md", README), ("tidemark-cli.1", CLI_MAN)):
        lines = [shlex.split(line, comments=True) for line in command_lines(text)]
        lines += [["", "describe", link] for link in links_in(text)]
        lines.append(["", "describe", link_form(text).replace("INDICATOR", ADDITIVE)])
        if len(lines) < 5:
            yield f"{where}: hardly a command was found"
        for line in lines:
            done = run(CLI, line[1:], folder)
            if done.returncode != 0:
                yield f"{where}: {shlex.join(line)} exits {done.returncode}: {done.stderr.strip()}"
            if "-o" in line and line[line.index("-o") + 1] != "-":
                if not (folder / line[line.index("-o") + 1]).exists():
                    yield f"{where}: {shlex.join(line)} writes nothing"
    for command in sorted(program_commands()):
        if run(CLI, [command, "--zzz"]).returncode != 2:
            yield f"{command} takes an option that nobody knows"


# ---- the man pages in Chinese

def told_in(page):
    """What a man page names, whatever its language: bold words, heads, options, links, commands."""
    heads = re.findall(r"^\.TP\n(.*)$", page, re.MULTILINE)
    return (bold_in(page) | options_in(page) | set(heads) | set(links_in(page))
            | set(command_lines(page)) | set(re.findall(r"\\fI\S+", page)))


def check_chinese():
    for name, english in (("tidemark-cli.1", CLI_MAN), ("tidemark.1", WINDOW_MAN)):
        yield from same(f"man/zh_CN/{name}", told_in(english), chinese=told_in(CHINESE_MAN[name]))
        for line in CHINESE_MAN[name].splitlines():
            if (re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", line)
                    and not line.startswith("tidemark-cli")):
                yield f"man/zh_CN/{name}: in English: {line}"


# ---- what they count and name

def check_counts():
    data = json.loads(ask("list", "--format", "json"))
    topics = data["topics"]
    inside = [indicator for topic in topics for indicator in topic["indicators"]]
    titles = ", ".join(topic["title"].lower() for topic in topics)
    said = re.search(r"It comes with (\d+) indicators in (\w+) topics \(([^)]*)\) and (\w+) more "
                     r"for\s+reference,[^:]*: ([\d,]+) figures", README)
    true = (str(len(inside)), NUMBERS[len(topics)], titles, NUMBERS[len(data["reference"])],
            f"{sum(indicator['figures'] for indicator in inside + data['reference']):,}")
    if not said:
        yield "README.md: says no more how many indicators and figures there are"
    elif tuple(re.sub(r"\s+", " ", part) for part in said.groups()) != true:
        yield f"README.md: says {said.groups()}, the data have {true}"


def check_files():
    sources = {path.name for path in (TOP / "src").rglob("*.[ch]")}
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        if not (TOP / link).exists():
            yield f"README.md: there is no {link}"
    for path in re.findall(r"\b((?:build-aux|data|po|tests)/[\w./-]*\w)", README):
        if not (TOP / path).exists():
            yield f"README.md: there is no {path}"
    for path in re.findall(r"`([\w/-]+\.(?:c|h|py))`", MAP):
        folders = [TOP, TOP / "src"]
        if path not in sources and not any((folder / path).exists() for folder in folders):
            yield f"src/README.md: there is no {path}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        problems = [*check_lists(), *check_commands(Path(folder)), *check_chinese(), *check_counts(),
                    *check_files()]
    print(*problems, f"{len(problems)} to mend", sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
