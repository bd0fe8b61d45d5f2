#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the program on purpose, one line at a time, and demands that a test notices. The breaks are
the records of mutants.toml; a record whose text is not found exactly once is an error, so they
follow the code.

    run.py --check SOURCE-FOLDER           finds each text, builds nothing
    run.py SOURCE-FOLDER WORK-FOLDER [WORD…]   all of them, or those whose description has a word

Works on a copy of the sources in WORK-FOLDER; a second run builds what has changed since.
"""
import filecmp
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

KEYS = {"about", "in", "find", "replace", "tests"}
LEFT_OUT = {".git", "build", "_build", "pictures", "__pycache__"}
JOBS = "2"
PATIENCE = 600  # seconds for one build or test; a mutant may hang


class Mutant:
    def __init__(self, record):
        self.about, self.find, self.replace = record["about"], record["find"], record["replace"]
        self.where, self.tests = record["in"], record["tests"]
        words = (re.escape(word) for word in self.find.split())
        self.pattern = re.compile(r"\s+".join(words))

    def places(self, top):
        """Each file and match of the text, however its lines are broken."""
        return [(path, found) for path in sorted(top.glob(self.where))
                for found in self.pattern.finditer(path.read_text(encoding="utf-8"))]

    def problem(self, top):
        n = len(self.places(top))
        if n != 1:
            return f"“{self.about}”: expected its text once in {self.where}, found it {n} times"
        return None

    def apply(self, top):
        """The file that is broken now, and its text as it was."""
        (path, found), = self.places(top)
        text = path.read_text(encoding="utf-8")
        path.write_text(text[:found.start()] + self.replace + text[found.end():], encoding="utf-8")
        return path, text


def read_records(folder):
    with open(folder / "tests" / "mutants" / "mutants.toml", "rb") as file:
        records = tomllib.load(file)["mutant"]
    for record in records:
        if set(record) != KEYS:
            sys.exit(f"a mutant has the keys {sorted(record)}, not {sorted(KEYS)}")
        if record["find"] == record["replace"]:
            sys.exit(f"“{record['about']}” breaks nothing")
    return [Mutant(record) for record in records]


def copy_changed(source, target):
    """Makes @target like @source. What is alike keeps its time, which tells Ninja what to build."""
    target.mkdir(parents=True, exist_ok=True)
    wanted = {path.name: path for path in source.iterdir() if path.name not in LEFT_OUT}
    for path in target.iterdir():
        if path.name not in wanted:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, path in wanted.items():
        if path.is_dir():
            copy_changed(path, target / name)
        elif not (target / name).exists() or not filecmp.cmp(path, target / name, shallow=False):
            shutil.copyfile(path, target / name)
            shutil.copymode(path, target / name)


class Build:
    """A copy of the sources, and what is built of it."""

    def __init__(self, source, work):
        self.top, self.folder = work / "tree", work / "build"
        copy_changed(source, self.top)
        if not (self.folder / "build.ninja").exists():
            self.run(["meson", "setup", "-Doptimization=0", "-Ddebug=false", self.folder, self.top],
                     check=True)
        self.programs = None

    def run(self, command, check=False):
        """Its exit code; any number but 0 for one that takes too long."""
        done = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log("w"),
                                stderr=subprocess.STDOUT, start_new_session=True)
        try:
            code = done.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(done.pid, 9)
            code = done.wait()
        if check and code != 0:
            sys.exit(self.log("r").read() + f"\n{command[0]} failed")
        return code

    def log(self, mode):
        return open(self.top.parent / "log.txt", mode, encoding="utf-8", errors="replace")

    def ask(self, what):
        return json.loads(subprocess.run(["meson", "introspect", self.folder, what], check=True,
                                         stdout=subprocess.PIPE).stdout)

    def find_programs(self):
        """Test → the files that it runs, relative to the folder."""
        files = {target["id"]: target["filename"] for target in self.ask("--targets")}
        self.programs = {
            test["name"]: [os.path.relpath(file, self.folder) for target in test["depends"]
                           for file in files[target]] for test in self.ask("--tests")}

    def make(self, tests):
        return self.run(["ninja", "-j", JOBS, "-C", self.folder,
                         *sorted({file for test in tests for file in self.programs[test]})])

    def test(self, tests):
        return self.run(["meson", "test", "-C", self.folder, "--no-rebuild", "--num-processes", JOBS,
                         *tests])


def try_mutant(build, mutant):
    """What is wrong: the break does not build, or no test sees it."""
    path, text = mutant.apply(build.top)
    try:
        if build.make(mutant.tests) != 0:
            return "does not build:\n" + build.log("r").read()[-2000:]
        return None if build.test(mutant.tests) != 0 else "survives " + ", ".join(mutant.tests)
    finally:
        path.write_text(text, encoding="utf-8")


def run_all(source, work, mutants):
    build = Build(source, work)
    build.run(["ninja", "-C", build.folder, "build.ninja"], check=True)
    build.find_programs()
    tests = sorted({test for mutant in mutants for test in mutant.tests})
    unknown = [test for test in tests if test not in build.programs]
    if unknown:
        sys.exit(f"there is no test {', '.join(unknown)}")
    if build.make(tests) != 0 or build.test(tests) != 0:
        sys.exit(build.log("r").read() + "\nwithout any mutant, the tests do not pass")
    n_wrong = 0
    for number, mutant in enumerate(mutants, 1):
        start = time.monotonic()
        problem = mutant.problem(build.top) or try_mutant(build, mutant)
        n_wrong += problem is not None
        print(f"{number}/{len(mutants)} {mutant.about}: {problem or 'caught'} "
              f"({time.monotonic() - start:.0f} s)", flush=True)
    print(f"{len(mutants) - n_wrong} of {len(mutants)} mutants caught")
    return 1 if n_wrong else 0


def main(arguments):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if arguments[0] == "--check":
        source = Path(arguments[1]).resolve()
        mutants = read_records(source)
        problems = [problem for mutant in mutants if (problem := mutant.problem(source))]
        print(*problems, f"{len(mutants)} mutants, {len(problems)} to mend", sep="\n")
        return 1 if problems else 0
    source, work = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    mutants = [mutant for mutant in read_records(source)
               if all(word in mutant.about for word in arguments[2:])]
    return run_all(source, work, mutants)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
