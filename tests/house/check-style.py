#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How this project's C looks, beyond what the compiler says. Says each line that is otherwise.

    check-style.py SOURCE-FOLDER
"""
import re
import shutil
import subprocess
import sys
from pathlib import Path

MAX_FILE = 450
MAX_FUNCTION = 80
MAX_ABOUT = 8
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
SKIPPED = 77
FORMATTER = "clang-format-19"  # of one version, for each prints a little otherwise

# A function's definition as clang-format prints it: its name begins a line.
FUNCTION = re.compile(r"^(?P<name>[a-z]\w*) \([^;{]*?\)\n\{\n(?P<body>.*?)^\}", re.MULTILINE | re.DOTALL)
# A declaration in a header.
DECLARATION = re.compile(r"^(?!typedef\b|#|G_|struct\b|enum\b|\s|/|\}|\*)[\w ]+?[ *\n]+(?P<name>tide_\w+) \(",
                         re.MULTILINE)
# Says by its name what it does.
OBVIOUS = re.compile(r"_(new|ref|unref|free|quark|equal|get_\w+|set_\w+)$")
# A boolean that is itself the value which the function is given.
SETTER = re.compile(r"_(with|set)_")
BOOLEAN = re.compile(r"\bgboolean (?!\*)(?!\(\*)\w+(?=[,)])")


def line_at(text, offset):
    return text.count("\n", 0, offset) + 1


def check_lines(path, lines):
    for number, line in enumerate(lines, 1):
        if line != line.rstrip():
            yield f"{path}:{number}: ends in spaces"
        if "\t" in line:
            yield f"{path}:{number}: has a tab"
    if len(lines) >= MAX_FILE:
        yield f"{path}: {len(lines)} lines; files are under {MAX_FILE}"


def check_head(path, text):
    """The licence, and two to eight lines of what the module is for."""
    if not text.startswith(f"/* {SPDX}\n *\n"):
        yield f"{path}:1: begins with the SPDX line and what the module is for"
        return
    about = text[:text.index("*/")].splitlines()[2:]
    about = [line for line in about if line.strip(" *")]
    if len(about) > MAX_ABOUT and path.suffix == ".c":
        yield f"{path}:1: says in {len(about)} lines what it is for; {MAX_ABOUT} at the most"


def check_functions(path, text):
    for found in FUNCTION.finditer(text):
        n = found["body"].count("\n") + 2
        if n > MAX_FUNCTION:
            yield f"{path}:{line_at(text, found.start())}: {found['name']}() has {n} lines; {MAX_FUNCTION} at the most"
        if re.search(r"^\s*case (?!G_TYPE_)[A-Z]\w*_\w+:.*^\s*default:", found["body"], re.MULTILINE | re.DOTALL):
            yield f"{path}:{line_at(text, found.start())}: {found['name']}() has a switch on an enum with a default:"


def check_source(path, text, top):
    room = path.relative_to(top / "src").parts[0]
    domain = re.search(r'^#define G_LOG_DOMAIN "(tide-[a-z]+)"$', text, re.MULTILINE)
    include = re.search(r"^#include.*$", text, re.MULTILINE)
    own = path.with_suffix(".h").name
    if not domain or (include and domain.start() > include.start()):
        yield f"{path}: G_LOG_DOMAIN stands before the first #include"
    elif domain[1] != f"tide-{room}":
        yield f"{path}: G_LOG_DOMAIN is tide-{room}"
    private = path.with_name(f"{path.stem}-private.h")
    firsts = [f'#include "{header}"' for header in (own, private.name)]
    if path.with_suffix(".h").exists() and include and include[0] not in firsts:
        yield f"{path}:{line_at(text, include.start())}: {own} is included first"


def check_header(path, text):
    """#pragma once; a comment before a public function, or before the lines that it stands among."""
    if "\n#pragma once\n" not in text:
        yield f"{path}: has no #pragma once"
    for found in DECLARATION.finditer(text):
        line = line_at(text, found.start())
        before = text[:found.start()].rstrip("\n")
        end = text.index(";", found.start())
        commented = re.search(r"\*/$", before) or re.match(r";[ \t]*/\*", text[end:])
        among = re.search(r"(\*/|;|\))$", before) and "\n\n" not in text[len(before):found.start()]
        obvious = OBVIOUS.search(found["name"]) or path.stem.endswith("-private")
        if not commented and not among and not obvious:
            yield f"{path}:{line}: {found['name']}() has no comment before it"
        if BOOLEAN.search(text[found.start():end]) and not SETTER.search(found["name"]):
            yield f"{path}:{line}: {found['name']}() takes a boolean; an enum says what it means"


def check_format(top, paths):
    """What the formatter would change."""
    done = subprocess.run([FORMATTER, "--dry-run", "--style=file", *map(str, paths)], cwd=top,
                          capture_output=True, text=True, check=True)
    places = {}
    for found in re.finditer(r"^(.*?):(\d+):\d+: (?:warning|error): code should be clang-formatted",
                             done.stderr, re.MULTILINE):
        places.setdefault(found[1], found[2])
    return [f"{path}:{line}: {FORMATTER} prints it otherwise" for path, line in places.items()]


def main(top):
    top = Path(top)
    paths = sorted(top.glob("src/**/*.[ch]")) + sorted(top.glob("tests/**/*.[ch]"))
    problems = [] if paths else [f"{top}: no source files"]
    for path in paths:
        text = path.read_text(encoding="utf-8")
        problems += check_lines(path, text.splitlines())
        problems += check_head(path, text)
        problems += check_functions(path, text)
        if path.is_relative_to(top / "src"):
            problems += check_source(path, text, top) if path.suffix == ".c" else check_header(path, text)
    has_formatter = shutil.which(FORMATTER) is not None
    if has_formatter:
        problems += check_format(top, paths)
    else:
        print(f"no {FORMATTER} here: how the sources are printed is not looked at")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(paths)} files, {len(problems)} to mend")
    if problems:
        return 1
    return 0 if has_formatter else SKIPPED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
