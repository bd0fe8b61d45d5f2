# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program as a person meets it: started in a home of its own, seen through AT-SPI (over
D-Bus), driven by xdotool. Everything waits for a condition; nothing sleeps for a given time and
hopes."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from gi.repository import Gio, GLib

PATIENCE = 30  # seconds after which what is waited for does not come
PAUSE = 0.02  # seconds from one look to the next

# Of AT-SPI's enumerations, what is asked about here.
STATE_CHECKED, STATE_FOCUSED, STATE_SELECTED, STATE_SENSITIVE, STATE_SHOWING = 4, 12, 23, 24, 25
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
            if child.is_in(STATE_SHOWING):
                yield from child.all()

    def box(self):
        """x, y, width, height in its window."""
        return self.ask(((0, 0, 0, 0),), "org.a11y.atspi.Component", "GetExtents", "(u)",
                        COORDS_WINDOW)[0]

    def __str__(self):
        return f"{self.role} “{self.name}”"


class Window:
    """A process of the program and its window."""

    def __init__(self, program, arguments=(), size=(1240, 800), env=None):
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([program, *arguments], env=env, stdout=self.log,
                                        stderr=self.log)
        self.bus = Bus()
        self.id = wait_for(self.find_id, "a window")
        self.resize(*size)
        self.app = wait_for(lambda: self.bus.applications().get(self.process.pid),
                            "an accessible application")

    def find_id(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended:\n" + self.said())
        ids = self.list_ids()
        return ids[0] if ids else None

    def list_ids(self):
        """The windows on the screen."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "tidemark"],
                               text=True, capture_output=True)
        return found.stdout.split()

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def resize(self, width, height):
        xdotool("windowmove", self.id, 0, 0, "windowsize", self.id, width, height)
        xdotool("windowfocus", "--sync", self.id)

    def size(self):
        shell = xdotool("getwindowgeometry", "--shell", self.id)
        return tuple(int(re.search(f"{side}=(\\d+)", shell)[1]) for side in ("WIDTH", "HEIGHT"))

    def all(self):
        return self.app.all()

    def find(self, role, name, among=None):
        """The first such thing that shows, waited for; the name is a pattern, and may be a
        description (a tooltip)."""
        def look():
            for node in (among or self.app).all():
                if node.role == role and (re.search(name, node.name)
                                          or re.search(name, node.description)):
                    return node
            return None
        return wait_for(look, f"a {role} named “{name}”")

    def names(self, role):
        return [node.name for node in self.all() if node.role == role]

    def close(self):
        """Ends it; tells whether it was still alive."""
        alive = self.process.poll() is None
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.log.close()
        return alive
