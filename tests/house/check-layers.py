#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows between rooms:

    language ← json ← dataset ← answer ← words ← chart ← draw ← { cli, app }
                         ↑ library (cli and app alone)

Says each #include that goes against them, and what a room reads that it must not. Inside app the
same holds of its sub-folders. Inside a room no two source files call each other, even by way of
others.

    check-layers.py SOURCE-FOLDER
"""
import re
import sys
from pathlib import Path

PURE = ["language", "json", "dataset", "answer", "words", "chart"]
LINE = PURE + ["draw"]
ROOMS = {room: LINE[:LINE.index(room) + 1] for room in LINE}
ROOMS["library"] = ["language", "json", "dataset", "library"]
ROOMS["cli"] = LINE + ["library", "cli"]
ROOMS["app"] = LINE + ["library", "app"]

# Rooms inside rooms: what a sub-folder may use of its own room, "" being what lies beside them.
SUBROOMS = {
    "app": {"": [""], "view": ["", "view"], "panes": ["", "view", "panes"],
            "dialogs": ["", "view", "panes", "dialogs"],
            "window": ["", "view", "panes", "dialogs", "window"]},
    "chart": {"": [""], "words": ["", "words"], "scene": ["", "scene"],
              "kinds": ["", "scene", "kinds"]},
}

PLAIN = {"ctype.h", "errno.h", "float.h", "glib.h", "limits.h", "locale.h", "math.h", "signal.h",
         "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h"}
DATA = PLAIN | {"gio/gio.h", "json-glib/json-glib.h"}
SYSTEM = {
    "language": PLAIN | {"gio/gio.h"},
    "json": PLAIN,
    "dataset": PLAIN | {"json-glib/json-glib.h"},  # no files: library's are
    "library": PLAIN | {"gio/gio.h", "glib-object.h"},
    "answer": PLAIN,
    "words": DATA,
    "chart": PLAIN,
    "draw": PLAIN | {"cairo.h", "cairo-pdf.h", "cairo-svg.h", "fcntl.h", "gio/gio.h",
                     "gio/gunixoutputstream.h", "glib/gi18n-lib.h", "glib/gstdio.h", "pango/pango.h",
                     "pango/pangocairo.h", "png.h", "sys/stat.h", "sys/types.h", "unistd.h",
                     "zlib.h"},
    "cli": PLAIN | {"fcntl.h", "gio/gio.h", "glib/gstdio.h", "json-glib/json-glib.h", "sys/stat.h",
                    "unistd.h"},
    "app": None,  # anything
}

# Rooms with circles that are still to be opened.
ROUND = {"answer", "language", "words"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]*)[>"]', re.MULTILINE)
CLASS = re.compile(r"\bG_(?:DEFINE|DECLARE)_\w*(?:TYPE|INTERFACE)\w*\s*\(")
SURROUNDINGS = re.compile(
    r"\b(g_get_real_time|g_get_monotonic_time|g_get_current_time|g_date_time_new_now\w*"
    r"|clock_gettime|gettimeofday|time|g_getenv|getenv|g_setenv|setlocale|g_get_language_names"
    r"|g_random_\w+|g_rand_new|rand|random|g_get_user_\w+|g_get_system_\w+|g_get_home_dir)\s*\(")


def without_comments(text):
    """The code alone, each line where it was."""
    text = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), text, flags=re.DOTALL)
    return re.sub(r"//[^\n]*", "", text)


def line_of(text, found):
    return text.count("\n", 0, found.start()) + 1


def check_include(room, form, name, homes):
    """Why a room must not include that, or None."""
    if form == '"':
        if "/" in name:
            return "leads by a path into another folder; include a room's header by its name"
        home = homes.get(name)
        if home is None:
            # Made by the build, such as resources: its own room's alone can reach it.
            return None if "resources" in name else "is no header of this project"
        if home not in ROOMS[room]:
            return f"is of {home}, which {room} must not know"
        if re.search(r"-(private|parts)\.h$", name) and home != room:
            return f"is for {home} alone"
        return None
    if name in homes:
        return 'is of this project; include it with ""'
    allowed = SYSTEM[room]
    return None if allowed is None or name in allowed else f"is nothing that {room} may use"


def subfolder(path, source):
    """The sub-folder of its room that a file lies in, "" for none."""
    return path.relative_to(source).parts[1] if len(path.relative_to(source).parts) > 2 else ""


def check_sub(room, sub, name, subs):
    """Why a sub-folder must not include a header of its own room, or None."""
    allowed = SUBROOMS.get(room, {}).get(sub)
    if allowed is None or name not in subs or subs[name] in allowed:
        return None
    return f"is of {room}/{subs[name]}, which {room}/{sub} must not know"


def check_file(path, room, homes, subs, source):
    code = without_comments(path.read_text(encoding="utf-8"))
    for found in INCLUDE.finditer(code):
        why = check_include(room, found[1], found[2], homes)
        if why is None and homes.get(found[2]) == room:
            why = check_sub(room, subfolder(path, source), found[2], subs)
        if why:
            yield f"{path}:{line_of(code, found)}: {found[2]} {why}"
    if room in PURE:
        for found in CLASS.finditer(code):
            yield f"{path}:{line_of(code, found)}: {room} has no GObject classes"
        for found in SURROUNDINGS.finditer(code):
            yield (f"{path}:{line_of(code, found)}: {found[1]}() reads the clock, the environment or "
                   f"chance, which {room} must not")


FUNCTION = re.compile(r"^(tide_\w+) \(", re.MULTILINE)
CLASS_NAME = re.compile(r"G_DEFINE_\w*TYPE\w* \(\w+, tide_(\w+),")


def owned(code):
    """The names that a source file defines: functions, and what is said of its classes."""
    yield from FUNCTION.findall(code)
    for name in map(str.upper, CLASS_NAME.findall(code)):
        yield from (f"TIDE_{name}", f"TIDE_IS_{name}", f"TIDE_TYPE_{name}")


def uses_of(paths):
    """For each source file the others of the room that it calls."""
    codes = {path: without_comments(path.read_text(encoding="utf-8")) for path in paths}
    owner = {name: path for path, code in codes.items() for name in owned(code)}
    return {path: {owner[word] for word in re.findall(r"\b(?:tide|TIDE)_\w+\b", code)
                   if word in owner and owner[word] != path}
            for path, code in codes.items()}


def reached(uses, path):
    """All that a file calls, also by way of others."""
    found, ahead = set(), list(uses[path])
    while ahead:
        other = ahead.pop()
        if other not in found:
            found.add(other)
            ahead += uses[other]
    return found


def check_circles(source, room):
    uses = uses_of(sorted(source.glob(f"{room}/**/*.c")))
    circle = [path for path in uses if path in reached(uses, path)]
    for path in circle:
        others = sorted(other.name for other in uses[path] if other in circle)
        yield f"{path}: is called by what it calls: {', '.join(others)}"


def main(top):
    source = Path(top) / "src"
    headers = list(source.glob("*/**/*.h"))
    homes = {path.name: path.relative_to(source).parts[0] for path in headers}
    subs = {path.name: subfolder(path, source) for path in headers}
    strangers = [path for path in source.glob("*") if path.is_dir() and path.name not in ROOMS]
    problems = [f"{path}: no such room" for path in strangers]
    n = 0
    for room in ROOMS:
        for path in sorted(source.glob(f"{room}/**/*.[ch]")):
            n += 1
            problems += check_file(path, room, homes, subs, source)
        if room not in ROUND:
            problems += check_circles(source, room)
    if n == 0:
        problems.append(f"{source}: no source files")
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{n} files, {len(problems)} against the arrows")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
