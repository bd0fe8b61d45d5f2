# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program as a person meets it: started in a home of its own, seen through AT-SPI (over
D-Bus), driven by xdotool. Everything waits for a condition; nothing sleeps for a given time and
hopes."""
import copy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

from gi.repository import Gio, GLib

PATIENCE = 60  # seconds for what should come at once: a busy machine is no failure
PAUSE = 0.02  # seconds from one look to the next

# Of AT-SPI's enumerations, what is asked about here.
STATE_FOCUSED, STATE_SENSITIVE, STATE_VISIBLE = 12, 24, 30
COORDS_WINDOW = 1

LANGUAGE_VARIABLES = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"}


def wait_for(condition, what):
    """What the condition gives, once it is true."""
    end = time.monotonic() + PATIENCE
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(PAUSE)


def xdotool(*words):
    """What it prints."""
    return subprocess.run(["xdotool", *map(str, words)], check=True, text=True,
                          capture_output=True).stdout


class Bus:
    """The bus of assistive technology."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                     None, None, 0, -1, None)
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, name, path, interface, method, signature="()", *arguments):
        return self.bus.call_sync(name, path, interface, method,
                                  GLib.Variant(signature, arguments), None, 0, 5000, None).unpack()

    def applications(self):
        """Their names on the bus, by process."""
        found = {}
        children, = self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root",
                              "org.a11y.atspi.Accessible", "GetChildren")
        for name, path in children:
            process, = self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", "(s)", name)
            found[process] = Node(self, name, path)
        return found


class Node:
    """One accessible thing. What is gone in the meantime has no name, no role and no children."""

    def __init__(self, bus, name, path):
        self.bus, self.owner, self.path = bus, name, path

    def ask(self, fallback, interface, method, signature="()", *arguments):
        try:
            return self.bus.call(self.owner, self.path, interface, method, signature, *arguments)
        except GLib.Error:
            return fallback

    def get(self, name):
        return self.ask(("",), "org.freedesktop.DBus.Properties", "Get", "(ss)",
                        "org.a11y.atspi.Accessible", name)[0]

    @property
    def name(self):
        return self.get("Name")

    @property
    def description(self):
        return self.get("Description")

    @property
    def role(self):
        return self.ask(("",), "org.a11y.atspi.Accessible", "GetRoleName")[0]

    @property
    def text(self):
        return self.ask(("",), "org.a11y.atspi.Text", "GetText", "(ii)", 0, -1)[0]

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def is_in(self, state):
        words, = self.ask(([0, 0],), "org.a11y.atspi.Accessible", "GetState")
        return bool(words[state // 32] >> state % 32 & 1)

    def children(self):
        pairs, = self.ask(([],), "org.a11y.atspi.Accessible", "GetChildren")
        return [Node(self.bus, *pair) for pair in pairs]

    def all(self):
        """Itself and what is in it, as far as it shows."""
        yield self
        for child in self.children():
            if child.shows():
                yield from child.all()

    def shows(self):
        x, y, width, height = self.box()
        return width > 0 and height > 0 and self.is_in(STATE_VISIBLE)

    def box(self):
        """x, y, width, height in its window."""
        return self.ask(((0, 0, 0, 0),), "org.a11y.atspi.Component", "GetExtents", "(u)",
                        COORDS_WINDOW)[0]

    def lies_in(self, root):
        """Whether its middle is in sight, as far as the window goes."""
        x, y, width, height = self.box()
        _, _, root_width, root_height = root.box()
        return 0 <= x + width / 2 < root_width and 0 <= y + height / 2 < root_height

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Window:
    """A process of the program and its windows."""

    def __init__(self, program, arguments, env, size, folder):
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([program, *arguments], env=env, cwd=folder,
                                        stdout=self.log, stderr=subprocess.STDOUT)
        self.id = wait_for(self.find_id, "a window")
        self.resize(*size)

    def find_id(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended:\n" + self.said())
        ids = self.list_ids()
        return ids[0] if ids else None

    @staticmethod
    def list_ids():
        """The windows on the screen."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "tidemark"],
                               text=True, capture_output=True)
        return found.stdout.split()

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def listen(self):
        """Becomes a reader of its accessible tree."""
        bus = Bus()
        self.app = wait_for(lambda: bus.applications().get(self.process.pid),
                            "an accessible application")
        return self

    def resize(self, width, height):
        xdotool("windowmove", self.id, 0, 0, "windowsize", self.id, width, height,
                "windowfocus", self.id)

    def geometry(self):
        """x, y, width, height on the screen."""
        shell = xdotool("getwindowgeometry", "--shell", self.id)
        return tuple(int(re.search(f"{side}=(-?\\d+)", shell)[1])
                     for side in ("X", "Y", "WIDTH", "HEIGHT"))

    def dialog(self, open_it):
        """The window that opens when that is done. It has the keyboard; close() is the first's."""
        known = set(self.list_ids())
        open_it()
        other = copy.copy(self)
        other.id = wait_for(lambda: set(self.list_ids()) - known, "another window").pop()
        xdotool("windowfocus", other.id)
        return other

    def has_gone(self):
        wait_for(lambda: self.id not in self.list_ids(), "a window to go")

    def all(self):
        return list(self.app.all())

    def look_for(self, role, name):
        """Such a thing, or None; rather one in sight than one to be scrolled to. The pattern may
        also be its description's."""
        out_of_sight = None
        for root in self.app.children():
            for node in root.all():
                if node.role == role and (re.search(name, node.name)
                                          or re.search(name, node.description)):
                    if node.lies_in(root):
                        return node
                    out_of_sight = out_of_sight or node
        return out_of_sight

    def find(self, role, name):
        return wait_for(lambda: self.look_for(role, name), f"a {role} named “{name}”")

    def lose(self, role, name):
        wait_for(lambda: self.look_for(role, name) is None, f"no {role} named “{name}”")

    def names(self, role):
        return [node.name for node in self.all() if node.role == role]

    def focused(self):
        """What has the keyboard, or None."""
        for node in self.app.all():
            if node.is_in(STATE_FOCUSED):
                return node
        return None

    def root_of(self, node):
        """The accessible window that it is in."""
        return next(root for root in self.app.children()
                    if node in root.all())

    def click(self, node):
        """A real click on its middle, once it has come to rest. Where a window does not begin at its
        own 0, as in GTK 4.18, the padding of all that a thing is in is left out of where it is said
        to be: this aims at the half of what that comes to at most."""
        box = node.box()
        while (moved := node.box()) != box:
            box = moved
        left, top, outer_width, outer_height = self.geometry()
        x, y, width, height = self.root_of(node).box()
        xdotool("mousemove", left + (outer_width - width) // 2 - 2 * x + box[0] + box[2] // 2,
                top + (outer_height - height) // 2 - 2 * y + box[1] + box[3] // 2, "click", 1)

    def key(self, *keys):
        xdotool("key", *keys)

    def type(self, text):
        xdotool("type", text)

    def close(self):
        """Ends it; tells whether it was still alive."""
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait(PATIENCE)
        return alive


class Case(unittest.TestCase):
    """Windows in a folder of their own, which must be alive and silent at the end."""

    program = cli = clipboard = source = None  # set by the script

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="tidemark-gui-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.datasets = os.path.join(self.source, "data", "datasets")
        self.env = {name: value for name, value in os.environ.items()
                    if name not in LANGUAGE_VARIABLES}
        self.env |= {"LANG": "C.UTF-8", "LANGUAGE": "en", "TIDEMARK_DATA": self.datasets,
                     "GTK_USE_PORTAL": "0", "G_DEBUG": "fatal-criticals"}

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def start(self, *arguments, size=(1240, 800), **env):
        window = Window(self.program, arguments, self.env | env, size, self.folder)
        self.addCleanup(self.end, window)
        return window

    def open(self, *arguments, size=(1240, 800), **env):
        """A window whose accessible tree is read, with its chart drawn."""
        window = self.start(*arguments, size=size, **env).listen()
        wait_for(lambda: window.look_for("list item", "1 of |1 / |第1"), "a chart")
        return window

    def end(self, window):
        if window.log.closed:
            return
        alive, said = window.close(), window.said()
        window.log.close()
        self.assertTrue(alive, "the window ended by itself:\n" + said)
        self.assertNotRegex(said, "CRITICAL|WARNING", "the window complained")

    def read_clipboard(self):
        return subprocess.run([self.clipboard], check=True, text=True, capture_output=True,
                              timeout=PATIENCE, env=self.env).stdout

    def copied(self, pattern):
        """What is on the clipboard, once it is like that."""
        def look():
            text = self.read_clipboard()
            return text if re.search(pattern, text) else None
        return wait_for(look, f"“{pattern}” on the clipboard")

    def run_cli(self, *arguments, language="en"):
        return subprocess.run([self.cli, "--lang", language, *arguments], check=True,
                              capture_output=True, env=self.env).stdout


def run():
    """Runs the script's cases: SCRIPT TIDEMARK TIDEMARK-CLI CLIPBOARD SOURCE-FOLDER."""
    Case.program, Case.cli, Case.clipboard, Case.source = map(os.path.abspath, sys.argv[1:5])
    sys.path.insert(0, os.path.join(Case.source, "tests"))
    import tap
    sys.argv[1:] = []
    tap.run()
