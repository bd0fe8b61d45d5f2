#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each tab at each width, in Chinese, dark and in high contrast. Nothing is compared by pixels: the
window must live, be silent and be as wide as it is asked to be."""
import glob
import json
import os
import re

import window

WIDTHS = (360, 800, 1400)
TABS = 4
LOOKS = {"dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
         "high contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
         "both": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DEBUG_HIGH_CONTRAST": "1"}}

# Names in the interface itself; those in the datasets' Chinese are names too.
NAMES = {"Tidemark", "GitHub", "BibTeX"}
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*[a-z][A-Za-z’'-]*")
ADDRESS = re.compile(r"https?://\S+")
CHINESE = re.compile("[\u4e00-\u9fff]")


class Widths(window.Case):
    def test_of_each_tab(self):
        view = self.open()
        self.frame = view.geometry()[2] - view.app.children()[0].box()[2]
        for width in WIDTHS:
            self.make(view, width)
            for tab in range(1, TABS + 1):
                with self.subTest(width=width, tab=tab):
                    view.key(f"alt+{tab}")
                    self.check_tab(view, tab, width)

    def make(self, view, width):
        """As wide as that, frame and all. A window that has to drop buttons first gets there in
        steps, as it does when it is dragged."""
        def is_wide():
            if view.geometry()[2] == width + self.frame:
                return True
            view.resize(width + self.frame, 720)
            return False
        window.wait_for(is_wide, f"a window {width} wide")

    def check_tab(self, view, tab, width):
        def is_drawn():
            charts = [node for node in view.all() if node.role == "list"
                      and any(re.search(r"\d of \d+$", item.name) for item in node.children())]
            return charts and 0 < charts[0].box()[2] <= width
        window.wait_for(is_drawn, f"the chart of tab {tab}")
        self.assertEqual(view.geometry()[2], width + self.frame)
        root = view.app.children()[0].box()
        self.assertLessEqual(root[2], width, "what is in the window is wider than it")


class Looks(window.Case):
    def test_start_cleanly(self):
        for look, env in LOOKS.items():
            with self.subTest(look=look):
                view = self.start(**env).listen()
                view.find("list item", "China: 36%")
                view.key("ctrl+2")
                self.end(view)


class Chinese(window.Case):
    def setUp(self):
        super().setUp()
        self.env["LANGUAGE"] = "zh_CN"

        self.names = set(NAMES)
        for path in glob.glob(os.path.join(self.datasets, "**", "*.json"), recursive=True):
            with open(path, encoding="utf-8") as file:
                self.names |= set(self.words(json.load(file)))

    def words(self, value, language=None):
        """The Latin words of a dataset's Chinese texts."""
        if isinstance(value, str) and language == "zh_CN":
            yield from WORD.findall(value)
        elif isinstance(value, list):
            for part in value:
                yield from self.words(part)
        elif isinstance(value, dict):
            for key, part in value.items():
                yield from self.words(part, key)

    def english(self, texts):
        """The words in these texts that are English and no names."""
        words = (word for text in texts for word in WORD.findall(ADDRESS.sub("", text)))
        return {word for word in words if word not in self.names}

    def test_tabs_and_buttons(self):
        view = self.open()
        tabs = view.names("tab")
        self.assertEqual(len(tabs), TABS)
        for tab in tabs:
            self.assertRegex(tab, CHINESE)
        own = {"Minimize", "Maximize", "Close"}  # GTK's, in its own words
        buttons = [node for node in view.all()
                   if node.role == "button" and node.name not in own]
        for button in buttons:
            if not re.match("(Gtk|Adw)", button.name) or button.description:
                with self.subTest(button=button.name):
                    self.assertRegex(button.name + button.description, CHINESE)

    def test_no_english_is_left(self):
        view = self.open()
        for tab in range(1, TABS + 1):
            view.key(f"alt+{tab}")
            window.wait_for(lambda: view.look_for("list item", "第"), "a chart")
            labels = [node.name for node in view.all()
                      if node.role in ("label", "heading", "list item", "tab")
                      and not re.match("(Gtk|Adw|Tide)[A-Z]", node.name)]
            with self.subTest(tab=tab):
                self.assertEqual(self.english(labels), set())


if __name__ == "__main__":
    window.run()
