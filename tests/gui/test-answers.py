#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a click and a key do to the view, and what a screen reader is told."""
import re

import window

SEED = "tidemark:large-model-share?countries=USA"


class Click(window.Case):
    def click_china(self, language, china, row):
        view = self.open(SEED, LANGUAGE=language)
        view.lose("button", row)
        view.click(view.find("list item", china))
        view.find("button", row)
        view.find("label", f"^{china}$")

    def test_puts_china_into_the_comparison(self):
        self.click_china("en", "China", "^Remove China from the comparison$")

    def test_puts_china_into_the_comparison_in_chinese(self):
        self.click_china("zh_CN", "中国", "中国")


class Tree(window.Case):
    def test_has_four_tabs(self):
        view = self.open()
        tabs = view.names("tab")
        self.assertEqual(len(tabs), 4, tabs)

    def test_has_a_named_item_for_each_mark(self):
        view = self.open(SEED)
        marks = re.findall(r"^datum \S+ (\S+)/", self.run_cli("dump", SEED).decode(), re.M)
        items = [name for name in view.names("list item") if re.search(r"\d of \d+$", name)]
        self.assertEqual(len(items), len(marks), items)
        self.assertRegex(items[1], r"^China\b.*36%.*2024")
        for n, item in enumerate(items, 1):
            self.assertRegex(item, rf"\d+%, 2024.* {n} of {len(marks)}$")

    def test_names_its_list_by_its_takeaway(self):
        view = self.open(SEED)
        takeaway = self.run_cli("describe", SEED).decode().splitlines()[0]
        self.assertIn(takeaway, view.names("list"))


class Keys(window.Case):
    def test_undo_and_redo(self):
        view = self.open(SEED)
        china = "Remove China from the comparison"
        view.click(view.find("list item", "China"))
        view.find("button", china)
        view.key("ctrl+z")
        view.lose("button", china)
        view.key("ctrl+shift+z")
        view.find("button", china)
        view.key("ctrl+z")
        view.lose("button", china)
        view.key("ctrl+y")
        view.find("button", china)

    def test_walk_the_marks_and_compare(self):
        view = self.open(SEED)
        window.wait_for(lambda: view.focused().role == "list item", "the focus in the chart")
        view.key("Home", "Down", "space")
        view.find("button", "Remove China from the comparison")
        view.key("Return")
        view.find("button", "Stop comparing the others with it")

    def test_go_through_the_tabs(self):
        view = self.open(SEED)
        view.key("alt+2")
        view.find("list", "patent")
        view.key("ctrl+Page_Up")
        view.find("list", "large AI models")


if __name__ == "__main__":
    window.run()
