# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a script's unittest cases and tells TAP, so that Meson names each of them."""
import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.n = 0

    def tell(self, verdict, test, suffix=""):
        self.n += 1
        name = test.id().removeprefix("__main__.")
        print(f"{verdict} {self.n} {name}{suffix}", flush=True)

    def tell_failure(self, test, error):
        self.tell("not ok", test)
        for line in self._exc_info_to_string(error, test).splitlines():
            print(f"# {line}", flush=True)

    def addSuccess(self, test):
        self.tell("ok", test)

    def addSkip(self, test, reason):
        self.tell("ok", test, f" # SKIP {reason}")

    def addFailure(self, test, error):
        self.tell_failure(test, error)

    def addError(self, test, error):
        self.tell_failure(test, error)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.tell_failure(subtest, error)


def run():
    """Runs what unittest finds in the main script; exits."""
    suite = unittest.defaultTestLoader.loadTestsFromName("__main__")
    result = TapResult()
    suite.run(result)
    print(f"1..{result.n}")
    sys.exit(1 if result.failures or result.errors else 0)
