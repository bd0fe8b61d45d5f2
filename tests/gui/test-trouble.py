#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong is told, and the rest goes on: links, datasets, homes and buses that are not as
they should be."""
import configparser
import json
import os
import shlex
import shutil
import subprocess

from gi.repository import Gio, GLib

import window

SEED = "tidemark:large-model-share?countries=USA"
SCHEMA = "io.github.tidemark.Tidemark.gschema.xml"


class Links(window.Case):
    def test_a_wrong_one_on_the_clipboard(self):
        view = self.open(SEED)
        view.key("ctrl+f")
        window.wait_for(lambda: view.focused().role == "search box", "the search field")
        view.type("tidemark:no-such-thing")
        view.key("ctrl+a", "ctrl+c")
        self.copied("no-such-thing")
        view.key("Escape")
        view.key("Tab")
        window.wait_for(lambda: view.focused().role != "search box", "the focus to move")
        view.key("ctrl+v")
        view.find("label", "no-such-thing")
        view.find("list item", "^China: 36%")

    def test_a_wrong_one_typed(self):
        view = self.open(SEED)
        dialog = view.dialog(lambda: view.key("ctrl+l"))
        dialog.type("tidemark:large-model-share?period=soon")
        dialog.key("Return")
        view.find("label", "soon")
        view.find("list item", "^China: 36%")

    def test_a_right_one_typed(self):
        view = self.open(SEED)
        dialog = view.dialog(lambda: view.key("ctrl+l"))
        dialog.type("tidemark:ai-patents-per-100k")
        dialog.key("Return")
        view.find("list", "per 100,000")

    def test_the_scheme_may_be_left_out_on_the_command_line(self):
        view = self.open("robot-density?countries=CHN,KOR")
        view.find("list", "robots per 10,000|[Rr]obot density")

    def test_a_wrong_one_without_scheme_is_told_as_a_link(self):
        view = self.open("large-model-share?period=soon")
        view.find("label", "bad value for period “soon”")

    def test_a_file_of_that_name_comes_first(self):
        with open(self.path("robot-density"), "w", encoding="utf-8") as file:
            file.write("{}\n")
        view = self.start("robot-density").listen()
        window.wait_for(lambda: any("robot-density:1:" in node.text for node in view.all()
                                    if node.role == "text box"), "what is wrong with the file")


class Datasets(window.Case):
    def setUp(self):
        super().setUp()
        self.file = self.path("datasets", "share", "large-model-share.json")
        os.makedirs(self.path("datasets", "share"))
        shutil.copy(os.path.join(self.datasets, "share", "large-model-share.json"), self.file)

    def set_china(self, value):
        with open(self.file, encoding="utf-8") as file:
            dataset = json.load(file)
        dataset["indicators"][0]["values"]["CHN"]["2024"] = value
        with open(self.file + "~", "w", encoding="utf-8") as file:
            json.dump(dataset, file, ensure_ascii=False, indent=1)
        os.replace(self.file + "~", self.file)

    def test_none_is_found(self):
        empty = self.path("empty")
        os.mkdir(empty)
        view = self.start(TIDEMARK_DATA=empty).listen()
        view.find("label", "^No Datasets$")
        view.find("label", "^" + empty)

    def test_one_that_changes_is_read_again(self):
        view = self.open(SEED, TIDEMARK_DATA=self.path("datasets"))
        view.find("list item", "^China: 36%")
        self.set_china(31)
        view.find("list item", "^China: 31%")

    def test_a_bad_edit_keeps_the_figures(self):
        view = self.open(SEED, TIDEMARK_DATA=self.path("datasets"))
        self.set_china("many")
        window.wait_for(lambda: self.notices(view), "a notice")
        view.find("list item", "^China: 36%")
        self.set_china(33)
        view.find("list item", "^China: 33%")
        window.wait_for(lambda: not self.notices(view), "the notice to go")

    def notices(self, view):
        return [node for node in view.all() if "has an error" in node.name + node.text]

    def choose(self, chooser, path):
        """By its path, without what the chooser completes while that is typed."""
        chooser.key("ctrl+l")
        window.wait_for(lambda: (node := chooser.focused()) and node.role == "text box", "an entry")
        chooser.type(path)
        chooser.key("shift+End", "Delete", "Return")

    def test_a_broken_one_that_is_opened(self):
        broken = self.path("broken.json")
        with open(broken, "w", encoding="utf-8") as file:
            file.write('{\n  "format": "tidemark-dataset",\n  "version": "1"\n}\n')
        view = self.open(SEED)
        chooser = view.dialog(lambda: view.key("ctrl+o"))
        problems = view.dialog(lambda: self.choose(chooser, broken))
        window.wait_for(lambda: any("broken.json:3:" in node.text for node in problems.all()
                                    if node.role == "text box"), "line and column")
        problems.key("Escape")
        problems.has_gone()
        view.find("list item", "^China: 36%")


class Launcher(window.Case):
    """The actions that a desktop's launcher offers, as the desktop file asks for them."""

    def actions(self):
        """By name: what is started for each where nothing is activated over D-Bus."""
        path = os.path.join(self.source, "data", "io.github.tidemark.Tidemark.desktop")
        file = configparser.ConfigParser(interpolation=None)
        file.read(path, encoding="utf-8")
        names = file["Desktop Entry"]["Actions"].split(";")
        return {name: shlex.split(file[f"Desktop Action {name}"]["Exec"])[1:]
                for name in names if name}

    def activate(self, name):
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "io.github.tidemark.Tidemark", "/io/github/tidemark/Tidemark",
            "org.freedesktop.Application", "ActivateAction",
            GLib.Variant("(sava{sv})", (name, [], {})), None, 0, -1, None)

    def find_everything(self, view):
        view.find("label", "^Everything Compared$")

    def test_each_from_cold(self):
        told = {"compare-everything": self.find_everything,
                "open-dataset": lambda view: view.find("dialog", "^Open Dataset$")}
        self.assertEqual(sorted(self.actions()), sorted(told))
        for name, arguments in self.actions().items():
            view = self.start(*arguments).listen()
            told[name](view)
            self.end(view)

    def test_a_running_one(self):
        view = self.open(SEED)
        subprocess.run([self.program, *self.actions()["compare-everything"]], check=True,
                       env=self.env, timeout=window.PATIENCE)
        self.find_everything(view)

    def test_over_the_bus(self):
        process = subprocess.Popen([self.program, "--gapplication-service"], env=self.env)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        self.find_everything(self.activated(process))

    def activated(self, process):
        window.wait_for(self.is_on_the_bus, "the service")
        self.activate("compare-everything")
        view = object.__new__(window.Window)
        view.process = process
        return view.listen()

    def is_on_the_bus(self):
        return Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
            GLib.Variant("(s)", ("io.github.tidemark.Tidemark",)), None, 0, -1, None).unpack()[0]


class Surroundings(window.Case):
    def title(self, view):
        return window.xdotool("getwindowname", view.id).strip()

    def check_it_works(self, view):
        """Without a screen reader's help: the title is the chart's."""
        window.wait_for(lambda: "large AI models" in self.title(view), "a chart")
        view.key("alt+2")
        window.wait_for(lambda: "large AI models" not in self.title(view), "another chart")

    def quit(self, view):
        view.key("ctrl+q")
        self.assertEqual(view.process.wait(window.PATIENCE), 0, view.said())

    def end(self, view):
        """These end by themselves."""
        view.close()
        self.assertNotRegex(view.said(), "CRITICAL")
        view.log.close()

    def test_no_session_bus(self):
        view = self.start(DBUS_SESSION_BUS_ADDRESS="unix:path=" + self.path("no-bus"))
        self.check_it_works(view)
        self.quit(view)

    def settings(self):
        """An environment with the schema and settings kept in a file."""
        schemas = self.path("schemas")
        os.mkdir(schemas)
        shutil.copy(os.path.join(self.source, "data", SCHEMA), schemas)
        subprocess.run(["glib-compile-schemas", schemas], check=True)
        return {"GSETTINGS_SCHEMA_DIR": schemas, "GSETTINGS_BACKEND": "keyfile",
                "XDG_CONFIG_HOME": self.path("config")}

    def test_a_home_that_cannot_be_written(self):
        env = self.settings()
        env |= {name: "/proc/nowhere" for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                                   "XDG_CACHE_HOME", "XDG_STATE_HOME")}
        view = self.start(**env)
        self.check_it_works(view)
        self.quit(view)

    def keyfile(self):
        return self.path("config", "glib-2.0", "settings", "keyfile")

    def test_the_last_view_is_remembered(self):
        env = self.settings()
        view = self.start(**env)
        self.check_it_works(view)
        title = self.title(view)
        self.quit(view)
        again = self.start(**env)
        window.wait_for(lambda: self.title(again) == title, "the same chart")
        self.quit(again)

    def test_a_remembered_view_that_is_gone(self):
        env = self.settings()
        os.makedirs(os.path.dirname(self.keyfile()))
        with open(self.keyfile(), "w", encoding="utf-8") as file:
            file.write("[io/github/tidemark/Tidemark]\nlink='tidemark:no-longer-there'\n")
        view = self.start(**env)
        self.check_it_works(view)
        self.quit(view)


if __name__ == "__main__":
    window.run()
